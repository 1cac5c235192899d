"""What has to be heard again: chunks that loop or are impossibly fast, and speech that was left out.

Whisper skips a speaker now and then: a quiet one beside a loud one, more often with a prompt and where voices change
within a chunk. A stretch that was left out is heard by itself, where its own level counts. Pure; the other hearings
are `recognition.py`'s business.
"""

from collections.abc import Sequence
from dataclasses import replace

from panelscribe.engines.hallucination import Passage, doubts, is_loop, is_too_fast
from panelscribe.engines.word_times import longest
from panelscribe.transcript import Word, normalise

_SKIPPED = 2.0
"""Speech of this length (seconds) without a word was skipped; shorter is laughter, breath or an inexact border."""
_SYLLABLES = 0.5
"""Speech without a word that is shorter than this (seconds) counts for nothing."""
_PAUSE = 1.0
"""Runs closer together than this (seconds) are heard together."""
_SURE = -0.8
"""The mean log probability that a second hearing needs: alone with noise, Whisper says something all the same."""
_REACH = 0.3
"""How far (seconds) from a word speech still counts as that word's."""


def is_made_up(passage: Passage) -> bool:
    """Whether a passage must be heard again because nobody talks like that."""
    return is_loop(passage) or is_too_fast(passage)


def unheard(passage: Passage, speech: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Stretches of 2 s and more of the speech in a passage in which no word was heard, in order.

    A word counts for as long as it can be spoken, not for the time that the alignment stretched it to.
    """
    found: list[tuple[float, float]] = []
    spans = [_spoken(word) for word in passage.words]
    for start, end in speech:
        position, stop = max(start, passage.start), min(end, passage.end)
        for first, last in spans:
            if first - _REACH > stop:
                break
            if last + _REACH <= position:
                continue
            found += _run(position, first - _REACH)
            position = last + _REACH
        found += _run(position, stop)
    return _long_enough(found, spans)


def insert(passage: Passage, late: Passage) -> Passage:
    """`passage` with the words of `late`, a second hearing of a stretch in which it had none.

    A hearing that is itself doubtful is not taken, nor a word at its edge that was heard before.
    """
    if is_made_up(late) or late.log_probability < _SURE or doubts(late, None):
        return passage
    before = [word for word in passage.words if _spoken(word)[0] < late.start + _REACH]
    after = passage.words[len(before) :]
    new = list(late.words)
    if new and before and normalise(new[0].text) == normalise(before[-1].text):
        new = new[1:]
    if new and after and normalise(new[-1].text) == normalise(after[0].text):
        new = new[:-1]
    return replace(passage, words=(*before, *new, *after))


def _run(start: float, end: float) -> list[tuple[float, float]]:
    return [(start, end)] if end - start >= _SYLLABLES else []


def _long_enough(
    runs: Sequence[tuple[float, float]], spans: Sequence[tuple[float, float]]
) -> list[tuple[float, float]]:
    """Runs joined over short pauses without a word, those of them that hold 2 s of speech."""
    joined: list[tuple[float, float, float]] = []
    for start, end in runs:
        last = joined[-1][1] if joined else -1.0
        between = any(first < start and stop > last for first, stop in spans)
        if joined and start - last <= _PAUSE and not between:
            joined[-1] = (joined[-1][0], end, joined[-1][2] + end - start)
        else:
            joined.append((start, end, end - start))
    return [(start, end) for start, end, voiced in joined if voiced >= _SKIPPED]


def _spoken(word: Word) -> tuple[float, float]:
    start = word.start if word.start is not None else 0.0
    end = word.end if word.end is not None else start
    return start, min(end, start + longest(word.text))
