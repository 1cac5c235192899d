"""The plan as paragraphs: who said what, led in and attributed, introduced once, nothing told that nobody said.

Pure. Words between quotations come from the language's phrases, the panel file, or a safe rewriting of a turn that the
paragraph cites (`questions.py`). The sections of people and sponsors stand in `frame.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from panelscribe.drafting.compose import Composer, Prose
from panelscribe.drafting.headings import (
    prompt_heading,
    question_heading,
    telling_heading,
    topic_heading,
)
from panelscribe.drafting.language import Language
from panelscribe.drafting.outline import Exchange, Outline
from panelscribe.drafting.people import Cast
from panelscribe.drafting.plan import Plan, Told
from panelscribe.drafting.questions import (
    addressed,
    indirect,
    name_words,
    self_description,
)
from panelscribe.drafting.quotes import Line, Quarry, agrees, disagrees
from panelscribe.drafting.records import SectionKind
from panelscribe.drafting.roles import Passage
from panelscribe.drafting.sentences import Act
from panelscribe.drafting.wording import plain
from panelscribe.panel import Role

_LONG_SENTENCE = 22
_BREATH = 24
_ANSWER = 600
"""Words of the longest answer; more is a statement, whatever was said before it."""
_TOGETHER = 3
"""Quotations of one person in a paragraph."""


@dataclass(frozen=True, slots=True)
class Part:
    """A section before its quotations are numbered."""

    kind: SectionKind
    heading: Prose
    start: float | None
    end: float | None
    asked_by: str | None
    question: Line | None
    paragraphs: tuple[Prose, ...]


class Writer:
    """Writes the body of one article, section by section in reading order."""

    def __init__(
        self,
        plan: Plan,
        outline: Outline,
        quarry: Quarry,
        cast: Cast,
        composer: Composer,
        lang: Language,
    ) -> None:
        self.plan = plan
        self.outline = outline
        self.quarry = quarry
        self.cast = cast
        self.composer = composer
        self.lang = lang
        self._headed: list[Line] = [plan.headline] if plan.headline else []
        self._previous: Line | None = None

    def lede(self) -> Prose | None:
        """The opening paragraph."""
        lede = self.plan.lede
        if lede is None:
            return None
        cites: tuple[str, ...] = ()
        who = self.cast.meet(lede.line.speaker)
        if lede.setup is not None:
            clause, turn = lede.setup
            who, cites = f"{who}, {clause}", (turn,)
        text = self._attributed(lede.line, who, "said", inverted="," in who)
        if lede.more is not None:
            text = f"{text} {self.composer.quote(lede.more).at('stop')}"
        return Prose(text, cites)

    def body(self) -> list[Part]:
        """The sections between the introduction and the end."""
        parts: list[Part] = []
        group: list[Told] = []
        for told in self.plan.told:
            if group and not self._belongs(group[-1], told):
                parts += self._topic(group)
                group = []
            if told.exchange.kind is SectionKind.TOPIC:
                group.append(told)
            elif told.exchange.kind is SectionKind.LIGHTNING_ROUND:
                parts += self._round(told)
            else:
                part = self._audience(told)
                parts += [part] if part.paragraphs else []
        return [*parts, *(self._topic(group) if group else [])]

    def _belongs(self, before: Told, told: Told) -> bool:
        """Whether an exchange goes on with the topic of the one before."""
        if told.exchange.kind is not SectionKind.TOPIC or told.index != before.index + 1:
            return False
        question = told.exchange.question
        if question is None:
            return False
        text = question.questions[-1].text if question.questions else ""
        pointing = {"that", "it", "this", "those", "they", "them"}.intersection(
            text.casefold().strip("?").split()
        )
        return bool(pointing) and question.words <= 25

    def _topic(self, group: Sequence[Told]) -> list[Part]:
        paragraphs: list[Prose] = []
        exchanges = [told.exchange for told in group]
        heading_line = topic_heading(
            exchanges,
            [line for t in group for line in t.lines],
            self.quarry,
            self.lang,
            self._headed,
        )
        if heading_line is None:
            asking = (
                question_heading(e.question, self.quarry, self.lang)
                for e in exchanges
                if e.question
            )
            heading_line = next((line for line in asking if line is not None), None)
        if heading_line is None:
            lines = [line for told in group for line in told.lines]
            heading_line = telling_heading(lines, self.quarry, self.lang, self._headed)
        heading = self._heading_of(heading_line, group)
        question: Line | None = None
        for told in group:
            written, used = self._exchange(told)
            paragraphs += written
            question = question or used
        if not paragraphs:
            return []
        return [self._part(SectionKind.TOPIC, heading, exchanges, None, question, paragraphs)]

    def _heading_of(self, line: Line | None, group: Sequence[Told]) -> Prose:
        if line is None:
            speakers = dict.fromkeys(
                self.cast.full(line.speaker) for told in group for line in told.lines
            )
            return Prose(next(iter(speakers), ""))
        self._headed.append(line)
        return Prose(self.composer.quote(line).at("bare"))

    def _part(
        self,
        kind: SectionKind,
        heading: Prose,
        exchanges: Sequence[Exchange],
        asked_by: str | None,
        question: Line | None,
        paragraphs: Sequence[Prose],
    ) -> Part:
        starts = [exchange.start for exchange in exchanges if exchange.start is not None]
        ends = [exchange.end for exchange in exchanges if exchange.end is not None]
        return Part(
            kind,
            heading,
            min(starts, default=None),
            max(ends, default=None),
            asked_by,
            question,
            tuple(paragraphs),
        )

    def _exchange(self, told: Told) -> tuple[list[Prose], Line | None]:
        """The paragraphs of a topic's exchange, and its question where it is quoted."""
        paragraphs: list[Prose] = []
        groups = _by_passage(told)
        if not groups:
            return [], None
        question = told.question
        lead, asked = None, None
        if (
            question is not None
            and told.exchange.asker is not None
            and self._answers(told, groups[0][0])
        ):
            lead, asked = self._led_in(told, question, groups[0])
        if lead is not None:
            paragraphs.append(lead)
            if asked is None:  # the lead holds the first answer too
                groups = groups[1:]
        for passage, lines in groups:
            paragraphs += self._answers_of(told, passage, lines)
        return paragraphs, asked

    def _answers_of(self, told: Told, passage: Passage, lines: list[Line]) -> list[Prose]:
        """What one person said in one go, a few quotations to a paragraph."""
        found = [self._answer(told, passage, lines[:_TOGETHER])]
        for start in range(_TOGETHER, len(lines), _TOGETHER):
            further = lines[start : start + _TOGETHER]
            said = [self._attributed(further[0], self.cast.meet(passage.speaker), "said")]
            said += self._further(passage.speaker, further[1:])
            self._previous = further[-1]
            found.append(Prose(" ".join(said)))
        return found

    def _answers(self, told: Told, passage: Passage) -> bool:
        """Whether a passage is the first answer to its question, or follows on it with nothing told between."""
        spoken = [answer for answer in told.exchange.answers if answer.words > 3]
        return bool(spoken) and passage == spoken[0]

    def _led_in(
        self, told: Told, question: Line, first: tuple[Passage, list[Line]]
    ) -> tuple[Prose | None, Line | None]:
        """The question, quoted (with its line), or turned into indirect speech with the first answer."""
        asker = told.exchange.asker or ""
        passage, lines = first
        reported = indirect(question.text, self.lang) if len(question.cuts) == 1 else None
        if reported is not None and len(lines) == 1 and not lines[0].hangs:
            asking = self.cast.meet(asker, closed=True)
            who = self.cast.meet(passage.speaker, closed=True)
            self._previous = lines[0]
            text = self.composer.say(
                "asked_about",
                asker=asking,
                topic=reported,
                who=who,
                verb="said",
                quote=self.composer.quote(lines[0]),
            )
            return Prose(text, (question.turn,)), None
        if question.length > 40:
            return None, None
        whom = self._addressed(question, passage)
        asking = self.cast.meet(asker, closed=True)
        phrase = "asked_before" if question.length > 18 or "," in asking else "asked"
        if not question.text.endswith("?"):
            phrase = "prompted"
        text = self.composer.say(
            phrase, asker=asking, whom=whom, quote=self.composer.quote(question)
        )
        self._previous = question
        return Prose(text), question

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
        self, told: Told, passage: Passage, lines: list[Line], *, to: str | None = None
    ) -> Prose:
        """What one person said in one go, with what it means to the one before.

        `to` is who asked, where the question itself is not told.
        """
        speaker = passage.speaker
        opening, rest = lines[0], lines[1:]
        cites: tuple[str, ...] = ()
        replying = self._replies(told, passage)
        order = self.outline.passages
        answers_back = replying and disagrees(order[order.index(passage) - 1], self.lang)
        sentences: list[str] = []
        if to is not None:
            asker = self.cast.meet(to, closed=True).removesuffix(",")
            who = self.cast.meet(speaker, closed=True)
            quote = self.composer.quote(opening)
            sentences.append(
                self.composer.say("answering", asker=asker, who=who, verb="said", quote=quote)
            )
        elif opening.text.endswith("?") and len(opening.cuts) == 1:
            sentences.append(self._attributed(opening, self.cast.meet(speaker), "asked"))
        elif replying and self._contradicts(passage, opening):
            sentences.append(self._attributed(opening, self.cast.meet(speaker), "countered"))
            cites = passage.turns[:1]
        elif replying and self._gives_reason(passage, opening):
            who = self.cast.meet(speaker, closed=True)
            sentences.append(
                self.composer.say("disagreed", who=who, quote=self.composer.quote(opening))
            )
            cites = passage.turns[:1]
        elif agrees(passage, self.lang) and replying and not opening.leads:
            who = self.cast.meet(speaker, closed=True)
            sentences.append(
                self.composer.say("agreed", who=who, quote=self.composer.quote(opening))
            )
            cites = passage.turns[:1]
        elif not answers_back and opening.length <= 9 and self._shorter(told, opening):
            who = self.cast.meet(speaker, closed=True)
            sentences.append(
                self.composer.say("shorter", who=who, quote=self.composer.quote(opening))
            )
        else:
            verb = "replied" if replying and (opening.leads or answers_back) else "said"
            sentences.append(self._attributed(opening, self.cast.meet(speaker), verb))
        sentences += self._further(speaker, rest)
        self._previous = lines[-1]
        return Prose(" ".join(sentences), cites)

    def _further(self, speaker: str, lines: Sequence[Line]) -> list[str]:
        """More of what somebody said, after a first quotation in the paragraph."""
        return [
            self.composer.say(
                "went_on" if place else "added",
                who=self.cast.short(speaker),
                quote=self.composer.quote(line),
            )
            for place, line in enumerate(lines)
        ]

    def _contradicts(self, passage: Passage, line: Line) -> bool:
        """Whether a line begins with the sentence that says what is wrong."""
        claim = self.quarry.claim(passage)
        return claim is not None and line.turn == claim.turn and line.first == claim.first

    def _gives_reason(self, passage: Passage, line: Line) -> bool:
        """Whether a line holds the disagreement of its passage, or the sentence that follows on it."""
        for place, sentence in enumerate(passage.sentences[:2]):
            if not self.lang.has("disagree", sentence.text):
                continue
            said = [
                s
                for s in passage.sentences[place + 1 :]
                if s.act is Act.CONTENT and not self.lang.has("polite", s.text)
            ]
            last = said[0].last if said and said[0].turn == sentence.turn else sentence.last
            return line.turn == sentence.turn and line.first <= last
        return False

    def _replies(self, told: Told, passage: Passage) -> bool:
        """Whether a panelist answers the turn just before, and a line of that turn was just printed."""
        before = self._previous
        if before is None or before.speaker == passage.speaker:
            return False
        order = list(self.outline.passages)
        place = order.index(passage)
        previous = order[place - 1] if place else None
        if (
            previous is None
            or before.turn not in previous.turns
            or previous not in told.exchange.answers
        ):
            return False
        return self.outline.roles[previous.speaker] is Role.PANELIST

    def _shorter(self, told: Told, line: Line) -> bool:
        before = self._previous
        answered = [answer for answer in told.exchange.answers if line.turn in answer.turns]
        brief = bool(answered) and answered[0].length <= 12
        if before is None or not brief or before.speaker == line.speaker:
            return False
        if before.text.endswith("?"):
            return False
        others = {
            turn
            for answer in told.exchange.answers
            for turn in answer.turns
            if answer.speaker != line.speaker
        }
        return before.turn in others and before.length > 2 * line.length

    def _attributed(self, line: Line, who: str, verb: str, *, inverted: bool | None = None) -> str:
        """A quotation and who said it: after the first sentence, at the end, or before a long one."""
        inverted = ("," in who) if inverted is None else inverted
        parts = self.quarry.split(line)
        quote = self.composer.quote
        if parts is not None and parts[0].length <= _BREATH and not parts[1].text.startswith("..."):
            phrase = "said_split_inverted" if inverted else "said_split"
            return self.composer.say(
                phrase, quote=quote(parts[0]), rest=quote(parts[1]), who=who, verb=verb
            )
        if inverted:
            return self.composer.say("said_inverted", quote=quote(line), who=who, verb=verb)
        if line.length > _LONG_SENTENCE:
            return self.composer.say("said_before", quote=quote(line), who=who, verb=verb)
        return self.composer.say("said_after", quote=quote(line), who=who, verb=verb)

    def _audience(self, told: Told) -> Part:
        exchange = told.exchange
        asked_by, lead = self._asker(told)
        heading = self._audience_heading(told)
        paragraphs = [lead] if lead is not None else []
        self._previous = told.question
        asker = exchange.asker or ""
        for passage, lines in _by_passage(told):
            to = asker if not paragraphs and self._asked_and_answered(told, passage) else None
            answer = self._answer(told, passage, lines, to=to)
            small = (
                paragraphs
                and sum(line.length for line in lines) <= 9
                and paragraphs[-1] is not lead
            )
            if small:
                answer = Prose(
                    f"{paragraphs[-1].text} {answer.text}", (*paragraphs[-1].cites, *answer.cites)
                )
                paragraphs.pop()
            paragraphs.append(answer)
        return self._part(
            SectionKind.AUDIENCE_QUESTION, heading, [exchange], asked_by, told.question, paragraphs
        )

    def _asked_and_answered(self, told: Told, passage: Passage) -> bool:
        """Whether a passage follows at once on a question that was heard as one."""
        question, order = told.exchange.question, self.outline.passages
        if question is None or not any(s.text.endswith("?") for s in question.questions):
            return False
        return order.index(passage) == order.index(question) + 1 and passage.words <= _ANSWER

    def _audience_heading(self, told: Told) -> Prose:
        """The question in short; else a line of the answers; else that there was a question."""
        asking = (
            question_heading(told.exchange.question, self.quarry, self.lang)
            if told.exchange.question
            else None
        )
        short = asking or topic_heading(
            [told.exchange], told.lines, self.quarry, self.lang, self._headed
        )
        if short is not None:
            self._headed.append(short)
        topic = self.composer.quote(short).at("bare") if short else ""
        if not self._on_call():
            return Prose(
                self.composer.say("audience_heading" if short else "audience_plain", topic=topic)
            )
        asker = self.cast.full(told.exchange.asker or "")
        if short is None:
            short = telling_heading(told.lines, self.quarry, self.lang, self._headed)
            if short is not None:
                self._headed.append(short)
                topic = self.composer.quote(short).at("bare")
        if asking is None and short is not None:
            return Prose(topic)
        return Prose(self.composer.say("asks_heading", asker=asker, topic=topic))

    def _on_call(self) -> bool:
        """Whether the questions came over the telephone: there is no audience then."""
        opening = " ".join(
            s.text for passage in self.outline.passages[:6] for s in passage.sentences
        )
        return self.lang.has("fence", opening)

    def _asker(self, told: Told) -> tuple[str | None, Prose | None]:
        """Who asked, and the paragraph that tells the question."""
        exchange, question = told.exchange, told.question
        if exchange.brought:
            return self._brought(told)
        speaker = exchange.asker or ""
        if question is None:
            return self.cast.name(speaker), None
        known = self.cast.known(speaker)
        who = self.cast.meet(speaker)
        cites: tuple[str, ...] = ()
        described = (
            self_description(exchange.question, self.lang)
            if exchange.question and not known
            else None
        )
        if (
            described is not None
            and "," not in who
            and (" of " not in who or described[0].startswith("who "))
        ):
            who, cites = f"{self.cast.full(speaker)}, {described[0]}", (described[1],)
        parts = self.quarry.split(question)
        if parts is not None:
            text = self.composer.say(
                "audience_context",
                who=who,
                quote=self.composer.quote(parts[0]),
                rest=self.composer.quote(parts[1]),
            )
        else:
            closed = who + "," if "," in who else who
            text = self.composer.say(
                "audience_asked", who=closed, quote=self.composer.quote(question)
            )
        return self.cast.name(speaker), Prose(text, cites)

    def _brought(self, told: Told) -> tuple[str | None, Prose | None]:
        exchange, question = told.exchange, told.question
        asked_by = plain(exchange.source) if exchange.source else None
        asker = self.cast.meet(exchange.asker or "", closed=True)
        cites = exchange.question.turns if exchange.question else ()
        source = ""
        if exchange.source:
            comma = ", " if exchange.where.split(" ")[0] in ("a", "an", "the", "who") else " "
            source = plain(comma.join(part for part in (exchange.source, exchange.where) if part))
        if question is None and not (exchange.question and exchange.question.questions):
            return asked_by, None
        if question is None:
            text = self.composer.say(
                "brought_untold", asker=asker, source=source, unnamed=exchange.unnamed
            )
            return asked_by, Prose(text, cites)
        quote = self.composer.quote(question)
        phrase = "brought" if source else "brought_unnamed" if exchange.unnamed else "brought_own"
        text = self.composer.say(phrase, asker=asker, source=source, quote=quote)
        return asked_by, Prose(text, cites)

    def _round(self, told: Told) -> list[Part]:
        exchange = told.exchange
        prompt = (
            prompt_heading(exchange.question, self.quarry, self.lang) if exchange.question else None
        )
        heading = (
            self.composer.say("lightning_heading", topic=self.composer.quote(prompt).at("bare"))
            if prompt
            else self.composer.say("lightning_plain")
        )
        answers = [
            Prose(
                self.composer.say(
                    "answer", who=self.cast.full(line.speaker), quote=self.composer.quote(line)
                )
            )
            for line in told.lines
        ]
        if not answers:
            return []
        return [
            self._part(
                SectionKind.LIGHTNING_ROUND, Prose(heading), [exchange], None, prompt, answers
            )
        ]


def _by_passage(told: Told) -> list[tuple[Passage, list[Line]]]:
    """The lines of an exchange by the passage that they stand in, in order of time."""
    groups: list[tuple[Passage, list[Line]]] = []
    for passage in told.exchange.answers:
        lines = [line for line in told.lines if line.turn in passage.turns]
        if lines:
            groups.append((passage, lines))
    return groups
