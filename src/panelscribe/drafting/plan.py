"""What the article tells: which line opens it, which exchanges it takes, which lines of whom, within its length.

Pure. Leaves out how it is told (`prose.py`). Everybody on the panel who said something is quoted, every audience
question has an answer, every argument both its sides; then the best excerpts win. Nobody fills the article alone,
and no span is printed twice.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from panelscribe.drafting.disputes import Disputes, disagrees
from panelscribe.drafting.excerpts import Excerpt, Excerpts
from panelscribe.drafting.front import Front, Lede
from panelscribe.drafting.language import Language
from panelscribe.drafting.outline import Exchange, Outline
from panelscribe.drafting.prompts import Prompts
from panelscribe.drafting.quotes import Line, Quarry
from panelscribe.drafting.records import SectionKind
from panelscribe.drafting.roles import Passage
from panelscribe.drafting.style import HouseStyle, Length
from panelscribe.panel import Role
from panelscribe.transcript import UNKNOWN, tokens

SUBSTANCE = 15
"""Words that say something; who said fewer need not be quoted."""
_ATTRIBUTION = 5
_HEADING = 6
_ROOM = 15
"""Words that must be left for another excerpt."""
_FRAME = 80
"""Words of what stands around the story: standfirst, who was there, disclosure."""
_FRESH = 0.4
"""Share of the carrying words that two quotations may have in common."""
_ROUND_LONGEST = 40
_WORTH = 1.0
"""Gain below which an excerpt is left out, as long as the article is long enough."""
_WORTH_MORE = 0.2
_SHORT_OF = 0.9
_MISSING = 2.0
"""What an excerpt gains because its speaker is not quoted yet."""
_OPENS = 0.6
_ARGUES = 0.9
_COMPLETES = 0.9
"""What the other side of an argument gains once one side is told."""
_CONTRADICTS = 1.2
_OUT_OF_PLACE = 0.8
_CROWDED = 0.25
_REPEATED = 0.9
_BEYOND = 0.7
_SECOND_ANSWER = 0.9
_RETORT = 14
_LAST = 20
_REFERRED = 1.2
"""What an excerpt gains that holds the words which a later question, told already, takes up."""

_SCALE = {Length.BRIEF: 0.5, Length.STANDARD: 1.0, Length.LONG: 1.6}
_ARGUMENTS = {Length.BRIEF: 1, Length.STANDARD: 2, Length.LONG: 4}
_SECTIONS = {Length.BRIEF: 3, Length.STANDARD: 6, Length.LONG: 10}


def target_words(spoken: int, length: Length) -> int:
    """How long an article gets: some 330 words for three minutes of talk, 950 for an hour, never more than was said.

    >>> [target_words(words, Length.STANDARD) for words in (60, 420, 1500, 9000)]
    [48, 336, 825, 954]
    """
    most = (0.8 * spoken, 150 + 0.45 * spoken, 500 * math.pow(max(1, spoken), 0.071))
    return int(min(most) * _SCALE[length])


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
    """The article in lines. `opponent` is the label of who disagreed with the standfirst's line, `counter` the words in
    which; `divided` says that panelists disagreed with one another.
    """

    headline: Line | None = None
    lede: Lede | None = None
    standfirst: Line | None = None
    told: list[Told] = field(default_factory=list)
    unquoted: list[str] = field(default_factory=list)
    opponent: str | None = None
    divided: bool = False


@dataclass(frozen=True, slots=True)
class _Move:
    """Something that may be told next: an excerpt with what it can't do without."""

    gain: float
    index: int
    passage: Passage
    excerpt: Excerpt
    needs: tuple[tuple[Passage, Line], ...]
    cost: int


