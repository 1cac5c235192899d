"""Quotations found in an article as an editor left it: Markdown, HTML or plain text.

Pure. Takes text apart into blocks without markup, and blocks into words and quotations with the place of each. Knows
straight and curly, American and British marks, guillemets, nested ones, and a quotation that runs over paragraphs.
"""

import html
import re
from dataclasses import dataclass

import yaml

_PAIRS = {'"': '"', "“": "”", "„": "“”", "«": "»", "‘": "’", "»": "«"}
_FRONT = re.compile(r"\A\ufeff?---\s*\n(.*?)\n---\s*(?:\n|\Z)", re.S)
_HIDDEN = re.compile(
    r"<(style|script|title|head)\b.*?</\1\s*>|<!--.*?-->|<!doctype[^>]*>", re.S | re.I
)
_BLOCK = re.compile(
    r"</?(?:p|div|h[1-6]|li|ul|ol|section|article|header|footer|main|body|html|figure|figcaption|blockquote|br|table|tr|td)\b[^>]*>",
    re.I,
)
_HEADING = re.compile(r"<h[1-6]\b[^>]*>", re.I)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_LINK = re.compile(r"!?\[((?:[^\[\]\\]|\\.)*)\]\((?:[^()\\]|\\.|\([^()]*\))*\)")
_TIME = re.compile(r"\(?▶\s*\d+(?::\d\d)+\)?")
_BULLET = re.compile(r"^\s{0,3}(?:[-*+]|\d+[.)])\s+")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list entry or heading without markup."""

    text: str
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """The inside of quotation marks; `start` and `end` are its place in the block, marks included. `closed` is False
    where the closing mark is missing.
    """

    text: str
    start: int
    end: int
    closed: bool = True


def blocks(text: str) -> list[Block]:
    """The blocks of a Markdown, HTML or plain text, title first."""
    if re.search(
        r"<(?:!doctype|html|body|p|div|article)\b", text[:4000], re.I
    ) and not _FRONT.match(text):
        return _html_blocks(text)
    return _markdown_blocks(text)


def _html_blocks(text: str) -> list[Block]:
    marked = _HEADING.sub("\n\n\ue010", _HIDDEN.sub(" ", text))
    parts = re.split(r"\n\s*\n", _BLOCK.sub("\n\n", marked))
    found = [Block(_tidy(html.unescape(_TAG.sub("", part))), "\ue010" in part) for part in parts]
    return [
        Block(block.text.replace("\ue010", "").strip(), block.heading)
        for block in found
        if block.text.strip("\ue010 ")
    ]


def _markdown_blocks(text: str) -> list[Block]:
    found: list[Block] = []
    front = _FRONT.match(text)
    if front:
        found += _front_blocks(front[1])
        text = text[front.end() :]
    for part in re.split(r"\n\s*\n", text):
        lines: list[str] = []
        for line in part.split("\n"):
            if _BULLET.match(line) or line.lstrip().startswith("#"):
                found += _block(lines)
                lines = []
            lines.append(line)
            if line.lstrip().startswith("#"):
                found += _block(lines)
                lines = []
        found += _block(lines)
    return found


def _front_blocks(text: str) -> list[Block]:
    try:
        fields = yaml.safe_load(text)
    except yaml.YAMLError:
        return []
    if not isinstance(fields, dict):
        return []
    return [
        Block(_tidy(str(fields[key])), True) for key in ("title", "description") if fields.get(key)
    ]


def _block(lines: list[str]) -> list[Block]:
    raw = " ".join(line.strip() for line in lines).strip()
    heading = raw.startswith("#")
    text = _BULLET.sub("", re.sub(r"^#+\s*", "", raw))
    text = _LINK.sub(lambda match: match[1], text)
    text = _TAG.sub("", text)
    text = re.sub(r"(?<!\\)(\*\*|__|\*|`)", "", text)
    text = re.sub(r"(?<![\w\\])_|(?<!\\)_(?!\w)", "", text)
    text = re.sub(r"\\([^\w\s])", r"\1", html.unescape(text))
    text = _tidy(text)
    return [Block(text, heading)] if text else []


def _tidy(text: str) -> str:
    return " ".join(_TIME.sub(" ", text).replace("[]", " ").split())


def quotations(block: str, *, continued: bool = False) -> list[Quotation]:
    """The outermost quotations of a block, in order.

    `continued` says that the block before ended inside a quotation: a mark at the start then goes on with it.
    """
    found: list[Quotation] = []
    index = 0
    while index < len(block):
        char = block[index]
        if char not in _PAIRS or not _opens(block, index):
            index += 1
            continue
        end = _closing(block, index)
        if end is None:
            found.append(Quotation(block[index + 1 :], index, len(block), closed=False))
            break
        found.append(Quotation(block[index + 1 : end], index, end + 1))
        index = end + 1
    return found


def _opens(block: str, index: int) -> bool:
    char = block[index]
    before = block[index - 1 : index] if index else ""
    after = block[index + 1 : index + 2]
    if char == '"':
        return True
    if char == "»":  # German typesetting, never the end of a French quotation
        return bool(after.strip()) and not before.strip()
    return bool(after) and not before.isalnum()


def _closing(block: str, index: int) -> int | None:
    """Where the quotation that opens at `index` closes; an apostrophe (’ inside a word) does not close."""
    opening = block[index]
    marks = _PAIRS[opening]
    depth = 0
    for place in range(index + 1, len(block)):
        char = block[place]
        if char == opening and opening not in '"' and char not in marks:
            depth += 1
        elif char in marks:
            inside = block[place - 1 : place].isalnum() and block[place + 1 : place + 2].isalnum()
            if char == "’" and inside:
                continue
            if depth == 0:
                return place
            depth -= 1
    return None
