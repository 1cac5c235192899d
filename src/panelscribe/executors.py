"""Worker processes on this machine: the local `Executor`.

A worker is a process of its own, so that a crash, a memory hog or a kill of one recording never takes the watcher down;
it keeps its models loaded from one recording to the next, is started when first needed, and ends by itself when its
watcher is gone. Workers that had nothing to do for `linger` seconds are ended, to give their memory back.
"""

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING

from panelscribe.errors import SessionError
from panelscribe.jobs import (
    Event,
    Failed,
    Finished,
    Job,
    Lost,
    Open,
    Progressed,
    Transcriber,
    open_engines,
    shared_threads,
)

if TYPE_CHECKING:
    from panelscribe.config import Settings

LINGER = 600.0
"""Seconds after which a worker without work is ended."""
RECYCLE = 200
"""Recordings after which a worker is replaced by a fresh one, so that no leak of a library grows for months."""


@dataclass(slots=True)
class _Worker:
    """A worker process and what it has in hand."""

    process: BaseProcess
    pipe: Connection
    job: Job | None = None
    jobs: int = 0
    idle_since: float = 0.0


class LocalExecutor:
    """`Executor` of worker processes; `workers` of them at most, each with its share of the cores."""

    def __init__(
        self,
        settings: "Settings",
        *,
        workers: int = 1,
        open_: Open = open_engines,
        linger: float = LINGER,
        recycle: int = RECYCLE,
    ) -> None:
        self._settings = shared_threads(settings, workers)
        self._open = open_
        self._linger = linger
        self._recycle = recycle
        self._size = workers
        self._context = multiprocessing.get_context("spawn")
        self._workers: list[_Worker] = []

    @property
    def capacity(self) -> int:
        """The number of workers."""
        return self._size

    def submit(self, job: Job) -> None:
        """Hands a job to a worker that is free, a new one where none is."""
        worker = next((worker for worker in self._workers if worker.job is None), None)
        if worker is not None:
            try:
                worker.pipe.send(job)
            except OSError:  # it died while idle
                self._end(worker)
                worker = None
        if worker is None:
            worker = self._start()
            worker.pipe.send(job)
        worker.job = job
        worker.jobs += 1

    def poll(self) -> Sequence[Event]:
        """What workers said since the last call; workers that died or idled for too long are let go."""
        events: list[Event] = []
        ready = wait([worker.pipe for worker in self._workers], timeout=0) if self._workers else []
        for worker in [worker for worker in self._workers if worker.pipe in ready]:
            events += self._hear(worker)
        now = time.monotonic()
        for worker in [worker for worker in self._workers if worker.job is None]:
            if now - worker.idle_since > self._linger or worker.jobs >= self._recycle:
                self._end(worker)
        return events

    def cancel(self, key: int) -> None:
        """Ends the worker that has the job: recognition can't be interrupted otherwise."""
        for worker in [worker for worker in self._workers if worker.job and worker.job.key == key]:
            self._end(worker)

    def close(self, grace: float) -> tuple[Sequence[Event], Sequence[int]]:
        """Waits up to `grace` seconds for jobs in hand, then ends all workers."""
        events: list[Event] = []
        deadline = time.monotonic() + grace
        while any(worker.job for worker in self._workers) and time.monotonic() < deadline:
            events += self.poll()
            time.sleep(0.05)
        handed_back = [worker.job.key for worker in self._workers if worker.job]
        for worker in list(self._workers):
            self._end(worker)
        return events, handed_back

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(
            target=_work, args=(theirs, self._settings, self._open), daemon=True
        )
        try:
            process.start()
        except OSError as error:
            raise SessionError(
                f"no worker can be started: {error}", hint="is there memory left on this machine?"
            ) from error
        theirs.close()
        worker = _Worker(process, ours, idle_since=time.monotonic())
        self._workers.append(worker)
        return worker

    def _hear(self, worker: _Worker) -> list[Event]:
        events: list[Event] = []
        try:
            while worker.pipe.poll():
                event: Event = worker.pipe.recv()
                events.append(event)
                if isinstance(event, Finished | Failed):
                    worker.job = None
                    worker.idle_since = time.monotonic()
        except (EOFError, OSError):
            job = worker.job
            self._end(worker)
            if job is not None:
                events.append(Lost(job.key, _cause(worker.process.exitcode)))
        return events

    def _end(self, worker: _Worker) -> None:
        if worker in self._workers:
            self._workers.remove(worker)
        worker.pipe.close()
        worker.process.terminate()
        worker.process.join(timeout=2.0)
        if worker.process.is_alive():
            worker.process.kill()
            worker.process.join(timeout=5.0)


def _cause(exitcode: int | None) -> str:
    if exitcode is not None and exitcode < 0:
        try:
            name = signal.Signals(-exitcode).name
        except ValueError:
            name = f"signal {-exitcode}"
        memory = " (as the system does when memory runs out)" if name == "SIGKILL" else ""
        return f"the process that worked on it was ended by {name}{memory}"
    return f"the process that worked on it ended with code {exitcode}"


def _work(pipe: Connection, settings: "Settings", open_: Open) -> None:
    """A worker's life: jobs come in, events go out, until the pipe or the watcher ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends Ctrl-C to workers, too
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_follow_parent, daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(5)  # the machine stays usable, and the watcher on time
    with suppress(OSError):  # Linux: where memory runs out, this process goes, not the watcher
        Path("/proc/self/oom_score_adj").write_text("500", encoding="ascii")
    transcriber = Transcriber(settings, open_)

    def tell(event: Progressed) -> None:
        pipe.send(event)

    while True:
        try:
            job = pipe.recv()
        except (EOFError, OSError):
            return
        pipe.send(transcriber.do(job, tell))


def _follow_parent() -> None:
    """Ends this worker at once when its watcher is gone, however that ended."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
