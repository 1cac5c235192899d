"""The article from start to end: what a demanding desk expects of it, and what must never be in it."""

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from panelscribe.drafting import (
    Article,
    HouseStyle,
    Length,
    Policy,
    QuoteMarks,
    SectionKind,
    check,
    check_text,
    draft,
    render_html,
    render_markdown,
    verify,
)
from panelscribe.drafting.language import language
from panelscribe.errors import InputError, QuoteError
from panelscribe.naming.records import Naming
from panelscribe.panel import Panel, Person, Role
from panelscribe.transcript import UNKNOWN, Transcript, Turn, Word, tokens
from tests.drafting_material import (
    CALL_IDS,
    KITCHEN_PANEL,
    Case,
    call,
    kitchens,
    named,
    sample,
    spoken,
    with_probability,
)

STYLES = [
    HouseStyle(policy=policy, quotes=quotes, length=length)
    for policy, quotes, length in zip(
        Policy, [*QuoteMarks, QuoteMarks.AMERICAN], Length, strict=True
    )
]


def written(case: Case, style: HouseStyle | None = None) -> Article:
    article = draft(*case, style=style)
    assert article is not None
    return article


def prose(article: Article) -> str:
    return "\n".join(
        paragraph.text for section in article.sections for paragraph in section.paragraphs
    )


def quoted(article: Article) -> set[str]:
    return {quote.name or quote.speaker for quote in article.quotes}


@pytest.fixture(scope="module")
def kitchen() -> Article:
    return written(kitchens())


def test_it_opens_on_the_most_telling_answer_with_what_the_moderator_said_of_it(
    kitchen: Article,
) -> None:
    opening = kitchen.sections[0].paragraphs[0]
    assert opening.text.startswith(
        '"It was wrong politely," said Paul Whitcombe, director of operations at Tramline'
    )
    assert "who pulled a model out after six weeks" in opening.text
    assert "t0001" in opening.cites, "the clause rests on the moderator's words"


def test_the_headline_quotes_the_line_that_drew_a_disagreement(kitchen: Article) -> None:
    assert kitchen.title.startswith(
        "Small Models, Big Kitchens: ‘If you can't name the price of an error"
    )


def test_everybody_is_introduced_once_with_title_and_organization(kitchen: Article) -> None:
    text = prose(kitchen)
    assert "Mateo Lindgren, chief technology officer of Kelp and Company" in text
    assert "Adaeze Obi, who leads the small models group at Northlight University" in text
    assert "Ines Cardoso, editor of the Harbor Review, moderated." in text
    assert text.count("Northlight University") == 1
    body = [p.text for s in kitchen.sections if s.kind is SectionKind.TOPIC for p in s.paragraphs]
    assert not any("Adaeze" in re.sub(r'"[^"]*"', "", text) for text in body), (
        "the surname after the first mention"
    )


def test_a_disagreement_is_told_as_one(kitchen: Article) -> None:
    assert 'Lindgren saw it differently: "You learn the price by running it.' in prose(kitchen)
    assert '"On receipts, yes," Obi replied. "Not on bridges."' in prose(kitchen)
    assert "I disagree" not in prose(kitchen)


def test_the_audience_question_stands_under_the_askers_name_with_an_answer(
    kitchen: Article,
) -> None:
    section = next(s for s in kitchen.sections if s.kind is SectionKind.AUDIENCE_QUESTION)
    assert section.asked_by == "Shirin Vaziri"
    assert section.heading == "From the audience: ‘Should we just wait?’"
    text = " ".join(paragraph.text for paragraph in section.paragraphs)
    assert "Shirin Vaziri, who started a little company called Papaya Clinic" in text
    assert 'Obi said. "Collect your mistakes.' in text
    assert 'Whitcombe had a shorter answer: "Buy a second server."' in text
    question = next(quote for quote in kitchen.quotes if quote.id == section.question)
    assert question.name == "Shirin Vaziri"


def test_the_lightning_round_has_every_answer(kitchen: Article) -> None:
    section = next(s for s in kitchen.sections if s.kind is SectionKind.LIGHTNING_ROUND)
    assert section.heading == "Lightning round: ‘What should stay human?’"
    assert [paragraph.text for paragraph in section.paragraphs] == [
        'Mateo Lindgren: "Hiring. ... Definitely hiring."',
        'Adaeze Obi: "Saying no. A model will never say no to you for your own good."',
        'Paul Whitcombe: "Bridges."',
    ]


