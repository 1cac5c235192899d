"""The front of a call: what changed, in whole and plain sentences, before what a company says of itself."""

import pytest

from panelscribe.drafting import draft, outline
from panelscribe.drafting.language import language
from panelscribe.drafting.news import news, tells
from panelscribe.drafting.records import Article
from panelscribe.panel import Panel, Person
from tests.drafting_material import PANEL_NAMES, named, panel, spoken

EN = language("en")
CALL = """\
1 Operator: Good day, and welcome to the Lorne Dairies third quarter earnings call. I will be your operator. I'd now \
like to turn the call over to Ada Moss.
10 Ada Moss: Thank you. {first} {second} {third}
40 Ivo Kern: The two old tankers are still standing in the yard behind the creamery at Oban, and the neighbors \
complain about the noise of the pumps every single night of the week.
60 Operator: Our first question comes from the line of Nina Holt. Your line is open.
66 Nina Holt: Good morning. How many farms did the creamery at Oban lose after August?
80 Ada Moss: About eleven farms, I think, and two of them have sold their cows to a neighbor on the other island.
120 Operator: Thank you. There are no further questions. This concludes the call.
"""
LISTED = Panel(people=(Person("Ada Moss"), Person("Ivo Kern")))
PROUD = "I am confident that Lorne Dairies will emerge stronger."
TORN = "The price of feed in Columbia is five, 5%."
NEWS = "We closed the creamery at Dunoon in August."


def written(*said: str) -> Article:
    first, second, third = said
    transcript, labels = spoken(CALL.format(first=first, second=second, third=third))
    article = draft(transcript, named(labels, LISTED, unnamed=("Operator",)), LISTED)
    assert article is not None
    return article


@pytest.mark.parametrize("said", [(PROUD, TORN, NEWS), (NEWS, PROUD, TORN), (TORN, NEWS, PROUD)])
def test_the_headline_of_a_call_tells_what_changed(said: tuple[str, str, str]) -> None:
    assert written(*said).title == "Ada Moss: ‘We closed the creamery at Dunoon in August’"


@pytest.mark.parametrize(
    "line",
    [
        "The quarterly price variation in Columbia is five, 5%",
        "We, we've talked in the past at how they aren't rateable",
        "I think, looking at macro indicators around unemployment claims",
        "Not a net zero emissions profile, but actually, a zero carbon emissions profile",
        "I am both proud and grateful for their efforts",
        "Our sum is, it's still around 1 billion to 1.2 billion",
        "We spent about $90 million on those projects",
        "The increase is primarily related to higher audit costs",
        "The senior note due 20202 was repurchased at a discount",
        "We are at less than 2,000.0.",
        "Haven't seen my father in six months",
        "I don't know if you want to add anything",
    ],
)
def test_torn_lines_and_such_as_lean_on_others_head_no_call(line: str) -> None:
    assert not tells(line, EN)


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("Revenues fell by 44% while gas revenues rose", "We use the crude cash from a calculation standpoint"),
        ("Actually April was much stronger than we anticipated", "We have high expectations based on the trends"),
        ("A few retailers had pulled back on Halloween", "Our brands are definitely resonating with consumers"),
        ("We no longer have any bank debt", "We are well-positioned to deliver on our strategic initiatives"),
    ],
)  # fmt: skip
def test_what_changed_is_more_news_than_what_a_company_thinks_of_itself(
    better: str, worse: str
) -> None:
    assert news(better, EN) > news(worse, EN)


@pytest.mark.parametrize("name", PANEL_NAMES)
def test_no_panel_is_taken_for_a_call(name: str) -> None:
    transcript, naming, listed = panel(name)
    assert not outline(transcript, naming, listed).on_call(language(transcript.language))


def test_an_article_without_a_panel_file_says_what_the_call_was() -> None:
    opening = written(NEWS, PROUD, TORN).sections[0]
    told = " ".join(paragraph.text for paragraph in opening.paragraphs)
    assert (
        'A speaker welcomed listeners to "the Lorne Dairies third quarter earnings call."' in told
    )


@pytest.mark.parametrize(("event", "told"), [("Dairy Days 2026", False), (None, True)])
def test_the_event_of_the_panel_file_comes_before_what_was_said(
    event: str | None, told: bool
) -> None:
    transcript, labels = spoken(CALL.format(first=NEWS, second=PROUD, third=TORN))
    listed = Panel(people=LISTED.people, event=event)
    article = draft(transcript, named(labels, listed, unnamed=("Operator",)), listed)
    assert article is not None
    assert ("welcomed listeners" in "".join(article.texts)) == told


def test_no_section_of_a_call_is_headed_by_praise_of_the_own_house() -> None:
    proud = "We remain proud of our pasture record."
    headings = [
        section.heading for section in written(NEWS, proud, "We sold the old tankers.").sections
    ]
    assert headings[1:]
    assert not any("proud" in heading for heading in headings)
