"""What no article quotes: a question only announced or passed on, a "yes" to a question that asked for none."""

import pytest

from panelscribe.drafting import Article, draft
from panelscribe.drafting.idle import (
    announces,
    aside,
    hollow,
    idle_sentences,
    invites,
    names_nothing,
)
from panelscribe.drafting.language import language
from panelscribe.drafting.roles import Passage
from panelscribe.drafting.sentences import sentences
from panelscribe.panel import Panel, Person
from panelscribe.transcript import Turn, Word
from tests.drafting_material import named, spoken

ENGLISH = language("en")

CALL = """\
1 Operator: Welcome to the Kelp and Company call. I will now turn the call over to Ada Moss.
9 Ada Moss: We sold eleven thousand boats this quarter, and we have never sold that many before. The yard in \
Duluth works three shifts, and every shift builds a boat that somebody has already paid for.
25 Operator: Our first question comes from the line of Bo Carver with Pine Bank. Please go ahead.
30 Bo Carver: So just one question for me. {question}
44 Ada Moss: {answer}
53 Operator: Our next question comes from the line of Cleo Dunn with Harbor Capital. Your line is open.
58 Cleo Dunn: What does the steel cost you now?
61 Ada Moss: Why don't you take it, Eli.
63 Eli Ford: Twice what it cost in the spring. So we bought a year of it in April, and that was the best decision of \
this year.
80 Operator: This concludes the call. Thank you.
"""


def passage(text: str) -> Passage:
    turn = Turn("t0001", "SPEAKER_00", None, None, tuple(Word(word) for word in text.split()))
    return Passage("SPEAKER_00", sentences(turn, ENGLISH), None, None)


def article(
    question: str, answer: str = "It lasts as long as the orders do, and they last."
) -> Article:
    transcript, labels = spoken(CALL.format(question=question, answer=answer))
    names = ("Ada Moss", "Bo Carver", "Cleo Dunn", "Eli Ford")
    panel = Panel(people=tuple(Person(name) for name in names))
    found = draft(transcript, named(labels, panel, unnamed=("Operator",)), panel)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "announced"),
    [
        ("So just, just one, one question for me. What does steel cost?", True),
        ("I have two questions. What does steel cost?", True),
        ("I was wondering if I could ask a question about the yard. Why three shifts?", True),
        ("My second question is on the yard. Why does it work three shifts?", True),
        ("I was wondering if I could ask a question about the yard in Duluth.", False),
        ("Did the union ask for more? How much did it ask for?", False),
        ("There's no question that steel is dear. What will you do?", False),
    ],
)
def test_a_question_only_announced_is_told_from_one_that_is_asked(
    text: str, announced: bool
) -> None:
    said = passage(text)
    assert announces(said, said.sentences[0], ENGLISH) is announced


@pytest.mark.parametrize(
    ("question", "invited"),
    [
        ("Where's the target market?", True),
        ("Could you talk about that part of it?", True),
        ("Maybe just give us some numbers on how that channel, uh, is recovering?", True),
        ("Can we just talk about the harbour?", True),
        ("Would you expect to see some of that next year?", False),
        ("You know, is it easy to get steel?", False),
        ("Do you buy steel? And what do you pay for it?", True),
        ("Will it go on like this, or is there more to come?", True),
    ],
)
def test_only_a_question_of_yes_or_no_is_answered_by_absolutely(
    question: str, invited: bool
) -> None:
    assert invites(passage(question), ENGLISH) is invited


@pytest.mark.parametrize(
    "courtesy", ["I'd be happy to.", "Sure, great question.", "Happy to do that."]
)
def test_a_courtesy_before_the_answer_is_idle_whatever_was_asked(courtesy: str) -> None:
    said = passage(f"{courtesy} We bought steel for a year.")
    assert idle_sentences(said, ENGLISH, invited=False) == {said.sentences[0]}


@pytest.mark.parametrize(
    "text",
    [
        "Until then we wish you well and trust that you will stay safe and healthy.",
        "We hope that you and your families remain safe.",
        "I know it's a busy earnings day.",
        "We're gonna be around throughout the rest of the day.",
        "Have a good weekend, and stay safe.",
        "Please save the date for our open yard.",
        "I would like to welcome everyone to the yard.",
        "Ada Moss, our CEO.",
        "Eli Ford the VP of the boats division and Cleo Dunn the V.P of sails.",
        "Let's begin by talking about our boat business.",
        "I'll take the first part of the question.",
        "There were multiple parts of the questions, I hope I got them all.",
        "Eli here.",
        "Let me reply.",
        "So, um, the, the first one, yeah.",
        "Uh, we- we got you, Bo.",
        "And maybe, um, Eli, if you wanna take the steel.",
        "I have a comment on that.",
        "I don't know if you want to add anything.",
        "Honestly it might be best if Eli goes and takes you through the steel.",
        "The first two questions, the CFO will give you a detailed answer.",
    ],
)
def test_wishes_signposts_and_lists_of_names_are_no_news(text: str) -> None:
    said = passage(f"{text} We bought steel for a year.")
    assert aside(said, said.sentences[0], ENGLISH)


