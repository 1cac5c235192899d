"""What the article says of people: only what is certain, and nothing that hangs in the air."""

import re

import pytest

from panelscribe.drafting import Article, SectionKind, check, draft, outline
from panelscribe.drafting.language import language
from panelscribe.drafting.questions import addressed, name_words
from panelscribe.drafting.sentences import runs_on, sentences
from panelscribe.panel import Panel, Person, Role
from panelscribe.transcript import Turn, Word
from tests.drafting_material import KITCHENS, Case, kitchens, named, sample, spoken

EN = language("en")
PEOPLE = (
    Person("Ana Host", Role.MODERATOR, "host", "Night Radio"),
    Person("Theo Brand", Role.EDITOR, "audience editor", "Night Radio"),
    Person("Bo Kim", title="harbour master", organization="Port Ellis"),
    Person("Cy Day", title="pilot", organization="Port Ellis"),
    Person("Di Lee", title="keeper", organization="the North Light"),
)


def case(text: str) -> Case:
    panel = Panel(title="Storm Night", event="Harbour Days", people=PEOPLE)
    transcript, labels = spoken(text)
    return transcript, named(labels, panel), panel


def written(material: Case) -> Article:
    article = draft(*material)
    assert article is not None
    assert check(article, *material) == ()
    return article


def prose(article: Article) -> str:
    return "\n".join(p.text for section in article.sections for p in section.paragraphs)


def own_words(article: Article) -> str:
    return re.sub(r'"[^"]*"', '""', prose(article))


STORM = """\
1 Ana Host: Bo, {premise} What happened?
8 {first}: {answer}
20 {second}: I never paid more than ninety dollars for a rope, and I never lost a boat to a rope that I bought.
34 Ana Host: Di, was that the rope, or was that the wind?
38 Di Lee: The wind took the roof in one piece, and we found it in a field that my brother had sold.
"""
LOSS = "We had forty boats on a Friday and eleven on a Saturday, and nobody had told the bank."


@pytest.mark.parametrize(
    ("premise", "first", "answer", "told"),
    [
        ("you lost the harbour in one night.", "Bo Kim", LOSS, True),
        ("you lost the harbour in one night.", "Cy Day", LOSS, False),
        ("you lost the harbour in one night.", "Bo Kim", f"No. {LOSS}", False),
        ("they say you lost the harbour in one night.", "Bo Kim", LOSS, False),
        ("Cy told me that, and you lost the harbour in one night.", "Bo Kim", LOSS, False),
        ("hello. Cy, hello. So, you lost the harbour in one night.", "Bo Kim", LOSS, False),
    ],
)
def test_a_clause_from_a_question_goes_only_to_whom_it_names_and_who_answers_it(
    premise: str, first: str, answer: str, told: bool
) -> None:
    second = "Cy Day" if first == "Bo Kim" else "Bo Kim"
    text = STORM.format(premise=premise, first=first, second=second, answer=answer)
    article = written(case(text))
    assert ("who lost the harbour in one night" in own_words(article)) is told


def test_the_breakfast_lede_says_of_nobody_else_what_was_said_of_kilbride() -> None:
    words = own_words(written(sample("breakfast")))
    for clause in re.findall(r"[^.]*who found a hole[^.]*", words):
        assert "Kilbride" in clause
        assert "Ferrante" not in clause


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Bo, what did you see?", "Bo Kim"),
        ("What did you see, Bo?", "Bo Kim"),
        ("Bo Kim, let me start with you. Last year you lost a boat.", "Bo Kim"),
        ("I like what Bo said. What did you see?", None),
        ("Bo, Cy says it was fine. Was it?", None),
        ("Bo. Thank you. Cy.", "Cy Day"),
        ("What did you see?", None),
    ],
)
def test_whom_sentences_speak_to(text: str, whom: str | None) -> None:
    names = name_words([person.name for person in PEOPLE], EN)
    turn = Turn("t0001", "A", None, None, tuple(Word(word) for word in text.split()))
    assert addressed(sentences(turn, EN), names) == whom


