"""The whole pyannote pipeline, by a stand-in: its weights are gated."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from panelscribe.audio import Audio
from panelscribe.engines import Diarization
from panelscribe.engines.community import CommunityDiarizer, open_community
from panelscribe.errors import EngineError


@dataclass(frozen=True)
class Annotation:
    """As much of pyannote's class as the engine reads: (start, end, label) in any order."""

    spans: tuple[tuple[float, float, str], ...]

    def itertracks(self, yield_label: bool) -> Iterator[tuple[Any, int, str]]:
        assert yield_label
        for number, (start, end, label) in enumerate(self.spans):
            yield SimpleNamespace(start=start, end=end), number, label

    def labels(self) -> list[str]:
        return sorted({label for _, _, label in self.spans})


class Pipeline:
    """Answers with what it was given, telling its progress as pyannote's pipeline does."""

    def __init__(self, output: Any, failure: Exception | None = None) -> None:
        self.output = output
        self.failure = failure
        self.given: Any = None

    def __call__(self, file: Any, *, hook: Any) -> Any:
        self.given = file
        if self.failure:
            raise self.failure
        hook("segmentation", None, file=file, total=4, completed=2)
        hook("segmentation", None, file=file, total=4, completed=4)
        hook("speaker_counting", np.zeros(3), file=file)
        hook("embeddings", None, file=file, total=10, completed=10)
        hook("discrete_diarization", np.zeros(3), file=file)
        return self.output


def output(vectors: Any) -> Any:
    return SimpleNamespace(
        speaker_diarization=Annotation(((4.0, 9.5, "A"), (0.5, 4.2, "B"), (9.9, 12.0, "B"))),
        exclusive_speaker_diarization=Annotation(((4.2, 9.5, "A"), (0.5, 4.2, "B"))),
        speaker_embeddings=vectors,
    )


def diarize(pipeline: Pipeline, seconds: float = 10.0) -> tuple[Diarization, list[float]]:
    progress: list[float] = []
    diarizer = CommunityDiarizer(pipeline, lambda samples: samples)
    audio = Audio(np.zeros(int(seconds * 16_000), dtype=np.float32))
    found = diarizer.diarize(
        audio,
        min_speakers=1,
        max_speakers=9,
        report=lambda done, whole: progress.append(done / whole),
    )
    return found, progress


def test_labels_are_in_order_of_first_speech_and_turns_end_with_the_sound() -> None:
    pipeline = Pipeline(output(np.array([[3.0, 4.0], [0.0, 2.0]])))
    found, progress = diarize(pipeline)
    assert [(turn.speaker, turn.span) for turn in found.turns] == [
        ("SPEAKER_00", (0.5, 4.2)),
        ("SPEAKER_01", (4.0, 9.5)),
        ("SPEAKER_00", (9.9, 10.0)),
    ]
    assert [turn.span for turn in found.exclusive] == [(0.5, 4.2), (4.2, 9.5)]
    assert found.voices["SPEAKER_01"] == pytest.approx([0.6, 0.8])
    assert found.voices["SPEAKER_00"] == pytest.approx([0.0, 1.0])
    assert progress == pytest.approx([0.15, 0.3, 0.95, 1.0])
    assert pipeline.given["sample_rate"] == 16_000
    assert pipeline.given["waveform"].shape == (1, 160_000)


@pytest.mark.parametrize("vectors", [None, np.array([[np.nan, 1.0], [0.0, 0.0]])])
def test_a_speaker_without_a_voice_has_none(vectors: Any) -> None:
    found, _ = diarize(Pipeline(output(vectors)))
    assert found.voices == {}
    assert len(found.turns) == 3


def test_next_to_no_sound_is_not_given_to_the_pipeline() -> None:
    pipeline = Pipeline(output(None))
    assert diarize(pipeline, 0.05)[0] == Diarization((), (), {})
    assert pipeline.given is None


def test_a_failing_pipeline_is_an_engine_error() -> None:
    with pytest.raises(EngineError, match="out of memory") as raised:
        diarize(Pipeline(None, RuntimeError("out of memory\nand more")))
    assert "default diarizer" in (raised.value.hint or "")


def test_a_folder_without_a_pipeline_names_the_command(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"config\.yaml") as raised:
        open_community(tmp_path / "community-1")
    assert "models fetch community-1" in (raised.value.hint or "")


@pytest.fixture
def broken_pipeline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    # What opening sets for the whole process ends with the test.
    for name in ("HF_HUB_OFFLINE", "PYANNOTE_METRICS_ENABLED"):
        monkeypatch.setenv(name, os.environ.get(name, "0"))
    (tmp_path / "config.yaml").write_text("pipeline: {name: there.is.no.such.Thing}\n")
    return tmp_path


def test_without_pyannote_the_hint_is_the_default_diarizer(
    broken_pipeline: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyannote.audio", None)
    monkeypatch.setitem(__import__("sys").modules, "torch", None)
    with pytest.raises(EngineError, match="can't be imported") as raised:
        open_community(broken_pipeline)
    assert "default diarizer" in (raised.value.hint or "")


@pytest.mark.parametrize("answer", [None, OSError("weights are missing")])
def test_a_pipeline_that_does_not_open_is_an_engine_error(
    broken_pipeline: Path, monkeypatch: pytest.MonkeyPatch, answer: Any
) -> None:
    def from_pretrained(folder: Path) -> Any:
        if answer is not None:
            raise answer
        return answer

    torch = SimpleNamespace(set_num_threads=lambda threads: None, from_numpy=lambda a: a)
    stand_in = SimpleNamespace(Pipeline=SimpleNamespace(from_pretrained=from_pretrained))
    monkeypatch.setitem(__import__("sys").modules, "torch", torch)
    monkeypatch.setitem(__import__("sys").modules, "pyannote.audio", stand_in)
    with pytest.raises(EngineError, match="can't be opened"):
        open_community(broken_pipeline)


@pytest.mark.engine
def test_the_real_library_refuses_abroken_pipeline(broken_pipeline: Path) -> None:
    pytest.importorskip("pyannote.audio")
    with pytest.raises(EngineError, match="can't be opened"):
        open_community(broken_pipeline)
