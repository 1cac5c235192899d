"""Four hours: memory, and what a minute of sound costs, beside ten minutes of the same kind.

The samples, cut into blocks of one to three minutes, in another order each time, some louder, some quieter, some
faster, some in noise. Each length runs in a process of its own; processor time is compared, which other work on the
machine hardly moves.

    python -m tests.bench.long [--hours 4] [--minutes 10]
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
import wave
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from panelscribe.audio import SAMPLE_RATE, decode
from panelscribe.config import Settings
from panelscribe.engines.opening import open_diarizer, open_recognizer
from panelscribe.models import ModelStore, default_root
from panelscribe.pipeline import TURNS, Engines, load_panel, transcribe
from panelscribe.session import Session
from tests.bench.cost import StepCosts
from tests.sample_scores import NAMES, SAMPLES

Samples = NDArray[np.float32]


def write_recording(path: Path, seconds: float, seed: int = 0) -> None:
    """A WAV file of about so many seconds."""
    generator = np.random.default_rng(seed)
    blocks = [block for name in NAMES for block in _blocks(name, generator)]
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        left = round(seconds * SAMPLE_RATE)
        while left:
            for index in generator.permutation(len(blocks)).tolist():
                block = _varied(blocks[index], generator)[:left]
                file.writeframes((np.clip(block, -1, 1) * 32767).astype("<i2").tobytes())
                left -= len(block)


def _blocks(name: str, generator: np.random.Generator) -> list[Samples]:
    samples = decode(SAMPLES / name / f"{name}.mp3").samples
    blocks, begin = [], 0
    while begin < len(samples):
        length = int(generator.uniform(60, 180) * SAMPLE_RATE)
        blocks.append(np.array(samples[begin : begin + length]))
        begin += length
    return blocks


def _varied(block: Samples, generator: np.random.Generator) -> Samples:
    speed = float(generator.choice([1.0, 1.0, 1.0, 0.97, 1.03]))
    places = np.arange(0, len(block) - 1, speed)
    block = np.interp(places, np.arange(len(block)), block).astype(np.float32)
    block *= np.float32(10 ** (generator.uniform(-6, 2) / 20))
    level = float(generator.choice([0.0, 0.0, 0.002, 0.005]))
    return block + generator.normal(0, 1, len(block)).astype(np.float32) * np.float32(level)


def _tell(step: str, seconds: float) -> None:
    print(f"  {step}: {seconds:.1f} processor seconds", file=sys.stderr, flush=True)


def run(seconds: float) -> dict[str, Any]:
    """Transcribes a recording of so many seconds: processor seconds of each step, peak memory, what was found."""
    settings = Settings()
    settings = replace(settings, recognition=replace(settings.recognition, model="base"))
    store = ModelStore(default_root())
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        recording = Path(folder) / "long.wav"
        write_recording(recording, seconds)
        session, costs = Session(Path(folder) / "out" / "long"), StepCosts(_tell)
        begun = time.perf_counter()
        transcribe(
            recording,
            session,
            panel_file=load_panel(SAMPLES / "breakfast" / "panel.yaml"),
            engines=Engines(open_recognizer(settings, store), open_diarizer(settings, store)),
            language=None,
            style=settings.article,
            progress=costs,
        )
        steps = session.fact("steps") or {}
        transcript = json.loads(session.read("transcript.json"))
        turns = json.loads(session.read(TURNS))["turns"]
    return {
        "seconds": seconds,
        "wall": time.perf_counter() - begun,
        "steps": costs.seconds,
        "peak": {name: entry["peak_memory"] or 0 for name, entry in steps.items()},
        "words": sum(len(turn["words"]) for turn in transcript["turns"]),
        "speakers": len({turn["speaker"] for turn in turns}),
        "ends": transcript["turns"][-1]["end"],
    }


def main() -> None:
    """Runs both lengths and prints what a minute costs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--hours", type=float, default=4.0)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--one", type=float, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(run(options.one)))
        return
    rates = []
    for seconds in (options.minutes * 60, options.hours * 3600):
        command = [sys.executable, "-W", "ignore", "-m", __spec__.name, "--one", str(seconds)]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
        found = json.loads(done.stdout.splitlines()[-1])
        minutes = seconds / 60
        rates.append(sum(found["steps"].values()) / minutes)
        print(
            f"{minutes:.0f} minutes: {found['words']} words to {found['ends']:.0f} s, {found['speakers']} speakers, "
            f"{found['wall'] / seconds:.3f} × real time"
        )
        for step, cost in found["steps"].items():
            peak = found["peak"].get(step, 0) / 2**20
            print(f"  {step:12}{cost / minutes:8.2f} s a minute{peak:8.0f} MiB")
        print(
            f"  {'all':12}{rates[-1]:8.2f} s a minute{max(found['peak'].values()) / 2**20:8.0f} MiB",
            flush=True,
        )
    print(f"a minute of the long one costs {rates[1] / rates[0]:.2f} × one of the short one")


if __name__ == "__main__":
    main()
