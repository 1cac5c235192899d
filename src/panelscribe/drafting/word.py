"""The article as a Word file, with the styles that a desk expects.

Pure: records in, bytes out, the same bytes for the same article. What the Markdown says, this says: Title, Subtitle,
Heading 2, Body Text, List Bullet and Caption for paragraphs, and the character styles Quotation and Quote Time, so that
a desk's importer can find each quotation and drop its time.
"""

import re
import zipfile
from io import BytesIO
from typing import Any

from docx import Document as open_document
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

from panelscribe.drafting.inline import Inliner, Kind, Piece, web_address
from panelscribe.drafting.printing import Printing, colophon_line, media
from panelscribe.drafting.records import Article, Section, SectionKind
from panelscribe.drafting.style import HouseStyle
from panelscribe.drafting.wording import plain
from panelscribe.panel import Panel

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of every member of the file, the earliest that a zip archive can hold."""

_DAY = "2000-01-01T00:00:00Z"
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_INK, _SOFT = RGBColor(0x1A, 0x1A, 0x1A), RGBColor(0x5C, 0x5C, 0x5C)


def render_word(
    article: Article,
    panel: Panel,
    *,
    printing: Printing | None = None,
    style: HouseStyle | None = None,
) -> bytes:
    """The article as the bytes of a .docx file."""
    printing = printing or Printing()
    document = open_document()
    _set_styles(document)
    _set_properties(document, article, panel, printing)
    inliner = Inliner(article, panel, (style or HouseStyle()).quotes, printing.recording_url)
    if printing.approved_by is None:
        document.sections[0].header.paragraphs[0].text = "Draft: not yet reviewed by an editor."
    document.add_paragraph(article.title, "Title")
    if article.standfirst:
        document.add_paragraph(article.standfirst, "Subtitle")
    for section in article.sections:
        _add_section(document, section, inliner)
        if section.kind is SectionKind.OPENING:
            _add_media(document, panel)
    if panel.resources:
        document.add_paragraph("Resources", "Heading 2")
        for resource in panel.resources:
            paragraph = document.add_paragraph(style="List Bullet")
            _add_link(paragraph, plain(resource.title), web_address(resource.url))
    for text in (article.disclosure, article.caption, colophon_line(printing)):
        if text:
            document.add_paragraph(text, "Caption")
    return _packed(document)


def _set_styles(document: Document) -> None:
    styles: Any = document.styles
    for name, size in (("Title", 24), ("Subtitle", 14), ("Heading 2", 14), ("Caption", 9)):
        style = styles[name]
        style.font.size, style.font.color.rgb, style.font.italic = Pt(size), _INK, name == "Caption"
        style.font.bold = name != "Caption"
    border = styles["Title"].element.find(f"{qn('w:pPr')}/{qn('w:pBdr')}")
    if border is not None:
        border.getparent().remove(border)
    styles["Normal"].font.size = Pt(11)
    styles.add_style("Quotation", WD_STYLE_TYPE.CHARACTER)
    time = styles.add_style("Quote Time", WD_STYLE_TYPE.CHARACTER)
    time.font.size, time.font.color.rgb = Pt(8), _SOFT
    link = styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb, link.font.underline = RGBColor(0x1F, 0x4E, 0x9E), True


def _set_properties(document: Document, article: Article, panel: Panel, printing: Printing) -> None:
    properties = document.core_properties
    date = plain(panel.date or "")
    properties.title = article.title[:255]
    properties.subject = plain(panel.event or "")[:255]
    properties.author = plain(panel.publication or "")[:255]
    properties.keywords = ", ".join(plain(c.person.name) for c in article.people if c.speaker)[:255]
    properties.comments = article.standfirst[:255]
    properties.content_status = "Draft" if printing.approved_by is None else "Approved"
    properties.last_modified_by = plain(printing.approved_by or "")[:255]
    properties.language = panel.language or "en"
    stamp = f"{date}T00:00:00Z" if _ISO_DATE.fullmatch(date) else _DAY
    for element in properties._element:
        if element.tag in (qn("dcterms:created"), qn("dcterms:modified")):
            element.text = stamp


def _add_section(document: Document, section: Section, inliner: Inliner) -> None:
    if section.heading:
        document.add_paragraph(section.heading, "Heading 2")
    listed = section.kind is SectionKind.LIGHTNING_ROUND
    for text in section.paragraphs:
        paragraph = document.add_paragraph(style="List Bullet" if listed else "Body Text")
        pieces = inliner.pieces(text)
        if listed:
            pieces = _with_bold_name(paragraph, pieces)
        for piece in pieces:
            _add_piece(paragraph, piece)


def _with_bold_name(paragraph: Paragraph, pieces: list[Piece]) -> list[Piece]:
    """Writes the name that an answer begins with in bold; what is left of the pieces."""
    name: list[str] = []
    for index, piece in enumerate(pieces):
        before, colon, rest = piece.text.partition(": ")
        if piece.kind is Kind.QUOTE:
            return pieces
        name.append(before)
        if colon:
            paragraph.add_run("".join(name) + ":").bold = True
            return [Piece(Kind.TEXT, f" {rest}"), *pieces[index + 1 :]]
    return pieces


def _add_piece(paragraph: Paragraph, piece: Piece) -> None:
    if piece.kind is Kind.TIME:
        shown = f"[▶ {piece.text}]" if piece.target else f"(▶ {piece.text})"
        _add_link(paragraph, shown, piece.target, "Quote Time")
    elif piece.kind is Kind.LINK:
        _add_link(paragraph, piece.text, piece.target)
    elif piece.kind is Kind.QUOTE:
        paragraph.add_run(piece.text, "Quotation")
    else:
        paragraph.add_run(piece.text).italic = True if piece.kind is Kind.TITLE else None


def _add_link(
    paragraph: Paragraph, text: str, target: str | None, style: str = "Hyperlink"
) -> None:
    """Words that lead to `target`; plain words where it is None."""
    run = paragraph.add_run(text, style if target or style != "Hyperlink" else None)
    if target is None:
        return
    link = OxmlElement("w:hyperlink")
    link.set(
        qn("r:id"), paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    )
    link.append(run._r)
    paragraph._p.append(link)


def _add_media(document: Document, panel: Panel) -> None:
    for number, medium in enumerate(media(panel)):
        paragraph = document.paragraphs[-1] if number else document.add_paragraph(style="Body Text")
        paragraph.add_run(" · " if number else "")
        _add_link(paragraph, medium.label, medium.address)


def _packed(document: Document) -> bytes:
    """The file, without the times of its making and the thumbnail of the empty page that it was made from."""
    package = document.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            package.rels.pop(key)
    loose, packed = BytesIO(), BytesIO()
    document.save(loose)
    with zipfile.ZipFile(loose) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            member = zipfile.ZipInfo(name, _EPOCH)
            member.compress_type, member.create_system = zipfile.ZIP_DEFLATED, 3
            target.writestr(member, source.read(name))
    return packed.getvalue()
