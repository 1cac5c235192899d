"""The transcript as editors want it: words put right, given to other speakers, turns split, speakers merged.

Pure. What the machine heard is the ground; edits are laid over it, so that any of them can be taken away again and
those that touch different things do not depend on their order. Words of a correction share the time of what they
replace.
"""

import difflib
from bisect import insort
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import itemgetter
from typing import Any

from panelscribe.editing.log import MERGE, SPEAKER, SPLIT, WORDS, Edit, numbered
from panelscribe.editing.people import merged_labels, renamed
from panelscribe.editing.places import Anchor, Heard, Place
from panelscribe.editing.respelling import respellings
from panelscribe.transcript import Transcript, Turn, Word, normalise, tokens

_BESIDE = 2
"""Words on either side among which a better recognition may have what an editor put in."""


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the edited transcript that an editor put there: those from `first` to `last` (exclusive; the same where
    words were removed) of `turn`, and what was heard in their place.
    """

    turn: str
    first: int
    last: int
    heard: str
    editor: str


@dataclass(frozen=True, slots=True)
class _Region:
    """Words `first` to `last` (exclusive) of a turn as heard, and what stands in their place."""

    first: int
    last: int
    texts: tuple[str, ...]
    editor: str


@dataclass(frozen=True, slots=True)
class _Said:
    """A word of the edited transcript with its coordinates in the turn as heard."""

    word: Word
    first: float
    last: float
    region: _Region | None = None

    @property
    def middle(self) -> float:
        return (self.first + self.last) / 2


@dataclass(frozen=True, slots=True)
class _Part:
    """A turn of the edited transcript: the turn as heard that it is (part of), and its words."""

    heard: int
    said: tuple[_Said, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """A stretch of sound (seconds) that was heard as one speaker's and is another's."""

    start: float
    end: float
    heard: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Laid:
    """The edited transcript, and how it hangs together with what was heard.

    `stale` are the numbers of the edits that no longer apply, each with the reason; `moved` is the sound that editors
    gave to another speaker.
    """

    heard: Heard
    transcript: Transcript
    changes: tuple[Change, ...]
    stale: Mapping[int, str]
    moved: tuple["Moved", ...]
    _parts: Mapping[str, _Part] = field(repr=False)
    _of_turn: Mapping[int, tuple[str, ...]] = field(repr=False)

    def _part(self, turn_id: str) -> _Part:
        """The turn called `turn_id`. Raises KeyError."""
        if turn_id in self._parts:
            return self._parts[turn_id]
        number = self.heard.numbers[turn_id]
        if number in self._of_turn:
            raise KeyError(turn_id)
        return _Part(number, _as_heard(self.heard.turns[number]))

    def anchor(self, turn_id: str, first: int, last: int) -> Anchor:
        """The anchor of words `first` to `last` (inclusive) of a turn. Raises KeyError, IndexError."""
        part = self._part(turn_id)
        return self.heard.anchor(part.heard, part.said[first].first, part.said[last].last)

    def correction(self, turn_id: str, first: int, last: int, text: str) -> tuple[Anchor, str]:
        """What to record so that words `first` to `last` (inclusive) of a turn read `text`: an anchor, and the text at
        it. A correction that they came in by is replaced whole. Raises KeyError, IndexError.
        """
        part = self._part(turn_id)
        number = part.heard
        row = [one for name in self.parts_of(number) for one in self._part(name).said]
        begin, end = row.index(part.said[first]), row.index(part.said[last])
        before, after = begin, end
        while before > 0 and row[before].region and row[before - 1].region is row[before].region:
            before -= 1
        while (
            after + 1 < len(row)
            and row[after].region
            and row[after + 1].region is row[after].region
        ):
            after += 1
        texts = [one.word.text for one in row]
        whole = [*texts[before:begin], *text.split(), *texts[end + 1 : after + 1]]
        left, right = row[before], row[after]
        from_word = left.region.first if left.region else left.first
        to_word = right.region.last if right.region else right.last
        return self.heard.anchor(number, from_word, to_word), " ".join(whole)

    def now(self, turn_id: str, first: int, last: int) -> tuple[str, int, int] | None:
        """Where words `first` to `last` (inclusive) of a turn as heard stand now, None where an editor changed them."""
        for name in self.parts_of(self.heard.numbers[turn_id]):
            said = self._part(name).said
            found = [
                n for n, one in enumerate(said) if first <= one.first < last + 1 and not one.region
            ]
            if len(found) == last - first + 1:
                return name, found[0], found[-1]
        return None

    def parts_of(self, number: int) -> tuple[str, ...]:
        """The turns that a turn as heard has become."""
        return self._of_turn.get(number, (self.heard.turns[number].id,))

    def span(self, anchor: Anchor, text: str = "") -> tuple[str, int, int] | None:
        """The words at an anchor now: turn, first, last (inclusive). Where `text` still stands in it, that alone."""
        place = self.heard.find(anchor)
        if place is None:
            return None
        found: tuple[str, int, int] | None = None
        for turn_id in self.parts_of(place.turn):
            inside = [
                index
                for index, said in enumerate(self._part(turn_id).said)
                if place.first <= said.middle < place.last
            ]
            if inside and (found is None or inside[-1] - inside[0] > found[2] - found[1]):
                found = (turn_id, inside[0], inside[-1])
        return self._narrowed(found, tokens(text)) if found and text else found

    def _narrowed(self, span: tuple[str, int, int], wanted: Sequence[str]) -> tuple[str, int, int]:
        turn_id, first, last = span
        said = [tokens(one.word.text) for one in self._part(turn_id).said[first : last + 1]]
        for begin in range(len(said)):
            row: list[str] = []
            for end in range(begin, len(said)):
                row += said[end]
                if row == list(wanted) and said[begin] and said[end]:
                    return turn_id, first + begin, first + end
        return span


def _as_heard(turn: Turn) -> tuple[_Said, ...]:
    return tuple(_Said(word, index, index + 1) for index, word in enumerate(turn.words))


def lay(heard: Heard, edits: Sequence[Edit]) -> Laid:
    """The transcript with all edits of words and speakers that apply."""
    return _Layer(heard, edits).run()


class _Layer:
    """Lays one log of edits over one transcript."""

    def __init__(self, heard: Heard, edits: Sequence[Edit]) -> None:
        self.heard = heard
        self.edits = edits
        self.stale: dict[int, str] = {}
        self.regions: Mapping[int, Sequence[_Region]] = {}
        self.said: dict[int, tuple[_Said, ...]] = {}
        self.labels: dict[int, list[str]] = {}
        self.cuts: dict[int, set[int]] = defaultdict(set)
        self.merged = merged_labels(edits, heard)

    def run(self) -> Laid:
        self.regions = self._regions()
        for number, regions in self.regions.items():
            self.said[number] = _said(self.heard.turns[number], regions)
        for number, edit in numbered(self.edits, (SPEAKER, SPLIT)):
            self._speaker(number, edit)
        for number, edit in numbered(self.edits, (MERGE,)):
            if self.heard.label(edit.target, (edit.anchor or {}).get("voice")) is None:
                self.stale[number] = f"nobody is called {edit.target}"
        return self._laid()

    def _regions(self) -> dict[int, list[_Region]]:
        """What is put in the place of words as heard, by turn; of two that overlap the later one."""
        found: dict[int, list[_Region]] = defaultdict(list)
        for number, edit in numbered(self.edits, (WORDS,)):
            anchor = Anchor.read(edit.anchor or {})
            place = self.heard.find(anchor)
            texts = tuple(str(edit.value).split())
            if place is None or not (place.same or self._is_said(place, texts)):
                self.stale[number] = f"other words were recognized where “{anchor.heard}” was"
                continue
            if place.same:
                region = _Region(round(place.first), round(place.last), texts, edit.editor)
                _put(found[place.turn], region)
        for rename in renamed(self.edits).values():
            for turn, first, last, texts in respellings(self.heard, rename):
                region = _Region(first, last, texts, rename.editor)
                if not any(_overlap(region, other) for other in found[turn]):
                    _put(found[turn], region)
        return {turn: regions for turn, regions in found.items() if regions}

    def _is_said(self, place: Place, texts: Sequence[str]) -> bool:
        """Whether a better recognition heard what the editor put in, there or next to it."""
        words = self.heard.turns[place.turn].words
        first = max(0, round(place.first) - _BESIDE)
        row = [tokens(word.text) for word in words[first : round(place.last) + _BESIDE]]
        wanted = [token for text in texts for token in tokens(text)]
        return bool(wanted) and any(
            [token for part in row[begin:end] for token in part] == wanted
            for begin in range(len(row))
            for end in range(begin + 1, len(row) + 1)
        )

    def _speaker(self, number: int, edit: Edit) -> None:
        anchor = Anchor.read(edit.anchor or {})
        scope = "turn"
        wanted: Any = edit.value
        if edit.kind == SPEAKER:
            wanted, scope = edit.value["speaker"], edit.value["scope"]
        label = self.heard.label(wanted, (edit.anchor or {}).get("voice"))
        places = self._places(anchor)
        if label is None or not places:
            self.stale[number] = (
                f"nobody is called {wanted}" if label is None else "nothing was recognized there"
            )
            return
        if scope == "onward":
            self._onward(places[0], label, edit.anchor or {})
            return
        for place in places:
            self._give(place, label)
            if edit.kind == SPLIT:
                self._cut(place)

    def _places(self, anchor: Anchor) -> list[Place]:
        """The stretches of turns that an anchor covers; where it was recognized anew, those of one speaker."""
        place = self.heard.find(anchor)
        if place is None or place.same or anchor.start is None:
            return [place] if place else []
        speaker = self.heard.turns[place.turn].speaker
        return [
            Place(turn, first, last, False)
            for turn, (first, last) in sorted(self.heard.covered(anchor).items())
            if self.heard.turns[turn].speaker == speaker
        ]

    def _said_in(self, turn: int) -> tuple[_Said, ...]:
        return self.said[turn] if turn in self.said else _as_heard(self.heard.turns[turn])

    def _labels_of(self, turn: int) -> list[str]:
        if turn not in self.labels:
            self.labels[turn] = [self.heard.turns[turn].speaker] * len(self._said_in(turn))
        return self.labels[turn]

    def _give(self, place: Place, label: str) -> None:
        labels = self._labels_of(place.turn)
        for index, said in enumerate(self._said_in(place.turn)):
            if place.first <= said.middle < place.last:
                labels[index] = label

    def _cut(self, place: Place) -> None:
        said = self._said_in(place.turn)
        self._labels_of(place.turn)
        self.cuts[place.turn].add(
            next((n for n, one in enumerate(said) if one.middle >= place.first), len(said))
        )

    def _onward(self, place: Place, label: str, anchor: Mapping[str, Any]) -> None:
        """Gives all that one speaker says from a place on to another."""
        before = self.heard.label(anchor.get("from", ""), anchor.get("from_voice"))
        meant = self.merged.get(before or "", before)
        for turn in range(place.turn, len(self.heard.turns)):
            speakers = {self.heard.turns[turn].speaker, *self.labels.get(turn, ())}
            if meant not in {self.merged.get(one, one) for one in speakers}:
                continue
            labels = self._labels_of(turn)
            for index, said in enumerate(self._said_in(turn)):
                late = turn > place.turn or said.middle >= place.first
                if late and self.merged.get(labels[index], labels[index]) == meant:
                    labels[index] = label

    def _laid(self) -> Laid:
        turns: list[Turn] = []
        parts: dict[str, _Part] = {}
        of_turn: dict[int, tuple[str, ...]] = {}
        for number, turn in enumerate(self.heard.turns):
            if number not in self.said and number not in self.labels:
                turns.append(self._merged(turn))
                continue
            said = self._said_in(number)
            made = self._cut_turn(turn, said, self._labels_of(number), self.cuts[number])
            of_turn[number] = tuple(one.id for one, _ in made)
            for part, words in made:
                turns.append(self._merged(part))
                parts[part.id] = _Part(number, words)
        changes = [
            change
            for number, regions in sorted(self.regions.items())
            for region in regions
            for change in self._changes(
                number, region, [(one, parts[one]) for one in of_turn[number]]
            )
        ]
        transcript = replace(self.heard.transcript, turns=tuple(turns))
        moved = tuple(self._moved())
        return Laid(self.heard, transcript, tuple(changes), self.stale, moved, parts, of_turn)

    def _moved(self) -> Iterator[Moved]:
        for number, labels in sorted(self.labels.items()):
            own = self.heard.turns[number].speaker
            for said, label in zip(self._said_in(number), labels, strict=True):
                if label != own and said.word.start is not None and said.word.end is not None:
                    yield Moved(said.word.start, said.word.end, own, label)

    def _merged(self, turn: Turn) -> Turn:
        label = self.merged.get(turn.speaker, turn.speaker)
        return turn if label == turn.speaker else replace(turn, speaker=label)

    @staticmethod
    def _cut_turn(
        turn: Turn, said: Sequence[_Said], labels: Sequence[str], cuts: set[int]
    ) -> list[tuple[Turn, tuple[_Said, ...]]]:
        """The parts that a turn falls into, none where all its words went; its ends stay where they were."""
        if not said:
            return []
        starts = [n for n in range(len(said)) if n == 0 or n in cuts or labels[n] != labels[n - 1]]
        made: list[tuple[Turn, tuple[_Said, ...]]] = []
        for begin, end in zip(starts, [*starts[1:], len(said)], strict=True):
            words = tuple(said[begin:end])
            turn_id = turn.id if begin == 0 else f"{turn.id}w{_name(words[0].first)}"
            part = Turn(
                turn_id,
                labels[begin],
                turn.start if begin == 0 else words[0].word.start,
                turn.end if end == len(said) else words[-1].word.end,
                tuple(one.word for one in words),
            )
            made.append((part, words))
        return made

    def _changes(
        self, number: int, region: _Region, parts: Sequence[tuple[str, _Part]]
    ) -> list[Change]:
        """What differs from what was heard in a correction, as closely as it can be told."""
        heard = self.heard.turns[number].words[region.first : region.last]
        places = [
            (turn_id, index)
            for turn_id, part in parts
            for index, said in enumerate(part.said)
            if said.region is region
        ]
        if not places:
            place = next(
                ((turn_id, index) for turn_id, part in parts for index, said in enumerate(part.said)
                 if said.first >= region.last), (parts[-1][0], len(parts[-1][1].said)) if parts else None,
            )  # fmt: skip
            turn_id, index = place or (self.heard.turns[number].id, 0)
            return [Change(turn_id, index, index, " ".join(w.text for w in heard), region.editor)]
        old = [word.text for word in heard]
        matcher = difflib.SequenceMatcher(None, old, region.texts, autojunk=False)
        return [
            change
            for kind, a, b, c, d in matcher.get_opcodes()
            if kind != "equal"
            for change in _told(places, c, d, " ".join(old[a:b]), region.editor)
        ]


def _told(
    places: Sequence[tuple[str, int]], first: int, last: int, heard: str, editor: str
) -> Iterator[Change]:
    """The change of words `first` to `last` (exclusive) of a correction whose words stand at `places`: one for each
    part of a turn that was split in them, the first with what was heard.
    """
    turn_id, index = places[min(first, len(places) - 1)]
    if first >= last:
        index += first >= len(places)
        yield Change(turn_id, index, index, heard, editor)
    for part, inside in groupby(places[first:last], key=itemgetter(0)):
        here = [place for _, place in inside]
        yield Change(part, here[0], here[-1] + 1, heard if part == turn_id else "", editor)


def _name(coordinate: float) -> str:
    """A coordinate as part of a turn's id: "5", or "5p25" within the words of a correction."""
    return f"{coordinate:.2f}".rstrip("0").rstrip(".").replace(".", "p")


