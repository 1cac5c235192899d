"""Edits in words, for the log that editors see and for warnings.

Pure.
"""

from panelscribe.editing.log import (
    DONE,
    MERGE,
    NAME,
    ORDER,
    PERSON,
    PROSE,
    QUOTE,
    ROLE,
    SECTION,
    SPEAKER,
    SPLIT,
    WORDS,
    Edit,
)

_SHOWN = 60


def sentence(edit: Edit) -> str:
    """What an edit does, without who and when.

    >>> sentence(Edit("name", "SPEAKER_02", "Ana Li", "Ed", "", ""))
    'SPEAKER_02 is Ana Li'
    """
    value = edit.value
    simple = {
        NAME: f"{edit.target} is {value or 'nobody'}",
        ROLE: f"{edit.target} is {value}",
        MERGE: f"{edit.target} and {value} are one voice",
        SPLIT: f"“{_short(edit.seen)}” and what follows it in its turn is {value}'s",
        ORDER: "the sections in another order",
        PROSE: f"“{_short(edit.seen)}” rewritten" if value else f"“{_short(edit.seen)}” taken out",
        DONE: f"{'checked' if value else 'open again'}: {_short(edit.seen)}",
    }
    if edit.kind in simple:
        return simple[edit.kind]
    if edit.kind == WORDS:
        return _words(edit)
    if edit.kind == SPEAKER:
        scope = "from there on" if value.get("scope") == "onward" else "in one turn"
        return f"{edit.seen or 'a speaker'} is {value.get('speaker')} {scope}"
    if edit.kind == PERSON:
        fields = ", ".join(f"{key} {text or 'none'}" for key, text in value.items())
        return f"{edit.target}: {fields}"
    if edit.kind == SECTION:
        return _section(edit)
    if edit.kind == QUOTE:
        return _quote(edit)
    return f"{edit.kind} {edit.target}"


def _words(edit: Edit) -> str:
    heard = _short((edit.anchor or {}).get("heard", edit.seen))
    if not edit.value:
        return f"“{heard}” taken out"
    return (
        f"“{heard}” reads “{_short(edit.value)}”" if heard != edit.value else f"“{heard}” is right"
    )


def _section(edit: Edit) -> str:
    if "heading" in edit.value:
        return f"“{_short(edit.seen)}” is headed “{_short(edit.value['heading'])}”"
    return f"section “{_short(edit.seen)}” {'taken out' if edit.value.get('drop') else 'put back'}"


def _quote(edit: Edit) -> str:
    if edit.value.get("drop"):
        return f"quote “{_short(edit.seen)}” taken out"
    if edit.target.startswith("add:"):
        return f"quote “{_short(edit.seen)}” added"
    return f"quote “{_short(edit.seen)}” trimmed or exchanged"


def _short(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"


def stale_warning(edit: Edit, reason: str) -> str:
    """What to say of an edit that no longer applies."""
    by = f" ({edit.editor})" if edit.editor else ""
    return f"an edit no longer applies{by}: {sentence(edit)}; {reason}"
