"""The watcher as a real process over a real inbox: what a newsroom's machine meets."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from panelscribe.errors import ExitCode
from panelscribe.ledger import HOME, Ledger, State
from tests.newsroom import ODD_NAMES, PANEL, Newsroom, kill, newsroom, sessions, strays
from tests.oracle_session import write_recording


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    with newsroom(tmp_path / "room") as room:
        yield room


@pytest.fixture
def slow(room: Newsroom) -> Newsroom:
    """A newsroom whose workers take a tenth of a recording's length."""
    room.program = "tests.slow_panelscribe"
    return room


def test_everything_there_is_done_once_and_the_exit_code_says_how(room: Newsroom) -> None:
    for number, name in enumerate(ODD_NAMES):
        write_recording(room.inbox / name, 2.0, 200 + number)
    (room.inbox / "panel.yaml").write_text(PANEL, encoding="utf-8")
    (room.inbox / "notes.txt").write_text("no recording")
    assert room.run() == ExitCode.DONE
    assert room.states() == dict.fromkeys(ODD_NAMES, "done")
    assert len(sessions(room.out)) == len(ODD_NAMES)
    assert strays(room.out) == []
    (room.inbox / "bad.mp3").write_text("no sound")
    assert room.run() == ExitCode.FAILED
    report = (room.out / "bad.failed.txt").read_text(encoding="utf-8")
    assert "not a recording that can be read" in report
    assert "panelscribe jobs retry" in report
    assert [event["recording"] for event in room.events("working")].count("🎙️ panel.wav") == 1


def test_work_starts_at_most_2_s_after_the_settle_time(room: Newsroom) -> None:
    room.settle = 1.0
    room.start()
    room.wait_for("leading")
    time.sleep(3.0)
    write_recording(room.inbox / "a.wav", 2.0)
    written = time.time()
    room.wait_for("working")
    started = Ledger(room.out, create=False).all()[0].started
    assert started is not None
    assert 1.0 <= started - written < 3.0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_hands_the_work_back_within_seconds(slow: Newsroom, number: int) -> None:
    write_recording(slow.inbox / "long.wav", 600.0)
    watcher = slow.start("--grace", 1)
    slow.wait_for("working")
    watcher.send_signal(number)
    began = time.monotonic()
    code = watcher.wait(30)
    assert time.monotonic() - began < 8
    assert code == (ExitCode.DONE if number == signal.SIGTERM else ExitCode.INTERRUPTED)
    assert slow.states() == {"long.wav": "queued"}
    assert list((slow.out / HOME / "watchers").iterdir()) == []


def test_short_ones_do_not_wait_behind_a_long_one(slow: Newsroom) -> None:
    write_recording(slow.inbox / "a long one.wav", 1200.0)
    for number in range(10):
        write_recording(slow.inbox / f"short {number}.wav", 2.0, 300 + number)
    slow.start("--workers", 2)
    slow.wait_for("done", 10)
    states = slow.states()
    assert states.pop("a long one.wav") in ("running", "queued")
    assert set(states.values()) == {"done"}


def test_two_watchers_share_an_inbox(slow: Newsroom) -> None:
    for number in range(8):
        write_recording(slow.inbox / f"{number}.wav", 8.0, 300 + number)
    slow.start()
    slow.wait_for("leading")
    slow.start()
    slow.wait_for("done", 8)
    assert len(slow.events("working")) == 8
    assert len(slow.events("leading")) == 1
    owners = {record.owner for record in slow.records()}
    assert owners == {None}
    kill(slow.watchers[0])
    slow.wait_for("leading", 2)
    write_recording(slow.inbox / "later.wav", 2.0)
    slow.wait_for("done", 9)


