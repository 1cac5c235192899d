"""Who spoke when: the default diarizer, without torch and in memory that hardly grows with the recording.

Segmentation-3.0 hears who may be talking in ten-second windows (`speech_activity.py`), CAM++ what the voices in each
window's middle sound like (`voices.py`), `clustering.py` finds which of them are one person, and `reconstruction.py`
joins the windows into turns. The whole pyannote pipeline, for those who have its weights, is in `community.py`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from panelscribe.audio import Audio
from panelscribe.engines import Diarization, Report, reconstruction, tracking
from panelscribe.engines.clustering import centroids, cluster
from panelscribe.engines.community import open_community
from panelscribe.engines.resemblance import resemblance
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

__all__ = ["OnnxDiarizer", "open_community", "open_diarizer"]

METHOD = (
    "tiles of 2.5 s, every second one of a monologue, corrected similarity 0.75, stricter for few pieces, "
    "unlike and brief strange ones apart, scraps heard again"
)
"""What stands in cache keys and colophons beside the models; changes whenever results do."""

STEP = 148
"""Frames between windows: 2.5 s, so that every moment is heard by four windows."""

_BLOCK = 16
"""Windows whose sound and features are in memory at a time ..."""

_SCRAPS = 200
"""... and short stretches that are."""

_REPEATED = 0.5
"""Seconds of clean speech that a piece without a vector of its own counts for."""


@dataclass(frozen=True, slots=True)
class _Heard:
    """What the models say of a recording; `vectors` has shape (pieces, dim)."""

    windows: list[Window]
    tiles: list[tracking.Tile]
    pieces: list[tracking.Piece]
    vectors: NDArray[np.float32]


def open_diarizer(segmentation: Path, embedding: Path, *, threads: int = 1) -> "OnnxDiarizer":
    """The default diarizer from the two files that `export.py` wrote, on `threads` threads. Raises EngineError."""
    return OnnxDiarizer(
        SpeechActivity(segmentation, threads=threads), Voices(embedding, threads=threads)
    )


class OnnxDiarizer:
    """A `Diarizer` made of segmentation-3.0 and CAM++."""

    def __init__(self, activity: SpeechActivity, voices: Voices) -> None:
        self._activity = activity
        self._voices = voices
        self.identity = f"panelscribe segmentation-3.0@da85c298 + campplus@92f29b94, {METHOD}"

    def diarize(
        self, audio: Audio, *, min_speakers: int | None, max_speakers: int | None, report: Report
    ) -> Diarization:
        """See `Diarizer.diarize`. Silence, music and the shortest of sounds give no turns, never an error."""
        if not len(audio.samples):
            return Diarization((), (), {})
        heard = self._listen(audio, report)
        if not heard.pieces:
            return Diarization((), (), {})
        clean = np.array([piece.clean for piece in heard.pieces])
        labels = cluster(
            heard.vectors,
            clean,
            tracking.conflicts(heard.pieces),
            tracking.links(heard.windows, heard.pieces),
            min_speakers=min_speakers,
            max_speakers=max_speakers,
        )
        voices = centroids(heard.vectors, clean, labels)
        sure = reconstruction.activity(heard.windows, heard.tiles, heard.pieces, labels)
        sure = self._heard_again(audio.samples, sure, voices)
        regular = reconstruction.spans(reconstruction.talking(sure), audio.duration)
        exclusive = reconstruction.spans(reconstruction.alone(sure), audio.duration)
        order = dict.fromkeys(label for _, _, label in regular)
        names = {label: f"SPEAKER_{number:02d}" for number, label in enumerate(order)}
        return Diarization(
            _turns(regular, names),
            _turns(exclusive, names),
            {name: voices[label].astype(np.float32) for label, name in names.items()},
        )

    def resemblance(
        self,
        audio: Audio,
        stretches: Sequence[tuple[float, float]],
        exclusive: Sequence[Turn],
        report: Report,
    ) -> NDArray[np.float32]:
        """See `Diarizer.resemblance`."""
        return resemblance(self._voices, audio, stretches, exclusive, report)

    def _listen(self, audio: Audio, report: Report) -> _Heard:
        """Run both models block by block."""
        starts = window_starts(len(audio.samples), STEP)
        windows: list[Window] = []
        tiles: list[tracking.Tile] = []
        pieces: list[tracking.Piece] = []
        vectors: list[NDArray[np.float32]] = []
        for first in range(0, len(starts), _BLOCK):
            block = list(self._activity.windows(audio.samples, starts[first : first + _BLOCK]))
            if not tiles:
                frames = len(block[0].activity)
                tiles = tracking.tile(starts, frames, starts[-1] + frames)
            here = tiles[first : first + len(block)]
            found = [
                p for w, part in zip(block, here, strict=True) for p in tracking.pieces(w, part)
            ]
            same = tracking.repeated(found, tracking.links(block, found, first=first))
            vectors.append(self._embed(audio.samples, block, found, same))
            found = [replace(p, clean=_REPEATED) if i in same else p for i, p in enumerate(found)]
            windows += block
            pieces += found
            done = min(here[-1].stop * FRAME, audio.duration)
            report(audio.duration if len(windows) == len(starts) else done, audio.duration)
        return _Heard(windows, tiles, pieces, np.concatenate(vectors))

    def _embed(
        self,
        samples: NDArray[np.float32],
        block: list[Window],
        found: list[tracking.Piece],
        same: dict[int, int],
    ) -> NDArray[np.float32]:
        """Voice vectors of the pieces of a block, shape (pieces, dim); `same` have the vector of another one."""
        first = block[0].start * HOP // FEATURE_HOP
        features = self._voices.features(
            samples[first * FEATURE_HOP : block[-1].stop * HOP + 2 * CENTRE]
        )
        source = np.array([same.get(i, i) for i in range(len(found))], dtype=np.int64)
        own = sorted(set(source.tolist()))
        vectors = self._voices.vectors(
            [features[feature_frames(found[i].frames, first, len(features))] for i in own]
        )
        return vectors[np.searchsorted(own, source)]

    def _heard_again(
        self,
        samples: NDArray[np.float32],
        sure: NDArray[np.float32],
        voices: NDArray[np.float64],
    ) -> NDArray[np.float32]:
        """Interjections and other short stretches given to whom they sound like, heard on their own."""
        found = reconstruction.scraps(sure)
        likeness = np.zeros((len(found), len(voices)))
        for begin in range(0, len(found), _SCRAPS):
            chosen = found[begin : begin + _SCRAPS]
            features = []
            for _, frames in chosen:
                first = int(frames[0]) * HOP // FEATURE_HOP
                stop = int(frames[-1]) * HOP + 2 * CENTRE
                sound = self._voices.features(samples[first * FEATURE_HOP : stop])
                features.append(sound[feature_frames(frames, first, len(sound))])
            likeness[begin : begin + _SCRAPS] = self._voices.vectors(features) @ voices.T
        return reconstruction.reassigned(sure, found, likeness)


def feature_frames(frames: NDArray[np.int64], first: int, count: int) -> NDArray[np.int64]:
    """Which of `count` feature frames, the first of them number `first` of the recording, lie in these frames.

    >>> feature_frames(np.array([0, 1, 2, 10]), 0, 100).tolist()
    [1, 2, 3, 4, 5, 18, 19]
    """
    breaks = np.flatnonzero(np.diff(frames) > 1) + 1
    parts = [np.zeros(0, dtype=np.int64)]
    for run in np.split(frames, breaks):
        if len(run):
            # From edge to edge of the frames; a feature frame is centred 200 samples after its start.
            low = (run[0] * HOP + CENTRE - HOP / 2 - 200) / FEATURE_HOP
            high = (run[-1] * HOP + CENTRE + HOP / 2 - 200) / FEATURE_HOP
            parts.append(np.arange(max(0, round(low) - first), min(count, round(high) - first)))
    return np.concatenate(parts)


def _turns(spans: Iterable[reconstruction.Span], names: dict[int, str]) -> tuple[Turn, ...]:
    return number_turns([Turn("", names[label], start, end) for start, end, label in spans])
