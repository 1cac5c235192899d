"""The ledger: whole or not at all, one owner a job, nothing running for nobody."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from panelscribe.errors import InputError, SessionError
from panelscribe.lease import Lease, is_alive
from panelscribe.ledger import HOME, Ledger, State

NEW = {"signature": "1", "sha256": "ab", "size": 1, "state": State.QUEUED}


def add(ledger: Ledger, path: str = "a.wav", **values: object) -> int:
    session = path.removesuffix(".wav")
    return ledger.add(**{**NEW, "path": path, "session": session, "place": session, **values})


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path)


def test_what_was_written_is_read_by_another(ledger: Ledger, tmp_path: Path) -> None:
    key = add(ledger, "quo'te\n🎙️.wav", review='["who is Speaker 3?"]')
    record = Ledger(tmp_path, create=False).get(key)
    assert record is not None
    assert record.path == "quo'te\n🎙️.wav"
    assert record.state is State.QUEUED
    assert record.review == ("who is Speaker 3?",)


def test_a_job_is_claimed_once(ledger: Ledger, tmp_path: Path) -> None:
    key = add(ledger)
    assert ledger.claim(key, "first")
    assert not Ledger(tmp_path).claim(key, "second")
    record = ledger.get(key)
    assert record is not None
    assert record.owner == "first"


def test_a_released_job_is_queued_again_unless_it_was_to_be_cancelled(ledger: Ledger) -> None:
    keys = [add(ledger), add(ledger, "b.wav"), add(ledger, "c.wav")]
    assert ledger.claim(keys[0], "me")
    assert ledger.claim(keys[1], "me")
    ledger.change(keys[1], wish="cancel")
    assert [ledger.release(key) for key in keys] == [True, True, False]
    states = [record.state for record in ledger.all()]
    assert states == [State.QUEUED, State.CANCELLED, State.QUEUED]


def test_every_change_is_seen_once_but_progress_is_none(ledger: Ledger) -> None:
    first, second = add(ledger), add(ledger, "b.wav")
    assert [record.key for record in ledger.since(0)] == [first, second]
    seen = ledger.since(0)[-1].revision
    ledger.progress(second, "recognize", 3.0)
    assert ledger.since(seen) == []
    ledger.change(first, state=State.CANCELLED)
    assert [record.key for record in ledger.since(seen)] == [first]


def test_a_letter_never_gets_the_number_of_another(ledger: Ledger) -> None:
    ledger.write_letter("webhook", {})
    [(first, *_)] = ledger.letters()
    ledger.delivered(first)
    ledger.write_letter("webhook", {})
    assert ledger.letters()[0][0] > first


def test_a_transaction_is_all_or_nothing(ledger: Ledger) -> None:
    def half() -> None:
        with ledger.transaction():
            add(ledger)
            ledger.write_letter("webhook", {"job": 1})
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        half()
    assert ledger.all() == []
    assert ledger.letters() == []


def test_letters_stay_until_they_are_delivered(ledger: Ledger) -> None:
    ledger.write_letter("webhook", {"job": 1})
    [(key, hook, body, attempts)] = ledger.letters()
    assert (hook, body, attempts) == ("webhook", '{"job": 1}', 0)
    ledger.not_delivered(key, "refused")
    assert ledger.letters()[0][3] == 1
    ledger.delivered(key)
    assert ledger.letters() == []


def test_replaced_content_gives_way_under_its_name(ledger: Ledger) -> None:
    old = add(ledger)
    ledger.change(old, state=State.REPLACED)
    assert ledger.at("a.wav") is None
    new = add(ledger, sha256="cd", session="a-2", place="a-2")
    record = ledger.at("a.wav")
    assert record is not None
    assert record.key == new
    assert ledger.occupied("a")
    assert not ledger.occupied("a-3")


def test_failed_content_is_nobodys_original(ledger: Ledger) -> None:
    add(ledger, state=State.FAILED)
    assert ledger.with_content("ab") == []
    key = add(ledger, "b.wav", state=State.DONE)
    assert [record.key for record in ledger.with_content("ab")] == [key]


def test_a_change_only_from_a_state_says_whether_it_was(ledger: Ledger) -> None:
    key = add(ledger)
    assert not ledger.change(key, only=[State.RUNNING], state=State.DONE)
    assert ledger.change(key, only=[State.QUEUED], state=State.CANCELLED)
    assert ledger.counts()[State.CANCELLED] == 1


def test_a_folder_without_a_ledger_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no ledger"):
        Ledger(tmp_path, create=False)
    assert not (tmp_path / HOME).exists()


def test_a_full_disk_is_explained_and_loses_nothing(ledger: Ledger) -> None:
    key = add(ledger)
    ledger._database.execute("PRAGMA max_page_count=1")  # SQLite's own way to run out of room

    def fill() -> None:
        with ledger.transaction():
            for number in range(2000):
                add(ledger, f"{number}.wav", error="x" * 500)

    with pytest.raises(SessionError, match="full"):
        fill()
    assert [record.key for record in ledger.all()] == [key]
    ledger._database.execute("PRAGMA max_page_count=1000000")
    add(ledger, "b.wav")


def test_a_ledger_of_an_older_version_is_upgraded(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    key = add(ledger)
    ledger._database.execute("ALTER TABLE jobs DROP COLUMN listen")
    ledger.close()
    record = Ledger(tmp_path).get(key)
    assert record is not None
    assert record.listen is False


def test_a_ledger_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    ledger.close()
    database = sqlite3.connect(ledger.file)
    database.execute("PRAGMA user_version=99")
    database.close()
    with pytest.raises(SessionError, match="newer"):
        Ledger(tmp_path)


HOLD = """
import sys, time
from pathlib import Path
from panelscribe.lease import Lease

lease = Lease(Path(sys.argv[1]))
print(lease.name, flush=True)
time.sleep(60)
"""


def test_a_lease_ends_with_its_process_however_that_ends(tmp_path: Path) -> None:
    mine = Lease(tmp_path)
    assert mine.others() == []
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        name = process.stdout.readline().strip()
        assert [other["name"] for other in mine.others()] == [name]
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    assert not is_alive(mine.folder, name)
    assert mine.others() == []
    mine.release()
    assert list(mine.folder.iterdir()) == []
