"""What an editor asks for in the article, made into an edit: held against the article that is there, and anchored.

Pure; as `decisions.py` for the transcript. Every edit is tried on the article before it is recorded.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from panelscribe.drafting import Quote
from panelscribe.editing.article import Reviser, find_part
from panelscribe.editing.decisions import Asked, View, find_words, one_line, parse_span
from panelscribe.editing.layout import CAPTION, DISCLOSURE, Layout, Part
from panelscribe.editing.log import ORDER, PROSE, QUOTE, SECTION, Edit
from panelscribe.errors import EditError, StaleError

LONGEST = 20_000
"""Characters that a paragraph may have."""


@dataclass(frozen=True, slots=True)
class ArticleView:
    """The article that there is now, and what changes it."""

    view: View
    reviser: Reviser
    layout: Layout


def decide_article(asked: Asked, now: ArticleView) -> tuple[Edit | None, Layout]:
    """The edit that does what was asked, without editor and time (None where it is so already), and the layout then.

    Raises StaleError, EditError.
    """
    deciders: Mapping[str, Callable[[Asked, ArticleView], Edit | None]] = {
        SECTION: _section,
        ORDER: _order,
        QUOTE: _quote,
        PROSE: _prose,
    }
    edit = deciders[asked.kind](asked, now)
    if edit is None:
        return None, now.layout
    after = now.reviser.apply(now.layout, edit)
    now.reviser.finish(after, {})  # the gate
    if asked.kind in (PROSE, SECTION):
        edit = replace(edit, anchor={**(edit.anchor or {}), "quotes": _bound(edit, after, now)})
    return (None, now.layout) if after == now.layout else (edit, after)


def _edit(asked: Asked, value: Any, anchor: Mapping[str, Any] | None = None) -> Edit:
    return Edit(asked.kind, asked.target, value, "", "", asked.seen, anchor)


def _bound(edit: Edit, after: Layout, now: ArticleView) -> list[dict[str, Any]]:
    """The anchors of the quotations that an edit wrote, in order."""
    key = f"{edit.target}/heading" if edit.kind == SECTION else edit.target
    texts = [text for text in after.texts() if text.key == key or text.key.startswith(f"{key}+")]
    return [_anchor(shown.quote, now) for text in texts for shown in text.shown]


def _anchor(quote: Quote, now: ArticleView) -> dict[str, Any]:
    return now.view.laid.anchor(quote.turn, quote.first, quote.last).as_json()


def _part_anchor(part: Part) -> dict[str, Any]:
    section = part.section
    return {"section": section.kind.value, "start": section.start, "heading": part.heading.text}


def _section(asked: Asked, now: ArticleView) -> Edit | None:
    value = asked.value
    known = isinstance(value, dict) and len(value) == 1
    if not known or not (
        isinstance(value.get("drop"), bool) or isinstance(value.get("heading"), str)
    ):
        raise EditError("a section is headed or dropped: {heading} or {drop}")
    if value.get("drop") is False:
        part = now.reviser.open(now.layout.base).part(asked.target)
        if part is None:
            raise StaleError("this section is no longer in the draft")
        return _edit(asked, value, _part_anchor(part))
    part = now.layout.part(asked.target)
    if part is None:
        raise StaleError("this section is no longer in the article")
    if asked.seen and " ".join(str(asked.seen).split()) != part.heading.text:
        raise StaleError(f"this section is headed “{part.heading.text}” by now")
    if "heading" in value:
        value = {"heading": one_line(value["heading"], "a heading", 300)}
        if value["heading"] == part.heading.text:
            return None
    return _edit(asked, value, _part_anchor(part))


def _order(asked: Asked, now: ArticleView) -> Edit | None:
    keys = [part.key for part in now.layout.parts]
    wanted = asked.value
    if not isinstance(wanted, list) or sorted(map(str, wanted)) != sorted(set(map(str, wanted))):
        raise EditError("an order is a list of section keys, each once")
    if set(wanted) != set(keys) or (isinstance(asked.seen, list) and asked.seen != keys):
        raise StaleError("the sections are not those that you saw")
    return None if wanted == keys else _edit(asked, wanted)


def _quote(asked: Asked, now: ArticleView) -> Edit:
    value = asked.value
    if not isinstance(value, dict) or not ({"span"} <= value.keys() or value == {"drop": True}):
        raise EditError("a quote has another span or is dropped: {span} or {drop}")
    if asked.target.startswith("add:"):
        part = find_part(now.layout, _edit(asked, value), asked.target.removeprefix("add:"))
        seen = str(asked.seen or "")
        return _edit(asked, value, {**_part_anchor(part), **_span(value["span"], seen, now)})
    shown = _find(asked, now)
    if asked.seen and str(asked.seen) != shown.text:
        raise StaleError(f"this quotation reads “{shown.text}” by now")
    anchor = {"quote": _anchor(shown, now)}
    if "span" in value:
        anchor |= _span(value["span"], "", now)
    return _edit(asked, value, anchor)


def _find(asked: Asked, now: ArticleView) -> Quote:
    for shown in now.layout.shown():
        if shown.key == asked.target:
            return shown.quote
    raise StaleError("this quotation is no longer in the article")


def _span(span: object, seen: str, now: ArticleView) -> dict[str, Any]:
    """The anchor of words chosen in the transcript as the editor saw it."""
    turn_id, first, last = parse_span(str(span))
    base = now.view.base or now.view.laid
    try:
        words = base.transcript.turn(turn_id).words[first : last + 1]
    except KeyError as error:
        raise StaleError(f"there is no turn {turn_id} any more") from error
    seen = seen or " ".join(word.text for word in words)
    turn, first, last = find_words(str(span), seen, now.view)
    return {"span": now.view.laid.anchor(turn.id, first, last).as_json(), "text": seen}


def _prose(asked: Asked, now: ArticleView) -> Edit | None:
    if not isinstance(asked.value, str):
        raise EditError("prose is a text")
    value = asked.value.strip()
    if len(value) > LONGEST:
        raise EditError(
            f"this is longer than {LONGEST} characters", hint="make several paragraphs of it"
        )
    if asked.target in (CAPTION, DISCLOSURE):
        shown = (now.layout.caption if asked.target == CAPTION else now.layout.disclosure) or ""
    else:
        text = now.layout.text(asked.target)
        if text is None:
            raise StaleError("this paragraph is no longer in the article")
        shown = text.text
    if asked.seen is not None and _plain(str(asked.seen)) != _plain(shown):
        raise StaleError(f"this text reads “{shown[:80]}” by now")
    return None if value == shown else _edit(asked, value)


def _plain(text: str) -> str:
    return " ".join(text.split())
