"""The gate: every quotation of an article is a span of one speaker's words, or the article is not written.

Pure. The match is exact over normalised tokens (`transcript.tokens`), never a similarity. The n-th quotation of an
article in reading order (title, standfirst, then heading and paragraphs of each section) is the n-th of its quotes.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from panelscribe.drafting.language import Language
from panelscribe.drafting.records import Article, Quote
from panelscribe.drafting.style import HouseStyle, Policy, QuoteMarks
from panelscribe.drafting.wording import ELLIPSIS, omissions
from panelscribe.errors import QuoteError
from panelscribe.naming.records import Naming
from panelscribe.transcript import Transcript, Turn, tokens

DISPLAY = re.compile(r"‘([^’]*)’")
"""Quotations in titles and headings, whatever the house's marks."""
_DOUBLE = re.compile(r'"([^"]*)"')


def body_marks(style: HouseStyle) -> re.Pattern[str]:
    """Quotations in paragraphs and standfirst; the group is what is inside the marks."""
    return DISPLAY if style.quotes is QuoteMarks.BRITISH else _DOUBLE


def displayed(article: Article, style: HouseStyle) -> Iterator[tuple[str, tuple[str, ...] | None]]:
    """The quotations of each text in reading order, with the ids that a paragraph claims for them."""
    body = body_marks(style)
    for found in DISPLAY.findall(article.title):
        yield found, None
    for found in body.findall(article.standfirst):
        yield found, None
    for section in article.sections:
        for found in DISPLAY.findall(section.heading):
            yield found, None
        for paragraph in section.paragraphs:
            quotations = body.findall(paragraph.text)
            if len(quotations) != len(paragraph.quotes):
                raise QuoteError(
                    f"a paragraph has {len(quotations)} quotations and names {len(paragraph.quotes)} quotes",
                    hint=f"it begins: {paragraph.text[:60]}",
                )
            for found, quote_id in zip(quotations, paragraph.quotes, strict=True):
                yield found, (quote_id,)


def verify(
    article: Article, transcript: Transcript, naming: Naming, style: HouseStyle, lang: Language
) -> None:
    """Raises QuoteError unless every quotation of `article` is a span of its speaker's words under the policy."""
    turns = {turn.id: turn for turn in transcript.turns}
    shown = list(displayed(article, style))
    if len(shown) != len(article.quotes):
        raise QuoteError(
            f"the article shows {len(shown)} quotations and lists {len(article.quotes)}"
        )
    for (text, ids), quote in zip(shown, article.quotes, strict=True):
        if ids is not None and ids != (quote.id,):
            raise QuoteError(
                f"quotations are out of order: {ids[0]} stands where {quote.id} belongs"
            )
        if tokens(text) != tokens(quote.text):
            raise QuoteError(f"{quote.id} is printed as {text!r}, but reads {quote.text!r}")
        verify_quote(quote, turns.get(quote.turn), naming, style, lang)


def verify_quote(
    quote: Quote, turn: Turn | None, naming: Naming, style: HouseStyle, lang: Language
) -> None:
    """Raises QuoteError unless `quote` is a span of the turn, by its speaker, under the policy."""
    if turn is None or not 0 <= quote.first <= quote.last < len(turn.words):
        raise QuoteError(
            f"{quote.id} is no span of the transcript ({quote.turn}, {quote.first}-{quote.last})"
        )
    person = naming.person(turn.speaker)
    if quote.speaker != turn.speaker or quote.name != (person.name if person else None):
        raise QuoteError(
            f"{quote.id} is given to {quote.name or quote.speaker}, but {turn.speaker} said it"
        )
    if any(word.doubtful for word in turn.words[quote.first : quote.last + 1]):
        raise QuoteError(f"{quote.id} holds a word that was most likely never said")
    gone = {index for edit in quote.edits for index in range(edit.first, edit.last + 1)}
    allowed = omissions(turn.words, quote.first, quote.last, style.policy, lang)
    if not gone <= {index for first, last in allowed for index in range(first, last + 1)}:
        raise QuoteError(f"{quote.id} leaves out words that the {style.policy} policy keeps")
    kept = [index for index in range(quote.first, quote.last + 1) if index not in gone]
    said = [token for index in kept for token in tokens(turn.words[index].text)]
    if tokens(quote.text) != said:
        raise QuoteError(f"{quote.id} reads {quote.text!r}, but {turn.speaker} did not say that")
    if style.policy is Policy.STRICT and quote.text.count(ELLIPSIS) < _gaps(kept):
        raise QuoteError(f"{quote.id} hides a deletion: {quote.text!r}")


def _gaps(kept: list[int]) -> int:
    return sum(1 for before, after in pairwise(kept) if after != before + 1)
