"""The records of an article. A quote is a span of the transcript: its words are looked up, never written."""

from dataclasses import dataclass
from enum import StrEnum

from panelscribe.panel import Person


class SectionKind(StrEnum):
    """What part of the event a section tells of."""

    OPENING = "opening"
    TOPIC = "topic"
    AUDIENCE_QUESTION = "audience-question"
    LIGHTNING_ROUND = "lightning-round"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Deletion:
    """Words left out of a printed quote: indices into the turn's words, both inclusive, and what stood there."""

    first: int
    last: int
    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A span of one turn's words, as printed once in the article.

    `first` and `last` are indices into the turn's words, both inclusive. `text` is what the policy makes of those words
    (deletions shown or not; words are never changed). `flags` are reasons for an editor to listen before printing.
    """

    id: str
    name: str | None
    speaker: str
    turn: str
    first: int
    last: int
    text: str
    start: float | None
    end: float | None
    edits: tuple[Deletion, ...] = ()
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Prose. The quotations in `text`, in reading order, are exactly those of `quotes` (ids); everything else in it
    rests on the turns `cites` (ids) or on the panel file. `markdown` says that an editor wrote it: emphasis and links
    in it are marked as in Markdown.
    """

    text: str
    quotes: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    markdown: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the article with the stretch of the recording that it tells of (seconds)."""

    kind: SectionKind
    heading: str
    start: float | None
    end: float | None
    asked_by: str | None
    question: str | None
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Credit:
    """A person as the article presents them, with the speaker label they were heard under (None: never spoke)."""

    person: Person
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Note:
    """Something for the editor, never printed: `kind` is a short keyword, `turn` the place to listen to."""

    kind: str
    text: str
    turn: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A finished draft; rendering adds nothing to it."""

    title: str
    standfirst: str
    people: tuple[Credit, ...]
    sections: tuple[Section, ...]
    quotes: tuple[Quote, ...]
    disclosure: str | None
    caption: str | None
    notes: tuple[Note, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """All that the drafter wrote, quotations included, in reading order."""
        parts = [self.title, self.standfirst]
        for section in self.sections:
            parts += [section.heading, *(paragraph.text for paragraph in section.paragraphs)]
        return tuple(text for text in (*parts, self.disclosure, self.caption) if text)
