"""From cues to evidence: which speaker a cue speaks for, or against, and how strongly.

Pure. A cue in a block may mean the one who speaks there, a neighbour in the conversation, or nobody there; the name
in it may mean several people. Every combination that counts becomes a `Hint`; `assignment.py` adds them up.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from panelscribe.naming.cues import SAID_OF_SELF, Cue
from panelscribe.naming.identities import Identities
from panelscribe.naming.mentions import Block
from panelscribe.naming.records import EvidenceKind
from panelscribe.transcript import UNKNOWN, Word

INTERJECTION = 5
"""Words in the longest block that may stand between a question and its answer ("Yeah.", "Thank you.")."""

PAUSE = 0.4
"""Seconds of silence behind a name that was called before the answer began."""
START, END, NEAR = 4, 14, 60
"""Words before and after a name that make it stand at the start, at the end, near the end of a block."""
BRIEF = 14
"""Words in a block that as a whole is a reply."""

KINDS = {
    "names_self": EvidenceKind.SELF_INTRODUCED,
    "may_name_self": EvidenceKind.SELF_INTRODUCED,
    "leads_with_self": EvidenceKind.SELF_INTRODUCED,
    "announces": EvidenceKind.INTRODUCED,
    "hands_over": EvidenceKind.INTRODUCED,
    "presents": EvidenceKind.INTRODUCED,
    "thanks": EvidenceKind.THANKED,
    "affiliation": EvidenceKind.AFFILIATION,
    "role": EvidenceKind.ROLE,
}
_CALLED = (
    "asks:end:next",
    "calls:alone:next",
    "calls:start:prev",
    "responds:start:prev",
    "responds:later:prev",
    "thanks:start:prev",
    "thanks:only:prev",
)
"""Features of somebody who is called by name right before or after they speak."""
AGAINST = ("self:addresses", "self:speaks_of", "self:stands_in")


@dataclass(frozen=True, slots=True)
class Hint:
    """A cue seen from one speaker: `amount` (0 to 1, the share of belief) of the feature `feature` for an identity."""

    speaker: str
    identity: int
    feature: str
    amount: float
    kind: EvidenceKind
    turn: str
    text: str


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The blocks around a block that its words may be meant for, nearest first; at most two each."""

    before: tuple[int, ...]
    after: tuple[int, ...]


def neighbours(spoken: Sequence[Block], number: int) -> Neighbours:
    """Who is in conversation with block `number`: the next speakers, beyond an interjection too."""
    return Neighbours(
        tuple(_reach(spoken, number, -1)),
        tuple(_reach(spoken, number, +1)),
    )


def _reach(spoken: Sequence[Block], number: int, step: int) -> Iterator[int]:
    own = spoken[number].speaker
    found = 0
    index = number + step
    while 0 <= index < len(spoken) and found < 2 and abs(index - number) <= 4:
        block = spoken[index]
        if block.speaker not in (own, UNKNOWN):
            yield index
            found += 1
        if len(block.words) > INTERJECTION:
            return
        index += step


def hints(
    spoken: Sequence[Block],
    cues: Sequence[Cue],
    identities: Identities,
    inviting: frozenset[int] = frozenset(),
    leader: str | None = None,
    interpreting: frozenset[int] = frozenset(),
) -> Iterator[Hint]:
    """Everything the cues say about who is who.

    `inviting` are blocks that ask somebody to say their name, `leader` is who leads the conversation, `interpreting`
    are blocks that answer in the place of who was asked.
    """
    cues = [_as_reply(cue, spoken[cue.block], leader) for cue in cues]
    giving = frozenset(
        cue.block
        for cue in cues
        if cue.kind in ("announces", "hands_over", "asks") and cue.words_after <= NEAR
    )
    for cue in cues:
        readings = identities.readings(cue.mention.tokens)
        if not readings:
            continue
        around = neighbours(spoken, cue.block)
        for target, feature in _targets(spoken, cue, around, giving, inviting):
            block = spoken[target]
            if block.speaker == UNKNOWN or (target in interpreting and target > cue.block):
                continue
            for reading in readings:
                # "Steve" fits every Steve alike: the assignment, not the hint, tells them apart. That somebody
                # is NOT a Steve, however, can only be said of the one who is meant.
                amount = reading.quality
                if feature in AGAINST and len(readings) > 1:
                    continue
                yield Hint(
                    block.speaker,
                    reading.identity,
                    feature,
                    amount,
                    KINDS.get(cue.kind, EvidenceKind.ADDRESSED),
                    spoken[cue.block].turn_at(cue.mention.first).id,
                    quote(spoken[cue.block], cue.mention.first, cue.mention.last),
                )


def confirmed(found: Sequence[Hint]) -> Iterator[Hint]:
    """A further hint for whoever says who they are and is called so by somebody who answers or asks ("Oh, I'm Joanne
    Tully." "You know what, Joanne, …"): two people agree.
    """
    said = {(h.speaker, h.identity) for h in found if h.feature.startswith("names_self:")}
    told: set[tuple[str, int]] = set()
    for hint in found:
        pair = (hint.speaker, hint.identity)
        if pair in said - told and hint.feature in _CALLED:
            told.add(pair)
            yield replace(hint, feature="self:called", amount=1.0)


