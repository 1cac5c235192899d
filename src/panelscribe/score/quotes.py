"""Quotes: whether what an article prints was said, word for word, and by whom.

Pure. Two questions are kept apart: whether a quote is exact against our own transcript (the gate's
promise, 100 % or a bug), and what the reference says of it (which also shows the recognizer's and
the diarizer's errors).
"""

from collections.abc import Mapping, Sequence

import numpy as np

from panelscribe.drafting.records import Quote
from panelscribe.score.counts import QuoteCounts, WordErrors
from panelscribe.score.naming import same_name
from panelscribe.score.tokens import comparable
from panelscribe.score.words import SpokenToken
from panelscribe.transcript import Transcript, Turn, tokens

_AROUND = 2.0  # seconds before and after a quote in which the reference's utterances are searched
_FOUND = 0.5  # share of a quote's words that must be there for it to count as found


def quote_counts(
    quotes: Sequence[Quote],
    transcript: Transcript,
    reference: Sequence[SpokenToken],
    utterances: Sequence[Turn],
    reference_names: Mapping[str, str | None],
) -> QuoteCounts:
    """What becomes of each quote; without a reference (no utterances) only whether it is exact."""
    total = QuoteCounts()
    for quote in quotes:
        exact = is_exact(quote, transcript)
        total += QuoteCounts(quotes=1, exact=int(exact))
        if utterances:
            total += _against(quote, transcript, reference, utterances, reference_names)
    return total


def is_exact(quote: Quote, transcript: Transcript) -> bool:
    """Whether the printed words are those of the span of the transcript, but for the declared
    deletions.
    """
    turn = next((turn for turn in transcript.turns if turn.id == quote.turn), None)
    if turn is None or turn.speaker != quote.speaker or quote.last >= len(turn.words):
        return False
    left_out = {index for edit in quote.edits for index in range(edit.first, edit.last + 1)}
    kept = [
        turn.words[index].text
        for index in range(quote.first, quote.last + 1)
        if index not in left_out
    ]
    # Ellipses that show a deletion are punctuation, which tokens() drops.
    return tokens(quote.text.replace("[", " ").replace("]", " ")) == tokens(" ".join(kept))


def _against(
    quote: Quote,
    transcript: Transcript,
    reference: Sequence[SpokenToken],
    utterances: Sequence[Turn],
    names: Mapping[str, str | None],
) -> QuoteCounts:
    heard = _span_tokens(quote, transcript)
    best: tuple[int, bool, str] | None = None
    for speaker in dict.fromkeys(turn.speaker for turn in utterances):
        said = [
            token.text
            for token in reference
            if token.speaker == speaker and _near(utterances[token.turn], quote)
        ]
        candidate = (
            passage_errors(heard, said),
            not same_name(names.get(speaker), quote.name),
            speaker,
        )
        best = candidate if best is None or candidate[:2] < best[:2] else best
    if best is None or not heard or best[0] > (1 - _FOUND) * len(heard):
        return QuoteCounts(unfound=1)
    errors, _, speaker = best
    found = QuoteCounts(
        verbatim=int(errors == 0), heard=WordErrors(len(heard), substitutions=errors)
    )
    return found + _by_name(quote.name, names.get(speaker))


def _by_name(name: str | None, truth: str | None) -> QuoteCounts:
    if name is None:
        return QuoteCounts(strangers=1) if truth is None else QuoteCounts(unnamed=1)
    return QuoteCounts(right=1) if same_name(name, truth) else QuoteCounts(wrong=1)


def _span_tokens(quote: Quote, transcript: Transcript) -> list[str]:
    turn = next((turn for turn in transcript.turns if turn.id == quote.turn), None)
    words = [word.text for word in turn.words[quote.first : quote.last + 1]] if turn else []
    return [token.text for token in comparable(words or quote.text.split(), transcript.language)]


def _near(turn: Turn, quote: Quote) -> bool:
    if quote.start is None or quote.end is None:
        return True
    start, end = turn.span
    return start - _AROUND < quote.end and quote.start < end + _AROUND


def passage_errors(wanted: Sequence[str], text: Sequence[str]) -> int:
    """The least number of word errors between `wanted` and any passage of `text` (Sellers, 1980).

    >>> passage_errors(["b", "x", "d"], ["a", "b", "c", "d", "e"])
    1
    """
    words = np.array(text, dtype=object)
    row = np.zeros(len(text) + 1, dtype=np.int64)
    steps = np.arange(len(text) + 1)
    for word in wanted:
        paired = row[:-1] + (words != word)
        new = row + 1
        new[1:] = np.minimum(new[1:], paired)
        row = np.minimum.accumulate(new - steps) + steps
    return int(row.min())