AUDIENCE = """\
1 Ana Host: Bo, what did the storm cost you?
5 Bo Kim: It cost us the whole harbour, and then it cost us the people who knew how to build a harbour.
20 Ana Host: Theo, what have you got?
23 Theo Brand: This one is from Anneke Visser. She's a teacher in Leiden. She writes, should I sell my boat?
33 Cy Day: Sell the boat. Keep the anchor, because you will want to remember what held you.
42 Theo Brand: And one without a name. My boss counts the ropes every night. How do I tell him that it doesn't mean...
52 Bo Kim: Tell him to count the knots. A rope without a knot is only a long way to fall.
61 Ana Host: There's a hand at the back. Yes, please.
64 Shirin Vaziri: I'm Shirin Vaziri and I run a small ferry. I have one afternoon a month. What should I do with it?
76 Di Lee: Check the lamp. Don't buy one, check one. We had a lamp at the North Light that was dark for a year.
90 Cy Day: And write down what you know on paper, because the harbour should never have to ask your widow.
"""


def test_every_audience_question_is_told_with_its_asker_and_the_first_answer() -> None:
    article = written(case(AUDIENCE))
    sections = [s for s in article.sections if s.kind is SectionKind.AUDIENCE_QUESTION]
    assert [s.asked_by for s in sections] == ["Anneke Visser", None, "Shirin Vaziri"]
    texts = [" ".join(p.text for p in s.paragraphs) for s in sections]
    assert "a question from Anneke Visser, a teacher in Leiden:" in texts[0]
    assert "a question from an unnamed member of the audience:" in texts[1]
    assert "How do I tell him that it doesn't mean..." in texts[1]
    assert "Tell him to count the knots" in texts[1]
    assert "Check the lamp" in texts[2]
    assert [re.search(r"(Day|Kim|Lee) said", text) is not None for text in texts] == [True] * 3


def test_the_breakfast_panel_tells_all_its_audience_questions() -> None:
    article = written(sample("breakfast"))
    texts = {
        s.asked_by: " ".join(p.text for p in s.paragraphs)
        for s in article.sections
        if s.kind is SectionKind.AUDIENCE_QUESTION
    }
    assert "Okafor" in texts[None]
    assert "count the lines that it deletes" in texts[None]
    assert '"Restore a backup," Ferrante said.' in texts["Laura Whitfield"]


def test_what_the_editor_says_later_is_not_said_of_the_asker() -> None:
    text = AUDIENCE.replace("She's a teacher in Leiden.", "Hello to my mother. She's a teacher.")
    assert "teacher" not in own_words(written(case(text)))


@pytest.mark.parametrize("lead", ["If I run a ferry, I win.", "Nobody knows when I run a ferry."])
def test_a_thing_supposed_is_no_self_description(lead: str) -> None:
    text = AUDIENCE.replace("I'm Shirin Vaziri and I run a small ferry.", f"Hi. {lead}")
    assert "runs a ferry" not in own_words(written(case(text)))


RUN_ON = (
    "we were and we were not one of the fourteen I looked it up last night because I knew you would ask her email sat "
    "in a queue called vendor questions and the person who owned that queue had left in August"
)


def test_sentences_run_together_are_never_quoted() -> None:
    assert runs_on(RUN_ON.split(), EN)
    assert not runs_on(LOSS.split(), EN)
    text = STORM.format(
        premise="you lost the harbour in one night.", first="Bo Kim", second="Cy Day", answer=LOSS
    )
    article = written(case(text.replace(LOSS, f"{LOSS} {RUN_ON}.")))
    assert "vendor questions" not in " ".join(quote.text for quote in article.quotes)


def test_a_quotation_does_not_begin_on_a_courtesy() -> None:
    text = STORM.format(
        premise="you lost the harbour.", first="Bo Kim", second="Cy Day", answer=LOSS
    ).replace("The wind took", "I'm sorry. The wind took")
    quotes = [quote.text for quote in written(case(text)).quotes]
    assert any(text.startswith("The wind took") for text in quotes)
    assert not any("sorry" in text for text in quotes)


