"""How one answer is told: its question led in, its words attributed, its tie to what was said before it.

Pure. "Replied" is said only of an answer to the turn before, "saw it differently" only where somebody says so. Sections
are put together in `prose.py`.
"""

from collections.abc import Sequence
from dataclasses import replace

from panelscribe.drafting.compose import Composer, Prose
from panelscribe.drafting.disputes import Disputes, agrees, disagrees
from panelscribe.drafting.language import Language
from panelscribe.drafting.outline import Exchange, Outline
from panelscribe.drafting.people import Cast
from panelscribe.drafting.questions import addressed, indirect, name_words
from panelscribe.drafting.quotes import Line, Quarry
from panelscribe.drafting.records import SectionKind
from panelscribe.drafting.roles import Passage
from panelscribe.drafting.sentences import Act
from panelscribe.panel import Role
from panelscribe.transcript import normalise, tokens

_LONG_SENTENCE = 26
_BREATH = 28
_LONG_BREATH = 48
"""Words of a first sentence up to which its speaker stands behind it: the second where they are introduced there."""
_TOGETHER = 70
"""Words of one person's quotations in a paragraph."""
_LONGEST_QUESTION = 45
_STATEMENT = 70
"""Words of what is no reply any more."""
_NODS = 3
"""Words of others that do not keep somebody from going on."""
_BRIEF = 14
"""Words up to which a question and its answer stand in one paragraph."""


