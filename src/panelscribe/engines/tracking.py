"""From windows to pieces: the stretches of one local speaker that are embedded, and whose is whose across windows.

Pure: numbers in, numbers out. Called by `diarization.py`.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from panelscribe.engines.speech_activity import FRAME, SPEAKERS, Window

ACTIVE = 0.5
"""A local speaker talks in a frame when the model is at least this sure."""

_ENOUGH = 1.5
"""Seconds of one voice that make a vector worth having; a shorter piece is filled up from the rest of its window."""

_TOO_LITTLE = 0.4
"""Seconds of a voice on its own under which frames where it overlaps another are taken as well."""

_NOTHING = 0.1
"""Seconds of speech in a tile under which no piece is made."""


@dataclass(frozen=True, slots=True)
class Tile:
    """The part of the recording that a window answers for: frames `start` to `stop`, the window's own middle."""

    window: int
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A local speaker of a tile. `frames` are the frames of the recording to embed; `seconds` of speech are the tile's."""

    window: int
    local: int
    seconds: float
    clean: float
    frames: NDArray[np.int64]


def tile(starts: list[int], frames: int, total: int) -> list[Tile]:
    """Cut `total` frames into one tile for each window, at the middle between the centres of neighbours.

    >>> [(t.start, t.stop) for t in tile([0, 148, 237], 589, 826)]
    [(0, 368), (368, 487), (487, 826)]
    """
    centres = [start + frames // 2 for start in starts]
    cuts = [0, *((a + b) // 2 for a, b in zip(centres, centres[1:], strict=False)), total]
    return [Tile(i, cuts[i], cuts[i + 1]) for i in range(len(starts))]


def pieces(window: Window, part: Tile) -> list[Piece]:
    """The local speakers that talk in a tile, each with the frames that show its voice best."""
    active = window.activity >= ACTIVE
    solo = active & (active.sum(axis=1, keepdims=True) == 1)
    inside = np.zeros(len(active), dtype=bool)
    inside[max(0, part.start - window.start) : max(0, part.stop - window.start)] = True
    found = []
    for local in range(SPEAKERS):
        spoken = float((active[:, local] & inside).sum()) * FRAME
        if spoken < _NOTHING:
            continue
        frames = _show(active[:, local], solo[:, local], inside)
        clean = float((solo[:, local] & inside).sum()) * FRAME
        found.append(Piece(part.window, local, spoken, clean, frames + window.start))
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
