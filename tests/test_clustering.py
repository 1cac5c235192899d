"""Pieces to speakers: separable voices, noise, bounds, links, and long recordings."""

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from panelscribe.engines import clustering
from panelscribe.engines.clustering import cluster

DIM = 192


def voices(count: int, seed: int = 0) -> NDArray[np.float64]:
    """Directions that have as much in common as voices of different people (cosine 0.1)."""
    rng = np.random.default_rng(seed)
    rows = rng.normal(size=(count, DIM)) / np.sqrt(DIM) + 0.33 * rng.normal(size=DIM) / np.sqrt(DIM)
    unit: NDArray[np.float64] = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return unit


def pieces(
    people: NDArray[np.float64], order: list[int], noise: float, seed: int = 1
) -> NDArray[np.float32]:
    """A vector for each entry of `order`; noise 0.9 gives a mean cosine of about 0.55 within a voice."""
    rng = np.random.default_rng(seed)
    rows = people[order] + noise * rng.normal(size=(len(order), DIM)) / np.sqrt(DIM)
    unit: NDArray[np.float32] = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return unit.astype(np.float32)


def same_grouping(labels: NDArray[np.int64], order: list[int]) -> bool:
    pairs = set(zip(labels.tolist(), order, strict=True))
    return len(pairs) == len(set(labels.tolist())) == len(set(order))


def seconds(count: int, value: float = 2.0) -> NDArray[np.float64]:
    return np.full(count, value)


@pytest.mark.parametrize("people", [1, 2, 4, 8])
@pytest.mark.parametrize("noise", [0.5, 0.9, 1.2])
def test_finds_the_number_of_people_in_clean_and_noisy_recordings(
    people: int, noise: float
) -> None:
    order = [i % people for i in range(12 * people)]
    vectors = pieces(voices(people), order, noise)
    links = [(i, i + people) for i in range(len(order) - people)]
    labels = cluster(vectors, seconds(len(order)), [], links)
    assert same_grouping(labels, order)


def test_labels_are_numbered_in_order_of_first_occurrence() -> None:
    order = [2, 2, 0, 1, 0, 1, 2, 0, 1]
    labels = cluster(pieces(voices(3), order, 0.5), seconds(9), [], [])
    assert labels.tolist() == [0, 0, 1, 2, 1, 2, 0, 1, 2]


def test_a_short_question_from_the_audience_is_a_speaker() -> None:
    order = [0] * 40 + [1] * 40 + [2]
    labels = cluster(pieces(voices(3), order, 0.8), seconds(81, 1.8), [], [])
    assert same_grouping(labels, order)


def test_a_cough_is_nobody() -> None:
    order = [0] * 20 + [1] * 20 + [2]
    clean = seconds(41)
    clean[-1] = 0.3
    labels = cluster(pieces(voices(3), order, 0.8), clean, [], [])
    assert len(set(labels.tolist())) == 2


def brief(resemblance: float) -> NDArray[np.int64]:
    """Labels of two people and, last, 0.7 s of a voice of that cosine to one of them."""
    first, second, third = np.eye(DIM)[:3]
    last = resemblance * first + np.sqrt(1 - resemblance**2) * third
    order = [0] * 20 + [1] * 20
    vectors = pieces(np.stack([first, second]), order, 0.5)
    clean = seconds(41)
    clean[-1] = 0.7
    return cluster(np.vstack([vectors, last.astype(np.float32)]), clean, [], [])


def test_somebody_who_says_little_and_sounds_like_nobody_else_is_a_speaker() -> None:
    """Three people were found as two where one of them had spoken for a second, alone and unlike the others."""
    assert brief(0.1).tolist() == [0] * 20 + [1] * 20 + [2]


def test_a_short_word_that_sounds_a_little_like_somebody_is_theirs() -> None:
    assert brief(0.35).tolist() == [0] * 20 + [1] * 20 + [0]


@pytest.mark.parametrize(("others", "people"), [(10, 2), (100, 1)])
def test_of_few_pieces_one_that_stands_apart_is_another_person(others: int, people: int) -> None:
    """Of a hundred pieces of one voice one may well sound that different, of ten none does."""
    first, second = np.eye(DIM)[:2]
    vectors = pieces(first[None], [0] * others, 0.9)
    mean = vectors.mean(axis=0)
    direction = mean / np.linalg.norm(mean)
    across = second - (second @ direction) * direction
    apart = 0.39 * direction + np.sqrt(1 - 0.39**2) * across / np.linalg.norm(across)
    vectors = np.vstack([vectors, apart.astype(np.float32)])
    labels = cluster(vectors, seconds(others + 1), [], [])
    assert len(set(labels.tolist())) == people


def test_when_all_is_short_the_longest_still_counts() -> None:
    labels = cluster(pieces(voices(1), [0], 0.5), np.array([0.2]), [], [])
    assert labels.tolist() == [0]


def test_no_pieces_no_labels() -> None:
    assert cluster(np.zeros((0, DIM), dtype=np.float32), np.zeros(0), [], []).tolist() == []


def test_two_local_speakers_of_a_window_are_two_people() -> None:
    """Two people whose voices the model can't tell apart, but who talk over each other all the time."""
    order = [0] * 40
    vectors = pieces(voices(1), order, 0.9)
    clash = [(i, i + 1) for i in range(0, 40, 2)]
    labels = cluster(vectors, seconds(40), clash, [])
    assert all(labels[a] != labels[b] for a, b in clash)


