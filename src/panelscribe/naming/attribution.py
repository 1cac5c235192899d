"""The way from a transcript and a panel file to names: cues, identities, evidence, assignment, decision.

Pure. `attribute` is the one entrance to naming; `pipeline.py` calls it and brings the editor's decisions and the
voices.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from panelscribe.naming.assignment import WITH_PANEL, WITHOUT_PANEL, features, scores
from panelscribe.naming.collection import Collected, collect, overlaps, priors
from panelscribe.naming.decision import THRESHOLD, Case, Verdict, decide
from panelscribe.naming.evidence import Hint
from panelscribe.naming.guests import Guests
from panelscribe.naming.records import Attribution, Evidence, EvidenceKind, Naming
from panelscribe.naming.voices import ALONE
from panelscribe.naming.weights import WEIGHTS
from panelscribe.panel import Panel, Person
from panelscribe.transcript import UNKNOWN, Transcript

SHOWN = 12
"""Pieces of evidence kept for one speaker, the strongest first."""


def attribute(
    transcript: Transcript,
    panel: Panel,
    *,
    edits: Sequence[Evidence] = (),
    voices: Sequence[Evidence] | None = None,
    suggestions: Sequence[Evidence] = (),
) -> Naming:
    """Who each speaker label is, with the evidence; where it does not suffice nobody, with the reason.

    Args:
        transcript: The recording. `transcript.UNKNOWN` is never named.
        panel: Who is expected; an empty panel is fine.
        edits: Decisions of an editor (kind EDITOR): `person` is the name of `speaker`, "" for "nobody". They outrank
            all else; the last one for a speaker counts.
        voices: What the voices say (kind VOICE), as log-odds in `weight`.
        suggestions: What a language model takes a line for (kind SUGGESTED), as log-odds in `weight`. They add to
            evidence that is there: no name rests on them alone.
    """
    collected = collect(transcript, panel, [v.person for v in voices or ()])
    decided = {e.speaker: e for e in edits if e.kind is EvidenceKind.EDITOR}
    heard = (voices or (), suggestions)
    verdicts = judge(collected, panel, _open_labels(transcript, decided), *heard, decided=decided)
    guests = Guests(collected, panel)
    attributions = []
    for label in transcript.speakers:
        if label in decided:
            attributions.append(_edited(decided[label], panel))
        elif label == UNKNOWN:
            reason = "words that no speaker could be found for; they may be several people's"
            attributions.append(Attribution(label, None, False, 0.0, reason))
        else:
            attributions.append(
                _attribution(verdicts[label], collected, guests, (*(voices or ()), *suggestions))
            )
    present = {a.person.name for a in attributions if a.person and a.listed}
    return Naming(tuple(attributions), tuple(p.name for p in panel.people if p.name not in present))


def judge(
    collected: Collected,
    panel: Panel,
    labels: Sequence[str],
    voices: Sequence[Evidence] = (),
    suggestions: Sequence[Evidence] = (),
    *,
    decided: Mapping[str, Evidence] | None = None,
    weights: Mapping[str, float] = WEIGHTS,
    threshold: float = THRESHOLD,
) -> dict[str, Verdict]:
    """The verdict for each of `labels`; names that an editor gave away are taken."""
    everyone = collected.identities.all
    before = priors(collected.identities, panel, weights)
    matrix = scores(features(collected.hints), labels, before, weights)
    numbers = {identity.name: number for number, identity in enumerate(everyone)}
    by_pair: dict[tuple[str, int], list[Hint]] = defaultdict(list)
    for hint in collected.hints:
        by_pair[hint.speaker, hint.identity].append(hint)
    for voice in voices:
        if voice.speaker in labels:
            row, column = labels.index(voice.speaker), numbers[voice.person]
            matrix[row, column] = max(matrix[row, column], before[column]) + voice.weight
            if voice.weight > 0:
                by_pair[voice.speaker, column].append(_voice_hint(voice, column))
    for one in suggestions:
        if one.speaker in labels and one.person in numbers:
            matrix[labels.index(one.speaker), numbers[one.person]] += one.weight
    for edit in (decided or {}).values():
        if edit.person in numbers:
            matrix[:, numbers[edit.person]] = np.minimum(matrix[:, numbers[edit.person]], -4.0)
    names = tuple(identity.name for identity in everyone)
    curve = WITH_PANEL if panel.people else WITHOUT_PANEL
    strangers = frozenset(n for n, i in enumerate(everyone) if panel.people and not i.person)
    case = Case(
        tuple(labels),
        names,
        matrix,
        by_pair,
        weights,
        curve,
        overlaps(collected.spoken),
        strangers,
        frozenset(n for n, i in enumerate(everyone) if i.person),
        threshold,
    )
    return {verdict.speaker: verdict for verdict in decide(case)}


def _voice_hint(voice: Evidence, identity: int) -> Hint:
    feature = "voice:alone" if voice.weight >= ALONE else "voice:faint"
    turn = voice.turn or ""
    return Hint(voice.speaker, identity, feature, 1.0, EvidenceKind.VOICE, turn, voice.text)


def _open_labels(transcript: Transcript, decided: Mapping[str, Evidence]) -> list[str]:
    return [s for s in transcript.speakers if s != UNKNOWN and s not in decided]


def _edited(edit: Evidence, panel: Panel) -> Attribution:
    name = " ".join(edit.person.split())
    if not name:
        return Attribution(
            edit.speaker, None, False, 1.0, "an editor left this speaker unnamed", (edit,)
        )
    listed = next((p for p in panel.people if p.name.casefold() == name.casefold()), None)
    return Attribution(
        edit.speaker, listed or Person(name), listed is not None, 1.0, "named by an editor", (edit,)
    )


def _attribution(
    verdict: Verdict, collected: Collected, guests: Guests, voices: Sequence[Evidence]
) -> Attribution:
    evidence = _evidence(verdict, collected, voices)
    if verdict.identity is None:
        return Attribution(
            verdict.speaker, None, False, verdict.confidence, verdict.reason, evidence
        )
    identity = collected.identities.all[verdict.identity]
    person = identity.person or guests.person(verdict.speaker, verdict.identity)
    return Attribution(
        verdict.speaker,
        person,
        identity.person is not None,
        verdict.confidence,
        verdict.reason,
        evidence,
    )


def _evidence(
    verdict: Verdict, collected: Collected, voices: Sequence[Evidence]
) -> tuple[Evidence, ...]:
    """What speaks for and against the name given, or the best candidates, strongest first."""
    wanted = verdict.candidates if verdict.identity is None else (verdict.identity,)
    everyone = collected.identities.all
    found = [
        Evidence(h.kind, h.speaker, everyone[h.identity].name, weight, h.turn, h.text)
        for h in collected.hints
        if h.speaker == verdict.speaker
        and h.identity in wanted
        and (weight := round(WEIGHTS[h.feature] * h.amount, 3))
    ]
    names = {everyone[number].name for number in wanted}
    unnamed = verdict.identity is None
    found += [
        v
        for v in voices
        if v.speaker == verdict.speaker
        and (v.person in names or (unnamed and v.kind is EvidenceKind.SUGGESTED))
    ]
    found.sort(key=lambda e: (-abs(e.weight), e.turn or ""))
    return tuple(dict.fromkeys(found))[:SHOWN]
