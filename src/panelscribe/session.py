"""The session folder: artifacts, their freshness, the editor's edits, and writes that are whole or absent.

A session is `OUT/<name>/` with the files that docs/architecture.md lists. What no user needs to read (the engines' raw
answers, the lock) lies in `.cache/` inside it. A step is fresh when its key (inputs, settings, engine, version) is the
recorded one AND every file it made still has the recorded digest; so a crash between two writes, a truncated file or a
reverted setting is redone, never trusted. Leaves out what the steps do (`pipeline.py`).
"""

import errno
import hashlib
import json
import os
import re
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from filelock import FileLock, Timeout

from panelscribe.editing import Edit
from panelscribe.errors import InputError, SessionError

_Parsed = TypeVar("_Parsed")

PROVENANCE = "session.json"
EDITS = "edits.json"
CACHE = ".cache"
_PATIENCE = 1.0
"""Seconds to wait for a session that another process holds; an edit or a look at it takes less."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a step took: seconds on the clock, and the process's peak memory in bytes while it ran (None: unknown)."""

    seconds: float
    peak_memory: int | None


@dataclass(slots=True)
class Measurement:
    """Filled when a `measured()` block ends."""

    cost: Cost = field(default_factory=lambda: Cost(0.0, None))


@contextmanager
def measured() -> Iterator[Measurement]:
    """Measures the block: time, and peak memory where the system tells it."""
    _reset_peak_memory()
    measurement = Measurement()
    started = time.perf_counter()
    yield measurement
    measurement.cost = Cost(round(time.perf_counter() - started, 3), _peak_memory())


def _reset_peak_memory() -> None:
    # Linux forgets its high-water mark on request; elsewhere the peak is the whole process's.
    try:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    except OSError:
        return


def _peak_memory() -> int | None:
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return None
    match = re.search(r"^VmHWM:\s+(\d+) kB$", status, re.MULTILINE)
    return int(match.group(1)) * 1024 if match else None