def test_greetings_thanks_and_housekeeping_stay_out(kitchen: Article) -> None:
    text = prose(kitchen) + kitchen.title
    for phrase in ("find a seat", "Coffee", "Thank you", "two minutes", "laughs", "Yes, please"):
        assert phrase not in text


def test_the_sponsor_is_disclosed_near_the_top_and_at_the_end_with_the_conflict(
    kitchen: Article,
) -> None:
    assert any("Kelp and Company is a sponsor" in p.text for p in kitchen.sections[0].paragraphs)
    assert kitchen.disclosure is not None
    assert (
        "Mateo Lindgren, who was on the panel, is chief technology officer of Kelp"
        in kitchen.disclosure
    )
    assert any(note.kind == "sponsor" and "Lindgren" in note.text for note in kitchen.notes)


def test_the_caption_names_everyone_and_says_from_left_only_if_the_file_does(
    kitchen: Article,
) -> None:
    assert kitchen.caption == "Pictured: Ines Cardoso, Mateo Lindgren, Adaeze Obi, Paul Whitcombe."
    assert written(sample("breakfast")).caption.startswith("From left:")  # type: ignore[union-attr]


def test_notes_tell_the_editor_what_to_look_at(kitchen: Article) -> None:
    kinds = {note.kind for note in kitchen.notes}
    assert {"spelling", "number", "deletion", "sponsor", "left-out", "paraphrase"} <= kinds
    assert any("Shirin Vaziri" in note.text for note in kitchen.notes if note.kind == "spelling")
    assert any(
        note.text.casefold().startswith("eleven: stated by paul whitcombe")
        for note in kitchen.notes
    )


def test_absent_and_unnamed_people_are_noted_and_not_named() -> None:
    transcript, naming, panel = kitchens(unnamed=("Adaeze Obi",))
    panel = replace(panel, people=(*panel.people, Person("Nobody Here")))
    article = written((transcript, replace(naming, absent=("Nobody Here", "Adaeze Obi")), panel))
    assert "Obi" not in prose(article) + article.title + article.standfirst
    assert "Adaeze" not in re.sub(r"[\"‘][^\"’]*[\"’]", "", prose(article))
    assert any(note.kind == "absent" and "Nobody Here" in note.text for note in article.notes)
    unnamed = next(note for note in article.notes if note.kind == "unnamed")
    assert unnamed.text.startswith("Speaker 3 has no name")
    assert unnamed.turn is not None
    assert "a speaker" in prose(article).casefold()


def test_who_reads_out_a_question_for_somebody_is_not_the_asker() -> None:
    article = written(sample("breakfast"))
    asked = [s.asked_by for s in article.sections if s.kind is SectionKind.AUDIENCE_QUESTION]
    assert asked == ["Anneke Visser", None, "Laura Whitfield"]
    assert "brought a question from Anneke Visser, a teacher in Rotterdam" in prose(article)


def test_the_breakfast_panel_reads_as_it_should() -> None:
    article = written(sample("breakfast"))
    text = prose(article)
    assert {"Saoirse Kilbride", "Wendell Okafor", "Dalia Ferrante", "Mirko Vandersteen"} <= quoted(
        article
    )
    assert (
        "We automated typing, and we handed the reading to whoever was most senior and least rested."
        in text
    )
    assert "Laura Whitfield, who looks after the computers at Second Street Shelters" in text
    assert (
        "Theo Brandvold, audience editor of The Quayside Dispatch, brought questions from the audience."
        in text
    )
    rounds = [s for s in article.sections if s.kind is SectionKind.LIGHTNING_ROUND]
    assert [len(section.paragraphs) for section in rounds] == [4]
    for phrase in (
        "Phones on silent",
        "fire exit",
        "Mm-hmm",
        "Have a good day",
        "bring a strong one",
        "Oh wow",
    ):
        assert phrase not in text


