"""What a newsroom sees in OUT without any program: a page that lists the sessions, and a report for each failure.

Both follow the ledger and can be thrown away: they are made anew. Leaves out the sessions themselves (`pipeline.py`).
"""

import json
import os
import shlex
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from panelscribe.errors import SessionError
from panelscribe.jobs import TEMPORARY
from panelscribe.ledger import FINISHED, OPEN, Ledger, Record, State
from panelscribe.places import PAGE, REPORT_ENDING, report_name, shown
from panelscribe.session import PROVENANCE, write_atomically

LISTED = 500
"""Sessions on the page: the newest, so that it opens at once after years, too."""
_SHOWN = (*FINISHED, State.FAILED, State.REPLACED)
TITLES = {
    State.QUEUED: "waiting for its turn",
    State.RUNNING: "in work",
    State.WAITING: "will be tried again",
    State.DONE: "done",
    State.REVIEW: "needs an editor",
    State.FAILED: "failed",
    State.DUPLICATE: "duplicate",
    State.REPLACED: "recording replaced",
    State.CANCELLED: "cancelled",
    State.GONE: "taken away",
}
"""What people call the states."""


@dataclass(frozen=True, slots=True)
class Row:
    """A session on the page; links are relative to OUT, empty where there is nothing to link to."""

    name: str
    title: str
    state: State
    label: str
    when: str
    length: str
    people: tuple[str, ...]
    unnamed: int
    notes: tuple[str, ...]
    approved: bool
    draft: str
    transcript: str
    report: str
    review: str


class Board:
    """Keeps the page and the reports of an output folder in step with its ledger."""

    def __init__(self, out: Path, ledger: Ledger) -> None:
        self._out = out
        self._ledger = ledger
        self._rows: dict[int, tuple[object, Row]] = {}
        self._behind: set[int] = set()
        self._text = ""
        self._page = Environment(
            loader=PackageLoader("panelscribe"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        ).get_template(PAGE)

    def sweep(self) -> None:
        """Removes half-written pages and reports of a watcher that was killed; for the one that leads now."""
        for folder, subfolders, names in os.walk(self._out):
            if PROVENANCE in names:
                subfolders.clear()
                continue
            subfolders[:] = [name for name in subfolders if not name.startswith(".")]
            for name in names:
                match = TEMPORARY.fullmatch(name)
                if match and (match["name"] == PAGE or match["name"].endswith(REPORT_ENDING)):
                    with suppress(OSError):
                        Path(folder, name).unlink()

    def report(self, records: Iterable[Record]) -> None:
        """Writes the reports of jobs that failed and removes those of jobs that did not, or no longer.

        What can't be written is tried again at the next call. Raises SessionError then, after all others were done.
        """
        late = [self._ledger.get(key) for key in self._behind]
        problem: SessionError | None = None
        for record in [*records, *(record for record in late if record)]:
            try:
                self._report(record)
                self._behind.discard(record.key)
            except SessionError as error:
                self._behind.add(record.key)
                problem = error
        if problem:
            raise problem

    def _report(self, record: Record) -> None:
        if not record.session:
            return
        path = self._out / report_name(record.session)
        if record.state is State.FAILED:
            text = report_text(record, self._out)
            with suppress(OSError):
                if path.read_text(encoding="utf-8") == text:
                    return
            write_atomically(path, text)
        else:
            with suppress(OSError):
                path.unlink(missing_ok=True)

    def write(self) -> None:
        """Writes the page, where anything on it has changed. Raises SessionError."""
        records = [record for record in self._ledger.latest(LISTED * 2) if record.state in _SHOWN]
        rows = [self._row(record) for record in records[:LISTED]]
        self._rows = {record.key: self._rows[record.key] for record in records[:LISTED]}
        counts = self._ledger.counts()
        working = self._ledger.in_state(State.RUNNING, State.WAITING)
        text = self._page.render(
            rows=rows,
            working=[
                (shown(record.path), TITLES[record.state], _why(record)) for record in working
            ],
            queued=counts[State.QUEUED],
            total=sum(counts[state] for state in _SHOWN),
            counts=[
                (counts[state], TITLES[state])
                for state in (State.REVIEW, State.FAILED, State.DONE, *OPEN)
                if counts[state]
            ],
        )
        if text != self._text or not (self._out / PAGE).is_file():
            write_atomically(self._out / PAGE, text)
            self._text = text

    def _row(self, record: Record) -> Row:
        folder = self._out / record.session
        known = (record.revision, _stamp(folder / PROVENANCE), _stamp(folder / "attribution.json"))
        if record.key not in self._rows or self._rows[record.key][0] != known:
            self._rows[record.key] = (known, _row(self._out, record))
        return self._rows[record.key][1]


def _why(record: Record) -> str:
    return shown(record.error or "") if record.state is State.WAITING else ""


def _stamp(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _row(out: Path, record: Record) -> Row:
    folder = out / record.session
    article = _read(folder / "article.json")
    speakers = _read(folder / "attribution.json").get("speakers", [])
    failed = record.state is State.FAILED
    notes = [text for text in (record.error, record.hint) if text] if failed else record.review
    approval = _read(folder / PROVENANCE).get("approval")
    return Row(
        name=shown(record.path),
        title=str(article.get("title") or ""),
        state=record.state,
        label=TITLES[record.state],
        when=_when(record.finished),
        length=_length(record.sound),
        people=tuple(str(one["name"]) for one in speakers if one.get("name")),
        unnamed=sum(not one.get("name") for one in speakers),
        notes=tuple(notes),
        approved=bool(approval),
        draft=_link(out, record.session, "article.html"),
        transcript=_link(out, record.session, "transcript.md"),
        report=_link(out, report_name(record.session)) if failed else "",
        review=f"panelscribe review {shlex.quote(str(folder))}" if article else "",
    )


def _read(path: Path) -> Mapping[str, Any]:
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return document if isinstance(document, dict) else {}


def _link(out: Path, *parts: str) -> str:
    path = Path(*parts)
    return f"./{path.as_posix()}" if (out / path).is_file() else ""


def _when(seconds: float | None) -> str:
    if seconds is None:
        return ""
    return datetime.fromtimestamp(seconds, UTC).astimezone().strftime("%Y-%m-%d %H:%M")


def _length(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def report_text(record: Record, out: Path) -> str:
    """What a reporter finds instead of a draft.

    It holds no time, so that it is the same however often the watcher starts.
    """
    kept = "The draft that was made before is still there.\n" if record.finished_once else ""
    hint = f"What to do: {shown(record.hint)}\n" if record.hint else ""
    return (
        f"No draft could be made of {shown(record.path)}\n\n"
        f"What happened: {shown(record.error or '')}\n{hint}{kept}\n"
        "panelscribe tries again when the recording or its panel file changes, or when somebody says\n"
        f"  panelscribe jobs retry {record.key} -o {shlex.quote(str(out.resolve()))}\n"
    )
