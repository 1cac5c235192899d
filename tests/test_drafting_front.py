"""What the headline and the standfirst quote stands in the story as well, and asking for the floor is no question."""

from dataclasses import replace

import pytest

from panelscribe.drafting import draft
from panelscribe.drafting.cutting import finished_clause
from panelscribe.drafting.language import language
from panelscribe.drafting.people import post
from panelscribe.drafting.records import Article, SectionKind
from panelscribe.drafting.roles import LEADING
from panelscribe.panel import Panel, Person, Role
from tests.drafting_material import (
    KITCHEN_PANEL,
    KITCHENS,
    PANEL_NAMES,
    Case,
    named,
    panel,
    sample,
    spoken,
)

FERRIES = """\
1 Hanne Brekke: Good evening, I'm Hanne Brekke. Oskar, you sold the night ferry in the spring, after thirty years. Why?
12 Oskar Lunde: We counted the passengers for a winter, and on eleven nights out of ninety there was nobody on board. \
Not one. We burned four tons of diesel for an empty ship. So I sold her to a man in Greece, and I cried on the quay.
40 Imke Visser: {request}
43 Hanne Brekke: {leave}
45 Imke Visser: I think that's the wrong number. An empty ferry is a promise to the islands, it's not a waste of \
diesel. At Texel we ran half empty for two years, and then the school came back. Nobody moves to an island that you \
can't leave at night. We had six children in the school, and now we have forty one.
75 Oskar Lunde: I would have liked that school.
80 Hanne Brekke: Rupert, you insure these ships. What do you see from your desk?
86 Rupert Hale: I see old engines. The average ferry on my books is thirty four years old, and the oldest was built \
before I was born. Every claim starts with somebody who put off a repair until after the summer. A captain told me \
that he prays in the harbor. I told him to change the filters.
110 Hanne Brekke: There's a hand at the back. Please, your name.
114 Milica Jovic: Hello, my name is Milica Jovic, I'm a harbor pilot at Rotterdam Pilots. We're about forty people. My \
town wants to sell its ferry to a company. How do we know if that's a mistake?
126 Rupert Hale: Ask who pays when it breaks. Not who paints it, who pays when it breaks. If the answer is longer than \
one page, keep your ferry.
140 Imke Visser: As somebody who lives on one, I hate that answer, and it's the right answer.
146 Hanne Brekke: Thank you all, and good night.
"""
FERRY_PANEL = Panel(
    title="Who Needs the Night Ferry?",
    event="Harbor Days 2026",
    people=(
        Person("Hanne Brekke", Role.MODERATOR, "editor", "Quay Weekly"),
        Person("Oskar Lunde", Role.PANELIST, "managing director", "Lunde Lines"),
        Person("Imke Visser", Role.PANELIST, "director of ferries", "Municipality of Texel"),
        Person("Rupert Hale", Role.PANELIST, "underwriter", "Hale and Dunn"),
    ),
)


def ferries(request: str = "Can I push back on that?", leave: str = "Please.") -> Case:
    transcript, labels = spoken(FERRIES.format(request=request, leave=leave))
    return transcript, named(labels, FERRY_PANEL), FERRY_PANEL


def written(material: Case) -> Article:
    article = draft(*material)
    assert article is not None
    return article


def body(article: Article) -> str:
    return "\n".join(p.text for section in article.sections for p in section.paragraphs)


@pytest.mark.parametrize("name", ["ferries", "breakfast", *PANEL_NAMES])
def test_what_headline_and_standfirst_quote_is_told_in_the_story(name: str) -> None:
    material = {"ferries": ferries, "breakfast": lambda: sample("breakfast")}.get(
        name, lambda: panel(name)
    )()
    article = written(material)
    leading = {a.speaker for a in material[1].attributions if a.person and a.person.role in LEADING}
    front = article.title + article.standfirst
    told = {q for section in article.sections for p in section.paragraphs for q in p.quotes}
    inside = [quote for quote in article.quotes if quote.id in told]
    heading = [quote for quote in article.quotes if quote.text.rstrip(".") in front]
    for quote in heading:
        if quote.speaker in leading:  # what a moderator says of the evening
            continue
        assert any(
            q.turn == quote.turn and q.first <= quote.first and quote.last <= q.last for q in inside
        ), quote.text


