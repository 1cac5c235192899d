"""The article as Markdown and as one HTML file.

Pure. Rendering adds links and looks, no words but labels. Nothing that was spoken and nothing in the panel file can
become markup: every character with a meaning is escaped, and addresses pass `inline.web_address`.
"""

import re

import yaml
from jinja2 import (
    ChoiceLoader,
    DictLoader,
    PackageLoader,
    PrefixLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateSyntaxError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from panelscribe.drafting.inline import Inliner, Kind, Piece, recording_address, web_address
from panelscribe.drafting.printing import Printing, colophon_line, frame_sources, media
from panelscribe.drafting.records import Article, Section, SectionKind
from panelscribe.drafting.style import HouseStyle
from panelscribe.drafting.wording import plain
from panelscribe.errors import InputError
from panelscribe.panel import Panel

_ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "[": "&#91;",
    "]": "&#93;",
    "{": "&#123;",
    "}": "&#125;",
}
_BACKSLASHED = frozenset("\\`*_~|#$")
_LINE_START = re.compile(r"^(\d+)([.)])(?=\s|$)|^([-+=])")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_PAGE = "article.html"


def escape_markdown(text: str) -> str:
    r"""Text that Markdown, and what often reads it (Jekyll, Hugo, WordPress), prints as it stands.

    >>> escape_markdown("1. *not* a [link](x) {{ nor }} <b>")
    '1\\. \\*not\\* a &#91;link&#93;(x) &#123;&#123; nor &#125;&#125; &lt;b&gt;'
    """
    marked = "".join(
        _ENTITIES.get(char) or (f"\\{char}" if char in _BACKSLASHED else char) for char in text
    )
    marked = marked.replace("://", "&#58;//").replace("@", "&#64;")
    marked = re.sub(r"(?i)\bwww\.", lambda match: match[0][:-1] + "&#46;", marked)
    return _LINE_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", marked)


def render_markdown(
    article: Article,
    panel: Panel,
    *,
    printing: Printing | None = None,
    style: HouseStyle | None = None,
) -> str:
    """The article as Markdown with YAML front matter."""
    printing = printing or Printing()
    marks = (style or HouseStyle()).quotes
    inliner = Inliner(article, panel, marks, printing.recording_url)
    blocks = [f"**{escape_markdown(article.standfirst)}**"] if article.standfirst else []
    links = " · ".join(_markdown_link(medium.label, medium.address) for medium in media(panel))
    for section in article.sections:
        blocks += _markdown_section(section, inliner, after_opening=links)
    if panel.resources:
        blocks += [
            "### Resources",
            "\n".join(f"- {_markdown_link(r.title, r.url)}" for r in panel.resources),
        ]
    closing = [article.disclosure, article.caption, colophon_line(printing)]
    blocks += [f"*{escape_markdown(text)}*" for text in closing if text]
    front = _front_matter(article, panel, printing)
    return "---\n" + front + "---\n\n" + "\n\n".join(blocks) + "\n"


def _front_matter(article: Article, panel: Panel, printing: Printing) -> str:
    date = plain(panel.date or "")
    fields: dict[str, object] = {
        "title": article.title,
        "description": article.standfirst,
        "status": "draft" if printing.approved_by is None else "approved",
        "approved_by": plain(printing.approved_by or ""),
        "event": plain(panel.event or ""),
        "date" if _ISO_DATE.fullmatch(date) else "event_date": date,
        "publication": plain(panel.publication or ""),
        "people": [
            {key: value for key, value in (
                ("name", plain(credit.person.name)), ("role", credit.person.role.value),
                ("title", plain(credit.person.title or "")), ("organization", plain(credit.person.organization or "")),
                ("url", web_address(credit.person.url)),
            ) if value}
            for credit in article.people
            if credit.speaker is not None
        ],
        "sponsors": [plain(sponsor.title) for sponsor in panel.sponsors],
    }  # fmt: skip
    kept = {key: value for key, value in fields.items() if value}
    return yaml.safe_dump(kept, allow_unicode=True, sort_keys=False, width=10_000)


