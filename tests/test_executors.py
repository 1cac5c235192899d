"""Worker processes: models stay, a crash of one job stays its own, nothing outlives the watcher."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from panelscribe.config import DiarizationSettings, RecognitionSettings, Settings
from panelscribe.executors import LocalExecutor
from panelscribe.jobs import Event, Failed, Finished, Job, Lost, Progressed, Transcriber, sweep
from panelscribe.session import file_digest
from panelscribe.voice_library import Enrolled, VoiceLibrary, library_path
from tests.oracle_session import write_panel_session, write_recording
from tests.worker_engines import open_missing, open_slow, open_with_voices


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    return write_panel_session(tmp_path / "in")


@pytest.fixture
def settings(recording: Path) -> Settings:
    oracle = f"oracle:{recording.parent}"
    return Settings(
        recognition=RecognitionSettings(model=oracle),
        diarization=DiarizationSettings(engine=oracle),
    )


@pytest.fixture
def executor(settings: Settings) -> Iterator[LocalExecutor]:
    executor = LocalExecutor(settings, open_=open_slow)
    yield executor
    executor.close(0.0)


def ended(executor: LocalExecutor, count: int = 1) -> list[Event]:
    """Polls until so many jobs have ended; their last events."""
    events: list[Event] = []
    deadline = time.monotonic() + 60
    while len(events) < count:
        assert time.monotonic() < deadline, events
        events += [event for event in executor.poll() if not isinstance(event, Progressed)]
        time.sleep(0.02)
    return events


def job(recording: Path, key: int = 1, panel: Path | None = None) -> Job:
    session = recording.parent.parent / "out" / f"{recording.stem}-{key}"
    return Job(key, recording, session, panel)


def test_a_worker_does_jobs_one_after_the_other_and_keeps_its_models(
    recording: Path, executor: LocalExecutor
) -> None:
    for key in (1, 2):
        executor.submit(job(recording, key, recording.with_name("panel.yaml")))
        [event] = ended(executor)
        assert isinstance(event, Finished), event
        assert event.key == key
        assert event.review == ()
        assert event.sound > 10
        assert (recording.parent.parent / "out" / f"harbor-{key}" / "article.md").is_file()
    pids = (recording.parent / "pids").read_text().split()
    assert len(pids) == 2
    assert len(set(pids)) == 1


def test_a_job_done_before_costs_nothing(recording: Path, settings: Settings) -> None:
    executor = LocalExecutor(settings)  # the engines that the settings name
    try:
        executor.submit(job(recording))
        [first] = ended(executor)
        executor.submit(job(recording))
        [second] = ended(executor)
    finally:
        executor.close(0.0)
    assert isinstance(first, Finished)
    assert isinstance(second, Finished)
    assert "recognize" in first.ran
    assert second.ran == ()


def test_workers_know_enrolled_people_by_voice(
    recording: Path, settings: Settings, tmp_path: Path
) -> None:
    library = VoiceLibrary(library_path(os.environ["PANELSCRIBE_VOICES"]))
    vector = np.array([1.0, 0.0], np.float32)
    library.put(Enrolled("Ines Cardoso", vector, 20.0, "test voices", "2026-11-25", ()))
    heard = Transcriber(replace(settings, voices=str(library.path)), open_with_voices)
    outcome = heard.do(job(recording), lambda event: None)
    assert isinstance(outcome, Finished), outcome
    assert outcome.sha256 == file_digest(recording)
    likeness = (tmp_path / "out" / "harbor-1" / ".cache" / "voices.json").read_text()
    assert "Ines Cardoso" in likeness


def test_a_worker_that_is_killed_is_told_of_and_replaced(
    recording: Path, executor: LocalExecutor
) -> None:
    executor.submit(job(write_recording(recording.with_name("deadly.wav"), 0.5), 1))
    [event] = ended(executor)
    assert isinstance(event, Lost)
    assert "SIGKILL" in event.message
    executor.submit(job(recording, 2))
    assert isinstance(ended(executor)[0], Finished)


def test_what_can_be_mended_is_worth_another_try_and_what_can_not_is_not(
    recording: Path, settings: Settings, tmp_path: Path
) -> None:
    broken = recording.with_name("broken.mp3")
    broken.write_text("no sound")
    executor = LocalExecutor(settings, workers=2)
    missing = LocalExecutor(settings, open_=open_missing)
    blocked = Job(2, recording, tmp_path / "a file" / "harbor")
    (tmp_path / "a file").touch()
    try:
        executor.submit(job(broken, 1))
        executor.submit(blocked)
        missing.submit(job(recording, 3))
        events = {event.key: event for event in [*ended(executor, 2), *ended(missing)]}
    finally:
        executor.close(0.0)
        missing.close(0.0)
    assert all(isinstance(event, Failed) for event in events.values()), events
    assert {key: getattr(event, "again", None) for key, event in events.items()} == {
        1: False, 2: True, 3: True,
    }  # fmt: skip
    assert "broken.mp3" in getattr(events[1], "message", "")


def test_two_workers_work_side_by_side(recording: Path, settings: Settings) -> None:
    executor = LocalExecutor(settings, workers=2, open_=open_slow)
    try:
        executor.submit(job(recording, 1))
        executor.submit(job(recording, 2))
        ended(executor, 2)
    finally:
        executor.close(0.0)
    assert len(set((recording.parent / "pids").read_text().split())) == 2


def test_closing_hands_back_what_is_not_finished(recording: Path, executor: LocalExecutor) -> None:
    executor.submit(job(recording, 7))
    started = time.monotonic()
    _, handed_back = executor.close(0.0)
    assert list(handed_back) == [7]
    assert time.monotonic() - started < 5


def test_closing_lets_work_in_hand_end_within_the_grace(
    recording: Path, executor: LocalExecutor
) -> None:
    executor.submit(job(recording, 7))
    events, handed_back = executor.close(60.0)
    assert [event.key for event in events if isinstance(event, Finished)] == [7]
    assert list(handed_back) == []


def test_a_cancelled_job_is_heard_of_no_more(recording: Path, executor: LocalExecutor) -> None:
    executor.submit(job(recording, 1))
    executor.cancel(1)
    executor.cancel(99)
    executor.submit(job(recording, 2))
    assert [event.key for event in ended(executor)] == [2]


WATCHER = """
import sys, time
from pathlib import Path
from panelscribe.config import DiarizationSettings, RecognitionSettings, Settings
from panelscribe.executors import LocalExecutor
from panelscribe.jobs import Job
from tests.worker_engines import open_slow

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    settings = Settings(RecognitionSettings("oracle:x"), DiarizationSettings(f"oracle:{folder}"))
    executor = LocalExecutor(settings, open_=open_slow)
    executor.submit(Job(1, folder / "harbor.wav", folder / "session"))
    while True:
        executor.poll()
        time.sleep(0.02)