@pytest.mark.parametrize("leave", ["Please.", "Sure, go ahead.", "Go ahead, Imke.", "Of course."])
@pytest.mark.parametrize(
    "request_", ["Can I push back on that?", "May I disagree?", "Could I just object to that?"]
)
def test_asking_to_disagree_is_told_as_a_disagreement(request_: str, leave: str) -> None:
    article = written(ferries(request_, leave))
    assert request_ not in body(article) + article.title + article.standfirst
    assert '"I think that\'s the wrong number," Visser countered.' in body(article)


def test_asking_for_the_floor_is_dropped() -> None:
    article = written(ferries("Can I jump in here?"))
    assert "jump in" not in body(article) + article.title
    assert "wrong number" in body(article)


def test_an_argument_that_has_to_be_led_up_to_yields_to_one_that_stands() -> None:
    told = body(written(sample("breakfast")))
    assert told.index("ow we pay") < told.index("a clean conscience")
    assert "Money can't review a patch" in told


def test_everybody_who_answers_the_audience_is_heard_in_a_short_article() -> None:
    sections = [s for s in written(ferries()).sections if s.kind is SectionKind.AUDIENCE_QUESTION]
    told = "\n".join(p.text for section in sections for p in section.paragraphs)
    assert "Ask who pays when it breaks" in told
    assert "I hate that answer, and it's the right answer" in told


def test_who_asks_keeps_the_post_that_they_gave_themselves() -> None:
    transcript, naming, listed = ferries()
    attributions = tuple(
        replace(a, person=replace(a.person, organization="Rotterdam Pilots"))
        if a.person is not None and a.person.name == "Milica Jovic"
        else a
        for a in naming.attributions
    )
    article = written((transcript, replace(naming, attributions=attributions), listed))
    assert "said Milica Jovic, a harbor pilot at Rotterdam Pilots." in body(article)


def test_a_long_quotation_at_the_front_is_attributed_after_its_first_sentence() -> None:
    text = FERRIES.replace(
        "there was nobody on board. Not one.",
        "there was nobody on board, not even the dog that the cook had brought along. Not one.",
    ).format(request="May I disagree?", leave="Please.")
    transcript, labels = spoken(text)
    told = body(written((transcript, named(labels, FERRY_PANEL), FERRY_PANEL)))
    assert 'the cook had brought along," said Oskar Lunde' in told


@pytest.mark.parametrize(
    ("prompt", "heading"),
    [
        (
            "If you had one sentence for a mayor with an old ship, what would it be?",
            "If you had one sentence for a mayor with an old ship, what would it be?",
        ),
        ("In one sentence, what should a mayor do first?", "What should a mayor do first?"),
    ],
)
def test_a_round_s_heading_has_what_its_question_needs(prompt: str, heading: str) -> None:
    ends = (
        f"146 Hanne Brekke: We are almost out of time. {prompt} Oskar.\n"
        "156 Oskar Lunde: Buy the spare parts first.\n159 Hanne Brekke: Imke?\n"
        "161 Imke Visser: Ask the school before you ask the bank.\n166 Hanne Brekke: And Rupert.\n"
        "168 Rupert Hale: Change the filters on Monday.\n172 Hanne Brekke: Thank you all.\n"
    )
    kept = FERRIES.format(request="May I disagree?", leave="Please.").splitlines(keepends=True)
    transcript, labels = spoken("".join(kept[:-1]) + ends)
    article = written((transcript, named(labels, FERRY_PANEL), FERRY_PANEL))
    rounds = [s for s in article.sections if s.kind is SectionKind.LIGHTNING_ROUND]
    assert [section.heading for section in rounds] == [f"Lightning round: ‘{heading}’"]


