"""The pass over the whole: five headlines to choose from, a standfirst, and sentences that say a thing twice.

Pure. The first headline that passes becomes the title; the others, and the extractive one, stand in the notes.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from panelscribe.drafting.article import Manuscript
from panelscribe.drafting.compose import Prose
from panelscribe.drafting.llm.answers import AnswerError, document, sentences
from panelscribe.drafting.llm.brief import SectionBrief, person_data, whole_request
from panelscribe.drafting.llm.gates import refusals
from panelscribe.drafting.llm.ground import Ground
from panelscribe.drafting.llm.reading import PLACE, Scene, cited
from panelscribe.drafting.llm.records import Candidate, Journal, Refusal, Reply, Request, Sentence
from panelscribe.drafting.llm.weave import Weaver
from panelscribe.drafting.records import Article, Note
from panelscribe.drafting.wording import plain
from panelscribe.errors import QuoteError

_MOST_HEADLINES = 5
_LONGEST_HEADLINE = 12
_SHORTEST_HEADLINE = 3


class Letters(Protocol):
    """What carries a request."""

    def send(self, request: Request) -> Reply | None:
        """The reply, None where nothing is sent."""
        ...


@dataclass(frozen=True, slots=True)
class Body:
    """The article's sections as they stand: the briefs, and the sentences of those that a model wrote, by number."""

    briefs: Sequence[SectionBrief]
    written: dict[int, list[list[Sentence]]]

    @property
    def candidates(self) -> dict[str, Candidate]:
        """All candidates of all sections, by id."""
        return {quote: c for brief in self.briefs for quote, c in brief.candidates.items()}


