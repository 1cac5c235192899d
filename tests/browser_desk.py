"""A real browser at a real desk: `panelscribe review` in a process of its own, driven by Debian's chromium."""

import importlib.resources
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

ROOT = Path(__file__).parent.parent
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--autoplay-policy=no-user-gesture-required",
)  # fmt: skip
NAME = "Dalia Ferrante"
"""Whose name nobody says in that session."""
WAIT = 45_000.0
"""Milliseconds until the browser gives up: everything here takes well under one second on an idle machine."""


@contextmanager
def open_browser() -> Iterator["Browser"]:
    """Debian's chromium; the test is skipped, with the reason, where there is none."""
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("there is no chromium: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


def write_session(folder: Path) -> Path:
    """The sample as if nobody had said Dalia Ferrante's name: one voice stays open. Returns the session's folder."""
    from tests.oracle_session import run

    source = folder / "breakfast"
    shutil.copytree(ROOT / "samples" / "breakfast", source)
    reference = source / "ref.stm"
    said = reference.read_text(encoding="utf-8")
    said = re.sub(r"(?<!_)(Dalia Ferrante|Dalia|Heron Health)(?!_)", "our friend", said)
    reference.write_text(said, encoding="utf-8")
    return run(source / "breakfast.mp3", folder / "out").folder


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """`panelscribe review` as a user starts it."""

    def __init__(self, place: Path, port: int | None = None, *options: str) -> None:
        self.place = place
        self.port = port or free_port()
        command = [
            sys.executable, "-m", "panelscribe", "review", str(place), "--no-browser", "--port", str(self.port),
            "--by", "Ed", *options,
        ]  # fmt: skip
        self._process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert "http://" in line, f"the desk did not open: {line}"
        self.address = line[line.index("http://") :].strip()

    def kill(self) -> None:
        """As when the machine loses power: no time to finish anything."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()

    def end(self) -> None:
        """Ends it where it still runs."""
        if self._process.poll() is None:
            self.kill()


@dataclass
class DeskUser:
    """An editor's browser, the session in `folder`, and the servers: one for all tests, and those of this one."""

    browser: "Browser"
    folder: Path
    shared: Server
    servers: list[Server] = field(default_factory=list)
    contexts: list["BrowserContext"] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def serve(self, port: int | None = None) -> Server:
        """Starts a desk over the session."""
        self.servers.append(Server(self.folder, port))
        return self.servers[-1]

    def context(self, **options: Any) -> "BrowserContext":
        """A browser profile of its own."""
        size = {"width": 1280, "height": 800}
        context = self.browser.new_context(**{"viewport": size, **options})
        context.set_default_timeout(WAIT)
        self.contexts.append(context)
        return context

    def open(
        self,
        context: "BrowserContext | None" = None,
        server: Server | None = None,
        **options: Any,
    ) -> "Page":
        """The session in a new tab, once its transcript is there."""
        page = (context or self.context(**options)).new_page()
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", self._listen)
        page.goto(f"{(server or self.shared).address}&session={self.folder.name}")
        page.locator(".turn .w").first.wait_for(state="attached")
        return page

    def _listen(self, message: Any) -> None:
        # A refused request is logged by the browser itself; everything else, CSP above all, is a fault of ours.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.complaints.append(message.text)

    def edits(self) -> list[dict[str, Any]]:
        """What stands in edits.json."""
        path = self.folder / "edits.json"
        if not path.exists():
            return []
        found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["edits"]
        return found

    def document(self, name: str) -> dict[str, Any]:
        """One of the session's JSON files."""
        found: dict[str, Any] = json.loads((self.folder / name).read_text(encoding="utf-8"))
        return found

    def close(self) -> None:
        """Ends all of it."""
        for context in self.contexts:
            context.close()
        for server in self.servers:
            server.end()


def until(page: "Page", expression: str) -> None:
    """Waits until an expression holds. (Playwright's own way needs `eval`, which the page's policy forbids.)"""
    deadline = time.monotonic() + WAIT / 1000
    while not page.evaluate(expression):
        assert time.monotonic() < deadline, f"still not so: {expression}"
        page.wait_for_timeout(30)


def printed(user: DeskUser) -> list[dict[str, Any]]:
    """The quotes in the article's text, in its order: those that the page shows as links."""
    article = user.document("article.json")
    quotes = {quote["id"]: quote for quote in article["quotes"]}
    return [
        quotes[name] for section in article["sections"] for paragraph in section["paragraphs"]
        for name in paragraph["quotes"]
    ]  # fmt: skip


def words_of(user: DeskUser, quote: dict[str, Any]) -> list[str]:
    turns = {turn["id"]: turn["words"] for turn in user.document("transcript.json")["turns"]}
    return [w["text"] for w in turns[quote["turn"]][quote["first"] : quote["last"] + 1]]


def at(page: "Page") -> float:
    return float(page.evaluate("document.querySelector('audio').currentTime"))


def headings(page: "Page") -> list[str]:
    return page.locator(".draft .section h2").all_inner_texts()


def is_saved(page: "Page") -> None:
    """Waits until the page says that everything is saved; article and captions may still be made."""
    page.locator(
        '.saved[data-state="saved"], .saved[data-state="making"]', has_text="aved"
    ).wait_for()


def is_made(page: "Page") -> None:
    """Waits until everything is saved, and the article made anew from it."""
    page.locator('.saved[data-state="saved"]', has_text="All changes saved").wait_for()


def turn(page: "Page", turn_id: str) -> Any:
    """A turn of the transcript."""
    return page.locator(f'.turn[data-turn="{turn_id}"]')


def word(page: "Page", turn_id: str, index: int) -> Any:
    """A word of the transcript."""
    return turn(page, turn_id).locator(f'[data-w="{index}"]')


def correct(page: "Page", turn_id: str, index: int, text: str) -> None:
    """Corrects a word as an editor with a mouse does."""
    word(page, turn_id, index).dblclick()
    page.get_by_label("What was said").fill(text)
    page.keyboard.press("Enter")


def axe_findings(page: "Page") -> list[str]:
    """What axe-core finds that is serious or critical: rule, and the first element that breaks it."""
    script = importlib.resources.files("axe_playwright_python") / "axe.min.js"
    page.evaluate(script.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run({resultTypes: ['violations']})")
    return [
        f"{one['id']}: {one['nodes'][0]['html'][:200]} {one['nodes'][0]['failureSummary']}"
        for one in found["violations"]
        if one["impact"] in ("serious", "critical")
    ]


def name_the_voice(page: "Page") -> None:
    page.locator(".left").click()
    page.locator(".question .kind.unnamed").wait_for()
    page.locator(".candidate-name", has_text=NAME).click()
    is_made(page)
