"""The log of what editors decided: it only grows, and undo is an entry too.

Pure. Leaves out where it is stored (`session.py`) and what the entries do (`words.py`, `people.py`, `article.py`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

NAME, ROLE, MERGE, PERSON = "name", "role", "merge", "person"
WORDS, SPEAKER, SPLIT = "words", "speaker", "split"
SECTION, ORDER, QUOTE, PROSE = "section", "order", "quote", "prose"
DONE, UNDO = "done", "undo"

OF_WORDS = frozenset({WORDS, SPEAKER, SPLIT, MERGE, PERSON})
"""Kinds that change the transcript (a person's new name is put right where it is spoken, too)."""
OF_PEOPLE = frozenset({NAME, ROLE, MERGE, PERSON})
"""Kinds that change who is who."""
OF_ARTICLE = frozenset({SECTION, ORDER, QUOTE, PROSE})
"""Kinds that change the drafted article."""
KINDS = OF_WORDS | OF_PEOPLE | OF_ARTICLE | {DONE, UNDO}


@dataclass(frozen=True, slots=True)
class Edit:
    """A decision of an editor: an input of the steps, never a change to an output.

    `value` and `anchor` are JSON values. `seen` is what the editor was looking at, `at` an ISO 8601 time; edits that
    were sent together share editor and time. `anchor` says where the target stood in the recording, so that the edit
    outlives a better recognition (`places.py`); without one the target is taken by its name. `docs/review.md` lists
    kinds and values.
    """

    kind: str
    target: str
    value: Any
    editor: str
    at: str
    seen: Any
    anchor: Mapping[str, Any] | None = None


def numbered(edits: Sequence[Edit], kinds: Iterable[str] | None = None) -> list[tuple[int, Edit]]:
    """The edits that count, in order, each with its number in the log; of `kinds` alone where they are given."""
    gone = withdrawn(edits)
    wanted = frozenset(kinds) if kinds is not None else KINDS
    return [
        (n, e) for n, e in enumerate(edits) if n not in gone and e.kind != UNDO and e.kind in wanted
    ]


def withdrawn(edits: Sequence[Edit]) -> frozenset[int]:
    """The numbers (from 0) of the edits that an undo took back, undone undos among them."""
    return frozenset(_withdrawals(edits))


def active(edits: Sequence[Edit], kinds: Iterable[str] | None = None) -> tuple[Edit, ...]:
    """The edits that count, in order. An undo that is undone itself brings its edit back.

    >>> log = [Edit("name", "SPEAKER_00", "Ana Li", "", "", ""), Edit("undo", "0", "", "", "", "")]
    >>> len(active(log)), len(active([*log, Edit("undo", "1", "", "", "", "")]))
    (0, 1)
    """
    return tuple(edit for _, edit in numbered(edits, kinds))


@dataclass(frozen=True, slots=True)
class History:
    """What can be undone and redone, newest last: groups of numbers of edits that were sent together."""

    done: tuple[tuple[int, ...], ...]
    undone: tuple[tuple[int, ...], ...]


def history(edits: Sequence[Edit]) -> History:
    """Undo and redo as an editor knows them: a new edit ends what could be redone.

    >>> log = [Edit("done", "a", True, "Ed", "1", ""), Edit("undo", "0", "", "Ed", "2", "")]
    >>> history(log).undone, history([*log, Edit("done", "b", True, "Ed", "3", "")]).undone
    (((0,),), ())
    """
    done: list[tuple[int, ...]] = []
    undone: list[tuple[int, ...]] = []
    counts = {number for number, _ in numbered(edits)}
    groups = groupby(enumerate(edits), key=lambda item: (item[1].at, item[1].editor))
    for _, entries in groups:
        group = list(entries)
        made = tuple(number for number, edit in group if edit.kind != UNDO)
        if made:
            done.append(made)
            undone.clear()
            continue
        withdrawn = {_root(edits, number) for number, _ in group}
        back = [one for one in undone if withdrawn & set(one)]
        gone = [one for one in done if withdrawn & set(one)]
        undone = [one for one in undone if one not in back] + gone
        done = [one for one in done if one not in gone] + back
    # What was brought back by hand after a new edit had ended its redo can be undone as well.
    done += [(number,) for number in sorted(counts - {n for one in done for n in one})]
    return History(
        tuple(one for one in done if counts & set(one)),
        tuple(one for one in undone if not counts & set(one)),
    )


def _root(edits: Sequence[Edit], number: int) -> int:
    """The edit that a chain of undos is about."""
    while edits[number].kind == UNDO and edits[number].target.isdecimal():
        target = int(edits[number].target)
        if target >= number:
            break
        number = target
    return number


def switches(edits: Sequence[Edit], group: Iterable[int]) -> tuple[str, ...]:
    """The targets of undo entries that withdraw a group which counts, or bring back one that does not."""
    counts = {number for number, _ in numbered(edits)}
    live = _withdrawals(edits)
    return tuple(
        str(number) if number in counts else str(live[number])
        for number in group
        if number in counts or number in live
    )


def _withdrawals(edits: Sequence[Edit]) -> dict[int, int]:
    """The undo entry that withdraws each edit that does not count; an undo entry may be withdrawn as well."""
    found: dict[int, int] = {}
    for number in range(len(edits) - 1, -1, -1):
        edit = edits[number]
        if edit.kind == UNDO and number not in found and edit.target.isdecimal():
            found[int(edit.target)] = number
    return found
