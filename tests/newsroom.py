"""A newsroom's inbox for tests: recordings that come in every way they do, and a watcher as a real process."""

import json
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from panelscribe.ledger import HOME, Ledger, Record
from panelscribe.session import file_digest
from tests.conftest import ROOT
from tests.oracle_session import write_recording

ODD_NAMES = (
    "two words.wav", 'quo"te\'s & <b>.wav', "line\nbreak.wav", "🎙️ panel.wav", "\u202bפאנל.wav", "x" * 251 + ".wav",
    "100% $HOME `ls`.wav", "-o.wav", "index.html.wav", "Café.wav",
)  # fmt: skip
LINES = (
    ("ANA", 0.1, 0.9, "Good morning, I'm Ana Li, and we talk about roofs."),
    ("BO", 1.0, 1.9, "I'm Bo Berg. Roofs leak, and nobody likes to pay for that."),
)
PANEL = "title: Roofs\npeople:\n  - {name: Ana Li, role: moderator}\n  - {name: Bo Berg}\n"


def write_reference(folder: Path) -> Path:
    """What the oracle engines say of every recording."""
    folder.mkdir(parents=True)
    stm = [f"r 1 {who} {start} {end} {text}\n" for who, start, end, text in LINES]
    rttm = [
        f"SPEAKER r 1 {start} {end - start:.2f} <NA> <NA> {who} <NA> <NA>\n"
        for who, start, end, _ in LINES
    ]
    (folder / "ref.stm").write_text("".join(stm), encoding="utf-8")
    (folder / "ref.rttm").write_text("".join(rttm), encoding="utf-8")
    return folder


