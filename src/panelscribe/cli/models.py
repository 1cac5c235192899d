"""`panelscribe models`: weights listed, fetched, verified."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from panelscribe.cli.options import EXISTING, config_option, models_dir_option, read_settings
from panelscribe.errors import EngineError

if TYPE_CHECKING:
    from panelscribe.config import Settings
    from panelscribe.models import ModelStore


def open_store(settings: "Settings") -> "ModelStore":
    """The store that the settings name."""
    from panelscribe.models import ModelStore, default_root

    return ModelStore(default_root(settings.models_dir))


def fetch_models(
    store: "ModelStore", names: Sequence[str], offline_folder: Path | None = None
) -> None:
    """Fetches models one after the other, with progress on a terminal. Raises EngineError."""
    from panelscribe.cli.console import progress_display
    from panelscribe.engines.opening import prepare_model

    for index, name in enumerate(names):
        with progress_display() as display:
            task = display.add_task(f"Fetching {name}", total=None) if display else None

            def report(done: int, total: int, display=display, task=task) -> None:  # type: ignore[no-untyped-def]
                if display is not None:
                    display.update(task, completed=done, total=total or None)

            folder = store.fetch(
                name,
                report=report,
                note=lambda text: click.echo(text, err=True),
                offline_folder=offline_folder,
                prepare=prepare_model,
                wanted_next=names[index + 1 :],
            )
        click.echo(f"{name}: {folder}")


@click.group()
def models() -> None:
    """List, fetch and verify model weights."""


@models.command("list")
@config_option
@models_dir_option
def list_models(config: Path | None, models_dir: Path | None) -> None:
    """Show the models there are, and which are installed."""
    from rich.console import Console
    from rich.table import Table

    store = open_store(read_settings(config, models_dir))
    table = Table(box=None, pad_edge=False)
    for heading in ("model", "for", "size", "licence", "", "what it is"):
        table.add_column(
            heading,
            no_wrap=heading in ("model", "size"),
            justify="right" if heading == "size" else "left",
        )
    for model in store.manifest.models:
        state = "installed" if store.installed(model.name) else ""
        size = f"{model.size / 1e6:,.0f} MB" if model.size else ""
        table.add_row(model.name, model.role, size, model.license, state, model.description)
    console = Console()
    if not console.is_terminal:
        console.width = 200  # a pipe has no edge: whoever reads it wants whole lines
    console.print(table)
    click.echo(f"\nThey lie in {store.root}")


@models.command()
@click.argument("names", nargs=-1, metavar="[NAME…]")
@click.option(
    "--from",
    "folder",
    type=EXISTING,
    help="Take the files from this folder, fetched on another machine.",
)
@config_option
@models_dir_option
def fetch(
    names: tuple[str, ...], folder: Path | None, config: Path | None, models_dir: Path | None
) -> None:
    """Fetch the default models, or those named, and check them.

    Sources are tried in the order of the manifest; every file must have the manifest's SHA-256
    before anything opens it.
    """
    store = open_store(read_settings(config, models_dir))
    fetch_models(store, names or store.manifest.default, folder)


@models.command()
@config_option
@models_dir_option
def verify(config: Path | None, models_dir: Path | None) -> None:
    """Check the installed models again, every byte."""
    store = open_store(read_settings(config, models_dir))
    damaged = []
    for model in store.manifest.models:
        if not store.present(model.name):
            continue
        faults = store.verify(model.name)
        click.echo(f"{model.name}: {'; '.join(faults) or 'sound'}")
        if faults:
            damaged.append(model.name)
    if damaged:
        raise EngineError(
            f"damaged: {', '.join(damaged)}", hint=f"panelscribe models fetch {' '.join(damaged)}"
        )


@models.command()
@click.argument("name")
@config_option
@models_dir_option
def path(name: str, config: Path | None, models_dir: Path | None) -> None:
    """Say where a model lies."""
    click.echo(str(open_store(read_settings(config, models_dir)).path(name)))
