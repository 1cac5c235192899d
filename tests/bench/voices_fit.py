"""Fits what the likeness of two voices is worth, and measures it on people that it was not fitted to.

Trials are small invented evenings: speakers of one recording, each heard for 2 to 60 s, against one to eight enrolled
people of the same kind of recording (so that impostors share room, codec and accent), through the same or another
channel: as recorded, telephone (300 to 3400 Hz, mu-law), a room with noise (0.6 s, 15 dB), Opus at 10 kbit/s. A person
is enrolled from another recording where there is one, else from other stretches of the same. Every person counts the
same, as right one and as impostor. Folds are people: a pair is judged by weights that saw neither of the two.

`python -m tests.bench.voices_fit` prints the weights of `naming/voices.py` and how far they hold (about 4 minutes).
Needs ../shared/data and the models of diarization.
"""

from __future__ import annotations

import io
import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.signal import butter, fftconvolve, resample_poly, sosfilt

from panelscribe.audio import Audio, decode
from panelscribe.config import Settings
from panelscribe.engines.opening import open_voice_engine
from panelscribe.engines.voiceprints import OnnxVoiceEngine, alone, pieces
from panelscribe.formats import parse_rttm
from panelscribe.models import ModelStore, default_root
from panelscribe.naming.voices import Likeness, features
from panelscribe.transcript import Turn

ROOT = Path(__file__).parent.parent.parent
DATA = ROOT.parent / "shared" / "data"
EVENINGS = 9000
FOLDS = 6
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Heard:
    """One person in one recording through one channel: `vectors` (pieces, dim), `seconds` of each piece."""

    kind: str
    recording: str
    channel: str
    person: str
    vectors: NDArray[np.float32]
    seconds: NDArray[np.float64]

    def some(
        self, seconds: float, random: np.random.Generator, without: frozenset[int] = frozenset()
    ) -> tuple[NDArray[np.float32], float, frozenset[int]]:
        """The voiceprint of random pieces of about so many seconds, how many those are, and which."""
        chosen: list[int] = []
        for index in random.permutation(len(self.seconds)):
            if index not in without and self.seconds[chosen].sum() < seconds:
                chosen.append(int(index))
        mean = self.seconds[chosen] @ self.vectors[chosen]
        length = max(float(np.linalg.norm(mean)), 1e-9)
        return (
            (mean / length).astype(np.float32),
            float(self.seconds[chosen].sum()),
            frozenset(chosen),
        )


@dataclass(frozen=True, slots=True)
class Trial:
    """A pair of speaker and enrolled person: `x` are `naming.voices.features`."""

    speaker: str
    person: str
    x: tuple[float, ...]
    heard: float

    @property
    def same(self) -> bool:
        return self.speaker == self.person


