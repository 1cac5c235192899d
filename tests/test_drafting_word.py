"""The Word file: the content of the Markdown, a desk's styles, the same bytes; and Word files that editors left."""

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.parser import parse_xml

from panelscribe.drafting import HouseStyle, Printing, QuoteMarks, draft, render_markdown
from panelscribe.drafting.check import Part, read_text
from panelscribe.drafting.check.word import read_word
from panelscribe.drafting.word import render_word
from panelscribe.errors import InputError
from tests.drafting_material import kitchens, sample

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.mark.parametrize("marks", QuoteMarks)
@pytest.mark.parametrize("name", ["kitchens", "breakfast", "interview"])
def test_it_says_what_the_markdown_says(name: str, marks: QuoteMarks) -> None:
    case = kitchens() if name == "kitchens" else sample(name)
    style = HouseStyle(quotes=marks)
    article = draft(*case, style=style)
    assert article is not None
    printing = Printing("../../talk.mp3", ("some engine 1.0",))
    word = read_word(render_word(article, case[2], printing=printing, style=style), "x.docx").blocks
    text = read_text(render_markdown(article, case[2], printing=printing, style=style)).blocks
    # Markdown has the standfirst twice: in the front matter and above the story.
    assert [block.text for block in word] == [text[0].text, *(block.text for block in text[2:])]
    assert [block.part for block in word[:2]] == [Part.TITLE, Part.STANDFIRST]
    headings = [block.text for block in word if block.part is Part.HEADING]
    assert headings == [block.text for block in text if block.part is Part.HEADING]


def test_the_same_article_gives_the_same_bytes_without_a_clock() -> None:
    case = kitchens()
    article = draft(*case)
    assert article is not None
    data = render_word(article, case[2])
    assert data == render_word(article, case[2])
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not any("thumbnail" in member.filename for member in archive.infolist())


def test_a_desk_finds_its_styles_links_and_properties() -> None:
    case = kitchens()
    article = draft(*case)
    assert article is not None
    document = Document(BytesIO(render_word(article, case[2], printing=Printing("../harbor.mp3"))))
    styles = {paragraph.style.name for paragraph in document.paragraphs if paragraph.style}
    assert styles == {"Title", "Subtitle", "Body Text", "Heading 2", "List Bullet", "Caption"}
    targets = [
        link.address + (f"#{link.fragment}" if link.fragment else "")
        for paragraph in document.paragraphs
        for link in paragraph.hyperlinks
    ]
    assert "https://harbor.example/ines" in targets
    assert sum("harbor.mp3#t=" in target for target in targets) >= 5
    properties = document.core_properties
    assert properties.title == article.title
    assert properties.subject == "DevHarbor 2026"
    assert properties.author == "Harbor Review"
    assert properties.content_status == "Draft"
    assert properties.created is not None
    assert properties.created.isoformat().startswith("2026-05-04")
    assert "Draft" in document.sections[0].header.paragraphs[0].text
    signed = Document(BytesIO(render_word(article, case[2], printing=Printing(approved_by="Ed"))))
    assert signed.core_properties.content_status == "Approved"
    assert signed.sections[0].header.paragraphs[0].text == ""


def test_nothing_listed_becomes_a_link_to_run() -> None:
    transcript, naming, panel = kitchens()
    hostile = replace(panel, media=replace(panel.media, podcast_url="javascript:alert(1)"))
    article = draft(transcript, naming, hostile)
    assert article is not None
    document = Document(BytesIO(render_word(article, hostile, printing=Printing("javascript:x"))))
    for paragraph in document.paragraphs:
        for link in paragraph.hyperlinks:
            assert link.address.startswith(("https://", "./javascript%3Ax"))


def saved(*paragraphs: str) -> bytes:
    """A Word file of paragraphs given as XML."""
    document = Document()
    for xml in paragraphs:
        document.element.body.insert(-1, parse_xml(f"<w:p {W}>{xml}</w:p>"))
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_tracked_changes_count_as_accepted_and_hidden_text_does_not() -> None:
    deleted = '<w:r><w:delText xml:space="preserve">not </w:delText></w:r>'
    data = saved(
        run("We are ") + f'<w:ins w:id="1" w:author="x">{run("never ")}</w:ins>'
        f'<w:del w:id="2" w:author="x">{deleted}</w:del>' + run("ready"),
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>",
        run("one") + "<w:r><w:tab/></w:r>" + run("two"),
    )
    assert [block.text for block in read_word(data, "x").blocks] == [
        "We are never ready",
        "one two",
    ]


def test_text_in_tables_boxes_and_fields_is_read() -> None:
    document = Document()
    document.add_table(1, 2).cell(0, 1).text = "in a cell"
    field = '<w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>' + run("shown")
    document.element.body.insert(-1, parse_xml(f"<w:p {W}>{field}</w:p>"))
    document.element.body.insert(
        -1, parse_xml(f"<w:p {W}><w:sdt><w:sdtContent>{run('held')}</w:sdtContent></w:sdt></w:p>")
    )
    file = BytesIO()
    document.save(file)
    assert [block.text for block in read_word(file.getvalue(), "x").blocks] == [
        "in a cell",
        "shown",
        "held",
    ]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"PK\x05\x06" + b"\0" * 18])
def test_a_broken_file_is_named(data: bytes) -> None:
    with pytest.raises(InputError, match=r"draft\.docx"):
        read_word(data, "draft.docx")
