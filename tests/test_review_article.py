"""The article at the desk: prose, sections and quotes over HTTP; approval; what is taken away."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.review_desk import STATE, client, edit, made, make_session, session_folder


@pytest.fixture
def desk(tmp_path: Path) -> TestClient:
    return client(make_session(tmp_path))


def test_prose_is_saved_and_a_false_quotation_refused_with_offers(desk: TestClient) -> None:
    state = made(desk)
    paragraph = state["article"]["sections"][0]["paragraphs"][0]
    source = 'Whitcombe was blunt: "It was wrong politely."'
    wrong = source.replace("wrong", "right")
    found = desk.post(
        f"{STATE}/prose-check", json={"text": wrong, "target": paragraph["key"]}
    ).json()["findings"]
    assert wrong[found[0]["start"] : found[0]["end"]] == '"It was right politely."'
    assert '"It was wrong politely."' in found[0]["offers"]
    refused = edit(desk, ("prose", paragraph["key"], wrong, paragraph["text"]))
    assert refused.status_code == 422
    assert refused.json()["findings"] == found
    assert not (session_folder(desk) / "edits.json").exists()
    assert edit(desk, ("prose", paragraph["key"], source, paragraph["text"])).status_code == 200
    after = made(desk)
    assert after["article"]["sections"][0]["paragraphs"][0]["text"] == source
    assert after["article"]["sections"][0]["paragraphs"][0]["key"] == paragraph["key"]
    assert "Whitcombe was blunt" in (session_folder(desk) / "article.md").read_text()


def test_a_corrected_quote_says_by_whom(desk: TestClient) -> None:
    state = made(desk)
    quote = next(one for one in state["article"]["quotes"] if one["turn"] == "t0002")
    span, words = quote["span"], quote["text"].rstrip(".,").split()
    turn, _, rest = span.partition(":")
    first = int(rest.partition("-")[0])
    said = next(one for one in state["transcript"]["turns"] if one["id"] == turn)["words"][first][
        "text"
    ]
    assert edit(desk, ("words", f"{turn}:{first}", "Ultimately", said)).status_code == 200
    corrected = [one for one in made(desk)["article"]["quotes"] if one["corrected_by"]]
    assert words
    assert [one["corrected_by"] for one in corrected] == [["Ed"]] * len(corrected)


def test_candidates_are_of_the_same_answer(desk: TestClient) -> None:
    state = made(desk)
    quote = next(one for one in state["article"]["quotes"] if one["turn"] == "t0002")
    found = desk.get(f"{STATE}/candidates", params={"quote": quote["key"]}).json()["candidates"]
    assert found
    assert all(one["span"].startswith("t0002:") for one in found)
    changed = edit(desk, ("quote", quote["key"], {"span": found[0]["span"]}, quote["text"]))
    assert changed.status_code == 200
    assert found[0]["span"] in [one["span"] for one in made(desk)["article"]["quotes"]]
    assert desk.get(f"{STATE}/candidates", params={"quote": "none"}).status_code == 404


def test_an_edited_article_outlives_a_new_draft(desk: TestClient) -> None:
    keys = [one["key"] for one in made(desk)["article"]["sections"]]
    wanted = [keys[0], *reversed(keys[1:])]
    edit(desk, ("section", keys[0], {"heading": "What a wrong answer costs"}, ""))
    if len(keys) > 2:
        edit(desk, ("order", "sections", wanted, keys))
    edit(desk, ("name", "SPEAKER_01", "Pavel Whitcombe", "Paul Whitcombe"))
    state = made(desk)
    assert state["article"]["sections"][0]["heading"] == "What a wrong answer costs"
    assert [one["stale"] for one in state["edits"]["log"]] == [None] * len(state["edits"]["log"])
    assert "Pavel Whitcombe" in state["markdown"]


def test_approval_waits_for_what_is_open(desk: TestClient) -> None:
    state = made(desk)
    assert state["approval"]["allowed"] is False
    refused = desk.post(f"{STATE}/approve", json={"by": "Ana Li"})
    assert refused.status_code == 409
    ticks = [("done", one["id"], True, one["text"]) for one in state["questions"] if one["must"]]
    assert edit(desk, *ticks).status_code == 200
    assert made(desk)["approval"]["allowed"] is True
    answer = desk.post(f"{STATE}/approve", json={"by": "Ana Li"})
    assert answer.status_code == 200
    assert answer.json()["status"] == "approved"
    assert answer.json()["approval"]["by"] == "Ana Li"
    assert "status: approved" in (session_folder(desk) / "article.md").read_text()
    edit(desk, ("words", "t0002:2", "is", "was"))  # what changes is a draft again
    assert made(desk)["status"] == "draft"


def test_approval_despite_something_says_why(desk: TestClient) -> None:
    answer = desk.post(f"{STATE}/approve", json={"by": "Ana Li", "despite": "confirmed by phone"})
    assert answer.status_code == 200
    assert answer.json()["approval"]["approved"] is True


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("article.md", b"---"), ("article.html", b"<!"), ("article.docx", b"PK"), ("transcript.vtt", b"WEBVTT"),
        ("transcript.srt", b"1"), ("transcript.md", b"#"),
    ],
)  # fmt: skip
def test_files_are_taken_away(desk: TestClient, name: str, begins: bytes) -> None:
    answer = desk.get(f"{STATE}/download/{name}")
    assert answer.status_code == 200
    assert answer.content.lower().startswith(begins.lower())
    assert answer.headers["content-disposition"] == f'attachment; filename="harbor-{name}"'


@pytest.mark.parametrize(
    "name", ["session.json", "edits.json", "..%2fedits.json", ".cache%2flock", "nothing"]
)
def test_nothing_else_is(desk: TestClient, name: str) -> None:
    assert desk.get(f"{STATE}/download/{name}").status_code == 404


def test_the_article_is_copied_as_rich_text(desk: TestClient) -> None:
    answer = desk.get(f"{STATE}/fragment")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.text.startswith("<h1>")
    assert "<script" not in answer.text
    assert "It was wrong politely" in answer.text


def test_the_mailed_file_leads_from_each_quote_to_its_words_and_back(desk: TestClient) -> None:
    edit(desk, ("name", "SPEAKER_01", "<b>Paul</b> Whitcombe", "Paul Whitcombe"))
    state = made(desk)
    answer = desk.get(f"{STATE}/download/mail.html")
    assert "attachment" in answer.headers["content-disposition"]
    page = answer.text
    assert "<b>Paul" not in page
    assert "<script" not in page
    assert 'http-equiv="Content-Security-Policy"' in page
    targets = set(re.findall(r'id="([^"]+)"', page))
    links = set(re.findall(r'href="#([^"]+)"', page))
    assert links <= targets
    for quote in state["article"]["quotes"]:
        assert f"said-{quote['id']}" in targets
