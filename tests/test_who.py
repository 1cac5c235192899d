"""`panelscribe who`: names shown with their proof, and the editor's word kept through every run."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from panelscribe.cli import main
from panelscribe.errors import ExitCode
from tests.oracle_session import run, write_panel_session


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    return write_panel_session(tmp_path / "in")


@pytest.fixture
def session(recording: Path, tmp_path: Path) -> Path:
    return run(recording, tmp_path / "out").folder


def who(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["who", *map(str, arguments)])


def names(session: Path) -> list[str | None]:
    document = json.loads((session / "attribution.json").read_text(encoding="utf-8"))
    return [speaker["name"] for speaker in document["speakers"]]


def test_each_speaker_is_shown_with_the_line_that_proves_it(session: Path) -> None:
    result = who(session)
    assert result.exit_code == ExitCode.DONE
    assert "Ines Cardoso, moderator" in result.output
    assert "self-introduced: “" in result.output
    assert "0:00" in result.output


def test_a_name_that_was_set_reaches_everything_and_outlives_a_run(
    session: Path, recording: Path, tmp_path: Path
) -> None:
    result = who(session, "--set", "SPEAKER_01=Pavel Whitcombe", "--by", "Ed")
    assert "Pavel Whitcombe" in result.output
    for name in ("article.md", "transcript.md", "transcript.vtt", "turns.rttm"):
        text = (session / name).read_text(encoding="utf-8")
        assert "Pavel" in text, name
    edit = json.loads((session / "edits.json").read_text(encoding="utf-8"))["edits"][0]
    assert (edit["editor"], edit["seen"]) == ("Ed", "Paul Whitcombe")
    outcome = run(recording, tmp_path / "out", again=frozenset({"recognize", "names"}))
    assert names(outcome.folder)[1] == "Pavel Whitcombe"


def test_an_unset_speaker_is_nobody_and_an_editor_must_look(session: Path) -> None:
    result = who(session, "--unset", "SPEAKER_01")
    assert result.exit_code == ExitCode.REVIEW
    assert names(session)[1] is None
    assert "--set SPEAKER_01" in result.output
    # The next word on the same speaker counts.
    assert who(session, "--set", "SPEAKER_01=Paul Whitcombe").exit_code == ExitCode.DONE


def test_two_labels_become_one_voice(session: Path) -> None:
    heard = (session / ".cache" / "heard.json").read_text(encoding="utf-8")
    result = who(session, "--merge", "SPEAKER_02=SPEAKER_01")
    assert "SPEAKER_02" not in result.output
    transcript = (session / "transcript.json").read_text(encoding="utf-8")
    assert "SPEAKER_02" not in transcript
    assert (session / ".cache" / "heard.json").read_text(encoding="utf-8") == heard


def test_a_role_is_given(session: Path) -> None:
    result = who(session, "--role", "SPEAKER_01=host")
    assert "Paul Whitcombe, host" in result.output
    article = json.loads((session / "article.json").read_text(encoding="utf-8"))
    assert {p["name"]: p["role"] for p in article["people"]}["Paul Whitcombe"] == "host"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--set", "SPEAKER_09=Ana"], "there is no speaker SPEAKER_09"),
        (["--set", "SPEAKER_01"], "write SPEAKER="),
        (["--merge", "SPEAKER_01=SPEAKER_01"], "one speaker already"),
        (["--role", "SPEAKER_01=king"], "a role is one of"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_recorded(
    session: Path, arguments: list[str], message: str
) -> None:
    result = who(session, *arguments)
    assert result.exit_code == ExitCode.USAGE
    assert message in result.output
    assert not (session / "edits.json").exists()


def test_a_folder_that_is_no_session_is_said(tmp_path: Path) -> None:
    result = who(tmp_path)
    assert result.exit_code == ExitCode.FAILED
    assert "no finished session" in result.output


def test_enrolling_a_voice_is_offered_at_a_terminal_and_no_is_the_default(
    session: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert "Enrol the voice" not in who(session, "--set", "SPEAKER_01=Paul Whitcombe").output
    monkeypatch.setattr("panelscribe.cli.console.interactive", lambda: True)
    result = CliRunner().invoke(
        main, ["who", str(session), "--set", "SPEAKER_01=Paul Whitcombe"], input="\n"
    )
    assert "Enrol the voice of Paul Whitcombe" in result.output
    assert not (tmp_path / "voices.json").exists()
