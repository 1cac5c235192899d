"""The default diarizer: with stand-ins for its models, and with the real ones on real recordings."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from panelscribe.audio import SAMPLE_RATE, Audio, decode
from panelscribe.engines import Diarization
from panelscribe.engines.diarization import OnnxDiarizer, open_diarizer
from panelscribe.engines.speech_activity import CENTRE, HOP, WINDOW, Window, count_frames
from panelscribe.errors import EngineError
from panelscribe.models import default_root

DIM = 192

Script = list[tuple[int, float, float]]
"""Who speaks from when to when."""


class ScriptedActivity:
    """Hears what a script says; numbers local speakers by when they first speak in a window, as a model might."""

    def __init__(self, script: Script) -> None:
        self.script = script

    def windows(
        self, samples: NDArray[np.float32], starts: list[int], *, batch: int = 8
    ) -> Iterator[Window]:
        frames = count_frames(min(WINDOW, max(SAMPLE_RATE, len(samples))))
        for start in starts:
            times = ((start + np.arange(frames)) * HOP + CENTRE) / SAMPLE_RATE
            activity = np.zeros((frames, 3), dtype=np.float32)
            local: dict[int, int] = {}
            for who, begin, end in self.script:
                inside = (times >= begin) & (times < end)
                if inside.any():
                    activity[inside, local.setdefault(who, (len(local) + start) % 3)] = 1.0
            yield Window(start, activity)


class ScriptedVoices:
    """Features tell who speaks; a vector is that voice with some noise."""

    def __init__(self, script: Script, people: int) -> None:
        self.script = script
        rng = np.random.default_rng(0)
        self.people = rng.normal(size=(people, DIM)) / np.sqrt(DIM)
        self.rng = rng

    def features(self, samples: NDArray[np.float32]) -> NDArray[np.float32]:
        # The stand-in's sound carries the time of each sample.
        return samples[::160][:, None]

    def vectors(self, pieces: list[NDArray[np.float32]]) -> NDArray[np.float32]:
        rows = np.zeros((len(pieces), DIM))
        for row, piece in zip(rows, pieces, strict=True):
            for who, begin, end in self.script:
                row += self.people[who] * float(((piece >= begin) & (piece < end)).mean())
            row += 0.5 * self.rng.normal(size=DIM) / np.sqrt(DIM)
        unit: NDArray[np.float64] = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return unit.astype(np.float32)


def clock(seconds: float) -> Audio:
    """A recording whose samples are their own times."""
    return Audio((np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE).astype(np.float32))


def scripted(script: Script, seconds: float) -> tuple[Diarization, list[tuple[float, float]]]:
    people = max((who for who, _, _ in script), default=0) + 1
    activity: Any = ScriptedActivity(script)
    voices: Any = ScriptedVoices(script, people)
    progress: list[tuple[float, float]] = []
    diarizer = OnnxDiarizer(activity, voices)
    found = diarizer.diarize(
        clock(seconds),
        min_speakers=None,
        max_speakers=None,
        report=lambda done, whole: progress.append((done, whole)),
    )
    return found, progress


PANEL: Script = [
    (0, 1.0, 14.0),
    (1, 15.0, 40.0),
    (2, 39.0, 61.0),
    (0, 62.0, 70.0),
    (3, 70.5, 73.5),
    (1, 74.0, 95.0),
    (0, 80.0, 80.8),
    (2, 96.0, 119.0),
]


def test_turns_labels_and_voices_follow_the_script() -> None:
    found, _ = scripted(PANEL, 120.0)
    expected = sorted(PANEL, key=lambda turn: turn[1])
    assert [turn.speaker for turn in found.turns] == [f"SPEAKER_0{who}" for who, _, _ in expected]
    for turn, (_, start, end) in zip(found.turns, expected, strict=True):
        assert turn.span == pytest.approx((start, end), abs=0.16)
        assert turn.words == ()
    assert [turn.id for turn in found.turns[:2]] == ["t0001", "t0002"]
    assert list(found.voices) == ["SPEAKER_00", "SPEAKER_01", "SPEAKER_02", "SPEAKER_03"]
    for vector in found.voices.values():
        assert vector.shape == (DIM,)
        assert vector.dtype == np.float32
        assert np.isclose(np.linalg.norm(vector), 1.0, atol=1e-5)


def test_exclusive_turns_never_overlap_and_cover_the_same_speech() -> None:
    found, _ = scripted(PANEL, 120.0)
    spans = [turn.span for turn in found.exclusive]
    assert all(a[1] <= b[0] + 1e-6 for a, b in pairwise(spans))
    covered = sum(end - start for start, end in spans)
    union = sum(end - start for _, start, end in PANEL) - 1.0 - 0.8
    assert covered == pytest.approx(union, abs=1.5)


def test_progress_rises_to_the_whole() -> None:
    _, progress = scripted(PANEL, 120.0)
    done = [seconds for seconds, _ in progress]
    assert done == sorted(done)
    assert progress[-1] == (120.0, 120.0)
    assert len(progress) >= 3


@pytest.mark.parametrize("seconds", [0.0, 0.01, 0.1, 1.0, 9.99, 10.0, 10.02, 31.0])
def test_without_speech_there_are_no_turns(seconds: float) -> None:
    found, _ = scripted([], seconds)
    assert found == Diarization((), (), {})


@pytest.mark.parametrize("seconds", [1.2, 9.0, 10.0, 10.3, 12.6])
def test_one_speaker_of_a_short_recording(seconds: float) -> None:
    found, _ = scripted([(0, 0.2, seconds)], seconds)
    ((start, end),) = [turn.span for turn in found.turns]
    assert start == pytest.approx(0.2, abs=0.1)
    assert end == pytest.approx(seconds, abs=0.1)
    assert end <= seconds


def test_opening_without_models_names_the_file_and_the_command(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"segmentation\.onnx") as raised:
        open_diarizer(tmp_path / "segmentation.onnx", tmp_path / "campplus.onnx")
    assert "models fetch" in (raised.value.hint or "")


@pytest.fixture(scope="module")
def real() -> OnnxDiarizer:
    folder = default_root()
    files = (
        folder / "segmentation-3.0" / "segmentation.onnx",
        folder / "campplus" / "campplus.onnx",
    )
    if not all(file.is_file() for file in files):
        pytest.skip("the diarization models are not fetched")
    return open_diarizer(*files)


def silent(done: float, whole: float) -> None:
    """Nobody looks at this progress."""


def heard(diarizer: OnnxDiarizer, samples: NDArray[np.float32]) -> Diarization:
    return diarizer.diarize(Audio(samples), min_speakers=None, max_speakers=None, report=silent)


def music(seconds: float) -> NDArray[np.float32]:
    """A chord that comes and goes."""
    times = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    chord = sum(np.sin(2 * np.pi * pitch * times) for pitch in (220.0, 277.2, 329.6, 440.0))
    return (0.08 * chord * (1.2 + np.sin(2 * np.pi * 0.5 * times))).astype(np.float32)


@pytest.mark.engine
@pytest.mark.parametrize(
    "samples",
    [
        np.zeros(0, dtype=np.float32),
        np.zeros(1_600, dtype=np.float32),
        np.zeros(16_000 * 25, dtype=np.float32),
        np.random.default_rng(0).normal(0.0, 0.1, 1_600).astype(np.float32),
        np.random.default_rng(0).normal(0.0, 0.02, 16_000 * 12).astype(np.float32),
        music(15.0),
    ],
    ids=["empty", "0.1 s of silence", "silence", "0.1 s of sound", "noise", "music"],
)
def test_what_is_no_speech_has_no_speakers(real: OnnxDiarizer, samples: Any) -> None:
    assert heard(real, samples) == Diarization((), (), {})


@pytest.mark.engine
def test_one_speaker_stays_one(real: OnnxDiarizer, shared_data: Path) -> None:
    audio = decode(shared_data / "voxconverse" / "abjxc.flac")
    assert {turn.speaker for turn in heard(real, audio.samples).turns} == {"SPEAKER_00"}


@pytest.mark.engine
def test_a_call_has_two_speakers_and_is_the_same_twice(
    real: OnnxDiarizer, shared_data: Path
) -> None:
    audio = decode(shared_data / "phone-call" / "sample.flac")
    first, second = heard(real, audio.samples), heard(real, audio.samples)
    assert {turn.speaker for turn in first.turns} == {"SPEAKER_00", "SPEAKER_01"}
    assert (first.turns, first.exclusive) == (second.turns, second.exclusive)
    assert all((first.voices[name] == second.voices[name]).all() for name in first.voices)


@pytest.mark.engine
def test_a_panel_of_four_readers_is_four(real: OnnxDiarizer, shared_data: Path) -> None:
    audio = decode(shared_data / "libri-panel" / "panel4.flac")
    samples = audio.samples[: SAMPLE_RATE * 100]
    assert len(heard(real, samples).voices) == 4
