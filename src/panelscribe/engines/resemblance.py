"""Whose voice a stretch of sound resembles: the second look that the words make possible.

A diarizer hears windows and finds the place of a change to a few tenths of a second. The recognizer then knows
sentences and pauses, and a stretch between two of them is almost always one voice: compared with the voices of the
speakers found, it tells whose (on samples/breakfast right for all of 245 stretches of 0.5 s and more, of which the
diarizer had given 6 to a neighbour; docs/benchmarks.md). Called by `diarization.py`.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from panelscribe.audio import SAMPLE_RATE, Audio
from panelscribe.engines import Report
from panelscribe.engines.voices import Voices
from panelscribe.transcript import Turn

_CLEAN = 1.0
"""Seconds from which a turn of one voice counts for what that voice is like."""

_LONGEST = 5.0
"""Seconds of a turn, or of a stretch, that are listened to at most: its middle."""

_ENOUGH = 20.0
"""Seconds that suffice to know a voice."""

_BATCH = 64
"""Stretches whose features are in memory at a time."""


def resemblance(
    voices: Voices,
    audio: Audio,
    stretches: Sequence[tuple[float, float]],
    exclusive: Sequence[Turn],
    report: Report,
) -> NDArray[np.float32]:
    """Cosine similarity of each stretch (start, end; seconds) to each speaker of `exclusive`, in order of label.

    Shape (num_stretches, num_speakers), float32; 0 where a stretch is too short to be heard.
    """
    speakers = sorted({turn.speaker for turn in exclusive})
    if not speakers or not stretches:
        return np.zeros((len(stretches), len(speakers)), dtype=np.float32)
    known = np.stack([_voice(voices, audio, speaker, exclusive) for speaker in speakers])
    found = []
    for first in range(0, len(stretches), _BATCH):
        batch = stretches[first : first + _BATCH]
        found.append(_vectors(voices, audio, batch) @ known.T)
        report(batch[-1][1], audio.duration)
    similarity: NDArray[np.float32] = np.concatenate(found)
    return similarity


def _voice(
    voices: Voices, audio: Audio, speaker: str, exclusive: Sequence[Turn]
) -> NDArray[np.float32]:
    """The voice of a speaker by their longest turns, weighted by duration.  # shape: (dim,), unit length"""
    spans = sorted(
        (turn.span for turn in exclusive if turn.speaker == speaker),
        key=lambda span: (span[0] - span[1], span),
    )
    clean = [span for span in spans if span[1] - span[0] >= _CLEAN] or spans[:1]
    chosen: list[tuple[float, float]] = []
    total = 0.0
    for start, end in clean:
        chosen.append((start, end))
        total += min(end - start, _LONGEST)
        if total >= _ENOUGH:
            break
    weights = np.array([min(end - start, _LONGEST) for start, end in chosen], dtype=np.float32)
    mean = weights @ _vectors(voices, audio, chosen)
    unit: NDArray[np.float32] = mean / max(float(np.linalg.norm(mean)), 1e-9)
    return unit


def _vectors(
    voices: Voices, audio: Audio, spans: Sequence[tuple[float, float]]
) -> NDArray[np.float32]:
    """Voice vectors of the middles of stretches.  # shape: (num_spans, dim)"""
    features = []
    for start, end in spans:
        beyond = max(0.0, end - start - _LONGEST) / 2
        first, last = int((start + beyond) * SAMPLE_RATE), int((end - beyond) * SAMPLE_RATE)
        features.append(voices.features(np.asarray(audio.samples[first:last])))
    return voices.vectors(features)
