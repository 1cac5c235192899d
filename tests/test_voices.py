"""Mel features and voice vectors."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from panelscribe.engines import voices
from panelscribe.engines.voices import SHORTEST, Voices
from panelscribe.errors import EngineError


class Averaging:
    """Stands in for CAM++: a vector of the first features of the first frame, and remembers its batches."""

    def __init__(self) -> None:
        self.batches: list[tuple[int, ...]] = []

    def run(self, batches: Iterable[Any]) -> Iterator[Any]:
        for features in batches:
            assert np.allclose(features.mean(axis=1), 0.0, atol=1e-4)
            self.batches.append(features.shape)
            vectors = np.zeros((len(features), 192), dtype=np.float32)
            vectors[:, :80] = features[:, 0]
            yield vectors


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Averaging:
    session = Averaging()
    monkeypatch.setattr(voices, "OnnxModel", lambda path, *, threads: session)
    return session


def noise(seconds: float, seed: int = 0) -> Any:
    rng = np.random.default_rng(seed)
    return rng.normal(0.0, 0.1, int(16_000 * seconds)).astype(np.float32)


def test_features_are_those_of_kaldi(model: Averaging) -> None:
    """Frame by frame the same wherever the sound is cut at a hop, which is how long recordings are done."""
    opened = Voices(Path("any.onnx"), threads=1)
    sound = noise(2.0)
    whole = opened.features(sound)
    assert whole.shape == (198, 80)
    assert np.allclose(opened.features(sound[160 * 50 :]), whole[50:], atol=1e-4)


@pytest.mark.engine  # torch takes seconds to import
def test_features_match_torchaudio(model: Averaging) -> None:
    torchaudio = pytest.importorskip("torchaudio")
    torch = pytest.importorskip("torch")
    sound = noise(1.0)
    expected = torchaudio.compliance.kaldi.fbank(
        torch.from_numpy(sound)[None], num_mel_bins=80, sample_frequency=16_000, dither=0.0
    )
    found = Voices(Path("any.onnx"), threads=1).features(sound)
    assert np.allclose(found, expected.numpy(), atol=5e-3)


def test_sound_shorter_than_a_frame_has_no_features(model: Averaging) -> None:
    assert Voices(Path("any.onnx"), threads=1).features(noise(0.02)).shape == (0, 80)


def test_pieces_of_similar_length_share_a_batch_and_keep_their_order(model: Averaging) -> None:
    opened = Voices(Path("any.onnx"), threads=1)
    rng = np.random.default_rng(0)
    pieces = [rng.normal(size=(n, 80)).astype(np.float32) for n in (100, 200, 110, 205, 30)]
    vectors = opened.vectors(pieces)
    assert sorted(model.batches) == [(1, 30, 80), (2, 100, 80), (2, 200, 80)]
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)
    for piece, vector in zip(pieces, vectors, strict=True):
        assert np.allclose(opened.vectors([piece])[0], vector, atol=1e-6)


def test_batches_stay_small(model: Averaging) -> None:
    pieces = [np.zeros((500, 80), dtype=np.float32)] * 10
    Voices(Path("any.onnx"), threads=1).vectors(pieces)
    assert [shape[0] for shape in model.batches] == [3, 3, 3, 1]


def test_a_scrap_has_no_voice(model: Averaging) -> None:
    opened = Voices(Path("any.onnx"), threads=1)
    assert not opened.vectors([np.ones((SHORTEST - 1, 80), dtype=np.float32)]).any()
    assert opened.vectors([]).shape == (0, 192)


def test_without_kaldi_native_fbank_the_hint_is_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "kaldi_native_fbank", None)
    with pytest.raises(EngineError, match="kaldi-native-fbank"):
        Voices(Path("any.onnx"), threads=1)
