"""The check: doctored articles are caught, untouched ones are not touched."""

import pytest

from panelscribe.drafting import (
    Finding,
    FindingKind,
    HouseStyle,
    Policy,
    Printing,
    check_text,
    draft,
    render_html,
    render_markdown,
)
from panelscribe.drafting.check import Checker, read_text
from panelscribe.drafting.check.marks import quotations
from panelscribe.panel import Panel, Person, Role
from tests.drafting_material import kitchens, named, spoken

CASE = kitchens()
ARTICLE = draft(*CASE)
assert ARTICLE is not None
MARKDOWN = render_markdown(ARTICLE, CASE[2], printing=Printing("../../harbor.mp3"))
HTML = render_html(ARTICLE, CASE[2], printing=Printing("../../harbor.mp3"))


def findings(text: str, policy: Policy = Policy.STRICT) -> tuple[Finding, ...]:
    transcript, naming, panel = CASE
    return check_text(text, transcript, naming, ARTICLE, panel, style=HouseStyle(policy=policy))


def quotes_of(text: str) -> list[FindingKind]:
    """What is found in a text that needs no disclosure."""
    return [found.kind for found in findings(text) if found.kind is not FindingKind.DISCLOSURE]


def test_the_untouched_draft_stands() -> None:
    assert findings(MARKDOWN) == ()
    assert findings(HTML) == ()


DOCTORED = [
    (
        "a negation slipped in",
        "you are not ready to automate",
        "you are ready to automate",
        FindingKind.ALTERED,
    ),
    ("a number changed", "We had eleven trucks", "We had seven trucks", FindingKind.ALTERED),
    (
        "words reordered",
        "A model will never say no",
        "A model never will say no",
        FindingKind.ALTERED,
    ),
    ("a word translated", "Collect your mistakes.", "Collect your Fehler.", FindingKind.ALTERED),
    (
        "two people swapped",
        "Lindgren saw it differently",
        "Whitcombe saw it differently",
        FindingKind.SOMEBODY_ELSE,
    ),
    ("a name changed", "said Paul Whitcombe", "said Paul Whitcomb", FindingKind.NAME),
    ("a hidden deletion", "Hiring. ... Definitely", "Hiring. Definitely", FindingKind.ALTERED),
]


@pytest.mark.parametrize(
    ("before", "after", "kind"), [case[1:] for case in DOCTORED], ids=[case[0] for case in DOCTORED]
)
def test_doctored_drafts_are_caught(before: str, after: str, kind: FindingKind) -> None:
    assert before in MARKDOWN
    assert kind in [found.kind for found in findings(MARKDOWN.replace(before, after))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Not on bridges," Obi said.', []),
        ("“Not on bridges,” Obi said.", []),
        ("‘Not on bridges’, Obi said.", []),
        ("<p>&ldquo;Not on bridges,&rdquo; Obi said.</p>", []),
        (
            "<p>&quot;Saying no. A model will never say &lsquo;no&rsquo; to you for your own good,&quot; Obi said.</p>",
            [],
        ),
        ("<p>&quot;You can name the price of an error,&quot; Obi said.</p>", [FindingKind.ALTERED]),
        ('"Not on bridges," Whitcombe said.', [FindingKind.SOMEBODY_ELSE]),
        ('Obi said: "Bridges."', [FindingKind.ALTERED]),
        ('"Machines will free us all from work," Obi said.', [FindingKind.NOT_FOUND]),
        ('"Bridges."', [FindingKind.UNATTRIBUTED]),
        ('"Not on bridges, Obi said.', [FindingKind.UNBALANCED, FindingKind.ALTERED]),
        ('"We had eleven trucks ... nobody could tell me why it said so," Whitcombe said.', []),
        (
            '"Nobody could tell me why ... we had eleven trucks," Whitcombe said.',
            [FindingKind.ALTERED],
        ),
        (
            '"Not on bridges ... you learn the price by running it," Obi said.',
            [FindingKind.ALTERED],
        ),
        ('The panel "Small Models, Big Kitchens" met again.', []),
        ('Some 4711 people came. "Bridges," Whitcombe said.', [FindingKind.NUMBER]),
    ],
)
def test_single_quotations(text: str, expected: list[FindingKind]) -> None:
    assert quotes_of(text) == expected


