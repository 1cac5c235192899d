"""`panelscribe approve`: an editor signs a draft off, if it holds."""

from pathlib import Path

import click

from panelscribe.cli.options import EXISTING, config_option
from panelscribe.errors import ExitCode


@click.command()
@click.argument("session", type=EXISTING)
@click.option("--by", required=True, metavar="NAME", help="Who approves it.")
@click.option(
    "--despite", metavar="WHY", help="Why it may be printed although the check finds something."
)
@click.option(
    "--article",
    type=EXISTING,
    help="Approve this file, as you left it, in place of the session's own draft.",
)
@config_option
def approve(
    session: Path, by: str, despite: str | None, article: Path | None, config: Path | None
) -> None:
    """Sign an article off.

    Refused, with exit code 3, while `panelscribe check` finds something, unless --despite says why it may be printed
    all the same. Who approved what, when, and what was checked stands in session.json; article.md says so in its front
    matter. An approval is taken back when a later run or edit changes the draft.
    """
    from panelscribe.cli.check import show
    from panelscribe.cli.console import ConsoleProgress, progress_display
    from panelscribe.cli.options import read_settings
    from panelscribe.session import Session
    from panelscribe.signoff import approve as sign

    style = read_settings(config).article
    with progress_display() as display:
        approval = sign(
            Session(session), style, by,
            progress=ConsoleProgress(display), despite=despite, file=article,
        )  # fmt: skip
    show(approval.checking.report)
    if approval.outcome is None:
        click.echo(
            f"Not approved: {approval.checking.file}\nHint: mend what stands open, or say --despite WHY",
            err=True,
        )
        raise click.exceptions.Exit(ExitCode.REVIEW)
    click.echo(f"Approved by {by}: {approval.checking.file}")
