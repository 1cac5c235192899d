"""What makes a line of a call news: something changed, and it is told whole and in plain words.

Pure. On a call nobody contradicts anybody, and a speaker's opinion of the own company is no headline. Used by
`front.py`; a language without the cues has no news here.
"""

import re

from panelscribe.drafting.language import Language
from panelscribe.drafting.standing import has_verb, heads
from panelscribe.transcript import normalise, tokens

_FIGURE = re.compile(r"[$€£]?\d")
_ABBREVIATION = re.compile(r"(?!COVID|US|UK|EU|U\.S)(?=[A-Z0-9&-]*[A-Z])[A-Z0-9&-]{2,}[a-z]?")
_CHANGED = 1.2
_EXPECTED = 0.8
_COUNTED = 0.3
_PRAISE = 0.8
_JARGON = 0.7
_ALSO = 0.4
_TO_ONE = 1.0


def tells(text: str, lang: Language) -> bool:
    """Whether a line stands at the front of an article: a whole sentence that points to nothing said before it.

    >>> from panelscribe.drafting.language import language
    >>> lines = ("Revenues fell by 44%", "Not a loss but a gain", "We spent it on those projects", "Got very good cash")
    >>> [tells(line, language("en")) for line in lines]
    [True, False, False, False]
    """
    said = tokens(text)
    if not said or not heads(text, lang) or lang.has("unfit", text):
        return False
    if said[0] in lang.words["auxiliaries"] or said[-1] in lang.words["pointing_end"] | {"there"}:
        return False
    return has_verb(said, lang) or lang.has("changed", text)


def news(text: str, lang: Language) -> float:
    """How much news is in a line: a change, one that nobody expected, a figure; less praise and abbreviations."""
    changed = lang.has("changed", text) or lang.has("other_than_before", text)
    value = _CHANGED * changed + _EXPECTED * lang.has("unexpected", text)
    words = text.split()
    figures = sum(_FIGURE.match(word) is not None for word in words)
    value += _COUNTED * min(2, figures) - _COUNTED * max(0, figures - 2)
    value -= _PRAISE * (lang.count("praise", text) + lang.count("corporate", text))
    short = sum(_ABBREVIATION.fullmatch(word.strip(".,;:'s")) is not None for word in words)
    value -= _JARGON * short + _ALSO * (lang.has("also", text) or lang.has("hedge", text))
    value -= _COUNTED * text[:1].isdigit()
    spoken_to = {"you", "you're", "you've", "you'll", "your"}
    return value - _TO_ONE * bool(spoken_to.intersection(normalise(word) for word in words))
