"""Word times: in order, in their chunk, on the sound."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from panelscribe.engines.chunking import FRAME
from panelscribe.engines.hallucination import Passage
from panelscribe.engines.word_times import fit_words, longest
from panelscribe.transcript import Word


def sound(duration: float, *voiced: tuple[float, float]) -> np.ndarray:
    levels = np.full(round(duration / FRAME), -70.0, dtype=np.float32)
    for start, end in voiced:
        levels[round(start / FRAME) : round(end / FRAME)] = -20.0
    return levels


def fitted(
    levels: np.ndarray, *words: Word, after: float | None = None
) -> list[tuple[float, float]]:
    passage = Passage(0.0, len(levels) * FRAME, words)
    found = fit_words(passage, levels, after).words
    return [(word.start or 0.0, word.end or 0.0) for word in found]


def test_silence_is_taken_off_both_ends() -> None:
    levels = sound(10.0, (2.0, 2.5), (6.0, 6.6))
    times = fitted(levels, Word("hello", 1.2, 3.4), Word("there", 3.4, 6.6))
    assert times[0] == pytest.approx((2.0, 2.5))
    assert times[1] == pytest.approx((6.0, 6.6))


def test_no_word_lasts_longer_than_it_can_be_drawn_out() -> None:
    assert fitted(sound(10.0, (0.0, 10.0)), Word("no", 1.0, 9.0)) == [(1.0, 1.0 + longest("no"))]


def test_a_soft_word_keeps_some_time() -> None:
    levels = sound(10.0, (0.0, 1.0), (1.4, 9.0))
    levels[52] = -20.0
    ((start, end),) = fitted(levels, Word("offshoots", 1.02, 1.38))
    assert end - start == pytest.approx(0.27)


def test_words_do_not_reach_back_over_the_word_before_or_out_of_the_chunk() -> None:
    levels = sound(5.0, (0.0, 5.0))
    times = fitted(levels, Word("a", 0.2, 1.0), Word("b", 0.4, 0.9), Word("c", 4.9, 9.0), after=0.5)
    assert times[0][0] == 0.5
    assert times == sorted(times)
    assert times[2] == (4.9, 5.0)


def test_words_crowded_at_the_end_stay_in_the_chunk() -> None:
    levels = sound(5.0, (0.0, 5.0))
    words = [Word("a", 1.0, 1.2), *(Word("b", 5.0, 5.0) for _ in range(6))]
    times = fitted(levels, *words)
    assert times[0] == (1.0, 1.2)
    assert times == sorted(times)
    assert times[-1][1] == 5.0
    assert all(end > start for start, end in times)


def test_an_empty_passage_stays_empty() -> None:
    assert fitted(sound(1.0)) == []


@settings(deadline=None, max_examples=100)
@given(
    st.lists(st.tuples(st.floats(0.0, 12.0), st.floats(0.0, 5.0)), max_size=15),
    st.integers(0, 2**32 - 1),
)
def test_times_are_always_in_order(spans: list[tuple[float, float]], seed: int) -> None:
    levels = np.random.default_rng(seed).normal(-40, 15, 500).astype(np.float32)
    words = [Word("word", start, start + width) for start, width in spans]
    times = fitted(levels, *words)
    flat = [time for pair in times for time in pair]
    assert flat == sorted(flat)
    assert all(0.0 < end - start <= 2.0 for start, end in times)
    assert len(times) == len(words)
