"""From a named transcript to a verified article: the way through drafting, top to bottom.

Pure. Each step lives in its own module; this one only orders them and lets nothing out that fails the gate.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from panelscribe.drafting.compose import Composer, Placed, Prose
from panelscribe.drafting.frame import Frame, credits
from panelscribe.drafting.gate import verify
from panelscribe.drafting.language import Language, language
from panelscribe.drafting.notes import notes
from panelscribe.drafting.occasion import announced, heard_sponsors, theme
from panelscribe.drafting.outline import Outline
from panelscribe.drafting.outline import outline as _outline
from panelscribe.drafting.people import Cast
from panelscribe.drafting.plan import Plan, Planner
from panelscribe.drafting.prose import Part, Writer
from panelscribe.drafting.quotes import Quarry
from panelscribe.drafting.records import Article, Note, Paragraph, Quote, Section, SectionKind
from panelscribe.drafting.style import HouseStyle
from panelscribe.naming.records import Naming
from panelscribe.panel import Panel
from panelscribe.transcript import Transcript


def outline(transcript: Transcript, naming: Naming, panel: Panel) -> Outline:
    """The recording as a reporter understands it: exchanges, questions, rounds, and what belongs to no story."""
    return _outline(transcript, naming, panel, language(transcript.language))


@dataclass(frozen=True, slots=True)
class Manuscript:
    """An article whose quotations are still lines of the transcript: what a second writer may work on.

    `parts` are the sections in reading order, the opening first. `make` numbers the quotations and lets nothing out
    that fails the gate.
    """

    transcript: Transcript
    naming: Naming
    panel: Panel
    style: HouseStyle
    lang: Language
    outline: Outline
    quarry: Quarry
    plan: Plan
    composer: Composer
    title: Prose
    standfirst: Prose
    parts: tuple[Part, ...]
    disclosure: str | None
    caption: str | None

    def make(self, *, extra: tuple[Note, ...] = ()) -> Article:
        """The verified article, `extra` among its notes. Raises QuoteError as `draft` does."""
        assembled = _assemble(self.title, self.standfirst, self.parts, self.composer)
        told = notes(
            self.transcript, self.naming, self.panel, self.outline, self.plan, assembled.quotes,
            heard_sponsors(self.outline), self.lang,
        )  # fmt: skip
        people = credits(self.naming, self.panel, self.outline.roles)
        article = Article(
            assembled.title, assembled.standfirst, people, assembled.sections, assembled.quotes,
            self.disclosure, self.caption, (*told, *extra),
        )  # fmt: skip
        verify(article, self.transcript, self.naming, self.style, self.lang)
        return article


def draft(
    transcript: Transcript, naming: Naming, panel: Panel, *, style: HouseStyle | None = None
) -> Article | None:
    """The article of a recording; None where nothing was said that could be told.

    Raises QuoteError if a quotation were not a span of its speaker's words: nothing is written then. Raises InputError
    for a phrase of the house style that is no template.
    """
    written = manuscript(transcript, naming, panel, style=style)
    return written.make() if written is not None else None


def manuscript(
    transcript: Transcript, naming: Naming, panel: Panel, *, style: HouseStyle | None = None
) -> Manuscript | None:
    """The article before its quotations are numbered; None where nothing was said that could be told."""
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
    called = announced(events, quarry, lang)
    frame = Frame(panel, plan, events, subject_matter, cast, composer, lang, called)
    title, standfirst = frame.title(transcript.session), frame.standfirst()
    lede = writer.lede()
    subject = plan.lede.line.speaker if plan.lede else None
    opening = [*([lede] if lede else []), *frame.who_was_there(subject)]
    parts = (_opening(opening, events), *writer.body())
    disclosure = frame.disclosure([name for name, _ in heard_sponsors(events)])
    return Manuscript(
        transcript, naming, panel, style, lang, events, quarry, plan, composer,
        title, standfirst, parts, disclosure, frame.caption(),
    )  # fmt: skip


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


def _assemble(
    title: Prose, standfirst: Prose, parts: Sequence[Part], composer: Composer
) -> _Assembled:
    """Numbers the quotations in reading order and makes the records."""
    composer.restart()
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
