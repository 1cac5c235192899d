"""Recognition with faster-whisper: sound in, words with times and probabilities out.

The recording is cut at pauses (`chunking.py`), chunks are recognized in batches with the panel's
names as a prompt, what looks made up is heard once more without it and otherwise marked
(`hallucination.py`), and word times are fitted to the sound (`word_times.py`). Everything is
greedy or beam search: no sampling, so the same sound gives the same words. Leaves out which
weights are used (`models.py`) and who spoke (`diarization.py`).
"""

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from panelscribe.audio import SAMPLE_RATE, Audio
from panelscribe.engines import Recognition, Report
from panelscribe.engines.chunking import Chunk, loudness, plan_chunks
from panelscribe.engines.hallucination import Passage, doubts, echoes, is_loop, is_too_fast, mark
from panelscribe.engines.word_times import fit_words
from panelscribe.errors import EngineError
from panelscribe.transcript import Word

_CPU_PREFERENCE = ("small.en", "small", "base.en", "base", "tiny.en", "tiny")
_GPU_PREFERENCE = (
    "large-v3-turbo",
    "large-v3",
    "distil-large-v3",
    "medium.en",
    "medium",
    *_CPU_PREFERENCE,
)
_WITHOUT_SPACES = frozenset({"zh", "ja", "th", "lo", "my", "yue"})
_VAD_BLOCK = 600.0
"""Seconds of sound that the voice detector is given at once."""


@dataclass(frozen=True, slots=True)
class RecognitionSettings:
    """What was chosen by measurement (docs/benchmarks.md); part of every cache key.

    `prompt_tokens` is the room for names in the prompt (Whisper has 448 tokens for prompt and text
    of a chunk, and fast talk fills 240); `chunk_seconds` is at most 30.
    """

    beam_size: int = 5
    batch_size: int = 8
    chunk_seconds: float = 30.0
    prompt_tokens: int = 180
    vad_threshold: float = 0.3
    timestamps: bool = False


def choose_model(installed: Sequence[str], device: str) -> str:
    """The best of the `installed` models for a device ("cpu" or "cuda").

    On a GPU large-v3-turbo (0.1 to 0.4 points of WER behind large-v3, several times faster). On a
    CPU the largest that keeps up with the recording, small.en before base.en (8.6 and 10.3 % WER
    on the Open ASR Leaderboard, August 2026): medium and large models are slower than the
    recording there, so they run only by request. An English-only model is the better one of its
    size; where the language is not known to be English, use `installed` without them.

    Raises EngineError if none of them is usable.
    """
    preference = _CPU_PREFERENCE if device == "cpu" else _GPU_PREFERENCE
    for name in preference:
        if name in installed:
            return name
    slow = [name for name in _GPU_PREFERENCE if name in installed]
    if slow:
        return slow[-1]
    raise EngineError(
        "no recognition model is installed",
        hint="run `panelscribe models fetch base`",
    )


def open_recognizer(
    model_path: Path,
    *,
    name: str,
    device: str = "auto",
    compute_type: str | None = None,
    threads: int = 0,
    digest: str | None = None,
    settings: RecognitionSettings | None = None,
) -> "FasterWhisper":
    """The recognizer whose weights lie in the folder `model_path`.

    `device` is "cpu", "cuda" or "auto"; `compute_type` one of CTranslate2's, None for int8 on a
    CPU and float16 on a GPU; `threads` 0 for one per core that this process may use; `digest` the
    SHA-256 of model.bin if it is known.

    Raises EngineError for weights that are missing, damaged or can't run on the device.
    """
    for part in ("config.json", "model.bin", "tokenizer.json"):
        if not (model_path / part).is_file():
            raise EngineError(
                f"the model {name} is incomplete: {model_path / part} is missing",
                hint=f"run `panelscribe models fetch {name}`",
            )
    import ctranslate2

    device = find_device(device)
    supported = _supported(ctranslate2, device)
    compute_type = compute_type or _best_compute_type(supported, device)
    if compute_type not in supported:
        raise EngineError(
            f"{compute_type} does not run on {device}",
            hint=f"compute types that do: {', '.join(sorted(supported))}",
        )
    return FasterWhisper(
        model_path=model_path,
        name=name,
        device=device,
        compute_type=compute_type,
        threads=threads or _cores(),
        digest=digest or _sha256(model_path / "model.bin"),
        settings=settings or RecognitionSettings(),
    )


def find_device(device: str = "auto") -> str:
    """The device that `device` means: "cuda" for "auto" where a graphics card can be used, else "cpu"."""
    if device != "auto":
        return device
    import ctranslate2

    return "cuda" if ctranslate2.get_cuda_device_count() else "cpu"


def _supported(ctranslate2: Any, device: str) -> set[str]:
    try:
        return set(ctranslate2.get_supported_compute_types(device))
    except (RuntimeError, ValueError) as error:
        raise EngineError(
            f"no {device} device can be used ({error})",
            hint="use --device cpu, or check the graphics driver",
        ) from error