def _as_reply(cue: Cue, block: Block, leader: str | None) -> Cue:
    """A name that somebody who does not lead calls without asking ("One of those was yours, Will, yes."): they answer
    the one before and hand over to nobody.
    """
    if leader in (None, block.speaker) or cue.kind not in ("calls", "asks"):
        return cue
    before = block.words[cue.mention.first - 1].text if cue.mention.first else "."
    if before[-1:].isalnum() or block.words[cue.mention.last].text[-1:].isalnum():
        return cue  # "I'll let Samir answer that" hands over
    near = cue.words_before <= START or len(block.words) <= BRIEF
    asks = any(word.text[-1:] == "?" for word in block.words[cue.mention.last :])
    return replace(cue, kind="responds") if near and not asks else cue


def _targets(
    spoken: Sequence[Block],
    cue: Cue,
    around: Neighbours,
    giving: frozenset[int],
    inviting: frozenset[int],
) -> Iterator[tuple[int, str]]:
    """(block, feature) for all that a cue speaks for or against."""
    kind = cue.kind
    if kind in ("employs", "reports"):
        return
    cut = _called_into_answer(spoken, cue)
    if cut:
        yield cue.block, cut
        return
    if kind in SAID_OF_SELF:
        yield cue.block, f"{kind}:{'start' if cue.words_before < 40 else 'later'}"
        if cue.words_before < 20 and len(cue.mention.tokens) > 1:
            yield cue.block, "self:full_name"
        if cue.words_before < 20 and cue.block - 1 in inviting:
            yield cue.block, "self:invited"
        return
    if kind == "stands_in":
        yield cue.block, "self:stands_in"
        return
    addressed = kind not in ("presents", "recalls", "mentions")
    if not (
        cue.alone and cue.mention.first == 0 and cue.words_after > 0
    ):  # "Dalia. Any dashboard …" may be either
        yield cue.block, "self:addresses" if addressed else "self:speaks_of"
    if cue.together or kind == "mentions":
        return
    yield from _forward(cue, around)
    yield from _backward(cue, around, handed_over=cue.block - 1 in giving)


def _called_into_answer(spoken: Sequence[Block], cue: Cue) -> str | None:
    """The feature of a name at the very start of a block that was cut off the block of whoever called it.

    "What happened, | Paul? It was wrong": the sentence before is unfinished. "| Dalia. ... Any dashboard": a short call
    that was taken for part of the answer; the pause stands behind the name. None for a name that the one who speaks
    says to somebody else.
    """
    if cue.block == 0 or cue.mention.first > 1 or cue.kind not in ("calls", "asks", "responds"):
        return None
    before, block = spoken[cue.block - 1], spoken[cue.block]
    unfinished = before.words[-1].text[-1:] == "," or before.words[-1].text[-1:].isalnum()
    punctuated = any(word.text[-1:] in ".?!," for word in before.words)
    if unfinished and punctuated and cue.mention.first == 0 and len(before.words) > INTERJECTION:
        return "calls:alone:next"
    last = cue.mention.last
    if last + 1 >= len(block.words):
        return None
    gap_before = _gap(before.words[-1], block.words[0])
    gap_after = _gap(block.words[last], block.words[last + 1])
    if gap_before is None or gap_after is None or gap_after < PAUSE:
        return None
    if gap_after > 2 * gap_before:
        return "calls:alone:next"
    return "calls:cut" if gap_after > gap_before else None


def _gap(before: Word, after: Word) -> float | None:
    """Seconds of silence between two words, None without times."""
    if before.end is None or after.start is None:
        return None
    return after.start - before.end


def _forward(cue: Cue, around: Neighbours) -> Iterator[tuple[int, str]]:
    """Whom a cue may announce: the next speaker, the surer the fewer words stand between."""
    if cue.kind == "recalls":
        return
    place = "end" if cue.words_after <= END else "near" if cue.words_after <= NEAR else "far"
    if place != "end" and cue.last_call and cue.kind in ("asks", "calls"):
        place = "last"
    if (
        cue.alone
        and cue.words_after == 0
        and cue.words_before > 3
        and cue.kind in ("asks", "calls")
    ):
        yield from ((block, "calls:alone:next") for block in around.after[:1])
        return
    for rank, block in enumerate(around.after):
        if rank == 0:
            yield block, f"{cue.kind}:{place}:next"
        elif cue.words_after <= NEAR and cue.kind in ("announces", "hands_over", "asks", "calls"):
            yield block, f"{cue.kind}:after"


def _backward(cue: Cue, around: Neighbours, *, handed_over: bool) -> Iterator[tuple[int, str]]:
    """Whom a cue may answer: the speaker before."""
    if cue.kind in ("announces", "hands_over", "presents"):
        return
    place = "start" if cue.words_before <= START else "later"
    if cue.kind == "thanks" and cue.words_before + cue.words_after < INTERJECTION:
        place = "only"
    for rank, block in enumerate(around.before):
        if rank == 0:
            yield block, f"{cue.kind}:{place}:prev"
            if cue.kind == "thanks" and place != "later" and handed_over:
                yield block, "thanks:reply"
        elif cue.kind in ("calls", "thanks", "greets", "responds") and place != "later":
            yield block, f"{cue.kind}:before"


def quote(block: Block, first: int, last: int) -> str:
    """The words around a name that let an editor see what it proves."""
    begin = max(0, first - 8)
    end = min(len(block.words), last + 9)
    for index in range(first - 1, begin - 1, -1):
        if block.words[index].text[-1:] in ".?!":
            begin = index + 1
            break
    for index in range(last, end):
        if block.words[index].text[-1:] in ".?!" and len(block.words[index].text) > 2:
            end = index + 1
            break
    return " ".join(word.text for word in block.words[begin:end])
