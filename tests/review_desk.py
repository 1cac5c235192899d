"""A desk over a small session, and a browser that is logged in, for the tests of `panelscribe review`."""

from pathlib import Path
from typing import Any

from httpx2 import Response
from starlette.testclient import TestClient

from panelscribe.drafting import HouseStyle
from panelscribe.review.app import create_app
from panelscribe.review.desk import Desk
from panelscribe.review.guard import Pass
from panelscribe.review.workplace import Terms
from tests.oracle_session import run, write_panel_session

PORT = 8765
ORIGIN = f"http://127.0.0.1:{PORT}"
STATE = "/api/sessions/harbor"


def make_session(tmp_path: Path, panel: str | None = None) -> Path:
    """The folder of a finished session with a recording; `panel` replaces what its panel file says."""
    recording = write_panel_session(tmp_path / "in")
    if panel is not None:
        recording.with_name("panel.yaml").write_text(panel, encoding="utf-8")
    return run(recording, tmp_path / "out").folder


def client(place: Path, door: Pass | None = None, *, login: bool = True) -> TestClient:
    """A browser at the desk over `place`."""
    door = door or Pass(PORT)
    browser = TestClient(
        create_app(Desk(place, Terms(HouseStyle(), "Ed")), door), base_url=ORIGIN, headers={"Origin": ORIGIN},
        raise_server_exceptions=False,
    )  # fmt: skip
    if login:
        assert browser.post("/api/login", json={"token": door.token}).status_code == 204
    return browser


def session_folder(browser: TestClient) -> Path:
    """Where the session at the desk lies."""
    app: Any = browser.app
    return Path(app.state.desk.ids()["harbor"])


def edit(
    browser: TestClient, *edits: tuple[str, str, object, object], by: str = "Ed", revision: str = ""
) -> Response:
    """Sends edits (kind, target, value, seen) together."""
    body = [dict(zip(("kind", "target", "value", "seen"), one, strict=True)) for one in edits]
    return browser.post(f"{STATE}/edits", json={"by": by, "revision": revision, "edits": body})


def made(browser: TestClient) -> dict[str, Any]:
    """The state once all is made."""
    state: dict[str, Any] = browser.get(STATE, params={"wait": "1"}).json()
    assert state["making"] is False
    return state
