"""A paragraph taken apart for printing: words, quotations, links to people, the second of each quotation.

Pure. Both renderers print from these pieces, so that Markdown and HTML say the same. Addresses are let through only if
they are http(s) or a relative path; everything else is printed as words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from panelscribe.drafting.records import Article, Paragraph, Quote
from panelscribe.drafting.style import QuoteMarks
from panelscribe.drafting.wording import plain
from panelscribe.panel import Panel

NEAR = 20.0
"""Seconds between two quotations of one turn that share a link into the recording."""

_QUOTED = {QuoteMarks.AMERICAN: re.compile(r'"[^"]*"'), QuoteMarks.BRITISH: re.compile(r"‘[^’]*’")}
_MARKED = re.compile(
    r"\[(?P<link>[^\[\]]+)\]\((?P<address>[^()\s]+)\)|\*\*(?P<strong>[^*\s][^*]*)\*\*|\*(?P<em>[^*\s][^*]*)\*"
)
_SENTENCE_END = re.compile(r"[.!?](?= |$)")
_WEB = re.compile(r"https?://[^\s<>\"'`\\^{}|]+", re.IGNORECASE)
_YOUTUBE = re.compile(r"https?://(?:(?:www|m)\.)?(?:youtube\.com|youtu\.be)/", re.I)
_FILE = re.compile(r"\.(?:mp3|m4a|m4b|aac|ogg|oga|opus|wav|flac|mp4|m4v|webm|mov)(?:\?|$)", re.I)
_VIMEO = re.compile(r"https?://(?:www\.|player\.)?vimeo\.com/", re.I)
_SCHEME = re.compile(r"^[a-zA-Z][a-zA-Z0-9+.-]*:")
_KEPT = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")


class Kind(StrEnum):
    """What a piece of a paragraph is."""

    TEXT = "text"
    QUOTE = "quote"
    LINK = "link"
    TITLE = "title"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph; `target` is where it leads, None for words."""

    kind: Kind
    text: str
    target: str | None = None
    quote: str | None = None


def web_address(url: str | None) -> str | None:
    """An http(s) address without anything that could end an attribute or a link, None for all else.

    >>> web_address("https://kelp.example/a b"), web_address("javascript:alert(1)"), web_address("https://x.example/a(b)")
    (None, None, 'https://x.example/a%28b%29')
    """
    if url is None or not _WEB.fullmatch(url.strip()):
        return None
    return (
        url.strip().replace("(", "%28").replace(")", "%29").replace("[", "%5B").replace("]", "%5D")
    )


def recording_address(path: str | None) -> str | None:
    """Where the recording is, as an address: http(s) as it is, a relative path with its odd characters encoded.

    >>> recording_address("../../my panel #1.mp3"), recording_address("javascript:x")
    ('../../my%20panel%20%231.mp3', './javascript%3Ax')
    """
    if path is None:
        return None
    if web := web_address(path):
        return web
    parts = path.replace("\\", "/")
    encoded = "".join(
        char
        if char in _KEPT
        else "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "surrogatepass"))
        for char in parts
    )
    return f"./{encoded}" if _SCHEME.match(path) or path.startswith("//") else encoded


def plays_from(address: str | None) -> bool:
    """Whether an address is sound or video that can be played from a second on, and no page about it.

    >>> plays_from("https://x.example/41.mp3"), plays_from("https://youtu.be/abcdefgh"), plays_from("https://x.example/41")
    (True, True, False)
    """
    base = (address or "").partition("#")[0]
    return any(pattern.search(base) for pattern in (_FILE, _YOUTUBE, _VIMEO))


