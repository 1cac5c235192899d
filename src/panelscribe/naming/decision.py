"""Names given or withheld: threshold, margin and support, split and shared labels, the editor's last word.

Pure. Takes the scores of `assignment.py` and says for each speaker who it is and why, in words for an editor. Rather no
name than a wrong one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance.OSA import normalized_similarity

from panelscribe.naming.assignment import FORBIDDEN, Curve, Floats, margins, solve
from panelscribe.naming.evidence import AGAINST, Hint
from panelscribe.naming.names import name_tokens, sound
from panelscribe.naming.records import EvidenceKind

THRESHOLD = 0.8
"""The least confidence that makes a name; docs/naming.md shows what other values would give."""
JOIN_SCORE, JOIN_MARGIN = 2.5, 2.5
"""What a second label of a person needs on its own: score, and distance to its next best identity (log-odds)."""
SHARED_SCORE = 3.0
"""The score of a second identity in one label that makes us doubt the label itself."""
NEAR_NAME = 0.5
"""How alike in spelling (0 to 1) the words of two names are that may be one name misheard."""
UNLIKELY = -1.0
"""The score below which an identity is no rival worth telling an editor of."""
EXACT = 0.87
"""How well a name must fit to join two labels: as it is written, or a nickname; not by likeness."""
LAST_LEFT = 0.7
"""What it adds to a margin that a listed person and a label are the only ones left (log-odds)."""
DIRECT = (
    "names_self:",
    "leads_with_self:",
    "announces:end",
    "hands_over:end",
    "asks:end",
    "calls:end",
    "calls:alone",
    "thanks:start",
    "thanks:only",
    "voice:alone",
)
"""Features that point at one speaker by themselves."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided for one speaker: an identity or None, how sure, why, and the best candidates in order."""

    speaker: str
    identity: int | None
    confidence: float
    reason: str
    candidates: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """All that the decision rests on. `overlaps` are pairs of labels heard at the same time, in both orders;
    `strangers` identities that are not on the panel file, if there is one, `listed` those that are.
    """

    speakers: tuple[str, ...]
    names: tuple[str, ...]
    matrix: Floats  # shape: (speakers, identities)
    hints: Mapping[tuple[str, int], Sequence[Hint]]
    weights: Mapping[str, float]
    confidence: Curve
    overlaps: frozenset[tuple[str, str]] = frozenset()
    strangers: frozenset[int] = frozenset()
    listed: frozenset[int] = frozenset()
    threshold: float = THRESHOLD


def decide(case: Case) -> tuple[Verdict, ...]:
    """One verdict for each speaker, in the order of `case.speakers`."""
    halves = split_people(case)
    matrix = case.matrix.copy()
    for row in halves:
        matrix[row] = FORBIDDEN  # the other half stands for both
    chosen, total = solve(matrix)
    lost = margins(matrix, chosen, total)
    verdicts = [_judge(case, row, chosen, lost[row]) for row in range(len(case.speakers))]
    for row, owner in halves.items():
        verdicts[row] = _join(case, row, verdicts[owner])
    return tuple(_last_left(case, verdicts, chosen, lost))


def _last_left(
    case: Case, verdicts: list[Verdict], chosen: Sequence[int | None], lost: Sequence[float]
) -> list[Verdict]:
    """The verdicts, with a little more belief in the last label and the last listed person where words bring the two
    together already. Being left over alone makes no name.
    """
    listed = [n for n in range(len(case.names)) if n in case.listed]
    named = {v.identity for v in verdicts}
    left = [n for n in listed if n not in named]
    open_rows = [row for row, v in enumerate(verdicts) if v.identity is None]
    if len(listed) < 3 or len(left) != 1 or len(open_rows) != 1 or chosen[open_rows[0]] != left[0]:
        return verdicts
    row, column = open_rows[0], left[0]
    sure = case.confidence(lost[row] + LAST_LEFT)
    speaker = case.speakers[row]
    if sure >= case.threshold and _supported(case, speaker, column):
        reason = (
            f"{grounds(case.hints[speaker, column])}; everybody else on the panel file is found"
        )
        verdicts[row] = Verdict(speaker, column, sure, reason, verdicts[row].candidates)
    return verdicts


def split_people(case: Case) -> dict[int, int]:
    """Labels that are the second half of a person: row of the label -> row of the label that stands for both.

    Both halves have evidence of their own that is strong and clear (they say who they are, or are called twice), and
    they are never heard at once.
    """
    claims: dict[int, list[int]] = {}
    for row in range(len(case.speakers)):
        best = _clear_claim(case, row)
        if best is not None:
            claims.setdefault(best, []).append(row)
    halves: dict[int, int] = {}
    for column, rows in claims.items():
        owner, *others = sorted(rows, key=lambda row: (-case.matrix[row, column], row))
        for row in others:
            if (case.speakers[owner], case.speakers[row]) not in case.overlaps:
                halves[row] = owner
    return halves


