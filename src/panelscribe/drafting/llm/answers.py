"""A model's answer read with care: JSON that may be wrapped, cut off, of the wrong shape, or no JSON at all.

Pure. What cannot be read is an `AnswerError` with a reason that the model can be told. Sentences are brought to one
form: one sentence each, quotations as places, words in quotation marks as a place where they are a candidate's.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from panelscribe.drafting.language import Language
from panelscribe.drafting.llm.reading import PLACE
from panelscribe.drafting.llm.records import Candidate, Offer, Proposal, Reply, Sentence
from panelscribe.drafting.sentences import ends_sentence
from panelscribe.transcript import tokens

MOST_SENTENCES = 40
"""Sentences of a section that are read; a section of a recap has five."""
MOST_CHARACTERS = 40_000
_LONGEST = 2_000
_COPIED = 4
"""Words of a quotation that are taken for it wherever they stand."""

_FENCE = re.compile(r"```(?:json)?\s*(.*?)```", re.DOTALL)
_THINKING = re.compile(r"<think>.*?</think>", re.DOTALL)
_OTHER_PLACE = re.compile(r"[{(<]\s*(q\d+)\s*[})>]|\[\s*(q\d+)\s*(?::[^\]]*)?\]|\[\[(q\d+)\]\]")
_MARKED_PLACE = re.compile(r"[\"“‘']\s*\[(q\d+)\]\s*([,.!?]?)\s*[\"”’']")
_QUOTED = re.compile(r"\"([^\"]*)\"|“([^”]*)”|‘([^’]*)’(?!\w)|«([^»]*)»|„([^“”]*)[“”]")
_TWICE = re.compile(r"(\[(q\d+)\](?:(?!\[q)[^.!?])*?)[\s,:]*\[\2\]")


class AnswerError(ValueError):
    """An answer that cannot be read, with the reason."""


def document(reply: Reply) -> dict[str, Any]:
    """The JSON object of an answer. Raises AnswerError."""
    if not reply.complete:
        raise AnswerError("it broke off before its end; write less")
    if len(reply.text) > MOST_CHARACTERS:
        raise AnswerError(f"it is longer than {MOST_CHARACTERS} characters")
    text = _THINKING.sub("", reply.text).strip()
    fenced = _FENCE.search(text)
    for candidate in (text, fenced[1] if fenced else "", _between_braces(text)):
        try:
            found = json.loads(candidate)
        except (ValueError, RecursionError):
            continue
        if isinstance(found, dict):
            return found
    raise AnswerError("it is not one JSON object")


def _between_braces(text: str) -> str:
    start, end = text.find("{"), text.rfind("}")
    return text[start : end + 1] if 0 <= start < end else ""


def proposal(reply: Reply, candidates: Mapping[str, Candidate], lang: Language) -> Proposal:
    """The section that an answer proposes. Raises AnswerError."""
    data = document(reply)
    paragraphs = []
    count = 0
    for entry in _list(data, "paragraphs"):
        rows = entry.get("sentences") if isinstance(entry, dict) else entry
        if not isinstance(rows, list):
            raise AnswerError("each of 'paragraphs' needs 'sentences'")
        found: list[Sentence] = []
        for row in rows:
            found += sentences(row, candidates, lang)
        count += len(found)
        if found:
            paragraphs.append(tuple(found))
    if count > MOST_SENTENCES:
        raise AnswerError(f"it has more than {MOST_SENTENCES} sentences")
    if not count:
        raise AnswerError("it has no sentences")
    heading = data.get("heading")
    return Proposal(
        Sentence(_tidy(heading, candidates))
        if isinstance(heading, str) and heading.strip()
        else None,
        tuple(paragraphs),
        tuple(_offers(data)),
    )


def _offers(data: Mapping[str, Any]) -> list[Offer]:
    rows = data.get("paraphrases", [])
    return [
        Offer(row["quote"].strip("[] "), " ".join(row["text"].split()))
        for row in (rows if isinstance(rows, list) else [])
        if isinstance(row, dict)
        and isinstance(row.get("quote"), str)
        and isinstance(row.get("text"), str)
    ]


def numbered(
    reply: Reply, candidates: Mapping[str, Candidate], lang: Language
) -> dict[int, Sentence]:
    """Sentences that were sent back, by their number; of one that became several the first. Raises AnswerError."""
    found: dict[int, Sentence] = {}
    for row in _list(document(reply), "sentences"):
        number = row.get("number") if isinstance(row, dict) else None
        if isinstance(number, int) and (parts := sentences(row, candidates, lang)):
            found.setdefault(number, parts[0])
    return found


def sentences(row: object, candidates: Mapping[str, Candidate], lang: Language) -> list[Sentence]:
    """What a row holds, one sentence each; a row of another shape, or without a word, is an empty list."""
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        return []
    text = _tidy(row["text"], candidates)
    if not text:
        return []
    quotes, cites = _ids(row.get("quotes")), _ids(row.get("cites"))
    parts = _once(_apart(text, lang))
    if len(parts) == 1:
        return [Sentence(parts[0], quotes, cites)]
    return [Sentence(part, tuple(PLACE.findall(part)), cites) for part in parts]


def _ids(value: object) -> tuple[str, ...]:
    rows = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return tuple(dict.fromkeys(one.strip("[]{} ") for one in rows if isinstance(one, str)))[:20]


def _list(data: Mapping[str, Any], key: str) -> list[Any]:
    rows = data.get(key)
    if not isinstance(rows, list):
        raise AnswerError(f"it has no list '{key}'")
    return rows


def _tidy(text: str, candidates: Mapping[str, Candidate]) -> str:
    """A text with its quotations as places: other brackets, marks around a place, and a candidate's own words."""
    text = " ".join(text[:_LONGEST].split())
    text = _OTHER_PLACE.sub(lambda m: f"[{m[1] or m[2] or m[3]}]", text)
    text = _MARKED_PLACE.sub(r"[\1]\2", text)
    text = _QUOTED.sub(lambda m: _place(m, candidates), text)
    for (
        candidate
    ) in candidates.values():  # a quotation's words without marks, as small models write them
        if candidate.line.length >= _COPIED:
            text = text.replace(candidate.line.text, f"[{candidate.id}]")
    text = _MARKED_PLACE.sub(r"[\1]\2", text)
    return _TWICE.sub(r"\1", text)


