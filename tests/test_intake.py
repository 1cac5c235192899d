"""From the inbox to the ledger: what is new work, and what is known."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from panelscribe.intake import Intake, Look
from panelscribe.ledger import Ledger, Record, State
from panelscribe.session import file_digest, write_atomically
from tests.oracle_session import write_recording

DAY = 86_400.0


class Desk:
    """An inbox, its intake with a clock that is set by hand, and a stand-in for workers."""

    def __init__(self, root: Path) -> None:
        self.inbox, self.out = root / "in", root / "out"
        self.inbox.mkdir()
        self.ledger = Ledger(self.out)
        self.now = 0.0
        self.intake = Intake(
            self.inbox, self.out, self.ledger, settle=5.0, hooks=["hook"], clock=lambda: self.now
        )

    def put(self, name: str, frequency: float = 220.0, seconds: float = 0.1) -> Path:
        path = self.inbox / name
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = write_recording(self.inbox.parent / "fresh.wav", seconds, frequency)
        return fresh.replace(path)

    def look(self) -> Look:
        """Two looks, with the settle time between them."""
        self.intake.look()
        self.now += 25.0
        return self.intake.look()

    def states(self) -> dict[str, str]:
        return {
            record.path: record.state.value
            for record in self.ledger.all()
            if record.state is not State.REPLACED
        }

    def job(self, name: str) -> Record:
        record = self.ledger.at(name)
        assert record is not None
        return record

    def finish(self, name: str, panel: tuple[str, str] | None = None) -> Record:
        """What a worker leaves of a job."""
        record = self.job(name)
        assert self.ledger.claim(record.key, "worker", *(panel or (None, None)))
        text = f'{{"format": "panelscribe/session", "recording": {{"sha256": "{record.sha256}"}}}}'
        write_atomically(self.out / record.session / "session.json", text)
        write_atomically(self.out / record.session / "article.md", "# A\n")
        self.ledger.change(record.key, state=State.DONE, finished_once=True)
        return self.job(name)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.ledger.close()


def test_a_recording_is_work_when_it_has_settled(desk: Desk) -> None:
    desk.put("day/a.wav")
    first = desk.intake.look()
    assert (first.seen, first.pending, first.wait) == (1, 1, 5.0)
    assert desk.states() == {}
    desk.now = 5.0
    assert desk.intake.look().news == [("new", "day/a.wav")]
    record = desk.job("day/a.wav")
    assert (record.state, record.session) == (State.QUEUED, "day/a")
    assert desk.look().news == []


def test_a_file_that_grows_is_not_taken(desk: Desk) -> None:
    path = desk.put("a.wav")
    for _ in range(5):
        with path.open("ab") as file:
            file.write(b"more")
        desk.intake.look()
        desk.now += 4.0
    assert desk.states() == {}


def test_the_same_content_under_another_name_is_recognised(desk: Desk) -> None:
    desk.put("a.wav")
    desk.look()
    desk.put("b.wav")
    assert desk.look().news == [("duplicate", "b.wav")]
    assert desk.states() == {"a.wav": "queued", "b.wav": "duplicate"}


def test_a_renamed_recording_keeps_its_session(desk: Desk) -> None:
    path = desk.put("a.wav")
    desk.look()
    done = desk.finish("a.wav")
    path.rename(desk.inbox / "b.wav")
    assert desk.look().news == [("renamed", "b.wav")]
    record = desk.job("b.wav")
    assert (record.key, record.session, record.state) == (done.key, "a", State.QUEUED)


def test_a_recording_renamed_while_it_is_in_work_waits_for_the_end(desk: Desk) -> None:
    path = desk.put("a.wav")
    desk.look()
    assert desk.ledger.claim(desk.job("a.wav").key, "worker")
    path.rename(desk.inbox / "b.wav")
    assert desk.look().pending == 1
    assert desk.states() == {"a.wav": "running"}
    desk.ledger.release(desk.job("a.wav").key)
    desk.look()
    assert desk.states() == {"b.wav": "queued"}


def test_replaced_content_is_new_work_and_the_finished_session_stays(desk: Desk) -> None:
    desk.put("a.wav")
    desk.look()
    old = desk.finish("a.wav")
    desk.put("a.wav", 330)
    assert desk.look().news == [("replaced", "a.wav"), ("new", "a.wav")]
    new = desk.job("a.wav")
    assert new.session == "a.wav"
    kept = desk.ledger.get(old.key)
    assert kept is not None
    assert kept.state is State.REPLACED
    desk.put("a.wav", 220)
    assert ("renamed", "a.wav") in desk.look().news
    assert desk.job("a.wav").key == old.key


def test_content_replaced_before_it_was_done_takes_its_place(desk: Desk) -> None:
    desk.put("a.wav")
    desk.look()
    before = desk.job("a.wav")
    desk.put("a.wav", 330)
    desk.look()
    after = desk.job("a.wav")
    assert (after.key, after.session, after.state) == (before.key, "a", State.QUEUED)
    assert after.sha256 != before.sha256


def test_content_replaced_while_it_is_in_work_stops_the_work(desk: Desk) -> None:
    desk.put("a.wav")
    desk.look()
    assert desk.ledger.claim(desk.job("a.wav").key, "worker")
    desk.put("a.wav", 330)
    desk.look()
    assert desk.job("a.wav").wish == "again"
    desk.ledger.release(desk.job("a.wav").key)
    desk.look()
    assert desk.job("a.wav").state is State.QUEUED


def test_content_replaced_by_that_of_another_is_a_duplicate_and_leaves_nothing(desk: Desk) -> None:
    desk.put("a.wav")
    desk.put("b.wav", 330)
    desk.look()
    begun = desk.out / "b" / ".cache"
    begun.mkdir(parents=True)
    desk.put("b.wav", 220)
    desk.look()
    assert desk.states() == {"a.wav": "queued", "b.wav": "duplicate"}
    assert not (desk.out / "b").exists()


def test_a_recording_taken_too_early_goes_on_in_its_session(desk: Desk) -> None:
    path = desk.put("a.wav")
    desk.look()
    done = desk.finish("a.wav")
    with path.open("ab") as file:
        file.write(b"the rest of it")
    desk.look()
    assert (desk.job("a.wav").key, desk.job("a.wav").state) == (done.key, State.QUEUED)


def test_a_session_that_editors_worked_on_is_never_taken_over(desk: Desk) -> None:
    path = desk.put("a.wav")
    desk.look()
    done = desk.finish("a.wav")
    (desk.out / "a" / "edits.json").write_text("{}")
    with path.open("ab") as file:
        file.write(b"the rest of it")
    desk.look()
    assert desk.job("a.wav").key != done.key
    assert (desk.out / "a" / "edits.json").exists()


def test_touching_a_recording_is_no_work(desk: Desk) -> None:
    path = desk.put("a.wav")
    desk.look()
    desk.finish("a.wav")
    os.utime(path, (0, 0))
    desk.look()
    assert desk.states() == {"a.wav": "done"}
    assert desk.look().pending == 0


def test_an_empty_file_is_reported_and_mended_by_copying_it_again(desk: Desk) -> None:
    (desk.inbox / "a.wav").touch()
    desk.look()
    record = desk.job("a.wav")
    assert record.state is State.FAILED
    assert record.error == "a.wav: this file is empty"
    assert [hook for _, hook, _, _ in desk.ledger.letters()] == ["hook"]
    desk.put("a.wav")
    desk.look()
    assert desk.job("a.wav").state is State.QUEUED
    assert desk.job("a.wav").error is None


def test_a_panel_file_brings_no_new_try_of_what_it_can_not_mend(desk: Desk) -> None:
    (desk.inbox / "panel.yaml").write_text("title: All\n")
    (desk.inbox / "a.wav").touch()
    desk.look()
    desk.look()
    assert desk.states() == {"a.wav": "failed"}
    assert len(desk.ledger.letters()) == 1


def test_a_name_that_is_not_utf8_is_reported(desk: Desk) -> None:
    fresh = desk.put("a.wav")
    os.rename(bytes(fresh), bytes(desk.inbox) + b"/caf\xe9.wav")  # noqa: PTH104
    desk.look()
    [record] = desk.ledger.all()
    assert record.state is State.FAILED
    assert "UTF-8" in str(record.error)
    assert desk.look().news == []


def test_a_panel_file_that_comes_later_makes_the_draft_anew(desk: Desk) -> None:
    desk.put("day/a.wav")
    desk.put("day/b.wav", 330)
    desk.look()
    desk.finish("day/a.wav")
    desk.finish("day/b.wav")
    (desk.inbox / "panel.yaml").write_text("title: All\n")
    desk.look()
    assert desk.states() == {"day/a.wav": "queued", "day/b.wav": "queued"}


def test_a_panel_file_is_waited_for_while_it_is_written(desk: Desk) -> None:
    desk.put("a.wav")
    panel = desk.inbox / "a.panel.yaml"
    desk.intake.look()
    desk.now = 4.0
    panel.write_text("title: half")
    desk.intake.look()
    desk.now = 6.0
    assert desk.intake.look().pending == 1
    assert desk.states() == {}
    desk.now = 9.0
    desk.intake.look()
    assert desk.states() == {"a.wav": "queued"}


def test_a_panel_file_that_is_away_for_a_moment_changes_nothing(desk: Desk) -> None:
    desk.put("a.wav")
    panel = desk.inbox / "a.panel.yaml"
    panel.write_text("title: A\n")
    desk.look()
    desk.finish("a.wav", ("a.panel.yaml", file_digest(panel)))
    panel.unlink()
    assert desk.intake.look().pending == 1
    panel.write_text("title: A\n")
    desk.look()
    assert desk.states() == {"a.wav": "done"}
    panel.unlink()
    desk.look()
    assert desk.states() == {"a.wav": "queued"}


def test_a_pruned_session_is_not_listened_to_again_for_a_panel_file(desk: Desk) -> None:
    desk.put("a.wav")
    desk.look()
    desk.ledger.change(desk.finish("a.wav").key, pruned=True)
    (desk.inbox / "a.panel.yaml").write_text("title: A\n")
    desk.look()
    assert desk.states() == {"a.wav": "done"}


def test_what_is_taken_away_is_gone_until_it_comes_back(desk: Desk) -> None:
    path, done = desk.put("a.wav"), desk.put("b.wav", 330)
    desk.look()
    desk.finish("b.wav")
    path.rename(desk.inbox.parent / "kept.wav")
    done.unlink()
    desk.look()
    assert desk.states() == {"a.wav": "gone", "b.wav": "done"}
    (desk.inbox.parent / "kept.wav").rename(path)
    desk.look()
    assert desk.states() == {"a.wav": "queued", "b.wav": "done"}


def test_a_failure_that_comes_back_is_not_tried_again(desk: Desk) -> None:
    path = desk.put("a.wav")
    desk.look()
    desk.ledger.change(desk.job("a.wav").key, state=State.FAILED, error="no sound in it")
    path.rename(desk.inbox.parent / "kept.wav")
    desk.look()
    assert desk.states() == {"a.wav": "gone"}
    (desk.inbox.parent / "kept.wav").rename(path)
    desk.look()
    assert desk.states() == {"a.wav": "failed"}


@pytest.mark.parametrize("state", [State.FAILED, State.DONE])
def test_a_duplicate_takes_over_when_its_original_ends(desk: Desk, state: State) -> None:
    path = desk.put("a.wav")
    desk.look()
    desk.put("b.wav")
    desk.look()
    if state is State.FAILED:
        desk.ledger.change(desk.job("a.wav").key, state=State.FAILED, error="bad")
    else:
        desk.finish("a.wav")
        path.unlink()
    desk.look()
    assert desk.job("b.wav").state is State.QUEUED
    assert desk.job("b.wav").session == ("b" if state is State.FAILED else "a")


def test_sessions_never_share_a_folder(desk: Desk) -> None:
    (desk.out / "taken").mkdir(parents=True)
    names = ("talk.wav", "talk.flac", "TALK.mp3", "day.wav", "day/x.wav", "taken.wav")
    for number, name in enumerate(names):
        desk.put(name, 200 + number)
    desk.look()
    places = sorted(record.session for record in desk.ledger.all())
    assert places == ["TALK", "day.wav", "day/x", "taken.wav", "talk.flac", "talk.wav"]


def test_a_session_made_without_a_watcher_is_adopted(desk: Desk) -> None:
    desk.put("a.wav")
    desk.look()
    digest = desk.job("a.wav").sha256
    desk.ledger.forget(desk.job("a.wav").key)
    write_atomically(desk.out / "a" / "session.json", f'{{"recording": {{"sha256": "{digest}"}}}}')
    os.utime(desk.inbox / "a.wav", (0, 0))
    desk.look()
    assert desk.job("a.wav").session == "a"


def test_an_inbox_that_is_away_is_no_empty_inbox(desk: Desk) -> None:
    desk.put("a.wav")
    desk.look()
    desk.inbox.rename(desk.inbox.with_name("away"))
    with pytest.raises(OSError, match="in"):
        desk.intake.look()
    assert desk.states() == {"a.wav": "queued"}
