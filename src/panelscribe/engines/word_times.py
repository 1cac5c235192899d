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
_CROWDED = 0.02


def longest(text: str) -> float:
    """The longest time (seconds) that a person takes for a word, drawn out.

    >>> longest("no"), longest("arithmetic")
    (0.55, 1.35)
    """
    return round(min(2.0, 0.35 + 0.1 * len(text)), 2)


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
        start, end = _trim(start, end, levels, quiet, word.text)
        words.append(replace(word, start=round(start, 3), end=round(end, 3)))
        earliest = round(end, 3)
    return replace(passage, words=tuple(_back_inside(words, passage.end)))


def _back_inside(words: list[Word], limit: float) -> list[Word]:
    """The words with those that an alignment crowded together behind the end of the chunk moved before it."""
    floor = words[0].start or 0.0
    if (words[-1].end or 0.0) <= limit or limit - floor < _CROWDED * len(words):
        return words
    moved: list[Word] = []
    for word in reversed(words):
        end = min(word.end or 0.0, limit)
        start = min(word.start or 0.0, end - _CROWDED)
        moved.append(replace(word, start=round(start, 3), end=round(end, 3)))
        limit = round(start, 3)
    return moved[::-1]


def _quiet(levels: NDArray[np.float32]) -> float:
    """The level below which nobody is talking."""
    low, high = np.percentile(levels, (5, 90))
    return float(low + 0.3 * (high - low))


def _trim(
    start: float, end: float, levels: NDArray[np.float32], quiet: float, text: str
) -> tuple[float, float]:
    """Takes the silence off both ends of a word, and what nobody takes so long to say off its end."""
    first, last = round(start / FRAME), round(end / FRAME)
    sound = np.flatnonzero(levels[first:last] >= quiet)
    if len(sound):
        # Soft consonants are as quiet as a pause: every letter keeps some time.
        least = min(end - start, 0.03 * len(text))
        start = min(max(start, float(first + sound[0]) * FRAME), end - least)
        end = max(min(end, float(first + sound[-1] + 1) * FRAME), start + least)
    return start, max(min(end, start + longest(text)), start + _SHORTEST)