def moment(address: str, seconds: float) -> str:
    """A second of a recording as an address: media fragments, and what YouTube and Vimeo understand in their place.

    >>> moment("../talk.mp3", 64.25), moment("https://youtu.be/abcdefgh", 64.25)
    ('../talk.mp3#t=64.2', 'https://youtu.be/abcdefgh?t=64s')
    >>> moment("https://www.youtube.com/watch?v=abcdefgh#x", 5.0)
    'https://www.youtube.com/watch?v=abcdefgh&t=5s'
    """
    base = address.partition("#")[0]
    if _YOUTUBE.match(base):
        return f"{base}{'&' if '?' in base else '?'}t={int(seconds)}s"
    return f"{base}#t={int(seconds)}s" if _VIMEO.match(base) else f"{base}#t={seconds:.1f}"


def clock(seconds: float) -> str:
    """Seconds as people read them.

    >>> clock(64.9), clock(3725)
    ('1:04', '1:02:05')
    """
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


class Inliner:
    """Takes the paragraphs of one article apart, in reading order; each person is linked once."""

    def __init__(
        self, article: Article, panel: Panel, marks: QuoteMarks, recording_url: str | None
    ) -> None:
        self._quotes = {quote.id: quote for quote in article.quotes}
        self._marks = marks
        self._recording = recording_address(recording_url)
        self._links: dict[str, str] = {}
        for credit in article.people:
            if address := web_address(credit.person.url):
                self._links.setdefault(plain(credit.person.name), address)
        for sponsor in panel.sponsors:
            if address := web_address(sponsor.url):
                self._links.setdefault(plain(sponsor.title), address)
        self._title = plain(panel.title or "")

    def quoted(self, text: str) -> list[Piece]:
        """A text without links: words and quotations."""
        pattern = _QUOTED[self._marks]
        return [piece for piece, _ in _cut(text, pattern, ())]

    def pieces(self, paragraph: Paragraph) -> list[Piece]:
        """A paragraph with links to people and into the recording."""
        found: list[Piece] = []
        for piece, _ in _cut(paragraph.text, _QUOTED[self._marks], paragraph.quotes):
            if piece.kind is Kind.QUOTE:
                found.append(piece)
            elif paragraph.markdown:
                found += [p for marked in _marked(piece.text) for p in self._plain(marked)]
            else:
                found += self._linked(piece.text)
        return self._timed(found)

    def _plain(self, piece: Piece) -> list[Piece]:
        """A piece of Markdown, with links to people where it is words."""
        return self._linked(piece.text) if piece.kind is Kind.TEXT else [piece]

    def _linked(self, text: str) -> list[Piece]:
        """Words with the names in them linked, the longest name first where two begin together."""
        names = [*self._links, *([self._title] if self._title else [])]
        if not names:
            return [Piece(Kind.TEXT, text)]
        pattern = re.compile(
            "|".join(
                rf"(?<!\w){re.escape(name)}(?!\w)" for name in sorted(names, key=len, reverse=True)
            )
        )
        found: list[Piece] = []
        end = 0
        for match in pattern.finditer(text):
            name = match[0]
            if name not in self._links and name != self._title:
                continue
            found.append(Piece(Kind.TEXT, text[end : match.start()]))
            address = self._links.pop(name, None)
            found.append(Piece(Kind.LINK, name, address) if address else Piece(Kind.TITLE, name))
            end = match.end()
        return [piece for piece in [*found, Piece(Kind.TEXT, text[end:])] if piece.text]

    def _timed(self, pieces: list[Piece]) -> list[Piece]:
        """The pieces with the time of each group of quotations after the sentence that ends it."""
        found: list[Piece] = []
        waiting: Piece | None = None
        for index, piece in enumerate(pieces):
            if waiting is not None and piece.kind is not Kind.QUOTE:
                match = _SENTENCE_END.search(piece.text) if piece.kind is Kind.TEXT else None
                if match:
                    found += [
                        Piece(Kind.TEXT, piece.text[: match.end()]),
                        Piece(Kind.TEXT, " "),
                        waiting,
                    ]
                    rest = piece.text[match.end() :]
                    found += [Piece(Kind.TEXT, rest)] if rest else []
                    waiting = None
                    continue
            if waiting is not None and piece.kind is Kind.QUOTE:
                found += [Piece(Kind.TEXT, " "), waiting, Piece(Kind.TEXT, " ")]
                waiting = None
            found.append(piece)
            if piece.kind is Kind.QUOTE and self._last_of_group(piece, pieces[index + 1 :]):
                waiting = self._time(piece)
                closed = (
                    piece.text.rstrip('"’')[-1:] in ".?!"
                    and index > 0
                    and _ends_here(pieces[:index], pieces[index + 1 :])
                )
                if waiting is not None and closed:
                    found += [Piece(Kind.TEXT, " "), waiting]
                    waiting = None
        return found + ([Piece(Kind.TEXT, " "), waiting] if waiting else [])

    def _last_of_group(self, piece: Piece, rest: Sequence[Piece]) -> bool:
        here = self._quotes.get(piece.quote or "")
        after = next((self._quotes.get(p.quote or "") for p in rest if p.kind is Kind.QUOTE), None)
        if here is None or after is None or after.turn != here.turn:
            return True
        return here.end is None or after.start is None or after.start - here.end > NEAR

    def _time(self, piece: Piece) -> Piece | None:
        quote = self._quotes.get(piece.quote or "")
        start = self._group_start(quote) if quote else None
        if start is None:
            return None
        return Piece(
            Kind.TIME,
            clock(start),
            moment(self._recording, start) if self._recording else None,
            piece.quote,
        )

    def _group_start(self, quote: Quote) -> float | None:
        """Where playing begins: at the first quotation of the group that this one ends."""
        start = quote.start
        before = [
            q
            for q in self._quotes.values()
            if q.turn == quote.turn and q.start is not None and q.id < quote.id
        ]
        for other in reversed(before):
            if (
                start is not None
                and other.end is not None
                and 0 <= start - other.end < NEAR
                and _next(other, quote)
            ):
                start = other.start
        return start


