"""What may be cleared away in an output folder, and clearing it away.

What goes can be made again from the recording or is a trace of work that ended badly. Never a draft, a transcript, an
editor's decision, a report or a recording, and nothing that a correction, a new name or a print still needs.
"""

import os
import re
import shutil
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from panelscribe.errors import InputError, SessionError
from panelscribe.jobs import TEMPORARY
from panelscribe.lease import is_alive
from panelscribe.ledger import HOME, Ledger, Record, State
from panelscribe.places import place
from panelscribe.session import CACHE, EDITS, PROVENANCE, Session

REMADE = re.compile(r"words\.json|resemblance\.json|\w+-[0-9a-f]{16}\.\w+")
"""Files of a session's cache that are made again from the recording: the engines' raw answers, and the review page's
copy of the sound with its waveform. All others stay: corrections, names and prints are made from them.
"""
DAY = 86_400.0
UNFINISHED = DAY
"""Age in seconds from which a half-written file is a trace: whoever wrote it is long gone."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something that may go: files or folders, their bytes in all, and why. `session` is where it belongs to one."""

    paths: tuple[Path, ...]
    size: int
    why: str
    session: Path | None = None
    job: int | None = None


def plan(out: Path, *, days: float, now: float | None = None) -> list[Item]:
    """What may go: caches of sessions that are approved or were not touched for so many days, and traces.

    Raises InputError where there is no such folder.
    """
    if not out.is_dir():
        raise InputError(f"there is no folder {out}", hint="name the one that holds the sessions")
    now = time.time() if now is None else now
    jobs = _jobs(out)
    items: list[Item] = []
    for folder, names in _folders(out):
        job = jobs.get(place(folder.relative_to(out).as_posix()))
        items += _half_written(folder, names, now)
        if PROVENANCE in names or (folder / CACHE).is_dir():
            items += _session(folder, job, days, now)
    items += _leases(out)
    return sorted((item for item in items if item.paths), key=lambda item: str(item.paths[0]))


def _folders(out: Path) -> Iterator[tuple[Path, list[str]]]:
    for folder, subfolders, names in os.walk(out):
        subfolders[:] = sorted(name for name in subfolders if name != HOME)
        yield Path(folder), names


def _jobs(out: Path) -> dict[str, Record]:
    if not (out / HOME / "jobs.sqlite").is_file():
        return {}
    ledger = Ledger(out, create=False)
    try:
        return {record.place: record for record in ledger.all() if record.place}
    finally:
        ledger.close()


def _session(folder: Path, job: Record | None, days: float, now: float) -> list[Item]:
    if job is not None and job.state in (State.RUNNING, State.QUEUED, State.WAITING):
        return []
    if not (folder / "transcript.json").is_file():
        return _abandoned(folder, job, now)
    approved = bool(Session(folder).fact("approval"))
    age = (now - _touched(folder)) / DAY
    if not approved and age < days:
        return []
    why = "approved" if approved else f"not touched for {age:.0f} days"
    paths = [path for path in _entries(folder / CACHE) if REMADE.fullmatch(path.name)]
    return [_item(paths, f"can be made again; {why}", folder, job)]


def _abandoned(folder: Path, job: Record | None, now: float) -> list[Item]:
    """A session that was begun for a recording that is gone or was cancelled, and that nobody worked on."""
    over = job is not None and job.state in (State.GONE, State.CANCELLED) and not job.finished_once
    if not over or (folder / EDITS).exists() or now - _touched(folder) < UNFINISHED:
        return []
    return [_item([folder], "begun for a recording that was taken away", None, job)]


def _half_written(folder: Path, names: Sequence[str], now: float) -> list[Item]:
    found = []
    for name in sorted(names):
        match = TEMPORARY.fullmatch(name)
        path = folder / name
        if match and match["name"] != EDITS and now - _mtime(path) >= UNFINISHED:
            found.append(path)
    return [_item(found, "half-written")]


def _leases(out: Path) -> list[Item]:
    folder = out / HOME / "watchers"
    dead = [
        path for path in _entries(folder) if not is_alive(folder, path.name.removesuffix(".json"))
    ]
    return [_item(dead, "left by a watcher that was killed")]


def _item(
    paths: Sequence[Path], why: str, session: Path | None = None, job: Record | None = None
) -> Item:
    size = sum(_size(path) for path in paths)
    return Item(tuple(paths), size, why, session, job.key if job else None)


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _touched(folder: Path) -> float:
    return max(_mtime(folder / name) for name in (PROVENANCE, EDITS, "article.md", CACHE))


def _mtime(path: Path) -> float:
    try:
        return path.lstat().st_mtime
    except OSError:
        return 0.0


def _size(path: Path) -> int:
    if path.is_dir() and not path.is_symlink():
        return sum(_size(one) for one in _entries(path))
    try:
        return path.lstat().st_size
    except OSError:
        return 0


def clear(out: Path, items: Sequence[Item]) -> tuple[int, list[str]]:
    """Removes what a plan lists; returns the bytes freed and what could not be removed.

    A session in which somebody is at work is left alone. The ledger learns first that a session's cache is gone, so
    that no panel file makes the watcher listen to all of it again.
    """
    freed = 0
    problems: list[str] = []
    for item in items:
        try:
            if item.session is None:
                _remove(item.paths)
            else:
                _mark(out, item)
                with Session(item.session).locked():
                    _remove(item.paths)
            freed += item.size
        except SessionError as error:
            problems.append(error.message)
        except OSError as error:
            problems.append(f"{error.filename}: {error.strerror}")
    return freed, problems


def _mark(out: Path, item: Item) -> None:
    if item.job is not None:
        ledger = Ledger(out, create=False)
        try:
            ledger.change(item.job, pruned=True)
        finally:
            ledger.close()


def _remove(paths: Sequence[Path]) -> None:
    for path in paths:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
