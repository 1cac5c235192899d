"""Names, questions and wordings in prose."""

import pytest

from panelscribe.drafting import Policy
from panelscribe.drafting.language import language
from panelscribe.drafting.people import listing, post, surname
from panelscribe.drafting.questions import indirect
from panelscribe.drafting.wording import end_with, plain, printed
from panelscribe.panel import Person
from panelscribe.transcript import Word

EN = language("en")


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What should stay human?", "what should stay human"),
        ("Who pays for the roof?", "who pays for the roof"),
        ("What happened?", None),
        ("Is there anything left to try?", "whether there is anything left to try"),
        ("What did you see first?", None),
        ("Is that the model, or is that how they used it?", None),
        ("Should we just wait?", None),
        ("Can anyone afford it here?", None),
    ],
)
def test_only_safe_questions_become_indirect(question: str, expected: str | None) -> None:
    assert indirect(question, EN) == expected


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("Adaeze Obi", "Obi"), ("Brian D'Ambrosia", "D'Ambrosia"), ("Ludwig van Beethoven", "van Beethoven"),
        ("Dr. Ann Lee, PhD", "Lee"), ("Brandon", "Brandon"), ("Michael W.", "Michael W."), ("Sam Poe III", "Poe"),
    ],
)  # fmt: skip
def test_surnames(name: str, last: str) -> None:
    assert surname(name, EN) == last


def test_posts_and_lists() -> None:
    assert (
        post(Person("A", title="professor", organization="Northlight"), EN)
        == "professor at Northlight"
    )
    assert (
        post(Person("A", title="editor of the Harbor Review", organization="the Harbor Review"), EN)
        == "editor of the Harbor Review"
    )
    assert post(Person("A"), EN) == ""
    assert listing(["Ana, of X", "Bo, of Y", "Cy"]) == "Ana, of X; Bo, of Y; and Cy"


def wording(text: str, policy: Policy) -> str:
    words = [Word(word) for word in text.split()]
    return printed(words, 0, len(words) - 1, policy, EN)[0]


@pytest.mark.parametrize(
    ("text", "strict", "tidy"),
    [
        (
            "hiring. Um, definitely hiring.",
            "Hiring. ... Definitely hiring.",
            "Hiring. Definitely hiring.",
        ),
        ("for, for rural doctors", "For rural doctors", "For rural doctors"),
        ("we sell to, uh, to towns", "We sell ... to towns", "We sell to towns"),
        ("it is very, very old", "It is very, very old", "It is very, very old"),
        ("the th- the bridge", "... the bridge", "The bridge"),
        ('she said "no" (laughs) twice', "She said 'no' ... twice", "She said 'no' twice"),
    ],
)
def test_policies(text: str, strict: str, tidy: str) -> None:
    assert wording(text, Policy.TIDY) == tidy
    shown = wording(text, Policy.STRICT)
    assert shown.replace("... ", "").casefold() == strict.replace("... ", "").casefold()
    if "Um" in text or "uh" in text or "laughs" in text:
        assert shown == strict


def test_hansard_drops_small_change_between_commas_only() -> None:
    assert (
        wording("it was, you know, a bridge that you know well", Policy.HANSARD)
        == "It was a bridge that you know well"
    )


def test_ends_and_marks() -> None:
    assert end_with("so --", ".") == "so."
    assert (
        plain("a\u202e\ue000b\x00 «c»") == "a b 'c'" or plain("a\u202e\ue000b\x00 «c»") == "ab 'c'"
    )
