"""The ledger: what became of every recording, in `OUT/.panelscribe/jobs.sqlite` (SQLite, WAL).

Every change of state is one transaction, so that a kill at any moment leaves a job in a state that is true. A job
that is "running" has an owner, a watcher, whose lease is a lock on a file: the system lets go of it when the watcher
ends, however it ends, so no clock decides whether an owner is alive and no job stays "running" for nobody. Paths are
relative, with "/". Leaves out what is done when. Times are seconds since 1970, for people; nothing is decided by them.
"""

import json
import os
import sqlite3
import time
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path

from filelock import FileLock, Timeout

from panelscribe.errors import InputError, SessionError

HOME = ".panelscribe"
"""The folder in OUT that holds the ledger and the leases."""
FORMAT = 1


class State(StrEnum):
    """Where a job stands."""

    QUEUED = "queued"
    RUNNING = "running"
    WAITING = "waiting"  # failed, will be tried again
    DONE = "done"
    REVIEW = "needs-editor"  # done, but an editor must look
    FAILED = "failed"
    DUPLICATE = "duplicate"  # the same content is another job's
    REPLACED = "replaced"  # finished, then other content took its name
    CANCELLED = "cancelled"
    GONE = "gone"  # the recording vanished before it was done


OPEN = (State.QUEUED, State.RUNNING, State.WAITING)
FINISHED = (State.DONE, State.REVIEW)
TOLD = (State.DONE, State.REVIEW, State.FAILED)
"""States of which hooks are told."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS jobs (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL,            -- of the recording, relative to the inbox
    signature TEXT NOT NULL,       -- size, times and inode when it was last looked at
    sha256 TEXT,                   -- of its content; NULL where it can't be read or is empty
    size INTEGER NOT NULL,
    state TEXT NOT NULL,
    session TEXT NOT NULL,         -- folder relative to OUT
    panel TEXT,                    -- relative to the inbox
    panel_sha256 TEXT,             -- of the panel file of the last attempt
    original INTEGER,              -- the job whose content a duplicate has
    attempts INTEGER NOT NULL DEFAULT 0,
    again INTEGER NOT NULL DEFAULT 0,      -- whether trying again can help
    finished_once INTEGER NOT NULL DEFAULT 0,
    owner TEXT,
    wish TEXT,                     -- "cancel": asked of the owner of a running job
    error TEXT,
    hint TEXT,
    review TEXT NOT NULL DEFAULT '[]',
    step TEXT,
    progress REAL NOT NULL DEFAULT 0,      -- seconds of sound done in the step
    sound REAL NOT NULL DEFAULT 0,         -- seconds
    seconds REAL NOT NULL DEFAULT 0,       -- of work, of the last attempt that ended well
    created REAL NOT NULL,
    started REAL,
    finished REAL,
    next_try REAL
);
CREATE INDEX IF NOT EXISTS jobs_path ON jobs (path);
CREATE INDEX IF NOT EXISTS jobs_content ON jobs (sha256);
CREATE INDEX IF NOT EXISTS jobs_state ON jobs (state);
CREATE TABLE IF NOT EXISTS letters (       -- what hooks have yet to be told
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    hook TEXT NOT NULL,
    body TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    error TEXT,
    created REAL NOT NULL
);
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class Record:
    """A row of the ledger; see the schema for what each field means."""

    key: int
    path: str
    signature: str
    sha256: str | None
    size: int
    state: State
    session: str
    panel: str | None
    panel_sha256: str | None
    original: int | None
    attempts: int
    again: bool
    finished_once: bool
    owner: str | None
    wish: str | None
    error: str | None
    hint: str | None
    review: tuple[str, ...]
    step: str | None
    progress: float
    sound: float
    seconds: float
    created: float
    started: float | None
    finished: float | None
    next_try: float | None


_COLUMNS = tuple(field.name for field in fields(Record))


class Ledger:
    """The jobs of one output folder. One thread uses an instance.

    Every method raises SessionError where the disk does not play along (full, read-only, gone): nothing is half done
    then, and the same call can be made again.
    """

    def __init__(self, out: Path, *, create: bool = True) -> None:
        self.file = out / HOME / "jobs.sqlite"
        if not create and not self.file.is_file():
            raise InputError(
                f"{out} has no ledger",
                hint="name the folder that `panelscribe watch` writes to, with -o",
            )
        with self._explained():
            self.file.parent.mkdir(parents=True, exist_ok=True)
            self._database = sqlite3.connect(self.file, timeout=30, isolation_level=None)
            self._database.row_factory = sqlite3.Row
            self._database.execute("PRAGMA journal_mode=WAL")
            self._database.execute("PRAGMA synchronous=NORMAL")
            known = self._database.execute("PRAGMA user_version").fetchone()[0]
            if known > FORMAT:
                raise SessionError(
                    f"{self.file} was written by a newer panelscribe",
                    hint="upgrade panelscribe here",
                )
            self._database.executescript(_SCHEMA)
            self._database.execute(f"PRAGMA user_version={FORMAT}")

    def close(self) -> None:
        """Lets go of the file."""
        self._database.close()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise SessionError(
                f"the ledger {self.file} can't be used: {error}",
                hint="is the disk full, read-only or gone? Work goes on when that is mended",
            ) from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All changes within, or none; other watchers wait."""
        with self._explained():
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._database.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self._database.execute("ROLLBACK")
                raise

    def _rows(self, where: str, *values: object) -> list[Record]:
        with self._explained():
            query = f"SELECT {', '.join(_COLUMNS)} FROM jobs {where}"
            return [_record(row) for row in self._database.execute(query, values)]

    def all(self) -> list[Record]:
        """Every job, oldest first."""
        return self._rows("ORDER BY key")

    def get(self, key: int) -> Record | None:
        """The job `key`, None where there is none."""
        return next(iter(self._rows("WHERE key=?", key)), None)

    def at(self, path: str) -> Record | None:
        """The job whose content lies under this name now."""
        return next(
            iter(self._rows("WHERE path=? AND state!='replaced' ORDER BY key DESC LIMIT 1", path)),
            None,
        )

    def with_content(self, sha256: str) -> list[Record]:
        """The jobs for this content that did not fail, oldest first."""
        return self._rows(
            "WHERE sha256=? AND state IN ('queued','running','waiting','done','needs-editor','replaced') "
            "ORDER BY key",
            sha256,
        )

    def in_state(self, *states: State) -> list[Record]:
        """The jobs in one of these states, oldest first."""
        marks = ",".join("?" * len(states))
        return self._rows(f"WHERE state IN ({marks}) ORDER BY key", *states)

    def counts(self) -> dict[State, int]:
        """How many jobs are in each state."""
        with self._explained():
            rows = self._database.execute(
                "SELECT state, count(*) FROM jobs GROUP BY state"
            ).fetchall()
        found = {State(state): count for state, count in rows}
        return {state: found.get(state, 0) for state in State}

    def sessions(self) -> dict[str, int]:
        """The session folders that are taken, in a form that is the same for names a file system may confuse."""
        with self._explained():
            rows = self._database.execute("SELECT session, key FROM jobs WHERE state!='duplicate'")
            return {row[0]: row[1] for row in rows}

    def add(self, **values: object) -> int:
        """A new job; returns its key."""
        values.setdefault("created", time.time())
        names = ", ".join(values)
        marks = ", ".join("?" * len(values))
        with self._explained():
            cursor = self._database.execute(
                f"INSERT INTO jobs ({names}) VALUES ({marks})", tuple(values.values())
            )
        return int(cursor.lastrowid or 0)

    def change(self, key: int, *, only: Sequence[State] = (), **values: object) -> bool:
        """Changes a job, `only` if it is in one of these states; says whether it was."""
        sets = ", ".join(f"{name}=?" for name in values)
        condition = f" AND state IN ({','.join('?' * len(only))})" if only else ""
        with self._explained():
            cursor = self._database.execute(
                f"UPDATE jobs SET {sets} WHERE key=?{condition}", (*values.values(), key, *only)
            )
        return cursor.rowcount > 0

    def forget(self, key: int) -> None:
        """Removes a job."""
        with self._explained():
            self._database.execute("DELETE FROM jobs WHERE key=?", (key,))

    def claim(self, key: int, owner: str) -> bool:
        """Makes a queued job this owner's; False where another was faster."""
        return self.change(
            key, only=[State.QUEUED], state=State.RUNNING, owner=owner, started=time.time(), step=None,
            progress=0, wish=None,
        )  # fmt: skip

    def fact(self, name: str) -> str | None:
        """Something noted about the whole ledger."""
        with self._explained():
            row = self._database.execute("SELECT value FROM facts WHERE name=?", (name,)).fetchone()
        return str(row[0]) if row else None

    def note(self, name: str, value: str) -> None:
        """Notes something about the whole ledger."""
        with self._explained():
            self._database.execute("REPLACE INTO facts VALUES (?, ?)", (name, value))

    def write_letter(self, hook: str, body: Mapping[str, object]) -> None:
        """Leaves a message for a hook, in the transaction that makes it true."""
        with self._explained():
            self._database.execute(
                "INSERT INTO letters (hook, body, created) VALUES (?, ?, ?)",
                (hook, json.dumps(body, ensure_ascii=False), time.time()),
            )

    def letters(self) -> list[tuple[int, str, str, int]]:
        """The messages that were not delivered yet: key, hook, body, attempts."""
        with self._explained():
            rows = self._database.execute(
                "SELECT key, hook, body, attempts FROM letters ORDER BY key"
            )
            return [tuple(row) for row in rows.fetchall()]

    def delivered(self, key: int) -> None:
        """Throws a message away."""
        with self._explained():
            self._database.execute("DELETE FROM letters WHERE key=?", (key,))

    def not_delivered(self, key: int, error: str) -> None:
        """Counts an attempt at delivering a message."""
        with self._explained():
            self._database.execute(
                "UPDATE letters SET attempts=attempts+1, error=? WHERE key=?", (error, key)
            )

    def release(self, owners: Sequence[str]) -> int:
        """Puts jobs of owners that are no more back into the queue; returns how many."""
        count = 0
        for record in self.in_state(State.RUNNING):
            if record.owner in owners:
                count += self.change(
                    record.key, only=[State.RUNNING], state=State.QUEUED, owner=None, step=None
                )
        return count


