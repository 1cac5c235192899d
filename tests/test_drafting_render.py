"""Markdown and HTML: the same content, every second linked, nothing spoken or listed becomes markup."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
import yaml

from panelscribe.drafting import (
    HouseStyle,
    Printing,
    QuoteMarks,
    draft,
    render_editor_notes,
    render_html,
    render_markdown,
)
from panelscribe.drafting.printing import player
from panelscribe.drafting.render import escape_markdown
from panelscribe.drafting.style import EMBEDS
from panelscribe.errors import InputError
from panelscribe.panel import Link, Media, Panel, Person, Role
from panelscribe.spelling import Correction
from panelscribe.transcript import Word
from tests.drafting_material import kitchens, named, sample, spoken


class Tags(HTMLParser):
    """Collects tags and their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def tags(html: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Tags()
    parser.feed(html)
    return parser.found


def test_front_matter_is_yaml_that_site_generators_take() -> None:
    transcript, naming, panel = kitchens()
    article = draft(transcript, naming, panel)
    assert article is not None
    text = render_markdown(article, panel)
    front = yaml.safe_load(text.split("---\n")[1])
    assert front["title"] == article.title
    assert front["status"] == "draft"
    assert front["date"] == "2026-05-04"
    assert front["people"][0]["name"] == "Ines Cardoso"
    vague = replace(panel, date="next spring")
    assert (
        yaml.safe_load(render_markdown(article, vague).split("---\n")[1])["event_date"]
        == "next spring"
    )


def test_each_quote_leads_to_its_second() -> None:
    case = kitchens()
    article = draft(*case)
    assert article is not None
    text = render_markdown(article, case[2], printing=Printing("../../my harbor.mp3"))
    assert "[▶ 0:41](../../my%20harbor.mp3#t=41." in text
    assert 'Definitely hiring." [▶ 2:34](' in text
    links = [
        attrs["href"]
        for tag, attrs in tags(
            render_html(article, case[2], printing=Printing("../../my harbor.mp3"))
        )
        if tag == "a"
    ]
    assert sum("#t=" in (link or "") for link in links) == text.count("[▶ ")
    assert "▶ 0:41)" in render_markdown(article, case[2]), (
        "without a recording the time stands without a link"
    )
    assert "▶" not in render_markdown(draft(*kitchens(timed=False)) or article, case[2])


def test_both_say_the_same() -> None:
    case = sample("breakfast")
    article = draft(*case)
    assert article is not None
    html = render_html(article, case[2])
    markdown = render_markdown(article, case[2])
    for section in article.sections:
        for paragraph in section.paragraphs:
            opening = paragraph.text.split(" ")[-1].rstrip('."')
            assert opening in html
            assert opening in markdown
    assert "Draft: not yet reviewed" in html
    assert "status: draft" in markdown
    assert html.count("<li>") == 4 + len(case[2].resources)


HOSTILE = '<script>alert(1)</script> {{ evil }} {% raw %} [gallery] ![x](javascript:alert(1)) `code` *b* "q" www.evil.example'  # noqa: E501


def test_nothing_listed_becomes_markup() -> None:
    transcript, naming, panel = kitchens()
    hostile = replace(
        panel, title=HOSTILE, event=HOSTILE, publication=HOSTILE, sponsors=(Link(HOSTILE, "javascript:alert(1)"),),
        resources=(Link(HOSTILE, "https://x.example/\"onclick=1"),),
        media=Media(HOSTILE, "javascript:alert(1)", "https://evil.example/watch?v=abcdefgh", "javascript:alert(1)", HOSTILE),  # noqa: E501
    )  # fmt: skip
    article = draft(transcript, naming, hostile)
    assert article is not None
    html = render_html(article, hostile, printing=Printing("javascript:alert(1)", (HOSTILE,)))
    assert {tag for tag, _ in tags(html)} <= {
        "html", "head", "meta", "title", "style", "body", "main", "article", "p", "header", "h1", "h2", "section", "span",  # noqa: E501
        "a", "cite", "div", "ul", "li", "strong", "figure", "img", "figcaption", "footer",
    }  # fmt: skip
    for _, attrs in tags(html):
        assert not any(name.startswith("on") for name in attrs)
        for name in ("href", "src"):
            assert not (attrs.get(name) or "").casefold().startswith(("javascript:", "data:"))
    markdown = render_markdown(
        article, hostile, printing=Printing("javascript:alert(1)", (HOSTILE,))
    )
    body = markdown.split("---\n", 2)[2]
    for markup in ("<script", "{{", "{%", "[gallery]", "](javascript:", "![", " `code`"):
        assert markup not in body


def test_nothing_spoken_becomes_markup() -> None:
    text = (
        "1 Ana Host: Bo, what did it cost?\n"
        "5 Bo Kim: It cost *everything* we never [had](http://x.example) and `more` _than_ that. # We should never pay {{ twice }} for nothing.\n"  # noqa: E501
    )
    people = (Person("Ana Host", Role.MODERATOR), Person("Bo Kim"))
    transcript, labels = spoken(text)
    panel = Panel(people=people)
    article = draft(transcript, named(labels, panel), panel)
    assert article is not None
    body = render_markdown(article, panel).split("---\n", 2)[2]
    for markup in ("](http", "*everything*", " `more`", "{{", "://"):
        assert markup not in body.replace("\\*", "").replace("\\`", "")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "https://www.youtube.com/watch?v=abc_DEF-123&t=3",
            "https://www.youtube-nocookie.com/embed/abc_DEF-123",
        ),
        ("https://youtu.be/abcdefgh", "https://www.youtube-nocookie.com/embed/abcdefgh"),
        ("https://vimeo.com/12345678", "https://player.vimeo.com/video/12345678"),
        ("https://youtube.com.evil.example/watch?v=abcdefgh", None),
        ("https://evil.example/?u=https://youtu.be/abcdefgh", None),
        (None, None),
    ],
)
def test_players_of_known_hosts_only(url: str | None, expected: str | None) -> None:
    assert player(url, EMBEDS) == expected
    assert player(url, ()) is None