class Teller:
    """Writes the answers of one article in reading order; it knows what was printed last."""

    def __init__(
        self,
        outline: Outline,
        quarry: Quarry,
        cast: Cast,
        composer: Composer,
        lang: Language,
        disputes: Disputes,
    ) -> None:
        self.outline = outline
        self.quarry = quarry
        self.cast = cast
        self.composer = composer
        self.lang = lang
        self.disputes = disputes
        self.previous: Line | None = None
        self._added = 0

    def exchange(
        self, exchange: Exchange, answers: Sequence[tuple[Passage, list[Line], Line | None]]
    ) -> tuple[list[Prose], Line | None]:
        """The paragraphs of answers, each with the question that stands before it, and the first question quoted."""
        paragraphs: list[Prose] = []
        asked: Line | None = None
        for passage, lines, question in answers:
            lead = None
            if question is not None and question.length <= _LONGEST_QUESTION:
                whole = self._asked_about(question, passage, lines)
                if whole is not None:
                    paragraphs.append(whole)
                    continue
                lead = self._question(question, passage)
                asked = asked or question
            shorter = self._tie(exchange, passage, lines[0])[0] == "shorter"
            on = bool(paragraphs) and lead is None and self._goes_on(passage)
            told = self.answers(exchange, passage, lines, goes_on=on)
            small = question is not None and question.length <= _BRIEF and lines[0].length <= _BRIEF
            if lead is not None and small:
                told[0] = joined(lead, told[0])
            elif lead is not None:
                paragraphs.append(lead)
            elif paragraphs and shorter:
                told[0] = joined(paragraphs.pop(), told[0])
            paragraphs += told
        return paragraphs, asked

    def answers(
        self,
        exchange: Exchange,
        passage: Passage,
        lines: Sequence[Line],
        *,
        to: str | None = None,
        goes_on: bool = False,
    ) -> list[Prose]:
        """What one person said in one go, in paragraphs of no more than a breath or two.

        `goes_on` says that the paragraph before is their own too.
        """
        first, rest = [lines[0]], list(lines[1:])
        while rest and sum(x.length for x in first) + rest[0].length <= _TOGETHER:
            first.append(rest.pop(0))
        found = (
            [Prose(" ".join(self._further(passage.speaker, first)))]
            if goes_on
            else [self._answer(exchange, passage, first, to=to)]
        )
        while rest:
            more = [rest.pop(0)]
            while rest and sum(x.length for x in more) + rest[0].length <= _TOGETHER:
                more.append(rest.pop(0))
            found.append(Prose(" ".join(self._further(passage.speaker, more))))
        self.previous = lines[-1]
        return found

    def _goes_on(self, passage: Passage) -> bool:
        """Whether the line printed last is of the same speaker, and nobody said more than a word or two between."""
        before, order = self.previous, self.outline.passages
        if before is None or before.speaker != passage.speaker:
            return False
        place = order.index(passage)
        told = next((i for i in range(place, -1, -1) if before.turn in order[i].turns), None)
        return told is not None and all(p.length <= _NODS for p in order[told + 1 : place])

    def _asked_about(self, question: Line, passage: Passage, lines: Sequence[Line]) -> Prose | None:
        """Question and answer in one sentence, None unless a safe pattern fits."""
        if len(lines) > 1 or len(question.cuts) > 1:
            return None
        reported = indirect(question.text, self.lang)
        if reported is None or (lines[0].hangs and not lines[0].leads):
            return None
        asker = self.cast.meet(question.speaker, closed=True)
        who = self.cast.meet(passage.speaker, closed=True)
        self.previous = lines[0]
        text = self.composer.say(
            "asked_about", asker=asker, topic=reported, who=who, verb="said",
            quote=self.composer.quote(lines[0]),
        )  # fmt: skip
        return Prose(text, (question.turn,))

    def _question(self, question: Line, passage: Passage) -> Prose:
        """A question, quoted."""
        whom = self._addressed(question, passage)
        asking = self.cast.meet(question.speaker, closed=True)
        phrase = "asked_before" if question.length > 18 or "," in asking else "asked"
        if not question.text.endswith("?"):
            phrase = "prompted"
        self.previous = question
        quote = self.composer.quote(question)
        return Prose(self.composer.say(phrase, asker=asking, whom=whom, quote=quote))

    def _addressed(self, question: Line, passage: Passage) -> str:
        """Whom a question names, where that is who answers: "asked Obi"."""
        person = self.cast.people.get(passage.speaker)
        if person is None or not self.cast.known(passage.speaker):
            return ""
        asking = next((p for p in self.outline.passages if question.turn in p.turns), None)
        if asking is None:
            return ""
        said = [s for s in asking.sentences if s.turn == question.turn and s.first <= question.last]
        names = name_words((p.name for p in self.cast.people.values()), self.lang)
        whom = addressed(said, names)
        return self.cast.short(passage.speaker) if whom == person.name else ""

    def _answer(
        self, exchange: Exchange, passage: Passage, lines: Sequence[Line], *, to: str | None
    ) -> Prose:
        """A paragraph of what one person said, with what it means to the one before.

        `to` is who asked, where the question itself is not told.
        """
        speaker, opening = passage.speaker, lines[0]
        phrase, cites = self._tie(exchange, passage, opening)
        if to is not None:
            asker = self.cast.meet(to, closed=True).removesuffix(",")
            who = self.cast.meet(speaker, closed=True)
            quote = self.composer.quote(opening)
            said = self.composer.say(
                "answering", asker=asker, who=who, verb=self.lang.forms["said"], quote=quote
            )
        elif opening.text.endswith("?") and len(opening.cuts) == 1:
            said = self.attributed(opening, self.cast.meet(speaker), "asked")
        elif phrase == "said" and (it_was := self._it_was(opening, speaker)) is not None:
            said = it_was
        elif phrase in ("countered", "replied", "said"):
            said = self.attributed(opening, self.cast.meet(speaker), phrase)
        else:
            who = self.cast.meet(speaker, closed=True)
            said = self.composer.say(phrase, who=who, quote=self.composer.quote(opening))
        text = " ".join([said, *self._further(speaker, lines[1:])])
        return Prose(text, cites)

    def _it_was(self, line: Line, speaker: str) -> str | None:
        """A quotation run into the sentence, where its grammar is that of "it's both, but mostly …"."""
        parts = self.quarry.split(line) or (line, None)
        match = self.lang.patterns["both"].match(parts[0].text)
        if match is None:
            return None
        first = line.first + len(match[0].split())
        turn = self.quarry.turns[line.turn]
        while first < parts[0].last and normalise(turn.words[first].text) != "but":
            first += 1  # stammered words before it are left out
        told = self.quarry.span(line.speaker, line.turn, first, parts[0].last, fragment=True)
        if told is None or not told.text.startswith("but "):
            return None
        who, quote = self.cast.meet(speaker, closed=True), self.composer.quote(told)
        said = self.composer.say("it_was", who=who, word=match["word"], quote=quote)
        if parts[1] is None:
            return said
        rest = replace(parts[1], cuts=tuple(cut for cut in line.cuts if cut > parts[0].last))
        return " ".join([said, *self._further(speaker, [rest])])

    def _tie(
        self, exchange: Exchange, passage: Passage, opening: Line
    ) -> tuple[str, tuple[str, ...]]:
        """The verb or phrase for an answer, and what that rests on."""
        if not self._replies(passage):
            return "said", ()
        order = self.outline.passages
        before = order[order.index(passage) - 1]
        if self._contradicts(passage, opening):
            return "countered", passage.turns[:1]
        if self._gives_reason(passage, opening):
            return "disagreed", passage.turns[:1]
        if agrees(passage, self.lang) and not opening.leads:
            return "agreed", passage.turns[:1]
        if exchange.question is not None and self._shorter(exchange, passage, opening):
            return "shorter", ()
        again = exchange.kind is SectionKind.AUDIENCE_QUESTION and before in exchange.answers
        if again and not self._speaks_to(opening):
            return "said", ()  # a second answer to the question, not to the first
        if self._asked(before, by=passage.speaker):
            return "said", ()  # who asks does not reply to the answer
        return ("replied" if opening.leads or disagrees(before, self.lang) else "said"), ()

    def _asked(self, answer: Passage, *, by: str) -> bool:
        """Whether somebody asked what a passage answers."""
        asking = self.disputes.before(answer)
        if asking is None or asking.speaker != by or asking.length > _BRIEF:
            return False
        return asking.sentences[-1].act is Act.QUESTION

    def _speaks_to(self, line: Line) -> bool:
        """Whether a line takes up what was said before it: by "you", or by a word that stands for it."""
        said = set(tokens(line.text))
        return bool(said & (self.lang.words["dangling"] | {"you", "your", "you're", "you'd"}))

    def _further(self, speaker: str, lines: Sequence[Line]) -> list[str]:
        """More of what somebody said, after a first quotation in the paragraph."""
        found = []
        for line in lines:
            self._added += 1
            phrase = ("added", "went_on")[self._added % 2]
            who, quote = self.cast.short(speaker), self.composer.quote(line)
            found.append(self.composer.say(phrase, who=who, quote=quote))
        return found

    def _contradicts(self, passage: Passage, line: Line) -> bool:
        """Whether a line begins with the sentence that says what is wrong."""
        claim = self.quarry.claim(passage)
        return claim is not None and line.turn == claim.turn and line.first == claim.first

    def _gives_reason(self, passage: Passage, line: Line) -> bool:
        """Whether a line holds the disagreement of its passage, or the sentence that follows on it."""
        for place, sentence in enumerate(passage.sentences[:3]):
            if not self.lang.has("disagree", sentence.text):
                continue
            said = [
                s
                for s in passage.sentences[place + 1 :]
                if s.act is Act.CONTENT and not self.lang.has("polite", s.text)
            ][:3]
            same = [s.last for s in said if s.turn == sentence.turn]
            last = same[-1] if same else sentence.last
            return line.turn == sentence.turn and line.first <= last
        return False

    def _replies(self, passage: Passage) -> bool:
        """Whether a panelist answers the turn just before, and a line of that turn was just printed."""
        before = self.previous
        if before is None or before.speaker == passage.speaker:
            return False
        if passage.length > _STATEMENT and not disagrees(passage, self.lang):
            return False
        answered = (self.disputes.before(passage), self.disputes.contradicted(passage))
        return any(
            before.turn in other.turns and self.outline.roles[other.speaker] is Role.PANELIST
            for other in answered
            if other is not None
        )

    def _shorter(self, exchange: Exchange, passage: Passage, line: Line) -> bool:
        """Whether the same question gets a second answer, in far fewer words than the first."""
        before = self.previous
        if before is None or line.length > 9 or passage.length > 12 or before.text.endswith("?"):
            return False
        if "?" in line.text:
            return False
        if (
            exchange.kind is not SectionKind.AUDIENCE_QUESTION
            or exchange.answers.index(passage) != 1
        ):
            return False
        return before.length > 2 * line.length and not line.hangs

    def attributed(self, line: Line, who: str, verb: str, *, inverted: bool | None = None) -> str:
        """A quotation and who said it: after the first sentence, at the end, or before a long one."""
        inverted = ("," in who) if inverted is None else inverted
        verb = self.lang.forms[verb]
        parts = self.quarry.split(line)
        quote = self.composer.quote
        breath = _LONG_BREATH if inverted else _BREATH  # a post would stand behind it all
        if parts is not None and parts[0].length <= breath and not parts[1].text.startswith("..."):
            phrase = "said_split_inverted" if inverted else "said_split"
            return self.composer.say(
                phrase, quote=quote(parts[0]), rest=quote(parts[1]), who=who, verb=verb
            )
        if inverted:
            return self.composer.say("said_inverted", quote=quote(line), who=who, verb=verb)
        if line.length > _LONG_SENTENCE:
            return self.composer.say("said_before", quote=quote(line), who=who, verb=verb)
        return self.composer.say("said_after", quote=quote(line), who=who, verb=verb)


def joined(one: Prose, other: Prose) -> Prose:
    """Two paragraphs as one."""
    return Prose(f"{one.text} {other.text}", (*one.cites, *other.cites))
