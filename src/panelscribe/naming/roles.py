"""Who leads the conversation, and who says where they work.

Pure. The lead of a panel is heard in what they do (open, ask, call people up, close), whatever they are called; a panel
file with one moderator or host turns that into evidence. So does "we at Tramline" where somebody listed works there.
"""

from collections.abc import Iterator, Mapping, Sequence

from panelscribe.naming.cues import SAID_OF_SELF, Cue, Spelled, compile_patterns
from panelscribe.naming.evidence import Hint, quote
from panelscribe.naming.identities import Identities
from panelscribe.naming.language import Language
from panelscribe.naming.mentions import Block
from panelscribe.naming.records import EvidenceKind
from panelscribe.panel import Role
from panelscribe.transcript import UNKNOWN

LEADING = frozenset((Role.MODERATOR, Role.HOST))
LEAST_LEAD = 3.0
"""Points a speaker needs to be taken for the lead; `lead` says what they are given for."""
OPENING = 60
"""Words in a turn within which a lead introduces themselves."""
LEAST_CALLED = 2
"""Listed people whom the lead must call by name to be taken for the listed moderator without a name said."""
UNCALLED = (*SAID_OF_SELF, "employs", "reports", "stands_in", "recalls", "mentions")
NOD = 5
"""Words in the longest block that lets the next one in the room speak, once the room was asked to."""
CLEAR_LEAD = 1.4
"""How many times the points of the second a lead needs."""


def lead(
    spoken: Sequence[Block], spelled: Sequence[Spelled], cues: Sequence[Cue], language: Language
) -> str | None:
    """The speaker who leads the conversation, or None where nobody clearly does.

    Points: 2 for opening, 1 for closing, 1 for each other name called up (at most 4), 1 for asking who somebody is, and
    up to 2 for asking.
    """
    points = dict.fromkeys((b.speaker for b in spoken if b.speaker != UNKNOWN), 0.0)
    if len(points) < 2:
        return None
    opens = compile_patterns(language, language.opens)
    closes = compile_patterns(language, language.closes)
    inviting = inviting_blocks(spelled, language)
    for number, block in enumerate(spoken):
        if block.speaker == UNKNOWN:
            continue
        text = spelled[number].text
        if number < 2 and any(p.search(text) for p in opens):
            points[block.speaker] += 2.0 if number == 0 else 1.0
        if number >= len(spoken) - 3 and any(p.search(text) for p in closes):
            points[block.speaker] += 1.0
        if number in inviting:
            points[block.speaker] += 1.0
    _add_calls(points, spoken, cues)
    _add_questions(points, spoken)
    ranked = sorted(points.items(), key=lambda item: -item[1])
    (first, most), (_, second) = ranked[:2]
    return first if most >= LEAST_LEAD and most >= CLEAR_LEAD * second else None


def _add_calls(points: dict[str, float], spoken: Sequence[Block], cues: Sequence[Cue]) -> None:
    called: dict[str, set[tuple[str, ...]]] = {}
    for cue in cues:
        if cue.kind in ("announces", "hands_over", "asks", "presents") or (
            cue.kind == "calls" and cue.words_after < 20
        ):
            called.setdefault(spoken[cue.block].speaker, set()).add(cue.mention.tokens[:1])
    for speaker, names in called.items():
        if speaker in points:
            points[speaker] += min(4, len(names))


def _add_questions(points: dict[str, float], spoken: Sequence[Block]) -> None:
    """Two points for a speaker whose turns all end in a question, in proportion for less."""
    for speaker in points:
        own = [block for block in spoken if block.speaker == speaker and len(block.words) > 3]
        if len(own) > 1:
            asked = sum(block.words[-1].text.rstrip("\"'”’").endswith("?") for block in own)
            points[speaker] += 2.0 * asked / len(own)


def inviting_blocks(spelled: Sequence[Spelled], language: Language) -> frozenset[int]:
    """The blocks that ask somebody in the room to say who they are."""
    patterns = compile_patterns(language, language.asks_names)
    return frozenset(n for n, s in enumerate(spelled) if any(p.search(s.text) for p in patterns))


