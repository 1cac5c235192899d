"""The samples, end to end with real models: what was reached last, and how to accept new numbers.

python -m tests.sample_scores            # runs both samples and shows the numbers beside the accepted ones
python -m tests.sample_scores --accept   # writes samples/scores.json
"""

import argparse
import json
import tempfile
from pathlib import Path

from panelscribe.config import Settings
from panelscribe.engines.opening import open_diarizer, open_recognizer
from panelscribe.evaluation import score_folder
from panelscribe.models import ModelStore, default_root
from panelscribe.pipeline import Engines, Outcome, find_panel, load_panel, transcribe
from panelscribe.score import Score
from panelscribe.session import Session
from tests.oracle_session import SilentProgress

SAMPLES = Path(__file__).parent.parent / "samples"
SCORES = SAMPLES / "scores.json"
NAMES = ("interview", "breakfast")
SLACK = {
    "wer": 0.01,
    "cpwer": 0.01,
    "der": 0.01,
    "right": 0.005,
    "spelling": 0.04,
    "words_under_a_wrong_name": 4,
}
"""How far a number may be off on another processor, where int8 arithmetic rounds otherwise."""


def run_sample(name: str, out: Path) -> tuple[Outcome, Score]:
    """Transcribes a sample with the default models and scores it."""
    settings = Settings()
    store = ModelStore(default_root(settings.models_dir))
    recording = SAMPLES / name / f"{name}.mp3"
    outcome = transcribe(
        recording,
        Session(out / name),
        panel_file=load_panel(find_panel(recording)),
        engines=Engines(open_recognizer(settings, store), open_diarizer(settings, store)),
        language=None,
        style=settings.article,
        progress=SilentProgress(),
    )
    return outcome, score_folder(outcome.folder, SAMPLES / name)


def figures(score: Score) -> dict[str, float | None]:
    """The numbers that must not fall: shares, and counts of what must not happen at all."""
    naming, quotes, spelling = score.naming, score.quotes, score.spelling
    return {
        "wer": _rounded(score.wer.rate),
        "cpwer": _rounded(score.cpwer.rate),
        "der": _rounded(score.der.rate),
        "speakers_missed_or_made_up": score.speakers.error,
        "right": _rounded(naming.rate),
        "words_under_a_wrong_name": naming.wrong + naming.strangers_named,
        "spelling": _rounded(spelling.rate),
        "quotes_not_exact": quotes.quotes - quotes.exact,
        "quotes_under_a_wrong_name": quotes.wrong,
    }


def _rounded(rate: float | None) -> float | None:
    return None if rate is None else round(rate, 4)


def accepted() -> dict[str, dict[str, float | None]]:
    """The numbers in samples/scores.json."""
    document = json.loads(SCORES.read_text(encoding="utf-8"))
    return dict(document["samples"])


def main() -> None:
    """Runs the samples, shows the numbers, and writes them if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--accept", action="store_true")
    arguments = parser.parse_args()
    before = accepted() if SCORES.exists() else {}
    found = {}
    with tempfile.TemporaryDirectory() as out:
        for name in NAMES:
            found[name] = figures(run_sample(name, Path(out))[1])
            for key, value in found[name].items():
                print(f"{name:12}{key:28}{value!s:>10}  was {before.get(name, {}).get(key)}")
    if arguments.accept:
        document = {"format": "panelscribe/accepted-scores", "version": 1, "samples": found}
        SCORES.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
