"""What every test lives with: no network, no settings and no models but those it names."""

import os
import socket
from pathlib import Path
from typing import Any

import pytest

os.environ["PYANNOTE_METRICS_ENABLED"] = "0"

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "samples"
SHARED_DATA = ROOT.parent / "shared" / "data"


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-golden` rewrites the samples' articles; `--traffic` and `--seed` are test_watch_crashes'."""
    parser.addoption("--update-golden", action="store_true", help="rewrite samples/*/article.md")
    parser.addoption("--traffic", default="40x5", help="recordings x kills of the watcher")
    parser.addoption("--seed", default="1", help="of the traffic")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any connection beyond this machine fails the test: the tool works offline."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        host = address[0] if isinstance(address, tuple) else ""
        if host not in ("", "127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test tried to reach {host}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def _no_enrolled_voices(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Tests never see the people whom the user enrolled."""
    monkeypatch.setenv("PANELSCRIBE_VOICES", str(tmp_path / "voices.json"))


@pytest.fixture
def samples() -> Path:
    """The project's own samples."""
    return SAMPLES


@pytest.fixture
def shared_data() -> Path:
    """Real recordings and transcripts outside the project; the test is skipped where they are missing."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the shared recordings are not on this machine")
    return SHARED_DATA
