"""Who spoke when: the default diarizer, without torch and in flat memory.

Segmentation-3.0 hears who may be talking in ten-second windows (`speech_activity.py`), CAM++ what the voices of each
window's middle sound like (`voices.py`), `clustering.py` which of them are one person; here the parts are joined and
written as turns. The whole pyannote pipeline, for those who have its weights, is in `community.py`.
"""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from panelscribe.audio import SAMPLE_RATE, Audio
from panelscribe.engines import Diarization, Report, tracking
from panelscribe.engines.clustering import cluster
from panelscribe.engines.speech_activity import (
    CENTRE,
    FRAME,
    HOP,
    SpeechActivity,
    Window,
    window_starts,
)
from panelscribe.engines.voices import FEATURE_HOP, Voices
from panelscribe.transcript import Turn, number_turns

METHOD = "2.5 s tiles, complete linkage 0.7"
"""What goes into cache keys beside the models; changes whenever results do."""

STEP = 148
"""Frames between windows, 2.5 s."""

_BLOCK = 16
"""Windows that are in memory with their features at a time."""

_OFFSET = CENTRE / SAMPLE_RATE - FRAME / 2
_FILL = 0.7
_DROP = 0.1


def open_diarizer(segmentation: Path, embedding: Path, *, threads: int = 1) -> "OnnxDiarizer":
    """The default diarizer from the ONNX files that `export.py` wrote. Raises EngineError."""
    return OnnxDiarizer(segmentation, embedding, threads=threads)


class OnnxDiarizer:
    """A `Diarizer` made of segmentation-3.0 and CAM++."""

    def __init__(self, segmentation: Path, embedding: Path, *, threads: int = 1) -> None:
        self._activity = SpeechActivity(segmentation, threads=threads)
        self._voices = Voices(embedding, threads=threads)
        self.identity = f"panelscribe segmentation-3.0@da85c298 + campplus@92f29b94, {METHOD}"

    def diarize(
        self, audio: Audio, *, min_speakers: int | None, max_speakers: int | None, report: Report
    ) -> Diarization:
        """See `Diarizer.diarize`."""
        if not len(audio.samples):
            return Diarization((), (), {})
        windows, tiles, pieces, vectors = self._listen(audio, report)
        if not pieces:
            report(audio.duration, audio.duration)
            return Diarization((), (), {})
        seconds = np.array([piece.seconds for piece in pieces])
        numbers = np.array([piece.window for piece in pieces])
        labels = cluster(vectors, seconds, numbers)
        total = tiles[-1].stop
        activity = np.zeros((total, int(labels.max()) + 1), dtype=np.float32)
        for piece, label in zip(pieces, labels, strict=True):
            window, part = windows[piece.window], tiles[piece.window]
            heard = window.activity[part.start - window.start : part.stop - window.start]
            here = activity[part.start : part.start + len(heard), label]
            np.maximum(here, heard[:, piece.local], out=here)
        report(audio.duration, audio.duration)
        return _write(activity, labels, vectors, seconds, audio.duration)

    def _listen(
        self, audio: Audio, report: Report
    ) -> tuple[list[Window], list[tracking.Tile], list[tracking.Piece], NDArray[np.float32]]:
        samples = audio.samples
        starts = window_starts(len(samples), STEP)
        windows: list[Window] = []
        tiles: list[tracking.Tile] = []
        pieces: list[tracking.Piece] = []
        vectors: list[NDArray[np.float32]] = []
        for first in range(0, len(starts), _BLOCK):
            block = list(self._activity.windows(samples, starts[first : first + _BLOCK]))
            if not tiles:
                tiles = tracking.tile(
                    starts, len(block[0].activity), starts[-1] + len(block[0].activity)
                )
            found = [
                piece
                for window, part in zip(block, tiles[first : first + _BLOCK], strict=True)
                for piece in tracking.pieces(window, part)
            ]
            vectors.append(self._embed(samples, block, found))
            windows += block
            pieces += found
            report(min(block[-1].stop * FRAME, audio.duration), audio.duration)
        return windows, tiles, pieces, np.concatenate(vectors)

    def _embed(
        self, samples: NDArray[np.float32], block: list[Window], pieces: list[tracking.Piece]
    ) -> NDArray[np.float32]:
        first = block[0].start * HOP // FEATURE_HOP
        stop = block[-1].stop * HOP + 2 * CENTRE
        features = self._voices.features(samples[first * FEATURE_HOP : stop])
        chosen = [features[_feature_frames(p.frames, len(features), first)] for p in pieces]
        return self._voices.vectors(chosen)


def _feature_frames(frames: NDArray[np.int64], count: int, first: int) -> NDArray[np.int64]:
    """Feature frames whose centres lie in these frames of the segmentation; the features start at hop `first`."""
    breaks = np.flatnonzero(np.diff(frames) > 1) + 1
    parts = [np.zeros(0, dtype=np.int64)]
    for run in np.split(frames, breaks):
        if len(run):
            low = (run[0] * HOP + CENTRE - HOP // 2 - 200) / FEATURE_HOP - first
            high = (run[-1] * HOP + CENTRE + HOP // 2 - 200) / FEATURE_HOP - first
            parts.append(np.arange(max(0, round(low)), min(count, round(high))))
    return np.concatenate(parts)


def _write(
    activity: NDArray[np.float32],
    labels: NDArray[np.int64],
    vectors: NDArray[np.float32],
    seconds: NDArray[np.float64],
    duration: float,
) -> Diarization:
    best = activity == activity.max(axis=1, keepdims=True)
    talking = activity >= tracking.ACTIVE
    regular = _turns(talking, duration)
    first = np.argmax(best, axis=1)
    single = talking & (np.arange(activity.shape[1]) == first[:, None])
    exclusive = _turns(single, duration)
    order = list(dict.fromkeys(speaker for _, _, speaker in regular))
    name = {speaker: f"SPEAKER_{i:02d}" for i, speaker in enumerate(order)}
    voices = {}
    for speaker in order:
        own = labels == speaker
        centre = (vectors[own] * seconds[own, None]).sum(axis=0)
        voices[name[speaker]] = (centre / max(float(np.linalg.norm(centre)), 1e-9)).astype(np.float32)
    return Diarization(_named(regular, name), _named(exclusive, name), voices)


def _named(
    turns: Iterable[tuple[float, float, int]], name: dict[int, str]
) -> tuple[Turn, ...]:
    kept = [Turn("", name[who], start, end) for start, end, who in turns if who in name]
    return number_turns(kept)


def _turns(talking: NDArray[np.bool_], duration: float) -> list[tuple[float, float, int]]:
    found: list[tuple[float, float, int]] = []
    for speaker in range(talking.shape[1]):
        edges = np.flatnonzero(np.diff(np.r_[0, talking[:, speaker].astype(np.int8), 0]))
        runs: list[list[float]] = []
        for begin, stop in edges.reshape(-1, 2):
            start = max(0.0, float(begin) * FRAME + _OFFSET)
            end = min(duration, float(stop) * FRAME + _OFFSET)
            if end - start < _DROP:
                continue
            if runs and start - runs[-1][1] < _FILL:
                runs[-1][1] = end
            else:
                runs.append([start, end])
        found += [(round(start, 3), round(end, 3), speaker) for start, end in runs]
    return sorted(found)
