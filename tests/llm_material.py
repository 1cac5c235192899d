"""A model for tests, without HTTP: answers to briefs, honest or hostile."""

import json
from collections.abc import Callable
from typing import Any

from panelscribe.drafting.llm import Reply, Request

Row = dict[str, Any]


def is_section(request: Request) -> bool:
    """Whether a request is the first for a section."""
    return request.purpose.startswith("section") and "," not in request.purpose


def brief_of(request: Request) -> Row:
    """What a request tells."""
    found: Row = json.loads(request.messages[1][1])
    return found


def row(text: str, cites: list[str] | None = None, quotes: list[str] | None = None) -> Row:
    """A sentence as a model answers it."""
    return {"text": text, "quotes": quotes or [], "cites": cites or []}


def honest(quotation: Row) -> Row:
    """The plainest sentence for a quotation of a brief."""
    verb = "asked" if quotation.get("question") else "said"
    text = f"[{quotation['id']}], {quotation['speaker']} {verb}."
    return row(text, [quotation["turn"]], [quotation["id"]])


def section(rows: list[Row], heading: str = "", paraphrases: list[Row] | None = None) -> Row:
    """A section as a model answers it, one paragraph a sentence."""
    return {
        "heading": heading,
        "paragraphs": [{"sentences": [one]} for one in rows],
        "paraphrases": paraphrases or [],
    }


NOTHING = {"headlines": [], "standfirst": row(""), "repeats": []}
"""An answer to the pass over the whole that changes nothing."""


def reply(content: object, tokens: int = 100) -> Reply:
    """A reply that holds `content`, as JSON where it is no text."""
    text = content if isinstance(content, str) else json.dumps(content)
    return Reply(text, tokens, tokens)


def answering(
    to_section: Callable[[Row], object],
    *,
    again: object = None,
    whole: object = None,
) -> Callable[[Request], Reply]:
    """A model that answers each brief with `to_section`, what is sent back with `again`, the whole with `whole`."""

    def ask(request: Request) -> Reply:
        if request.purpose == "the whole article":
            return reply(NOTHING if whole is None else whole)
        if "," in request.purpose:
            return reply({"sentences": []} if again is None else again)
        return reply(to_section(brief_of(request)))

    return ask


def honestly(brief: Row) -> Row:
    """Every quotation of a brief in the plainest sentence."""
    return section([honest(quotation) for quotation in brief["quotations"]])
