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


def heads(text: str, lang: Language) -> bool:
    """Whether a line may be a heading: it says something, and is no slip, courtesy or torn clause.

    >>> from panelscribe.drafting.language import language
    >>> lines = ("The pumps ran dry", "Good morning, Vincent", "Given the amount of water", "Down five, 5%")
    >>> [heads(line, language("en")) for line in lines]
    [True, False, False, False]
    """
    listed = text.count(",") > 1 and not _has_verb(tokens(text), lang)
    return not listed and not any(lang.has(cue, text) for cue in _IDLE) and not stutters(text, lang)


def _has_verb(said: Sequence[str], lang: Language) -> bool:
    """Whether a word that can only be a verb, or the subject of one, is among those said."""
    signs = lang.words["auxiliaries"] | lang.words["subjects"]
    return any(token in signs or "'" in token for token in said)


def stutters(text: str, lang: Language) -> bool:
    """Whether a slip of the tongue is left in a text: a word begun twice, a number said in words and in figures."""
    words = text.split()
    for before, after in pairwise(words):
        one, other = normalise(before), normalise(after)
        marked = before.endswith((",", "-", "…"))
        if marked and one and (other == one or other.startswith(f"{one}'")):
            return True
        numbers = [one in lang.words["number_words"], _FIGURE.match(other) is not None]
        if marked and (
            all(numbers) or (_FIGURE.match(one) and numbers[1] and one.strip("%") in other)
        ):
            return True
    return False


def asks_plainly(text: str, lang: Language) -> bool:
    """Whether a question can be read without what was said before it, and names what it is about.

    >>> from panelscribe.drafting.language import language
    >>> asked = ("Who pays for the old pumps?", "How does that look now?", "If, am I doing the math right?")
    >>> [asks_plainly(question, language("en")) for question in asked]
    [True, False, False]
    """
    words, said = text.split(), tokens(text)
    if not said or words[0].endswith(",") or said[-1] in lang.words["torn_ends"]:
        return False
    turned = _has_verb([t for t in said if t not in lang.words["subjects"]], lang)
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
