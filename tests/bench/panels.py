"""Panels mixed from real readers: who spoke when, on material that no threshold was chosen on.

Readers of ../shared/data/libri-panel take turns in ways that panels do: a moderator with short turns, long answers, two
voices that are alike, interjections over somebody else's turn, a quiet or a far speaker, noise. Each number gives
another panel, always the same one. References are written from the time line: a turn lasts from its first sound to its
last, pauses up to a second included.

    python -m tests.bench.panels [--count 12] [--senko PYTHON] [--with-stock] [--threads N]
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from panelscribe.audio import SAMPLE_RATE, Audio, decode
from panelscribe.config import available_threads
from tests.bench.diarization import ROOT, System, Tally, Turns, ours, read_rttm, senko, stock

READERS = ROOT.parent / "shared" / "data" / "libri-panel"
Samples = NDArray[np.float32]

_PAUSE = 0.35
"""Seconds of quiet at which a reading is cut into utterances."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How a panel is made: people, decibels of noise below speech, decibels that one person is quieter, share of turns
    with an interjection, share of turns that begin before the last one ends.
    """

    name: str
    people: int
    noise: float | None = None
    quiet: float = 0.0
    interjections: float = 0.0
    early: float = 0.0
    alike: bool = False
    visitors: int = 0


KINDS = (
    Kind("two", 2),
    Kind("two alike", 2, alike=True),
    Kind("three", 3, interjections=0.3),
    Kind("four, overlap", 4, early=0.3, interjections=0.3),
    Kind("five", 5),
    Kind("five, noise", 5, noise=15.0, quiet=9.0),
    Kind("six, visitors", 4, visitors=2, interjections=0.2),
    Kind("seven", 7, interjections=0.2, early=0.1),
    Kind("eight", 8),
    Kind("three alike, noise", 3, alike=True, noise=18.0),
)


@cache
def utterances() -> dict[str, tuple[Samples, ...]]:
    """What each reader says, cut at pauses, loudness made equal."""
    found: dict[str, list[Samples]] = {}
    for path in sorted((READERS / "enroll").glob("*.flac")):
        found[path.stem] = _cut(decode(path).samples)
    panel = decode(READERS / "panel4.flac").samples
    for speaker, start, end in read_rttm(READERS / "panel4.rttm"):
        found[speaker] += _cut(panel[int(start * SAMPLE_RATE) : int(end * SAMPLE_RATE)])
    return {speaker: tuple(parts) for speaker, parts in found.items()}


def _cut(samples: Samples) -> list[Samples]:
    frame = SAMPLE_RATE // 50
    frames = samples[: len(samples) // frame * frame].reshape(-1, frame)
    level = 10 * np.log10(np.square(frames).mean(axis=1) + 1e-9)
    loud = level > np.percentile(level, 95) - 32
    pieces: list[list[int]] = []
    for index in np.flatnonzero(loud).tolist():
        if pieces and index - pieces[-1][1] <= _PAUSE / 0.02:
            pieces[-1][1] = index
        else:
            pieces.append([index, index])
    power = float(np.sqrt(np.square(frames[loud]).mean()))
    return [
        np.asarray(samples[a * frame : (b + 1) * frame] * (0.06 / power), dtype=np.float32)
        for a, b in pieces
        if b - a >= 15
    ]


@cache
def likeness_order() -> tuple[str, ...]:
    """Readers ordered so that neighbours are the pair, then triple of one sex: voices that are alike."""
    return ("367", "3331", "533", "1998", "3080", "1688", "2609", "3005", "2033", "2414")


def panel(number: int, seconds: float = 150.0) -> tuple[str, Audio, Turns]:
    """The kind, sound and reference of a panel."""
    kind = KINDS[number % len(KINDS)]
    generator = np.random.default_rng(1000 + number)
    readers = _choose(kind, generator)
    stock_of = {who: _Sayings(utterances()[who], generator) for who in readers}
    gains = {who: 10 ** (generator.uniform(-3, 3) / 20) for who in readers}
    gains[readers[-1 - kind.visitors]] *= 10 ** (-kind.quiet / 20)
    sound = np.zeros(int((seconds + 60) * SAMPLE_RATE), dtype=np.float32)
    turns: Turns = []
    now = 0.5
    before = ""
    for index, who in enumerate(_order(kind, readers, generator)):
        if now > seconds and index > 2 * len(readers):
            break
        visitor = who in readers[len(readers) - kind.visitors :] if kind.visitors else False
        length = (
            generator.uniform(1.5, 4) if visitor or who == readers[0] else generator.uniform(4, 18)
        )
        gap = generator.uniform(0.1, 1.2)
        start = now + gap
        if turns and generator.random() < kind.early and who != before:
            start = max(now - generator.uniform(0.2, 0.9), turns[-1][1] + 0.5)
        end = _say(sound, turns, who, stock_of[who], gains[who], start, length, generator)
        if generator.random() < kind.interjections and end - start > 3:
            other = str(generator.choice([r for r in readers if r != who]))
            _interject(sound, turns, other, stock_of[other], gains[other], start, end, generator)
        now, before = max(now, end), who
    sound = sound[: int((now + 0.5) * SAMPLE_RATE)]
    if kind.noise is not None:
        sound = sound + _noise(len(sound), generator) * np.float32(0.06 * 10 ** (-kind.noise / 20))
    return kind.name, Audio(np.clip(sound, -1, 1).astype(np.float32)), turns


def _choose(kind: Kind, generator: np.random.Generator) -> list[str]:
    order = likeness_order()
    count = kind.people + kind.visitors
    if kind.alike:
        first = int(generator.integers(0, 3)) + (5 if generator.random() < 0.5 else 0)
        return [str(who) for who in generator.permutation(order[first : first + count])]
    return [str(who) for who in generator.choice(order, count, replace=False)]


def _order(kind: Kind, readers: Sequence[str], generator: np.random.Generator) -> list[str]:
    """Who has the floor: everybody once, then whoever is asked; visitors late and once or twice."""
    regular = list(readers[: len(readers) - kind.visitors])
    visitors = list(readers[len(readers) - kind.visitors :])
    order = list(regular)
    while len(order) < 60:
        host = regular[0]
        if order[-1] != host and len(regular) > 2 and generator.random() < 0.45:
            order.append(host)
        else:
            order.append(str(generator.choice([who for who in regular if who != order[-1]])))
    for number, visitor in enumerate(visitors):
        order.insert(8 + 3 * number, visitor)
        order.insert(10 + 3 * number, visitor)
    return order


class _Sayings:
    """A reader's utterances, each used up before one comes again."""

    def __init__(self, parts: Sequence[Samples], generator: np.random.Generator) -> None:
        self._parts, self._generator = parts, generator
        self._left: list[int] = []

    def next(self) -> Samples:
        if not self._left:
            self._left = self._generator.permutation(len(self._parts)).tolist()
        return self._parts[self._left.pop()]


