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
