"""Engines for tests of workers: an oracle's answers, and what can go wrong on the way to them."""

import os
import signal
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from panelscribe.audio import Audio
from panelscribe.config import Settings
from panelscribe.engines import Diarization, Report
from panelscribe.engines.oracle import OracleDiarizer, OracleRecognizer
from panelscribe.engines.voiceprints import Voiceprint
from panelscribe.errors import EngineError
from panelscribe.pipeline import Engines
from panelscribe.transcript import Turn


class _Slow(OracleDiarizer):
    """Takes some seconds, writes down in which process it was, and dies with recordings of less than a second."""

    def __init__(self, folder: Path, seconds: float = 0.5) -> None:
        super().__init__(folder)
        self._folder = folder
        self._seconds = seconds

    def diarize(
        self, audio: Audio, *, min_speakers: int | None, max_speakers: int | None, report: Report
    ) -> Diarization:
        with (self._folder / "pids").open("a") as file:
            file.write(f"{os.getpid()}\n")
        if audio.duration < 1.0:
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(self._seconds)
        return super().diarize(
            audio, min_speakers=min_speakers, max_speakers=max_speakers, report=report
        )


def reference_folder(settings: Settings) -> Path:
    return Path(settings.diarization.engine.removeprefix("oracle:"))


def open_slow(settings: Settings) -> Engines:
    folder = reference_folder(settings)
    return Engines(OracleRecognizer(folder), _Slow(folder))


class _Paced(OracleDiarizer):
    """Takes a tenth of the recording's length."""

    def diarize(
        self, audio: Audio, *, min_speakers: int | None, max_speakers: int | None, report: Report
    ) -> Diarization:
        time.sleep(audio.duration / 10)
        return super().diarize(
            audio, min_speakers=min_speakers, max_speakers=max_speakers, report=report
        )


def open_paced(settings: Settings) -> Engines:
    folder = reference_folder(settings)
    return Engines(OracleRecognizer(folder), _Paced(folder))


def open_sleeping(settings: Settings) -> Engines:
    """Engines that sleep four seconds over each recording."""
    folder = reference_folder(settings)
    return Engines(OracleRecognizer(folder), _Slow(folder, 4.0))


class _Voices:
    """Hears one and the same voice in everybody."""

    identity = "test voices"

    def turns(self, audio: Audio) -> tuple[Turn, ...]:
        return ()

    def voiceprints(
        self, audio: Audio, turns: Sequence[Turn], report: Report
    ) -> dict[str, Voiceprint]:
        vector = np.array([1.0, 0.0], np.float32)
        return {turn.speaker: Voiceprint(vector, 20.0) for turn in turns}


def open_with_voices(settings: Settings) -> Engines:
    folder = reference_folder(settings)
    return Engines(OracleRecognizer(folder), OracleDiarizer(folder), _Voices())


def open_missing(settings: Settings) -> Engines:
    raise EngineError("models are missing: base", hint="panelscribe models fetch base")
