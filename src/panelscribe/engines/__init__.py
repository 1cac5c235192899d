"""Ports to the models: what the pipeline asks of an engine, whatever library answers.

The only folder that may import a model library or speak HTTP; each engine imports its own when it is opened, so that
nothing heavy is loaded before it is needed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from panelscribe.audio import Audio
from panelscribe.drafting.llm import Reply, Request
from panelscribe.transcript import Turn, Word

Report = Callable[[float, float], None]
"""Progress of a step: seconds of sound done, seconds of sound in all."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A stretch of sound whose words are most likely not speech (a loop, a phrase heard in silence)."""

    start: float
    end: float
    reason: str


@dataclass(frozen=True, slots=True)
class Recognition:
    """What was said. Words are in order of time; those inside a doubt have probability 0.0.

    `warnings` say what the engine did otherwise than asked.
    """

    words: tuple[Word, ...]
    language: str
    doubts: tuple[Doubt, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Diarization:
    """Who spoke when.

    `turns` may overlap; `exclusive` are the same turns with at most one speaker at a time, made for giving words to
    speakers. `voices` holds one vector per speaker label (shape: (dim,), float32, unit length): biometric data that
    stays in memory. Labels are SPEAKER_00, SPEAKER_01, … in order of first speech.
    """

    turns: tuple[Turn, ...]
    exclusive: tuple[Turn, ...]
    voices: dict[str, NDArray[np.float32]]


class Recognizer(Protocol):
    """Turns sound into words."""

    @property
    def identity(self) -> str:
        """Library, version, weights: part of cache keys and of the article's colophon."""
        ...

    def recognize(
        self,
        audio: Audio,
        *,
        language: str | None,
        names: Sequence[str],
        speech: Sequence[tuple[float, float]] | None,
        report: Report,
    ) -> Recognition:
        """Words of `audio`.

        `language` is an ISO 639-1 code, None to detect it; `names` are people, organisations and terms that are
        likely to occur, most important first; `speech` are the stretches (start, end; seconds; in
        order) in which a diarizer heard somebody, None to let the engine find them.
        """
        ...


class Diarizer(Protocol):
    """Turns sound into speakers."""

    @property
    def identity(self) -> str:
        """Library, version, weights: part of cache keys and of the article's colophon."""
        ...

    def diarize(
        self, audio: Audio, *, min_speakers: int | None, max_speakers: int | None, report: Report
    ) -> Diarization:
        """Who spoke when in `audio`; the bounds are expectations that strong evidence may overrule."""
        ...

    def resemblance(
        self,
        audio: Audio,
        stretches: Sequence[tuple[float, float]],
        exclusive: Sequence[Turn],
        report: Report,
    ) -> NDArray[np.float32] | None:
        """How much each stretch (start, end; seconds; in order) sounds like each speaker of `exclusive`.

        Cosine similarities, shape (num_stretches, num_speakers), speakers in order of label; None where
        the engine has no voices to compare.
        """
        ...


class Drafter(Protocol):
    """Writes sentences between quotations. The only engine that may ask a server."""

    @property
    def identity(self) -> str:
        """The model: part of cache keys and of the article's colophon."""
        ...

    @property
    def address(self) -> str:
        """Where requests go."""
        ...

    def payload(self, request: Request) -> dict[str, Any]:
        """What `draft` sends, whole."""
        ...

    def draft(self, request: Request) -> Reply:
        """The answer to a request. Raises EngineError where there is none."""
        ...
