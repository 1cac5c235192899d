"""A session as the page sees it: the artifacts as they lie there, with keys, questions and the log of edits.

Reads and combines, decides nothing. `docs/review.md` lists the fields.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from panelscribe import formats, pipeline
from panelscribe.drafting import HouseStyle
from panelscribe.drafting.check import Report
from panelscribe.editing import (
    Change,
    Edit,
    History,
    Laid,
    history,
    numbered,
    print_span,
    sentence,
)
from panelscribe.formats.candidates_json import parse_candidates
from panelscribe.naming import Naming
from panelscribe.panel import Panel
from panelscribe.review import questions, sound
from panelscribe.session import EDITS, PROVENANCE, Session


@dataclass(frozen=True, slots=True)
class Source:
    """What a state is made of. `report` is the last check, None before there was one; `busy` says that another process
    is at work, `making` that outputs are being made anew, `trouble` why that failed.
    """

    id: str
    session: Session
    style: HouseStyle
    laid: Laid
    report: Report | None
    busy: bool
    making: bool
    trouble: str | None


def revision(session: Session) -> str:
    """Changes with every edit and every re-run."""
    found = hashlib.sha256()
    for name in (PROVENANCE, EDITS):
        path = session.path(name)
        found.update(path.read_bytes() if path.is_file() else b"")
    return found.hexdigest()[:16]


def build(source: Source) -> str:
    """The state as JSON text. Raises SessionError, InputError for a session that can't be read."""
    session = source.session
    transcript = session.read("transcript.json")
    head = json.loads(transcript[: transcript.index('"turns"')].rstrip().rstrip(",") + "}")
    attribution = json.loads(session.read("attribution.json"))
    article = _json(session, "article.json")
    known = pipeline.people(session)
    panel = known.panel
    edits = session.edits()
    path = sound.recording(session)
    address = f"/api/sessions/{quote(source.id, safe='')}/audio"
    stale = _stale(source, edits)
    open_questions = _questions(source, known.naming, edits)
    state: dict[str, Any] = {
        "id": source.id,
        "revision": revision(session),
        "title": (article or {}).get("title") or panel.title or session.name,
        "status": "draft" if article else "no article",
        "duration": head["duration"],
        "language": head["language"],
        "busy": source.busy,
        "making": source.making,
        "transcript": None,
        "speakers": _speakers(attribution),
        **_heard(source.laid, session),
        "attribution": attribution,
        "article": article,
        "markdown": session.read("article.md") if session.path("article.md").is_file() else "",
        "questions": open_questions,
        "edits": _log(edits, stale),
        "panel": _panel(panel),
        "approval": _approval(open_questions),
        "warnings": [*session.warnings, *([source.trouble] if source.trouble else [])],
        "recording": {
            "available": path is not None,
            "url": address if path else None,
            "playable": path is not None and sound.playable(path),
        },
    }
    if article:
        article["marks"] = source.style.quotes.value
    return _dump(state, transcript)


def _heard(laid: Laid, session: Session) -> dict[str, object]:
    """What was heard where words were changed: by editors, and by the panel file's spelling."""
    present = {turn.id for turn in laid.transcript.turns}
    changes = [change for change in laid.changes if change.turn in present]
    return {
        "heard": {_span(one): one.heard for one in changes if one.last > one.first},
        "removed": {
            f"{one.turn}:{one.first}": one.heard for one in changes if one.last == one.first
        },
        "spelled": {
            print_span(one.turn, one.first, one.last): one.heard
            for one in pipeline.spelled(session, laid)
        },
    }


def _span(change: Change) -> str:
    return print_span(change.turn, change.first, change.last - 1)


def _stale(source: Source, edits: Sequence[Edit]) -> dict[int, str]:
    """The edits that no longer apply, with the reason."""
    return {**source.laid.stale, **pipeline.stale_edits(source.session, edits)}


def _questions(source: Source, naming: Naming, edits: Sequence[Edit]) -> list[dict[str, Any]]:
    session = source.session
    drafted = session.path("article.json").is_file()
    article = formats.parse_article(session.read("article.json")) if drafted else None
    known = session.path(pipeline.CANDIDATES)
    candidates = parse_candidates(session.read(pipeline.CANDIDATES)) if known.is_file() else {}
    asker = questions.Asker(source.laid.transcript, edits)
    found = asker.questions(naming, candidates, article, source.report)
    return [questions.as_json(one, {}) for one in found]


def _approval(found: Sequence[Mapping[str, Any]]) -> dict[str, object]:
    left = sum(1 for one in found if one["must"] and not one["done"])
    return {
        "approved": False,
        "by": None,
        "at": None,
        "allowed": left == 0,
        "reason": f"{left} question{'s are' if left > 1 else ' is'} open" if left else None,
    }


def _log(edits: Sequence[Edit], stale: Mapping[int, str]) -> dict[str, object]:
    past: History = history(edits)
    counts = {number for number, _ in numbered(edits)}
    return {
        "undo": "; ".join(sentence(edits[n]) for n in past.done[-1]) if past.done else None,
        "redo": "; ".join(sentence(edits[n]) for n in past.undone[-1]) if past.undone else None,
        "log": [
            {
                "n": number,
                "kind": edit.kind,
                "what": sentence(edit),
                "editor": edit.editor,
                "at": edit.at,
                "active": number in counts,
                "stale": stale.get(number),
            }
            for number, edit in enumerate(edits)
            if edit.kind != "undo"
        ],
    }


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
