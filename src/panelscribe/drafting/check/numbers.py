"""Numbers in an article's own words that nobody said, in figures or in words, and numbers said of something else.

Pure. "3,100", "thirty-one hundred" and "three thousand one hundred" are one number; so are "$4.5 million" and "four
point five million dollars". A number that was said, but not of these things ("twelve trucks" where eleven were), is
found too.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from panelscribe.drafting.check.people import panel_texts
from panelscribe.drafting.check.records import Finding, FindingKind
from panelscribe.drafting.language import Language
from panelscribe.drafting.people import label
from panelscribe.drafting.records import Article
from panelscribe.naming.records import Naming
from panelscribe.panel import Panel
from panelscribe.transcript import Transcript, tokens

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()  # noqa: E501, SIM905
_TENS = dict(
    zip(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        range(20, 100, 10),
        strict=True,
    )
)
_SMALL = {word: value for value, word in enumerate(_ONES)} | _TENS
_SCALES = {
    "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9,
}  # fmt: skip
_ORDINALS = {
    "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11,
    "twelfth": 12, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
_SHARES = frozenset({"third", "quarter", "fifth", "tenth"})
_VAGUE = frozenset({
    "half", "halve", "halved", "halves", "twice", "thrice", "double", "doubled", "triple", "tripled", "dozens",
    "scores", "hundreds", "thousands", "millions", "billions", "trillions",
})  # fmt: skip
_STEMS = {
    "halve": "half", "halved": "half", "halves": "half", "double": "twice", "doubled": "twice", "doubling": "twice",
    "tripled": "triple", "thrice": "triple",
}  # fmt: skip
_UNSAID = "nobody said this number, and it is not on the panel file"
_FIGURE = re.compile(
    r"(?P<unit>[$£€#+]*)(?P<digits>\d[\d,]*(?:\.\d+)?)(?P<end>%|°|st|nd|rd|th|s|k|m|mn|bn|x)?"
)
_UNITS = {"$": "dollar", "£": "pound", "€": "euro", "%": "percent"}
_MEASURES = frozenset({
    "second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "dollar", "pound", "euro", "cent",
    "percent", "mile", "kilometer", "foot", "meter", "ton", "acre",
})  # fmt: skip
_WITHIN = 3
"""Words after a number among which what it counts is looked for."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a row of tokens: its value, where it stands (`last` exclusive), and a unit that stands in it."""

    value: float
    first: int
    last: int
    unit: str = ""


def numbers(row: Sequence[str]) -> list[Number]:
    """The numbers in a row of tokens as `row_of` gives them.

    >>> [n.value for n in numbers(row_of("four hundred and twelve thousand dollars and 3,100 of twenty-six"))]
    [412000.0, 3100.0, 26.0]
    """
    found: list[Number] = []
    index = 0
    while index < len(row):
        number = _figure(row, index) or _words(row, index)
        if number is None:
            index += 1
            continue
        found.append(number)
        index = number.last
    return found


def _figure(row: Sequence[str], index: int) -> Number | None:
    match = _FIGURE.fullmatch(row[index])
    if match is None:
        return None
    value = float(match["digits"].replace(",", ""))
    last = index + 1
    value *= _SCALES.get(match["end"] or "", 1)
    while last < len(row) and row[last] in ("hundred", *_SCALES):
        value *= 100 if row[last] == "hundred" else _SCALES[row[last]]
        last += 1
    unit = next((_UNITS[char] for char in f"{match['unit']}{match['end']}" if char in _UNITS), "")
    return Number(value, index, last, unit)


def _words(row: Sequence[str], index: int) -> Number | None:
    """The number that begins at `index` in words; "a hundred" is one, "one" alone is none."""
    total, current, last = 0.0, 0.0, index
    begins = (
        row[index] == "a"
        and index + 1 < len(row)
        and row[index + 1] in ("hundred", "dozen", *_SCALES)
    )
    place = index + 1 if begins else index
    while place < len(row):
        word = row[place]
        if (
            word in _SMALL
            and _fits(current, _SMALL[word])
            and not (last > index and word == "zero")
        ):
            current += _SMALL[word]
        elif word == "hundred" and current < 100:
            current = max(current, 1) * 100
        elif word == "dozen":
            current = max(current, 1) * 12
        elif word in _SCALES and len(word) > 2:
            total, current = total + max(current, 1) * _SCALES[word], 0.0
        elif word in _ORDINALS and _fits(current, _ORDINALS[word]):
            return Number(total + current + _ORDINALS[word], index, place + 1)
        elif word == "point" and last > index and place + 1 < len(row) and row[place + 1] in _SMALL:
            return _decimal(row, index, place + 1, total + current)
        elif (
            word == "and"
            and last > index
            and (current >= 100 or total)
            and _goes_on(row, place + 1)
        ):
            place += 1
            continue
        else:
            break
        place += 1
        last = place
    alone = last == index + 1 and row[index] == "one"
    return Number(total + current, index, last) if last > index and not alone else None


def _fits(current: float, value: int) -> bool:
    """Whether "six" may follow what is there: after "twenty" and "four hundred", not after "four"."""
    if current == 0:
        return True
    return (
        value < 10
        if current % 100 >= 20 and current % 10 == 0
        else current % 100 == 0 and value < 100
    )


def _goes_on(row: Sequence[str], place: int) -> bool:
    return place < len(row) and row[place] in _SMALL


def _decimal(row: Sequence[str], first: int, place: int, whole: float) -> Number:
    digits = ""
    while place < len(row) and row[place] in _SMALL and _SMALL[row[place]] < 10:
        digits += str(_SMALL[row[place]])
        place += 1
    value = whole + float(f"0.{digits or 0}")
    while place < len(row) and row[place] in _SCALES:
        value *= _SCALES[row[place]]
        place += 1
    return Number(value, first, place)


