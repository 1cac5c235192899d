"""From evidence to names: one assignment over the whole recording, and the courage to give none.

Pure. Every pair of speaker and identity has a score (log-odds, the sum of its evidence); the best one-to-one assignment
is found at once for all. A name is given where the whole assignment would lose much without it (its margin), never
because somebody is left over.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from panelscribe.naming.evidence import Hint

Floats = NDArray[np.float64]
FORBIDDEN = -1e6


def features(hints: Sequence[Hint]) -> dict[tuple[str, int], dict[str, float]]:
    """Amount of each feature for each (speaker, identity).

    The k-th cue of one kind for one pair counts 1/k: what is said twice is surer, but not twice as sure.
    """
    amounts: dict[tuple[str, int], dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for hint in hints:
        amounts[hint.speaker, hint.identity][hint.feature].append(hint.amount)
    return {
        pair: {name: discounted(values) for name, values in by_name.items()}
        for pair, by_name in amounts.items()
    }


def discounted(amounts: Sequence[float]) -> float:
    """Sum with harmonic discount, largest first.

    >>> discounted([1.0, 1.0]), discounted([0.5])
    (1.5, 0.5)
    """
    return sum(amount / rank for rank, amount in enumerate(sorted(amounts, reverse=True), start=1))


def scores(
    pairs: Mapping[tuple[str, int], Mapping[str, float]],
    speakers: Sequence[str],
    priors: Sequence[float],
    weights: Mapping[str, float],
) -> Floats:
    """Log-odds that speaker s is identity i.  # shape: (speakers, identities)"""
    matrix = np.full((len(speakers), len(priors)), -4.0)
    rows = {speaker: row for row, speaker in enumerate(speakers)}
    for (speaker, identity), amounts in pairs.items():
        positive = sum(
            weights[name] * amount for name, amount in amounts.items() if weights[name] > 0
        )
        negative = sum(
            weights[name] * amount for name, amount in amounts.items() if weights[name] < 0
        )
        if positive > 0 and speaker in rows:
            matrix[rows[speaker], identity] = positive + negative + priors[identity]
    return matrix


def solve(matrix: Floats) -> tuple[list[int | None], float]:
    """The best identity for each speaker, None where nobody is better than 0, and the total score."""
    speakers, identities = matrix.shape
    padded = np.hstack([matrix, np.zeros((speakers, speakers))])  # a "nobody" for everyone
    from scipy.optimize import linear_sum_assignment  # half a second that only naming should cost

    rows, columns = linear_sum_assignment(padded, maximize=True)
    chosen: list[int | None] = [None] * speakers
    for row, column in zip(rows, columns, strict=True):
        if column < identities:
            chosen[row] = int(column)
    return chosen, float(padded[rows, columns].sum())


def margins(matrix: Floats, chosen: Sequence[int | None], total: float) -> list[float]:
    """What the whole assignment loses if a speaker may not have the identity chosen for them."""
    result = []
    for row, column in enumerate(chosen):
        if column is None:
            result.append(0.0)
            continue
        without = matrix.copy()
        without[row, column] = FORBIDDEN
        result.append(total - solve(without)[1])
    return result


@dataclass(frozen=True, slots=True)
class Curve:
    """From a margin to the probability that the name is right (logistic; fitted by tests/bench/naming_fit.py
    on recordings that the weights never saw, and rounded to the cautious side).
    """

    slope: float
    offset: float

    def __call__(self, margin: float) -> float:
        """The probability for a margin in log-odds."""
        return 1 / (1 + math.exp(-max(-60.0, min(60.0, self.slope * margin + self.offset))))


WITH_PANEL = Curve(1.2, 0.0)
WITHOUT_PANEL = Curve(0.95, 0.2)
