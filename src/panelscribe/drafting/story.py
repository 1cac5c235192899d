"""What an article tells so far: its lines, whom it has heard, how many words it has; and the plan that comes of it.

Pure. `plan.py` decides what is added, `moves.py` what may be.
"""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from panelscribe.drafting.front import Lede
from panelscribe.drafting.idle import aside
from panelscribe.drafting.language import Language
from panelscribe.drafting.outline import Exchange, Outline
from panelscribe.drafting.prompts import Prompts
from panelscribe.drafting.quotes import Line
from panelscribe.drafting.roles import Passage
from panelscribe.panel import Role
from panelscribe.transcript import UNKNOWN, tokens

SUBSTANCE = 15
"""Words that say something; who said fewer need not be quoted."""
ATTRIBUTION = 5
_IDLE = ("stale", "announcing")
"""Cues of sentences that only lead over to something."""
_HEADING = 6
_FRAME = 80
"""Words of what stands around the story: standfirst, who was there, disclosure."""
_FRESH = 0.4
"""Share of the carrying words that two quotations may have in common."""


@dataclass(slots=True)
class Told:
    """An exchange as it will be told: the question, where it is needed, and the lines in order of time.

    `prompts` are the questions that stand before later answers, by the turns of the answer.
    """

    index: int
    exchange: Exchange
    question: Line | None
    lines: list[Line] = field(default_factory=list)
    prompts: dict[tuple[str, ...], Line] = field(default_factory=dict)


@dataclass(slots=True)
class Plan:
    """The article in lines. `opponent` is the label of who disagreed with the standfirst's line; `divided` says that
    panelists disagreed with one another, `rivals` are the labels of two whose argument is told; `unquoted` are people
    of the panel of whom nothing can be quoted.
    """

    headline: Line | None = None
    lede: Lede | None = None
    standfirst: Line | None = None
    told: list[Told] = field(default_factory=list)
    unquoted: list[str] = field(default_factory=list)
    opponent: str | None = None
    divided: bool = False
    rivals: tuple[str, str] | None = None


class Story:
    """One article while it grows."""

    def __init__(
        self, outline: Outline, prompts: Prompts, lang: Language, people: dict[str, str]
    ) -> None:
        """`people` tells which labels are one person: label → name (a label of its own where unnamed)."""
        self.plan = Plan()
        self.used: list[Line] = []
        self.words = _FRAME
        self._outline = outline
        self._prompts = prompts
        self._lang = lang
        self._people = people
        self._heard: Counter[str] = Counter()
        self._carried: dict[tuple[str, int, int], frozenset[str]] = {}
        self._spoke: Counter[str] = Counter()
        self._told_of: Counter[str] = Counter()
        for passage in outline.passages:
            if outline.roles[passage.speaker] is Role.PANELIST and passage.speaker != UNKNOWN:
                self._spoke[self.who(passage.speaker)] += passage.words
                self._told_of[self.who(passage.speaker)] += sum(
                    s.length
                    for s in passage.content
                    if not any(lang.has(cue, s.text) for cue in _IDLE)
                    and not aside(passage, s, lang)
                )
        roots = {who: math.sqrt(count) for who, count in self._spoke.items()}
        total = sum(roots.values()) or 1.0
        self._share = {who: root / total for who, root in roots.items()}

    def who(self, speaker: str) -> str:
        """The person behind a label."""
        return self._people.get(speaker, speaker)

    def heard(self, who: str) -> int:
        """How many lines of somebody are printed, lightning rounds apart."""
        return self._heard[who]

    def missing(self) -> list[str]:
        """People of the panel who said something and are not quoted yet, by how much they said."""
        return [
            who
            for who, _ in self._spoke.most_common()
            if self._told_of[who] >= SUBSTANCE and not self._heard[who]
        ]

    def give_up(self, who: str) -> None:
        """Notes that nothing of somebody can be quoted."""
        self.plan.unquoted.append(who)
        self._heard[who] += 1

    def excess(self, who: str) -> float:
        """Quotes that somebody has beyond their share of the talk (by square roots, so that the quiet are heard)."""
        total = sum(self._heard.values())
        return max(0.0, self._heard[who] - self._share.get(who, 0.0) * (total + 1))

    def open(self, index: int) -> Told:
        """An exchange as told so far; from now on it is told."""
        told = self.of(index)
        if told is None:
            exchange = self._outline.exchanges[index]
            told = Told(index, exchange, self._question(exchange))
            self.plan.told.append(told)
            self.words += _HEADING
            self.words += told.question.length + ATTRIBUTION if told.question else 0
        return told

    def of(self, index: int) -> Told | None:
        """An exchange as told so far, None where nothing of it is."""
        return next((told for told in self.plan.told if told.index == index), None)

    def _question(self, exchange: Exchange) -> Line | None:
        if exchange.question is None or not exchange.answers:
            return None
        line = self._prompts.line(exchange.answers[0])
        return line if line is not None and line.turn in exchange.question.turns else None

    def add(self, told: Told, lines: Iterable[Line], *, counts: bool = True) -> None:
        """Prints lines in an exchange; an answer of a lightning round does not count as being heard."""
        for line in lines:
            told.lines.append(line)
            self.take(line, counts=counts)

    def take(self, line: Line, *, counts: bool = True) -> None:
        """Marks a line as printed."""
        self.used.append(line)
        self._heard[self.who(line.speaker)] += counts
        self.words += line.length + ATTRIBUTION

    def printed(self, passage: Passage) -> bool:
        """Whether anything of a passage is told in an exchange."""
        return any(line.turn in passage.turns for told in self.plan.told for line in told.lines)

    def ends(self, passage: Passage) -> bool:
        """Whether the last sentence of a passage is told."""
        last = [(s.turn, s.first, s.last) for s in passage.content[-1:]]
        return any(
            line.turn == turn and line.first <= end and first < line.last
            for told in self.plan.told
            for line in told.lines
            for turn, first, end in last
        )

    def takes_up(self, passage: Passage, lines: Iterable[Line]) -> bool:
        """Whether what is told of a passage has words in common with `lines` that answer it."""
        said = {token for line in lines for token in self.carrying(line)}
        told = (line for one in self.plan.told for line in one.lines if line.turn in passage.turns)
        return any(said & self.carrying(line) for line in told)

    def overlaps(self, line: Line) -> bool:
        """Whether words of a line are printed already."""
        return any(line.overlaps(used) for used in self.used)

    def fresh(self, line: Line, *, strictly: bool = True) -> bool:
        """Whether a line says what the article does not say yet; in an argument, words are taken up again."""
        said = self.carrying(line)
        for used in self.used:
            if line.overlaps(used):
                return False
            if not strictly:
                continue
            other = self.carrying(used)
            least = min(len(said), len(other))
            if least >= 3 and len(said & other) / least > _FRESH:
                return False
        return True

    def carrying(self, line: Line) -> frozenset[str]:
        """The words of a line that carry what it is about."""
        key = (line.turn, line.first, line.last)
        if key not in self._carried:
            self._carried[key] = frozenset(tokens(line.text)) - self._lang.words["stop"]
        return self._carried[key]