def test_markdown_escapes() -> None:
    assert escape_markdown("- a_b") == "\\- a\\_b"
    assert (
        escape_markdown("see http://x.example or me@x.example")
        == "see http&#58;//x.example or me&#64;x.example"
    )


def test_the_times_lead_where_media_players_understand_them() -> None:
    case = kitchens()
    article = draft(*case)
    assert article is not None
    text = render_markdown(article, case[2], printing=Printing("https://youtu.be/abcdefgh"))
    assert "(https://youtu.be/abcdefgh?t=41s)" in text


def test_editor_notes_say_what_to_check_in_words_and_where_to_listen() -> None:
    transcript, naming, panel = sample("breakfast")
    article = draft(transcript, replace(naming, absent=("Nadia Roth",)), panel)
    assert article is not None
    notes = render_editor_notes(article, transcript, recording_url="../../b.mp3")
    assert "## Names spelled by ear" in notes
    assert "Laura Whitfield" in notes
    assert "[▶ 6:52](../../b.mp3#t=412." in notes
    assert "## On the panel file, never heard" in notes
    assert "Nadia Roth" in notes
    assert not re.search(r"\bq\d{3}\b", notes), "no number that the article does not show"


def test_editor_notes_say_what_was_heard_where_a_name_was_put_right() -> None:
    transcript, naming, panel = sample("breakfast")
    article = draft(transcript, naming, panel)
    assert article is not None
    heard = (Word("Searsha.", 492.1, 492.6, 0.4),)
    found = Correction("t0052", 1, 1, "Searsha.", "Saoirse.", 0.7, "it sounds so", heard)
    notes = render_editor_notes(
        article, transcript, recording_url="../../b.mp3", corrections=[found]
    )
    assert "## Names put right by the panel file" in notes
    assert "- Saoirse. (heard: Searsha.): it sounds so [▶ 8:12](../../b.mp3#t=492.1)" in notes


def test_a_panelist_of_the_sponsor_is_noted() -> None:
    transcript, naming, panel = kitchens()
    article = draft(transcript, naming, panel)
    assert article is not None
    notes = render_editor_notes(article, transcript)
    assert "## Conflicts of interest and sponsors\n\n- Mateo Lindgren works for a sponsor" in notes
    assert "eleven trucks" in notes


def test_a_newsroom_changes_parts_of_the_page_and_learns_what_is_wrong_with_its_template() -> None:
    transcript, naming, panel = kitchens()
    article = draft(transcript, naming, panel)
    assert article is not None
    page = '{% extends "panelscribe/article.html" %}{% block look %}p { color: teal }{% endblock %}'
    html = render_html(article, panel, printing=Printing(page=page))
    assert "p { color: teal }" in html
    assert article.standfirst.split('"')[0] in html
    for broken in ("{% for %}", "{{ nobody.knows }}", '{% extends "elsewhere.html" %}'):
        with pytest.raises(InputError, match=r"article\.html"):
            render_html(article, panel, printing=Printing(page=broken))


def test_players_only_of_the_hosts_that_the_house_style_lists() -> None:
    transcript, naming, panel = kitchens()
    article = draft(transcript, naming, panel)
    assert article is not None
    assert "youtube-nocookie.com/embed/abcdefgh" in render_html(article, panel)
    linked = render_html(article, panel, style=HouseStyle(embeds=()))
    assert "<iframe" not in linked
    assert "frame-src &#39;none&#39;" in linked
    assert 'href="https://youtu.be/abcdefgh"' in linked


def test_a_british_question_keeps_its_mark() -> None:
    transcript, naming, panel = kitchens()
    style = HouseStyle(quotes=QuoteMarks.BRITISH)
    article = draft(transcript, naming, panel, style=style)
    assert article is not None
    assert "how they used it?’ Cardoso asked Obi." in render_markdown(article, panel, style=style)
