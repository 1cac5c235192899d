"""The outline: who asks, who answers, and what belongs to no story."""

import pytest

from panelscribe.drafting import SectionKind, draft, outline
from panelscribe.drafting.language import language
from panelscribe.drafting.sentences import Act, sentences
from panelscribe.panel import Panel, Person, Role
from panelscribe.transcript import Turn, Word
from tests.drafting_material import CALL_IDS, Case, call, kitchens, named, sample, spoken


def turn(text: str) -> Turn:
    return Turn("t0001", "SPEAKER_00", None, None, tuple(Word(word) for word in text.split()))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Good morning, everybody.", Act.GREETING),
        ("Thank you so much, Wendell.", Act.THANKS),
        ("I'm Ines Cardoso, I edit the Harbor Review.", Act.INTRODUCTION),
        ("Coffee is on Kelp and Company.", Act.SPONSOR),
        ("This episode is supported by Fernhill Credit Union.", Act.SPONSOR),
        ("The rebrand program is further supported by our technology.", Act.CONTENT),
        ("Phones on silent, and the fire exit is behind the coffee.", Act.HOUSEKEEPING),
        ("What happened?", Act.QUESTION),
        ("Tell us about the bridge.", Act.QUESTION),
        ("It was fine, right?", Act.QUESTION),
        ("Right?", Act.NOISE),
        ("Mm-hmm.", Act.NOISE),
        ("The bridge had been shut since March.", Act.CONTENT),
    ],
)
def test_what_a_sentence_does(text: str, act: Act) -> None:
    assert [sentence.act for sentence in sentences(turn(text), language("en"))] == [act]


def test_sentences_hold_every_word_once() -> None:
    said = turn("Dr. Obi said no. It cost $4.5 million in the U.S. last year, and then")
    found = sentences(said, language("en"))
    assert [index for s in found for index in range(s.first, s.last + 1)] == list(
        range(len(said.words))
    )
    assert [s.whole for s in found] == [True, False]


def test_speech_without_punctuation_is_cut_where_the_speaker_paused() -> None:
    words = [
        Word(
            "word", i * 0.3 + (2.0 if i >= 15 else 0.0), i * 0.3 + 0.25 + (2.0 if i >= 15 else 0.0)
        )
        for i in range(30)
    ]
    found = sentences(Turn("t0001", "SPEAKER_00", 0.0, 11.0, tuple(words)), language("en"))
    assert [sentence.last for sentence in found] == [14, 29]


def test_the_parts_of_a_panel() -> None:
    found = outline(*kitchens())
    assert [exchange.kind for exchange in found.exchanges] == [
        SectionKind.TOPIC, SectionKind.TOPIC, SectionKind.AUDIENCE_QUESTION, SectionKind.LIGHTNING_ROUND
    ]  # fmt: skip
    assert all(exchange.reason for exchange in found.exchanges)
    assert found.exchanges[1].answers[1].speaker == "SPEAKER_03"
    assert {sentence.act for sentence in found.left_out} == {Act.SPONSOR, Act.HOUSEKEEPING}
    assert [passage.turns for passage in found.closing] == [("t0015",)]


def test_a_round_that_is_never_called_one() -> None:
    text = """\
1 Ana Host: Bo, what did the storm cost you?
4 Bo Kim: It cost us the whole harbour, and then it cost us the people who knew how to build a harbour.
14 Ana Host: What would you save first?
16 Bo Kim: The charts.
18 Cy Day: My dog.
20 Di Lee: The radio.
"""
    people = (
        Person("Ana Host", Role.MODERATOR),
        Person("Bo Kim"),
        Person("Cy Day"),
        Person("Di Lee"),
    )
    transcript, labels = spoken(text)
    panel = Panel(people=people)
    found = outline(transcript, named(labels, panel), panel)
    assert [exchange.kind for exchange in found.exchanges] == [
        SectionKind.TOPIC,
        SectionKind.LIGHTNING_ROUND,
    ]


def test_a_nod_does_not_end_a_passage() -> None:
    found = outline(*sample("interview"))
    whistle = next(p for p in found.passages if any("One blast" in s.text for s in p.sentences))
    assert any("forty valves" in sentence.text for sentence in whistle.sentences)


@pytest.mark.skipif(not CALL_IDS, reason="the earnings calls are not here")
def test_without_roles_the_operator_leads_and_analysts_ask() -> None:
    transcript, naming, panel = call("4320211")
    found = outline(transcript, naming, panel)
    roles = {}
    for speaker, role in found.roles.items():
        person = naming.person(speaker)
        roles[person.name if person else speaker] = role
    assert roles["SPEAKER_01"] is Role.MODERATOR
    assert roles["Brett Ponton"] is Role.PANELIST
    assert roles["Brian Nagel"] is Role.AUDIENCE
    assert {exchange.kind for exchange in found.exchanges} == {
        SectionKind.TOPIC,
        SectionKind.AUDIENCE_QUESTION,
    }


