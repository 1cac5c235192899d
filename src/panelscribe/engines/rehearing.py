"""When a chunk has to be heard again: it loops, is impossibly fast, or leaves out speech.

Whisper skips a speaker now and then, more often with a prompt and where voices change within a chunk. Pure; which
other hearings there are is `recognition.py`'s business.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from panelscribe.engines.hallucination import Passage, is_loop, is_too_fast
from panelscribe.engines.word_times import longest
from panelscribe.transcript import Word

_SKIPPED = 2.0
"""Speech of this length (seconds) without a word was skipped; shorter is laughter, breath or an inexact border."""
_REACH = 0.3
"""How far (seconds) from a word speech still counts as that word's."""


@dataclass(frozen=True, slots=True, order=True)
class Flaws:
    """What is wrong with a hearing; less is better. `unheard` are seconds of speech in runs of 2 s and more."""

    made_up: bool
    unheard: float

    def __bool__(self) -> bool:
        return self.made_up or self.unheard > 0.0


def find_flaws(passage: Passage, speech: Sequence[tuple[float, float]]) -> Flaws:
    """What is wrong with `passage`, given where in the recording somebody speaks."""
    return Flaws(
        made_up=is_loop(passage) or is_too_fast(passage),
        unheard=round(unheard(passage, speech), 2),
    )


def unheard(passage: Passage, speech: Sequence[tuple[float, float]]) -> float:
    """Seconds of speech in a passage, in runs of 2 s and more, in which no word was heard.

    A word counts for as long as it can be spoken, not for the time that the alignment stretched it to.
    """
    total = 0.0
    spans = [_spoken(word) for word in passage.words]
    for start, end in speech:
        position, stop = max(start, passage.start), min(end, passage.end)
        for first, last in spans:
            if first - _REACH > stop:
                break
            if last + _REACH <= position:
                continue
            total += _run(position, first - _REACH)
            position = last + _REACH
        total += _run(position, stop)
    return total


def _run(start: float, end: float) -> float:
    return end - start if end - start >= _SKIPPED else 0.0


def _spoken(word: Word) -> tuple[float, float]:
    start = word.start if word.start is not None else 0.0
    end = word.end if word.end is not None else start
    return start, min(end, start + longest(word.text))
