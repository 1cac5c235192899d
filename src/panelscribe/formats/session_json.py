"""The JSON files of a session but for the article: each record's parse and dump, exactly as
docs/architecture.md lists the fields.

Pure; the pipeline reads and writes the files. `parse` raises InputError that names the field. What
a file does not hold is not made up: an attribution file has no titles or links of people (the panel
file has them) and names one person for all evidence about a speaker.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace

from panelscribe.errors import InputError
from panelscribe.formats.documents import (
    Field,
    dump_document,
    read_document,
    read_json,
    rounded,
    rounded_time,
)
from panelscribe.naming.records import Attribution, Evidence, EvidenceKind, Naming
from panelscribe.panel import Panel, Person, Role
from panelscribe.spelling import Correction
from panelscribe.transcript import Transcript, Turn, Word

Doubt = tuple[float, float, str]
"""Start, end (seconds) and reason of a stretch whose words were most likely never said."""


def dump_transcript(transcript: Transcript) -> str:
    """The text of transcript.json."""
    return dump_document(
        "transcript",
        {
            "session": transcript.session,
            "language": transcript.language,
            "duration": rounded_time(transcript.duration),
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
        "start": rounded_time(turn.start),
        "end": rounded_time(turn.end),
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
        "start": rounded_time(word.start),
        "end": rounded_time(word.end),
        "probability": probability,
    }


def _word(field: Field) -> Word:
    start, end = field.span()
    return Word(field.name("text").strip(), start, end, field.share("probability"))


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


def dump_resemblance(
    stretches: Sequence[tuple[int, int]], similarity: Sequence[Sequence[float]] | None
) -> str:
    """The text of resemblance.json: stretches of words (first, last) and, where voices were compared, the
    similarity of each to each speaker.
    """
    rows = (
        None if similarity is None else [[round(value, 4) for value in row] for row in similarity]
    )
    body = {"stretches": [list(stretch) for stretch in stretches], "similarity": rows}
    return dump_document("resemblance", body)


def parse_resemblance(
    text: str, source: str = "resemblance.json"
) -> tuple[tuple[tuple[int, int], ...], list[list[float]] | None]:
    """The stretches and similarities of a resemblance.json. Raises InputError."""
    try:
        document = json.loads(text)
        stretches = tuple((int(first), int(last)) for first, last in document["stretches"])
        rows = document["similarity"]
        if rows is None:
            return stretches, None
        return stretches, [[float(value) for value in row] for row in rows]
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(f"{source}: can't be understood ({error})") from error


def dump_corrections(corrections: Sequence[Correction]) -> str:
    """What the spelling step changed: one object per correction, its record's fields in their
    order.
    """
    return dump_document(
        "corrections", {"corrections": [_plain(asdict(item)) for item in corrections]}
    )


def parse_corrections(text: str, source: str = "corrections.json") -> tuple[Correction, ...]:
    """What the spelling step changed, and what was heard there. Raises InputError."""
    document = read_document(text, "corrections", source)
    return tuple(
        Correction(
            turn=item.name("turn"),
            first=item.count("first"),
            last=item.count("last"),
            heard=item.name("heard"),
            written=item.name("written"),
            score=item.share("score"),
            reason=item.name("reason"),
            original=tuple(_word(word) for word in item.items("original")),
        )
        for item in document.items("corrections")
    )


def _plain(value: object) -> object:
    if isinstance(value, float):
        return rounded(value)
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
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
        **_heard_of(item),
        "confidence": rounded(item.confidence),
        "reason": item.reason,
        "evidence": [
            {
                "kind": evidence.kind.value,
                "turn": evidence.turn,
                "start": rounded_time(starts.get(evidence.turn)) if evidence.turn else None,
                "text": evidence.text,
                "weight": rounded(evidence.weight),
            }
            for evidence in item.evidence
        ],
    }


def _heard_of(item: Attribution) -> dict[str, object]:
    """What an unlisted person said of their work, where they did: no other file has it."""
    if item.person is None or item.listed:
        return {}
    said = {"title": item.person.title, "organization": item.person.organization}
    return {key: value for key, value in said.items() if value}


def parse_naming(text: str, panel: Panel | None = None, source: str = "attribution.json") -> Naming:
    """Who is who, as an attribution.json says.

    A listed person comes from `panel` with title, links and aliases; one that the panel does not
    (any longer) list has a name, a role, and what they said of their work. The file has no name for the candidate of an
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
        known = people.get(name) if listed else None
        role = read_role(field)  # an editor's word on it outranks the panel file's
        person = replace(known, role=role) if known else _unlisted(field, role)
    return Attribution(
        speaker,
        person,
        listed,
        field.share("confidence"),
        field.text("reason"),
        tuple(_evidence(item, speaker, name or "") for item in field.items("evidence")),
    )


def _unlisted(field: Field, role: Role) -> Person:
    title, organization = field.optional_text("title"), field.optional_text("organization")
    return Person(field.name("name"), role, title=title, organization=organization)


def _evidence(field: Field, speaker: str, person: str) -> Evidence:
    kind = field.choice("kind", EvidenceKind)
    return Evidence(
        kind,
        speaker,
        person,
        field.number("weight"),
        field.optional_text("turn"),
        field.text("text"),
    )


def read_role(field: Field) -> Role:
    """The role of a person; a panelist where the file does not say."""
    return Role.PANELIST if field.get("role") is None else field.choice("role", Role)