def test_an_interview_of_two_has_no_panel_in_it() -> None:
    article = written(sample("interview"))
    text = prose(article)
    assert "Achebe spoke with Naomi Farrow, host of Plain Machines" in text
    assert "panel" not in text.casefold()
    assert {section.kind for section in article.sections} == {
        SectionKind.OPENING,
        SectionKind.TOPIC,
    }
    assert "Fernhill Credit Union" in (article.disclosure or "")


def test_silence_is_no_article() -> None:
    empty = Transcript("session", "en", 5.0, ())
    assert draft(empty, Naming((), ()), Panel()) is None
    nods, labels = spoken("1 A: Mm-hmm.\n2 B: (laughs)")
    assert draft(nods, named(labels, Panel()), Panel()) is None


@pytest.mark.parametrize("timed", [True, False])
def test_one_speaker_without_a_panel_file(timed: bool) -> None:
    transcript, labels = spoken(
        "1 Ann Lee: I kept bees for nine years before I understood that they were keeping me. You should never "
        "open a hive when you are angry. Wear the veil.",
        timed=timed,
    )
    article = written((transcript, named(labels, Panel(), unnamed=("Ann Lee",)), Panel()))
    assert article.quotes
    assert {quote.name for quote in article.quotes} == {None}
    assert "Ann" not in render_markdown(article, Panel())
    assert check(article, transcript, named(labels, Panel(), unnamed=("Ann Lee",)), Panel()) == ()


def test_a_few_words_make_a_short_article() -> None:
    transcript, labels = spoken(
        "1 Ann Lee: Is the bridge open?\n3 Bo Kim: It has been shut since March."
    )
    article = written((transcript, named(labels, Panel()), Panel()))
    assert sum(len(p.text.split()) for s in article.sections for p in s.paragraphs) < 40


def test_two_people_of_one_surname_keep_their_full_names() -> None:
    text = (
        "1 Ines Moderna: Ana, what did the flood take from you that week?\n"
        "5 Ana Kovac: It took the seed bank, and nobody had ever copied the list of what was in it.\n"
        "12 Ines Moderna: Petra, was that the state, or was that the city?\n"
        "15 Petra Kovac: I disagree. The city never owned the seeds, so the city could never lose them.\n"
    )
    people = (Person("Ines Moderna", Role.MODERATOR), Person("Ana Kovac"), Person("Petra Kovac"))
    transcript, labels = spoken(text)
    panel = Panel(people=people)
    case = transcript, named(labels, panel), panel
    words = re.sub(r'"[^"]*"', "", prose(written(case)))
    assert "Kovac" in words
    assert not re.search(r"(?<!Ana )(?<!Petra )Kovac", words)
    assert check(written(case), *case) == ()


def test_words_that_were_never_said_are_never_quoted() -> None:
    transcript, naming, panel = kitchens()
    article = written((with_probability(transcript, "bridges", 0.0), naming, panel))
    assert "bridges" not in " ".join(quote.text.casefold() for quote in article.quotes)
    assert any("most likely made up" in note.text for note in article.notes)


def test_words_of_low_probability_are_flagged_where_they_are_quoted() -> None:
    transcript, naming, panel = kitchens()
    article = written((with_probability(transcript, "hiring", 0.3), naming, panel))
    flagged = [quote for quote in article.quotes if quote.flags]
    assert any("Hiring" in quote.text for quote in flagged)
    assert any(note.kind == "listen" and "30 %" in note.text for note in article.notes)


def test_no_quotation_runs_through_an_overlap() -> None:
    transcript, naming, panel = kitchens()
    crossing = Turn(
        "",
        "SPEAKER_02",
        44.0,
        50.0,
        tuple(
            Word(w, 44.0 + i, 44.9 + i, 0.9)
            for i, w in enumerate(["no", "no", "no", "no", "no", "no"])
        ),
    )
    turns = tuple(replace(turn, id=turn.id) for turn in transcript.turns)
    crossed = replace(transcript, turns=(*turns[:2], replace(crossing, id="t9999"), *turns[2:]))
    article = written((crossed, naming, panel))
    for quote in article.quotes:
        if quote.turn == "t0002" and quote.start is not None and quote.end is not None:
            assert quote.end < 44.0 or quote.start > 50.0


