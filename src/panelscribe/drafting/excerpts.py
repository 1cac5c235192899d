"""What may be told of a passage: one run of sentences, or two that belong together, with what speaks for them.

Pure. Lines come from `quotes.py`; which excerpts an article takes is decided by `plan.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from panelscribe.drafting.cutting import finished_clause
from panelscribe.drafting.disputes import Disputes
from panelscribe.drafting.idle import hollow, invites
from panelscribe.drafting.outline import Exchange
from panelscribe.drafting.prompts import Prompts
from panelscribe.drafting.quotes import Line, Quarry
from panelscribe.drafting.records import SectionKind
from panelscribe.drafting.roles import Passage
from panelscribe.drafting.scoring import leans_on_question

_WHOLE = 16
"""Words of a passage that is told whole or not at all."""
_CHOICE = 40
"""Lines looked at for each passage."""
_KEPT = 10
"""Excerpts kept for each passage."""
_LONGEST = 85
"""Words of an excerpt of two lines."""
_SECOND = 0.7
_BROKEN = 1.1
"""What two lines lose because something between them is left out."""
_LATER = 0.7
_DIRECT = 0.5
_UNASKED = 0.9
"""What an answer to the audience loses that speaks of a question which is not told."""
_LEAST_UNASKED = 5
"""Words that a line must have which answers a question that is not told."""
_ECHO = 45
_CLAUSE = 6
"""Words of a clause that is quoted without the rest of its sentence."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Lines of one passage in order, and what speaks for them (a number that only orders excerpts)."""

    lines: tuple[Line, ...]
    value: float


class Excerpts:
    """The excerpts of one recording, found when asked for."""

    def __init__(self, quarry: Quarry, prompts: Prompts, disputes: Disputes) -> None:
        self._quarry = quarry
        self._prompts = prompts
        self._disputes = disputes
        self._found: dict[tuple[str, ...], list[Excerpt]] = {}

    def lines(self, exchange: Exchange, passage: Passage) -> list[Line]:
        """The lines of a passage that can stand where its question can be told, best first."""
        audience = exchange.kind is SectionKind.AUDIENCE_QUESTION
        whole = self._quarry.whole(passage, _WHOLE)
        if whole is not None and self._prompts.hands_over(exchange, passage):
            return []
        if whole is not None and len(passage.turns) == 1:
            asked = self._prompts.line(passage) is not None
            tells = asked or (
                whole.length > 1 and not (audience and hollow(whole.text, self._quarry.lang))
            )
            return [whole] if tells and self._stands(passage, whole) else []
        late = passage.turns in self._disputes.doubted
        asking = self._prompts.asking(passage)
        untold = asking is not None and self._prompts.line(passage) is None
        lines = self._quarry.lines(
            passage,
            question=exchange.question,
            doubted=late,
            invited=untold or (asking is not None and invites(asking, self._quarry.lang)),
        )
        least = _LEAST_UNASKED if untold else 3 if audience and asking is None else 2
        told = [line for line in lines if line.length >= least and self._stands(passage, line)]
        return told[:_CHOICE]

    def of(self, exchange: Exchange, passage: Passage) -> list[Excerpt]:
        """The excerpts of a passage, best first: single lines, and pairs of which the second comes later."""
        if passage.turns in self._found:
            return self._found[passage.turns]
        lines = [
            replace(line, score=line.score + self._weight(exchange, passage, line))
            for line in self.lines(exchange, passage)
        ]
        found = [Excerpt((line,), line.score) for line in lines]
        for one in lines:
            for other in lines:
                apart = (one.turn, one.last + 1) < (other.turn, other.first)
                if apart and one.length + other.length <= _LONGEST:
                    value = one.score + _SECOND * other.score - _BROKEN
                    if value > max(one.score, other.score):
                        found.append(Excerpt((one, other), value))
        found.sort(key=lambda e: (-e.value, *((x.turn, x.first, x.last) for x in e.lines)))
        self._found[passage.turns] = _varied(found)
        return self._found[passage.turns]

    def ending(self, passage: Passage, used: Sequence[Line]) -> Excerpt | None:
        """What has to be printed of a passage before somebody's answer to it: the best line with one of its last
        sentences, of what is not `used` yet.
        """
        whole = self._quarry.whole(passage, _WHOLE)
        if whole is not None:
            taken = any(whole.overlaps(other) for other in used)
            return None if taken else Excerpt((whole,), whole.score)
        ends = passage.content[-2:]
        best: Excerpt | None = None
        for line in self._quarry.lines(passage):
            if not self._stands(passage, line) or line.length > _ECHO or not ends:
                continue
            if line.turn != ends[-1].turn or line.last < ends[0].first:
                continue
            if any(line.overlaps(other) for other in used):
                continue
            value = line.score + (1.0 if line.last >= ends[-1].last - 3 else 0.0)
            if best is None or value > best.value:
                best = Excerpt((line,), value)
        return best or self._finished(passage, used)

    def _finished(self, passage: Passage, used: Sequence[Line]) -> Excerpt | None:
        """The last clause that was finished where somebody breaks off or the recognizer lost the end of a sentence."""
        for sentence in reversed(passage.content[-2:]):
            turn = self._quarry.turns[sentence.turn]
            first = self._quarry.opens(turn, sentence.first, sentence.last)
            clause = finished_clause(turn, first, sentence.last, self._quarry.lang)
            if sentence.whole or clause is None:
                continue
            line = self._quarry.span(passage.speaker, sentence.turn, *clause)
            if line is None or line.length < _CLAUSE or line.hangs or line.points:
                continue
            if not any(line.overlaps(other) for other in used):
                return Excerpt((line,), line.score)
        return None

    def _stands(self, passage: Passage, line: Line) -> bool:
        """Whether a line can stand: on its own, or beside the question that it answers."""
        if not line.hangs:
            return True
        if not line.leads:
            return False
        if self._prompts.line(passage) is not None:
            return True
        return self._prompts.asking(passage) is None and self._disputes.retorts(passage)

    def _weight(self, exchange: Exchange, passage: Passage, line: Line) -> float:
        """What a line gains by where it stands."""
        weight = 0.0
        audience = exchange.kind is SectionKind.AUDIENCE_QUESTION
        if self._prompts.line(passage) is not None:
            weight = _DIRECT if line.leads else -_DIRECT
        elif audience and self._prompts.asking(passage) is not None:
            weight -= _UNASKED * leans_on_question(line.text, self._quarry.lang)
        if audience:
            asked = [f for f in exchange.followups if f.turns[:1] < passage.turns[:1]]
            weight -= _LATER * min(2, len(asked))
        return weight


def _varied(found: list[Excerpt]) -> list[Excerpt]:
    """The best excerpts of each size: short, middling and long, and one that opens the passage."""
    kept: list[Excerpt] = []
    for limit in (30, 55, 10_000):
        kept += [e for e in found if sum(x.length for x in e.lines) <= limit][:_KEPT]
    kept += [e for e in found if e.lines[0].leads][:_KEPT]
    return [e for place, e in enumerate(kept) if e not in kept[:place]]
