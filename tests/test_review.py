"""The desk over HTTP: who may talk to it, what it shows, what it refuses."""

import json
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from panelscribe import formats
from panelscribe.audio import decode
from panelscribe.editing import Edit
from panelscribe.review.guard import POLICY, Pass
from panelscribe.session import Session
from tests.review_desk import ORIGIN, PORT, STATE, client, edit, made, make_session, session_folder


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


# Changing


@pytest.fixture
def desk(tmp_path: Path) -> TestClient:
    return client(make_session(tmp_path))


def turn_text(state: dict[str, Any], turn: str) -> str:
    words = next(one["words"] for one in state["transcript"]["turns"] if one["id"] == turn)
    return " ".join(word["text"] for word in words)


def test_a_corrected_word_is_saved_and_reaches_transcript_article_and_captions(
    desk: TestClient,
) -> None:
    answer = edit(desk, ("words", "t0002:2", "was never", "was"))
    assert answer.status_code == 200
    folder = session_folder(desk)
    log = json.loads((folder / "edits.json").read_text())["edits"]
    assert [(one["kind"], one["value"], one["editor"]) for one in log] == [
        ("words", "was never", "Ed")
    ]
    state = made(desk)
    assert "it was never wrong politely" in turn_text(state, "t0002").lower()
    assert state["heard"] == {"t0002:3": ""}
    for name in ("transcript.vtt", "transcript.md", "article.md"):
        assert "was never wrong" in (folder / name).read_text(), name
    assert state["edits"]["undo"] == "“was” reads “was never”"


def test_undo_and_redo(desk: TestClient) -> None:
    before = made(desk)
    folder = session_folder(desk)
    files = {
        path.name: path.read_bytes()
        for path in folder.glob("*")
        if path.name.startswith(("article", "transcript", "turns"))
    }
    edit(desk, ("words", "t0002:2", "is", "was"), ("words", "t0002:3", "right", "wrong"))
    edit(desk, ("name", "SPEAKER_01", "Zora Quill", "Paul Whitcombe"))
    assert made(desk)["speakers"]["SPEAKER_01"]["name"] == "Zora Quill"
    for _ in range(2):
        assert desk.post(f"{STATE}/undo", json={"by": "Ed"}).status_code == 200
    after = made(desk)
    assert after["transcript"] == before["transcript"]
    assert {name: (folder / name).read_bytes() for name in files} == files
    assert desk.post(f"{STATE}/undo", json={}).status_code == 409
    desk.post(f"{STATE}/redo", json={})
    assert "It is right politely" in turn_text(made(desk), "t0002").replace("it is", "It is")
    assert after["edits"]["redo"]


def test_two_tabs_are_merged_where_they_did_different_things(desk: TestClient) -> None:
    seen = made(desk)["revision"]  # what both tabs show
    assert edit(desk, ("words", "t0002:2", "had been", "was"), revision=seen).status_code == 200
    # The other tab still counts words as they were before.
    answer = edit(desk, ("words", "t0002:4", "kindly.", "politely."), revision=seen)
    assert "it had been wrong kindly." in turn_text(answer.json(), "t0002")
    assert (
        edit(desk, ("name", "SPEAKER_02", "Ada Obi", "Adaeze Obi"), revision=seen).status_code
        == 200
    )
    for again in (("words", "t0002:2", "is", "was"), ("name", "SPEAKER_02", "Eve", "Adaeze Obi")):
        answer = edit(desk, again, revision=seen)
        assert answer.status_code == 409
        assert answer.json()["conflicts"] == [0]
        assert "had been" in turn_text(answer.json()["state"], "t0002")


def test_edits_are_all_made_or_none(desk: TestClient) -> None:
    answer = edit(
        desk, ("words", "t0002:2", "is", "was"), ("split", "t0002:0", "SPEAKER_02", "Uh,")
    )
    assert answer.status_code == 422
    assert answer.json()["index"] == 1
    assert not (session_folder(desk) / "edits.json").exists()


