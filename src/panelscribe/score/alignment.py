"""Word alignment under a time constraint: Levenshtein distance where words far apart never match.

Pure. The definition is MeetEval's (von Neumann et al., "MeetEval: A Toolkit for Computation of Word
Error Rates for Meeting Transcription Systems", CHiME 2023): a reference and a hypothesis word may
be paired, as equal or as substituted, where their times overlap once the hypothesis word is widened
by the collar on both sides. Leaves out alignment without times, which is rapidfuzz's.
"""

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

    def take(self, chosen: Bools) -> "Stream":
        """The words that `chosen` marks."""
        return Stream(self.ids[chosen], self.times[chosen], self.owners[chosen])

    def widened(self, collar: float) -> "Stream":
        """The same words, each from `collar` seconds earlier to as much later."""
        return Stream(self.ids, self.times + np.array([-collar, collar]), self.owners)


def distance(reference: Stream, hypothesis: Stream, collar: float) -> int:
    """The least number of substitutions, deletions and insertions."""
    wide = hypothesis.widened(collar)
    first, last = windows(reference, wide)
    ours = first < last
    # Overlap is mutual, so the same question from the other side gives the other side's words.
    first, last = windows(wide, reference)
    theirs = first < last
    alone = int((~ours).sum() + (~theirs).sum())
    return alone + _Table(reference.take(ours), wide.take(theirs)).cost


def align(reference: Stream, hypothesis: Stream, collar: float) -> tuple[tuple[int, int], ...]:
    """The pairs (reference index, hypothesis index) of a best alignment, in order.

    What is in no pair is deleted or inserted. Among equally good alignments that with the most
    pairs of one owner is chosen.
    """
    return _Table(reference, hypothesis.widened(collar), ties=True).pairs()


def windows(one: Stream, other: Stream) -> tuple[Ints, Ints]:
    """For each word of `one` the words (first, past the last) of `other` that overlap with it.

    None outside do; inside, all do where both are in order of time. Shapes: (num_words of one,).
    """
    # A word's time may lie before its predecessor's: running extremes keep the search safe.
    ends = np.maximum.accumulate(other.times[:, 1])
    starts = np.minimum.accumulate(other.times[::-1, 0])[::-1]
    first = np.searchsorted(ends, one.times[:, 0], side="right")
    last = np.searchsorted(starts, one.times[:, 1], side="left")
    return first, last


class _Table:
    """The dynamic program, row by row over the reference, each row only as wide as its window.

    Windows are made never to move back. So what lies beyond a row's window is one insertion or
    deletion a word away from the window's edge, and need not be stored. Windows hold some thirty
    words, for which plain lists are faster than arrays.

    Times of the hypothesis are widened already. Costs are multiples of `unit`; with `ties`, pairs
    of different owners and substitutions cost less than a unit more, all of them together.
    """

    def __init__(self, reference: Stream, hypothesis: Stream, *, ties: bool = False) -> None:
        self.total = len(hypothesis)
        self.ties = ties
        self.unit = 4 * (len(reference) + len(hypothesis) + 1) if ties else 1
        self.reference = list(
            zip(
                reference.ids.tolist(),
                reference.owners.tolist(),
                reference.times.tolist(),
                strict=True,
            )
        )
        self.ids = hypothesis.ids.tolist()
        self.owners = hypothesis.owners.tolist()
        self.times = hypothesis.times.tolist()
        first, last = windows(reference, hypothesis)
        self.first = np.minimum.accumulate(first[::-1])[::-1].tolist()
        self.last = np.maximum.accumulate(last).tolist()
        self.choices: list[tuple[int, list[int]]] = []
        self.cost = self._fill()

    def _fill(self) -> int:
        low, row = 0, [0]  # row: costs of the columns low, low + 1, …
        for index in range(len(self.reference)):
            new_low = max(self.first[index], low)
            high = max(self.last[index], low + len(row) - 1, new_low)
            while low + len(row) - 1 < high:
                row.append(row[-1] + self.unit)
            row, choice = self._step(row[new_low - low :], new_low, index)
            low = new_low
            if self.ties:
                self.choices.append((low, choice))
        return row[-1] + (self.total - (low + len(row) - 1)) * self.unit

    def _step(self, above: list[int], low: int, index: int) -> tuple[list[int], list[int]]:
        """The row of reference word `index` from the row above it, and what was chosen in it."""
        unit = self.unit
        row, choice = [above[0] + unit], [_DELETE]
        # Column c is reached by a pair with the hypothesis word before it, low + c - 1.
        costs = self._pair_costs(index, low, low + len(above) - 1)
        left = row[0]
        for before, deleted, cost in zip(above, above[1:], costs, strict=False):
            best, chosen = deleted + unit, _DELETE
            if left + unit < best:
                best, chosen = left + unit, _INSERT
            if before + cost <= best:
                best, chosen = before + cost, _PAIR
            row.append(best)
            choice.append(chosen)
            left = best
        return row, choice

    def _pair_costs(self, index: int, first: int, last: int) -> list[int]:
        """What a pair of reference word `index` costs with each hypothesis word of a range."""
        number, owner, (start, end) = self.reference[index]
        unit = self.unit
        costs = [
            (0 if theirs == number else unit) if start < until and since < end else 4 * unit
            for theirs, (since, until) in zip(
                self.ids[first:last], self.times[first:last], strict=True
            )
        ]
        if self.ties:
            costs = [
                cost + (cost > 0) + 2 * (theirs != owner)
                for cost, theirs in zip(costs, self.owners[first:last], strict=True)
            ]
        return costs

    def pairs(self) -> tuple[tuple[int, int], ...]:
        """The pairs along the cheapest path, in order."""
        found: list[tuple[int, int]] = []
        index, column = len(self.reference), self.total
        while index > 0:
            low, choice = self.choices[index - 1]
            column = min(column, low + len(choice) - 1)
            step = choice[column - low]
            if step == _PAIR:
                found.append((index - 1, column - 1))
            index -= step != _INSERT
            column -= step != _DELETE
        return tuple(reversed(found))
