"""The watcher: hands recordings of an inbox to an executor, day and night, and writes down what became of them.

It owns a lease on the output folder; of several watchers one leads, which looks after the inbox (`scanner.py`), the
page (`board.py`) and the hooks (`hooks.py`), and all of them work. Whatever ends it, and whenever, the ledger is true
and the next one goes on from there. Leaves out how work is done (`jobs.py`) and where (`executors.py`).
"""

import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from panelscribe.board import Board
from panelscribe.errors import InputError, PanelscribeError, SessionError
from panelscribe.hooks import Courier, Hook
from panelscribe.inbox import look, panel_digest
from panelscribe.jobs import Event, Executor, Failed, Finished, Job, Lost, Progressed
from panelscribe.lease import Lease, admit, is_alive
from panelscribe.ledger import FINISHED, Ledger, Record, State
from panelscribe.metrics import Reading
from panelscribe.outcomes import Outcomes, account, pause
from panelscribe.pipeline import find_panel
from panelscribe.scanner import Scanner, Tell

MARATHON = 3 * 3600.0
"""Seconds from which a recording is long: one of several workers is kept free of such."""
_BUSY, _IDLE = 0.1, 0.5
"""Seconds between rounds while something is in work, and while nothing is."""
_RESCUE = 2.0
"""Seconds between looks for jobs whose owner is gone."""
_PAGE = 2.0
"""Seconds between two pages at the least."""
_PAGE_LOOK = 30.0
"""Seconds until the page is made anew for what editors did, of which the ledger knows nothing."""
_PATIENCE = 30.0
"""Seconds for which `once` bears with a disk or an inbox that can't be used."""
SILENCE = 3 * 3600.0
"""Seconds without a word from a worker after which it is taken to hang: every step tells of its progress."""
_MEASURE = 2.0
"""Seconds between two readings of the instruments."""


@dataclass(frozen=True, slots=True)
class WatchOptions:
    """What to watch and how. `settle` and `grace` are seconds; `once` ends when all that is there has been done."""

    inbox: Path
    out: Path
    settle: float = 5.0
    grace: float = 5.0
    poll: bool = False
    once: bool = False


@dataclass(slots=True)
class Tally:
    """What a watcher did since it started: jobs that ended, by state, and seconds of sound and of work."""

    ended: dict[State, int] = field(default_factory=dict)
    sound: float = 0.0
    work: float = 0.0

    def count(self, state: State) -> None:
        """One more job ended so."""
        self.ended[state] = self.ended.get(state, 0) + 1


