"""What one recording's work is, whoever does it: the job, what is told of it, and the executor that runs it.

`Executor` is the one interface between the watcher and the place where work is done: worker processes on this machine
(`executors.py`) or a cluster. A job and its events are plain values, so that they can travel; `Transcriber` does the
work in the worker and keeps the models loaded between recordings. Leaves out which job is whose turn and what is
remembered (`ledger.py`).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from panelscribe.errors import EngineError, InputError, PanelscribeError, SessionError

if TYPE_CHECKING:
    from panelscribe.config import Settings
    from panelscribe.engines import Report
    from panelscribe.pipeline import Engines, Outcome

Open = Callable[["Settings"], "Engines"]
"""How a worker gets its engines. It is sent to other processes by name, so it must be a function of a module."""

BUSY_PATIENCE = 30.0
"""Seconds to wait for a session that another process still holds, such as a worker whose watcher was just killed."""


@dataclass(frozen=True, slots=True)
class Job:
    """One recording to be turned into a session. All paths are absolute; `key` is the ledger's name for it.

    `panel` is the panel file to use, None for none; `sha256` the recording's digest where it is known, so that a file
    which was replaced since is not taken for it. The work is idempotent: steps that are done already are skipped, but
    those in `again`.
    """

    key: int
    recording: Path
    session: Path
    panel: Path | None = None
    sha256: str | None = None
    again: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Progressed:
    """A job has come so far: seconds of sound done and in all, within `step`."""

    key: int
    step: str
    done: float
    total: float


@dataclass(frozen=True, slots=True)
class Finished:
    """A job has ended well: its outputs are in place.

    `sha256` is of the recording that was listened to: a file can be replaced while its job waits. `review` is what an
    editor must look at (empty: nothing), `sound` and `seconds` how long the recording is and how long the work took,
    `ran` the steps that had anything to do.
    """

    key: int
    sha256: str = ""
    review: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    ran: tuple[str, ...] = ()
    sound: float = 0.0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Failed:
    """A job has ended badly. `again` says whether the same work can end well later (a full disk, a missing model)."""

    key: int
    message: str
    hint: str | None = None
    again: bool = False


@dataclass(frozen=True, slots=True)
class Lost:
    """The worker that had the job is gone without a word (killed, out of memory, its machine switched off)."""

    key: int
    message: str


Event = Progressed | Finished | Failed | Lost


class Executor(Protocol):
    """Does jobs somewhere. One thread uses it; nothing here blocks, except `close` for its grace.

    Every submitted job ends in exactly one of Finished, Failed or Lost from `poll`, unless it was cancelled or the
    executor was closed. A crash of one job never reaches the caller as an exception.
    """

    @property
    def capacity(self) -> int:
        """How many jobs it works on at once; the caller submits no more than that many beyond those that ended."""
        ...

    def submit(self, job: Job) -> None:
        """Takes a job. Raises PanelscribeError where no worker can be started."""
        ...

    def poll(self) -> Sequence[Event]:
        """What happened since the last call, in order for each job."""
        ...

    def cancel(self, key: int) -> None:
        """Stops a job as soon as possible; no event follows. Unknown keys are ignored."""
        ...

    def close(self, grace: float) -> tuple[Sequence[Event], Sequence[int]]:
        """Gives jobs in hand `grace` seconds to end, then stops them and all workers.

        Returns the last events, and the keys of the jobs that are handed back unfinished.
        """
        ...


def open_engines(settings: "Settings") -> "Engines":
    """The engines that the settings name; they load their weights when first asked.

    People are known by voice where the models for it are there; another diarizer does without them. Raises EngineError.
    """
    from panelscribe.engines.opening import (
        missing_models,
        open_diarizer,
        open_recognizer,
        open_voice_engine,
    )
    from panelscribe.models import ModelStore, default_root
    from panelscribe.pipeline import Engines

    store = ModelStore(default_root(settings.models_dir))
    missing = missing_models(settings, store)
    if missing:
        raise EngineError(
            f"models are missing: {', '.join(missing)}",
            hint=f"panelscribe models fetch {' '.join(missing)}",
        )
    try:
        voices = open_voice_engine(settings, store)
    except EngineError:
        voices = None
    return Engines(open_recognizer(settings, store), open_diarizer(settings, store), voices)


class Transcriber:
    """Does jobs one after the other in a worker; its engines are opened for the first and kept for all."""

    def __init__(self, settings: "Settings", open_: Open = open_engines) -> None:
        self._settings = settings
        self._open = open_
        self._engines: Engines | None = None

    def do(self, job: Job, tell: Callable[[Progressed], None]) -> Finished | Failed:
        """Does one job; whatever goes wrong with it is an answer, not an exception."""
        import time

        started = time.perf_counter()
        try:
            outcome = self._transcribe(job, tell)
            sound, sha256 = _listened_to(outcome.folder)
        except InputError as error:
            return Failed(job.key, error.message, error.hint)
        except (EngineError, SessionError) as error:
            return Failed(job.key, error.message, error.hint, again=True)
        except PanelscribeError as error:
            return Failed(job.key, error.message, error.hint)
        except MemoryError:
            return Failed(job.key, "this machine's memory does not suffice", _MEMORY, again=True)
        except OSError as error:
            return Failed(job.key, f"the system says: {error}", again=True)
        except Exception as error:
            what = f"{type(error).__name__}: {error}"
            return Failed(job.key, f"something went wrong inside panelscribe: {what}", _BUG)
        seconds = time.perf_counter() - started
        return Finished(
            job.key, sha256, outcome.review, outcome.warnings, outcome.ran, sound, seconds
        )

    def _transcribe(self, job: Job, tell: Callable[[Progressed], None]) -> "Outcome":
        from panelscribe import pipeline
        from panelscribe.model_drafting import model_of
        from panelscribe.session import Session
        from panelscribe.voice_library import VoiceLibrary, library_path

        if self._engines is None:
            self._engines = self._open(self._settings)
        enrolled = VoiceLibrary(library_path(self._settings.voices)).people()
        panel_file = pipeline.load_panel(job.panel)
        sweep(job.session)
        return pipeline.transcribe(
            job.recording,
            Session(job.session),
            panel_file=panel_file,
            engines=self._engines,
            language=self._settings.recognition.language,
            style=self._settings.article,
            progress=_Telling(job.key, tell),
            again=frozenset(job.again),
            enrolled=enrolled,
            sha256=job.sha256,
            model=model_of(self._settings.drafter),
        )


_MEMORY = "use a smaller --model or fewer --workers"
_BUG = "run `panelscribe --debug transcribe` on this recording and send us what it prints"


class _Telling:
    """Progress of a run as events, at most two a second."""

    def __init__(self, key: int, tell: Callable[[Progressed], None]) -> None:
        self._key = key
        self._tell = tell

    @contextmanager
    def step(self, name: str) -> Iterator["Report"]:
        import time

        told = time.monotonic()
        self._tell(Progressed(self._key, name, 0.0, 0.0))

        def report(done: float, total: float) -> None:
            nonlocal told
            if time.monotonic() - told >= 0.5:
                told = time.monotonic()
                self._tell(Progressed(self._key, name, done, total))

        yield report


def _listened_to(folder: Path) -> tuple[float, str]:
    """The length in seconds of the recording that a session was made from, and its SHA-256."""
    from panelscribe import formats
    from panelscribe.pipeline import SOUND
    from panelscribe.session import Session

    session = Session(folder)
    return formats.parse_sound(session.read(SOUND)), str(session.fact("recording")["sha256"])


TEMPORARY = re.compile(r"\.(?P<name>.+)\.\d+\.tmp")
"""Names under which `session.write_atomically` writes."""


def sweep(session: Path) -> None:
    """Removes half-written files that a killed worker left in a session, once no other process is at work there.

    Raises SessionError where one still is after BUSY_PATIENCE.
    """
    from filelock import FileLock, Timeout

    from panelscribe.session import CACHE

    if not session.is_dir():
        return
    cache = session / CACHE
    try:
        cache.mkdir(exist_ok=True)
        with FileLock(cache / "lock", timeout=BUSY_PATIENCE):
            for path in [*session.iterdir(), *cache.iterdir()]:
                match = TEMPORARY.fullmatch(path.name)
                if match and match["name"] != "edits.json":
                    path.unlink(missing_ok=True)
    except Timeout as error:
        raise SessionError(
            f"{session}: another panelscribe is at work in this session",
            hint="wait for it to end",
        ) from error
    except OSError as error:
        raise SessionError(f"{session} can't be written: {error.strerror}") from error


def shared_threads(settings: "Settings", workers: int) -> "Settings":
    """The settings with this machine's cores shared out between workers, unless they say how many threads."""
    from panelscribe.config import available_threads

    if settings.threads is not None:
        return settings
    return replace(settings, threads=max(1, available_threads() // max(1, workers)))
