"""article.json: parse and dump, exactly as docs/architecture.md lists the fields.

Pure; the pipeline reads and writes the file, and `drafting` renders the article for readers.
"""

from panelscribe.drafting.records import (
    Article,
    Credit,
    Deletion,
    Note,
    Paragraph,
    Quote,
    Section,
    SectionKind,
)
from panelscribe.formats.documents import Field, dump_document, read_document, rounded_time
from panelscribe.formats.session_json import read_role
from panelscribe.panel import Person


def dump_article(session: str, article: Article) -> str:
    """The text of article.json."""
    return dump_document(
        "article",
        {
            "session": session,
            "title": article.title,
            "standfirst": article.standfirst,
            "people": [_credit_fields(credit) for credit in article.people],
            "sections": [_section_fields(section) for section in article.sections],
            "quotes": [_quote_fields(quote) for quote in article.quotes],
            "disclosure": article.disclosure,
            "caption": article.caption,
            "notes": [
                {"kind": note.kind, "text": note.text, "turn": note.turn} for note in article.notes
            ],
        },
    )


def _credit_fields(credit: Credit) -> dict[str, object]:
    person = credit.person
    return {
        "name": person.name,
        "role": person.role.value,
        "title": person.title,
        "organization": person.organization,
        "url": person.url,
        "speaker": credit.speaker,
    }


def _section_fields(section: Section) -> dict[str, object]:
    return {
        "kind": section.kind.value,
        "heading": section.heading,
        "start": rounded_time(section.start),
        "end": rounded_time(section.end),
        "asked_by": section.asked_by,
        "question": section.question,
        "paragraphs": [
            {
                "text": item.text,
                "quotes": list(item.quotes),
                "cites": list(item.cites),
                **({"markdown": True} if item.markdown else {}),
            }
            for item in section.paragraphs
        ],
    }


def _quote_fields(quote: Quote) -> dict[str, object]:
    return {
        "id": quote.id,
        "name": quote.name,
        "speaker": quote.speaker,
        "turn": quote.turn,
        "first": quote.first,
        "last": quote.last,
        "text": quote.text,
        "start": rounded_time(quote.start),
        "end": rounded_time(quote.end),
        "edits": [
            {"first": edit.first, "last": edit.last, "text": edit.text} for edit in quote.edits
        ],
        "flags": list(quote.flags),
    }


def parse_article(text: str, source: str = "article.json") -> Article:
    """The article that an article.json holds. Raises InputError that names the field."""
    root = read_document(text, "article", source)
    return Article(
        title=root.text("title"),
        standfirst=root.text("standfirst"),
        people=tuple(_credit(field) for field in root.items("people")),
        sections=tuple(_section(field) for field in root.items("sections")),
        quotes=tuple(_quote(field) for field in root.items("quotes")),
        disclosure=root.optional_text("disclosure"),
        caption=root.optional_text("caption"),
        notes=tuple(
            Note(field.text("kind"), field.text("text"), field.optional_text("turn"))
            for field in root.items("notes")
        ),
    )


def _credit(field: Field) -> Credit:
    person = Person(
        field.name("name"),
        read_role(field),
        field.optional_text("title"),
        field.optional_text("organization"),
        field.optional_text("url"),
    )
    return Credit(person, field.optional_text("speaker"))


def _section(field: Field) -> Section:
    start, end = field.span()
    return Section(
        kind=field.choice("kind", SectionKind),
        heading=field.text("heading"),
        start=start,
        end=end,
        asked_by=field.optional_text("asked_by"),
        question=field.optional_text("question"),
        paragraphs=tuple(
            Paragraph(
                item.text("text"),
                item.texts("quotes"),
                item.texts("cites"),
                item.get("markdown") is True,
            )
            for item in field.items("paragraphs")
        ),
    )


def _quote(field: Field) -> Quote:
    start, end = field.span()
    first, last = _indices(field)
    edits = tuple(Deletion(*_indices(item), item.text("text")) for item in field.items("edits"))
    return Quote(
        id=field.name("id"),
        name=field.optional_text("name"),
        speaker=field.name("speaker"),
        turn=field.name("turn"),
        first=first,
        last=last,
        text=field.text("text"),
        start=start,
        end=end,
        edits=edits,
        flags=field.texts("flags"),
    )


def _indices(field: Field) -> tuple[int, int]:
    first, last = field.count("first"), field.count("last")
    if last < first:
        raise field.error(f"the last word ({last}) comes before the first ({first})")
    return first, last