def _best_compute_type(supported: set[str], device: str) -> str:
    wanted = ("int8", "float32") if device == "cpu" else ("float16", "int8_float32", "float32")
    return next((kind for kind in wanted if kind in supported), "default")


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@dataclass(slots=True)
class FasterWhisper:
    """A Whisper model, loaded when it is first asked. `warnings` say what it did otherwise than asked.

    `identity` names library, version, model, arithmetic and weights.
    """

    model_path: Path
    name: str
    device: str
    compute_type: str
    threads: int
    digest: str
    settings: RecognitionSettings
    warnings: list[str] = field(default_factory=list)
    identity: str = ""
    batch_size: int = 0
    _pipeline: Any = None

    def __post_init__(self) -> None:
        library = f"faster-whisper {version('faster-whisper')}"
        self.identity = f"{library} {self.name} {self.compute_type}@{self.digest[:8]}"
        self.batch_size = self.settings.batch_size

    def _load(self) -> None:
        from faster_whisper import BatchedInferencePipeline, WhisperModel

        try:
            model = WhisperModel(
                str(self.model_path),
                device=self.device,
                compute_type=self.compute_type,
                cpu_threads=self.threads,
                local_files_only=True,
            )
        except (RuntimeError, ValueError, OSError) as error:
            raise EngineError(
                f"the model {self.name} can't be loaded: {error}",
                hint=f"run `panelscribe models verify` and `panelscribe models fetch {self.name}`",
            ) from error
        self._pipeline = BatchedInferencePipeline(model)

    @property
    def _model(self) -> Any:
        return self._pipeline.model

    def recognize(
        self,
        audio: Audio,
        *,
        language: str | None,
        names: Sequence[str],
        speech: Sequence[tuple[float, float]] | None,
        report: Report,
    ) -> Recognition:
        """Words of `audio`; see `engines.Recognizer`. Raises EngineError for a language that the
        model does not know.
        """
        if self._pipeline is None:
            self._load()
        self._check_language(language)
        voiced = find_speech(audio, self.settings.vad_threshold) if speech is None else speech
        levels = loudness(audio)
        chunks = plan_chunks(voiced, levels, limit=self.settings.chunk_seconds)
        if not chunks:
            report(audio.duration, audio.duration)
            return Recognition((), language or "und")
        language = language or self._detect_language(audio, chunks)
        passages: list[Passage] = []
        for passage in self._passages(audio, chunks, language, names):
            passages.append(passage)
            report(passage.end, audio.duration)
        words: list[Word] = []
        found = []
        for passage in passages:
            passage = fit_words(passage, levels, words[-1].end if words else None)
            new = doubts(passage, speech)
            found += new
            words += mark(passage.words, new)
        report(audio.duration, audio.duration)
        return Recognition(tuple(words), language, tuple(found))

    def _check_language(self, language: str | None) -> None:
        known = self._model.supported_languages
        if language is not None and language not in known:
            if known == ["en"]:
                raise EngineError(
                    f"the model {self.name} knows English alone, not {language!r}",
                    hint="use a model without .en in its name (`panelscribe models fetch base`)",
                )
            raise EngineError(
                f"the model {self.name} does not know the language {language!r}",
                hint=f"it knows {', '.join(known)}",
            )

    def _detect_language(self, audio: Audio, chunks: Sequence[Chunk]) -> str:
        """The language of most of the talk: three chunks spread over it vote with their
        probabilities.
        """
        if not self._model.model.is_multilingual:
            return "en"
        count = len(chunks)
        picks = sorted({count // 6, count // 2, count * 5 // 6})
        votes: dict[str, float] = {}
        for pick in picks:
            features = self._model.feature_extractor(_cut(audio, chunks[pick]))
            _, _, probabilities = self._model.detect_language(features=features)
            for language, probability in probabilities:
                votes[language] = votes.get(language, 0.0) + probability
        return max(sorted(votes), key=lambda language: votes[language])

    def _passages(
        self, audio: Audio, chunks: Sequence[Chunk], language: str, names: Sequence[str]
    ) -> Iterator[Passage]:
        prompt = compose_prompt(
            names, language, lambda text: len(self._encode(text)), self.settings.prompt_tokens
        )
        done = 0
        while done < len(chunks):
            batch = chunks[done : done + self.batch_size]
            try:
                passages = self._transcribe(audio, batch, language, prompt)
            except RuntimeError as error:
                self._recover(error)
                continue
            for chunk, passage in zip(batch, passages, strict=True):
                yield self._second_thought(audio, chunk, passage, language, names)
            done += len(batch)
            audio.release()

    def _encode(self, text: str) -> list[int]:
        return list(self._model.hf_tokenizer.encode(text, add_special_tokens=False).ids)

    def _transcribe(
        self,
        audio: Audio,
        chunks: Sequence[Chunk],
        language: str,
        prompt: str | None,
        *,
        timestamps: bool | None = None,
        no_repeat: int = 0,
    ) -> list[Passage]:
        """What is said in each of `chunks`, which are decoded together."""
        if timestamps is None:
            timestamps = self.settings.timestamps
        pieces, _ = self._pipeline.transcribe(
            audio.samples,
            language=language,
            beam_size=self.settings.beam_size,
            initial_prompt=prompt,
            without_timestamps=not timestamps,
            word_timestamps=True,
            no_repeat_ngram_size=no_repeat,
            temperature=0.0,
            batch_size=len(chunks),
            clip_timestamps=[{"start": chunk.start, "end": chunk.end} for chunk in chunks],
        )
        heard: dict[int, list[Any]] = {}
        for piece in pieces:
            heard.setdefault(piece.seek, []).append(piece)
        return [_passage(chunk, heard.get(_seek(chunk), []), language) for chunk in chunks]

    def _second_thought(
        self, audio: Audio, chunk: Chunk, passage: Passage, language: str, names: Sequence[str]
    ) -> Passage:
        """The passage itself, or a better hearing of its chunk where it looks made up."""
        looped = is_loop(passage) or is_too_fast(passage)
        echoed = echoes(passage, names)
        if not looped and not echoed:
            return passage
        plain = self._transcribe(audio, [chunk], language, None, timestamps=True)[0]
        if echoed and not looped:
            # A moderator who reads out the names is heard without the prompt too, misspelled.
            return passage if len(plain.words) >= 0.7 * len(passage.words) else plain
        if not (is_loop(plain) or is_too_fast(plain)):
            return plain
        strict = self._transcribe(audio, [chunk], language, None, no_repeat=4)[0]
        if not (is_loop(strict) or is_too_fast(strict)) and strict.log_probability > -1.0:
            return strict
        return plain

    def _recover(self, error: RuntimeError) -> None:
        """Makes room on a GPU that ran out of memory: smaller batches, then the CPU."""
        if "out of memory" not in str(error) or self.device == "cpu":
            raise error
        if self.batch_size > 1:
            self.batch_size = max(1, self.batch_size // 2)
            return
        self.warnings.append("The graphics card has too little memory: the CPU recognized.")
        self.device, self.compute_type = "cpu", "int8"
        self.batch_size = self.settings.batch_size
        self._load()


def compose_prompt(names: Sequence[str], language: str, count: Any, room: int) -> str | None:
    """A sentence with as many of `names` as `room` tokens hold, most important first; None without
    names.

    `count` tells the tokens of a text. Whisper takes the prompt for what was said before and
    spells alike.
    """
    opening = "A panel with " if language == "en" else ""
    chosen: list[str] = []
    for name in names:
        text = opening + ", ".join([*chosen, name]) + "."
        if count(" " + text) > room:
            break
        chosen.append(name)
    return opening + ", ".join(chosen) + "." if chosen else None


def find_speech(audio: Audio, threshold: float) -> list[tuple[float, float]]:
    """Stretches (start, end; seconds) in which the voice detector that comes with faster-whisper
    hears somebody.

    Its usual threshold of 0.5 loses quiet speakers (MODELS.md).
    """
    from faster_whisper.vad import VadOptions, get_speech_timestamps

    options = VadOptions(threshold=threshold, min_silence_duration_ms=300, speech_pad_ms=200)
    block = int(_VAD_BLOCK * SAMPLE_RATE)
    found: list[tuple[float, float]] = []
    for begin in range(0, len(audio.samples), block):
        for span in get_speech_timestamps(audio.samples[begin : begin + block], options):
            start, end = ((begin + span[side]) / SAMPLE_RATE for side in ("start", "end"))
            if found and start - found[-1][1] < 0.05:
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
        audio.release()
    return found


def _cut(audio: Audio, chunk: Chunk) -> NDArray[np.float32]:
    return audio.samples[int(chunk.start * SAMPLE_RATE) : int(chunk.end * SAMPLE_RATE)]


def _seek(chunk: Chunk) -> int:
    """How faster-whisper names a chunk in what it returns: its offset in frames of 10 ms."""
    return int(int(chunk.start * SAMPLE_RATE) / SAMPLE_RATE * 100)


def _passage(chunk: Chunk, pieces: Sequence[Any], language: str) -> Passage:
    return Passage(
        chunk.start,
        chunk.end,
        tuple(_words(pieces, spaced=language not in _WITHOUT_SPACES)),
        min((piece.avg_logprob for piece in pieces), default=0.0),
        max((piece.no_speech_prob for piece in pieces), default=0.0),
    )


def _words(pieces: Sequence[Any], *, spaced: bool) -> list[Word]:
    """The words of a chunk without blanks around them.

    faster-whisper cuts before punctuation inside a word (" 60", ",000"; " o", "'clock"): what does
    not begin with a blank goes on with the word before it, in languages that put spaces between
    words.
    """
    words: list[Word] = []
    for piece in pieces:
        for number, heard in enumerate(piece.words or ()):
            text = heard.word.strip()
            if not text:
                continue
            probability = min(1.0, max(1e-3, float(heard.probability)))
            word = Word(text, float(heard.start), float(heard.end), probability)
            if spaced and number and words and not heard.word.startswith(" "):
                before = words.pop()
                word = Word(
                    before.text + text, before.start, word.end, min(before.probability, probability)
                )
            words.append(word)
    return words
