"""Whisper's decoder: the likeliest word after word first, a search in several directions only where that is unsure.

A beam of five costs two and a half times as much as none and hears the same in clear speech (docs/benchmarks.md). The
probability that the model gives its own text tells where: what it is less sure of is decoded again with the full beam
from the same encoding. A text that repeats itself is unsure however probable. On a graphics card, where the beam costs
little, nothing is changed.
"""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any

import numpy as np

from panelscribe.engines.encoding import open_whisper
from panelscribe.engines.hallucination import compression_ratio

_SURE = -0.12
"""Mean log probability of a text from which it is taken at once."""
_REPETITIVE = 2.2
"""What zlib shrinks more than this may be a loop."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a stretch as tokens, their mean log probability, and the probability that nobody speaks."""

    tokens: list[int]
    log_probability: float
    no_speech: float


def open_pipeline(
    path: str, *, device: str, compute_type: str, threads: int, workers: int = 1
) -> Any:
    """faster-whisper's batched pipeline with this decoder; up to `workers` Python threads may transcribe at once, each
    computes with `threads`. Raises RuntimeError, ValueError or OSError for damaged weights.
    """
    from faster_whisper import BatchedInferencePipeline

    class Pipeline(BatchedInferencePipeline):  # type: ignore[misc, unused-ignore]
        """Searches where the first guess is unsure."""

        def transcribe(self, *audio: Any, **options: Any) -> Any:
            """As there; what a transcription remembers is its own, not that of another thread."""
            return super(Pipeline, copy(self)).transcribe(*audio, **options)

        def generate_segment_batched(self, features: Any, tokenizer: Any, options: Any) -> Any:
            """The encoding and, for each stretch, its tokens with their mean log probability."""
            if options.multilingual or self.model.model.device != "cpu" or options.beam_size == 1:
                return super().generate_segment_batched(features, tokenizer, options)
            encoding = self.model.encode(features)
            return encoding, [
                {
                    "tokens": one.tokens,
                    "avg_logprob": one.log_probability,
                    "no_speech_prob": one.no_speech,
                }
                for one in decode(self.model, encoding, tokenizer, options)
            ]

    return Pipeline(
        open_whisper(
            path, device=device, compute_type=compute_type, threads=threads, workers=workers
        )
    )


def decode(model: Any, encoding: Any, tokenizer: Any, options: Any) -> list[Decoded]:
    """What is said in each row of `encoding` (shape: rows, frames, dim), by faster-whisper's `options`."""
    before = tokenizer.encode(options.initial_prompt) if options.initial_prompt else []
    prompt = model.get_prompt(tokenizer, before, without_timestamps=options.without_timestamps)
    rows = encoding.shape[0]
    found = _generate(model, encoding, [prompt] * rows, 1, options)
    unsure = [index for index, one in enumerate(found) if _is_unsure(one, tokenizer)]
    if unsure:
        again = encoding if len(unsure) == rows else _rows(encoding, unsure)
        searched = _generate(model, again, [prompt] * len(unsure), options.beam_size, options)
        for index, one in zip(unsure, searched, strict=True):
            found[index] = one
    return found


def _is_unsure(decoded: Decoded, tokenizer: Any) -> bool:
    if decoded.log_probability < _SURE:
        return True
    return compression_ratio(tokenizer.decode(decoded.tokens)) > _REPETITIVE


def _generate(
    model: Any, encoding: Any, prompts: list[list[int]], beam: int, options: Any
) -> list[Decoded]:
    results = model.model.generate(
        encoding,
        prompts,
        beam_size=beam,
        patience=options.patience,
        length_penalty=options.length_penalty,
        max_length=model.max_length,
        suppress_blank=options.suppress_blank,
        suppress_tokens=options.suppress_tokens,
        return_scores=True,
        return_no_speech_prob=True,
        sampling_temperature=0.0,
        repetition_penalty=options.repetition_penalty,
        no_repeat_ngram_size=options.no_repeat_ngram_size,
    )
    return [_decoded(result, options.length_penalty) for result in results]


def _decoded(result: Any, length_penalty: float) -> Decoded:
    """As faster-whisper has it: the score is a sum, less the length penalty; the end of text counts as a token."""
    tokens = result.sequences_ids[0]
    total = result.scores[0] * len(tokens) ** length_penalty
    return Decoded(tokens, total / (len(tokens) + 1), result.no_speech_prob)


def _rows(encoding: Any, chosen: Sequence[int]) -> Any:
    from ctranslate2 import StorageView

    return StorageView.from_array(np.array(encoding)[list(chosen)])
