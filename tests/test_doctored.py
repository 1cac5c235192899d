"""Doctored articles: what alters what was said, who said it or who somebody is, is caught in every format."""

import pytest
import yaml

from panelscribe.drafting.check import FindingKind
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
