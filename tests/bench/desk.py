"""How long the desk takes with a session of three hours and 30,000 words.

`python -m tests.bench.desk [WORDS]` makes the session in a temporary folder, opens it, edits it, and prints seconds on
the clock and processor seconds of each answer (those of what is made meanwhile among them). Figures hold for a quiet
machine; under load compare them within one run only.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.bench.long_session import WORDS, write_long_session
from tests.review_desk import client

STATE = "/api/sessions/long"


def main(words: int) -> None:
    """Measures and prints a table."""
    with tempfile.TemporaryDirectory() as place:
        folder = write_long_session(Path(place), words).folder
        browser = client(folder)
        measure("first state (server just started)", lambda: browser.get(STATE))
        state: dict[str, Any] = browser.get(STATE, params={"wait": "1"}).json()
        measure("state again", lambda: browser.get(STATE))
        turn = state["transcript"]["turns"][len(state["transcript"]["turns"]) // 2]
        word = turn["words"][0]["text"]
        change = ("words", f"{turn['id']}:0", "Corrected", word)

        def send(one: tuple[str, str, object, object]) -> Any:
            body = dict(zip(("kind", "target", "value", "seen"), one, strict=True))
            return browser.post(f"{STATE}/edits", json={"by": "Ed", "edits": [body]})

        measure("a word corrected: answer", lambda: send(change))
        measure("  and all made anew", lambda: browser.get(STATE, params={"wait": "1"}))
        section = browser.get(STATE).json()["article"]["sections"][-1]
        measure(
            "a heading changed: answer",
            lambda: send(("section", section["key"], {"heading": "New"}, "")),
        )
        measure("  and all made anew", lambda: browser.get(STATE, params={"wait": "1"}))
        measure("a question ticked: answer", lambda: send(("done", "x", True, "")))


def measure(what: str, ask: Callable[[], Any]) -> None:
    """Times one request."""
    clock, processor = time.perf_counter(), time.process_time()
    answer = ask()
    assert answer.status_code == 200, answer.text[:300]
    print(
        f"{what:40} {time.perf_counter() - clock:6.2f} s  {time.process_time() - processor:6.2f} s cpu"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else WORDS)
