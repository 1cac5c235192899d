"""`panelscribe prune`: clears away what can be made again."""

from pathlib import Path

import click

from panelscribe.cli.options import EXISTING
from panelscribe.errors import ExitCode


@click.command()
@click.argument("out", type=EXISTING, default=Path("drafts"))
@click.option(
    "--older-than",
    type=click.FloatRange(0),
    default=90.0,
    show_default=True,
    metavar="DAYS",
    help="Sessions that nobody approved are old after so many days.",
)
@click.option("--apply", is_flag=True, help="Remove it; without this, nothing is.")
def prune(out: Path, older_than: float, apply: bool) -> None:
    """Show what may be cleared away in OUT, and with --apply clear it away.

    The engines' raw answers of sessions that are approved or old, and traces of work that ended badly. Never a draft, a
    transcript, an editor's decision, or a recording.
    """
    from panelscribe.places import shown
    from panelscribe.prune import clear, plan

    items = plan(out, days=older_than)
    for item in items:
        first = shown(str(item.paths[0].relative_to(out)))
        more = f" and {len(item.paths) - 1} more" if len(item.paths) > 1 else ""
        click.echo(f"{_size(item.size):>9}  {first}{more} ({item.why})")
    total = _size(sum(item.size for item in items))
    if not items:
        click.echo("Nothing to clear away.")
    elif not apply:
        click.echo(f"{total} could be freed; nothing was removed. --apply removes it.")
    else:
        freed, problems = clear(out, items)
        for problem in problems:
            click.echo(f"Left alone: {problem}", err=True)
        click.echo(f"{_size(freed)} freed.")
        if problems:
            raise click.exceptions.Exit(ExitCode.FAILED)


def _size(count: float) -> str:
    for unit in ("B", "kB", "MB"):
        if count < 1000:
            return f"{count:.0f} {unit}" if unit == "B" else f"{count:.1f} {unit}"
        count /= 1000
    return f"{count:.1f} GB"
