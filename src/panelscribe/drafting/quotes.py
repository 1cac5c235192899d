"""Which words are worth printing: spans that stand on their own, say something, and are fresh.

Pure. A `Line` is a run of whole sentences of one turn, without what the policy lets out; nobody writes one, it is cut
from the transcript. Which lines an article takes is decided by `plan.py`.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from panelscribe.drafting.cutting import Cutter
from panelscribe.drafting.idle import aside, courtesy, idle_sentences
from panelscribe.drafting.language import Language
from panelscribe.drafting.records import Deletion
from panelscribe.drafting.roles import Passage
from panelscribe.drafting.scoring import LONGEST, Score, empty, half_told, sets_against
from panelscribe.drafting.sentences import Act, Sentence
from panelscribe.drafting.style import HouseStyle
from panelscribe.drafting.wording import printed, trim
from panelscribe.naming.records import Naming
from panelscribe.panel import Panel
from panelscribe.transcript import UNKNOWN, Transcript, Turn, normalise, tokens

_THANKS = 4
"""Words in which nothing but thanks has room ("Thank. You.")."""
_COURTESY = 8
"""Words in which nothing but a courtesy has room ("We can- we got you, Jeff.")."""
_LAST_WORD = 0.4
"""What the end of a passage has before the rest: people close on their point."""
_SHARES = (1.0, 0.7, 0.5, 0.35, 0.25)
"""How much of its worth each further sentence of a run adds, the best first."""
_FIT = ((4, -1.2), (8, -0.2), (46, 0.5), (LONGEST, 0.2), (100_000, -2.0))
"""What the number of words of a run speaks for or against it: below each limit."""


@dataclass(frozen=True, slots=True)
class Line:
    """A quotable run of words.

    `text` is as printed under the policy. `hangs` says that it leans on what was said before it, `points` that an "it"
    in it has nothing to mean, `leads` that it opens its speaker's answer. `cuts` are the last words of its sentences.
    `score` orders lines, it means nothing by itself.
    """

    speaker: str
    turn: str
    first: int
    last: int
    text: str
    edits: tuple[Deletion, ...]
    flags: tuple[str, ...]
    start: float | None
    end: float | None
    score: float
    hangs: bool
    leads: bool
    cuts: tuple[int, ...]
    points: bool = False

    @property
    def length(self) -> int:
        """Number of printed words."""
        return len(self.text.split())

    def overlaps(self, other: "Line") -> bool:
        """Whether two lines share a word."""
        return self.turn == other.turn and self.first <= other.last and other.first <= self.last

    def within(self, other: "Line") -> bool:
        """Whether another line has all its words."""
        return self.turn == other.turn and other.first <= self.first and self.last <= other.last


class Quarry:
    """The transcript as a source of lines."""

    def __init__(
        self,
        transcript: Transcript,
        naming: Naming,
        panel: Panel,
        style: HouseStyle,
        lang: Language,
    ) -> None:
        self.style = style
        self.lang = lang
        self._cutter = Cutter(transcript, naming, panel, style.doubt, lang)
        self.turns = self._cutter.turns
        self.names = self._cutter.names
        self._lines: dict[tuple[object, ...], list[Line]] = {}
        self._worths: dict[tuple[str, int, int], float] = {}
        spoken = (
            token
            for turn in transcript.turns
            for word in turn.words
            if (token := normalise(word.text))
        )
        self.counts = Counter(token for token in spoken if token not in lang.words["stop"])

    def lines(
        self,
        passage: Passage,
        *,
        question: Passage | None = None,
        doubted: bool = False,
        invited: bool = False,
    ) -> list[Line]:
        """All lines of a passage, best first. `question` is what it answers; `doubted` says that what follows it
        disagrees, `invited` that it answers a question which no "Absolutely." answers or which is not told.
        """
        key = (passage.turns, question.turns if question else (), doubted, invited)
        if key not in self._lines:
            self._lines[key] = self._ranked(passage, question, doubted, invited)
        return list(self._lines[key])

    def _ranked(
        self, passage: Passage, question: Passage | None, doubted: bool, invited: bool
    ) -> list[Line]:
        if passage.speaker == UNKNOWN:
            return []
        asked = self.subject(question) if question else frozenset()
        found: list[Line] = []
        idle = idle_sentences(passage, self.lang, invited=invited)
        said = [s for s in passage.sentences if s.act is not Act.NOISE]
        opening = next(
            (
                s
                for s in said
                if s.act is Act.CONTENT and self._cutter.complete(s) and s not in idle
            ),
            None,
        )
        for run in self.runs(passage, frozenset({Act.CONTENT, Act.QUESTION})):
            if all(sentence.act is Act.QUESTION for sentence in run):
                continue
            plain_no = self.lang.has("disagree", run[0].text)
            if plain_no and run[0].length < 15 and not self.lang.has("contradicts", run[0].text):
                continue  # told, not quoted
            if run[0] in idle or run[-1] in idle:
                continue
            late = doubted and said.index(run[-1]) >= len(said) - 3
            line = self.line(
                passage.speaker,
                run,
                leads=run[0] == opening,
                asked=asked,
                bonus=1.2 if late else 0.0,
            )
            if line is not None:
                place = said.index(run[-1]) + 1
                turned = place < len(said) and self.lang.has("turning", said[place].text)
                less = 0.7 if turned else 0.0
                less += 0.8 if place < len(said) and self._asks(run[-1]) else 0.0
                less -= _LAST_WORD if place == len(said) else 0.0
                less += (
                    0.8
                    if place < len(said) and half_told(run[-1].text, said[place].text, self.lang)
                    else 0.0
                )
                found.append(replace(line, score=round(line.score - less, 4)))
        return sorted(found, key=lambda line: (-line.score, line.turn, line.first, line.last))

    def _asks(self, sentence: Sentence) -> bool:
        """Whether a sentence asks, and no statement ends on "…, right?"."""
        return sentence.act is Act.QUESTION and not self.lang.has("tag", sentence.text.split()[-1])

    def claim(self, passage: Passage) -> Line | None:
        """The sentence by which a passage disagrees, where it says what is wrong ("I think that's the wrong line")."""
        for sentence in passage.sentences[:3]:
            if self.lang.has("contradicts", sentence.text) and self._cutter.complete(sentence):
                line = self.line(passage.speaker, [sentence], leads=True)
                return line if line is not None and line.length <= 20 and not line.flags else None
        return None

    def opening(self, line: Line) -> str:
        """The first word of a line, normalised, without what was contracted to it ("it's" is "it")."""
        return normalise(self.turns[line.turn].words[line.first].text).partition("'")[0]

    def opens(self, turn: Turn, first: int, last: int) -> int:
        """Where a sentence begins to say something: after fillers, "Well," and a name called out."""
        return self._cutter.opens(turn, first, last)

    def first_sentence(self, line: Line) -> str:
        """The words of a line's first sentence, as heard."""
        words = self.turns[line.turn].words[line.first : line.cuts[0] + 1]
        return " ".join(word.text for word in words)

    def subject(self, passage: Passage) -> frozenset[str]:
        """The words that carry what a passage is about."""
        words = (token for sentence in passage.content for token in tokens(sentence.text))
        return frozenset(word for word in words if word not in self.lang.words["stop"])

    def whole(self, passage: Passage, longest: int) -> Line | None:
        """All that a passage says as one line, if it is short and of one turn."""
        said = [
            s
            for s in passage.sentences
            if s.act in (Act.CONTENT, Act.QUESTION, Act.NOISE, Act.HOUSEKEEPING)
        ]
        while said and said[0].act is Act.NOISE:
            said.pop(0)
        while said and said[-1].act is Act.NOISE:
            said.pop()
        if not said or len({s.turn for s in said}) > 1 or sum(s.length for s in said) > longest:
            return None
        if all(aside(passage, s, self.lang) for s in said):
            return None
        if any(after.first != before.last + 1 for before, after in pairwise(said)):
            return None
        if self._cutter.torn(said[-1]):
            return None
        line = self.line(passage.speaker, said, leads=True)
        if line is None or line.length > _COURTESY:
            return line
        thanks = line.length <= _THANKS and self.lang.has("thanks", " ".join(tokens(line.text)))
        return None if thanks or courtesy(line.text, self.lang) else line

    def span(
        self, speaker: str, turn: str, first: int, last: int, *, fragment: bool = False
    ) -> Line | None:
        """A line cut by word indices, None where it can't be quoted; a `fragment` keeps its small first letter."""
        words = self.turns[turn].words
        first, last = trim(words, first, last, self.lang)
        if first > last or not self._cutter.sound(self.turns[turn], first, last):
            return None
        text, edits = printed(words, first, last, self.style.policy, self.lang, fragment=fragment)
        flags = self._cutter.flags(speaker, self.turns[turn], first, last)
        score = self._score(text, edits)
        return Line(
            speaker, turn, first, last, text, edits, flags, words[first].start, words[last].end,
            score.value(), score.hangs, False, (last,), score.points,
        )  # fmt: skip

    def join(self, one: Line, other: Line) -> Line | None:
        """Two lines of which the second goes on where the first ends, as one; None where something stands between."""
        if one.turn != other.turn or other.first <= one.last:
            return None
        between = self.turns[one.turn].words[one.last + 1 : other.first]
        if any(normalise(word.text) not in self.lang.words["openers"] for word in between):
            return None
        line = self.span(one.speaker, one.turn, one.first, other.last)
        if line is None or line.length > LONGEST:
            return None
        return replace(line, cuts=(*one.cuts, *other.cuts), leads=one.leads, hangs=one.hangs)

    def split(self, line: Line) -> tuple[Line, Line] | None:
        """A line in two at the end of its first sentence, None where there is one sentence only."""
        if len(line.cuts) < 2:
            return None
        before = self.span(line.speaker, line.turn, line.first, line.cuts[0])
        first, last = self._cutter.trimmed(self.turns[line.turn], line.cuts[0] + 1, line.last)
        after = self.span(line.speaker, line.turn, first, last)
        return (before, after) if before and after else None

    def line(
        self,
        speaker: str,
        run: Sequence[Sentence],
        *,
        leads: bool = False,
        asking: bool = False,
        asked: frozenset[str] = frozenset(),
        bonus: float = 0.0,
    ) -> Line | None:
        """The line that a run of sentences makes, None where it can't be quoted."""
        turn = self.turns[run[0].turn]
        first, last = self._cutter.trimmed(turn, run[0].first, run[-1].last)
        if first > last or not self._cutter.sound(turn, first, last, edges=asking):
            return None
        text, edits = printed(turn.words, first, last, self.style.policy, self.lang)
        if not tokens(text):
            return None
        flags = self._cutter.flags(speaker, turn, first, last)
        score = self._score(text, edits, asked=asked, leads=leads, asking=asking)
        value = score.value() if asking else self._told(run, score)
        value += bonus - 1.5 * len(flags)
        if run[-1].act is Act.CONTENT and not run[-1].whole:
            value -= 2.0
        if not asking and self.lang.has("reported", run[-1].text):
            value -= 1.0
        return Line(
            speaker, turn.id, first, last, text, edits, flags, turn.words[first].start, turn.words[last].end,
            round(value, 4), score.hangs, leads, (*(s.last for s in run[:-1]), last), score.points,
        )  # fmt: skip

    def _score(
        self,
        text: str,
        edits: tuple[Deletion, ...],
        *,
        asked: frozenset[str] = frozenset(),
        leads: bool = False,
        asking: bool = False,
    ) -> Score:
        return Score(
            text, edits, self.style.policy, self.lang, asked=asked, leads=leads, asking=asking
        )

    def _told(self, run: Sequence[Sentence], score: Score) -> float:
        """What a run of sentences is worth: its sentences, the best first and each further one less, as an answer, less
        what it leans on.
        """
        worths = sorted((self._worth(sentence) for sentence in run), reverse=True)
        value = sum(worth * share for worth, share in zip(worths, _SHARES, strict=False))
        value -= 1.2 * sum(empty(sentence.text, self.lang) for sentence in run[1:])
        value -= 1.0 * (len(run) > 1 and self.lang.has("announcing", run[-1].text))
        value += 1.2 * any(sets_against(a.text, b.text, self.lang) for a, b in pairwise(run))
        value += next(bonus for limit, bonus in _FIT if len(score.tokens) < limit)
        return value + score.answers() - score.leans()

    def _worth(self, sentence: Sentence) -> float:
        key = (sentence.turn, sentence.first, sentence.last)
        if key not in self._worths:
            words = self.turns[sentence.turn].words
            text, edits = printed(
                words, sentence.first, sentence.last, self.style.policy, self.lang
            )
            inside = tuple(edit for edit in edits if edit.first > sentence.first)
            self._worths[key] = self._score(text, inside).worth()
        return self._worths[key]

    def runs(
        self, passage: Passage, acts: frozenset[Act], most: int = 5, *, unfinished: bool = False
    ) -> Iterator[tuple[Sentence, ...]]:
        """Runs of adjoining sentences of one turn; with those that end on an `unfinished` question."""
        parts = passage.sentences
        for start, opening in enumerate(parts):
            if opening.act not in acts or self._cutter.goes_on(parts, start):
                continue
            run: list[Sentence] = []
            for sentence in parts[start : start + most]:
                if sentence.turn != opening.turn or sentence.act not in acts:
                    break
                run.append(sentence)
                if sum(part.length for part in run) > LONGEST and len(run) > 1:
                    break
                asks = unfinished and sentence.act is Act.QUESTION and sentence.text.endswith("...")
                if not (self._cutter.complete(sentence) or asks):
                    break  # it breaks off: nothing is quoted across that
                yield tuple(run)
