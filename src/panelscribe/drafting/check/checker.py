"""The check: an article as an editor left it, held against the recording.

Pure. Each quotation is looked for word for word (normalised tokens, never a similarity) in what one speaker said
in one go; " ... " stands for words left out. What is not there is ALTERED, with the difference, or NOT FOUND; what
somebody else said than the text says is SOMEBODY ELSE. Similarity is used for one thing: to show the nearest words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from panelscribe.drafting.check.attribution import NOBODY, Attributed, How, Speakers
from panelscribe.drafting.check.blocks import Block, Document, Part, read_text
from panelscribe.drafting.check.disclosure import undisclosed
from panelscribe.drafting.check.marks import Quotation, quotations, starts_quoted
from panelscribe.drafting.check.numbers import Numbers
from panelscribe.drafting.check.omissions import Fault, Omissions
from panelscribe.drafting.check.people import Listed
from panelscribe.drafting.check.records import Checked, Finding, FindingKind, Report, Verdict
from panelscribe.drafting.check.speech import GAP, Match, Speeches, difference
from panelscribe.drafting.language import language
from panelscribe.drafting.records import Article
from panelscribe.drafting.style import HouseStyle
from panelscribe.naming.records import Naming
from panelscribe.panel import Panel
from panelscribe.transcript import Transcript, tokens

_SIGNED = re.compile(r"^(?P<words>.*?[\w.?!…])(?:\s*[—–]\s*[^—–]*|\s+--?\s+[^-]*)?$", re.S)


class Checker:
    """Holds texts against one recording. Built once, it checks any number of them.

    `article` is the draft that the texts were made from, None where there is none: what it quotes it may go on to
    quote, and the numbers in its own words are known. `known` are further texts whose numbers may be printed, such as
    the names of the engines.
    """

    def __init__(
        self,
        transcript: Transcript,
        naming: Naming,
        panel: Panel,
        *,
        style: HouseStyle | None = None,
        article: Article | None = None,
        known: Sequence[str] = (),
    ) -> None:
        lang = language(transcript.language)
        style = style or HouseStyle()
        self._panel = panel
        self._style = style
        self._speakers = Speakers(naming, transcript.speakers, lang)
        self._speeches = Speeches(transcript, style.policy, lang)
        self._omissions = Omissions(lang, transcript.language)
        self._numbers = Numbers(transcript, naming, panel, article, known, lang)
        self._listed = Listed(naming, panel, transcript, article, lang)
        quotes = article.quotes if article else ()
        self._drafted = {(quote.turn, *tokens(quote.text)) for quote in quotes}

    def text(self, text: str) -> Report:
        """The check of a Markdown, HTML or plain text."""
        return self.document(read_text(text))

    def document(self, document: Document) -> Report:
        """The check of a text in blocks, whatever file they came from."""
        checked: list[Checked] = []
        findings = [
            Finding(FindingKind.FRONT_MATTER, "front matter", problem, 0)
            for problem in document.problems
        ]
        findings += self._listed.credited(document.people)
        for seen in _reading(document.blocks, self._speakers):
            one, found = self._quotation(seen)
            if one is not None:
                checked.append(one)
            findings += found
        for number, block in enumerate(document.blocks):
            own = _own_words(block)
            findings += self._numbers.unsaid(own, number)
            findings += self._listed.differing(own, number)
        findings += undisclosed(document.blocks, self._panel, self._style.disclosure)
        return Report(
            tuple(checked), tuple(sorted(findings, key=lambda one: (one.block, one.first)))
        )

    def _quotation(self, seen: "_Seen") -> tuple[Checked | None, list[Finding]]:
        quotation, text = seen.quotation, seen.quotation.text
        if not quotation.opened:
            message = "the opening quotation mark is missing"
            return None, [seen.finding(FindingKind.UNBALANCED, message)]
        given_away = bool(seen.who.labels) or seen.who.unknown is not None
        if not tokens(text) or self._listed.is_title(text, part=not given_away):
            return None, []
        findings = []
        if not quotation.closed:
            message = "the closing quotation mark is missing"
            findings.append(seen.finding(FindingKind.UNBALANCED, message))
        matches = self._speeches.find(text)
        given = self._speakers.names(seen.who.labels)
        if not matches:
            finding = self._nowhere(text, seen)
            verdict = Verdict(finding.kind.value)
            return Checked(text, verdict, seen.block, given, ()), [*findings, finding]
        match = min(matches, key=lambda one: self._rank(one, seen))
        said_by = frozenset(one.speech.speaker for one in matches)
        turn, start = match.speech.places[match.first][0].id, match.speech.start(match.first)
        found = [replace(one, turn=turn, start=start) for one in self._judge(match, said_by, seen)]
        omissions = self._omissions.listed(match)
        checked = Checked(
            text, _verdict(found, bool(omissions)), seen.block, given, self._speakers.names(said_by),
            turn, start, match.speech.end(match.last), omissions,
        )  # fmt: skip
        return checked, [*findings, *found]

    def _rank(self, match: Match, seen: "_Seen") -> tuple[bool, bool, int, int]:
        """What makes a place the one that is meant: the speaker's own, drafted, without faults, unbroken."""
        ours = self._speakers.same(seen.who.labels, [match.speech.speaker])
        faults = len(self._faults(match, seen))
        return not ours, not self._is_drafted(match, seen), faults, match.last - match.first

    def _is_drafted(self, match: Match, seen: "_Seen") -> bool:
        turn, _ = match.speech.places[match.first]
        return (turn.id, *tokens(seen.quotation.text)) in self._drafted

    def _faults(self, match: Match, seen: "_Seen") -> list[Fault]:
        faults = list(self._omissions.between(match))
        if not self._is_drafted(match, seen):
            faults += self._omissions.around(match, seen.quotation.text, seen.lead)
        return faults

    def _judge(self, match: Match, said_by: frozenset[str], seen: "_Seen") -> Iterator[Finding]:
        if (problem := self._misattributed(said_by, seen)) is not None:
            yield seen.finding(*problem)
        said = match.speech.text(match.first, match.last + 1)
        for fault in self._faults(match, seen):
            kind = FindingKind.ALTERED if fault.altering else FindingKind.OMISSION
            yield seen.finding(kind, fault.message, said=said)
        if match.doubtful:
            message = "some of these words were most likely never said"
            yield seen.finding(FindingKind.UNHEARD, message)

    def _misattributed(
        self, said_by: frozenset[str], seen: "_Seen"
    ) -> tuple[FindingKind, str] | None:
        """What is wrong with the name that the text gives to a quotation, None if nothing is."""
        who, names = seen.who, " or ".join(self._speakers.names(said_by))
        if who.unknown is not None and not self._listed.is_title(who.unknown, part=True):
            message = f"{who.unknown} is not the name of anybody who was heard; {names} said it"
            return FindingKind.NAME, message
        if who.labels and not self._speakers.same(who.labels, said_by):
            given = " or ".join(self._speakers.names(who.labels))
            return FindingKind.SOMEBODY_ELSE, f"given to {given}, said by {names}"
        if len(self._speakers.people(who.labels)) > 1:
            given = " or ".join(self._speakers.names(who.labels))
            return FindingKind.AMBIGUOUS, f"it could be {given}; {names} said it"
        if who.labels or seen.display or who.how is How.CARRIED:
            return None  # what goes on after a name that nobody has was blamed there
        if who.how is How.PRONOUN:
            return (
                FindingKind.AMBIGUOUS,
                f"nobody was named whom the pronoun could mean; {names} said it",
            )
        return FindingKind.UNATTRIBUTED, f"nobody is named; {names} said it"

    def _nowhere(self, text: str, seen: "_Seen") -> Finding:
        """The finding for words that nobody said: with the nearest that somebody did, if they are near."""
        pieces = [piece for piece in GAP.split(text) if tokens(piece)]
        if len(pieces) > 1 and all(self._speeches.find(piece) for piece in pieces):
            message = "the parts were said, but not in this order by one speaker in one go"
            return seen.finding(FindingKind.ALTERED, message)
        near = self._speeches.nearest(text, seen.who.labels)
        if near is None:
            return seen.finding(FindingKind.NOT_FOUND, "nobody said this")
        speech = near.speech
        said = speech.text(near.first, near.last)
        changed = difference(tokens(text), speech.tokens[near.first : near.last])
        message = f"{changed}; {self._speakers.name(speech.speaker)} said: {said}"
        turn = speech.places[near.first][0].id
        found = seen.finding(FindingKind.ALTERED, message, said=said)
        return replace(found, turn=turn, start=speech.start(near.first))


