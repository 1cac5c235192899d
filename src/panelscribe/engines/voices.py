"""What a voice sounds like: mel features and CAM++ voice vectors through onnxruntime.

Called by `diarization.py`. Leaves out whose voice it is (`clustering.py`) and writing the model as ONNX (`export.py`).
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from panelscribe.engines.onnx_session import OnnxModel
from panelscribe.errors import EngineError

FEATURE_HOP = 160
"""Samples between feature frames (10 ms)."""

_FRAME_LENGTH = 400
_BANDS = 80
_DIMENSION = 192

SHORTEST = 20
"""Feature frames (0.2 s) below which a voice vector means nothing."""

_STEP = 25
"""Pieces are shortened to multiples of so many frames, so that equal ones share a batch."""

_BATCH_FRAMES = 1500
"""Feature frames of a batch at most: more takes memory and gains nothing."""


class Voices:
    """The voice model, open. `path` is what `export.export_embedding` wrote."""

    def __init__(self, path: Path, *, threads: int) -> None:
        try:
            import kaldi_native_fbank
        except ImportError as error:
            raise EngineError(
                f"Diarization needs kaldi-native-fbank, which can't be imported: {error}",
                hint="Install panelscribe's dependencies again: pip install --upgrade panelscribe",
            ) from error
        self._fbank = kaldi_native_fbank
        self._model = OnnxModel(path, threads=threads)

    def features(self, samples: NDArray[np.float32]) -> NDArray[np.float32]:
        """Log mel energies as CAM++ was trained on (80 bands, 25 ms every 10 ms, no dither), not normalised.

        Shape (frames, 80); frame i covers samples 160 i to 160 i + 400, so there are two fewer than hops.
        """
        if len(samples) < _FRAME_LENGTH:
            return np.zeros((0, _BANDS), dtype=np.float32)
        options = self._fbank.FbankOptions()
        options.frame_opts.dither = 0.0
        options.mel_opts.num_bins = _BANDS
        computer = self._fbank.OnlineFbank(options)
        computer.accept_waveform(16_000, samples)
        computer.input_finished()
        return np.stack([computer.get_frame(i) for i in range(computer.num_frames_ready)])

    def vectors(self, pieces: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
        """One vector of unit length for each piece of one voice, shape (len(pieces), 192), float32.

        A piece has shape (frames, 80) and is mean-normalised here; one of fewer than `SHORTEST` frames gets zeros.
        """
        vectors = np.zeros((len(pieces), _DIMENSION), dtype=np.float32)
        batches = [
            (length, members[first : first + size])
            for length, members in _equal_lengths(pieces).items()
            for size in [max(1, _BATCH_FRAMES // length)]
            for first in range(0, len(members), size)
        ]
        stacked = (
            np.stack([_centre(pieces[i], length) for i in chosen]) for length, chosen in batches
        )
        for (_, chosen), found in zip(batches, self._model.run(stacked), strict=True):
            vectors[chosen] = found
        norms = np.linalg.norm(vectors, axis=1, keepdims=True)
        unit: NDArray[np.float32] = vectors / np.maximum(norms, 1e-9)
        return unit


def _equal_lengths(pieces: Sequence[NDArray[np.float32]]) -> dict[int, list[int]]:
    """Indices of pieces by the length that they are shortened to."""
    groups: dict[int, list[int]] = {}
    for index, piece in enumerate(pieces):
        frames = len(piece)
        if frames >= SHORTEST:
            length = frames - frames % _STEP if frames >= 2 * _STEP else frames
            groups.setdefault(length, []).append(index)
    return groups


def _centre(piece: NDArray[np.float32], length: int) -> NDArray[np.float32]:
    """The middle `length` frames, less their mean."""
    start = (len(piece) - length) // 2
    kept = piece[start : start + length]
    centred: NDArray[np.float32] = kept - kept.mean(axis=0)
    return centred
