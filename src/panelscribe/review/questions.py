"""What stands open in a session, as questions for an editor: unnamed speakers, notes, findings of the check.

Pure. A question's id comes from what it asks, so that a tick outlives a re-run that asks the same.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from panelscribe.drafting import Article, Quote
from panelscribe.drafting.check import Report
from panelscribe.editing import DONE, Edit, numbered
from panelscribe.formats import clock, display_name
from panelscribe.naming import EvidenceKind, Naming
from panelscribe.naming.candidates import Candidate
from panelscribe.transcript import UNKNOWN, Transcript

_OF_NOTES = {
    "listen": "listen",
    "spelling": "spelling",
    "number": "number",
    "sponsor": "sponsor",
    "corrected": "corrected",
}
_QUOTE_ID = re.compile(r"\bq\d{3,}\b")
_NAMES_THE_QUOTE = re.compile(r"^q\d{3,}: (?:listen: )?| \(q\d{3,}\)")
_TURN_ID = re.compile(r"\bt\d{4,}(?:w\d+)*\b")
MUST = frozenset({"unnamed", "listen", "spelling", "number", "sponsor", "check"})
"""Kinds for which approval waits."""


@dataclass(frozen=True, slots=True)
class Question:
    """Something that an editor must settle, with the place to listen to (seconds)."""

    id: str
    kind: str
    text: str
    turn: str | None
    start: float | None
    end: float | None
    speaker: str | None
    quote: str | None
    candidates: tuple[Candidate, ...]
    done: bool

    @property
    def must(self) -> bool:
        """Whether approval waits for it."""
        return self.kind in MUST


class Asker:
    """Collects the questions of a session. Without a transcript they have no places: enough to count them."""

    def __init__(self, transcript: Transcript | None, edits: Sequence[Edit]) -> None:
        self.turns = {turn.id: turn for turn in transcript.turns} if transcript else {}
        self._placed = transcript is not None
        self._done = {edit.target: edit.value is True for _, edit in numbered(edits, (DONE,))}
        self._asked: set[str] = set()

    def questions(
        self,
        naming: Naming,
        candidates: Mapping[str, Sequence[Candidate]],
        article: Article | None,
        report: Report | None,
    ) -> tuple[Question, ...]:
        """All of them, each once: who speaks, then what the article rests on, in the order of the article's notes."""
        found = list(self._unnamed(naming, candidates))
        if article:
            quotes = {quote.id: quote for quote in article.quotes}
            found += self._notes(article, quotes)
        if report:
            found += self._findings(report)
        return tuple(dict((one.id, one) for one in found).values())

    def _question(
        self, kind: str, text: str, turn: str | None, *, speaker: str | None = None, quote: Quote | None = None,
        candidates: Iterable[Candidate] = (), start: float | None = None,
    ) -> Question:  # fmt: skip
        place = self.turns.get(turn or "")
        begin, end = (place.start, place.end) if place else (start, None)
        if quote is not None:
            begin, end = quote.start, quote.end
        elif start is not None:
            begin = start
        bare = _QUOTE_ID.sub("q", text)
        name = f"{kind}-{hashlib.sha256(f'{kind}|{speaker}|{bare}'.encode()).hexdigest()[:12]}"
        return Question(
            name, kind, self._in_words(text), turn, begin, end, speaker, quote.id if quote else None,
            tuple(replace(one, why=self._in_words(one.why)) for one in candidates), self._done.get(name, False),
        )  # fmt: skip

    def _in_words(self, text: str) -> str:
        """A text without ids: the quote that it is about is shown beside it, turns are told by when they begin."""
        return _TURN_ID.sub(
            self._turn_in_words, _QUOTE_ID.sub("the quotation", _NAMES_THE_QUOTE.sub("", text))
        )

    def _turn_in_words(self, match: re.Match[str]) -> str:
        turn = self.turns.get(match[0])
        if turn is None:
            return "a turn that is gone"
        return clock(turn.start) if turn.start is not None else f"“{turn.text[:30].strip()} …”"

    def _unnamed(
        self, naming: Naming, candidates: Mapping[str, Sequence[Candidate]]
    ) -> Iterator[Question]:
        for one in naming.attributions:
            decided = any(evidence.kind is EvidenceKind.EDITOR for evidence in one.evidence)
            if one.person is not None or decided or one.speaker == UNKNOWN:
                continue
            own = [t for t in self.turns.values() if t.speaker == one.speaker and t.words]
            longest = max(own, key=lambda turn: len(turn.words), default=None)
            if longest is None and self._placed:
                continue  # every word of theirs was taken out or given to somebody else
            place = longest.id if longest else None
            text = f"{display_name(one.speaker, {})} has no name: {one.reason}"
            found = candidates.get(one.speaker, ())
            yield self._question("unnamed", text, place, speaker=one.speaker, candidates=found)

    def _notes(self, article: Article, quotes: Mapping[str, Quote]) -> Iterator[Question]:
        for note in article.notes:
            if note.kind == "unnamed":
                continue
            match = _QUOTE_ID.search(note.text)
            quote = quotes.get(match[0]) if match else None
            kind = note.kind if note.kind in _OF_NOTES else "note"
            yield self._question(kind, note.text, note.turn, quote=quote)

    def _findings(self, report: Report) -> Iterator[Question]:
        for one in report.findings:
            text = f"{one.kind.value}: {one.message}" + (f" (“{one.text}”)" if one.text else "")
            yield self._question("check", text, one.turn, start=one.start)


def as_json(question: Question, keys: Mapping[str, str]) -> dict[str, Any]:
    """The fields of a question; `keys` are those of the quotes by id."""
    return {
        "id": question.id, "kind": question.kind, "text": question.text, "turn": question.turn,
        "start": question.start, "end": question.end, "speaker": question.speaker,
        "quote": keys.get(question.quote or "", question.quote),
        "candidates": [
            {"name": one.name, "confidence": one.confidence, "why": one.why} for one in question.candidates
        ],
        "done": question.done, "must": question.must,
    }  # fmt: skip
