"""What was said, indexed for search: where words of a quotation stand, and what it leaves out between and around them.

Pure. A quotation is compared token by token (`transcript.tokens`), never by similarity; similarity only picks the
nearest words to show for a quotation that nobody said.
"""

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from panelscribe.drafting.language import Language
from panelscribe.drafting.sentences import sentences
from panelscribe.drafting.style import Policy
from panelscribe.drafting.wording import omissions, plain
from panelscribe.transcript import Transcript, Turn, tokens

GAP = re.compile(r"\s*(?:[\[(]\s*)?(?:\.\s*\.\s*\.(?:\s*\.)?|…)(?:\s*[\])])?\s*")
"""What an article prints for words left out."""

Places = tuple[tuple[int, ...], ...]

_NEAREST = 0.5
_LIKELY = 8
_PLACES = 8
"""Places in one speech that are looked at for one quotation."""


@dataclass(frozen=True, slots=True)
class Speech:
    """What one speaker says in one go (adjoining turns), as tokens; the tuples are parallel to `tokens`.

    `places` are turn and word index, `sentences` count the sentences from 0, and `gone` are the positions that the
    policy lets a quotation leave out.
    """

    speaker: str
    tokens: tuple[str, ...]
    places: tuple[tuple[Turn, int], ...]
    sentences: tuple[int, ...]
    gone: frozenset[int]

    def text(self, first: int, last: int) -> str:
        """The words from one position to another, `last` exclusive, as they stand in the transcript."""
        seen = dict.fromkeys((turn.id, index) for turn, index in self.places[first:last])
        words = {
            (turn.id, index): turn.words[index].text for turn, index in self.places[first:last]
        }
        return plain(" ".join(words[place] for place in seen))

    def word(self, position: int) -> str:
        """The word at a position with its punctuation."""
        turn, index = self.places[position]
        return turn.words[index].text

    def start(self, position: int) -> float | None:
        """When the word at a position begins (seconds)."""
        turn, index = self.places[position]
        return turn.words[index].start

    def end(self, position: int) -> float | None:
        """When the word at a position ends (seconds)."""
        turn, index = self.places[position]
        return turn.words[index].end


@dataclass(frozen=True, slots=True)
class Match:
    """Where a quotation stands in a speech: the positions of each of its pieces (" ... " parts them)."""

    speech: Speech
    pieces: Places

    @property
    def first(self) -> int:
        """Position of the first token."""
        return self.pieces[0][0]

    @property
    def last(self) -> int:
        """Position of the last token."""
        return self.pieces[-1][-1]

    @property
    def positions(self) -> tuple[int, ...]:
        """Positions of all tokens."""
        return tuple(position for piece in self.pieces for position in piece)

    @property
    def doubtful(self) -> bool:
        """Whether some of its words were most likely never said."""
        places = (self.speech.places[position] for position in self.positions)
        return any(turn.words[index].doubtful for turn, index in places)

    @property
    def cuts(self) -> tuple[tuple[int, int, bool], ...]:
        """What is left out: first position, last (exclusive), and whether " ... " shows it."""
        shown = {piece[-1] for piece in self.pieces[:-1]}
        return tuple(
            (before + 1, after, before in shown)
            for before, after in pairwise(self.positions)
            if after > before + 1
        )


@dataclass(frozen=True, slots=True)
class Near:
    """The nearest words that somebody said to a quotation that nobody said: positions, `last` exclusive."""

    speech: Speech
    first: int
    last: int