def test_a_second_inbox_is_refused_and_told_why(room: Newsroom) -> None:
    room.run()
    other = room.root / "other"
    other.mkdir()
    command = [part if part != str(room.inbox) else str(other) for part in room.command("--once")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == ExitCode.FAILED
    assert "holds the drafts of another inbox" in done.stderr
    shutil.move(room.inbox, other / "moved")  # an inbox that moved is the same one
    command = [part if part != str(other) else str(other / "moved") for part in command]
    assert subprocess.run(command, check=False).returncode == ExitCode.DONE


def test_a_panel_file_that_comes_later_makes_the_draft_anew_without_listening(
    room: Newsroom,
) -> None:
    write_recording(room.inbox / "a.wav", 2.0)
    room.start()
    room.wait_for("done")
    (room.inbox / "a.panel.yaml").write_text(PANEL, encoding="utf-8")
    room.wait_for("needs-editor")  # the recognizer did not listen for these names
    steps = room.events("needs-editor")[0]["steps"]
    assert isinstance(steps, list)
    assert "names" in steps
    assert not {"decode", "diarize", "recognize"} & set(steps)
    article = (room.out / "a" / "article.md").read_text(encoding="utf-8")
    assert article.splitlines()[1].startswith(("title: Roofs", "title: 'Roofs"))
    listen = [sys.executable, "-m", "panelscribe", "jobs", "retry", "1", "--listen", "-o"]
    assert subprocess.run([*listen, str(room.out)], check=False).returncode == ExitCode.DONE
    room.wait_for("done", 2)
    assert "recognize" in str(room.events("done")[1]["steps"])
    (room.inbox / "a.panel.yaml").write_text("sponsers: []\n", encoding="utf-8")
    room.wait_for("failed")
    report = room.out / "a.failed.txt"
    room.wait_until(report.exists)
    assert "unknown key 'sponsers'" in report.read_text(encoding="utf-8")
    assert "made before is still there" in report.read_text(encoding="utf-8")
    (room.inbox / "a.panel.yaml").write_text(PANEL, encoding="utf-8")
    room.wait_for("done", 3)
    room.wait_until(lambda: not report.exists())


def test_an_inbox_that_vanishes_and_comes_back(room: Newsroom) -> None:
    write_recording(room.inbox / "a.wav", 2.0)
    room.start()
    room.wait_for("done")
    away = room.inbox.with_name("away")
    room.inbox.rename(away)
    room.wait_for("trouble")
    write_recording(away / "b.wav", 2.0, 330)
    away.rename(room.inbox)
    room.wait_for("mended")
    room.wait_for("done", 2)
    assert room.states() == {"a.wav": "done", "b.wav": "done"}


def mount(folder: Path, options: str) -> None:
    """A small file system of its own; the test is skipped where that may not be made."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(command, check=False).returncode != 0:
        pytest.skip("mounting takes root")


def test_a_full_disk_is_waited_for(room: Newsroom) -> None:
    mount(room.out, "size=400k")
    try:
        filler = room.out / "filler"
        for number in range(3):
            write_recording(room.inbox / f"{number}.wav", 2.0, 300 + number)
        room.start()
        room.wait_for("leading")
        filler.write_bytes(bytes(shutil.disk_usage(room.out).free))
        room.wait_until(lambda: bool(room.events("trouble") or room.events("waiting")))
        trouble = [*room.events("trouble"), *room.events("waiting")]
        assert "No space left" in str(trouble[0]) or "full" in str(trouble[0])
        filler.unlink()
        subprocess.run(["mount", "-o", "remount,size=50m", str(room.out)], check=True)
        room.wait_for("done", 3, timeout=100)
        assert set(room.states().values()) == {"done"}
        assert strays(room.out) == []
    finally:
        room.close()
        subprocess.run(["umount", "-l", str(room.out)], check=True)


def test_a_read_only_output_folder_is_said_and_waited_for(room: Newsroom) -> None:
    mount(room.out, "size=50m")
    try:
        write_recording(room.inbox / "a.wav", 2.0)
        room.start()
        room.wait_for("done")
        room.close()
        subprocess.run(["mount", "-o", "remount,ro", str(room.out)], check=True)
        done = subprocess.run(room.command("--once"), capture_output=True, text=True, check=False)
        assert done.returncode == ExitCode.FAILED
        assert "Error: the ledger" in done.stderr
        assert "read-only" in done.stderr
        subprocess.run(["mount", "-o", "remount,rw", str(room.out)], check=True)
        write_recording(room.inbox / "b.wav", 2.0, 330)
        assert room.run() == ExitCode.DONE
    finally:
        room.close()
        subprocess.run(["umount", "-l", str(room.out)], check=True)


def test_a_recording_that_kills_its_worker_is_given_up_and_the_others_are_done(
    room: Newsroom,
) -> None:
    room.program = "tests.deadly_panelscribe"
    write_recording(room.inbox / "deadly.wav", 0.5)
    write_recording(room.inbox / "good.wav", 2.0)
    room.start()
    room.wait_for("failed", timeout=100)
    room.wait_for("done")
    assert room.states() == {"deadly.wav": "failed", "good.wav": "done"}
    report = room.out / "deadly.failed.txt"
    room.wait_until(report.exists)
    assert "3 times" in report.read_text(encoding="utf-8")


def test_cancel_and_retry_reach_a_running_watcher(slow: Newsroom) -> None:
    write_recording(slow.inbox / "long.wav", 600.0)
    slow.start()
    slow.wait_for("working")
    ledger = Ledger(slow.out, create=False)
    assert ledger.change(1, only=[State.RUNNING], wish="cancel")
    slow.wait_for("stopped-job")
    assert slow.states() == {"long.wav": "cancelled"}
    assert ledger.change(1, only=[State.CANCELLED], state=State.QUEUED)
    slow.wait_for("working", 2)


def test_a_watcher_that_does_nothing_costs_next_to_nothing(room: Newsroom) -> None:
    """The figure of docs/running.md is measured over a minute; here it is only held against ten times that."""
    watcher = room.start("--metrics", 0)
    room.wait_for("leading")
    time.sleep(3.0)
    ticks = os.sysconf("SC_CLK_TCK")

    def cpu() -> float:
        fields = Path(f"/proc/{watcher.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / ticks

    if not Path("/proc/self/stat").exists():
        pytest.skip("this system has no /proc")
    before = cpu()
    time.sleep(5.0)
    assert cpu() - before < 0.5
    status = Path(f"/proc/{watcher.pid}/status").read_text()
    resident = int(status.split("VmRSS:")[1].split()[0]) / 1024
    assert resident < 150


def test_every_log_line_is_one_record(room: Newsroom) -> None:
    write_recording(room.inbox / "line\nbreak.wav", 2.0)
    room.run()
    for line in room.log.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        assert {"time", "event", "message"} <= set(record)
