"""The whole pyannote pipeline (speaker-diarization-community-1), for those who have fetched its weights.

Runs from a folder on this machine, with sound from memory and without pyannote's telemetry. It needs torch, and ten
times the time of the default diarizer (`diarization.py`).
"""

import os
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from panelscribe.audio import SAMPLE_RATE, Audio
from panelscribe.engines import Diarization, Report
from panelscribe.errors import EngineError
from panelscribe.transcript import Turn, number_turns

_SHARES = {"segmentation": (0.0, 0.3), "embeddings": (0.3, 0.95)}
"""Where in the whole each step of the pipeline begins and ends: roughly their share of its time on a CPU."""

_SHORTEST = 0.1
"""Seconds of sound that the pipeline can take."""


def open_community(folder: Path, *, threads: int = 1) -> "CommunityDiarizer":
    """The pipeline whose `config.yaml` and weights lie in `folder`, on `threads` threads. Raises EngineError."""
    if not (folder / "config.yaml").is_file():
        raise EngineError(
            f"{folder} holds no pyannote pipeline (config.yaml is missing)",
            hint="Fetch it: panelscribe models fetch community-1",
        )
    # pyannote.audio 4 reports usage to its makers unless this is set before it is imported.
    os.environ["PYANNOTE_METRICS_ENABLED"] = "0"
    os.environ["HF_HUB_OFFLINE"] = "1"  # a part that is missing is an error, never a download
    try:
        with warnings.catch_warnings():  # about torchcodec, which decodes files: we never ask it to
            warnings.simplefilter("ignore")
            import torch
            from pyannote.audio import Pipeline
    except (ImportError, OSError) as error:
        raise EngineError(
            f"community-1 needs pyannote.audio, which can't be imported: {error}",
            hint="Use the default diarizer, or: pip install --upgrade pyannote.audio",
        ) from error
    torch.set_num_threads(threads)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            pipeline = Pipeline.from_pretrained(folder)
    except Exception as error:  # whatever yaml, torch and the hub's client raise
        raise EngineError(
            f"The pyannote pipeline in {folder} can't be opened: {_first_line(error)}",
            hint="Fetch it again: panelscribe models fetch community-1",
        ) from error
    if pipeline is None:
        raise EngineError(
            f"The pyannote pipeline in {folder} can't be opened",
            hint="Fetch it again: panelscribe models fetch community-1",
        )
    return CommunityDiarizer(pipeline, torch.from_numpy)


class CommunityDiarizer:
    """A `Diarizer` around a pyannote pipeline; `tensor` makes of an array what the pipeline takes."""

    def __init__(self, pipeline: Any, tensor: Callable[[NDArray[np.float32]], Any]) -> None:
        self._pipeline = pipeline
        self._tensor = tensor
        self.identity = "pyannote.audio speaker-diarization-community-1"

    def resemblance(
        self,
        audio: Audio,
        stretches: Sequence[tuple[float, float]],
        exclusive: Sequence[Turn],
        report: Report,
    ) -> None:
        """None: this pipeline keeps its voices to itself."""
        return None

    def diarize(
        self, audio: Audio, *, min_speakers: int | None, max_speakers: int | None, report: Report
    ) -> Diarization:
        """See `Diarizer.diarize`.

        The bounds are not handed on: the pipeline would force the number of speakers into them, and people who are not
        on the panel speak too. Raises EngineError when the pipeline fails.
        """
        if audio.duration < _SHORTEST:
            return Diarization((), (), {})

        def hook(step: str, *_: Any, total: int = 0, completed: int = 0, **__: Any) -> None:
            if step in _SHARES and total:
                begin, end = _SHARES[step]
                done = begin + (end - begin) * min(1.0, completed / total)
                report(done * audio.duration, audio.duration)

        waveform = self._tensor(audio.samples[np.newaxis])
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                output = self._pipeline(
                    {"waveform": waveform, "sample_rate": SAMPLE_RATE}, hook=hook
                )
        except Exception as error:  # the pipeline's libraries share no exception
            raise EngineError(
                f"community-1 could not diarize the recording: {_first_line(error)}",
                hint="Use the default diarizer (leave --diarizer out)",
            ) from error
        report(audio.duration, audio.duration)
        return _converted(output, audio.duration)


def _converted(output: Any, duration: float) -> Diarization:
    """The pipeline's output with our labels, in order of first speech."""
    regular = _spans(output.speaker_diarization, duration)
    order = dict.fromkeys(label for _, _, label in regular)
    names = {label: f"SPEAKER_{number:02d}" for number, label in enumerate(order)}
    exclusive = _spans(output.exclusive_speaker_diarization, duration)
    voices: dict[str, NDArray[np.float32]] = {}
    if output.speaker_embeddings is not None:
        labels = output.speaker_diarization.labels()
        for label, vector in zip(labels, output.speaker_embeddings, strict=False):
            length = float(np.linalg.norm(vector))
            if label in names and np.isfinite(length) and length > 0:
                voices[names[label]] = (np.asarray(vector) / length).astype(np.float32)
    return Diarization(_turns(regular, names), _turns(exclusive, names), voices)


def _spans(annotation: Any, duration: float) -> list[tuple[float, float, str]]:
    found = [
        (round(max(0.0, span.start), 3), round(min(span.end, duration), 3), str(label))
        for span, _, label in annotation.itertracks(yield_label=True)
    ]
    return sorted(span for span in found if span[1] > span[0])


def _turns(spans: list[tuple[float, float, str]], names: dict[str, str]) -> tuple[Turn, ...]:
    return number_turns(
        [Turn("", names[label], start, end) for start, end, label in spans if label in names]
    )


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]
