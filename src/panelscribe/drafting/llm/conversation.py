"""The way through drafting with a model: section by section, each sentence through the gates, then once over the whole.

Pure: whoever calls brings `ask`, which carries a request to a model. A section is printed as the model has it only if,
with what was refused replaced, it quotes everybody whom the extractive article quotes there, the article made of it
verifies, and the check finds nothing in it that it did not find before; else the extractive section stands.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from panelscribe.drafting.article import Manuscript
from panelscribe.drafting.check import Finding, check
from panelscribe.drafting.compose import Prose
from panelscribe.drafting.llm.answers import AnswerError, numbered, proposal
from panelscribe.drafting.llm.brief import (
    SectionBrief,
    again_request,
    mend_request,
    refused_note,
    section_briefs,
    section_request,
)
from panelscribe.drafting.llm.ground import Ground
from panelscribe.drafting.llm.reading import tells
from panelscribe.drafting.llm.records import (
    Journal,
    Offer,
    Proposal,
    Refusal,
    Reply,
    Request,
    Sent,
    Sentence,
)
from panelscribe.drafting.llm.section import Refused, Section, judge
from panelscribe.drafting.llm.weave import Weaver
from panelscribe.drafting.llm.whole import Body, WholePass
from panelscribe.drafting.prose import Part
from panelscribe.drafting.records import Article, Note, SectionKind
from panelscribe.drafting.wording import plain
from panelscribe.errors import PanelscribeError, QuoteError

ANSWER_TOKENS = 1_200
"""Most tokens of one answer; a section of the article has 100 to 300 words."""
_CHARACTERS = 4
"""Characters of a token, by which a request is measured before it is sent."""
_MOST_FAILED = 2
"""Sections with answers that cannot be read, after which a model is not asked again."""

Ask = Callable[[Request], Reply | None]
"""Carries a request to a model. None: it was only noted, not sent. Raises PanelscribeError where no answer came."""


@dataclass(frozen=True, slots=True)
class Written:
    """The article that a model had a hand in, the extractive one, and what happened."""

    article: Article
    extractive: Article
    journal: Journal


class Stopped(Exception):
    """No further request: the budget is used up or the server does not answer."""


class Correspondence:
    """Requests within a budget of tokens, each noted with what it cost."""

    def __init__(self, ask: Ask, journal: Journal, budget: int | None) -> None:
        self._ask = ask
        self._journal = journal
        self._budget = budget

    def send(self, request: Request) -> Reply | None:
        """The reply, None where nothing is sent. Raises Stopped."""
        size = sum(len(text) for _, text in request.messages) // _CHARACTERS
        spent = self._journal.tokens
        if self._budget is not None and spent + size + request.max_tokens > self._budget:
            self._journal.warnings.append(
                f"the language model's budget of {self._budget} tokens is used up ({spent} spent): "
                "the rest of the article is the extractive one"
            )
            raise Stopped
        try:
            reply = self._ask(request)
        except PanelscribeError as error:
            self._journal.sent.append(Sent(request, 0, cached=False, answered=False))
            self._journal.failed = error.message
            hint = f" ({error.hint})" if error.hint else ""
            self._journal.warnings.append(
                f"the language model did not answer: {error.message}{hint}; "
                "what it did not write is the extractive article's"
            )
            raise Stopped from error
        tokens = reply.tokens if reply is not None else 0
        cached = reply.cached if reply is not None else False
        self._journal.sent.append(Sent(request, tokens, cached, reply is not None))
        return reply


def write(
    manuscript: Manuscript,
    ask: Ask,
    *,
    budget: int | None = None,
    answer_tokens: int = ANSWER_TOKENS,
    report: Callable[[float, float], None] = lambda done, total: None,
) -> Written:
    """The article with a model's sentences between the quotations, as far as they passed.

    `budget` is the most tokens for the whole article, None for no limit; `report` hears of
    sections done and in all.
    """
    journal = Journal()
    letters = Correspondence(ask, journal, budget)
    writer = _Writer(manuscript, letters, journal, answer_tokens, report)
    extractive = manuscript.make()
    final = writer.run(extractive)
    return Written(final, extractive, journal)


class _Writer:
    def __init__(
        self,
        manuscript: Manuscript,
        letters: Correspondence,
        journal: Journal,
        answer_tokens: int,
        report: Callable[[float, float], None],
    ) -> None:
        self.report = report
        self.manuscript = manuscript
        self.letters = letters
        self.journal = journal
        self.answer_tokens = answer_tokens
        self.ground = Ground(
            manuscript.transcript, manuscript.naming, manuscript.panel, manuscript.outline, manuscript.lang
        )  # fmt: skip
        self.accepted: dict[int, list[list[Sentence]]] = {}
        self.offers: list[tuple[Offer, SectionBrief]] = []
        self.unreadable = 0

    def run(self, extractive: Article) -> Article:
        baseline = self._findings(extractive)
        briefs = section_briefs(self.manuscript)
        self.journal.tally.sections = len(briefs)
        current = self.manuscript
        try:
            for done, brief in enumerate(briefs):
                self.report(float(done), len(briefs) + 1.0)
                part = self._section(brief, self._introduced(current, brief.number))
                if part is not None:
                    current = self._tried(brief, part, current, baseline)
                elif self.unreadable >= _MOST_FAILED:
                    self.journal.warnings.append(
                        "the language model's answers can't be used: the rest of the article is the extractive one"
                    )
                    raise Stopped
            body = Body(briefs, self.accepted)
            over = WholePass(
                body, self.ground, self.journal, lambda a: self._findings(a) <= baseline
            )
            current = over.run(current, self.letters, self.answer_tokens)
        except Stopped:
            pass
        return self._finished(current)

    def _finished(self, manuscript: Manuscript) -> Article:
        journal, tally = self.journal, self.journal.tally
        if not any(sent.answered for sent in journal.sent):
            return manuscript.make()
        tally.printed = sum(len(s) for p in self.accepted.values() for s in p)
        summary = (
            f"A language model wrote {tally.printed} sentences in {tally.rewritten} of {tally.sections} sections; "
            f"{tally.refused} of the {tally.proposed} that it proposed were refused "
            f"({100 * tally.share_refused:.0f} %), {tally.mended} of them mended."
        )
        notes = [Note("model", summary)]
        notes += [Note("model", refused_note(refusal)) for refusal in journal.refusals]
        notes += [
            Note(
                "paraphrase",
                f"'{plain(sentence.text)}' is a language model's sentence",
                sentence.cites[0],
            )
            for paragraphs in self.accepted.values()
            for sentences in paragraphs
            for sentence in sentences
            if tells(sentence.text, self.ground)
        ]
        return manuscript.make(extra=(*notes, *journal.notes, *self._offered(manuscript)))

    def _offered(self, manuscript: Manuscript) -> list[Note]:
        """Paraphrases beside clumsy quotes, under the ids that the article gives those."""
        quotes = {(q.turn, q.first, q.last): q.id for q in manuscript.make().quotes}
        found = []
        for offer, brief in self.offers:
            line = brief.candidates[offer.quote].line
            if printed := quotes.get((line.turn, line.first, line.last)):
                found.append(Note("paraphrase-offer", f"{printed}: {plain(offer.text)}", line.turn))
        return found

    def _findings(self, article: Article) -> frozenset[tuple[str, str]]:
        m = self.manuscript
        found: Sequence[Finding] = check(article, m.transcript, m.naming, m.panel, style=m.style)
        return frozenset((str(finding.kind), finding.text) for finding in found)

    def _introduced(self, manuscript: Manuscript, number: int) -> frozenset[str]:
        """Full names that a reader has met before a section."""
        before = [prose.text for part in manuscript.parts[:number] for prose in part.paragraphs]
        names = {plain(person.name) for person in self.ground.people.values()}
        return frozenset(name for name in names if any(name in text for text in before))

    def _tried(
        self,
        brief: SectionBrief,
        part: Part,
        current: Manuscript,
        baseline: frozenset[tuple[str, str]],
    ) -> Manuscript:
        """The manuscript with a new part where it verifies and the check finds nothing new, else as it was."""
        parts = (*current.parts[: brief.number], part, *current.parts[brief.number + 1 :])
        changed = replace(current, parts=parts)
        try:
            new = sorted(self._findings(changed.make()) - baseline)
            reason = "; ".join(f"{kind}: {text}" for kind, text in new[:3])
        except QuoteError as error:
            reason = error.message
        if reason:
            self._fall_back(brief, f"the check found {reason}")
            return current
        self.journal.tally.rewritten += 1
        return changed

    def _fall_back(self, brief: SectionBrief, reason: str) -> None:
        """The extractive section stands, and the editor is told why."""
        self.accepted.pop(brief.number, None)
        self.journal.refusals.append(
            Refusal(
                f"section {brief.number}", "the whole section", reason, "the extractive one stands"
            )
        )

    def _section(self, brief: SectionBrief, introduced: frozenset[str]) -> Part | None:
        """A section as the model has it, None where the extractive one stands. Raises Stopped."""
        request = section_request(self.manuscript, self.ground, brief, self.answer_tokens)
        answer = self._answer(request, brief)
        if answer is None:
            return None
        request, reply, proposed = answer

        def send_back(refused: Sequence[Refused]) -> Mapping[int, Sentence]:
            sent = self.letters.send(mend_request(request, reply.text, refused, self.answer_tokens))
            try:
                return numbered(sent, brief.candidates, self.manuscript.lang) if sent else {}
            except AnswerError:
                return {}

        judged = judge(brief, proposed, self.ground, introduced, send_back, self.journal.tally)
        self.journal.refusals += judged.refusals
        printed = {quote for p in judged.paragraphs for s in p for quote in s.quotes}
        lacking = [
            self.ground.full_name([who]) or who
            for who in brief.must
            if not any(self.ground.same(who, brief.candidates[q].line.speaker) for q in printed)
        ]
        if lacking:
            self._fall_back(brief, f"it does not quote {', '.join(lacking)}")
            return None
        self.accepted[brief.number] = judged.paragraphs
        self.offers += [(offer, brief) for offer in judged.offers]
        return self._part(brief, judged)

    def _answer(
        self, request: Request, brief: SectionBrief
    ) -> tuple[Request, Reply, Proposal] | None:
        """An answer that can be read, asked for twice at most; None where there is none."""
        reply = self.letters.send(request)
        if reply is None:
            return None
        for attempt in (1, 2):
            try:
                return request, reply, proposal(reply, brief.candidates, self.manuscript.lang)
            except AnswerError as error:
                if attempt == 2:
                    self.unreadable += 1
                    self._fall_back(brief, f"the answer can't be used: {error}")
                    return None
                request = again_request(request, reply.text, str(error))
            reply = self.letters.send(request)
            if reply is None:
                return None
        return None

    def _part(self, brief: SectionBrief, judged: Section) -> Part:
        weaver, candidates = (
            Weaver(self.manuscript.composer, self.manuscript.quarry),
            brief.candidates,
        )
        paragraphs = (*brief.kept, *(weaver.paragraph(s, candidates) for s in judged.paragraphs))
        printed = [q for p in judged.paragraphs for s in p for q in s.quotes]
        part = brief.part
        question = part.question
        if not brief.kept:
            asked = (candidates[q].line for q in printed if candidates[q].asks)
            question = next(asked, None) if question is not None else None
        heading = Prose(judged.heading) if judged.heading else part.heading
        if judged.heading and part.kind is SectionKind.AUDIENCE_QUESTION:
            heading = part.heading  # it says who asked, or what
        return replace(part, paragraphs=paragraphs, question=question, heading=heading)
