"""From labelled windows to turns: the activity of each speaker in the whole recording, and where turns begin and end.

Pure: numbers in, numbers out. Called by `diarization.py`.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from panelscribe.audio import SAMPLE_RATE
from panelscribe.engines.speech_activity import CENTRE, FRAME, SPEAKERS, Window
from panelscribe.engines.tracking import ACTIVE, Piece, Tile

Span = tuple[float, float, int]
"""Start, end (seconds) and label of a turn."""

_OFFSET = CENTRE / SAMPLE_RATE - FRAME / 2
"""Seconds at which the first frame begins."""

_SHORTEST = 0.1
"""Seconds under which activity is no turn."""

_BREATH = 0.2
"""A pause up to this long never ends a turn, whoever else speaks meanwhile."""

_PAUSE = 1.2
"""The longest pause within a turn, if nobody else speaks meanwhile, and ..."""

_PAUSE_SHARE = 0.3
"""... its longest share of the speech around it: a turn of seconds is not held together over a second of silence."""

_QUIET = 0.5
"""Seconds of silence between two speakers that belong to neither; of more than that ..."""

_MARGIN_SHARE = 0.2
"""... each gets this share for breath and trailing sound, ..."""

_MARGIN = 0.15
"""... no more than these seconds ..."""

_REACH = 240
"""... and nothing where the silence is longer than so many frames (4 s)."""

_SCRAP = (0.3, 4.0)
"""Seconds of a stretch that is heard again on its own ..."""

_CLEARLY = 0.15
"""... and goes to the speaker it is nearer to by this cosine."""

_SOMEBODY = 0.55
"""Where no speaker is sure enough but all of them together are this sure, ..."""

_LIKELIEST = 0.35
"""... the likeliest speaker talks if this sure: speech is not lost because two windows disagree whose it is."""


def activity(
    windows: Sequence[Window],
    tiles: Sequence[Tile],
    pieces: Sequence[Piece],
    labels: NDArray[np.int64],
) -> NDArray[np.float32]:
    """How sure it is that each speaker talks, shape (frames, speakers).

    Every window says its part, most where it is in the middle: a window knows least at its edges. Local speakers that
    have no piece of their own there are told by what the tiles' own windows found.
    """
    total, count = tiles[-1].stop, int(labels.max()) + 1
    known = np.full((len(windows), SPEAKERS), -1)
    for piece, label in zip(pieces, labels, strict=True):
        known[piece.window, piece.local] = label
    rough = _rough(windows, tiles, known, total, count)
    heard = np.zeros((total, count), dtype=np.float32)
    said = np.zeros((total, 1), dtype=np.float32)
    for number, window in enumerate(windows):
        size = len(window.activity)
        place = (np.arange(size, dtype=np.float32) + 0.5) / size
        trust = ((1.0 - 0.97 * np.abs(2.0 * place - 1.0)) ** 2)[:, None]
        if number == 0:
            trust[place < 0.5] = 1.0
        if number == len(windows) - 1:
            trust[place > 0.5] = 1.0
        span = slice(window.start, window.stop)
        names = _complete(window, known[number], rough[span])
        for local, label in enumerate(names):
            if label >= 0:
                heard[span, label] += window.activity[:, local] * trust[:, 0]
        said[span] += trust
    return np.minimum(heard / np.maximum(said, 1e-6), 1.0)


def _rough(
    windows: Sequence[Window],
    tiles: Sequence[Tile],
    known: NDArray[np.int64],
    total: int,
    count: int,
) -> NDArray[np.bool_]:
    """Who talks in each frame by the tile's own window alone, shape (frames, speakers)."""
    talking = np.zeros((total, count), dtype=bool)
    for window, part, names in zip(windows, tiles, known, strict=True):
        heard = window.activity[part.start - window.start : part.stop - window.start] >= ACTIVE
        for local, label in enumerate(names):
            if label >= 0:
                talking[part.start : part.start + len(heard), label] |= heard[:, local]
    return talking


