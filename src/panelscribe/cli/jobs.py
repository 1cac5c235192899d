"""`panelscribe jobs`: what became of every recording of an inbox, and a person's say in it."""

import json
import time
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from panelscribe.cli.options import out_option
from panelscribe.errors import InputError

if TYPE_CHECKING:
    from rich.table import Table

    from panelscribe.ledger import Ledger, Record

_STYLES = {
    "done": "green",
    "needs-editor": "yellow",
    "failed": "bold red",
    "waiting": "red",
    "running": "bold cyan",
}
_LISTED = 40
json_option = click.option("--json", "as_json", is_flag=True, help="For scripts.")
all_option = click.option("--all", "everything", is_flag=True, help="All of them, however old.")
follow_option = click.option("--follow", is_flag=True, help="Go on showing what changes.")


@click.group(invoke_without_command=True)
@out_option
@json_option
@all_option
@follow_option
@click.pass_context
def jobs(context: click.Context, out: Path, as_json: bool, everything: bool, follow: bool) -> None:
    """Show what became of every recording that `panelscribe watch` saw.

    Without a command: the list.
    """
    if context.invoked_subcommand is None:
        _list(out, as_json, everything, follow)


@jobs.command("list")
@out_option
@json_option
@all_option
@follow_option
def list_(out: Path, as_json: bool, everything: bool, follow: bool) -> None:
    """List the recordings, those that changed last at the end."""
    _list(out, as_json, everything, follow)


@jobs.command()
@click.argument("job", type=int)
@out_option
@json_option
def show(job: int, out: Path, as_json: bool) -> None:
    """Show all that is known of a JOB, by its number in the list."""
    ledger = _open(out)
    record = _job(ledger, job)
    if as_json:
        click.echo(_json(record))
        return
    from panelscribe.places import report_name, shown

    lines = {
        "recording": shown(record.path),
        "state": _state(record),
        "same as": _original(ledger, record),
        "session": str(out / record.session) if record.session else None,
        "panel file": record.panel and shown(record.panel),
        "what happened": record.error,
        "what to do": record.hint,
        "report": str(out / report_name(record.session)) if record.state == "failed" else None,
        "open": "\n".join(record.review),
        "sound": f"{record.sound:.0f} s" if record.sound else None,
        "work": f"{record.seconds:.1f} s" if record.seconds else None,
        "failed tries": str(record.attempts) if record.attempts else None,
        "next try": _clock(record.next_try),
        "came": _clock(record.created),
        "started": _clock(record.started),
        "ended": _clock(record.finished),
        "sha256": record.sha256,
    }
    for name, value in lines.items():
        if value:
            first, *rest = str(value).splitlines()
            click.echo(f"{name:<14} {first}")
            for line in rest:
                click.echo(f"{'':<14} {line}")


@jobs.command()
@click.argument("job", type=int, nargs=-1)
@click.option("--failed", is_flag=True, help="All that failed.")
@click.option(
    "--listen", is_flag=True, help="Recognize the words anew, such as for names that came later."
)
@out_option
def retry(job: tuple[int, ...], failed: bool, listen: bool, out: Path) -> None:
    """Put each JOB into the queue again, whatever became of it."""
    from panelscribe.ledger import State

    ledger = _open(out)
    chosen = [_job(ledger, key) for key in job]
    if failed:
        chosen += ledger.in_state(State.FAILED)
    _some(chosen)
    again = (State.WAITING, State.DONE, State.REVIEW, State.FAILED, State.CANCELLED)
    for record in chosen:
        queued = ledger.change(
            record.key, only=again, state=State.QUEUED, attempts=0, listen=listen
        )
        _answer(record, "in the queue again" if queued else f"left alone: it is {_state(record)}")
    _say_whether_watched(out)


@jobs.command()
@click.argument("job", type=int, nargs=-1, required=True)
@out_option
def cancel(job: tuple[int, ...], out: Path) -> None:
    """Take each JOB out of the queue, or stop the work on it; `retry` brings it back."""
    from panelscribe.ledger import State

    ledger = _open(out)
    for record in [_job(ledger, key) for key in job]:
        if ledger.change(record.key, only=[State.QUEUED, State.WAITING], state=State.CANCELLED):
            _answer(record, "cancelled")
        elif ledger.change(record.key, only=[State.RUNNING], wish="cancel"):
            _answer(record, "its watcher was asked to stop it")
        else:
            _answer(record, f"left alone: it is {_state(record)}")


def _original(ledger: "Ledger", record: "Record") -> str | None:
    from panelscribe.places import shown

    original = ledger.get(record.original) if record.original else None
    return f"{original.key} {shown(original.path)}" if original else None


