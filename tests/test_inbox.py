"""The inbox: what is a recording, what is unfinished, what is left alone."""

import os
from pathlib import Path

import pytest

from panelscribe.inbox import Panels, Settling, begins_with, look, looks_temporary, scan
from panelscribe.pipeline import find_panel
from panelscribe.session import file_digest
from tests.oracle_session import write_recording

ODD_NAMES = (
    "two words.wav", 'quo"te\'s.wav', "line\nbreak.wav", "🎙️ panel.wav", "\u202bפאנל.wav", "x" * 251 + ".wav",
)  # fmt: skip


def names(inbox: Path) -> list[str]:
    return [found.path for found in scan(inbox)]


@pytest.mark.parametrize(
    "name",
    [".talk.mp3", "talk.mp3.part", "talk.mp3.crdownload", "talk.mp3~", "~$talk.mp3", ".~lock.talk.mp3#",
     ".syncthing.talk.mp3.tmp", ".talk.mp3.Xa81Yz", "talk.tmp.mp3", "talk.wav.sb-1a2b3c4d-Qq"],
)  # fmt: skip
def test_unfinished_and_hidden_names_are_no_recordings(name: str) -> None:
    assert looks_temporary(name)


@pytest.mark.parametrize("name", ["talk.mp3", "partial eclipse.wav", "template.m4a", *ODD_NAMES])
def test_ordinary_names_are_not_taken_for_temporary(name: str) -> None:
    assert not looks_temporary(name)


def test_sound_is_told_by_name_or_content_and_all_else_is_left_alone(tmp_path: Path) -> None:
    inbox = tmp_path / "in"
    (inbox / "sub" / ".hidden").mkdir(parents=True)
    write_recording(inbox / "sub" / "a.wav", 0.1)
    write_recording(inbox / "no ending", 0.1)
    write_recording(inbox / "sub" / ".hidden" / "b.wav", 0.1)
    (inbox / "empty.mp3").touch()
    (inbox / "panel.yaml").write_text("title: x\n")
    (inbox / "notes.txt").write_text("ID3 is not always sound")
    (inbox / "picture").write_bytes(b"\0\0\0\x18ftypheic" + bytes(40))
    (inbox / "picture.webp").write_bytes(b"RIFF\0\0\0\0WEBPVP8 ")
    assert names(inbox) == ["empty.mp3", "no ending", "sub/a.wav"]


def test_links_that_leave_the_inbox_are_not_followed(tmp_path: Path) -> None:
    inbox = tmp_path / "in"
    inbox.mkdir()
    outside = write_recording(tmp_path / "outside.wav", 0.1)
    inside = write_recording(inbox / "inside.wav", 0.1)
    (inbox / "leaves.wav").symlink_to(outside)
    (inbox / "stays.wav").symlink_to(inside)
    (inbox / "loop.wav").symlink_to(inbox / "loop.wav")
    assert names(inbox) == ["inside.wav", "stays.wav"]


def test_an_output_folder_inside_the_inbox_is_none_of_it(tmp_path: Path) -> None:
    write_recording(tmp_path / "a.wav", 0.1)
    (tmp_path / "drafts" / "a").mkdir(parents=True)
    write_recording(tmp_path / "drafts" / "a" / "clip.wav", 0.1)
    assert [found.path for found in scan(tmp_path, tmp_path / "drafts")] == ["a.wav"]


def test_odd_names_are_found(tmp_path: Path) -> None:
    for name in ODD_NAMES:
        write_recording(tmp_path / name, 0.01)
    assert sorted(names(tmp_path)) == sorted(ODD_NAMES)


def test_an_inbox_that_is_gone_is_not_an_empty_one(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="gone"):
        names(tmp_path / "gone")


def test_a_file_has_settled_when_it_stayed_the_same_for_the_settle_time(tmp_path: Path) -> None:
    now = 100.0
    settling = Settling(5.0, lambda: now)
    path = write_recording(tmp_path / "a.wav", 0.1)

    def settled() -> bool:
        found = look(tmp_path, path)
        assert found is not None
        return settling.settled(found)

    assert not settled()
    now += 4.9
    assert not settled()
    with path.open("ab") as file:
        file.write(b"more")
    assert not settled()
    now += 4.9
    assert not settled()
    now += 0.1
    assert settled()


def test_an_empty_file_is_given_more_time(tmp_path: Path) -> None:
    now = 0.0
    settling = Settling(5.0, lambda: now)
    (tmp_path / "a.mp3").touch()
    found = look(tmp_path, tmp_path / "a.mp3")
    assert found is not None
    assert not settling.settled(found)
    now = 24.0
    assert not settling.settled(found)
    now = 25.0
    assert settling.settled(found)


def test_a_replaced_file_of_the_same_size_and_time_has_another_signature(tmp_path: Path) -> None:
    path = write_recording(tmp_path / "a.wav", 0.1, 220)
    before = look(tmp_path, path)
    status = path.stat()
    other = write_recording(tmp_path / "b.wav", 0.1, 330)
    os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))
    other.replace(path)
    after = look(tmp_path, path)
    assert before is not None
    assert after is not None
    assert before.size == after.size
    assert before.signature != after.signature


def test_a_file_that_grew_begins_with_what_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes(b"abc")
    sha256 = file_digest(path)
    path.write_bytes(b"abcdef")
    assert begins_with(path, sha256, 3)
    path.write_bytes(b"xbcdef")
    assert not begins_with(path, sha256, 3)
    path.write_bytes(b"ab")
    assert not begins_with(path, sha256, 3)


def test_a_panel_file_is_believed_when_it_has_settled(tmp_path: Path) -> None:
    now = 0.0
    panels = Panels(tmp_path, Settling(5.0, lambda: now))
    panel = tmp_path / "panel.yaml"
    assert panels.digest(panel) == 1.0
    panel.write_text("title: A\n")
    assert panels.digest(panel) == 5.0
    now = 5.0
    first = panels.digest(panel)
    assert first == file_digest(panel)
    panel.write_text("title: Another\n")
    assert panels.digest(panel) == 5.0
    now = 10.0
    assert panels.digest(panel) == file_digest(panel)


def test_a_panel_file_serves_all_below_it_up_to_the_inbox(tmp_path: Path) -> None:
    inbox = tmp_path / "in"
    recording = inbox / "day" / "hall" / "a.wav"
    recording.parent.mkdir(parents=True)
    (tmp_path / "panel.yaml").touch()
    assert find_panel(recording, inbox) is None
    for panel in (
        inbox / "panel.yaml",
        inbox / "day" / "panel.yaml",
        recording.with_name("a.panel.yaml"),
    ):
        panel.touch()
        assert find_panel(recording, inbox) == panel
    recording.with_name("a.panel.yaml").unlink()
    assert find_panel(recording) is None
