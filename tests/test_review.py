"""The desk over HTTP: who may talk to it, what it shows, what it refuses."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from panelscribe.audio import decode
from panelscribe.review.guard import POLICY, Pass
from tests.review_desk import ORIGIN, PORT, client, make_session

STATE = "/api/sessions/harbor"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_session(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def browser(folder: Path) -> TestClient:
    return client(folder)


def test_without_the_cookie_nothing_is_told(folder: Path) -> None:
    browser = client(folder, login=False)
    for path in ("/api/sessions", STATE, f"{STATE}/audio", f"{STATE}/waveform", "/api/nothing"):
        assert browser.get(path).status_code == 401, path
    assert browser.get("/").status_code == 200


@pytest.mark.parametrize("token", ["", "x", None, 7, "é"])
def test_a_wrong_token_gives_no_cookie(folder: Path, token: object) -> None:
    browser = client(folder, login=False)
    answer = browser.post("/api/login", json={"token": token})
    assert answer.status_code == 401
    assert not browser.cookies


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(folder: Path) -> None:
    door = Pass(PORT)
    answer = client(folder, door, login=False).post("/api/login", json={"token": door.token})
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert door.token not in cookie


@pytest.mark.parametrize("host", ["evil.example", f"evil.example:{PORT}", "127.0.0.1:1", ""])
def test_another_host_name_is_refused(browser: TestClient, host: str) -> None:
    assert browser.get(STATE, headers={"Host": host}).status_code == 421


@pytest.mark.parametrize("origin", ["http://evil.example", "null", f"https://127.0.0.1:{PORT}", ""])
def test_another_origin_is_refused(browser: TestClient, origin: str) -> None:
    assert browser.get(STATE, headers={"Origin": origin}).status_code == 403


def test_every_answer_has_the_headers(browser: TestClient, folder: Path) -> None:
    outside = client(folder, login=False)
    answers = [browser.get(path) for path in ("/", STATE, "/nothing", f"{STATE}/audio")]
    for answer in [*answers, outside.get(STATE), browser.get(STATE, headers={"Host": "x"})]:
        assert answer.headers["content-security-policy"] == POLICY
        assert answer.headers["x-content-type-options"] == "nosniff"
    assert browser.get(STATE).headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "path",
    ["/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", f"{STATE}/../../../etc/passwd",
     "/api/sessions/..", "/api/sessions/%2e%2e", "/api/sessions/..%2f..%2fetc", "/api/sessions/none",
     "/api/sessions/harbor%00"],
)  # fmt: skip
def test_nothing_outside_is_served(browser: TestClient, path: str) -> None:
    assert browser.get(path).status_code == 404


def test_reading_never_posts_and_changing_never_gets(browser: TestClient) -> None:
    assert browser.post(STATE, json={}).status_code == 405
    assert browser.get("/api/login").status_code == 405


def test_a_session_is_shown_whole(browser: TestClient) -> None:
    state = browser.get(STATE).json()
    assert state["id"] == "harbor"
    assert state["speakers"]["SPEAKER_00"]["display"] == "Ines Cardoso"
    assert state["transcript"]["turns"][0]["words"][0]["text"] == "Good"
    assert state["article"]["marks"] == "american"
    assert state["recording"] == {
        "available": True, "url": "/api/sessions/harbor/audio", "playable": True,
    }  # fmt: skip


def test_sessions_are_listed(folder: Path) -> None:
    listed = client(folder.parent).get("/api/sessions").json()
    assert [one["id"] for one in listed["sessions"]] == ["harbor"]
    assert listed["only"] is None
    assert client(folder).get("/api/sessions").json()["only"] == "harbor"


def test_sound_comes_by_range(browser: TestClient, folder: Path) -> None:
    whole = browser.get(f"{STATE}/audio")
    assert whole.headers["content-type"] == "audio/wav"
    part = browser.get(f"{STATE}/audio", headers={"Range": "bytes=100-199"})
    assert part.status_code == 206
    assert part.content == whole.content[100:200]
    assert browser.get(f"{STATE}/audio", headers={"Range": "bytes=99999999-"}).status_code == 416


def test_the_waveform_has_a_peak_for_each_twentieth_of_a_second(browser: TestClient) -> None:
    shape = browser.get(f"{STATE}/waveform").json()
    assert abs(len(shape["peaks"]) / shape["rate"] - shape["duration"]) < 0.1
    assert max(shape["peaks"]) == 255
    assert ORIGIN  # the second answer is the cached one
    assert browser.get(f"{STATE}/waveform").json() == shape


def test_what_browsers_do_not_play_is_copied_once(tmp_path: Path) -> None:
    folder = make_session(tmp_path)
    source = tmp_path / "in" / "harbor.wav"
    renamed = source.rename(source.with_suffix(".mkv"))
    record = folder / "session.json"
    record.write_text(record.read_text().replace("harbor.wav", "harbor.mkv"))
    browser = client(folder)
    assert browser.get(STATE).json()["recording"]["playable"] is False
    answer = browser.get(f"{STATE}/audio")
    assert answer.headers["content-type"] == "audio/mp4"
    copy = next((folder / ".cache").glob("listen-*.m4a"))
    assert abs(decode(copy).duration - decode(renamed).duration) < 0.2
    made = copy.stat().st_mtime_ns
    assert browser.get(f"{STATE}/audio").content == answer.content
    assert copy.stat().st_mtime_ns == made


def test_a_recording_that_is_gone_is_said(tmp_path: Path) -> None:
    folder = make_session(tmp_path)
    (tmp_path / "in" / "harbor.wav").unlink()
    browser = client(folder)
    assert browser.get(STATE).json()["recording"]["available"] is False
    for what in ("audio", "waveform"):
        answer = browser.get(f"{STATE}/{what}")
        assert answer.status_code == 404
        assert "recording" in answer.json()["error"]
