"""The article as editors want it: sections ordered, renamed and dropped, quotations exchanged and added, prose.

Pure. Edits are laid over the drafted article one after the other; one that finds its target no more, or that would
break the gate, is left out and named. Quotations read as the corrected transcript has them, and say who corrected it.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from panelscribe.drafting import Article, HouseStyle, Note, Quote, SectionKind, verify
from panelscribe.drafting.gate import DISPLAY, body_marks
from panelscribe.drafting.people import surname
from panelscribe.editing.binding import Binder, Span
from panelscribe.editing.layout import (
    CAPTION,
    DISCLOSURE,
    STANDFIRST,
    TITLE,
    Layout,
    Part,
    Shown,
    Text,
    put_together,
    take_apart,
)
from panelscribe.editing.log import OF_ARTICLE, ORDER, PROSE, QUOTE, SECTION, Edit, numbered
from panelscribe.editing.places import Anchor
from panelscribe.editing.prose import Finding, Scribe
from panelscribe.editing.words import Change, Laid
from panelscribe.errors import EditError
from panelscribe.naming import Naming

_NEAR = 5.0
"""Seconds by which a section or paragraph may begin elsewhere in a new draft and still be the same one."""


@dataclass(frozen=True, slots=True)
class Revised:
    """The edited article with its layout (the keys), the edits that no longer apply with the reasons, and who corrected
    words of which quotation (by key).
    """

    article: Article
    layout: Layout
    stale: Mapping[int, str]
    corrected: Mapping[str, tuple[str, ...]]


def revise(
    drafted: Article, laid: Laid, naming: Naming, edits: Sequence[Edit], style: HouseStyle
) -> Revised:
    """The drafted article with all edits that apply; it passes the gate."""
    reviser = Reviser(laid, naming, style)
    layout = reviser.open(drafted)
    stale: dict[int, str] = {}
    for number, edit in numbered(edits, OF_ARTICLE):
        try:
            layout = reviser.apply(layout, edit)
        except EditError as error:
            stale[number] = error.message
    return reviser.finish(layout, stale)


class Reviser:
    """Applies edits of an article, for one transcript and one way of naming its speakers."""

    def __init__(self, laid: Laid, naming: Naming, style: HouseStyle) -> None:
        self.laid = laid
        self.naming = naming
        self.style = style
        self.binder = Binder(laid.transcript, naming, style)
        self.scribe = Scribe(self.binder)
        self._body = body_marks(style)
        self._changes: dict[str, list[Change]] = {}
        for change in laid.changes:
            self._changes.setdefault(change.turn, []).append(change)

    def open(self, drafted: Article) -> Layout:
        """The layout of the article as drafted."""
        return take_apart(drafted, self.style)

    def apply(self, layout: Layout, edit: Edit) -> Layout:
        """The layout after an edit. Raises EditError where it does not apply."""
        appliers: Mapping[str, Callable[[Layout, Edit], Layout]] = {
            SECTION: self._section,
            ORDER: self._order,
            QUOTE: self._quote,
            PROSE: self._prose,
        }
        return appliers[edit.kind](layout, edit)

    # Sections

    def _section(self, layout: Layout, edit: Edit) -> Layout:
        value = edit.value
        if value.get("drop") is False:
            return self._restored(layout, edit)
        part = find_part(layout, edit)
        if value.get("drop"):
            return replace(layout, parts=tuple(one for one in layout.parts if one is not part))
        spans = self._spans(edit)
        heading = self.scribe.write(
            part.heading, value["heading"], spans, _turns(part.paragraphs), display=True
        )
        return _with_part(layout, replace(part, heading=heading))

    def _restored(self, layout: Layout, edit: Edit) -> Layout:
        if layout.part(edit.target):
            return layout
        base = self.open(layout.base)
        part = find_part(base, edit)
        keys = [one.key for one in base.parts]
        before = keys[: keys.index(part.key)]
        place = max((n + 1 for n, one in enumerate(layout.parts) if one.key in before), default=0)
        return replace(layout, parts=(*layout.parts[:place], part, *layout.parts[place:]))

    def _order(self, layout: Layout, edit: Edit) -> Layout:
        """The sections as listed; one that is not listed stays behind the one that it followed."""
        parts = {part.key: part for part in layout.parts}
        wanted = [key for key in edit.value if key in parts]
        if len(wanted) < 2:
            raise EditError("these sections are no longer in the article")
        before = ""
        for part in layout.parts:
            if part.key not in wanted:
                wanted.insert(wanted.index(before) + 1 if before else 0, part.key)
            before = part.key
        return replace(layout, parts=tuple(parts[key] for key in wanted))

    # Quotations

    def _quote(self, layout: Layout, edit: Edit) -> Layout:
        if edit.target.startswith("add:"):
            return self._added(layout, edit)
        text, shown = self.find_quote(layout, edit)
        marks = self._marks(text.key)
        if edit.value.get("drop"):
            return _with_text(layout, text.key, self.scribe.drop(text, shown.key, marks))
        shows = list(marks.finditer(text.text))[text.shown.index(shown)][1]
        quote = self.binder.quote(self._span(edit, "span"), fragment=shows[:1].islower())
        if quote.speaker != shown.quote.speaker:
            raise EditError("somebody else said this", hint="add it as a quote of its own")
        return _with_text(layout, text.key, self.scribe.exchange(text, shown.key, quote, marks))

    def _added(self, layout: Layout, edit: Edit) -> Layout:
        part = find_part(layout, edit, edit.target.removeprefix("add:"))
        quote = self.binder.quote(self._span(edit, "span"))
        if quote.name is None:
            raise EditError("the speaker has no name yet", hint="name the speaker first")
        anchor = (edit.anchor or {})["span"]
        key = f"{part.key}/added-{anchor['turn']}-{anchor['first']:g}-{anchor['last']:g}"
        known = layout.text(key)
        if known:
            return layout
        answer = part.section.kind is SectionKind.LIGHTNING_ROUND
        write = self.scribe.answered if answer else self.scribe.said
        text = write(quote.text, quote.name)
        shown = Shown(f"{key}|{quote.turn}", quote)
        paragraph = Text(key, text, (shown,), (quote.turn,))
        keys = [one.key for one in part.paragraphs]
        after = edit.value.get("after")
        place = keys.index(after) + 1 if after in keys else len(keys)
        paragraphs = (*part.paragraphs[:place], paragraph, *part.paragraphs[place:])
        return _with_part(layout, replace(part, paragraphs=paragraphs))

    def find_quote(self, layout: Layout, edit: Edit) -> tuple[Text, Shown]:
        """The quotation that an edit is of: by its key, else the one that shows those words now. Raises EditError."""
        for text in layout.texts():
            for shown in text.shown:
                if shown.key == edit.target:
                    return text, shown
        anchor = (edit.anchor or {}).get("quote")
        span = self.laid.span(Anchor.read(anchor)) if anchor else None
        for text in layout.texts():
            for shown in text.shown:
                if span and _overlap(shown.quote, span) > 0.5:
                    return text, shown
        raise EditError("this quotation is no longer in the article")

    def _span(self, edit: Edit, name: str) -> Span:
        anchor = (edit.anchor or {}).get(name)
        found = (
            self.laid.span(Anchor.read(anchor), str((edit.anchor or {}).get("text", "")))
            if anchor
            else None
        )
        if found is None:
            raise EditError("these words are no longer in the transcript")
        return Span(*found)

    # Prose

    def _prose(self, layout: Layout, edit: Edit) -> Layout:
        value = edit.value.strip()
        if edit.target in (CAPTION, DISCLOSURE):
            line = " ".join(value.split()) or None
            caption = edit.target == CAPTION
            return replace(layout, caption=line) if caption else replace(layout, disclosure=line)
        text = find_text(layout, edit)
        sources = [part.strip() for part in re.split(r"\n\s*\n", value) if part.strip()]
        if not sources:
            return _with_text(layout, text.key, None)
        spans = self._spans(edit)
        written: list[Text] = []
        for number, source in enumerate(sources):
            key = text.key if number == 0 else f"{text.key}+{number}"
            known = layout.text(key) or replace(text, key=key)
            near = [shown.quote.turn for shown in text.shown] + list(text.cites)
            display = text.key == TITLE or text.key.endswith("/heading")
            one = self.scribe.write(
                replace(known, cites=text.cites), source, spans, near, display=display
            )
            spans = spans[len(one.shown) :]
            written.append(_same_ids(one, text))
        return _with_text(layout, text.key, *written)

    def _spans(self, edit: Edit) -> list[Span | None]:
        """Where the quotations of a text were bound."""
        found: list[Span | None] = []
        for anchor in (edit.anchor or {}).get("quotes", ()):
            span = self.laid.span(Anchor.read(anchor), anchor.get("heard", ""))
            found.append(Span(*span) if span else None)
        return found

    def findings(self, layout: Layout, target: str, source: str) -> list[Finding]:
        """What is wrong with the quotations of a text that an editor is writing in the place `target`."""
        text = layout.text(target)
        near = _turns([text]) if text else []
        return self.scribe.findings(source, near)

    def _marks(self, key: str) -> re.Pattern[str]:
        return DISPLAY if key == TITLE or key.endswith("/heading") else self._body

    # The end

    def finish(self, layout: Layout, stale: Mapping[int, str]) -> Revised:
        """The article of a layout, with what corrections mean for its quotations; held against the gate."""
        if layout.parts != self.open(layout.base).parts:
            layout = self._introduced(layout)
        layout, corrected = self._corrected(layout)
        article = put_together(layout)
        article = replace(article, notes=(*article.notes, *_corrections(article.quotes)))
        verify(article, self.laid.transcript, self.naming, self.style, self.binder.lang)
        return Revised(article, layout, stale, corrected)

    def _corrected(self, layout: Layout) -> tuple[Layout, dict[str, tuple[str, ...]]]:
        """The layout whose quotations say by whom their words were corrected."""
        corrected: dict[str, tuple[str, ...]] = {}
        if not self._changes:
            return layout, corrected

        def told(text: Text) -> Text:
            shown = []
            for one in text.shown:
                quote = one.quote
                inside = [
                    change
                    for change in self._changes.get(quote.turn, ())
                    if change.first <= quote.last and change.last > quote.first and change.heard
                ]
                if inside:
                    corrected[one.key] = tuple(dict.fromkeys(change.editor for change in inside))
                    flags = [
                        f"corrected by {change.editor}: “{change.heard}” was heard"
                        for change in inside
                    ]
                    quote = replace(quote, flags=(*quote.flags, *flags))
                shown.append(replace(one, quote=quote))
            return replace(text, shown=tuple(shown))

        parts = tuple(
            replace(
                part,
                heading=told(part.heading),
                paragraphs=tuple(told(one) for one in part.paragraphs),
            )
            for part in layout.parts
        )
        return replace(
            layout, title=told(layout.title), standfirst=told(layout.standfirst), parts=parts
        ), corrected

    def _introduced(self, layout: Layout) -> Layout:
        """The layout in which everybody is called by their full name where they are first named: what was moved or
        dropped may have had it.
        """
        credits = [credit.person.name for credit in layout.base.people]
        last = {name: surname(name, self.binder.lang) for name in credits}
        for name, short in last.items():
            if short != name and list(last.values()).count(short) == 1:
                layout = self._first_named(layout, name, short)
        return layout

    def _first_named(self, layout: Layout, name: str, short: str) -> Layout:
        pattern = re.compile(rf"(?<!\w)(?:{re.escape(name)}|{re.escape(short)})(?!\w)")
        for part in layout.parts:
            for text in part.paragraphs:
                quoted = [match.span() for match in self._body.finditer(text.text)]
                for match in pattern.finditer(text.text):
                    if any(start <= match.start() < end for start, end in quoted):
                        continue
                    if match[0] == name or text.markdown:
                        return layout
                    written = text.text[: match.start()] + name + text.text[match.end() :]
                    return _with_text(layout, text.key, replace(text, text=written))
        return layout


def _corrections(quotes: Sequence[Quote]) -> list[Note]:
    return [
        Note("corrected", f"{quote.id}: {flag}", quote.turn)
        for quote in quotes
        for flag in quote.flags
        if flag.startswith("corrected by")
    ]


def find_part(layout: Layout, edit: Edit, key: str | None = None) -> Part:
    """The section that an edit is of: by its key, else the one with that heading or that begins there.

    Raises EditError.
    """
    part = layout.part(key or edit.target)
    anchor: Mapping[str, Any] = edit.anchor or {}
    if part is not None and (not anchor or _is_there(part, anchor)):
        return part
    for one in layout.parts:
        if _is_there(one, anchor):
            return one
    raise EditError("this section is no longer in the article")


def _is_there(part: Part, anchor: Mapping[str, Any]) -> bool:
    start = anchor.get("start")
    if start is not None and part.section.start is not None:
        return (
            part.section.kind.value == anchor.get("section")
            and abs(part.section.start - start) <= _NEAR
        )
    return part.heading.text == anchor.get("heading")


def find_text(layout: Layout, edit: Edit) -> Text:
    """The text that an edit is of: by its key, else the one that reads as it did. Raises EditError."""
    text = layout.text(edit.target)
    if text is not None:
        return text
    for one in layout.texts():
        if one.text and one.text == edit.seen:
            return one
    raise EditError("this paragraph is no longer in the article")


def _turns(texts: Sequence[Text]) -> list[str]:
    return [turn for text in texts for turn in (*(s.quote.turn for s in text.shown), *text.cites)]


def _same_ids(text: Text, before: Text) -> Text:
    """Quotations that stood in the text before keep their ids, so that notes on them stay."""
    known = {(s.quote.turn, s.quote.first, s.quote.last): s.quote.id for s in before.shown}
    shown = tuple(
        replace(
            s, quote=replace(s.quote, id=known.get((s.quote.turn, s.quote.first, s.quote.last), ""))
        )
        for s in text.shown
    )
    return replace(text, shown=shown)


def _overlap(quote: Quote, span: tuple[str, int, int]) -> float:
    turn, first, last = span
    if quote.turn != turn:
        return 0.0
    shared = min(quote.last, last) - max(quote.first, first) + 1
    return shared / (last - first + 1)


def _with_part(layout: Layout, part: Part) -> Layout:
    return replace(
        layout, parts=tuple(part if one.key == part.key else one for one in layout.parts)
    )


def _with_text(layout: Layout, key: str, *texts: Text | None) -> Layout:
    """The layout with other texts in the place of one; without it where they are none."""
    found = [text for text in texts if text is not None]
    if key in (TITLE, STANDFIRST):
        if not found and key == TITLE:
            raise EditError("an article needs a title")
        text = found[0] if found else Text(key, "")
        return replace(layout, title=text) if key == TITLE else replace(layout, standfirst=text)
    parts = []
    for part in layout.parts:
        if part.heading.key == key:
            parts.append(replace(part, heading=found[0] if found else Text(key, "")))
            continue
        rows: list[Text] = []
        for one in part.paragraphs:
            rows += found if one.key == key else [one]
        if rows or part.section.kind is SectionKind.OPENING:
            parts.append(replace(part, paragraphs=tuple(rows)))
    return replace(layout, parts=tuple(parts))
