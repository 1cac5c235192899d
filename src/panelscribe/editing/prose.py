"""Paragraphs and headings as editors write them, with every quotation bound to its words; quotations put into text that
is there, and taken out of it.

Pure. Marks become those of the house; what is inside them is looked up (`binding.py`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from panelscribe.drafting import Quote, QuoteMarks
from panelscribe.drafting.check.marks import Quotation, quotations
from panelscribe.drafting.wording import bare_end, end_with, plain
from panelscribe.editing.binding import Binder, Span
from panelscribe.editing.layout import Shown, Text, span_key
from panelscribe.errors import EditError
from panelscribe.transcript import tokens

_END = re.compile(r"[.!?]$")
_VERB_FIRST = "{{ verb }} {{ who }}"
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Finding:
    """A quotation that can't stand: its place in the text (characters, marks included), why, and what was said."""

    text: str
    start: int
    end: int
    message: str
    offers: tuple[str, ...]


class Scribe:
    """Writes texts with bound quotations."""

    def __init__(self, binder: Binder) -> None:
        self.binder = binder
        self.british = binder.style.quotes is QuoteMarks.BRITISH

    def write(
        self, text: Text, source: str, spans: Sequence[Span | None], near: Sequence[str], *, display: bool = False
    ) -> Text:  # fmt: skip
        """`text` reading `source`. `spans` are where its quotations were bound before, in order: those whose words were
        corrected since read as they do now. Raises EditError for a quotation that nobody said.
        """
        parts: list[str] = []
        quotes: list[Quote] = []
        end = 0
        for number, found in enumerate(quotations(source)):
            inside, quote = self._bound(found, spans[number] if number < len(spans) else None, near)
            parts += [_unquoted(source[end : found.start]), self._mark(inside, display)]
            quotes.append(quote)
            end = found.end
        parts.append(_unquoted(source[end:]))
        keys: dict[str, int] = {}
        shown = tuple(Shown(_key(text.key, quote, keys), quote) for quote in quotes)
        cites = tuple(dict.fromkeys([*text.cites, *(quote.turn for quote in quotes)]))
        return Text(text.key, "".join(parts).strip(), shown, cites, markdown=not display)

    def _bound(self, found: Quotation, span: Span | None, near: Sequence[str]) -> tuple[str, Quote]:
        if not found.closed or not found.opened:
            raise EditError(f"a quotation mark is missing at “{found.text[:40]}”")
        if span is not None:
            now = self.binder.quote(span)
            if tokens(now.text) == tokens(found.text):
                return plain(found.text), replace(now, text=plain(found.text))
        try:
            quote = self.binder.bind(plain(found.text), near)
        except EditError:
            if span is None:
                raise
            now = self.binder.quote(span, fragment=found.text[:1].islower())
            return self.fitted(found.text, now.text), now
        return plain(found.text), quote

    def findings(self, source: str, near: Sequence[str]) -> list[Finding]:
        """What is wrong with the quotations of a text."""
        wrong = []
        for found in quotations(source):
            try:
                self._bound(found, None, near)
            except EditError as error:
                offers = self._dressed(source, found, error.offers)
                wrong.append(Finding(found.text, found.start, found.end, error.message, offers))
        return wrong

    def _dressed(self, source: str, found: Quotation, offers: Sequence[str]) -> tuple[str, ...]:
        """What could stand in the place of a quotation, with its marks and fitted to its sentence."""
        opening, closing = source[found.start], source[found.end - 1] if found.closed else '"'
        return tuple(f"{opening}{self.fitted(found.text, offer)}{closing}" for offer in offers)

    def fitted(self, old: str, new: str) -> str:
        """Words in the place of others, ending as the sentence around them wants."""
        if old.endswith(","):
            return end_with(new, ",")
        if _END.search(old):
            return new if _END.search(new) else end_with(new, ".")
        return new if new.endswith(("?", "!")) else bare_end(new)

    def _mark(self, inside: str, display: bool) -> str:
        return f"‘{inside}’" if display or self.british else f'"{inside}"'

    # Quotations in texts that are there

    def exchange(self, text: Text, key: str, quote: Quote, marks: re.Pattern[str]) -> Text:
        """A text with another quotation in the place of the one called `key`."""
        number = next(n for n, shown in enumerate(text.shown) if shown.key == key)
        match = list(marks.finditer(text.text))[number]
        inside = self.fitted(match[1], quote.text)
        written = text.text[: match.start(1)] + inside + text.text[match.end(1) :]
        old = text.shown[number].quote
        shown = list(text.shown)
        shown[number] = Shown(key, replace(quote, id=old.id))
        cites = tuple(dict.fromkeys([*text.cites, quote.turn]))
        return replace(text, text=written, shown=tuple(shown), cites=cites)

    def drop(self, text: Text, key: str, marks: re.Pattern[str]) -> Text | None:
        """A text without a quotation: without the sentence that it stands in; None where nothing is left.

        Raises EditError where another quotation stands in the same sentence.
        """
        number = next(n for n, shown in enumerate(text.shown) if shown.key == key)
        matches = list(marks.finditer(text.text))
        start, end = _sentence(text.text, [match.span() for match in matches], number)
        inside = [n for n, match in enumerate(matches) if start <= match.start() < end]
        if inside != [number]:
            raise EditError(
                "another quotation stands in the same sentence", hint="edit the text of the paragraph instead"
            )  # fmt: skip
        rest = (text.text[:start] + text.text[end:]).strip()
        shown = tuple(one for n, one in enumerate(text.shown) if n != number)
        if not shown and not _WORD.search(rest):
            return None
        left = replace(text, text=rest, shown=shown)
        bare = not _WORD.search(marks.sub("", rest))
        return self._attributed(left, marks) if shown and bare else left

    def _attributed(self, text: Text, marks: re.Pattern[str]) -> Text:
        """A text of quotations alone, with who said the first of them."""
        name = text.shown[0].quote.name
        if name is None:
            raise EditError(
                "the quotations that are left would have no speaker", hint="edit the text of the paragraph instead"
            )  # fmt: skip
        match = marks.search(text.text)
        assert match is not None
        said = self.said(match[1], name)
        return replace(text, text=text.text[: match.start()] + said + text.text[match.end() :])

    def said(self, words: str, name: str) -> str:
        """A quotation with who said it, as a sentence in the language of the article."""
        lang = self.binder.lang
        inverted = _VERB_FIRST in lang.phrases["said_after"]
        who, verb = plain(name), lang.forms["said"]
        said = f"{verb} {who}" if inverted else f"{who} {verb}"
        if not self.british:
            return f"{self._mark(end_with(words, ','), False)} {said}."
        ends = words.endswith(("?", "!"))
        return (
            f"{self._mark(words if ends else bare_end(words), False)}{'' if ends else ','} {said}."
        )

    def answered(self, words: str, name: str) -> str:
        """A quotation as an answer of a lightning round."""
        closed = words if _END.search(words) else end_with(words, ".")
        return f"{plain(name)}: {self._mark(closed, False)}"


