"""The outline: who asks, who answers, and what belongs to no story."""

import pytest

from panelscribe.drafting import SectionKind, outline
from panelscribe.drafting.language import language
from panelscribe.drafting.sentences import Act, sentences
from panelscribe.panel import Panel, Person, Role
from panelscribe.transcript import Turn, Word
from tests.drafting_material import CALL_IDS, call, kitchens, named, sample, spoken


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
