"""What a check finds: one verdict for each quotation, and everything that stands open."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How a quotation compares with what was said. `SHORTENED` is word for word but for the omissions listed."""

    EXACT = "exact"
    SHORTENED = "shortened"
    ALTERED = "altered"
    NOT_FOUND = "not found"
    SOMEBODY_ELSE = "somebody else"


class FindingKind(StrEnum):
    """What can be wrong with an article."""

    ALTERED = "altered"
    NOT_FOUND = "not found"
    SOMEBODY_ELSE = "somebody else"
    OMISSION = "omission"
    UNATTRIBUTED = "unattributed"
    AMBIGUOUS = "ambiguous"
    UNHEARD = "unheard"
    UNBALANCED = "unbalanced"
    NAME = "name"
    TITLE = "title"
    NUMBER = "number"
    DISCLOSURE = "disclosure"
    FRONT_MATTER = "front matter"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong.

    `text` is the quotation or word concerned and `block` the block of the text it stands in, counted from 0; `first`
    and `last` are its place in that block's text (characters, `last` exclusive; both 0 where it has none). `turn` and
    `start` (seconds) say where to listen, `said` what was really said or listed there.
    """

    kind: FindingKind
    text: str
    message: str
    block: int
    turn: str | None = None
    start: float | None = None
    said: str | None = None
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Omission:
    """Words that a quotation leaves out inside: whether " ... " stands for them, and whether they are no more than the
    policy lets go (fillers, stammers).
    """

    text: str
    shown: bool
    idle: bool


@dataclass(frozen=True, slots=True)
class Checked:
    """A quotation of the text with what became of it.

    `given_to` are the people whom the text may mean as its speaker, `said_by` those who said it. `turn`, `start` and
    `end` (seconds) are the place in the recording, None where it was not found or the transcript has no times.
    """

    text: str
    verdict: Verdict
    block: int
    given_to: tuple[str, ...]
    said_by: tuple[str, ...]
    turn: str | None = None
    start: float | None = None
    end: float | None = None
    omissions: tuple[Omission, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The whole check of one text, in reading order."""

    quotations: tuple[Checked, ...]
    findings: tuple[Finding, ...]

    @property
    def open(self) -> bool:
        """Whether anything stands open: an editor must look before the text is printed."""
        return bool(self.findings)