def digest(*parts: object) -> str:
    """A digest of JSON-like values, independent of key order."""
    text = json.dumps(parts, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def file_digest(path: Path) -> str:
    """SHA-256 of a file's bytes. Raises InputError where it can't be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise InputError(f"{path}: can't be read ({error.strerror})") from error


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def write_atomically(path: Path, content: str | bytes) -> None:
    """Writes the whole text or bytes or nothing: temporary name, fsync, rename.

    Raises SessionError that says what the system said (no room, no permission).
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as file:
            file.write(_bytes(content))
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise _write_error(path, error) from error
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write_error(path: Path, error: OSError) -> SessionError:
    hints = {
        errno.ENOSPC: "free some space and run the same command again: finished steps are kept",
        errno.EDQUOT: "your quota is used up; free some space and run the same command again",
        errno.EACCES: "choose a folder that you may write to with -o",
        errno.EPERM: "choose a folder that you may write to with -o",
        errno.EROFS: "the disk is read-only; choose another folder with -o",
    }
    return SessionError(
        f"{path} can't be written: {error.strerror}",
        hint=hints.get(error.errno or 0, "choose another folder with -o"),
    )


class Session:
    """One session folder, owned by this process while `locked()` holds."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._record: dict[str, Any] = _read_record(folder / PROVENANCE)
        self._parsed: dict[str, tuple[str, object, Any]] = {}  # by name: digest, parser, value
        self._parsing = threading.Lock()

    @property
    def name(self) -> str:
        """The session's name: that of its folder."""
        return self.folder.name

    def again(self) -> "Session":
        """The session as its files have it now; what was parsed already is shared."""
        session = Session(self.folder)
        session._parsed, session._parsing = self._parsed, self._parsing
        return session

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keeps other processes out. Raises SessionError where one is at work already."""
        cache = self.folder / CACHE
        try:
            cache.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _write_error(self.folder, error) from error
        lock = FileLock(
            cache / "lock", thread_local=False
        )  # the desk lets go of it in another thread
        try:
            lock.acquire(timeout=_PATIENCE)
        except Timeout as error:
            raise SessionError(
                f"{self.folder}: another panelscribe is at work in this session",
                hint="wait for it to end, or choose another folder with -o",
            ) from error
        except OSError as error:
            raise _write_error(self.folder, error) from error
        try:
            self._record = _read_record(self.folder / PROVENANCE)
            yield
        finally:
            lock.release()
            if not (self.folder / PROVENANCE).exists():
                self._vanish()

    def busy(self) -> bool:
        """Whether somebody holds the session."""
        lock = FileLock(self.folder / CACHE / "lock")
        try:
            with lock.acquire(timeout=0):
                return False
        except Timeout:
            return True
        except OSError:
            return False

    def _vanish(self) -> None:
        """Removes a folder in which nothing came to be; whatever else lies there is left alone."""
        (self.folder / CACHE / "lock").unlink(missing_ok=True)
        for folder in (self.folder / CACHE, self.folder):
            try:
                folder.rmdir()
            except OSError:
                return

    def path(self, name: str) -> Path:
        """Where an artifact lies."""
        return self.folder / name

    def read(self, name: str) -> str:
        """An artifact's text. Raises SessionError where it is missing or not UTF-8."""
        try:
            return self.path(name).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise SessionError(
                f"{self.path(name)} can't be read",
                hint="run panelscribe transcribe again: it re-makes what is missing",
            ) from error

    def load(self, name: str, parse: Callable[[str], _Parsed]) -> _Parsed:
        """An artifact as `parse` reads it; what was parsed last is kept as long as the file stays what it was, and
        serves for another file of the same bytes.

        Raises SessionError as `read` does, and what `parse` raises.
        """
        text = self.read(name)
        key = hashlib.sha256(text.encode()).hexdigest()
        with self._parsing:
            for known, parser, kept in self._parsed.values():
                if known == key and parser == parse:
                    value: _Parsed = kept
                    break
            else:
                value = parse(text)
            self._parsed[name] = (key, parse, value)
        return value

    def fresh(self, step: str, key: str) -> bool:
        """Whether `step` was last run with this key and all it made is still there, byte for byte."""
        entry = self._record.get("steps", {}).get(step)
        if not isinstance(entry, dict) or entry.get("key") != key:
            return False
        return all(
            self._intact(name, expected) for name, expected in entry.get("outputs", {}).items()
        )

    def _intact(self, name: str, expected: str) -> bool:
        path = self.path(name)
        return path.is_file() and file_digest(path) == expected

    def commit(
        self,
        step: str,
        key: str,
        outputs: Mapping[str, str | bytes],
        *,
        details: Mapping[str, object],
        warnings: Sequence[str] = (),
        cost: Cost | None = None,
    ) -> None:
        """Writes what a step made, then the record that says so.

        `outputs` are texts or bytes by file name; files that this step made before and does not make now are removed.
        """
        previous = self._record.get("steps", {}).get(step, {})
        for name, content in outputs.items():
            write_atomically(self.path(name), content)
        for name in previous.get("outputs", {}):
            if name not in outputs:
                self.path(name).unlink(missing_ok=True)
        entry: dict[str, object] = {
            "key": key,
            "outputs": {
                name: hashlib.sha256(_bytes(content)).hexdigest()
                for name, content in outputs.items()
            },
            **details,
            "warnings": list(warnings),
        }
        if cost:
            entry["seconds"] = cost.seconds
            entry["peak_memory"] = cost.peak_memory
        self._record.setdefault("steps", {})[step] = entry
        self._save()

    def describe(self, **facts: object) -> None:
        """Sets facts about the whole session (recording, panel file, versions) in its provenance."""
        if any(self._record.get(key) != value for key, value in facts.items()):
            self._record.update(facts)
            self._save()

    def _save(self) -> None:
        record = {"format": "panelscribe/session", "version": 1, **self._record}
        write_atomically(
            self.path(PROVENANCE), json.dumps(record, ensure_ascii=False, indent=1) + "\n"
        )

    def fact(self, key: str) -> Any:
        """A fact of the provenance, None where it has none."""
        return self._record.get(key)

    def step(self, name: str) -> dict[str, Any]:
        """What is recorded of a step (empty where it never ended well)."""
        entry = self._record.get("steps", {}).get(name, {})
        return dict(entry)

    @property
    def warnings(self) -> tuple[str, ...]:
        """All that the steps warned of, in their order, without repeats."""
        steps = self._record.get("steps", {}).values()
        return tuple(dict.fromkeys(text for entry in steps for text in entry.get("warnings", ())))

    def edits(self) -> tuple[Edit, ...]:
        """What editors decided. Raises SessionError for an edits file that can't be understood: it is never ignored."""
        path = self.path(EDITS)
        if not path.exists():
            return ()
        try:
            document = json.loads(path.read_text(encoding="utf-8"))
            if document["format"] != "panelscribe/edits" or document["version"] != 1:
                raise ValueError("not an edits file of this version")
            return tuple(Edit(**entry) for entry in document["edits"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise SessionError(
                f"{path} can't be understood: {error}",
                hint="mend it or move it away; nothing was changed, so that no edit is lost",
            ) from error

    def add_edits(
        self, decisions: Sequence[Edit] | Sequence[tuple[str, str, str, str]], editor: str
    ) -> tuple[Edit, ...]:
        """Appends decisions (edits whose editor and time are set here, or kind, target, value, seen) to the log, on the
        disk when it returns, and returns the whole of it.

        The caller holds the session (`locked`). Raises SessionError where the log can't be understood or written.
        """
        before = self.edits()
        at = _after(before[-1].at if before else "")
        new = [
            replace(one, editor=editor, at=at)
            if isinstance(one, Edit)
            else Edit(one[0], one[1], one[2], editor, at, one[3])
            for one in decisions
        ]
        log = (*before, *new)
        document = {
            "format": "panelscribe/edits",
            "version": 1,
            "edits": [
                {key: value for key, value in asdict(edit).items() if key != "anchor" or value}
                for edit in log
            ],
        }
        write_atomically(
            self.path(EDITS), json.dumps(document, ensure_ascii=False, indent=1) + "\n"
        )
        return log


def _after(last: str) -> str:
    """The time now, in ISO 8601 to the millisecond; later than `last`, so that what is sent together is told apart."""
    now = datetime.now(UTC)
    with suppress(ValueError):
        now = max(now, datetime.fromisoformat(last) + timedelta(milliseconds=1))
    return now.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _read_record(path: Path) -> dict[str, Any]:
    """The provenance as written last; an unreadable one counts as none, so that everything is redone."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(document, dict) or document.get("format") != "panelscribe/session":
        return {}
    steps = document.get("steps")
    if not isinstance(steps, dict):
        document["steps"] = {}
    return {key: value for key, value in document.items() if key not in ("format", "version")}
