"""Pieces of speech to speakers: which voice vectors belong to one person, and how many people there are.

Agglomerative, by a similarity that is corrected for attenuation: the mean cosine between two groups over the geometric
mean of the mean cosines within each. One voice gives about 1 however noisy the recording is, two give 0.0 to 0.6, so
one threshold serves meetings heard from afar and studio panels alike (a plain cosine distance needs another one for
each); for single pieces, which scatter, it is lower, and lowest where there are many, since the farthest of many strays
farthest. Pieces of one local speaker in neighbouring windows attract, two of one window repel, both softly, since the
windows err. Long recordings are grouped in stretches first, then stretch by stretch: time and memory grow linearly.

Pure: numbers in, numbers out. Called by `diarization.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

Floats = NDArray[np.float64]
Labels = NDArray[np.int64]
Pairs = Sequence[tuple[int, int]]

SAME = 0.75
"""Corrected similarity of two large groups above which they are one person (same: 0.8 to 1.0, others: below 0.65)."""

_SLACK = (0.25, 0.4)
"""How far the threshold falls for a single piece, since single pieces scatter: least and most."""

_MANY = 60
"""Pieces, of some two minutes, from which on the threshold falls by the most."""

_FULL = 1.5
"""Seconds of clean speech that give a piece the weight 1."""

_TYPICAL = 0.55
"""Mean cosine of CAM++ vectors of one voice where a recording doesn't tell (measured: 0.45 to 0.75) ..."""

_PRIOR = 4.0
"""... and how many pairs of pieces it counts for."""

_SCATTER = 0.25
"""A mean cosine within a group is never taken for less."""

_REPEL, _ATTRACT = 0.5, 0.2
"""What pieces of one window take from, and what pieces that continue each other add to the similarity, at most."""

_KEEP = 1.0
"""Weight under which a group is not a person: its pieces go to the nearest group, unless ..."""

_BRIEF, _STRANGE = 0.4, 0.35
"""... it has this weight (0.6 s of clean speech) and a corrected similarity under this to every larger group: somebody
who said little, rather than words in another's mouth (docs/benchmarks.md).
"""

_MORE, _FEWER = 0.12, 0.1
"""How far the bounds on the number of speakers may lower or raise the threshold."""

_ALIKE, _WELL_HEARD = 0.15, 8.0
"""Where joining two groups of that weight and more (12 s of clean speech) leaves too few people, by how much the
threshold rises: two who sound alike and were both well heard, rather than one (docs/benchmarks.md).
"""

_UNLIKE, _HEARD, _TOLD = 0.09, 4.5, 4
"""Two groups of that weight and more (7 s of clean speech) that are much less alike than one voice was before in this
recording, as told by so many joins: they need this much above the threshold, or a third of what those had.
"""

_STRETCH = 1200
"""Pieces that are grouped at once, some 45 minutes."""

_NEIGHBOUR = 0.4
"""What a piece that continues another counts for in the other's decision."""

_ROUNDS = 3


@dataclass(slots=True)
class _Groups:
    """Groups of pieces: sums of vectors (n, dim), weights, sums of squared weights, repelling and attracting weight.

    `repel` and `attract` have shape (n, n); what a group has within itself stands on the diagonal and is not looked at.
    """

    sums: Floats
    weights: Floats
    squares: Floats
    repel: Floats
    attract: Floats

    def joined(self, labels: Labels) -> "_Groups":
        """The groups that `labels` (0 to k - 1) make of these."""
        member = np.zeros((int(labels.max()) + 1, len(labels)))
        member[labels, np.arange(len(labels))] = 1.0
        return _Groups(
            member @ self.sums,
            member @ self.weights,
            member @ self.squares,
            member @ self.repel @ member.T,
            member @ self.attract @ member.T,
        )


