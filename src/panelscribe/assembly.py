"""Words × turns → transcript: who said each word, by the best explanation of the whole recording.

Pure. A word is not given to whoever is active at its middle: diarization boundaries are off by a fifth of a second or
two, and a reply starts a sentence. So a Viterbi path over the words weighs, for each word, how active each speaker is
around it against how likely the floor changes before it (after a full stop and a pause: likely; in mid-sentence:
hardly). No word is lost, duplicated or reordered.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from panelscribe.transcript import (
    PAUSE,
    SENTENCE_ENDS,
    UNKNOWN,
    Transcript,
    Turn,
    Word,
    cut_turns,
    ends_sentence,
    gap,
    normalise,
    tokens,
)

Floats = NDArray[np.float64]

_COVERED = 0.8
"""The share of a stretch that a turn must cover to be sure of it."""
_CLAUSE_ENDS = (",", ";", ":", "-", "—", "–")


@dataclass(frozen=True, slots=True)
class AssemblySettings:
    """Weights of the word assignment, chosen on the samples (docs/benchmarks.md).

    Costs are negative log probabilities, times seconds. `context` is how much activity on each side
    of a word counts as well; `floor` the probability that a speaker whom the diarizer did not hear
    says the word all the same; beyond `reach` from all turns a word is nobody's; `pause` is the
    silence that cuts one speaker's turn in two. For the second look: `stretch_pause` cuts stretches,
    `neighbourhood` is how near a speaker must be heard to get one, `voice` what a cosine of 1 is worth,
    in full where `sure_after` seconds are listened to, at most `margin` of the silence on each side
    among them (cut at its first and last sound a short word resembles nobody); `address` is what
    speaks for a change after a name that stands alone or before a pause of `hand_over` ("Dalia." hands
    over). A stretch of `settled_length` and more is not listened to again if nobody else is heard within
    `settled_reach` of it.
    """

    context: float = 0.2
    floor: float = 0.02
    reach: float = 3.0
    change_in_sentence: float = 3.0
    change_before_capital: float = 1.5
    change_in_clause: float = 1.2
    change_after_sentence: float = 0.3
    relief_per_second: float = 1.5
    pause: float = PAUSE
    stretch_pause: float = 0.25
    neighbourhood: float = 10.0
    voice: float = 26.0
    sure_after: float = 0.5
    margin: float = 0.1
    address: float = 2.0
    hand_over: float = 0.2
    settled_length: float = 1.0
    settled_reach: float = 1.5


DEFAULTS = AssemblySettings()


@dataclass(frozen=True, slots=True)
class Resemblance:
    """Whose voice stretches of words sound like.

    `stretches` are (first, last) indices of words, both inclusive; `similarity` has shape
    (num_stretches, num_speakers): cosines, speakers in order of label.
    """

    stretches: tuple[tuple[int, int], ...]
    similarity: Floats


def assemble(
    session: str,
    language: str,
    duration: float,
    words: Sequence[Word],
    turns: Sequence[Turn],
    exclusive: Sequence[Turn],
    resemblance: Resemblance | None = None,
    names: Sequence[str] = (),
    settings: AssemblySettings = DEFAULTS,
) -> Transcript:
    """The transcript of a recording from what was said (`words`) and who spoke when.

    Words that are near no turn get the speaker UNKNOWN. `resemblance` tells whose voice each of the
    `stretches` of these words sounds like, None where nobody compared them. `names` are those of people
    who may be spoken to.
    """
    labels = assign(words, turns, exclusive, settings)
    if resemblance is not None:
        labels = reassign(words, labels, turns, exclusive, resemblance, names, settings)
    return Transcript(session, language, duration, cut_turns(words, labels, settings.pause))


def assign(
    words: Sequence[Word],
    turns: Sequence[Turn],
    exclusive: Sequence[Turn],
    settings: AssemblySettings = DEFAULTS,
) -> list[str]:
    """The speaker label of each word."""
    if not words:
        return []
    speakers = sorted({turn.speaker for turn in (*turns, *exclusive)})
    if not speakers:
        return [UNKNOWN] * len(words)
    times = np.array([_times(word) for word in words])  # shape: (num_words, 2)
    scores = _scores(times, speakers, turns, exclusive, settings)
    changes = np.array([_change_cost(a, b, settings) for a, b in pairwise(words)])
    path = _viterbi(scores, changes)
    return [[*speakers, UNKNOWN][state] for state in path]


def stretches(
    words: Sequence[Word],
    turns: Sequence[Turn],
    exclusive: Sequence[Turn],
    settings: AssemblySettings = DEFAULTS,
) -> tuple[tuple[int, int], ...]:
    """Runs of words that one person says in all likelihood: cut at punctuation, at pauses and where
    the diarizer hears a change. First and last index of each, both inclusive, in order.
    """
    labels = assign(words, turns, exclusive, settings)
    firsts = [
        index
        for index in range(len(words))
        if index == 0
        or labels[index] != labels[index - 1]
        or words[index - 1].text.endswith((*SENTENCE_ENDS, *_CLAUSE_ENDS))
        or gap(words[index - 1], words[index]) > settings.stretch_pause
    ]
    return tuple((first, after - 1) for first, after in pairwise([*firsts, len(words)]))


def unsettled(
    words: Sequence[Word],
    found: Sequence[tuple[int, int]],
    turns: Sequence[Turn],
    settings: AssemblySettings = DEFAULTS,
) -> tuple[int, ...]:
    """Which of the stretches `found` are worth listening to again, by index: short ones, those near somebody else's
    turn, and those that no turn covers. In the middle of a long turn the diarizer is right.
    """
    speakers = sorted({turn.speaker for turn in turns})
    if not speakers or not found:
        return ()
    spans = np.array([(words[a].start, words[b].end) for a, b in found], dtype=np.float64)
    spans[:, 1] = np.maximum(spans[:, 1], spans[:, 0] + 0.02)
    heard = [_spans(turns, speaker) for speaker in speakers]
    covered = np.stack([_activity(spans, own) for own in heard], axis=1)
    reach = spans + np.array([-settings.settled_reach, settings.settled_reach])
    near = np.stack([_activity(reach, own) > 0 for own in heard], axis=1)
    lengths = spans[:, 1] - spans[:, 0]
    settled = (
        (lengths >= settings.settled_length)
        & (near.sum(axis=1) == 1)
        & (covered.max(axis=1) >= _COVERED)
    )
    return tuple(np.flatnonzero(~settled).tolist())


def listened(
    words: Sequence[Word], found: Sequence[tuple[int, int]], settings: AssemblySettings = DEFAULTS
) -> tuple[tuple[float, float], ...]:
    """What is listened to for each of the stretches `found`, in seconds: with a little of the silence on both sides, at
    most half of what is there.
    """
    spans = []
    for first, last in found:
        start, end = words[first].start or 0.0, words[last].end or 0.0
        before = gap(words[first - 1], words[first]) if first else 2 * start
        after = gap(words[last], words[last + 1]) if last + 1 < len(words) else 0.0
        end = max(end, start + 0.02)
        spans.append(
            (start - min(settings.margin, before / 2), end + min(settings.margin, after / 2))
        )
    return tuple(spans)


def reassign(
    words: Sequence[Word],
    labels: Sequence[str],
    turns: Sequence[Turn],
    exclusive: Sequence[Turn],
    resemblance: Resemblance,
    names: Sequence[str] = (),
    settings: AssemblySettings = DEFAULTS,
) -> list[str]:
    """The labels after a second look: each stretch as a whole to the speaker whom its voice, the
    diarizer and the flow of sentences speak for.

    Only speakers heard near a stretch can get it: a voice that is alike and silent for minutes is
    no candidate.
    """
    speakers = sorted({turn.speaker for turn in exclusive})
    if not speakers or not words:
        return list(labels)
    spans = np.array(
        [(words[a].start, words[b].end) for a, b in resemblance.stretches], dtype=np.float64
    )
    spans[:, 1] = np.maximum(spans[:, 1], spans[:, 0] + 0.02)
    scores = _scores(spans, speakers, turns, exclusive, settings)[:, :-1]
    heard = np.diff(np.array(listened(words, resemblance.stretches, settings)))[:, 0]
    sureness = np.minimum(heard / settings.sure_after, 1.0)
    similarity = resemblance.similarity
    scores += settings.voice * sureness[:, None] * (similarity - similarity.max(axis=1)[:, None])
    middles, reach = spans.mean(axis=1), settings.neighbourhood + np.diff(spans)[:, 0] / 2
    for column, speaker in enumerate(speakers):
        far = _distance(middles, _spans((*turns, *exclusive), speaker)) > reach
        scores[far, column] = -1e3
    spoken_to = {token for name in names for token in tokens(name)}
    changes = np.array(
        [
            -settings.address
            if _is_address(words[before[0] : after[0] + 1], spoken_to, settings.hand_over)
            else _change_cost(words[before[1]], words[after[0]], settings)
            for before, after in pairwise(resemblance.stretches)
        ]
    )
    path = _viterbi(scores, changes)
    result = list(labels)
    for (first, last), state in zip(resemblance.stretches, path, strict=True):
        if labels[first] != UNKNOWN:
            result[first : last + 1] = [speakers[state]] * (last - first + 1)
    return result


def _is_address(words: Sequence[Word], names: set[str], pause: float) -> bool:
    """Whether the words but the last one are nothing but somebody's name, as a sentence of its own or before a pause.

    Who is called by name speaks next, and nobody calls himself: the name belongs to whoever spoke before.
    """
    *call, following = words
    said = [normalise(word.text) for word in call]
    if said and said[0] in ("and", "okay", "so", "yes"):
        said = said[1:]
    ends = ends_sentence(call[-1].text) or gap(call[-1], following) >= pause
    return bool(said) and set(said) <= names and ends


def _times(word: Word) -> tuple[float, float]:
    if word.start is None or word.end is None:
        raise ValueError(f"the word {word.text!r} has no times")
    return word.start, max(word.end, word.start + 0.02)


def _scores(
    times: Floats,
    speakers: Sequence[str],
    turns: Sequence[Turn],
    exclusive: Sequence[Turn],
    settings: AssemblySettings,
) -> Floats:
    """Log probability that each speaker, or at last nobody, says each word.  # shape: (num_words, num_speakers + 1)"""
    wide = times + np.array([-settings.context, settings.context])
    scores = np.empty((len(times), len(speakers) + 1))
    near = np.zeros(len(times), dtype=bool)
    for column, speaker in enumerate(speakers):
        regular_spans = _spans(turns, speaker)
        exclusive_spans = _spans(exclusive, speaker)
        activity = (
            0.7 * _activity(times, exclusive_spans)
            + 0.15 * _activity(wide, exclusive_spans)
            + 0.15 * _activity(wide, regular_spans)
        )
        distance = _distance(times.mean(axis=1), np.concatenate([regular_spans, exclusive_spans]))
        # Where nobody is active the nearest speaker is the likeliest.
        closeness = 0.5 * np.exp(-distance / 0.5)
        scores[:, column] = np.log(
            settings.floor + np.maximum(activity, closeness * (activity == 0))
        )
        near |= distance <= settings.reach
    scores[:, -1] = np.where(near, -np.inf, 0.0)
    return scores


