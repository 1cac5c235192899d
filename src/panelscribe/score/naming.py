"""Names: which words stand under the right one, and how names are spelled in the text.

Pure. Each hypothesis word is paired with a reference word by the best time-constrained alignment of
the two whole texts; among equally good alignments the one that suits the names best counts. Where a
word has no equal partner, who speaks at its time in the reference decides.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from rapidfuzz.distance import Levenshtein

from panelscribe.score.alignment import align
from panelscribe.score.counts import NamingCounts, SpellingCounts
from panelscribe.score.words import COLLAR, Numbers, SpokenToken, make_stream
from panelscribe.transcript import Turn, tokens

Pairs = Mapping[int, int]

_NEAR = 0.5  # seconds by which word times may be off when they alone decide
_ECHO = 1.0  # seconds within which two people may say the same word in each other's speech
_TITLES = frozenset(
    {"dr", "doctor", "mr", "mister", "mrs", "ms", "miss", "prof", "professor", "sir"}
)


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two names are the same but for case, punctuation and titles. Nobody's name is like no
    other.

    >>> same_name("Dr. Ana Li", "ana li"), same_name("Bret Jordan", "Brett Jordan"), same_name(None, None)
    (True, False, False)
    """
    return (
        one is not None and other is not None and (one == other or name_key(one) == name_key(other))
    )


def name_key(name: str) -> str:
    """What two spellings of one name have in common."""
    return " ".join(part for part in tokens(name) if part not in _TITLES)


def pair_words(
    reference: Sequence[SpokenToken],
    hypothesis: Sequence[SpokenToken],
    names: Mapping[str, str | None],
    reference_names: Mapping[str, str | None],
) -> dict[int, int]:
    """Reference token index → hypothesis token index by the best alignment of the whole texts.

    Both sequences must be in order of time; a hypothesis without times is aligned by its words
    alone.
    """
    ids, people = Numbers(), Numbers()
    our_people = {
        label: people[_owner(reference_names.get(label), "r " + label)]
        for label in _labels(reference)
    }
    their_people = {
        label: people[_owner(names.get(label), "h " + label)] for label in _labels(hypothesis)
    }
    ours = [our_people[token.speaker] for token in reference]
    theirs = [their_people[token.speaker] for token in hypothesis]
    if any(token.start is None or token.end is None for token in hypothesis):
        blocks = Levenshtein.opcodes(
            [ids[t.text] for t in reference], [ids[t.text] for t in hypothesis]
        )
        return {
            block.src_start + step: block.dest_start + step
            for block in blocks
            if block.tag in ("equal", "replace")
            for step in range(block.src_end - block.src_start)
        }
    return dict(
        align(make_stream(reference, ids, ours), make_stream(hypothesis, ids, theirs), COLLAR)
    )


def _labels(tokens: Sequence[SpokenToken]) -> dict[str, None]:
    return dict.fromkeys(token.speaker for token in tokens)


def _owner(name: str | None, label: str) -> str:
    return f"name {name_key(name)}" if name else label


def naming_counts(
    reference: Sequence[SpokenToken],
    hypothesis: Sequence[SpokenToken],
    pairs: Pairs,
    utterances: Sequence[Turn],
    names: Mapping[str, str | None],
    reference_names: Mapping[str, str | None],
) -> NamingCounts:
    """Hypothesis words by the name that they stand under.

    `pairs` come from `pair_words` for the same tokens; `utterances` are the reference's.
    """
    partner = {ours: theirs for theirs, ours in pairs.items()}
    said = _said(reference, reference_names)
    keys = {label: name_key(name) for label, name in names.items() if name is not None}
    floor = _Floor(utterances, reference_names)
    total = NamingCounts()
    for index, token in enumerate(hypothesis):
        name = names.get(token.speaker)
        truth = partner.get(index)
        if truth is not None and reference[truth].text == token.text:
            speaker: str | None = reference[truth].speaker
            if name and _echoed(said, keys[token.speaker], token):
                total += NamingCounts(right=1)
                continue
        else:
            speaker = floor.speaker(token, name)
        total += _judged(name, speaker, reference_names)
    return total


