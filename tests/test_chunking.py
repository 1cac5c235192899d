"""Cutting: everything spoken is covered, no chunk is too long, and the edges lie in pauses."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from panelscribe.audio import SAMPLE_RATE, Audio
from panelscribe.engines.chunking import FRAME, Chunk, loudness, plan_chunks


def levels_of(duration: float, pauses: list[tuple[float, float]]) -> np.ndarray:
    """Speech at -20 dB with pauses at -60 dB."""
    levels = np.full(int(np.ceil(duration / FRAME)), -20.0, dtype=np.float32)
    for start, end in pauses:
        levels[round(start / FRAME) : round(end / FRAME)] = -60.0
    return levels


def test_loudness_is_in_decibels_per_frame() -> None:
    samples = np.concatenate(
        [np.zeros(SAMPLE_RATE), np.full(SAMPLE_RATE + 100, 0.1)], dtype=np.float32
    )
    levels = loudness(Audio(samples))
    assert levels.shape == (101,)
    assert levels[0] == pytest.approx(-80.0)
    assert levels[60] == pytest.approx(-20.0, abs=0.01)
    assert loudness(Audio(np.zeros(0, dtype=np.float32))).shape == (0,)


def test_what_fits_is_one_chunk_with_a_margin() -> None:
    chunks = plan_chunks([(2.0, 5.0), (6.0, 20.0)], levels_of(60, []), 60.0)
    assert chunks == (Chunk(1.75, 20.25),)


def test_cuts_lie_in_the_longest_pauses() -> None:
    pauses = [(20.0, 20.2), (24.0, 25.0), (29.0, 29.1), (48.0, 48.8), (51.0, 51.1)]
    chunks = plan_chunks([(0.0, 70.0)], levels_of(70, pauses), 70.0)
    assert [round(chunk.end, 1) for chunk in chunks] == [24.5, 48.4, 70.0]


def test_a_change_of_speakers_is_a_better_place_than_a_pause_as_long() -> None:
    pauses = [(22.0, 22.3), (26.0, 26.3)]
    for change in (22.0, 26.0):
        speech = [(0.0, change), (change + 0.3, 40.0)]
        chunks = plan_chunks(speech, levels_of(40, pauses), 40.0)
        assert chunks[0].end == pytest.approx(change + 0.15, abs=0.2)


def test_long_silence_is_left_out() -> None:
    chunks = plan_chunks([(1.0, 5.0), (65.0, 70.0)], levels_of(100, [(5, 65)]), 100.0)
    assert chunks == (Chunk(0.75, 5.25), Chunk(64.75, 70.25))


def test_unbroken_talk_is_cut_where_it_is_softest() -> None:
    levels = levels_of(60, [])
    levels[1250:1255] = -24.0
    chunks = plan_chunks([(0.0, 60.0)], levels, 60.0)
    assert max(chunk.end - chunk.start for chunk in chunks) <= 30.0
    assert chunks[0].start == 0.0
    assert chunks[-1].end == 60.0


def test_no_speech_no_chunks() -> None:
    assert plan_chunks([], levels_of(10, []), 10.0) == ()
    assert plan_chunks([(3.0, 3.0), (12.0, 14.0)], levels_of(10, []), 10.0) == ()


stretches = st.lists(
    st.tuples(st.floats(0.0, 400.0), st.floats(0.01, 90.0)).map(lambda t: (t[0], t[0] + t[1])),
    max_size=12,
)


@settings(deadline=None, max_examples=60)
@given(stretches, st.integers(0, 2**32 - 1), st.sampled_from([10.0, 20.0, 30.0]))
def test_all_speech_is_covered_once_in_order(
    speech: list[tuple[float, float]], seed: int, limit: float
) -> None:
    duration = 450.013
    generator = np.random.default_rng(seed)
    levels = generator.normal(-30, 12, int(np.ceil(duration / FRAME))).astype(np.float32)
    chunks = plan_chunks(speech, levels, duration, limit=limit)
    assert all(0.0 <= chunk.start < chunk.end <= duration for chunk in chunks)
    assert all(chunk.end - chunk.start <= limit + 1e-6 for chunk in chunks)
    borders = [time for chunk in chunks for time in (chunk.start, chunk.end)]
    assert borders == sorted(borders)
    for start, end in speech:
        end = min(end, duration)
        heard = sum(max(0.0, min(end, c.end) - max(start, c.start)) for c in chunks)
        assert heard == pytest.approx(end - start, abs=1e-3)
