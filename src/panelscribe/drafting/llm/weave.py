"""Accepted sentences as paragraphs of the article, with the transcript's words in the places.

Pure. Where a sentence was refused for good its quotations keep the extractive article's own wording.
"""

import re
from collections.abc import Mapping, Sequence

from panelscribe.drafting.compose import Composer, Prose
from panelscribe.drafting.llm.reading import ASKING, PLACE
from panelscribe.drafting.llm.records import Candidate, Sentence
from panelscribe.drafting.quotes import Line, Quarry
from panelscribe.drafting.wording import capital

_LONG = 22
"""Words of a quotation that is announced before it, not attributed after."""


_BREATH = 24
"""Words after which a speaker is named at the latest, where a quotation of several sentences allows it."""
_ATTRIBUTION = re.compile(r"^,?\s*([^.,:;!?]{3,60})[.]?$")


class Weaver:
    """Puts the transcript's words into the places of sentences."""

    def __init__(self, composer: Composer, quarry: Quarry) -> None:
        self._composer = composer
        self._quarry = quarry

    def paragraph(
        self, sentences: Sequence[Sentence], candidates: Mapping[str, Candidate]
    ) -> Prose:
        """Sentences as a paragraph that cites what they cite."""
        text = " ".join(self.woven(sentence.text, candidates) for sentence in sentences)
        return Prose(text, tuple(dict.fromkeys(turn for s in sentences for turn in s.cites)))

    def woven(self, text: str, candidates: Mapping[str, Candidate]) -> str:
        """A sentence with tokens in its places."""
        opens = PLACE.match(text)
        said = _ATTRIBUTION.match(text[opens.end() :]) if opens else None
        parts = self._quarry.split(candidates[opens[1]].line) if opens and said else None
        if said and parts and _divides(parts[0], parts[1], said[1]):
            first, rest = (self._composer.quote(part) for part in parts)
            return f"{first.at('ask')} {said[1].strip()}. {rest.at('stop')}"
        return _woven(text, candidates, self._composer)


def _divides(first: Line, rest: Line, attribution: str) -> bool:
    """Whether an attribution may stand after the first sentence: "asked" only after a question."""
    asks = bool(ASKING.intersection(attribution.casefold().split()))
    short = first.length <= _BREATH and not rest.text.startswith("...")
    return short and (first.text.endswith("?") or not asks)


def _woven(text: str, candidates: Mapping[str, Candidate], composer: Composer) -> str:
    """A sentence with a token for each place, fitted to what follows it: the mark after a place goes, the quotation
    brings its own.
    """
    parts = PLACE.split(text)
    out = parts[0]
    for index in range(1, len(parts), 2):
        after = parts[index + 1]
        fit = "ask"
        if re.fullmatch(r"\s*[.!?]?\s*", after) or re.match(r"[.!?]\s", after):
            fit, after = "stop", re.sub(r"^\s*[.!?]", "", after)
        elif after.lstrip().startswith(","):
            fit, after = "ask", after.lstrip().removeprefix(",")
        elif after.lstrip().startswith((";", ":", "—", "–")):
            fit = "as_is"
        before = "" if not out or out.endswith((" ", "(", "—")) else " "
        behind = "" if not after or after[:1] in " ;:,.)—" else " "
        out += before + composer.quote(candidates[parts[index]].line).at(fit) + behind + after
    out = out.strip()
    closed = PLACE.search(text[-6:]) and not parts[-1].strip(" .!?")
    if not closed and out[-1:] not in ".!?":
        out += "."
    return out if PLACE.match(text) else capital(out)


def plainly(quote: str, candidate: Candidate, who: str) -> Sentence:
    """A quotation in the plainest words there are: "…," Obi said."""
    line = candidate.line
    verb = "asked" if candidate.asks and line.text.endswith("?") else "said"
    text = f"{who} {verb}: [{quote}]" if line.length > _LONG else f"[{quote}], {who} {verb}."
    return Sentence(text, (quote,), (line.turn,))
