"""`panelscribe who`: names shown with their proof, and the editor's word kept through every run."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from panelscribe.cli import main
from panelscribe.errors import ExitCode, SessionError
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


def test_a_decision_is_withdrawn_and_brought_back(session: Path) -> None:
    who(session, "--set", "SPEAKER_01=Pavel Whitcombe", "--by", "Ed")
    who(session, "--role", "SPEAKER_01=host", "--by", "Ed")
    assert "Paul Whitcombe, host" in who(session, "--undo", "1", "--by", "Jo").output
    log = who(session, "--log").output.splitlines()
    assert log[0].endswith("Ed: SPEAKER_01 is Pavel Whitcombe (was Paul Whitcombe) (withdrawn)")
    assert log[1].endswith("Ed: SPEAKER_01 is host (was panelist)")
    assert log[2].endswith("Jo: withdraws 1")
    assert "Pavel Whitcombe, host" in who(session, "--undo", "3").output
    article = (session / "article.md").read_text(encoding="utf-8")
    assert "Pavel" in article
    # "last" is the newest decision that stands, not the newest line of the log.
    assert "Pavel Whitcombe, panelist" in who(session, "--undo", "last").output
    assert len(json.loads((session / "edits.json").read_text(encoding="utf-8"))["edits"]) == 5


def test_a_merge_that_is_withdrawn_gives_both_voices_back(session: Path) -> None:
    before = (session / "transcript.json").read_bytes()
    who(session, "--merge", "SPEAKER_02=SPEAKER_01")
    assert "SPEAKER_02" in who(session, "--undo", "last").output
    assert (session / "transcript.json").read_bytes() == before


@pytest.mark.parametrize("number", ["0", "2", "-1", "x"])
def test_what_was_not_decided_cannot_be_withdrawn(session: Path, number: str) -> None:
    assert "no decision to withdraw" in who(session, "--undo", number).output
    assert "Nothing was decided here yet." in who(session, "--log").output
    who(session, "--role", "SPEAKER_01=host")
    result = who(session, "--undo", number)
    assert result.exit_code == ExitCode.USAGE
    assert "say 1 to 1, or last" in result.output
    assert who(session, "--undo", "1", "--undo", "1").exit_code == ExitCode.USAGE
    who(session, "--undo", "1")
    assert "withdrawn already" in who(session, "--undo", "1").output


def test_a_session_that_cannot_be_written_keeps_what_it_has(
    session: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, text: str) -> None:
        raise SessionError(f"{path} can't be written: Read-only file system")

    monkeypatch.setattr("panelscribe.session.write_atomically", refuse)
    assert who(session).exit_code == ExitCode.DONE  # showing needs no writing
    result = who(session, "--set", "SPEAKER_01=Ana")
    assert result.exit_code == ExitCode.FAILED
    assert "edits.json can't be written" in result.output
    assert names(session)[1] == "Paul Whitcombe"


def test_an_unnamed_speaker_comes_with_what_would_settle_it(session: Path) -> None:
    output = who(session, "--unset", "SPEAKER_01").output
    assert "To settle it: listen at 0:" in output


def test_each_line_is_shown_once_with_who_said_it(session: Path) -> None:
    output = who(session).output
    assert "addressed by Ines Cardoso: “Paul, you pulled" in output
    shown = [line for line in output.splitlines() if "“" in line]
    assert len(shown) == len(set(shown))
