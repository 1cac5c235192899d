"""From the likeness of voices to evidence: what a cosine similarity of two voiceprints is worth, in log-odds.

Pure. Open set: most voices are nobody's who is enrolled, so the weight is a calibrated likelihood ratio, fitted by
`python -m tests.bench.voices_fit` on impostors of the same recordings and rooms; docs/naming.md shows how far it
holds. Leaves out listening (`engines/voiceprints.py`).
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from panelscribe.naming.records import Evidence, EvidenceKind
from panelscribe.panel import Panel
from panelscribe.transcript import UNKNOWN, Transcript, Turn


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much a speaker of the recording sounds like an enrolled person.

    `similarity` is the cosine of their voiceprints, `heard` and `enrolled` are the seconds of speech that each
    rests on.
    """

    speaker: str
    person: str
    similarity: float
    heard: float
    enrolled: float


OFFSET = -2.9
WEIGHTS = (26.5, -39.1, -0.8, -0.5)
"""log-odds = OFFSET + WEIGHTS * `features`: similarity counts, less what strangers reach here; the longer both voices
are known, the more one voice resembles itself and the less a middling similarity means.
"""

STRANGERS, STRANGERS_WEIGHT, STRANGERS_MOST = 0.1, 1.0, 0.35
"""The similarity of two people's voices where nothing is heard of it, and how many pairs that belief counts for; a pair
of the recording counts for no more than the last: it may be one person after all.
"""

MOST, LEAST = 6.0, -3.0
"""No voice is surer than this: beyond 6, log-odds of 7.5 were seen, but 40 people can't show what one in a thousand
sounds like. Below -2 no right voice was met; but it may be a cold or a wrong clip, and doesn't outweigh a name that is
said.
"""

BRIEF, BRIEF_MOST = 4.0, 3.0
"""Seconds heard below which a voice makes no name by itself, and the most that it is then worth."""

ALONE = 4.0
"""Log-odds from which a voice makes a name without a word that supports it: 0.26 % of impostors reach it, 7.8 % of the
right ones do not; each step up or down halves or doubles the first (docs/naming.md).
"""

NEAR = 0.12
"""How much less alike than the likest speaker another may be, and still be a part of the same person."""

USUAL_LIBRARY = 8
"""Enrolled people for which the belief in an unlisted person holds; the more are enrolled, the less likely each is."""


def features(likenesses: Sequence[Likeness]) -> list[tuple[float, ...]]:
    """What counts about each: similarity, that of strangers, logarithms of the seconds heard and enrolled.

    Strangers are the pairs in which the speaker or the person is another one: they tell how alike any two voices are
    through these microphones (the mean normalisation of speaker verification, with the recording as its cohort).
    """
    by_speaker: dict[str, list[float]] = defaultdict(list)
    by_person: dict[str, list[float]] = defaultdict(list)
    for one in likenesses:
        capped = min(one.similarity, STRANGERS_MOST)
        by_speaker[one.speaker].append(capped)
        by_person[one.person].append(capped)
    found: list[tuple[float, ...]] = []
    for one in likenesses:
        pairs = by_speaker[one.speaker] + by_person[one.person]
        own = 2 * min(one.similarity, STRANGERS_MOST)
        total = STRANGERS * STRANGERS_WEIGHT + sum(pairs) - own
        strangers = total / (STRANGERS_WEIGHT + len(pairs) - 2)
        found.append(
            (
                one.similarity,
                strangers,
                math.log(max(one.heard, 1.0)),
                math.log(max(one.enrolled, 1.0)),
            )
        )
    return found


def log_odds(likenesses: Sequence[Likeness]) -> list[float]:
    """How much each likeness speaks for (> 0) or against its person, given all of a recording.

    >>> log_odds([Likeness("A", "Ana", 0.8, 40.0, 30.0), Likeness("B", "Ana", 0.05, 40.0, 30.0)])
    [6.0, -3.0]
    """
    found = []
    for one, amounts in zip(likenesses, features(likenesses), strict=True):
        raw = OFFSET + sum(weight * amount for weight, amount in zip(WEIGHTS, amounts, strict=True))
        found.append(min(MOST if one.heard >= BRIEF else BRIEF_MOST, max(LEAST, raw)))
    return found


def voice_evidence(
    likenesses: Sequence[Likeness], transcript: Transcript, panel: Panel
) -> tuple[Evidence, ...]:
    """What the voices say, one `Evidence` for each pair that says anything, in the order given.

    Of the speakers of a recording the likest may be the enrolled person; another one is taken for a part of the same
    person only if it is nearly as like, else its weight makes no name. Who is not on the panel file is the less likely
    the more people are enrolled.
    """
    listed = {person.name for person in panel.people}
    strangers = {one.person for one in likenesses} - listed
    crowd = math.log(max(1.0, len(strangers) / USUAL_LIBRARY))
    best: dict[str, float] = {}
    for one in likenesses:
        best[one.person] = max(best.get(one.person, -1.0), one.similarity)
    turns = _longest_turns(transcript)
    found = []
    for one, odds in zip(likenesses, log_odds(likenesses), strict=True):
        if one.speaker not in turns or one.speaker == UNKNOWN:
            continue
        weight = odds - (crowd if one.person in strangers else 0.0)
        if one.similarity < best[one.person] - NEAR:
            weight = min(weight, BRIEF_MOST)
        weight = round(weight, 3)
        if weight:
            turn = turns[one.speaker].id
            found.append(
                Evidence(
                    EvidenceKind.VOICE, one.speaker, one.person, weight, turn, _said(one, weight)
                )
            )
    return tuple(found)


def _longest_turns(transcript: Transcript) -> Mapping[str, Turn]:
    """The turn of each speaker in which an editor hears most of the voice."""
    longest: dict[str, Turn] = {}
    for turn in transcript.turns:
        if turn.speaker not in longest or _length(turn) > _length(longest[turn.speaker]):
            longest[turn.speaker] = turn
    return longest


def _length(turn: Turn) -> float:
    return turn.end - turn.start if turn.start is not None and turn.end is not None else 0.0


def _said(one: Likeness, weight: float) -> str:
    verb = "sounds like" if weight > 0 else "does not sound like"
    heard = f"{one.heard:.0f} s heard, {one.enrolled:.0f} s enrolled"
    return f"{verb} the enrolled voice (similarity {one.similarity:.2f}; {heard})"
