"""From what lies in the inbox to jobs in the ledger: new work, known content, replaced content, new panel files.

One look at a time, without waiting and without a worker; the inbox is only read. Leaves out when to look and who works
(`watch.py`).
"""

import json
import os
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from panelscribe.errors import InputError
from panelscribe.inbox import (
    EMPTY_PATIENCE,
    Found,
    Panels,
    Settling,
    begins_with,
    guess_length,
    look,
    scan,
)
from panelscribe.ledger import FINISHED, Ledger, Record, State
from panelscribe.outcomes import Outcomes
from panelscribe.pipeline import find_panel
from panelscribe.places import choose_session, place
from panelscribe.session import EDITS, PROVENANCE, file_digest

ATTEMPTED = (*FINISHED, State.FAILED, State.WAITING)
"""States of jobs for which a new panel file is new work."""
ABSENT = (State.QUEUED, State.WAITING, State.FAILED, State.DUPLICATE, State.CANCELLED)
"""States of jobs that are over when their recording is taken away."""


@dataclass(slots=True)
class Look:
    """What one look at the inbox gave: candidates seen, those not yet settled, and seconds until the next of them is.

    `news` are lines for the log, an event and the recording; `odd` are recordings that could not be looked at, and why.
    """

    seen: int = 0
    pending: int = 0
    wait: float | None = None
    news: list[tuple[str, str]] = field(default_factory=list)
    odd: list[tuple[str, str]] = field(default_factory=list)

    def defer(self, seconds: float) -> None:
        """One more candidate has not settled."""
        self.pending += 1
        self.wait = seconds if self.wait is None else min(self.wait, seconds)


@dataclass(frozen=True, slots=True)
class _Content:
    """A file that has settled; `sha256` is None where it is empty or can't be read, for the reason in `problem`."""

    found: Found
    sha256: str | None
    problem: tuple[str, str] | None = None


_Choice = tuple[str | None, str | None]
"""A panel file, relative to the inbox, and its digest."""


