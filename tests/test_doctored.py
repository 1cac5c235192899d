"""Doctored articles: what alters what was said, who said it or who somebody is, is caught in every format."""

import re

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from panelscribe.drafting.check import FindingKind
from panelscribe.transcript import tokens
from tests.doctoring import DRAFTS, READERS, drafted, report

CASES = yaml.safe_load((DRAFTS / "changes.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", READERS)
@pytest.mark.parametrize("name", ["kitchens", "breakfast"])
def test_nothing_is_found_in_an_untouched_draft(name: str, kind: str) -> None:
    assert report(name, kind, ()).findings == ()


@pytest.mark.parametrize("kind", READERS)
@pytest.mark.parametrize("case", CASES, ids=[case["what"] for case in CASES])
def test_a_doctored_article_is_caught(case: dict[str, object], kind: str) -> None:
    change = tuple((str(before), str(after)) for before, after in case["change"])  # type: ignore[attr-defined]
    found = report(str(case["draft"]), kind, change).findings
    assert FindingKind(str(case["found"])) in [one.kind for one in found], found


PARAGRAPHS = yaml.safe_load((DRAFTS / "paragraphs.yaml").read_text(encoding="utf-8"))


def kinds(text: str) -> list[FindingKind]:
    """What is found in a paragraph that discloses nobody."""
    found = drafted("kitchens")[2].text(text).findings
    return [one.kind for one in found if one.kind is not FindingKind.DISCLOSURE]


@pytest.mark.parametrize("text", PARAGRAPHS["stands"])
def test_what_an_editor_may_write_stands(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "found"), [(one["text"], one["found"]) for one in PARAGRAPHS["caught"]]
)
def test_what_an_editor_may_not_write_is_caught(text: str, found: str) -> None:
    assert FindingKind(found) in kinds(text)


SLIPS = st.sampled_from(["not", "never", "drop", "replace", "swap"])


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(["kitchens", "breakfast"]),
    st.integers(0, 10_000),
    SLIPS,
    st.integers(0, 10_000),
)
def test_no_quotation_survives_a_slip(name: str, which: int, slip: str, where: int) -> None:
    _, article, checker = drafted(name)
    paragraphs = [p.text for section in article.sections for p in section.paragraphs if p.quotes]
    text = paragraphs[which % len(paragraphs)]
    quotation = list(re.finditer(r'"([^"]*)"', text))[where % text.count('"') // 2]
    words = quotation[1].split()
    place = 1 + where % max(len(words) - 2, 1)
    if slip == "drop":
        assume(
            len(words) > 3 and tokens(words[place]) and "..." not in words[place - 1 : place + 2]
        )
        del words[place]
    elif slip == "swap":
        assume(len(words) > place and tokens(words[place]) and tokens(words[place - 1]))
        assume(tokens(words[place]) != tokens(words[place - 1]))
        words[place - 1 : place + 1] = [words[place], words[place - 1]]
    elif slip == "replace":
        words[min(place, len(words) - 1)] = "zebra"
    else:
        words.insert(place, slip)
    changed = text[: quotation.start(1)] + " ".join(words) + text[quotation.end(1) :]
    caught = {FindingKind.ALTERED, FindingKind.NOT_FOUND, FindingKind.OMISSION}
    assert caught & {one.kind for one in checker.text(changed).findings}, changed
