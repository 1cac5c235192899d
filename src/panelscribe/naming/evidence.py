"""From cues to evidence: which speaker a cue speaks for, or against, and how strongly.

Pure. A cue in a block may mean the one who speaks there, a neighbour in the conversation, or nobody there; the name in it
may mean several people. Every combination that counts becomes a `Hint`; `assignment.py` adds them up.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from panelscribe.naming.cues import Cue
from panelscribe.naming.identities import Identities
from panelscribe.naming.mentions import Block
from panelscribe.naming.records import EvidenceKind
from panelscribe.transcript import UNKNOWN

INTERJECTION = 5
"""Words in the longest block that may stand between a question and its answer ("Yeah.", "Thank you.")."""

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
SELF = ("names_self", "may_name_self", "leads_with_self")


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
    spoken: Sequence[Block], cues: Sequence[Cue], identities: Identities
) -> Iterator[Hint]:
    """Everything the cues say about who is who."""
    for cue in cues:
        readings = identities.readings(cue.mention.tokens)
        if not readings:
            continue
        around = neighbours(spoken, cue.block)
        for target, feature in _targets(spoken, cue, around):
            block = spoken[target]
            if block.speaker == UNKNOWN:
                continue
            for reading in readings:
                # "Steve" fits every Steve alike: the assignment, not the hint, tells them apart. That somebody
                # is NOT a Steve, however, can only be said of the one who is meant.
                amount = reading.quality
                if feature.startswith("self:") and len(readings) > 1:
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


def _targets(
    spoken: Sequence[Block], cue: Cue, around: Neighbours
) -> Iterator[tuple[int, str]]:
    """(block, feature) for all that a cue speaks for or against."""
    kind, place = cue.kind, cue.place
    if kind == "employs":
        return
    if kind in SELF:
        yield cue.block, f"{kind}:{'start' if cue.mention.first < 40 else 'later'}"
        return
    if kind == "stands_in":
        yield cue.block, "self:stands_in"
        return
    addressed = kind not in ("presents", "recalls", "mentions")
    yield cue.block, "self:addresses" if addressed else "self:speaks_of"
    if cue.together or kind == "mentions":
        return
    yield from _forward(kind, place, around)
    yield from _backward(kind, place, around)


def _forward(kind: str, place: str, around: Neighbours) -> Iterator[tuple[int, str]]:
    placed = f"{kind}:{place}:next" if kind not in ("thanks", "greets", "responds") else f"{kind}:next"
    if kind == "recalls":
        return
    for rank, block in enumerate(around.after):
        if rank == 0:
            yield block, placed
        elif kind in ("announces", "hands_over", "asks", "calls"):
            yield block, f"{kind}:after"


def _backward(kind: str, place: str, around: Neighbours) -> Iterator[tuple[int, str]]:
    if kind in ("announces", "hands_over", "presents"):
        return
    placed = f"{kind}:prev" if kind in ("asks", "responds", "recalls") else f"{kind}:{place}:prev"
    if kind == "greets" and place == "end":
        placed = "greets:middle:prev"
    for rank, block in enumerate(around.before):
        if rank == 0:
            yield block, placed
        elif kind in ("calls", "thanks", "greets", "responds"):
            yield block, f"{kind}:before"


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
