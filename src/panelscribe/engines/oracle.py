"""Engines that answer from a reference instead of a model: test double, no-model demo and ablation in one.

"cpWER with oracle turns" is a run with this diarizer and a real recognizer. The port's three answers are as exact as
the reference: word times are spread over each reference line by length.
"""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from panelscribe.audio import Audio
from panelscribe.engines import Diarization, Recognition, Report
from panelscribe.errors import InputError
from panelscribe.formats import parse_rttm, parse_stm
from panelscribe.transcript import Turn, Word


class OracleRecognizer:
    """Says the words of a folder's `ref.stm`."""

    def __init__(self, folder: Path, language: str = "en") -> None:
        self.identity = f"oracle {folder.name}"
        self._turns = parse_stm(_read(folder / "ref.stm"))
        self._language = language

    def recognize(
        self,
        audio: Audio,
        *,
        language: str | None,
        names: Sequence[str],
        speech: Sequence[tuple[float, float]] | None,
        report: Report,
    ) -> Recognition:
        """The reference words in order of time, those beyond the sound's end left out."""
        words = [word for turn in self._turns for word in turn.words if _within(word, audio)]
        words.sort(key=lambda word: (word.start or 0.0, word.end or 0.0))
        report(audio.duration, audio.duration)
        return Recognition(tuple(words), language or self._language)


class OracleDiarizer:
    """Says the turns of a folder's `ref.rttm`."""

    def __init__(self, folder: Path) -> None:
        self.identity = f"oracle {folder.name}"
        self._turns = parse_rttm(_read(folder / "ref.rttm"))

    def diarize(
        self, audio: Audio, *, min_speakers: int | None, max_speakers: int | None, report: Report
    ) -> Diarization:
        """The reference turns under labels in order of first speech; bounds are ignored."""
        ordered = sorted(self._turns, key=lambda turn: turn.span)
        labels: dict[str, str] = {}
        for turn in ordered:
            labels.setdefault(turn.speaker, f"SPEAKER_{len(labels):02d}")
        turns = tuple(Turn("", labels[turn.speaker], turn.start, turn.end) for turn in ordered)
        report(audio.duration, audio.duration)
        return Diarization(turns, exclusive_turns(turns), {})

    def resemblance(
        self,
        audio: Audio,
        stretches: Sequence[tuple[float, float]],
        exclusive: Sequence[Turn],
        report: Report,
    ) -> None:
        """Nothing: the reference's turns need no second look."""
        return None


def exclusive_turns(turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """The same turns, each cut short where the next speaker starts, and resumed where an inner one ends."""
    edges = sorted({time for turn in turns for time in turn.span})
    result: list[Turn] = []
    for start, end in pairwise(edges):
        active = [turn for turn in turns if turn.span[0] <= start and turn.span[1] >= end]
        if not active:
            continue
        speaker = max(active, key=lambda turn: turn.span[0]).speaker
        if result and result[-1].speaker == speaker and result[-1].end == start:
            start = result.pop().span[0]
        result.append(Turn("", speaker, start, end))
    return tuple(result)


def _within(word: Word, audio: Audio) -> bool:
    return word.start is not None and word.start < audio.duration


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(
            f"{path}: can't be read ({error.strerror})", hint="an oracle needs a reference"
        ) from error