def _spans(turns: Sequence[Turn], speaker: str) -> Floats:
    """Stretches of one speaker, merged and in order.  # shape: (num_spans, 2)"""
    merged: list[tuple[float, float]] = []
    for start, end in sorted(turn.span for turn in turns if turn.speaker == speaker):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return np.array(merged).reshape(-1, 2)


def _activity(windows: Floats, spans: Floats) -> Floats:
    """The share of each window that the spans cover."""
    if not len(spans):
        return np.zeros(len(windows))
    covered = np.concatenate([[0.0], np.cumsum(spans[:, 1] - spans[:, 0])])
    knots = spans.reshape(-1)
    values = np.repeat(covered, 2)[1:-1]
    total = np.interp(windows[:, 1], knots, values) - np.interp(windows[:, 0], knots, values)
    return np.asarray(total / (windows[:, 1] - windows[:, 0]))


def _distance(points: Floats, spans: Floats) -> Floats:
    """Seconds from each point to the nearest span (0 inside one)."""
    if not len(spans):
        return np.full(len(points), np.inf)
    spans = spans[np.argsort(spans[:, 0], kind="stable")]
    ends = np.maximum.accumulate(spans[:, 1])
    after = np.searchsorted(spans[:, 0], points, side="right")
    behind = np.where(after > 0, points - ends[np.maximum(after - 1, 0)], np.inf)
    ahead = np.where(
        after < len(spans), spans[np.minimum(after, len(spans) - 1), 0] - points, np.inf
    )
    return np.asarray(np.maximum(np.minimum(behind, ahead), 0.0))


