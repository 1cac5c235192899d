"""The inbox: which files in it are recordings, and which of them are whole.

Looks and never touches. A file is a candidate when its name or its first bytes say sound or video; it has settled when
its size and times were the same for a while. Leaves out what is done with it.
"""

import hashlib
import mimetypes
import os
import re
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from panelscribe.errors import InputError
from panelscribe.session import file_digest

_TEMPORARY_ENDINGS = (
    "~", ".tmp", ".temp", ".part", ".partial", ".crdownload", ".download", ".opdownload", ".filepart", ".!ut",
    ".aria2", ".syncthing", ".swp", ".bak", ".lock", ".upload", ".inprogress",
)  # fmt: skip
_TEMPORARY_NAMES = re.compile(
    r"^[.~#$]|^Thumbs\.db$|\.tmp\.|~syncthing~|\.sb-[0-9a-f]{8}-", re.IGNORECASE
)
"""Hidden files (rsync and Syncthing write to such), Office's and vim's locks, Safari's and macOS's safe saves."""
_SOUND_ENDINGS = (
    ".aac", ".ac3", ".aif", ".aifc", ".aiff", ".amr", ".au", ".caf", ".flac", ".m4a", ".m4b", ".mka", ".mp2", ".mp3",
    ".mpga", ".oga", ".ogg", ".opus", ".spx", ".wav", ".wave", ".weba", ".wma", ".wv", ".3gp", ".avi", ".flv", ".m2ts",
    ".m4v", ".mkv", ".mov", ".mp4", ".mpeg", ".mpg", ".mts", ".ogv", ".webm", ".wmv",
)  # fmt: skip
_NOT_SOUND = (
    ".txt", ".md", ".csv", ".json", ".yaml", ".yml", ".toml", ".html", ".xml", ".pdf", ".doc", ".docx", ".odt", ".rtf",
    ".xls", ".xlsx", ".zip", ".srt", ".vtt", ".stm", ".rttm", ".py", ".ts", ".log", ".ini", ".sqlite",
)  # fmt: skip
_PICTURES = (b"heic", b"heix", b"heif", b"mif1", b"msf1", b"avif", b"avis", b"crx ")
EMPTY_PATIENCE = 5
"""An empty file waits this many times longer: some programs make the name first and write later."""


_RATES = {
    **dict.fromkeys((".wav", ".wave", ".aif", ".aiff", ".aifc", ".au", ".caf", ".flac", ".wv"), 96_000),
    **dict.fromkeys(
        (".3gp", ".avi", ".flv", ".m2ts", ".m4v", ".mkv", ".mov", ".mp4", ".mpeg", ".mpg", ".mts", ".ogv", ".webm",
         ".wmv"),
        250_000,
    ),
}  # fmt: skip
"""Bytes a second that are usual for sound that is not compressed much, and for video."""


def guess_length(name: str, size: int) -> float:
    """Seconds that a recording of so many bytes may last: good enough to say what is long, without opening it."""
    return size / _RATES.get(Path(name).suffix.lower(), 16_000)


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate: its name relative to the inbox (with "/"), size, and a signature that changes when it does."""

    path: str
    signature: str
    size: int


def looks_temporary(name: str) -> bool:
    """Whether a name is one that programs use for unfinished or hidden files."""
    return bool(_TEMPORARY_NAMES.search(name)) or name.lower().endswith(_TEMPORARY_ENDINGS)


def looks_like_sound(path: Path) -> bool:
    """Whether a file's name, or else its first bytes, say sound or video."""
    ending = path.suffix.lower()
    if ending in _SOUND_ENDINGS:
        return True
    if ending in _NOT_SOUND:
        return False
    kind = mimetypes.guess_type(path.name)[0] or ""
    if kind.startswith(("audio/", "video/")):
        return True
    try:
        with path.open("rb") as file:
            return _sound_head(file.read(64))
    except OSError:
        return False


def _sound_head(head: bytes) -> bool:
    if head[4:8] == b"ftyp":
        return head[8:12] not in _PICTURES
    if head[:4] in (b"RIFF", b"RF64"):
        return head[8:12] in (b"WAVE", b"AVI ")
    marks = (
        b"ID3",
        b"fLaC",
        b"OggS",
        b"\x1a\x45\xdf\xa3",
        b"FORM",
        b"caff",
        b"#!AMR",
        b"\x30\x26\xb2\x75",
    )
    return head.startswith(marks) or head[:2] in (
        b"\xff\xfb",
        b"\xff\xf3",
        b"\xff\xf1",
        b"\xff\xf9",
    )


