"""When two names may mean one person: spelling, sound, nicknames, initials, titles, diacritics.

Pure. Compares names as they are heard with names as they are written; says nothing of who speaks. Called by
`mentions.py` and `identities.py`.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from panelscribe.naming.language import words
from panelscribe.naming.nicknames import PAIRS

FULL, FIRST, LAST = "full", "first", "last"

_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
TITLES = words(
    "mr mrs ms miss mister dr doctor prof professor sir dame lord lady sen senator rep judge rev reverend captain"
    " councilmember councilmembers councillor councillors councilor councilors councilman councilwoman alderman"
    " commissioner ambassador coach sergeant colonel lieutenant pastor rabbi imam justice congressman congresswoman"
    " superintendent"
    " doktor doctora profesor profesora docteur professeur"
    " herr herrn frau señor senor señora senora sr sra doña monsieur madame mme mlle"
)
"""Folded titles; they count at the head of a name only."""
_SUFFIXES = words("jr sr ii iii iv phd md esq")


def fold(word: str) -> str:
    """A word as compared in names: letters and digits only, without case, diacritics or a possessive ending.

    >>> [fold(w) for w in ("D'Ambrosia,", "Jean-Marc", "Müller’s", "Łukasz")]
    ['dambrosia', 'jeanmarc', 'muller', 'lukasz']
    """
    if word.isascii() and word.isalnum():
        return word.lower()
    plain = word.replace("’", "'").casefold().translate(_LETTERS)
    plain = re.sub(r"'s\W*$", "", plain)
    decomposed = unicodedata.normalize("NFKD", plain)
    return "".join(c for c in decomposed if c.isalnum())


def name_tokens(name: str) -> tuple[str, ...]:
    """The folded words of a name without titles and suffixes.

    >>> name_tokens("Dr. Ana de la Cruz, Jr.")
    ('ana', 'de', 'la', 'cruz')
    """
    kept = [token for word in name.split() if (token := fold(word))]
    while len(kept) > 1 and kept[0] in TITLES:
        kept.pop(0)
    while len(kept) > 1 and kept[-1] in _SUFFIXES:
        kept.pop()
    return tuple(kept)


_SOUNDS: tuple[tuple[str, str], ...] = (
    ("tsch", "x"), ("sch", "x"), ("tch", "x"), ("ph", "f"), ("gh", "g"), ("ch", "x"), ("sh", "x"),
    ("ck", "k"), ("th", "t"), ("qu", "k"), ("dg", "j"), ("wh", "w"), ("wr", "r"), ("kn", "n"),
    ("ce", "se"), ("ci", "si"), ("cy", "si"), ("ge", "je"), ("gi", "ji"), ("c", "k"), ("q", "k"),
    ("z", "s"), ("y", "i"), ("v", "f"), ("w", "f"), ("j", "g"), ("d", "t"), ("b", "p"),
)  # fmt: skip


@lru_cache(maxsize=8192)
def sound(token: str) -> str:
    """A rough key of how a folded name sounds in European languages: first sound, then consonants.

    >>> sound("hightower") == sound("hytower"), sound("geoff") == sound("jeff"), sound("erica") == sound("erika")
    (True, True, True)
    """
    key = token.replace("ight", "it")
    for written, spoken in _SOUNDS:
        key = key.replace(written, spoken)
    key = key[:1] + re.sub(r"[aeiouh]", "", key[1:])
    key = re.sub(r"(.)\1+", r"\1", key)
    return "a" + key[1:] if key[:1] in "aeiou" else key


@lru_cache(maxsize=65536)
def word_similarity(one: str, other: str) -> float:
    """How likely two folded words are one name, 0 to 1; below 0.6 they are strangers.

    >>> word_similarity("mike", "michael"), word_similarity("mike", "mark")
    (0.92, 0.0)
    """
    if one == other:
        return 1.0
    if not one or not other:
        return 0.0
    if (one, other) in PAIRS:
        return 0.92
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return 0.8 if long.startswith(short) else 0.0
    if len(short) >= 3 and long.startswith(short):
        return 0.88
    stem = re.sub(r"(.)\1?(?:y|ie|i|ey)$", r"\1", short)
    if len(stem) >= 3 and len(stem) < len(short) <= 6 and long.startswith(stem):
        return 0.86  # Randy, Randall
    distance = OSA.distance(one, other)
    spelling = 1 - distance / len(long)
    if len(short) >= 3 and sound(one) == sound(other) and spelling >= 0.5:
        return 0.9
    if distance == 1 and len(short) >= 3:
        return 0.85 if len(short) >= 5 else 0.78 if len(short) == 4 else 0.62
    return 0.95 * spelling if spelling >= 0.7 else 0.0


@dataclass(frozen=True, slots=True)
class Match:
    """How well a heard name fits a written one (0 to 1), and which part of it was heard."""

    quality: float
    form: str


NO_MATCH = Match(0.0, "")


@lru_cache(maxsize=65536)
def match_name(heard: tuple[str, ...], written: tuple[str, ...]) -> Match:
    """How well the folded words `heard` fit the folded name `written`.

    A family name that is plainly another one forbids the match: "Brian Smith" is not Brian Nagel.

    >>> match_name(("kelsey", "high", "tower"), ("kelsey", "hightower"))
    Match(quality=1.0, form='full')
    >>> match_name(("brian",), ("brian", "nagel")).form, match_name(("brian", "smith"), ("brian", "nagel")).quality
    ('first', 0.0)
    """
    if not heard or not written:
        return NO_MATCH
    if "".join(heard) == "".join(written):
        return Match(1.0, FULL)
    if len(heard) == 1:
        return _match_single(heard[0], written)
    if len(written) == 1:
        best = max(word_similarity(heard[0], written[0]), word_similarity(heard[-1], written[0]))
        return Match(0.85 * best, FULL) if best >= 0.75 else NO_MATCH
    return max(_match_ends(heard, written), _match_joined(heard, written), key=lambda m: m.quality)


def _match_single(heard: str, written: tuple[str, ...]) -> Match:
    if len(written) == 1:
        return _at_least(word_similarity(heard, written[0]), 0.6, 1.0, FULL)
    given = max(
        word_similarity(heard, word) * (1.0 if i == 0 else 0.9)
        for i, word in enumerate(written[:-1])
    )
    given = max(given, word_similarity(heard, "".join(written[:-1])))
    if len(heard) >= 2 and heard == "".join(word[0] for word in written[: len(heard)]):
        given = max(given, 0.8)  # J.P.
    family = 0.0
    if len(heard) > 1:
        endings = {written[-1], "".join(written[1:])}
        family = max(
            word_similarity(heard, ending) if len(ending) > 1 else 0.0 for ending in endings
        )
    if family > given:
        return _at_least(family, 0.6, 0.95, LAST)
    return _at_least(given, 0.6, 0.95, FIRST)


def _match_ends(heard: tuple[str, ...], written: tuple[str, ...]) -> Match:
    first = word_similarity(heard[0], written[0])
    last = word_similarity(heard[-1], written[-1])
    if first >= 0.6 and last >= 0.6:
        return Match((first + last) / 2, FULL)
    if len(written) > 2 and first >= 0.6 and word_similarity(heard[1], written[1]) >= 0.75:
        return Match(0.9 * first, FIRST)  # Juan Esteban, of Juan Esteban Calle
    middles = max((word_similarity(heard[-1], word) for word in written[1:-1]), default=0.0)
    if first >= 0.75 and middles >= 0.85:
        return Match(0.85, FULL)  # Juan Diaz, of Juan Diaz Romero
    if first >= 0.85 and _near(heard[1:], written[1:]):
        return Match(0.72, FULL)
    if last >= 0.9 and len(written[-1]) >= 4 and heard[0][0] == written[0][0]:
        return Match(0.7, FULL)
    return NO_MATCH


def _match_joined(heard: tuple[str, ...], written: tuple[str, ...]) -> Match:
    """Names whose words were cut elsewhere: "High Tower", "Mc Cracken"."""
    one, other = "".join(heard), "".join(written)
    spelling = OSA.normalized_similarity(one, other)
    if spelling >= 0.8 or (sound(one) == sound(other) and spelling >= 0.6):
        return Match(max(spelling, 0.8), FULL)
    return NO_MATCH


def _near(heard: Sequence[str], written: Sequence[str]) -> bool:
    """Whether two family names look alike as misheard ones do, given that the first names agree."""
    one, other = "".join(heard), "".join(written)
    spelling = OSA.normalized_similarity(one, other)
    by_sound = OSA.normalized_similarity(sound(one), sound(other))
    return spelling >= 0.5 or (by_sound >= 0.6 and one[0] == other[0])


def _at_least(similarity: float, least: float, ceiling: float, form: str) -> Match:
    return Match(similarity * ceiling, form) if similarity >= least else NO_MATCH