"""


def test_workers_end_when_their_watcher_is_killed(recording: Path) -> None:
    script = recording.with_name("watcher.py")
    script.write_text(WATCHER)
    root = Path(__file__).parent.parent
    pids = recording.with_name("pids")
    with subprocess.Popen([sys.executable, str(script), str(recording.parent)],
                          env={"PYTHONPATH": str(root), "PATH": ""}) as watcher:  # fmt: skip
        deadline = time.monotonic() + 60
        while not (pids.exists() and pids.read_text().endswith("\n")):
            assert time.monotonic() < deadline
            time.sleep(0.02)
        watcher.kill()
    worker = Path("/proc") / pids.read_text().split()[0]
    if not worker.parent.joinpath("self").exists():
        pytest.skip("this system has no /proc to look at")
    deadline = time.monotonic() + 5
    while worker.exists() and "(zombie)" not in (worker / "status").read_text():
        assert time.monotonic() < deadline, "the worker outlived its watcher"
        time.sleep(0.02)


def test_half_written_files_of_a_killed_worker_are_swept_away(tmp_path: Path) -> None:
    (tmp_path / ".cache").mkdir()
    left = [tmp_path / ".article.md.123.tmp", tmp_path / ".cache" / ".words.json.123.tmp"]
    kept = [tmp_path / ".edits.json.123.tmp", tmp_path / "edits.json", tmp_path / "mine.tmp"]
    for path in [*left, *kept]:
        path.touch()
    sweep(tmp_path)
    assert not any(path.exists() for path in left)
    assert all(path.exists() for path in kept)