def _verdict(findings: Iterable[Finding], omits: bool) -> Verdict:
    kinds = {finding.kind for finding in findings}
    if FindingKind.ALTERED in kinds:
        return Verdict.ALTERED
    if FindingKind.SOMEBODY_ELSE in kinds or FindingKind.NAME in kinds:
        return Verdict.SOMEBODY_ELSE
    return Verdict.SHORTENED if omits else Verdict.EXACT


@dataclass(frozen=True, slots=True)
class _Seen:
    """A quotation as a reader meets it: the block it ends in, to whom it is given, and the words that lead to it."""

    quotation: Quotation
    block: int
    who: Attributed
    lead: str
    display: bool

    def finding(self, kind: FindingKind, message: str, said: str | None = None) -> Finding:
        """A finding about this quotation."""
        one = self.quotation
        return Finding(
            kind, one.text, message, self.block, said=said, first=one.start, last=one.end
        )


def _reading(blocks: Sequence[Block], speakers: Speakers) -> Iterator[_Seen]:
    """The quotations of a text in reading order; one that runs over paragraphs is one."""
    last: frozenset[str] = frozenset()
    pending: Quotation | None = None
    pending_who, mark, above = NOBODY, "", ""
    for number, block in enumerate(blocks):
        if block.part is Part.HEADING:
            last = frozenset()
        continued = mark if pending else ""
        quoted = _quoted(block, continued)
        below = blocks[number + 1].text if number + 1 < len(blocks) else ""
        before: Attributed | None = None
        for place, quotation in enumerate(quoted):
            around = speakers.surroundings(block.text, quoted, place, above, below)
            who = speakers.attribution(around, quotation.text, before, last)
            if place == 0 and pending is not None:
                quotation = replace(quotation, text=f"{pending.text} {quotation.text}")
                who = pending_who if who.how is How.NOT else who
                pending = None
            before, last = who, who.labels or last
            resumed = place == 0 and continued and not starts_quoted(block.text)
            mark = continued if resumed else block.text[quotation.start]
            if not quotation.closed and _goes_on(blocks, number, mark):
                pending, pending_who = quotation, who
                continue
            yield _Seen(quotation, number, who, around.lead, block.display)
        above = block.text


def _goes_on(blocks: Sequence[Block], number: int, mark: str) -> bool:
    """Whether a quotation left open in a block goes on in the next."""
    if number + 1 == len(blocks) or blocks[number + 1].display or blocks[number].display:
        return False
    after = blocks[number + 1].text
    if starts_quoted(after):
        return True
    resumed = quotations(after, continued=mark)
    return (
        resumed[0].closed
        and not any(not one.opened or not one.closed for one in resumed)
        and any(not one.opened or not one.closed for one in quotations(after))
    )


def _quoted(block: Block, continued: str) -> list[Quotation]:
    found = quotations(block.text, continued=continued)
    if found or block.part is not Part.BLOCK_QUOTE:
        return found
    words = _SIGNED.match(block.text)
    end = words.end("words") if words else len(block.text)
    return [Quotation(block.text[:end], 0, end)]


def _own_words(block: Block) -> str:
    """The block with blanks in place of its quotations, so that places in it stay what they were."""
    text = block.text
    for one in _quoted(block, ""):
        if one.opened:
            text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text
