"""Options that several commands share, and what they stand for."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from panelscribe.config import Settings

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

EXISTING = click.Path(path_type=Path)

panel_option: Decorator = click.option(
    "--panel",
    type=EXISTING,
    help="The panel file. Without it: FILE's <stem>.panel.yaml, else panel.yaml in its folder.",
)
out_option: Decorator = click.option(
    "-o",
    "--out",
    type=EXISTING,
    default=Path("drafts"),
    show_default=True,
    help="Where sessions go, one folder each.",
)
config_option: Decorator = click.option(
    "--config",
    type=EXISTING,
    help="Settings file. Without it: panelscribe.toml in the working folder, if there is one.",
)
models_dir_option: Decorator = click.option(
    "--models-dir",
    type=EXISTING,
    help="Where model weights lie. Without it: $PANELSCRIBE_MODELS, else your cache folder.",
)


_ENGINE_OPTIONS: tuple[Decorator, ...] = (
    click.option("--model", help="Recognition model (see `panelscribe models list`)."),
    click.option(
        "--language",
        help="Language spoken, such as en or de. Without it: the panel file's, else detected.",
    ),
    click.option("--device", type=click.Choice(["auto", "cpu", "cuda"]), help="Where models run."),
    click.option("--compute-type", help="Precision of recognition: int8, float16, float32, …"),
    click.option("--diarizer", help="default, or community-1 where you have fetched it."),
)


def engine_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that choose the engines; `with_engine_options` puts them into the settings."""
    for option in reversed(_ENGINE_OPTIONS):
        command = option(command)
    return command


_DRAFTER_OPTIONS: tuple[Decorator, ...] = (
    click.option(
        "--drafter",
        type=click.Choice(["extractive", "llm"]),
        help="Who writes between the quotations: nobody (extractive, the default) or a language model.",
    ),
    click.option("--llm-url", help="An OpenAI-compatible server: http://localhost:11434/v1"),
    click.option("--llm-model", help="The model's name on that server."),
    click.option(
        "--llm-key-command",
        help="A command that prints the key. Without it: $PANELSCRIBE_LLM_KEY, else no key.",
    ),
    click.option(
        "--llm-max-tokens",
        type=click.IntRange(min=1),
        help="Most tokens for an article; what is over is the extractive one.",
    ),
    click.option(
        "--dry-run",
        is_flag=True,
        help="Show what would be sent to the language model, and send nothing.",
    ),
)


def drafter_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of a language model that may write between quotations (`cli/language_model.py`)."""
    for option in reversed(_DRAFTER_OPTIONS):
        command = option(command)
    return command


_STYLE_OPTIONS = (
    click.option(
        "--policy",
        type=click.Choice(["strict", "tidy", "hansard"]),
        help="What quotations may leave out, for these articles alone.",
    ),
    click.option(
        "--length", type=click.Choice(["brief", "standard", "long"]), help="How much is told."
    ),
    click.option("--quotes", type=click.Choice(["american", "british"]), help="Quotation marks."),
)
STYLE = ("policy", "length", "quotes")
"""The names of those options; they outrank the house style, and stay with the session."""


def style_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of the house style that a run may set for itself."""
    for option in reversed(_STYLE_OPTIONS):
        command = option(command)
    return command


def split_style(options: dict[str, Any]) -> dict[str, str]:
    """Takes what was said of style out of a command's options."""
    said = {name: options.pop(name) for name in STYLE}
    return {name: value for name, value in said.items() if value is not None}


def with_engine_options(settings: "Settings", options: Mapping[str, str | None]) -> "Settings":
    """The settings with what the command line says instead."""
    from dataclasses import replace

    given = {key: value for key, value in options.items() if value is not None}
    diarizer = given.pop("diarizer", None)
    settings = replace(settings, recognition=replace(settings.recognition, **given))
    if diarizer:
        settings = replace(settings, diarization=replace(settings.diarization, engine=diarizer))
    return settings


def read_settings(config: Path | None, models_dir: Path | None = None) -> "Settings":
    """The settings of a run: file, environment, then the command line."""
    from dataclasses import replace

    from panelscribe.config import load_settings

    settings = load_settings(config)
    return replace(settings, models_dir=str(models_dir)) if models_dir else settings
