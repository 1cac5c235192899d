"""The article that each sample's reference gives: `samples/<session>/article.md`, to the byte.

pytest tests/test_golden.py --update-golden     # writes them anew; the diff is for a person to read
"""

from pathlib import Path

import pytest

from panelscribe.drafting import HouseStyle
from panelscribe.pipeline import draft, load_panel, load_transcript
from tests.conftest import SAMPLES
from tests.oracle_session import SilentProgress
from tests.sample_scores import NAMES


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
