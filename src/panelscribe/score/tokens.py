"""The words that are compared: what counts as the same word, applied alike to reference and
hypothesis.

Pure. Does not count: case, kind of quotation mark, punctuation around a word, hyphens (a hyphenated
word is two), full stops inside abbreviations, thousands separators, and for English the way of
writing numbers ("twenty-five" and "25"; years and other four-digit numbers as two pairs, so that
"2025" is "twenty twenty-five"), ordinals, "%" and "&", "okay" and "mister". Marks of sounds in
square or angle brackets are no words. Does count: contractions ("we're" is not "we are"), spelling
("colour" is not "color"), repetitions and false starts. Fillers count too; every figure that should
not depend on them is given a second time with fillers taken out of both sides.

The rules are simple and symmetric rather than complete; figures are a little higher than with
OpenAI's normaliser, which also undoes contractions and British spelling.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from panelscribe.transcript import normalise

FILLERS = frozenset(
    {"ah", "eh", "er", "erm", "hm", "hmm", "mhm", "mm", "mmm", "uh", "uhh", "uhm", "um", "umm"}
)

_UNITS = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
_SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9}
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
    "seventieth": 70, "eightieth": 80, "ninetieth": 90,
}  # fmt: skip
_SAME = {"ok": "okay", "mister": "mr", "doctor": "dr"}
_LONGEST = 24  # words that a number may have
_PARTS = re.compile(r"[\s\-‐‑–—/]+|\.{3,}|…")
_CURRENCY = re.compile(r"([$£€])(\d[\d.,]*)")
_CURRENCIES = {"$": "dollars", "£": "pounds", "€": "euros"}


@dataclass(frozen=True, slots=True)
class Token:
    """A comparable word and the indices of the first and the last word that it was made of."""

    text: str
    first: int
    last: int


def comparable(words: Sequence[str], language: str = "en") -> tuple[Token, ...]:
    """The tokens of words in order.

    >>> [token.text for token in comparable("Well, twenty-five of 1,200 co-ops (10%) in 2025.".split())]
    ['well', '25', 'of', '12', '00', 'co', 'ops', '10', 'percent', 'in', '20', '25']
    """
    tokens = [
        Token(part, index, index)
        for index, word in enumerate(words)
        if not _is_mark(word)
        for part in _split(word, language)
    ]
    return tuple(_numbers(_dollars_last(tokens))) if language == "en" else tuple(tokens)


def _dollars_last(tokens: list[Token]) -> list[Token]:
    """The tokens, "$4 million" in the order of speech: four million dollars."""
    ordered = list(tokens)
    for index, (token, following) in enumerate(pairwise(tokens)):
        if token.text in _CURRENCIES.values() and following.text in _SCALES:
            ordered[index : index + 2] = [following, token]
    return ordered


def _is_mark(word: str) -> bool:
    return (word.startswith("[") and word.endswith("]")) or (
        word.startswith("<") and word.endswith(">")
    )


def _split(word: str, language: str) -> list[str]:
    if language == "en":
        word = _CURRENCY.sub(lambda match: f"{match[2]} {_CURRENCIES[match[1]]}", word)
        word = re.sub(r"(?<=\d)\s*%", " percent", word).replace("&", " and ")
    parts = [_plain(part) for part in _PARTS.split(word)]
    return [_SAME.get(part, part) if language == "en" else part for part in parts if part]


def _plain(part: str) -> str:
    text = normalise(part)
    text = re.sub(r"(?<=\d),(?=\d{3}(?:\D|$))", "", text)
    return text if re.search(r"\d\.\d", text) else text.replace(".", "")


def _numbers(tokens: Sequence[Token]) -> list[Token]:
    """Number words as digits; the run of words that makes a number becomes one token, or two."""
    result: list[Token] = []
    index = 0
    while index < len(tokens):
        stop, text = _number(tokens, index)
        if text is None:
            result.append(tokens[index])
            index += 1
            continue
        first, last = tokens[index].first, tokens[stop - 1].last
        result += [Token(part, first, last) for part in _pairs(text)]
        index = stop
    return result


def _pairs(number: str) -> list[str]:
    return [number[:2], number[2:]] if re.fullmatch(r"[1-9]\d{3}", number) else [number]


def _number(tokens: Sequence[Token], start: int) -> tuple[int, str | None]:
    """Where the number that begins at `start` ends, and its digits (None: there is none)."""
    words = [token.text for token in tokens[start : start + _LONGEST]]
    total, group, index = 0, -1, 0
    if re.fullmatch(r"\d+(?:\.\d+)?", words[0]):
        if not (len(words[0]) <= 3 and words[0].isdigit() and words[1:2] and words[1] in _SCALES):
            return start + 1, words[0]
        group, index = int(words[0]), 1
    while index < len(words):
        word = words[index]
        if word == "and" and _goes_on(words, index):
            index += 1
            continue
        ordinal = _ORDINALS.get(word)
        if ordinal is not None and _may_follow(group, ordinal):
            return start + index + 1, _ordinal(total + max(group, 0) + ordinal)
        value = _UNITS.get(word, _TENS.get(word, -1))
        if value >= 0 and _may_follow(group, value):
            group = max(group, 0) + value
        elif word == "hundred" and 0 < group < 100:
            group *= 100
        elif word in _SCALES and word != "hundred" and group > 0:
            total, group = total + group * _SCALES[word], -1
        else:
            break
        index += 1
    return start + index, str(total + max(group, 0)) if index else None


def _goes_on(words: Sequence[str], index: int) -> bool:
    """Whether this "and" stands within a number, as in "two hundred and five"."""
    return (
        index > 0
        and words[index - 1] in _SCALES
        and any(map(_begins_number, words[index + 1 : index + 2]))
    )


def _may_follow(group: int, value: int) -> bool:
    """Whether a unit, ten or ordinal can go on with a number that stands at `group` (-1: at
    nothing).
    """
    if group < 0:
        return True
    if group == 0 or value == 0:
        return False
    return (group % 100 == 0) or (group % 100 >= 20 and group % 10 == 0 and value < 10)


def _begins_number(word: str) -> bool:
    return word in _UNITS or word in _TENS


def _ordinal(value: int) -> str:
    ending = (
        "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    )
    return f"{value}{ending}"