def with_nods(inviting: frozenset[int], spoken: Sequence[Block]) -> frozenset[int]:
    """The blocks that invite, and the brief ones ("Sir?", "Thank you. Yes.") of who invited the room before."""
    found = set(inviting)
    hosts: set[str] = set()
    for number, block in enumerate(spoken):
        if number in inviting:
            hosts.add(block.speaker)
        elif block.speaker in hosts and len(block.words) <= NOD:
            found.add(number)
    return frozenset(found)


def role_hints(
    leader: str | None, spoken: Sequence[Block], cues: Sequence[Cue], identities: Identities
) -> Iterator[Hint]:
    """What the lead says about the one listed moderator or host, for and against.

    Who also calls others on the panel file by name leads the listed panel, and not another part of the event.
    """
    leading = [n for n, i in enumerate(identities.all) if i.person and i.person.role in LEADING]
    if leader is None or len(leading) != 1:
        return
    if not _may_be(leading[0], leader, spoken, cues, identities):
        return
    first = next(block for block in spoken if block.speaker == leader)
    turn = first.turns[0][1].id
    text = quote(first, 0, min(12, len(first.words) - 1))
    clearly = len(_called_by(leader, spoken, cues, identities)) >= LEAST_CALLED
    for number, identity in enumerate(identities.all):
        if number == leading[0]:
            yield Hint(leader, number, "role:leads", 1.0, EvidenceKind.ROLE, turn, text)
            if clearly:
                yield Hint(leader, number, "role:calls_them", 1.0, EvidenceKind.ROLE, turn, text)
        elif identity.person:
            yield Hint(leader, number, "role:leads_not", 1.0, EvidenceKind.ROLE, turn, text)


def _may_be(
    identity: int,
    leader: str,
    spoken: Sequence[Block],
    cues: Sequence[Cue],
    identities: Identities,
) -> bool:
    """Whether the lead does not say at the start that they are somebody else, who stands in for the listed one."""
    for cue in cues:
        own = spoken[cue.block].speaker == leader and cue.kind == "names_self"
        if own and cue.words_before < OPENING:
            readings = identities.readings(cue.mention.tokens)
            if readings and identity not in {r.identity for r in readings}:
                return False
    return True


def _called_by(
    leader: str, spoken: Sequence[Block], cues: Sequence[Cue], identities: Identities
) -> frozenset[int]:
    """The listed people whom the lead introduces, asks or thanks."""
    found = set()
    for cue in cues:
        if spoken[cue.block].speaker == leader and cue.kind not in UNCALLED:
            readings = identities.readings(cue.mention.tokens)
            if len(readings) == 1 and identities.all[readings[0].identity].person:
                found.add(readings[0].identity)
    return frozenset(found)


def affiliation_hints(
    spoken: Sequence[Block],
    spelled: Sequence[Spelled],
    organizations: Sequence[str],
    identities: Identities,
    language: Language,
) -> Iterator[Hint]:
    """Evidence from "we at Tramline" for those who are listed with that organization."""
    members: Mapping[str, list[int]] = {
        name: [
            n for n, i in enumerate(identities.all) if i.person and i.person.organization == name
        ]
        for name in organizations
    }
    patterns = compile_patterns(language, language.affiliates)
    for number, block in enumerate(spoken):
        if block.speaker == UNKNOWN or "\ue002" not in spelled[number].text:
            continue
        for pattern in patterns:
            for found in pattern.finditer(spelled[number].text):
                word = spelled[number].word_at(found.start("o"))
                for identity in members[organizations[int(found.group("o"))]]:
                    yield Hint(
                        block.speaker,
                        identity,
                        "affiliation",
                        1.0 / len(members[organizations[int(found.group("o"))]]),
                        EvidenceKind.AFFILIATION,
                        block.turn_at(word).id,
                        quote(block, word, word),
                    )
