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
from panelscribe.drafting import Article, HouseStyle
from panelscribe.drafting.check import Report
from panelscribe.editing import (
    OF_WORDS,
    Change,
    Edit,
    History,
    Laid,
    Revised,
    active,
    history,
    numbered,
    print_span,
    sentence,
    take_apart,
)
from panelscribe.formats.candidates_json import parse_candidates
from panelscribe.formats.keys_json import dump_keys
from panelscribe.naming import Naming
from panelscribe.panel import Panel
from panelscribe.renderings import style_of
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
    making = source.making  # the file may be one edit behind
    transcript = _transcript(source) if making else session.read("transcript.json")
    head = json.loads(transcript[: transcript.index('"turns"')].rstrip().rstrip(",") + "}")
    attribution = json.loads(session.read("attribution.json"))
    written = session.read("article.json") if session.path("article.json").is_file() else None
    article = json.loads(written) if written else None
    drafted = formats.parse_article(written) if written else None
    known = pipeline.people(session)
    panel = known.panel
    edits = session.edits()
    path = sound.recording(session)
    address = f"/api/sessions/{quote(source.id, safe='')}/audio"
    keys = _json(session, pipeline.KEYS)
    stale = _stale(source, edits, keys)
    if article and drafted:
        style = style_of(session, source.style)
        _add_keys(article, keys if _fits(article, keys) else _keys_of(drafted, style))
        article["marks"] = style.quotes.value
    open_questions = _questions(source, known.naming, drafted, article, edits)
    approval = session.fact("approval")
    state: dict[str, Any] = {
        "id": source.id,
        "revision": revision(session),
        "title": (article or {}).get("title") or panel.title or session.name,
        "status": status(session),
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
        "approval": _approval(
            open_questions,
            approval,
            drafted=article is not None,
            checked=source.report is not None or not making,
        ),
        "warnings": [*session.warnings, *([source.trouble] if source.trouble else [])],
        "recording": {
            "available": path is not None,
            "url": address if path else None,
            "playable": path is not None and sound.playable(path),
        },
    }
    return _dump(state, transcript)


def _transcript(source: Source) -> str:
    """The text of transcript.json with every edit in it, which the file may not have yet."""
    if not active(source.session.edits(), OF_WORDS):
        kept = source.session.path(pipeline.HEARD).is_file()
        return source.session.read(pipeline.HEARD if kept else "transcript.json")
    return formats.dump_transcript(source.laid.transcript)


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


def status(session: Session) -> str:
    """How far a session is: "draft", "approved", or "no article"."""
    if not session.path("article.json").is_file():
        return "no article"
    approval = session.fact("approval")
    return "approved" if approval and not approval.get("file") else "draft"


def _fits(article: dict[str, Any], keys: dict[str, Any] | None) -> bool:
    """Whether keys are those of the article: an older version wrote none, and for a moment one file is newer than the
    other.
    """
    if keys is None:
        return False
    counted = [len(section["paragraphs"]) for section in article["sections"]]
    return len(article["quotes"]) == len(keys["quotes"]) and counted == [
        len(known["paragraphs"]) for known in keys["sections"]
    ]


def _keys_of(article: Article, style: HouseStyle) -> dict[str, Any]:
    """The keys that an article gets when it is taken apart as it stands."""
    revised = Revised(article, take_apart(article, style), {}, {})
    found: dict[str, Any] = json.loads(dump_keys(revised))
    return found


def _add_keys(article: dict[str, Any], keys: dict[str, Any]) -> None:
    for section, known in zip(article["sections"], keys["sections"], strict=True):
        section["key"] = known["key"]
        for paragraph, key in zip(section["paragraphs"], known["paragraphs"], strict=True):
            paragraph["key"] = key
    for quoted, known in zip(article["quotes"], keys["quotes"], strict=True):
        quoted["key"] = known["key"]
        quoted["span"] = print_span(quoted["turn"], quoted["first"], quoted["last"])
        quoted["corrected_by"] = known["corrected_by"]


def _stale(source: Source, edits: Sequence[Edit], keys: Mapping[str, Any] | None) -> dict[int, str]:
    """The edits that no longer apply, with the reason."""
    of_article = {one["n"]: one["reason"] for one in (keys or {}).get("stale", ())}
    return {**source.laid.stale, **pipeline.stale_edits(source.session, edits), **of_article}


def _questions(
    source: Source,
    naming: Naming,
    article: Article | None,
    keyed: Mapping[str, Any] | None,
    edits: Sequence[Edit],
) -> list[dict[str, Any]]:
    session = source.session
    known = session.path(pipeline.CANDIDATES)
    candidates = parse_candidates(session.read(pipeline.CANDIDATES)) if known.is_file() else {}
    asker = questions.Asker(source.laid.transcript, edits)
    found = asker.questions(naming, candidates, article, source.report)
    keys = {quoted["id"]: quoted["key"] for quoted in keyed["quotes"]} if keyed else {}
    return [questions.as_json(one, keys) for one in found]


def _approval(
    found: Sequence[Mapping[str, Any]],
    approval: Mapping[str, Any] | None,
    *,
    drafted: bool,
    checked: bool,
) -> dict[str, object]:
    left = sum(1 for one in found if one["must"] and not one["done"])
    reason = None if checked else "the draft is still being checked"
    if left:
        reason = f"{left} question{'s are' if left > 1 else ' is'} open"
    return {
        "approved": approval is not None,
        "by": approval["by"] if approval else None,
        "at": approval["at"] if approval else None,
        "allowed": drafted and checked and left == 0,
        "reason": reason if drafted else "there is no article",
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
