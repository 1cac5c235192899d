"""Diarization error: who spoke when, against the reference.

Pure; numpy. NIST's definition (Rich Transcription 2009) as pyannote.metrics computes it:
overlapping speech is scored, speakers are paired so that the most seconds agree, and nothing is
forgiven around the reference's boundaries unless a collar asks for it.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from panelscribe.score.counts import DiarizationErrors, SpeakerCounts
from panelscribe.transcript import UNKNOWN, Turn

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


def diarization_errors(
    reference: Sequence[Turn], hypothesis: Sequence[Turn], collar: float = 0.0
) -> DiarizationErrors:
    """Missed speech, false alarm and confusion in seconds.

    `collar` is what is not scored on each side of a reference boundary (NIST's 0.25 is 0.25 here;
    pyannote.metrics counts both sides and calls that 0.5). Raises ValueError for turns without
    times.
    """
    ours, theirs = _by_speaker(reference), _by_speaker(hypothesis)
    edges = np.unique(np.concatenate([_edges(ours, collar), _edges(theirs, 0.0)]))
    if len(edges) < 2:
        return DiarizationErrors()
    middles = (edges[:-1] + edges[1:]) / 2
    lengths = np.diff(edges) * _scored(ours, middles, collar)
    ours_active, theirs_active = _activity(ours, middles), _activity(theirs, middles)
    rows, columns = linear_sum_assignment((ours_active * lengths) @ theirs_active.T, maximize=True)
    correct = (ours_active[rows] * theirs_active[columns]).sum(axis=0)
    there, found = ours_active.sum(axis=0), theirs_active.sum(axis=0)
    return DiarizationErrors(
        speech=float(there @ lengths),
        missed=float(np.maximum(there - found, 0) @ lengths),
        false_alarm=float(np.maximum(found - there, 0) @ lengths),
        confusion=float((np.minimum(there, found) - correct) @ lengths),
    )


def _by_speaker(turns: Sequence[Turn]) -> list[Floats]:
    """Stretches of each speaker, merged and in order.  # each of shape: (num_stretches, 2)"""
    found: list[Floats] = []
    for speaker in dict.fromkeys(turn.speaker for turn in turns):
        merged: list[list[float]] = []
        for start, end in sorted(turn.span for turn in turns if turn.speaker == speaker):
            if merged and start <= merged[-1][1]:
                merged[-1][1] = max(merged[-1][1], end)
            elif end > start:
                merged.append([start, end])
        found.append(np.array(merged, dtype=np.float64).reshape(-1, 2))
    return found


def _edges(speakers: Sequence[Floats], collar: float) -> Floats:
    times = np.concatenate([spans.reshape(-1) for spans in speakers]) if speakers else np.zeros(0)
    return np.concatenate([times, times - collar, times + collar]) if collar else times


def _scored(reference: Sequence[Floats], middles: Floats, collar: float) -> Floats:
    """1 where the stretch around a middle is scored, 0 within the collar of a reference
    boundary.
    """
    boundaries = np.sort(_edges(reference, 0.0))
    if not collar or not len(boundaries):
        return np.ones(len(middles))
    after = np.searchsorted(boundaries, middles)
    behind = middles - boundaries[np.maximum(after - 1, 0)]
    ahead = boundaries[np.minimum(after, len(boundaries) - 1)] - middles
    return np.asarray((np.minimum(np.abs(behind), np.abs(ahead)) >= collar) * 1.0)


def _activity(speakers: Sequence[Floats], middles: Floats) -> Floats:
    """1 where a speaker is active.  # shape: (num_speakers, num_middles)"""
    active = np.zeros((len(speakers), len(middles)))
    for row, spans in enumerate(speakers):
        if len(spans):
            index = np.searchsorted(spans[:, 0], middles, side="right") - 1
            active[row] = (index >= 0) & (middles < spans[np.maximum(index, 0), 1])
    return active


def speaker_counts(reference: Sequence[Turn], hypothesis: Sequence[Turn]) -> SpeakerCounts:
    """How many speakers there were, and how many were found; UNKNOWN is nobody."""
    there = len({turn.speaker for turn in reference} - {UNKNOWN})
    found = len({turn.speaker for turn in hypothesis} - {UNKNOWN})
    return SpeakerCounts(1, int(there == found), there, found, abs(there - found))
