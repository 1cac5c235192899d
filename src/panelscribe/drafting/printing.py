"""What the printings of one article share: where its recording lies, who approved it, podcast and video, the colophon.

Pure. Markdown, HTML (`render.py`) and Word (`word.py`) print from this.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from panelscribe.drafting.inline import web_address
from panelscribe.drafting.wording import plain
from panelscribe.panel import Panel

_YOUTUBE = "https://www.youtube-nocookie.com/embed/{}"
_PLAYERS = (
    (
        "youtube",
        re.compile(r"https?://(?:www\.|m\.)?youtube\.com/watch\?(?:[^#]*&)?v=([\w-]{6,20})(?:[&#].*)?", re.I),
        _YOUTUBE,
    ),
    ("youtube", re.compile(r"https?://(?:www\.)?youtu\.be/([\w-]{6,20})(?:[?#].*)?", re.I), _YOUTUBE),
    (
        "youtube", re.compile(r"https?://(?:www\.)?youtube\.com/(?:embed|live|shorts)/([\w-]{6,20})(?:[?#].*)?", re.I),
        _YOUTUBE,
    ),
    (
        "vimeo", re.compile(r"https?://(?:www\.|player\.)?vimeo\.com/(?:video/)?(\d{5,12})(?:[?#/].*)?", re.I),
        "https://player.vimeo.com/video/{}",
    ),
    (
        "spotify", re.compile(r"https?://open\.spotify\.com/(?:embed/)?(episode/\w{10,30})(?:[?#].*)?", re.I),
        "https://open.spotify.com/embed/{}",
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Printing:
    """What a printing adds to an article.

    `recording_url` is where the recording lies, relative to the file or on the web; `colophon` names the engines;
    `approved_by` the editor who signed it off (None: it is a draft). `page` is a newsroom's own template of the HTML
    page, None for ours.
    """

    recording_url: str | None = None
    colophon: tuple[str, ...] = ()
    approved_by: str | None = None
    page: str | None = None


@dataclass(frozen=True, slots=True)
class Medium:
    """A podcast or video: what it is called, its address, and its player where the house style embeds that one."""

    label: str
    address: str
    player: str | None


def player(url: str | None, hosts: Collection[str]) -> str | None:
    """The player of an allow-listed host (YouTube without cookies, Vimeo, Spotify) for an address, else None."""
    for host, pattern, target in _PLAYERS:
        if url and host in hosts and (match := pattern.fullmatch(url)):
            return target.format(match[1])
    return None


def frame_sources(hosts: Collection[str]) -> str:
    """The origins that a page may embed, as a Content-Security-Policy lists them."""
    found = (re.match(r"https://[^/]+", target) for host, _, target in _PLAYERS if host in hosts)
    return " ".join(dict.fromkeys(match[0] for match in found if match)) or "'none'"


def media(panel: Panel, hosts: Collection[str] = ()) -> list[Medium]:
    """Podcast and video of a panel, with the players of the `hosts`."""
    title = panel.media.podcast_title
    podcast = f"Podcast: {plain(title)}" if title else "Podcast"
    entries = ((podcast, panel.media.podcast_url), ("Video", panel.media.video_url))
    found = ((label, web_address(url)) for label, url in entries)
    return [Medium(label, address, player(address, hosts)) for label, address in found if address]


_WRITER = "language model "
"""How an entry of the colophon begins that drafted and heard nothing."""


def colophon_line(printing: Printing) -> str:
    """The line that names the engines, "" where none are known."""
    if not printing.colophon:
        return ""
    entries = [plain(entry) for entry in printing.colophon]
    heard = ", ".join(entry for entry in entries if not entry.startswith(_WRITER))
    wrote = ", ".join(entry for entry in entries if entry.startswith(_WRITER))
    source = f" from a recording transcribed with {heard}" if heard else ""
    helped = f"; a {wrote} wrote between the quotations" if wrote else ""
    return f"Drafted by panelscribe{source}{helped}."
