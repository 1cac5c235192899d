"""keys.json: the keys of an article's texts and quotes, for the review page. Pure."""

from collections.abc import Mapping
from typing import Any

from panelscribe.editing import Revised
from panelscribe.formats.documents import dump_document


def dump_keys(revised: Revised) -> str:
    """The text of keys.json: sections with their paragraphs, and quotes, both in the order of article.json."""
    layout = revised.layout
    body: Mapping[str, Any] = {
        "sections": [
            {"key": part.key, "paragraphs": [text.key for text in part.paragraphs]}
            for part in layout.parts
        ],
        "quotes": [
            {"key": shown.key, "corrected_by": list(revised.corrected.get(shown.key, ()))}
            for shown in layout.shown()
        ],
        "stale": [
            {"n": number, "reason": reason} for number, reason in sorted(revised.stale.items())
        ],
    }
    return dump_document("keys", body)
