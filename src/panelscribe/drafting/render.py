"""The article as Markdown and as one HTML file.

Pure. Rendering adds links and looks, no words but labels. Nothing that was spoken and nothing in the panel file can
become markup: every character with a meaning is escaped, and addresses pass `inline.web_address`.
"""

import re
from collections.abc import Sequence

import yaml
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from panelscribe.drafting.inline import Inliner, Kind, Piece, recording_address, web_address
from panelscribe.drafting.records import Article, Section, SectionKind
from panelscribe.drafting.style import HouseStyle, QuoteMarks
from panelscribe.drafting.wording import plain
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
_YOUTUBE = "https://www.youtube-nocookie.com/embed/{}"
_VIDEO = (
    (re.compile(r"https?://(?:www\.|m\.)?youtube\.com/watch\?(?:[^#]*&)?v=([\w-]{6,20})(?:[&#].*)?", re.I), _YOUTUBE),
    (re.compile(r"https?://(?:www\.)?youtu\.be/([\w-]{6,20})(?:[?#].*)?", re.I), _YOUTUBE),
    (re.compile(r"https?://(?:www\.)?youtube\.com/(?:embed|live|shorts)/([\w-]{6,20})(?:[?#].*)?", re.I), _YOUTUBE),
    (
        re.compile(r"https?://(?:www\.|player\.)?vimeo\.com/(?:video/)?(\d{5,12})(?:[?#/].*)?", re.I),
        "https://player.vimeo.com/video/{}",
    ),
    (
        re.compile(r"https?://open\.spotify\.com/(?:embed/)?(episode/\w{10,30})(?:[?#].*)?", re.I),
        "https://open.spotify.com/embed/{}",
    ),
)  # fmt: skip


def player(url: str | None) -> str | None:
    """The player of an allow-listed host (YouTube without cookies, Vimeo, Spotify) for an address, else None."""
    for pattern, target in _VIDEO:
        if url and (match := pattern.fullmatch(url)):
            return target.format(match[1])
    return None


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
    recording_url: str | None = None,
    colophon: Sequence[str] = (),
    style: HouseStyle | None = None,
) -> str:
    """The article as Markdown with YAML front matter.

    `recording_url` is where the recording lies, relative to the file or on the web; `colophon` names the engines.
    """
    marks = (style or HouseStyle()).quotes
    inliner = Inliner(article, panel, marks, recording_url)
    blocks = [f"**{escape_markdown(article.standfirst)}**"] if article.standfirst else []
    for section in article.sections:
        blocks += _markdown_section(section, inliner, after_opening=_media_markdown(panel))
    if panel.resources:
        blocks += [
            "### Resources",
            "\n".join(f"- {_markdown_link(r.title, r.url)}" for r in panel.resources),
        ]
    closing = [article.disclosure, article.caption]
    blocks += [f"*{escape_markdown(text)}*" for text in closing if text]
    if colophon:
        blocks.append(f"*{escape_markdown(_colophon(colophon))}*")
    return "---\n" + _front_matter(article, panel) + "---\n\n" + "\n\n".join(blocks) + "\n"


def _colophon(colophon: Sequence[str]) -> str:
    return f"Drafted by panelscribe from a recording transcribed with {', '.join(plain(entry) for entry in colophon)}."


def _front_matter(article: Article, panel: Panel) -> str:
    date = plain(panel.date or "")
    fields: dict[str, object] = {
        "title": article.title,
        "description": article.standfirst,
        "status": "draft",
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


def _media(panel: Panel) -> list[tuple[str, str, str | None]]:
    """Label, address and player of podcast and video."""
    podcast = (
        f"Podcast: {plain(panel.media.podcast_title)}" if panel.media.podcast_title else "Podcast"
    )
    entries = ((podcast, panel.media.podcast_url), ("Video", panel.media.video_url))
    return [
        (text, address, player(address)) for text, url in entries if (address := web_address(url))
    ]


def _media_markdown(panel: Panel) -> str:
    return " · ".join(_markdown_link(text, address) for text, address, _ in _media(panel))


def render_html(
    article: Article,
    panel: Panel,
    *,
    recording_url: str | None = None,
    colophon: Sequence[str] = (),
    style: HouseStyle | None = None,
) -> str:
    """The article as one HTML file that needs nothing else; arguments as for `render_markdown`."""
    marks: QuoteMarks = (style or HouseStyle()).quotes
    inliner = Inliner(article, panel, marks, recording_url)
    environment = Environment(
        loader=PackageLoader("panelscribe.drafting", "templates"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
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
    return environment.get_template("article.html").render(
        article=article,
        event=plain(panel.event or ""),
        date=plain(panel.date or ""),
        publication=plain(panel.publication or ""),
        language=panel.language or "en",
        sections=sections,
        media=_media(panel),
        image=_image(panel),
        resources=[(plain(r.title), web_address(r.url)) for r in panel.resources],
        colophon=_colophon(colophon) if colophon else "",
    )


def _image(panel: Panel) -> str | None:
    """The picture's address: http(s), or a relative path."""
    return recording_address(panel.media.image)


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
