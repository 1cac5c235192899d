"""Whisper's encoder on a processor: one stretch at a time, and only for as long as it lasts.

Several stretches at once outgrow the caches (8 together take 1.4 times as long as 8 alone), and attention is quadratic:
half a minute of frames costs 4 times a quarter of a minute. The silence that faster-whisper fills a stretch up with is
therefore cut off but for a second. On a graphics card nothing is changed.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

_SILENT_END = 100
"""Feature frames (10 ms) of filling that stay: the model was never shown speech up to the very end."""
_FEWEST = 500
"""Feature frames that are encoded at least."""
_ROUND = 50


def needed_frames(features: NDArray[np.float32]) -> int:
    """Feature frames worth encoding of `features` (shape: batch, bands, frames), filled up with zeros at the end.

    >>> needed_frames(np.pad(np.ones((2, 80, 2020), dtype=np.float32), ((0, 0), (0, 0), (0, 980))))
    2150
    """
    frames: int = features.shape[-1]
    heard = np.flatnonzero(features.any(axis=(0, 1)))
    last = int(heard[-1]) + 1 if len(heard) else 0
    needed = -(-(last + _SILENT_END) // _ROUND) * _ROUND
    return min(frames, max(_FEWEST, needed))


def open_whisper(
    path: str, *, device: str, compute_type: str, threads: int, workers: int = 1
) -> Any:
    """faster-whisper's model with this encoder, for `workers` Python threads at once, each of which computes with
    `threads`. Raises RuntimeError, ValueError or OSError for damaged weights.
    """
    from faster_whisper import WhisperModel

    class Whisper(WhisperModel):  # type: ignore[misc, unused-ignore]
        """Encodes stretch by stretch."""

        def encode(self, features: NDArray[np.float32]) -> Any:
            """The encoder's output for features of shape (batch, bands, frames) or (bands, frames)."""
            if self.model.device != "cpu":
                return super().encode(features)
            batch = features[None] if features.ndim == 2 else features
            batch = batch[..., : needed_frames(batch)]
            return _joined([super(Whisper, self).encode(row) for row in batch])

    return Whisper(
        path,
        device=device,
        compute_type=compute_type,
        cpu_threads=threads,
        num_workers=workers,
        local_files_only=True,
    )


def _joined(encodings: list[Any]) -> Any:
    from ctranslate2 import StorageView

    if len(encodings) == 1:
        return encodings[0]
    return StorageView.from_array(np.concatenate([np.array(row) for row in encodings]))
