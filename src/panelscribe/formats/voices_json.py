"""The likeness of a recording's speakers to enrolled people, as .cache/voices.json. Pure.

Numbers between people, never a voiceprint: those are biometric data and stay in memory.
"""

from collections.abc import Sequence

from panelscribe.formats.documents import dump_document, read_document, rounded
from panelscribe.naming.voices import Likeness


def dump_likenesses(likenesses: Sequence[Likeness]) -> str:
    """The text of voices.json."""
    rows = [
        {
            "speaker": one.speaker,
            "person": one.person,
            "similarity": rounded(one.similarity),
            "heard": rounded(one.heard),
            "enrolled": rounded(one.enrolled),
        }
        for one in likenesses
    ]
    return dump_document("likenesses", {"likenesses": rows})


def parse_likenesses(text: str, source: str = "voices.json") -> tuple[Likeness, ...]:
    """The likenesses that a voices.json holds. Raises InputError that names the field."""
    root = read_document(text, "likenesses", source)
    return tuple(
        Likeness(
            field.name("speaker"),
            field.name("person"),
            field.number("similarity"),
            field.number("heard"),
            field.number("enrolled"),
        )
        for field in root.items("likenesses")
    )