@pytest.mark.parametrize(
    "text",
    [
        "I hope that the yard is safe by winter.",
        "We'll be around as long as people want boats.",
        "Ada Moss, our CEO, decided to sell it.",
        "Let me start by saying that we believe in free trade.",
        "We will address the roof first.",
        "To answer your question, we sold it.",
        "I'll give you my boat.",
        "We can give you a boat.",
        "Nobody will give you a better price.",
        "It's a long day for the welders.",
        "Let's go home.",
        "You pay twice if you want to take the train.",
    ],
)
def test_what_somebody_has_to_say_is_no_aside(text: str) -> None:
    said = passage(f"{text} We bought steel for a year.")
    assert not aside(said, said.sentences[0], ENGLISH)


@pytest.mark.parametrize(
    ("text", "points", "nothing"),
    [
        ("I think this reinforces that.", True, False),
        ("I can believe it.", True, False),
        ("But I think there's a couple pieces to it.", True, True),
        ("Just a, just a couple of notes.", False, True),
        ("You pay for it.", False, False),
        ("We got it to seventy-one.", False, False),
        ("I don't think that's it.", False, False),
        ("That's the point.", False, False),
        ("It depends on the harbour.", False, False),
    ],
)
def test_a_sentence_that_only_points_is_told_from_a_short_answer(
    text: str, points: bool, nothing: bool
) -> None:
    assert (hollow(text, ENGLISH), names_nothing(text, ENGLISH)) == (points, nothing)


def test_where_the_question_is_not_told_the_answer_begins_where_it_says_something() -> None:
    long = " ".join(["and what the rope and the tar and the oak and the hemp cost you"] * 5)
    texts = " ".join(
        article(
            f"Could you tell us what the steel costs you {long}.",
            "I think this reinforces that. We pay twice as much for rope as in the spring, and nobody knows why.",
        ).texts
    )
    assert "twice as much for rope" in texts
    assert "reinforces" not in texts


def test_who_only_introduces_and_closes_is_named_and_not_quoted() -> None:
    lines = CALL.format(question="How long can it last?", answer="It lasts as long as the orders.")
    lines = lines.replace(
        "9 Ada Moss:",
        "5 Gil Park: Good morning, everybody. On the call today are Ada Moss, our CEO. Eli Ford, our CFO. This morning "
        "we issued our results. Today's call is being recorded. Now, over to Ada.\n9 Ada Moss:",
    ).replace("80 Operator:", "78 Gil Park: We'll be around for the rest of the day.\n80 Operator:")
    transcript, labels = spoken(lines)
    names = ("Gil Park", "Ada Moss", "Bo Carver", "Cleo Dunn", "Eli Ford")
    panel = Panel(people=tuple(Person(name) for name in names))
    found = draft(transcript, named(labels, panel, unnamed=("Operator",)), panel)
    assert found is not None
    texts = " ".join(found.texts)
    assert "Gil Park" in texts
    assert not any(said in texts for said in ("our CFO", "issued our results", "rest of the day"))


def test_a_question_announced_is_not_quoted_where_the_question_follows() -> None:
    texts = " ".join(
        article("How long can the yard in Duluth go on with three shifts a day?").texts
    )
    assert "one question for me" not in texts
    assert "How long can the yard in Duluth go on" in texts


def test_absolutely_opens_an_answer_only_where_it_answers() -> None:
    answer = "Absolutely. We hired four hundred people, and we won't send one of them home before winter is over."
    asked = " ".join(article("What becomes of the people in the yard in Duluth?", answer).texts)
    assert "four hundred people" in asked
    assert "Absolutely" not in asked
    wanted = " ".join(article("Will the people in the yard in Duluth stay?", answer).texts)
    assert "Absolutely" in wanted


def test_nobody_is_quoted_with_passing_the_question_on() -> None:
    texts = " ".join(article("How long can the yard in Duluth go on with three shifts?").texts)
    assert "take it" not in texts
    assert "Twice what it cost in the spring" in texts


def test_who_asked_is_told_although_the_question_has_no_mark_and_is_too_long_to_quote() -> None:
    long = (
        "Maybe Ada, could you just give us a lay of the land in terms of what the steel and the "
        "timber and the paint and the people in the yard in Duluth cost you currently, in the context "
        "of harbour fees going up and of what other yards have said about the price of engines and "
        "of sails and of rope, so that we can understand where all of that is headed by the winter."
    )
    answer = "It has been stable overall, and we bought a year of steel before it became dearer."
    assert "Answering Bo Carver" in " ".join(article(long, answer).texts)


def test_a_retort_to_somebody_who_only_introduces_breaks_nothing() -> None:
    script = """\
1 Ada Moss: We.
2 Gil Park: We.
3 Ada Moss: Never we we we we we we we we we we we we we.
9 Gil Park: We we we thanks, thanks to everybody, thank you for your interest, and thank you for being here today.
"""
    transcript, labels = spoken(script, timed=False)
    panel = Panel(people=(Person("Gil Park"), Person("Ada Moss")))
    assert draft(transcript, named(labels, panel, unnamed=("Ada Moss",)), panel) is not None
