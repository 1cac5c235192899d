"""What an editor asks for, made into an edit: held against what is there now, and anchored in the recording.

Pure. An edit is refused where what the editor saw is no longer there (`StaleError`) or where it can't be
(`EditError`). Of the article's edits `manuscript.py` takes care.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from panelscribe.editing.log import (
    DONE,
    MERGE,
    NAME,
    PERSON,
    ROLE,
    SPEAKER,
    SPLIT,
    UNDO,
    WORDS,
    Edit,
    numbered,
    switches,
)
from panelscribe.editing.people import FIELDS, root_name
from panelscribe.editing.places import MADE, Heard
from panelscribe.editing.words import Laid
from panelscribe.errors import EditError, StaleError
from panelscribe.naming import Naming
from panelscribe.panel import Panel, Person, Role
from panelscribe.transcript import UNKNOWN, Turn

NEW = "new"
"""A voice that no speaker had so far; as a target, the one that an edit before it, sent with it, made."""
LONGEST = 4000
"""Characters that a correction of words may have."""
_SPAN = re.compile(r"(?P<turn>[^:\s]+):(?P<first>\d{1,6})(?:-(?P<last>\d{1,6}))?")


@dataclass(frozen=True, slots=True)
class Asked:
    """What an editor wants: kind, target and value of an edit, and what they were looking at."""

    kind: str
    target: str
    value: Any
    seen: Any = ""


@dataclass(frozen=True, slots=True)
class View:
    """What there is now: the edited transcript, who is who, the log. `base` is the transcript that the editor was
    looking at where that is known: words are counted in it.
    """

    laid: Laid
    naming: Naming
    panel: Panel
    edits: Sequence[Edit]
    base: Laid | None = None

    def turn(self, turn_id: str) -> Turn:
        """The turn called `turn_id`. Raises StaleError."""
        try:
            return self.laid.transcript.turn(turn_id)
        except KeyError as error:
            raise StaleError(f"there is no turn {turn_id} any more") from error


def parse_span(text: str) -> tuple[str, int, int]:
    """Turn, first and last word (inclusive) of a span. Raises EditError.

    >>> parse_span("t0003:4-17"), parse_span("t0003w5:2")
    (('t0003', 4, 17), ('t0003w5', 2, 2))
    """
    match = _SPAN.fullmatch(text)
    if not match or int(match["last"] or match["first"]) < int(match["first"]):
        raise EditError(f"{text!r} is no span of words", hint="a span reads t0003:4-17")
    return match["turn"], int(match["first"]), int(match["last"] or match["first"])


def print_span(turn: str, first: int, last: int) -> str:
    """A span as `parse_span` reads it.

    >>> print_span("t0003", 4, 17), print_span("t0003", 4, 4)
    ('t0003:4-17', 't0003:4')
    """
    return f"{turn}:{first}-{last}" if last > first else f"{turn}:{first}"


def decide(asked: Asked, view: View) -> Edit | None:
    """The edit that does what was asked, without editor and time; None where it is so already.

    Raises StaleError, EditError.
    """
    deciders: Mapping[str, Callable[[Asked, View], Edit | None]] = {
        WORDS: _words,
        SPEAKER: _speaker,
        SPLIT: _split,
        MERGE: _merge,
        NAME: _name,
        ROLE: _role,
        PERSON: _person,
        DONE: _done,
        UNDO: _undo,
    }
    if asked.kind not in deciders:
        raise EditError(f"there is no edit of the kind {asked.kind!r}")
    return deciders[asked.kind](asked, view)


def _edit(asked: Asked, value: Any, anchor: Mapping[str, Any] | None = None) -> Edit:
    return Edit(asked.kind, asked.target, value, "", "", asked.seen, anchor)


def one_line(value: object, what: str, longest: int = LONGEST) -> str:
    """A text on one line without control characters. Raises EditError where it is none or too long."""
    if not isinstance(value, str):
        raise EditError(f"{what} should be a text")
    text = " ".join("".join(char if char.isprintable() else " " for char in value).split())
    if len(text) > longest:
        raise EditError(
            f"{what} is longer than {longest} characters", hint="make several edits of it"
        )
    return text


def find_words(span: str, seen: str, view: View) -> tuple[Turn, int, int]:
    """The words (first and last, inclusive) that the editor saw, where they stand now. Raises EditError, StaleError
    where they are other words by now.
    """
    turn_id, first, last = parse_span(span)
    if view.base is not None and _reads(view.base, turn_id, first, last, seen):
        place = view.laid.span(view.base.anchor(turn_id, first, last), seen)
        if place is None:
            raise StaleError(f"“{seen}” no longer stands at {span}")
        turn_id, first, last = place
    if not _reads(view.laid, turn_id, first, last, seen):
        raise StaleError(f"“{seen}” no longer stands at {span}")
    return view.turn(turn_id), first, last


def _reads(laid: Laid, turn_id: str, first: int, last: int, text: str) -> bool:
    try:
        words = laid.transcript.turn(turn_id).words[first : last + 1]
    except KeyError:
        return False
    return len(words) == last - first + 1 and [word.text for word in words] == text.split()


def _words(asked: Asked, view: View) -> Edit | None:
    turn, first, last = find_words(asked.target, str(asked.seen), view)
    text = one_line(asked.value, "what was said")
    words = turn.words[first : last + 1]
    if text == " ".join(word.text for word in words) and all(w.probability == 1.0 for w in words):
        return None
    anchor, whole = view.laid.correction(turn.id, first, last, text)
    return _edit(asked, whole, anchor.as_json())


def _whole_turn(asked: Asked, view: View) -> tuple[Turn, dict[str, Any]]:
    turn = view.turn(asked.target)
    if asked.seen and asked.seen != turn.speaker:
        raise StaleError(f"{turn.id} is not {asked.seen}'s any more")
    if not turn.words:
        raise EditError(f"nothing was said in {turn.id}")
    return turn, view.laid.anchor(turn.id, 0, len(turn.words) - 1).as_json()


def _speaker(asked: Asked, view: View) -> Edit | None:
    value = asked.value
    if not isinstance(value, dict) or value.get("scope", "turn") not in ("turn", "onward"):
        raise EditError("a speaker edit says who, and whether for this turn or from here on")
    turn, anchor = _whole_turn(asked, view)
    label = _target_label(value.get("speaker"), view)
    scope = value.get("scope", "turn")
    if label == turn.speaker:
        return None
    heard = view.laid.heard
    anchor |= {
        "voice": heard.voice(label),
        "from": turn.speaker,
        "from_voice": heard.voice(turn.speaker),
    }
    return _edit(asked, {"speaker": label, "scope": scope}, anchor)


def _split(asked: Asked, view: View) -> Edit:
    turn_id, first, _ = parse_span(asked.target)
    turn = view.turn(turn_id)
    if asked.seen:
        turn, first, _ = find_words(asked.target, str(asked.seen), view)
    if not 0 < first < len(turn.words):
        raise EditError(
            "there is nothing to split off", hint="split a turn before a word in the middle of it"
        )
    label = _target_label(asked.value, view)
    anchor = view.laid.anchor(turn.id, first, len(turn.words) - 1).as_json()
    return _edit(asked, label, anchor | {"voice": view.laid.heard.voice(label)})


def _target_label(value: object, view: View) -> str:
    """The label meant; for `NEW` one that no edit ever used."""
    if value != NEW:
        return _label(value, view)
    used = [
        edit.value["speaker"] if edit.kind == SPEAKER else edit.value
        for edit in view.edits
        if edit.kind in (SPEAKER, SPLIT)
    ]
    taken = {label.removeprefix(MADE) for label in used if isinstance(label, str)}
    return next(f"{MADE}{n}" for n in range(1, len(taken) + 2) if str(n) not in taken)


def new_voice(asked: Asked, edit: Edit) -> str | None:
    """The label of the voice that an edit made, None where it made none."""
    if asked.kind == SPEAKER and asked.value.get("speaker") == NEW:
        return str(edit.value["speaker"])
    return str(edit.value) if asked.kind == SPLIT and asked.value == NEW else None


def _label(value: object, view: View) -> str:
    if value not in view.laid.transcript.speakers:
        raise StaleError(f"there is no speaker {value} any more")
    return str(value)


def anchor_speaker(edit: Edit, heard: Heard) -> Edit:
    """An edit of a speaker (`name`, `role`, `merge`) that follows the voice; any other as it is."""
    if edit.kind not in (NAME, ROLE, MERGE):
        return edit
    into = {"into": heard.voice(edit.value)} if edit.kind == MERGE else {}
    return replace(edit, anchor={"voice": heard.voice(edit.target), **into})


def _merge(asked: Asked, view: View) -> Edit:
    label, into = _label(asked.target, view), _label(asked.value, view)
    if label == into:
        raise EditError(f"{label} and {into} are one speaker already")
    return anchor_speaker(_edit(asked, into), view.laid.heard)


def _shown(view: View, label: str) -> Person | None:
    return view.naming.person(label)


def _name(asked: Asked, view: View) -> Edit | None:
    label = _label(asked.target, view)
    name = one_line(asked.value, "a name", 200)
    person = _shown(view, label)
    if (asked.seen or "") != (person.name if person else ""):
        raise StaleError(f"{label} is called {person.name if person else 'nobody'} by now")
    if name and label == UNKNOWN:
        raise EditError(
            "these words may be several people's, so they get no name",
            hint="give each turn to a speaker first",
        )
    known = next((p.name for p in view.panel.people if p.name.casefold() == name.casefold()), name)
    return anchor_speaker(_edit(asked, root_name(view.edits, known)), view.laid.heard)


def _role(asked: Asked, view: View) -> Edit | None:
    label = _label(asked.target, view)
    person = _shown(view, label)
    if person is None:
        raise EditError(f"{label} has no name, so no role", hint="name the speaker first")
    role = _known_role(asked.value)
    if asked.seen and asked.seen != person.role.value:
        raise StaleError(f"{person.name} is {person.role.value} by now")
    if role == person.role.value:
        return None
    return anchor_speaker(_edit(asked, role), view.laid.heard)


def _known_role(value: object) -> str:
    if value not in set(Role):
        raise EditError(f"{value!r} is no role", hint=f"a role is one of {', '.join(Role)}")
    return str(value)


def _person(asked: Asked, view: View) -> Edit | None:
    everybody = [*view.panel.people, *(a.person for a in view.naming.attributions if a.person)]
    person = next((p for p in everybody if p.name == asked.target), None)
    if person is None:
        raise StaleError(f"nobody is called {asked.target} any more")
    value = asked.value
    if not isinstance(value, dict) or not value or value.keys() - set(FIELDS):
        raise EditError(f"a person has {', '.join(FIELDS)}")
    shown = _fields(person)
    if isinstance(asked.seen, dict):
        changed = [
            key for key in value if key in asked.seen and (asked.seen[key] or "") != shown[key]
        ]
        if changed:
            raise StaleError(f"the {changed[0]} of {person.name} is “{shown[changed[0]]}” by now")
    wanted = {key: one_line(value[key] or "", f"the {key}", 500) for key in FIELDS if key in value}
    wanted = {key: text for key, text in wanted.items() if text != shown[key]}
    if not wanted:
        return None
    if wanted.get("name") == "":
        raise EditError("a person needs a name", hint="set the speaker to nobody instead")
    if "role" in wanted:
        _known_role(wanted["role"])
    others = {p.name.casefold() for p in everybody} - {person.name.casefold()}
    if wanted.get("name", "").casefold() in others:
        raise EditError(
            f"{wanted['name']} is somebody else here",
            hint="name the speaker so instead of renaming the person",
        )
    return _edit(asked, wanted, {"person": root_name(view.edits, person.name)})


def _fields(person: Person) -> dict[str, str]:
    return {
        "name": person.name,
        "title": person.title or "",
        "organization": person.organization or "",
        "url": person.url or "",
        "role": person.role.value,
    }


def _done(asked: Asked, view: View) -> Edit | None:
    if not isinstance(asked.value, bool):
        raise EditError("a question is done or not: true or false")
    before = {e.target: e.value for _, e in numbered(view.edits, (DONE,))}.get(asked.target, False)
    return None if before is asked.value else _edit(asked, asked.value)


def _undo(asked: Asked, view: View) -> Edit | None:
    """`value` false brings an edit back that was withdrawn."""
    if not asked.target.isdecimal() or int(asked.target) >= len(view.edits):
        raise EditError(f"there is no edit number {asked.target}")
    number = int(asked.target)
    if view.edits[number].kind == UNDO:
        raise EditError(
            "this is an undo itself", hint="undo or bring back the edit that it is about"
        )
    counts = number in {n for n, _ in numbered(view.edits)}
    if counts == (asked.value is False):
        return None
    return Edit(UNDO, switches(view.edits, [number])[0], "", "", "", asked.seen)
