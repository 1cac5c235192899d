"""Recognition with faster-whisper: sound in, words with times and probabilities out.

The recording is cut at pauses (`chunking.py`), chunks are recognized in batches with the panel's
names as a prompt, what looks made up is heard once more without it and otherwise marked
(`hallucination.py`), and word times are fitted to the sound (`word_times.py`). Everything is
greedy or beam search: no sampling, so the same sound gives the same words. Leaves out which
weights are used (`models.py`) and who spoke (`diarization.py`).
"""

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from panelscribe.audio import SAMPLE_RATE, Audio
from panelscribe.engines import Recognition, Report
from panelscribe.engines.chunking import Chunk, in_order, loudness, plan_chunks
from panelscribe.engines.decoding import open_pipeline
from panelscribe.engines.hallucination import Passage, doubts, echoes, mark
from panelscribe.engines.hardware import choose_compute_type, choose_model, find_device
from panelscribe.engines.rehearing import insert, is_made_up, unheard
from panelscribe.engines.word_times import fit_words
from panelscribe.errors import EngineError
from panelscribe.transcript import Word

__all__ = [
    "FasterWhisper",
    "RecognitionSettings",
    "choose_model",
    "compose_prompt",
    "find_device",
    "find_speech",
    "open_recognizer",
]

_WITHOUT_SPACES = frozenset({"zh", "ja", "th", "lo", "my", "yue"})
_EDGE = 0.2
"""Seconds around a stretch that is heard by itself."""
_BELIEVABLE = -1.0
"""A hearing with a lower mean log probability fits the sound no better than a loop."""
_RUN_ON = 30
"""Words in a row without punctuation from which a passage is heard again without the prompt."""

_TELLING = 10.0
"""Seconds of a chunk that tell its language."""
_AT_ONCE = 2
"""Batches that are heard at once on a processor: one alone keeps two cores busy for three quarters of the time."""
_VAD_BLOCK = 600.0
"""Seconds of sound that the voice detector is given at once."""


