"""Where an edit stands in the recording, so that it is found again when the recording was recognized anew.

Pure. A place in a turn as heard is a pair of word coordinates: word 4 covers 4.0 to 5.0, and words that an editor put
in its stead share that stretch. An `Anchor` keeps the coordinates, the times and the words; the same words in the same
turn are taken as they are, else what stands at that time now. Leaves out what happens there (`words.py`).
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from math import ceil, floor
from typing import Any

from panelscribe.errors import InputError
from panelscribe.transcript import Transcript, Turn, tokens

_NEAR = 0.5
"""Seconds by which a word may have moved and still be the same one."""
_EDGE = 0.02
"""Seconds of tolerance at the edges of a stretch; half of the engines' finest step."""
_SLACK = 4
"""Words beside a stretch among which its own words are looked for."""
_LONGEST = 12
"""Turns of a speaker that are kept to know the voice by."""

Stretches = Sequence[Sequence[float]]


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one turn as heard: index of the turn, coordinates of the stretch (`last` exclusive).

    `same` says that the words there are those that the anchor was made on.
    """

    turn: int
    first: float
    last: float
    same: bool


@dataclass(frozen=True, slots=True)
class Anchor:
    """A stretch of one turn as heard, with what is needed to find it again; times are None without sound."""

    turn: str
    first: float
    last: float
    start: float | None
    end: float | None
    heard: str

    @classmethod
    def read(cls, fields: Mapping[str, Any]) -> "Anchor":
        """The anchor that `as_json` wrote. Raises InputError for anything else."""
        try:
            return cls(**{name: fields[name] for name in cls.__dataclass_fields__})
        except (KeyError, TypeError) as error:
            raise InputError(
                f"an edit has no proper anchor: {error}",
                hint="edits.json was changed by hand: put it back as it was",
            ) from error

    def as_json(self) -> dict[str, Any]:
        """Its fields as a JSON object."""
        return asdict(self)


class Heard:
    """A transcript as heard, with the ways to look places up in it."""

    def __init__(self, transcript: Transcript) -> None:
        self.transcript = transcript
        self.turns = transcript.turns
        self.numbers = {turn.id: number for number, turn in enumerate(transcript.turns)}

    @cached_property
    def _clock(self) -> list[tuple[float, int, int]]:
        """Middle, turn and index of every word, by time."""
        return sorted(
            ((word.start + word.end) / 2, number, index)
            for number, turn in enumerate(self.turns)
            for index, word in enumerate(turn.words)
            if word.start is not None and word.end is not None
        )

    def anchor(self, turn: int, first: float, last: float) -> Anchor:
        """The anchor of a stretch."""
        words = self.turns[turn].words[floor(first) : ceil(last)]
        text = " ".join(word.text for word in words)
        start, end = (words[0].start, words[-1].end) if words else (None, None)
        return Anchor(self.turns[turn].id, first, last, start, end, text)

    def find(self, anchor: Anchor) -> Place | None:
        """Where the stretch is now: the same words in the same turn, else what stands at its time; None where nothing
        does.
        """
        number = self.numbers.get(anchor.turn)
        if number is not None and self._unchanged(anchor, self.turns[number]):
            return Place(number, anchor.first, anchor.last, True)
        if anchor.start is None or anchor.end is None:
            return self._by_words(anchor)
        covered = self.covered(anchor)
        if not covered:
            return None
        turn, (first, last) = max(
            covered.items(), key=lambda item: (item[1][1] - item[1][0], -item[0])
        )
        return self._fitted(anchor, turn, first, last)

    def covered(self, anchor: Anchor) -> dict[int, tuple[int, int]]:
        """The words (first, last + 1) of each turn in the middle of which the sound of the stretch is."""
        assert anchor.start is not None
        assert anchor.end is not None
        left = bisect_left(self._clock, (anchor.start - _EDGE,))
        right = bisect_right(self._clock, (anchor.end + _EDGE,))
        found: dict[int, list[int]] = defaultdict(list)
        for _, turn, index in self._clock[left:right]:
            found[turn].append(index)
        return {turn: (min(indices), max(indices) + 1) for turn, indices in found.items()}

    def _unchanged(self, anchor: Anchor, turn: Turn) -> bool:
        if not 0 <= anchor.first <= anchor.last <= len(turn.words):
            return False
        words = turn.words[floor(anchor.first) : ceil(anchor.last)]
        if " ".join(word.text for word in words) != anchor.heard:
            return False
        if not words or words[0].start is None or anchor.start is None:
            return not words or (words[0].start is None) == (anchor.start is None)
        return abs(words[0].start - anchor.start) <= _NEAR

    def _fitted(self, anchor: Anchor, turn: int, first: int, last: int) -> Place:
        """The stretch with its edges on the words that were meant, where they are near."""
        words = self.turns[turn].words
        wanted = tokens(anchor.heard)
        length = ceil(anchor.last) - floor(anchor.first)
        for shift in sorted(range(-_SLACK, _SLACK + 1), key=abs):
            begin = first + shift
            window = words[max(0, begin) : max(0, begin) + length]
            if begin >= 0 and wanted and tokens(" ".join(w.text for w in window)) == wanted:
                offset = begin - floor(anchor.first)
                return Place(turn, anchor.first + offset, anchor.last + offset, True)
        return Place(turn, first, last, False)

    def _by_words(self, anchor: Anchor) -> Place | None:
        """Without times: the only place where these words stand."""
        wanted = anchor.heard.split()
        places = [
            (number, begin)
            for number, turn in enumerate(self.turns)
            for begin in range(len(turn.words) - len(wanted) + 1)
            if wanted and [word.text for word in turn.words[begin : begin + len(wanted)]] == wanted
        ]
        if len(places) != 1:
            return None
        turn, begin = places[0]
        offset = begin - floor(anchor.first)
        return Place(turn, anchor.first + offset, anchor.last + offset, True)

    def voice(self, label: str) -> list[list[float]]:
        """The longest turns of a speaker (start, end), in order: what the label means in the recording."""
        spans = [
            turn.span for turn in self.turns if turn.speaker == label and turn.start is not None
        ]
        longest = sorted(spans, key=lambda span: (span[0] - span[1], span[0]))[:_LONGEST]
        return [[start, end] for start, end in sorted(longest)]

    def label(self, label: str, voice: Stretches | None) -> str | None:
        """What a speaker is called now who was called `label` and spoke in the stretches `voice`; None where nobody
        speaks in most of them. A label that editors made, and one without a voice, stays what it is.
        """
        if is_made(label):
            return label
        if not voice:
            return label if label in self.transcript.speakers else None
        if self.voice(label) == [list(span) for span in voice]:
            return label
        shares: dict[str, float] = defaultdict(float)
        for turn in self.turns:
            if turn.start is not None and turn.end is not None:
                shares[turn.speaker] += sum(
                    max(0.0, min(turn.end, end) - max(turn.start, start)) for start, end in voice
                )
        best = max(shares, key=lambda one: (shares[one], one), default=None)
        whole = sum(end - start for start, end in voice)
        return best if best is not None and shares[best] > whole / 2 else None


MADE = "SPEAKER_NEW_"
"""How labels of speakers begin whom an editor found and no diarizer did."""


def is_made(label: str) -> bool:
    """Whether an editor made this label."""
    return label.startswith(MADE)
