"""Runs senko on recordings, inside the environment that senko is installed in: one JSON line for each recording.

    SENKO_PYTHON tests/bench/senko_runner.py recording.npy ...

Each file holds 16 kHz mono samples (float32). senko's feature library is compiled for processors that not every machine
is; where the machine can't run it, its features are computed by kaldi-native-fbank with the same settings (a small
part of senko's time). Imports nothing of panelscribe.
"""

import json
import subprocess
import sys
import time
from typing import Any

import numpy as np

RATE = 16_000


def main(paths: list[str]) -> None:
    import senko  # type: ignore[import-not-found]
    import torch

    diarizer = senko.Diarizer(device="cpu", warmup=False, quiet=True)
    threads = torch.get_num_threads()
    # senko would take every core of the machine whatever it was given.
    diarizer._set_torch_num_threads = lambda num=None: torch.set_num_threads(num or threads)
    diarizer._set_torch_num_threads()
    if not _native_features_work():
        diarizer._extract_fbank_features = lambda samples, parts: _features(
            diarizer, samples, parts
        )
    # The first call compiles senko's clustering: not counted.
    diarizer.diarize_samples(np.load(paths[0])[: 30 * RATE])
    for path in paths:
        samples = np.clip(np.load(path), -1.0, 1.0)
        begun = time.perf_counter()
        result = diarizer.diarize_samples(samples)
        seconds = time.perf_counter() - begun
        parts = result["merged_segments"] if result else []
        turns = [(part["speaker"], float(part["start"]), float(part["end"])) for part in parts]
        print(json.dumps({"path": path, "seconds": seconds, "turns": turns}), flush=True)


def _native_features_work() -> bool:
    """Try the compiled library in another process: where it can't run it kills the process."""
    code = (
        "import numpy, senko, sys\n"
        "d = senko.Diarizer(device='cpu', warmup=False, quiet=True)\n"
        "d._extract_fbank_features(numpy.zeros(32000, 'float32'), [(0.0, 1.5)])\n"
    )
    return subprocess.run([sys.executable, "-c", code], capture_output=True).returncode == 0


def _features(
    diarizer: Any, samples: Any, parts: list[tuple[float, float]]
) -> tuple[Any, Any, Any, int]:
    """What senko's library returns: mean-normalised features end to end, their frames, their offsets, bands."""
    import kaldi_native_fbank

    options = kaldi_native_fbank.FbankOptions()
    options.frame_opts.dither = 0.0
    options.mel_opts.num_bins = 80
    flat, frames, offsets, offset = [], [], [], 0
    begun = time.perf_counter()
    for start, end in parts:
        piece = samples[int(start * RATE) : int(start * RATE) + max(1, int((end - start) * RATE))]
        piece = np.pad(piece, (0, max(0, 400 - len(piece))))
        computer = kaldi_native_fbank.OnlineFbank(options)
        computer.accept_waveform(RATE, piece)
        computer.input_finished()
        features = np.stack([computer.get_frame(i) for i in range(computer.num_frames_ready)])
        features = features - features.mean(axis=0)
        flat.append(features.reshape(-1))
        frames.append(len(features))
        offsets.append(offset)
        offset += features.size
    diarizer._timing_stats["fbank_time"] = time.perf_counter() - begun
    return np.concatenate(flat), np.array(frames), np.array(offsets), 80


if __name__ == "__main__":
    main(sys.argv[1:])
