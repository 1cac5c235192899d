"""Approval: given while the check holds, kept in session.json, taken back when the draft changes."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from docx import Document

from panelscribe.cli import main
from panelscribe.errors import ExitCode
from panelscribe.session import Session
from tests.oracle_session import run, write_panel_session


def panelscribe(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def session(tmp_path: Path) -> Path:
    return run(write_panel_session(tmp_path / "in"), tmp_path / "out").folder


def provenance(session: Path) -> dict[str, Any]:
    record: dict[str, Any] = json.loads((session / "session.json").read_text(encoding="utf-8"))
    return record


def read(session: Path, name: str = "article.md") -> str:
    return (session / name).read_text(encoding="utf-8")


def test_an_approved_draft_says_so_everywhere(session: Path) -> None:
    before = read(session)
    result = panelscribe("approve", session, "--by", "Ana  Li")
    assert result.exit_code == ExitCode.DONE, result.output
    after = read(session)
    assert after == before.replace("status: draft\n", "status: approved\napproved_by: Ana Li\n")
    assert "not yet reviewed" not in read(session, "article.html")
    word = Document(str(session / "article.docx"))
    assert word.core_properties.content_status == "Approved"
    approval = provenance(session)["approval"]
    assert approval["by"] == "Ana Li"
    assert approval["at"].endswith("Z")
    assert approval["despite"] is None
    assert approval["check"]["findings"] == []
    assert approval["check"]["quotations"]["exact"] > 3
    again = panelscribe("approve", session, "--by", "Ana Li")
    assert again.exit_code == ExitCode.DONE, again.output
    assert read(session) == after
    assert panelscribe("check", session).exit_code == ExitCode.DONE


def test_a_run_that_changes_nothing_keeps_the_approval(session: Path, tmp_path: Path) -> None:
    panelscribe("approve", session, "--by", "Ana Li")
    outcome = run(tmp_path / "in" / "harbor.wav", tmp_path / "out")
    assert outcome.ran == ()
    assert "status: approved" in read(session)


def test_what_changes_the_draft_takes_the_approval_back(session: Path, tmp_path: Path) -> None:
    panelscribe("approve", session, "--by", "Ana Li")
    panel = tmp_path / "in" / "panel.yaml"
    panel.write_text(
        panel.read_text(encoding="utf-8").replace("professor", "dean"), encoding="utf-8"
    )
    outcome = run(tmp_path / "in" / "harbor.wav", tmp_path / "out")
    assert any("approval by Ana Li was taken back" in text for text in outcome.review)
    assert "status: draft" in read(session)
    assert "not yet reviewed" in read(session, "article.html")
    assert provenance(session)["approval"] is None
    assert provenance(session)["withdrawn"]["by"] == "Ana Li"
    assert panelscribe("approve", session, "--by", "Bo Kim").exit_code == ExitCode.DONE
    assert not any(
        "taken back" in text
        for text in run(tmp_path / "in" / "harbor.wav", tmp_path / "out").review
    )


def test_an_editors_decision_takes_the_approval_back(session: Path) -> None:
    panelscribe("approve", session, "--by", "Ana Li")
    result = panelscribe("who", session, "--set", "SPEAKER_01=Zora Quill")
    assert result.exit_code == ExitCode.DONE, result.output
    assert "status: draft" in read(session)


def test_what_stands_open_is_refused_unless_somebody_says_why(
    session: Path, tmp_path: Path
) -> None:
    edited = tmp_path / "edited.md"
    edited.write_text(read(session).replace("are not ready", "are ready"), encoding="utf-8")
    refused = panelscribe("approve", session, "--by", "Ana Li", "--article", edited)
    assert refused.exit_code == ExitCode.REVIEW
    assert "altered" in refused.stdout
    assert "Not approved" in refused.stderr
    assert provenance(session).get("approval") is None
    why = panelscribe(
        "approve", session, "--by", "Ana Li", "--article", edited, "--despite", "he rang"
    )
    assert why.exit_code == ExitCode.DONE
    approval = provenance(session)["approval"]
    assert approval["despite"] == "he rang"
    assert approval["file"]["name"] == "edited.md"
    assert {one["kind"] for one in approval["check"]["findings"]} == {"altered"}
    assert "status: draft" in read(session), "the session's own draft is not what was approved"


@pytest.mark.parametrize("option", ["--by", "--despite"])
def test_an_approval_has_a_name_and_a_reason(session: Path, option: str) -> None:
    arguments = {"--by": "Ana Li", "--despite": "why"} | {option: "  "}
    result = panelscribe("approve", session, *(part for pair in arguments.items() for part in pair))
    assert result.exit_code == ExitCode.FAILED
    assert "say w" in result.stderr
    assert provenance(session).get("approval") is None


def test_a_draft_changed_by_hand_is_not_approved_as_if_it_were_ours(session: Path) -> None:
    path = session / "article.md"
    path.write_text(read(session).replace("moderated", "hosted"), encoding="utf-8")
    result = panelscribe("approve", session, "--by", "Ana Li")
    assert result.exit_code == ExitCode.FAILED
    assert "--article" in result.stderr
    assert "hosted" in read(session), "the editor's work is not lost"


def test_a_session_keeps_the_style_that_it_was_asked_for(session: Path, tmp_path: Path) -> None:
    recording = tmp_path / "in" / "harbor.wav"
    oracle = ("--model", f"oracle:{recording.parent}", "--diarizer", f"oracle:{recording.parent}")
    out = ("-o", tmp_path / "out")
    panelscribe("transcribe", recording, *out, *oracle, "--quotes", "british", "--length", "brief")
    british = read(session)
    assert "‘It was wrong politely’," in british
    assert panelscribe("check", session).exit_code == ExitCode.DONE
    assert panelscribe("approve", session, "--by", "Ana Li").exit_code == ExitCode.DONE
    panelscribe("who", session, "--role", "SPEAKER_00=host")
    assert "‘It was wrong politely’," in read(session)
    panelscribe("transcribe", recording, *out, *oracle)
    assert '"It was wrong politely,"' in read(session)
    assert Session(session).fact("style") is None


def test_the_house_style_reaches_the_article(session: Path, tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    page = (
        '{% extends "panelscribe/article.html" %}{% block look %}h1 { color: teal }{% endblock %}'
    )
    (tmp_path / "house" / "article.html").write_text(page, encoding="utf-8")
    config = tmp_path / "panelscribe.toml"
    config.write_text(
        '[article]\ntemplates = "house"\ndisclosure = "end"\n'
        '[article.phrases]\nmoderated = "{{ who }} led the conversation."\n',
        encoding="utf-8",
    )
    result = panelscribe("draft", session / "transcript.json", "--config", config)
    assert result.exit_code == ExitCode.DONE, result.output
    assert "led the conversation." in read(session)
    assert read(session).count("Kelp and Company") == 2, "in the front matter and at the end"
    assert "h1 { color: teal }" in read(session, "article.html")
    assert panelscribe("check", session, "--config", config).exit_code == ExitCode.DONE
    assert panelscribe("check", session).exit_code == ExitCode.REVIEW, (
        "the default wants both places"
    )


def test_a_check_loads_no_engines() -> None:
    script = (
        "import sys, panelscribe.signoff; "
        "print([m for m in ('engines', 'audio', 'pipeline') if f'panelscribe.{m}' in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"
