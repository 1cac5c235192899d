"""A small panel for tests without models: its sound (a hum), its reference, its panel file."""

import wave
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import numpy as np

from panelscribe.drafting import HouseStyle
from panelscribe.engines import Report
from panelscribe.engines.oracle import OracleDiarizer, OracleRecognizer
from panelscribe.pipeline import Engines, Outcome, PanelFile, load_panel, transcribe
from panelscribe.session import Session

_INES_OPENS = (
    "Good morning everybody. I'm Ines Cardoso, I edit the Harbor Review, and this is small models, "
    "big kitchens. With me are Paul Whitcombe and Adaeze Obi."
)
_PAUL = (
    "Uh, it was wrong politely. It would tell a driver that a bridge was open, and the bridge had "
    "been shut since March. We had eleven trucks turn around in one week."
)
_ADAEZE = (
    "It's both, but mostly it's that nobody had written down what a wrong answer costs. If you "
    "can't name the price of an error, you are not ready to automate the decision."
)
LINES = (
    ("INES", _INES_OPENS),
    ("INES", "Paul, you pulled a model out after six weeks. What happened?"),
    ("PAUL", _PAUL),
    ("INES", "Adaeze, is that the model, or is that how they used it?"),
    ("ADA", _ADAEZE),
    ("INES", "Thank you Adaeze, thank you Paul. See you next month."),
)

PANEL = """\
title: Small Models, Big Kitchens
event: DevHarbor 2026
people:
  - {name: Ines Cardoso, role: moderator, title: editor, organization: Harbor Review}
  - {name: Paul Whitcombe, title: director of operations, organization: Tramline Logistics}
  - {name: Adaeze Obi, title: professor, organization: Northlight University}
sponsors: [Kelp and Company]
"""


def write_recording(path: Path, seconds: float, frequency: float = 220.0) -> Path:
    """A quiet hum as a WAV file."""
    rate = 16_000
    samples = np.sin(np.arange(int(seconds * rate)) * 2 * np.pi * frequency / rate) * 2000
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.astype("<i2").tobytes())
    return path


def write_panel_session(folder: Path, name: str = "harbor") -> Path:
    """A recording with its panel file and reference; returns the recording."""
    folder.mkdir(parents=True, exist_ok=True)
    start, stm, rttm = 0.5, [], []
    for speaker, text in LINES:
        end = start + len(text.split()) * 0.35
        stm.append(f"{name} 1 {speaker} {start:.2f} {end:.2f} {text}")
        rttm.append(f"SPEAKER {name} 1 {start:.3f} {end - start:.3f} <NA> <NA> {speaker} <NA> <NA>")
        start = end + 0.4
    (folder / "ref.stm").write_text("\n".join(stm) + "\n", encoding="utf-8")
    (folder / "ref.rttm").write_text("\n".join(rttm) + "\n", encoding="utf-8")
    (folder / "panel.yaml").write_text(PANEL, encoding="utf-8")
    return write_recording(folder / f"{name}.wav", start + 0.5)


def oracle_engines(folder: Path) -> Engines:
    """Engines that answer from the reference in `folder`."""
    return Engines(OracleRecognizer(folder), OracleDiarizer(folder))


class SilentProgress:
    """Progress that remembers which steps ran."""

    def __init__(self) -> None:
        self.steps: list[str] = []

    def step(self, name: str) -> AbstractContextManager[Report]:
        self.steps.append(name)
        return nullcontext(lambda done, total: None)


def run(
    recording: Path,
    out: Path,
    *,
    engines: Engines | None = None,
    panel_file: PanelFile | None = None,
    style: HouseStyle | None = None,
    again: frozenset[str] = frozenset(),
) -> Outcome:
    """The whole chain with oracle engines."""
    return transcribe(
        recording,
        Session(out / recording.stem),
        panel_file=panel_file or load_panel(recording.with_name("panel.yaml")),
        engines=engines or oracle_engines(recording.parent),
        language=None,
        style=style or HouseStyle(),
        progress=SilentProgress(),
        again=again,
    )
