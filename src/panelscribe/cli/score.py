"""`panelscribe score`: sessions held against references."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from panelscribe.cli.options import EXISTING

if TYPE_CHECKING:
    from panelscribe.score import Score


@click.command()
@click.argument("pairs", nargs=-1, required=True, type=EXISTING, metavar="SESSION REFERENCE…")
@click.option("--json", "as_json", is_flag=True, help="Numbers for scripts.")
def score(pairs: tuple[Path, ...], as_json: bool) -> None:
    """Compare sessions with references.

    REFERENCE is a folder with ref.stm, ref.rttm and ref.attribution.json, as many of them as there
    are. Several pairs add up: errors are counted over all of them, not averaged.
    """
    from panelscribe.evaluation import score_folder
    from panelscribe.score import Score, to_json

    if len(pairs) % 2:
        raise click.UsageError("give a reference for each session: SESSION REFERENCE …")
    total = Score()
    for session, reference in zip(pairs[::2], pairs[1::2], strict=True):
        total += score_folder(session, reference)
    if as_json:
        click.echo(to_json(total), nl=False)
    else:
        _show(total)


def _show(total: "Score") -> None:
    from rich.console import Console
    from rich.table import Table

    from panelscribe.score import rows

    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column()
    table.add_column(justify="right", no_wrap=True)
    table.add_column()
    for row in rows(total):
        table.add_row(row.measure, row.value, row.detail)
    console = Console()
    if not console.is_terminal:
        console.width = 160
    console.print(table)
