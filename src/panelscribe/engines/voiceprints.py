"""What a person's voice is like over all that is known of it: the voiceprints that enrolment keeps and compares.

Independent of the diarizer, so that a library of enrolled voices outlives the choice of one; the turns may come from
any of them. Leaves out what a similarity means (`naming/voices.py`) and where voiceprints are kept
(`voice_library.py`).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from panelscribe.audio import SAMPLE_RATE, Audio
from panelscribe.engines import Report
from panelscribe.engines.voices import Voices
from panelscribe.transcript import Turn

IDENTITY = "campplus@92f29b94"
"""The model of the vectors, and the way it is asked: vectors of different identities can't be compared."""

_PIECE = 4.0
"""Seconds of sound that one vector is made of at most: long enough to mean something, short enough to average."""

_LEAST = 0.6
"""Seconds of a stretch below which it is not listened to."""

_ENOUGH = 90.0
"""Seconds of speech that suffice to know a voice."""

_BATCH = 32
"""Pieces whose features are in memory at a time."""

Span = tuple[float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Voiceprint:
    """A voice: `vector` has shape (dim,), float32, unit length; `seconds` of speech that it rests on.

    Biometric data: in memory only, unless a person was enrolled on purpose.
    """

    vector: NDArray[np.float32]
    seconds: float

    def similarity(self, other: "Voiceprint") -> float:
        """Cosine of the two vectors, -1 to 1."""
        return float(self.vector @ other.vector)


class VoiceEngine(Protocol):
    """Knows voices: what `voices add` and the pipeline's step `voices` ask."""

    @property
    def identity(self) -> str:
        """The model of the vectors; those of another one can't be compared."""
        ...

    def turns(self, audio: Audio) -> tuple[Turn, ...]:
        """Who speaks when in a clip; may overlap."""
        ...

    def voiceprints(
        self, audio: Audio, turns: Sequence[Turn], report: Report
    ) -> dict[str, Voiceprint]:
        """The voice of each speaker of `turns`, as far as they are heard alone; who never is has none."""
        ...


class OnnxVoiceEngine:
    """A `VoiceEngine` made of segmentation-3.0 and CAM++; opens them when it is first asked. Raises EngineError then.

    `segmentation` and `embedding` are the files that `export.py` wrote.
    """

    identity = IDENTITY

    def __init__(self, segmentation: Path, embedding: Path, *, threads: int = 1) -> None:
        self._segmentation, self._embedding, self._threads = segmentation, embedding, threads
        self._open: Voices | None = None

    def turns(self, audio: Audio) -> tuple[Turn, ...]:
        """See `VoiceEngine.turns`."""
        from panelscribe.engines.diarization import open_diarizer

        diarizer = open_diarizer(self._segmentation, self._embedding, threads=self._threads)
        found = diarizer.diarize(audio, min_speakers=None, max_speakers=None, report=_unwatched)
        return found.turns

    def voiceprints(
        self, audio: Audio, turns: Sequence[Turn], report: Report
    ) -> dict[str, Voiceprint]:
        """See `VoiceEngine.voiceprints`."""
        chosen = {speaker: pieces(spans) for speaker, spans in alone(turns).items()}
        total = sum(len(spans) for spans in chosen.values())
        done, found = 0, {}
        for speaker, spans in sorted(chosen.items()):
            vectors = [
                self.vectors(audio, spans[i : i + _BATCH]) for i in range(0, len(spans), _BATCH)
            ]
            if vectors:
                seconds = np.array([end - start for start, end in spans], dtype=np.float32)
                voiceprint = mean_voiceprint(np.concatenate(vectors), seconds)
                found.update({speaker: voiceprint} if voiceprint else {})
            done += len(spans)
            report(audio.duration * done / max(total, 1), audio.duration)
        audio.release()
        return found

    def vectors(self, audio: Audio, spans: Sequence[Span]) -> NDArray[np.float32]:
        """Voice vectors of stretches, unit length.  # shape: (num_spans, dim)"""
        if self._open is None:
            self._open = Voices(self._embedding, threads=self._threads)
        voices = self._open
        cuts = [(int(start * SAMPLE_RATE), int(end * SAMPLE_RATE)) for start, end in spans]
        return voices.vectors(
            [voices.features(np.asarray(audio.samples[first:stop])) for first, stop in cuts]
        )


def mean_voiceprint(
    vectors: NDArray[np.float32], seconds: NDArray[np.float32]
) -> Voiceprint | None:
    """One voice out of several vectors, shape (n, dim), each weighted by its seconds; None where all are zero."""
    mean = seconds @ vectors
    length = float(np.linalg.norm(mean))
    if length < 1e-6:
        return None
    return Voiceprint((mean / length).astype(np.float32), float(seconds.sum()))


def joined(voiceprints: Sequence[Voiceprint]) -> Voiceprint:
    """Several voiceprints of one person as one. Raises ValueError where there are none."""
    found = mean_voiceprint(
        np.stack([one.vector for one in voiceprints]),
        np.array([one.seconds for one in voiceprints], dtype=np.float32),
    )
    if found is None:
        raise ValueError("no voiceprint")
    return found


def pieces(spans: Sequence[Span]) -> list[Span]:
    """What to listen to: the longest stretches as far as needed, cut into equal parts of 4 s at most.

    >>> pieces([(0.0, 0.3), (1.0, 6.0), (7.0, 8.0)])
    [(1.0, 3.5), (3.5, 6.0), (7.0, 8.0)]
    """
    chosen: list[Span] = []
    total = 0.0
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span)):
        if end - start < _LEAST or total >= _ENOUGH:
            break
        end = min(end, start + _ENOUGH - total)
        total += end - start
        count = max(1, int(np.ceil((end - start) / _PIECE - 1e-9)))
        step = (end - start) / count
        chosen += [(start + i * step, start + (i + 1) * step) for i in range(count)]
    return chosen


def alone(turns: Sequence[Turn]) -> dict[str, list[Span]]:
    """The stretches in which each speaker of `turns` (which may overlap) talks and nobody else does.

    >>> alone([Turn("", "A", 0.0, 4.0), Turn("", "B", 3.0, 6.0), Turn("", "A", 7.0, 8.0)])
    {'A': [(0.0, 3.0), (7.0, 8.0)], 'B': [(4.0, 6.0)]}
    """
    found: dict[str, list[Span]] = {}
    changes: list[tuple[float, int, str]] = []
    for turn in turns:
        start, end = turn.span
        found.setdefault(turn.speaker, [])
        changes += [(start, 1, turn.speaker), (end, -1, turn.speaker)]
    talking: Counter[str] = Counter()
    before = 0.0
    for time, change, speaker in sorted(changes):
        active = [label for label, count in talking.items() if count > 0]
        if len(active) == 1 and time > before:
            spans = found[active[0]]
            start = spans.pop()[0] if spans and spans[-1][1] == before else before
            spans.append((start, time))
        talking[speaker] += change
        before = time
    return found


def _unwatched(done: float, total: float) -> None:
    """Progress of a clip, which takes no time worth showing."""