def _overlap(one: _Region, other: _Region) -> bool:
    return one.first < other.last and other.first < one.last


def _put(regions: list[_Region], new: _Region) -> None:
    regions[:] = [one for one in regions if not _overlap(one, new)]
    insort(regions, new, key=lambda region: region.first)


def _said(turn: Turn, regions: Sequence[_Region]) -> tuple[_Said, ...]:
    """The words of a turn with its corrections, in order."""
    found: list[_Said] = []
    index = 0
    for region in regions:
        found += [_Said(turn.words[n], n, n + 1) for n in range(index, region.first)]
        words = _timed(region.texts, turn.words[region.first : region.last])
        share = (region.last - region.first) / max(1, len(words))
        found += [
            _Said(word, region.first + n * share, region.first + (n + 1) * share, region)
            for n, word in enumerate(words)
        ]
        index = region.last
    found += [_Said(turn.words[n], n, n + 1) for n in range(index, len(turn.words))]
    return tuple(found)


def _timed(texts: Sequence[str], heard: Sequence[Word]) -> list[Word]:
    """Words in the place of others: the same ones keep their times, the rest share what is between them."""
    made: list[Word] = []
    old, new = [normalise(word.text) for word in heard], [normalise(text) for text in texts]
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal" or b - a == d - c:
            made += [
                replace(word, text=text, probability=1.0)
                for word, text in zip(heard[a:b], texts[c:d], strict=True)
            ]
        elif d > c:
            made += _spread(texts[c:d], *_between(heard, a, b))
    return made