@dataclass(frozen=True, slots=True)
class RecognitionSettings:
    """What was chosen by measurement (docs/benchmarks.md); part of every cache key.

    `batch_size` chunks are decoded at a time, on a processor in two batches; memory grows with it.
    `prompt_tokens` is the room for names in the prompt (Whisper has 448 tokens for prompt and text
    of a chunk, and fast talk fills 240); `chunk_seconds` is at most 30.
    """

    beam_size: int = 5
    batch_size: int = 10
    chunk_seconds: float = 30.0
    prompt_tokens: int = 180
    vad_threshold: float = 0.3


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
    device = find_device(device)
    return FasterWhisper(
        model_path=model_path,
        name=name,
        device=device,
        compute_type=choose_compute_type(compute_type, device),
        threads=threads or _cores(),
        digest=digest or _sha256(model_path / "model.bin"),
        settings=settings or RecognitionSettings(),
    )


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
        try:
            self._pipeline = open_pipeline(
                str(self.model_path),
                device=self.device,
                compute_type=self.compute_type,
                threads=max(1, self.threads // self._workers),
                workers=self._workers,
            )
        except (RuntimeError, ValueError, OSError) as error:
            raise EngineError(
                f"the model {self.name} can't be loaded: {error}",
                hint=f"run `panelscribe models verify` and `panelscribe models fetch {self.name}`",
            ) from error

    @property
    def _at_once(self) -> int:
        """How many batches are meant to be heard at once, whatever the threads."""
        return 1 if self.device == "cuda" else _AT_ONCE

    @property
    def _in_batch(self) -> int:
        return max(1, self.batch_size // self._at_once)

    @property
    def _workers(self) -> int:
        return min(self._at_once, self.threads)

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
        voiced = in_order(
            find_speech(audio, self.settings.vad_threshold) if speech is None else speech,
            audio.duration,
        )
        levels = loudness(audio)
        chunks = plan_chunks(voiced, levels, audio.duration, limit=self.settings.chunk_seconds)
        if not chunks:
            report(audio.duration, audio.duration)
            return Recognition((), language or "und")
        language = language or self._detect_language(audio, chunks)
        task = _Task(audio, language, tuple(names), tuple(voiced), levels)
        passages: list[Passage] = []
        for passage in self._passages(task, chunks):
            passages.append(passage)
            report(passage.end, audio.duration)
        words: list[Word] = []
        found = []
        for passage in passages:
            passage = fit_words(passage, levels, words[-1].end if words else None)
            new = doubts(passage, voiced if speech is not None else None)
            found += new
            words += mark(passage.words, new)
        report(audio.duration, audio.duration)
        return Recognition(tuple(words), language, tuple(found), tuple(self.warnings))

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
        """The language of most of the talk: the beginnings of three chunks spread over it vote with
        their probabilities.
        """
        if not self._model.model.is_multilingual:
            return "en"
        count = len(chunks)
        picks = sorted({count // 6, count // 2, count * 5 // 6})
        votes: dict[str, float] = {}
        for pick in picks:
            start, end = chunks[pick].start, min(chunks[pick].end, chunks[pick].start + _TELLING)
            features = self._model.feature_extractor(_cut(audio, Chunk(start, end)))
            _, _, probabilities = self._model.detect_language(features=features)
            for language, probability in probabilities:
                votes[language] = votes.get(language, 0.0) + probability
        return max(sorted(votes), key=lambda language: votes[language])

    def _passages(self, task: "_Task", chunks: Sequence[Chunk]) -> Iterator[Passage]:
        prompt = compose_prompt(task.names, self._tokens, self.settings.prompt_tokens)
        done = 0
        while done < len(chunks):
            try:
                for passages in self._batches(task, chunks[done:], prompt):
                    yield from passages
                    done += len(passages)
                    task.audio.release()
            except RuntimeError as error:
                self._recover(error)

    def _batches(
        self, task: "_Task", chunks: Sequence[Chunk], prompt: str | None
    ) -> Iterator[list[Passage]]:
        """The passages of `chunks`, batch by batch, several heard at once."""
        pool = ThreadPoolExecutor(self._workers, thread_name_prefix="recognize")
        try:
            parts = batches(chunks, self._in_batch, self._at_once)
            yield from pool.map(lambda part: self._heard(task, part, prompt), parts)
        finally:
            pool.shutdown(cancel_futures=True)

    def _tokens(self, text: str) -> int:
        return len(self._model.hf_tokenizer.encode(text, add_special_tokens=False).ids)

    def _transcribe(
        self,
        task: "_Task",
        chunks: Sequence[Chunk],
        prompt: str | None,
        *,
        timestamps: bool = False,
        no_repeat: int = 0,
    ) -> list[Passage]:
        """What is said in each of `chunks`, which are decoded together."""
        pieces, _ = self._pipeline.transcribe(
            task.audio.samples,
            language=task.language,
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
        return [_passage(chunk, heard.get(_seek(chunk), []), task.language) for chunk in chunks]

    def _heard(self, task: "_Task", chunks: Sequence[Chunk], prompt: str | None) -> list[Passage]:
        """What is said in `chunks`, with second thoughts where something is wrong."""
        passages = [
            self._second_thought(task, chunk, passage, prompt)
            for chunk, passage in zip(chunks, self._transcribe(task, chunks, prompt), strict=True)
        ]
        gaps = [
            (number, Chunk(max(0.0, start - _EDGE), min(end + _EDGE, task.audio.duration)))
            for number, passage in enumerate(passages)
            for start, end in unheard(passage, task.speech)
        ]
        for done in range(0, len(gaps), self._in_batch):
            part = gaps[done : done + self._in_batch]
            late = self._transcribe(task, [chunk for _, chunk in part], None)
            for (number, _), passage in zip(part, late, strict=True):
                passages[number] = insert(passages[number], passage)
        return passages

    def _second_thought(
        self, task: "_Task", chunk: Chunk, passage: Passage, prompt: str | None
    ) -> Passage:
        """The passage itself, or another hearing of its chunk where it loops, races, recites the prompt or loses
        its punctuation to it.
        """
        if is_made_up(passage):
            others = (other for other in self._hearings(task, chunk) if not is_made_up(other))
            return next(others, passage)
        if prompt and echoes(passage, task.names):
            # A moderator who reads out the names is heard without the prompt too, misspelled.
            plain = self._transcribe(task, [chunk], None)[0]
            return passage if len(plain.words) >= 0.7 * len(passage.words) else plain
        if prompt and runs_on(passage):
            plain = self._transcribe(task, [chunk], None)[0]
            complete = len(plain.words) >= 0.9 * len(passage.words)
            return plain if complete and not (runs_on(plain) or is_made_up(plain)) else passage
        return passage

    def _hearings(self, task: "_Task", chunk: Chunk) -> Iterator[Passage]:
        """The same chunk without the prompt: with timestamps, which break loops, then with repetition forbidden."""
        yield self._transcribe(task, [chunk], None, timestamps=True)[0]
        strict = self._transcribe(task, [chunk], None, no_repeat=4)[0]
        if strict.log_probability > _BELIEVABLE:
            yield strict

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


def batches(chunks: Sequence[Chunk], most: int, at_once: int) -> list[Sequence[Chunk]]:
    """`chunks` in batches of one size but for the last, at most `most`, about as many for each of `at_once` workers.

    Cores and threads are not asked: what is decoded together may change a word.

    >>> [len(batch) for batch in batches([Chunk(0.0, 1.0)] * 20, 8, 2)]
    [5, 5, 5, 5]
    """
    rounds = -(-len(chunks) // (at_once * most))
    size = -(-len(chunks) // (at_once * rounds))
    return [chunks[first : first + size] for first in range(0, len(chunks), size)]


def runs_on(passage: Passage) -> bool:
    """Whether part of a passage that has punctuation goes on without any for longer than a sentence does.

    A prompt that is a list of names now and then makes the model write on without full stops.
    """
    longest = current = 0
    marks = 0
    for word in passage.words:
        marked = word.text.endswith((".", ",", "?", "!", ";", ":", "…"))
        marks += marked
        current = 0 if marked else current + 1
        longest = max(longest, current)
    return marks > 0 and longest > _RUN_ON


@dataclass(frozen=True, slots=True)
class _Task:
    """One recording and all that is known about it."""

    audio: Audio
    language: str
    names: tuple[str, ...]
    speech: tuple[tuple[float, float], ...]
    levels: NDArray[np.float32]


def compose_prompt(names: Sequence[str], count: Callable[[str], int], room: int) -> str | None:
    """As many of `names` as `room` tokens hold, most important first, as a bare list; None without names.

    `count` tells the tokens of a text. Whisper takes the prompt for what was said before, and spells alike. A sentence
    around the names ("A panel with …") spells no better and makes it leave out speech (docs/benchmarks.md).

    >>> compose_prompt(["Ana Ruiz", "Bitnami", "Kelsey Hightower"], lambda text: len(text.split()), 4)
    'Ana Ruiz, Bitnami.'
    """
    chosen: list[str] = []
    for name in names:
        if count(" " + ", ".join([*chosen, name]) + ".") > room:
            break
        chosen.append(name)
    return ", ".join(chosen) + "." if chosen else None


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