def _markdown_section(section: Section, inliner: Inliner, *, after_opening: str) -> list[str]:
    blocks = [f"### {escape_markdown(section.heading)}"] if section.heading else []
    paragraphs = [
        "".join(_markdown_piece(piece) for piece in inliner.pieces(p)) for p in section.paragraphs
    ]
    if section.kind is SectionKind.LIGHTNING_ROUND:
        blocks.append("\n".join(f"- {_bold_name(text)}" for text in paragraphs))
    else:
        blocks += paragraphs
    if section.kind is SectionKind.OPENING and after_opening:
        blocks.append(after_opening)
    return blocks


def _bold_name(text: str) -> str:
    name, colon, rest = text.partition(": ")
    return f"**{name}:** {rest}" if colon else text


def _markdown_piece(piece: Piece) -> str:
    text = escape_markdown(piece.text)
    if piece.kind is Kind.TIME:
        return f"[▶ {piece.text}]({piece.target})" if piece.target else f"(▶ {piece.text})"
    if piece.kind is Kind.LINK and piece.target:
        return f"[{text}]({piece.target})"
    return f"*{text}*" if piece.kind is Kind.TITLE else text


def _markdown_link(title: str, url: str | None) -> str:
    address = web_address(url)
    text = escape_markdown(plain(title))
    return f"[{text}]({address})" if address else text


def render_html(
    article: Article,
    panel: Panel,
    *,
    printing: Printing | None = None,
    style: HouseStyle | None = None,
) -> str:
    """The article as one HTML file that needs nothing else.

    Raises InputError for a page template of a newsroom's own that can't be filled.
    """
    printing, style = printing or Printing(), style or HouseStyle()
    inliner = Inliner(article, panel, style.quotes, printing.recording_url)
    sections = [
        {
            "kind": section.kind.value,
            "heading": section.heading,
            "paragraphs": [
                _html_paragraph(section.kind, inliner.pieces(p)) for p in section.paragraphs
            ],
        }
        for section in article.sections
    ]
    values = {
        "article": article,
        "event": plain(panel.event or ""),
        "date": plain(panel.date or ""),
        "publication": plain(panel.publication or ""),
        "language": panel.language or "en",
        "sections": sections,
        "frames": frame_sources(style.embeds),
        "media": media(panel, style.embeds),
        "image": recording_address(panel.media.image),
        "resources": [(plain(r.title), web_address(r.url)) for r in panel.resources],
        "colophon": colophon_line(printing),
        "approved_by": plain(printing.approved_by or ""),
    }
    try:
        return _page(printing).render(values)
    except (TemplateError, TypeError, AttributeError) as error:
        where = f", line {error.lineno}" if isinstance(error, TemplateSyntaxError) else ""
        raise InputError(
            f"house style: the template {_PAGE} can't be filled{where}: {error}",
            hint=f"it may use {', '.join(sorted(values))}",
        ) from error


def _page(printing: Printing) -> Template:
    """The page's template: a newsroom's own, which may extend "panelscribe/article.html", else that one."""
    ours = PackageLoader("panelscribe.drafting", "templates")
    own = DictLoader({_PAGE: printing.page} if printing.page is not None else {})
    environment = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([own, PrefixLoader({"panelscribe": ours}), ours]), autoescape=True,
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    return environment.get_template(_PAGE)


def _html_paragraph(kind: SectionKind, pieces: list[Piece]) -> Markup:
    text = Markup("").join(_html_piece(piece) for piece in pieces)
    if kind is SectionKind.LIGHTNING_ROUND:
        name, colon, rest = text.partition(": ")
        return (
            Markup("<strong>{}:</strong> {}").format(Markup(name), Markup(rest)) if colon else text
        )
    return text


def _html_piece(piece: Piece) -> Markup:
    if piece.kind is Kind.TIME:
        label = f"▶ {piece.text}"
        if piece.target is None:
            return Markup('<span class="time">{}</span>').format(label)
        return Markup('<a class="time" href="{}">{}</a>').format(piece.target, label)
    if piece.kind is Kind.LINK and piece.target:
        return Markup('<a href="{}">{}</a>').format(piece.target, piece.text)
    if piece.kind is Kind.TITLE:
        return Markup("<cite>{}</cite>").format(piece.text)
    if piece.kind is Kind.QUOTE and piece.quote:
        return Markup('<span class="quote" id="{}">{}</span>').format(piece.quote, piece.text)
    return escape(piece.text)
