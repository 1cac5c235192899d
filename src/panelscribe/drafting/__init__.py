"""The article: outline, quotes, prose and check, without a language model.

Pure. `draft` turns a named transcript into an article whose every quotation is a span of the transcript;
`render_markdown` and `render_html` print it; `check` holds it, or what an editor made of it, against the recording.
Files are `session.py`'s business.
"""

from panelscribe.drafting.article import Manuscript, draft, manuscript, outline
from panelscribe.drafting.check import Finding, FindingKind, check, check_text
from panelscribe.drafting.editor_notes import render_editor_notes
from panelscribe.drafting.gate import verify
from panelscribe.drafting.printing import Printing
from panelscribe.drafting.records import (
    Article,
    Credit,
    Deletion,
    Note,
    Paragraph,
    Quote,
    Section,
    SectionKind,
)
from panelscribe.drafting.render import render_html, render_markdown
from panelscribe.drafting.style import (
    Disclosure,
    HouseStyle,
    Length,
    Policy,
    QuoteMarks,
    Times,
)

__all__ = [
    "Article",
    "Credit",
    "Deletion",
    "Disclosure",
    "Finding",
    "FindingKind",
    "HouseStyle",
    "Length",
    "Manuscript",
    "Note",
    "Paragraph",
    "Policy",
    "Printing",
    "Quote",
    "QuoteMarks",
    "Section",
    "SectionKind",
    "Times",
    "check",
    "check_text",
    "draft",
    "manuscript",
    "outline",
    "render_editor_notes",
    "render_html",
    "render_markdown",
    "verify",
]
