"""A desk that is killed in the middle of an edit: what it said was saved is there."""

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import httpx2

from tests.review_desk import make_session


def start(folder: Path) -> tuple[subprocess.Popen[str], httpx2.Client]:
    """A desk in a process of its own, and a browser that is logged in."""
    command = [
        sys.executable,
        "-m",
        "panelscribe",
        "review",
        str(folder),
        "--no-browser",
        "--by",
        "Ed",
    ]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=folder.parent)
    assert process.stdout is not None
    match = re.search(r"(http://127\.0\.0\.1:\d+)/#token=(\S+)", process.stdout.readline())
    assert match is not None
    browser = httpx2.Client(base_url=match[1], headers={"Origin": match[1]}, timeout=60)
    assert browser.post("/api/login", json={"token": match[2]}).status_code == 204
    return process, browser


def end(process: subprocess.Popen[str], browser: httpx2.Client) -> None:
    """Ends both, whatever state they are in."""
    process.kill()
    process.communicate()
    browser.close()


def test_a_kill_in_mid_edit_loses_nothing_that_was_said_to_be_saved(tmp_path: Path) -> None:
    folder = make_session(tmp_path)
    process, browser = start(folder)
    saved: list[str] = []
    try:
        for number, word in enumerate(("never", "seldom", "always")):
            seen = ("was", *saved)[-1] if saved else "was"
            body = {
                "by": "Ed",
                "edits": [{"kind": "words", "target": "t0002:2", "value": word, "seen": seen}],
            }
            answer = browser.post("/api/sessions/harbor/edits", json=body)
            assert answer.status_code == 200, (number, answer.text)
            saved.append(word)
        os.kill(process.pid, signal.SIGKILL)  # outputs of the last edit may be half made
    finally:
        end(process, browser)
    log = json.loads((folder / "edits.json").read_text(encoding="utf-8"))["edits"]
    assert [edit["value"] for edit in log] == saved
    process, browser = start(folder)
    try:
        state = browser.get("/api/sessions/harbor", params={"wait": "1"}).json()
        turn = next(one for one in state["transcript"]["turns"] if one["id"] == "t0002")
        assert turn["words"][2]["text"] == "always"
        assert (
            "it always wrong politely"
            in (folder / "article.md").read_text(encoding="utf-8").lower()
        )
        process.send_signal(signal.SIGINT)
        assert process.wait(20) in (0, 130)
    finally:
        end(process, browser)