def test_a_later_edit_of_a_group_builds_on_the_one_before(desk: TestClient) -> None:
    answer = edit(
        desk, ("split", "t0002:4", "new", "politely."), ("name", "SPEAKER_NEW_1", "Zora Quill", "")
    )
    assert answer.status_code == 200
    state = made(desk)
    assert state["speakers"]["SPEAKER_NEW_1"]["name"] == "Zora Quill"
    assert "t0002w4" in [turn["id"] for turn in state["transcript"]["turns"]]


def test_the_name_of_a_new_voice_never_goes_to_that_of_another_tab(desk: TestClient) -> None:
    seen = made(desk)["revision"]  # what both tabs show
    turns = {turn["id"]: turn["speaker"] for turn in made(desk)["transcript"]["turns"]}
    theirs = ("speaker", "t0003", {"speaker": "new", "scope": "turn"}, turns["t0003"])
    assert edit(desk, theirs, revision=seen).status_code == 200
    split, name = ("split", "t0002:4", "new", "politely."), ("name", "new", "Zora Quill", "")
    assert edit(desk, split, name, revision=seen).status_code == 200
    state = made(desk)
    speakers = {turn["id"]: turn["speaker"] for turn in state["transcript"]["turns"]}
    assert state["speakers"][speakers["t0002w4"]]["name"] == "Zora Quill"
    assert state["speakers"][speakers["t0003"]]["name"] is None
    assert edit(desk, name).status_code == 409  # no voice was made with it
    desk.post(f"{STATE}/undo", json={})
    assert "Zora Quill" not in json.dumps(made(desk)["speakers"])


def test_a_run_at_work_is_said_and_nothing_is_changed(desk: TestClient) -> None:
    made(desk)
    session = Session(session_folder(desk))
    with session.locked():
        answer = edit(desk, ("words", "t0002:2", "is", "was"))
        assert answer.status_code == 409
        assert answer.json()["busy"] is True
        assert desk.get(STATE).json()["busy"] is True
    assert not session.path("edits.json").exists()
    assert edit(desk, ("words", "t0002:2", "is", "was")).status_code == 200


def test_what_a_crash_left_unmade_is_made_when_the_session_is_opened(tmp_path: Path) -> None:
    folder = make_session(tmp_path)
    session = Session(folder)
    with session.locked():  # saved, then killed before anything was made of it
        anchor = {
            "turn": "t0002",
            "first": 2,
            "last": 3,
            "start": None,
            "end": None,
            "heard": "was",
        }
        word = formats.parse_transcript_json(session.read("transcript.json")).turn("t0002").words[2]
        anchor |= {"start": word.start, "end": word.end}
        session.add_edits([Edit("words", "t0002:2", "is", "", "", "was", anchor)], "Ed")
    state = client(folder).get(STATE).json()
    assert "it is wrong" in turn_text(state, "t0002").lower()


def test_a_name_that_looks_like_markup_stays_a_name(desk: TestClient) -> None:
    name = "<script>alert(1)</script>"
    assert edit(desk, ("name", "SPEAKER_01", name, "Paul Whitcombe")).status_code == 200
    assert made(desk)["speakers"]["SPEAKER_01"]["name"] == name
    folder = session_folder(desk)
    assert "<script>alert" not in (folder / "article.html").read_text()


