"""Who spoke when, against the two to beat: error, number of speakers and time of ours, stock pyannote and senko.

Stock pyannote runs the same two models in torch (`stock_pyannote.py`). senko is not a dependency: give the Python of
an environment that it is installed in, or its rows are left out. All run on the same cores one after the other, so that
ratios hold on a noisy machine; models are opened before the clock starts.

    python -m tests.bench.diarization [--senko PYTHON] [--threads N] [--without stock] [SET...]

A set is a folder of ../shared/data or of samples/, or any folder of recordings with RTTM beside them. DER as in
pyannote.metrics, without collar, overlapping speech included, over whole recordings, errors of a set summed.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from pyannote.core import Annotation, Segment, Timeline
from pyannote.metrics.diarization import DiarizationErrorRate

from panelscribe.audio import Audio, decode
from panelscribe.config import available_threads
from panelscribe.engines.diarization import open_diarizer
from panelscribe.models import ModelStore, default_root

ROOT = Path(__file__).parent.parent.parent
SETS = ("ami", "voxconverse", "libri-panel", "phone-call", "breakfast", "interview")
SOUNDS = (".flac", ".mp3", ".wav")

Turns = list[tuple[str, float, float]]
System = Callable[[Mapping[Path, Audio]], dict[Path, tuple[Turns, float]]]


@dataclass
class Tally:
    """Sums over a set, in seconds; `counts` are the numbers of speakers, reference and found."""

    missed: float = 0.0
    false: float = 0.0
    confused: float = 0.0
    total: float = 0.0
    seconds: float = 0.0
    sound: float = 0.0
    counts: list[tuple[int, int]] = field(default_factory=list)

    def add(self, reference: Turns, found: Turns, audio: Audio, seconds: float) -> None:
        metric = DiarizationErrorRate(collar=0.0, skip_overlap=False)
        whole = Timeline([Segment(0.0, audio.duration)])
        parts = metric(_annotation(reference), _annotation(found), uem=whole, detailed=True)
        self.missed += parts["missed detection"]
        self.false += parts["false alarm"]
        self.confused += parts["confusion"]
        self.total += parts["total"]
        self.seconds += seconds
        self.sound += audio.duration
        self.counts.append((len({t[0] for t in reference}), len({t[0] for t in found})))

    def row(self) -> str:
        parts = (self.missed, self.false, self.confused)
        shares = " ".join(f"{100 * part / self.total:6.1f}" for part in (sum(parts), *parts))
        right = sum(a == b for a, b in self.counts)
        rtf = self.seconds / self.sound
        return f"{shares}   {right:2d} of {len(self.counts):2d}   {self.seconds:7.1f}   {rtf:.4f}"


def _annotation(turns: Turns) -> Annotation:
    annotation = Annotation()
    for number, (speaker, start, end) in enumerate(turns):
        if end > start:
            annotation[Segment(start, end), number] = speaker
    return annotation


def recordings(name: str) -> list[tuple[Path, Path]]:
    """Recordings of a set with their references."""
    folders = (Path(name), ROOT.parent / "shared" / "data" / name, ROOT / "samples" / name)
    folder = next((path for path in folders if path.is_dir()), None)
    if folder is None:
        return []
    found = []
    for sound in sorted(path for path in folder.iterdir() if path.suffix in SOUNDS):
        reference = sound.with_suffix(".rttm")
        reference = reference if reference.exists() else folder / "ref.rttm"
        if reference.exists():
            found.append((sound, reference))
    return found


def read_rttm(path: Path) -> Turns:
    """Speaker, start and end of each line."""
    rows = [line.split() for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        (row[7], float(row[3]), float(row[3]) + float(row[4]))
        for row in rows
        if row[:1] == ["SPEAKER"]
    ]


def ours(threads: int) -> System:
    store = ModelStore(default_root())
    diarizer = open_diarizer(
        store.path("segmentation-3.0") / "segmentation.onnx",
        store.path("campplus") / "campplus.onnx",
        threads=threads,
    )

    def turns(audio: Audio) -> Turns:
        found = diarizer.diarize(
            audio, min_speakers=None, max_speakers=None, report=lambda done, whole: None
        )
        return [(turn.speaker, *turn.span) for turn in found.turns]

    return lambda sounds: _timed(turns, sounds)


def stock(threads: int) -> System:
    import torch

    from tests.bench.stock_pyannote import StockPyannote

    torch.set_num_threads(threads)
    store = ModelStore(default_root())
    pipeline = StockPyannote(
        store.path("segmentation-3.0") / "pytorch_model.bin",
        store.path("campplus") / "campplus_cn_en_common.pt",
    )
    return lambda sounds: _timed(lambda audio: pipeline.turns(audio.samples), sounds)


def _timed(
    turns: Callable[[Audio], Turns], sounds: Mapping[Path, Audio]
) -> dict[Path, tuple[Turns, float]]:
    found = {}
    for path, audio in sounds.items():
        begun = time.perf_counter()
        heard = turns(audio)
        found[path] = (heard, time.perf_counter() - begun)
    return found


def senko(python: str, threads: int) -> System:
    runner = Path(__file__).with_name("senko_runner.py")
    limits = ("OMP", "OPENBLAS", "MKL", "NUMBA")
    environment = {f"{library}_NUM_THREADS": str(threads) for library in limits}

    def run(sounds: Mapping[Path, Audio]) -> dict[Path, tuple[Turns, float]]:
        with tempfile.TemporaryDirectory() as folder:
            files = {}
            for number, (path, audio) in enumerate(sounds.items()):
                files[f"{folder}/{number}.npy"] = path
                np.save(f"{folder}/{number}.npy", audio.samples)
            done = subprocess.run(
                [python, str(runner), *files],
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                check=True,
            )
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        return {
            files[line["path"]]: ([(t[0], t[1], t[2]) for t in line["turns"]], line["seconds"])
            for line in lines
        }

    return run


def compare(systems: Mapping[str, System], sets: Iterable[str]) -> dict[tuple[str, str], Tally]:
    """Run every system on every set and print a row for each."""
    print("set          system      DER   miss  false   conf   speakers   seconds      RTF")
    tallies: dict[tuple[str, str], Tally] = {}
    for name in sets:
        references = {sound: read_rttm(reference) for sound, reference in recordings(name)}
        sounds = {path: decode(path) for path in references}
        for label, system in systems.items() if sounds else ():
            tally = tallies[name, label] = Tally()
            for path, (turns, seconds) in system(sounds).items():
                tally.add(references[path], turns, sounds[path], seconds)
            print(f"{name[-12:]:12s} {label:7s} {tally.row()}", flush=True)
    return tallies


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("sets", nargs="*", default=SETS)
    parser.add_argument("--senko", metavar="PYTHON", help="an environment with senko in it")
    parser.add_argument("--threads", type=int, default=available_threads())
    parser.add_argument("--without", action="append", default=[], choices=("stock",))
    options = parser.parse_args(arguments)
    systems = {"ours": ours(options.threads)}
    if options.senko:
        systems["senko"] = senko(options.senko, options.threads)
    if "stock" not in options.without:
        systems["stock"] = stock(options.threads)
    tallies = compare(systems, options.sets)
    for label in systems:
        mine = [
            (tally, tallies[name, label]) for (name, who), tally in tallies.items() if who == "ours"
        ]
        if label != "ours" and mine:
            ratio = sum(b.seconds for _, b in mine) / sum(a.seconds for a, _ in mine)
            print(f"ours is {ratio:.1f} x faster than {label}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