def test_words_of_nobody_are_never_attributed() -> None:
    text = KITCHEN_WITH_UNKNOWN
    transcript, labels = spoken(text)
    turns = tuple(
        replace(turn, speaker=UNKNOWN) if turn.speaker == labels["Nobody"] else turn
        for turn in transcript.turns
    )
    labels = {name: label for name, label in labels.items() if name != "Nobody"}
    naming = named(labels, KITCHEN_PANEL)
    article = written((replace(transcript, turns=turns), naming, KITCHEN_PANEL))
    assert UNKNOWN not in {quote.speaker for quote in article.quotes}


KITCHEN_WITH_UNKNOWN = """\
1 Ines Cardoso: Paul, you closed the depot in March. What happened?
6 Nobody: Everybody knew that the roof would never hold, and nobody wanted to pay for it.
12 Paul Whitcombe: The roof came down on a Sunday, and that was the only luck we had that year.
"""


def test_policies_differ_only_in_what_they_leave_out_and_how_it_shows() -> None:
    texts = {policy: prose(written(kitchens(), HouseStyle(policy=policy))) for policy in Policy}
    assert '"Hiring. ... Definitely hiring."' in texts[Policy.STRICT]
    assert '"Hiring. Definitely hiring."' in texts[Policy.TIDY]
    assert " ... " not in texts[Policy.HANSARD]


def test_british_quotation_marks() -> None:
    text = prose(written(kitchens(), HouseStyle(quotes=QuoteMarks.BRITISH)))
    assert '"' not in text
    assert "‘It was wrong politely’, said Paul Whitcombe" in text


def test_length_is_a_setting() -> None:
    words = [
        len(prose(written(sample("breakfast"), HouseStyle(length=length))).split())
        for length in Length
    ]
    assert words == sorted(words)
    assert words[0] < words[2]


def test_a_newsroom_can_change_a_phrase_but_not_a_quotation() -> None:
    style = HouseStyle(phrases=(("moderated", "{{ who }} was in the chair."),))
    assert "was in the chair." in prose(written(kitchens(), style))
    for template in ("{{ who", "{{ quote|comma }} {{ nobody }}", "{{ quote|upper|comma }}"):
        with pytest.raises(InputError, match="house style"):
            draft(*kitchens(), style=HouseStyle(phrases=(("answer", template),)))


CASES = [(name, style) for name in ("kitchens", "breakfast", "interview") for style in STYLES]
CASES += [(name, STYLES[index % 3]) for index, name in enumerate(CALL_IDS[::5])]


@pytest.mark.parametrize(
    ("name", "style"), CASES, ids=lambda value: getattr(value, "policy", value)
)
def test_every_article_passes_its_own_gate_and_the_check(name: str, style: HouseStyle) -> None:
    case = kitchens() if name == "kitchens" else call(name) if name in CALL_IDS else sample(name)
    transcript, naming, panel = case
    article = written(case, style)
    lang = language("en")
    verify(article, transcript, naming, style, lang)
    assert check(article, transcript, naming, panel, style=style) == ()
    for rendered in (
        render_markdown(article, panel, style=style),
        render_html(article, panel, style=style),
    ):
        assert check_text(rendered, transcript, naming, article, panel, style=style) == ()
    assert not [note for note in article.notes if note.kind == "unquoted"], (
        "everybody on the panel is quoted"
    )
    assert written(case, style) == article, "same in, same out"


