"""Who said what to whom: going on, replying, and a short answer that only its question explains."""

import pytest

from panelscribe.drafting import draft
from panelscribe.panel import Panel, Person, Role
from tests.drafting_material import named, panel, spoken

WELLS = Panel(
    title="Deep Wells",
    people=(
        Person("Ada Moss", Role.MODERATOR, "editor", "The Pump"),
        Person("Ivo Kern", Role.PANELIST, "drill master", "Kern Wells"),
        Person("Lea Brand", Role.PANELIST, "hydrologist", "Tarn College"),
    ),
)
OPENS = """\
1 Ada Moss: Good evening, I'm Ada Moss. Lea, you closed the well at Tarn in May. What happened?
9 Lea Brand: We measured nitrate for a winter, and on the third of March it was twice what a child may drink. I called \
the mayor at night and I told him to turn the tap off. He shouted at me for an hour, and then he did it.
"""
ENDS = "90 Ada Moss: Thank you both, and good night.\n"


def told(middle: str) -> str:
    transcript, labels = spoken(OPENS + middle + ENDS)
    article = draft(transcript, named(labels, WELLS), WELLS)
    assert article is not None
    return "\n".join(p.text for section in article.sections for p in section.paragraphs)


@pytest.mark.parametrize("answer", ["Most of them.", "None of the three.", "No."])
@pytest.mark.parametrize("ask", ["How many of those are waste?", "Are those a waste of money?"])
def test_a_short_answer_stands_after_its_question(ask: str, answer: str) -> None:
    text = told(
        "36 Ada Moss: There's a question at the back. Please, your name.\n"
        f"40 Nina Holt: Hello, I'm Nina Holt, I run a farm in Tarn. {ask}\n"
        f"46 Ivo Kern: {answer} If you have fewer than ten families on a well, you should never drill a second one, "
        "you should mend the first.\n"
    )
    assert (
        text.index(ask)
        < text.index(f'"{answer.rstrip(".")}," Kern said')
        < text.index("fewer than ten")
    )


def test_whoever_asked_does_not_reply_to_the_answer() -> None:
    said = draft(*panel("tides"))
    assert said is not None
    text = "\n".join(p.text for section in said.sections for p in section.paragraphs)
    assert '"Six times," Rutherford replied.' in text
    assert '"In five years," Bakare said.' in text


def test_a_second_paragraph_of_the_same_speaker_says_that_they_went_on() -> None:
    said = draft(*panel("tides"))
    assert said is not None
    for section in said.sections:
        for before, after in zip(section.paragraphs, section.paragraphs[1:], strict=False):
            assert not ("Bakare said" in before.text and "Bakare said" in after.text)
    text = "\n".join(p.text for section in said.sections for p in section.paragraphs)
    assert 'Bakare went on: "If you do that twice a year' in text
