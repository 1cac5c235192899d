"""`panelscribe check`: an article, as drafted or as an editor left it, held against the recording."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from panelscribe.cli.options import EXISTING, config_option
from panelscribe.errors import ExitCode

if TYPE_CHECKING:
    from panelscribe.drafting.check import Report


@click.command()
@click.argument("session", type=EXISTING)
@click.option(
    "--article",
    type=EXISTING,
    help="The article as you left it: Markdown, HTML or .docx. Without it: the session's own draft.",
)
@click.option("--json", "as_json", is_flag=True, help="Every quotation and finding, for scripts.")
@config_option
def check(session: Path, article: Path | None, as_json: bool, config: Path | None) -> None:
    """Hold an article against the recording.

    SESSION is a session's folder. Every quotation is looked for word for word in what its speaker said; names, titles
    and numbers in the article's own words are held against the panel file and the recording. Ends with 3 where
    something stands open.
    """
    from panelscribe.cli.options import read_settings
    from panelscribe.formats.check_json import dump_check
    from panelscribe.session import Session
    from panelscribe.signoff import check_session

    checking = check_session(Session(session), read_settings(config).article, article)
    report = checking.report
    if as_json:
        click.echo(dump_check(session.resolve().name, str(checking.file), report), nl=False)
    else:
        show(report)
    raise click.exceptions.Exit(ExitCode.REVIEW if report.open else ExitCode.DONE)


def show(report: "Report") -> None:
    """Prints what stands open, what quotations leave out beyond fillers and stammers, and the sum."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)
    if not console.is_terminal:
        console.width = 160
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(ratio=2)
    table.add_column(ratio=3)
    for one in report.findings:
        kind = Text(one.kind.value, style="bold red")
        table.add_row(_clock(one.start), kind, Text(_shortened(one.text)), Text(one.message))
    for quotation in report.quotations:
        for gone in quotation.omissions:
            if not gone.idle:
                row = (Text("leaves out", style="dim"), Text(_shortened(quotation.text)))
                table.add_row(_clock(quotation.start), *row, Text(gone.text))
    if table.row_count:
        console.print(table)
    console.print(Text(_sum(report)))


def _sum(report: "Report") -> str:
    verdicts = Counter(quotation.verdict.value for quotation in report.quotations)
    parts = [f"{count} {verdict}" for verdict, count in verdicts.items()]
    count = len(report.quotations)
    quotations = f"{count} quotation{'' if count == 1 else 's'}" + (
        f": {', '.join(parts)}" if parts else ""
    )
    found = len(report.findings)
    stands = f"{found} finding{'' if found == 1 else 's'} open" if found else "nothing stands open"
    return f"{quotations}. {stands[0].upper()}{stands[1:]}."


def _clock(seconds: float | None) -> str:
    from panelscribe.formats import clock

    return clock(seconds) if seconds is not None else ""


def _shortened(text: str, longest: int = 90) -> str:
    return text if len(text) <= longest else f"{text[:longest].rstrip()} …"