def _record(row: sqlite3.Row) -> Record:
    values = dict(row)
    values["state"] = State(values["state"])
    values["review"] = tuple(json.loads(values["review"]))
    values["again"] = bool(values["again"])
    values["finished_once"] = bool(values["finished_once"])
    return Record(**values)


class Lease:
    """A watcher's sign of life: a lock on a file of its own that the system releases when its process ends."""

    def __init__(self, out: Path) -> None:
        self.folder = out / HOME / "watchers"
        self.name = f"{os.getpid()}-{uuid.uuid4().hex[:8]}"
        self._lock = FileLock(self.folder / self.name)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._lock.acquire(timeout=0)
            (self.folder / f"{self.name}.json").write_text(
                json.dumps({"machine": machine(), "pid": os.getpid()}), encoding="utf-8"
            )
        except (OSError, Timeout) as error:
            raise SessionError(
                f"{out} can't be written: {getattr(error, 'strerror', error)}",
                hint="choose another folder with -o",
            ) from error

    def release(self) -> None:
        """The watcher ends."""
        self._lock.release()
        for path in (self.folder / self.name, self.folder / f"{self.name}.json"):
            with suppress(OSError):
                path.unlink(missing_ok=True)

    def others(self) -> list[dict[str, object]]:
        """What is known of the other watchers that are alive; traces of dead ones are removed."""
        alive: list[dict[str, object]] = []
        for path in sorted(self.folder.glob("*.json")):
            if path.stem == self.name:
                continue
            if is_alive(self.folder, path.stem):
                with suppress(OSError, ValueError):
                    alive.append(
                        {"name": path.stem, **json.loads(path.read_text(encoding="utf-8"))}
                    )
            else:
                with suppress(OSError):
                    path.unlink(missing_ok=True)
                    (self.folder / path.stem).unlink(missing_ok=True)
        return alive


def is_alive(folder: Path, name: str) -> bool:
    """Whether the watcher `name` holds its lease."""
    file = folder / name
    if not file.exists():
        return False
    lock = FileLock(file)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return True
    except OSError:
        return True  # rather wait for a dead watcher than work beside a living one
    lock.release()
    return False


def machine() -> str:
    """This machine, as it is since it was switched on: SQLite's WAL must not be shared beyond it."""
    with suppress(OSError):
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    return f"{uuid.getnode():x}"
