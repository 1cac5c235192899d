"""The library of people who were enrolled on purpose: one file of the user's, with vectors and never sound.

A vector says whose a voice is, so it is biometric data: the file is readable by its owner alone, is written whole or
not at all, and what is forgotten is in no file of ours any longer. Leaves out listening (`enrolment.py`).
"""

import json
import os
import tempfile
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import platformdirs
from filelock import FileLock, Timeout
from numpy.typing import NDArray
from rapidfuzz import process

from panelscribe.errors import InputError, SessionError

FORMAT, VERSION = "panelscribe/voices", 1
FILE = "voices.json"


@dataclass(frozen=True, slots=True, eq=False)
class Enrolled:
    """A person of the library.

    `vector` has shape (dim,), float32, unit length, and can only be compared with those of `model`; it rests on
    `seconds` of speech. `enrolled` is the day (ISO 8601) of the last addition, `clips` are SHA-256 of the sounds it was
    made from, so that one is not counted twice.
    """

    name: str
    vector: NDArray[np.float32]
    seconds: float
    model: str
    enrolled: str
    clips: tuple[str, ...]


def library_path(chosen: str | None = None) -> Path:
    """The library's file: the one chosen (or voices.json in the folder chosen), else in the user's own data folder."""
    if chosen:
        path = Path(chosen).expanduser()
        return path / FILE if path.is_dir() else path
    return platformdirs.user_data_path("panelscribe", appauthor=False) / FILE


class VoiceLibrary:
    """The library in the file `path`; a missing file is an empty library."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def people(self) -> tuple[Enrolled, ...]:
        """Everybody enrolled, by name. Raises InputError for a file that can't be understood: it is never ignored."""
        try:
            document = json.loads(self.path.read_text(encoding="utf-8"))
            if document["format"] != FORMAT or document["version"] != VERSION:
                raise ValueError("not a voice library of this version")
            people = tuple(_enrolled(entry) for entry in document["people"])
        except FileNotFoundError:
            return ()
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise InputError(
                f"{self.path}: the library of voices can't be understood: {error}",
                hint="move it away and enrol the people again, or mend it; nothing was changed",
            ) from error
        return tuple(sorted(people, key=lambda one: (_folded(one.name), one.name)))

    def find(self, name: str) -> Enrolled | None:
        """The person called `name`, whatever its case and blanks."""
        return next((one for one in self.people() if _folded(one.name) == _folded(name)), None)

    def put(self, person: Enrolled) -> None:
        """Adds a person, in place of one of the same name. Raises SessionError where the file can't be written."""
        with self._locked():
            others = [one for one in self.people() if _folded(one.name) != _folded(person.name)]
            self._write([*others, person])

    def forget(self, name: str) -> Enrolled:
        """Takes a person out; their vector is then in no file of the library's. Raises InputError for a stranger."""
        with self._locked():
            people = self.people()
            gone = next((one for one in people if _folded(one.name) == _folded(name)), None)
            if gone is None:
                raise InputError(f"nobody called {name!r} is enrolled", hint=_who(name, people))
            self._write([one for one in people if one is not gone])
        return gone

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Keeps other processes out, and clears away what one that was killed left half written."""
        folder = self.path.parent
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if self.path == library_path():
                folder.chmod(0o700)
            lock = FileLock(self.path.with_name(f".{self.path.name}.lock"), mode=0o600)
            with lock.acquire(timeout=10):
                for leftover in folder.glob(f".{self.path.name}.*.tmp"):
                    leftover.unlink(missing_ok=True)
                yield
        except Timeout as error:
            raise SessionError(
                f"{self.path}: another panelscribe is writing the library of voices",
                hint="wait for it to end",
            ) from error
        except OSError as error:
            raise SessionError(
                f"{self.path} can't be written: {error.strerror or error}",
                hint="choose another file with PANELSCRIBE_VOICES, or `voices` in panelscribe.toml",
            ) from error

    def _write(self, people: Sequence[Enrolled]) -> None:
        """The whole file or nothing. `mkstemp` opens a file for its owner alone; the rename keeps that."""
        document = {
            "format": FORMAT,
            "version": VERSION,
            "people": [
                _fields(one) for one in sorted(people, key=lambda p: (_folded(p.name), p.name))
            ],
        }
        handle, name = tempfile.mkstemp(".tmp", f".{self.path.name}.", self.path.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(json.dumps(document, ensure_ascii=False, indent=1) + "\n")
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(self.path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise


def _fields(person: Enrolled) -> dict[str, object]:
    return {
        "name": person.name,
        "enrolled": person.enrolled,
        "model": person.model,
        "seconds": round(person.seconds, 1),
        "clips": list(person.clips),
        "vector": [round(float(value), 5) for value in person.vector],
    }


def _enrolled(entry: dict[str, Any]) -> Enrolled:
    vector = np.array(entry["vector"], dtype=np.float32)
    if vector.ndim != 1 or not len(vector) or not np.isfinite(vector).all() or not vector.any():
        raise ValueError(f"the vector of {entry['name']} is damaged")
    return Enrolled(
        str(entry["name"]),
        vector / np.linalg.norm(vector),
        float(entry["seconds"]),
        str(entry["model"]),
        str(entry["enrolled"]),
        tuple(str(clip) for clip in entry["clips"]),
    )


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same but for case, blanks and the way accents are written.

    >>> same_name("Ana  Li", "ana li")
    True
    """
    return _folded(one) == _folded(other)


def _who(name: str, people: Sequence[Enrolled]) -> str:
    if not people:
        return "nobody is enrolled at all"
    names = [one.name for one in people]
    match = process.extractOne(name, names, score_cutoff=60)
    return f"did you mean {match[0]!r}?" if match else "`panelscribe voices list` shows who is"
