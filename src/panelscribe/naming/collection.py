"""Everything a transcript says about who is who, gathered once for all that decides on it.

Pure. Leaves out what follows from it (`decision.py`) and who the guests are (`guests.py`).
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from panelscribe.naming.cues import (
    SAID_OF_SELF,
    Cue,
    CueReader,
    Spelled,
    compile_patterns,
    cue_words,
    spell,
)
from panelscribe.naming.evidence import Hint, confirmed, hints
from panelscribe.naming.identities import Identities, Identity
from panelscribe.naming.language import Language
from panelscribe.naming.languages import language_of
from panelscribe.naming.mentions import Block, MentionFinder, blocks
from panelscribe.naming.roles import affiliation_hints, inviting_blocks, lead, role_hints, with_nods
from panelscribe.panel import Panel
from panelscribe.transcript import Transcript

USUAL_CROWD = 12
"""Listed people, and one more, for which the fitted `base:listed` holds."""


@dataclass(frozen=True, slots=True)
class Collected:
    """All that a transcript says about who is who; `leader` is the label of who leads the conversation, `inviting` are
    the blocks after which somebody in the room speaks.
    """

    language: Language
    spoken: tuple[Block, ...]
    spelled: tuple[Spelled, ...]
    cues: tuple[Cue, ...]
    identities: Identities
    hints: tuple[Hint, ...]
    leader: str | None
    inviting: frozenset[int] = frozenset()


def collect(transcript: Transcript, panel: Panel, enrolled: Sequence[str] = ()) -> Collected:
    """Reads the cues of a transcript and understands its names. `enrolled` are people known by voice."""
    language = language_of(transcript.language)
    spoken = blocks(transcript)
    finder = MentionFinder(language, panel, spoken, cue_words(language))
    reader = CueReader(language)
    spelled = tuple(
        spell(block, finder.find(block), language, finder.find_organizations(block))
        for block in spoken
    )
    inviting = with_nods(inviting_blocks(spelled, language), spoken)
    cues = tuple(
        cue
        for number, text in enumerate(spelled)
        for cue in reader.read(number, text, invited=number - 1 in inviting)
    )
    heard = [(c.mention.tokens, c.mention.text) for c in cues if introduces(c)]
    if language.capital_nouns:
        called = {c.mention.tokens for c in cues if introduces(c) and c.kind not in SAID_OF_SELF}
        heard = [(tokens, text) for tokens, text in heard if len(tokens) > 1 or tokens in called]
    mentioned = (
        (c.mention.tokens, c.mention.text) for c in cues if c.kind not in ("employs", "reports")
    )
    identities = Identities(panel.people, heard, enrolled, mentioned)
    answers = compile_patterns(language, language.speaks_for)
    interpreting = frozenset(
        n for n, s in enumerate(spelled) if any(p.search(s.text) for p in answers)
    )
    leader = lead(spoken, spelled, cues, language)
    read = tuple(hints(spoken, cues, identities, inviting, leader, interpreting))
    found = (
        *read,
        *confirmed(read),
        *role_hints(leader, spoken, cues, identities),
        *affiliation_hints(spoken, spelled, finder.organizations, identities, language),
    )
    return Collected(language, spoken, spelled, cues, identities, found, leader, inviting)


_INTRODUCING = frozenset(
    (
        "names_self",
        "may_name_self",
        "leads_with_self",
        "announces",
        "hands_over",
        "thanks",
        "greets",
        "asks",
    )
)


def introduces(cue: Cue) -> bool:
    """Whether a name that is on no list may be that of somebody in the room: a phrase says so, not only a comma."""
    if cue.kind in _INTRODUCING:
        return True
    return len(cue.mention.tokens) > 1 and cue.kind in ("presents", "calls")


def priors(identities: Identities, panel: Panel, weights: Mapping[str, float]) -> list[float]:
    """Log-odds of each identity before anything is heard: the more people are listed, the less likely each."""
    crowd = math.log((1 + len(panel.people)) / USUAL_CROWD)
    return [
        weights[base_feature(identity, panel)] - (crowd if identity.person else 0.0)
        for identity in identities.all
    ]


def base_feature(identity: Identity, panel: Panel) -> str:
    """The weight that stands for what is believed of an identity before anything is heard."""
    if identity.person:
        return "base:listed"
    return "base:unlisted" if panel.people else "base:no_panel"


def overlaps(spoken: Sequence[Block]) -> frozenset[tuple[str, str]]:
    """Pairs of labels that are heard at the same time for more than half a second, in both orders."""
    pairs: set[tuple[str, str]] = set()
    turns = sorted(
        (turn.start, turn.end, turn.speaker)
        for block in spoken
        for _, turn in block.turns
        if turn.start is not None and turn.end is not None
    )
    for number, (_, end, speaker) in enumerate(turns):
        for start, later_end, other in turns[number + 1 :]:
            if start >= end - 0.5:
                break
            if other != speaker and min(end, later_end) - start > 0.5:
                pairs.update(((speaker, other), (other, speaker)))
    return frozenset(pairs)
