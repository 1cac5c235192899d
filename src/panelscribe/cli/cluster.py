"""Work on a cluster instead of in this process: the shared option, and an archive of recordings."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from panelscribe.cli.options import Decorator
from panelscribe.errors import ExitCode, InputError

if TYPE_CHECKING:
    from panelscribe.config import Settings
    from panelscribe.jobs import Executor, Failed, Finished, Job

cluster_option: Decorator = click.option(
    "--cluster",
    metavar="ray[://HOST:PORT]",
    help="Do the work on a Ray cluster: one that runs on this machine, or the one whose head is HOST.",
)


def open_cluster(cluster: str, settings: "Settings", workers: int | None = None) -> "Executor":
    """The executor of a cluster. Raises InputError or EngineError where there is none."""
    from panelscribe.cluster import RayExecutor, parse_cluster

    address = parse_cluster(cluster)
    if address:
        settings = replace(settings, cluster=replace(settings.cluster, address=address))
    return RayExecutor(settings, workers=workers)


def transcribe_archive(
    files: Sequence[Path], panel: Path | None, out: Path, cluster: str, settings: "Settings"
) -> list[int]:
    """Transcribes files on a cluster; their exit codes, in the order in which they ended."""
    from panelscribe.cli.console import progress_display
    from panelscribe.cluster import work_through

    jobs = _jobs(files, panel, out)
    executor = open_cluster(cluster, settings)
    codes: list[int] = []
    try:
        with progress_display() as display:
            task = display.add_task("Recordings", total=len(jobs)) if display else None
            for event in work_through(executor, jobs):
                codes.append(_show(jobs[event.key], out, event))
                if display is not None and task is not None:
                    display.advance(task)
    finally:
        executor.close(0.0)
    return codes


def _jobs(files: Sequence[Path], panel: Path | None, out: Path) -> "list[Job]":
    """A job for each file. Raises InputError where two would share a session."""
    from panelscribe.jobs import Job
    from panelscribe.pipeline import find_panel

    seen: dict[str, Path] = {}
    jobs = []
    for key, file in enumerate(files):
        other = seen.setdefault(file.stem.casefold(), file)
        if other != file:
            raise InputError(
                f"{file} and {other} would get the same folder in {out}",
                hint="rename one of them, or give them different -o",
            )
        found = panel or find_panel(file)
        session = (out / file.stem).absolute()
        jobs.append(Job(key, file.absolute(), session, found.absolute() if found else None))
    return jobs


def _show(job: "Job", out: Path, event: "Finished | Failed") -> int:
    """Prints what became of a recording: its article on standard output, all else on the error stream."""
    from panelscribe.jobs import Failed

    if isinstance(event, Failed):
        click.echo(f"Error: {event.message}", err=True)
        if event.hint:
            click.echo(f"Hint: {event.hint}", err=True)
        return ExitCode.FAILED
    folder = out / job.session.name
    article = folder / "article.md"
    click.echo(str(article if article.is_file() else folder))
    for note in event.review:
        click.echo(f"  - {note}", err=True)
    return ExitCode.REVIEW if event.review else ExitCode.DONE
