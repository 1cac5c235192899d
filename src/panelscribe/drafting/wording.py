"""The words of a quotation as printed: what the policy lets out, and how the edges are fitted to the sentence.

Pure. A word is printed as it was heard or left out whole; each omission is a `Deletion`. Used by `quotes.py` to print
and by `check.py` to verify.
"""

import re
from collections.abc import Sequence

from panelscribe.drafting.language import Language
from panelscribe.drafting.records import Deletion
from panelscribe.drafting.sentences import is_aside
from panelscribe.drafting.style import Policy
from panelscribe.transcript import Word, normalise

ELLIPSIS = "..."

_DOUBLE = str.maketrans(
    {
        '"': "'",
        "“": "'",
        "”": "'",
        "„": "'",
        "«": "'",
        "»": "'",
        "‘": "'",
        "’": "'",
        "‚": "'",
        "<": "‹",
        ">": "›",
    }
)
_MARKS = frozenset("?!:;.,…»«")
"""Marks that stand as words of their own ("Que s'est-il passé ?")."""
_TERMINAL = re.compile(r"[.?!…]['\")\]]*$")
_LAST = re.compile(r"[\s.,;:!?…–—-]+$")


def plain(text: str) -> str:
    r"""Text that can't be taken for markup or for a quotation mark: one line, no control or private characters, every
    quotation mark a straight single one.

    >>> plain('the “new”\nNorth')
    "the 'new' North"
    """
    visible = "".join(char if char.isprintable() else " " for char in text.translate(_DOUBLE))
    return " ".join("".join(char for char in visible if not "\ue000" <= char <= "\uf8ff").split())


def omissions(
    words: Sequence[Word], first: int, last: int, policy: Policy, lang: Language
) -> list[tuple[int, int]]:
    """What may be left out between `first` and `last` (inclusive): disjoint index ranges, both inclusive, in order.

    Fillers, remarks in brackets, broken-off words ("th-") and stammered repetitions ("for, for"); under `hansard` also
    the phrases of "discourse" between two commas.
    """
    tokens = {index: normalise(words[index].text) for index in range(first, last + 1)}
    gone = set()
    for index in range(first, last + 1):
        text = words[index].text
        if (
            (not tokens[index] and text not in _MARKS)
            or tokens[index] in lang.words["fillers"]
            or is_aside(text)
            or _broken_off(text)
        ):
            gone.add(index)
    gone |= _repeats(words, tokens, first, last, gone, lang)
    if policy is Policy.HANSARD:
        gone |= _small_change(words, tokens, first, last, lang)
    return _ranges(sorted(gone))


def _broken_off(text: str) -> bool:
    bare = text.rstrip(",.…")
    return bare.endswith("-") and len(bare) > 1 and bare.rstrip("-").isalpha()


def _repeats(
    words: Sequence[Word],
    tokens: dict[int, str],
    first: int,
    last: int,
    gone: set[int],
    lang: Language,
) -> set[int]:
    """Indices of the earlier copy of what was said twice in a row by a slip."""
    kept = [index for index in range(first, last + 1) if index not in gone]
    slips: set[int] = set()
    position = 0
    while position < len(kept):
        for size in (4, 3, 2, 1):
            copy, again = (
                kept[position : position + size],
                kept[position + size : position + 2 * size],
            )
            said = [tokens[index] for index in copy]
            if len(again) < size or said != [tokens[index] for index in again]:
                continue
            if any(_TERMINAL.search(words[index].text) for index in copy):
                continue
            if any(token in lang.words["stammered"] for token in said):
                slips.update(copy)
                break
        position += 1
    return slips


def _small_change(
    words: Sequence[Word], tokens: dict[int, str], first: int, last: int, lang: Language
) -> set[int]:
    """Indices of "you know" and its like, where commas (or the sentence's start) set them off."""
    found: set[int] = set()
    for index in range(first, last + 1):
        before = index == first or words[index - 1].text[-1:] in ",.?!"
        for size in (2, 1):
            end = min(last, index + size - 1)
            phrase = " ".join(tokens[place] for place in range(index, end + 1))
            if (
                end < last
                and before
                and words[end].text.endswith(",")
                and lang.patterns["discourse"].fullmatch(phrase)
            ):
                found.update(range(index, end + 1))
                break
    return found


def _ranges(indices: list[int]) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    for index in indices:
        if ranges and ranges[-1][1] == index - 1:
            ranges[-1] = (ranges[-1][0], index)
        else:
            ranges.append((index, index))
    return ranges


def trim(words: Sequence[Word], first: int, last: int, lang: Language) -> tuple[int, int]:
    """The span without what may be left out at its edges."""
    while first <= last and _idle(words[first].text, lang):
        first += 1
    while last >= first and _idle(words[last].text, lang):
        if (
            words[last].text in ("?", "!")
            and last > first
            and not _idle(words[last - 1].text, lang)
        ):
            break
        last -= 1
    return first, last


def _idle(text: str, lang: Language) -> bool:
    token = normalise(text)
    return not token or token in lang.words["fillers"] or is_aside(text) or _broken_off(text)


def printed(
    words: Sequence[Word],
    first: int,
    last: int,
    policy: Policy,
    lang: Language,
    *,
    fragment: bool = False,
) -> tuple[str, tuple[Deletion, ...]]:
    """The span as it is printed under `policy`, and what was left out of it.

    The text begins with a capital unless it is a `fragment`, and so do its sentences; its last mark is the speaker's.
    """
    ranges = omissions(words, first, last, policy, lang)
    gone = {index for start, end in ranges for index in range(start, end + 1)}
    shown = policy is Policy.STRICT
    parts: list[str] = []
    for index in range(first, last + 1):
        if index in gone:
            if parts and parts[-1] != ELLIPSIS:
                if not _TERMINAL.search(parts[-1]):
                    parts[-1] = _LAST.sub("", parts[-1])
                if shown:
                    parts.append(ELLIPSIS)
            continue
        text = plain(words[index].text)
        starts = not (parts or fragment) or (index - 1 in gone and _ended(parts))
        parts.append(capital(text) if starts else text)
    if parts and parts[-1] == ELLIPSIS:
        parts.pop()
    edits = tuple(
        Deletion(start, end, " ".join(word.text for word in words[start : end + 1]))
        for start, end in ranges
    )
    return " ".join(part for part in parts if part), edits


def _ended(parts: list[str]) -> bool:
    spoken = [part for part in parts if part != ELLIPSIS]
    return bool(spoken) and _TERMINAL.search(spoken[-1]) is not None


def capital(text: str) -> str:
    """The text with a capital first letter.

    >>> capital("'tis so")
    "'Tis so"
    """
    for index, char in enumerate(text):
        if char.isalpha():
            return text[:index] + char.upper() + text[index + 1 :]
        if char.isdigit():
            return text
    return text


def bare_end(text: str) -> str:
    """The text without the marks and dashes at its end, but with a closing bracket or quotation mark."""
    return _LAST.sub("", text)


def end_with(text: str, mark: str) -> str:
    """The text ending on `mark` in place of a full stop, comma or dash; a question or exclamation mark stays.

    >>> [end_with(text, ",") for text in ("It was wrong.", "Why?", "and then --")]
    ['It was wrong,', 'Why?', 'and then,']
    """
    stripped = text.rstrip()
    if stripped.endswith(("?", "!")):
        return stripped
    return bare_end(stripped) + mark
