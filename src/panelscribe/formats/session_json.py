"""The JSON files of a session: each record's parse and dump, exactly as docs/architecture.md lists
the fields.

Pure; the pipeline reads and writes the files. `parse` raises InputError that names the field. What
a file does not hold is not made up: an attribution file has no titles or links of people (the panel
file has them) and names one person for all evidence about a speaker.
"""

from collections.abc import Sequence
from dataclasses import asdict, is_dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

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
from panelscribe.formats.documents import Field, dump_document, read_document, read_json, rounded
from panelscribe.naming.records import Attribution, Evidence, EvidenceKind, Naming
from panelscribe.panel import Panel, Person, Role
from panelscribe.transcript import Transcript, Turn, Word

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Doubt = tuple[float, float, str]
"""Start, end (seconds) and reason of a stretch whose words were most likely never said."""

_Choice = TypeVar("_Choice", bound=StrEnum)


def dump_transcript(transcript: Transcript) -> str:
    """The text of transcript.json."""
    return dump_document(
        "transcript",
        {
            "session": transcript.session,
            "language": transcript.language,
            "duration": _time(transcript.duration),
            "turns": [_turn_fields(turn, words=True) for turn in transcript.turns],
        },
    )


def parse_transcript_json(text: str, source: str = "transcript.json") -> Transcript:
    """The transcript that a transcript.json holds. Raises InputError that names the field."""
    root = read_document(text, "transcript", source)
    turns = tuple(_turn(field) for field in root.items("turns"))
    seen: set[str] = set()
    for turn in turns:
        if turn.id in seen:
            raise root.child("turns").error(f"two turns have the id {turn.id!r}")
        seen.add(turn.id)
    return Transcript(
        root.name("session"), root.name("language"), root.optional_number("duration"), turns
    )


def _turn_fields(turn: Turn, *, words: bool) -> dict[str, object]:
    fields: dict[str, object] = {
        "id": turn.id,
        "speaker": turn.speaker,
        "start": _time(turn.start),
        "end": _time(turn.end),
    }
    if words:
        fields["words"] = [_word_fields(word) for word in turn.words]
    return fields


def _turn(field: Field) -> Turn:
    start, end = field.span()
    words = tuple(_word(item) for item in field.items("words"))
    return Turn(field.name("id"), field.name("speaker"), start, end, words)


def _word_fields(word: Word) -> dict[str, object]:
    probability = rounded(word.probability)
    if word.probability > 0.0:
        # Exactly 0.0 means "never said": a small probability must not be rounded into that.
        probability = max(probability, 0.001)
    return {
        "text": word.text.strip(),
        "start": _time(word.start),
        "end": _time(word.end),
        "probability": probability,
    }


def _word(field: Field) -> Word:
    start, end = field.span()
    return Word(field.name("text").strip(), start, end, field.share("probability"))


def _time(seconds: float | None) -> float | None:
    return None if seconds is None else rounded(seconds)


def dump_words(words: Sequence[Word], language: str, doubts: Sequence[Doubt] = ()) -> str:
    """What a recognizer heard, before anybody was found to have said it."""
    return dump_document(
        "words",
        {
            "language": language,
            "doubts": [
                {"start": rounded(start), "end": rounded(end), "reason": reason}
                for start, end, reason in doubts
            ],
            "words": [_word_fields(word) for word in words],
        },
    )


def parse_words(
    text: str, source: str = "words.json"
) -> tuple[tuple[Word, ...], str, tuple[Doubt, ...]]:
    """Words, language and doubts. Raises InputError that names the field."""
    root = read_document(text, "words", source)
    doubts = tuple(
        (field.number("start"), field.number("end"), field.text("reason"))
        for field in root.items("doubts")
    )
    return tuple(_word(field) for field in root.items("words")), root.name("language"), doubts


def dump_diarization(turns: Sequence[Turn], exclusive: Sequence[Turn]) -> str:
    """Who spoke when, as found (`turns` may overlap) and with one speaker at a time; never a voice
    vector.
    """
    return dump_document(
        "diarization",
        {
            "turns": [_turn_fields(turn, words=False) for turn in turns],
            "exclusive": [_turn_fields(turn, words=False) for turn in exclusive],
        },
    )


def parse_diarization(
    text: str, source: str = "diarization.json"
) -> tuple[tuple[Turn, ...], tuple[Turn, ...]]:
    """Turns and exclusive turns. Raises InputError that names the field."""
    root = read_document(text, "diarization", source)
    return (
        tuple(_bare_turn(field) for field in root.items("turns")),
        tuple(_bare_turn(field) for field in root.items("exclusive")),
    )


def _bare_turn(field: Field) -> Turn:
    field.number("start")
    field.number("end")
    start, end = field.span()
    return Turn(field.text("id"), field.name("speaker"), start, end)


def dump_sound(duration: float) -> str:
    """How long the decoded sound is (seconds)."""
    return dump_document("sound", {"duration": rounded(duration)})


