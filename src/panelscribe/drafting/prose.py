"""The plan as paragraphs: who said what, led in and attributed, introduced once, nothing told that nobody said.

Pure. Words between quotations come from the language's phrases, the panel file, or a safe rewriting of a turn that the
paragraph cites (`questions.py`). The sections of people and sponsors stand in `frame.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from panelscribe.drafting.compose import Composer, Prose
from panelscribe.drafting.disputes import Disputes
from panelscribe.drafting.headings import Headings
from panelscribe.drafting.language import Language
from panelscribe.drafting.outline import Exchange, Outline
from panelscribe.drafting.people import Cast
from panelscribe.drafting.plan import Plan, Told
from panelscribe.drafting.questions import self_description
from panelscribe.drafting.quotes import Line, Quarry
from panelscribe.drafting.records import SectionKind
from panelscribe.drafting.roles import Passage
from panelscribe.drafting.sentences import Act
from panelscribe.drafting.telling import Teller
from panelscribe.drafting.wording import plain
from panelscribe.transcript import tokens

_ANSWER = 600
"""Words of the longest answer; more is a statement, whatever was said before it."""


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
        people = {speaker: person.name for speaker, person in cast.people.items()}
        disputes = Disputes(outline, lang, people)
        self.teller = Teller(outline, quarry, cast, composer, lang, disputes)
        self.headings = Headings(plan, quarry, composer, lang)

    def lede(self) -> Prose | None:
        """The opening paragraph."""
        lede = self.plan.lede
        if lede is None:
            return None
        cites: tuple[str, ...] = ()
        who = self.cast.meet(lede.line.speaker)
        if lede.setup is not None:
            clause, turn = lede.setup
            who, cites = f"{who}, {self._of_it(lede.line.speaker, who, clause)}", (turn,)
        text = self.teller.attributed(lede.line, who, "said", inverted="," in who)
        if lede.more is not None:
            text = f"{text} {self.composer.quote(lede.more).at('stop')}"
        return Prose(text, cites)

    def _of_it(self, speaker: str, who: str, clause: str) -> str:
        """A clause that ends on the organization which was just named, without naming it again."""
        person = self.cast.people.get(speaker)
        organization = plain(person.organization or "") if person else ""
        if not organization or not who.endswith(f" {organization}"):
            return clause
        for preposition in (" in ", " at ", " of ", " from ", " for ", " to ", " with "):
            if clause.endswith(preposition + organization):
                return clause.removesuffix(organization) + "it"
        return clause

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
        exchanges = [told.exchange for told in group]
        answers = [self._answers(told) for told in group]
        heading = self.headings.topic(
            exchanges,
            [line for told in group for line in told.lines],
            [asked for told in answers for _, _, asked in told if asked is not None],
        )
        if heading is None:
            heading = self._unheaded(group) if group[0].lines else None
        paragraphs: list[Prose] = []
        question: Line | None = None
        for told, said in zip(group, answers, strict=True):
            written, asked = self.teller.exchange(told.exchange, said)
            paragraphs += written
            question = question or asked
        if not paragraphs or heading is None:
            return []
        return [self._part(SectionKind.TOPIC, heading, exchanges, None, question, paragraphs)]

    def _unheaded(self, group: Sequence[Told]) -> Prose:
        """A topic that no line heads: what was asked about, else who speaks."""
        for told in group:
            about = self.headings.subject(told.exchange)
            if about is not None:
                asker = self.cast.full(told.exchange.asker or "")
                return Prose(self.composer.say("asks_about", asker=asker, topic=about))
        return Prose(self.cast.full(group[0].lines[0].speaker))

    def _answers(self, told: Told) -> list[tuple[Passage, list[Line], Line | None]]:
        """The answers of an exchange in order, each with the question that is told before it."""
        found = []
        set_up = self.plan.lede is not None and self.plan.lede.setup is not None
        for place, (passage, lines) in enumerate(_by_passage(told)):
            question = told.prompts.get(passage.turns)
            own = told.exchange.question is not None and place == 0 and question is None
            if own and self._follows(told, passage, lines[0]):
                question = told.question
            if set_up and self.plan.lede and self.plan.lede.line.turn in passage.turns:
                question = None  # the lede has told what was asked
            found.append((passage, lines, question))
        return found

    def _follows(self, told: Told, passage: Passage, line: Line) -> bool:
        """Whether a line may stand right behind the question of its exchange: it opens the first answer, or nearly."""
        answers = told.exchange.answers
        first = next((answer for answer in answers if answer.words > 3), answers[0])
        begins = [(s.turn, s.first) for s in passage.content[:3]]
        early = any(
            line.turn == turn and first <= line.first <= first + 3 for turn, first in begins
        )
        return passage == first and (line.leads or early)

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

    def _audience(self, told: Told) -> Part:
        exchange = told.exchange
        asked_by, lead = self._asker(told)
        heading = self.headings.audience(
            exchange, told.question, told.lines, self.outline.on_call(self.lang), self.cast
        )
        paragraphs = [lead] if lead is not None else []
        self.teller.previous = told.question
        groups = _by_passage(told)
        if groups and not paragraphs and self._asked_and_answered(told, groups[0][0]):
            passage, lines = groups.pop(0)
            paragraphs += self.teller.answers(exchange, passage, lines, to=exchange.asker or "")
        answers = [(passage, lines, told.prompts.get(passage.turns)) for passage, lines in groups]
        paragraphs += self.teller.exchange(exchange, answers)[0]
        return self._part(
            SectionKind.AUDIENCE_QUESTION, heading, [exchange], asked_by, told.question, paragraphs
        )

    def _asked_and_answered(self, told: Told, passage: Passage) -> bool:
        """Whether a passage follows at once on a question, with its mark or without ("Could you talk about …")."""
        question, order = told.exchange.question, self.outline.passages
        if question is None or not any(
            s.act is Act.QUESTION or self.lang.has("prompt", s.text) for s in question.content
        ):
            return False
        return order.index(passage) == order.index(question) + 1 and passage.words <= _ANSWER

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
            and (self._tells_more(speaker, described[0]) or " of " not in who)
        ):
            who, cites = f"{self.cast.full(speaker)}, {described[0]}", (described[1],)
        parts = self.quarry.split(question)
        if parts is None and not question.text.endswith("?") and not exchange.question_asked:
            text = self.teller.attributed(question, who, "said", inverted="," in who)
        elif parts is not None:
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

    def _tells_more(self, speaker: str, described: str) -> bool:
        """Whether what somebody says of themselves tells what they do, and of their organization too if that is known
        ("a site reliability engineer at Bluefern").
        """
        person = self.cast.people.get(speaker)
        home = set(tokens(person.organization or "")) if person is not None else set()
        return described.startswith("who ") or (bool(home) and home <= set(tokens(described)))

    def _brought(self, told: Told) -> tuple[str | None, Prose | None]:
        exchange, question = told.exchange, told.question
        asked_by = plain(exchange.source) if exchange.source else None
        asker = self.cast.meet(exchange.asker or "", closed=True)
        cites = exchange.question.turns if exchange.question else ()
        source = ""
        if exchange.source:
            begins = exchange.where.partition(" ")[0].partition("'")[0]
            comma = ", " if begins in ("a", "an", "the", "who") else " "
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
        heading, prompt = self.headings.round(exchange)
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
        return [self._part(SectionKind.LIGHTNING_ROUND, heading, [exchange], None, prompt, answers)]


def _by_passage(told: Told) -> list[tuple[Passage, list[Line]]]:
    """The lines of an exchange by the passage that they stand in, in order of time."""
    groups: list[tuple[Passage, list[Line]]] = []
    for passage in told.exchange.answers:
        lines = [line for line in told.lines if line.turn in passage.turns]
        if lines:
            groups.append((passage, lines))
    return groups
