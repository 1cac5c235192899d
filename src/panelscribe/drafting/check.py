"""The check: an article as an editor left it, held against the recording.

Pure. Each quotation is looked for word for word (normalised tokens, never a similarity) in what one speaker said
in one go; " ... " stands for words left out. What is not there is ALTERED, with the difference, or NOT FOUND; what
somebody else said than the text says is SOMEBODY ELSE. Similarity is used for one thing: to show the nearest words.
"""

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from panelscribe.drafting.language import Language, language
from panelscribe.drafting.people import label
from panelscribe.drafting.quotations import Block, Quotation, blocks, quotations
from panelscribe.drafting.records import Article
from panelscribe.drafting.speakers import Speakers
from panelscribe.drafting.style import HouseStyle, Policy
from panelscribe.drafting.wording import omissions, plain
from panelscribe.naming.records import Naming
from panelscribe.panel import Panel
from panelscribe.transcript import Transcript, Turn, tokens

_NEAREST = 0.6
_GAP = re.compile(r"\s*(?:\[\s*)?(?:\.\s*\.\s*\.|…)(?:\s*\])?\s*")


class FindingKind(StrEnum):
    """What can be wrong with an article."""

    ALTERED = "altered"
    NOT_FOUND = "not found"
    SOMEBODY_ELSE = "somebody else"
    UNATTRIBUTED = "unattributed"
    AMBIGUOUS = "ambiguous"
    UNHEARD = "unheard"
    UNBALANCED = "unbalanced"
    NAME = "name"
    NUMBER = "number"
    DISCLOSURE = "disclosure"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong. `text` is the quotation or word concerned, `turn` and `start` (seconds) where to listen;
    `block` counts the blocks of the text from 0.
    """

    kind: FindingKind
    text: str
    message: str
    block: int
    turn: str | None = None
    start: float | None = None


@dataclass(frozen=True, slots=True)
class _Speech:
    """What one speaker says in one go, as tokens: with those that the policy may leave out, and without."""

    speaker: str
    tokens: tuple[str, ...]
    places: tuple[tuple[str, int], ...]  # turn id and word index of each token
    kept: tuple[int, ...]  # positions that stay under the policy


def check_text(
    text: str,
    transcript: Transcript,
    naming: Naming,
    article: Article | None,
    panel: Panel,
    *,
    style: HouseStyle | None = None,
) -> tuple[Finding, ...]:
    """All that is wrong with a text (Markdown, HTML or plain), in reading order; () if it stands.

    `article` is the draft that the text was made from, None where there is none; quotations that it lists are still
    held against the recording.
    """
    return _Checker(transcript, naming, panel, style or HouseStyle()).check(blocks(text))


def check(
    article: Article,
    transcript: Transcript,
    naming: Naming,
    panel: Panel,
    *,
    style: HouseStyle | None = None,
) -> tuple[Finding, ...]:
    """All that is wrong with an article as it was drafted."""
    found = [Block(article.title, True), Block(article.standfirst, True)]
    for section in article.sections:
        found += [Block(section.heading, True)] if section.heading else []
        found += [Block(paragraph.text) for paragraph in section.paragraphs]
    found += [Block(article.disclosure)] if article.disclosure else []
    return _Checker(transcript, naming, panel, style or HouseStyle()).check(found)


class _Checker:
    def __init__(
        self, transcript: Transcript, naming: Naming, panel: Panel, style: HouseStyle
    ) -> None:
        self.lang = language(transcript.language)
        self.turns = {turn.id: turn for turn in transcript.turns}
        self.panel = panel
        self.policy = style.policy
        self.speakers = Speakers(naming, panel, transcript.speakers, self.lang)
        self.speeches = list(_speeches(transcript, style.policy, self.lang))
        self.said = frozenset(token for speech in self.speeches for token in speech.tokens)
        self.index: dict[str, list[int]] = {}
        for number, speech in enumerate(self.speeches):
            for token in dict.fromkeys(speech.tokens):
                self.index.setdefault(token, []).append(number)

    def check(self, text: Sequence[Block]) -> tuple[Finding, ...]:
        found: list[Finding] = []
        carried: frozenset[str] | None = None
        pending: Quotation | None = None
        for number, block in enumerate(text):
            quoted = quotations(block.text)
            carried = None if block.heading else carried
            for place, quotation in enumerate(quoted):
                who = self.speakers.attribution(block.text, quoted, place, carried)
                whole, complete = self._joined(
                    quotation, pending if place == 0 else None, text, number
                )
                pending = None
                if not complete:
                    pending = whole
                    carried = who.labels or carried
                    continue
                found += self._quotation(whole, who.labels, who.unknown, block.heading, number)
                carried = who.labels
            carried = carried if quoted and not block.heading else None
            found += self._numbers(block, quoted, number)
        return (*found, *self._disclosure(text))

    def _joined(
        self, quotation: Quotation, before: Quotation | None, text: Sequence[Block], number: int
    ) -> tuple[Quotation, bool]:
        """A quotation that runs over paragraphs as one, and whether it is complete."""
        joined = quotation
        if before is not None:
            joined = Quotation(
                f"{before.text} {quotation.text}", quotation.start, quotation.end, quotation.closed
            )
        following = text[number + 1].text if number + 1 < len(text) else ""
        return joined, quotation.closed or not following.startswith(('"', "“", "‘", "«"))

    def _quotation(
        self,
        quotation: Quotation,
        labels: frozenset[str],
        unknown: str | None,
        heading: bool,
        block: int,
    ) -> Iterable[Finding]:
        text = quotation.text
        if not tokens(text) or self._is_title(text):
            return
        if not quotation.closed:
            yield Finding(
                FindingKind.UNBALANCED, text, "the closing quotation mark is missing", block
            )
        hits = self._find(text)
        if not hits:
            yield self._nearest(text, labels, block)
            return
        speakers = {speech.speaker for speech, _ in hits}
        speech, positions = next((hit for hit in hits if hit[0].speaker in labels), hits[0])
        turn, word = speech.places[positions[0]]
        start = self.turns[turn].words[word].start
        if unknown is not None and not labels and not self._is_title(unknown):
            message = f"{unknown} is not the name of anybody who was heard; {self._names(speakers)} said it"
            yield Finding(FindingKind.NAME, text, message, block, turn, start)
        elif labels and not self.speakers.same(labels, speakers):
            message = f"given to {self._names(labels)}, said by {self._names(speakers)}"
            yield Finding(FindingKind.SOMEBODY_ELSE, text, message, block, turn, start)
        elif labels and len(self.speakers.people(labels)) > 1:
            yield Finding(
                FindingKind.AMBIGUOUS,
                text,
                f"it could be {self._names(labels)}",
                block,
                turn,
                start,
            )
        elif not labels and not heading:
            yield Finding(
                FindingKind.UNATTRIBUTED,
                text,
                f"nobody is named; {self._names(speakers)} said it",
                block,
                turn,
                start,
            )
        if any(self._doubtful(speech, place) for place in positions):
            yield Finding(
                FindingKind.UNHEARD,
                text,
                "some of these words were most likely never said",
                block,
                turn,
                start,
            )

    def _doubtful(self, speech: _Speech, position: int) -> bool:
        turn, word = speech.places[position]
        return self.turns[turn].words[word].doubtful

    def _is_title(self, text: str) -> bool:
        media = self.panel.media
        titles = (
            self.panel.title,
            self.panel.event,
            media.podcast_title,
            *(r.title for r in self.panel.resources),
        )
        return any(title and tokens(title) == tokens(text) for title in titles)

    def _names(self, labels: Iterable[str]) -> str:
        return " or ".join(
            dict.fromkeys(self.speakers.name(one) or label(one) for one in sorted(labels))
        )

    def _find(self, text: str) -> list[tuple[_Speech, list[int]]]:
        """Every speech that holds the quotation, with the positions of its tokens."""
        pieces = [part for piece in _GAP.split(text) if (part := tokens(piece))]
        rare = min(
            (token for piece in pieces for token in piece),
            key=lambda t: len(self.index.get(t, ())),
            default="",
        )
        loose = self.policy is not Policy.STRICT
        fillers = self.lang.words["fillers"]
        found = []
        for number in self.index.get(rare, ()):
            speech = self.speeches[number]
            positions = _place(pieces, speech.tokens, range(len(speech.tokens)))
            if positions is None and loose:
                bare = [[token for token in piece if token not in fillers] for piece in pieces]
                positions = _place(bare, speech.tokens, speech.kept)
            if positions is not None:
                found.append((speech, positions))
        return found

    def _nearest(self, text: str, labels: frozenset[str], block: int) -> Finding:
        """The finding for words that nobody said: with the nearest that somebody did, if they are near."""
        wanted = tokens(text)
        best: tuple[float, _Speech, int] | None = None
        for speech in self._likely(wanted):
            matcher = difflib.SequenceMatcher(None, wanted, speech.tokens, autojunk=False)
            match = matcher.find_longest_match()
            start = max(0, min(match.b - match.a, len(speech.tokens) - 1))
            near = speech.tokens[start : start + len(wanted) + 2]
            ratio = difflib.SequenceMatcher(None, wanted, near, autojunk=False).ratio() + (
                0.01 if speech.speaker in labels else 0
            )
            if best is None or ratio > best[0]:
                best = (ratio, speech, start)
        pieces = [piece for piece in _GAP.split(text) if tokens(piece)]
        if len(pieces) > 1 and all(self._find(piece) for piece in pieces):
            message = "the parts were said, but not in this order by one speaker in one go"
            return Finding(FindingKind.ALTERED, text, message, block)
        if best is None or best[0] < _NEAREST:
            return Finding(FindingKind.NOT_FOUND, text, "nobody said this", block)
        _, speech, start = best
        end = min(start + len(wanted) + 2, len(speech.tokens))
        turn, word = speech.places[start]
        said = f"{self._names([speech.speaker])} said: {self._excerpt(speech, start, end)}"
        message = f"{said} ({_difference(wanted, speech.tokens[start:end])})"
        return Finding(
            FindingKind.ALTERED, text, message, block, turn, self.turns[turn].words[word].start
        )

    def _likely(self, wanted: Sequence[str]) -> list[_Speech]:
        counts: dict[int, float] = {}
        for token in dict.fromkeys(wanted):
            holders = self.index.get(token, ())
            for number in holders:
                counts[number] = counts.get(number, 0.0) + 1.0 / len(holders)
        ranked = sorted(counts, key=lambda number: (-counts[number], number))[:8]
        return [self.speeches[number] for number in ranked]

    def _excerpt(self, speech: _Speech, start: int, end: int) -> str:
        seen = dict.fromkeys(speech.places[start:end])
        return plain(" ".join(self.turns[turn].words[word].text for turn, word in seen))

    def _numbers(self, block: Block, quoted: Sequence[Quotation], number: int) -> Iterable[Finding]:
        """Figures in the article's own words that stand neither in the recording nor in the panel file."""
        outside, end = [], 0
        for quotation in quoted:
            outside.append(block.text[end : quotation.start])
            end = quotation.end
        outside.append(block.text[end:])
        known = self.said | self.speakers.panel_tokens
        for token in tokens(" ".join(outside)):
            if re.search(r"\d", token) and token not in known:
                yield Finding(
                    FindingKind.NUMBER,
                    token,
                    "nobody said this number, and it is not on the panel file",
                    number,
                )

    def _disclosure(self, text: Sequence[Block]) -> Iterable[Finding]:
        body = [block.text for block in text]
        for sponsor in self.panel.sponsors:
            name = plain(sponsor.title).casefold()
            where = [number for number, block in enumerate(body) if name in plain(block).casefold() and re.search(
                r"sponsor|support|fund|paid|partner", block, re.I)]  # fmt: skip
            if not where:
                yield Finding(
                    FindingKind.DISCLOSURE,
                    sponsor.title,
                    "the sponsor is not disclosed",
                    len(body) - 1,
                )
            elif where[0] > max(6, len(body) // 2):
                yield Finding(
                    FindingKind.DISCLOSURE,
                    sponsor.title,
                    "the sponsor is disclosed too far down",
                    where[0],
                )


def _speeches(transcript: Transcript, policy: Policy, lang: Language) -> Iterable[_Speech]:
    """Adjoining turns of one speaker as one speech."""
    group: list[Turn] = []
    for turn in [*transcript.turns, None]:
        if turn is not None and (not group or group[-1].speaker == turn.speaker):
            group.append(turn)
            continue
        if group:
            yield _speech(group, policy, lang)
        group = [turn] if turn is not None else []


def _speech(group: Sequence[Turn], policy: Policy, lang: Language) -> _Speech:
    said: list[str] = []
    places: list[tuple[str, int]] = []
    kept: list[int] = []
    for turn in group:
        gone = {
            i
            for a, b in omissions(turn.words, 0, len(turn.words) - 1, policy, lang)
            for i in range(a, b + 1)
        }
        for index, word in enumerate(turn.words):
            for token in tokens(word.text):
                if index not in gone:
                    kept.append(len(said))
                said.append(token)
                places.append((turn.id, index))
    return _Speech(group[0].speaker, tuple(said), tuple(places), tuple(kept))


def _place(
    pieces: Sequence[Sequence[str]], said: Sequence[str], order: Sequence[int]
) -> list[int] | None:
    """Positions of the pieces in `said`, read in `order`: each unbroken, one after the other; None if they are not
    there.
    """
    row = [said[position] for position in order]
    found: list[int] = []
    start = 0
    for piece in pieces:
        if not piece:
            continue
        place = next(
            (
                i
                for i in range(start, len(row) - len(piece) + 1)
                if row[i : i + len(piece)] == list(piece)
            ),
            None,
        )
        if place is None:
            return None
        found += [order[i] for i in range(place, place + len(piece))]
        start = place + len(piece)
    return found or None


def _difference(wanted: Sequence[str], said: Sequence[str]) -> str:
    """What was changed, word by word: "printed / said"."""
    parts = []
    matcher = difflib.SequenceMatcher(None, wanted, said, autojunk=False)
    changes = [op for op in matcher.get_opcodes() if op[0] != "equal"]
    if changes and changes[-1][0] == "insert" and changes[-1][1] == len(wanted):
        changes.pop()  # what was said after the quotation
    for _, a, b, c, d in changes:
        parts.append(f"'{' '.join(wanted[a:b])}' for '{' '.join(said[c:d])}'")
    return ", ".join(parts) or "in another order"
