"""Quotations that an editor types, bound to the words that were said.

Pure. A quotation is looked for word for word (`drafting.gate` decides in the end); where nobody said it so, what was
said nearest to it is offered. Leaves out where in the article it stands (`layout.py`).
"""

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise

from panelscribe.drafting import Deletion, HouseStyle, Policy, Quote
from panelscribe.drafting.gate import verify_quote
from panelscribe.drafting.language import Language, language
from panelscribe.drafting.wording import ELLIPSIS, omissions, printed
from panelscribe.errors import EditError, QuoteError
from panelscribe.naming import Naming
from panelscribe.transcript import Transcript, Turn, tokens

_NEAR = 0.5
"""Share of a quotation's words that must stand in a turn for it to be offered."""
_LIKELY = 6
"""Turns that are compared word by word."""
_OFFERED = 3
_LEAST, _MOST = 4, 45
"""Words that another quote may have."""
_INTERJECTION = 3
"""Words of somebody else that do not end an answer."""
_SENTENCE = re.compile(r"[.!?…][\"'”’)]*$")


@dataclass(frozen=True, slots=True)
class Span:
    """Words `first` to `last` (inclusive) of a turn."""

    turn: str
    first: int
    last: int


class Binder:
    """A transcript as a source of quotations, under a house style."""

    def __init__(self, transcript: Transcript, naming: Naming, style: HouseStyle) -> None:
        self.lang: Language = language(transcript.language)
        self.style = style
        self.naming = naming
        self.turns = {turn.id: turn for turn in transcript.turns}
        self._tokens: dict[str, list[list[str]]] = {}
        self._holders: dict[str, list[str]] = {}
        for turn in transcript.turns:
            rows = [tokens(word.text) for word in turn.words]
            self._tokens[turn.id] = rows
            for token in dict.fromkeys(token for row in rows for token in row):
                self._holders.setdefault(token, []).append(turn.id)

    def quote(self, span: Span, *, fragment: bool = False) -> Quote:
        """The words of a span as they are printed; a `fragment` begins as it was heard.

        Raises EditError where they can't be quoted.
        """
        turn = self.turns.get(span.turn)
        if turn is None or not 0 <= span.first <= span.last < len(turn.words):
            raise EditError(f"there are no words {span.first} to {span.last} in {span.turn}")
        text, deletions = printed(
            turn.words, span.first, span.last, self.style.policy, self.lang, fragment=fragment
        )
        return self._checked(turn, span, text, deletions)

    def bind(self, text: str, near: Sequence[str] = ()) -> Quote:
        """The quotation that a text is, looked for in the turns `near` first.

        Raises EditError with what was said instead where nobody said it so.
        """
        wanted = tokens(text)
        if not wanted:
            raise EditError("there are no words in these quotation marks")
        trouble: EditError | None = None
        for turn_id in self._order(wanted, near):
            turn = self.turns[turn_id]
            for span, gone in self._matches(turn, wanted):
                try:
                    return self._checked(turn, span, text, _deletions(turn, gone))
                except EditError as error:
                    trouble = error
        if trouble:
            raise trouble
        raise EditError(
            f"nobody said “{text}”", hint="quotations are word for word what one speaker said in one turn",
            offers=self._offers(wanted, near),
        )  # fmt: skip

    def _order(self, wanted: Sequence[str], near: Sequence[str]) -> Iterable[str]:
        rare = min(wanted, key=lambda token: len(self._holders.get(token, ())))
        holders = self._holders.get(rare, [])
        preferred = [turn for turn in dict.fromkeys(near) if turn in set(holders)]
        return [*preferred, *(turn for turn in holders if turn not in preferred)]

    def _matches(self, turn: Turn, wanted: Sequence[str]) -> Iterator[tuple[Span, list[int]]]:
        """The places in a turn where the words stand, with the words between them that the policy may leave out."""
        rows = self._tokens[turn.id]
        free: set[int] | None = None
        for start, row in enumerate(rows):
            if not row or row != list(wanted[: len(row)]):
                continue
            if free is None:
                ranges = omissions(turn.words, 0, len(rows) - 1, self.style.policy, self.lang)
                free = {index for a, b in ranges for index in range(a, b + 1)}
            place, last, gone = 0, start, []
            for index in range(start, len(rows)):
                row = rows[index]
                if row and list(wanted[place : place + len(row)]) == row:
                    place, last = place + len(row), index
                elif index in free or not row:
                    gone.append(index)
                else:
                    break
                if place == len(wanted):
                    yield Span(turn.id, start, last), [one for one in gone if one < last]
                    break

    def _checked(self, turn: Turn, span: Span, text: str, deletions: tuple[Deletion, ...]) -> Quote:
        """The quote, if the gate lets it pass. Raises EditError."""
        words = turn.words
        person = self.naming.person(turn.speaker)
        quote = Quote(
            "", person.name if person else None, turn.speaker, turn.id, span.first, span.last, text,
            words[span.first].start, words[span.last].end, deletions, self._flags(turn, span),
        )  # fmt: skip
        if self.style.policy is Policy.STRICT and text.count(ELLIPSIS) < _gaps(span, deletions):
            offer, _ = printed(words, span.first, span.last, self.style.policy, self.lang)
            raise EditError(
                f"“{text}” leaves words out without showing it",
                hint='show what is left out by " ... "', offers=[offer],
            )  # fmt: skip
        try:
            verify_quote(quote, turn, self.naming, self.style, self.lang)
        except QuoteError as error:
            offer, _ = printed(words, span.first, span.last, self.style.policy, self.lang)
            raise EditError(error.message.strip(), offers=[offer]) from error
        return quote

    def _flags(self, turn: Turn, span: Span) -> tuple[str, ...]:
        return tuple(
            f"listen: '{word.text}' was heard with {100 * word.probability:.0f} % certainty"
            for word in turn.words[span.first : span.last + 1]
            if word.probability < self.style.doubt
        )

    def _offers(self, wanted: Sequence[str], near: Sequence[str]) -> list[str]:
        """What was said nearest to a quotation that nobody said."""
        found: list[tuple[float, str]] = []
        for rank, turn_id in enumerate(self._likely(wanted, near)):
            rows = self._tokens[turn_id]
            said = [(token, index) for index, row in enumerate(rows) for token in row]
            matcher = difflib.SequenceMatcher(None, [t for t, _ in said], wanted, autojunk=False)
            blocks = [block for block in matcher.get_matching_blocks() if block.size]
            share = sum(block.size for block in blocks) / len(wanted)
            if not blocks or share < _NEAR:
                continue
            first = max(0, blocks[0].a - blocks[0].b)
            end = blocks[-1].a + blocks[-1].size + len(wanted) - blocks[-1].b - blocks[-1].size
            if end - first > 2 * len(wanted) + 4:
                continue
            span = Span(turn_id, said[first][1], said[min(end, len(said)) - 1][1])
            try:
                found.append((share - rank / 100, self.quote(span).text))
            except EditError:
                continue
        return list(dict.fromkeys(text for _, text in sorted(found, reverse=True)))[:_OFFERED]

    def _likely(self, wanted: Sequence[str], near: Sequence[str]) -> list[str]:
        weights: dict[str, float] = {turn: 0.5 for turn in near if turn in self.turns}
        for token in dict.fromkeys(wanted):
            holders = self._holders.get(token, [])
            for turn in holders:
                weights[turn] = weights.get(turn, 0.0) + 1.0 / len(holders)
        return sorted(weights, key=lambda turn: (-weights[turn], turn))[:_LIKELY]


