"""What leaves the desk as HTML: the article to paste into a CMS, and the file that is mailed to the panelists.

Pure. The mailed file is one page without scripts: the article, and the transcript below it in which each quotation is
marked; links lead from one to the other. Everything that was said or typed is text, never markup.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from panelscribe.drafting import Article, HouseStyle, Quote
from panelscribe.drafting.inline import Inliner, clock
from panelscribe.formats import display_name
from panelscribe.naming import Naming
from panelscribe.panel import Panel
from panelscribe.transcript import Transcript, Turn


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a turn that are quoted, or not, in one go; `ids` are the quotes that begin there."""

    text: str
    quoted: bool
    ids: tuple[str, ...]


def render_fragment(article: Article, panel: Panel, style: HouseStyle) -> str:
    """The article as HTML to be pasted: headings, paragraphs, lists, emphasis and links alone."""
    return _template("fragment.html").render(
        article=article, sections=_sections(article, panel, style)
    )


def render_mail(
    article: Article,
    transcript: Transcript,
    naming: Naming,
    panel: Panel,
    style: HouseStyle,
    *,
    approved_by: str | None,
) -> str:
    """One read-only page with article and transcript."""
    names = {one.speaker: one.person.name for one in naming.attributions if one.person}
    turns = [
        {
            "id": turn.id,
            "speaker": display_name(turn.speaker, names),
            "time": None if turn.start is None else clock(turn.start),
            "runs": list(_runs(turn, article.quotes)),
        }
        for turn in transcript.turns
    ]
    return _template("mail.html").render(
        article=article, sections=_sections(article, panel, style), turns=turns, panel=panel,
        language=transcript.language, approved_by=approved_by,
        linked={one for section in article.sections for p in section.paragraphs for one in p.quotes},
    )  # fmt: skip


def _template(name: str) -> Template:
    environment = Environment(
        loader=PackageLoader("panelscribe.review", "templates"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    return environment.get_template(name)


def _sections(article: Article, panel: Panel, style: HouseStyle) -> list[dict[str, object]]:
    inliner = Inliner(article, panel, style.quotes, None)
    return [
        {
            "kind": section.kind.value,
            "heading": section.heading,
            "paragraphs": [inliner.pieces(paragraph) for paragraph in section.paragraphs],
        }
        for section in article.sections
    ]


def _runs(turn: Turn, quotes: Sequence[Quote]) -> Iterator[Words]:
    """The words of a turn, cut where a quotation begins or ends."""
    here = [quote for quote in quotes if quote.turn == turn.id]
    cuts = {0, len(turn.words)}
    cuts |= {quote.first for quote in here} | {quote.last + 1 for quote in here}
    for first, end in pairwise(sorted(cuts)):
        yield Words(
            " ".join(word.text for word in turn.words[first:end]),
            any(quote.first <= first <= quote.last for quote in here),
            tuple(quote.id for quote in here if quote.first == first),
        )
