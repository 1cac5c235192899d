"""What the article tells: which line opens it, which exchanges it takes, which lines of whom, within its length.

Pure. Leaves out how it is told (`prose.py`). Every audience question has an answer, every argument both its sides,
everybody on the panel who said something is quoted; then the best excerpts win (`moves.py`). Nobody fills the article
alone, and the story prints no span twice; what the headline and the standfirst quote it tells as well.
"""

import math
from collections.abc import Iterable, Sequence

from panelscribe.drafting.asking import questions
from panelscribe.drafting.disputes import Disputes, disagrees
from panelscribe.drafting.excerpts import Excerpts
from panelscribe.drafting.front import Front
from panelscribe.drafting.idle import idle_sentences, invites
from panelscribe.drafting.language import Language
from panelscribe.drafting.moves import Move, Moves, Place
from panelscribe.drafting.outline import Exchange, Outline
from panelscribe.drafting.prompts import UNTOLD, Prompts
from panelscribe.drafting.quotes import Line, Quarry
from panelscribe.drafting.records import SectionKind
from panelscribe.drafting.roles import Passage
from panelscribe.drafting.story import SUBSTANCE, Plan, Story, Told
from panelscribe.drafting.style import HouseStyle, Length
from panelscribe.transcript import tokens

__all__ = ["SUBSTANCE", "Plan", "Planner", "Told", "target_words"]

_WORTH = 1.0
"""Gain below which an excerpt is left out, as long as the article is long enough."""
_WORTH_MORE = 0.2
_SHORT_OF = 0.9
_ROOM = 15
"""Words that must be left for another excerpt."""
_OUTSTANDING = 4.0
"""Gain of an excerpt for which an article may get longer than it should, as far as `_STRETCH` allows."""
_STRETCH = 1.12
_TOO_LONG = 1000
_RATE = 0.25
"""How much the words of an excerpt count against it: none (0) to in full (1)."""
_ROUND_LONGEST = 40
_ASKED = 100
"""Words that an audience question takes with its answers; where all together would fill the article, one answer has
to do.
"""
_ROOMY = 0.3
"""Share of the article up to which everybody is heard who answers the audience."""
_NOD = 5
"""Words that say something, below which an answer is a nod."""
_UNTOLD_BARE = -2.5
"""The score of `UNTOLD` for a question without which its answer ("Most of them.") says nothing."""
_ANSWER = 60
_TRIMMED = 0.015
"""What the first answer to somebody of the audience loses for each word beyond that."""
_FAR_BETTER = 2.5
"""What a later part of an answer must have before its beginning."""
_BETTER = 1.0
"""The same where the question is not told."""
_UNASKED = 6
"""Words that the answer to a question which is not told must have at least."""
_SECOND_ANSWER = 0.9
_CHAINED = 1.0
"""What an argument loses for each line beyond the first that has to be told to lead up to it."""
_RETORT = 14
_LAST = 20

_SCALE = {Length.BRIEF: 0.5, Length.STANDARD: 1.0, Length.LONG: 1.6}
_SECTIONS = {Length.BRIEF: 3, Length.STANDARD: 6, Length.LONG: 10}
_ARGUMENTS = {Length.BRIEF: 1, Length.STANDARD: 2, Length.LONG: 4}