def test_a_quotation_over_two_paragraphs_is_one() -> None:
    text = '"Don\'t wait. Collect your mistakes.\n\n"Every time a person corrects the schedule, keep what it was and what it became," Obi said.'  # noqa: E501
    assert quotes_of(text) == []
    assert quotes_of(text.replace("corrects", "ignores")) == [FindingKind.ALTERED]


def test_an_altered_quotation_comes_with_what_was_said_and_where() -> None:
    found = findings('"If you can name the price of an error, you are not ready," Obi said.')[0]
    assert found.kind is FindingKind.ALTERED
    assert "'can' for \"can't\"" in found.message or "'can' for 'can't'" in found.message
    assert found.turn == "t0004"
    assert found.start is not None


def test_fillers_may_go_silently_under_tidy_only() -> None:
    text = '"Hiring. Definitely hiring," Lindgren said.\n\nKelp and Company sponsored it.'
    assert findings(text, Policy.TIDY) == ()
    assert [found.kind for found in findings(text)] == [FindingKind.ALTERED]


def test_a_sponsor_must_be_disclosed_and_early() -> None:
    assert [found.kind for found in findings('"Bridges," Whitcombe said.')] == [
        FindingKind.DISCLOSURE
    ]
    late = "\n\n".join(
        ['"Bridges," Whitcombe said.'] * 20 + ["Kelp and Company sponsored the event."]
    )
    assert [found.message for found in findings(late) if found.kind is FindingKind.DISCLOSURE] == [
        "the sponsor is disclosed too far down: the house style wants it in the opening"
    ]


def test_blocks_drop_markup_and_keep_words() -> None:
    found = read_text(
        '---\ntitle: "A ‘b’"\n---\n\n### Head \\*s\\*\n\n- **X:** "y" [▶ 0:41](a.mp3#t=41.0)\n- [Z](https://z.example) &amp; co'  # noqa: E501
    ).blocks
    assert [block.text for block in found] == ["A ‘b’", "Head *s*", 'X: "y"', "Z & co"]
    assert [block.display for block in found] == [True, True, False, False]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('He said "a \'b\' c" and "d".', ["a 'b' c", "d"]),
        ("“a ‘b’ c”", ["a ‘b’ c"]),
        ("‘it’s a “b” c’, he said", ["it’s a “b” c"]),
        ("„so“ und »so« et «so»", ["so", "so", "so"]),
        ("the dogs’ bowl isn’t quoted", []),
    ],
)
def test_quotations_of_all_kinds(text: str, inside: list[str]) -> None:
    assert [quotation.text for quotation in quotations(text)] == inside


def test_a_name_that_ends_in_a_full_stop_is_a_name() -> None:
    text = (
        "1 Ana Host: Jim, what did it cost?\n9 James.: It cost us the whole harbour in one night.\n"
    )
    people = (Person("Ana Host", Role.MODERATOR), Person("James."))
    transcript, labels = spoken(text)
    panel = Panel(people=people)
    checker = Checker(transcript, named(labels, panel), panel)
    for said in ('James. said: "It cost us the whole harbour."', '"It cost us," James. said.'):
        kinds = {one.kind for one in checker.text(said).findings}
        assert kinds <= {FindingKind.OMISSION}, said


def test_a_condition_said_twice_is_not_lost_when_one_is_left_out() -> None:
    text = "1 Ana Host: Bo?\n9 Bo Kim: If, if we look at the harbour, there is a wall in it.\n"
    people = (Person("Ana Host", Role.MODERATOR), Person("Bo Kim"))
    transcript, labels = spoken(text)
    panel = Panel(people=people)
    style = HouseStyle(policy=Policy.TIDY)
    checker = Checker(transcript, named(labels, panel), panel, style=style)
    said = 'Kim said: "If we look at the harbour, there is a wall in it."'
    assert checker.text(said).findings == ()
    assert checker.text(said.replace("If we", "We")).open


def test_the_labels_of_the_unnamed_are_no_numbers_of_anything() -> None:
    transcript, naming, panel = kitchens(unnamed=("Adaeze Obi", "Paul Whitcombe"))
    checker = Checker(transcript, naming, panel)
    text = "Speaker 3 and Speaker 4 spoke, and 92 speakers listened."
    found = [one.text for one in checker.text(text).findings if one.kind is FindingKind.NUMBER]
    assert found == ["92"]