BAD = {
    "no JSON": (b"{", 400), "no object": (b"[]", 400), "not UTF-8": (b'{"by": "\xff"}', 400),
    "deep": (b"[" * 100_000, 400),
    "half a pair": (b'{"by": "\\ud800", "edits": []}', 400), "NaN": (b'{"edits": NaN}', 400),
    "no edits": (b'{"edits": []}', 400),
    "edits no list": (b'{"edits": {}}', 400), "no kind": (b'{"edits": [{"target": "x", "value": 1}]}', 400),
    "kind no text": (b'{"edits": [{"kind": 1, "target": "x", "value": 1}]}', 400),
    "unknown field": (b'{"edits": [{"kind": "name", "target": "x", "value": "", "at": "x"}]}', 400),
    "unknown kind": (b'{"edits": [{"kind": "x", "target": "x", "value": 1}]}', 422),
    "unknown turn": (b'{"edits": [{"kind": "words", "target": "t9999:1", "value": "a", "seen": "b"}]}', 409),
    "unknown speaker": (b'{"edits": [{"kind": "name", "target": "SPEAKER_99", "value": "a", "seen": ""}]}', 409),
    "huge": (b'{"by": "' + b"x" * (1 << 20) + b'"}', 413), "empty": (b"", 400),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_bad_bodies_are_refused_and_change_nothing(
    browser: TestClient, folder: Path, name: str
) -> None:
    body, status = BAD[name]
    before = made(browser)
    kind = {"Content-Type": "application/json"}
    for what in ("edits", "login" if status in (413, 415) else "edits"):
        url = "/api/login" if what == "login" else f"{STATE}/edits"
        answer = browser.post(url, content=body, headers=kind)
        assert answer.status_code == status
        assert answer.json()["error"]
    assert made(browser)["revision"] == before["revision"]
    assert not (folder / "edits.json").exists()


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""]
)
def test_only_json_is_taken(browser: TestClient, kind: str) -> None:
    body = b'{"edits": [{"kind": "done", "target": "x", "value": true}]}'
    answer = browser.post(f"{STATE}/edits", content=body, headers={"Content-Type": kind})
    assert answer.status_code == 415


def test_changes_from_elsewhere_are_refused(browser: TestClient, folder: Path) -> None:
    body = {"edits": [{"kind": "done", "target": "x", "value": True}]}
    for headers, status in (
        ({"Origin": "http://evil.example"}, 403), ({"Origin": ORIGIN, "Sec-Fetch-Site": "cross-site"}, 403),
        ({"Host": "evil.example"}, 421), ({"Cookie": "panelscribe-8765=x"}, 401),
    ):  # fmt: skip
        other = client(folder, login=False)
        other.cookies = browser.cookies if status != 401 else other.cookies
        assert other.post(f"{STATE}/edits", json=body, headers=headers).status_code == status
    assert not (folder / "edits.json").exists()


def test_a_session_that_is_not_there_can_not_be_changed(browser: TestClient) -> None:
    body = {"edits": [{"kind": "done", "target": "x", "value": True}]}
    for path in ("none", "..", "%2e%2e%2fharbor"):
        assert browser.post(f"/api/sessions/{path}/edits", json=body).status_code in (404, 405)


def test_open_questions_are_asked_and_ticked(tmp_path: Path) -> None:
    folder = make_session(tmp_path, panel="")
    browser = client(folder)
    state = made(browser)
    unnamed = [one for one in state["questions"] if one["kind"] == "unnamed"]
    numbers = [one for one in state["questions"] if one["kind"] == "number"]
    assert numbers
    assert state["approval"]["allowed"] is False
    edit(browser, ("done", numbers[0]["id"], True, numbers[0]["text"]))
    after = made(browser)
    assert next(one for one in after["questions"] if one["id"] == numbers[0]["id"])["done"] is True
    for one in unnamed:
        assert one["start"] is not None


def test_a_person_is_put_right_once_and_everywhere(desk: TestClient) -> None:
    seen = {"name": "Paul Whitcombe", "title": "director of operations"}
    wanted = {"name": "Paul Whitcomb", "title": "chief of trucks"}
    assert edit(desk, ("person", "Paul Whitcombe", wanted, seen)).status_code == 200
    state = made(desk)
    assert state["speakers"]["SPEAKER_01"]["name"] == "Paul Whitcomb"
    assert list(state["heard"].values()) == ["Whitcombe"]  # where the name is spoken
    assert "Whitcombe" not in state["markdown"]
    assert "chief of trucks" in state["markdown"]
    assert (
        edit(desk, ("person", "Paul Whitcomb", {"name": "Paul Whitcoomb"}, "")).status_code == 200
    )
    assert edit(desk, ("merge", "SPEAKER_02", "SPEAKER_01", "")).status_code == 200
    assert list(made(desk)["speakers"]) == ["SPEAKER_00", "SPEAKER_01"]
    for _ in range(3):
        assert desk.post(f"{STATE}/undo", json={}).status_code == 200
    after = made(desk)
    assert after["speakers"]["SPEAKER_01"]["name"] == "Paul Whitcombe"
    assert after["heard"] == {}
