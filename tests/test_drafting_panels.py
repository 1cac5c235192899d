"""The invented panels, read as a desk would: whoever spoke is heard, whoever asked is answered, nothing hangs."""

import re
from dataclasses import replace

import pytest

from panelscribe.drafting import (
    Article,
    HouseStyle,
    Length,
    Policy,
    QuoteMarks,
    SectionKind,
    draft,
    outline,
    render_markdown,
)
from panelscribe.drafting import check as findings
from panelscribe.drafting.language import language
from panelscribe.panel import Role
from tests.drafting_material import PANEL_NAMES, kitchens, panel

STYLE = HouseStyle(policy=Policy.TIDY, quotes=QuoteMarks.BRITISH, length=Length.LONG)
ASKED = {
    "agents": ["Tom Whitley", "Aisha Bello"],
    "asr_lower": ["Nadia Ferris"],
    "beekeeper": [],
    "deutsch": ["Silke Hoffmann"],
    "eight": ["Colin Baptiste"],
    "espanol": ["Rosa Vidal"],
    "festival": ["Gareth", None, "Ros Tebbutt"],
    "francais": ["Jeanne Roux"],
    "hosts": [],
    "lighthouse": ["Judith Pascoe", None, "Callum Reyes"],
    "lunch": ["Beatriz Lowe", None],
    "orchards": ["Hector Villanueva", None, "Joanne Tully"],
    "rambling": ["Maya Lindqvist", None],
    "rivers": ["Joost Terpstra", None],
    "roundtable": [],
    "tides": ["Harriet Pym"],
}
ROUNDS = {
    "agents": 3, "asr_lower": 2, "deutsch": 3, "eight": 7, "espanol": 2, "festival": 3, "francais": 2,
    "lighthouse": 3, "lunch": 4, "orchards": 4, "rivers": 3, "tides": 4,
}  # fmt: skip


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    found = {}
    for name in PANEL_NAMES:
        article = draft(*panel(name))
        assert article is not None
        found[name] = article
    return found


def text(article: Article) -> str:
    return "\n".join(p.text for section in article.sections for p in section.paragraphs)


def of(article: Article, kind: SectionKind) -> list[str]:
    return [
        "\n".join(p.text for p in section.paragraphs)
        for section in article.sections
        if section.kind is kind
    ]


@pytest.mark.parametrize("name", PANEL_NAMES)
def test_everybody_on_the_panel_is_quoted_and_the_check_finds_nothing(
    name: str, articles: dict[str, Article]
) -> None:
    case = panel(name)
    article = articles[name]
    listed = {p.name for p in case[2].people if p.role is Role.PANELIST}
    assert listed <= {quote.name for quote in article.quotes}
    assert not [note for note in article.notes if note.kind == "unquoted"]
    assert findings(article, *case) == ()


@pytest.mark.parametrize("name", ["agents", "lunch", "deutsch"])
def test_another_house_style_passes_the_same_check(name: str) -> None:
    case = panel(name)
    article = draft(*case, style=STYLE)
    assert article is not None
    assert findings(article, *case, style=STYLE) == ()
    assert '"' not in render_markdown(article, case[2], style=STYLE).partition("---\n\n")[2]


@pytest.mark.parametrize("name", PANEL_NAMES)
def test_every_audience_question_has_its_asker_and_an_answer(
    name: str, articles: dict[str, Article]
) -> None:
    sections = [s for s in articles[name].sections if s.kind is SectionKind.AUDIENCE_QUESTION]
    assert [section.asked_by for section in sections] == ASKED[name]
    panelists = {p.name for p in panel(name)[2].people if p.role is Role.PANELIST}
    speakers = {quote.id: quote.name for quote in articles[name].quotes}
    for section in sections:
        assert panelists & {speakers[i] for p in section.paragraphs for i in p.quotes}


@pytest.mark.parametrize("name", sorted(ROUNDS))
def test_a_round_that_nobody_calls_lightning_has_every_answer(
    name: str, articles: dict[str, Article]
) -> None:
    rounds = [s for s in articles[name].sections if s.kind is SectionKind.LIGHTNING_ROUND]
    assert [len(section.paragraphs) for section in rounds] == [ROUNDS[name]]


@pytest.mark.parametrize("name", PANEL_NAMES)
def test_no_quotation_opens_on_a_word_that_hangs_unless_something_explains_it(
    name: str, articles: dict[str, Article]
) -> None:
    """A paragraph of the body that opens on "it" or "that" stands behind a question or somebody's words."""
    lang = language(panel(name)[0].language)
    for section in articles[name].sections:
        if section.kind is SectionKind.LIGHTNING_ROUND:
            continue
        for place, paragraph in enumerate(section.paragraphs):
            match = re.match(r'"([\w\']+)', paragraph.text)
            hangs = match is not None and match[1].casefold() in lang.words["dangling"]
            pleonastic = match is not None and lang.has("pleonastic", paragraph.text[1:])
            assert not (hangs and not pleonastic and place == 0), paragraph.text


@pytest.mark.parametrize("name", PANEL_NAMES)
def test_headings_say_something(name: str, articles: dict[str, Article]) -> None:
    for section in articles[name].sections:
        if section.kind is SectionKind.TOPIC:
            assert section.heading
            assert len(section.heading.split()) <= 15


@pytest.mark.parametrize("name", PANEL_NAMES)
def test_an_article_is_no_longer_than_what_was_said(
    name: str, articles: dict[str, Article]
) -> None:
    spoken = sum(len(turn.words) for turn in panel(name)[0].turns)
    assert len(text(articles[name]).split()) < spoken


