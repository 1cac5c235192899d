"""Who an unnamed speaker may be: the people of whom something was heard, then the listed ones whom nobody is yet.

Pure. For an editor to choose from; nothing here makes a name.
"""

from collections import defaultdict
from dataclasses import dataclass

from panelscribe.naming.records import Attribution, EvidenceKind, Naming
from panelscribe.panel import Panel


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be a speaker; `confidence` is 0 to 1, None where it is not the best guess, `why` for people."""

    name: str
    confidence: float | None
    why: str


def candidates(naming: Naming, panel: Panel) -> dict[str, tuple[Candidate, ...]]:
    """The candidates of each unnamed speaker, the likeliest first."""
    named = {a.person.name for a in naming.attributions if a.person}
    rest = [p.name for p in panel.people if p.name not in named]
    return {one.speaker: _of(one, named, rest) for one in naming.attributions if one.person is None}


def _of(one: Attribution, named: set[str], rest: list[str]) -> tuple[Candidate, ...]:
    weights: dict[str, float] = defaultdict(float)
    why: dict[str, str] = {}
    for evidence in one.evidence:
        if evidence.person and evidence.kind is not EvidenceKind.EDITOR:
            weights[evidence.person] += evidence.weight
            if evidence.weight > 0:
                why.setdefault(evidence.person, f"{evidence.kind.value}: “{evidence.text}”")
    ranked = sorted(weights, key=lambda name: (-weights[name], name))
    found = [
        Candidate(
            name, one.confidence if place == 0 else None, why.get(name, "spoken of against it")
        )
        for place, name in enumerate(ranked)
    ]
    found += [
        Candidate(name, None, "on the panel file, nobody yet")
        for name in rest
        if name not in weights
    ]
    return tuple(found)
