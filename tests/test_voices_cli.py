"""`panelscribe voices`: what is said and kept; the voices themselves are heard in `test_enrolment.py`."""

import json
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from panelscribe.cli import main
from panelscribe.errors import ExitCode


def voices(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["voices", *map(str, arguments)])


def test_an_empty_library_lists_nobody() -> None:
    assert voices("list").exit_code == ExitCode.DONE
    assert json.loads(voices("list", "--json").stdout)["people"] == []


def test_forgetting_a_stranger_is_an_error_that_says_so() -> None:
    result = voices("forget", "Ana Li")
    assert result.exit_code == ExitCode.FAILED
    assert "Ana Li" in result.output


def test_a_missing_clip_fails_and_enrols_nobody(tmp_path: Path) -> None:
    result = voices("add", "Ana Li", tmp_path / "none.wav")
    assert result.exit_code == ExitCode.FAILED
    assert "none.wav" in result.output
    assert json.loads(voices("list", "--json").stdout)["people"] == []


@pytest.mark.engine
def test_somebody_is_enrolled_listed_and_forgotten(shared_data: Path, tmp_path: Path) -> None:
    library = tmp_path / "voices.json"
    clip = shared_data / "katie-steve" / "enroll-katie.flac"
    added = voices("add", "Katie Example", clip)
    assert added.exit_code == ExitCode.DONE, added.output
    assert "Katie Example" in voices("list").output
    assert stat.S_IMODE(library.stat().st_mode) == 0o600
    assert "vector" not in voices("list", "--json").output
    assert voices("forget", "Katie Example").exit_code == ExitCode.DONE
    assert "Katie" not in library.read_text(encoding="utf-8")


def _speakers(session: Path) -> dict[str, str]:
    """Name (or "nobody") and kind of evidence of each speaker."""
    document = json.loads((session / "attribution.json").read_text(encoding="utf-8"))
    return {
        speaker["name"] or "nobody": " ".join(e["kind"] for e in speaker["evidence"])
        for speaker in document["speakers"]
    }


@pytest.mark.engine
@pytest.mark.timeout(900)
def test_enrolled_people_are_named_by_transcribe_and_forgotten_ones_are_not(
    shared_data: Path, tmp_path: Path
) -> None:
    """The whole way: enrol, transcribe, forget, transcribe again. A reader who is enrolled too is nobody here."""
    folder = shared_data / "katie-steve"
    voices("add", "Katie Example", folder / "enroll-katie.flac")
    voices("add", "Steve Sample", folder / "enroll-steve.flac")
    reader = sorted((shared_data / "libri-panel" / "enroll").glob("*.flac"))[0]
    voices("add", "Rita Reader", reader)
    command = ["transcribe", str(folder / "katiesteve.flac"), "-o", str(tmp_path / "out")]
    result = CliRunner().invoke(main, command)
    assert result.exit_code in (ExitCode.DONE, ExitCode.REVIEW), result.output
    session = tmp_path / "out" / "katiesteve"
    speakers = _speakers(session)
    assert set(speakers) == {"Katie Example", "Steve Sample"}
    assert all("voice" in kinds for kinds in speakers.values())
    assert "Katie Example" in (session / "transcript.md").read_text(encoding="utf-8")
    vectors = json.loads((tmp_path / "voices.json").read_text(encoding="utf-8"))["people"]
    for path in (path for path in session.rglob("*") if path.is_file()):
        text = path.read_text(encoding="utf-8", errors="replace")
        assert not any(str(one["vector"][0]) in text for one in vectors), path

    voices("forget", "Katie Example")
    result = CliRunner().invoke(main, command)
    assert result.exit_code in (ExitCode.DONE, ExitCode.REVIEW), result.output
    other = _speakers(session).keys() - {"Steve Sample"}
    assert len(other) == 1
    assert "voice" not in _speakers(session)[other.pop()]
    for path in (path for path in session.rglob("*") if path.is_file()):
        assert "Katie Example" not in path.read_text(encoding="utf-8", errors="replace"), path