class Intake:
    """Looks at an inbox for a ledger; one thread uses it."""

    def __init__(
        self,
        inbox: Path,
        out: Path,
        ledger: Ledger,
        *,
        settle: float,
        hooks: Sequence[str] = (),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._inbox = Path(os.path.realpath(inbox))
        self._out = out
        self._ledger = ledger
        self._outcomes = Outcomes(ledger, hooks)
        self._settling = Settling(settle, clock)
        self._panels = Panels(self._inbox, self._settling)
        self._known: dict[str, tuple[str, _Choice]] = {}
        self._listed: dict[PurePosixPath, frozenset[str]] = {}

    def look(self) -> Look:
        """Brings the ledger up to date.

        Raises OSError where the inbox can't be listed, SessionError where OUT can't be written.
        """
        result = Look()
        there: dict[str, Found] = {}
        for found in scan(self._inbox, self._out):
            there[_printable(found.path)] = found
        result.seen = len(there)
        self._listed.clear()
        self._absent(there, result)
        for name, found in there.items():
            try:
                self._consider(name, found, there, result)
            except OSError as error:  # one odd file must not keep the others waiting
                result.odd.append((name, str(error)))
        self._settling.sweep()
        self._known = {name: known for name, known in self._known.items() if name in there}
        return result

    def _consider(self, name: str, found: Found, there: dict[str, Found], result: Look) -> None:
        choice = self._choice(found)
        if self._known.get(name) == (found.signature, choice):
            return
        record = self._ledger.at(name)
        if record is None or record.signature != found.signature or record.state is State.GONE:
            wait = self._settling.remaining(found)
            if wait > 0 or isinstance(choice, float):
                result.defer(max(wait, choice if isinstance(choice, float) else 0.0))
                return
            content = self._content(found, result)
            if content is None:
                return
            with self._ledger.transaction():
                if not self._take(name, content, there, result):
                    result.defer(1.0)
                    return
            record = self._ledger.at(name)
        if isinstance(choice, float):
            result.defer(choice)
        elif record is not None and self._panel_is_served(record, choice, found, result):
            self._known[name] = (found.signature, choice)

    def _choice(self, found: Found) -> _Choice | float:
        """The panel file that serves a recording; while it is being written, the seconds until it may have settled."""
        panel = find_panel(self._inbox / found.path, self._inbox) if self._may(found) else None
        if panel is None:
            return (None, None)
        digest = self._panels.digest(panel)
        if isinstance(digest, float):
            return digest
        return (panel.relative_to(self._inbox).as_posix(), digest)

    def _may(self, found: Found) -> bool:
        """Whether there may be a panel file for a recording, by lists of folders that are read once a look."""
        path = PurePosixPath(found.path)
        if f"{path.stem}.panel.yaml" in self._names(path.parent):
            return True
        return any("panel.yaml" in self._names(folder) for folder in path.parents)

    def _names(self, folder: PurePosixPath) -> frozenset[str]:
        if folder not in self._listed:
            try:
                self._listed[folder] = frozenset(
                    path.name for path in (self._inbox / folder).iterdir()
                )
            except OSError:
                self._listed[folder] = frozenset()
        return self._listed[folder]

    def _panel_is_served(self, record: Record, choice: _Choice, found: Found, result: Look) -> bool:
        """Whether nothing is left to do for the panel file; a job that was done with another one is queued anew."""
        if record.state in (State.QUEUED, State.RUNNING):
            return False
        if record.state not in ATTEMPTED or record.pruned or record.sha256 is None:
            return True
        if (record.panel, record.panel_sha256) == choice:
            return record.state is not State.WAITING
        gone = Found(f"{found.path}\0panel", str(choice), 1)
        if choice == (None, None) and (wait := self._settling.remaining(gone)) > 0:
            result.defer(wait)  # an editor's program may be about to write it anew
            return False
        if self._ledger.change(record.key, only=ATTEMPTED, state=State.QUEUED, attempts=0):
            result.news.append(("panel-changed", record.path))
        return False

    def _content(self, found: Found, result: Look) -> _Content | None:
        """A settled file's content; None where it changed after all, or may still become readable."""
        path = self._inbox / found.path
        if found.size == 0:
            return _Content(found, None, (f"{found.path}: this file is empty", _COPY_AGAIN))
        try:
            sha256 = file_digest(path)
        except InputError as error:
            wait = self._settling.remaining(found, EMPTY_PATIENCE)
            if wait > 0:  # some programs grant the right to read when they are done
                result.defer(wait)
                return None
            return _Content(found, None, (error.message, _LET_READ))
        if look(self._inbox, path) != found:
            result.defer(0.0)
            return None
        return _Content(found, sha256)

    def _take(self, name: str, content: _Content, there: dict[str, Found], result: Look) -> bool:
        """Writes a settled file down; False where that must wait for the end of a job."""
        if not _is_utf8(content.found.path):
            content = _Content(content.found, None, (f"{name}: {_NO_UTF8}", _RENAME))
        record = self._ledger.at(name)
        if record is None:
            return self._unknown(name, content, there, result)
        if self._same(record, content, result):
            return True
        if record.state is State.RUNNING:
            self._ledger.change(record.key, wish="again")
            return False
        result.news.append(("replaced", name))
        return self._replaced(record, content, there, result)

    def _unknown(self, name: str, content: _Content, there: dict[str, Found], result: Look) -> bool:
        """A name that no job has: new work, unless the content is known."""
        others = []
        for other in self._ledger.with_content(content.sha256) if content.sha256 else []:
            if (
                other.state is State.GONE
            ):  # renamed before it was done: it is called by its new name
                self._discard(other)
                self._ledger.forget(other.key)
                continue
            others.append(other)
            if other.state is State.REPLACED or other.path not in there:
                return self._moved(other, name, content.found.signature, result)
        if others:
            self._ledger.add(
                path=name, signature=content.found.signature, sha256=content.sha256, size=content.found.size,
                state=State.DUPLICATE, session="", place="", original=others[0].key,
            )  # fmt: skip
            result.news.append(("duplicate", name))
        else:
            self._new(name, content, result)
        return True

    def _new(self, name: str, content: _Content, result: Look) -> None:
        session = choose_session(name, lambda candidate: self._free(candidate, content.sha256))
        key = self._ledger.add(
            path=name, signature=content.found.signature, sha256=content.sha256, size=content.found.size,
            guess=guess_length(name, content.found.size), state=State.QUEUED, session=session, place=place(session),
        )  # fmt: skip
        result.news.append(("new", name))
        self._refuse(key, content)

    def _refuse(self, key: int, content: _Content) -> None:
        record = self._ledger.get(key)
        if content.problem is not None and record is not None:
            self._outcomes.refuse(record, *content.problem)

    def _free(self, session: str, sha256: str | None) -> bool:
        """Whether a session may go there: nobody's, or made of the same recording without us."""
        if self._ledger.occupied(place(session)) or (self._inbox / session).is_dir():
            return False
        folder = self._out / session
        known = _recording_of(folder)
        return not os.path.lexists(folder) or (known is not None and known == sha256)

    def _same(self, record: Record, content: _Content, result: Look) -> bool:
        """Whether a known name still has its content; it was touched, or it came back."""
        signature = content.found.signature
        if content.sha256 is None or content.sha256 != record.sha256:
            unreadable = content.sha256 is None and record.sha256 is None
            if unreadable and record.state is State.FAILED:
                self._ledger.change(record.key, signature=signature)
            return unreadable and record.state is State.FAILED
        if record.state is State.GONE:
            judged = record.error is not None and not record.again
            state = State.FAILED if judged else State.QUEUED
            self._ledger.change(record.key, signature=signature, state=state)
            result.news.append(("back", record.path))
        else:
            self._ledger.change(record.key, signature=signature)
        return True

    def _replaced(
        self, record: Record, content: _Content, there: dict[str, Found], result: Look
    ) -> bool:
        """Other content under a known name. What was finished stays; what was not makes room."""
        if record.finished_once and not self._grown(record, content):
            self._ledger.change(record.key, state=State.REPLACED)
            return self._unknown(record.path, content, there, result)
        known = self._ledger.with_content(content.sha256) if content.sha256 else []
        if record.state is State.DUPLICATE or known:
            self._discard(record)
            self._ledger.forget(record.key)
            return self._unknown(record.path, content, there, result)
        self._ledger.change(
            record.key, signature=content.found.signature, size=content.found.size, sha256=content.sha256,
            guess=guess_length(record.path, content.found.size),
            state=State.QUEUED, attempts=0, error=None, hint=None, again=False,
        )  # fmt: skip
        self._refuse(record.key, content)
        return True

    def _discard(self, record: Record) -> None:
        """Removes what a job that never ended had begun to write, unless somebody worked on it."""
        folder = self._out / record.session
        if not record.session or (folder / EDITS).exists():
            return
        if _recording_of(folder) == record.sha256 or not (folder / "article.md").exists():
            shutil.rmtree(folder, ignore_errors=True)

    def _grown(self, record: Record, content: _Content) -> bool:
        """Whether a finished recording was taken too early: it went on growing, and no editor worked on it."""
        if content.sha256 is None or record.sha256 is None or content.found.size <= record.size:
            return False
        if (self._out / record.session / EDITS).exists():
            return False
        try:
            return begins_with(self._inbox / record.path, record.sha256, record.size)
        except OSError:
            return False

    def _moved(self, record: Record, name: str, signature: str, result: Look) -> bool:
        """A known recording has another name now; its session stays and learns of it."""
        if record.state is State.RUNNING:
            return False
        state = _ended(record) if record.pruned else State.QUEUED
        self._ledger.change(record.key, path=name, signature=signature, state=state, attempts=0)
        result.news.append(("renamed", name))
        return True

    def _absent(self, there: dict[str, Found], result: Look) -> None:
        """Jobs whose recording was taken away, and duplicates whose original was."""
        for record in self._ledger.in_state(*ABSENT):
            if record.path in there:
                if record.state is State.DUPLICATE:
                    self._orphan(record, there, result)
            elif record.state is State.DUPLICATE:
                self._ledger.forget(record.key)
            else:
                state = _ended(record) if record.finished_once else State.GONE
                self._ledger.change(record.key, only=ABSENT, state=state)
                result.news.append(("gone", record.path))

    def _orphan(self, record: Record, there: dict[str, Found], result: Look) -> None:
        """A duplicate takes over where its original is gone, has failed or has other content."""
        with self._ledger.transaction():
            original = self._ledger.get(record.original or 0)
            if original is None or original.state is State.FAILED:
                found = Found(record.path, record.signature, record.size)
                self._ledger.forget(record.key)
                self._new(record.path, _Content(found, record.sha256), result)
            elif original.state is not State.RUNNING and (
                original.state is State.REPLACED or original.path not in there
            ):
                self._ledger.forget(record.key)
                self._moved(original, record.path, record.signature, result)


def _ended(record: Record) -> State:
    """The state of a job that was finished once."""
    return State.REVIEW if record.review else State.DONE


def _recording_of(folder: Path) -> str | None:
    """The digest of the recording that a session was made of; None where there is no session."""
    try:
        known = json.loads((folder / PROVENANCE).read_text(encoding="utf-8"))
        return str(known["recording"]["sha256"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _is_utf8(name: str) -> bool:
    return _printable(name) == name


def _printable(name: str) -> str:
    """A name that can be written down, also where its bytes are no UTF-8."""
    return name.encode("utf-8", "backslashreplace").decode()


_COPY_AGAIN = "copy it again; it is looked at anew as soon as it changes"
_LET_READ = "let panelscribe read it; it is looked at anew as soon as its permissions change"
_NO_UTF8 = "this name is not valid UTF-8, so no file can be called after it"
_RENAME = "rename the recording"
