"""What stands at the front of an article: the line of the headline, the one that opens it, the one of the standfirst.

Pure. The headline quotes what others answered, the lede the most concrete thing that anybody told, the standfirst a
claim that stands alone; none of them needs a question beside it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from panelscribe.drafting.disputes import Disputes
from panelscribe.drafting.excerpts import Excerpts
from panelscribe.drafting.language import Language
from panelscribe.drafting.news import news, tells
from panelscribe.drafting.outline import Exchange, Outline
from panelscribe.drafting.prompts import Prompts
from panelscribe.drafting.questions import name_words, setup
from panelscribe.drafting.quotes import Line, Quarry
from panelscribe.drafting.records import SectionKind
from panelscribe.drafting.roles import Passage
from panelscribe.drafting.scoring import concreteness
from panelscribe.drafting.standing import heads
from panelscribe.transcript import normalise, tokens

_WORTH = 0.6
"""Score below which a line does not make a headline or standfirst."""
_TELLING = 0.8
"""The same for a standfirst that is no claim."""
_HEADLINE = 18
_SHORT_CLAIM = 7
_UNDISPUTED = 13
_NEWS = 18
"""Words of the longest headline of a call."""
_LEAST_NEWS = 0.4
_LENGTHY = 0.12
"""What each word above ten takes from a headline of a call."""
_BASE = 0.35
"""What the general score of a line counts beside its news."""
_ANOTHER = 0.5
"""What a standfirst of a call has before others if somebody else gives it than headline and lede."""
_STANDFIRST = 24
_LONGEST_TOLD = 28
_LEDE = (8, 66)
"""Words of the line that opens an article: at least, at most; fewer only with more to follow."""
_LEDE_OF_CALL = 16
"""The least on a call: a figure alone is no story."""
_SHORT = 4
_ARGUED = 1.5
_SETUP = 2.0
_BEFORE_AUDIENCE = 1.0
_REPLY = 1.2
_DIRECT = 1.5
_SAME_SUBJECT = 2.5
"""What a line gets back that hangs on the same "it" as the line before it."""
_MORE_WITHIN = 45
_SHORT_ANSWER = 60
_OMITTED = 0.4
_STORY, _FIGURES = 1.5, 1.2
"""What a lede counts for being concrete; on a call that is more often a speaker's own career than the news."""
_NEWS_SHARE = 0.6
_FIRST = re.compile(r"(?<=[^.][.!?]) ")
_TORN = 4.0
"""What the lede of a call loses that opens on half a sentence, or on one that points back."""
_SLIP = 1.0
_UNBROKEN = 2.0
"""The same for a first sentence so long that its speaker would have to stand before it."""
_UNFIT = ("fragment", "partitive", "stale", "announcing", "hedge")
_PRONOUNS = frozenset({"it", "they", "that", "this"})
_SPOKEN_TO = frozenset({"you", "you're", "you've", "you'd", "your"})


@dataclass(frozen=True, slots=True)
class Lede:
    """The line that opens the article; `setup` is what the moderator said of its speaker and in which turn, `more` what
    its speaker said soon after.
    """

    line: Line
    exchange: int
    setup: tuple[str, str] | None
    more: Line | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """Its lines, in order."""
        return (self.line, self.more) if self.more is not None else (self.line,)


@dataclass(frozen=True, slots=True)
class _Option:
    index: int
    exchange: Exchange
    passage: Passage
    line: Line