@pytest.mark.parametrize(
    ("title", "organization", "expected"),
    [
        ("director of ferries", "Municipality of Texel", "director of ferries for the Municipality of Texel"),
        ("mayor", "City of Duluth", "mayor of the City of Duluth"),
        ("professor", "University of Bergen", "professor at the University of Bergen"),
        ("head of roads", "the City of Duluth", "head of roads for the City of Duluth"),
        ("teller", "Bank of America", "teller at Bank of America"),
        (None, "Port of Antwerp", "of the Port of Antwerp"),
        ("clerk", "Citywide", "clerk at Citywide"),
    ],
)  # fmt: skip
def test_an_organization_has_its_article(
    title: str | None, organization: str, expected: str
) -> None:
    assert post(Person("Ana", title=title, organization=organization), language("en")) == expected


def kitchens_where(said: str, instead: str) -> str:
    """The story of the panel on small models, in which something else was said."""
    assert said in KITCHENS
    transcript, labels = spoken(KITCHENS.replace(said, instead))
    return body(written((transcript, named(labels, KITCHEN_PANEL), KITCHEN_PANEL)))


def test_an_argument_is_kept_where_the_recognizer_lost_the_end_of_what_it_is_about() -> None:
    obi = KITCHENS[KITCHENS.index("It's, it's both") : KITCHENS.index("\n87 ")]
    told = kitchens_where(
        obi,
        "Yes and it was and it was both I I looked at it last night because I knew that you would ask and the person "
        "who had to write it down had left in August and nobody had told us. So we tell we tell every partner to name "
        "the price of an error first and it's still",
    )
    assert '"We tell every partner to name the price of an error first," Obi said.' in told
    assert "Lindgren saw it differently: " in told or "Lindgren saw it differently. " in told
    assert told.index("We tell every partner") < told.index("Lindgren saw it differently")


@pytest.mark.parametrize(
    "text",
    [
        "If we burn four tons of diesel a night less and it's still",
        "Because we burn four tons of diesel a night less and it's still",
        "We burn four tons of diesel a night less and it's only if",
        "We burn four tons of diesel a night less than",
    ],
)
def test_half_a_sentence_is_no_clause_where_the_rest_may_turn_it_round(text: str) -> None:
    turn = spoken(f"1 A: {text}")[0].turns[0]
    assert finished_clause(turn, 0, len(turn.words) - 1, language("en")) is None


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("now we burn we burn four tons a night and it's still", "we burn four tons a night"),
        (
            "They told us told us we burn four tons and it's",
            "They told us told us we burn four tons",
        ),
    ],
)
def test_a_finished_clause_begins_where_its_speaker_began_again(text: str, clause: str) -> None:
    turn = spoken(f"1 A: {text}")[0].turns[0]
    found = finished_clause(turn, 0, len(turn.words) - 1, language("en"))
    assert found is not None
    assert " ".join(word.text for word in turn.words[found[0] : found[1] + 1]) == clause


def test_no_quotation_opens_on_i_will_tell_you() -> None:
    told = kitchens_where("Don't wait. Collect", "I'll tell you, collect")
    assert "tell you" not in told
    assert "Collect your mistakes" in told


PLAIN = """\
1 Ada Moss: Good evening, I'm Ada Moss. Ivo, what happened on the night of the flood?
9 Ivo Kern: The water came through the gate at ten past two, and forty cows were standing in it. I opened the doors \
and I swore at every one of them.
26 Ada Moss: Lea, you were in the other barn.
30 Lea Brand: By three in the morning my sister had pulled the wires of all the pumps. We milked forty cows by hand \
for nine days, in the dark, with blankets on our backs. A barn that you cleaned on Friday smelled of the river again \
on Sunday.
60 Ada Moss: Thank you both.
"""


def test_a_standfirst_quotes_what_is_told_before_it_only_says_who_spoke() -> None:
    panel_ = Panel(
        people=(Person("Ada Moss", Role.MODERATOR), Person("Ivo Kern"), Person("Lea Brand"))
    )
    transcript, labels = spoken(PLAIN)
    article = written((transcript, named(labels, panel_), panel_))
    assert " spoke" not in article.standfirst
    quoted = article.standfirst.split('"')[1].rstrip(",")
    assert quoted in body(article)
    assert quoted not in article.title


def test_a_sentence_about_that_which_it_names_points_at_nothing_before_it() -> None:
    article = written(sample("interview"))
    assert article.standfirst.startswith("\"A plant that you can't run by hand is a plant")