class Planner:
    """Chooses lines for one article."""

    def __init__(
        self,
        outline: Outline,
        quarry: Quarry,
        style: HouseStyle,
        lang: Language,
        people: dict[str, str],
    ) -> None:
        """`people` tells which labels are one person: label → name (a label of its own where unnamed)."""
        self.outline = outline
        self.quarry = quarry
        self.style = style
        self.lang = lang
        self.people = people
        self.plan = Plan()
        self.prompts = Prompts(outline, quarry, lang)
        self.disputes = Disputes(outline, lang, people)
        self.excerpts = Excerpts(outline, quarry, lang, self.prompts, self.disputes)
        self.plan.divided = self.disputes.any
        self._used: list[Line] = []
        self._carried: dict[tuple[str, int, int], frozenset[str]] = {}
        self._said: Counter[str] = Counter()
        self._words = _FRAME
        self._share = self._shares()
        spoken = sum(passage.length for passage in outline.passages)
        self._budget = target_words(spoken, style.length)

    def run(self, *, standfirst: bool) -> Plan:
        """The plan; with a line for the `standfirst` where one is wanted."""
        front = Front(
            self.outline, self.quarry, self.lang, self.people, self.excerpts, self.disputes, self.prompts
        )  # fmt: skip
        self.plan.headline = front.headline()
        self.plan.lede = front.lede(self.plan.headline)
        if self.plan.lede is not None:
            for line in self.plan.lede.lines:
                self._take(line)
        for index, exchange in enumerate(self.outline.exchanges):
            if exchange.kind is SectionKind.LIGHTNING_ROUND:
                self._tell_round(index, exchange)
            elif exchange.kind is SectionKind.AUDIENCE_QUESTION:
                self._tell_audience(index, exchange)
        self._tell_disputes()
        self._quote_everybody()
        self._fill(_WORTH)
        if self._words < _SHORT_OF * self._budget:
            self._fill(_WORTH_MORE)
        self._last_words()
        self._settle()
        if standfirst:
            self._choose_standfirst(front)
        return self.plan

    def who(self, speaker: str) -> str:
        """The person behind a label."""
        return self.people.get(speaker, speaker)

    def _shares(self) -> dict[str, float]:
        """Each panelist's share of the quotes: by how much they said, evened out (square roots)."""
        words = {who: math.sqrt(count) for who, count in self._words_of_panelists().items()}
        total = sum(words.values()) or 1.0
        return {who: count / total for who, count in words.items()}

    def _words_of_panelists(self) -> Counter[str]:
        words: Counter[str] = Counter()
        for passage in self.outline.passages:
            if self.outline.roles[passage.speaker] is Role.PANELIST and passage.speaker != UNKNOWN:
                words[self.who(passage.speaker)] += passage.words
        return words

    def _choose_standfirst(self, front: Front) -> None:
        taken = [line for line in (self.plan.headline,) if line is not None]
        line = front.standfirst([*taken, *self._used], self._fresh)
        if line is None:
            return
        self.plan.standfirst = line
        opponent = self.disputes.opponent(line)
        self.plan.opponent = opponent.speaker if opponent else None
        self._take(line)

    def _tell_round(self, index: int, exchange: Exchange) -> None:
        told = Told(index, exchange, None)
        for speaker in dict.fromkeys(answer.speaker for answer in exchange.answers):
            answers = [a for a in exchange.answers if a.speaker == speaker]
            whole = (self.quarry.whole(answer, _ROUND_LONGEST) for answer in answers)
            rest = (line for answer in answers for line in self.quarry.lines(answer))
            line = next((line for line in (*whole, *rest) if line is not None), None)
            if line is not None and not self._overlaps(line):
                told.lines.append(line)
                self._take(line, counts=False)
        self.plan.told.append(told)

    def _tell_audience(self, index: int, exchange: Exchange) -> None:
        """An audience question and the answers to it; it is told even where nobody answered."""
        told = self._open(index)
        if told.question is None and exchange.question is not None:
            lines = self.quarry.questions(exchange.question)
            if not exchange.question.questions:  # a comment, not a question
                lines = [line for line in self.quarry.lines(exchange.question) if not line.hangs]
            told.question = next((line for line in lines if 3 <= line.length <= 50), None)
            self._words += told.question.length if told.question else 0
        first = self._first_answer(index, exchange)
        if first is None:
            return
        self._tell(first)
        others = [a for a in exchange.answers if a.speaker != first.passage.speaker]
        moves = [
            move
            for move in self._moves((index, answer) for answer in others)
            if move.gain > (_SECOND_ANSWER if move.passage.length > _RETORT else _WORTH_MORE)
        ]
        second = self._best(moves, _WORTH_MORE, within=False)
        if second is not None:
            self._tell(second)

    def _first_answer(self, index: int, exchange: Exchange) -> _Move | None:
        """The best excerpt of whoever answers first, from where the answer begins; of the others where that says
        nothing that can be quoted.
        """
        for answer in exchange.answers:
            if answer.words <= 3 and answer.length < 2 and len(exchange.answers) > 1:
                continue
            moves = list(self._moves([(index, answer)]))
            direct = [move for move in moves if move.excerpt.lines[0].leads]
            move = self._best(direct, -10.0, within=False) or self._best(moves, -10.0, within=False)
            move = move or self._desperate(index, answer)
            if move is not None:
                return move
        return None

    def _desperate(self, index: int, passage: Passage) -> _Move | None:
        """A passage that nothing better can be told of: all of it if it is short, or any line."""
        whole = self.quarry.whole(passage, _ROUND_LONGEST)
        for line in [*([whole] if whole else []), *self.quarry.lines(passage)]:
            if not self._overlaps(line) and (line.length >= 3 or line.leads):
                return _Move(0.0, index, passage, Excerpt((line,), line.score), (), line.length)
        return None

    def _tell_disputes(self) -> None:
        """Tells the best arguments with both their sides: first the one that the headline is taken from."""
        found: list[tuple[float, int, Passage]] = []
        for index, exchange in enumerate(self.outline.exchanges):
            for answer in exchange.answers:
                against = self.disputes.contradicted(answer)
                if against is None:
                    continue
                headline = self.plan.headline
                value = 3.0 if headline is not None and headline.turn in against.turns else 0.0
                best = self._best(self._moves([(index, answer)]), -10.0, within=False)
                if best is not None:
                    found.append((value + best.gain, index, answer))
        found.sort(key=lambda entry: (-entry[0], entry[1]))
        for _, index, answer in found[: _ARGUMENTS[self.style.length]]:
            move = self._best(self._moves([(index, answer)]), -10.0, within=False)
            if move is not None:
                self._tell(move)

    def _quote_everybody(self) -> None:
        """Takes the best of whoever is not quoted yet, for as long as there is anybody."""
        while missing := self._missing():
            places = [
                (index, passage)
                for index, exchange in enumerate(self.outline.exchanges)
                for passage in exchange.answers
                if self.who(passage.speaker) == missing[0]
            ]
            move = self._best(self._moves(places), -10.0, within=False)
            for index, passage in places if move is None else ():
                move = self._desperate(index, passage)
                if move is not None:
                    break
            if move is None:
                self.plan.unquoted.append(missing[0])
                self._said[missing[0]] += 1  # nothing can be quoted: told to the editor
                continue
            self._tell(move)

    def _fill(self, least: float) -> None:
        """Takes the best excerpt again and again until the article is long enough."""
        places = [
            (index, passage)
            for index, exchange in enumerate(self.outline.exchanges)
            if exchange.kind is not SectionKind.LIGHTNING_ROUND
            for passage in exchange.answers
        ]
        while self._words < self._budget - _ROOM:
            move = self._best(self._moves(places), least, within=True)
            if move is None:
                return
            self._tell(move)

    def _last_words(self) -> None:
        """Where a disagreement is told, the short answer to it is told too: who was contradicted has the last word."""
        for index, exchange in enumerate(self.outline.exchanges):
            for answer in exchange.answers:
                before = self.disputes.answered(answer)
                if before is None or not disagrees(before, self.lang) or answer.length > _LAST:
                    continue
                if self._printed(answer) or not self._ends_told(before, whole=True):
                    continue
                move = self._best(self._moves([(index, answer)]), -10.0, within=False)
                if move is not None and not move.needs:
                    self._tell(move)

    def _moves(self, places: Iterable[tuple[int, Passage]]) -> Iterable[_Move]:
        """What can be told next of some passages."""
        opened = {told.index: told for told in self.plan.told}
        topics = sum(1 for told in self.plan.told if told.exchange.kind is SectionKind.TOPIC)
        full = topics >= _SECTIONS[self.style.length]
        for index, passage in places:
            told = opened.get(index)
            exchange = self.outline.exchanges[index]
            if told is None and full and exchange.kind is SectionKind.TOPIC:
                continue
            there = [x for x in told.lines if x.turn in passage.turns] if told else []
            for excerpt in self.excerpts.of(exchange, passage):
                argues = self.disputes.belongs(passage)
                if not all(self._fresh(line, strictly=not argues) for line in excerpt.lines):
                    continue
                needs = self._needs(passage, excerpt, there, 0)
                if needs is None:
                    continue
                gain = excerpt.value + self._place(index, passage, told, there)
                gain += _REFERRED * self._taken_up(index, excerpt)
                yield _Move(
                    gain, index, passage, excerpt, needs, self._cost(passage, excerpt, needs)
                )

    def _place(
        self, index: int, passage: Passage, told: Told | None, there: Sequence[Line]
    ) -> float:
        """What an excerpt of a passage gains by what the article has already."""
        person = self.who(passage.speaker)
        gain = 0.0 if self._said[person] else _MISSING
        gain -= _BEYOND * self._excess(person)
        exchange = self.outline.exchanges[index]
        if self.disputes.belongs(passage):
            near = (self.disputes.before(passage), self.disputes.after(passage))
            gain += _ARGUES + _COMPLETES * any(self._printed(other) for other in near if other)
            answered = self.disputes.contradicted(passage)
            gain += _CONTRADICTS if answered is not None and self._printed(answered) else 0.0
        if told is None:
            first = self.prompts.asking(passage) == exchange.question
            return gain + (_OPENS if first else -_OUT_OF_PLACE)
        return gain - _CROWDED * len(told.lines) - _REPEATED * len(there)

    def _taken_up(self, index: int, excerpt: Excerpt) -> bool:
        """Whether the next question, if it is told, takes up a rare word of an excerpt ("… of the sixty-three")."""
        later = next((t for t in self.plan.told if t.index == index + 1 and t.question), None)
        if later is None or later.question is None:
            return False
        rare = {t for t in self._carrying(later.question) if self.quarry.counts[t] <= 4}
        return bool((rare - self.quarry.names) & set().union(*map(self._carrying, excerpt.lines)))

    def _needs(
        self, passage: Passage, excerpt: Excerpt, there: Sequence[Line], depth: int
    ) -> tuple[tuple[Passage, Line], ...] | None:
        """The lines without which an excerpt can't stand: what it answers, in the words of whom it answers. None where
        those can't be printed.
        """
        opening = excerpt.lines[0]
        if there and not opening.leads:
            return ()
        needs: list[tuple[Passage, Line]] = []
        asked = self.prompts.asking(passage)
        if opening.leads and asked is not None and self.prompts.of_panelist(passage):
            line = self.prompts.line(passage)
            if line is None:
                return () if not opening.hangs and passage.length > 25 else None
            return () if self._overlaps(line) else ((asked, line),)
        answered = self.disputes.answered(passage)
        if answered is None or asked is not None or not self.disputes.retorts(passage):
            return ()
        if self._ends_told(answered, whole=self.disputes.contradicted(passage) is None):
            return ()
        echo = self.excerpts.ending(answered, self._used)
        if echo is None or depth > 2:
            return None
        earlier = self._needs(answered, echo, (), depth + 1)
        if earlier is None:
            return None
        needs += earlier
        needs += [(answered, line) for line in echo.lines]
        return tuple(needs)

    def _ends_told(self, passage: Passage, *, whole: bool) -> bool:
        """Whether the end of a passage is printed (any of it, where its claim is contradicted)."""
        ends = [(s.turn, s.first) for s in passage.content[-1:]]
        return any(
            not whole or any(line.turn == turn and line.last > first for turn, first in ends)
            for told in self.plan.told
            for line in told.lines
            if line.turn in passage.turns
        )

    def _printed(self, passage: Passage) -> bool:
        return any(line.turn in passage.turns for told in self.plan.told for line in told.lines)

    def _overlaps(self, line: Line) -> bool:
        return any(line.overlaps(used) for used in self._used)

    def _cost(
        self, passage: Passage, excerpt: Excerpt, needs: Sequence[tuple[Passage, Line]]
    ) -> int:
        lines = [*excerpt.lines, *(line for _, line in needs)]
        cost = sum(line.length + _ATTRIBUTION for line in lines)
        question = self.prompts.line(passage)
        return cost + (question.length if question and excerpt.lines[0].leads else 0)

    def _best(self, moves: Iterable[_Move], least: float, *, within: bool) -> _Move | None:
        """The move that gains most for its words."""
        best: tuple[float, _Move] | None = None
        for move in moves:
            if move.gain < least:
                continue
            rate = move.gain / (move.cost / 30) ** 0.25 if within and move.gain > 0 else move.gain
            if best is None or rate > best[0]:
                best = (rate, move)
        return best[1] if best else None

    def _tell(self, move: _Move) -> None:
        told = self._open(move.index)
        for passage, line in move.needs:
            there = told if passage in told.exchange.answers else self._open(self._index(passage))
            if not self._overlaps(line):
                there.lines.append(line)
                self._take(line)
        for line in move.excerpt.lines:
            told.lines.append(line)
            self._take(line)

    def _index(self, passage: Passage) -> int:
        """The exchange in which a passage is an answer."""
        exchanges = self.outline.exchanges
        return next(i for i, exchange in enumerate(exchanges) if passage in exchange.answers)

    def _open(self, index: int) -> Told:
        """The exchange as told so far."""
        told = next((told for told in self.plan.told if told.index == index), None)
        if told is None:
            exchange = self.outline.exchanges[index]
            asked = exchange.answers[0] if exchange.answers else None
            question = self.prompts.line(asked) if asked and exchange.question else None
            if question is not None and question.turn not in exchange.question.turns:  # type: ignore[union-attr]
                question = None
            told = Told(index, exchange, question)
            self.plan.told.append(told)
            self._words += _HEADING
            if question is not None:
                self._words += question.length + _ATTRIBUTION
        return told

    def _settle(self) -> None:
        """Puts everything in order of time, joins what goes on, and sets the later questions before their answers."""
        self.plan.told.sort(key=lambda told: told.index)
        for told in self.plan.told:
            self._claim(told)
            told.lines = self._joined(sorted(told.lines, key=lambda line: (line.turn, line.first)))
            for answer in told.exchange.answers:
                lines = [line for line in told.lines if line.turn in answer.turns]
                prompt = self.prompts.line(answer)
                if not lines or prompt is None or self.prompts.of_panelist(answer):
                    continue
                own = told.exchange.question
                if (own is None or prompt.turn not in own.turns) and lines[0].leads:
                    told.prompts[answer.turns] = prompt

    def _claim(self, told: Told) -> None:
        """Puts the words in which somebody says what is wrong before their reasons."""
        for answer in told.exchange.answers:
            lines = [line for line in told.lines if line.turn in answer.turns]
            claim = self.quarry.claim(answer) if lines and disagrees(answer, self.lang) else None
            if claim is None or self._overlaps(claim):
                continue
            if all((claim.turn, claim.first) < (line.turn, line.first) for line in lines):
                told.lines.append(claim)
                self._take(claim)

    def _joined(self, lines: list[Line]) -> list[Line]:
        """The lines with those that go on with one another as one."""
        found: list[Line] = []
        for line in lines:
            joined = self.quarry.join(found[-1], line) if found else None
            if joined is not None:
                found[-1] = joined
            else:
                found.append(line)
        return found

    def _missing(self) -> list[str]:
        """People of the panel who said something and are not quoted yet, by how much they said."""
        words = self._words_of_panelists()
        return [
            who for who, count in words.most_common() if count >= SUBSTANCE and not self._said[who]
        ]

    def _excess(self, who: str) -> float:
        """Quotes that somebody has beyond their share of the talk."""
        total = sum(self._said.values())
        return max(0.0, self._said[who] - self._share.get(who, 0.0) * (total + 1))

    def _fresh(self, line: Line, *, strictly: bool = True) -> bool:
        """Whether a line says what the article does not say yet; in an argument words are taken up again."""
        said = self._carrying(line)
        for used in self._used:
            if line.overlaps(used):
                return False
            if not strictly:
                continue
            other = self._carrying(used)
            if min(len(said), len(other)) < 3:
                continue
            if len(said & other) / min(len(said), len(other)) > _FRESH:
                return False
        return True

    def _carrying(self, line: Line) -> frozenset[str]:
        key = (line.turn, line.first, line.last)
        if key not in self._carried:
            self._carried[key] = frozenset(tokens(line.text)) - self.lang.words["stop"]
        return self._carried[key]

    def _take(self, line: Line, *, counts: bool = True) -> None:
        """Marks a line as printed; an answer of a lightning round does not count as being heard."""
        self._used.append(line)
        self._said[self.who(line.speaker)] += counts
        self._words += line.length + _ATTRIBUTION
