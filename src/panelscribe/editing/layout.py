"""An article taken apart for editing, and put together again: texts with keys that outlive a new draft.

Pure. A key comes from what a text rests on (a turn of the recording), not from its place. Leaves out what is changed
(`article.py`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from panelscribe.drafting import Article, HouseStyle, Note, Paragraph, Quote, Section, SectionKind
from panelscribe.drafting.gate import DISPLAY, body_marks

TITLE, STANDFIRST, CAPTION, DISCLOSURE = "title", "standfirst", "caption", "disclosure"
_PART = re.compile(r"w\d+(?:p\d+)?$")
_QUOTE_ID = re.compile(r"\bq\d{3,}\b")


@dataclass(frozen=True, slots=True)
class Shown:
    """A quotation where it stands in the article."""

    key: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph, title or heading with its quotations in order."""

    key: str
    text: str
    shown: tuple[Shown, ...] = ()
    cites: tuple[str, ...] = ()
    markdown: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A section: what it tells of, its heading and its paragraphs."""

    key: str
    section: Section
    heading: Text
    paragraphs: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole article; `base` has what editing leaves alone."""

    base: Article
    title: Text
    standfirst: Text
    parts: tuple[Part, ...]
    caption: str | None
    disclosure: str | None

    def texts(self) -> Iterator[Text]:
        """Every text with quotations, in reading order."""
        yield self.title
        yield self.standfirst
        for part in self.parts:
            yield part.heading
            yield from part.paragraphs

    def shown(self) -> Iterator[Shown]:
        """Every quotation, in reading order."""
        for text in self.texts():
            yield from text.shown

    def part(self, key: str) -> Part | None:
        """The section called `key`."""
        return next((part for part in self.parts if part.key == key), None)

    def text(self, key: str) -> Text | None:
        """The text called `key`."""
        return next((text for text in self.texts() if text.key == key), None)


def span_key(quote: Quote) -> str:
    """The span of a quote as keys have it."""
    return f"{quote.turn}:{quote.first}-{quote.last}"


class _Keys:
    """Makes keys different from each other."""

    def __init__(self) -> None:
        self._used: set[str] = set()

    def make(self, key: str) -> str:
        number, found = 1, key
        while found in self._used:
            number += 1
            found = f"{key}~{number}"
        self._used.add(found)
        return found


def take_apart(article: Article, style: HouseStyle) -> Layout:
    """An article as drafted, with keys."""
    keys, body = _Keys(), body_marks(style)
    quotes = iter(article.quotes)

    def take(key: str, text: str, marks: re.Pattern[str]) -> tuple[Shown, ...]:
        found = [next(quotes) for _ in marks.findall(text)]
        return tuple(Shown(keys.make(f"{key}|{span_key(quote)}"), quote) for quote in found)

    title = Text(TITLE, article.title, take(TITLE, article.title, DISPLAY))
    stand = Text(STANDFIRST, article.standfirst, take(STANDFIRST, article.standfirst, body))
    parts = []
    for section in article.sections:
        key = keys.make(_section_key(section))
        heading = Text(
            f"{key}/heading", section.heading, take(f"{key}/heading", section.heading, DISPLAY)
        )
        paragraphs = []
        for paragraph in section.paragraphs:
            name = keys.make(f"{key}/{_root(paragraph.cites[0]) if paragraph.cites else 'text'}")
            shown = take(name, paragraph.text, body)
            paragraphs.append(
                Text(name, paragraph.text, shown, paragraph.cites, paragraph.markdown)
            )
        parts.append(Part(key, section, heading, tuple(paragraphs)))
    return Layout(article, title, stand, tuple(parts), article.caption, article.disclosure)


def _section_key(section: Section) -> str:
    if section.kind in (SectionKind.OPENING, SectionKind.CLOSING):
        return section.kind.value
    cites = [turn for paragraph in section.paragraphs for turn in paragraph.cites]
    return f"at-{_root(cites[0])}" if cites else section.kind.value


def _root(turn: str) -> str:
    """The turn as heard that a turn is part of: a key must outlive that it is split."""
    return _PART.sub("", turn)


def put_together(layout: Layout) -> Article:
    """The article of a layout: quotes numbered in reading order, notes on those that are gone left out."""
    names: dict[str, str] = {}
    quotes: list[Quote] = []
    ids: dict[str, str] = {}
    for number, shown in enumerate(layout.shown(), start=1):
        ids[shown.key] = f"q{number:03d}"
        if shown.quote.id:
            names.setdefault(shown.quote.id, ids[shown.key])
        quotes.append(replace(shown.quote, id=ids[shown.key]))
    sections = [
        replace(
            part.section,
            heading=part.heading.text,
            question=names.get(part.section.question or ""),
            paragraphs=tuple(
                Paragraph(
                    text.text, tuple(ids[s.key] for s in text.shown), text.cites, text.markdown
                )
                for text in part.paragraphs
            ),
        )
        for part in layout.parts
    ]
    return replace(
        layout.base,
        title=layout.title.text,
        standfirst=layout.standfirst.text,
        sections=tuple(sections),
        quotes=tuple(quotes),
        caption=layout.caption,
        disclosure=layout.disclosure,
        notes=tuple(_notes(layout.base.notes, names)),
    )


def _notes(notes: Sequence[Note], names: dict[str, str]) -> Iterator[Note]:
    for note in notes:
        known = _QUOTE_ID.findall(note.text)
        if all(one in names for one in known):
            yield replace(note, text=_QUOTE_ID.sub(lambda match: names[match[0]], note.text))
