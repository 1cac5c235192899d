"""The session folder: whole writes, honest freshness, edits that are never ignored."""

import errno
import json
import multiprocessing
import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from panelscribe.editing import Edit
from panelscribe.errors import InputError, SessionError
from panelscribe.session import (
    Cost,
    Session,
    digest,
    file_digest,
    measured,
    write_atomically,
)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(tmp_path / "panel")


def commit(session: Session, outputs: dict[str, str], key: str = "k") -> None:
    session.commit(
        "draft", key, outputs, details={"engine": "e 1"}, warnings=["careful"], cost=Cost(1.0, 5)
    )


def test_a_committed_step_is_fresh(session: Session) -> None:
    commit(session, {"a.txt": "A\n"})
    assert Session(session.folder).fresh("draft", "k")
    assert session.read("a.txt") == "A\n"
    assert session.step("draft")["engine"] == "e 1"
    assert session.step("draft")["peak_memory"] == 5
    assert session.warnings == ("careful",)
    assert json.loads(session.read("session.json"))["format"] == "panelscribe/session"


def test_another_key_a_changed_or_a_missing_file_is_stale(session: Session) -> None:
    commit(session, {"a.txt": "A\n", "b.txt": "B\n"})
    assert not session.fresh("draft", "other")
    assert not session.fresh("render", "k")
    session.path("a.txt").write_text("A", encoding="utf-8")
    assert not session.fresh("draft", "k")
    commit(session, {"a.txt": "A\n", "b.txt": "B\n"})
    session.path("b.txt").unlink()
    assert not session.fresh("draft", "k")


def test_what_a_step_no_longer_makes_is_removed(session: Session) -> None:
    commit(session, {"a.txt": "A", "b.txt": "B"})
    commit(session, {"a.txt": "A"}, "k2")
    assert not session.path("b.txt").exists()


@pytest.mark.parametrize(
    "damage",
    ["", "{", "[]", '{"format": "other"}', '{"format": "panelscribe/session", "steps": 3}'],
)
def test_a_damaged_provenance_means_redo_not_trust(session: Session, damage: str) -> None:
    commit(session, {"a.txt": "A"})
    session.path("session.json").write_text(damage, encoding="utf-8")
    assert not Session(session.folder).fresh("draft", "k")
    assert session.path("a.txt").exists()


def test_a_missing_artifact_says_what_to_do(session: Session) -> None:
    with pytest.raises(SessionError, match="can't be read") as caught:
        session.read("transcript.json")
    assert "transcribe again" in (caught.value.hint or "")


@pytest.mark.parametrize(
    ("code", "hint"),
    [(errno.ENOSPC, "free some space"), (errno.EROFS, "read-only"), (errno.EIO, "another folder")],
)
def test_a_failed_write_leaves_the_last_good_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, hint: str
) -> None:
    path = tmp_path / "a.txt"
    write_atomically(path, "good")

    def full(handle: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SessionError) as caught:
        write_atomically(path, "better")
    assert hint in (caught.value.hint or "")
    assert path.read_text(encoding="utf-8") == "good"
    assert list(tmp_path.iterdir()) == [path]


def test_an_interrupted_write_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "a.txt", "text")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_a_file_is_explained(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("", encoding="utf-8")
    with (
        pytest.raises(SessionError, match="can't be written"),
        Session(tmp_path / "out" / "s").locked(),
    ):
        pass


def _hold(folder: str, ready: Any, done: Any) -> None:
    with Session(Path(folder)).locked():
        ready.set()
        done.wait(20)


def test_two_processes_do_not_share_a_session(session: Session) -> None:
    context = multiprocessing.get_context("spawn")
    ready, done = context.Event(), context.Event()
    other = context.Process(target=_hold, args=(str(session.folder), ready, done))
    other.start()
    try:
        assert ready.wait(20)
        with pytest.raises(SessionError, match="another panelscribe"), session.locked():
            pass
    finally:
        done.set()
        other.join(20)
    with session.locked():
        pass


def test_facts_and_steps_survive_a_reload(session: Session) -> None:
    session.describe(recording={"path": "x.mp3", "sha256": "0"})
    assert Session(session.folder).fact("recording") == {"path": "x.mp3", "sha256": "0"}
    assert session.fact("panel") is None
    assert session.step("never") == {}


def test_edits_are_read(session: Session) -> None:
    edit = Edit("name", "SPEAKER_02", "Erica Brescia", "an editor", "2026-11-23T10:00:00Z", "")
    session.folder.mkdir()
    document = {"format": "panelscribe/edits", "version": 1, "edits": [asdict(edit)]}
    session.path("edits.json").write_text(json.dumps(document), encoding="utf-8")
    assert session.edits() == (edit,)


@pytest.mark.parametrize(
    "text", ["{", '{"format": "x"}', '{"format": "panelscribe/edits", "version": 1, "edits": [{}]}']
)
def test_edits_that_cannot_be_understood_stop_the_run(session: Session, text: str) -> None:
    session.folder.mkdir()
    session.path("edits.json").write_text(text, encoding="utf-8")
    with pytest.raises(SessionError, match="can't be understood"):
        session.edits()


def test_no_edits_file_is_no_edits(session: Session) -> None:
    assert session.edits() == ()


def test_digests_do_not_depend_on_key_order() -> None:
    assert digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1})
    assert digest("a", "b") != digest("ab")


def test_a_file_that_cannot_be_read_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="can't be read"):
        file_digest(tmp_path / "missing.mp3")


def test_a_measurement_knows_time_and_memory() -> None:
    with measured() as measurement:
        block = bytearray(64_000_000)
        del block
    assert measurement.cost.seconds > 0
    if Path("/proc/self/status").exists():
        assert (measurement.cost.peak_memory or 0) > 64_000_000
