"""What a section is called: a short question or line of its own, never an invention.

Pure. Everything but the fixed words of the language's phrases is a span of the transcript in single quotation marks.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from panelscribe.drafting.clauses import LONG, SHORT, main_clauses, short_spans
from panelscribe.drafting.compose import Composer, Prose
from panelscribe.drafting.cutting import clause_starts
from panelscribe.drafting.language import Language
from panelscribe.drafting.outline import Exchange
from panelscribe.drafting.people import Cast
from panelscribe.drafting.plan import Plan
from panelscribe.drafting.quotes import Line, Quarry
from panelscribe.drafting.roles import Passage
from panelscribe.drafting.sentences import Act, Sentence
from panelscribe.drafting.standing import asks_plainly, heads
from panelscribe.drafting.subjects import Subjects
from panelscribe.drafting.wording import bare_end, capital, plain
from panelscribe.transcript import Turn, Word, normalise, tokens

_LEAST = 1.2
"""Value below which a short span says too little for a heading."""
_DULL = 0.95
"""Value below which a line of an answer heads a section of a call less well than what was asked about."""
_FIGURE = 0.3
"""What a figure adds to that."""
_MEASURES = frozenset({"percent", "prozent", "half", "hälfte", "mitad", "moitié", "twice"})
"""Number words that need no noun behind them."""


class Headings:
    """The headings of one article; none uses words that another has used."""

    def __init__(self, plan: Plan, quarry: Quarry, composer: Composer, lang: Language) -> None:
        self._quarry = quarry
        self._composer = composer
        self._lang = lang
        self._taken = [line for line in (plan.headline, plan.standfirst) if line is not None]
        self._subjects = Subjects(quarry)

    def topic(
        self, exchanges: Sequence[Exchange], printed: Sequence[Line], asked: Sequence[Line]
    ) -> Prose | None:
        """What a topic is called: a "what …" of its own, a short telling span, a short question of those that are told
        (`asked`), a printed sentence.
        """
        line = self._telling(exchanges, printed)
        if line is None:
            short = (
                question_heading(e.question, self._quarry, self._lang)
                for e in exchanges
                if e.question
            )
            told = [x for x in short if x is not None and any(x.overlaps(y) for y in asked)]
            clear = (x for x in told if not self._points(x) and self._names_something(x))
            line = next(clear, None) or self._sentence(printed) or next(iter(told), None)
            line = line or self._clause(exchanges, printed)
        return self._shown(line) if line is not None else None

    def subject(self, exchange: Exchange) -> str | None:
        """What the question of an exchange is about, as the token of a quotation; None where none is safe."""
        line = self._subjects.of(exchange)
        return str(self._composer.quote(line)) if line is not None else None

    def audience(
        self,
        exchange: Exchange,
        told: Line | None,
        printed: Sequence[Line],
        on_call: bool,
        cast: Cast,
    ) -> Prose:
        """The question in short, or a span of the answers; `on_call` where nobody sits in an audience."""
        say = self._composer.say
        asking = self._question(exchange.question, SHORT, on_call) if exchange.question else None
        own = [told] if told is not None and not (on_call or exchange.question_asked) else []
        named = exchange.source or (None if exchange.brought else cast.name(exchange.asker or ""))
        line = asking or self._telling([exchange], [*own, *printed])
        line = line or self._sentence(printed) or self._clause([exchange], [*own, *printed])
        weak = line is None or (on_call and asking is None and self._dull(line))
        about = self.subject(exchange) if weak and named else None
        if line is None and about is None and exchange.question:
            line = asking = self._question(exchange.question, LONG, on_call)
        if about is not None:
            return Prose(say("asks_about", asker=plain(named or ""), topic=about))
        if line is None:
            return Prose(
                say("asks_heading", asker=plain(named), topic="")
                if named
                else say("audience_plain")
            )
        topic = self._shown(line).text
        if not on_call:
            return Prose(say("audience_heading", topic=topic))
        if asking is None:
            return Prose(topic)
        asker = plain(named or cast.full(exchange.asker or ""))
        return Prose(say("asks_heading", asker=asker, topic=topic))

    def _dull(self, line: Line) -> bool:
        """Whether a line of an answer says less than what was asked about."""
        return self._value(line) + _FIGURE * any(map(str.isdigit, line.text)) < _DULL

    def _question(self, passage: Passage, longest: int, on_call: bool) -> Line | None:
        """A question that heads a section; on a call, where questions are long, one that names what it is about."""
        return question_heading(passage, self._quarry, self._lang, longest, clear=on_call)

    def round(self, exchange: Exchange) -> tuple[Prose, Line | None]:
        """What a lightning round asks, and its line."""
        prompt = (
            prompt_heading(exchange.question, self._quarry, self._lang)
            if exchange.question
            else None
        )
        if prompt is None:
            return Prose(self._composer.say("lightning_plain")), None
        topic = self._composer.quote(prompt).at("bare")
        return Prose(self._composer.say("lightning_heading", topic=topic)), prompt

    def _shown(self, line: Line) -> Prose:
        """A line as a heading: in quotation marks, but for a clause such as "what a wrong answer costs"."""
        self._taken.append(line)
        opening = tokens(line.text)[0]
        words = self._quarry.turns[line.turn].words
        inside = line.first > 0 and words[line.first - 1].text[-1:] not in ".?!"
        turned = (
            tokens(line.text)[1] in self._lang.words["auxiliaries"]
        )  # "How are things evolving"
        asks = line.text.endswith("?") or turned or not inside  # a sentence of its own is a claim
        if opening in self._lang.words["clause_words"] and not asks:
            return Prose(capital(bare_end(line.text)), (line.turn,))
        return Prose(self._composer.quote(line).at("bare"))

    def _telling(self, exchanges: Sequence[Exchange], printed: Sequence[Line]) -> Line | None:
        """The best short span of a topic: from what is printed of it, then from what was said."""
        candidates: list[tuple[float, Line]] = []
        for place, line in enumerate(printed):
            bonus = 0.5 if place else 0.1  # not what the reader sees again right below
            candidates += [
                (b + bonus, piece) for b, piece in _pieces(line, self._quarry, self._lang)
            ]
        for exchange in exchanges:
            for passage in exchange.answers:
                candidates += _short_sentences(passage, self._quarry, self._lang)
        best: tuple[float, int, Line] | None = None
        for index, (bonus, line) in enumerate(candidates):
            value = bonus + self._value(line)
            hanging = any(
                h.hangs and h.turn == line.turn and h.first == line.first for h in printed
            )
            if value < _LEAST or hanging or not self._free(line):
                continue
            if best is None or (value, -index) > best[:2]:
                best = (value, -index, line)
        return best[2] if best else None

    def _sentence(self, printed: Sequence[Line]) -> Line | None:
        """The best printed sentence of at most 14 words, for where nothing shorter says enough."""
        found: list[tuple[float, int, Line]] = []
        for index, line in enumerate(printed):
            start = line.first
            for end in line.cuts:
                piece = self._quarry.span(line.speaker, line.turn, start, end)
                start = end + 1
                if piece is None or not 3 <= piece.length <= LONG or piece.hangs:
                    continue
                if (line.hangs and piece.first == line.first) or piece.text.endswith("?"):
                    continue
                if self._free(piece) and self._value(piece) > 0:
                    found.append((self._value(piece), -index, piece))
        return max(found, key=lambda entry: entry[:2])[2] if found else None

    def _clause(self, exchanges: Sequence[Exchange], printed: Sequence[Line]) -> Line | None:
        """The best clause of what is printed, else of what was said, where no whole sentence heads a section."""
        said = (
            line
            for exchange in exchanges
            for passage in exchange.answers
            for line in self._quarry.lines(passage)
        )
        return (
            self._best(piece for line in printed for piece in self._clauses(line))
            or self._best((piece for line in printed for piece in self._bare(line)), bare=True)
            or self._best((piece for line in said for piece in self._clauses(line)), _LEAST / 2)
        )

    def _best(
        self, pieces: Iterable[Line], least: float = 0.0, *, bare: bool = False
    ) -> Line | None:
        found = (replace(piece, hangs=False) if bare else piece for piece in pieces)
        free = [piece for piece in found if self._free(piece) and self._value(piece) > least]
        return max(free, key=self._value, default=None)

    def _bare(self, line: Line) -> Iterator[Line]:
        """Sentences without a verb that say something all the same ("Nine days, with clipboards and a whistle")."""
        start = line.first
        refused = self._lang.words["dangling"] | self._lang.words["pointers"]
        for end in line.cuts:
            piece = self._quarry.span(line.speaker, line.turn, start, end)
            start = end + 1
            if piece is None or piece.length > SHORT or piece.text.endswith("?"):
                continue
            said = set(tokens(piece.text))
            named = self._quarry.names.intersection(said)
            if (
                len(said - self._lang.words["stop"]) > 2
                and not named
                and not refused.intersection(said)
            ):
                yield piece

    def _clauses(self, line: Line) -> Iterator[Line]:
        turn = self._quarry.turns[line.turn]
        words = turn.words
        start = line.first
        for end in line.cuts:
            opening = _opening(turn, start, end, self._quarry)
            for first, last in main_clauses(words, opening, end, self._lang):
                piece = self._quarry.span(line.speaker, line.turn, first, last)
                if piece is None or piece.hangs or piece.text.endswith("?"):
                    continue
                pointers = self._lang.words["pointers"] - {"there", "that"}
                if not pointers.intersection(tokens(piece.text)):
                    yield piece
            start = end + 1

    def _names_something(self, line: Line) -> bool:
        """Whether a question says what it is about ("How many do you have?" does not)."""
        carrying = set(tokens(line.text)) - self._lang.words["stop"]
        return bool(carrying - self._lang.words["pronouns"])

    def _points(self, line: Line) -> bool:
        return bool(self._lang.words["pointers"].intersection(tokens(line.text)))

    def _free(self, line: Line) -> bool:
        """Whether a line may head a section: clean, free, and standing without what was said before it."""
        clean = (
            not line.edits and not line.flags and not line.hangs and heads(line.text, self._lang)
        )
        used = any(line.overlaps(other) for other in self._taken)
        said = tokens(line.text)
        clean = clean and not self._lang.has("off_record", line.text)
        clean = clean and not any(one == other for one, other in pairwise(said))
        clean = clean and not self._counts_nothing(said)
        return clean and not used and _points_nowhere(line, self._lang)

    def _counts_nothing(self, said: Sequence[str]) -> bool:
        """Whether a line ends on a number without what it counts ("Last month it took four")."""
        figure = said[-1].replace(",", "").replace(".", "")
        return said[-1] in self._lang.words["number_words"] - _MEASURES or figure.isdigit()

    def _value(self, line: Line) -> float:
        """How much a short span says by itself."""
        lang = self._lang
        said = tokens(line.text)
        carrying = [token for token in said if token not in lang.words["stop"]]
        if len(carrying) < 2:
            return -5.0
        value = 0.5 * min(4, len(carrying)) + 0.4 * min(2, lang.count("opinion", line.text))
        value += 0.3 * lang.has("contrast", line.text) - 0.2 * max(0, len(said) - 7)
        value -= 0.6 * bool(
            lang.words["oneself"].union(["we", "we've", "you"]).intersection(said[:2])
        )
        value -= 0.4 * sum(token in lang.words["pronouns"] for token in said)
        value -= 0.6 * lang.count("praise", line.text)
        value -= 1.0 * any(
            word[:1].isupper() and normalise(word) in self._quarry.names
            for word in line.text.split()
        )
        value -= 0.5 * lang.count("hedge", line.text) + 0.7 * lang.count("announcing", line.text)
        return (
            value - 0.8 * lang.count("stale", line.text) - 0.5 * lang.count("corporate", line.text)
        )


def _points_nowhere(line: Line, lang: Language) -> bool:
    """Whether a heading stands without what was said before it."""
    said = tokens(line.text)
    if line.points or said[0] in lang.words["leaning"] | lang.words["openers"]:
        return False
    if sum(token not in lang.words["stop"] for token in said) >= 3:
        return not lang.has("disagree", line.text)
    return said[-1] not in lang.words["pointing_end"] and not lang.has("disagree", line.text)


def prompt_heading(passage: Passage, quarry: Quarry, lang: Language) -> Line | None:
    """The question of a lightning round: what follows a colon, the whole of it, its last clause, or a short one with
    what it points at ("You get one thing on the nightstand. What is it?").
    """
    asking = [s for s in passage.questions if s.length >= 4]
    announced = [s for s in passage.content[-4:] if s.length >= 4 and lang.has("lightning", s.text)]
    for sentence in [*reversed(asking), *reversed(announced)]:
        words = quarry.turns[sentence.turn].words
        colons = [i for i in range(sentence.first, sentence.last) if words[i].text.endswith(":")]
        start = colons[-1] + 1 if colons else sentence.first
        first, last = _without_announcement(words, start, sentence.last, lang)
        uncut = sentence in announced and (first, last) == (sentence.first, sentence.last)
        if uncut and not _asks_for(sentence, lang):
            continue  # "They're showing me the card, so all of you, before we go"
        if (line := _prompt(passage, sentence.turn, first, last, quarry)) is not None:
            return line
    for before, short in pairwise(passage.sentences):
        if short.act is Act.QUESTION and short.length < 4 and before.turn == short.turn:
            line = _prompt(passage, short.turn, before.first, short.last, quarry)
            if line is not None:
                return line
    return question_heading(passage, quarry, lang)


def _prompt(passage: Passage, turn: str, first: int, last: int, quarry: Quarry) -> Line | None:
    line = quarry.span(passage.speaker, turn, first, last)
    short = line is not None and 3 <= line.length <= 24
    return line if line is not None and short and not line.edits and not line.flags else None


def _asks_for(sentence: Sentence, lang: Language) -> bool:
    """Whether a sentence without anything to cut off says what is asked for."""
    said = tokens(sentence.text)
    if sentence.text.endswith("?") or said[0] in lang.words["conditions"]:
        return True
    return bool(lang.words["question_words"].intersection(said))


def _without_announcement(
    words: Sequence[Word], first: int, last: int, lang: Language
) -> tuple[int, int]:
    """The words of a prompt without "one line each" before it or ", in one line" after it."""
    text, starts = "", []
    for index in range(first, last + 1):
        starts.append(len(text))
        text += words[index].text.replace("’", "'") + " "
    for match in lang.patterns["lightning"].finditer(text):
        before = sum(start < match.start() for start in starts)
        within = sum(start < match.end() for start in starts)
        if len(starts) - within >= 4 and (
            before <= 6 or not words[first + before - 1].text.endswith(",")
        ):
            if normalise(words[first].text) in lang.words["conditions"]:
                return first, last  # "If you had one sentence …" is a part of what is asked
            return first + within, last
        if before >= 5 and len(starts) - within <= 2:
            while normalise(words[first + before - 1].text) in lang.words["stop"] and before > 4:
                before -= 1
            return first, first + before - 1
    return first, last


def question_heading(
    passage: Passage, quarry: Quarry, lang: Language, longest: int = SHORT, *, clear: bool = False
) -> Line | None:
    """A question in at most `longest` words: a short one, or the last clause of a long one; a `clear` one asks for
    something that it names.
    """
    found: list[tuple[float, Line]] = []
    for sentence in passage.questions:
        if not sentence.text.endswith("?"):
            continue
        turn = quarry.turns[sentence.turn]
        opening = quarry.opens(turn, sentence.first, sentence.last)
        for first in (opening, *clause_starts(turn, sentence.first, sentence.last, lang)):
            line = quarry.span(passage.speaker, sentence.turn, first, sentence.last)
            if (
                line is None
                or not 3 <= line.length <= longest
                or line.edits
                or line.flags
                or line.hangs
            ):
                continue
            leans = normalise(line.text.split()[0]) in lang.words["leaning"]
            if (
                leans
                or not _points_nowhere(line, lang)
                or (clear and not asks_plainly(line.text, lang))
            ):
                continue
            hidden = sum(
                normalise(word) in lang.words["pronouns"] for word in line.text.split()[1:]
            )
            found.append((line.score - 0.5 * hidden, line))
    return max(found, key=lambda entry: (entry[0], entry[1].first))[1] if found else None


def _short_sentences(passage: Passage, quarry: Quarry, lang: Language) -> list[tuple[float, Line]]:
    found = []
    for sentence in passage.sentences:
        if (
            sentence.act is not Act.CONTENT
            or not 3 <= sentence.length <= SHORT
            or not sentence.whole
        ):
            continue
        if lang.has("disagree", sentence.text) or lang.has("agree", sentence.text):
            continue
        line = quarry.line(passage.speaker, [sentence])
        if line is not None and not line.hangs and line.length >= 3 and line.score > 0.6:
            found.append((-0.3, line))
    return found


def _opening(turn: Turn, first: int, last: int, quarry: Quarry) -> int:
    """Where a sentence begins without "You know,"."""
    hedged = quarry.lang.has("hedge", " ".join(word.text for word in turn.words[first : first + 2]))
    return quarry.opens(turn, first, last) if hedged else first


def _pieces(line: Line, quarry: Quarry, lang: Language) -> list[tuple[float, Line]]:
    """Short spans of a printed line that say something on their own: a sentence, a first clause, a "what …"."""
    turn = quarry.turns[line.turn]
    found: list[tuple[float, Line]] = []
    start = line.first
    for end in line.cuts:
        opening = _opening(turn, start, end, quarry)
        for first, last, bonus in short_spans(turn.words, opening, end, lang):
            piece = quarry.span(line.speaker, line.turn, first, last)
            if piece is not None and 3 <= piece.length <= SHORT and not piece.hangs:
                found.append((bonus, piece))
        start = end + 1
    return found
