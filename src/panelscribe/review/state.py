"""A session as the page sees it: the artifacts as they lie there, with keys, questions and the log of edits.

Reads and combines, decides nothing. `docs/review.md` lists the fields.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from panelscribe import formats
from panelscribe.drafting import HouseStyle
from panelscribe.panel import Panel
from panelscribe.pipeline import load_panel
from panelscribe.review import sound
from panelscribe.session import EDITS, PROVENANCE, Session


def revision(session: Session) -> str:
    """Changes with every edit and every re-run."""
    found = hashlib.sha256()
    for name in (PROVENANCE, EDITS):
        path = session.path(name)
        found.update(path.read_bytes() if path.is_file() else b"")
    return found.hexdigest()[:16]


def panel_of(session: Session) -> Panel:
    """The panel file that the session was made with, as it is now."""
    path = session.fact("panel")
    return load_panel(Path(path) if path else None).panel


def build(session: Session, session_id: str, style: HouseStyle, *, busy: bool) -> str:
    """The state as JSON text. Raises SessionError, InputError for a session that can't be read."""
    transcript = session.read("transcript.json")
    attribution = json.loads(session.read("attribution.json"))
    article = _json(session, "article.json")
    panel = panel_of(session)
    head = json.loads(transcript[: transcript.index('"turns"')].rstrip().rstrip(",") + "}")
    path = sound.recording(session)
    address = f"/api/sessions/{quote(session_id, safe='')}/audio"
    state: dict[str, Any] = {
        "id": session_id,
        "revision": revision(session),
        "title": (article or {}).get("title") or panel.title or session.name,
        "status": "draft" if article else "no article",
        "duration": head["duration"],
        "language": head["language"],
        "busy": busy,
        "transcript": None,
        "speakers": _speakers(attribution),
        "heard": {},
        "removed": {},
        "spelled": {},
        "attribution": attribution,
        "article": article,
        "markdown": session.read("article.md") if session.path("article.md").is_file() else "",
        "questions": [],
        "edits": {"undo": None, "redo": None, "log": []},
        "panel": _panel(panel),
        "approval": {
            "approved": False,
            "by": None,
            "at": None,
            "allowed": False,
            "reason": "panelscribe can't approve yet",
        },
        "warnings": list(session.warnings),
        "recording": {
            "available": path is not None,
            "url": address if path else None,
            "playable": path is not None and sound.playable(path),
        },
    }
    if article:
        article["marks"] = style.quotes.value
    return _dump(state, transcript)


def _dump(state: Mapping[str, Any], transcript: str) -> str:
    """The state with the text of transcript.json put in as it is: parsing 30,000 words to print them again is slow."""
    text = json.dumps(state, ensure_ascii=False, separators=(",", ":"))
    return text.replace('"transcript":null', f'"transcript":{transcript}', 1)


def _json(session: Session, name: str) -> Any:
    return json.loads(session.read(name)) if session.path(name).is_file() else None


def _speakers(attribution: Mapping[str, Any]) -> dict[str, object]:
    names = {one["speaker"]: one["name"] for one in attribution["speakers"] if one["name"]}
    keys = ("name", "role", "listed", "confidence", "reason")
    return {
        one["speaker"]: {
            "display": formats.display_name(one["speaker"], names),
            **{key: one[key] for key in keys},
        }
        for one in attribution["speakers"]
    }


def _panel(panel: Panel) -> dict[str, object]:
    return {
        "title": panel.title,
        "event": panel.event,
        "date": panel.date,
        "people": [
            {
                "name": person.name,
                "role": person.role.value,
                "title": person.title,
                "organization": person.organization,
                "url": person.url,
            }
            for person in panel.people
        ],
        "sponsors": [sponsor.title for sponsor in panel.sponsors],
    }
