"""`--drafter llm` as its user meets it: the command line, a session folder, a real server on the loopback."""

import json
import socket
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from panelscribe import formats, pipeline
from panelscribe.cli import main
from panelscribe.drafting import check
from panelscribe.errors import ExitCode
from panelscribe.session import Session
from tests.drafting_material import KITCHENS
from tests.llm_material import NOTHING, Row, honestly, row, section
from tests.stub_server import Answer, Script, Stub, completion, serving

PANEL = """\
title: Small Models, Big Kitchens
event: DevHarbor 2026
people:
  - {name: Ines Cardoso, role: moderator, title: editor, organization: the Harbor Review}
  - {name: Mateo Lindgren, title: chief technology officer, organization: Kelp and Company}
  - {name: Adaeze Obi, title: leads the small models group, organization: Northlight University}
  - {name: Paul Whitcombe, title: director of operations, organization: Tramline Logistics}
sponsors: [Kelp and Company]
"""


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    """A transcript with its panel file."""
    folder = tmp_path / "in"
    folder.mkdir()
    lines = [line.partition(" ")[2] for line in KITCHENS.splitlines()]
    (folder / "talk.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "panel.yaml").write_text(PANEL, encoding="utf-8")
    return folder / "talk.txt"


def panelscribe(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def draft(talk: Path, stub: Stub | str, *more: object, drafter: bool = True) -> Result:
    url = stub if isinstance(stub, str) else stub.url
    chosen = ("--drafter", "llm") if drafter else ()
    out = talk.parent.parent / "out"
    return panelscribe(
        "draft", talk, "-o", out, *chosen, "--llm-url", url, "--llm-model", "stub", *more
    )


def folder_of(talk: Path) -> Path:
    return talk.parent.parent / "out" / "talk"


def recorded(talk: Path) -> Any:
    return Session(folder_of(talk)).step("draft")["model"]


def kind(body: dict[str, Any]) -> str:
    """What a request is for."""
    if "You edit the recap" in body["messages"][0]["content"]:
        return "whole"
    return "section" if len(body["messages"]) == 2 else "again"


def friendly(body: dict[str, Any], number: int) -> Answer:
    """Answers as an honest model does."""
    if kind(body) != "section":
        return completion(NOTHING)
    return completion(honestly(json.loads(body["messages"][1]["content"])))


def assert_sound(talk: Path) -> None:
    """The session's article is complete, and the check finds nothing."""
    folder = folder_of(talk)
    transcript = formats.parse_transcript_json((folder / "transcript.json").read_text("utf-8"))
    panel = pipeline.load_panel(talk.with_name("panel.yaml")).panel
    naming = formats.parse_naming((folder / "attribution.json").read_text("utf-8"), panel)
    article = formats.parse_article((folder / "article.json").read_text("utf-8"))
    assert check(article, transcript, naming, panel) == ()
    names = {quote.name for quote in article.quotes}
    assert {"Mateo Lindgren", "Adaeze Obi", "Paul Whitcombe", "Shirin Vaziri"} <= names
    assert article.disclosure
    assert (folder / "article.html").is_file()
    kinds = [str(one.kind) for one in article.sections]
    assert kinds == ["opening", "topic", "audience-question", "lightning-round"]


def fabricating(body: dict[str, Any], number: int) -> Answer:
    if kind(body) != "section":
        return completion({"sentences": []})
    brief: Row = json.loads(body["messages"][1]["content"])
    one = brief["quotations"][0]
    lie = row(f'"We will all be replaced by 2031," {one["speaker"]} said.', [one["turn"]])
    return completion(section([lie, *honestly(brief)["paragraphs"][0]["sentences"]]))


def floods(body: dict[str, Any], number: int) -> Answer:
    return Answer(b'{"choices": "' + b"x" * 1_000_000, times=10)


SERVERS: dict[str, tuple[Script, str]] = {
    "fabricated quotes": (fabricating, ""),
    "invalid json": (lambda b, n: completion("{'paragraphs': oops"), "can't be used"),
    "half an answer": (lambda b, n: completion('{"heading": "Wha', finish="length"), "can't be used"),
    "no completion": (lambda b, n: Answer(b"{}"), "no chat completion"),
    "html": (lambda b, n: Answer(b"<html>login</html>", content_type="text/html"), "no chat completion"),
    "429": (lambda b, n: Answer(b"{}", 429, headers={"retry-after": "600"}), "429"),
    "500": (lambda b, n: Answer(b"oops", 500), "500"),
    "500 after one section": (lambda b, n: friendly(b, n) if n == 0 else Answer(b"oops", 500), "500"),
    "time-out": (lambda b, n: Answer(b"{}", pause=20), "no answer within 1 s"),
    "10 MB": (floods, "longer than"),
    "redirect": (lambda b, n: Answer(b"", 307, headers={"location": "http://192.0.2.1/"}), "not followed"),
    "broken off": (lambda b, n: Answer(b'{"choices": [', cut=True), "did not answer"),
    "401": (lambda b, n: Answer(b"{}", 401), "PANELSCRIBE_LLM_KEY"),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(SERVERS))
def test_a_hostile_server_costs_prose_and_nothing_else(talk: Path, name: str) -> None:
    script, warning = SERVERS[name]
    config = talk.with_name("quick.toml")
    config.write_text("[drafter]\ntimeout = 1\nretries = 1\n", encoding="utf-8")
    with serving(script) as stub:
        result = draft(talk, stub, "--config", config)
    assert result.exit_code in (ExitCode.DONE, ExitCode.REVIEW), result.output
    assert warning in result.stderr
    assert_sound(talk)
    assert "2031" not in (folder_of(talk) / "article.md").read_text("utf-8")


def test_nobody_listens(talk: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    config = talk.with_name("quick.toml")
    config.write_text("[drafter]\nretries = 0\n", encoding="utf-8")
    result = draft(talk, f"http://127.0.0.1:{port}/v1", "--config", config)
    assert "is the server running?" in result.stderr
    assert_sound(talk)
    with serving(friendly) as stub:
        again = draft(talk, stub, "--config", config)
    assert "sentences printed" in again.stderr


def test_a_model_writes_and_a_second_run_is_offline_and_the_same(talk: Path) -> None:
    with serving(friendly) as stub:
        first = draft(talk, stub)
        url = stub.url
        count = len(stub.bodies)
    assert "language model, section 1: 20 tokens" in first.stderr
    assert count == 3
    assert_sound(talk)
    article = (folder_of(talk) / "article.json").read_bytes()
    page = (folder_of(talk) / "article.md").read_text("utf-8")
    assert "Drafted by panelscribe; a language model stub wrote between the quotations." in page
    assert "Nothing to do" in draft(talk, url).stderr
    for name in ("article.json", *Session(folder_of(talk)).step("draft")["outputs"]):
        (folder_of(talk) / name).unlink(missing_ok=True)
    again = draft(talk, url)
    assert "3 answered from kept answers" in again.stderr
    assert (folder_of(talk) / "article.json").read_bytes() == article


def test_a_failed_server_is_asked_again_by_the_next_run(talk: Path) -> None:
    failing = True

    def script(body: dict[str, Any], number: int) -> Answer:
        return Answer(b"{}", 401) if failing else friendly(body, number)

    with serving(script) as stub:
        draft(talk, stub)
        assert recorded(talk)["failed"]
        failing = False
        draft(talk, stub)
    assert recorded(talk)["failed"] is None
    assert recorded(talk)["sentences"]["rewritten"] == 2


def test_a_dry_run_shows_what_would_be_sent_and_sends_nothing(talk: Path) -> None:
    with serving(friendly) as stub:
        result = draft(talk, stub, "--dry-run")
        assert stub.bodies == []
        address = f"{stub.url}/chat/completions"
        assert f"# section 1: POST {address}" in result.stdout
        assert "Nothing was sent" in result.stderr
        assert_sound(talk)
        shown = [one["body"] for one in recorded(talk)["requests"]]
        draft(talk, stub)
        sent = [body for body in stub.bodies if kind(body) == "section"]
    assert [body for body in shown if kind(body) == "section"] == sent
    assert json.dumps(sent[0]["messages"][1]["content"], ensure_ascii=False) in result.stdout


def test_what_was_sent_stands_in_the_session_and_the_key_nowhere(
    talk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PANELSCRIBE_LLM_KEY", "sk-very-secret")
    with serving(friendly) as stub:
        result = draft(talk, stub)
        assert stub.headers[0]["authorization"] == "Bearer sk-very-secret"
        assert [one["body"] for one in recorded(talk)["requests"]] == stub.bodies
        assert recorded(talk)["address"].startswith(stub.url)
    assert "sk-very-secret" not in result.output
    for path in folder_of(talk).rglob("*"):
        assert not path.is_file() or b"sk-very-secret" not in path.read_bytes(), path


def test_a_key_in_the_settings_file_is_refused(talk: Path) -> None:
    config = talk.with_name("keyed.toml")
    config.write_text('[drafter]\nkey = "sk-very-secret"\n', encoding="utf-8")
    result = draft(talk, "http://127.0.0.1:9/v1", "--config", config)
    assert result.exit_code == ExitCode.FAILED
    assert "key_command" in result.stderr
    assert "sk-very-secret" not in result.output


def test_without_being_asked_for_no_model_is_asked(talk: Path) -> None:
    config = talk.with_name("set.toml")
    with serving(friendly) as stub:
        config.write_text(f'[drafter]\nurl = "{stub.url}"\nmodel = "stub"\n', encoding="utf-8")
        out = talk.parent.parent / "out"
        assert panelscribe("draft", talk, "-o", out, "--config", config).exit_code == ExitCode.DONE
        assert stub.bodies == []
        config.write_text(
            f'[drafter]\nengine = "llm"\nurl = "{stub.url}"\nmodel = "stub"\n', encoding="utf-8"
        )
        panelscribe("draft", talk, "-o", out, "--config", config)
        assert len(stub.bodies) == 3


def test_a_model_without_an_address_says_what_is_missing(talk: Path) -> None:
    result = panelscribe("draft", talk, "--drafter", "llm")
    assert result.exit_code == ExitCode.FAILED
    assert "--llm-url and --llm-model" in result.stderr
    usage = panelscribe("draft", talk, "--dry-run")
    assert usage.exit_code == ExitCode.USAGE


def test_the_budget_is_kept_and_said(talk: Path) -> None:
    with serving(friendly) as stub:
        result = draft(talk, stub, "--llm-max-tokens", "50")
        assert stub.bodies == []
    assert "budget of 50 tokens" in result.stderr
    assert_sound(talk)


def test_compare_shows_both_drafts_and_leaves_the_article_alone(talk: Path) -> None:
    out = talk.parent.parent / "out"
    panelscribe("draft", talk, "-o", out)
    before = (folder_of(talk) / "article.json").read_bytes()
    with serving(fabricating) as stub:
        result = draft(talk, stub, "--compare", drafter=False)
    assert "Extractive" in result.stderr
    assert "refused (left out)" in result.stderr.replace("\n", " ")
    page = (folder_of(talk) / "comparison.md").read_text("utf-8")
    assert "## What the gates refused" in page
    assert "2031" in page.partition("## What the gates refused")[2]
    assert "2031" not in page.partition("## What the gates refused")[0]
    assert (folder_of(talk) / "article.json").read_bytes() == before


def test_a_draft_without_the_model_says_that_one_is_gone(talk: Path) -> None:
    with serving(friendly) as stub:
        draft(talk, stub)
    result = panelscribe("draft", talk, "-o", talk.parent.parent / "out")
    assert "was written with language model stub" in result.stderr


def test_hints_at_open_names_are_asked_for_noted_and_weigh_little(talk: Path) -> None:
    text = talk.read_text("utf-8").replace("Hi, Shirin Vaziri, I started", "Hi, I started")
    text = text.replace("Shirin Vaziri:", "SPEAKER_07:").replace("Mateo Lindgren:", "SPEAKER_03:")
    text = text.replace("Mateo Lindgren, who", "a colleague, who").replace(
        "stay human? Mateo.", "stay human?"
    )
    talk.write_text(
        text.replace("Right, we've got", "Right, a note of Mateo says we've got"), "utf-8"
    )

    def script(body: dict[str, Any], number: int) -> Answer:
        if "tell who speaks" not in body["messages"][0]["content"]:
            return friendly(body, number)
        asked = json.loads(body["messages"][1]["content"])["speakers"]
        line = asked[0]["lines"][0]
        row_ = {"speaker": asked[0]["speaker"], "person": "Mateo Lindgren", "turn": line["turn"]}
        return completion({"suggestions": [row_]})

    with serving(script) as stub:
        dry = draft(talk, stub, "--dry-run")
        assert stub.bodies == []
        result = draft(talk, stub)
        sent = [body for body in stub.bodies if "tell who speaks" in body["messages"][0]["content"]]
    if not sent:
        pytest.fail(result.output)
    assert "# names: POST" in dry.stdout
    step = Session(folder_of(talk)).step("names")["model"]
    assert [one["body"] for one in step["requests"]] == sent
    evidence = json.loads((folder_of(talk) / "attribution.json").read_text("utf-8"))["speakers"]
    kinds = [e["kind"] for speaker in evidence for e in speaker["evidence"]]
    assert "suggested" in kinds
