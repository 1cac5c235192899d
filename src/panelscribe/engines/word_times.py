"""Word times that fit the sound.

Whisper's alignment stretches words over pauses: the last word before one ends late, the first
after one begins early. Each word is brought back into its chunk, behind the word before it, and
onto the sound it was heard in. Pure.
"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from panelscribe.engines.chunking import FRAME
from panelscribe.engines.hallucination import Passage
from panelscribe.transcript import Word

_SHORTEST = 0.04
_BREATH = 2.0
"""No word lasts longer than this (seconds)."""


def fit_words(
    passage: Passage, levels: NDArray[np.float32], not_before: float | None = None
) -> Passage:
    """The passage with word times in order, within its chunk, not before `not_before`, without
    leading or trailing silence in them. `levels` is the recording's `chunking.loudness`.
    """
    if not passage.words:
        return passage
    first, last = round(passage.start / FRAME), max(round(passage.end / FRAME), 1)
    inside = levels[first:last]
    quiet = _quiet(inside) if len(inside) else 0.0
    words: list[Word] = []
    earliest = max(passage.start, not_before or 0.0)
    for word in passage.words:
        start = min(max(word.start or 0.0, earliest), max(passage.end - _SHORTEST, earliest))
        end = min(max(word.end or 0.0, start + _SHORTEST), max(passage.end, start + _SHORTEST))
        start, end = _trim(start, end, levels, quiet, len(word.text))
        words.append(replace(word, start=round(start, 3), end=round(end, 3)))
        earliest = round(end, 3)
    return replace(passage, words=tuple(words))


def _quiet(levels: NDArray[np.float32]) -> float:
    """The level below which nobody is talking."""
    low, high = np.percentile(levels, (5, 90))
    return float(low + 0.3 * (high - low))


def _trim(
    start: float, end: float, levels: NDArray[np.float32], quiet: float, letters: int
) -> tuple[float, float]:
    """Takes silence of 0.1 s and more off both ends of a long word, and never more than leaves a
    plausible word.
    """
    plausible = min(_BREATH, 0.25 + 0.09 * letters)
    if end - start <= plausible:
        return start, end
    first, last = round(start / FRAME), round(end / FRAME)
    sound = np.flatnonzero(levels[first:last] >= quiet)
    if len(sound):
        start, end = (
            max(start, (first + sound[0]) * FRAME),
            min(end, (first + sound[-1] + 1) * FRAME),
        )
    if end - start > _BREATH:
        end = start + _BREATH
    return float(start), float(max(end, start + _SHORTEST))
