"""docs/running.md: the service's unit and the container's commands are ones that work."""

import json
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.newsroom import newsroom

TEXT = (ROOT / "docs" / "running.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    match = re.search(rf"```{language}\n(.*?)```", TEXT, re.DOTALL)
    assert match is not None
    return match[1]


def test_the_unit_is_one_that_systemd_takes(tmp_path: Path) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd is not on this machine")
    unit = tmp_path / "panelscribe.service"
    text = block("ini").replace("/opt/panelscribe/bin/panelscribe", sys.executable)
    unit.write_text(text.replace("User=panelscribe", "User=root"), encoding="utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(unit)], capture_output=True, text=True, check=False,
        timeout=60,
    )  # fmt: skip
    about_it = [line for line in done.stderr.splitlines() if "panelscribe" in line]
    assert about_it == []


def test_the_containers_command_and_health_check_work(tmp_path: Path) -> None:
    container = block("dockerfile")
    command = json.loads(re.findall(r"^CMD (\[.*\])$", container, re.MULTILINE)[-1])
    check = json.loads(re.findall(r"^\s+CMD (\[.*\])$", container, re.MULTILINE)[0])
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    with newsroom(tmp_path / "room") as room:
        assert command[:4] == ["watch", "/inbox", "-o", "/drafts"]
        given = [port if part == "9464" else part for part in command[4:]]
        health = [sys.executable, *check[1:-1], check[-1].replace("9464", port)]
        room.start(*given)
        room.wait_for("leading")
        assert subprocess.run(health, check=False, timeout=30).returncode == 0
        room.close()
        assert subprocess.run(health, check=False, stderr=subprocess.DEVNULL).returncode != 0


def test_the_snippet_verifies_what_the_webhook_signs() -> None:
    from panelscribe.hooks import Webhook

    names: dict[str, object] = {}
    exec(block("python"), names)
    genuine = names["genuine"]
    assert callable(genuine)
    body = '{"event": "done", "recording": "räume.wav"}'.encode()
    headers = dict(Webhook("https://desk.example.org", "our secret").headers("house-1", body))
    assert genuine(headers, body, b"our secret")
    assert not genuine(headers, body + b" ", b"our secret")
    assert not genuine(headers, body, b"another secret")


def test_every_metric_and_every_event_is_explained() -> None:
    from panelscribe.metrics import Reading, _Instruments

    for metric in _Instruments(Reading).collect():
        assert metric.name in TEXT, metric.name
    source = "".join(
        (ROOT / "src" / "panelscribe" / f"{name}.py").read_text(encoding="utf-8")
        for name in ("watch", "scanner", "hooks")
    )
    events = set(re.findall(r"_tell\(\s*\"([\w-]+)\"", source))
    assert events
    listed = TEXT[TEXT.index("Events: `") :]
    assert not [event for event in events if event not in listed.partition("`.")[0]]
