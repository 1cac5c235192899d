"""Cutting recordings into windows, and what the model's classes mean."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from panelscribe.engines import speech_activity
from panelscribe.engines.speech_activity import (
    HOP,
    WINDOW,
    SpeechActivity,
    count_frames,
    window_starts,
)
from panelscribe.errors import EngineError


@given(st.integers(1, 16_000 * 600), st.integers(1, 600))
def test_windows_cover_the_recording(samples: int, step: int) -> None:
    starts = window_starts(samples, step)
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    assert all(b - a <= step for a, b in pairwise(starts))
    assert starts[-1] * HOP + WINDOW >= samples
    assert starts[-1] == 0 or starts[-1] * HOP + WINDOW < samples + HOP


class Powerset:
    """Stands in for the model: says one class for every frame, and remembers what it heard."""

    def __init__(self, chosen: int) -> None:
        self.chosen = chosen
        self.heard: list[tuple[int, ...]] = []

    def run(self, batches: Iterable[Any]) -> Iterator[Any]:
        for samples in batches:
            self.heard.append(samples.shape)
            frames = count_frames(samples.shape[-1])
            scores = np.full((len(samples), frames, 7), -50.0, np.float32)
            scores[..., self.chosen] = 0.0
            yield scores


@pytest.mark.parametrize(
    ("chosen", "talking"),
    [(0, [0, 0, 0]), (2, [0, 1, 0]), (4, [1, 1, 0]), (5, [1, 0, 1]), (6, [0, 1, 1])],
)
def test_a_class_is_a_set_of_speakers(
    monkeypatch: pytest.MonkeyPatch, chosen: int, talking: list[int]
) -> None:
    monkeypatch.setattr(speech_activity, "OnnxModel", lambda path, *, threads: Powerset(chosen))
    model = SpeechActivity(Path("any.onnx"), threads=1)
    (window,) = model.windows(np.zeros(16_000 * 3, dtype=np.float32), [0])
    assert np.allclose(window.activity, talking, atol=1e-6)
    assert window.activity.max() <= 1.0


def test_short_recordings_are_short_windows_and_long_ones_are_padded_at_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    model = Powerset(0)
    monkeypatch.setattr(speech_activity, "OnnxModel", lambda path, *, threads: model)
    activity = SpeechActivity(Path("any.onnx"), threads=1)
    list(activity.windows(np.zeros(1_600, dtype=np.float32), [0]))
    list(activity.windows(np.zeros(48_000, dtype=np.float32), [0]))
    long = np.zeros(16_000 * 60 + 7, dtype=np.float32)
    windows = list(activity.windows(long, window_starts(len(long), 148), batch=8))
    assert model.heard[:2] == [(1, 1, 16_000), (1, 1, 48_000)]
    assert {shape[1:] for shape in model.heard[2:]} == {(1, WINDOW)}
    assert sum(shape[0] for shape in model.heard[2:]) == len(windows)
    assert windows[-1].stop * HOP >= len(long) - 991


def test_a_missing_model_says_how_to_get_it(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="missing") as raised:
        SpeechActivity(tmp_path / "segmentation.onnx", threads=1)
    assert raised.value.hint == "Fetch the models: panelscribe models fetch"


def test_a_damaged_model_says_so(tmp_path: Path) -> None:
    damaged = tmp_path / "segmentation.onnx"
    damaged.write_bytes(b"not a model")
    with pytest.raises(EngineError, match="can't be opened") as raised:
        SpeechActivity(damaged, threads=1)
    assert raised.value.hint is not None


def test_without_onnxruntime_the_hint_is_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "onnxruntime", None)
    with pytest.raises(EngineError, match="onnxruntime"):
        SpeechActivity(tmp_path / "segmentation.onnx", threads=1)
