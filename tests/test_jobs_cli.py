"""`panelscribe jobs` and the options of `watch`, as a person and as a script meet them."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from panelscribe.cli import main
from panelscribe.errors import ExitCode
from panelscribe.ledger import Ledger, State


def jobs(out: Path, *arguments: object) -> Result:
    return CliRunner().invoke(main, ["jobs", *map(str, arguments), "-o", str(out)])


@pytest.fixture
def out(tmp_path: Path) -> Path:
    ledger = Ledger(tmp_path)
    states: list[tuple[str, State, dict[str, object]]] = [
        ("line\nbreak 🎙️.wav", State.DONE, {"sound": 3725.0, "finished": 1_700_000_000.0}),
        ("bad.mp3", State.FAILED, {"error": "no sound in it", "hint": "play it"}),
        ("open.wav", State.REVIEW, {"review": '["Speaker 3 has no name", "and one more"]'}),
        ("next.wav", State.QUEUED, {}),
        ("now.wav", State.RUNNING, {"step": "recognize", "progress": 30.0, "guess": 60.0}),
    ]
    for path, state, values in states:
        ledger.add(
            path=path, signature="1", sha256="ab", size=1, state=state, session=path[:-4], place=path[:-4],
            **values,
        )  # fmt: skip
    ledger.close()
    return tmp_path


def test_the_list_can_be_read_at_a_glance(out: Path) -> None:
    for arguments in ((), ("list",)):
        result = jobs(out, *arguments)
        assert result.exit_code == ExitCode.DONE, result.output
        for part in (
            "1:02:05", r"line\nbreak 🎙️.wav", "no sound in it", "recognize 50 %", "Speaker 3 has no name (and 1 more)",
            "1 done, 1 needs-editor, 1 failed",
        ):  # fmt: skip
            assert part in result.stdout


def test_scripts_get_a_record_a_line(out: Path) -> None:
    records = [json.loads(line) for line in jobs(out, "--json").stdout.splitlines()]
    assert [record["state"] for record in records] == [
        "done", "failed", "needs-editor", "queued", "running",
    ]  # fmt: skip
    [record] = [json.loads(jobs(out, "show", 2, "--json").stdout)]
    assert record["error"] == "no sound in it"


def test_show_says_all_that_is_known(out: Path) -> None:
    text = jobs(out, "show", 2).stdout
    assert "what happened  no sound in it" in text
    assert f"report         {out}/bad.failed.txt" in text
    assert "and one more" in jobs(out, "show", 3).stdout
    missing = jobs(out, "show", 99)
    assert missing.exit_code == ExitCode.FAILED
    assert "there is no job 99" in missing.stderr


def test_retry_and_cancel(out: Path) -> None:
    assert "2 bad.mp3: in the queue again" in jobs(out, "retry", "--failed").stdout
    assert "No watcher is running" in jobs(out, "retry", 1).stderr
    assert "left alone: it is recognize 50 %" in jobs(out, "retry", 5).stdout
    assert "4 next.wav: cancelled" in jobs(out, "cancel", 4).stdout
    assert "asked to stop" in jobs(out, "cancel", 5).stdout
    assert "left alone: it is needs-editor" in jobs(out, "cancel", 3).stdout
    ledger = Ledger(out)
    states = [record.state.value for record in ledger.all()]
    assert states == ["queued", "queued", "needs-editor", "cancelled", "running"]
    assert ledger.all()[4].wish == "cancel"
    assert jobs(out, "retry").exit_code == ExitCode.FAILED


def test_follow_shows_every_change_as_a_line(out: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "panelscribe", "jobs", "-o", str(out), "--follow"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        ledger = Ledger(out)
        for _ in range(20):  # until it listens
            ledger.change(4, state=State.CANCELLED)
            time.sleep(0.5)
        assert process.stdout.readline() == "4 cancelled next.wav\n"
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == ExitCode.INTERRUPTED


def test_a_folder_without_a_ledger_is_said_so(tmp_path: Path) -> None:
    result = jobs(tmp_path)
    assert result.exit_code == ExitCode.FAILED
    assert "has no ledger" in result.stderr


def watch(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["watch", *map(str, arguments)])


def test_what_can_not_be_watched_is_said_at_the_start(tmp_path: Path) -> None:
    oracle = ("--model", f"oracle:{tmp_path}", "--diarizer", f"oracle:{tmp_path}", "--once")
    assert "there is no inbox" in watch(tmp_path / "none", *oracle).stderr
    assert "can't be the output folder" in watch(tmp_path, "-o", tmp_path, *oracle).stderr
    missing = watch(tmp_path, "-o", tmp_path / "out", "--models-dir", tmp_path / "empty")
    assert missing.exit_code == ExitCode.UNAVAILABLE
    assert "panelscribe models fetch" in missing.stderr


def test_a_webhook_without_a_secret_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PANELSCRIBE_WEBHOOK_SECRET", raising=False)
    config = tmp_path / "panelscribe.toml"
    config.write_text('[watch]\nwebhook = "https://desk.example.org/hook"\nsettle = 1\n')
    (tmp_path / "in").mkdir()
    oracle = ("--model", f"oracle:{tmp_path}", "--diarizer", f"oracle:{tmp_path}", "--once")
    result = watch(tmp_path / "in", "-o", tmp_path / "out", "--config", config, *oracle)
    assert result.exit_code == ExitCode.FAILED
    assert "PANELSCRIBE_WEBHOOK_SECRET" in result.stderr
    monkeypatch.setenv("PANELSCRIBE_WEBHOOK_SECRET", "whsec_!")
    assert "base64" in watch(tmp_path / "in", "--config", config, *oracle).stderr