def row_of(text: str) -> list[str]:
    """Comparable tokens with compounds of numbers taken apart ("twenty-six", "10-15").

    >>> row_of("Twenty-six well-known $3 things, 10-15%.")
    ['twenty', 'six', 'well-known', '$3', 'things', '10', '15%']
    """
    row: list[str] = []
    for token in tokens(text):
        parts = [part for part in re.split(r"[-/]", token) if part]
        countable = any(
            part in _SMALL or part in _SCALES or part in _ORDINALS or re.match(r"[$£€]?\d", part)
            for part in parts
        )
        row += parts if len(parts) > 1 and countable else [token]
    return row


class Numbers:
    """All numbers that a text may use, and of what each was said."""

    def __init__(
        self,
        transcript: Transcript,
        naming: Naming,
        panel: Panel,
        article: Article | None,
        known: Sequence[str],
        lang: Language,
    ) -> None:
        self._stop = lang.words["stop"]
        self._values: set[float] = set()
        self._tokens: set[str] = set()
        self._counted: dict[str, set[float]] = {}
        self._shown: dict[tuple[str, float], str] = {}
        texts = [turn.text for turn in transcript.turns]
        texts += [*panel_texts(panel), *_people_texts(naming), *known]
        texts += article.texts if article else ()
        for text in texts:
            self._learn(row_of(text))

    def _learn(self, row: Sequence[str]) -> None:
        self._tokens.update(row)
        found = numbers(row)
        for position, number in enumerate(found):
            self._values.add(number.value)
            for thing in self._things(row, number):
                self._counted.setdefault(thing, set()).add(number.value)
                self._shown.setdefault(
                    (thing, number.value), " ".join(row[number.first : number.last])
                )
            after = found[position + 1] if position + 1 < len(found) else None
            if (
                after
                and after.first == number.last
                and 10 <= number.value < 100
                and after.value < 100
            ):
                self._values.add(number.value * 100 + after.value)  # "twenty twenty-six", a year

    def _things(self, row: Sequence[str], number: Number) -> list[str]:
        """What a number counts: its unit, and the words after it that mean something."""
        things = [number.unit] if number.unit else []
        for word in row[number.last : number.last + _WITHIN]:
            if word == "speaker" or numbers([word]):
                break  # the next label ("Speaker 4 and Speaker 7"), the next number
            if word not in self._stop and word.replace("-", "").isalpha():
                things.append(_stem(word))
        return things

    def unsaid(self, text: str, block: int) -> Iterator[Finding]:
        """The numbers in a block's own words that nobody said, or that were said of nothing that they count here."""
        spans = [(m.start(), m.end()) for m in re.finditer(r"\S+", text)]
        row: list[str] = []
        owners: list[int] = []
        for owner, (start, end) in enumerate(spans):
            found = row_of(text[start:end])
            row += found
            owners += [owner] * len(found)
        for number in numbers(row):
            message = self._problem(row, number)
            if message:
                first, last = spans[owners[number.first]][0], spans[owners[number.last - 1]][1]
                shown = text[first:last].strip(".,;:!?()")
                yield Finding(FindingKind.NUMBER, shown, message, block, first=first, last=last)
        for index, token in enumerate(row):
            first, last = spans[owners[index]]
            message = ""
            if _is_share(row, index) and not self._knows(token):
                message = f"nobody said '{token}'"
            elif re.search(r"\d", token) and not numbers([token]) and token not in self._tokens:
                message = _UNSAID
            if message:
                yield Finding(FindingKind.NUMBER, token, message, block, first=first, last=last)

    def _knows(self, share: str) -> bool:
        """Whether anybody said a share or a vague number, in whatever form of the word."""
        said = {_STEMS.get(token, _stem(token)) for token in self._tokens}
        stem = _STEMS.get(share, _stem(share))
        return stem in said or (stem == "half" and 50.0 in self._values)

    def _problem(self, row: Sequence[str], number: Number) -> str | None:
        if number.value not in self._values:
            return _UNSAID
        things = self._things(row, number)
        thing = things[0] if things else ""
        counted = self._counted.get(thing, set())
        if any(number.value in self._counted.get(one, ()) for one in things):
            return None
        if not counted:
            return f"nobody said this number of '{thing}'" if thing in _MEASURES else None
        others = " or ".join(
            f"'{self._shown[thing, value]} {thing}'" for value in sorted(counted)[:3]
        )
        return f"nobody said this number of '{thing}'; said: {others}"


def _is_share(row: Sequence[str], index: int) -> bool:
    """Whether a token is a share ("by a third", "two thirds", "half") or a vague number ("hundreds"); "the third" is
    neither.
    """
    token = row[index]
    if token in _VAGUE:
        return True
    if token.removesuffix("s") not in _SHARES:
        return False
    counts = row[max(0, index - 2) : index]
    return (
        (token.endswith("s") and counts[-1:] != ["the"] and bool(set(counts) & {"two", "three", "four"}))
        or (row[index + 1 : index + 2] == ["of"] and counts[-1:] in (["a"], ["one"]))
        or counts == ["by", "a"]
    )  # fmt: skip


def _stem(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def _people_texts(naming: Naming) -> Iterable[str]:
    """What the people who were heard are called, and the labels of those without a name."""
    for attribution in naming.attributions:
        person = attribution.person
        if person is None:
            yield label(attribution.speaker)
        else:
            yield from (text for text in (person.name, person.title, person.organization) if text)
