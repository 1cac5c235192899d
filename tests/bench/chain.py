"""The whole chain against its parts: ours, faster-whisper's batched mode alone, and the naive chain.

The naive chain is what a newcomer puts together: faster-whisper's defaults, then pyannote's stock pipeline, then each
word to whoever speaks at its middle. All three use the same models, the same int8 arithmetic and all cores, each in a
process of its own, one after the other. Where other work is going on, compare processor seconds: they count what a
run itself did.

    python -m tests.bench.chain samples/breakfast
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from panelscribe import formats
from panelscribe.audio import decode
from panelscribe.config import Settings, available_threads
from panelscribe.engines.opening import open_diarizer, open_recognizer
from panelscribe.evaluation import score_folder
from panelscribe.models import ModelStore, default_root
from panelscribe.pipeline import Engines, find_panel, load_panel, transcribe
from panelscribe.score import Score, parse_reference, score_session
from panelscribe.session import Session, measured
from panelscribe.transcript import UNKNOWN, Transcript, Turn, Word, cut_turns
from tests.bench.cost import StepCosts

SOUNDS = (".mp3", ".flac", ".wav", ".m4a", ".ogg", ".opus")


def recording_of(folder: Path) -> Path:
    """The recording in a sample's folder."""
    return next(path for path in sorted(folder.iterdir()) if path.suffix in SOUNDS)


def run_ours(folder: Path, model: str) -> dict[str, Any]:
    """`panelscribe transcribe` in an empty folder, models loaded from disk."""
    settings = Settings()
    settings = replace(settings, recognition=replace(settings.recognition, model=model))
    store = ModelStore(default_root())
    recording, costs = recording_of(folder), StepCosts()
    with tempfile.TemporaryDirectory() as out:
        session = Session(Path(out) / recording.stem)
        with measured() as whole:
            transcribe(
                recording,
                session,
                panel_file=load_panel(find_panel(recording)),
                engines=Engines(open_recognizer(settings, store), open_diarizer(settings, store)),
                language=None,
                style=settings.article,
                progress=costs,
            )
        steps = {
            name: [entry["seconds"], entry["peak_memory"], costs.seconds[name]]
            for name, entry in (session.fact("steps") or {}).items()
        }
        rates = rates_of(score_folder(session.folder, folder))
    peak = max(memory or 0 for _, memory, _ in steps.values())
    return {"seconds": whole.cost.seconds, "peak": peak, "steps": steps, **rates}


def run_batched(folder: Path, model: str) -> dict[str, Any]:
    """faster-whisper's own batched transcription with word times, and nothing else."""
    from faster_whisper import BatchedInferencePipeline, WhisperModel

    with measured() as whole:
        whisper = WhisperModel(
            str(ModelStore(default_root()).path(model)),
            compute_type="int8",
            cpu_threads=available_threads(),
        )
        pieces, _ = BatchedInferencePipeline(whisper).transcribe(
            str(recording_of(folder)), batch_size=8, word_timestamps=True
        )
        list(pieces)
    return {"seconds": whole.cost.seconds, "peak": whole.cost.peak_memory}


def run_naive(folder: Path, model: str) -> dict[str, Any]:
    """faster-whisper as it comes, then pyannote's stock pipeline, then words by their middles."""
    from faster_whisper import WhisperModel

    from tests.bench.stock_pyannote import StockPyannote

    store = ModelStore(default_root())
    recording = recording_of(folder)
    begun = time.process_time()
    with measured() as hearing:
        whisper = WhisperModel(
            str(store.path(model)), compute_type="int8", cpu_threads=available_threads()
        )
        pieces, info = whisper.transcribe(str(recording), word_timestamps=True)
        words = [
            Word(word.word.strip(), word.start, word.end, word.probability)
            for piece in pieces
            for word in piece.words
        ]
    heard = time.process_time()
    with measured() as diarizing:
        pipeline = StockPyannote(
            store.path("segmentation-3.0") / "pytorch_model.bin",
            store.path("campplus") / "campplus_cn_en_common.pt",
        )
        turns = [Turn("", *turn) for turn in pipeline.turns(decode(recording).samples)]
    done = time.process_time()
    labels = [_speaker_at(((word.start or 0) + (word.end or 0)) / 2, turns) for word in words]
    transcript = Transcript(
        recording.stem, info.language, info.duration, cut_turns(words, labels, pause=1e9)
    )
    score = score_session(transcript, _reference(folder), turns=turns)
    costs = (hearing.cost, diarizing.cost)
    return {
        "seconds": sum(cost.seconds for cost in costs),
        "peak": max(cost.peak_memory or 0 for cost in costs),
        "steps": {
            "recognize": [hearing.cost.seconds, hearing.cost.peak_memory, heard - begun],
            "diarize": [diarizing.cost.seconds, diarizing.cost.peak_memory, done - heard],
        },
        **rates_of(score),
    }


