"""Workers on a Ray cluster: the `Executor` for more than one machine.

The watcher (or `transcribe --cluster`) owns inbox and ledger; actors on any node that sees the same folders do the work
and keep their models loaded. Ray is an optional extra and is imported only when it is asked for; its usage statistics
are switched off. A job whose node is gone is `Lost`, like one whose process was killed, and is done elsewhere. Leaves
out what is remembered (`ledger.py`).
"""

import logging
import os
import platform
import socket
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from panelscribe import __version__
from panelscribe.config import ClusterSettings, WatchSettings
from panelscribe.errors import EngineError, InputError
from panelscribe.executors import LINGER
from panelscribe.jobs import (
    Event,
    Executor,
    Failed,
    Finished,
    Job,
    Lost,
    Open,
    Progressed,
    Transcriber,
    open_engines,
)

if TYPE_CHECKING:
    from panelscribe.config import Settings

_REACH = 5.0
"""Seconds for a cluster's head to answer."""
_PLACING = 5.0
"""Seconds after which an actor that has not answered gives its job to one that is free."""
_REPLACING = 10.0
"""Seconds before a job whose node went down is placed again."""
_PAUSE = 0.05
"""Seconds between looks at what happened."""
_ASKING = "asking"
"""The group of an actor's calls that are answered while it works."""
_LOOK = 1.0
"""Seconds between questions: how far a job has come, how large the cluster is."""


def parse_cluster(text: str) -> str | None:
    """The address of a cluster's head from `ray` or `ray://HOST:PORT`; None for the one that Ray itself finds
    (one that runs on this machine, else a new one there). Raises InputError.

    >>> parse_cluster("ray"), parse_cluster("ray://10.0.0.5:6379")
    (None, '10.0.0.5:6379')
    """
    scheme, separator, address = text.partition("://")
    host, colon, port = address.rpartition(":")
    if scheme == "ray" and not separator:
        return None
    if scheme == "ray" and colon and host and port.isdecimal():
        return address
    raise InputError(
        f"{text!r} is no cluster",
        hint="write ray, or ray://HOST:6379 as `ray start --head` prints it",
    )


class Worker:
    """What lives in an actor: one `Transcriber`, and how far its job has come."""

    def __init__(self, settings: "Settings", open_: Open, version: str) -> None:
        self._transcriber = Transcriber(settings, open_)
        self._version = version
        self._progress: Progressed | None = None

    def do(self, job: Job) -> Finished | Failed:
        """Does one job; whatever goes wrong with it is an answer, not an exception."""
        self._progress = None
        node = platform.node()
        if self._version != __version__:
            return Failed(
                job.key,
                f"{node} has panelscribe {__version__}, the watcher {self._version}",
                "install the same version on every node",
                again=True,
            )
        if not job.recording.exists():
            return Failed(
                job.key,
                f"{node} does not see {job.recording}",
                "inbox and output folder must lie at the same place on every node",
                again=True,
            )
        return self._transcriber.do(job, self._note)

    def _note(self, progress: Progressed) -> None:
        self._progress = progress

    def progress(self) -> Progressed | None:
        """How far the job has come; asked for while `do` is at work."""
        return self._progress


@dataclass(slots=True)
class _Actor:
    """An actor and what it has in hand: the job, the promise of its outcome and the last question to it.

    `lives` says that it has answered: before, it may still wait for a node that has room.
    """

    handle: Any
    started: float
    lives: bool = False
    job: Job | None = None
    outcome: Any = None
    question: Any = None
    asked: float = 0.0
    idle_since: float = 0.0


