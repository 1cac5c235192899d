"""candidates.json: who the unnamed speakers may be. Pure."""

from collections.abc import Mapping, Sequence

from panelscribe.formats.documents import dump_document, read_document, rounded
from panelscribe.naming.candidates import Candidate


def dump_candidates(found: Mapping[str, Sequence[Candidate]]) -> str:
    """The text of candidates.json."""
    speakers = [
        {
            "speaker": speaker,
            "candidates": [
                {
                    "name": one.name,
                    "confidence": None if one.confidence is None else rounded(one.confidence),
                    "why": one.why,
                }
                for one in those
            ],
        }
        for speaker, those in found.items()
    ]
    return dump_document("candidates", {"speakers": speakers})


def parse_candidates(text: str) -> dict[str, tuple[Candidate, ...]]:
    """The candidates by speaker. Raises InputError that names the field."""
    root = read_document(text, "candidates", "candidates.json")
    return {
        field.name("speaker"): tuple(
            Candidate(item.name("name"), item.optional_number("confidence"), item.text("why"))
            for item in field.items("candidates")
        )
        for field in root.items("speakers")
    }
