"""An article as an editor left it, taken apart into paragraphs and headings without markup: Markdown or HTML.

Pure. Word files are read by `word.py` into the same blocks. What a reader does not see (scripts, comments, the head of
a page, the time beside a quotation) is no block; a `<q>` is a quotation, a `<blockquote>` may be one without marks.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from html.parser import HTMLParser
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

_FRONT = re.compile(r"\A\ufeff?\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_PAGE = re.compile(
    r"<(?:!doctype|html|head|body|main|article|section|p|div|h[1-6]|blockquote|ul|ol|table)\b", re.I
)
_TIME = re.compile(r"[(\[]?▶\ufe0f?\s*\d+(?::\d\d)+[)\]]?")
_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe0e\ufe0f\ufeff]"
)
_MARKS = str.maketrans({
    "＂": '"', "″": '"', "〝": '"', "〞": '"', "❝": "“", "❞": "”", "‟": "“",
    "´": "’", "′": "’", "‛": "‘", "ʼ": "’", "＇": "'",
})  # fmt: skip
_FIELD = re.compile(r"^(title|description|subtitle)\s*:\s*(.+)$", re.M)
_HIDDEN = frozenset({"script", "style", "head", "template", "del", "s", "strike"})
_UNSEEN = re.compile(
    r"\shidden\b|display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])", re.I
)
_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
})  # fmt: skip
_BREAKS = frozenset({
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "section", "article", "aside",
    "header", "footer", "main", "body", "html", "figure", "figcaption", "blockquote", "br", "hr", "table", "tr", "td",
    "th", "caption", "iframe",
})  # fmt: skip


class Part(StrEnum):
    """What a block is to a reader."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    HEADING = "heading"
    BODY = "body"
    BLOCK_QUOTE = "block quote"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list entry, table cell or heading without markup."""

    text: str
    part: Part = Part.BODY

    @property
    def display(self) -> bool:
        """Whether it is a title or heading, where a quotation may stand without its speaker."""
        return self.part in (Part.TITLE, Part.HEADING)


@dataclass(frozen=True, slots=True)
class Credited:
    """A person as the front matter of a text lists them."""

    name: str
    title: str = ""
    organization: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """An article's blocks, the people its front matter lists, and what of it could not be read."""

    blocks: tuple[Block, ...]
    people: tuple[Credited, ...] = ()
    problems: tuple[str, ...] = ()


def read_text(text: str) -> Document:
    """The document that a Markdown, HTML or plain text is."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT.match(text)
    if front is None and _PAGE.search(text[:4000]):
        return Document(tuple(html_blocks(text)))
    if front is None:
        problems = (
            ("the front matter does not end",) if re.match(r"\ufeff?---[ \t]*\n", text) else ()
        )
        return Document(tuple(markdown_blocks(text)), problems=problems)
    head = _front_matter(front[1])
    return Document(
        (*head.blocks, *markdown_blocks(text[front.end() :])), head.people, head.problems
    )


def tidy(text: str) -> str:
    """A block's text on one line: without times and invisible characters, every quotation mark of a known kind.

    >>> tidy('"Bridges," he  said. [▶ 2:42]')
    '"Bridges," he said.'
    """
    visible = _INVISIBLE.sub("", text).translate(_MARKS)
    visible = visible.replace("``", "“").replace("''", '"')
    return " ".join(_TIME.sub(" ", visible).split())


def _front_matter(text: str) -> Document:
    """Title, standfirst and people of a front matter; what can't be read as YAML is still read line by line."""
    try:
        fields = yaml.safe_load(text)
        if not isinstance(fields, dict):
            raise yaml.YAMLError("it is no list of fields")
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 2}: " if mark else ""
        problem = (
            f"the front matter can't be read: {where}{getattr(error, 'problem', None) or error}"
        )
        fields = {key: value.strip().strip("'\"") for key, value in _FIELD.findall(text)}
        return Document(tuple(_head_blocks(fields)), problems=(problem,))
    people = fields.get("people")
    credited = tuple(_credited(people)) if isinstance(people, list) else ()
    return Document(tuple(_head_blocks(fields)), credited)


