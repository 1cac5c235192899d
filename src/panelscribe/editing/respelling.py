"""A name that an editor spells differently, put right where it is spoken.

Pure. Only a name that sounds like the new one is touched: who turns out to be somebody else was still called what they
were called.
"""

from collections.abc import Iterator, Sequence

from panelscribe.common_words import COMMON_WORDS
from panelscribe.editing.people import Rename
from panelscribe.editing.places import Heard
from panelscribe.likeness import key, likeness
from panelscribe.spelling import core
from panelscribe.transcript import Word, normalise

_ALIKE = 0.6
"""Likeness to the eye or to the ear from which two names are two spellings of one."""

Respelling = tuple[int, int, int, tuple[str, ...]]
"""Turn, first and last word (exclusive), and what stands there."""


def respellings(heard: Heard, rename: Rename) -> Iterator[Respelling]:
    """Where the old name is spoken, whole or the surname alone, and the new spelling in its place."""
    old, new = rename.old.split(), rename.new.split()
    forms = [(old, new)] if _alike(rename.old, rename.new) else []
    if len(old) > 1 and old[-1] != new[-1] and _alike(old[-1], new[-1]):
        forms += [] if normalise(old[-1]) in COMMON_WORDS else [(old[-1:], new[-1:])]
    for number, turn in enumerate(heard.turns):
        cores = [normalise(core(word.text)[1]) for word in turn.words]
        taken = 0
        for index in range(len(cores)):
            for before, after in forms:
                wanted = [normalise(part) for part in before]
                if index >= taken and cores[index : index + len(wanted)] == wanted:
                    taken = index + len(wanted)
                    yield number, index, taken, _dressed(after, turn.words[index:taken])


def _alike(old: str, new: str) -> bool:
    return old != new and max(likeness(key(old), key(new))) >= _ALIKE


def _dressed(name: Sequence[str], words: Sequence[Word]) -> tuple[str, ...]:
    """The name with the marks around the words that it replaces."""
    texts = list(name)
    texts[0] = core(words[0].text)[0] + texts[0]
    texts[-1] += core(words[-1].text)[2]
    return tuple(texts)