def test_a_disagreement_is_given_in_its_own_words() -> None:
    disagreed = KITCHENS.replace(
        "I disagree a little bit.", "I don't want- I think that's the wrong price."
    )
    transcript, naming, panel = kitchens()
    transcript, _ = spoken(disagreed)
    text = prose(written((transcript, naming, panel)))
    assert (
        '"I think that\'s the wrong price," ' in text
        or "\"I think that's the wrong price. " in text
    )
    assert "Lindgren" in text.split("I think that's the wrong price")[1][:40]
    assert "I don't want" not in text


def test_a_question_in_two_parts_is_quoted_whole() -> None:
    text = STORM.format(
        premise="you lost the harbour.", first="Bo Kim", second="Cy Day", answer=LOSS
    ).replace(
        "was that the rope, or was that the wind?", "was that the rope? Or was that the wind?"
    )
    said = prose(written(case(text)))
    assert "was that the rope?" not in said.casefold() or "Or was that the wind?" in said


PANELISTS = """\
1 Ana Host: Bo, what did the storm cost you?
5 Bo Kim: It cost us the whole harbour, and nobody in the city ever paid us for the harbour.
16 Cy Day: May I ask what it cost you in people?
20 Bo Kim: Four people, and I had known every one of them since we were boys in the same school.
30 Cy Day: I see it differently. I would never have stayed, because a harbour that loses \
four people is a harbour that nobody should keep.
44 Ana Host: Di, what do you keep at the lamp?
48 Di Lee: I keep a book with the names of the boats, and my mother kept it for thirty years before me.
"""


def test_what_a_panelist_answers_stands_beside_what_a_panelist_asked() -> None:
    article = written(case(PANELISTS))
    text = prose(article)
    assert '"May I ask what it cost you in people?"' in text
    assert "Four people, and I had known every one of them" in text
    assert "Four" not in article.title + article.standfirst


def test_a_statement_after_an_opening_is_no_answer_to_it() -> None:
    """Who opens a call and asks nothing is not "answered" by whoever speaks next."""
    material = case(AUDIENCE)
    found = outline(*material)
    assert all(e.question is not None for e in found.of(SectionKind.AUDIENCE_QUESTION))
    silent = AUDIENCE.replace("What should I do with it?", "I would like to know more of the lamp.")
    assert "Answering" not in own_words(written(case(silent)))


SPEECH = " ".join(
    ["We sold the north dock in May, and we kept the south dock for the ferries."] * 40
)
CALL = f"""\
1 Ona Poe: Welcome to the call. Please go ahead.
4 Ed Ray: Good morning. With me is Bo Kim. I would like to ask you to think of the docks before you think of the boats.
9 Bo Kim: {SPEECH}
300 Ona Poe: Our first question comes from the line of Shirin Vaziri. Please go ahead.
303 Shirin Vaziri: What did the north dock bring you, and who bought it?
306 Bo Kim: It brought us nine million, and the buyer was a man who had never owned a boat.
310 Ona Poe: Our next question comes from the line of Al Roe. Please go ahead.
313 Al Roe: What will you do with the south dock, and when will you do it?
316 Bo Kim: We will keep it, because a harbour without a dock is only a beach with a sign.
"""
NAMES = ("Bo Kim", "Ona Poe", "Ed Ray", "Shirin Vaziri", "Al Roe")


@pytest.fixture(scope="module")
def telephone() -> Article:
    transcript, labels = spoken(CALL)
    panel = Panel(people=tuple(Person(name) for name in NAMES))
    return written((transcript, named(labels, panel), panel))


def test_who_opens_a_call_has_not_asked_what_is_read_out_after_it(telephone: Article) -> None:
    assert [s.asked_by for s in telephone.sections if s.asked_by] == ["Shirin Vaziri", "Al Roe"]
    assert "Answering" not in own_words(telephone)


def test_who_only_gives_the_floor_is_not_said_to_have_asked_or_talked(telephone: Article) -> None:
    assert "Poe" not in own_words(telephone)