def cluster(
    vectors: NDArray[np.float32],
    clean: Floats,
    conflicts: Pairs,
    links: Pairs,
    *,
    min_speakers: int | None = None,
    max_speakers: int | None = None,
) -> Labels:
    """A label 0, 1, … for each piece, in order of first occurrence.

    `vectors` have shape (pieces, dim) and unit length, `clean` are seconds in which nobody else talks; `conflicts` are
    pairs of pieces of one window, `links` pairs that continue each other. The bounds move the threshold a little;
    `min_speakers` is the least number to be expected, one more the likeliest.
    """
    if not len(vectors):
        return np.zeros(0, dtype=np.int64)
    weights = _weights(clean)
    typical = _typical(vectors, weights, links)
    labels = _stretches(vectors, weights, conflicts, links, typical)
    count = int(labels.max()) + 1
    if count > 1:
        groups = _by_label(vectors, weights, labels, conflicts, links)
        fewest, most = min_speakers or 0, max_speakers or count
        labels = _agglomerate(groups, typical, _slack(len(vectors)), fewest, most)[labels]
    labels = _dissolve(vectors, weights, labels, typical)
    return _refine(vectors, weights, labels, conflicts, links)


def centroids(vectors: NDArray[np.float32], clean: Floats, labels: Labels) -> Floats:
    """The voice of each label, shape (labels, dim), unit length."""
    return _unit(_centroids(vectors, _weights(clean), labels))


def _weights(clean: Floats) -> Floats:
    return np.clip(clean / _FULL, 0.1, 1.5)


def _typical(vectors: NDArray[np.float32], weights: Floats, links: Pairs) -> float:
    """The mean cosine of one voice in this recording, told by pieces that continue each other."""
    near = [float(vectors[a] @ vectors[b]) for a, b in links if min(weights[a], weights[b]) >= 0.8]
    return float(np.clip(np.median(near), 0.35, 0.7)) if len(near) >= 3 else _TYPICAL


def _slack(pieces: int) -> float:
    """How far the threshold falls for a single piece of so many: the more there are, the farther the farthest strays.

    >>> [round(_slack(pieces), 2) for pieces in (1, 10, 25, 60, 2000)]
    [0.25, 0.25, 0.31, 0.4, 0.4]
    """
    least, most = _SLACK
    return float(np.clip(most * np.log(pieces) / np.log(_MANY), least, most))


