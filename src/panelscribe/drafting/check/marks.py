"""Quotations found in a line of prose: what stands between quotation marks of every kind that editors use.

Pure. Knows straight and curly, double and single, American and British, German („ “ ‚ ‘ » «), French (« » ‹ ›) and
Scandinavian (” ”) marks, nested ones, apostrophes that are no marks, and marks that lack their other half.
"""

from dataclasses import dataclass

_CLOSERS = {
    '"': '"”',
    "“": '”"',
    "„": '“”"',
    "”": "”",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "‘": "’'",
    "‚": "‘’'",
    "'": "'’",
    "「": "」",
    "『": "』",
}
_EITHER = frozenset('"”')
"""Marks that open as well as close; the blanks beside them tell which."""

_DOUBLE = frozenset('"“„')
_SINGLE = frozenset("‘'")
_APOSTROPHES = frozenset("'’")
_ELIDED = ("tis", "twas", "em", "cause", "til", "bout", "n'", "n’", "round")
_AFTER_CLOSING = frozenset(',.;:!?)]}"”»—–-…/')


@dataclass(frozen=True, slots=True)
class Quotation:
    """The inside of quotation marks; `start` and `end` are its place in the block, marks included. `opened` and
    `closed` are False where that mark is missing.
    """

    text: str
    start: int
    end: int
    closed: bool = True
    opened: bool = True


def quotations(block: str, *, continued: str = "") -> list[Quotation]:
    """The outermost quotations of a block, in order.

    `continued` is the opening mark of a quotation that the block before left open: it goes on from the start here,
    whether a mark says so once more or not.
    """
    found: list[Quotation] = []
    index = 0
    if continued:
        resumed = int(starts_quoted(block))
        end = _closing(block, resumed - 1, continued)
        stop = len(block) if end is None else end
        found.append(Quotation(block[resumed:stop], 0, min(stop + 1, len(block)), end is not None))
        index = stop + 1
    while index < len(block):
        if not _opens(block, index):
            if _strays(block, index):
                start = found[-1].end if found else 0
                found.append(Quotation(block[start:index], start, index + 1, opened=False))
            index += 1
            continue
        end = _closing(block, index, block[index])
        if end is None and block[index] == "'":
            index += 1  # an apostrophe
            continue
        stop = len(block) if end is None else end
        found.append(
            Quotation(block[index + 1 : stop], index, min(stop + 1, len(block)), end is not None)
        )
        index = stop + 1
    return found


def starts_quoted(block: str) -> bool:
    """Whether a block begins with a mark that opens (or, in French, resumes) a quotation."""
    return bool(block) and block[0] in _CLOSERS and (_opens(block, 0) or block[0] == "»")


def _around(block: str, index: int) -> tuple[str, str]:
    return block[index - 1] if index > 0 else " ", block[index + 1] if index + 1 < len(
        block
    ) else " "


def _leads(block: str, index: int) -> bool:
    """Whether the mark at `index` stands before a word and not behind one."""
    before, after = _around(block, index)
    return not after.isspace() and not before.isalnum() and before not in ".,!?…%"


def _opens(block: str, index: int) -> bool:
    char = block[index]
    if char not in _CLOSERS:
        return False
    before, after = _around(block, index)
    if char in "“„«「『":
        return True
    if char == "‹":
        return not before.isalnum()
    if char in _SINGLE:
        rest = block[index + 1 : index + 7].casefold()
        elided = after.isdigit() or rest.startswith(_ELIDED)
        return _leads(block, index) and not (elided and _closing(block, index, char) is None)
    return _leads(block, index)


def _strays(block: str, index: int) -> bool:
    """Whether the mark at `index` closes a quotation that never began (an inch sign does not)."""
    before, after = _around(block, index)
    if block[index] == "»":  # the French leave a blank before it
        return not after.isalnum()
    closes = block[index] in _EITHER and not before.isspace() and not after.isalnum()
    return closes and not (block[index] == '"' and before.isdigit())


def _closing(block: str, index: int, opening: str) -> int | None:
    """Where a quotation that opens at `index` closes."""
    closers = _CLOSERS[opening]
    depth = 0
    for place in range(index + 1, len(block)):
        char = block[place]
        if char in closers:
            if char in _APOSTROPHES and _is_apostrophe(block, place, closers):
                continue
            if opening == "‘" and char == "'" and _closes_later(block, place):
                continue
            if char in _EITHER and _nests(block, place):
                depth += 1
            elif depth == 0:
                return place
            else:
                depth -= 1
        elif char == opening or (opening in _DOUBLE and char in _DOUBLE):
            depth += 1
    return None


def _closes_later(block: str, place: int) -> bool:
    """Whether a curly mark closes before another opens: the straight one at `place` is an apostrophe ("Lands' End")."""
    closing, opening = block.find("’", place), block.find("‘", place)
    return closing != -1 and (opening == -1 or closing < opening)


def _nests(block: str, place: int) -> bool:
    """Whether a mark that could close opens another quotation instead: a blank before it, a word behind."""
    before, after = _around(block, place)
    return before.isspace() and not after.isspace() and place > 0


def _is_apostrophe(block: str, place: int, closers: str) -> bool:
    before, after = _around(block, place)
    if after.isalnum():
        return before.isalnum() or before.isspace()
    if before.isspace():
        return True
    if before not in "sS" or after in _AFTER_CLOSING or place + 1 == len(block):
        return False
    if not block[place + 2 : place + 3].islower():
        return False
    rest = block[place + 1 :]
    return any(  # "the dogs’ bowl is empty’": a plural's apostrophe, for the quotation closes further on
        char in closers and not rest[at + 1 : at + 2].isalnum() and rest[at - 1 : at].strip() != ""
        for at, char in enumerate(rest[: _next_single(rest)])
    )


def _next_single(rest: str) -> int:
    """Where the next single quotation mark opens in `rest`, its end if none does."""
    places = (
        at for at, char in enumerate(rest)
        if char in "‘'‚" and at and rest[at - 1].isspace() and rest[at + 1 : at + 2].isalnum()
    )  # fmt: skip
    return next(places, len(rest))
