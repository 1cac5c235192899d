"""Captions to read: words cut into cues of two lines, where a reader would pause.

Pure. The limits are those that broadcasters ask of subtitlers (Netflix's Timed Text Style Guide:
two lines of at most 42 characters, 7 s a cue; the BBC's Subtitle Guidelines agree on where to
break). How a cue is written down is `captions.py`'s business.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, zip_longest

from panelscribe.formats.documents import rounded
from panelscribe.formats.speakers import display_name
from panelscribe.transcript import Transcript, Word

MAX_LINE = 42
MAX_SECONDS = 7.0

_SHORTEST = 1.0
_READING_SPEED = 17.0  # characters a second that an adult reads with ease
_LONG_PAUSE = 1.5

# Costs of a cue, in units of "one more cue". They order what is possible; nothing depends on their
# exact size.
_EACH_CUE = 1.0
_AFTER_SENTENCE, _AFTER_CLAUSE, _AFTER_PAUSE, _ANYWHERE = 0.0, 0.6, 0.4, 2.5
_HELD_OVER_PAUSE = 3.0
_TOO_SHORT = 1.0
_CLAUSE_ENDS = (",", ";", ":", "—", "–")


@dataclass(frozen=True, slots=True)
class Cue:
    """What stands on the screen from `start` to `end` (seconds): one or two lines of one speaker's
    words.

    `lead` says that these are the first words of a turn, so that the speaker's name stands before
    them.
    """

    start: float
    end: float
    name: str
    lead: bool
    lines: tuple[str, ...]


def make_cues(
    transcript: Transcript, names: Mapping[str, str], *, name_in_line: bool = False
) -> tuple[Cue, ...]:
    """The cues of a transcript in order of time; words that were most likely never said are left
    out.

    With `name_in_line` "Name:" takes room in the first line of each turn, and where a turn goes on
    after somebody else's cue. A word longer than a line
    keeps a line to itself. No cue ends after the next one starts, unless both start at once. Raises
    ValueError for a transcript without times.
    """
    runs = [
        _Run(display_name(turn.speaker, names), words)
        for turn in transcript.turns
        if (words := tuple(word for word in turn.words if not word.doubtful))
    ]
    cut = _in_order(runs, name_in_line)
    if name_in_line:
        # Where somebody talks into a turn, its speaker's name must stand again when it goes on.
        while resumed := _resumed(cut):
            runs = [
                part for index, run in enumerate(runs) for part in run.split(resumed.get(index, []))
            ]
            cut = _in_order(runs, name_in_line)
    cues = [cue for cue, _, _ in cut]
    return tuple(
        _timed(cue, following.start if following else None)
        for cue, following in zip_longest(cues, cues[1:])
    )


@dataclass(frozen=True, slots=True)
class _Run:
    """Words that one speaker says without another between them."""

    name: str
    words: tuple[Word, ...]

    def split(self, places: Sequence[int]) -> list["_Run"]:
        edges = [0, *places, len(self.words)]
        return [_Run(self.name, self.words[first:last]) for first, last in pairwise(edges)]


_Placed = tuple[Cue, int, int]
"""A cue, the index of its run and that of its first word in the run."""


def _in_order(runs: Sequence[_Run], name_in_line: bool) -> list[_Placed]:
    cut = [
        (cue, index, first)
        for index, run in enumerate(runs)
        for cue, first in _run_cues(run, f"{run.name}:" if name_in_line else "")
    ]
    return sorted(cut, key=lambda placed: (placed[0].start, placed[0].end))


def _resumed(cut: Sequence[_Placed]) -> dict[int, list[int]]:
    """By run the words at which it goes on after a cue of somebody else."""
    places: dict[int, list[int]] = {}
    for (before, _, _), (cue, index, first) in pairwise(cut):
        if not cue.lead and before.name != cue.name:
            places.setdefault(index, []).append(first)
    return places


def _run_cues(run: _Run, prefix: str) -> list[tuple[Cue, int]]:
    """The cues of a run, each with the index of its first word."""
    cues: list[tuple[Cue, int]] = []
    first = 0
    for last in _breaks(run.words, prefix):
        chunk = run.words[first:last]
        texts = [word.text for word in chunk]
        lines = wrap([prefix, *texts] if prefix and first == 0 else texts)
        start, end = _span(chunk)
        cues.append((Cue(start, end, run.name, first == 0, tuple(lines)), first))
        first = last
    return cues


def _span(words: Sequence[Word]) -> tuple[float, float]:
    start, end = words[0].start, words[-1].end
    if start is None or end is None:
        raise ValueError(f"the word {words[0].text!r} has no times")
    return start, max(start, end)


def _timed(cue: Cue, following: float | None) -> Cue:
    """The cue, held long enough to be read where the silence after it allows."""
    characters = sum(len(line) for line in cue.lines)
    wanted = cue.start + max(_SHORTEST, characters / _READING_SPEED)
    end = min(max(cue.end, wanted), cue.start + MAX_SECONDS)
    if following is not None and following > cue.start:
        end = min(end, following)
    start = rounded(cue.start)
    return Cue(start, max(rounded(end), rounded(start + 0.001)), cue.name, cue.lead, cue.lines)


@lru_cache(
    maxsize=4096
)  # the desk writes captions anew after each edit; most runs stay what they were
def _breaks(words: tuple[Word, ...], prefix: str) -> list[int]:
    """Where cues end (exclusive indices): the cheapest way to cut the words (dynamic
    programming).
    """
    best = [0.0] + [float("inf")] * len(words)
    origin = [0] * (len(words) + 1)
    for first in range(len(words)):
        lengths = [len(prefix)] if prefix and first == 0 else []
        for last in range(first + 1, len(words) + 1):
            lengths.append(len(words[last - 1].text))
            if last > first + 1 and not (_fits(lengths) and _brief(words[first], words[last - 1])):
                break
            cost = best[first] + _cost(words, first, last)
            if cost < best[last]:
                best[last], origin[last] = cost, first
    ends = [len(words)]
    while origin[ends[-1]] > 0:
        ends.append(origin[ends[-1]])
    return ends[::-1]


def _brief(first: Word, last: Word) -> bool:
    return (last.end or 0.0) - (first.start or 0.0) <= MAX_SECONDS


def _fits(lengths: Sequence[int]) -> bool:
    """Whether words of these lengths fill at most two lines; a word longer than a line may have one
    to itself.
    """
    width, upper = lengths[0], 1
    while upper < len(lengths) and width + 1 + lengths[upper] <= MAX_LINE:
        width += 1 + lengths[upper]
        upper += 1
    lower = lengths[upper:]
    return len(lower) <= 1 or sum(lower) + len(lower) - 1 <= MAX_LINE


def _cost(words: Sequence[Word], first: int, last: int) -> float:
    cost = _EACH_CUE
    if last < len(words):
        cost += _break_cost(words[last - 1], words[last])
    for before, after in zip(words[first : last - 1], words[first + 1 : last], strict=True):
        if _gap(before, after) >= _LONG_PAUSE:
            cost += _HELD_OVER_PAUSE
    if (words[last - 1].end or 0.0) - (words[first].start or 0.0) < _SHORTEST:
        cost += _TOO_SHORT
    return cost


def _break_cost(before: Word, after: Word) -> float:
    if _ends_sentence(before.text):
        return _AFTER_SENTENCE
    if _gap(before, after) >= 0.5:
        return _AFTER_PAUSE
    return _AFTER_CLAUSE if before.text.endswith(_CLAUSE_ENDS) else _ANYWHERE


def _gap(before: Word, after: Word) -> float:
    return max(0.0, (after.start or 0.0) - (before.end or 0.0))


def wrap(texts: Sequence[str]) -> list[str]:
    """The words in one line where they fit, else in two, the break after punctuation or near the
    middle.

    Where no break gives two lines within the limit the longer line is as short as can be.

    >>> wrap("It would tell a driver, with total confidence, that a bridge was open.".split())
    ['It would tell a driver, with total', 'confidence, that a bridge was open.']
    >>> wrap(["Eleven."])
    ['Eleven.']
    """
    whole = " ".join(texts)
    if len(whole) <= MAX_LINE or len(texts) < 2:
        return [whole]
    options = [(" ".join(texts[:cut]), " ".join(texts[cut:])) for cut in range(1, len(texts))]
    upper, lower = min(options, key=_line_cost)
    return [upper, lower]


def _line_cost(lines: tuple[str, str]) -> tuple[int, float]:
    upper, lower = lines
    excess = sum(max(0, len(line) - MAX_LINE) for line in lines)
    cost = abs(len(upper) - len(lower)) + (0.5 if len(upper) > len(lower) else 0.0)
    if _ends_sentence(upper):
        cost -= 20.0
    elif upper.endswith(_CLAUSE_ENDS):
        cost -= 12.0
    elif len(upper.rpartition(" ")[2]) <= 3:
        # Short words ("the", "of", "zu") belong to what follows.
        cost += 4.0
    return excess, cost


def _ends_sentence(text: str) -> bool:
    return text.rstrip("\"'”’)]").endswith((".", "?", "!", "…"))
