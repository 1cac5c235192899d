"""What the end of a piece of work changes in the ledger, with the letters that tell of it in the same transaction.

Leaves out when a pause is over (`watch.py`) and how letters travel (`hooks.py`).
"""

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from panelscribe.jobs import Failed, Finished, Lost
from panelscribe.ledger import FINISHED, TOLD, Ledger, Record, State
from panelscribe.places import report_name

PAUSES = (10.0, 60.0, 300.0, 900.0, 1800.0, 3600.0, 7200.0)
"""Seconds before each further try of what can be mended: seven tries in four hours, then a person is asked."""


DEADLY = 3
"""A recording whose worker died so often is not tried again: it would be the machine's end, too."""


def pause(attempts: int) -> float:
    """Seconds before the next try after so many failed ones."""
    return PAUSES[min(max(attempts, 1), len(PAUSES)) - 1]


class Outcomes:
    """Writes outcomes into a ledger. `hooks` are the names of those that letters are written for."""

    def __init__(
        self, ledger: Ledger, hooks: Sequence[str] = (), clock: Callable[[], float] = time.time
    ) -> None:
        self._ledger = ledger
        self._hooks = hooks
        self._clock = clock

    def apply(self, event: Finished | Failed | Lost, *, unchanged: bool) -> Record | None:
        """Ends a running job as its worker said; the job as it is then, None where it was not running any more.

        `unchanged` says whether the recording lies there as it was when its job was written down. Where it does not,
        the outcome is not about it, and the job waits for its turn again.
        """
        with self._ledger.transaction():
            record = self._ledger.get(event.key)
            if record is None or record.state is not State.RUNNING:
                return None
            if isinstance(event, Finished):
                if event.sha256 != record.sha256:
                    self._ledger.release(record.key)
                else:
                    self._finish(record, event)
            elif record.wish or not unchanged:
                self._ledger.release(record.key)
            elif isinstance(event, Lost):
                deadly = record.attempts + 1 >= DEADLY
                message = f"{event.message}, {DEADLY} times" if deadly else event.message
                self._fail(record, message, _DEADLY_HINT if deadly else None, again=not deadly)
            else:
                self._fail(record, event.message, event.hint, again=event.again)
            return self._ledger.get(event.key)

    def refuse(self, record: Record, message: str, hint: str, *, again: bool = False) -> None:
        """Fails a job that no worker needs to see. The caller holds a transaction."""
        self._ledger.change(
            record.key, state=State.FAILED, error=message, hint=hint, again=again,
            finished=self._clock(), owner=None, wish=None,
        )  # fmt: skip
        self._tell(record.key)

    def _finish(self, record: Record, event: Finished) -> None:
        state = State.REVIEW if event.review else State.DONE
        self._ledger.change(
            record.key, state=state, owner=None, wish=None, step=None, attempts=0, again=False, error=None,
            hint=None, review=json.dumps(event.review, ensure_ascii=False), sound=event.sound,
            seconds=event.seconds if event.ran else record.seconds, finished=self._clock(), finished_once=True,
            listen=False, pruned=False,
        )  # fmt: skip
        known = record.finished_once and record.error is None
        if event.ran or not known or record.review != event.review:
            self._tell(record.key)

    def _fail(self, record: Record, message: str, hint: str | None, *, again: bool) -> None:
        attempts = record.attempts + 1
        waits = again and attempts <= len(PAUSES)
        self._ledger.change(
            record.key, state=State.WAITING if waits else State.FAILED, owner=None, wish=None, step=None,
            attempts=attempts, again=again, error=message, hint=hint, finished=self._clock(),
            next_try=self._clock() + pause(attempts) if waits else None,
        )  # fmt: skip
        if not waits and (record.error != message or record.attempts):
            self._tell(record.key)

    def _tell(self, key: int) -> None:
        record = self._ledger.get(key)
        if record is not None and record.state in TOLD:
            body = letter(record)
            for hook in self._hooks:
                self._ledger.write_letter(hook, body)


_DEADLY_HINT = (
    "is there too little memory for it? Use fewer --workers or a smaller --model, then `panelscribe jobs retry`; "
    "if it happens again, send us the recording"
)


def letter(record: Record) -> dict[str, object]:
    """What hooks are told of a job; `event` is done, needs-editor or failed."""
    finished = datetime.fromtimestamp(record.finished or 0.0, UTC).isoformat(timespec="seconds")
    failed = record.state is State.FAILED
    return {
        "format": "panelscribe/event",
        "version": 1,
        "event": record.state.value,
        "job": record.key,
        "recording": record.path,
        "sha256": record.sha256,
        "session": record.session if record.finished_once or not failed else None,
        "report": report_name(record.session) if failed else None,
        "review": list(record.review) if not failed else [],
        "error": record.error,
        "hint": record.hint,
        "sound": round(record.sound, 3),
        "seconds": round(record.seconds, 3),
        "finished": finished.replace("+00:00", "Z"),
    }


@dataclass(frozen=True, slots=True)
class News:
    """A line of the watcher's log: a message for people, and its fields for programs."""

    message: str
    fields: dict[str, object]


def account(record: Record, event: Finished | Failed | Lost) -> News | None:
    """What there is to tell of a job that ended so; None where its outcome was not about the recording as it is now."""
    about: dict[str, object] = {
        "job": record.key,
        "recording": record.path,
        "session": record.session,
    }
    if isinstance(event, Finished) and record.state in FINISHED:
        said = f"needs an editor, {len(record.review)} open" if record.review else "done"
        seconds = round(event.seconds, 3)
        about |= {"sound": event.sound, "seconds": seconds, "steps": event.ran}
        pace = f"({event.sound:.0f} s of sound in {event.seconds:.1f} s)"
        return News(f"{record.path}: {said} {pace}", about)
    if record.state not in (State.FAILED, State.WAITING):
        return None
    waits = record.state is State.WAITING
    further = f"; next try in {pause(record.attempts):.0f} s" if waits else ""
    about |= {"error": record.error, "hint": record.hint}
    return News(f"{record.path}: {record.error}{further}", about)
