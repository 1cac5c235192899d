"""What scores are made of: counts that add up over sessions, with ratios of the sums.

Pure. Every record has a zero (its default) and `+`, and a ratio is None where there was nothing to
count: no average of averages, no 0 % out of nothing. (MeetEval's `ErrorRate` is the model.)
"""

from dataclasses import dataclass, field, fields
from typing import Self


@dataclass(frozen=True, slots=True)
class Counts:
    """A monoid: field by field addition, zero by default."""

    def __add__(self, other: Self) -> Self:
        return type(self)(
            **{f.name: getattr(self, f.name) + getattr(other, f.name) for f in fields(self)}
        )


def ratio(part: float, whole: float) -> float | None:
    """Part / whole, None where there is no whole."""
    return part / whole if whole else None


@dataclass(frozen=True, slots=True)
class WordErrors(Counts):
    """Word errors against `words` reference words."""

    words: int = 0
    substitutions: int = 0
    deletions: int = 0
    insertions: int = 0

    @property
    def errors(self) -> int:
        """All three kinds together."""
        return self.substitutions + self.deletions + self.insertions

    @property
    def rate(self) -> float | None:
        """Errors per reference word."""
        return ratio(self.errors, self.words)


@dataclass(frozen=True, slots=True)
class DiarizationErrors(Counts):
    """Seconds of reference speech (overlap counted once per speaker), and those of them in
    error.
    """

    speech: float = 0.0
    missed: float = 0.0
    false_alarm: float = 0.0
    confusion: float = 0.0

    @property
    def errors(self) -> float:
        """Seconds of all three kinds together."""
        return self.missed + self.false_alarm + self.confusion

    @property
    def rate(self) -> float | None:
        """The diarization error rate."""
        return ratio(self.errors, self.speech)


@dataclass(frozen=True, slots=True)
class SpeakerCounts(Counts):
    """How many speakers there were and were found; `error` sums |found - there| over sessions."""

    sessions: int = 0
    exact: int = 0
    reference: int = 0
    hypothesis: int = 0
    error: int = 0

    @property
    def rate(self) -> float | None:
        """Mean absolute error per session."""
        return ratio(self.error, self.sessions)


@dataclass(frozen=True, slots=True)
class NamingCounts(Counts):
    """Words of the transcript by the name that they stand under.

    `right`, `wrong` and `unnamed` are words of people whose name the reference knows;
    `strangers_named` and `strangers_unnamed` those of people whom it does not name, where no name
    is right; `nobodys` are words at a place where the reference hears nobody.
    """

    right: int = 0
    wrong: int = 0
    unnamed: int = 0
    strangers_named: int = 0
    strangers_unnamed: int = 0
    nobodys: int = 0

    @property
    def words(self) -> int:
        """Words of people whose name the reference knows."""
        return self.right + self.wrong + self.unnamed

    @property
    def rate(self) -> float | None:
        """Share of the words of named people that stand under the right name."""
        return ratio(self.right, self.words)


@dataclass(frozen=True, slots=True)
class SpellingCounts(Counts):
    """Words of names that were said, and those of them that the transcript spells the same."""

    said: int = 0
    right: int = 0

    @property
    def rate(self) -> float | None:
        """Share spelled right."""
        return ratio(self.right, self.said)


@dataclass(frozen=True, slots=True)
class QuoteCounts(Counts):
    """The article's quotes.

    `exact`: the printed words are those of our transcript, left-out words taken into account.
    Against the reference: `right`, `wrong`, `unnamed` by who said it (`unfound`: nobody said
    anything like it there; `strangers`: it was somebody whom the reference does not name),
    `verbatim` those without any word error, and `heard` the word errors of all found ones.
    """

    quotes: int = 0
    exact: int = 0
    right: int = 0
    wrong: int = 0
    unnamed: int = 0
    unfound: int = 0
    strangers: int = 0
    verbatim: int = 0
    heard: WordErrors = field(default_factory=WordErrors)

    @property
    def fidelity(self) -> float | None:
        """Share of quotes that are exact."""
        return ratio(self.exact, self.quotes)

    @property
    def attribution(self) -> float | None:
        """Share of the quotes whose speaker the reference names that stand under the right name."""
        return ratio(self.right, self.quotes - self.strangers)


@dataclass(frozen=True, slots=True)
class StepCost:
    """What a step of the pipeline took for `sound` seconds of recording; memory in bytes."""

    step: str
    seconds: float
    sound: float
    peak_memory: int | None

    @property
    def rate(self) -> float | None:
        """Real-time factor: seconds of work per second of sound."""
        return ratio(self.seconds, self.sound)


@dataclass(frozen=True, slots=True)
class StepCosts:
    """Costs by step, in the order of the first mention.

    `+` adds the seconds of each step, and keeps the highest peak.
    """

    steps: tuple[StepCost, ...] = ()

    def __add__(self, other: "StepCosts") -> "StepCosts":
        merged = {cost.step: cost for cost in self.steps}
        for cost in other.steps:
            known = merged.get(cost.step, StepCost(cost.step, 0.0, 0.0, None))
            peaks = [peak for peak in (known.peak_memory, cost.peak_memory) if peak is not None]
            merged[cost.step] = StepCost(
                cost.step,
                known.seconds + cost.seconds,
                known.sound + cost.sound,
                max(peaks, default=None),
            )
        return StepCosts(tuple(merged.values()))

    @property
    def whole(self) -> StepCost:
        """All steps together: their seconds for the sound that the longest saw, and the highest
        peak.
        """
        peaks = [cost.peak_memory for cost in self.steps if cost.peak_memory is not None]
        return StepCost(
            "all",
            sum(cost.seconds for cost in self.steps),
            max((cost.sound for cost in self.steps), default=0.0),
            max(peaks, default=None),
        )