def scan(inbox: Path, leave_out: Path | None = None) -> Iterator[Found]:
    """The candidates in the inbox and its folders, in order of name; `leave_out` is a folder that is none of it.

    Raises OSError where the inbox can't be listed.
    """
    left_out = os.path.realpath(leave_out) if leave_out else None
    root = Path(os.path.realpath(inbox))
    yield from _walk(root, str(root), "", left_out)


def _walk(root: Path, folder: str, prefix: str, left_out: str | None) -> Iterator[Found]:
    """The candidates in one folder, then those in its subfolders. Strings and not paths: an inbox may hold 100,000."""
    with os.scandir(folder) as listing:
        entries = sorted(
            (entry for entry in listing if not looks_temporary(entry.name)), key=lambda e: e.name
        )
    subfolders = []
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            subfolders.append(entry)
        elif (found := _candidate(root, entry, prefix)) is not None:
            yield found
    for entry in subfolders:
        if entry.path != left_out:
            with suppress(OSError):  # it may be gone by now, or not for our eyes
                yield from _walk(root, entry.path, f"{prefix}{entry.name}/", left_out)


def _candidate(root: Path, entry: "os.DirEntry[str]", prefix: str) -> Found | None:
    if entry.is_symlink():
        found = look(root, Path(entry.path))
    else:
        try:
            status = entry.stat(follow_symlinks=False)
        except OSError:
            return None
        if not stat.S_ISREG(status.st_mode):
            return None
        found = Found(prefix + entry.name, _signature(status), status.st_size)
    return found if found is not None and looks_like_sound(Path(entry.path)) else None


def _signature(status: os.stat_result) -> str:
    return f"{status.st_size}:{status.st_mtime_ns}:{status.st_ctime_ns}:{status.st_ino}"


def look(root: Path, path: Path) -> Found | None:
    """A file as it is now; None where it is no file, is gone, or is a link that leaves the inbox."""
    try:
        if path.is_symlink() and not path.resolve().is_relative_to(root):
            return None
        status = path.stat()
    except (OSError, RuntimeError):
        return None
    if not path.is_file():
        return None
    return Found(path.relative_to(root).as_posix(), _signature(status), status.st_size)


class Settling:
    """Tells when a file has stopped changing, by a clock that never jumps."""

    def __init__(self, settle: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._settle = settle
        self._clock = clock
        self._since: dict[str, tuple[str, float]] = {}
        self._asked: set[str] = set()

    def remaining(self, found: Found, patience: float = 1.0) -> float:
        """Seconds until the file has looked the same for `patience` times the settle time; 0 once it has."""
        self._asked.add(found.path)
        signature, since = self._since.get(found.path, ("", 0.0))
        if signature != found.signature:
            since = self._clock()
            self._since[found.path] = (found.signature, since)
        patience *= 1.0 if found.size else EMPTY_PATIENCE
        return max(0.0, since + self._settle * patience - self._clock())

    def settled(self, found: Found) -> bool:
        """Whether the file looks as it did for the settle time."""
        return self.remaining(found) <= 0

    def sweep(self) -> None:
        """Forgets the files that nobody asked about since the last sweep."""
        self._since = {path: seen for path, seen in self._since.items() if path in self._asked}
        self._asked.clear()


def begins_with(path: Path, sha256: str, size: int) -> bool:
    """Whether the first `size` bytes of a file have this digest: then it has only grown."""
    hasher = hashlib.sha256()
    with path.open("rb") as file:
        while size > 0 and (data := file.read(min(size, 1 << 20))):
            hasher.update(data)
            size -= len(data)
    return size == 0 and hasher.hexdigest() == sha256


class Panels:
    """Digests of panel files; a file is read again only when it changed, and believed only when it has settled."""

    def __init__(self, root: Path, settling: Settling) -> None:
        self._root = root
        self._settling = settling
        self._known: dict[str, tuple[str, str]] = {}

    def digest(self, panel: Path) -> str | float:
        """The digest of a panel file (`panel_digest`), or the seconds until it is worth asking again."""
        found = look(self._root, panel)
        if found is None:
            return 1.0
        known = self._known.get(found.path)
        if known and known[0] == found.signature:
            return known[1]
        wait = self._settling.remaining(found)
        if wait > 0:
            return wait
        value = panel_digest(panel)
        self._known[found.path] = (found.signature, value)
        return value


def panel_digest(panel: Path) -> str:
    """The digest of a panel file; one that can't be read has a name of its own, so that its job is done and says so."""
    try:
        return file_digest(panel)
    except InputError:
        return "unreadable"