def _stretches(
    vectors: NDArray[np.float32], weights: Floats, conflicts: Pairs, links: Pairs, typical: float
) -> Labels:
    """Groups within each stretch of the recording; a single stretch is left as it is, in pieces."""
    count = len(vectors)
    labels = np.arange(count, dtype=np.int64)
    if count <= _STRETCH:
        return labels
    following = 0
    parts = -(-count // _STRETCH)
    for part in np.array_split(np.arange(count), parts):
        low, high = int(part[0]), int(part[-1]) + 1
        own = np.arange(high - low, dtype=np.int64)
        here = _by_label(
            vectors[low:high],
            weights[low:high],
            own,
            _within(conflicts, low, high),
            _within(links, low, high),
        )
        found = _agglomerate(here, typical, _slack(count), 0, high - low)
        labels[low:high] = found + following
        following += int(found.max()) + 1
    return labels


def _within(pairs: Pairs, low: int, high: int) -> Pairs:
    return [(a - low, b - low) for a, b in pairs if low <= a < high and low <= b < high]


def _by_label(
    vectors: NDArray[np.float32], weights: Floats, labels: Labels, conflicts: Pairs, links: Pairs
) -> _Groups:
    count = int(labels.max()) + 1
    sums = np.zeros((count, vectors.shape[1]))
    np.add.at(sums, labels, vectors * weights[:, None])
    repel, attract = np.zeros((count, count)), np.zeros((count, count))
    for pairs, matrix in ((conflicts, repel), (links, attract)):
        for a, b in pairs:
            shared = min(weights[a], weights[b])
            matrix[labels[a], labels[b]] += shared
            matrix[labels[b], labels[a]] += shared
    return _Groups(
        sums,
        _totals(labels, weights, count),
        _totals(labels, weights**2, count),
        repel,
        attract,
    )


def _totals(labels: Labels, weights: Floats, count: int) -> Floats:
    return np.bincount(labels, weights, count).astype(np.float64)


def _agglomerate(groups: _Groups, typical: float, slack: float, fewest: int, most: int) -> Labels:
    """Join the best pair until none is good enough; labels 0 to k - 1 of the groups given."""
    count = len(groups.weights)
    gram = groups.sums @ groups.sums.T
    weights, squares = groups.weights.copy(), groups.squares.copy()
    repel, attract = groups.repel.copy(), groups.attract.copy()
    within = _within_groups(gram, groups, typical)
    alive = np.ones(count, dtype=bool)
    labels = np.arange(count, dtype=np.int64)

    def margins(i: int) -> Floats:
        """How far each group's similarity to group `i` lies above the threshold for groups of their sizes."""
        smaller = np.minimum(weights[i], weights)
        similarity = _similarity(i, gram, weights, within)
        similarity += (_ATTRACT * attract[i] - _REPEL * repel[i]) / smaller
        margin = similarity - SAME + slack / np.sqrt(1.0 + smaller)
        margin[~alive] = -np.inf
        margin[i] = -np.inf
        return np.asarray(margin)

    table = np.stack([margins(i) for i in range(count)])
    nearest = table.argmax(axis=1)
    best = table.max(axis=1)
    joined: list[float] = []  # margins of pairs of which both were well heard
    while True:
        i = int(best.argmax())
        j = int(nearest[i])
        people = int((alive & (weights >= _KEEP)).sum())
        bar = -_MORE if people > most else _FEWER if people <= fewest else 0.0
        smaller = min(weights[i], weights[j])
        if people <= most and smaller >= _HEARD and len(joined) >= _TOLD:
            bar = max(bar, min(_UNLIKE, float(np.median(joined)) / 3))
        if fewest and people <= fewest + 1 and smaller >= _WELL_HEARD and joined:
            bar = max(bar, min(_ALIKE, float(np.median(joined)) / 2))
        if best[i] < bar:
            break
        if smaller >= _KEEP:
            joined.append(float(best[i]))
        labels[labels == j] = i
        alive[j] = False
        for matrix in (gram, repel, attract):
            matrix[i] += matrix[j]
            matrix[:, i] += matrix[:, j]
        weights[i] += weights[j]
        squares[i] += squares[j]
        within[i] = _within_group(gram[i, i], weights[i], squares[i], typical)
        table[j] = table[:, j] = best[j] = -np.inf
        table[i] = table[:, i] = margins(i)
        stale = alive & ((nearest == i) | (nearest == j))
        stale[i] = True
        nearest[stale] = table[stale].argmax(axis=1)
        better = alive & (table[:, i] > table[np.arange(count), nearest])
        nearest[better] = i
        best = table[np.arange(count), nearest]
    return _numbered(labels)


def _similarity(i: int, gram: Floats, weights: Floats, within: Floats) -> Floats:
    """Corrected similarity of group `i` to each group; `gram` are products of their sums."""
    return np.asarray(gram[i] / (weights[i] * weights) / np.sqrt(within[i] * within))


def _within_groups(gram: Floats, groups: _Groups, typical: float) -> Floats:
    of_each = zip(np.diag(gram), groups.weights, groups.squares, strict=True)
    return np.array([_within_group(*one, typical) for one in of_each])


def _within_group(power: float, weight: float, squares: float, typical: float) -> float:
    """Mean cosine between different pieces of a group, drawn towards the typical one where there are few pairs."""
    pairs = weight**2 - squares
    return max(_SCATTER, (_PRIOR * typical + power - squares) / (_PRIOR + pairs))


def _numbered(labels: Labels) -> Labels:
    """The same grouping as 0, 1, … in order of first occurrence.

    >>> _numbered(np.array([7, 7, 2, 7, 5])).tolist()
    [0, 0, 1, 0, 2]
    """
    _, first, inverse = np.unique(labels, return_index=True, return_inverse=True)
    rank = np.empty(len(first), dtype=np.int64)
    rank[np.argsort(first)] = np.arange(len(first))
    return rank[inverse]


def _centroids(vectors: NDArray[np.float32], weights: Floats, labels: Labels) -> Floats:
    """Weighted sums of the vectors of each label, shape (labels, dim), not normalised."""
    sums = np.zeros((int(labels.max()) + 1, vectors.shape[1]))
    np.add.at(sums, labels, vectors * weights[:, None])
    return sums


def _unit(rows: Floats) -> Floats:
    unit: Floats = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return unit


def _dissolve(
    vectors: NDArray[np.float32], weights: Floats, labels: Labels, typical: float
) -> Labels:
    """Give the pieces of groups that are too small for a person, and not strange, to the nearest of the others."""
    total = np.bincount(labels, weights)
    large = total >= min(_KEEP, float(total.max()))
    if large.all():
        return labels
    groups = _by_label(vectors, weights, labels, (), ())
    gram = groups.sums @ groups.sums.T
    within = _within_groups(gram, groups, typical)
    person = large.copy()
    for i in np.flatnonzero(~large & (total >= _BRIEF)).tolist():
        person[i] = _similarity(i, gram, groups.weights, within)[large].max() < _STRANGE
    lost = ~person[labels]
    kept = np.flatnonzero(person)
    labels = labels.copy()
    labels[lost] = kept[(vectors[lost] @ _unit(groups.sums[kept]).T).argmax(axis=1)]
    return _numbered(labels)


def _refine(
    vectors: NDArray[np.float32], weights: Floats, labels: Labels, conflicts: Pairs, links: Pairs
) -> Labels:
    """Move pieces to the nearest centroid, heeding their neighbours; two pieces of one window never to the same one."""
    rivals = _rivals(len(vectors), conflicts)
    pairs = np.array(links, dtype=np.int64).reshape(-1, 2)
    for _ in range(_ROUNDS):
        scores = _scores(vectors, weights, labels)
        votes, voters = scores * weights[:, None], weights.copy()
        for one, other in ((0, 1), (1, 0)):
            a, b = pairs[:, one], pairs[:, other]
            np.add.at(votes, a, _NEIGHBOUR * scores[b] * weights[b, None])
            np.add.at(voters, a, _NEIGHBOUR * weights[b])
        opinion = votes / voters[:, None]
        moved = opinion.argmax(axis=1)
        for group in rivals:
            if len(set(moved[group])) < len(group) <= opinion.shape[1]:
                gain = opinion[group] * weights[group, None]
                rows, columns = linear_sum_assignment(-gain)
                moved[np.array(group)[rows]] = columns
        moved = _numbered(moved)
        if np.array_equal(moved, labels):
            break
        labels = moved
    return labels


def _scores(vectors: NDArray[np.float32], weights: Floats, labels: Labels) -> Floats:
    """Cosine of each piece to each centroid, to its own without itself; shape (pieces, labels)."""
    sums = _centroids(vectors, weights, labels)
    scores = vectors @ _unit(sums).T
    mine = np.arange(len(vectors))
    others = sums[labels] - vectors * weights[:, None]
    scores[mine, labels] = (vectors * _unit(others)).sum(axis=1)
    alone = np.bincount(labels, weights)[labels] - weights < 0.3
    scores[mine[alone], labels[alone]] = _TYPICAL
    return np.asarray(scores, dtype=np.float64)


def _rivals(count: int, conflicts: Pairs) -> list[list[int]]:
    """Pieces of one window, for each window that has several."""
    groups: dict[int, list[int]] = {}
    leader = list(range(count))
    for a, b in conflicts:
        leader[b] = leader[a]
        group = groups.setdefault(leader[a], [leader[a]])
        if b not in group:
            group.append(b)
    return list(groups.values())
