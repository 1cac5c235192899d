"""What each answer answers: the question or cue just before it, and the words in which it can be told.

Pure. Used by `plan.py` and `front.py`; how a question is led in stands in `prose.py`.
"""

from panelscribe.drafting.asking import questions
from panelscribe.drafting.idle import requests
from panelscribe.drafting.language import Language
from panelscribe.drafting.outline import Exchange, Outline
from panelscribe.drafting.quotes import Line, Quarry
from panelscribe.drafting.records import SectionKind
from panelscribe.drafting.roles import Passage
from panelscribe.drafting.sentences import Act
from panelscribe.panel import Role
from panelscribe.transcript import tokens

_LONGEST = 50
_LEAST = 4
_CUE = 16
"""Words of a cue without a question that is told all the same ("Idris, you sent that letter")."""
UNTOLD = -1.0
"""Score of a question below which it is not quoted: too long, too broken."""
_LAST_ASKED = 1.0
"""What the last question of a passage has before the others: it is the one that was answered."""
_HANDING_OVER = 30
"""Words of a leader between a question and its answer ("Mirko, that's one for you")."""


class Prompts:
    """The questions of one recording, by what answers them."""

    def __init__(self, outline: Outline, quarry: Quarry, lang: Language) -> None:
        self._outline = outline
        self._quarry = quarry
        self._lang = lang
        self._asking: dict[tuple[str, ...], Passage] = {}
        self._lines: dict[tuple[str, ...], Line | None] = {}
        place = {passage.turns: index for index, passage in enumerate(outline.passages)}
        for exchange in outline.exchanges:
            for answer in exchange.answers:
                asked = self._asked_before(exchange, answer, place[answer.turns])
                if asked is not None:
                    self._asking[answer.turns] = asked
                    self._lines[answer.turns] = self._question(exchange, asked, answer)

    def asking(self, answer: Passage) -> Passage | None:
        """The passage whose question an answer follows at once."""
        return self._asking.get(answer.turns)

    def line(self, answer: Passage) -> Line | None:
        """That question as it can be printed, None where there is none or it can't be."""
        return self._lines.get(answer.turns)

    def of_panelist(self, answer: Passage) -> bool:
        """Whether another panelist asked."""
        asked = self.asking(answer)
        return asked is not None and self._outline.roles[asked.speaker] is Role.PANELIST

    def hands_over(self, exchange: Exchange, passage: Passage) -> bool:
        """Whether one of those who answer somebody of the audience only asks another to ("Eli, can you discuss that?"):
        the question stays the one from the audience.
        """
        if exchange.kind is not SectionKind.AUDIENCE_QUESTION or not passage.asks:
            return False
        answers = self._outline.roles[passage.speaker] is Role.PANELIST
        return answers and (passage.has(Act.HANDOFF) or requests(passage.questions[-1], self._lang))

    def _asked_before(self, exchange: Exchange, answer: Passage, place: int) -> Passage | None:
        for index in range(place - 1, -1, -1):
            before = self._outline.passages[index]
            if not before.content and before != exchange.question:
                continue  # only gives the floor
            if self.hands_over(exchange, before):
                continue
            if before.asks or before == exchange.question or before in exchange.followups:
                return before if before.speaker != answer.speaker else None
            leads = self._outline.roles[before.speaker] is not Role.PANELIST
            if not leads or before.length > _HANDING_OVER:
                return None
        return None

    def _question(self, exchange: Exchange, asked: Passage, answer: Passage) -> Line | None:
        if exchange.kind is SectionKind.LIGHTNING_ROUND:
            return None
        asks = [s for s in asked.questions if s.length >= 3 or len(asked.questions) == 1]
        last = asks[-1] if asks else None
        found: list[tuple[float, Line]] = []
        alone = self._outline.roles[asked.speaker] is Role.AUDIENCE
        for line in questions(self._quarry, asked, alone=alone):
            least = 2 if line.text.endswith("?") and not self._echo(line, answer) else _LEAST
            if not least <= line.length <= _LONGEST or len(line.edits) > 2 or line.score < UNTOLD:
                continue
            final = last is not None and line.turn == last.turn and line.last >= last.last - 1
            score = line.score + (_LAST_ASKED if final else 0.0) - self._named(exchange, line)
            if self._outline.roles[asked.speaker] is Role.PANELIST and not line.text.endswith("?"):
                continue
            found.append((score, line))
        if any(line.text.endswith("?") for _, line in found):
            found = [entry for entry in found if entry[1].text.endswith("?")]
        if found:
            return max(found, key=lambda entry: (entry[0], -entry[1].first))[1]
        whole = self._quarry.whole(asked, _CUE) if not asked.questions else None
        return whole if whole is not None and whole.length >= 3 and not whole.edits else None

    def _named(self, exchange: Exchange, line: Line) -> float:
        """What speaks against telling a question in words that name who asked ("Gareth from Skipton asks, …")."""
        if not exchange.brought:
            return 0.0
        named = set(tokens(exchange.source or "")) & set(tokens(line.text))
        return 3.0 if named or self._lang.has("reads_out", line.text) else 0.0

    def _echo(self, line: Line, answer: Passage) -> bool:
        """Whether a short question only repeats what was said just before it ("Nine days?")."""
        said = set(tokens(line.text))
        opening = {token for s in answer.content[:1] for token in tokens(s.text)}
        return bool(said) and said <= opening