def test_an_argument_is_told_with_both_sides_and_the_last_word(
    articles: dict[str, Article],
) -> None:
    said = text(articles["lunch"])
    assert said.index("That's a library") < said.index("Nwosu saw it differently")
    assert '"I don\'t have the hospital\'s budget, Philippa," Peake replied. "I have mine."' in said
    said = text(articles["agents"])
    assert said.index("they put a limit") < said.index("Krishnan saw it differently")
    assert "Aydın sah es anders" in text(articles["deutsch"])
    assert "Ortega lo veía de otra manera" in text(articles["espanol"])


def test_a_disagreement_across_an_aside_meets_what_was_said_before_the_aside() -> None:
    transcript, naming, listed = kitchens()
    assert outline(transcript, naming, listed).exchanges


def test_sponsors_that_are_read_out_in_the_middle_are_disclosed_and_kept_out(
    articles: dict[str, Article],
) -> None:
    for name, sponsor in (
        ("beekeeper", "Pellucid Mattresses"),
        ("hosts", "Quill and Thread"),
        ("agents", "Halyard Cloud"),
    ):
        assert sponsor in (articles[name].disclosure or "")
    for phrase in ("promo code", "slept on one", "receipts into something", "socks"):
        assert not any(phrase in text(article) for article in articles.values())


def test_what_was_said_to_the_room_alone_is_not_told(articles: dict[str, Article]) -> None:
    said = text(articles["lunch"])
    for phrase in ("I can hear you", "there's an echo", "restrooms", "hands up", "inaudible"):
        assert phrase not in said


def test_a_comment_from_the_floor_is_told_as_one(articles: dict[str, Article]) -> None:
    told = of(articles["rambling"], SectionKind.AUDIENCE_QUESTION)[1]
    assert "they've put a pillar in front of it" in told
    assert "asked" not in told.split("Ng")[0]


def test_a_voice_from_the_floor_is_no_panelist(articles: dict[str, Article]) -> None:
    assert "a speaker" not in text(articles["rambling"])


def test_who_asks_is_introduced_with_what_they_said_of_themselves(
    articles: dict[str, Article],
) -> None:
    assert "Joost Terpstra, a plumber in Saltby" in text(articles["rivers"])
    assert "Beatriz Lowe, who teaches at Larkfield, asked" in text(articles["lunch"])
    assert "Tom Whitley, an SRE at a hospital group" in text(articles["agents"])


def test_the_question_behind_a_short_answer_is_told(articles: dict[str, Article]) -> None:
    said = text(articles["beekeeper"])
    assert '"Should a machine interpret in a court?" Osei asked' in said
    assert said.index("Should a machine") < said.index("For parking tickets, sure")


def test_what_a_panelist_says_of_a_microphone_is_a_story(articles: dict[str, Article]) -> None:
    assert "I put the microphone down" in text(articles["festival"])


def test_a_reader_s_question_is_told_without_the_words_around_it(
    articles: dict[str, Article],
) -> None:
    said = text(articles["festival"])
    assert 'a question from Gareth from Skipton: "Has a heckler ever been right?"' in said


def test_a_language_with_a_file_is_written_in_it(articles: dict[str, Article]) -> None:
    said = text(articles["deutsch"])
    assert "Mehmet Aydın, Clubbetreiber (Zeche Nord)" in said
    for english in (" said", " asked", "moderated", " spoke"):
        assert english not in re.sub(r'"[^"]*"', "", said)
    assert (articles["deutsch"].disclosure or "").startswith("Hinweis: ")
    assert "Moderó Carmen Ibarra" in text(articles["espanol"])
    assert "animé par Odile Marchand" in text(articles["francais"])


def test_a_language_without_a_file_is_still_drafted() -> None:
    transcript, naming, listed = panel("espanol")
    from dataclasses import replace

    article = draft(replace(transcript, language="it"), naming, listed)
    assert article is not None
    assert {"Luis Ortega", "Teresa Molina"} <= {quote.name for quote in article.quotes}


def test_questions_announced_for_later_make_none_of_the_moderators(
    articles: dict[str, Article],
) -> None:
    """'Oliver has been collecting your questions and I'll come to him later on. So Callum, why …?'"""
    (asked,) = of(articles["tides"], SectionKind.AUDIENCE_QUESTION)
    assert 'Harriet Pym, who runs a fishing boat out of Scrabster: "What happens' in asked


def test_an_argument_is_told_blow_by_blow_to_its_end(articles: dict[str, Article]) -> None:
    story = text(articles["tides"])
    blows = [
        "That's simply not our experience.",
        "How often have you lifted them?",
        "Six times",
        "With four turbines. So that's my point.",
        "four of those six were in the first year",
    ]
    places = [story.index(blow) for blow in blows]
    assert places == sorted(places)


def test_an_objection_and_an_echo_go_on_with_the_same_subject() -> None:
    exchanges = outline(*panel("tides")).exchanges
    followed = [f.sentences[0].text for e in exchanges for f in e.followups]
    assert "But you're not going to power Glasgow with that." in followed
    assert "Seven hundred." in followed


def test_a_sentence_of_which_the_next_turn_has_the_rest_is_no_answer() -> None:
    """The recognizer lost 'Cable.', and gave the moderator's 'There we' to the last who answered."""
    transcript, naming, listed = panel("tides")
    *turns, lost, closing = transcript.turns
    words = closing.words
    assert [word.text for word in words[:2]] == ["There", "we"]
    torn = replace(lost, words=words[:2]), replace(closing, words=words[2:])
    article = draft(replace(transcript, turns=(*turns, *torn)), naming, listed)
    assert article is not None
    (answers,) = of(article, SectionKind.LIGHTNING_ROUND)
    assert "There we" not in answers
    assert "very long holiday" in answers
