"""Headings of a call: a question that stands alone, a line that is not torn, else what was asked about."""

import pytest

from panelscribe.drafting import SectionKind
from panelscribe.drafting.article import Manuscript, manuscript
from panelscribe.drafting.language import language
from panelscribe.drafting.standing import asks_plainly, heads
from panelscribe.drafting.subjects import Subjects
from panelscribe.panel import Panel, Person
from tests.drafting_material import named, spoken

EN = language("en")
CALL = """\
1 Operator: Good day, and welcome to the Lorne Dairies third quarter earnings call. I will be your operator. I'd now \
like to turn the call over to Ada Moss.
10 Ada Moss: Thank you. We collected milk from four hundred farms this quarter, and we closed the creamery at Dunoon \
in August. The price of feed rose by a third. We lost eleven farms, and most of those families had been with us for \
forty years.
40 Ivo Kern: We sold the two old tankers in July. The new creamery at Oban paid for itself in nineteen weeks.
60 Operator: Our first question comes from the line of Nina Holt. Your line is open.
66 Nina Holt: {question}
80 Ada Moss: {answer}
120 Operator: Thank you. There are no further questions. This concludes the call.
"""
LISTED = Panel(people=(Person("Ada Moss"), Person("Ivo Kern")))
ANSWER = (
    "It went up over the spring and into the early part of the summer, and then it went down with the hauliers and "
    "their margins, and it is where it was when the two of us spoke about it in the winter of that year."
)


def written(question: str, answer: str = ANSWER) -> Manuscript:
    transcript, labels = spoken(CALL.format(question=question, answer=answer))
    found = manuscript(transcript, named(labels, LISTED, unnamed=("Operator",)), LISTED)
    assert found is not None
    return found


HAULAGE = (
    "Good morning. Um, I just wanted to ask about the, uh, the haulage contracts that you have up north. So how does "
    "that look now, with the hauliers and the contracts that they ask for?"
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (HAULAGE, "the haulage contracts"),
        (
            "Hi. Is there some, you know, shrinking or a mix within farm margins? Is that where farm margins go?",
            "farm margins",
        ),
        ("Hi. So is that where you think that it goes, or would you rather just see how it goes?", None),
        ("Hi. I have a question on the quarter, and then one on the color that you gave. Any sense of it?", None),
        ("Hi. Do the hauliers sell more, or is selling less what the hauliers do?", None),
    ],
)  # fmt: skip
def test_what_a_question_is_about_is_a_noun_phrase_of_it(
    question: str, expected: str | None
) -> None:
    told = written(question)
    exchange = next(e for e in told.outline.exchanges if e.kind is SectionKind.AUDIENCE_QUESTION)
    line = Subjects(told.quarry).of(exchange)
    assert (line.text.rstrip(".,?") if line else None) == expected


def test_a_section_without_a_line_is_headed_by_what_was_asked_about() -> None:
    article = written(HAULAGE).make()
    asked = [s.heading for s in article.sections if s.kind is SectionKind.AUDIENCE_QUESTION]
    assert asked == ["Nina Holt asks about ‘the haulage contracts’"]


@pytest.mark.parametrize(
    "question",
    [
        "If, am I doing the math right?",
        "Are you saying, you know, a pickup as you change the brand?",
        "How does that test work?",
        "Do you expect the price of rope to break even Is?",
        "Is there a more downside?",
        "What, you would expect to happen to working capital when things recover And?",
        "Can you give us an idea of the timing?",
        "Where we came from and where you see us moving to the future?",
        "Is that really the opportunity?",
        "We're gonna move on to some questions on phosphate?",
        "Did… you quantify the lead cancellations in the quarter?",
    ],
)
def test_a_torn_or_hollow_question_heads_no_section(question: str) -> None:
    assert not asks_plainly(question, EN)


@pytest.mark.parametrize(
    "question",
    [
        "Do you think a national renewable portfolio standard is a possibility?",
        "Have you looked at the state of your network?",
        "How many farms did the creamery lose after August?",
    ],
)
def test_a_question_that_names_its_subject_may_head_a_section(question: str) -> None:
    assert asks_plainly(question, EN)


@pytest.mark.parametrize(
    "line",
    [
        "We talked about last quarter",
        "Maria Isabel Echeverri, VP of legal affairs",
        "Without which transition will never happen",
        "Given the amount of change we have experienced",
        "Just a, just couple of notes",
        "E-excluding the contributions from the projects",
        "We're trying to… we continue to work with planning",
        "You see aerospace 40% down, right, roughly",
        "The price variation is five, 5%",
        "Good morning, Vincent",
        "Have a great evening everyone, and stay safe",
        "The third is just right off of existing leaseholds",
        "Jose Javier, GSP, two impacts",
        "I think in the beginning of the program",
        "We did at the beginning of the pandemic",
        "Of course our parts was part of the centralized",
        "You know, we keep things pretty simple",
        "We've made media investments to target better",
    ],
)
def test_a_torn_line_heads_no_section(line: str) -> None:
    assert not heads(line, EN)