class Watcher:
    """One watcher. `run` is its life; `reading` may be asked from other threads."""

    def __init__(
        self,
        options: WatchOptions,
        executor: Executor,
        tell: Tell,
        hooks: Mapping[str, Hook] | None = None,
    ) -> None:
        self.tally = Tally()
        self._options = options
        self._inbox = options.inbox.resolve()
        self._out = options.out.resolve()
        self._executor = executor
        self._tell = tell
        self._hooks = hooks or {}
        self._wake = threading.Event()
        self._ended: list[Finished | Failed | Lost] = []
        self._told: dict[int, float] = {}
        self._heard: dict[int, float] = {}
        self._running: dict[int, Record] = {}
        self._due: dict[int, tuple[int, float]] = {}
        self._scanner: Scanner | None = None
        self._courier: Courier | None = None
        self._trouble: str | None = None
        self._revision = 0
        self._page_due = self._rescue_due = self._measure_due = 0.0
        self._page_old = True
        self._beat = self._well = time.monotonic()
        self._reading = Reading()
        self._open()

    def _open(self) -> None:
        """Takes the output folder. Raises InputError or SessionError where that can't or must not be."""
        out = self._options.out
        if not self._inbox.is_dir():
            raise InputError(
                f"there is no inbox {self._options.inbox}", hint="make the folder, or name another"
            )
        if self._out == self._inbox:
            raise InputError(
                "the inbox can't be the output folder, too", hint="choose another folder with -o"
            )
        self._ledger = Ledger(out)
        self._lease = Lease(out)
        try:
            admit(self._lease, self._ledger, self._options.out, self._inbox)
        except PanelscribeError:
            self._lease.release()
            raise
        self._outcomes = Outcomes(self._ledger, tuple(self._hooks))
        self._board = Board(self._out, self._ledger)

    def run(self, stop: threading.Event) -> Tally:
        """Works until `stop` is set, or with `once` until everything is done; hands back what is in work then.

        Raises SessionError where the output folder was taken away.
        """
        options = self._options
        self._tell(
            "started",
            f"watching {self._inbox}, drafts go to {options.out}",
            workers=self._executor.capacity,
        )
        try:
            while not stop.is_set():
                self._round()
                if options.once and self._nothing_left():
                    break
                self._wake.wait(_BUSY if self._running or options.once else _IDLE)
                self._wake.clear()
        finally:
            self._close()
        return self.tally

    def wake(self) -> None:
        """Makes the next round begin at once; safe in a signal handler's thread."""
        self._wake.set()

    def reading(self) -> Reading:
        """What the instruments show now."""
        return replace(self._reading, silent=time.monotonic() - self._beat)

    def _round(self) -> None:
        """Hears what happened, writes it down, hands out work."""
        for event in self._executor.poll():
            self._hear(event)
        for thread in (self._scanner, self._courier):
            if thread is not None and thread.crash is not None:
                raise thread.crash
        try:
            self._write_down()
            self._lead()
            self._rescue()
            self._retry()
            self._heed_wishes()
            self._assign()
            self._publish()
        except SessionError as error:
            if not self._ledger.file.exists():
                raise
            self._say_trouble(error.message)
            self._wake.wait(1.0)
        else:
            self._say_trouble(None)
        self._beat = time.monotonic()

    def _say_trouble(self, problem: str | None) -> None:
        if problem and problem != self._trouble:
            self._tell("trouble", problem)
        elif self._trouble and not problem:
            self._tell("mended", f"no longer so: {self._trouble}")
        self._trouble = problem
        if time.monotonic() >= self._measure_due:
            self._measure_due = time.monotonic() + _MEASURE
            self._measure()

    def _hear(self, event: Event) -> None:
        if event.key in self._running:
            self._heard[event.key] = time.monotonic()
        if not isinstance(event, Progressed):
            self._ended.append(event)
        elif event.key in self._running and (
            event.done == 0 or time.monotonic() - self._told.get(event.key, 0.0) >= 1.0
        ):
            self._told[event.key] = time.monotonic()
            with suppress(SessionError):
                self._ledger.progress(event.key, event.step, event.done)

    def _write_down(self) -> None:
        """Outcomes that the ledger does not have yet; they are kept until it takes them."""
        while self._ended:
            event = self._ended[0]
            job = self._running.get(event.key)
            there = job is not None and self._is_there(job)
            record = self._outcomes.apply(event, unchanged=there)
            self._ended.pop(0)
            self._running.pop(event.key, None)
            self._told.pop(event.key, None)
            self._heard.pop(event.key, None)
            if record is not None:
                self._tell_of(record, event)
                if record.state is State.FAILED and self._scanner:
                    self._scanner.wake()  # for its duplicates

    def _tell_of(self, record: Record, event: Finished | Failed | Lost) -> None:
        news = account(record, event)
        if news is None:
            return
        self.tally.count(record.state)
        if isinstance(event, Finished):
            self.tally.sound += event.sound if event.ran else 0.0
            self.tally.work += event.seconds
        self._tell(record.state.value, news.message, **news.fields)

    def _lead(self) -> None:
        """Looks after inbox, page and hooks from the moment at which no other watcher does."""
        if self._scanner is not None or not self._lease.lead():
            return
        for record in self._ledger.in_state(State.WAITING, State.FAILED):
            if record.again:  # what can be mended may have been
                self._ledger.change(record.key, only=[record.state], state=State.QUEUED, attempts=0)
        self._board.sweep()
        options = self._options
        self._scanner = Scanner(
            self._inbox, options.out, settle=options.settle, poll=options.poll, hooks=tuple(self._hooks),
            tell=self._tell, changed=self._wake,
        )  # fmt: skip
        self._scanner.start()
        self._courier = Courier(options.out, self._hooks, self._tell)
        self._courier.start()
        self._tell("leading", "this watcher looks after the inbox")

    def _rescue(self) -> None:
        """Puts jobs of watchers that are no more back into the queue."""
        if time.monotonic() < self._rescue_due:
            return
        self._rescue_due = time.monotonic() + _RESCUE
        for record in self._ledger.in_state(State.RUNNING):
            if record.owner == self._lease.name:
                alive = (
                    record.key in self._running
                )  # not where a full disk kept it from being let go
            else:
                alive = bool(record.owner) and is_alive(self._lease.folder, str(record.owner))
            if alive:
                continue
            if self._ledger.release(record.key):
                self._tell("rescued", f"{record.path}: its watcher is gone", job=record.key)

    def _retry(self) -> None:
        """Queues what failed again when its pause is over, by a clock that does not jump."""
        if self._scanner is None:
            return
        waiting = self._ledger.in_state(State.WAITING)
        now = time.monotonic()
        for record in waiting:
            attempts, due = self._due.get(record.key, (0, 0.0))
            if attempts != record.attempts:
                due = now + pause(record.attempts)
                self._due[record.key] = (record.attempts, due)
            if now >= due:
                self._ledger.change(record.key, only=[State.WAITING], state=State.QUEUED)
                self._due.pop(record.key, None)

    def _heed_wishes(self) -> None:
        """Stops jobs that somebody cancelled, whose recording was replaced, or that are another's by now."""
        for key in list(self._running):
            record = self._ledger.get(key)
            mine = (
                record is not None
                and record.state is State.RUNNING
                and record.owner == self._lease.name
            )
            if record is not None and mine and not record.wish:
                if time.monotonic() - self._heard.get(key, 0.0) > SILENCE:
                    self._executor.cancel(key)
                    self._ended.append(Lost(key, f"no word of it for {SILENCE / 3600:.0f} hours"))
                continue
            self._executor.cancel(key)
            self._running.pop(key)
            if mine and self._ledger.release(key):
                self._tell("stopped-job", f"{self._path(key)}: stopped", job=key)

    def _path(self, key: int) -> str:
        record = self._ledger.get(key)
        return record.path if record else str(key)

    def _has_room(self) -> bool:
        return len(self._running) < self._executor.capacity

    def _assign(self) -> None:
        """Gives free workers the next jobs whose recordings lie there as they were written down."""
        while self._has_room():
            record = self._next()
            if record is None:
                return
            panel = find_panel(self._inbox / record.path, self._inbox)
            relative = panel.relative_to(self._inbox).as_posix() if panel else None
            digest = panel_digest(panel) if panel else None
            if not self._ledger.claim(record.key, self._lease.name, relative, digest):
                continue
            job = Job(
                record.key,
                self._inbox / record.path,
                self._out / record.session,
                panel,
                record.sha256,
                ("recognize",) if record.listen else (),
            )
            try:
                self._executor.submit(job)
            except SessionError:
                self._ledger.release(record.key)
                raise
            self._running[record.key] = record
            self._heard[record.key] = time.monotonic()
            self._tell("working", f"{record.path}: in work", job=record.key, recording=record.path)

    def _next(self) -> Record | None:
        long = sum(record.guess > MARATHON for record in self._running.values())
        spare = self._executor.capacity > 1 and long >= self._executor.capacity - 1
        queue = self._ledger.next(20, MARATHON if spare else float("inf"))
        return next((record for record in queue if self._is_there(record)), None)

    def _is_there(self, record: Record) -> bool:
        found = look(self._inbox, self._inbox / record.path)
        return found is not None and found.signature == record.signature

    def _publish(self) -> None:
        """The leader's reports and page, and the letters' way."""
        if self._scanner is None:
            return
        changes = self._ledger.since(self._revision)
        if changes:
            self._page_old = True
            if self._courier:
                self._courier.wake()
            self._revision = changes[-1].revision
        self._board.report(changes)
        now = time.monotonic()
        if now >= self._page_due + (0.0 if self._page_old else _PAGE_LOOK):
            self._page_due = now + _PAGE
            self._board.write()
            self._page_old = False

    def _nothing_left(self) -> bool:
        """Whether all that is there has been done, and hooks were told or at least tried."""
        sight = self._scanner.sight if self._scanner else None
        problem = self._trouble or (sight.problem if sight else None)
        if not problem:
            self._well = time.monotonic()
        elif time.monotonic() - self._well > _PATIENCE:
            raise SessionError(problem, hint="mend that, and run the same command again")
        if self._running or self._ended or problem:
            return False
        if sight and (sight.looks < 1 or sight.pending):
            return False
        with suppress(SessionError):
            counts = self._ledger.counts()
            told = all(attempts > 0 for *_, attempts in self._ledger.letters())
            if self._scanner is None:
                return not counts[State.QUEUED]
            return not counts[State.QUEUED] and not self._ledger.orphans() and told
        return False

    def _measure(self) -> None:
        """Refreshes the instruments."""
        with suppress(SessionError):
            counts = self._ledger.counts()
            waiting = self._ledger.oldest()
            scanner, courier = self._scanner, self._courier
            trouble = [self._trouble, scanner.sight.problem if scanner else None]
            self._reading = Reading(
                jobs=counts,
                oldest=max(0.0, time.time() - waiting) if waiting else 0.0,
                working=len(self._running),
                workers=self._executor.capacity,
                sound=self.tally.sound,
                work=self.tally.work,
                finished=sum(self.tally.ended.get(state, 0) for state in FINISHED),
                failed=self.tally.ended.get(State.FAILED, 0),
                letters=len(self._ledger.letters()),
                hook_failures=courier.failures if courier else 0,
                leading=scanner is not None,
                trouble=tuple(text for text in trouble if text),
            )

    def _close(self) -> None:
        """Ends or hands back the work in hand, and everything else."""
        if self._running:
            grace = self._options.grace
            self._tell("stopping", f"{len(self._running)} in work, handed back in {grace:.0f} s")
        for thread in (self._scanner, self._courier):
            if thread is not None:
                thread.stop()
        try:
            events, _ = self._executor.close(self._options.grace)
        except KeyboardInterrupt:
            events, _ = self._executor.close(0.0)
        for event in events:
            self._hear(event)
        with suppress(SessionError):
            self._write_down()
            for key in list(self._running):
                self._ledger.release(key)
            if self._scanner is not None:
                self._page_due, self._page_old = 0.0, True
                self._publish()
        for thread in (self._scanner, self._courier):
            if thread is not None and thread.is_alive():
                thread.join(2.0)
        self._lease.release()
        self._ledger.close()
        self._tell("stopped", "stopped; nothing is in work")
