"""Whether sponsors are disclosed, and where the house style wants it.

Pure. A disclosure names the sponsor in the article's own words and says what it did, in one sentence.
"""

import re
from collections.abc import Iterator, Sequence

from panelscribe.drafting.check.blocks import Block, Part
from panelscribe.drafting.check.marks import quotations
from panelscribe.drafting.check.records import Finding, FindingKind
from panelscribe.drafting.style import Disclosure
from panelscribe.drafting.wording import plain
from panelscribe.panel import Panel

_PAYS = re.compile(
    r"\b(?:sponsor|support|fund|paid|pays|partner|underwr|present(?:ed|s) by|unterstütz|förder|"
    r"patrocin|sout(?:ien|enu))",
    re.I,
)
_DENIED = re.compile(
    r"\b(?:not|never|no longer|nor|without|nicht|kein\w*|nunca|jamais)\b|n['’]t\b", re.I
)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+")


def undisclosed(blocks: Sequence[Block], panel: Panel, wanted: Disclosure) -> Iterator[Finding]:
    """Sponsors of the panel file that are not disclosed, or not where `wanted` says."""
    opening = _opening(blocks)
    ending = max((n for n, block in enumerate(blocks) if quotations(block.text)), default=-1)
    for sponsor in panel.sponsors:
        places = [n for n, block in enumerate(blocks) if _discloses(block, sponsor.title)]
        early = any(place < opening for place in places)
        late = any(place > ending for place in places)
        if not places:
            message = "the sponsor is not disclosed"
        elif wanted is not Disclosure.END and not early:
            message = (
                "the sponsor is disclosed too far down: the house style wants it in the opening"
            )
        elif wanted is not Disclosure.OPENING and not late:
            message = "the house style wants the sponsor disclosed at the end"
        else:
            continue
        yield Finding(
            FindingKind.DISCLOSURE,
            sponsor.title,
            message,
            places[0] if places else max(len(blocks) - 1, 0),
        )


def _opening(blocks: Sequence[Block]) -> int:
    """Where the opening ends: at the first heading below the title, or half way down where there is none."""
    begun = False
    for number, block in enumerate(blocks):
        if block.part is Part.HEADING and begun:
            return number
        begun = begun or block.part is Part.BODY
    return max(6, len(blocks) // 2)


def _discloses(block: Block, sponsor: str) -> bool:
    text = block.text
    for quotation in reversed(quotations(text)):
        text = text[: quotation.start] + text[quotation.end :]
    name = plain(sponsor).casefold()
    return any(
        name in plain(sentence).casefold()
        and _PAYS.search(sentence)
        and not _DENIED.search(sentence)
        for sentence in _SENTENCE.split(text)
    )
