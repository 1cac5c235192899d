"""Enrolment and recognition by voice, on real voices."""

from pathlib import Path

import numpy as np
import pytest

from panelscribe.audio import decode
from panelscribe.config import Settings
from panelscribe.engines.opening import open_voice_engine
from panelscribe.engines.voiceprints import VoiceEngine, Voiceprint
from panelscribe.enrolment import Clip, KnownVoices, compare, enrol, known_voices, listen
from panelscribe.errors import InputError
from panelscribe.models import ModelStore, default_root
from panelscribe.naming.attribution import attribute
from panelscribe.naming.voices import voice_evidence
from panelscribe.panel import Panel, Person
from panelscribe.transcript import Transcript, Turn, Word
from panelscribe.voice_library import Enrolled


@pytest.fixture(scope="module")
def engine() -> VoiceEngine:
    return open_voice_engine(Settings(), ModelStore(default_root()))


def named(recording: Path, clips: dict[str, Path], engine: VoiceEngine) -> dict[str, str | None]:
    """Names by voice alone."""
    library = [
        enrol(name, {path: listen(path, engine)}, None, engine.identity, "2026-11-24")
        for name, path in clips.items()
    ]
    panel = Panel(people=tuple(Person(name) for name in clips))
    audio = decode(recording)
    turns = engine.turns(audio)
    known = known_voices(panel, None, library, engine.identity)
    compared = compare(known, audio, turns, engine, lambda done, total: None)
    worded = tuple(
        Turn(t.id, t.speaker, t.start, t.end, (Word("Mm.", t.start, t.end),)) for t in turns
    )
    transcript = Transcript("x", "en", audio.duration, worded)
    naming = attribute(
        transcript, panel, voices=voice_evidence(compared.likenesses, transcript, panel)
    )
    return {a.speaker: a.person.name if a.person else None for a in naming.attributions}


@pytest.mark.engine
@pytest.mark.timeout(900)
def test_readers_are_known_and_strangers_are_nobody(shared_data: Path, engine: VoiceEngine) -> None:
    folder = shared_data / "libri-panel"
    clips = {path.stem: path for path in sorted((folder / "enroll").glob("*.flac"))}
    right = {"SPEAKER_00": "1688", "SPEAKER_01": "3080", "SPEAKER_02": "2033", "SPEAKER_03": "1998"}
    assert named(folder / "panel4.flac", clips, engine) == right
    strangers = {name: path for name, path in clips.items() if name not in right.values()}
    assert set(named(folder / "panel4.flac", strangers, engine).values()) == {None}


@pytest.mark.engine
def test_katie_and_steve_are_known(shared_data: Path, engine: VoiceEngine) -> None:
    folder = shared_data / "katie-steve"
    clips = {name: folder / f"enroll-{name}.flac" for name in ("katie", "steve")}
    found = named(folder / "katiesteve.flac", clips, engine)
    assert found == {"SPEAKER_00": "katie", "SPEAKER_01": "steve"}


@pytest.mark.engine
def test_a_clip_with_two_voices_is_refused(shared_data: Path, engine: VoiceEngine) -> None:
    with pytest.raises(InputError, match="more than one voice"):
        listen(shared_data / "katie-steve" / "katiesteve.flac", engine)


def person(name: str, model: str) -> Enrolled:
    return Enrolled(name, np.array([0.6, 0.8], dtype=np.float32), 30.0, model, "2026-11-24", ())


def test_a_voice_of_another_model_is_not_used_and_that_is_said() -> None:
    library = [person("Ana Li", "campplus-0"), person("Bo Ek", "campplus-1")]
    for panel in (Panel(), Panel(people=(Person("Ana Li"), Person("Bo Ek")))):
        known = known_voices(panel, None, library, "campplus-1")
        assert [name for name, _ in known.enrolled] == ["Bo Ek"]
        assert "The voice of Ana Li was enrolled with another voice model" in known.warnings[0]
        assert 'panelscribe voices add "Ana Li"' in known.warnings[0]


def test_adding_a_clip_under_a_new_model_starts_the_voice_anew() -> None:
    """Vectors of two models are never averaged."""
    fresh = Voiceprint(np.array([1.0, 0.0], dtype=np.float32), 20.0)
    made = enrol(
        "ana li", {Path("ana.wav"): Clip(fresh, "f" * 64)}, person("Ana Li", "old"), "new", "day"
    )
    assert (made.name, made.model, made.seconds) == ("Ana Li", "new", 20.0)
    assert np.allclose(made.vector, fresh.vector)
    assert made.clips == ("f" * 64,)


def test_a_missing_clip_is_a_warning(tmp_path: Path) -> None:
    panel = Panel(people=(Person("Ana Li", voice="none.wav"),))
    known = known_voices(panel, tmp_path / "panel.yaml", (), "model")
    assert not known
    assert "Ana Li" in known.warnings[0]
    assert "none.wav" in known.warnings[0]


def test_nobody_known_is_nothing_to_do() -> None:
    assert not KnownVoices()
