"""What may be told next: excerpts with what they can't do without, and what speaks for each where the story stands.

Pure. The weights are judgement, kept coarse; `plan.py` takes the best move again and again.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from panelscribe.drafting.disputes import Disputes
from panelscribe.drafting.excerpts import Excerpt, Excerpts
from panelscribe.drafting.language import Language
from panelscribe.drafting.outline import Outline
from panelscribe.drafting.prompts import Prompts
from panelscribe.drafting.quotes import Line, Quarry
from panelscribe.drafting.records import SectionKind
from panelscribe.drafting.roles import Passage
from panelscribe.drafting.story import ATTRIBUTION, Story, Told
from panelscribe.transcript import tokens

Place = tuple[int, Passage]
"""A passage and the index of the exchange that it answers in."""

_MISSING = 2.0
"""What an excerpt gains because its speaker is not quoted yet."""
_BEYOND = 0.7
"""What it loses for each quote that its speaker has beyond their share."""
_OPENS = 0.9
_OUT_OF_PLACE = 0.8
_ARGUES = 0.9
_COMPLETES = 0.9
"""What the other side of an argument gains once one side is told."""
_CONTRADICTS = 1.2
_CROWDED = 0.25
_REPEATED = 0.9
_REFERRED = 1.2
"""What an excerpt gains that holds the words which a later question, told already, takes up."""
_ALONE = 25
"""Words of an answer to a panelist's question that can stand without the question."""
_RARE = 4


@dataclass(frozen=True, slots=True)
class Move:
    """Something that may be told next: an excerpt, the lines that it needs before it, what it gains, its words."""

    gain: float
    index: int
    passage: Passage
    excerpt: Excerpt
    needs: tuple[tuple[Passage, Line], ...]
    cost: int