def _complete(
    window: Window, names: NDArray[np.int64], rough: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """Labels of all local speakers that talk in the window; -1 for those that don't or can't be told."""
    active = window.activity >= ACTIVE
    open_ones = np.flatnonzero((names < 0) & active.any(axis=0))
    if not len(open_ones):
        return names
    common = active[:, open_ones].T.astype(np.int64) @ rough.astype(np.int64)
    common[:, names[names >= 0]] = -1
    names = names.copy()
    for i, label in zip(*linear_sum_assignment(-common), strict=True):
        if common[i, label] > 0:
            names[open_ones[i]] = label
    return names


def talking(sure: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Who talks in each frame, any number at a time; shape as given."""
    found = sure >= ACTIVE
    unclear = (sure.sum(axis=1) >= _SOMEBODY) & ~found.any(axis=1)
    unclear &= sure.max(axis=1) >= _LIKELIEST
    rows = np.flatnonzero(unclear)
    found[rows, sure[rows].argmax(axis=1)] = True
    return found


def alone(sure: NDArray[np.float32]) -> NDArray[np.bool_]:
    """The same with the surest speaker only where several talk."""
    best = np.zeros(sure.shape, dtype=bool)
    best[np.arange(len(sure)), sure.argmax(axis=1)] = True
    return best & talking(sure)


def scraps(sure: NDArray[np.float32]) -> list[tuple[int, NDArray[np.int64]]]:
    """Label and frames of each short stretch in which one speaker talks alone: those most often given to the wrong one.

    A tile's piece of them is padded with other sound of its window; on their own they tell better whose they are.
    """
    found = []
    frames = talking(sure)
    solo = frames & (frames.sum(axis=1, keepdims=True) == 1)
    for label in range(sure.shape[1]):
        for begin, stop in _runs(solo[:, label]):
            own = begin + np.flatnonzero(solo[begin:stop, label])
            if _SCRAP[0] <= len(own) * FRAME <= _SCRAP[1]:
                found.append((label, own))
    return found


def reassigned(
    sure: NDArray[np.float32],
    stretches: Sequence[tuple[int, NDArray[np.int64]]],
    likeness: NDArray[np.float64],
) -> NDArray[np.float32]:
    """Give each stretch to the speaker it sounds most like, if clearly more than like its own.

    `likeness` are cosines of its voice to the speakers', shape (stretches, speakers).
    """
    sure = sure.copy()
    for (label, frames), row in zip(stretches, likeness, strict=True):
        best = int(row.argmax())
        if row[best] - row[label] >= _CLEARLY:
            sure[frames, best] = np.maximum(sure[frames, best], sure[frames, label])
            sure[frames, label] = 0.0
    return sure


def spans(frames: NDArray[np.bool_], duration: float) -> list[Span]:
    """Turns in order of time, of a recording of `duration` seconds; `frames` has shape (frames, speakers)."""
    speech = np.concatenate([[0], np.cumsum(frames.any(axis=1))])
    joined = [
        (begin, stop, label)
        for label in range(frames.shape[1])
        for begin, stop in _joined(_runs(frames[:, label]), speech)
    ]
    owner = np.full(len(frames), -1, dtype=np.int64)
    for begin, stop, label in joined:
        owner[begin:stop] = label
    found: list[Span] = []
    for begin, stop, label in joined:
        start = begin * FRAME + _OFFSET - _margin(owner[:begin][::-1], label)
        end = stop * FRAME + _OFFSET + _margin(owner[stop:], label)
        start, end = round(max(0.0, start), 3), round(min(duration, end), 3)
        if end > start:
            found.append((start, end, label))
    return sorted(found)


def _margin(beyond: NDArray[np.int64], label: int) -> float:
    """Seconds that a turn of `label` reaches into the silence at its edge.

    `beyond` tells whose turn each frame from that edge on is, -1 for nobody's.
    """
    near = beyond[:_REACH]
    spoken = np.flatnonzero(near >= 0)
    if not len(spoken) or near[spoken[0]] == label:
        return 0.0
    return min(_MARGIN, _MARGIN_SHARE * max(0.0, float(spoken[0]) * FRAME - _QUIET))


def _runs(active: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """First frame and frame after the last of each stretch that is long enough, breaths closed."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], active.astype(np.int8), [0]])))
    runs: list[tuple[int, int]] = []
    for begin, stop in edges.reshape(-1, 2).tolist():
        if (stop - begin) * FRAME < _SHORTEST:
            continue
        if runs and (begin - runs[-1][1]) * FRAME < _BREATH:
            runs[-1] = (runs[-1][0], stop)
        else:
            runs.append((begin, stop))
    return runs


def _joined(runs: Iterable[tuple[int, int]], speech: NDArray[np.int64]) -> list[tuple[int, int]]:
    """Runs joined over pauses in which nobody speaks; `speech` counts the frames with speech before each frame."""
    joined: list[tuple[int, int]] = []
    for begin, stop in runs:
        if joined:
            before, end = joined[-1]
            around = (end - before + stop - begin) * FRAME
            pause = (begin - end) * FRAME
            silent = speech[begin] == speech[end]
            if silent and pause < min(_PAUSE, _PAUSE_SHARE * around):
                joined[-1] = (before, stop)
                continue
        joined.append((begin, stop))
    return joined
