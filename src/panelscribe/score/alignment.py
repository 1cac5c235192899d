"""Word alignment under a time constraint: Levenshtein distance where words far apart never match.

Pure; numpy. The definition is MeetEval's (von Neumann et al., "MeetEval: A Toolkit for Computation of
Word Error Rates for Meeting Transcription Systems", CHiME 2023): a reference and a hypothesis word
may be paired, as equal or as substituted, where their times overlap once the hypothesis word is
widened by the collar on both sides.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

_INSERT, _DELETE, _PAIR = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Stream:
    """Words in order, as numbers, with their times (seconds).

    `ids` and `owners` (whose word it is, as a number; used for ties alone) have shape (num_words,);
    `times` has shape (num_words, 2).
    """

    ids: Ints
    times: Floats
    owners: Ints

    def __len__(self) -> int:
        return len(self.ids)

    def take(self, chosen: Bools | Ints) -> "Stream":
        """The words that `chosen` marks or numbers."""
        return Stream(self.ids[chosen], self.times[chosen], self.owners[chosen])


@dataclass(frozen=True, slots=True)
class Alignment:
    """The pairs (reference index, hypothesis index) of a best alignment; the rest is deleted or inserted."""

    pairs: tuple[tuple[int, int], ...]


def windows(reference: Stream, hypothesis: Stream, collar: float) -> tuple[Ints, Ints]:
    """For each reference word the hypothesis words (first, past the last) outside which none may be paired.

    Both bounds never fall from one word to the next. Shapes: (num_reference,).
    """
    # A word's time may lie before its predecessor's: running extremes make the search exact anyway.
    ends = np.maximum.accumulate(hypothesis.times[:, 1] + collar)
    starts = np.minimum.accumulate((hypothesis.times[:, 0] - collar)[::-1])[::-1]
    first = np.searchsorted(ends, reference.times[:, 0], side="right")
    last = np.searchsorted(starts, reference.times[:, 1], side="left")
    first = np.minimum.accumulate(first[::-1])[::-1]
    last = np.maximum.accumulate(last)
    return first, np.maximum(first, last)


def may_pair(reference: Stream, row: int, hypothesis: Stream, collar: float, span: slice) -> Bools:
    """Whether the hypothesis words of `span` may be paired with reference word `row`."""
    start, end = reference.times[row]
    times = hypothesis.times[span]
    return np.asarray((start < times[:, 1] + collar) & (times[:, 0] - collar < end))


def pairable(reference: Stream, hypothesis: Stream, collar: float) -> tuple[Bools, Bools]:
    """Which words of each side may be paired with any of the other."""
    first, last = windows(reference, hypothesis, collar)
    ours = np.zeros(len(reference), dtype=bool)
    theirs = np.zeros(len(hypothesis), dtype=bool)
    for row in np.flatnonzero(last > first):
        span = slice(int(first[row]), int(last[row]))
        allowed = may_pair(reference, int(row), hypothesis, collar, span)
        ours[row] = allowed.any()
        theirs[span] |= allowed
    return ours, theirs


def distance(reference: Stream, hypothesis: Stream, collar: float) -> int:
    """The least number of substitutions, deletions and insertions."""
    ours, theirs = pairable(reference, hypothesis, collar)
    alone = int((~ours).sum() + (~theirs).sum())
    return alone + _Table(reference.take(ours), hypothesis.take(theirs), collar, ties=False).cost


def align(reference: Stream, hypothesis: Stream, collar: float) -> Alignment:
    """A best alignment; among equally good ones that with the most pairs of one owner.

    With an infinite collar time plays no part.
    """
    return Alignment(tuple(_Table(reference, hypothesis, collar, ties=True).pairs()))


class _Table:
    """The dynamic program, row by row over the reference, each row only as wide as its window.

    Beyond its window a row holds nothing that is not one deletion or insertion a word away from its
    edge, because windows never move back. Costs are multiples of `unit`; below that, ties: pairs of
    different owners and, of equal cost, substitutions rather than matches lose.
    """

    def __init__(self, reference: Stream, hypothesis: Stream, collar: float, *, ties: bool) -> None:
        self.reference, self.hypothesis, self.collar = reference, hypothesis, collar
        self.unit = 4 * (len(reference) + len(hypothesis) + 1) if ties else 1
        self.ties = ties
        self.choices: list[tuple[int, NDArray[np.int8]]] = []
        self.cost = self._fill()

    def _fill(self) -> int:
        unit, total = self.unit, len(self.hypothesis)
        first, last = windows(self.reference, self.hypothesis, self.collar) if total else ([], [])
        low, row = 0, np.zeros(1, dtype=np.int64)  # row: costs of columns low, low + 1, …
        for index in range(len(self.reference)):
            new_low = int(first[index]) if total else 0
            high = max(int(last[index]), low + len(row) - 1, new_low) if total else 0
            row = self._widened(row, low, high)
            row, choice = self._step(row, low, index, max(new_low, low))
            low = max(new_low, low)
            if self.ties:
                self.choices.append((low, choice))
        missing = total - (low + len(row) - 1)
        return int(row[-1]) + missing * unit

    def _widened(self, row: Ints, low: int, high: int) -> Ints:
        """The row up to column `high`: what lies beyond its edge is inserted."""
        missing = high - (low + len(row) - 1)
        if missing <= 0:
            return row
        return np.concatenate([row, row[-1] + self.unit * np.arange(1, missing + 1)])

    def _step(self, row: Ints, low: int, index: int, new_low: int) -> tuple[Ints, NDArray[np.int8]]:
        unit = self.unit
        deleted = row[new_low - low :] + unit
        best = deleted.copy()
        choice = np.full(len(best), _DELETE, dtype=np.int8)
        # Column c is reached by pairing with hypothesis word c - 1.
        columns = slice(max(new_low, 1) - 1, low + len(row) - 1)
        if columns.stop > columns.start:
            paired = row[columns.start - low : columns.stop - low] + self._pair_costs(index, columns)
            target = slice(columns.start + 1 - new_low, columns.stop + 1 - new_low)
            better = paired <= best[target]
            best[target] = np.where(better, paired, best[target])
            choice[target][better] = _PAIR
        steps = unit * np.arange(len(best))
        inserted = np.minimum.accumulate(best - steps) + steps
        choice[inserted < best] = _INSERT
        return inserted, choice

    def _pair_costs(self, index: int, columns: slice) -> Ints:
        same = self.hypothesis.ids[columns] == self.reference.ids[index]
        costs = np.where(same, 0, self.unit).astype(np.int64)
        if self.ties:
            strange = self.hypothesis.owners[columns] != self.reference.owners[index]
            costs += 2 * strange + ~same
        allowed = may_pair(self.reference, index, self.hypothesis, self.collar, columns)
        return np.where(allowed, costs, 4 * self.unit)

    def pairs(self) -> Sequence[tuple[int, int]]:
        """The pairs along the cheapest path, in order."""
        found: list[tuple[int, int]] = []
        column = len(self.hypothesis)
        index = len(self.reference)
        while index > 0:
            low, choice = self.choices[index - 1]
            column = min(column, low + len(choice) - 1)
            step = choice[column - low]
            if step == _PAIR:
                found.append((index - 1, column - 1))
                index, column = index - 1, column - 1
            elif step == _DELETE:
                index -= 1
            else:
                column -= 1
        return found[::-1]
