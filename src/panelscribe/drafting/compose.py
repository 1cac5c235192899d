"""Sentences from templates, with places for quotations that only the transcript fills.

Pure. A template can't write the inside of a quotation: it gets a token, and says with a filter how the quotation ends
there (`comma`, `stop`, `ask`, `as_is`, `bare`). Tokens become words, quotation marks and ids when the article is done.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from panelscribe.drafting.language import Language
from panelscribe.drafting.quotes import Line
from panelscribe.drafting.records import Quote
from panelscribe.drafting.style import HouseStyle, QuoteMarks
from panelscribe.drafting.wording import bare_end, capital, end_with
from panelscribe.errors import InputError

_OPEN, _CLOSE = "\ue000", "\ue001"
_TOKEN = re.compile(f"{_OPEN}(\\d+):(\\w+){_CLOSE}")


@dataclass(frozen=True, slots=True)
class Prose:
    """A text with tokens in the place of quotations, and the turns that its own words rest on."""

    text: str
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """A finished text, the quotes in it in order, and what it rests on."""

    text: str
    quotes: tuple[Quote, ...]
    cites: tuple[str, ...]


class _Token:
    """A quotation as a template sees it: true, and nothing but an argument of the filters."""

    def __init__(self, index: int) -> None:
        self._index = index

    def at(self, fit: str) -> str:
        return f"{_OPEN}{self._index}:{fit}{_CLOSE}"

    def __str__(self) -> str:
        return self.at("as_is")


def _filter(fit: str) -> object:
    def place(token: _Token) -> str:
        return token.at(fit)

    return place


def _environment() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False)
    for fit in ("comma", "stop", "ask", "as_is", "bare"):
        environment.filters[fit] = _filter(fit)
    return environment


def phrase_problem(text: str) -> str | None:
    """Why a text can't be the template of a phrase; None if it can.

    >>> phrase_problem("{{ quote|comma }} {{ who }} said."), phrase_problem("{{ quote|shout }}")
    (None, "No filter named 'shout'.")
    """
    try:
        _environment().from_string(text)
    except TemplateError as error:
        return str(error)
    return None


class Composer:
    """Writes sentences and, in reading order, turns their tokens into numbered quotes."""

    def __init__(self, style: HouseStyle, lang: Language, names: dict[str, str]) -> None:
        """`names` are the full names of the speakers that have one, by label."""
        self.style = style
        self.names = names
        self.lines: list[Line] = []
        self._numbered = 0
        phrases = {**lang.phrases, **dict(style.phrases)}
        environment = _environment()
        self._phrases = {}
        for name, text in sorted(phrases.items()):
            try:
                self._phrases[name] = environment.from_string(text)
            except TemplateError as error:
                raise InputError(
                    f"house style: the phrase {name!r} is no template: {error}"
                ) from error

    def restart(self) -> None:
        """Numbers quotations from q001 again: the next text placed is an article's first."""
        self._numbered = 0

    def quote(self, line: Line) -> _Token:
        """The token of a line."""
        self.lines.append(line)
        return _Token(len(self.lines) - 1)

    def say(self, phrase: str, **values: object) -> str:
        """A sentence. Raises InputError where a newsroom's own template fails."""
        try:
            text = self._phrases[phrase].render(**values)
        except (TemplateError, AttributeError, TypeError) as error:
            raise InputError(
                f"house style: the phrase {phrase!r} can't be filled: {error}",
                hint=f"it may use {', '.join(sorted(values))}",
            ) from error
        return capital(text) if not text.startswith(_OPEN) else text

    def place(self, prose: Prose, *, display: bool = False) -> Placed:
        """The text with its quotations, numbered on from the last. `display` is for titles and headings, where
        quotation marks are single ones.
        """
        quotes: list[Quote] = []

        def put(match: re.Match[str]) -> str:
            line = self.lines[int(match[1])]
            self._numbered += 1
            quotes.append(self._record(line, f"q{self._numbered:03d}"))
            british = display or self.style.quotes is QuoteMarks.BRITISH
            return _british(line.text, match[2]) if british else _american(line.text, match[2])

        text = _TOKEN.sub(put, prose.text)
        cites = tuple(dict.fromkeys([*prose.cites, *(quote.turn for quote in quotes)]))
        return Placed(text, tuple(quotes), cites)

    def _record(self, line: Line, quote_id: str) -> Quote:
        return Quote(
            quote_id, self.names.get(line.speaker), line.speaker, line.turn, line.first, line.last, line.text,
            line.start, line.end, line.edits, line.flags,
        )  # fmt: skip

    def lines_of(self, texts: Iterable[str]) -> list[Line]:
        """The lines whose tokens stand in `texts`, in order."""
        return [self.lines[int(match[1])] for text in texts for match in _TOKEN.finditer(text)]


def _american(text: str, fit: str) -> str:
    if fit == "comma":
        return f'"{end_with(text, ",")}"'
    if fit == "stop":
        return f'"{_closed(text)}"'
    if fit == "ask":
        return f'"{text if text.endswith("?") else end_with(text, ",")}"'
    return f'"{_open(text, fit)}"'


def _british(text: str, fit: str) -> str:
    if fit == "comma" or (fit == "ask" and not text.endswith("?")):
        return f"‘{text}’" if text.endswith(("?", "!")) else f"‘{bare_end(text)}’,"
    if fit == "stop":
        return f"‘{_closed(text)}’"
    return f"‘{text}’" if fit == "ask" else f"‘{_open(text, fit)}’"


def _closed(text: str) -> str:
    if text.endswith("..."):
        return text  # the speaker broke off
    return (
        text if text.endswith((".", "?", "!")) and not text.endswith("..") else end_with(text, ".")
    )


def _open(text: str, fit: str) -> str:
    return text if text.endswith(("?", "!")) and fit == "bare" else bare_end(text)


def word_count(texts: Sequence[str]) -> int:
    """Number of words in some texts."""
    return sum(len(text.split()) for text in texts)
