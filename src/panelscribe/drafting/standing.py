"""Whether words can stand at the head of a section or an article with nothing around them.

Pure. What is refused here may still be quoted where it was said: beside its question, or after what it leans on. Used
by `headings.py` and `front.py`.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from panelscribe.drafting.language import Language
from panelscribe.transcript import normalise, tokens

_IDLE = (
    "greeting", "thanks", "housekeeping", "introduction", "handoff", "stale", "announcing", "fragment", "polite",
    "passes_on", "torn",
)  # fmt: skip
_FIGURE = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d")


def heads(text: str, lang: Language) -> bool:
    """Whether a line may be a heading: it says something, and is no slip, courtesy or torn clause.

    >>> from panelscribe.drafting.language import language
    >>> lines = ("The pumps ran dry", "Good morning, Vincent", "Given the amount of water", "Down five, 5%")
    >>> [heads(line, language("en")) for line in lines]
    [True, False, False, False]
    """
    listed = text.count(",") > 1 and not has_verb(tokens(text), lang)
    return not listed and not any(lang.has(cue, text) for cue in _IDLE) and not stutters(text, lang)


def has_verb(said: Sequence[str], lang: Language) -> bool:
    """Whether a word that can only be a verb, or the subject of one, is among those said."""
    signs = lang.words["auxiliaries"] | lang.words["subjects"]
    return any(token in signs or "'" in token for token in said)


def stutters(text: str, lang: Language) -> bool:
    """Whether a slip of the tongue is left in a text: a word begun twice, a number said in words and in figures."""
    words = text.split()
    for place, (before, after) in enumerate(pairwise(words)):
        one, other = normalise(before), normalise(after)
        if not before.endswith((",", "-", "…")) or not one:
            continue
        if before.endswith("-"):
            return True
        begun = normalise(words[place - 1]) if place else one  # "Just a, just couple"
        if other in (one, begun) or other.startswith(f"{one}'"):
            return True
        later = [normalise(word) for word in words[place + 1 : place + 3]]
        if (
            _is_number(one, lang)
            and not _YEAR.fullmatch(one)
            and any(_is_number(word, lang) for word in later)
        ):
            return True
    return False


def _is_number(word: str, lang: Language) -> bool:
    return word in lang.words["number_words"] or _FIGURE.match(word) is not None


def asks_plainly(text: str, lang: Language) -> bool:
    """Whether a question can be read without what was said before it, and names what it is about.

    >>> from panelscribe.drafting.language import language
    >>> asked = ("Who will pay for the old pumps?", "How does that look now?", "If, am I doing the math right?")
    >>> [asks_plainly(question, language("en")) for question in asked]
    [True, False, False]
    """
    words, said = text.split(), tokens(text)
    if not said or words[0].endswith(",") or said[-1] in lang.words["torn_ends"]:
        return False
    if words[-1][:1].isupper() and said[-1] in lang.words["stop"]:
        return False  # "… to break even Is?"
    turned = has_verb([t for t in said if t not in lang.words["subjects"]], lang)
    if said[0].partition("'")[0] in lang.words["subjects"] or not turned:
        return False  # "We're gonna move on to some questions?", "Where we came from?"
    if any(
        lang.has(cue, text) for cue in ("torn", "hedge", "reads_out", "thanks", "only_announces")
    ):
        return False
    if stutters(text, lang) or lang.words["unresolved"].intersection(said):
        return False
    empty = lang.words["stop"] | lang.words["pronouns"] | lang.words["hollow_nouns"]
    return (
        len([token for token in said if token not in empty and token.rstrip("s") not in empty]) > 1
    )