def _clear_claim(case: Case, row: int) -> int | None:
    """The identity that a label claims by itself, whatever the others claim."""
    if not case.names:
        return None
    best = int(np.argmax(case.matrix[row]))
    ranked = np.sort(case.matrix[row])[::-1]
    runner_up = max(float(ranked[1]), 0.0) if len(ranked) > 1 else 0.0
    if ranked[0] < JOIN_SCORE or ranked[0] - runner_up < JOIN_MARGIN:
        return None
    direct = _direct(case, row, best)
    certain = (EvidenceKind.SELF_INTRODUCED, EvidenceKind.VOICE)
    says_so = any(h.kind in certain for h in direct)
    return best if says_so or len({h.turn for h in direct}) > 1 else None


def _direct(case: Case, row: int, column: int) -> list[Hint]:
    hints = case.hints.get((case.speakers[row], column), ())
    return [h for h in hints if h.feature.startswith(DIRECT) and h.amount > EXACT]


def _judge(case: Case, row: int, chosen: Sequence[int | None], margin: float) -> Verdict:
    speaker = case.speakers[row]
    ranked = candidates(case, row)
    column = chosen[row]
    if column is None:
        sure = (
            case.confidence(max(float(case.matrix[row].max(initial=-9.0)), -9.0)) if ranked else 0.0
        )
        return Verdict(
            speaker, None, min(sure, 0.5), _why_nobody(case, row, ranked, chosen), ranked
        )
    sure = case.confidence(margin)
    other = _second_person(case, row, column, chosen)
    if other is not None:
        return Verdict(
            speaker, None, min(sure, 0.5), _two_people(case, speaker, column, other), ranked
        )
    if sure < case.threshold:
        return Verdict(speaker, None, sure, _why_unsure(case, row, column, ranked, chosen), ranked)
    doubt = _against_the_voice(case, row, column, chosen) or _misheard(case, column, chosen)
    if doubt is not None:
        return Verdict(speaker, None, min(sure, 0.5), doubt, ranked)
    if not _supported(case, speaker, column):
        text = f"perhaps {case.names[column]}, but nobody says so: {grounds(case.hints[speaker, column])}"
        return Verdict(speaker, None, min(sure, 0.5), text, ranked)
    return Verdict(speaker, column, sure, grounds(case.hints.get((speaker, column), ())), ranked)


def candidates(case: Case, row: int) -> tuple[int, ...]:
    """The identities that anything speaks for, best first (at most three)."""
    order = np.argsort(-case.matrix[row], kind="stable")
    speaker = case.speakers[row]
    heard = [
        int(n)
        for n in order
        if any(case.weights.get(h.feature, 1.0) > 0 for h in case.hints.get((speaker, int(n)), ()))
    ]
    return tuple(heard[:3])


def _supported(case: Case, speaker: str, column: int) -> bool:
    """Whether words or a voice speak for the name.

    The role alone (but for a lead who calls the others by name), an employer alone and a voice that is only somewhat
    like do not make one, and beside a panel file a stranger must be introduced, not only called something.
    """
    kinds = {
        h.kind
        for h in case.hints.get((speaker, column), ())
        if case.weights.get(h.feature, 1.0) > 0 and h.feature != "voice:faint"
    }
    if column in case.strangers:
        if kinds & {EvidenceKind.SELF_INTRODUCED, EvidenceKind.VOICE}:
            return True
        introduced = (
            ("announces:", "hands_over:", "presents:")
            if " " in case.names[column]
            else ("announces:",)
        )
        return any(h.feature.startswith(introduced) for h in case.hints[speaker, column])
    if any(h.feature == "role:calls_them" for h in case.hints.get((speaker, column), ())):
        return True
    return bool(kinds - {EvidenceKind.ROLE, EvidenceKind.AFFILIATION})


def _second_person(case: Case, row: int, column: int, chosen: Sequence[int | None]) -> int | None:
    """Another identity that says its name in this label, and lives in no other."""
    speaker = case.speakers[row]
    for other in candidates(case, row):
        if other == column or other in chosen or case.matrix[row, other] < SHARED_SCORE:
            continue
        own = case.hints.get((speaker, other), ())
        if any(h.feature == "names_self:start" and h.amount > 0.8 for h in own):
            return other
    return None


def _against_the_voice(
    case: Case, row: int, column: int, chosen: Sequence[int | None]
) -> str | None:
    """What to say where words point at one person and the voice at another: two people share the label, or somebody
    is mistaken. Words for somebody who is found elsewhere don't count.
    """
    speaker = case.speakers[row]
    by_voice = [n for n in candidates(case, row) if _sounds_alike(case, speaker, n)]
    for voice in by_voice:
        told = (
            [column] if voice != column else [n for n in candidates(case, row) if n not in chosen]
        )
        for words in told:
            turns = {h.turn for h in _direct(case, row, words) if h.kind is not EvidenceKind.VOICE}
            if words != voice and (len(turns) > 1 or (words == column and turns)):
                return (
                    f"the words say {case.names[words]} ({min(turns)}), the voice says {case.names[voice]}:"
                    " two people may share this label, or one was mistaken for the other"
                )
    return None


