"""The watcher's decisions, with an executor that does as it is told."""

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from panelscribe.errors import SessionError
from panelscribe.jobs import Event, Failed, Finished, Job
from panelscribe.lease import Lease
from panelscribe.ledger import Ledger, State
from panelscribe.watch import Watcher, WatchOptions
from tests.oracle_session import write_recording


class Puppet:
    """An `Executor` that holds jobs until the test ends them."""

    def __init__(self, capacity: int = 1) -> None:
        self.capacity = capacity
        self.jobs: list[Job] = []
        self.events: list[Event] = []
        self.cancelled: list[int] = []

    def submit(self, job: Job) -> None:
        self.jobs.append(job)

    def poll(self) -> Sequence[Event]:
        events, self.events = self.events, []
        return events

    def cancel(self, key: int) -> None:
        self.cancelled.append(key)

    def close(self, grace: float) -> tuple[Sequence[Event], Sequence[int]]:
        return self.poll(), []

    def names(self) -> list[str]:
        return [job.recording.name for job in self.jobs]

    def finish(self, name: str) -> None:
        job = next(job for job in self.jobs if job.recording.name == name)
        self.events.append(Finished(job.key, job.sha256 or "", ran=("render",)))


class Room:
    """A watcher in a thread of the test's process."""

    def __init__(self, root: Path, executor: Puppet) -> None:
        self.inbox, self.out = root / "in", root / "out"
        self.inbox.mkdir(exist_ok=True)
        self.executor = executor
        self.said: list[str] = []
        self.stop = threading.Event()
        options = WatchOptions(self.inbox, self.out, settle=0.0, grace=0.0)
        made: list[Watcher] = []

        def live() -> None:
            made.append(Watcher(options, executor, self.log))
            made[0].run(self.stop)

        self.thread = threading.Thread(target=live, daemon=True)
        self.thread.start()
        self.wait(lambda: bool(made) and "leading" in self.said)
        self.watcher = made[0]
        self.ledger = Ledger(self.out)

    def log(self, event: str, message: str, **fields: object) -> None:
        self.said.append(event)

    def wait(self, condition: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 20
        while not condition():
            assert time.monotonic() < deadline, self.said
            time.sleep(0.02)

    def state(self, key: int) -> State:
        record = self.ledger.get(key)
        assert record is not None
        return record.state

    def end(self) -> None:
        self.stop.set()
        self.thread.join(10)
        self.ledger.close()
        assert not self.thread.is_alive()


def put(room: Room, name: str, number: int) -> None:
    write_recording(room.inbox.parent / "fresh.wav", 0.1, 200 + number).replace(room.inbox / name)


def test_one_of_two_workers_is_kept_free_of_marathons(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def guess(name: str, size: int) -> float:
        return 36_000.0 if "conference" in name else 60.0

    monkeypatch.setattr("panelscribe.intake.guess_length", guess)
    room = Room(tmp_path, Puppet(2))
    put(room, "conference 1.wav", 1)
    room.wait(lambda: len(room.executor.jobs) == 1)
    put(room, "conference 2.wav", 2)
    room.wait(lambda: room.said.count("new") == 2)
    put(room, "short.wav", 3)
    room.wait(lambda: room.executor.names() == ["conference 1.wav", "short.wav"])
    room.executor.finish("conference 1.wav")
    room.wait(lambda: room.executor.names()[-1] == "conference 2.wav")
    room.end()


def test_an_outcome_that_the_ledger_can_not_take_is_kept_until_it_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = Room(tmp_path, Puppet())
    put(room, "a.wav", 1)
    room.wait(lambda: room.executor.names() == ["a.wav"])
    with monkeypatch.context() as full:

        def refuse(*arguments: object, **options: object) -> None:
            raise SessionError("the disk is full")

        full.setattr("panelscribe.outcomes.Outcomes.apply", refuse)
        room.executor.finish("a.wav")
        room.wait(lambda: "trouble" in room.said)
    room.wait(lambda: room.state(1) is State.DONE)
    room.wait(lambda: "mended" in room.said)
    room.end()


def test_clocks_that_jump_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("panelscribe.outcomes.PAUSES", (0.3,) * 7)
    room = Room(tmp_path, Puppet())
    put(room, "a.wav", 1)
    room.wait(lambda: room.executor.names() == ["a.wav"])
    real = time.time
    for jump in (-3.2e8, 3.2e8, -1.0e9):
        monkeypatch.setattr(time, "time", lambda jump=jump: real() + jump)
        tries = len(room.executor.jobs)
        room.executor.events.append(Failed(1, "the disk is full", again=True))
        room.wait(lambda tries=tries: len(room.executor.jobs) == tries + 1)  # type: ignore[misc]
    room.executor.finish("a.wav")
    room.wait(lambda: room.state(1) is State.DONE)
    put(room, "b.wav", 2)
    room.wait(lambda: room.executor.names()[-1] == "b.wav")
    room.end()


def test_a_worker_that_hangs_is_ended_and_its_recording_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("panelscribe.outcomes.PAUSES", (0.2,) * 7)
    room = Room(tmp_path, Puppet())
    put(room, "a.wav", 1)
    room.wait(lambda: len(room.executor.jobs) == 1)
    with monkeypatch.context() as hanging:
        hanging.setattr("panelscribe.watch.SILENCE", 0.0)
        room.wait(lambda: 1 in room.executor.cancelled)
    room.wait(lambda: len(room.executor.jobs) > 1 and room.state(1) is State.RUNNING)
    room.executor.finish("a.wav")
    room.wait(lambda: room.state(1) is State.DONE)
    room.end()


def test_a_job_that_could_not_be_let_go_is_not_stuck(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = Room(tmp_path, Puppet())
    put(room, "a.wav", 1)
    room.wait(lambda: len(room.executor.jobs) == 1)
    with monkeypatch.context() as full:

        def refuse(*arguments: object) -> bool:
            raise SessionError("the disk is full")

        full.setattr("panelscribe.ledger.Ledger.release", refuse)
        room.ledger.change(1, wish="again")
        room.wait(lambda: "trouble" in room.said)
    room.wait(lambda: len(room.executor.jobs) == 2)
    room.end()


def test_what_is_in_work_is_handed_back(tmp_path: Path) -> None:
    room = Room(tmp_path, Puppet())
    put(room, "a.wav", 1)
    room.wait(lambda: room.executor.names() == ["a.wav"])
    room.stop.set()
    room.thread.join(10)
    assert room.state(1) is State.QUEUED


def test_a_replaced_recording_stops_its_work_and_starts_anew(tmp_path: Path) -> None:
    room = Room(tmp_path, Puppet())
    put(room, "a.wav", 1)
    room.wait(lambda: len(room.executor.jobs) == 1)
    put(room, "a.wav", 2)
    room.wait(lambda: len(room.executor.jobs) == 2)
    assert room.executor.cancelled == [1]
    assert room.executor.jobs[0].sha256 != room.executor.jobs[1].sha256
    assert room.executor.jobs[0].session == room.executor.jobs[1].session
    room.end()


def test_a_watcher_on_another_machine_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in").mkdir()
    Ledger(tmp_path / "out").close()
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr("panelscribe.lease.machine", lambda: "another")
        lease = Lease(tmp_path / "out")
    with pytest.raises(SessionError, match="another machine"):
        Watcher(WatchOptions(tmp_path / "in", tmp_path / "out"), Puppet(), lambda *a, **k: None)
    lease.release()
