"""The library of enrolled voices: private, whole or absent, and what is forgotten is gone."""

import os
import stat
from pathlib import Path

import numpy as np
import pytest

from panelscribe.errors import InputError
from panelscribe.voice_library import Enrolled, VoiceLibrary, library_path


def person(name: str, seed: int = 0) -> Enrolled:
    vector = np.random.default_rng(seed).standard_normal(192).astype(np.float32)
    unit = vector / np.linalg.norm(vector)
    return Enrolled(name, unit, 21.5, "campplus@92f29b94", "2026-11-24", ("ab12",))


def test_what_is_put_is_read_back(tmp_path: Path) -> None:
    library = VoiceLibrary(tmp_path / "new" / "voices.json")
    assert library.people() == ()
    library.put(person("Zoë Ames", 1))
    library.put(person("Ana Li", 2))
    assert [one.name for one in library.people()] == ["Ana Li", "Zoë Ames"]
    found = library.find("  zoë   AMES ")
    assert found is not None
    assert float(found.vector @ person("Zoë Ames", 1).vector) > 0.9999


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's")
def test_only_the_owner_can_read_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "voices.json"
    VoiceLibrary(path).put(person("Ana Li"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_forgotten_is_in_no_file_not_even_one_half_written(tmp_path: Path) -> None:
    library = VoiceLibrary(tmp_path / "voices.json")
    library.put(person("Ana Li", 1))
    library.put(person("Bo Berg", 2))
    number = f"{float(person('Ana Li', 1).vector[0]):.5f}"
    (tmp_path / ".voices.json.killed.tmp").write_text(f"Ana Li {number}", encoding="utf-8")
    assert library.forget("ana li").name == "Ana Li"
    for path in tmp_path.iterdir():
        text = path.read_text(encoding="utf-8")
        assert "Ana Li" not in text
        assert number not in text
    assert [one.name for one in library.people()] == ["Bo Berg"]


def test_forgetting_a_stranger_names_the_nearest(tmp_path: Path) -> None:
    library = VoiceLibrary(tmp_path / "voices.json")
    library.put(person("Ana Li"))
    with pytest.raises(InputError) as caught:
        library.forget("Anna Li")
    assert "Ana Li" in (caught.value.hint or "")


@pytest.mark.parametrize("text", ["{", "[]", '{"format": "x", "version": 1}', "\x00"])
def test_a_damaged_library_is_said_and_kept(tmp_path: Path, text: str) -> None:
    path = tmp_path / "voices.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="can't be understood"):
        VoiceLibrary(path).put(person("Ana Li"))
    assert path.read_text(encoding="utf-8") == text


def test_a_chosen_folder_holds_the_file(tmp_path: Path) -> None:
    assert library_path(str(tmp_path)) == tmp_path / "voices.json"
    assert library_path(str(tmp_path / "mine.json")) == tmp_path / "mine.json"
