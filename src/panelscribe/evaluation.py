"""A session folder held against a reference folder: reads the files that `score` compares.

Leaves out the measures themselves (`score/`, pure) and how they are shown (`cli/score.py`).
"""

import json
from pathlib import Path

from panelscribe import formats
from panelscribe.errors import InputError
from panelscribe.pipeline import TURNS
from panelscribe.score import Score, parse_reference, score_session


def score_folder(session: Path, reference: Path) -> Score:
    """The score of one session. Raises InputError where either folder lacks what it must have."""
    transcript = _read(session / "transcript.json")
    if transcript is None:
        raise InputError(
            f"{session}: there is no transcript.json in it",
            hint="give the folder of a session, such as drafts/talk",
        )
    naming = _read(session / "attribution.json")
    article = _read(session / "article.json")
    turns = _read(session / TURNS)
    provenance = _read(session / "session.json")
    try:
        known = parse_reference(
            _read(reference / "ref.rttm"),
            _read(reference / "ref.stm"),
            _read(reference / "ref.attribution.json"),
        )
    except InputError as error:
        raise InputError(f"{reference}: {error.message}", hint=error.hint) from error
    record = json.loads(provenance) if provenance else {}
    return score_session(
        formats.parse_transcript_json(transcript),
        known,
        turns=formats.parse_diarization(turns)[0] if turns else None,
        naming=formats.parse_naming(naming) if naming else None,
        article=formats.parse_article(article) if article else None,
        vocabulary=record.get("steps", {}).get("recognize", {}).get("names", ()),
        provenance=record,
    )


def _read(path: Path) -> str | None:
    """The text of a file, None where there is none."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: can't be read as text ({error})") from error