def _place(match: re.Match[str], candidates: Mapping[str, Candidate]) -> str:
    inside = next(group for group in match.groups() if group is not None)
    said = tokens(inside)
    same = [c.id for c in candidates.values() if said and tokens(c.line.text) == said]
    mark = "," if inside.rstrip().endswith(",") else ""
    return f"[{same[0]}]{mark}" if len(same) == 1 else match[0]


def _once(parts: list[str]) -> list[str]:
    """Sentences without those that are nothing but the place of a quotation that stands before them."""
    kept: list[str] = []
    for part in parts:
        bare = PLACE.fullmatch(part.strip(" .!?"))
        if not (bare and any(f"[{bare[1]}]" in earlier for earlier in kept)):
            kept.append(part)
    return kept


def _apart(text: str, lang: Language) -> list[str]:
    """A text cut into sentences; a place keeps to the sentence before it where that ends on a colon."""
    words = text.split()
    found: list[str] = []
    start = 0
    for index, word in enumerate(words):
        after = words[index + 1] if index + 1 < len(words) else ""
        closed = bool(re.fullmatch(r".*\[q\d+\][.!?]", word)) and bool(after)
        stops = word[-1:] in ".!?" if after.startswith("[q") else after[:1].isupper()
        if closed or (after and stops and (after[0] == "[" or ends_sentence(words, index, lang))):
            found.append(" ".join(words[start : index + 1]))
            start = index + 1
    return [*found, " ".join(words[start:])]