def _judged(
    name: str | None, speaker: str | None, reference_names: Mapping[str, str | None]
) -> NamingCounts:
    if speaker is None:
        return NamingCounts(nobodys=1)
    truth = reference_names.get(speaker)
    if truth is None:
        return (
            NamingCounts(strangers_unnamed=1) if name is None else NamingCounts(strangers_named=1)
        )
    if name is None:
        return NamingCounts(unnamed=1)
    return NamingCounts(right=1) if same_name(name, truth) else NamingCounts(wrong=1)


def _said(
    reference: Sequence[SpokenToken], names: Mapping[str, str | None]
) -> dict[tuple[str, str], list[float]]:
    """When each named person says each word, in order."""
    keys = {speaker: name_key(name) for speaker, name in names.items() if name is not None}
    said: dict[tuple[str, str], list[float]] = defaultdict(list)
    for token in reference:
        if token.speaker in keys and token.start is not None:
            said[keys[token.speaker], token.text].append(token.start)
    return {key: sorted(times) for key, times in said.items()}


def _echoed(said: Mapping[tuple[str, str], list[float]], key: str, token: SpokenToken) -> bool:
    """Whether the person of that name says this word at this time, whoever says it as well."""
    times = said.get((key, token.text), [])
    if token.start is None:
        return False
    index = bisect_left(times, token.start - _ECHO)
    return index < len(times) and times[index] <= token.start + _ECHO


class _Floor:
    """Who has the floor in the reference at a time."""

    def __init__(self, utterances: Sequence[Turn], names: Mapping[str, str | None]) -> None:
        spans = sorted((turn.span, turn.speaker) for turn in utterances)
        self.spans = np.array([span for span, _ in spans], dtype=np.float64).reshape(-1, 2)
        self.speakers = [speaker for _, speaker in spans]
        self.names = names

    def speaker(self, token: SpokenToken, name: str | None) -> str | None:
        """The person called `name` if they speak around the token's time, else who speaks most of
        it.
        """
        if token.start is None or token.end is None:
            return None
        start, end = token.start - _NEAR, token.end + _NEAR
        overlap = np.minimum(self.spans[:, 1], end) - np.maximum(self.spans[:, 0], start)
        active = np.flatnonzero(overlap > 0)
        for index in active:
            if same_name(self.names.get(self.speakers[index]), name):
                return self.speakers[index]
        if not len(active):
            return None
        return self.speakers[max(active, key=lambda index: overlap[index])]


def spelling_counts(
    reference: Sequence[SpokenToken],
    hypothesis: Sequence[SpokenToken],
    pairs: Pairs,
    utterances: Sequence[Turn],
    names: Sequence[str],
) -> SpellingCounts:
    """Words of `names` that the reference has, and those whose partner is spelled the same.

    A word counts as a name's where it is written like it, capital letter and all; where it begins a
    sentence and the reference knows the same word in small letters as well, it may be just that
    word.
    """
    wanted = {
        part for name in names for part in name.split() if part[:1].isupper() and len(part) > 1
    }
    small = {
        _bare(word.text) for turn in utterances for word in turn.words if word.text[:1].islower()
    }
    said = right = 0
    for index, token in enumerate(reference):
        words = utterances[token.turn].words
        bare = _bare(words[token.first].text)
        if bare not in wanted or token.first != token.last:
            continue
        if bare.casefold() in small and _begins_sentence(utterances[token.turn], token.first):
            continue
        said += 1
        partner = pairs.get(index)
        right += partner is not None and hypothesis[partner].text == token.text
    return SpellingCounts(said, right)


def _bare(word: str) -> str:
    """The word without punctuation and possessive ending, in its own case."""
    inner = re.sub(r"^[^\w]+|[^\w]+$", "", word.replace("’", "'"))
    return re.sub(r"'s$|'$", "", inner)


def _begins_sentence(turn: Turn, index: int) -> bool:
    return index == 0 or turn.words[index - 1].text.rstrip("\"'”’)").endswith((".", "?", "!", "…"))
