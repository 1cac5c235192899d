"""Articles as somebody doctored them: the same change made in the Markdown, the HTML and the Word file of a draft."""

import html
import re
from collections.abc import Callable, Mapping
from copy import deepcopy
from functools import cache
from io import BytesIO
from pathlib import Path

from docx import Document as open_document
from docx.text.paragraph import Paragraph

from panelscribe.drafting import Article, Printing, render_html, render_markdown
from panelscribe.drafting.check import Checker, Document, Report, read_text
from panelscribe.drafting.check.word import read_word
from panelscribe.drafting.word import render_word
from panelscribe.formats import parse_article
from tests.drafting_material import Case, kitchens, sample

Change = tuple[tuple[str, str], ...]
DRAFTS = Path(__file__).parent / "doctored"
PRINTING = Printing("../../talk.mp3", ("faster-whisper 1.2.1 base int8@905e5bf8",))


@cache
def drafted(name: str) -> tuple[Case, Article, Checker]:
    """A sample's case, a draft of it that was kept (today's may read otherwise), and what checks it."""
    case = kitchens() if name == "kitchens" else sample(name)
    file = DRAFTS / f"{name}.article.json"
    article = parse_article(file.read_text(encoding="utf-8"))
    return case, article, Checker(*case, article=article, known=PRINTING.colophon)


@cache
def printed(name: str) -> tuple[str, str, bytes]:
    """The Markdown, the HTML and the Word file of a sample's draft."""
    (_, _, panel), article, _ = drafted(name)
    return (
        render_markdown(article, panel, printing=PRINTING),
        render_html(article, panel, printing=PRINTING),
        render_word(article, panel, printing=PRINTING),
    )


def doctored(name: str, kind: str, change: Change) -> Document:
    """The draft of a sample as a `kind` of file, with each pair (before, after) of the change made in it."""
    return READERS[kind](name, change)


def report(name: str, kind: str, change: Change) -> Report:
    """The check of a doctored draft."""
    return drafted(name)[2].document(doctored(name, kind, change))


def _markdown(name: str, change: Change) -> Document:
    front, _, body = printed(name)[0].removeprefix("---\n").partition("---\n")
    blocks = [front, *body.split("\n\n")]
    for before, after in change:
        blocks = _swapped(blocks, before, after, _unlinked)
    return read_text("---\n" + blocks[0] + "---\n" + "\n\n".join(blocks[1:]))


def _unlinked(block: str) -> str:
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", block.replace("**", ""))


def _html(name: str, change: Change) -> Document:
    text = printed(name)[1]
    parts = re.split(r"(<(?:p|li|h1|h2)\b[^>]*>.*?</(?:p|li|h1|h2)>)", text, flags=re.S)
    for before, after in change:
        parts = _swapped(parts, before, after, _rewritten)
    return read_text("".join(parts))


def _rewritten(element: str) -> str:
    """An element with its words in plain text, as some editors save them."""
    match = re.match(r"(<[^>]+>)(.*)(</[^>]+>)", element, re.S)
    if match is None:
        return element
    words = html.unescape(re.sub(r"<[^>]+>", "", match[2]))
    return match[1] + words.replace("\n\n", f"{match[3]}\n{match[1]}") + match[3]


def _word(name: str, change: Change) -> Document:
    document = open_document(BytesIO(printed(name)[2]))
    for before, after in change:
        hit = [paragraph for paragraph in document.paragraphs if before in paragraph.text]
        assert hit, f"{before!r} is not in the Word file"
        for paragraph in hit:
            parts = paragraph.text.replace(before, after).split("\n\n")
            for element in list(paragraph._p)[1:]:
                paragraph._p.remove(element)
            for part in reversed(parts):
                twin = deepcopy(paragraph._p)
                paragraph._p.addnext(twin)
                Paragraph(twin, paragraph._parent).add_run(part)
            paragraph._p.getparent().remove(paragraph._p)
    file = BytesIO()
    document.save(file)
    return read_word(file.getvalue(), "edited.docx")


def _swapped(
    blocks: list[str], before: str, after: str, flatten: Callable[[str], str]
) -> list[str]:
    hit = [before in flatten(block) for block in blocks]
    assert any(hit), f"{before!r} is not in the draft"
    return [
        flatten(block).replace(before, after) if here else block
        for block, here in zip(blocks, hit, strict=True)
    ]


READERS: Mapping[str, Callable[[str, Change], Document]] = {
    "markdown": _markdown,
    "html": _html,
    "word": _word,
}
