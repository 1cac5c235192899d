"""The sessions of a folder, each behind a lock: what the page reads, and what it changes.

One `Workplace` a session. It makes outputs anew by the pipeline alone. Leaves out HTTP (`app.py`).
"""

import json
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime
from pathlib import Path

from panelscribe.drafting import HouseStyle
from panelscribe.engines import Report
from panelscribe.errors import SessionError
from panelscribe.review import sound, state
from panelscribe.review.requests import Refusal
from panelscribe.session import PROVENANCE, Session

DEPTH = 3
"""Folders below the one that was named in which sessions are looked for."""


class Quiet:
    """Progress that nobody watches."""

    def step(self, name: str) -> AbstractContextManager[Report]:
        """Brackets a step."""
        return nullcontext(lambda done, total: None)


class Workplace:
    """One session at the desk."""

    def __init__(self, session_id: str, folder: Path, style: HouseStyle) -> None:
        self.id = session_id
        self.folder = folder
        self.style = style
        self._lock = threading.RLock()
        self._state: tuple[str, str] = ("", "")

    def state(self) -> str:
        """The state as JSON text."""
        with self._lock:
            session = Session(self.folder)
            busy = session.busy()
            key = f"{state.revision(session)}{busy}"
            if self._state[0] != key:
                self._state = (key, state.build(session, self.id, self.style, busy=busy))
            return self._state[1]

    def summary(self) -> dict[str, object]:
        """The session's line in the list."""
        session = Session(self.folder)
        article = session.path("article.json")
        document = json.loads(article.read_text(encoding="utf-8")) if article.is_file() else {}
        modified = max(
            path.stat().st_mtime
            for name in (PROVENANCE, "edits.json")
            if (path := session.path(name)).is_file()
        )
        return {
            "id": self.id,
            "title": document.get("title") or session.name,
            "status": "draft" if document else "no article",
            "open": None,
            "modified": datetime.fromtimestamp(modified, UTC).isoformat(timespec="seconds"),
            "duration": None,
            "busy": session.busy(),
        }

    def recording(self) -> Path:
        """The recording. Raises Refusal (404) where it is gone."""
        path = sound.recording(Session(self.folder))
        if path is None:
            raise Refusal(
                404,
                "the recording is not where it was",
                "put it back, or run panelscribe transcribe again",
            )
        return path

    def audio(self) -> tuple[Path, str]:
        """The sound file to send and its media type."""
        with self._lock:
            return sound.sound_file(Session(self.folder), self.recording())

    def waveform(self) -> str:
        """JSON of the peaks."""
        with self._lock:
            return sound.peaks(Session(self.folder), self.recording())


class Desk:
    """All sessions under a folder, or one alone."""

    def __init__(self, place: Path, style: HouseStyle, by: str = "") -> None:
        """`place` is a session's folder or one with sessions below it. Raises SessionError where there is none."""
        self.by = by
        self.style = style
        self._place = place
        self._single = is_session(place)
        self._lock = threading.Lock()
        self._open: dict[str, Workplace] = {}
        if not self.ids():
            raise SessionError(
                f"{place}: there is no finished session here",
                hint="name a folder that panelscribe transcribe or panelscribe draft made",
            )

    @property
    def only(self) -> str | None:
        """The id of the session, where there is but one to work on."""
        return self._place.resolve().name if self._single else None

    def ids(self) -> dict[str, Path]:
        """The sessions' folders by id, in order of their names."""
        if self._single:
            return {self._place.resolve().name: self._place}
        return {
            "~".join(path.relative_to(self._place).parts): path
            for path in sorted(_folders(self._place, DEPTH))
        }

    def workplace(self, session_id: str) -> Workplace:
        """The session called `session_id`. Raises Refusal (404)."""
        with self._lock:
            folder = self.ids().get(session_id)
            if folder is None:
                raise Refusal(404, "there is no such session", "go back to the list of sessions")
            if session_id not in self._open:
                self._open[session_id] = Workplace(session_id, folder, self.style)
            return self._open[session_id]

    def sessions(self) -> dict[str, object]:
        """The list for the page."""
        found = [self.workplace(session_id).summary() for session_id in self.ids()]
        return {"by": self.by, "only": self.only, "sessions": found}


def is_session(folder: Path) -> bool:
    """Whether a finished session lies in `folder`."""
    return all((folder / name).is_file() for name in (PROVENANCE, "attribution.json"))


def _folders(place: Path, depth: int) -> Iterator[Path]:
    if not place.is_dir():
        return
    for path in place.iterdir():
        if path.name.startswith(".") or not path.is_dir():
            continue
        if is_session(path):
            yield path
        elif depth > 1:
            yield from _folders(path, depth - 1)
