"""The encoder encodes each stretch by itself, no longer than it lasts, and hears the same words."""

import os

import numpy as np
import pytest

from panelscribe.engines.encoding import needed_frames, open_whisper
from panelscribe.models import ModelStore, default_root


def filled(heard: int, batch: int = 1) -> np.ndarray:
    features = np.zeros((batch, 80, 3000), dtype=np.float32)
    features[0, :, :heard] = -1.0
    return features


def test_only_the_filling_is_cut_off_and_a_second_of_it_stays() -> None:
    assert needed_frames(filled(2020)) == 2150
    assert needed_frames(filled(2020, batch=3)) == 2150
    assert needed_frames(filled(2950)) == 3000
    assert needed_frames(filled(3000)) == 3000
    assert needed_frames(filled(10)) == needed_frames(filled(0)) == 500


@pytest.mark.engine
def test_a_batch_is_encoded_like_each_stretch_alone() -> None:
    store = ModelStore(default_root(os.environ.get("PANELSCRIBE_MODELS")))
    if not store.installed("tiny.en"):
        pytest.skip("no weights: panelscribe models fetch tiny.en")
    whisper = open_whisper(str(store.path("tiny.en")), device="cpu", compute_type="int8", threads=1)
    generator = np.random.default_rng(0)
    features = np.zeros((2, 80, 3000), dtype=np.float32)
    features[:, :, :1200] = generator.normal(0, 0.3, (2, 80, 1200))
    together = np.array(whisper.encode(features))
    assert together.shape[:2] == (2, 650)
    for row, alone in enumerate(features):
        assert np.array_equal(np.array(whisper.encode(alone))[0], together[row])