def _deletions(turn: Turn, gone: Sequence[int]) -> tuple[Deletion, ...]:
    ranges: list[list[int]] = []
    for index in gone:
        if ranges and ranges[-1][1] == index - 1:
            ranges[-1][1] = index
        else:
            ranges.append([index, index])
    return tuple(
        Deletion(a, b, " ".join(word.text for word in turn.words[a : b + 1])) for a, b in ranges
    )


def _gaps(span: Span, deletions: Sequence[Deletion]) -> int:
    gone = {index for one in deletions for index in range(one.first, one.last + 1)}
    kept = [index for index in range(span.first, span.last + 1) if index not in gone]
    return sum(1 for before, after in pairwise(kept) if after != before + 1)


def others(binder: Binder, transcript: Transcript, quote: Quote) -> list[Quote]:
    """Other sentences of the answer that a quote is from, in order: alone, and by twos."""
    found: list[Quote] = []
    for turn in _answer(transcript, quote.turn):
        starts = [0, *(n + 1 for n, word in enumerate(turn.words) if _SENTENCE.search(word.text))]
        bounds = [(a, b - 1) for a, b in pairwise([*starts, len(turn.words)]) if a < b]
        runs = [(first, last) for first, last in bounds if last - first >= _LEAST - 1]
        runs += [(a[0], b[1]) for a, b in pairwise(bounds) if b[1] - a[0] < _MOST]
        for first, last in sorted(set(runs)):
            same = turn.id == quote.turn and (first, last) == (quote.first, quote.last)
            if not same:
                with suppress(EditError):
                    found.append(binder.quote(Span(turn.id, first, last)))
    return found


def _answer(transcript: Transcript, turn_id: str) -> list[Turn]:
    """The turns of one speaker around a turn, without anybody else's of any length between them."""
    turns = transcript.turns
    place = next((n for n, turn in enumerate(turns) if turn.id == turn_id), None)
    if place is None:
        return []
    speaker = turns[place].speaker
    first = last = place
    while first > 0 and _goes_on(turns[first - 1], speaker):
        first -= 1
    while last + 1 < len(turns) and _goes_on(turns[last + 1], speaker):
        last += 1
    return [turn for turn in turns[first : last + 1] if turn.speaker == speaker]


def _goes_on(turn: Turn, speaker: str) -> bool:
    return turn.speaker == speaker or len(turn.words) <= _INTERJECTION