class RayExecutor:
    """`Executor` of Ray actors; as many as the cluster has room for, and no more than `workers`.

    Each asks for the processors and graphics cards that `settings.cluster` says. Raises EngineError where Ray is not
    installed or no cluster answers.
    """

    def __init__(
        self,
        settings: "Settings",
        *,
        workers: int | None = None,
        open_: Open = open_engines,
        linger: float = LINGER,
    ) -> None:
        self._ray = _connect(settings.cluster.address)
        self._settings = settings
        self._wants = _resources(settings.cluster, settings.recognition.device)
        self._limit = workers
        self._open = open_
        self._linger = linger
        self._actors: list[_Actor] = []
        self._homeless: list[tuple[float, Job]] = []
        self._room = 0
        self._looked = float("-inf")

    @property
    def capacity(self) -> int:
        """How many actors the cluster has room for now; at least one, which waits until it has."""
        if time.monotonic() - self._looked >= _LOOK:
            self._looked = time.monotonic()
            self._room = _room(self._ray.nodes(), self._wants)
        return max(1, self._room if self._limit is None else min(self._limit, self._room))

    def submit(self, job: Job) -> None:
        """Hands a job to an actor that is free, a new one where none is."""
        actor = next((actor for actor in self._actors if actor.job is None), None)
        self._give(actor or self._start(), job)

    def _give(self, actor: _Actor, job: Job) -> None:
        actor.job = job
        actor.outcome = actor.handle.do.remote(job)

    def poll(self) -> Sequence[Event]:
        """What actors said since the last call; those that are gone or idled for too long are let go."""
        events: list[Event] = []
        for actor in list(self._actors):
            events += self._ask(actor)
            if actor.job is not None and self._ready(actor.outcome):
                events += self._outcome(actor, actor.job)
        self._unblock()
        now = time.monotonic()
        for due, job in [entry for entry in self._homeless if entry[0] <= now]:
            self._homeless.remove((due, job))
            self.submit(job)
        for actor in [actor for actor in self._actors if actor.job is None]:
            if now - actor.idle_since > self._linger:
                self._end(actor)
        return events

    def _unblock(self) -> None:
        """Gives a job whose actor finds no room, since its node died meanwhile, to an actor that is free."""
        now = time.monotonic()
        for blocked in list(self._actors):
            free = next((actor for actor in self._actors if actor.lives and not actor.job), None)
            late = not blocked.lives and now - blocked.started > _PLACING
            if free is not None and blocked.job is not None and late:
                job = blocked.job
                self._end(blocked)
                self._give(free, job)

    def cancel(self, key: int) -> None:
        """Ends the actor that has the job: recognition can't be interrupted otherwise."""
        self._homeless = [(due, job) for due, job in self._homeless if job.key != key]
        for actor in [actor for actor in self._actors if actor.job and actor.job.key == key]:
            self._end(actor)

    def close(self, grace: float) -> tuple[Sequence[Event], Sequence[int]]:
        """Waits up to `grace` seconds for jobs in hand, then ends all actors and leaves the cluster."""
        events: list[Event] = []
        deadline = time.monotonic() + grace
        while self._in_hand() and time.monotonic() < deadline:
            events += self.poll()
            time.sleep(_PAUSE)
        handed_back = [job.key for job in self._in_hand()]
        for actor in list(self._actors):
            self._end(actor)
        self._ray.shutdown()
        return events, handed_back

    def _in_hand(self) -> list[Job]:
        return [actor.job for actor in self._actors if actor.job] + [
            job for _, job in self._homeless
        ]

    def _start(self) -> _Actor:
        cpus, gpus = self._wants["CPU"], self._wants["GPU"]
        threads = self._settings.threads or max(1, int(cpus))
        kind = self._ray.remote(
            num_cpus=cpus,
            num_gpus=gpus,
            max_restarts=0,  # what becomes of its job is the ledger's decision
            concurrency_groups={_ASKING: 1},
        )(Worker)
        settings = replace(
            self._settings, threads=threads, watch=WatchSettings()
        )  # no secret travels
        handle = kind.remote(settings, self._open, __version__)
        actor = _Actor(handle, time.monotonic(), idle_since=time.monotonic())
        self._actors.append(actor)
        return actor

    def _ask(self, actor: _Actor) -> list[Event]:
        """Asks an actor how far it is, once a second; one that is idle and does not live is let go."""
        if actor.question is None:
            if time.monotonic() - actor.asked >= _LOOK:
                actor.asked = time.monotonic()
                ask = actor.handle.progress.options(concurrency_group=_ASKING)
                actor.question = ask.remote()
            return []
        if not self._ready(actor.question):
            return []
        question, actor.question = actor.question, None
        try:
            progress = self._ray.get(question)
        except self._ray.exceptions.RayError:
            if actor.job is None:
                self._end(actor)
            return []
        actor.lives = True
        mine = progress is not None and actor.job is not None and progress.key == actor.job.key
        return [progress] if mine else []

    def _outcome(self, actor: _Actor, job: Job) -> list[Event]:
        """How a job ended. One whose node went down is no sign against it: it is done elsewhere, after a while in which
        Ray may still place actors there.
        """
        try:
            event: Finished | Failed = self._ray.get(actor.outcome)
        except self._ray.exceptions.RayError as error:
            self._end(actor)
            unavailable = isinstance(error, self._ray.exceptions.ActorUnavailableError)
            if unavailable or "node has died" in str(error):
                self._homeless.append((time.monotonic() + _REPLACING, job))
                return []
            return [Lost(job.key, f"its worker on the cluster is gone ({type(error).__name__})")]
        actor.job = actor.outcome = None
        actor.idle_since = time.monotonic()
        return [event]

    def _ready(self, promise: Any) -> bool:
        return bool(self._ray.wait([promise], timeout=0)[0])

    def _end(self, actor: _Actor) -> None:
        if actor in self._actors:
            self._actors.remove(actor)
        with suppress(self._ray.exceptions.RayError, ValueError):
            self._ray.kill(actor.handle)


