"""House style: what a newsroom decides once about how its articles quote and how long they are.

Pure. `config.py` reads it from the settings; everything in `drafting/` obeys it.
"""

from dataclasses import dataclass
from enum import StrEnum


class Policy(StrEnum):
    """What may be left out of a quotation.

    `strict` (AP, Reuters): whole words, and each deletion shows as " ... ". `tidy` (Guardian): fillers, stammered
    repetitions and broken-off words go silently. `hansard`: also the small change of speech ("you know", "I mean")
    where commas set it off. Words are never changed or added under any policy.
    """

    STRICT = "strict"
    TIDY = "tidy"
    HANSARD = "hansard"


class Length(StrEnum):
    """How much of the event is told."""

    BRIEF = "brief"
    STANDARD = "standard"
    LONG = "long"


class QuoteMarks(StrEnum):
    """American: straight double quotation marks, comma inside. British: ‘single’ ones, comma outside."""

    AMERICAN = "american"
    BRITISH = "british"


class Disclosure(StrEnum):
    """Where an article names its sponsors: in the opening, at the end, or in both places."""

    OPENING = "opening"
    END = "end"
    BOTH = "both"


class Times(StrEnum):
    """Where the time beside a quotation leads: into the recording as it lies here, or into the podcast or video on the
    web (where the panel file names one).
    """

    RECORDING = "recording"
    MEDIA = "media"


EMBEDS = ("youtube", "vimeo", "spotify")
"""The hosts whose players an article may hold."""


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How articles are written.

    `doubt` is the probability (0 to 1) below which a quoted word is flagged for listening. `phrases` are pairs of a
    phrase's name and a Jinja2 template that replaces the one of the language (see `drafting/languages/en.py`).
    """

    policy: Policy = Policy.STRICT
    length: Length = Length.STANDARD
    quotes: QuoteMarks = QuoteMarks.AMERICAN
    doubt: float = 0.5
    disclosure: Disclosure = Disclosure.BOTH
    embeds: tuple[str, ...] = EMBEDS
    times: Times = Times.RECORDING
    templates: str | None = None
    phrases: tuple[tuple[str, str], ...] = ()