def target_words(spoken: int, length: Length) -> int:
    """How long an article gets: some 330 words for three minutes of talk, 950 for an hour, never more than was said.

    >>> [target_words(words, Length.STANDARD) for words in (60, 420, 1500, 9000)]
    [48, 336, 840, 954]
    """
    most = (0.8 * spoken, 200 + 0.45 * spoken, 500 * math.pow(max(1, spoken), 0.071))
    return int(min(most) * _SCALE[length])


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
        self.lang = lang
        self._length = style.length
        self._prompts = Prompts(outline, quarry, lang)
        self._disputes = Disputes(outline, lang, people)
        excerpts = Excerpts(quarry, self._prompts, self._disputes)
        self._front = Front(outline, quarry, lang, people, excerpts, self._disputes, self._prompts)
        self._story = Story(outline, self._prompts, lang, people)
        self._moves = Moves(
            outline, quarry, lang, self._prompts, self._disputes, excerpts, self._story,
            _SECTIONS[style.length],
        )  # fmt: skip
        self.plan = self._story.plan
        self.plan.divided = self._disputes.any
        spoken = sum(passage.length for passage in outline.passages)
        self._budget = target_words(spoken, style.length)
        asked = len(outline.of(SectionKind.AUDIENCE_QUESTION))
        self._crowded = asked * _ASKED > _SHORT_OF * self._budget
        self._roomy = asked * _ASKED <= _ROOMY * self._budget

    def run(self, *, standfirst: bool) -> Plan:
        """The plan; with a line for the `standfirst` where one is wanted."""
        self.plan.headline = self._front.headline()
        self.plan.lede = self._front.lede(self.plan.headline)
        for line in self.plan.lede.lines if self.plan.lede else ():
            self._story.take(line)
        for index, exchange in enumerate(self.outline.exchanges):
            if exchange.kind is SectionKind.LIGHTNING_ROUND:
                self._tell_round(index, exchange)
            elif exchange.kind is SectionKind.AUDIENCE_QUESTION:
                self._tell_audience(index, exchange)
        self._tell_disputes()
        self._tell_headline()
        self._quote_everybody()
        self._fill(_WORTH)
        if self._story.words < _SHORT_OF * self._budget:
            self._fill(_WORTH_MORE)
        self._last_words()
        self._settle()
        if standfirst:
            self._choose_standfirst()
        return self.plan

    def _choose_standfirst(self) -> None:
        """Takes the line of the standfirst from what the story tells."""
        taken = [line for line in (self.plan.headline,) if line is not None]
        taken += self.plan.lede.lines if self.plan.lede else ()
        told = [line for told in self.plan.told for line in told.lines]
        self.plan.standfirst = line = self._front.standfirst(told, taken)
        opponent = self._disputes.opponent(line) if line is not None else None
        self.plan.opponent = opponent.speaker if opponent else None

    def _tell_headline(self) -> None:
        """Tells what the headline quotes, where nothing told so far has it."""
        line = self.plan.headline
        if line is None or self._story.overlaps(line):
            return
        for index, answer in self._places():
            move = self._moves.holding(index, answer, line) if line.turn in answer.turns else None
            if move is not None:
                self._tell(move)
                return

    def _tell_round(self, index: int, exchange: Exchange) -> None:
        told = self._story.open(index)
        told.question = None
        for speaker in dict.fromkeys(answer.speaker for answer in exchange.answers):
            answers = [a for a in exchange.answers if a.speaker == speaker]
            whole = (self.quarry.whole(answer, _ROUND_LONGEST) for answer in answers)
            rest = (line for answer in answers for line in self.quarry.lines(answer))
            line = next((line for line in (*whole, *rest) if line is not None), None)
            if line is not None and not self._story.overlaps(line):
                self._story.add(told, [line], counts=False)

    def _tell_audience(self, index: int, exchange: Exchange) -> None:
        """An audience question and the answers to it; it is told even where nobody answered."""
        told = self._story.open(index)
        if told.question is None and exchange.question is not None:
            bare = exchange.question_asked and any(map(self._bare, exchange.answers[:1]))
            lines = questions(self.quarry, exchange.question, alone=not bare)
            if not exchange.question_asked:  # a comment
                lines = [x for x in self.quarry.lines(exchange.question) if not x.hangs]
            floor = _UNTOLD_BARE if bare else UNTOLD
            lines = [x for x in lines if len(x.cuts) == 1 or not x.hangs]  # a section begins here
            tellable = (x for x in lines if 3 <= x.length <= 50 and x.score > floor)
            told.question = next(tellable, None)
            self._story.words += told.question.length if told.question else 0
        word = self._one_word(exchange) if told.question is not None else None
        if word is not None:
            self._story.add(told, [word])
        first = self._first_answer(index, exchange, asked=told.question is not None)
        if first is None:
            return
        self._tell(first)
        if self._crowded:
            return
        others = [(index, a) for a in exchange.answers if a.speaker != first.passage.speaker]
        least = {a.turns: _SECOND_ANSWER if a.length > _RETORT else _WORTH_MORE for _, a in others}
        moves = [m for m in self._moves.of(others) if m.excerpt.value > least[m.passage.turns]]
        second = _best(moves, -10.0)
        if second is not None:
            self._tell(second)
        for speaker in dict.fromkeys(a.speaker for _, a in others) if self._roomy else ():
            self._hear(told, [place for place in others if place[1].speaker == speaker])

    def _one_word(self, exchange: Exchange) -> Line | None:
        """The answer of a word that follows at once on the question ("Nine."), where more is said after it."""
        question, order, answer = exchange.question, self.outline.passages, exchange.answers[:1]
        if question is None or not answer or answer[0].length > 1 or len(exchange.answers) == 1:
            return None
        if order.index(answer[0]) != order.index(question) + 1:
            return None
        return self.quarry.whole(answer[0], 1)

    def _hear(self, told: Told, places: Sequence[Place]) -> None:
        """Tells what somebody answered, where that is more than a nod and nothing of it is told yet."""
        saying = [(index, answer) for index, answer in places if answer.words >= _NOD]
        if not saying or any(x.turn in answer.turns for _, answer in places for x in told.lines):
            return
        move = _best(self._moves.of(saying), -10.0, longest=_ANSWER // 2)
        for index, answer in saying if move is None else ():
            move = move or self._moves.desperate(index, answer, _ANSWER // 2)
        if move is not None:
            self._tell(move)

    def _first_answer(self, index: int, exchange: Exchange, *, asked: bool) -> Move | None:
        """The best excerpt of whoever answers first, from where the answer begins if what was `asked` is told; of the
        others where that says nothing that can be quoted.
        """
        longest = _ANSWER // 2 if self._crowded else _ANSWER
        answers = [a for a in exchange.answers if a.length >= 2 or len(exchange.answers) == 1]
        for answer in answers:
            moves = list(self._moves.of([(index, answer)]))
            direct = [move for move in moves if move.excerpt.lines[0].leads]
            move = _best(direct, -10.0, longest=longest)
            other = _best(moves, -10.0, longest=longest)
            least = _FAR_BETTER if asked else _BETTER
            if move is None or (other is not None and other.gain > move.gain + least):
                move = other
            if move is not None:
                return move
        desperate = (self._moves.desperate(index, a, _ROUND_LONGEST) for a in answers)
        least = 0 if asked else _UNASKED
        return next((move for move in desperate if move is not None and move.cost >= least), None)

    def _tell_disputes(self) -> None:
        """Tells the best arguments with both their sides: first the one that the headline is taken from."""
        found: list[tuple[float, int, Passage]] = []
        for index, answer in self._places():
            against = self._disputes.contradicted(answer)
            best = _best(self._moves.of([(index, answer)]), -10.0) if against else None
            if against is None or best is None:
                continue
            headline = self.plan.headline
            heads = headline is not None and headline.turn in against.turns
            chained = _CHAINED * max(0, len(best.needs) - 1)
            found.append((best.gain - chained + (3.0 if heads else 0.0), index, answer))
        found.sort(key=lambda entry: (-entry[0], entry[1]))
        for _, index, answer in found[: _ARGUMENTS[self._length]]:
            move = _best(self._moves.of([(index, answer)]), -10.0)
            if move is not None:
                self._tell(move)
                against = self._disputes.contradicted(answer)
                pair = (against.speaker, answer.speaker) if against else None
                self.plan.rivals = self.plan.rivals or pair

    def _quote_everybody(self) -> None:
        """Takes the best of whoever is not quoted yet, for as long as there is anybody."""
        while missing := self._story.missing():
            places = [
                (index, answer)
                for index, answer in self._places(rounds=True)
                if self._story.who(answer.speaker) == missing[0]
            ]
            move = _best(self._moves.of(places), -10.0)
            for index, answer in places if move is None else ():
                move = move or self._moves.desperate(index, answer, _ROUND_LONGEST)
            if move is None:
                self._story.give_up(missing[0])
            else:
                self._tell(move)

    def _fill(self, least: float) -> None:
        """Takes the best excerpt again and again until the article is long enough."""
        places = list(self._places())
        most = max(self._budget, min(_TOO_LONG, _STRETCH * self._budget))
        while self._story.words < most - _ROOM:
            move = _best(self._moves.of(places), least, rate=_RATE)
            full = self._story.words > self._budget - _ROOM
            if move is None or (full and move.gain < _OUTSTANDING):
                return
            self._tell(move)

    def _last_words(self) -> None:
        """Where a disagreement is told, what the two then say to one another in few words is told too, and how it ends:
        who was contradicted has the last word, and no question of one to the other stays without its answer.
        """
        blows: set[tuple[str, ...]] = set()
        for index, answer in self._places():
            before = self._disputes.answered(answer)
            if before is None or not self._story.ends(before):
                continue
            if not (disagrees(before, self.lang) or before.turns in blows):
                continue
            if self._story.printed(answer):
                blows.add(answer.turns)
                continue
            line = self.quarry.whole(answer, _LAST)
            if line is not None:
                blows.add(answer.turns)
            elif before.turns in blows:
                line = self._opening(index, answer)
            if line is not None and not self._story.overlaps(line):
                self._story.add(self._story.open(index), [line])

    def _opening(self, index: int, answer: Passage) -> Line | None:
        """The best line that a passage begins with."""
        moves = self._moves.of([(index, answer)])
        move = _best((m for m in moves if m.excerpt.lines[0].leads), -10.0, longest=_ANSWER)
        return move.excerpt.lines[0] if move else None

    def _places(self, *, rounds: bool = False) -> Iterable[Place]:
        """All answers in order, those of lightning `rounds` only if they are wanted."""
        for index, exchange in enumerate(self.outline.exchanges):
            if rounds or exchange.kind is not SectionKind.LIGHTNING_ROUND:
                for answer in exchange.answers:
                    yield index, answer

    def _tell(self, move: Move) -> None:
        told = self._story.open(move.index)
        for passage, line in move.needs:
            there = (
                told if passage in told.exchange.answers else self._story.open(self._index(passage))
            )
            if not self._story.overlaps(line):
                self._story.add(there, [line])
        self._story.add(told, move.excerpt.lines)

    def _index(self, passage: Passage) -> int:
        """The exchange in which a passage is an answer."""
        return next(index for index, answer in self._places(rounds=True) if answer == passage)

    def _settle(self) -> None:
        """Puts everything in order of time, joins what goes on, and sets the later questions before their answers."""
        self.plan.told.sort(key=lambda told: told.index)
        for told in self.plan.told:
            self._claim(told)
            self._answer_first(told)
            told.lines = self._joined(sorted(told.lines, key=lambda line: (line.turn, line.first)))
            own = told.exchange.question
            for answer in told.exchange.answers:
                lines = [line for line in told.lines if line.turn in answer.turns]
                prompt = self._prompts.line(answer)
                if not lines or prompt is None or self._prompts.of_panelist(answer):
                    continue
                if (own is None or prompt.turn not in own.turns) and lines[0].leads:
                    told.prompts[answer.turns] = prompt

    def _claim(self, told: Told) -> None:
        """Puts the words in which somebody says what is wrong before their reasons."""
        for answer in told.exchange.answers:
            lines = [line for line in told.lines if line.turn in answer.turns]
            claim = self.quarry.claim(answer) if lines and disagrees(answer, self.lang) else None
            if claim is None or self._story.overlaps(claim):
                continue
            if all((claim.turn, claim.first) < (line.turn, line.first) for line in lines):
                self._story.add(told, [claim])

    def _answer_first(self, told: Told) -> None:
        """Puts a short answer that only its question explains ("Most of them.") before what its speaker went on to say,
        where the question can be told.
        """
        lede = self.plan.lede
        for place, answer in enumerate(told.exchange.answers):
            lines = [line for line in told.lines if line.turn in answer.turns]
            question = self._prompts.line(answer) or (None if place else told.question)
            short = self._bare(answer)
            if not lines or short is None or question is None or not question.text.endswith("?"):
                continue
            if (lede is not None and lede.line.turn in answer.turns) or self._story.overlaps(short):
                continue  # the lede tells what was asked
            if self.quarry.join(short, min(lines, key=lambda x: (x.turn, x.first))) is not None:
                self._story.add(told, [short])

    def _bare(self, answer: Passage) -> Line | None:
        """The word or two without a verb that open an answer, if its speaker then goes on to something else."""
        if len(answer.content) < 2:
            return None
        opening, after = answer.content[:2]
        said, words = tokens(opening.text), self.lang.words
        refused = words["auxiliaries"] | words["subjects"] | words["person_one_two"]
        if (
            opening.length > _NOD
            or not opening.whole
            or any(token in refused or "'" in token for token in said)
        ):
            return None
        asking = self._prompts.asking(answer)
        if asking is not None and opening in idle_sentences(
            answer, self.lang, invited=invites(asking, self.lang)
        ):
            return None
        if tokens(after.text)[: len(said)] == said:
            return None  # "Four. Four people."
        short = self.quarry.line(answer.speaker, [opening], leads=True)
        return short if short is not None and short.hangs and not short.flags else None

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


def _best(
    moves: Iterable[Move], least: float, *, rate: float = 0.0, longest: int | None = None
) -> Move | None:
    """The move that gains most: for its words, as far as `rate` says, and with words beyond `longest` against it."""
    best: tuple[float, Move] | None = None
    for move in moves:
        if move.gain < least:
            continue
        value = move.gain / (move.cost / 30) ** rate if move.gain > 0 else move.gain
        value -= _TRIMMED * max(0, move.cost - longest) if longest is not None else 0.0
        if best is None or value > best[0]:
            best = (value, move)
    return best[1] if best else None
