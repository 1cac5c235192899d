"""What the article tells: which line opens it, which exchanges it takes, which lines of whom, within its length.

Pure. Leaves out how it is told (`prose.py`). Everybody on the panel who said something is quoted, then the best lines
win; nobody fills the article alone, and no span is printed twice.
"""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from panelscribe.drafting.language import Language
from panelscribe.drafting.outline import Exchange, Outline
from panelscribe.drafting.questions import name_words, setup
from panelscribe.drafting.quotes import Line, Quarry, disagrees, doubted
from panelscribe.drafting.records import SectionKind
from panelscribe.drafting.roles import Passage
from panelscribe.drafting.scoring import concreteness
from panelscribe.drafting.style import HouseStyle, Length
from panelscribe.panel import Role
from panelscribe.transcript import UNKNOWN, tokens

SUBSTANCE = 15
"""Words that say something; who said fewer need not be quoted."""
_WORTH = 0.6
"""Score below which a line is taken only because its speaker has no other."""
_SHORT_OF = 0.9
_WORTH_MORE = -0.4
"""The same where the article would be too short."""
_MOST = 2
_MOST_MORE = 6
_ROUND_LONGEST = 40
_ATTRIBUTION = 5
_RETORT = 12
_CHOICE = 60
"""Lines looked at for each passage."""
_DISPUTE = 1.0
_SAME_SUBJECT = 2.5
"""What a line gets back that hangs on the same "it" as the line before it."""
_LATER = 0.7
_FIRST = 0.4
_SETUP = 2.0
_AUDIENCE_LEDE = 1.0
_ARGUED = 1.5
_CONCRETE = 0.4
_SHORT_ANSWER = 60
_FRESH = 0.4
_LONGEST_DIRECT = 32
_WORTH_DIRECT = -0.5
_DIRECT = 1.2
"""What a line gets for standing where the answer to an audience question begins."""

_PRONOUNS = frozenset({"it", "they", "that", "this"})
_SCALE = {Length.BRIEF: 0.5, Length.STANDARD: 1.0, Length.LONG: 1.6}
_SECTIONS = {Length.BRIEF: 3, Length.STANDARD: 6, Length.LONG: 10}


def target_words(spoken: int, length: Length) -> int:
    """How long an article gets: some 250 words for three minutes of talk, 850 for an hour, never more than was said.

    >>> [target_words(words, Length.STANDARD) for words in (60, 420, 1500, 9000)]
    [48, 336, 566, 953]
    """
    return int(min(0.8 * spoken, 68 * math.pow(max(1, spoken), 0.29)) * _SCALE[length])


@dataclass(frozen=True, slots=True)
class Lede:
    """The line that opens the article; `setup` is what the moderator said of its speaker and in which turn."""

    line: Line
    exchange: int
    setup: tuple[str, str] | None
    more: Line | None = None


@dataclass(slots=True)
class Told:
    """An exchange as it will be told: the question, where it is needed, and the lines in order of time."""

    index: int
    exchange: Exchange
    question: Line | None
    lines: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Plan:
    """The article in lines. `opponent` is the label of who disagreed with the standfirst's line; `divided` says that
    panelists disagreed with one another.
    """

    headline: Line | None = None
    lede: Lede | None = None
    standfirst: Line | None = None
    told: list[Told] = field(default_factory=list)
    unquoted: list[str] = field(default_factory=list)
    opponent: str | None = None
    divided: bool = False


