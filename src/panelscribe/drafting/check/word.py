"""An article as an editor left it in a Word file, as the blocks that a reader sees.

Pure: bytes in, records out. Tracked changes count as if they were accepted, so that a word slipped in by one is seen
and one struck out by one is not; comments and hidden or struck text are no part of the article, footnotes are.
"""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from docx import Document as open_document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from panelscribe.drafting.check.blocks import Block, Document, Part, tidy
from panelscribe.errors import InputError

_DROPPED = {
    qn(name) for name in ("w:del", "w:moveFrom", "w:delText", "w:instrText", "w:pPr", "w:rPr")
}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BLANKS = {qn("w:tab"): " ", qn("w:br"): " ", qn("w:cr"): " ", qn("w:noBreakHyphen"): "-"}
_NOTES = re.compile(r"/(?:footnotes|endnotes)$")


def read_word(data: bytes, source: str) -> Document:
    """The document in a .docx file. Raises InputError that names `source`."""
    try:
        document = open_document(BytesIO(data))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, SyntaxError) as error:
        raise InputError(
            f"{source}: this Word file can't be read ({error})",
            hint="open it and save it as .docx once more",
        ) from error
    names = {style.style_id: style.name or "" for style in document.styles}
    roots: list[Any] = [document.element.body]
    for relation in document.part.rels.values():
        if not relation.is_external and _NOTES.search(relation.reltype):
            roots.append(_parsed(relation.target_part.blob))
    return Document(tuple(block for root in roots for block in _blocks(root, names)))


def _parsed(blob: bytes) -> Any:
    from docx.oxml.parser import parse_xml

    return parse_xml(blob)


def _blocks(root: Any, names: dict[str, str]) -> Iterator[Block]:
    for paragraph in root.iter(qn("w:p")):
        if any(parent.tag in (_FALLBACK, *_DROPPED) for parent in paragraph.iterancestors()):
            continue
        text = tidy("".join(_texts(paragraph)))
        if text:
            yield Block(text, _part(paragraph, names))


def _texts(element: Any) -> Iterator[str]:
    """The words of a paragraph, without those of a text box in it, which has paragraphs of its own."""
    for child in element:
        if child.tag in _DROPPED or child.tag == _FALLBACK or child.tag == qn("w:p"):
            continue
        if child.tag == qn("w:r") and _hidden(child):
            continue
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in _BLANKS:
            yield _BLANKS[child.tag]
        else:
            yield from _texts(child)


def _hidden(run: Any) -> bool:
    marks = [
        run.find(f"{qn('w:rPr')}/{qn(name)}") for name in ("w:vanish", "w:strike", "w:dstrike")
    ]
    return any(mark is not None and mark.get(qn("w:val")) not in ("0", "false") for mark in marks)


def _part(paragraph: Any, names: dict[str, str]) -> Part:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    name = names.get(style.get(qn("w:val")), "").casefold() if style is not None else ""
    outlined = paragraph.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}") is not None
    if name == "title":
        return Part.TITLE
    if name == "subtitle":
        return Part.STANDFIRST
    if name.startswith("heading") or outlined:
        return Part.HEADING
    return Part.BLOCK_QUOTE if name in ("quote", "intense quote", "block text") else Part.BODY
