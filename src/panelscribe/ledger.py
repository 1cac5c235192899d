"""The ledger: what became of every recording, in `OUT/.panelscribe/jobs.sqlite` (SQLite, WAL).

Every change of state is one transaction, so that a kill at any moment leaves a job in a state that is true. A job
that is "running" has an owner, a watcher with a lease (`lease.py`), so that none stays "running" for nobody. Paths are
relative, with "/". Leaves out what is done when. Times are seconds since 1970, for people; nothing is decided by them.
"""

import json
import sqlite3
import time
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path

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
    guess REAL NOT NULL DEFAULT 0,         -- of its seconds of sound, for the order of work
    state TEXT NOT NULL,
    session TEXT NOT NULL,         -- folder relative to OUT
    place TEXT NOT NULL,           -- the same, as file systems may confuse names; "" for a duplicate
    panel TEXT,                    -- relative to the inbox
    panel_sha256 TEXT,             -- of the panel file of the last attempt
    pruned INTEGER NOT NULL DEFAULT 0,     -- its engines' answers were cleared away: a new panel file re-makes nothing
    original INTEGER,              -- the job whose content a duplicate has
    attempts INTEGER NOT NULL DEFAULT 0,   -- that failed since it was queued anew
    again INTEGER NOT NULL DEFAULT 0,      -- whether trying again can help
    finished_once INTEGER NOT NULL DEFAULT 0,
    listen INTEGER NOT NULL DEFAULT 0,     -- asked for: the sound is to be recognized anew
    owner TEXT,
    wish TEXT,                     -- asked of the owner of a running job: "cancel", or "again" for new content
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
    next_try REAL,
    revision INTEGER NOT NULL      -- grows with every change of any job but its progress
);
CREATE INDEX IF NOT EXISTS jobs_path ON jobs (path);
CREATE INDEX IF NOT EXISTS jobs_content ON jobs (sha256);
CREATE INDEX IF NOT EXISTS jobs_state ON jobs (state);
CREATE INDEX IF NOT EXISTS jobs_place ON jobs (place);
CREATE INDEX IF NOT EXISTS jobs_revision ON jobs (revision);
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


_ADDED = {"listen": "INTEGER NOT NULL DEFAULT 0"}
"""Columns that came after the first ledgers were written."""


@dataclass(frozen=True, slots=True)
class Record:
    """A row of the ledger; see the schema for what each field means."""

    key: int
    path: str
    signature: str
    sha256: str | None
    size: int
    guess: float
    state: State
    session: str
    place: str
    panel: str | None
    panel_sha256: str | None
    pruned: bool
    original: int | None
    attempts: int
    again: bool
    finished_once: bool
    listen: bool
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
    revision: int