def _head_blocks(fields: dict[Any, Any]) -> Iterable[Block]:
    parts = (("title", Part.TITLE), ("subtitle", Part.STANDFIRST), ("description", Part.STANDFIRST))
    for key, part in parts:
        if fields.get(key):
            yield Block(tidy(str(fields[key])), part)


def _credited(people: list[Any]) -> Iterable[Credited]:
    for person in people:
        if isinstance(person, str):
            yield Credited(tidy(person))
        elif isinstance(person, dict) and person.get("name"):
            yield Credited(
                *(tidy(str(person.get(key) or "")) for key in ("name", "title", "organization"))
            )


def markdown_blocks(text: str) -> Iterable[Block]:
    """The blocks of a Markdown text without front matter."""
    quoted, heading = 0, None
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text):
        if token.type in ("blockquote_open", "blockquote_close"):
            quoted += token.nesting
        elif token.type == "heading_open":
            heading = Part.TITLE if token.tag == "h1" else Part.HEADING
        elif token.type == "heading_close":
            heading = None
        elif token.type == "html_block":
            yield from html_blocks(token.content)
        elif token.type == "inline" or token.type in ("code_block", "fence"):
            line = tidy(_inline(token.children) if token.children is not None else token.content)
            part = heading or (Part.BLOCK_QUOTE if quoted else Part.BODY)
            if line:
                yield Block(line, part)


def _inline(children: list[Token]) -> str:
    found: list[str] = []
    struck, unseen = 0, ""
    for token in children:
        struck += token.nesting if token.type in ("s_open", "s_close") else 0
        tag = token.content.casefold() if token.type == "html_inline" else ""
        if unseen and re.match(rf"</{unseen}\b", tag):
            unseen = ""
        elif not unseen and (name := re.match(r"<(\w+)", tag)):
            unseen = name[1] if name[1] in _HIDDEN or _UNSEEN.search(tag) else ""
        if struck or unseen:
            continue
        if token.type in ("softbreak", "hardbreak") or tag.startswith("<br"):
            found.append(" ")
        elif re.match(r"</?q\b", tag):
            found.append("”" if tag.startswith("</") else "“")
        elif token.type in ("text", "code_inline"):
            found.append(token.content)
    return "".join(found)


def html_blocks(text: str) -> Iterable[Block]:
    """The blocks of an HTML page or fragment."""
    page = _Page()
    page.feed(text)
    page.close()
    page.flush()
    titled = any(block.part is Part.TITLE for block in page.found)
    if page.title and not titled and any(page.found):
        yield Block(tidy(page.title), Part.TITLE)
    yield from page.found


class _Page(HTMLParser):
    """Collects what a reader of a page sees."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Block] = []
        self.title = ""
        self._text: list[str] = []
        self._hidden: list[str] = []
        self._quoted = 0
        self._heading: Part | None = None
        self._standfirst = False
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BREAKS:
            self.flush()
        given = dict(attrs)
        unseen = _UNSEEN.search(" hidden" if "hidden" in given else given.get("style") or "")
        if tag in _HIDDEN or (unseen and tag not in _VOID) or tag in self._hidden:
            self._hidden.append(tag)  # one of the same kind inside closes first
        self._quoted += tag == "blockquote"
        self._in_title |= tag == "title"
        if re.fullmatch(r"h[1-6]", tag):
            self._heading = Part.TITLE if tag == "h1" else Part.HEADING
        if tag == "q":
            self._text.append("“")
        if tag == "p":
            self._standfirst = "standfirst" in (given.get("class") or "").split()

    def handle_endtag(self, tag: str) -> None:
        if tag in _BREAKS:
            self.flush()
        if tag in self._hidden:
            del self._hidden[len(self._hidden) - 1 - self._hidden[::-1].index(tag)]
        self._quoted -= tag == "blockquote" and self._quoted > 0
        self._in_title &= tag != "title"
        if re.fullmatch(r"h[1-6]", tag):
            self._heading = None
        if tag == "q":
            self._text.append("”")
        if tag == "p":
            self._standfirst = False

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
        elif not self._hidden:
            self._text.append(data)

    def flush(self) -> None:
        """Ends the block at hand."""
        line = tidy("".join(self._text))
        self._text = []
        part = Part.STANDFIRST if self._standfirst else Part.BODY
        if line:
            self.found.append(
                Block(line, self._heading or (Part.BLOCK_QUOTE if self._quoted else part))
            )
