"""A session's records as editors left them: who is who, the turns, what was spelled by the panel file.

Reads and never writes. Leaves out how edits are laid over what was found (`editing/`) and what is made of it
(`pipeline.py`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from panelscribe import formats
from panelscribe.editing import (
    OF_PEOPLE,
    OF_WORDS,
    Edit,
    Heard,
    Laid,
    active,
    anchor_speaker,
    edit_panel,
    edit_people,
    give_sound,
    lay,
    merged_labels,
    relabel,
    unfitting,
)
from panelscribe.naming import Naming
from panelscribe.panel import Panel
from panelscribe.panel_file import PanelFile, load_panel
from panelscribe.session import Session
from panelscribe.spelling import Correction
from panelscribe.steps import CORRECTIONS, HEARD, TURNS
from panelscribe.transcript import Transcript, Turn


def heard_of(session: Session) -> Heard | None:
    """The transcript as heard. A session of an older version, or one whose cache is gone, has it in transcript.json as
    long as no editor ever changed that; None where one did.
    """
    if session.path(HEARD).is_file():
        return Heard(session.load(HEARD, formats.parse_transcript_json))
    if any(edit.kind in OF_WORDS for edit in session.edits()):
        return None
    return Heard(session.load("transcript.json", formats.parse_transcript_json))


def session_panel(session: Session) -> PanelFile:
    """The panel file that a session was made with, as it is now. Raises InputError."""
    path = session.fact("panel")
    return load_panel(Path(path) if path else None)


@dataclass(frozen=True, slots=True)
class People:
    """The transcript of a session and who is who in it, as editors left them."""

    transcript: Transcript
    naming: Naming
    panel: Panel


def people(session: Session, panel: Panel | None = None) -> People:
    """Who is who in a session; `panel` is what its panel file says, read from there where it is not given.

    Raises SessionError, InputError where the session was never finished.
    """
    edits = session.edits()
    listed = edit_panel(panel if panel is not None else session_panel(session).panel, edits)
    names = formats.parse_naming(session.read("attribution.json"), listed)
    names, listed = edit_people(names, listed, edits, heard_of(session) if edits else None)
    transcript = session.load("transcript.json", formats.parse_transcript_json)
    return People(transcript, names, listed)


def anchored(session: Session, decisions: Sequence[tuple[str, str, str, str]]) -> list[Edit]:
    """Decisions about speakers (kind, target, value, seen) as edits that follow the voices through later runs."""
    heard = heard_of(session)
    edits = [Edit(kind, target, value, "", "", seen) for kind, target, value, seen in decisions]
    return [anchor_speaker(edit, heard) for edit in edits] if heard else edits


def stale_edits(session: Session, edits: Sequence[Edit]) -> dict[int, str]:
    """The edits of people that no longer apply, with the reasons (those of words: `editing.lay`)."""
    heard = heard_of(session) if active(edits, OF_PEOPLE) else None
    if heard is None:
        return {}
    known = people(session)
    found = known.naming.attributions
    called = [p.name for p in known.panel.people] + [a.person.name for a in found if a.person]
    return unfitting(edits, heard, [one.speaker for one in found], called)


def diarized_turns(session: Session, transcript: Transcript, laid: Laid | None) -> tuple[Turn, ...]:
    """The turns as diarized, under the speakers that editors gave them to; the transcript's where it was made from
    text.
    """
    if not session.path(TURNS).exists():
        return transcript.turns
    turns, _ = formats.parse_diarization(session.read(TURNS))
    if laid is None:
        return tuple(turns)
    return relabel(give_sound(turns, laid.moved), merged_labels(session.edits(), laid.heard))


def laid_words(session: Session) -> Laid | None:
    """How the transcript came from what was heard, None where editors changed nothing in it."""
    edits, heard = session.edits(), heard_of(session)
    return lay(heard, edits) if heard and active(edits, OF_WORDS) else None


def spelled(session: Session, laid: Laid | None) -> tuple[Correction, ...]:
    """What was spelled by the panel file, where it stands in the transcript as editors left it; none where the
    transcript was made from text, or where nobody knows any more what was heard.
    """
    if not session.path(CORRECTIONS).is_file() or heard_of(session) is None:
        return ()
    found = session.load(CORRECTIONS, formats.parse_corrections)
    if laid is None or laid.transcript is laid.heard.transcript:
        return tuple(found)
    placed = [(one, laid.now(one.turn, one.first, one.last)) for one in found]
    return tuple(
        replace(one, turn=span[0], first=span[1], last=span[2]) for one, span in placed if span
    )
