"""Who is who as editors decided: names, roles, merged speakers, and what is known of a person.

Pure. What an editor says of a speaker is meant of the voice, so it follows the voice when a better diarization numbers
the speakers anew (`places.Heard.label`). Leaves out how names are found without an editor (`naming/`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from panelscribe.editing.log import MERGE, NAME, PERSON, ROLE, Edit, numbered
from panelscribe.editing.places import Heard
from panelscribe.naming import Attribution, Evidence, EvidenceKind, Naming
from panelscribe.panel import Panel, Person, Role
from panelscribe.transcript import Turn

FIELDS = ("name", "title", "organization", "url", "role")
"""What a `person` edit may say."""


def _of_speakers(edits: Sequence[Edit], heard: Heard | None, kind: str) -> dict[str, Any]:
    """The last value for each speaker, by the labels that the voices have now."""
    found: dict[str, Any] = {}
    for _, edit in numbered(edits, (kind,)):
        label = _label(edit.target, "voice", edit, heard)
        if label is not None:
            found.pop(label, None)
            found[label] = edit.value
    return found


def _label(label: str, voice: str, edit: Edit, heard: Heard | None) -> str | None:
    return heard.label(label, (edit.anchor or {}).get(voice)) if heard else label


def merged_labels(edits: Sequence[Edit], heard: Heard | None = None) -> dict[str, str]:
    """What each merged speaker label has become; a chain of merges ends at its last label.

    >>> merged_labels([Edit("merge", "C", "B", "", "", ""), Edit("merge", "B", "A", "", "", "")])
    {'C': 'A', 'B': 'A'}
    """
    steps: dict[str, str] = {}
    for _, edit in numbered(edits, (MERGE,)):
        label, into = (
            _label(edit.target, "voice", edit, heard),
            _label(edit.value, "into", edit, heard),
        )
        if label is not None and into is not None:
            steps[label] = into
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


def name_evidence(edits: Sequence[Edit], heard: Heard | None = None) -> tuple[Evidence, ...]:
    """What editors said of who is who, as evidence; the last word on a speaker counts."""
    names = renamed(edits)
    merged = merged_labels(edits, heard)
    found: dict[str, str] = {}
    for label, person in _of_speakers(edits, heard, NAME).items():
        found[merged.get(label, label)] = person
    return tuple(
        Evidence(EvidenceKind.EDITOR, speaker, _new_name(names, person), 0.0, None, "")
        for speaker, person in found.items()
    )


@dataclass(frozen=True, slots=True)
class Rename:
    """A person's name as it was found, and as editors want it."""

    old: str
    new: str
    editor: str


def renamed(edits: Sequence[Edit]) -> dict[str, Rename]:
    """New names of people, by the casefolded name that was found."""
    found: dict[str, Rename] = {}
    for _, edit in numbered(edits, (PERSON,)):
        old = _root(edit)
        if edit.value.get("name"):
            found[old.casefold()] = Rename(old, edit.value["name"], edit.editor)
    return {old: one for old, one in found.items() if one.old != one.new}


def _new_name(names: Mapping[str, Rename], name: str) -> str:
    one = names.get(name.casefold())
    return one.new if one else name


def _root(edit: Edit) -> str:
    """The name that a person was found under, before any editor changed it."""
    return str((edit.anchor or {}).get("person", edit.target))


def root_name(edits: Sequence[Edit], name: str) -> str:
    """The name that a person was found under who is shown as `name`."""
    for one in renamed(edits).values():
        if one.new.casefold() == name.casefold():
            return one.old
    return name


def edit_panel(panel: Panel, edits: Sequence[Edit]) -> Panel:
    """The panel with what editors say of its people. A name that was changed stays known as an alias."""
    wanted = _wanted(edits)
    people = tuple(
        _edited(person, wanted.get(person.name.casefold(), {})) for person in panel.people
    )
    return replace(panel, people=people)


def _wanted(edits: Sequence[Edit]) -> dict[str, dict[str, str]]:
    """What editors say of each person, by the casefolded name that was found."""
    found: dict[str, dict[str, str]] = {}
    for _, edit in numbered(edits, (PERSON,)):
        fields = {key: edit.value[key] for key in FIELDS if key in edit.value}
        found.setdefault(_root(edit).casefold(), {}).update(fields)
    return found


def _edited(person: Person, fields: Mapping[str, str]) -> Person:
    if not fields:
        return person
    name = fields.get("name") or person.name
    aliases = person.aliases if name == person.name else (*person.aliases, person.name)
    return replace(
        person,
        name=name,
        role=Role(fields["role"]) if fields.get("role") else person.role,
        title=fields["title"] or None if "title" in fields else person.title,
        organization=fields["organization"] or None
        if "organization" in fields
        else person.organization,
        url=fields["url"] or None if "url" in fields else person.url,
        aliases=aliases,
    )


def edit_people(
    naming: Naming, panel: Panel, edits: Sequence[Edit], heard: Heard | None = None
) -> tuple[Naming, Panel]:
    """Names and panel (`edit_panel`) with what editors say of people, and with the roles that they gave to speakers; a
    speaker without a name has none.
    """
    merged = merged_labels(edits, heard)
    given = {
        merged.get(label, label): Role(value)
        for label, value in _of_speakers(edits, heard, ROLE).items()
    }
    wanted = _wanted(edits)
    on_panel = {person.name.casefold() for person in panel.people}

    def decided(one: Attribution) -> Attribution:
        person = one.person
        if person is None:
            return one
        if person.name.casefold() not in on_panel:
            person = _edited(person, wanted.get(root_name(edits, person.name).casefold(), {}))
        if one.speaker in given:
            person = replace(person, role=given[one.speaker])
        return one if person is one.person else replace(one, person=person)

    attributions = tuple(decided(one) for one in naming.attributions)
    roles = {a.person.name: a.person.role for a in attributions if a.person and a.speaker in given}
    people = tuple(replace(p, role=roles.get(p.name, p.role)) for p in panel.people)
    return replace(naming, attributions=attributions), replace(panel, people=people)


def unfitting(
    edits: Sequence[Edit], heard: Heard, labels: Sequence[str], names: Sequence[str]
) -> dict[int, str]:
    """The edits of people that no longer apply, each with the reason. `labels` are the speakers of the edited
    transcript, `names` all that people are called who were found or are listed.
    """
    found: dict[int, str] = {}
    known = {*labels, *merged_labels(edits, heard)}
    called = {name.casefold() for name in names}
    for number, edit in numbered(edits, (NAME, ROLE)):
        label = _label(edit.target, "voice", edit, heard)
        if label is None or label not in known:
            found[number] = f"nobody is called {edit.target}"
    for number, edit in numbered(edits, (PERSON,)):
        if not {_root(edit).casefold(), str(edit.value.get("name", "")).casefold()} & called:
            found[number] = f"nobody is called {_root(edit)}"
    return found
