"""`panelscribe draft`: an existing transcript to an article."""

from pathlib import Path
from typing import Any

import click

from panelscribe.cli.options import (
    EXISTING,
    config_option,
    drafter_options,
    out_option,
    panel_option,
    split_style,
    style_options,
)
from panelscribe.errors import ExitCode


@click.command()
@click.argument("transcript", type=EXISTING)
@panel_option
@out_option
@config_option
@style_options
@drafter_options
@click.option(
    "--compare",
    is_flag=True,
    help="Show the extractive and the language model's draft side by side.",
)
def draft(
    transcript: Path,
    panel: Path | None,
    out: Path,
    config: Path | None,
    dry_run: bool,
    compare: bool,
    **options: Any,
) -> None:
    """Draft an article from a transcript that exists already.

    TRANSCRIPT is a session's transcript.json, WhisperX JSON, WebVTT, SRT, STM, or plain text with lines such as
    "SPEAKER_03: …" or "Ines Cardoso: …".
    """
    from panelscribe import pipeline
    from panelscribe.cli.console import ConsoleProgress, progress_display, show_outcome
    from panelscribe.cli.language_model import open_model, show_model
    from panelscribe.cli.options import read_settings

    settings = read_settings(config)
    own_style = split_style(options)
    model = open_model(settings.drafter, options, dry_run=dry_run, compare=compare)
    source = pipeline.load_transcript(transcript, out)
    panel_file = pipeline.load_panel(panel or pipeline.find_panel(source.beside))
    with progress_display() as display:
        outcome = pipeline.draft(
            source,
            panel_file=panel_file,
            style=settings.article,
            own_style=own_style,
            progress=ConsoleProgress(display),
            model=model,
        )
    if model is not None:
        show_model(outcome.folder)
    show_outcome(outcome)
    raise click.exceptions.Exit(ExitCode.REVIEW if outcome.review else ExitCode.DONE)
