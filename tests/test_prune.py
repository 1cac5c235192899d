"""What may be cleared away, and what never is."""

import os
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from panelscribe import pipeline
from panelscribe.cli import main
from panelscribe.drafting import HouseStyle
from panelscribe.errors import InputError
from panelscribe.ledger import HOME, Ledger, State
from panelscribe.prune import DAY, clear, plan
from panelscribe.session import Session
from tests.oracle_session import SilentProgress, run, write_panel_session

NOW = time.time() + 100 * DAY


@pytest.fixture
def session(tmp_path: Path) -> Path:
    recording = write_panel_session(tmp_path / "in")
    run(recording, tmp_path / "out")
    return tmp_path / "out" / "harbor"


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_an_old_session_loses_what_can_be_made_again_and_nothing_else(session: Path) -> None:
    out = session.parent
    copies = {".cache/audio-0123456789abcdef.ogg", ".cache/peaks-0123456789abcdef.json"}
    for name in copies:
        (session / name).touch()
    before = names(session)
    assert plan(out, days=90) == []
    items = plan(out, days=90, now=NOW)
    assert [item.why for item in items] == ["can be made again; not touched for 100 days"]
    freed, problems = clear(out, items)
    assert problems == []
    assert freed > 0
    assert before - names(session) == {
        ".cache/words.json", ".cache/resemblance.json", *copies,
    }  # fmt: skip


def test_a_pruned_session_still_takes_corrections_and_prints(session: Path) -> None:
    out = session.parent
    clear(out, plan(out, days=0, now=NOW))
    article = (session / "article.md").read_bytes()
    (session / "article.md").unlink()
    source = pipeline.load_transcript(session / "transcript.json", out)
    panel = pipeline.load_panel(out.parent / "in" / "panel.yaml")
    pipeline.draft(source, panel_file=panel, style=HouseStyle(), progress=SilentProgress())
    assert (session / "article.md").read_bytes() == article


def test_an_approved_session_is_old_at_once(session: Path) -> None:
    with Session(session).locked():
        owned = Session(session)
        owned.describe(approval={"by": "Ana Li", "draft": "x", "file": None})
    [item] = plan(session.parent, days=90)
    assert "approved" in item.why


def test_the_ledger_learns_that_no_panel_file_may_make_it_listen_again(session: Path) -> None:
    ledger = Ledger(session.parent)
    key = ledger.add(
        path="harbor.wav", signature="", size=1, state=State.DONE, session="harbor", place="harbor"
    )
    clear(session.parent, plan(session.parent, days=90, now=NOW))
    record = ledger.get(key)
    assert record is not None
    assert record.pruned
    ledger.change(key, state=State.RUNNING)
    (session / ".cache" / "words.json").touch()
    assert plan(session.parent, days=90, now=NOW) == []


def test_a_session_in_work_is_left_alone(session: Path) -> None:
    items = plan(session.parent, days=90, now=NOW)
    with Session(session).locked():
        freed, problems = clear(session.parent, items)
    assert freed == 0
    assert "at work" in problems[0]
    assert (session / ".cache" / "words.json").exists()


def test_traces_of_what_ended_badly_go(tmp_path: Path) -> None:
    out = tmp_path / "out"
    ledger = Ledger(out)
    ledger.add(path="a.wav", signature="", size=1, state=State.GONE, session="a", place="a")
    (out / "a" / ".cache").mkdir(parents=True)
    (out / HOME / "watchers").mkdir()
    (out / HOME / "watchers" / "1-dead").touch()
    (out / ".index.html.1.tmp").touch()
    (out / ".edits.json.1.tmp").touch()
    (out / "notes.txt").touch()
    clear(out, plan(out, days=90, now=NOW))
    assert names(out) >= {"notes.txt", ".edits.json.1.tmp"}
    assert not (out / "a").exists()
    assert not (out / HOME / "watchers" / "1-dead").exists()
    assert not (out / ".index.html.1.tmp").exists()


def test_the_command_removes_nothing_unless_it_is_told_to(session: Path) -> None:
    for path in session.rglob("*"):
        os.utime(path, (0, 0))
    os.utime(session / ".cache", (0, 0))
    runner = CliRunner()
    shown = runner.invoke(main, ["prune", str(session.parent)])
    assert shown.exit_code == 0
    assert "nothing was removed" in shown.stdout
    assert (session / ".cache" / "words.json").exists()
    done = runner.invoke(main, ["prune", str(session.parent), "--apply"])
    assert done.exit_code == 0, done.output
    assert "freed" in done.stdout
    assert not (session / ".cache" / "words.json").exists()
    again = runner.invoke(main, ["prune", str(session.parent)])
    assert again.stdout == "Nothing to clear away.\n"


def test_a_folder_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no folder"):
        plan(tmp_path / "none", days=1)
