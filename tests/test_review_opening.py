"""The list of sessions, and what the desk shows of one before everything is made and checked."""

import threading
from pathlib import Path
from typing import Any

import pytest

from panelscribe import pipeline
from panelscribe.drafting import Article, HouseStyle, Note
from panelscribe.drafting.check import Finding, FindingKind, Report
from panelscribe.errors import InputError
from panelscribe.naming import Naming
from panelscribe.review import workplace
from panelscribe.review.questions import Asker
from panelscribe.session import Session
from panelscribe.signoff import Checking, check_session
from panelscribe.transcript import Transcript, Turn, Word
from tests.oracle_session import run
from tests.review_desk import STATE, client, edit, made, make_session


def test_the_list_says_what_is_open_and_how_long_a_session_is(tmp_path: Path) -> None:
    browser = client(make_session(tmp_path, panel="").parent)

    def line() -> dict[str, Any]:
        found: dict[str, Any] = browser.get("/api/sessions").json()["sessions"][0]
        return found

    before, state = line(), made(browser)
    waiting = [one for one in state["questions"] if not one["done"]]
    assert waiting
    assert before["open"] == len(waiting)
    assert before["duration"] == state["duration"]
    edit(browser, ("done", waiting[0]["id"], True, waiting[0]["text"]))
    assert line()["open"] == len(waiting) - 1


def test_questions_speak_in_words_and_times() -> None:
    def turn(turn_id: str, start: float | None) -> Turn:
        word = Word("Hello", start, start + 1 if start is not None else None, 1.0)
        return Turn(turn_id, "SPEAKER_00", word.start, word.end, (word,))

    transcript = Transcript("s", "en", 90.0, (turn("t0001", 61.0), turn("t0002w4", None)))
    notes = (
        Note("listen", "q025: listen: a doubtful word", "t0001"),
        Note("number", "42: stated by Ana Li (q025), not checked.", "t0001"),
        Note("deletion", "q025 leaves out: you know", "t0001"),
        Note("left-out", "see t0001, t0002w4 and t0099", None),
    )
    article = Article("", "", (), (), (), None, None, notes)
    found = Asker(transcript, ()).questions(Naming((), ()), {}, article, None)
    assert [one.text for one in found] == [
        "a doubtful word",
        "42: stated by Ana Li, not checked.",
        "the quotation leaves out: you know",
        "see 1:01, “Hello …” and a turn that is gone",
    ]


def test_a_session_that_can_not_be_read_is_still_listed(tmp_path: Path) -> None:
    folder = make_session(tmp_path)
    (folder / "attribution.json").write_text("{", encoding="utf-8")
    line = client(folder.parent).get("/api/sessions").json()["sessions"][0]
    assert (line["id"], line["open"]) == ("harbor", None)


def test_a_session_of_an_older_version_without_keys_is_shown(tmp_path: Path) -> None:
    folder = make_session(tmp_path)
    keys = [part["key"] for part in made(client(folder))["article"]["sections"]]
    for name in ("keys.json", "drafted.json"):
        (folder / ".cache" / name).unlink()
    with Session(folder).locked():  # nothing can be made while a run is at work
        answer = client(folder).get(STATE)
        assert answer.status_code == 200
        article = answer.json()["article"]
        assert [part["key"] for part in article["sections"]] == keys
        assert all(quoted["key"] and quoted["span"] for quoted in article["quotes"])
    assert [part["key"] for part in made(client(folder))["article"]["sections"]] == keys
    assert (folder / ".cache" / "keys.json").is_file()


def test_a_session_is_shown_before_its_check_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, go_on = threading.Event(), threading.Event()

    def slow(session: Session, style: HouseStyle) -> Checking:
        asked.set()
        assert go_on.wait(30)
        return check_session(session, style)

    monkeypatch.setattr(workplace, "check_session", slow)
    folder = make_session(tmp_path)
    browser = client(folder)
    state = browser.get(STATE).json()
    assert asked.wait(30)
    assert state["making"] is True
    assert state["transcript"]["turns"]
    assert state["approval"]["allowed"] is False
    go_on.set()
    assert made(browser)["revision"] == state["revision"]


def test_a_draft_that_did_not_change_is_not_checked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_session(tmp_path)
    checked: list[str] = []

    def count(session: Session, style: HouseStyle) -> Checking:
        checked.append(session.name)
        finding = Finding(FindingKind.NUMBER, "12", "nobody said 12", 0, "t0002", 1.5)
        return Checking(folder / "article.md", Report((), (finding,)))

    monkeypatch.setattr(workplace, "check_session", count)
    first = made(client(folder))
    again = made(client(folder))
    assert len(checked) == 1
    assert again["questions"] == first["questions"]
    assert [one["text"] for one in again["questions"] if one["kind"] == "check"]
    line = client(folder.parent).get("/api/sessions").json()["sessions"][0]
    assert line["open"] == sum(not one["done"] for one in again["questions"])
    browser = client(folder)
    edit(browser, ("words", "t0002:2", "is", "was"))
    made(browser)
    assert len(checked) == 2


