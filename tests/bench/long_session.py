"""A session of three hours and 30,000 words to measure the desk with: several earnings calls in a row as one panel.

`python -m tests.bench.long_session FOLDER` writes it. Speakers are renumbered so that about ten people speak.
"""

import sys
from pathlib import Path

from panelscribe import formats, pipeline
from panelscribe.drafting import HouseStyle
from panelscribe.session import Session
from panelscribe.transcript import Transcript, Turn, Word, number_turns
from tests.oracle_session import SilentProgress

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "earnings21" / "turns"
WORDS = 30_000
SECONDS = 10_800.0
SPEAKERS = 10


def long_transcript(words: int = WORDS) -> Transcript:
    """About `words` real words with even times, in turns of about ten speakers."""
    turns: list[Turn] = []
    step = SECONDS / WORDS
    count = 0
    for file in sorted(DATA.glob("*.txt")):
        heard = formats.parse_transcript(
            file.read_text(encoding="utf-8"), filename=file.name, session="x"
        )
        labels = {label: n % SPEAKERS for n, label in enumerate(heard.speakers)}
        for turn in heard.turns:
            if count >= words:
                return Transcript("long", "en", count * step, number_turns(turns))
            said = tuple(_word(word.text, count + n, step) for n, word in enumerate(turn.words))
            if said:
                turns.append(
                    Turn(
                        "", f"SPEAKER_{labels[turn.speaker]:02d}", said[0].start, said[-1].end, said
                    )
                )
                count += len(said)
    return Transcript("long", "en", count * step, number_turns(turns))


def _word(text: str, number: int, step: float) -> Word:
    """One word in 29 is one that the recognizer was unsure of."""
    start = number * step
    return Word(text, start, start + step * 0.9, 0.4 if number % 29 == 0 else 0.95)


def write_long_session(folder: Path, words: int = WORDS) -> Session:
    """Drafts it into `folder`/long."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "long.json"
    file.write_text(formats.dump_transcript(long_transcript(words)), encoding="utf-8")
    source = pipeline.load_transcript(file, folder)
    pipeline.draft(
        source, panel_file=pipeline.PanelFile(), style=HouseStyle(), progress=SilentProgress()
    )
    return source.session


if __name__ == "__main__":
    write_long_session(Path(sys.argv[1]))