@dataclass(frozen=True, slots=True)
class _Option:
    exchange: int
    passage: Passage
    line: Line


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
        self._names = name_words(people.values(), lang)
        self.plan = Plan()
        self._used: list[Line] = []
        self._said: Counter[str] = Counter()
        self._words = 0
        spoken = sum(passage.length for passage in outline.passages)
        self._budget = target_words(spoken, style.length)
        self._doubted = doubted(outline, lang)
        self._questions = [self._question(exchange) for exchange in outline.exchanges]
        self._disputed = self._disputes_between()
        self.plan.divided = bool(self._disputed)
        self._asked = self._asked_by_panelists()
        self._options = list(self._all_options())
        self._share = self._shares()
        self._carried: dict[tuple[str, int, int], frozenset[str]] = {}

    def run(self, *, standfirst: bool) -> Plan:
        """The plan; with a line for the `standfirst` where one is wanted."""
        self._choose_headline()
        self._choose_lede()
        if standfirst:
            self._choose_standfirst()
        for index, exchange in enumerate(self.outline.exchanges):
            if exchange.kind is SectionKind.LIGHTNING_ROUND:
                self._tell_round(index, exchange)
        for index, exchange in enumerate(self.outline.exchanges):
            if exchange.kind is SectionKind.AUDIENCE_QUESTION:
                self._tell_audience(index)
        self._fill(everybody=True)
        self._fill(everybody=False)
        if self._words < _SHORT_OF * self._budget:
            self._fill(everybody=False, least=_WORTH_MORE, most=_MOST_MORE)
        self._answer_disputes()
        for told in self.plan.told:
            self._complete(told)
        self.plan.told.sort(key=lambda told: told.index)
        for told in self.plan.told:
            told.lines = self._joined(sorted(told.lines, key=lambda line: (line.turn, line.first)))
        self._report_unquoted()
        return self.plan

    def _shares(self) -> dict[str, float]:
        """Each panelist's share of the quotes: by how much they said, evened out (square roots)."""
        words: Counter[str] = Counter()
        for passage in self.outline.passages:
            if self.outline.roles[passage.speaker] is Role.PANELIST:
                words[self.who(passage.speaker)] += passage.words
        total = sum(math.sqrt(count) for count in words.values()) or 1.0
        return {who: math.sqrt(count) / total for who, count in words.items()}

    def who(self, speaker: str) -> str:
        """The person behind a label."""
        return self.people.get(speaker, speaker)

    def _all_options(self) -> Iterable[_Option]:
        for index, exchange in enumerate(self.outline.exchanges):
            for passage in exchange.answers:
                question = exchange.question
                late = passage.turns in self._doubted
                first = passage == _first_of(exchange)
                weight = _DISPUTE if self._disputes(passage) else 0.0
                weight += _FIRST if first and exchange.question is not None else 0.0
                weight -= _LATER * min(2, self._rounds_later(exchange, passage))
                beside = self._questions[index] if first else self._asked.get(passage.turns)
                for line in self._lines(passage, question, late):
                    if line.hangs and not (line.leads and beside is not None):
                        continue
                    if line.leads and line.length <= _RETORT and passage.turns in self._asked:
                        if beside is None:
                            continue
                        line = replace(line, hangs=True)
                    score = line.score + weight + _CONCRETE * concreteness(line.text, self.lang)
                    yield _Option(index, passage, replace(line, score=score))

    def _rounds_later(self, exchange: Exchange, passage: Passage) -> int:
        """How many further questions an audience member had asked before a passage: it answers those."""
        if exchange.kind is not SectionKind.AUDIENCE_QUESTION:
            return 0
        return sum(1 for followup in exchange.followups if followup.turns[:1] < passage.turns[:1])

    def _lines(self, passage: Passage, question: Passage | None, late: bool) -> list[Line]:
        """The lines of a passage; all of it where it is short, so that a retort is not taken apart."""
        whole = self.quarry.whole(passage, _RETORT)
        if whole is not None and len(whole.cuts) > 1:
            return [whole]
        return self.quarry.lines(passage, question=question, doubted=late)[:_CHOICE]

    def _disputes(self, passage: Passage) -> bool:
        """Whether a passage disagrees, or is disagreed with, or answers a disagreement in few words."""
        order = self.outline.passages
        place = order.index(passage)
        before = order[place - 1] if place else None
        if disagrees(passage, self.lang) or passage.turns in self._doubted:
            return True
        return before is not None and passage.length <= 20 and disagrees(before, self.lang)

    def _question(self, exchange: Exchange) -> Line | None:
        """The question as it can be quoted beside an answer."""
        if exchange.question is None or exchange.kind is SectionKind.LIGHTNING_ROUND:
            return None
        lines = self.quarry.questions(exchange.question)
        usable = [
            line
            for line in lines
            if 4 <= line.length <= 50 and len(line.edits) <= 2 and line.score > -2.0
        ]
        return usable[0] if usable else None

    def _choose_lede(self) -> None:
        best: tuple[float, Lede] | None = None
        for option in self._options:
            exchange = self.outline.exchanges[option.exchange]
            if not self._may_open(option):
                continue
            told = self._setup(exchange, option) if option.line.leads else None
            opening = self.quarry.opening(option.line)
            if (
                option.line.hangs and (told is None or opening not in _PRONOUNS)
            ) or option.line.points:
                continue
            if tokens(option.line.text)[0] in self.lang.words["leaning"]:
                continue
            if self.plan.headline is not None and option.line.overlaps(self.plan.headline):
                continue
            lede = Lede(option.line, option.exchange, told)
            lede = replace(lede, more=self._more(lede))
            score = option.line.score + 0.5 * (lede.more.score if lede.more else 0.0)
            score += concreteness(
                f"{option.line.text} {lede.more.text if lede.more else ''}", self.lang
            )
            score -= _AUDIENCE_LEDE if exchange.kind is SectionKind.AUDIENCE_QUESTION else 0.0
            score += _SETUP if told else 0.0
            score += 1.2 if option.line.hangs else 0.0  # the setup says what "it" is
            if best is None or score > best[0]:
                best = (score, lede)
        if best is None:
            options = [o for o in self._options if not o.line.hangs and not self._reserved(o)]
            if not options:
                return
            option = max(options, key=lambda o: o.line.score)
            best = (0.0, Lede(option.line, option.exchange, None))
        self.plan.lede = best[1]
        self._take(best[1].line)
        if self.plan.lede.more:
            self._words += self.plan.lede.more.length
            self._used.append(self.plan.lede.more)

    def _may_open(self, option: _Option) -> bool:
        """Whether a line is of a fit length and no answer to another panelist."""
        if self.outline.exchanges[option.exchange].kind is SectionKind.LIGHTNING_ROUND:
            return False
        answers = option.line.leads and option.passage.turns in self._asked
        if self._reserved(option) or self.lang.has("thanks", option.line.text):
            return False
        return 4 <= option.line.length <= 48 and not answers

    def _reserved(self, option: _Option) -> bool:
        """Whether a line is of the first answer to somebody of the audience, who is to get it there."""
        exchange = self.outline.exchanges[option.exchange]
        asked = exchange.kind is SectionKind.AUDIENCE_QUESTION and exchange.question is not None
        begins = [(s.turn, s.first) for s in option.passage.content[:3]]
        early = option.passage.words < _SHORT_ANSWER or any(
            _within(option.line, *place) for place in begins
        )
        return asked and option.passage == _first_of(exchange) and early

    def _setup(self, exchange: Exchange, option: _Option) -> tuple[str, str] | None:
        """What the question says of whoever gives the line: of nobody but the person whom it calls by name and who
        answers it at once, without taking it back.
        """
        question, order = exchange.question, self.outline.passages
        if question is None:
            return None
        place = order.index(question) + 1
        if place >= len(order) or order[place] != option.passage:
            return None
        told = setup(question, self.lang, self._names)
        opening = " ".join(s.text for s in option.passage.content[:1])
        if told is None or self.lang.has("denies", opening):
            return None
        clause, turn, whom = told
        return (clause, turn) if self.people.get(option.line.speaker) == whom else None

    def _more(self, lede: Lede) -> Line | None:
        """What its speaker said soon after, where the opening line is short and leaves one asking."""
        opening = lede.line
        if len(opening.cuts) > 1 or opening.length > 14:
            return None
        exchange = self.outline.exchanges[lede.exchange]
        passage = next((p for p in exchange.answers if opening.turn in p.turns), None)
        if passage is None:
            return None
        best: tuple[float, Line] | None = None
        for line in self.quarry.lines(passage):
            near = opening.turn == line.turn and opening.last < line.first <= opening.last + 40
            taken = self.plan.headline is not None and line.overlaps(self.plan.headline)
            if not near or taken or line.edits or not 6 <= line.length <= 40:
                continue
            same = (
                opening.hangs
                and line.hangs
                and self.quarry.opening(line) == self.quarry.opening(opening)
            )
            value = line.score + (_SAME_SUBJECT if same else 0.0)
            if (same or not line.hangs) and value > 0.5 and (best is None or value > best[0]):
                best = (value, line)
        return best[1] if best else None

    def _choose_headline(self) -> None:
        """A short line that stands alone; the best are those that somebody answered."""
        short = [line for line in self._alone(17) if len(line.cuts) == 1]
        if short:
            best = max(short, key=_headline_order)
            if best.score > _WORTH:
                self.plan.headline = best

    def _alone(self, longest: int, *, reserved: bool = False) -> list[Line]:
        """Lines that need nothing beside them, outside a lightning round; without those `reserved` for the audience."""
        found = []
        for option in self._options:
            line = option.line
            if reserved and self._reserved(option):
                continue
            if self.outline.exchanges[option.exchange].kind is SectionKind.LIGHTNING_ROUND:
                continue
            opening = tokens(line.text)[0]
            clean = (
                not line.hangs
                and not (line.leads and option.passage.turns in self._asked)
                and not line.points
                and not line.edits
                and not line.flags
                and opening not in self.lang.words["leaning"]
            )
            if clean and 3 <= line.length <= longest:
                found.append(line)
        return found

    def _choose_standfirst(self) -> None:
        """A second line that stands alone, of somebody else if it is nearly as good."""
        quoted = {
            line.speaker
            for line in (self.plan.headline, self.plan.lede.line if self.plan.lede else None)
            if line
        }
        best: tuple[float, Line] | None = None
        for line in self._alone(22, reserved=True):
            if (self.plan.headline and line.overlaps(self.plan.headline)) or not self._fresh(line):
                continue
            score = line.score - (0.7 if line.speaker in quoted else 0.0)
            score += _ARGUED if self._opponent(line) else 0.0
            if score > _WORTH and (best is None or score > best[0]):
                best = (score, line)
        if best is not None:
            self.plan.standfirst = best[1]
            self.plan.opponent = self._opponent(best[1])
            self._take(best[1])

    def _disputes_between(self) -> list[tuple[Passage, Passage]]:
        """Passages of panelists, and those of other panelists who disagree with them at once."""
        panel = [p for p in self.outline.passages if p.speaker != UNKNOWN]
        return [
            (here, after)
            for here, after in pairwise(panel)
            if disagrees(after, self.lang)
            and self.who(here.speaker) != self.who(after.speaker)
            and {self.outline.roles[p.speaker] for p in (here, after)} == {Role.PANELIST}
        ]

    def _opponent(self, line: Line) -> str | None:
        """Who disagreed with a line at once: it ends what its speaker said, or nearly."""
        for here, after in self._disputed:
            ends = [(s.turn, s.first) for s in here.content[-2:]]
            if line.turn in here.turns and any(_within(line, *place) for place in ends):
                return after.speaker
        return None

    def _tell_round(self, index: int, exchange: Exchange) -> None:
        told = Told(index, exchange, None)
        speakers = list(dict.fromkeys(answer.speaker for answer in exchange.answers))
        for speaker in speakers:
            answers = [a for a in exchange.answers if a.speaker == speaker]
            whole = next(
                (line for a in answers if (line := self.quarry.whole(a, _ROUND_LONGEST))), None
            )
            options = [
                o.line for o in self._options if o.exchange == index and o.line.speaker == speaker
            ]
            rest = [line for a in answers for line in self.quarry.lines(a)]
            line = whole or next(iter([*options, *rest]), None)
            if line is not None and not any(line.overlaps(used) for used in self._used):
                told.lines.append(line)
                self._take(line)
        self.plan.told.append(told)

    def _tell_audience(self, index: int) -> None:
        """An audience question and the best answer to it; it is told even where nobody answered."""
        exchange = self.outline.exchanges[index]
        told = Told(index, exchange, self._questions[index])
        if told.question:
            self._words += told.question.length + 2 * _ATTRIBUTION
        self.plan.told.append(told)
        first = self._first_answer(index, exchange)
        if first is None:
            return
        self._add(told, first)
        for retort in self._retorts(index, first):
            self._add(told, retort)
        others = [
            o for o in self._options if o.exchange == index and o.line.speaker != first.speaker
        ]
        other = self._best(others, least=_WORTH) if len(told.lines) == 1 else None
        if other is not None:
            self._add(told, other.line)

    def _first_answer(self, index: int, exchange: Exchange) -> Line | None:
        """The best line of whoever answers first, from where the answer begins; of the others where that says
        nothing that can be quoted.
        """
        for passage in exchange.answers:
            if passage.words <= 3:
                continue
            begins = {(s.turn, s.first) for s in passage.content[:3]}
            options = [
                replace(o, line=replace(o.line, score=o.line.score + _DIRECT * direct))
                for o in self._options
                if o.exchange == index and o.passage == passage
                for direct in [any(_within(o.line, *place) for place in begins)]
            ]
            best = self._best(options, least=-10.0)
            if best is not None:
                return best.line
            free = [o.line for o in options if self._fresh(o.line, strictly=False)]
            if free:
                return max(free, key=lambda line: (line.score, line.turn, -line.first))
            whole = self.quarry.whole(passage, _ROUND_LONGEST)
            if whole is not None and self._fresh(whole, strictly=False):
                return whole
        return None

    def _retorts(self, index: int, best: Line) -> list[Line]:
        """Somebody else's answer to the same question that fits in a breath."""
        for passage in self.outline.exchanges[index].answers:
            if passage.speaker != best.speaker and 3 <= passage.length <= 12:
                line = self.quarry.whole(passage, 12)
                if (
                    line is not None
                    and line.score > 0.3
                    and not line.flags
                    and not any(line.overlaps(used) for used in self._used)
                ):
                    return [line]
        return []

    def _fill(self, *, everybody: bool, least: float = _WORTH, most: int = _MOST) -> None:
        """Takes the best line again and again: for whoever is not quoted yet, or until the article is long enough.

        Nobody gets more than `most` lines in an exchange.
        """
        while True:
            options = self._options
            if everybody:
                missing = set(self._missing())
                options = [o for o in options if self.who(o.line.speaker) in missing]
            elif self._words >= self._budget:
                return
            best = self._best(options, least=-10.0 if everybody else least, most=most)
            if best is None:
                if not everybody or not self._rescue():
                    return
                continue
            self._tell(best.exchange, best.line)

    def _answer_disputes(self) -> None:
        """Where a disagreement is told, the short answer to it is told too: who was contradicted has the last word."""
        for told in self.plan.told:
            answers = told.exchange.answers
            for here, after in pairwise(answers):
                printed = any(line.turn in here.turns for line in told.lines)
                if not printed or not disagrees(here, self.lang) or after.speaker == here.speaker:
                    continue
                line = self.quarry.whole(after, _RETORT)
                if line is not None and not line.flags and self._fresh(line, strictly=False):
                    self._echoed(told, here, line)
                    self._add(told, line)

    def _echoed(self, told: Told, here: Passage, retort: Line) -> None:
        """Adds the end of what a retort answers, where it takes up words that would not be printed otherwise."""
        opening = self.quarry.span(retort.speaker, retort.turn, retort.first, retort.cuts[0])
        said = self._carrying(opening or retort)
        lines = [line for line in told.lines if line.turn in here.turns]
        if any(said & self._carrying(line) for line in lines):
            return
        last = here.content[-1:]
        for line in self.quarry.lines(here):
            ends = bool(last) and line.turn == last[0].turn and line.last >= last[0].last - 1
            if ends and said & self._carrying(line) and any(x.last < line.first for x in lines):
                self._add(told, line)
                return

    def _complete(self, told: Told) -> None:
        """Adds what the lines of an exchange need beside them: what a panelist asked before an answer, and how a
        disagreement is put.
        """
        if told.exchange.kind is SectionKind.LIGHTNING_ROUND:
            return
        for passage in told.exchange.answers:
            lines = [line for line in told.lines if line.turn in passage.turns]
            if not lines:
                continue
            asked = self._asked.get(passage.turns)
            if asked is not None and any(line.leads for line in lines):
                self._add(told, asked)
            if told.question is not None and passage == _first_of(told.exchange):
                self._answer_directly(told, passage, lines)
            if disagrees(passage, self.lang):
                claim = self.quarry.claim(passage)
                if claim is not None and all(claim.first < line.first for line in lines):
                    self._add(told, claim)

    def _answer_directly(self, told: Told, passage: Passage, lines: list[Line]) -> None:
        """Puts the beginning of an answer behind a question that is quoted, where what was chosen comes later."""
        if any(line.leads for line in lines):
            return
        options = [
            o.line
            for o in self._options
            if o.exchange == told.index
            and o.passage == passage
            and o.line.leads
            and o.line.length <= _LONGEST_DIRECT
            and len(o.line.edits) <= 1
            and not o.line.flags
            and not self.quarry.names.issuperset(tokens(o.line.text))
        ]
        options = [line for line in options if not any(line.overlaps(used) for used in self._used)]
        if options:
            best = max(options, key=lambda line: (line.score, -line.length, -line.last))
            if best.score > _WORTH_DIRECT:
                self._add(told, best)

    def _add(self, told: Told, line: Line) -> None:
        if not any(line.overlaps(used) for used in self._used):
            told.lines.append(line)
            self._take(line)

    def _asked_by_panelists(self) -> dict[tuple[str, ...], Line | None]:
        """What a panelist asked just before a passage of another one, by the passage's turns; None where it can't be
        quoted: then no answer to it is used that only the question explains.
        """
        found: dict[tuple[str, ...], Line | None] = {}
        answers = {passage.turns for e in self.outline.exchanges for passage in e.answers}
        for here, after in pairwise(self.outline.passages):
            if here.asks and {here.turns, after.turns} <= answers:
                lines = [
                    line
                    for line in self.quarry.questions(here)
                    if 4 <= line.length <= 30 and not line.flags and line.text.endswith("?")
                ]
                found[after.turns] = max(lines, key=lambda line: line.first) if lines else None
        return found

    def _rescue(self) -> bool:
        """Quotes somebody who has only lines that lean on others, with the question beside them."""
        for person in self._missing():
            for index, exchange in enumerate(self.outline.exchanges):
                for passage in exchange.answers:
                    if self.who(passage.speaker) != person:
                        continue
                    lines = self.quarry.lines(passage, question=exchange.question)
                    whole = self.quarry.whole(passage, _ROUND_LONGEST)
                    for line in [*lines, *([whole] if whole else [])]:
                        if self._fresh(line, strictly=False):
                            self._tell(index, line)
                            return True
        return False

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
        words: Counter[str] = Counter()
        for passage in self.outline.passages:
            if self.outline.roles[passage.speaker] is Role.PANELIST and passage.speaker != UNKNOWN:
                words[self.who(passage.speaker)] += passage.words
        return [
            who for who, count in words.most_common() if count >= SUBSTANCE and not self._said[who]
        ]

    def _report_unquoted(self) -> None:
        self.plan.unquoted = self._missing()

    def _best(self, options: list[_Option], *, least: float, most: int = _MOST) -> _Option | None:
        """The option that adds most, given what the article has already."""
        opened = {told.index: told for told in self.plan.told}
        topics = sum(1 for told in self.plan.told if told.exchange.kind is SectionKind.TOPIC)
        full = topics >= _SECTIONS[self.style.length]
        best: tuple[float, _Option] | None = None
        for option in options:
            there = opened.get(option.exchange)
            if there is None and full and least > 0:
                continue
            value = option.line.score - 0.6 * self._excess(self.who(option.line.speaker))
            if there is not None:
                same = sum(1 for line in there.lines if line.speaker == option.line.speaker)
                value -= 0.3 * len(there.lines) + 0.7 * same
                if same >= most:
                    continue
            if value > least and (best is None or value > best[0]) and self._fresh(option.line):
                best = (value, option)
        return best[1] if best else None

    def _excess(self, who: str) -> float:
        """Quotes that somebody has beyond their share of the talk."""
        total = sum(self._said.values())
        return max(0.0, self._said[who] - self._share.get(who, 0.0) * (total + 1))

    def _fresh(self, line: Line, *, strictly: bool = True) -> bool:
        """Whether a line says what the article does not say yet."""
        said = self._carrying(line)
        for used in self._used:
            if line.overlaps(used):
                return False
            other = self._carrying(used)
            if (
                strictly
                and said
                and other
                and len(said & other) / min(len(said), len(other)) > _FRESH
            ):
                return False
        return True

    def _carrying(self, line: Line) -> frozenset[str]:
        key = (line.turn, line.first, line.last)
        if key not in self._carried:
            self._carried[key] = frozenset(tokens(line.text)) - self.lang.words["stop"]
        return self._carried[key]

    def _tell(self, index: int, line: Line) -> None:
        told = next((told for told in self.plan.told if told.index == index), None)
        if told is None:
            question = self._questions[index]
            if (
                question
                and self.plan.lede
                and self.plan.lede.exchange == index
                and self.plan.lede.setup
            ):
                question = None
            told = Told(index, self.outline.exchanges[index], question)
            self.plan.told.append(told)
            self._words += question.length + _ATTRIBUTION if question else 0
        told.lines.append(line)
        self._take(line)

    def _take(self, line: Line) -> None:
        self._used.append(line)
        self._said[self.who(line.speaker)] += 1
        self._words += line.length + _ATTRIBUTION


def _first_of(exchange: Exchange) -> Passage | None:
    """The passage that answers first with more than a word or two."""
    return next((answer for answer in exchange.answers if answer.words > 3), None)


def _within(line: Line, turn: str, first: int) -> bool:
    """Whether a line begins at a word, or just after it: openers are cut off."""
    return line.turn == turn and first <= line.first <= first + 3


def _headline_order(line: Line) -> tuple[float, str, int]:
    return (line.score - 0.06 * max(0, line.length - 10), line.turn, -line.first)
