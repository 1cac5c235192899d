"""`panelscribe transcribe`: recordings to articles."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from panelscribe.cli.cluster import cluster_option, transcribe_archive
from panelscribe.cli.options import (
    EXISTING,
    config_option,
    drafter_options,
    engine_options,
    models_dir_option,
    out_option,
    panel_option,
    read_settings,
    split_style,
    style_options,
    with_engine_options,
)
from panelscribe.errors import EngineError, ExitCode, PanelscribeError

if TYPE_CHECKING:
    from panelscribe.cli.console import ConsoleProgress
    from panelscribe.config import Settings
    from panelscribe.model_drafting import ModelDrafting
    from panelscribe.pipeline import Engines, Outcome
    from panelscribe.voice_library import Enrolled

STEPS = (
    "decode", "diarize", "recognize", "compare", "voices", "transcript", "correct", "names",
    "draft", "revise", "render",
)  # fmt: skip


@click.command()
@click.argument("files", nargs=-1, required=True, type=EXISTING, metavar="FILE…")
@panel_option
@out_option
@engine_options
@click.option(
    "--again",
    multiple=True,
    type=click.Choice(STEPS),
    help="Run a step again although it is up to date.",
)
@cluster_option
@config_option
@models_dir_option
@style_options
@drafter_options
def transcribe(
    files: tuple[Path, ...],
    panel: Path | None,
    out: Path,
    again: tuple[str, ...],
    cluster: str | None,
    config: Path | None,
    models_dir: Path | None,
    dry_run: bool,
    **options: Any,
) -> None:
    """Turn recordings into recap articles.

    Each FILE (any sound or video file) gets a folder OUT/<name of the file>/ with the article, the transcript, captions
    and what was decided. Finished steps are kept, so the same command goes on where it was stopped.
    """
    from panelscribe.cli.console import ConsoleProgress, progress_display, show_outcome
    from panelscribe.cli.language_model import OPTIONS, open_model, show_model
    from panelscribe.cli.main import show_error

    own_style = split_style(options)
    engines_given = {name: value for name, value in options.items() if name not in OPTIONS}
    settings = with_engine_options(read_settings(config, models_dir), engines_given)
    model = open_model(settings.drafter, options, dry_run=dry_run)
    if cluster:
        if again or model:
            raise click.UsageError("--again and --drafter llm don't go with --cluster")
        raise click.exceptions.Exit(_end(transcribe_archive(files, panel, out, cluster, settings)))
    engines = _open_engines(settings)
    enrolled = _enrolled(settings, engines)
    codes: list[int] = []
    for file in files:
        try:
            with progress_display() as display:
                outcome = _transcribe_one(
                    file,
                    panel,
                    out,
                    again,
                    settings,
                    engines,
                    enrolled,
                    ConsoleProgress(display),
                    model,
                    own_style,
                )
        except EngineError:
            raise
        except PanelscribeError as error:
            show_error(error)
            codes.append(error.exit_code)
            continue
        if model is not None:
            show_model(outcome.folder)
        show_outcome(outcome)
        codes.append(ExitCode.REVIEW if outcome.review else ExitCode.DONE)
    raise click.exceptions.Exit(_end(codes))


def _end(codes: list[int]) -> int:
    """The worst of the recordings' exit codes; says how many failed."""
    if len(codes) > 1 and ExitCode.FAILED in codes:
        click.echo(f"{codes.count(ExitCode.FAILED)} of {len(codes)} recordings failed.", err=True)
    return next(
        (code for code in (ExitCode.FAILED, ExitCode.REVIEW) if code in codes), ExitCode.DONE
    )


def _open_engines(settings: "Settings") -> "Engines":
    """The engines of a run; a person at a terminal is asked whether missing models may be fetched."""
    from panelscribe.cli.console import interactive
    from panelscribe.cli.models import fetch_models, open_store
    from panelscribe.engines.opening import missing_models
    from panelscribe.jobs import open_engines

    store = open_store(settings)
    missing = missing_models(settings, store)
    if (
        missing
        and interactive()
        and click.confirm(f"Models are missing: {', '.join(missing)}. Fetch them now?", err=True)
    ):
        fetch_models(store, missing)
    return open_engines(settings)


def _enrolled(settings: "Settings", engines: "Engines") -> "tuple[Enrolled, ...]":
    """The people whom the user enrolled; says so where they can't be known for want of a model."""
    from panelscribe.cli.voices import open_library

    people = open_library(settings).people()
    if people and engines.voices is None:
        click.echo(
            "Enrolled people won't be known by voice: the default diarizer's models are missing.\n"
            "Hint: panelscribe models fetch",
            err=True,
        )
    return tuple(people)


def _transcribe_one(
    file: Path,
    panel: Path | None,
    out: Path,
    again: tuple[str, ...],
    settings: "Settings",
    engines: "Engines",
    enrolled: "tuple[Enrolled, ...]",
    progress: "ConsoleProgress",
    model: "ModelDrafting | None",
    own_style: dict[str, str],
) -> "Outcome":
    from panelscribe import pipeline
    from panelscribe.session import Session

    return pipeline.transcribe(
        file,
        Session(out / file.stem),
        panel_file=pipeline.load_panel(panel or pipeline.find_panel(file)),
        engines=engines,
        language=settings.recognition.language,
        style=settings.article,
        progress=progress,
        again=frozenset(again),
        enrolled=enrolled,
        model=model,
        own_style=own_style,
    )
