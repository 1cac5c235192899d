"""From labelled windows to turns."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from panelscribe.engines.reconstruction import (
    activity,
    alone,
    reassigned,
    scraps,
    spans,
    talking,
)
from panelscribe.engines.speech_activity import FRAME, Window
from panelscribe.engines.tracking import Piece, Tile, tile

FRAMES = 589
OFFSET = 495 / 16_000 - FRAME / 2


def grid(total: int, *runs: tuple[int, int, int], count: int = 2) -> NDArray[np.bool_]:
    frames = np.zeros((total, count), dtype=bool)
    for label, begin, stop in runs:
        frames[begin:stop, label] = True
    return frames


def turns(*runs: tuple[int, int, int], total: int = 2000) -> list[tuple[int, int, int]]:
    """Label, first frame and frame after the last of each turn."""
    found = spans(grid(total, *runs), total * FRAME + 1)
    return [
        (label, round((start - OFFSET) / FRAME), round((end - OFFSET) / FRAME))
        for start, end, label in found
    ]


def test_a_turn_is_where_its_frames_are() -> None:
    assert turns((0, 100, 300)) == [(0, 100, 300)]


def test_overlapping_turns_stay_two() -> None:
    assert turns((0, 100, 300), (1, 250, 400)) == [(0, 100, 300), (1, 250, 400)]


def test_a_breath_does_not_end_a_turn_even_while_another_speaks() -> None:
    assert turns((0, 100, 300), (0, 308, 500), (1, 290, 320)) == [(0, 100, 500), (1, 290, 320)]


def test_a_pause_ends_no_turn_unless_somebody_else_speaks() -> None:
    assert turns((0, 100, 300), (0, 350, 550)) == [(0, 100, 550)]
    assert turns((0, 100, 300), (0, 350, 550), (1, 305, 340)) == [
        (0, 100, 300),
        (1, 305, 340),
        (0, 350, 550),
    ]


def test_a_long_pause_or_one_between_scraps_ends_a_turn() -> None:
    assert len(turns((0, 100, 300), (0, 400, 600))) == 2
    assert len(turns((0, 100, 115), (0, 165, 180))) == 2


def test_a_click_is_no_turn() -> None:
    assert turns((0, 100, 105)) == []


def test_the_silence_of_a_handover_is_shared_but_not_that_around_the_recording() -> None:
    (first, second) = turns((0, 100, 300), (1, 400, 600))
    assert first[1] == 100
    assert 300 < first[2] <= 300 + 0.15 / FRAME + 1
    assert 400 - 0.15 / FRAME - 1 <= second[1] < 400
    assert second[2] == 600


def test_a_short_or_endless_silence_belongs_to_nobody() -> None:
    assert turns((0, 100, 300), (1, 320, 600)) == [(0, 100, 300), (1, 320, 600)]
    assert turns((0, 100, 300), (1, 900, 1200)) == [(0, 100, 300), (1, 900, 1200)]


def test_turns_end_with_the_recording() -> None:
    ((start, end, _),) = spans(grid(600, (0, 0, 600)), 9.5)
    assert start >= 0.0
    assert end == 9.5


def test_a_turn_after_the_end_is_none() -> None:
    assert spans(grid(600, (0, 500, 600)), 5.0) == []


def test_speech_is_kept_where_windows_disagree_whose_it_is() -> None:
    sure = np.array([[0.4, 0.35], [0.3, 0.1], [0.6, 0.55], [0.2, 0.2]], dtype=np.float32)
    assert talking(sure).tolist() == [[True, False], [False, False], [True, True], [False, False]]
    assert alone(sure).tolist() == [[True, False], [False, False], [True, False], [False, False]]


@given(arrays.arrays(np.float32, (60, 3), elements=st.floats(0, 1, width=32)))
def test_alone_is_one_speaker_of_those_who_talk(sure: NDArray[np.float32]) -> None:
    every, one = talking(sure), alone(sure)
    assert (one.sum(axis=1) <= 1).all()
    assert not (one & ~every).any()
    assert (one.any(axis=1) == every.any(axis=1)).all()


@given(arrays.arrays(np.bool_, (400, 3)), st.floats(0.5, 8.0))
def test_turns_are_ordered_within_the_recording_and_apart_for_each_speaker(
    frames: NDArray[np.bool_], duration: float
) -> None:
    found = spans(frames, duration)
    assert found == sorted(found)
    last: dict[int, float] = {}
    for start, end, label in found:
        assert 0.0 <= start < end <= round(duration, 3)
        assert start >= last.get(label, 0.0)
        last[label] = end


def test_windows_agree_on_a_speaker_whatever_his_local_number() -> None:
    first = np.zeros((FRAMES, 3), dtype=np.float32)
    first[100:400, 0] = 1.0
    second = np.zeros((FRAMES, 3), dtype=np.float32)
    second[: 400 - 148, 2] = 1.0
    windows = [Window(0, first), Window(148, second)]
    tiles = tile([0, 148], FRAMES, 148 + FRAMES)
    nothing = np.zeros(0, dtype=np.int64)
    pieces = [Piece(0, 0, 1.0, nothing), Piece(1, 2, 1.0, nothing)]
    sure = activity(windows, tiles, pieces, np.array([0, 0]))
    assert sure.shape == (148 + FRAMES, 1)
    assert (sure[148:400, 0] == 1.0).all()
    assert (sure[400:] == 0.0).all()


def test_a_local_speaker_without_a_piece_is_told_by_the_other_windows() -> None:
    first = np.zeros((FRAMES, 3), dtype=np.float32)
    first[300:500, 0] = 1.0
    second = np.zeros((FRAMES, 3), dtype=np.float32)
    second[: 500 - 296, 1] = 1.0  # at this window's edge, in the other's tile
    windows = [Window(0, first), Window(296, second)]
    tiles = tile([0, 296], FRAMES, 296 + FRAMES)
    tiles = [Tile(0, 0, 520), Tile(1, 520, tiles[1].stop)]
    pieces = [Piece(0, 0, 1.0, np.zeros(0, dtype=np.int64))]
    sure = activity(windows, tiles, pieces, np.array([0]))
    assert (sure[300:500, 0] > 0.99).all()


def test_scraps_are_short_and_one_speakers_alone() -> None:
    sure = np.zeros((1000, 2), dtype=np.float32)
    sure[100:600, 0] = 1.0  # 8.4 s: no scrap
    sure[620:680, 1] = 1.0
    sure[660:700, 0] = 1.0  # joins in
    sure[800:810, 1] = 1.0  # too short
    found = [(label, int(frames[0]), int(frames[-1])) for label, frames in scraps(sure)]
    assert found == [(0, 680, 699), (1, 620, 659)]


def test_a_scrap_goes_to_whom_it_clearly_resembles() -> None:
    sure = np.zeros((100, 3), dtype=np.float32)
    sure[10:40, 0] = 0.9
    sure[50:80, 1] = 0.8
    stretches = [(0, np.arange(10, 40)), (1, np.arange(50, 80))]
    moved = reassigned(sure, stretches, np.array([[0.2, 0.3, 0.7], [0.1, 0.5, 0.6]]))
    assert (moved[10:40] == np.array([0.0, 0.0, 0.9], dtype=np.float32)).all()
    assert (moved[50:80] == sure[50:80]).all()
    assert sure[10, 0] == np.float32(0.9)