def _between(heard: Sequence[Word], first: int, last: int) -> tuple[float | None, float | None]:
    """The time of words `first` to `last` (exclusive), or of the gap between their neighbours."""
    if first < last:
        return heard[first].start, heard[last - 1].end
    before = heard[first - 1].end if first else heard[0].start
    after = heard[first].start if first < len(heard) else heard[-1].end
    return before, after


def _spread(texts: Sequence[str], start: float | None, end: float | None) -> list[Word]:
    """Words that share a stretch of time by their lengths."""
    if start is None or end is None:
        return [Word(text) for text in texts]
    whole = sum(len(text) for text in texts)
    edges = [start]
    for text in texts:
        edges.append(edges[-1] + (max(end, start) - start) * len(text) / whole)
    return [Word(text, round(edges[n], 3), round(edges[n + 1], 3)) for n, text in enumerate(texts)]


def give_sound(turns: Sequence[Turn], moved: Sequence[Moved]) -> tuple[Turn, ...]:
    """Turns without words, as a diarizer found them, with the sound that editors gave to other speakers: a turn that is
    so in part falls into pieces.

    >>> [(t.start, t.end, t.speaker) for t in give_sound([Turn("", "A", 0.0, 9.0)], [Moved(4.0, 6.0, "A", "B")])]
    [(0.0, 4.0, 'A'), (4.0, 6.0, 'B'), (6.0, 9.0, 'A')]
    """
    found: list[Turn] = []
    for turn in turns:
        start, end = turn.span
        pieces = [turn]
        for one in moved:
            if one.heard == turn.speaker and one.start < end and start < one.end:
                pieces = [part for piece in pieces for part in _without(piece, one)]
        found += pieces
    return tuple(found)


def _without(turn: Turn, moved: Moved) -> list[Turn]:
    """A turn, cut where a stretch of it is another speaker's."""
    start, end = turn.span
    left, right = max(start, moved.start), min(end, moved.end)
    if turn.speaker != moved.heard or left >= right:
        return [turn]
    pieces = [(start, left, turn.speaker), (left, right, moved.speaker), (right, end, turn.speaker)]
    return [replace(turn, start=a, end=b, speaker=who) for a, b, who in pieces if a < b]