class Moves:
    """The moves of one article as it grows."""

    def __init__(
        self,
        outline: Outline,
        quarry: Quarry,
        lang: Language,
        prompts: Prompts,
        disputes: Disputes,
        excerpts: Excerpts,
        story: Story,
        sections: int,
    ) -> None:
        """`sections` are the topics that an article has at most."""
        self._outline = outline
        self._quarry = quarry
        self._lang = lang
        self._prompts = prompts
        self._disputes = disputes
        self._excerpts = excerpts
        self._story = story
        self._sections = sections
        self._told = {a.turns for exchange in outline.exchanges for a in exchange.answers}

    def of(self, places: Iterable[Place]) -> Iterator[Move]:
        """What can be told next of some passages."""
        story = self._story
        topics = sum(1 for told in story.plan.told if told.exchange.kind is SectionKind.TOPIC)
        for index, passage in places:
            told = story.of(index)
            exchange = self._outline.exchanges[index]
            if told is None and topics >= self._sections and exchange.kind is SectionKind.TOPIC:
                continue
            there = [x for x in told.lines if x.turn in passage.turns] if told else []
            argues = self._disputes.belongs(passage)
            standing = self._standing(index, passage, told, there)
            for excerpt in self._excerpts.of(exchange, passage):
                if not all(story.fresh(line, strictly=not argues) for line in excerpt.lines):
                    continue
                needs = self._needs(passage, excerpt, there, 0)
                if needs is None:
                    continue
                gain = excerpt.value + standing + _REFERRED * self._taken_up(index, excerpt)
                cost = self._cost(passage, excerpt, needs)
                yield Move(gain, index, passage, excerpt, needs, cost)

    def holding(self, index: int, passage: Passage, line: Line) -> Move | None:
        """The best that can be told of a passage with a `line` of it in it: that line alone where nothing else is."""
        found = [
            move
            for move in self.of([(index, passage)])
            if any(line.within(other) for other in move.excerpt.lines)
        ]
        if found:
            return max(found, key=lambda move: move.gain)
        needs = self._needs(passage, Excerpt((line,), line.score), (), 0)
        return Move(0.0, index, passage, Excerpt((line,), line.score), needs or (), line.length)

    def desperate(self, index: int, passage: Passage, longest: int) -> Move | None:
        """A passage that nothing better can be told of: all of it if it is short, or any line."""
        whole = self._quarry.whole(passage, longest)
        if whole is not None and self._prompts.hands_over(self._outline.exchanges[index], passage):
            whole = None
        for line in [*([whole] if whole else []), *self._quarry.lines(passage)]:
            if not self._story.overlaps(line) and line.length >= 2:
                return Move(0.0, index, passage, Excerpt((line,), line.score), (), line.length)
        return None

    def _standing(
        self, index: int, passage: Passage, told: Told | None, there: Sequence[Line]
    ) -> float:
        """What an excerpt of a passage gains by what the article has already."""
        person = self._story.who(passage.speaker)
        gain = 0.0 if self._story.heard(person) else _MISSING
        gain -= _BEYOND * self._story.excess(person)
        if self._disputes.belongs(passage):
            near = (self._disputes.before(passage), self._disputes.after(passage))
            gain += _ARGUES + _COMPLETES * any(self._story.printed(x) for x in near if x)
            answered = self._disputes.contradicted(passage)
            told_of = answered is not None and self._story.printed(answered)
            gain += _CONTRADICTS if told_of else 0.0
        if told is not None:
            return gain - _CROWDED * len(told.lines) - _REPEATED * len(there)
        if passage == self._outline.exchanges[index].answers[0]:
            return gain + _OPENS
        return gain - _OUT_OF_PLACE * (2 if self._points_back(passage) else 1)

    def _points_back(self, passage: Passage) -> bool:
        """Whether the question before a passage speaks of what was said before it ("How much of that …?")."""
        question = self._prompts.line(passage)
        pointing = self._lang.words["pointers"]
        return question is not None and bool(pointing.intersection(tokens(question.text)))

    def _taken_up(self, index: int, excerpt: Excerpt) -> bool:
        """Whether the next question, if it is told, takes up a rare word of an excerpt ("… of the sixty-three")."""
        later = self._story.of(index + 1)
        if later is None or later.question is None:
            return False
        carrying = self._story.carrying
        rare = {t for t in carrying(later.question) if self._quarry.counts[t] <= _RARE}
        said = {token for line in excerpt.lines for token in carrying(line)}
        return bool((rare - self._quarry.names) & said)

    def _needs(
        self, passage: Passage, excerpt: Excerpt, there: Sequence[Line], depth: int
    ) -> tuple[tuple[Passage, Line], ...] | None:
        """The lines without which an excerpt can't stand: what it answers, in the words of whom it answers. None where
        those can't be printed.
        """
        opening = excerpt.lines[0]
        if there and not opening.leads:
            return ()
        against = self._disputes.contradicted(passage)
        asked = self._prompts.asking(passage)
        if against is None and asked is not None:
            by_panelist = opening.leads and self._prompts.of_panelist(passage)
            return self._asked(passage, asked, opening) if by_panelist else ()
        answered = against or self._disputes.answered(passage)
        if answered is None or not self._disputes.retorts(passage):
            return ()
        if self._story.ends(answered) or (
            against and self._story.takes_up(answered, excerpt.lines)
        ):
            return ()
        if answered.turns not in self._told:
            return None  # of somebody who only introduces
        echo = self._excerpts.ending(answered, self._story.used)
        if echo is None and against and any(x.turn in against.turns for x in self._story.used):
            return ()  # the article opens on all that could be told of it
        if echo is None or depth > 2:
            return None
        earlier = self._needs(answered, echo, (), depth + 1)
        return None if earlier is None else (*earlier, *((answered, line) for line in echo.lines))

    def _asked(
        self, passage: Passage, asked: Passage, opening: Line
    ) -> tuple[tuple[Passage, Line], ...] | None:
        """The question of another panelist as a need of its answer."""
        line = self._prompts.line(passage)
        if line is None or asked.turns not in self._told:
            return () if not opening.hangs and passage.length > _ALONE else None
        return () if self._story.overlaps(line) else ((asked, line),)

    def _cost(
        self, passage: Passage, excerpt: Excerpt, needs: Sequence[tuple[Passage, Line]]
    ) -> int:
        lines = [*excerpt.lines, *(line for _, line in needs)]
        question = self._prompts.line(passage)
        asked = question.length if question and excerpt.lines[0].leads else 0
        return asked + sum(line.length + ATTRIBUTION for line in lines)
