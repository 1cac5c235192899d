"""What editors decided, laid over what the machine found.

Pure. Edits are a log that only grows: undo is an edit too. Each function takes what a step is about to hand on and
gives it back as the editors want it; the machine's own version stays in the session's `.cache/`. Leaves out where edits
are stored (`session.py`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from panelscribe.naming import Evidence, EvidenceKind, Naming
from panelscribe.panel import Panel, Role
from panelscribe.transcript import Transcript, Turn

NAME, ROLE, MERGE, UNDO = "name", "role", "merge", "undo"


@dataclass(frozen=True, slots=True)
class Edit:
    """A decision of an editor: an input of the steps, never a change to an output.

    `seen` is what the editor was looking at, `at` an ISO 8601 time.

    | kind | target | value |
    |---|---|---|
    | name | speaker label | a person's name; "" for nobody: the speaker stays unnamed |
    | role | speaker label | a `Role` |
    | merge | speaker label | the label that it becomes part of |
    | undo | number of the edit that is withdrawn, counted from 0 | "" |
    """

    kind: str
    target: str
    value: str
    editor: str
    at: str
    seen: str


def active(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits that count, in order. An undo that is undone itself brings its edit back.

    >>> log = [Edit("name", "SPEAKER_00", "Ana Li", "", "", ""), Edit("undo", "0", "", "", "", "")]
    >>> len(active(log)), len(active([*log, Edit("undo", "1", "", "", "", "")]))
    (0, 1)
    """
    gone = withdrawn(edits)
    return tuple(e for n, e in enumerate(edits) if n not in gone and e.kind != UNDO)


def withdrawn(edits: Sequence[Edit]) -> frozenset[int]:
    """The numbers (from 0) of the edits that an undo took back, undone undos among them."""
    gone: set[int] = set()
    for number in range(len(edits) - 1, -1, -1):
        edit = edits[number]
        if edit.kind == UNDO and number not in gone and edit.target.isdecimal():
            gone.add(int(edit.target))
    return frozenset(gone)


def _latest(edits: Sequence[Edit], kind: str) -> dict[str, str]:
    return {edit.target: edit.value for edit in active(edits) if edit.kind == kind}


def merged_labels(edits: Sequence[Edit]) -> dict[str, str]:
    """What each merged speaker label has become; a chain of merges ends at its last label.

    >>> merged_labels([Edit("merge", "C", "B", "", "", ""), Edit("merge", "B", "A", "", "", "")])
    {'C': 'A', 'B': 'A'}
    """
    steps = _latest(edits, MERGE)
    found = {}
    for label in steps:
        end, seen = label, {label}
        while end in steps and steps[end] not in seen:
            end = steps[end]
            seen.add(end)
        found[label] = end
    return {label: end for label, end in found.items() if label != end}


def relabel(turns: Sequence[Turn], labels: Mapping[str, str]) -> tuple[Turn, ...]:
    """The turns under the labels that theirs have become."""
    return tuple(replace(turn, speaker=labels.get(turn.speaker, turn.speaker)) for turn in turns)


def edit_transcript(transcript: Transcript, edits: Sequence[Edit]) -> Transcript:
    """The transcript with merged speakers. Turns keep their ids and bounds."""
    labels = merged_labels(edits)
    return replace(transcript, turns=relabel(transcript.turns, labels)) if labels else transcript


def name_evidence(edits: Sequence[Edit]) -> tuple[Evidence, ...]:
    """What editors said of who is who, as evidence; the last word on a speaker counts."""
    return tuple(
        Evidence(EvidenceKind.EDITOR, speaker, person, 0.0, None, "")
        for speaker, person in _latest(edits, NAME).items()
    )


def edit_roles(naming: Naming, panel: Panel, edits: Sequence[Edit]) -> tuple[Naming, Panel]:
    """Names and panel with the roles that editors gave to speakers; a speaker without a name has none."""
    given = {label: Role(value) for label, value in _latest(edits, ROLE).items()}
    attributions = tuple(
        replace(one, person=replace(one.person, role=given[one.speaker]))
        if one.person and one.speaker in given
        else one
        for one in naming.attributions
    )
    roles = {a.person.name: a.person.role for a in attributions if a.person and a.speaker in given}
    people = tuple(replace(p, role=roles.get(p.name, p.role)) for p in panel.people)
    return replace(naming, attributions=attributions), replace(panel, people=people)


def unfitting(edits: Sequence[Edit], transcript: Transcript) -> tuple[str, ...]:
    """The edits that no longer apply, in words: they name a speaker whom this transcript does not have."""
    labels = {*transcript.speakers, *merged_labels(edits)}
    return tuple(
        f"an editor's {edit.kind} for {edit.target} ({edit.value or 'nobody'}) no longer applies: nobody is called so"
        for edit in active(edits)
        if edit.kind in (NAME, ROLE, MERGE) and edit.target not in labels
    )
