"""The way from a transcript and a panel file to names: cues, identities, evidence, assignment, decision.

Pure. The one entrance to naming; called by `pipeline.py`, which brings the editor's decisions and the voices.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from panelscribe.naming.assignment import confidence, features, margins, scores, solve
from panelscribe.naming.cues import Cue, CueReader, spell
from panelscribe.naming.evidence import Hint, hints
from panelscribe.naming.identities import Identities, Identity
from panelscribe.naming.languages import language_of
from panelscribe.naming.mentions import Block, MentionFinder, blocks
from panelscribe.naming.records import Attribution, Evidence, Naming
from panelscribe.naming.roles import affiliation_hints, lead, role_hints
from panelscribe.naming.weights import WEIGHTS
from panelscribe.panel import Panel, Person, Role
from panelscribe.transcript import UNKNOWN, Transcript

THRESHOLD = 0.8


def attribute(
    transcript: Transcript,
    panel: Panel,
    *,
    edits: Sequence[Evidence] = (),
    voices: Sequence[Evidence] = (),
) -> Naming:
    """Who each speaker label is, with the evidence, or why nobody can be named."""
    collected = collect(transcript, panel)
    identities, found = collected.identities, collected.hints
    labels = [label for label in transcript.speakers if label != UNKNOWN]
    priors = [WEIGHTS[base_feature(i, panel)] for i in identities.all]
    matrix = scores(features(found), labels, priors, WEIGHTS)
    chosen, total = solve(matrix)
    lost = margins(matrix, chosen, total)
    result = []
    for row, label in enumerate(labels):
        column = chosen[row]
        sure = confidence(lost[row])
        evidence = _evidence(label, column, found, identities)
        if column is None or sure < THRESHOLD:
            result.append(Attribution(label, None, False, sure, "not enough evidence", evidence))
            continue
        identity = identities.all[column]
        person = identity.person or Person(identity.name, Role.AUDIENCE if panel.people else Role.PANELIST)
        result.append(Attribution(label, person, identity.person is not None, sure, "named by cues", evidence))
    named = {a.person.name for a in result if a.person and a.listed}
    return Naming(tuple(result), tuple(p.name for p in panel.people if p.name not in named))


@dataclass(frozen=True, slots=True)
class Collected:
    """All that a transcript says about who is who."""

    spoken: tuple[Block, ...]
    identities: Identities
    hints: tuple[Hint, ...]
    leader: str | None


def collect(transcript: Transcript, panel: Panel) -> Collected:
    """Reads the cues of a transcript and understands its names."""
    language = language_of(transcript.language)
    spoken = blocks(transcript)
    finder = MentionFinder(language, panel, spoken)
    reader = CueReader(language)
    spelled = [spell(b, finder.find(b), language, finder.find_organizations(b)) for b in spoken]
    cues = [cue for number, text in enumerate(spelled) for cue in reader.read(number, text)]
    identities = Identities(
        panel.people, ((c.mention.tokens, c.mention.text) for c in cues if introduces(c))
    )
    leader = lead(spoken, spelled, cues, language)
    found = (
        *hints(spoken, cues, identities),
        *role_hints(leader, spoken, identities),
        *affiliation_hints(spoken, spelled, finder.organizations, identities, language),
    )
    return Collected(spoken, identities, found, leader)


INTRODUCING = frozenset(
    ("names_self", "may_name_self", "leads_with_self", "announces", "hands_over", "thanks", "greets", "asks")
)


def base_feature(identity: Identity, panel: Panel) -> str:
    """The weight that stands for what is believed of an identity before anything is heard."""
    if identity.person:
        return "base:listed"
    return "base:unlisted" if panel.people else "base:no_panel"


def introduces(cue: Cue) -> bool:
    """Whether a name that is on no list may be that of somebody in the room: a phrase says so, not only a comma."""
    return cue.kind in INTRODUCING or (len(cue.mention.tokens) > 1 and cue.kind in ("presents", "asks", "calls"))


def _evidence(label: str, column: int | None, found: Sequence[Hint], identities: Identities) -> tuple[Evidence, ...]:
    if column is None:
        return ()
    name = identities.all[column].name
    rows = [
        Evidence(h.kind, label, name, WEIGHTS[h.feature] * h.amount, h.turn, h.text)
        for h in found
        if h.speaker == label and h.identity == column
    ]
    return tuple(sorted(rows, key=lambda e: -abs(e.weight)))
