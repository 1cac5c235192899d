"""Pieces of speech to speakers: which voice vectors belong to one person, and how many people there are.

Pure: numbers in, numbers out. Called by `diarization.py`.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

DISTANCE = 0.7
"""Cosine distance above which two groups of pieces are two people (complete linkage)."""

_SURE = 1.5
"""Seconds of speech that a piece needs to found a group."""


def cluster(
    vectors: NDArray[np.float32],
    seconds: NDArray[np.float64],
    windows: NDArray[np.int64],
    *,
    distance: float = DISTANCE,
) -> NDArray[np.int64]:
    """A label 0, 1, … for each piece; `vectors` (pieces, dim) of unit length, `seconds` of speech, `windows` numbers."""
    labels = np.zeros(len(vectors), dtype=np.int64)
    sure = np.flatnonzero(seconds >= _SURE)
    if len(sure) < 2:
        sure = np.argsort(-seconds, kind="stable")[:2]
    if len(sure) >= 2:
        apart = 1.0 - vectors[sure] @ vectors[sure].T
        same = windows[sure][:, None] == windows[sure][None, :]
        apart[same] = 2.0
        np.fill_diagonal(apart, 0.0)
        apart = np.clip(apart, 0, 2)
        tree = linkage(squareform(apart, checks=False), "complete")
        labels[sure] = fcluster(tree, distance, "distance") - 1
    k = labels[sure].max() + 1 if len(sure) else 1
    cent = np.stack([(vectors[sure][labels[sure] == c]).sum(0) for c in range(k)])
    cent /= np.maximum(np.linalg.norm(cent, axis=1, keepdims=True), 1e-9)
    rest = np.setdiff1d(np.arange(len(vectors)), sure)
    labels[rest] = (vectors[rest] @ cent.T).argmax(1)
    return labels