_COLUMNS = tuple(field.name for field in fields(Record))
_NEXT = "(SELECT coalesce(max(revision), 0) + 1 FROM jobs)"


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
            self._upgrade()
            self._database.execute(f"PRAGMA user_version={FORMAT}")

    def _upgrade(self) -> None:
        """Adds the columns that a ledger of an older version lacks."""
        there = {row["name"] for row in self._database.execute("PRAGMA table_info(jobs)")}
        for name, kind in _ADDED.items():
            if name not in there:
                self._database.execute(f"ALTER TABLE jobs ADD COLUMN {name} {kind}")

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
        """The jobs for this content that did not fail and were not cancelled, oldest first."""
        return self._rows(
            "WHERE sha256=? AND state IN ('queued','running','waiting','done','needs-editor','replaced','gone') "
            "ORDER BY key",
            sha256,
        )

    def in_state(self, *states: State) -> list[Record]:
        """The jobs in one of these states, oldest first."""
        marks = ",".join("?" * len(states))
        return self._rows(f"WHERE state IN ({marks}) ORDER BY key", *states)

    def next(self, limit: int, longest: float) -> list[Record]:
        """Queued jobs in the order of work, none that is guessed to last longer than `longest` seconds.

        New panel files first, which cost little; then by arrival plus length, so that a clip overtakes a conference
        day, and nothing waits for ever.
        """
        return self._rows(
            "WHERE state='queued' AND guess<=? ORDER BY finished_once DESC, created+guess, key LIMIT ?",
            longest,
            limit,
        )

    def oldest(self) -> float | None:
        """When the job came that waits longest; None where none does."""
        with self._explained():
            query = "SELECT min(created) FROM jobs WHERE state IN ('queued', 'waiting')"
            found = self._database.execute(query).fetchone()[0]
        return None if found is None else float(found)

    def counts(self) -> dict[State, int]:
        """How many jobs are in each state."""
        with self._explained():
            rows = self._database.execute(
                "SELECT state, count(*) FROM jobs GROUP BY state"
            ).fetchall()
        found = {State(state): count for state, count in rows}
        return {state: found.get(state, 0) for state in State}

    def since(self, revision: int) -> list[Record]:
        """The jobs that changed after this revision, in the order of their changes."""
        return self._rows("WHERE revision>? ORDER BY revision", revision)

    def latest(self, limit: int) -> list[Record]:
        """The jobs that changed last, newest first."""
        return self._rows("ORDER BY revision DESC LIMIT ?", limit)

    def orphans(self) -> int:
        """How many duplicates there are of recordings that failed: each must have its own try."""
        query = (
            "SELECT count(*) FROM jobs JOIN jobs AS original ON jobs.original=original.key "
            "WHERE jobs.state='duplicate' AND original.state='failed'"
        )
        with self._explained():
            return int(self._database.execute(query).fetchone()[0])

    def occupied(self, place: str) -> bool:
        """Whether a job's session lies there."""
        with self._explained():
            query = "SELECT 1 FROM jobs WHERE place=? LIMIT 1"
            return self._database.execute(query, (place,)).fetchone() is not None

    def add(self, **values: object) -> int:
        """A new job; returns its key."""
        values.setdefault("created", time.time())
        names = ", ".join(values)
        marks = ", ".join("?" * len(values))
        with self._explained():
            cursor = self._database.execute(
                f"INSERT INTO jobs ({names}, revision) VALUES ({marks}, {_NEXT})",
                tuple(values.values()),
            )
        return int(cursor.lastrowid or 0)

    def change(self, key: int, *, only: Sequence[State] = (), **values: object) -> bool:
        """Changes a job, `only` if it is in one of these states; says whether it was."""
        sets = ", ".join(f"{name}=?" for name in values)
        condition = f" AND state IN ({','.join('?' * len(only))})" if only else ""
        with self._explained():
            cursor = self._database.execute(
                f"UPDATE jobs SET {sets}, revision={_NEXT} WHERE key=?{condition}",
                (*values.values(), key, *only),
            )
        return cursor.rowcount > 0

    def progress(self, key: int, step: str, done: float) -> None:
        """Notes how far a running job is."""
        with self._explained():
            self._database.execute(
                "UPDATE jobs SET step=?, progress=? WHERE key=?", (step, done, key)
            )

    def forget(self, key: int) -> None:
        """Removes a job."""
        with self._explained():
            self._database.execute("DELETE FROM jobs WHERE key=?", (key,))

    def claim(
        self, key: int, owner: str, panel: str | None = None, panel_sha256: str | None = None
    ) -> bool:
        """Makes a queued job this owner's, with the panel file of this attempt; False where another was faster."""
        return self.change(
            key, only=[State.QUEUED], state=State.RUNNING, owner=owner, panel=panel, panel_sha256=panel_sha256,
            started=time.time(), next_try=None, step=None, progress=0, wish=None,
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

    def identity(self) -> str:
        """A name of this ledger that no other has."""
        with self.transaction():
            known = self.fact("identity")
            if known is None:
                known = uuid.uuid4().hex[:12]
                self.note("identity", known)
        return known

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

    def release(self, key: int) -> bool:
        """Puts a running job back into the queue; one that was to be cancelled is."""
        with self._explained():
            cursor = self._database.execute(
                "UPDATE jobs SET state=CASE wish WHEN 'cancel' THEN ? ELSE ? END, owner=NULL, wish=NULL, step=NULL, "
                f"revision={_NEXT} WHERE key=? AND state=?",
                (State.CANCELLED, State.QUEUED, key, State.RUNNING),
            )
        return cursor.rowcount > 0


def _record(row: sqlite3.Row) -> Record:
    values = dict(row)
    values["state"] = State(values["state"])
    values["review"] = tuple(json.loads(values["review"]))
    for name in ("again", "finished_once", "listen", "pruned"):
        values[name] = bool(values[name])
    return Record(**values)
