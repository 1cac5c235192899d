"""How quick the review page is with three hours and 30,000 words: opening, scrolling, editing, in a real browser.

`python -m tests.bench.review_page [SESSION]`. Without SESSION it writes one of real words (tests.bench.long_session).
Input to paint is what the browser itself measures (Event Timing: from the key or click to the next frame, in steps of
8 ms); a jump is timed from setting the scroll position to the frame after next. Printed, never asserted.
"""

import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.bench.long_session import write_long_session
from tests.browser_desk import Server, is_saved, open_browser

OBSERVE = """
window.inputs = [];
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) window.inputs.push([one.name, one.duration]);
}).observe({ type: "event", durationThreshold: 16, buffered: true });
"""
JUMPS = """async () => {
  const pane = document.querySelector(".transcript-scroller");
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const times = [];
  for (let index = 0; index < 40; index += 1) {
    const start = performance.now();
    pane.scrollTop = ((index * 0.381966) % 1) * pane.scrollHeight;
    await frame();
    await frame();
    times.push(performance.now() - start);
  }
  return times;
}"""
OPENED = "performance.getEntriesByName('desk-shown')[0]?.startTime ?? null"
KEYS = (
    "ArrowRight",
    "ArrowRight",
    "Shift+ArrowRight",
    "ArrowDown",
    "ArrowUp",
    "n",
    "Escape",
    "d",
    "g",
)


def _line(what: str, times: list[float]) -> str:
    return f"{what:<34}{statistics.median(times):8.0f}{max(times):8.0f}{len(times):6d}"


def _open(page: Any, address: str) -> float:
    page.goto("about:blank")
    page.goto(address)
    page.locator(".turn .w").first.wait_for(state="attached")
    while (opened := page.evaluate(OPENED)) is None:
        page.wait_for_timeout(20)
    return float(opened)


def _inputs(page: Any) -> list[float]:
    """Input to paint of all keys and clicks since the last call; what the browser leaves out took under 16 ms."""
    page.wait_for_timeout(400)
    found: list[list[Any]] = page.evaluate("window.inputs.splice(0)")
    return [
        time for name, time in found if name in ("keydown", "click", "pointerdown", "dblclick")
    ] or [16.0]


def measure(page: Any, address: str) -> list[str]:
    """One line for each thing that is done: median, worst and number of times, in milliseconds."""
    lines = [_line("opened, from navigation to paint", [_open(page, address) for _ in range(5)])]
    lines.append(_line("a jump in the transcript", page.evaluate(JUMPS)))
    _inputs(page)
    page.locator(".turn.speaking .w, .turn .w:visible").first.click()
    for key in KEYS:
        page.keyboard.press(key)
        page.wait_for_timeout(150)
    lines.append(_line("keys and clicks, input to paint", _inputs(page)))
    saved = []
    for text in ("one", "two", "three"):
        page.keyboard.press("e")
        page.keyboard.type(text)
        page.keyboard.press("Enter")
        start = page.evaluate("performance.now()")
        is_saved(page)
        saved.append(float(page.evaluate("performance.now()")) - start)
    lines.append(_line("a correction, input to paint", _inputs(page)))
    lines.append(_line("until the server has it saved", saved))
    return lines


def main() -> None:
    """Prints the table."""
    with tempfile.TemporaryDirectory() as scratch, open_browser() as browser:
        given = Path(sys.argv[1]) if len(sys.argv) > 1 else None
        folder = given or write_long_session(Path(scratch)).folder
        server = Server(folder)
        try:
            page = browser.new_page(viewport={"width": 1280, "height": 800})
            page.add_init_script(OBSERVE)
            lines = measure(page, server.address)
            print(f"{'':<34}{'median':>8}{'worst':>8}{'n':>6}   (milliseconds)")
            print("\n".join(lines))
        finally:
            server.end()


if __name__ == "__main__":
    main()
