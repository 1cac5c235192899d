"""Where a long recording is cut for a recognizer that hears at most half a minute at a time.

Whisper's encoder costs the same for any chunk up to 30 s, and a cut in a word costs the word: so
chunks are few, and their edges lie in the longest pauses. Both are weighed over the whole
recording at once (shortest path over the possible cuts). Pure; leaves out who found the speech and
what is done with the chunks (`recognition.py`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from panelscribe.audio import SAMPLE_RATE, Audio

FRAME = 0.02
"""Length of a loudness frame in seconds."""
_FRAME_SAMPLES = 320
_BLOCK = 600 * SAMPLE_RATE
_SILENCE = -80.0
"""Decibels of digital silence (full scale is 0)."""

_CHUNK_COST = 1.0
"""What one more chunk costs, the unit of the other costs: encoding, and a language model that
starts afresh."""
_WORST_CUT = 3.0
"""The cost of a cut where somebody is talking."""
_PAUSE = 0.35
"""The pause (seconds) that brings the cost of a cut down to 1/e of the worst."""
_CHANGE = 0.5
"""What the cost of a cut between two stretches of speech is multiplied by (speakers change
there)."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of the recording that is recognized by itself: start and end in seconds."""

    start: float
    end: float


@dataclass(frozen=True, slots=True)
class _Cut:
    """A possible border: the chunk before it ends at `end`, the one after it begins at `start`."""

    end: float
    start: float
    cost: float


def loudness(audio: Audio) -> NDArray[np.float32]:
    """Level of each 20 ms frame in decibels below full scale; shape: (num_frames,), float32."""
    parts = []
    for begin in range(0, len(audio.samples), _BLOCK):
        block = audio.samples[begin : begin + _BLOCK]
        block = np.pad(block, (0, -len(block) % _FRAME_SAMPLES))
        power = np.square(block.reshape(-1, _FRAME_SAMPLES)).mean(axis=1)
        parts.append(10.0 * np.log10(np.maximum(power, 1e-8)).astype(np.float32))
        audio.release()
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.float32)


def plan_chunks(
    speech: Sequence[tuple[float, float]],
    levels: NDArray[np.float32],
    duration: float,
    *,
    limit: float = 30.0,
    margin: float = 0.25,
    longest_gap: float = 4.0,
) -> tuple[Chunk, ...]:
    """Chunks of at most `limit` seconds that cover all `speech` (start, end; seconds).

    `levels` is the recording's `loudness`, `duration` its exact length. Each chunk gets up to `margin` seconds of what
    surrounds the speech, so that no first or last sound is clipped. Silence of more than
    `longest_gap` seconds is left out: a recognizer that hears nothing for long makes something up.
    """
    stretches = in_order(speech, duration)
    chunks: list[Chunk] = []
    for island in _islands(stretches, longest_gap):
        chunks += _divide(island, levels, duration, limit, margin)
    return tuple(chunks)


def in_order(speech: Sequence[tuple[float, float]], duration: float) -> list[tuple[float, float]]:
    """The stretches within the recording, sorted, overlaps cut off so that none begins before the
    one before it ends.
    """
    result: list[tuple[float, float]] = []
    covered = 0.0
    for start, end in sorted(speech):
        start, end = max(start, covered), min(end, duration)
        if end > start:
            result.append((start, end))
            covered = end
    return result


def _islands(
    stretches: Sequence[tuple[float, float]], longest_gap: float
) -> list[list[tuple[float, float]]]:
    islands: list[list[tuple[float, float]]] = []
    for stretch in stretches:
        if islands and stretch[0] - islands[-1][-1][1] <= longest_gap:
            islands[-1].append(stretch)
        else:
            islands.append([stretch])
    return islands


def _divide(
    island: list[tuple[float, float]],
    levels: NDArray[np.float32],
    duration: float,
    limit: float,
    margin: float,
) -> list[Chunk]:
    first = _Cut(0.0, max(0.0, island[0][0] - margin), 0.0)
    last = _Cut(min(duration, island[-1][1] + margin), duration, 0.0)
    if last.end - first.start <= limit:
        return [Chunk(first.start, last.end)]
    inner = _gaps(island, margin) + [
        cut for stretch in island for cut in _pauses(stretch, levels, limit)
    ]
    cuts = [first, *sorted(inner, key=lambda cut: cut.end), last]
    return _cheapest(cuts, limit)


def _gaps(island: Sequence[tuple[float, float]], margin: float) -> list[_Cut]:
    """Cuts between stretches of speech."""
    cuts = []
    for (_, before), (after, _) in pairwise(island):
        gap = after - before
        reach = min(margin, gap / 2)
        cuts.append(_Cut(before + reach, after - reach, _CHANGE * _cut_cost(gap)))
    return cuts


def _pauses(stretch: tuple[float, float], levels: NDArray[np.float32], limit: float) -> list[_Cut]:
    """Cuts inside a stretch of speech: the middle of each quiet run, and the quietest spot of
    every few seconds.
    """
    first, last = round(stretch[0] / FRAME), round(stretch[1] / FRAME)
    if (last - first) * FRAME < 1.0:
        return []
    smooth = np.convolve(levels[first:last], np.ones(5) / 5, mode="same").astype(np.float32)
    quiet = np.pad(smooth < _quiet_levels(smooth), 1)
    edges = np.flatnonzero(quiet[1:] != quiet[:-1]).reshape(-1, 2)
    cuts = []
    for begin, end in edges:
        middle = float(first + (begin + end) / 2) * FRAME
        cuts.append(_Cut(middle, middle, _cut_cost((end - begin) * FRAME)))
    step = round(limit / 8 / FRAME)
    for begin in range(0, last - first, step):
        middle = (first + begin + int(np.argmin(smooth[begin : begin + step]))) * FRAME
        cuts.append(_Cut(middle, middle, _WORST_CUT))
    return [cut for cut in cuts if stretch[0] + 0.3 < cut.end < stretch[1] - 0.3]


def _quiet_levels(smooth: NDArray[np.float32]) -> NDArray[np.float32]:
    """The level below which a frame is a pause; relative to the voices around it, which differ in loudness.

    Shape: (num_frames,), of one value for every 20 seconds.
    """
    size = round(20.0 / FRAME)
    limits = np.empty_like(smooth)
    for begin in range(0, len(smooth), size):
        # The last piece reaches back, so that no limit is taken from a few frames.
        around = smooth[max(0, min(begin, len(smooth) - size)) : begin + size]
        low, high = np.percentile(around, (5, 80))
        limits[begin : begin + size] = low + 0.35 * (high - low)
    return limits


def _cut_cost(pause: float) -> float:
    return float(_WORST_CUT * np.exp(-pause / _PAUSE))


def _cheapest(cuts: Sequence[_Cut], limit: float) -> list[Chunk]:
    """The way from the first cut to the last with the lowest cost, no step of it longer than
    `limit`.
    """
    best = [float("inf")] * len(cuts)
    came_from = [0] * len(cuts)
    best[0] = 0.0
    begin = 0
    for here in range(1, len(cuts)):
        while cuts[here].end - cuts[begin].start > limit:
            begin += 1
        for before in range(begin, here):
            cost = best[before] + _CHUNK_COST + cuts[here].cost
            if cost < best[here] and cuts[here].end > cuts[before].start:
                best[here] = cost
                came_from[here] = before
    chunks = []
    here = len(cuts) - 1
    while here > 0:
        before = came_from[here]
        chunks.append(Chunk(cuts[before].start, cuts[here].end))
        here = before
    return chunks[::-1]
