"""Options that several commands share, and what they stand for."""

from collections.abc import Callable
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


def read_settings(config: Path | None, models_dir: Path | None = None) -> "Settings":
    """The settings of a run: file, environment, then the command line."""
    from dataclasses import replace

    from panelscribe.config import load_settings

    settings = load_settings(config)
    return replace(settings, models_dir=str(models_dir)) if models_dir else settings