class Front:
    """Chooses the lines at the front of one article."""

    def __init__(
        self,
        outline: Outline,
        quarry: Quarry,
        lang: Language,
        people: dict[str, str],
        excerpts: Excerpts,
        disputes: Disputes,
        prompts: Prompts,
    ) -> None:
        """`people` are the names of the speakers that have one, by label."""
        self._outline = outline
        self._quarry = quarry
        self._lang = lang
        self._people = people
        self._disputes = disputes
        self._prompts = prompts
        self._names = name_words(people.values(), lang)
        self._options = list(self._all(excerpts))
        self._call = outline.on_call(lang)

    def _all(self, excerpts: Excerpts) -> Iterator[_Option]:
        for index, exchange in enumerate(self._outline.exchanges):
            if exchange.kind is SectionKind.LIGHTNING_ROUND:
                continue
            for passage in exchange.answers:
                for line in excerpts.lines(exchange, passage):
                    yield _Option(index, exchange, passage, line)

    def headline(self) -> Line | None:
        """A short sentence that stands alone; the best are those that somebody contradicted, on a call where nobody
        contradicts anybody those that tell news.
        """
        argued = any(self._disputes.opponent(o.line) is not None for o in self._alone(_HEADLINE))
        if self._call and not argued:
            return self._report() or self._claim()
        return self._claim()

    def _report(self) -> Line | None:
        """The sentence of a call that tells most news."""
        best: tuple[tuple[float, str, int], Line] | None = None
        for option in self._alone(_NEWS):
            line = option.line
            if len(line.cuts) > 1 or not tells(line.text, self._lang):
                continue
            score = self._newsworth(line) - _LENGTHY * max(0, line.length - 10)
            order = (score, line.turn, -line.first)
            if score > _LEAST_NEWS and (best is None or order > best[0]):
                best = (order, line)
        return best[1] if best else None

    def _plain(self, line: Line) -> bool:
        """Whether a line is no slip or torn clause, and on a call whole: it has a verb and leans on nothing."""
        return (tells if self._call else heads)(line.text, self._lang)

    def _news(self, line: Line) -> float:
        return news(line.text, self._lang) if self._call else 0.0

    def _newsworth(self, line: Line) -> float:
        return self._news(line) + _BASE * max(0.0, line.score)

    def _claim(self) -> Line | None:
        """A short sentence that makes a point."""
        best: tuple[tuple[float, str, int], Line] | None = None
        for option in self._alone(_HEADLINE):
            line = option.line
            argued = self._disputes.opponent(line) is not None
            if len(line.cuts) > 1 or (line.length > _UNDISPUTED and not argued):
                continue
            if not self._plain(line):
                continue
            score = line.score + self._news(line) - 0.08 * max(0, line.length - 9)
            score += _ARGUED if argued else 0.0
            order = (score, line.turn, -line.first)
            if (self._call or score > _WORTH) and (best is None or order > best[0]):
                best = (order, line)
        return best[1] if best else None

    def standfirst(self, told: Sequence[Line], taken: Sequence[Line]) -> Line | None:
        """A line that stands alone and is `told` in the story too; it adds to those `taken` before it, of another
        speaker if it is nearly as good.
        """
        if self._call:
            return self._reported(told, taken, tells) or self._reported(told, taken, heads)
        quoted = {line.speaker for line in taken}
        best: tuple[float, Line] | None = None
        for option in self._alone(_STANDFIRST):
            line = option.line
            if any(line.overlaps(other) for other in taken) or self._reserved(option):
                continue
            if len(line.cuts) > 1 or not any(line.within(other) for other in told):
                continue
            said = set(tokens(line.text))
            to_one = said & self._lang.words["oneself"] and said & _SPOKEN_TO
            if to_one or not self._plain(line):
                continue  # said to one person in the room
            score = line.score - (0.7 if line.speaker in quoted else 0.0)
            if line.length < _SHORT_CLAIM or not self._lang.has("opinion", line.text):
                continue
            if score > _WORTH and (best is None or score > best[0]):
                best = (score, line)
        return best[1] if best else self._telling(told, taken)

    def _reported(
        self, told: Sequence[Line], taken: Sequence[Line], fit: Callable[[str, Language], bool]
    ) -> Line | None:
        """The `fit` sentence of what a call tells that has most news beside what is `taken`."""
        quoted = {line.speaker for line in taken}
        best: tuple[float, Line] | None = None
        for _, line in self._sentences(told):
            if any(line.overlaps(other) for other in taken) or not fit(line.text, self._lang):
                continue
            score = self._newsworth(line) + (_ANOTHER if line.speaker not in quoted else 0.0)
            if best is None or score > best[0]:
                best = (score, line)
        return best[1] if best else None

    def _telling(self, told: Sequence[Line], taken: Sequence[Line]) -> Line | None:
        """The sentence of the story that tells most by itself, before the others one that somebody contradicted."""
        best: tuple[float, Line] | None = None
        for option, line in self._sentences(told):
            said = tokens(line.text)
            opens = self._lang.words["pronouns"].union(_SPOKEN_TO).intersection(said[:2])
            goes_on = said[0] in self._lang.words["leading"]
            to_one = self._lang.words["oneself"].intersection(said) and _SPOKEN_TO.intersection(
                said
            )
            if (
                opens
                or goes_on
                or to_one
                or any(line.overlaps(other) for other in taken)
                or self._reserved(option)
                or not self._plain(line)
            ):
                continue
            score = line.score + concreteness(line.text, self._lang)
            score += _ARGUED if self._disputes.opponent(line) is not None else 0.0
            if score > _TELLING and (best is None or score > best[0]):
                best = (score, line)
        return best[1] if best else None

    def _sentences(self, told: Sequence[Line]) -> Iterator[tuple[_Option, Line]]:
        """The sentences of `told` lines that stand alone, each where it was said."""
        for index, exchange in enumerate(self._outline.exchanges):
            if exchange.kind is SectionKind.LIGHTNING_ROUND:
                continue
            for passage in exchange.answers:
                if passage.speaker not in self._people:
                    continue
                for whole in (line for line in told if line.turn in passage.turns):
                    starts = [whole.first, *(cut + 1 for cut in whole.cuts)]
                    for start, last in zip(starts, whole.cuts, strict=False):
                        turn = self._quarry.turns[whole.turn]
                        first = self._quarry.opens(turn, start, last) if self._call else start
                        line = self._quarry.span(whole.speaker, whole.turn, first, last)
                        if line is None or line.length < _SHORT_CLAIM:
                            continue
                        option = _Option(index, exchange, passage, line)
                        if self._fit(option, _LONGEST_TOLD):
                            yield option, line

    def lede(self, headline: Line | None) -> Lede | None:
        """The line that opens the article: the most concrete and surprising one, that needs nothing before it."""
        best: tuple[float, Lede] | None = None
        for option in self._options:
            if headline is not None and option.line.overlaps(headline):
                continue
            told = self._setup(option) if option.line.leads else None
            if not self._may_open(option, told):
                continue
            lede = Lede(option.line, option.index, told)
            lede = self._whole(replace(lede, more=self._more(option, lede, headline)))
            length = sum(line.length for line in lede.lines)
            if length < (_LEDE_OF_CALL if self._call else _LEDE[0]):
                continue
            score = self._opening_score(option, lede)
            if best is None or score > best[0]:
                best = (score, lede)
        if best is not None:
            return best[1]
        options = [o for o in self._options if not o.line.hangs and not self._reserved(o)]
        if not options:
            return None
        option = max(options, key=lambda o: o.line.score)
        return Lede(option.line, option.index, None)

    def _whole(self, lede: Lede) -> Lede:
        """A lede whose two lines go on with one another as one."""
        line = self._quarry.join(lede.line, lede.more) if lede.more is not None else None
        return (
            lede
            if line is None
            else replace(lede, line=replace(line, score=lede.line.score), more=None)
        )

    def _opening_score(self, option: _Option, lede: Lede) -> float:
        """How concrete and how telling a lede is, less what it would leave the reader asking."""
        said = " ".join(line.text for line in lede.lines)
        score = 0.6 * option.line.score + 0.3 * (lede.more.score if lede.more else 0.0)
        score += (_FIGURES if self._call else _STORY) * concreteness(said, self._lang)
        audience = option.exchange.kind is SectionKind.AUDIENCE_QUESTION
        score -= _BEFORE_AUDIENCE if audience else 0.0
        score -= _REPLY if self._disputes.answered(option.passage) is not None else 0.0
        score += _SETUP if lede.setup else 0.0
        score -= _DIRECT if lede.setup is None and self._answers(option) else 0.0
        opening = self._quarry.first_sentence(option.line)
        score -= 2.0 * (self._lang.has("announcing", opening) or self._lang.has("stale", opening))
        score += 0.5 if option.line.leads and option.passage == _first_of(option.exchange) else 0.0
        score -= self._torn(lede) if self._call else 0.0
        return score + (1.2 if lede.setup and option.line.hangs else 0.0)

    def _torn(self, lede: Lede) -> float:
        """What speaks against a lede of a call: a first sentence that is none or has no end, little news, omissions."""
        parts = [part.replace(" ...", "") for part in _FIRST.split(lede.line.text)]
        opening = parts[0]
        value = 0.0 if tells(opening, self._lang) else _TORN
        value += _SLIP * any(self._lang.has("torn", part) for part in parts[1:])
        value += _UNBROKEN * (len(opening.split()) > _LONGEST_TOLD)
        said = " ".join(line.text for line in lede.lines)
        value += _OMITTED * min(3, self._lang.count("praise", said))
        value += _OMITTED * sum(line.text.count("...") for line in lede.lines)
        return value - _NEWS_SHARE * news(opening, self._lang)

    def _answers(self, option: _Option) -> bool:
        """Whether a line answers a question that it needs: any but "what happened" and its like."""
        question = self._prompts.line(option.passage)
        if question is None or not option.line.leads:
            return False
        return not self._lang.has("open_question", question.text)

    def _may_open(self, option: _Option, told: tuple[str, str] | None) -> bool:
        """Whether a line is of a fit length and stands without what was said before it."""
        line = option.line
        if not _SHORT <= line.length <= _LEDE[1] or self._reserved(option) or line.flags:
            return False
        opening = self._quarry.opening(line)
        if line.hangs and (told is None or opening not in _PRONOUNS):
            return False
        first = self._quarry.first_sentence(line)
        if "?" in first or self._lang.has("hedge", first):
            return False
        if line.points or self._calls_somebody(line) or self._lang.has("thanks", line.text):
            return False
        return tokens(line.text)[0] not in self._lang.words["leaning"]

    def _alone(self, longest: int) -> Iterator[_Option]:
        """Lines that need nothing beside them, outside a lightning round."""
        return (option for option in self._options if self._fit(option, longest))

    def _fit(self, option: _Option, longest: int) -> bool:
        """Whether a line needs nothing beside it."""
        line = option.line
        clean = not (line.hangs or line.points or line.edits or line.flags)
        if not clean or not 4 <= line.length <= longest or self._calls_somebody(line):
            return False
        said = tokens(line.text)
        carrying = sum(token not in self._lang.words["stop"] for token in said)
        if said[0] in self._lang.words["leaning"] or carrying < 2 or "?" in line.text:
            return False
        if any(self._lang.has(cue, line.text) for cue in _UNFIT):
            return False
        # A retort needs what it answers.
        return self._disputes.answered(option.passage) is None or option.passage.length > 25

    def _calls_somebody(self, line: Line) -> bool:
        """Whether a line speaks to somebody by name, or tells of one of the others in passing."""
        own = self._people.get(line.speaker)
        others = {word for who, words in self._names.items() if who != own for word in words}
        return any(
            word[:1].isupper() and normalise(word).removesuffix("'s") in others
            for word in line.text.split()
        )

    def _reserved(self, option: _Option) -> bool:
        """Whether a line is of the first answer to somebody of the audience, who is to get it there."""
        exchange = option.exchange
        asked = exchange.kind is SectionKind.AUDIENCE_QUESTION and exchange.question is not None
        begins = {s.turn: s.first for s in reversed(option.passage.content[:3])}
        early = option.passage.words < _SHORT_ANSWER or any(
            option.line.turn == turn and option.line.first <= first + 20
            for turn, first in begins.items()
        )
        return asked and option.passage == _first_of(exchange) and early

    def _setup(self, option: _Option) -> tuple[str, str] | None:
        """What the question says of whoever gives the line: of nobody but the person whom it calls by name and who
        answers it at once, without taking it back.
        """
        question, order = option.exchange.question, self._outline.passages
        if question is None:
            return None
        place = order.index(question) + 1
        if place >= len(order) or order[place] != option.passage:
            return None
        told = setup(question, self._lang, self._names)
        opening = " ".join(s.text for s in option.passage.content[:1])
        if told is None or self._lang.has("denies", opening):
            return None
        clause, turn, whom = told
        return (clause, turn) if self._people.get(option.line.speaker) == whom else None

    def _more(self, option: _Option, lede: Lede, headline: Line | None) -> Line | None:
        """What its speaker said soon after, where the opening line is short and leaves one asking."""
        opening = lede.line
        if opening.length > 16:
            return None
        best: tuple[float, Line] | None = None
        for line in self._quarry.lines(option.passage):
            near = opening.turn == line.turn and opening.last < line.first <= opening.last + 20
            taken = headline is not None and line.overlaps(headline)
            taken = taken or (self._call and not heads(line.text, self._lang))
            if not near or taken or line.edits or not 6 <= line.length <= _MORE_WITHIN:
                continue
            same = (
                opening.hangs
                and line.hangs
                and self._quarry.opening(line) == self._quarry.opening(opening)
            )
            value = line.score + (_SAME_SUBJECT if same else 0.0)
            value += concreteness(line.text, self._lang)
            if (same or not line.hangs) and value > 0.5 and (best is None or value > best[0]):
                best = (value, line)
        return best[1] if best else None


def _first_of(exchange: Exchange) -> Passage | None:
    """The passage that answers first with more than a word or two."""
    return _first(answer for answer in exchange.answers if answer.words > 3)


def _first(passages: Iterable[Passage]) -> Passage | None:
    return next(iter(passages), None)