EARNINGS = """\
1 Operator: Good day and welcome to the Kelp and Company third quarter call. I will now turn the call over to \
Ada Moss.
9 Ada Moss: Thank you. We sold eleven thousand boats this quarter, and we have never sold that many before. The \
yard in Duluth works three shifts, and every shift builds a boat that somebody has already paid for.
25 Operator: Our first question comes from the line of Bo Carver with Pine Bank. Please go ahead.
30 Bo Carver: Good morning. I wanted to come back to the yard in Duluth. You spent a lot on the three shifts \
there, and the steel has become dearer since the spring. I would like to understand how long that can last.
44 Ada Moss: It lasts as long as the orders do. We hired four hundred people, and we won't send one of them \
home before the winter is over.
53 Operator: Our next question comes from the line of Cleo Dunn with Harbor Capital. Your line is open.
58 Cleo Dunn: What does the steel cost you now?
61 Ada Moss: Twice what it cost in the spring. So we bought a year of it in April, and that was the best \
decision of this year.
70 Eli Ford: I would add that the harbour raised its fees by a third, and nobody speaks of the fees. We pay \
more for the quay than for the steel.
80 Operator: This concludes the call. Thank you.
"""


def earnings(*people: Person) -> Case:
    """An invented call whose list has names alone, but for those given here."""
    given = {person.name: person for person in people}
    names = ("Ada Moss", "Bo Carver", "Cleo Dunn", "Eli Ford")
    panel = Panel(people=tuple(given.get(name, Person(name)) for name in names))
    transcript, labels = spoken(EARNINGS)
    return transcript, named(labels, panel, unnamed=("Operator",)), panel


def parts(case: Case) -> dict[str, Role]:
    """The role that the article gives each person, by name."""
    article = draft(*case)
    assert article is not None
    return {credit.person.name: credit.person.role for credit in article.people}


def test_a_list_of_names_alone_makes_no_panelist_of_an_analyst_whose_question_has_no_mark() -> None:
    assert parts(earnings()) == {
        "Ada Moss": Role.PANELIST,
        "Bo Carver": Role.AUDIENCE,
        "Cleo Dunn": Role.AUDIENCE,
        "Eli Ford": Role.PANELIST,
    }
    article = draft(*earnings())
    assert article is not None
    opening = " ".join(p.text for p in article.sections[0].paragraphs)
    assert "Carver" not in opening
    assert "Dunn" not in opening
    asked = [s for s in article.sections if s.kind is SectionKind.AUDIENCE_QUESTION]
    assert len(asked) == 2


def test_somebody_listed_with_a_title_is_never_taken_for_one_of_the_audience() -> None:
    dunn = Person("Cleo Dunn", title="chief economist", organization="Harbor Capital")
    assert parts(earnings(dunn))["Cleo Dunn"] is Role.PANELIST


def test_whoever_reads_out_all_questions_leads_although_an_operator_gives_the_floor() -> None:
    rows = [
        "1 Operator: Welcome to the call. I will turn it over to Lena Gann.",
        "6 Lena Gann: Good morning, everyone.",
    ]
    clock = 10
    for subject in ("price", "harbour", "steel", "winter", "yard", "crew", "boat"):
        rows.append(f"{clock} Lena Gann: What becomes of the {subject} in the coming year?")
        answer = (
            f"The {subject} stays what it is, and we have said so since the spring of last year."
        )
        rows.append(f"{clock + 5} {'Joss Orr' if clock % 20 else 'Cy Free'}: {answer}")
        clock += 30
    transcript, labels = spoken("\n".join(rows))
    panel = Panel(people=(Person("Lena Gann"), Person("Joss Orr"), Person("Cy Free")))
    found = outline(transcript, named(labels, panel, unnamed=("Operator",)), panel).roles
    assert found[labels["Lena Gann"]] is Role.MODERATOR
    assert found[labels["Joss Orr"]] is Role.PANELIST
    assert found[labels["Cy Free"]] is Role.PANELIST


@pytest.mark.skipif(not CALL_IDS, reason="the earnings calls are not here")
def test_no_analyst_of_a_call_is_presented_as_a_speaker_and_no_chief_executive_as_an_asker() -> (
    None
):
    analysts = parts(call("4385939"))
    assert analysts["Nik Modi"] is analysts["Jonathan Feeney"] is Role.AUDIENCE
    assert analysts["Michele Buck"] is analysts["Melissa Poole"] is Role.PANELIST
    assert parts(call("4387865"))["Steve Humphreys"] is Role.PANELIST
