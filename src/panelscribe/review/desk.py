"""The sessions of a folder: which there are, how they stand, and the workplace of each (`workplace.py`).

Leaves out HTTP (`app.py`).
"""

import threading
from collections.abc import Iterator
from pathlib import Path

from panelscribe.errors import SessionError
from panelscribe.review.requests import Refusal
from panelscribe.review.summaries import Summaries
from panelscribe.review.workplace import Terms, Workplace
from panelscribe.session import PROVENANCE

DEPTH = 3
"""Folders below the one that was named in which sessions are looked for."""


class Desk:
    """All sessions under a folder, or one alone."""

    def __init__(self, place: Path, terms: Terms) -> None:
        """`place` is a session's folder or one with sessions below it. Raises SessionError where there is none."""
        self.terms = terms
        self._place = place
        self._single = is_session(place)
        self._lock = threading.Lock()
        self._open: dict[str, Workplace] = {}
        self._summaries = Summaries()
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
                self._open[session_id] = Workplace(session_id, folder, self.terms)
            return self._open[session_id]

    def sessions(self) -> dict[str, object]:
        """The list for the page."""
        found = [self._summaries.line(*one) for one in self.ids().items()]
        return {"by": self.terms.by, "only": self.only, "sessions": found}


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