class Speeches:
    """All speeches of a transcript."""

    def __init__(self, transcript: Transcript, policy: Policy, lang: Language) -> None:
        """`policy` says which words a quotation may leave out; under strict it shows each omission."""
        self.lang = lang
        self._silent = policy is not Policy.STRICT
        self.all = tuple(_speeches(transcript, policy, lang))
        self._index: dict[str, list[int]] = {}
        for number, speech in enumerate(self.all):
            for token in dict.fromkeys(speech.tokens):
                self._index.setdefault(token, []).append(number)

    def __contains__(self, token: str) -> bool:
        return token in self._index

    def find(self, text: str) -> list[Match]:
        """Every place in every speech where a quotation stands word for word, those that leave out least first."""
        pieces = [part for piece in GAP.split(text) if (part := tokens(piece))]
        rare = min(
            (token for piece in pieces for token in piece),
            key=lambda token: len(self._index.get(token, ())),
            default="",
        )
        numbers = self._index.get(rare, ())
        return [match for number in numbers for match in self._matches(self.all[number], pieces)]

    def _matches(self, speech: Speech, pieces: Sequence[list[str]]) -> list[Match]:
        gone = speech.gone if self._silent else frozenset()
        chains: list[tuple[int, Places]] = [(0, ())]
        for piece in pieces:
            longer: list[tuple[int, Places]] = []
            for places in _runs(piece, speech.tokens, gone):
                span = places[-1] - places[0]
                lost = [
                    (cost + (places[0] - chain[-1][-1] if chain else 0), chain)
                    for cost, chain in chains
                    if not chain or chain[-1][-1] < places[0]
                ]
                if lost:
                    cost, chain = min(lost, key=lambda one: one[0])
                    grown: Places = (*chain, places)
                    longer.append((cost + span, grown))
            chains = longer
        chains.sort(key=lambda one: one[0])
        return [Match(speech, chain) for _, chain in chains[:_PLACES]]

    def nearest(self, text: str, speakers: Iterable[str]) -> Near | None:
        """The words nearest to a quotation, those of `speakers` first where two are as near; None if none are near."""
        wanted = tokens(text)
        likely, best = frozenset(speakers), None
        matcher = difflib.SequenceMatcher(autojunk=False)
        matcher.set_seq1(wanted)
        for speech in self._likely(wanted):
            matcher.set_seq2(speech.tokens)
            block = matcher.find_longest_match()
            first = max(0, min(block.b - block.a, len(speech.tokens) - 1))
            share, start, last = self._likeness(wanted, speech.tokens, first)
            share += 0.01 if speech.speaker in likely else 0.0
            if best is None or share > best[0]:
                best = (share, Near(speech, start, last))
        return best[1] if best is not None and best[0] >= _NEAREST else None

    def _likeness(
        self, wanted: Sequence[str], said: Sequence[str], first: int
    ) -> tuple[float, int, int]:
        """How alike a quotation and the words about `first` are, 0 to 1, and where those begin and end that it is like;
        0 where they share little but small words.
        """
        stop = self.lang.words["stop"]
        telling = sum(token not in stop for token in wanted)
        best = (0.0, first, min(first + len(wanted), len(said)))
        for slack in (0, 1, 3, len(wanted) + 8):  # the last sees what was left out
            start = max(0, first - slack)
            row = said[start : first + len(wanted) + slack]
            matcher = difflib.SequenceMatcher(None, wanted, row, autojunk=False)
            blocks = [block for block in matcher.get_matching_blocks() if block.size]
            shared = [wanted[block.a + i] for block in blocks for i in range(block.size)]
            if not blocks or sum(token not in stop for token in shared) < 0.4 * telling:
                continue
            begin, end = blocks[0].b, blocks[-1].b + blocks[-1].size
            ratio = 2 * len(shared) / (len(wanted) + end - begin)
            share = (
                2 * ratio + len(shared) / len(wanted)
            ) / 3  # rather one word more than a tight fit
            best = max(best, (share, start + begin, start + end))
        return best

    def _likely(self, wanted: Sequence[str]) -> list[Speech]:
        counts: dict[int, float] = {}
        for token in dict.fromkeys(wanted):
            holders = self._index.get(token, ())
            for number in holders:
                counts[number] = counts.get(number, 0.0) + 1.0 / len(holders)
        ranked = sorted(counts, key=lambda number: (-counts[number], number))[:_LIKELY]
        return [self.all[number] for number in ranked]


def _runs(
    piece: Sequence[str], said: Sequence[str], gone: frozenset[int]
) -> Iterator[tuple[int, ...]]:
    """The places of `piece` in `said`: unbroken but for positions in `gone`, one for each place where it begins."""
    for start, token in enumerate(said):
        if token != piece[0]:
            continue
        if not gone:
            if list(said[start : start + len(piece)]) == list(piece):
                yield tuple(range(start, start + len(piece)))
        elif (places := _run(piece, said, gone, start)) is not None:
            yield places


def _run(
    piece: Sequence[str], said: Sequence[str], gone: frozenset[int], start: int
) -> tuple[int, ...] | None:
    """The places of `piece` from `start` on; a token in `gone` may be printed or left out."""
    options: list[tuple[int, tuple[int, ...]]] = [(start, (start,))]
    while options:
        place, found = options.pop()
        if len(found) == len(piece):
            return found
        after = place + 1
        while after < len(said):
            if said[after] == piece[len(found)]:
                options.append((after, (*found, after)))
            if after not in gone:
                break
            after += 1
    return None


def _speeches(transcript: Transcript, policy: Policy, lang: Language) -> Iterator[Speech]:
    group: list[Turn] = []
    for turn in transcript.turns:
        if group and group[-1].speaker != turn.speaker:
            yield _speech(group, policy, lang)
            group = []
        group.append(turn)
    if group:
        yield _speech(group, policy, lang)


def _speech(group: Sequence[Turn], policy: Policy, lang: Language) -> Speech:
    said: list[str] = []
    places: list[tuple[Turn, int]] = []
    numbers: list[int] = []
    gone: set[int] = set()
    count = 0
    for turn in group:
        ranges = omissions(turn.words, 0, len(turn.words) - 1, policy, lang)
        idle = {index for first, last in ranges for index in range(first, last + 1)}
        for sentence in sentences(turn, lang):
            for index in range(sentence.first, sentence.last + 1):
                for token in tokens(turn.words[index].text):
                    gone.update([len(said)] if index in idle else [])
                    said.append(token)
                    places.append((turn, index))
                    numbers.append(count)
            count += 1
    return Speech(group[0].speaker, tuple(said), tuple(places), tuple(numbers), frozenset(gone))


def difference(wanted: Sequence[str], said: Sequence[str]) -> str:
    """What was changed, word by word, in words.

    >>> difference("you are ready".split(), "you are not ready".split())
    "'not' is missing"
    >>> difference("seven trucks more".split(), "eleven trucks".split())
    "'seven' for 'eleven', 'more' is added"
    """
    matcher = difflib.SequenceMatcher(None, wanted, said, autojunk=False)
    changes = [op for op in matcher.get_opcodes() if op[0] != "equal"]
    if changes and changes[-1][0] == "insert" and changes[-1][1] == len(wanted):
        changes.pop()  # what was said after the quotation
    if changes and sorted(wanted) == sorted(said[: len(wanted)]):
        return "in another order"
    parts = []
    for kind, a, b, c, d in changes:
        printed, spoken = f"'{' '.join(wanted[a:b])}'", f"'{' '.join(said[c:d])}'"
        parts.append(
            f"{printed} is added" if kind == "delete"
            else f"{spoken} is missing" if kind == "insert"
            else f"{printed} for {spoken}"
        )  # fmt: skip
    return ", ".join(parts) or "the same words"