def parse_sound(text: str, source: str = "sound.json") -> float:
    """Seconds of decoded sound. Raises InputError that names the field."""
    return read_document(text, "sound", source).number("duration")


def dump_corrections(corrections: "Sequence[DataclassInstance]") -> str:
    """What the spelling step changed: one object per correction, its record's fields in their
    order.
    """
    return dump_document(
        "corrections", {"corrections": [_plain(asdict(item)) for item in corrections]}
    )


def _plain(value: object) -> object:
    if isinstance(value, float):
        return rounded(value)
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return _plain(asdict(value))
    return value


def dump_naming(naming: Naming, transcript: Transcript) -> str:
    """The text of attribution.json; `transcript` says when each piece of evidence was heard."""
    starts = {turn.id: turn.start for turn in transcript.turns}
    return dump_document(
        "attribution",
        {
            "session": transcript.session,
            "speakers": [_attribution_fields(item, starts) for item in naming.attributions],
            "absent": list(naming.absent),
        },
    )


def _attribution_fields(item: Attribution, starts: dict[str, float | None]) -> dict[str, object]:
    return {
        "speaker": item.speaker,
        "name": item.person.name if item.person else None,
        "role": item.person.role.value if item.person else None,
        "listed": item.listed,
        "confidence": rounded(item.confidence),
        "reason": item.reason,
        "evidence": [
            {
                "kind": evidence.kind.value,
                "turn": evidence.turn,
                "start": _time(starts.get(evidence.turn)) if evidence.turn else None,
                "text": evidence.text,
                "weight": rounded(evidence.weight),
            }
            for evidence in item.evidence
        ],
    }


def parse_naming(text: str, panel: Panel | None = None, source: str = "attribution.json") -> Naming:
    """Who is who, as an attribution.json says.

    A listed person comes from `panel` with title, links and aliases; one that the panel does not
    (any longer) list has a name and a role alone. The file has no name for the candidate of an
    unnamed speaker: such evidence has an empty `person`. Raises InputError that names the field.
    """
    root = read_document(text, "attribution", source)
    people = {person.name: person for person in panel.people} if panel else {}
    attributions = tuple(_attribution(field, people) for field in root.items("speakers"))
    return Naming(attributions, root.texts("absent"))


def parse_names(text: str, source: str = "attribution.json") -> dict[str, str | None]:
    """The name of each speaker label (None: nobody could name them), from an attribution file or a
    bare mapping.

    A reference needs no more than this: `{"SPEAKER_00": "Ana Li", "SPEAKER_01": null}`. Raises
    InputError that names the field.
    """
    root = read_json(text, source)
    if root.get("format") is None:
        return {key: root.optional_text(key) for key in root.mapping}
    root = read_document(text, "attribution", source)
    return {field.name("speaker"): field.optional_text("name") for field in root.items("speakers")}


def _attribution(field: Field, people: dict[str, Person]) -> Attribution:
    speaker, name, listed = field.name("speaker"), field.optional_text("name"), field.flag("listed")
    person: Person | None = None
    if name is not None:
        person = people.get(name) if listed else None
        person = person or Person(field.name("name"), _role(field))
    return Attribution(
        speaker,
        person,
        listed,
        field.share("confidence"),
        field.text("reason"),
        tuple(_evidence(item, speaker, name or "") for item in field.items("evidence")),
    )


def _evidence(field: Field, speaker: str, person: str) -> Evidence:
    kind = _choice(field, "kind", EvidenceKind)
    return Evidence(
        kind,
        speaker,
        person,
        field.number("weight"),
        field.optional_text("turn"),
        field.text("text"),
    )


def _role(field: Field) -> Role:
    return Role.PANELIST if field.get("role") is None else _choice(field, "role", Role)


def _choice(field: Field, key: str, kind: type[_Choice]) -> _Choice:
    text = field.text(key)
    if text not in set(kind):
        raise field.child(key).error(
            f"{text!r} is not known", f"it is one of {', '.join(item.value for item in kind)}"
        )
    return kind(text)


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
        "start": _time(section.start),
        "end": _time(section.end),
        "asked_by": section.asked_by,
        "question": section.question,
        "paragraphs": [
            {"text": item.text, "quotes": list(item.quotes), "cites": list(item.cites)}
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
        "start": _time(quote.start),
        "end": _time(quote.end),
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
        _role(field),
        field.optional_text("title"),
        field.optional_text("organization"),
        field.optional_text("url"),
    )
    return Credit(person, field.optional_text("speaker"))


def _section(field: Field) -> Section:
    start, end = field.span()
    return Section(
        kind=_choice(field, "kind", SectionKind),
        heading=field.text("heading"),
        start=start,
        end=end,
        asked_by=field.optional_text("asked_by"),
        question=field.optional_text("question"),
        paragraphs=tuple(
            Paragraph(item.text("text"), item.texts("quotes"), item.texts("cites"))
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
