"""Tiles, pieces, and which pieces continue each other."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from panelscribe.engines.speech_activity import FRAME, Window, window_starts
from panelscribe.engines.tracking import Tile, conflicts, links, pieces, repeated, tile

FRAMES = 589


def window(start: int, *spoken: tuple[int, int, int]) -> Window:
    """A window from `start`; spoken: local speaker, first frame and frame after the last, of the recording."""
    activity = np.zeros((FRAMES, 3), dtype=np.float32)
    for local, begin, stop in spoken:
        activity[max(0, begin - start) : max(0, stop - start), local] = 1.0
    return Window(start, activity)


@given(st.integers(1, 16_000 * 200), st.integers(50, 400))
def test_tiles_cover_every_frame_once_and_lie_within_their_windows(samples: int, step: int) -> None:
    starts = window_starts(samples, step)
    tiles = tile(starts, FRAMES, starts[-1] + FRAMES)
    covered = [frame for part in tiles for frame in (part.start, part.stop)]
    assert covered[0] == 0
    assert covered[-1] == starts[-1] + FRAMES
    assert covered[1:-1:2] == covered[2::2]
    for part, start in zip(tiles, starts, strict=True):
        assert start <= part.start <= part.stop <= start + FRAMES


def test_a_piece_shows_the_voice_alone_and_inside_the_tile() -> None:
    heard = window(0, (0, 100, 400), (1, 300, 500))
    first, second = pieces(heard, Tile(0, 200, 400))
    assert (first.local, second.local) == (0, 1)
    assert first.frames.tolist() == list(range(200, 300))
    assert second.frames.min() >= 400  # alone only outside the tile
    assert np.isclose(first.clean, 100 * FRAME)
    assert second.clean == 0.0


def test_a_short_piece_is_filled_up_from_the_nearest_of_its_window() -> None:
    heard = window(0, (0, 190, 220), (0, 260, 560))
    (piece,) = pieces(heard, Tile(0, 100, 240))
    assert len(piece.frames) == int(1.5 / FRAME)
    assert piece.frames.min() == 190
    assert piece.frames.max() == 260 + len(piece.frames) - 30 - 1


def test_a_voice_that_is_never_alone_is_shown_with_the_other() -> None:
    heard = window(0, (0, 100, 300), (1, 100, 300))
    assert [len(piece.frames) for piece in pieces(heard, Tile(0, 100, 300))] == [200, 200]


def test_a_click_is_no_piece() -> None:
    assert pieces(window(0, (0, 100, 103)), Tile(0, 0, FRAMES)) == []


def test_one_speaker_of_two_windows_is_linked_whatever_his_local_number() -> None:
    windows = [window(0, (0, 200, 500)), window(148, (2, 200, 500), (1, 500, 600))]
    tiles = tile([0, 148], FRAMES, 148 + FRAMES)
    found = [p for w, part in zip(windows, tiles, strict=True) for p in pieces(w, part)]
    assert [(found[a].local, found[b].local) for a, b in links(windows, found)] == [(0, 2)]


def test_different_speakers_of_two_windows_are_not_linked() -> None:
    windows = [window(0, (0, 150, 320)), window(148, (0, 325, 600))]
    tiles = tile([0, 148], FRAMES, 148 + FRAMES)
    found = [p for w, part in zip(windows, tiles, strict=True) for p in pieces(w, part)]
    assert links(windows, found) == []


def test_windows_that_do_not_overlap_are_not_linked() -> None:
    windows = [window(0, (0, 0, FRAMES)), window(FRAMES, (0, FRAMES, 2 * FRAMES))]
    tiles = [Tile(0, 0, FRAMES), Tile(1, FRAMES, 2 * FRAMES)]
    found = [p for w, part in zip(windows, tiles, strict=True) for p in pieces(w, part)]
    assert links(windows, found) == []


def test_conflicts_are_all_pairs_of_a_window() -> None:
    heard = window(0, (0, 0, 200), (1, 150, 400), (2, 300, 589))
    later = window(148, (0, 200, 500))
    found = pieces(heard, Tile(0, 0, 368)) + pieces(later, Tile(1, 368, 737))
    assert [(p.window, p.local) for p in found] == [(0, 0), (0, 1), (0, 2), (1, 0)]
    assert conflicts(found) == [(0, 1), (0, 2), (1, 2)]


def test_every_second_tile_of_a_monologue_repeats_the_one_before() -> None:
    starts = [0, 148, 296, 444, 592]
    windows = [window(start, (0, 0, 2000)) for start in starts]
    tiles = tile(starts, FRAMES, 592 + FRAMES)
    found = [p for w, part in zip(windows, tiles, strict=True) for p in pieces(w, part)]
    assert repeated(found, links(windows, found)) == {1: 0, 3: 2}


def test_where_somebody_joins_in_every_tile_is_heard() -> None:
    starts = [0, 148, 296]
    windows = [window(start, (0, 0, 2000), (1, 380, 420)) for start in starts]
    tiles = tile(starts, FRAMES, 296 + FRAMES)
    found = [p for w, part in zip(windows, tiles, strict=True) for p in pieces(w, part)]
    assert repeated(found, links(windows, found)) == {}


def test_links_count_windows_from_the_first_that_they_are_given() -> None:
    windows = [window(0, (0, 200, 500)), window(148, (0, 200, 500))]
    tiles = [Tile(16, 0, 368), Tile(17, 368, 737)]
    found = [p for w, part in zip(windows, tiles, strict=True) for p in pieces(w, part)]
    assert links(windows, found, first=16) == [(0, 1)]
    assert links(windows, found) == []
