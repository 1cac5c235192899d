"""When to look at the inbox: at the system's word that something changed there, and now and then in any case.

A thread of the leading watcher, with a ledger connection of its own, so that reading a large recording holds up nobody.
Leaves out what a look finds (`intake.py`).
"""

import os
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from panelscribe.errors import SessionError
from panelscribe.intake import Intake
from panelscribe.ledger import Ledger

SAFETY = 30.0
"""Seconds between looks where the system tells of changes: what it forgets to tell is found by then."""
POLL = 2.0
"""Seconds between looks where it can't: network mounts, watch limits, an inbox that is away."""
_SHARE = 100
"""A look at a huge inbox is followed by so many times its length without one: 1 % of a core."""
_GAP = 0.2
"""Seconds between looks at the least, however much is going on ..."""
_REST = 3
"""... and this many times the length of the last one: a quarter of a core while somebody copies into a huge inbox."""


class Tell(Protocol):
    """Where log records go: `event` is a word for machines, `message` a line for people."""

    def __call__(self, event: str, message: str, **fields: object) -> None:
        """Logs a record; from any thread."""
        ...


@dataclass(frozen=True, slots=True)
class Sight:
    """What the scanner knows: `looks` that ended well, candidates seen and not settled, what is in its way."""

    looks: int = 0
    seen: int = 0
    pending: int = 0
    problem: str | None = None


class Scanner(threading.Thread):
    """Keeps the ledger in step with the inbox until it is stopped. `changed` is set whenever something was found."""

    def __init__(
        self,
        inbox: Path,
        out: Path,
        *,
        settle: float,
        poll: bool,
        hooks: Sequence[str],
        tell: Tell,
        changed: threading.Event,
    ) -> None:
        super().__init__(name="scanner", daemon=True)
        self.sight = Sight()
        self.crash: Exception | None = None
        self._inbox, self._out, self._settle, self._poll = inbox, out, settle, poll
        self._hooks = hooks
        self._tell = tell
        self._changed = changed
        self._wake = threading.Event()
        self._stopped = threading.Event()
        self._ears: _Ears | None = None
        self._odd: set[str] = set()
        self._took = 0.0

    def wake(self) -> None:
        """Makes the next look come at once."""
        self._wake.set()

    def stop(self) -> None:
        """Ends the thread as soon as what it reads has been read."""
        self._stopped.set()
        self._wake.set()
        if self._ears:
            self._ears.stopped.set()

    def run(self) -> None:
        """The thread."""
        try:
            ledger = self._open()
            if ledger is None:
                return
            intake = Intake(self._inbox, self._out, ledger, settle=self._settle, hooks=self._hooks)
            while not self._stopped.is_set():
                self._pause(self._look(intake))
            ledger.close()
        except Exception as error:
            self.crash = error
        finally:
            self._changed.set()

    def _open(self) -> Ledger | None:
        while not self._stopped.is_set():
            try:
                return Ledger(self._out)
            except SessionError as error:
                self._note(error.message)
                self._pause(POLL)
        return None

    def _look(self, intake: Intake) -> float:
        """One look; returns the seconds until the next one is due."""
        self._wake.clear()
        started = time.monotonic()
        try:
            idle = POLL if self._poll else self._listen()
            look = intake.look()
        except (OSError, SessionError) as error:
            self._note(_problem(self._inbox, error))
            return POLL
        took = self._took = time.monotonic() - started
        self._note(None)
        self.sight = Sight(self.sight.looks + 1, look.seen, look.pending)
        for event, path in look.news:
            self._tell(event, f"{path}: {_NEWS[event]}", recording=path)
        for path, why in look.odd:
            if path not in self._odd:
                self._tell("odd", f"{path}: it can't be looked at ({why})", recording=path)
        self._odd = {path for path, _ in look.odd}
        if look.news or look.pending == 0:
            self._changed.set()
        idle = max(idle, _SHARE * took)
        if look.wait is None:
            return idle
        return min(idle, max(look.wait + 0.02, took, _GAP))

    def _pause(self, seconds: float) -> None:
        self._wake.wait(seconds)
        if self._wake.is_set():
            self._stopped.wait(max(_GAP, _REST * self._took))

    def _note(self, problem: str | None) -> None:
        before = self.sight.problem
        if problem == before:
            return
        self.sight = Sight(self.sight.looks, self.sight.seen, self.sight.pending, problem)
        if problem:
            self._tell("trouble", problem)
        else:
            self._tell("mended", f"no longer so: {before}")

    def _listen(self) -> float:
        """Sees to it that the system tells of changes in the inbox; seconds until the next look."""
        status = self._inbox.stat()
        where = (status.st_dev, status.st_ino)
        if self._ears is None or self._ears.where != where:
            if self._ears:
                self._ears.stopped.set()
            self._ears = _Ears(self._inbox, self._out, where, self._wake, self._tell)
            self._ears.start()
            return POLL  # what came before the ears were open is found by then
        return SAFETY if self._ears.is_alive() else POLL


_NEWS = {
    "new": "a new recording",
    "duplicate": "the same recording under another name, nothing to do",
    "replaced": "replaced by another recording",
    "renamed": "a known recording has this name now",
    "gone": "taken away before it was done",
    "back": "here again",
    "panel-changed": "its panel file changed, the draft is made anew",
}


def _problem(inbox: Path, error: OSError | SessionError) -> str:
    if isinstance(error, SessionError):
        return error.message
    return f"the inbox {inbox} can't be looked at: {error.strerror or error}"


class _Ears(threading.Thread):
    """Wakes the scanner when the system says that something changed in the inbox."""

    def __init__(
        self, inbox: Path, out: Path, where: tuple[int, int], wake: threading.Event, tell: Tell
    ) -> None:
        super().__init__(name="ears", daemon=True)
        self.where = where
        self.stopped = threading.Event()
        self._inbox = inbox
        self._own = os.path.realpath(out) + os.sep
        self._wake = wake
        self._tell = tell

    def run(self) -> None:
        """The thread."""
        from watchfiles import Change, watch

        def concerns(change: Change, path: str) -> bool:
            return not path.startswith(self._own)

        try:
            changes = watch(
                self._inbox, watch_filter=concerns, stop_event=self.stopped, step=50, debounce=500,
                ignore_permission_denied=True, raise_interrupt=False,
            )  # fmt: skip
            for _ in changes:
                self._wake.set()
        except (OSError, RuntimeError) as error:
            if not self.stopped.is_set():
                self._tell(
                    "no-events",
                    f"the system does not tell of changes in {self._inbox} ({error}); looking every {POLL:.0f} s",
                )
