"""Enrolment and recognition by voice, on real voices."""

from pathlib import Path

import pytest

from panelscribe.audio import decode
from panelscribe.config import Settings
from panelscribe.engines.opening import open_voice_engine
from panelscribe.engines.voiceprints import VoiceEngine
from panelscribe.enrolment import KnownVoices, compare, enrol, known_voices, listen
from panelscribe.errors import InputError
from panelscribe.models import ModelStore, default_root
from panelscribe.naming import attribute
from panelscribe.naming.voices import voice_evidence
from panelscribe.panel import Panel, Person
from panelscribe.transcript import Transcript, Turn, Word


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


def test_a_missing_clip_is_a_warning(tmp_path: Path) -> None:
    panel = Panel(people=(Person("Ana Li", voice="none.wav"),))
    known = known_voices(panel, tmp_path / "panel.yaml", (), "model")
    assert not known
    assert "Ana Li" in known.warnings[0]
    assert "none.wav" in known.warnings[0]


def test_nobody_known_is_nothing_to_do() -> None:
    assert not KnownVoices()
