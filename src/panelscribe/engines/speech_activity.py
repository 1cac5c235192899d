"""Who may be speaking in each ten-second window: segmentation-3.0 through onnxruntime.

The model tells up to three local speakers of a window apart, two of them at a time. Which local speaker is who in the
whole recording is for `clustering.py`. Called by `diarization.py`; leaves out decoding sound and joining windows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from panelscribe.engines.onnx_session import OnnxModel

HOP = 270
"""Samples between frames (16.875 ms at 16 kHz): the strides of the model's convolutions, 10 x 3 x 3 x 3."""

CENTRE = 495
"""Samples from the start of a window to the centre of its first frame: half the receptive field of 991 samples."""

FRAME = HOP / 16_000
"""Seconds between frames."""

WINDOW = 160_000
"""Samples of a full window, ten seconds: what the model was trained on."""

SPEAKERS = 3
"""Local speakers of a window."""

_SHORTEST = 16_000
"""Samples below which sound is padded with silence: the model can't judge less than a second."""

# Which local speakers are active in each of the model's classes (pyannote's powerset encoding):
# nobody, the first, the second, the third, first and second, first and third, second and third.
_POWERSET = np.array(
    [[0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [1, 0, 1], [0, 1, 1]], dtype=np.float32
)


@dataclass(frozen=True, slots=True)
class Window:
    """A window that starts at frame `start` of the recording (one frame each `HOP` samples).

    `activity` is how sure the model is that a local speaker talks, shape (frames, 3), float32, 0 to 1.
    """

    start: int
    activity: NDArray[np.float32]

    @property
    def stop(self) -> int:
        """The first frame after the window."""
        return self.start + len(self.activity)


def count_frames(samples: int) -> int:
    """Frames that the model makes of so many samples: three convolutions, each thinned by pooling.

    >>> count_frames(160_000)
    589
    """
    frames = (samples - 251) // 10 + 1
    frames = (frames - 3) // 3 + 1
    for _ in range(2):
        frames = (frames - 5 + 1 - 3) // 3 + 1
    return frames


def window_starts(samples: int, step: int) -> list[int]:
    """Frames at which windows start: every `step` frames, and the last one so that it ends with the recording.

    >>> window_starts(16_000 * 14, 148)
    [0, 148, 238]
    >>> window_starts(16_000 * 3, 148)
    [0]
    """
    last = max(0, -(-(samples - WINDOW) // HOP))
    return [*range(0, last, step), last]


class SpeechActivity:
    """The segmentation model, open. `path` is what `export.export_segmentation` wrote."""

    def __init__(self, path: Path, *, threads: int) -> None:
        self._model = OnnxModel(path, threads=threads)

    def windows(
        self, samples: NDArray[np.float32], starts: list[int], *, batch: int = 4
    ) -> Iterator[Window]:
        """The windows of a recording that start at the frames `starts`; `samples` has shape (num_samples,)."""
        batches = [starts[first : first + batch] for first in range(0, len(starts), batch)]
        sounds = (
            np.stack([_cut(samples, start * HOP) for start in chosen])[:, np.newaxis]
            for chosen in batches
        )
        for chosen, scores in zip(batches, self._model.run(sounds), strict=True):
            for start, score in zip(chosen, np.exp(scores), strict=True):
                yield Window(start, np.minimum(score @ _POWERSET, 1.0))


def _cut(samples: NDArray[np.float32], start: int) -> NDArray[np.float32]:
    """Samples of one window: a short recording is one short window, the end of a long one is padded."""
    wanted = WINDOW if len(samples) > WINDOW else max(_SHORTEST, len(samples))
    piece = samples[start : start + wanted]
    return np.pad(piece, (0, wanted - len(piece))) if len(piece) < wanted else piece