def _marked(text: str) -> Iterator[Piece]:
    """Words with the emphasis and the links that an editor marked in them; every other mark stays a character.

    >>> [(p.kind.value, p.text, p.target) for p in _marked("a *b* [c](https://d.example) [e](javascript:f)")]
    [('text', 'a ', None), ('title', 'b', None), ('text', ' ', None), ('link', 'c', 'https://d.example'), \
('text', ' [e](javascript:f)', None)]
    """
    end = 0
    for match in _MARKED.finditer(text):
        address = web_address(match["address"])
        if match["address"] and address is None:
            continue
        yield Piece(Kind.TEXT, text[end : match.start()])
        if address:
            yield Piece(Kind.LINK, match["link"], address)
        else:
            yield Piece(Kind.TITLE, match["strong"] or match["em"])
        end = match.end()
    yield Piece(Kind.TEXT, text[end:])


def _next(other: Quote, quote: Quote) -> bool:
    return other.last < quote.first and quote.first - other.last < 60


def _ends_here(before: Sequence[Piece], rest: Sequence[Piece]) -> bool:
    """Whether a quotation ends its sentence: it was led in by a colon, or stands alone between sentences."""
    lead = "".join(piece.text for piece in before[-2:]).rstrip()
    follows = "".join(piece.text for piece in rest[:2]).lstrip()
    return lead.endswith((":", ".", "?", "!")) and (not follows or follows[:1].isupper())


def _cut(text: str, pattern: re.Pattern[str], ids: Sequence[str]) -> Iterator[tuple[Piece, int]]:
    end, count = 0, 0
    for match in pattern.finditer(text):
        if match.start() > end:
            yield Piece(Kind.TEXT, text[end : match.start()]), end
        yield (
            Piece(Kind.QUOTE, match[0], quote=ids[count] if count < len(ids) else None),
            match.start(),
        )
        count, end = count + 1, match.end()
    if end < len(text):
        yield Piece(Kind.TEXT, text[end:]), end