@dataclass(slots=True)
class Newsroom:
    """An inbox, an output folder, and watchers over them."""

    root: Path
    settle: float = 0.3
    program: str = "panelscribe"
    watchers: list[subprocess.Popen[str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        write_reference(self.root / "reference")
        self.inbox.mkdir()

    @property
    def inbox(self) -> Path:
        return self.root / "inbox"

    @property
    def out(self) -> Path:
        return self.root / "out"

    @property
    def log(self) -> Path:
        return self.root / "log.jsonl"

    def command(self, *arguments: object) -> list[str]:
        oracle = f"oracle:{self.root / 'reference'}"
        return [
            sys.executable, "-m", self.program, "watch", str(self.inbox), "-o", str(self.out), "--settle",
            str(self.settle), "--model", oracle, "--diarizer", oracle, "--log-json", *map(str, arguments),
        ]  # fmt: skip

    def start(self, *arguments: object) -> subprocess.Popen[str]:
        """A watcher, whose log goes to the common one."""
        with self.log.open("a") as log:
            watcher = subprocess.Popen(
                self.command(*arguments), cwd=ROOT, stderr=log, text=True, stdin=subprocess.DEVNULL
            )  # fmt: skip
        self.watchers.append(watcher)
        return watcher

    def run(self, *arguments: object, timeout: float = 100) -> int:
        """A watcher to its end; its exit code."""
        return self.start("--once", *arguments).wait(timeout)

    def events(self, event: str | None = None) -> list[dict[str, object]]:
        """What watchers logged so far."""
        if not self.log.exists():
            return []
        lines = self.log.read_text(encoding="utf-8").splitlines()
        records = [json.loads(line) for line in lines if line.endswith("}")]
        return [record for record in records if event in (None, record["event"])]

    def wait_for(self, event: str, count: int = 1, timeout: float = 60) -> None:
        """Waits until watchers have logged `event` so many times."""
        self.wait_until(lambda: len(self.events(event)) >= count, timeout)

    def wait_until(self, condition: Callable[[], bool], timeout: float = 60) -> None:
        """Waits until something is so; what a watcher logs it may write an instant later."""
        deadline = time.monotonic() + timeout
        while not condition():
            assert time.monotonic() < deadline, self.log.read_text(encoding="utf-8")[-4000:]
            time.sleep(0.05)

    def records(self) -> list[Record]:
        ledger = Ledger(self.out, create=False)
        try:
            return ledger.all()
        finally:
            ledger.close()

    def states(self) -> dict[str, str]:
        """State by recording."""
        return {record.path: record.state.value for record in self.records()}

    def close(self) -> None:
        for watcher in self.watchers:
            if watcher.poll() is None:
                watcher.kill()
                watcher.wait()


@contextmanager
def newsroom(root: Path, settle: float = 0.3) -> Iterator[Newsroom]:
    """A newsroom whose watchers are ended with the block."""
    room = Newsroom(root, settle)
    try:
        yield room
    finally:
        room.close()


def sessions(out: Path) -> dict[Path, str]:
    """The sessions in an output folder, each with the digest of its recording."""
    found = {}
    for path in out.rglob("session.json"):
        record = json.loads(path.read_text(encoding="utf-8"))
        found[path.parent] = str(record.get("recording", {}).get("sha256"))
    return found


def strays(out: Path) -> list[str]:
    """What lies in OUT and is neither a session's, nor a report, nor the page, nor the ledger."""
    folders = set(sessions(out))
    known = {out, out / HOME, *folders, *(parent for one in folders for parent in one.parents)}
    return [
        str(path.relative_to(out))
        for path in sorted(out.rglob("*"))
        if path not in known
        and not folders & set(path.parents)
        and out / HOME not in path.parents
        and path != out / "index.html"
        and not (path.is_file() and path.name.endswith(".failed.txt"))
        and not (path.is_dir() and any(one.name.endswith(".failed.txt") for one in path.rglob("*")))
    ]


class Traffic(threading.Thread):
    """Recordings that come into an inbox: copied slowly, renamed into place, duplicated, replaced, broken."""

    def __init__(self, inbox: Path, count: int, seed: int, pace: float) -> None:
        super().__init__(daemon=True)
        self.random = random.Random(seed)
        self.bad: set[str] = set()
        self.once: set[str] = set()
        """Digests of contents that were replaced."""
        self._inbox = inbox
        self._count = count
        self._pace = pace
        self._scratch = inbox.parent / "scratch"
        self._serial = 0

    def run(self) -> None:
        self._scratch.mkdir()
        kinds = ["copy", "rename", "duplicate", "replace", "break"]
        for number in range(self._count):
            kind = kinds[number % len(kinds)]
            getattr(self, f"_{kind}")(self._somewhere(number))
            time.sleep(self.random.uniform(0, 2 * self._pace))

    def _somewhere(self, number: int) -> Path:
        folder = self._inbox / self.random.choice(["", "", "day 1", "day 1/hall", "räume"])
        folder.mkdir(parents=True, exist_ok=True)
        odd = ODD_NAMES[number // 7 % len(ODD_NAMES)]
        plain = f"{number:03d} {odd}" if len(odd) < 200 else f"{number:03d}{odd[3:]}"
        return folder / plain

    def _fresh(self) -> Path:
        self._serial += 1
        path = self._scratch / f"{self._serial}.wav"
        return write_recording(path, self.random.uniform(2.0, 2.5), 200 + self._serial)

    def _copy(self, target: Path) -> None:
        data = self._fresh().read_bytes()
        with target.open("wb") as file:
            for start in range(0, len(data), len(data) // 3):
                file.write(data[start : start + len(data) // 3])
                file.flush()
                time.sleep(self.random.uniform(0, 0.1))

    def _rename(self, target: Path) -> None:
        partial = target.with_name(f".{target.name[:200]}.part")
        shutil.copyfile(self._fresh(), partial)
        partial.rename(target)

    def _duplicate(self, target: Path) -> None:
        others = [path for path in sorted(self._inbox.rglob("*.wav")) if path.name[0] != "."]
        shutil.copyfile(self.random.choice(others), target) if others else self._copy(target)

    def _replace(self, target: Path) -> None:
        shutil.copyfile(self._fresh(), target)
        self.once.add(file_digest(target))
        time.sleep(self.random.choice([0.0, 0.2, 0.6, 1.0]))
        self._fresh().replace(target)

    def _break(self, target: Path) -> None:
        target = target.with_name(f"{target.name[:200]}.mp3")
        target.write_bytes(self.random.choice([b"", b"notes", bytes(3000), b"ID3" + bytes(500)]))
        self.bad.add(target.relative_to(self._inbox).as_posix())


def kill(watcher: subprocess.Popen[str]) -> None:
    """As the power does."""
    watcher.send_signal(signal.SIGKILL)
    watcher.wait()