def _open(out: Path) -> "Ledger":
    from panelscribe.ledger import Ledger

    return Ledger(out, create=False)


def _job(ledger: "Ledger", key: int) -> "Record":
    record = ledger.get(key)
    if record is None:
        raise InputError(f"there is no job {key}", hint="panelscribe jobs lists them")
    return record


def _some(chosen: Sequence["Record"]) -> None:
    if not chosen:
        raise InputError(
            "no job was named, or none has failed", hint="name jobs by number, or say --failed"
        )


def _answer(record: "Record", text: str) -> None:
    from panelscribe.places import shown

    click.echo(f"{record.key} {shown(record.path)}: {text}")


def _say_whether_watched(out: Path) -> None:
    from panelscribe.lease import watchers

    if not watchers(out):
        click.echo(
            "No watcher is running there: the work is done when `panelscribe watch` is.", err=True
        )


def _list(out: Path, as_json: bool, everything: bool, follow: bool) -> None:
    import sys

    ledger = _open(out)
    if follow:
        live = sys.stdout.isatty() and not as_json
        _follow_live(ledger) if live else _follow_lines(ledger, as_json)
    elif as_json:
        for record in ledger.all():
            click.echo(_json(record))
    else:
        from rich.console import Console

        console = Console(width=None if sys.stdout.isatty() else 160)
        console.print(_table(ledger, None if everything else _LISTED))


def _follow_live(ledger: "Ledger") -> None:
    from rich.live import Live

    with Live(_table(ledger, _LISTED), auto_refresh=False) as live:
        while True:
            time.sleep(1.0)
            live.update(_table(ledger, _LISTED), refresh=True)


def _follow_lines(ledger: "Ledger", as_json: bool) -> None:
    """One line for each change, for pipes and logs."""
    seen = max((record.revision for record in ledger.latest(1)), default=0)
    while True:
        for record in ledger.since(seen):
            seen = record.revision
            click.echo(_json(record) if as_json else _line(record))
        time.sleep(0.5)


def _line(record: "Record") -> str:
    from panelscribe.places import shown

    return f"{record.key} {_state(record)} {shown(record.path)}"


def _table(ledger: "Ledger", limit: int | None) -> "Table":
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from panelscribe.ledger import State
    from panelscribe.places import shown

    shown_ones = (record for record in ledger.latest(limit or -1) if record.state != "duplicate")
    records = sorted(shown_ones, key=lambda record: record.revision)
    counts = ledger.counts()
    summary = [f"{counts[state]} {state.value}" for state in State if counts[state]]
    table = Table(box=box.SIMPLE_HEAD, caption=", ".join(summary) or "no recordings yet")
    table.caption_justify = "left"
    for heading, options in _HEADINGS.items():
        table.add_column(heading, **options)
    for record in records:
        table.add_row(
            str(record.key), Text(_state(record), _STYLES.get(record.state.value, "")), Text(shown(record.path)),
            _length(record.sound), _clock(record.finished or record.started or record.created, short=True),
            Text(_remark(record)),
        )  # fmt: skip
    return table


_HEADINGS: dict[str, dict[str, Any]] = {
    "job": {"justify": "right"},
    "state": {"no_wrap": True},
    "recording": {"overflow": "fold"},
    "sound": {"justify": "right"},
    "since": {"no_wrap": True},
    "": {"overflow": "fold"},
}


def _state(record: "Record") -> str:
    if record.state != "running" or not record.step:
        return record.state.value
    length = record.sound or record.guess
    done = f" {min(99, 100 * record.progress / length):.0f} %" if record.progress and length else ""
    return f"{record.step}{done}"


def _remark(record: "Record") -> str:
    from panelscribe.places import shown

    if record.state in ("failed", "waiting"):
        again = f" (next try {_clock(record.next_try, short=True)})" if record.next_try else ""
        return shown(record.error or "") + again
    if record.state == "needs-editor":
        more = f" (and {len(record.review) - 1} more)" if len(record.review) > 1 else ""
        return shown(record.review[0]) + more
    return ""


def _length(seconds: float) -> str:
    if not seconds:
        return ""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02d}:{rest:02d}"


def _clock(seconds: float | None, *, short: bool = False) -> str:
    if seconds is None:
        return ""
    when = datetime.fromtimestamp(seconds, UTC).astimezone()
    today = short and when.date() == datetime.now().astimezone().date()
    return when.strftime("%H:%M:%S" if today else "%Y-%m-%d %H:%M")


def _json(record: "Record") -> str:
    return json.dumps(asdict(record), ensure_ascii=False)
