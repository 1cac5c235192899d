"""Word error rates: WER, cpWER and tcpWER, each as counts of errors.

Pure. Both sides are compared as `tokens.py` says. Words of the hypothesis that are marked as never
said are left out, as they are from captions. Definitions:

- WER: one stream a side, whoever speaks, words in order of time, so that people who talk at once
are
  interleaved on both sides alike (in the order of the text where there are no times).
- cpWER: one stream per speaker, concatenated; the pairing of reference and hypothesis speakers that
  has the fewest errors counts; a speaker without a partner is all deletions or insertions
  (Watanabe et al., CHiME-6, 2020). Speakers may be any number on either side.
- tcpWER: the same where words may only be paired within `collar` seconds (Neumann et al., 2023).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import Levenshtein
from scipy.optimize import linear_sum_assignment

from panelscribe.score.alignment import Stream, align, distance
from panelscribe.score.counts import WordErrors
from panelscribe.score.tokens import FILLERS, comparable
from panelscribe.transcript import Turn

COLLAR = 5.0
"""Seconds that a word's time may be off in tcpWER; CHiME-7's and MeetEval's choice."""


@dataclass(frozen=True, slots=True)
class SpokenToken:
    """A comparable word, who says it, when, and where it stands: turn (index) and words
    (indices).
    """

    text: str
    speaker: str
    start: float | None
    end: float | None
    turn: int
    first: int
    last: int


def spoken_tokens(turns: Sequence[Turn], language: str = "en") -> tuple[SpokenToken, ...]:
    """The comparable words of turns in order of the turns' start (as given where they have no
    times).
    """
    order = sorted(range(len(turns)), key=lambda index: _when(turns[index].start))
    tokens: list[SpokenToken] = []
    for index in order:
        turn = turns[index]
        kept = [position for position, word in enumerate(turn.words) if not word.doubtful]
        for token in comparable([turn.words[position].text for position in kept], language):
            first, last = kept[token.first], kept[token.last]
            start, end = turn.words[first].start, turn.words[last].end
            tokens.append(SpokenToken(token.text, turn.speaker, start, end, index, first, last))
    return tuple(tokens)


def _when(time: float | None) -> float:
    return 0.0 if time is None else time


def without_fillers(tokens: Iterable[SpokenToken]) -> tuple[SpokenToken, ...]:
    """The tokens that are no hesitation ("um", "uh", …)."""
    return tuple(token for token in tokens if token.text not in FILLERS)


def by_time(tokens: Iterable[SpokenToken]) -> tuple[SpokenToken, ...]:
    """The tokens in order of time."""
    return tuple(sorted(tokens, key=lambda token: (_when(token.start), _when(token.end))))


def wer(reference: Sequence[SpokenToken], hypothesis: Sequence[SpokenToken]) -> WordErrors:
    """Word errors whoever speaks, both sides in order of time."""
    ids = Numbers()
    ours = [ids[token.text] for token in by_time(reference)]
    return _errors(ours, [ids[token.text] for token in by_time(hypothesis)])


def cpwer(reference: Sequence[SpokenToken], hypothesis: Sequence[SpokenToken]) -> WordErrors:
    """Word errors by speaker, whatever speakers are called."""
    ids = Numbers()

    def streams(tokens: Sequence[SpokenToken]) -> list[list[int]]:
        speakers = dict.fromkeys(token.speaker for token in tokens)
        return [[ids[t.text] for t in tokens if t.speaker == speaker] for speaker in speakers]

    ours, theirs = streams(reference), streams(hypothesis)
    total = WordErrors()
    for row, column in _pairing(ours, theirs, Levenshtein.distance):
        total += _errors(
            ours[row] if row is not None else [], theirs[column] if column is not None else []
        )
    return total


def tcpwer(
    reference: Sequence[SpokenToken], hypothesis: Sequence[SpokenToken], collar: float = COLLAR
) -> WordErrors:
    """Word errors by speaker where only words within `collar` seconds may be paired.

    Raises ValueError where a token has no times.
    """
    ids = Numbers()

    def streams(tokens: Sequence[SpokenToken]) -> list[Stream]:
        speakers = dict.fromkeys(token.speaker for token in tokens)
        return [make_stream([t for t in tokens if t.speaker == s], ids) for s in speakers]

    ours, theirs = streams(reference), streams(hypothesis)
    total = WordErrors()
    for row, column in _pairing(ours, theirs, lambda a, b: distance(a, b, collar)):
        if row is None or column is None:
            deleted = 0 if row is None else len(ours[row])
            inserted = 0 if column is None else len(theirs[column])
            total += WordErrors(deleted, 0, deleted, inserted)
            continue
        a, b = ours[row], theirs[column]
        pairs = align(a, b, collar)
        substituted = sum(int(a.ids[i] != b.ids[j]) for i, j in pairs)
        total += WordErrors(len(a), substituted, len(a) - len(pairs), len(b) - len(pairs))
    return total


class Numbers(dict[str, int]):
    """A number for each text, in order of first use."""

    def __missing__(self, text: str) -> int:
        return self.setdefault(text, len(self))


def make_stream(
    tokens: Sequence[SpokenToken], ids: Numbers, owners: Sequence[int] | None = None
) -> Stream:
    """Tokens for the aligner, which are owned by nobody in particular unless `owners` says so.

    Raises ValueError where a token has no times.
    """
    times = []
    for token in tokens:
        if token.start is None or token.end is None:
            raise ValueError(f"the word {token.text!r} has no times")
        times.append((token.start, token.end))
    return Stream(
        np.array([ids[token.text] for token in tokens], dtype=np.int64),
        np.array(times, dtype=np.float64).reshape(-1, 2),
        np.array(owners if owners is not None else [0] * len(tokens), dtype=np.int64),
    )


def _errors(reference: Sequence[int], hypothesis: Sequence[int]) -> WordErrors:
    operations = Levenshtein.editops(reference, hypothesis).as_list()
    kinds = [kind for kind, _, _ in operations]
    return WordErrors(
        len(reference), kinds.count("replace"), kinds.count("delete"), kinds.count("insert")
    )


def _pairing(
    ours: Sequence[Sequence[int]] | Sequence[Stream],
    theirs: Sequence[Sequence[int]] | Sequence[Stream],
    measure: Callable[..., int],
) -> list[tuple[int | None, int | None]]:
    """The pairing of streams with the least total distance (Hungarian method); None stands for
    nobody.
    """
    rows, columns = len(ours), len(theirs)
    size = max(rows, columns)
    costs = np.zeros((size, size))
    for row in range(size):
        for column in range(size):
            if row < rows and column < columns:
                costs[row, column] = measure(ours[row], theirs[column])
            else:
                costs[row, column] = len(ours[row]) if row < rows else len(theirs[column])
    pairs = zip(*linear_sum_assignment(costs), strict=True)
    return [
        (int(row) if row < rows else None, int(column) if column < columns else None)
        for row, column in pairs
    ]