def _connect(address: str | None) -> Any:
    """Ray, connected. Raises EngineError where it is not installed or no cluster answers."""
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    if address and _is_loopback(address):
        # Ray takes this machine's outer address instead of a loopback one, where such a head does not listen.
        os.environ.setdefault("RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER", "0")
    try:
        import ray
        import ray.exceptions
    except ImportError as error:
        raise EngineError(
            "Ray is not installed", hint="pip install 'panelscribe[cluster]'"
        ) from error
    if address:
        _reach(address)
    try:
        ray.init(
            address=address,
            include_dashboard=None if address else False,
            log_to_driver=False,
            logging_level=logging.ERROR,
            configure_logging=False,
        )
    except (ConnectionError, ValueError, RuntimeError) as error:
        raise EngineError(
            f"the cluster {address or 'on this machine'} can't be joined: {error}",
            hint="is it up, and of the same Ray version? See `ray status`",
        ) from error
    return ray


def _is_loopback(address: str) -> bool:
    host = address.rpartition(":")[0]
    return host == "localhost" or host.startswith("127.")


def _reach(address: str) -> None:
    """Raises EngineError where nobody answers at HOST:PORT: Ray itself would wait for minutes."""
    host, colon, port = address.rpartition(":")
    if not colon or not port.isdecimal():
        return  # "auto" and the like, which only Ray can tell
    try:
        socket.create_connection((host, int(port)), timeout=_REACH).close()
    except OSError as error:
        raise EngineError(
            f"no cluster answers at {address}: {error.strerror or error}",
            hint="write the address that `ray start --head` prints, such as ray://10.0.0.5:6379",
        ) from error


def _resources(cluster: ClusterSettings, device: str) -> dict[str, float]:
    """What an actor asks for; a graphics card where recognition is told to run on one."""
    gpus = cluster.gpus if cluster.gpus is not None else float(device == "cuda")
    return {"CPU": cluster.cpus, "GPU": gpus}


def _room(nodes: Sequence[dict[str, Any]], wants: dict[str, float]) -> int:
    """How many actors fit on the nodes that are alive.

    >>> nodes = [{"Alive": True, "Resources": {"CPU": 8.0, "GPU": 1.0}}, {"Alive": True, "Resources": {"CPU": 4.0}}]
    >>> _room(nodes, {"CPU": 2.0, "GPU": 0.0}), _room(nodes, {"CPU": 2.0, "GPU": 1.0})
    (6, 1)
    """
    return sum(
        int(min(node["Resources"].get(kind, 0.0) / need for kind, need in wants.items() if need))
        for node in nodes
        if node["Alive"]
    )


TRIES = 3
"""A recording whose worker is gone so often is given up: it would be every node's end."""


def work_through(executor: Executor, jobs: Sequence[Job]) -> Iterator[Finished | Failed]:
    """Does all of `jobs`, as many at once as the executor has room for, and yields each one's end as it comes.

    A job whose worker is gone is done again elsewhere, `TRIES` times in all.
    """
    waiting, tries = list(reversed(jobs)), dict.fromkeys((job.key for job in jobs), 0)
    running: dict[int, Job] = {}
    while waiting or running:
        while waiting and len(running) < executor.capacity:
            job = waiting.pop()
            running[job.key] = job
            tries[job.key] += 1
            executor.submit(job)
        for event in executor.poll():
            if isinstance(event, Progressed):
                continue
            job = running.pop(event.key)
            if not isinstance(event, Lost):
                yield event
            elif tries[job.key] < TRIES:
                waiting.append(job)
            else:
                yield Failed(job.key, f"{event.message}, {TRIES} times", again=True)
        time.sleep(_PAUSE)
