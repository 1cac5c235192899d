"""Who watches an output folder: leases, and the one watcher among them that leads.

A lease is a lock on a file of the watcher's own: the system lets go of it when the watcher ends, however it ends, so no
clock decides whether an owner is alive. The leader looks after the inbox, the page and the hooks; all watchers work.
"""

import json
import os
import uuid
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from panelscribe.errors import InputError, SessionError
from panelscribe.ledger import HOME, Ledger


class Lease:
    """A watcher's sign of life: a lock on a file of its own that the system releases when its process ends."""

    def __init__(self, out: Path) -> None:
        self.folder = out / HOME / "watchers"
        self.name = f"{os.getpid()}-{uuid.uuid4().hex[:8]}"
        self._lock = FileLock(self.folder / self.name)
        self._leader = FileLock(out / HOME / "leader")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._lock.acquire(timeout=0)
            (self.folder / f"{self.name}.json").write_text(
                json.dumps({"machine": machine(), "pid": os.getpid()}), encoding="utf-8"
            )
        except (OSError, Timeout) as error:
            raise SessionError(
                f"{out} can't be written: {getattr(error, 'strerror', error)}",
                hint="choose another folder with -o",
            ) from error

    def lead(self) -> bool:
        """Whether this watcher leads; it does from the first call at which nobody else did."""
        if self._leader.is_locked:
            return True
        try:
            self._leader.acquire(timeout=0)
        except (Timeout, OSError):
            return False
        return True

    def release(self) -> None:
        """The watcher ends."""
        self._leader.release(force=True)
        self._lock.release()
        for path in (self.folder / self.name, self.folder / f"{self.name}.json"):
            with suppress(OSError):
                path.unlink(missing_ok=True)

    def others(self) -> list[dict[str, object]]:
        """What is known of the other watchers that are alive; traces of dead ones are removed."""
        for path in self.folder.glob("*.json"):
            if path.stem != self.name and not is_alive(self.folder, path.stem):
                with suppress(OSError):
                    path.unlink(missing_ok=True)
                    (self.folder / path.stem).unlink(missing_ok=True)
        return [one for one in watchers(self.folder.parent.parent) if one["name"] != self.name]


def admit(lease: Lease, ledger: Ledger, out: Path, inbox: Path) -> None:
    """Lets a watcher of `inbox` (resolved) use `out`: two share one inbox on one machine, or the second hears why not.

    Raises SessionError where another machine watches, InputError where `out` holds the drafts of another inbox.
    """
    name = os.fsencode(inbox).decode(errors="backslashreplace")
    others = lease.others()
    if any(other.get("machine") != machine() for other in others):
        raise SessionError(
            f"another machine watches for {out} already",
            hint="a ledger can't be shared between machines; stop that watcher, or give this one another -o",
        )
    known = ledger.fact("inbox")
    if known not in (None, name) and (others or Path(str(known)).is_dir()):
        raise InputError(
            f"{out} holds the drafts of another inbox, {known}",
            hint="choose another folder with -o",
        )
    if known != name:
        ledger.note("inbox", name)


def watchers(out: Path) -> list[dict[str, object]]:
    """What is known of the watchers of an output folder that are alive: name, machine, pid."""
    folder = out / HOME / "watchers"
    alive: list[dict[str, object]] = []
    for path in sorted(folder.glob("*.json")):
        if is_alive(folder, path.stem):
            with suppress(OSError, ValueError):
                alive.append({"name": path.stem, **json.loads(path.read_text(encoding="utf-8"))})
    return alive


def is_alive(folder: Path, name: str) -> bool:
    """Whether the watcher `name` holds its lease."""
    file = folder / name
    if not file.exists():
        return False
    lock = FileLock(file)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return True
    except OSError:
        return True  # rather wait for a dead watcher than work beside a living one
    lock.release()
    return False


def machine() -> str:
    """This machine, as it is since it was switched on: SQLite's WAL must not be shared beyond it."""
    with suppress(OSError):
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    return f"{uuid.getnode():x}"
