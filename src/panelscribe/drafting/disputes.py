"""Who contradicts whom, who agrees, and who answers whom: what one panelist's words do to another's.

Pure. A disagreement is only what its speaker says is one ("I disagree", "that's wrong"), never a guess.
"""

import re

from panelscribe.drafting.language import Language
from panelscribe.drafting.outline import Outline
from panelscribe.drafting.quotes import Line
from panelscribe.drafting.roles import Passage
from panelscribe.panel import Role
from panelscribe.transcript import UNKNOWN

_ASIDE = 8
"""Words of a remark that nobody disagrees with."""
_RETORT = 25
"""Words of an answer to another panelist that means little without what it answers."""


def disagrees(passage: Passage, lang: Language) -> bool:
    """Whether a passage opens on a plain "I disagree"."""
    return any(lang.has("disagree", s.text) for s in passage.sentences[:3])


def agrees(passage: Passage, lang: Language) -> bool:
    """Whether a passage opens on a plain "I agree", with no "but" to it."""
    opening = " ".join(s.text for s in passage.sentences[:1])
    return lang.has("agree", opening) and not re.search(r"\bbut\b|\bexcept\b", opening)


class Disputes:
    """The panelists' answers to one another, in one recording."""

    def __init__(self, outline: Outline, lang: Language, people: dict[str, str]) -> None:
        """`people` tells which labels are one person: label → name (a label of its own where unnamed)."""
        self._outline = outline
        self._lang = lang
        self._people = people
        self._place = {passage.turns: index for index, passage in enumerate(outline.passages)}
        found = (
            (self._meant(after), after) for after in outline.passages if disagrees(after, lang)
        )
        self._pairs = [(here, after) for here, after in found if here is not None]

    @property
    def any(self) -> bool:
        """Whether panelists disagreed with one another."""
        return bool(self._pairs)

    @property
    def doubted(self) -> frozenset[tuple[str, ...]]:
        """The passages (as their turns) with which the passage after them disagrees."""
        return frozenset(here.turns for here, _ in self._pairs)

    def before(self, passage: Passage) -> Passage | None:
        """The passage before another one."""
        place = self._place[passage.turns]
        return self._outline.passages[place - 1] if place else None

    def after(self, passage: Passage) -> Passage | None:
        """The passage after another one."""
        place = self._place[passage.turns] + 1
        return self._outline.passages[place] if place < len(self._outline.passages) else None

    def answered(self, passage: Passage) -> Passage | None:
        """The words of another panelist that a passage follows at once, None where somebody else spoke between."""
        before = self.contradicted(passage) or self.before(passage)
        if before is None or not self._between_panelists(before, passage):
            return None
        return before

    def contradicted(self, passage: Passage) -> Passage | None:
        """The passage with which one disagrees."""
        return next((here for here, after in self._pairs if after == passage), None)

    def retorts(self, passage: Passage) -> bool:
        """Whether a passage means little without the words of the panelist before it."""
        if self.answered(passage) is None:
            return False
        return passage.length <= _RETORT or disagrees(passage, self._lang)

    def belongs(self, passage: Passage) -> bool:
        """Whether a passage is part of an argument: it contradicts, is contradicted, or answers that in few words."""
        if self.contradicted(passage) is not None or passage.turns in self.doubted:
            return True
        before = self.answered(passage)
        short = passage.length <= _RETORT
        return before is not None and short and self.contradicted(before) is not None

    def opponent(self, line: Line) -> Passage | None:
        """The passage that disagreed with a line at once: the line ends what its speaker said, or nearly."""
        for here, after in self._pairs:
            ends = [(s.turn, s.first) for s in here.content[-2:]]
            if line.turn in here.turns and any(
                line.turn == turn and line.first <= first + 3 and first <= line.last
                for turn, first in ends
            ):
                return after
        return None

    def _meant(self, passage: Passage) -> Passage | None:
        """What a passage that disagrees speaks against: the last thing of substance that another panelist said."""
        place = self._place[passage.turns]
        for before in reversed(self._outline.passages[max(0, place - 4) : place]):
            if self._outline.roles[before.speaker] is not Role.PANELIST:
                return None
            if before.length > _ASIDE and self._between_panelists(before, passage):
                return before
        return None

    def _between_panelists(self, one: Passage, other: Passage) -> bool:
        who = {self._people.get(p.speaker, p.speaker) for p in (one, other)}
        parts = {self._outline.roles[p.speaker] for p in (one, other)}
        return len(who) == 2 and parts == {Role.PANELIST} and UNKNOWN not in who