def phone(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """A telephone line."""
    band = sosfilt(butter(4, [300, 3400], "band", fs=16_000, output="sos"), samples)
    return _coded(band.astype(np.float32), "pcm_mulaw", 8000, "wav")


def room(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """A lively room heard from afar, with a low noise."""
    random = np.random.default_rng(1)
    count = int(0.6 * 16_000)
    response = random.standard_normal(count) * np.exp(-6.9 * np.arange(count) / count)
    response *= 0.8 / np.linalg.norm(response)
    response[0] = 1.0
    wet = fftconvolve(samples, response)[: len(samples)]
    noise = np.cumsum(random.standard_normal(len(samples)))
    noise -= sosfilt(butter(2, 60, "low", fs=16_000, output="sos"), noise)
    noisy: NDArray[np.float32] = np.asarray(
        wet + noise / noise.std() * wet.std() * 10 ** (-15 / 20), dtype=np.float32
    )
    return noisy


def voip(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """A video call on a thin line."""
    return _coded(samples, "libopus", 16_000, "ogg", 10_000)


def _coded(
    samples: NDArray[np.float32], codec: str, rate: int, container: str, bits: int | None = None
) -> NDArray[np.float32]:
    """The samples (16 kHz) through a codec and back."""
    loud = samples * (0.7 / max(1e-3, float(np.abs(samples).max())))
    pcm = (resample_poly(loud, rate, 16_000) * 32767).clip(-32768, 32767).astype(np.int16)
    buffer = io.BytesIO()
    with av.open(buffer, "w", format=container) as output:
        stream: Any = output.add_stream(codec, rate=rate)
        stream.layout = "mono"
        if bits:
            stream.bit_rate = bits
        frame = av.AudioFrame.from_ndarray(pcm[np.newaxis], format="s16", layout="mono")
        frame.sample_rate = rate
        output.mux(stream.encode(frame))
        output.mux(stream.encode(None))
    buffer.seek(0)
    resampler = av.AudioResampler(format="flt", layout="mono", rate=16_000)
    with av.open(buffer, "r") as source:
        frames = [out for frame in source.decode(audio=0) for out in resampler.resample(frame)]
    frames += resampler.resample(None)
    back = np.concatenate([out.to_ndarray().reshape(-1) for out in frames])
    return np.pad(back, (0, max(0, len(samples) - len(back))))[: len(samples)].astype(np.float32)


CHANNELS: dict[str, Callable[[NDArray[np.float32]], NDArray[np.float32]]] = {
    "clean": lambda samples: samples,
    "phone": phone,
    "room": room,
    "voip": voip,
}


def recordings(engine: OnnxVoiceEngine) -> Iterator[tuple[str, Path, Sequence[Turn]]]:
    """Kind, sound and turns of everything to learn from. The joined AMI panels repeat the excerpts: left out."""
    sets = ("ami", "voxconverse", "phone-call", "libri-panel")
    for kind in sets:
        for rttm in sorted((DATA / kind).glob("*.rttm")):
            if not rttm.stem.startswith("panel_"):
                yield kind, rttm.with_suffix(".flac"), parse_rttm(rttm.read_text(encoding="utf-8"))
    for clip in sorted((DATA / "libri-panel" / "enroll").glob("*.flac")):
        yield "libri-panel", clip, [Turn("", clip.stem, 0.0, decode(clip).duration)]
    for name in ("katie", "steve"):
        clip = DATA / "katie-steve" / f"enroll-{name}.flac"
        yield "katie-steve", clip, [Turn("", name, 0.0, decode(clip).duration)]
    both = DATA / "katie-steve" / "katiesteve.flac"
    who = {"SPEAKER_00": "katie", "SPEAKER_01": "steve"}  # "Good morning, Steve", she begins
    found = engine.turns(decode(both))
    yield "katie-steve", both, [Turn("", who[turn.speaker], turn.start, turn.end) for turn in found]
    for name in ("breakfast", "interview"):
        folder = ROOT / "samples" / name
        reference = (folder / "ref.rttm").read_text(encoding="utf-8")
        yield "synthetic", folder / f"{name}.mp3", parse_rttm(reference)


def hear(engine: OnnxVoiceEngine) -> list[Heard]:
    """Everybody in every recording through every channel."""
    found = []
    for kind, path, turns in recordings(engine):
        audio = decode(path)
        print(f"  {kind} {path.stem}", flush=True)
        for channel, through in CHANNELS.items():
            sound = Audio(through(np.asarray(audio.samples)))
            for person, spans in alone(turns).items():
                chosen = pieces(spans)
                if chosen:
                    vectors = engine.vectors(sound, chosen)
                    seconds = np.array([end - start for start, end in chosen])
                    name = f"{kind}:{person}"
                    found.append(Heard(kind, path.stem, channel, name, vectors, seconds))
    return found


def evenings(material: Sequence[Heard], count: int) -> Iterator[Trial]:
    """Trials of so many invented evenings."""
    random = np.random.default_rng(0)
    scenes: dict[tuple[str, str], dict[str, Heard]] = defaultdict(dict)
    heard_in: dict[str, set[str]] = defaultdict(set)
    kinds = {one.recording: one.kind for one in material}
    for one in material:
        scenes[one.recording, one.channel][one.person] = one
        heard_in[one.person].add(one.recording)
    names, channels = sorted(kinds), sorted(CHANNELS)
    for _ in range(count):
        recording = names[random.integers(len(names))]
        there = channels[random.integers(len(channels))]
        here = there if random.random() < 0.4 else channels[random.integers(len(channels))]
        crowd = sorted({one.person for one in material if one.kind == kinds[recording]})
        people = random.choice(crowd, random.integers(1, min(8, len(crowd)) + 1), replace=False)
        library, used = {}, {}
        for person in map(str, people):
            others = sorted(heard_in[person] - {recording})
            source = others[random.integers(len(others))] if others else recording
            known = scenes[source, here].get(person)
            if known is None or (source == recording and here == there and random.random() < 0.5):
                continue
            wanted = float(random.choice([6, 10, 20, 30, 60]))
            if source == recording:
                wanted = min(wanted, float(known.seconds.sum()) / 2)
            vector, seconds, chosen = known.some(wanted, random)
            if seconds >= 4.0:
                library[person] = (vector, seconds)
                used[person] = chosen if source == recording else frozenset()
        yield from _evening(scenes[recording, there], library, used, random)


def _evening(
    scene: dict[str, Heard],
    library: dict[str, tuple[NDArray[np.float32], float]],
    used: dict[str, frozenset[int]],
    random: np.random.Generator,
) -> Iterator[Trial]:
    wanted = float(random.choice([2, 4, 8, 20, 60]))
    rows = []
    for speaker, one in sorted(scene.items()):
        vector, heard, _ = one.some(wanted, random, used.get(speaker, frozenset()))
        if heard:
            rows += [
                Likeness(speaker, person, float(vector @ known), heard, enrolled)
                for person, (known, enrolled) in library.items()
            ]
    for row, x in zip(rows, features(rows), strict=True):
        yield Trial(row.speaker, row.person, x, row.heard)


class Fit:
    """Weighted logistic regression on trials; what it gives are log-odds at even prior odds."""

    def __init__(self, trials: Sequence[Trial]) -> None:
        self.trials = trials
        self.x = np.array([(1.0, *trial.x) for trial in trials])
        self.same = np.array([trial.same for trial in trials])
        self.weights = np.zeros(len(trials))
        speakers = np.array([trial.speaker for trial in trials])
        for speaker in sorted(set(speakers)):
            for kind in (True, False):
                own = (speakers == speaker) & (self.same == kind)
                self.weights[own] = 1.0 / max(1, own.sum())
        for kind in (True, False):
            self.weights[self.same == kind] *= 0.5 / self.weights[self.same == kind].sum()

    def solve(self, rows: NDArray[np.bool_]) -> Floats:
        """The weights by these trials: offset, then those of `features`."""
        x, weights = self.x[rows], self.weights[rows] / self.weights[rows].sum()
        sign = np.where(self.same[rows], 1.0, -1.0)

        def loss(theta: Floats) -> tuple[float, Floats]:
            wrong = -sign * (x @ theta)
            slope = -sign * weights / (1 + np.exp(-wrong))
            return float(weights @ np.logaddexp(0, wrong)), x.T @ slope

        return np.asarray(minimize(loss, np.zeros(x.shape[1]), jac=True).x)

    def unseen(self) -> Floats:
        """Log-odds of each trial by weights that saw neither of the two people."""
        people = sorted({t.speaker for t in self.trials} | {t.person for t in self.trials})
        order = np.random.default_rng(1).permutation(len(people))
        fold = {people[int(index)]: place % FOLDS for place, index in enumerate(order)}
        speakers = np.array([fold[t.speaker] for t in self.trials])
        persons = np.array([fold[t.person] for t in self.trials])
        total, times = np.zeros(len(self.trials)), np.zeros(len(self.trials))
        for number in range(FOLDS):
            held = (speakers == number) | (persons == number)
            total[held] += self.x[held] @ self.solve(~held)
            times[held] += 1
        return total / times


def report(fit: Fit, odds: Floats) -> None:
    """Cost, errors and reliability of log-odds."""
    wrong = np.where(fit.same, -odds, odds)
    heard = np.array([trial.heard for trial in fit.trials])
    for title, rows in (("all", heard > 0), ("under 5 s", heard < 5), ("over 10 s", heard > 10)):
        cost = fit.weights[rows] @ np.logaddexp(0, wrong[rows]) / fit.weights[rows].sum()
        missed, false = (
            100 * fit.weights[rows & part].sum() / fit.weights[rows & (fit.same == kind)].sum()
            for kind, part in (
                (True, fit.same & (odds < 4)),
                (False, ~fit.same & (odds >= 4)),
            )
        )
        print(
            f"{title}: Cllr {cost / math.log(2):.3f}; at log-odds 4 or more: {missed:.1f} % of the right ones "
            f"missed, {false:.2f} % of the others accepted"
        )
    edges = [-99.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 99.0]
    print("| log-odds | pairs | said | right |\n|---|---|---|---|")
    for low, high in pairwise(edges):
        rows = (odds >= low) & (odds < high)
        weight = fit.weights[rows]
        said = 1 / (1 + math.exp(-float(weight @ odds[rows] / weight.sum())))
        right = fit.weights[rows & fit.same].sum() / weight.sum()
        print(
            f"| {low:.0f} to {high:.0f} | {rows.sum()} | {100 * said:.1f} % | {100 * right:.1f} % |"
        )


def limits(fit: Fit, odds: Floats) -> None:
    """What other limits than those of `naming/voices.py` would give: the bar, the most and the least a voice counts.

    The most and the least are those at which what is said is still seen: log-odds of right to wrong among all pairs
    beyond a limit, with one more pair of the rarer kind than was met (there may be one among people not met), people
    counting the same.
    """
    heard = np.array([trial.heard for trial in fit.trials])
    of = {kind: fit.weights[(fit.same == kind) & (heard >= 4)].sum() for kind in (True, False)}
    print("| bar | right ones missed | others accepted | people accepted as somebody else |")
    print("|---|---|---|---|")
    for bar in (2.0, 3.0, 3.5, 4.0, 4.5, 5.0, 6.0):
        over = (odds >= bar) & (heard >= 4)
        missed = 1 - fit.weights[over & fit.same].sum() / of[True]
        accepted = fit.weights[over & ~fit.same].sum() / of[False]
        who = {t.speaker for t, hit in zip(fit.trials, over & ~fit.same, strict=True) if hit}
        print(f"| {bar} | {missed:.1%} | {accepted:.2%} | {len(who)} |")
    print("| beyond | right pairs | others | log-odds seen |\n|---|---|---|---|")
    for limit in (5.0, 6.0, 7.0, 8.0, -2.0, -3.0, -4.0, -5.0):
        beyond = (odds >= limit if limit > 0 else odds < limit) & (heard >= 4)
        right, wrong = (fit.weights[beyond & (fit.same == kind)].sum() for kind in (True, False))
        rarer = fit.weights[fit.same != (limit > 0)].sum() / (fit.same != (limit > 0)).sum()
        seen = math.log((right + (limit < 0) * rarer) / (wrong + (limit > 0) * rarer))
        counts = ((beyond & fit.same).sum(), (beyond & ~fit.same).sum())
        print(f"| {limit} | {counts[0]} | {counts[1]} | {seen:.1f} |")


def main() -> None:
    engine = open_voice_engine(Settings(), ModelStore(default_root()))
    assert isinstance(engine, OnnxVoiceEngine)
    trials = list(evenings(hear(engine), EVENINGS))
    fit = Fit(trials)
    print(f"{len(trials)} pairs, {int(fit.same.sum())} of one person, ", end="")
    print(f"{len({trial.speaker for trial in trials})} people")
    everything = fit.solve(np.ones(len(trials), dtype=bool))
    print(
        "OFFSET, SIMILARITY, COHORT, HEARD, ENROLLED =", *(f"{value:.2f}" for value in everything)
    )
    unseen = fit.unseen()
    report(fit, unseen)
    limits(fit, unseen)


if __name__ == "__main__":
    main()