def test_a_session_without_what_was_heard_is_edited_like_any_other(tmp_path: Path) -> None:
    folder = make_session(tmp_path)
    heard = folder / ".cache" / "heard.json"
    before = heard.read_bytes()
    heard.unlink()
    with Session(folder).locked():  # nothing can be made while a run is at work
        assert client(folder).get(STATE).json()["transcript"]["turns"]
    browser = client(folder)
    assert edit(browser, ("words", "t0002:2", "is", "was")).status_code == 200
    assert made(browser)["heard"] == {"t0002:2": "was"}
    assert heard.read_bytes() == before
    browser.post(f"{STATE}/undo", json={})
    assert made(browser)["heard"] == {}
    assert (folder / "transcript.json").read_bytes() == before


def test_where_nobody_knows_what_was_heard_all_but_words_and_speakers_is_open(
    tmp_path: Path,
) -> None:
    folder = make_session(tmp_path, panel="")
    browser = client(folder)
    edit(browser, ("words", "t0002:2", "never was", "was"))
    asks = made(browser)["questions"][0]
    (folder / ".cache" / "heard.json").unlink()
    transcript = (folder / "transcript.json").read_bytes()

    browser = client(folder)
    state = made(browser)
    words = state["transcript"]["turns"][1]["words"]
    assert [word["text"] for word in words[2:4]] == ["never", "was"]
    assert browser.get(f"{STATE}/audio").status_code == 200
    assert browser.get(f"{STATE}/download/article.md").status_code == 200
    for sent in (
        ("words", "t0002:4", "right", "wrong"),
        ("split", "t0002:4", "new", "wrong"),
        ("undo", "0", True, ""),
    ):
        refused = edit(browser, sent)
        assert refused.status_code == 409, sent
        assert "what was heard is no longer" in refused.json()["error"]
        assert "panelscribe transcribe " in refused.json()["hint"]
    assert browser.post(f"{STATE}/undo", json={}).status_code == 409
    section = state["article"]["sections"][0]
    done = ("done", asks["id"], True, asks["text"])
    heading = {"heading": "Trucks"}
    renamed = edit(browser, done, ("section", section["key"], heading, section["heading"]))
    assert renamed.status_code == 200
    assert made(browser)["article"]["sections"][0]["heading"] == "Trucks"
    assert (folder / "transcript.json").read_bytes() == transcript
    signing = {"by": "Ed", "despite": "heard it"}
    assert browser.post(f"{STATE}/approve", json=signing).json()["approval"]["approved"] is True

    run(tmp_path / "in" / "harbor.wav", tmp_path / "out")  # what the hint says
    browser = client(folder)
    assert made(browser)["heard"] == {"t0002:2": ""}
    assert edit(browser, ("words", "t0002:4", "right", "wrong")).status_code == 200


def test_a_file_that_is_still_being_made_is_not_handed_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = client(make_session(tmp_path))
    made(browser)
    asked, go_on = threading.Event(), threading.Event()
    remake = pipeline.remake

    def slow(session: Session, **options: Any) -> pipeline.Outcome:
        asked.set()
        assert go_on.wait(30)
        return remake(session, **options)

    monkeypatch.setattr(pipeline, "remake", slow)
    monkeypatch.setattr(workplace, "LONG", 0.05)
    edit(browser, ("words", "t0002:2", "never was", "was"))
    assert asked.wait(30)
    paths = [f"{STATE}/download/{name}" for name in ("article.md", "transcript.vtt", "mail.html")]
    for path in [*paths, f"{STATE}/fragment"]:
        answer = browser.get(path)
        assert answer.status_code == 503, path
        assert int(answer.headers["retry-after"]) > 0
        assert "still being made" in answer.json()["error"]
    go_on.set()
    monkeypatch.setattr(workplace, "LONG", 30.0)
    for path in paths:
        assert "never was" in browser.get(path).text, path


def test_a_file_without_the_last_edit_is_not_handed_out_where_making_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = client(make_session(tmp_path))
    made(browser)

    def fail(session: Session, **options: Any) -> pipeline.Outcome:
        raise InputError("panel.yaml is gone")

    with monkeypatch.context() as broken:
        broken.setattr(pipeline, "remake", fail)
        assert edit(browser, ("words", "t0002:2", "never was", "was")).status_code == 200
        made(browser)
        answer = browser.get(f"{STATE}/download/article.md")
        assert answer.status_code == 409
        assert "panel.yaml is gone" in answer.json()["error"]
    edit(browser, ("words", "t0002:4", "right", "wrong"))
    assert "never was right" in browser.get(f"{STATE}/download/article.md").text