def _say(
    sound: Samples,
    turns: Turns,
    who: str,
    sayings: _Sayings,
    gain: float,
    start: float,
    length: float,
    generator: np.random.Generator,
) -> float:
    """Puts utterances of about `length` seconds at `start`; the second at which they end."""
    position = start
    while True:
        part = sayings.next()
        position = _place(sound, part * np.float32(gain), position)
        pause = generator.uniform(0.15, 1.0)
        if position + pause - start >= length:
            break
        position += pause
    turns.append((who, start, position))
    return position


def _place(sound: Samples, part: Samples, position: float) -> float:
    begin = int(position * SAMPLE_RATE)
    part = part[: max(0, len(sound) - begin)]
    sound[begin : begin + len(part)] += part
    return position + len(part) / SAMPLE_RATE


def _interject(
    sound: Samples,
    turns: Turns,
    who: str,
    sayings: _Sayings,
    gain: float,
    start: float,
    end: float,
    generator: np.random.Generator,
) -> None:
    part = sayings.next()[: int(generator.uniform(0.5, 1.2) * SAMPLE_RATE)]
    position = generator.uniform(start + 1, end - 1.2)
    turns.append((who, position, _place(sound, part * np.float32(gain), position)))


def _noise(count: int, generator: np.random.Generator) -> Samples:
    """Pink noise of power 1."""
    spectrum = np.fft.rfft(generator.standard_normal(count))
    spectrum /= np.sqrt(np.maximum(np.arange(len(spectrum)), 1000.0))
    noise = np.fft.irfft(spectrum, count)
    return np.asarray(noise / noise.std(), dtype=np.float32)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--senko", metavar="PYTHON")
    parser.add_argument("--with-stock", action="store_true")
    parser.add_argument("--threads", type=int, default=available_threads())
    options = parser.parse_args(arguments)
    made = {
        Path(f"{number:03d}"): panel(number)
        for number in range(options.first, options.first + options.count)
    }
    sounds: Mapping[Path, Audio] = {path: audio for path, (_, audio, _) in made.items()}
    systems: dict[str, System] = {"ours": ours(options.threads)}
    if options.senko:
        systems["senko"] = senko(options.senko, options.threads)
    if options.with_stock:
        systems["stock"] = stock(options.threads)
    print(
        "panel                    system      DER   miss  false   conf   speakers   seconds      RTF"
    )
    for label, system in systems.items():
        whole = Tally()
        for path, (turns, seconds) in system(sounds).items():
            kind, audio, reference = made[path]
            single = Tally()
            for tally in (single, whole):
                tally.add(reference, turns, audio, seconds)
            there, found = single.counts[0]
            print(f"{path} {kind:20s} {label:7s} {single.row()}   {found} of {there}", flush=True)
        print(f"{'all':24s} {label:7s} {whole.row()}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
