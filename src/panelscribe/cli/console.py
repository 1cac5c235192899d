"""What a person at a terminal sees: progress with time left, and the end of a run. Quiet when piped."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.progress import Progress

    from panelscribe.engines import Report
    from panelscribe.pipeline import Outcome

TITLES = {
    "decode": "Reading the sound",
    "diarize": "Finding who speaks when",
    "recognize": "Recognizing the words",
    "compare": "Comparing voices",
    "voices": "Listening for known voices",
    "transcript": "Giving words to speakers",
    "correct": "Applying the editors' corrections",
    "names": "Naming the speakers",
    "draft": "Drafting the article",
    "revise": "Applying the editors' changes",
    "render": "Writing the files",
}


class ConsoleProgress:
    """Progress of a run: a bar for each step on a terminal, nothing anywhere else."""

    def __init__(self, display: "Progress | None" = None) -> None:
        self._display = display

    @contextmanager
    def step(self, name: str) -> Iterator["Report"]:
        """A bar that fills as the step reports."""
        if self._display is None:
            yield _silent
            return
        display = self._display
        task = display.add_task(TITLES.get(name, name), total=None)
        yield lambda done, total: display.update(task, completed=done, total=total or None)
        finished = display.tasks[task].total or 1.0
        display.update(task, total=finished, completed=finished)


def _silent(done: float, total: float) -> None:
    """Progress that nobody watches."""


@contextmanager
def progress_display() -> Iterator["Progress | None"]:
    """Rich's live display on a terminal; None where there is none."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        Progress,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (
        SpinnerColumn(finished_text="[green]✓[/]"),
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True)) as display:
        yield display


def interactive() -> bool:
    """Whether somebody is there to answer a question."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def show_outcome(outcome: "Outcome") -> None:
    """Where the article is (on standard output) and what an editor should look at."""
    if outcome.article:
        click.echo(str(outcome.article))
    else:
        click.echo(str(outcome.folder))
    if not outcome.ran:
        click.echo("Nothing to do: everything is up to date.", err=True)
    notes = [*outcome.review, *(text for text in outcome.warnings if text not in outcome.review)]
    if notes:
        click.echo("An editor should look at:" if outcome.review else "Worth a look:", err=True)
        for note in notes:
            click.echo(f"  - {note}", err=True)
