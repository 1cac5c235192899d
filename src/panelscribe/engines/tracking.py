"""From windows to pieces: the stretches of one local speaker that are embedded, and which of them continue each other.

A recording is tiled: each window answers for its own middle. A piece is one local speaker of one tile. Pure: numbers
in, numbers out. Called by `diarization.py`; whose voice a piece is, is for `clustering.py`.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from panelscribe.engines.speech_activity import FRAME, SPEAKERS, Window

ACTIVE = 0.5
"""A local speaker talks in a frame when the model is at least this sure."""

_ENOUGH = 1.5
"""Seconds of one voice that make a vector worth having; a shorter piece is filled up from the rest of its window."""

_TOO_LITTLE = 0.4
"""Seconds of a voice on its own under which frames where it overlaps another are taken as well."""

_NOTHING = 0.1
"""Seconds of speech in a tile under which no piece is made."""

_CONTINUES = 18
"""Frames (0.3 s) that two local speakers of neighbouring windows must share to be the same one, and ..."""

_SHARE = 0.5
"""... the share of what either of them says where the windows overlap."""


_FILLED = 1.5
"""Seconds of clean speech that fill a tile (of 2.5 s)."""


@dataclass(frozen=True, slots=True)
class Tile:
    """The part of the recording that a window answers for: frames `start` to `stop`."""

    window: int
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A local speaker of a tile.

    `frames` are the frames of the recording that show the voice, shape (n,); `clean` are the seconds in the tile in
    which nobody else talks.
    """

    window: int
    local: int
    clean: float
    frames: NDArray[np.int64]


def tile(starts: Sequence[int], frames: int, total: int) -> list[Tile]:
    """Cut `total` frames into one tile for each window of `frames` frames, midway between neighbouring windows.

    >>> [(t.start, t.stop) for t in tile([0, 148, 237], 589, 826)]
    [(0, 368), (368, 486), (486, 826)]
    """
    centres = [start + frames // 2 for start in starts]
    cuts = [0, *((a + b) // 2 for a, b in pairwise(centres)), total]
    return [Tile(i, cuts[i], cuts[i + 1]) for i in range(len(starts))]


def pieces(window: Window, part: Tile) -> list[Piece]:
    """The local speakers that talk in a tile, each with the frames that show its voice best."""
    active = window.activity >= ACTIVE
    solo = active & (active.sum(axis=1, keepdims=True) == 1)
    inside = np.zeros(len(active), dtype=bool)
    inside[max(0, part.start - window.start) : max(0, part.stop - window.start)] = True
    found = []
    for local in range(SPEAKERS):
        if float((active[:, local] & inside).sum()) * FRAME < _NOTHING:
            continue
        frames = _show(active[:, local], solo[:, local], inside)
        clean = float((solo[:, local] & inside).sum()) * FRAME
        found.append(Piece(part.window, local, clean, frames + window.start))
    return found


def _show(
    active: NDArray[np.bool_], solo: NDArray[np.bool_], inside: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """Frames of the window to embed: alone and inside the tile; filled up with the nearest ones where too few."""
    usable = solo if solo.sum() * FRAME >= _TOO_LITTLE else active
    wanted = int(_ENOUGH / FRAME)
    chosen = np.flatnonzero(usable & inside)
    if len(chosen) >= wanted:
        return chosen
    others = np.flatnonzero(usable & ~inside)
    middle = np.flatnonzero(inside).mean()
    nearest = others[np.argsort(np.abs(others - middle), kind="stable")]
    return np.sort(np.concatenate([chosen, nearest[: wanted - len(chosen)]]))


def links(
    windows: Sequence[Window], found: Sequence[Piece], *, first: int = 0
) -> list[tuple[int, int]]:
    """Pairs of pieces (by index) that are one local speaker heard by two neighbouring windows.

    `first` is the number of the first of these windows.
    """
    index = {(piece.window, piece.local): i for i, piece in enumerate(found)}
    pairs = []
    for number, (before, after) in enumerate(pairwise(windows), start=first):
        overlap = before.stop - after.start
        if overlap <= 0:
            continue
        left = (before.activity[-overlap:] >= ACTIVE).astype(np.int64)
        right = (after.activity[:overlap] >= ACTIVE).astype(np.int64)
        common = left.T @ right
        for i, j in zip(*linear_sum_assignment(-common), strict=True):
            most = max(left[:, i].sum(), right[:, j].sum())
            if common[i, j] >= max(_CONTINUES, _SHARE * most):
                a, b = index.get((number, int(i))), index.get((number + 1, int(j)))
                if a is not None and b is not None:
                    pairs.append((a, b))
    return pairs


def repeated(found: Sequence[Piece], continued: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Pieces of a monologue that need no vector of their own, each with the piece whose vector will do.

    Every second tile of those that one speaker fills and the model hears as one stretch; `continued` are `links`.
    """
    alone = Counter(piece.window for piece in found)
    same: dict[int, int] = {}
    for before, after in continued:
        filled = min(found[before].clean, found[after].clean) >= _FILLED
        single = alone[found[before].window] == alone[found[after].window] == 1
        if filled and single and before not in same:
            same[after] = before
    return same


def conflicts(found: Sequence[Piece]) -> list[tuple[int, int]]:
    """Pairs of pieces (by index) that are two local speakers of one window; `found` is in order of windows."""
    return [
        (i, j)
        for i, piece in enumerate(found)
        for j in range(i + 1, min(i + SPEAKERS, len(found)))
        if found[j].window == piece.window
    ]