def _change_cost(before: Word, after: Word, settings: AssemblySettings) -> float:
    if ends_sentence(before.text):
        cost = settings.change_after_sentence
    elif normalise(before.text) == normalise(after.text):
        return settings.change_in_sentence  # who starts again ("Four, four people") has the floor
    elif before.text.endswith(_CLAUSE_ENDS):
        cost = settings.change_in_clause
    elif after.text[:1].isupper() and not after.text.startswith("I'") and after.text != "I":
        cost = settings.change_before_capital
    else:
        cost = settings.change_in_sentence
    return max(0.1, cost - settings.relief_per_second * min(gap(before, after), 1.0))


def _viterbi(scores: Floats, changes: Floats) -> list[int]:
    """The best state of each word where any change of state before word i + 1 costs `changes[i]`.

    All changes cost the same, so each step is linear in the number of states; a negative cost draws
    a change near.
    """
    best = scores[0].copy()
    previous = np.empty(scores.shape, dtype=np.int32)
    states = np.arange(scores.shape[1])
    for index in range(1, len(scores)):
        leader = int(best.argmax())
        others = np.full(len(states), leader)
        if changes[index - 1] < 0 and len(states) > 1:
            rest = best.copy()
            rest[leader] = -np.inf
            others[leader] = int(rest.argmax())
        switched = best[others] - changes[index - 1]
        stays = best >= switched
        previous[index] = np.where(stays, states, others)
        best = np.where(stays, best, switched) + scores[index]
    path = [int(best.argmax())]
    for index in range(len(scores) - 1, 0, -1):
        path.append(int(previous[index, path[-1]]))
    return path[::-1]
