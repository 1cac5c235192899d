"""From a named transcript to a verified article: the way through drafting, top to bottom.

Pure. Each step lives in its own module; this one only orders them and lets nothing out that fails the gate.
"""

from dataclasses import dataclass

from panelscribe.drafting.compose import Composer, Placed, Prose
from panelscribe.drafting.frame import Frame, credits, heard_sponsors, theme
from panelscribe.drafting.gate import verify
from panelscribe.drafting.language import language
from panelscribe.drafting.notes import notes
from panelscribe.drafting.outline import Outline
from panelscribe.drafting.outline import outline as _outline
from panelscribe.drafting.people import Cast
from panelscribe.drafting.plan import Planner
from panelscribe.drafting.prose import Part, Writer
from panelscribe.drafting.quotes import Quarry
from panelscribe.drafting.records import Article, Paragraph, Quote, Section, SectionKind
from panelscribe.drafting.style import HouseStyle
from panelscribe.naming.records import Naming
from panelscribe.panel import Panel
from panelscribe.transcript import Transcript


def outline(transcript: Transcript, naming: Naming, panel: Panel) -> Outline:
    """The recording as a reporter understands it: exchanges, questions, rounds, and what belongs to no story."""
    return _outline(transcript, naming, panel, language(transcript.language))


def draft(
    transcript: Transcript, naming: Naming, panel: Panel, *, style: HouseStyle | None = None
) -> Article | None:
    """The article of a recording; None where nothing was said that could be told.

    Raises QuoteError if a quotation were not a span of its speaker's words: nothing is written then. Raises InputError
    for a phrase of the house style that is no template.
    """
    style = style or HouseStyle()
    lang = language(transcript.language)
    events = _outline(transcript, naming, panel, lang)
    if not any(passage.content for passage in events.passages):
        return None
    people = {a.speaker: a.person for a in naming.attributions if a.person is not None}
    strangers = {who: role for who, role in events.roles.items() if who not in people}
    quarry = Quarry(transcript, naming, panel, style, lang)
    names = {speaker: person.name for speaker, person in people.items()}
    subject_matter = theme(events, quarry, lang)
    plan = Planner(events, quarry, style, lang, names).run(standfirst=subject_matter is None)
    cast = Cast(people, strangers, lang)
    composer = Composer(style, lang, names)
    writer = Writer(plan, events, quarry, cast, composer, lang)
    frame = Frame(panel, plan, events, subject_matter, cast, composer, lang)
    heard = heard_sponsors(events)
    title, standfirst = frame.title(transcript.session), frame.standfirst()
    lede = writer.lede()
    subject = plan.lede.line.speaker if plan.lede else None
    opening = [*([lede] if lede else []), *frame.who_was_there(subject)]
    parts = [_opening(opening, events), *writer.body()]
    assembled = _assemble(title, standfirst, parts, composer)
    article = Article(
        assembled.title, assembled.standfirst, credits(naming, panel), assembled.sections, assembled.quotes,
        frame.disclosure([name for name, _ in heard]), frame.caption(),
        notes(transcript, naming, panel, events, plan, assembled.quotes, heard, lang),
    )  # fmt: skip
    verify(article, transcript, naming, style, lang)
    return article


def _opening(paragraphs: list[Prose], events: Outline) -> Part:
    passages = events.opening or events.passages[:1]
    return Part(
        SectionKind.OPENING, Prose(""), passages[0].start if passages else None, passages[-1].end if passages else None,
        None, None, tuple(paragraphs),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Assembled:
    title: str
    standfirst: str
    sections: tuple[Section, ...]
    quotes: tuple[Quote, ...]


def _assemble(title: Prose, standfirst: Prose, parts: list[Part], composer: Composer) -> _Assembled:
    """Numbers the quotations in reading order and makes the records."""
    quotes: list[Quote] = []

    def put(prose: Prose, *, display: bool = False) -> Placed:
        placed = composer.place(prose, display=display)
        quotes.extend(placed.quotes)
        return placed

    head, stand = put(title, display=True).text, put(standfirst).text
    sections = []
    for part in parts:
        heading = put(part.heading, display=True)
        placed = [put(paragraph) for paragraph in part.paragraphs]
        own = [quote for block in [heading, *placed] for quote in block.quotes]
        asked = next((q.id for q in own if part.question and _same(q, part)), None)
        paragraphs = tuple(
            Paragraph(p.text, tuple(q.id for q in p.quotes), p.cites) for p in placed
        )
        sections.append(
            Section(part.kind, heading.text, part.start, part.end, part.asked_by, asked, paragraphs)
        )
    return _Assembled(head, stand, tuple(sections), tuple(quotes))


def _same(quote: Quote, part: Part) -> bool:
    """Whether a quote ends the question of a part (a question told in two pieces ends with the second)."""
    line = part.question
    return line is not None and quote.turn == line.turn and quote.last == line.last