class WholePass:
    """One pass over a finished draft. `stands` says whether an article is as sound as the one before."""

    def __init__(
        self, body: Body, ground: Ground, journal: Journal, stands: Callable[[Article], bool]
    ) -> None:
        self.body = body
        self.ground = ground
        self.journal = journal
        self.stands = stands
        self.candidates = body.candidates
        self.turns = frozenset(c.line.turn for c in self.candidates.values())

    def run(self, manuscript: Manuscript, letters: Letters, max_tokens: int) -> Manuscript:
        """The manuscript with what passed. May raise what `letters` raises."""
        if not self.candidates:
            return manuscript
        reply = letters.send(whole_request(self._data(manuscript), max_tokens))
        if reply is None:
            return manuscript
        try:
            data = document(reply)
        except AnswerError as error:
            self._refuse("", f"the answer can't be used: {error}")
            return manuscript
        manuscript = self._without_repeats(manuscript, data)
        manuscript = self._standfirst(manuscript, data)
        return self._headline(manuscript, data)

    def _refuse(self, text: str, reason: str, outcome: str = "the extractive one stands") -> None:
        self.journal.refusals.append(Refusal("the whole article", text, reason, outcome))

    def _printed(self, manuscript: Manuscript) -> set[str]:
        """The ids of what the article prints."""
        texts = [p.text for part in manuscript.parts for p in part.paragraphs]
        lines = manuscript.composer.lines_of([manuscript.standfirst.text, *texts])
        return {
            quote
            for quote, candidate in self.candidates.items()
            if any(candidate.line.overlaps(line) for line in lines)
        }

    def _data(self, manuscript: Manuscript) -> dict[str, object]:
        sections: list[dict[str, object]] = []
        number = 0
        for index, part in enumerate(manuscript.parts):
            heading = manuscript.composer.place(part.heading).text
            rows: list[dict[str, object]] = []
            if index in self.body.written:
                for sentence in (s for p in self.body.written[index] for s in p):
                    number += 1
                    rows.append(
                        {"number": number, "text": sentence.text, "turns": list(sentence.cites)}
                    )
            else:
                placed = [manuscript.composer.place(p) for p in part.paragraphs]
                rows = [{"text": plain(p.text), "turns": list(p.cites)} for p in placed]
            sections.append({"heading": plain(heading), "sentences": rows})
        speakers = dict.fromkeys(c.line.speaker for c in self.candidates.values())
        printed = self._printed(manuscript)
        return {
            "people": [person_data(self.ground, one) for one in speakers],
            "sections": sections,
            "quotations": [
                {"id": q, "turn": c.line.turn, "speaker": self.ground.short(c.line.speaker),
                 "text": c.line.text, "printed": q in printed}
                for q, c in self.candidates.items()
            ],
        }  # fmt: skip

    def _tried(self, changed: Manuscript, before: Manuscript, text: str) -> Manuscript:
        """The changed manuscript where its article is as sound as before, else the one before."""
        try:
            if self.stands(changed.make()):
                return changed
            self._refuse(text, "the check finds fault with the article it makes")
        except QuoteError as error:
            self._refuse(text, error.message)
        return before

    def _without_repeats(self, manuscript: Manuscript, data: Mapping[str, Any]) -> Manuscript:
        """Without connecting sentences that say a thing twice; quotations stay."""
        rows = data.get("repeats")
        wanted = {one for one in (rows if isinstance(rows, list) else []) if type(one) is int}
        number = 0
        for brief in self.body.briefs:
            if brief.number not in self.body.written:
                continue
            kept: list[list[Sentence]] = []
            for sentences_ in self.body.written[brief.number]:
                start, number = number, number + len(sentences_)
                kept.append([
                    s for n, s in enumerate(sentences_, start + 1) if n not in wanted or s.quotes
                ])  # fmt: skip
            kept = [sentences_ for sentences_ in kept if sentences_]
            if kept == self.body.written[brief.number] or not kept:
                continue
            part = manuscript.parts[brief.number]
            weaver = Weaver(manuscript.composer, manuscript.quarry)
            woven_ = (weaver.paragraph(s, brief.candidates) for s in kept)
            part = replace(part, paragraphs=(*brief.kept, *woven_))
            parts = (*manuscript.parts[: brief.number], part, *manuscript.parts[brief.number + 1 :])
            changed = self._tried(replace(manuscript, parts=parts), manuscript, "a repeat cut")
            if changed is not manuscript:
                self.body.written[brief.number] = kept
                manuscript = changed
        return manuscript

    def _standfirst(self, manuscript: Manuscript, data: Mapping[str, Any]) -> Manuscript:
        found = sentences(data.get("standfirst"), self.candidates, self.ground.lang)[:2]
        if not found:
            return manuscript
        self.journal.tally.proposed += len(found)
        scene = Scene(self.candidates, self.turns, used=self._printed(manuscript))
        for sentence in found:
            if why := refusals(sentence, scene, self.ground):
                self.journal.tally.refused += 1
                self._refuse(sentence.text, "; ".join(why))
                return manuscript
        weaver = Weaver(manuscript.composer, manuscript.quarry)
        text = " ".join(weaver.woven(s.text, self.candidates) for s in found)
        cites = tuple(dict.fromkeys(t for s in found for t in cited(s, scene)))
        changed = replace(manuscript, standfirst=Prose(text, cites))
        return self._tried(changed, manuscript, found[0].text)

    def _headline(self, manuscript: Manuscript, data: Mapping[str, Any]) -> Manuscript:
        rows = data.get("headlines")
        passed: list[tuple[str, Prose, str | None]] = []
        for row in (rows if isinstance(rows, list) else [])[:_MOST_HEADLINES]:
            for sentence in sentences(row, self.candidates, self.ground.lang)[:1]:
                self.journal.tally.proposed += 1
                if why := self._headline_refusals(sentence):
                    self.journal.tally.refused += 1
                    self._refuse(sentence.text, "; ".join(why), "left out")
                else:
                    passed.append(self._headline_prose(sentence, manuscript))
        before = manuscript.composer.place(manuscript.title, display=True).text
        for text, prose, _ in passed:
            changed = self._tried(replace(manuscript, title=prose), manuscript, text)
            if changed is not manuscript:
                others = [(t, turn) for t, p, turn in passed if p is not prose]
                self.journal.notes += [
                    Note("headline", f"Another headline: {plain(t)}", turn)
                    for t, turn in [*others, (before, None)]
                ]
                return changed
        return manuscript

    def _headline_prose(
        self, sentence: Sentence, manuscript: Manuscript
    ) -> tuple[str, Prose, str | None]:
        if match := PLACE.fullmatch(sentence.text.strip()):
            line = self.candidates[match[1]].line
            token = manuscript.composer.quote(line).at("bare")
            return line.text, Prose(token), line.turn
        text = sentence.text.strip().rstrip(".")
        return text, Prose(text, sentence.cites), sentence.cites[0]

    def _headline_refusals(self, sentence: Sentence) -> tuple[str, ...]:
        text = sentence.text.strip()
        if match := PLACE.fullmatch(text):
            candidate = self.candidates.get(match[1])
            if candidate is None:
                return (f"there is no quote {match[1]}",)
            line = candidate.line
            clean = not (line.hangs or line.points or line.edits or line.flags)
            short = _SHORTEST_HEADLINE <= line.length <= _LONGEST_HEADLINE
            return () if clean and short else ("this quote does not stand alone as a headline",)
        if PLACE.search(text):
            return ("a headline is words, or one quote",)
        if not _SHORTEST_HEADLINE <= len(text.split()) <= _LONGEST_HEADLINE:
            return (f"a headline has {_SHORTEST_HEADLINE} to {_LONGEST_HEADLINE} words",)
        full = {self.ground.full_name([one]) or "" for one in self.ground.people}
        scene = Scene({}, self.turns, full)
        return refusals(sentence, scene, self.ground, heading=True)
