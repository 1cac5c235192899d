"""The steps of a session: their order and versions, where each one's artifacts lie, and how one is pulled.

A step runs when its inputs, settings, engine or version changed and is skipped otherwise. Leaves out what the steps do
(`listening.py`, `pipeline.py`).
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from panelscribe import __version__
from panelscribe.session import CACHE, Session, digest, file_digest, measured

if TYPE_CHECKING:  # a check must not load the engines behind a run
    from panelscribe.engines import Report

STEPS = (
    "decode", "diarize", "recognize", "compare", "voices", "transcript", "correct", "names", "draft", "revise",
    "render",
)  # fmt: skip
"""In the order of the flow; `--again STEP` takes one of these."""

VERSIONS = dict.fromkeys(STEPS, 1) | {
    "recognize": 3,
    "compare": 3,
    "transcript": 4,
    "names": 3,
    "draft": 4,
    "render": 4,
}
"""Raised when a step's own code changes what it makes, so that older results are redone."""

SOUND = f"{CACHE}/sound.json"
TURNS = f"{CACHE}/diarization.json"
WORDS = f"{CACHE}/words.json"
RESEMBLANCE = f"{CACHE}/resemblance.json"
VOICES = f"{CACHE}/voices.json"
HEARD = f"{CACHE}/heard.json"
CORRECTIONS = f"{CACHE}/corrections.json"
CANDIDATES = f"{CACHE}/candidates.json"
DRAFTED = f"{CACHE}/drafted.json"
KEYS = f"{CACHE}/keys.json"


class Progress(Protocol):
    """How a run tells what it is at."""

    def step(self, name: str) -> "AbstractContextManager[Report]":
        """Brackets a step that runs; the value reports seconds of sound done and in all."""
        ...


@dataclass(slots=True)
class Made:
    """What a step hands over to be written."""

    outputs: Mapping[str, str | bytes]
    details: Mapping[str, object] = field(default_factory=dict)
    warnings: Sequence[str] = ()


class Run:
    """Pulls steps: runs what is not fresh, measures it, commits it. `ran` are the steps that had to."""

    def __init__(self, session: Session, progress: Progress, again: frozenset[str]) -> None:
        self.session = session
        self.progress = progress
        self.again = again
        self.ran: list[str] = []

    def pull(self, step: str, inputs: object, make: "Callable[[Report], Made]") -> None:
        """Runs `make` and commits what it made, unless the step is fresh for these inputs."""
        key = digest(step, VERSIONS[step], inputs)
        if step not in self.again and self.session.fresh(step, key):
            return
        with measured() as measurement, self.progress.step(step) as report:
            made = make(report)
        self.session.describe(session=self.session.name, panelscribe=__version__)
        self.session.commit(
            step,
            key,
            made.outputs,
            details=made.details,
            warnings=made.warnings,
            cost=measurement.cost,
        )
        self.ran.append(step)

    def digest_of(self, name: str) -> str:
        """Digest of an artifact as it stands."""
        return file_digest(self.session.path(name))
