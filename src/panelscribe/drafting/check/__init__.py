"""The check: an article as drafted, or as an editor left it, held against the recording.

`Checker` is built once for a recording and checks any number of texts; `check` and `check_text` are the short ways.
"""

from panelscribe.drafting.check.blocks import Block, Document, Part, read_text
from panelscribe.drafting.check.checker import Checker
from panelscribe.drafting.check.records import (
    Checked,
    Finding,
    FindingKind,
    Omission,
    Report,
    Verdict,
)
from panelscribe.drafting.records import Article
from panelscribe.drafting.style import HouseStyle
from panelscribe.naming.records import Naming
from panelscribe.panel import Panel
from panelscribe.transcript import Transcript

__all__ = [
    "Block",
    "Checked",
    "Checker",
    "Document",
    "Finding",
    "FindingKind",
    "Omission",
    "Part",
    "Report",
    "Verdict",
    "check",
    "check_text",
    "read_text",
]


def check_text(
    text: str,
    transcript: Transcript,
    naming: Naming,
    article: Article | None,
    panel: Panel,
    *,
    style: HouseStyle | None = None,
) -> tuple[Finding, ...]:
    """All that is wrong with a text (Markdown, HTML or plain), in reading order; () if it stands. See `Checker`."""
    return Checker(transcript, naming, panel, style=style, article=article).text(text).findings


def check(
    article: Article,
    transcript: Transcript,
    naming: Naming,
    panel: Panel,
    *,
    style: HouseStyle | None = None,
) -> tuple[Finding, ...]:
    """All that is wrong with an article as it was drafted."""
    found = [Block(article.title, Part.TITLE), Block(article.standfirst, Part.STANDFIRST)]
    for section in article.sections:
        found += [Block(section.heading, Part.HEADING)] if section.heading else []
        found += [Block(paragraph.text) for paragraph in section.paragraphs]
    found += [Block(article.disclosure)] if article.disclosure else []
    checker = Checker(transcript, naming, panel, style=style, article=article)
    return checker.document(Document(tuple(found))).findings
