"""How a model's sentence is read: places of quotations, people named, and whose words are whose.

Pure. "Obi told Lindgren that …" is Obi's; "asked by Cardoso whether …" is Cardoso's up to the next name that holds.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from panelscribe.drafting.llm.ground import Ground, Mention, pieces
from panelscribe.drafting.llm.records import Candidate, Sentence
from panelscribe.drafting.llm.vocabulary import EVENT, FUNCTION, REPORTING
from panelscribe.transcript import normalise

PLACE = re.compile(r"\[(q\d+)\]")
GAP, _BLOT = "\x1d", "\x1f"
"""Stand for a quotation and for a name while the words between are read."""
ASKING = frozenset({"ask", "asks", "asked", "asking"})
FREE = FUNCTION | REPORTING | EVENT
"""Words that say nothing by themselves."""
_OBJECT = frozenset(
    {
        "with",
        "to",
        "from",
        "than",
        "of",
        "for",
        "about",
        "told",
        "asked",
        "like",
        "against",
        "on",
        "at",
        "between",
    }
    | {
        "thanked",
        "answering",
        "answered",
        "challenged",
        "echoed",
        "countered",
        "contradicted",
        "joined",
    }
)
"""What stands before a name whose words do not follow."""
_RELATIVE = re.compile(r",\s*who\s[^,]*(?:,|$)")
_JOINED = re.compile(r"\s*(?:,|,?\s*(?:and|or))\s*")


@dataclass(slots=True)
class Scene:
    """Where a sentence stands: the candidates and turns of its section, and what the article has told before it.

    `introduced` are people met by full name, `used` ids printed in the section, `told` turns that it rested on so far,
    `carried` who spoke last in the paragraph.
    """

    candidates: Mapping[str, Candidate]
    turns: frozenset[str]
    introduced: set[str] = field(default_factory=set)
    used: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    carried: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Claim:
    """Words of a sentence with those who are said to have said them (empty: whoever is cited)."""

    tokens: tuple[str, ...]
    owners: tuple[frozenset[str], ...]


def outside_of(sentence: Sentence) -> str:
    """A sentence with a mark in place of each quotation."""
    return PLACE.sub(GAP, sentence.text)


def cited(sentence: Sentence, scene: Scene) -> tuple[str, ...]:
    """The turns that a sentence rests on: those it names and those of its quotations."""
    placed = [scene.candidates[q].line.turn for q in PLACE.findall(sentence.text)]
    return tuple(dict.fromkeys([*(t for t in sentence.cites if t in scene.turns), *placed]))


def blotted(text: str, mentions: Sequence[Mention]) -> str:
    """The text with the people named in it blotted out, places kept."""
    for mention in mentions:
        blot = _BLOT * (mention.end - mention.start)
        text = text[: mention.start] + blot + text[mention.end :]
    return text


def holders(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions whose are the words that follow them: not those after "with", "to" or "told".

    Of "Obi and Lindgren" either both hold or neither.
    """
    found: list[Mention] = []
    for before, here in pairwise([None, *mentions]):
        if here is None:
            continue
        joined = before is not None and _JOINED.fullmatch(text[before.end : here.start])
        if (joined and before in found) or (not joined and _holds(text, here)):
            found.append(here)
    return found


def _holds(text: str, mention: Mention) -> bool:
    before = [normalise(word) for word in text[: mention.start].split()[-2:]]
    last = before[-1] if before else ""
    if last == "by":
        return len(before) > 1 and before[0] in ASKING
    return last not in _OBJECT


def claims(text: str, mentions: Sequence[Mention], scene: Scene) -> Iterator[Claim]:
    """The words of a sentence by whose they are said to be: those after a name, up to the next that holds."""
    holding = holders(text, mentions)
    bare = blotted(text, mentions)
    if not holding:
        owners = (scene.carried,) if scene.carried and not mentions else ()
        yield from _apart(bare, owners)
        return
    joined: list[frozenset[str]] = []
    start = 0
    for here, after in pairwise([*holding, None]):
        if here is None:
            break
        joined.append(here.labels)
        if after and _JOINED.fullmatch(bare[here.end : after.start]):
            continue
        end = after.start if after else len(bare)
        yield from _apart(bare[start:end], tuple(joined))
        start, joined = end, []


def _apart(text: str, owners: tuple[frozenset[str], ...]) -> Iterator[Claim]:
    """The claims of a stretch: what a relative clause says of somebody ("who runs a shop") is one of its own."""
    yield Claim(tuple(pieces(_RELATIVE.sub(" ", text))), owners)
    for match in _RELATIVE.finditer(text):
        yield Claim(tuple(pieces(match[0])), owners)


def tells(text: str, ground: Ground) -> bool:
    """Whether a sentence says more than who spoke its quotations."""
    bare = PLACE.sub(GAP, text)
    said = pieces(blotted(bare, ground.mentions(bare)))
    return any(token not in FREE for token in said)
