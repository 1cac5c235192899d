"""Which question of the audience is told, where an answer to it begins, and whom a question on the panel is for."""

import pytest

from panelscribe.drafting import draft
from panelscribe.drafting.language import language
from panelscribe.drafting.quotes import Quarry
from panelscribe.drafting.scoring import leans_on_question, stumbles, unclear
from panelscribe.drafting.sentences import sentences
from panelscribe.drafting.style import HouseStyle
from panelscribe.panel import Panel, Person, Role
from panelscribe.transcript import Transcript, Turn, Word
from tests.drafting_material import named, spoken
from tests.test_drafting_idle import article

ENGLISH = language("en")
LAST = "We pay twice as much for rope as in the spring, and nobody knows why."


def texts(question: str, answer: str = LAST) -> str:
    return " ".join(article(question, answer).texts)


@pytest.mark.parametrize(
    ("question", "nothing"),
    [
        ("How does that look now?", True),
        ("Could you talk about that part of it?", True),
        ("On the product side?", True),
        ("Can you just give more color?", True),
        ("If so, how do you quantify that?", True),
        ("Maybe building the new yard and then closing it?", True),
        ("Are these your own prices or are we talking about import prices?", False),
        ("Is there anything we should be doing, or should we just wait?", False),
        ("Where's the target market?", False),
        ("What happened?", False),
        ("Any news of the steel?", False),
        ("Who pays for that bridge in Duluth?", False),
    ],
)
def test_a_question_that_says_not_what_it_is_about(question: str, nothing: bool) -> None:
    assert unclear(question, ENGLISH) is nothing


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Are we I would like to understand these prices?", 1),
        ("If, am I doing the sums right?", 1),
        ("We had robust, robust sales.", 1),
        ("We sold it to im, important people.", 0),
        ("I th, I think we sold it.", 1),
        ("It was very, very dear, and I tell you they knew that that was so.", 0),
        ("If we are late, we pay.", 0),
    ],
)
def test_a_sentence_that_begins_again_stumbles(text: str, times: int) -> None:
    assert stumbles(text, ENGLISH) == times


@pytest.mark.parametrize(
    ("answer", "leans"),
    [
        ("For us, I'd say, it's been relatively stable.", True),
        ("We just know that that's going to happen.", True),
        ("The price of steel doubled, and it will again.", False),
        ("It's important to buy early.", False),
        ("We think that prices will fall.", False),
    ],
)
def test_an_answer_that_speaks_of_what_was_asked(answer: str, leans: bool) -> None:
    assert leans_on_question(answer, ENGLISH) is leans


def test_of_several_questions_the_one_that_is_about_something_is_told() -> None:
    told = texts(
        "What does the rope for a boat from the yard in Duluth cost you? You said it went up. How does that look now?"
    )
    assert "What does the rope for a boat from the yard in Duluth cost you?" in told
    assert 'look now?"' not in told


def test_a_question_that_only_points_is_not_told() -> None:
    told = texts("Some of that might be related to the yard. Could you talk about that part of it?")
    assert "part of it" not in told
    assert "Answering Bo Carver" in told


def test_a_question_handed_over_stays_the_one_of_the_audience() -> None:
    told = texts(
        "What does the rope cost you?",
        "Thank you, Bo. Eli, um, can you, uh, give us some idea of the rope?\n52 Eli Ford: " + LAST,
    )
    assert "What does the rope cost you?" in told
    assert "some idea" not in told
    assert "twice as much for rope" in told


def test_who_repeats_the_question_before_they_hand_it_over_is_not_quoted() -> None:
    told = texts(
        "What does the rope cost you?",
        "I would like Eli Ford to answer. Um, how is the rope now.\n52 Eli Ford: " + LAST,
    )
    assert "How is the rope" not in told
    assert "twice as much for rope" in told


def test_a_false_start_makes_no_quotation_of_a_courtesy() -> None:
    told = texts("What does the rope cost?", "We can- we- we got you, Bo.\n52 Eli Ford: " + LAST)
    assert "got you" not in told


def test_nobody_is_quoted_with_the_question_that_they_repeat() -> None:
    told = texts("What does the rope cost?", "Um, how are things with the rope first. " + LAST)
    assert "how are things" not in told.casefold()


def test_an_answer_said_later_comes_before_words_that_say_nothing() -> None:
    told = texts(
        "But, uh…",
        "I can believe it.\n46 Bo Carver: So what does the rope cost you now?\n49 Ada Moss: "
        + LAST,
    )
    assert "believe it" not in told
    assert "twice as much for rope" in told


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("Good morning, Ann, we sold the yard to the town.", "We sold the yard to the town."),
        ("This is Ann, we sold the yard to the town.", "We sold the yard to the town."),
        ("This is Duluth, we sold the yard to the town.", "This is Duluth, we sold the yard"),
        ("First of all, I'd start by saying we sold the yard.", "We sold the yard."),
        ("This is, good morning Ann, we sold the yard.", "We sold the yard."),
        ("The, we sold the yard to the town.", "We sold the yard to the town."),
        ("We, we've sold the yard to the town.", "We've sold the yard to the town."),
        ("I again, I think we sold the yard.", "I think we sold the yard."),
        ("We did, we sold the yard to the town.", "We did, we sold the yard to the town."),
        ("It is, it really is a small yard.", "It is, it really is a small yard."),
    ],
)
def test_a_quotation_begins_behind_greetings_and_false_starts(said: str, quoted: str) -> None:
    turn = Turn("t0001", "SPEAKER_00", None, None, tuple(Word(word) for word in said.split()))
    transcript = Transcript("session", "en", None, (turn,))
    panel = Panel(people=(Person("Ann Lee"),))
    naming = named({"Ann Lee": "SPEAKER_00"}, panel)
    quarry = Quarry(transcript, naming, panel, HouseStyle(), ENGLISH)
    line = quarry.line("SPEAKER_00", sentences(turn, ENGLISH))
    assert line is not None
    assert line.text.startswith(quoted)


def test_a_sentence_that_a_lost_full_stop_spoils_is_not_quoted() -> None:
    told = texts("Do you expect the price of rope to break even Is? How long will the rope last?")
    assert "break even Is" not in told
    assert "How long will the rope last?" in told


def test_a_question_read_out_begins_behind_who_asks_it() -> None:
    script = """\
1 Gil Park: Good morning, I have your questions here.
5 Gil Park: Ann Lee would like our opinion on rope. She asks, Given the price of rope, do you fear for the yard?
20 Ada Moss: We pay twice as much for rope as in the spring, and nobody knows why, and we will pay it again in May.
35 Gil Park: Bo Carver asks, You said that steel is dear, which yards will have to close before the winter?
50 Ada Moss: Duluth will close, and I told the people there in April, and they did not believe a word of it.
65 Gil Park: Thank you all.
"""
    transcript, labels = spoken(script)
    panel = Panel(people=(Person("Gil Park", Role.EDITOR), Person("Ada Moss")))
    found = draft(transcript, named(labels, panel), panel)
    assert found is not None
    told = " ".join(found.texts)
    assert 'from Ann Lee: "Given the price of rope' in told
    assert '"You said that steel is dear' in told


def test_a_word_or_two_answer_no_question_that_is_not_told() -> None:
    told = texts("But, uh…", "Carolina. We, um, we.")
    assert "Carolina" not in told
