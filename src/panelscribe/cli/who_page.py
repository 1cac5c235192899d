"""What `panelscribe who` prints: each speaker with the lines that prove the name, and the log of decisions."""

from collections.abc import Sequence

from panelscribe.audio import clock
from panelscribe.editing import MERGE, NAME, ROLE, UNDO, Edit, sentence, withdrawn
from panelscribe.naming import Attribution, Evidence, EvidenceKind, Naming
from panelscribe.transcript import UNKNOWN, Transcript, Turn

SHOWN = 3
"""Lines of evidence for one speaker."""


def page(naming: Naming, transcript: Transcript) -> str:
    """Every speaker, in order of first speech, then who is on the panel file and was never heard."""
    turns = {turn.id: turn for turn in transcript.turns}
    names = {one.speaker: one.person.name for one in naming.attributions if one.person}
    lines = []
    for one in naming.attributions:
        lines += [_headline(one), f"    {one.reason}"]
        lines += [_proof(evidence, turns, names) for evidence in _telling(one.evidence)]
        if one.person is None and one.speaker != UNKNOWN:
            lines += _settling(one, transcript)
    lines += [f"{name}: on the panel file, never heard" for name in naming.absent]
    return "\n".join(lines) if lines else "Nobody speaks in this recording."


def _headline(one: Attribution) -> str:
    if one.person is None:
        return f"{one.speaker}: no name ({one.confidence:.2f})"
    work = ", ".join(part for part in (one.person.title, one.person.organization) if part)
    heard = "" if one.listed else ", not on the panel file: check the spelling"
    role = f"{one.person.role.value}{f', {work}' if work else ''}"
    return f"{one.speaker}: {one.person.name}, {role} ({one.confidence:.2f}){heard}"


def _telling(evidence: Sequence[Evidence]) -> list[Evidence]:
    """The strongest evidence, each line of the recording once."""
    by_line: dict[tuple[str | None, str], Evidence] = {}
    for one in evidence:
        if one.text:
            by_line.setdefault((one.turn, one.text), one)
    return list(by_line.values())[:SHOWN]


def _proof(one: Evidence, turns: dict[str, Turn], names: dict[str, str]) -> str:
    turn = turns.get(one.turn or "")
    place = clock(turn.start) if turn and turn.start is not None else one.turn or ""
    if one.kind is EvidenceKind.VOICE:
        return f"    {place:>7}  voice: {one.text}"
    by = ""
    if turn and turn.speaker != one.speaker:
        by = f" by {names.get(turn.speaker, turn.speaker)}"
    against = " (speaks against it)" if one.weight < 0 else ""
    return f"    {place:>7}  {one.kind.value}{by}{against}: “{one.text}”"


def _settling(one: Attribution, transcript: Transcript) -> list[str]:
    """What would give an unnamed speaker a name."""
    own = [turn for turn in transcript.turns if turn.speaker == one.speaker]
    longest = max(
        own, key=lambda turn: turn.span[1] - turn.span[0] if turn.start is not None else 0.0
    )
    where = (
        f"listen at {clock(longest.start)}" if longest.start is not None else f"read {longest.id}"
    )
    return [f'    To settle it: {where}; if you know the voice, --set {one.speaker}="Name"']


def log(edits: Sequence[Edit]) -> str:
    """Every decision with its number, who took it and when, and whether it still counts."""
    gone = withdrawn(edits)
    lines = [
        f"{number + 1:3}  {edit.at.replace('T', ' ').removesuffix('Z')}  {edit.editor}: {_decided(edit)}"
        + (" (withdrawn)" if number in gone else "")
        for number, edit in enumerate(edits)
    ]
    return "\n".join(lines) if lines else "Nothing was decided here yet."


def _decided(edit: Edit) -> str:
    """A decision in words."""
    seen = f" (was {edit.seen})" if edit.seen else ""
    words = {
        NAME: f"{edit.target} is {edit.value or 'left unnamed'}{seen}",
        ROLE: f"{edit.target} is {edit.value}{seen}",
        MERGE: f"{edit.target} and {edit.value} are one voice",
    }
    if edit.kind == UNDO:
        return f"withdraws {int(edit.target) + 1}"
    return words.get(edit.kind, sentence(edit))