def _speaker_at(second: float, turns: Sequence[Turn]) -> str:
    """Whoever speaks at `second`, else whoever is nearest."""
    if not turns:
        return UNKNOWN
    return min(turns, key=lambda t: max(t.span[0] - second, second - t.span[1], 0.0)).speaker


def _reference(folder: Path) -> Any:
    texts = []
    for name in ("ref.rttm", "ref.stm", "ref.attribution.json"):
        path = folder / name
        texts.append(path.read_text(encoding="utf-8") if path.exists() else None)
    return parse_reference(*texts)


def rates_of(score: Score) -> dict[str, Any]:
    """The rates that the table shows."""
    return {
        "wer": score.wer.rate,
        "cpwer": score.cpwer.rate,
        "der": score.der.rate,
        "found": score.speakers.hypothesis,
        "there": score.speakers.reference,
    }


RUNS: dict[str, Callable[[Path, str], dict[str, Any]]] = {
    "ours": run_ours,
    "batched": run_batched,
    "naive": run_naive,
}


def in_a_process(run: str, folder: Path, model: str) -> dict[str, Any]:
    """One run in a process of its own."""
    command = [sys.executable, "-W", "ignore", "-m", __spec__.name, "--one", run, "--model", model]
    done = subprocess.run([*command, str(folder)], stdout=subprocess.PIPE, text=True, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def main() -> None:
    """Runs the three on each folder and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--model", default="base")
    parser.add_argument("--one", choices=RUNS, help=argparse.SUPPRESS)
    parser.add_argument("--only", choices=RUNS, action="append", help="leave the others out")
    arguments = parser.parse_args()
    if arguments.one:
        begun = time.process_time()
        found = RUNS[arguments.one](arguments.folders[0], arguments.model)
        print(json.dumps({**found, "processor": time.process_time() - begun}))
        return
    for folder in arguments.folders:
        duration = decode(recording_of(folder)).duration
        print(f"\n{folder} ({formats.clock(duration)})")
        results = {
            run: in_a_process(run, folder, arguments.model) for run in arguments.only or RUNS
        }
        print_table(results, duration)


def print_table(results: dict[str, dict[str, Any]], duration: float) -> None:
    """Times and processor seconds as multiples of the recording, memory, errors, and the ratios that matter."""
    heads = {"× real time": 12, "processor": 12, "peak MiB": 10, "WER": 8, "cpWER": 8, "DER": 8}
    heads["speakers"] = 10
    print(" " * 28 + "".join(f"{head:>{width}}" for head, width in heads.items()))

    def row(name: str, seconds: float, memory: float | None, processor: float) -> str:
        costs = f"{seconds / duration:12.3f}{processor / duration:12.3f}"
        return f"{name:28}{costs}{(memory or 0) / 2**20:10.0f}"

    for run, result in results.items():
        rates = "".join(
            f"{100 * result[key]:7.1f}%" if result.get(key) is not None else f"{'':8}"
            for key in ("wer", "cpwer", "der")
        )
        count = f"{result['found']} of {result['there']}" if "found" in result else ""
        whole = row(run, result["seconds"], result["peak"], result["processor"])
        print(f"{whole}{rates}{count:>10}")
        for step, (seconds, memory, processor) in result.get("steps", {}).items():
            print(row(f"  {step}", seconds, memory, processor))
    for other in ("batched", "naive"):
        if other in results and "ours" in results:
            times, work = (
                results["ours"][key] / results[other][key] for key in ("seconds", "processor")
            )
            print(f"ours takes {times:.2f} × the time of {other}, {work:.2f} × the work")


if __name__ == "__main__":
    main()