def test_the_gate_refuses_what_is_no_span(kitchen: Article) -> None:
    transcript, naming, _ = kitchens()
    style, lang = HouseStyle(), language("en")
    first = kitchen.quotes[0]

    def refused(article: Article, match: str) -> None:
        with pytest.raises(QuoteError, match=match):
            verify(article, transcript, naming, style, lang)

    def with_first(**changes: object) -> Article:
        return replace(kitchen, quotes=(replace(first, **changes), *kitchen.quotes[1:]))  # type: ignore[arg-type]

    refused(with_first(text="If you can name the price of an error"), "is printed as")
    refused(replace(kitchen, title=kitchen.title.replace("can't", "can")), "is printed as")
    refused(with_first(name="Paul Whitcombe"), "is given to")
    refused(with_first(last=first.last - 1), "did not say that")
    refused(with_first(turn="t0404"), "is no span")
    refused(with_first(last=10_000), "is no span")
    refused(replace(kitchen, quotes=kitchen.quotes[1:]), "lists")
    opening = kitchen.sections[0]
    wrong = replace(opening.paragraphs[0], quotes=opening.paragraphs[0].quotes[:1])
    sections = (
        replace(opening, paragraphs=(wrong, *opening.paragraphs[1:])),
        *kitchen.sections[1:],
    )
    refused(replace(kitchen, sections=sections), "names 1 quotes")
    swapped = replace(opening.paragraphs[0], quotes=tuple(reversed(opening.paragraphs[0].quotes)))
    sections = (
        replace(opening, paragraphs=(swapped, *opening.paragraphs[1:])),
        *kitchen.sections[1:],
    )
    refused(replace(kitchen, sections=sections), "out of order")
    hiring = next(quote for quote in kitchen.quotes if quote.text.startswith("Hiring"))
    hidden = replace(
        hiring, edits=(replace(hiring.edits[0], first=hiring.first, last=hiring.first),)
    )
    quotes = tuple(hidden if quote is hiring else quote for quote in kitchen.quotes)
    refused(replace(kitchen, quotes=quotes), "leaves out words")
    silent = replace(hiring, text=hiring.text.replace("... ", ""))
    quotes = tuple(silent if quote is hiring else quote for quote in kitchen.quotes)
    refused(replace(kitchen, quotes=quotes), "hides a deletion")
    with pytest.raises(QuoteError, match="never said"):
        verify(kitchen, with_probability(transcript, "price", 0.0), naming, style, lang)


WORDS = st.sampled_from(
    [
        "we",
        "should",
        "never",
        "trust",
        "a",
        "bridge",
        "that",
        "nobody",
        "checked",
        "because",
        "it",
        "costs",
        "eleven",
        "trucks",
        "um",
        "you",
        "know",
        "the",
        "the",
        "model",
        "said",
        "“no”",
        "and",
        '"yes"',
        "<b>loud</b>",
        "[link](x)",
        "*star*",
        "I",
        "I",
        "disagree",
        "why?",
        "really.",
        "Right,",
        "what",
        "happened?",
        "Thanks,",
        "Ana.",
    ]
)
TURNS = st.lists(
    st.tuples(st.integers(0, 4), st.lists(WORDS, min_size=1, max_size=40)), min_size=0, max_size=14
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    TURNS, st.sampled_from(STYLES), st.sets(st.integers(0, 4)), st.booleans(),
    st.sampled_from(["en", "de", "es", "fr", "nl"]),
)  # fmt: skip
def test_whatever_is_said_every_quotation_is_a_span_and_nobody_unnamed_is_named(
    rows: list[tuple[int, list[str]]], style: HouseStyle, hidden: set[int], timed: bool, code: str
) -> None:
    people = tuple(Person(f"{first} Quillfeather{i}", Role.MODERATOR if i == 0 else Role.PANELIST) for i, first in enumerate(  # noqa: E501
        ("Zed", "Yul", "Xia", "Wim", "Vera")))  # fmt: skip
    text = "\n".join(
        f"{5 * i} {people[who].name}: {' '.join(words)}" for i, (who, words) in enumerate(rows)
    )
    transcript, labels = spoken(text, timed=timed)
    transcript = replace(transcript, language=code)
    panel = Panel(people=people)
    unnamed = tuple(people[index].name for index in sorted(hidden))
    naming = named(labels, panel, unnamed=unnamed)
    article = draft(transcript, naming, panel, style=style)
    if article is None:
        return
    verify(article, transcript, naming, style, language(code))
    for rendered in (
        render_markdown(article, panel, style=style),
        render_html(article, panel, style=style),
    ):
        for name in unnamed:
            assert name not in rendered
            assert name.split()[1] not in rendered
        assert "<b>" not in rendered
    spoken_tokens = {
        token for turn in transcript.turns for word in turn.words for token in tokens(word.text)
    }
    assert all(set(tokens(quote.text)) <= spoken_tokens for quote in article.quotes)
    assert draft(transcript, naming, panel, style=style) == article
