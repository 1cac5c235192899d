"""Headings of sections that have no short sentence: a clause of what was said, a name only where nothing else is."""

import pytest

from panelscribe.drafting import SectionKind, draft
from panelscribe.drafting.clauses import main_clauses
from panelscribe.drafting.language import language
from panelscribe.drafting.records import Article
from panelscribe.panel import Panel, Person, Role
from panelscribe.transcript import Word
from tests.drafting_material import Case, named, spoken

EN = language("en")
DAIRY = Panel(
    title="Milk at Four",
    people=(Person("Ada Moss", Role.MODERATOR), Person("Ivo Kern"), Person("Lea Brand")),
)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "By noon we had emptied every tank in the yard, and we milked by hand for nine days.",
            ["we milked by hand for nine days"],
        ),
        ("The old vats were leaking into the river, and nobody knew.", ["The old vats were leaking into the river"]),
        ("They say the river is clean, and we fish in it.", []),
        ("We milked by hand for nine days, however we had a pump.", []),
        ("If the pump fails, we milk by hand for nine days.", []),
        ("Maybe we sold forty cows, and we kept the barn open.", []),
        ("Without any of the pumps and the vats in the yard.", []),
    ],
)  # fmt: skip
def test_a_clause_that_heads_a_section_stands_alone(said: str, expected: list[str]) -> None:
    words = tuple(Word(word) for word in said.split())
    found = [
        " ".join(word.text for word in words[first : last + 1]).rstrip(",.")
        for first, last in main_clauses(words, 0, len(words) - 1, EN)
    ]
    assert [clause for clause in expected if clause not in found] == []
    assert bool(found) == bool(expected)


def dairy(answer: str) -> Case:
    transcript, labels = spoken(
        "1 Ada Moss: Good evening, I'm Ada Moss. Ivo, what happened on the night of the flood?\n"
        "9 Ivo Kern: The water came through the gate at ten past two, and forty cows were standing in it. I opened "
        "the doors and I swore at every one of them. Nobody drowned.\n"
        "30 Ada Moss: Lea, you were in the other barn.\n"
        f"36 Lea Brand: {answer}\n"
        "60 Ada Moss: Thank you both.\n"
    )
    return transcript, named(labels, DAIRY), DAIRY


def topics(article: Article | None) -> list[str]:
    assert article is not None
    return [s.heading for s in article.sections if s.kind is SectionKind.TOPIC]


def test_a_section_of_long_sentences_is_not_headed_by_a_name() -> None:
    article = draft(
        *dairy(
            "By three in the morning my sister had pulled the wires of all the pumps out of the wall, and we milked "
            "by hand for nine days, with lamps on our heads and blankets on the cows."
        )
    )
    assert topics(article)
    assert not {"Lea Brand", "Ivo Kern"} & set(topics(article))


@pytest.mark.parametrize("count", ["Last week it took four.", "Sixty out of nineteen thousand."])
def test_no_heading_ends_on_a_number_without_what_it_counts(count: str) -> None:
    article = draft(
        *dairy(
            f"The first time we needed fifty minutes to find the key for the pump. {count} Every dairy should switch "
            "its pumps off once a month, on purpose."
        )
    )
    assert topics(article)
    assert not any(count.rstrip(".") in heading for heading in topics(article))


def test_a_question_of_some_length_heads_its_section_before_a_name_does() -> None:
    transcript, labels = spoken(
        "1 Ada Moss: Good evening, I'm Ada Moss. Ivo, what happened on the night of the flood?\n"
        "9 Ivo Kern: The water came through the gate at ten past two, and forty cows were standing in it. I opened "
        "the doors and I swore at every one of them. Nobody drowned.\n"
        "30 Ada Moss: There's a question at the back. Please, your name.\n"
        "34 Nina Holt: I'm Nina Holt. How much milk does a herd of forty cows give after a flood?\n"
        "40 Ivo Kern: Less.\n"
        "60 Ada Moss: Thank you both.\n"
    )
    article = draft(transcript, named(labels, DAIRY), DAIRY)
    assert article is not None
    asked = [s.heading for s in article.sections if s.kind is SectionKind.AUDIENCE_QUESTION]
    assert ["milk" in heading for heading in asked] == [True]
