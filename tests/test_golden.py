"""The article that each sample's reference gives: `samples/<session>/article.md`, to the byte.

pytest tests/test_golden.py --update-golden     # writes them anew; the diff is for a person to read
"""

from pathlib import Path

import pytest

from panelscribe.drafting import HouseStyle, render_markdown
from panelscribe.drafting import draft as drafted
from panelscribe.pipeline import draft, load_panel, load_transcript
from tests.conftest import SAMPLES
from tests.drafting_material import CALL_IDS, call, kitchens, panel
from tests.oracle_session import SilentProgress
from tests.sample_scores import NAMES

EXAMPLES = Path(__file__).parent.parent / "docs" / "examples"
EXAMPLE_CALL = "4385939"
SOURCE = f"""
---

*Drafted from the human transcript of call {EXAMPLE_CALL} of [Earnings-21](https://github.com/revdotcom/speech-datasets)
(Rev.com, CC BY-SA 4.0, and so is this page),
with a list of names alone: no titles, no roles. The transcript has no times.*
"""
GOLDEN = Path(__file__).parent / "golden"


def expected_article(name: str, out: Path) -> str:
    """What `panelscribe draft samples/<name>/ref.stm` writes."""
    outcome = draft(
        load_transcript(SAMPLES / name / "ref.stm", out),
        panel_file=load_panel(SAMPLES / name / "panel.yaml"),
        style=HouseStyle(),
        progress=SilentProgress(),
    )
    assert outcome.article is not None
    return outcome.article.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_the_reference_gives_the_expected_article(
    name: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    golden = SAMPLES / name / "article.md"
    article = expected_article(name, tmp_path)
    if request.config.getoption("--update-golden"):
        golden.write_text(article, encoding="utf-8", newline="\n")
    assert article == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["kitchens", "agents"])
def test_an_invented_panel_gives_the_article_of_its_golden(
    name: str, request: pytest.FixtureRequest
) -> None:
    """`kitchens` is the standard of every draft, `agents` an example of the documentation."""
    case = kitchens() if name == "kitchens" else panel(name)
    article = drafted(*case)
    assert article is not None
    golden = (GOLDEN if name == "kitchens" else EXAMPLES) / f"{name}.md"
    text = render_markdown(article, case[2])
    if request.config.getoption("--update-golden"):
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.skipif(EXAMPLE_CALL not in CALL_IDS, reason="the earnings calls are not here")
def test_an_earnings_call_gives_the_example_of_the_documentation(
    request: pytest.FixtureRequest,
) -> None:
    case = call(EXAMPLE_CALL)
    article = drafted(*case)
    assert article is not None
    golden = EXAMPLES / "earnings-call.md"
    text = render_markdown(article, case[2]) + SOURCE
    if request.config.getoption("--update-golden"):
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text == golden.read_text(encoding="utf-8")