def _misheard(case: Case, column: int, chosen: Sequence[int | None]) -> str | None:
    """What to say of somebody on no list whose name is almost that of a listed person who is found nowhere."""
    if column not in case.strangers:
        return None  # listed, or without a panel file
    heard = name_tokens(case.names[column])
    for other in sorted(case.listed - set(chosen)):
        written = name_tokens(case.names[other])
        if len(heard) > 1:
            near = _alike(heard[0], written[0]) and _alike(heard[-1], written[-1])
        else:
            near = any(_alike(heard[0], word) for word in written)
        if near:
            return f"called {case.names[column]}, which may be {case.names[other]} misheard"
    return None


def _alike(one: str, other: str) -> bool:
    """Whether two words may be one misheard."""
    return normalized_similarity(one, other) >= NEAR_NAME or sound(one) == sound(other)


def _sounds_alike(case: Case, speaker: str, column: int) -> bool:
    return any(h.feature == "voice:alone" for h in case.hints.get((speaker, column), ()))


def _join(case: Case, row: int, owner: Verdict) -> Verdict:
    """The verdict for the second half of a person, as good as that for the first."""
    speaker, ranked = case.speakers[row], candidates(case, row)
    if owner.identity is None:
        text = (
            f"perhaps the same person as {owner.speaker}, who is not named either: {owner.reason}"
        )
        return Verdict(speaker, None, owner.confidence, text, ranked)
    sure = min(case.confidence(float(case.matrix[row, owner.identity])), owner.confidence)
    said = grounds(_direct(case, row, owner.identity))
    if sure < case.threshold:
        text = f"perhaps {case.names[owner.identity]}, like {owner.speaker}, but the evidence is thin: {said}"
        return Verdict(speaker, None, sure, text, ranked)
    reason = f"the same person as {owner.speaker}, split in two: {said}"
    return Verdict(speaker, owner.identity, sure, reason, ranked)


_DEEDS = {
    EvidenceKind.SELF_INTRODUCED: "says who they are",
    EvidenceKind.INTRODUCED: "is introduced or given the floor",
    EvidenceKind.ADDRESSED: "is addressed",
    EvidenceKind.THANKED: "is thanked",
    EvidenceKind.AFFILIATION: "speaks for their organization",
    EvidenceKind.ROLE: "leads the conversation",
    EvidenceKind.VOICE: "sounds like their enrolled voice",
    EvidenceKind.EDITOR: "was named by an editor",
}


def grounds(hints: Sequence[Hint]) -> str:
    """What speaks for a name, in words: "says who they are (t0001), is addressed (t0004 and 2 more times)"."""
    parts = []
    for kind, deed in _DEEDS.items():
        turns = list(
            dict.fromkeys(h.turn for h in hints if h.kind is kind and h.feature not in AGAINST)
        )
        if kind is EvidenceKind.ROLE:
            turns = [h.turn for h in hints if h.feature == "role:leads"]
        if turns:
            more = (
                ""
                if len(turns) == 1
                else " and once more"
                if len(turns) == 2
                else f" and {len(turns) - 1} more times"
            )
            parts.append(f"{deed} ({turns[0]}{more})" if turns[0] else deed)
    return ", ".join(parts)


def _why_nobody(case: Case, row: int, ranked: Sequence[int], chosen: Sequence[int | None]) -> str:
    if not ranked:
        return "nobody calls this speaker by name, and they do not say who they are"
    return _why_unsure(case, row, ranked[0], ranked, chosen)


def _why_unsure(
    case: Case, row: int, column: int, ranked: Sequence[int], chosen: Sequence[int | None]
) -> str:
    speaker, name = case.speakers[row], case.names[column]
    heard = grounds(case.hints.get((speaker, column), ())) or "named nearby"
    for other in ranked:
        rival = case.matrix[row, other]
        if other != column and rival > UNLIKELY and abs(rival - case.matrix[row, column]) < 1.0:
            return f"could be {name} or {case.names[other]}: nothing heard tells them apart"
    owner = next((case.speakers[r] for r, c in enumerate(chosen) if c == column and r != row), None)
    if owner is not None:
        return f"sounds like {name} ({heard}), but {owner} has the better claim to that name"
    return f"perhaps {name}, but the evidence is thin: {heard}"


def _two_people(case: Case, speaker: str, one: int, other: int) -> str:
    def where(column: int) -> str:
        turns = [h.turn for h in case.hints[speaker, column] if h.feature not in AGAINST]
        return f"{case.names[column]} ({turns[0]})"

    return f"two people seem to share this label: {where(one)} and {where(other)}"