def _unquoted(text: str) -> str:
    """Prose between quotations: no control characters, no stray double marks."""
    visible = "".join(char if char.isprintable() else " " for char in text)
    return re.sub(
        r"\s+", " ", visible.replace('"', "'").replace("“", "'").replace("”", "'").replace("‘", "'")
    )


def _key(key: str, quote: Quote, used: dict[str, int]) -> str:
    name = f"{key}|{span_key(quote)}"
    used[name] = used.get(name, 0) + 1
    return name if used[name] == 1 else f"{name}~{used[name]}"


def _sentence(text: str, quoted: Sequence[tuple[int, int]], number: int) -> tuple[int, int]:
    """Where the sentence around a quotation begins and ends."""
    cuts = [0, *_boundaries(text, quoted), len(text)]
    place = quoted[number][0]
    start = max(cut for cut in cuts if cut <= place)
    return start, min(cut for cut in cuts if cut > place)


def _boundaries(text: str, quoted: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Where a sentence begins, outside quotations."""
    ends: Mapping[int, int] = dict((end, start) for start, end in quoted)
    for match in re.finditer(r"\s+", text):
        place = match.start()
        if any(start < place < end for start, end in quoted):
            continue
        before = text[place - 2 : place - 1] if place in ends else text[place - 1 : place]
        if before in (".", "!", "?") and match.end() < len(text):
            following = text[match.end()]
            if following.isupper() or any(start == match.end() for start, _ in quoted):
                yield match.end()