def test_neighbours_settle_a_piece_that_could_be_either() -> None:
    people = voices(2)
    order = [0] * 10 + [1] * 10
    vectors = pieces(people, order, 0.5)
    middle = people[0] + people[1] + 0.02 * people[1]
    vectors[5] = (middle / np.linalg.norm(middle)).astype(np.float32)
    links = [(4, 5), (5, 6)]
    assert same_grouping(cluster(vectors, seconds(20), [], links), order)


def between(similar: float) -> NDArray[np.float64]:
    """Two voices of the given cosine."""
    first, second = np.eye(DIM)[:2]
    return np.stack([first, similar * first + np.sqrt(1 - similar**2) * second])


def test_bounds_decide_where_the_evidence_is_balanced() -> None:
    order = [0, 1] * 20
    vectors = pieces(between(0.62), order, 0.4)
    free = cluster(vectors, seconds(40), [], [])
    fewer = cluster(vectors, seconds(40), [], [], max_speakers=1)
    more = cluster(pieces(between(0.82), order, 0.4), seconds(40), [], [], min_speakers=2)
    assert len(set(fewer.tolist())) == 1
    assert len(set(free.tolist())) == 2
    assert len(set(more.tolist())) == 2
    assert len(set(cluster(pieces(between(0.82), order, 0.4), seconds(40), [], []).tolist())) == 1


def test_two_well_heard_voices_that_are_alike_stay_two_where_the_panel_file_misses_one() -> None:
    """Two listed panelists whose voices resemble each other more than usual, beside two who do not."""
    alike = between(0.825)
    people = np.stack([*alike, *np.eye(DIM)[5:7]])
    order = [(i // 2) % 4 for i in range(120)]
    vectors = pieces(people, order, 0.5)
    for lower, found in ((None, 3), (1, 3), (3, 4)):
        labels = cluster(vectors, seconds(120), [], [], min_speakers=lower)
        assert len(set(labels.tolist())) == found
    three = pieces(people[[0, 2, 3]], [i % 3 for i in range(120)], 0.5)
    assert len(set(cluster(three, seconds(120), [], [], min_speakers=3).tolist())) == 3


def test_somebody_heard_for_seconds_who_is_alike_stays_apart_where_others_are_far_more_alike() -> (
    None
):
    """A reader of two questions whose voice resembles a panelist's, in a recording where one voice is much more like
    itself than that: no panel file needed.
    """
    people = np.stack([*between(0.68), *np.eye(DIM)[5:8]])
    order = [(0, 2, 3, 4)[(i // 2) % 4] for i in range(80)]
    order[30:36] = [1] * 6
    labels = cluster(pieces(people, order, 0.5), seconds(80), [], [])
    assert same_grouping(labels, order)
    few = [person if person == 1 and place == 30 else 0 for place, person in enumerate(order)]
    labels = cluster(pieces(people, few, 0.5), seconds(80), [], [])
    assert len(set(labels.tolist())) == 1  # a single piece scatters


def test_bounds_never_overrule_strong_evidence() -> None:
    order = [i % 5 for i in range(60)]
    vectors = pieces(voices(5), order, 0.7)
    assert same_grouping(cluster(vectors, seconds(60), [], [], max_speakers=3), order)
    alike = pieces(voices(1), [0] * 30, 0.7)
    assert len(set(cluster(alike, seconds(30), [], [], min_speakers=4).tolist())) == 1


def test_four_hours_take_seconds_and_keep_one_label_for_a_voice() -> None:
    order = [(i // 7) % 6 for i in range(5800)]
    vectors = pieces(voices(6), order, 0.9)
    begun = time.perf_counter()
    labels = cluster(vectors, seconds(5800), [], [(i, i + 1) for i in range(5799) if (i + 1) % 7])
    assert same_grouping(labels, order)
    assert (
        time.perf_counter() - begun < 90
    )  # seconds on an idle machine; a quadratic table is minutes


@given(
    order=st.lists(st.integers(0, 3), min_size=1, max_size=40),
    noise=st.floats(0.0, 3.0),
    length=st.floats(0.0, 3.0),
)
def test_every_piece_gets_a_label_without_holes(
    order: list[int], noise: float, length: float
) -> None:
    vectors = pieces(voices(4), order, noise)
    clash = [(i, i + 1) for i in range(0, len(order) - 1, 3)]
    links = [(i, i + 1) for i in range(1, len(order) - 1, 3)]
    labels = cluster(vectors, seconds(len(order), length), clash, links)
    assert sorted(set(labels.tolist())) == list(range(int(labels.max()) + 1))
    assert labels[0] == 0
    again = cluster(vectors, seconds(len(order), length), clash, links)
    assert again.tolist() == labels.tolist()


def test_stretches_of_a_long_recording_join(monkeypatch: pytest.MonkeyPatch) -> None:
    """Grouped in stretches the result is that of grouping all at once."""
    order = [(i // 3) % 4 for i in range(160)]
    vectors = pieces(voices(4), order, 0.9)
    whole = cluster(vectors, seconds(160), [(0, 3)], [(0, 1), (38, 39), (39, 40)])
    monkeypatch.setattr(clustering, "_STRETCH", 40)
    parts = cluster(vectors, seconds(160), [(0, 3)], [(0, 1), (38, 39), (39, 40)])
    assert parts.tolist() == whole.tolist()
