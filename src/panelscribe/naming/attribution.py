"""The way from a transcript and a panel file to names: cues, identities, evidence, assignment, decision.

Pure. The one entrance to naming; called by `pipeline.py`, which brings the editor's decisions and the voices.
"""

from collections.abc import Sequence

from panelscribe.naming.assignment import confidence, features, margins, scores, solve
from panelscribe.naming.cues import Cue, CueReader, spell
from panelscribe.naming.evidence import Hint, hints
from panelscribe.naming.identities import Identities
from panelscribe.naming.languages import language_of
from panelscribe.naming.mentions import MentionFinder, blocks
from panelscribe.naming.records import Attribution, Evidence, Naming
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
    language = language_of(transcript.language)
    spoken = blocks(transcript)
    finder = MentionFinder(language, panel.people, spoken)
    reader = CueReader(language)
    cues = []
    for number, block in enumerate(spoken):
        cues.extend(reader.read(number, spell(block, finder.find(block), language)))
    identities = Identities(
        panel.people,
        ((c.mention.tokens, c.mention.text) for c in cues if introduces(c)),
    )
    found = list(hints(spoken, cues, identities))
    labels = [label for label in transcript.speakers if label != UNKNOWN]
    priors = [0.0 if i.person or not panel.people else -1.0 for i in identities.all]
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


INTRODUCING = frozenset(
    ("names_self", "may_name_self", "leads_with_self", "announces", "hands_over", "thanks", "greets")
)


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
