"""What a language is to drafting: cue phrases that tell the parts of an event apart, and the article's own sentences.

Pure. A language is one file under `languages/` that fills this record; what it leaves out is not looked for, and a
phrase that it lacks is the English one. A recording in a language without a file is drafted with the English one:
questions and answers are still told apart by their question marks.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from panelscribe.drafting.languages import de, en, es, fr

LANGUAGES = MappingProxyType({"de": de, "en": en, "es": es, "fr": fr})
_NEVER = (r"(?!)",)
"""A cue that a language has no words for is never found."""


class Patterns(Mapping[str, re.Pattern[str]]):
    """A language's cues, each compiled when it is first looked for: most callers look for few of them."""

    def __init__(self, cues: Mapping[str, Sequence[str]]) -> None:
        self._cues = dict(cues)
        self._compiled: dict[str, re.Pattern[str]] = {}

    def __getitem__(self, name: str) -> re.Pattern[str]:
        pattern = self._compiled.get(name)
        if pattern is None:
            joined = "|".join(f"(?:{part})" for part in self._cues[name])
            pattern = self._compiled[name] = re.compile(joined, re.IGNORECASE)
        return pattern

    def __iter__(self) -> Iterator[str]:
        return iter(self._cues)

    def __len__(self) -> int:
        return len(self._cues)


@dataclass(frozen=True, slots=True)
class Language:
    """Word sets (lower case), compiled patterns over a sentence (straight apostrophes, any case) and phrases.

    Names of the fields are those of the language files, where each is explained.
    """

    words: Mapping[str, frozenset[str]]
    patterns: Mapping[str, re.Pattern[str]]
    phrases: Mapping[str, str]
    forms: Mapping[str, str]

    def has(self, cue: str, text: str) -> bool:
        """Whether the cue called `cue` occurs in `text`."""
        return self.patterns[cue].search(text) is not None

    def count(self, cue: str, text: str) -> int:
        """How often the cue called `cue` occurs in `text`."""
        return sum(1 for _ in self.patterns[cue].finditer(text))


def phrase_names() -> frozenset[str]:
    """The names of the phrases that a house style may replace."""
    return frozenset(name for data in LANGUAGES.values() for name in data.PHRASES)


@cache
def language(code: str) -> Language:
    """The language with ISO code `code`, English where there is no file for it."""
    data = LANGUAGES.get(code.casefold()[:2], en)
    words = {name: data.WORDS.get(name, "") for name in en.WORDS}
    cues = {name: data.PATTERNS.get(name, _NEVER) for name in en.PATTERNS}
    return Language(
        MappingProxyType({name: frozenset(text.split()) for name, text in words.items()}),
        Patterns(cues),
        MappingProxyType({**en.PHRASES, **data.PHRASES}),
        MappingProxyType({**en.FORMS, **data.FORMS}),
    )
