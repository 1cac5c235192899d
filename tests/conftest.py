"""What every test lives with: no network, no settings and no models but those it names."""

import os
import re
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser_desk import DeskUser, Server, open_browser, write_session

if TYPE_CHECKING:
    from playwright.sync_api import Browser

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


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    with open_browser() as browser:
        yield browser


@pytest.fixture(scope="session")
def original(browser: "Browser", tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished session that no test changes. Asks for the browser, so as not to be made in vain."""
    return write_session(tmp_path_factory.mktemp("session"))


@pytest.fixture(scope="session")
def shared(original: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One desk for all tests, over a folder in which each puts a session of its own."""
    place = tmp_path_factory.mktemp("desk")
    shutil.copytree(original, place / "untouched")
    server = Server(place)
    yield server
    server.end()


@pytest.fixture
def user(
    browser: "Browser", original: Path, shared: Server, request: pytest.FixtureRequest
) -> Iterator[DeskUser]:
    folder = shared.place / re.sub(r"\W+", "-", request.node.name)
    shutil.copytree(original, folder)
    user = DeskUser(browser, folder, shared)
    yield user
    user.close()
    assert user.complaints == []
