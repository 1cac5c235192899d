"""The list of sessions: how each stands, what is open in it, how long it is.

Read from the small files alone, so that a folder of hundreds is listed at once; a line is kept until its session
changes. Leaves out which sessions there are (`desk.py`).
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from panelscribe import formats
from panelscribe.errors import PanelscribeError
from panelscribe.review import questions
from panelscribe.review.state import status
from panelscribe.session import EDITS, PROVENANCE, Session
from panelscribe.signoff import KEPT, kept_check

_OF_A_LINE = (PROVENANCE, EDITS, KEPT)
"""Files that change whenever a line of the list may."""
_HEAD = 4096
"""Bytes of a transcript in which its duration stands, before the turns."""

Line = dict[str, object]


class Summaries:
    """The lines of the list, made anew only for sessions that changed."""

    def __init__(self) -> None:
        self._known: dict[Path, tuple[object, Line]] = {}

    def line(self, session_id: str, folder: Path) -> Line:
        """A session's line."""
        stamp = tuple(_stamps(folder))
        known = self._known.get(folder)
        if known is None or known[0] != stamp:
            known = (
                stamp,
                summary(Session(folder), max(when for name, when, _ in stamp if name != KEPT)),
            )
            self._known[folder] = known
        return {"id": session_id, **known[1], "busy": Session(folder).busy()}


def _stamps(folder: Path) -> Iterator[tuple[str, float, int]]:
    for name in _OF_A_LINE:
        with suppress(OSError):
            found = (folder / name).stat()
            yield name, found.st_mtime, found.st_size


def summary(session: Session, modified: float) -> Line:
    """What the list says of a session that was last changed at `modified` (seconds since 1970)."""
    text = session.read("article.json") if session.path("article.json").is_file() else None
    return {
        "title": (json.loads(text) if text else {}).get("title") or session.name,
        "status": status(session),
        "open": _open(session, text),
        "modified": datetime.fromtimestamp(modified, UTC).isoformat(timespec="seconds"),
        "duration": _duration(session),
    }


def _open(session: Session, article: str | None) -> int | None:
    """How many questions are open, with those of the last check; None in a session that can't be read."""
    try:
        naming = formats.parse_naming(session.read("attribution.json"))
        drafted = formats.parse_article(article) if article else None
        asker = questions.Asker(None, session.edits())
        return sum(
            not one.done for one in asker.questions(naming, {}, drafted, kept_check(session))
        )
    except PanelscribeError:
        return None


def _duration(session: Session) -> float | None:
    try:
        with session.path("transcript.json").open(encoding="utf-8") as file:
            head = file.read(_HEAD)
        document: dict[str, Any] = json.loads(head[: head.index('"turns"')].rstrip(", \n") + "}")
    except (OSError, ValueError):
        return None
    duration = document.get("duration")
    return duration if isinstance(duration, int | float) else None
