"""The panel file of a recording: where it lies, and how it is read. Leaves out what is in it (`panel.py`)."""

from dataclasses import dataclass, field
from pathlib import Path

from panelscribe.errors import InputError
from panelscribe.panel import Panel, parse_panel


@dataclass(frozen=True, slots=True)
class PanelFile:
    """A panel and where it came from (None: there is no panel file)."""

    panel: Panel = field(default_factory=Panel)
    path: Path | None = None


def find_panel(recording: Path, roof: Path | None = None) -> Path | None:
    """The panel file of a recording: `<stem>.panel.yaml` beside it, else `panel.yaml` in its folder, or in the nearest
    folder above it up to `roof`.
    """
    folders = [recording.parent]
    while roof is not None and folders[-1] != roof and folders[-1].is_relative_to(roof):
        folders.append(folders[-1].parent)
    candidates = [recording.with_name(f"{recording.stem}.panel.yaml")]
    candidates += [folder / "panel.yaml" for folder in folders]
    return next((path for path in candidates if _is_file(path)), None)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name of 255 bytes has no room for another ending
        return False


def load_panel(path: Path | None) -> PanelFile:
    """Reads a panel file; None gives an empty panel. Raises InputError."""
    if path is None:
        return PanelFile()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{path}: can't be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise InputError(
            f"{path}: this is not UTF-8 text", hint="save the panel file with the encoding UTF-8"
        ) from error
    return PanelFile(parse_panel(text, str(path)), path)
