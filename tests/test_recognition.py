"""Recognition with a scripted Whisper at the seam, and with tiny.en on the interview where its weights are."""

import hashlib
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from panelscribe.audio import SAMPLE_RATE, Audio, decode
from panelscribe.engines import Recognition
from panelscribe.engines.chunking import Chunk
from panelscribe.engines.hardware import choose_compute_type, choose_model, find_device
from panelscribe.engines.recognition import (
    FasterWhisper,
    RecognitionSettings,
    batches,
    compose_prompt,
    find_speech,
    open_recognizer,
)
from panelscribe.errors import EngineError
from panelscribe.models import ModelStore, default_root

SAMPLES = Path(__file__).parents[1] / "samples"


@dataclass
class FakePipeline:
    """Answers each chunk by `say(start, end, options)`, a text that is spread evenly over the chunk."""

    say: Callable[[float, float, dict[str, Any]], str]
    languages: tuple[str, ...] = ("en", "de")
    votes: list[list[tuple[str, float]]] = field(default_factory=list)
    calls: list[dict[str, Any]] = field(default_factory=list)
    probability: float = 0.9
    log_probability: float = -0.2
    no_speech: float = 0.01

    @property
    def model(self) -> Any:
        return SimpleNamespace(
            supported_languages=list(self.languages),
            model=SimpleNamespace(is_multilingual=len(self.languages) > 1),
            hf_tokenizer=SimpleNamespace(
                encode=lambda text, add_special_tokens: SimpleNamespace(ids=text.split())
            ),
            feature_extractor=lambda samples: samples,
            detect_language=lambda features: (None, None, self.votes.pop(0)),
        )

    def transcribe(self, samples: Any, **options: Any) -> tuple[Iterator[Any], None]:
        self.calls.append(options)
        return iter([self.piece(clip, options) for clip in options["clip_timestamps"]]), None

    def piece(self, clip: dict[str, float], options: dict[str, Any]) -> Any:
        texts = self.say(clip["start"], clip["end"], options).split()
        step = (clip["end"] - clip["start"]) / max(len(texts), 1)
        words = [
            SimpleNamespace(
                word=text if text.startswith(",") else f" {text}",
                start=clip["start"] + index * step,
                end=clip["start"] + (index + 0.9) * step,
                probability=self.probability,
            )
            for index, text in enumerate(texts)
        ]
        return SimpleNamespace(
            seek=int(int(clip["start"] * SAMPLE_RATE) / SAMPLE_RATE * 100),
            words=words,
            avg_logprob=self.log_probability,
            no_speech_prob=self.no_speech,
        )


def noise(seconds: float) -> Audio:
    generator = np.random.default_rng(0)
    return Audio(generator.normal(0, 0.1, int(seconds * SAMPLE_RATE)).astype(np.float32))


def recognizer(pipeline: FakePipeline, **settings: Any) -> FasterWhisper:
    engine = FasterWhisper(
        model_path=Path("nowhere"),
        name="fake",
        device="cpu",
        compute_type="int8",
        threads=1,
        digest="0123456789abcdef",
        settings=RecognitionSettings(**settings),
    )
    engine._pipeline = pipeline
    return engine


def hear(
    pipeline: FakePipeline,
    seconds: float = 100.0,
    names: Sequence[str] = (),
    language: str | None = "en",
    speech: Sequence[tuple[float, float]] | None = None,
    **settings: Any,
) -> Recognition:
    whole = [(0.0, seconds)] if speech is None else speech
    return recognizer(pipeline, **settings).recognize(
        noise(seconds),
        language=language,
        names=names,
        speech=whole,
        report=lambda done, total: None,
    )


def talk(start: float, end: float, options: dict[str, Any]) -> str:
    """Two different words a second."""
    numbers = range(int(start * 2), int(end * 2))
    return " ".join(hashlib.sha1(str(number).encode()).hexdigest()[:6] for number in numbers)


def test_words_come_in_order_with_times_and_without_blanks() -> None:
    result = hear(FakePipeline(talk), 100.0)
    assert [word.text for word in result.words] == talk(0, 100, {}).split()
    times = [time for word in result.words for time in (word.start, word.end)]
    assert times == sorted(times, key=lambda time: time or 0.0)
    assert result.language == "en"
    assert result.doubts == ()
    assert all(word.probability == pytest.approx(0.9) for word in result.words)


def test_pieces_of_a_number_are_one_word_again() -> None:
    pipeline = FakePipeline(lambda *_: "about 60 ,000 people " + "and so on " * 2)
    assert "60,000" in [word.text for word in hear(pipeline, 8.0).words]
    pipeline.languages = ("zh",)
    assert ",000" in [word.text for word in hear(pipeline, 8.0, language="zh").words]


def test_chunks_are_batched_and_progress_is_told() -> None:
    pipeline = FakePipeline(talk)
    told: list[tuple[float, float]] = []
    recognizer(pipeline, batch_size=4).recognize(
        noise(130.0),
        language="en",
        names=(),
        speech=[(0.0, 130.0)],
        report=lambda done, total: told.append((done, total)),
    )
    assert [len(call["clip_timestamps"]) for call in pipeline.calls] == [2, 2, 1]
    assert told == sorted(told)
    assert told[-1] == (130.0, 130.0)
    assert len(told) == 6


def test_two_batches_are_heard_at_once_and_told_in_order() -> None:
    both = threading.Barrier(2, timeout=10.0)

    def together(start: float, end: float, options: dict[str, Any]) -> str:
        if len(pipeline.calls) <= 2:
            both.wait()  # breaks where one batch waits for the other
        return talk(start, end, options)

    pipeline = FakePipeline(together)
    engine = recognizer(pipeline, batch_size=1)
    engine.threads = 2
    heard = engine.recognize(
        noise(90.0), language="en", names=(), speech=[(0.0, 90.0)], report=lambda *_: None
    )
    alone = hear(FakePipeline(talk), 90.0, batch_size=1)
    assert heard.words == alone.words


@given(st.integers(1, 200), st.integers(1, 9), st.integers(1, 3))
def test_batches_share_the_chunks_out_evenly(count: int, most: int, at_once: int) -> None:
    chunks = [Chunk(float(number), number + 1.0) for number in range(count)]
    parts = batches(chunks, most, at_once)
    assert [chunk for part in parts for chunk in part] == chunks
    sizes = [len(part) for part in parts]
    assert max(sizes) <= most
    assert len(set(sizes[:-1])) <= 1
    assert sizes[-1] <= sizes[0]
    assert len(sizes) <= at_once * -(-count // (at_once * most))


def test_names_are_the_prompt_within_its_room() -> None:
    pipeline = FakePipeline(talk)
    hear(pipeline, 20.0, names=("Ana Ruiz", "Bitnami", "Kelsey Hightower"), prompt_tokens=3)
    assert pipeline.calls[0]["initial_prompt"] == "Ana Ruiz, Bitnami."
    assert compose_prompt([], len, 100) is None
    assert compose_prompt(["x" * 200], len, 100) is None


def test_nothing_is_heard_where_nobody_speaks() -> None:
    pipeline = FakePipeline(talk)
    result = hear(pipeline, 60.0, speech=[], language=None)
    assert (result.words, result.language, pipeline.calls) == ((), "und", [])
    silence = Audio(np.zeros(5 * SAMPLE_RATE, dtype=np.float32))
    for sound in (silence, Audio(np.zeros(0, dtype=np.float32))):
        result = recognizer(pipeline).recognize(
            sound, language="de", names=(), speech=None, report=lambda done, total: None
        )
        assert (result.words, result.language, pipeline.calls) == ((), "de", [])


def test_chunks_without_a_word_are_no_error() -> None:
    assert hear(FakePipeline(lambda *_: ""), 1.0).words == ()


def test_the_language_is_that_of_most_chunks_not_of_the_first() -> None:
    german = [("de", 0.9), ("en", 0.1)]
    english = [("en", 0.8), ("de", 0.2)]
    pipeline = FakePipeline(talk, votes=[german, english, english])
    assert hear(pipeline, 200.0, language=None).language == "en"
    assert pipeline.calls[0]["language"] == "en"


def test_an_english_model_hears_english_and_refuses_the_rest() -> None:
    pipeline = FakePipeline(talk, languages=("en",))
    assert hear(pipeline, 10.0, language=None).language == "en"
    with pytest.raises(EngineError, match="English alone") as caught:
        hear(pipeline, 10.0, language="de")
    assert caught.value.hint
    with pytest.raises(EngineError, match="does not know") as caught:
        hear(FakePipeline(talk), 10.0, language="xx")
    assert caught.value.hint


def test_a_loop_is_heard_again_and_the_better_hearing_stands() -> None:
    def say(start: float, end: float, options: dict[str, Any]) -> str:
        return "and we go " * 20 if options["initial_prompt"] else talk(start, end, options)

    result = hear(FakePipeline(say), 20.0, names=["Ana Ruiz"])
    assert [word.text for word in result.words] == talk(0, 20, {}).split()
    assert result.doubts == ()


def test_a_loop_that_stays_is_marked_and_kept() -> None:
    result = hear(FakePipeline(lambda *_: "well then " + "and we go " * 20), 20.0)
    assert len(result.words) == 62
    assert [doubt.reason for doubt in result.doubts] == ["the same words over and over"]
    assert [word.doubtful for word in result.words] == [False] * 5 + [True] * 57


def test_skipped_speech_is_heard_by_itself() -> None:
    """In a chunk of more than 20 seconds everything after the fifth second is left out."""

    def say(start: float, end: float, options: dict[str, Any]) -> str:
        words = talk(start, end, options).split()
        return " ".join(words[:4] if end - start > 20 else words)

    result = hear(FakePipeline(say), 28.0, names=["Ana Ruiz"])
    assert len(result.words) > 45
    assert [word.start for word in result.words] == sorted(word.start or 0 for word in result.words)


def test_overlapping_turns_are_heard_once() -> None:
    result = hear(FakePipeline(talk), 20.0, speech=[(0.0, 12.0), (3.0, 9.0), (8.0, 20.0)])
    assert [word.text for word in result.words] == talk(0, 20, {}).split()


def test_a_recited_prompt_is_dropped_if_nobody_said_it() -> None:
    names = ["Ana Ruiz", "Bob Lee", "Cem Kaya", "Dora Maar"]

    def echo(start: float, end: float, options: dict[str, Any]) -> str:
        return ", ".join(names) + "." if options["initial_prompt"] else "so"

    assert [word.text for word in hear(FakePipeline(echo), 2.0, names=names).words] == ["so"]

    def introduce(start: float, end: float, options: dict[str, Any]) -> str:
        said = "please welcome " + ", ".join(names) + "."
        return said if options["initial_prompt"] else said.replace("Ruiz", "Reese")

    said = hear(FakePipeline(introduce), 6.0, names=names).words
    assert [word.text for word in said][3] == "Ruiz,"


def test_a_passage_that_lost_its_full_stops_is_heard_without_the_prompt() -> None:
    sentences = (
        "Her email sat in a queue. Nobody owned that queue. The person who did had left in August. "
        "We looked it up last night. It is not something to be proud of. So now we pay eleven people."
    )
    run_on = f"Well. {sentences.replace('.', '')}"

    def hasty(start: float, end: float, options: dict[str, Any]) -> str:
        return run_on if options["initial_prompt"] else sentences

    heard = hear(FakePipeline(hasty), 20.0, names=["Ana Ruiz"]).words
    assert " ".join(word.text for word in heard) == sentences
    worse = hear(FakePipeline(lambda *_: run_on), 20.0, names=["Ana Ruiz"]).words
    assert " ".join(word.text for word in worse) == run_on


def test_a_full_graphics_card_gets_smaller_batches_then_the_cpu(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Full(FakePipeline):
        def transcribe(self, samples: Any, **options: Any) -> tuple[Iterator[Any], None]:
            super().transcribe(samples, **options)
            raise RuntimeError("CUDA failed with error out of memory")

    full, spare = Full(talk), FakePipeline(talk)
    engine = recognizer(full, batch_size=4)
    engine.device, engine.compute_type = "cuda", "float16"
    monkeypatch.setattr(
        FasterWhisper, "_load", lambda self: object.__setattr__(self, "_pipeline", spare)
    )
    result = engine.recognize(
        noise(130.0), language="en", names=(), speech=[(0.0, 130.0)], report=lambda *_: None
    )
    assert [len(call["clip_timestamps"]) for call in full.calls] == [3, 2, 1]
    assert [word.text for word in result.words] == talk(0, 130, {}).split()
    assert (engine.device, engine.compute_type) == ("cpu", "int8")
    assert result.warnings == ("The graphics card has too little memory: the CPU recognized.",)


def test_other_failures_of_the_library_are_not_swallowed() -> None:
    class Broken(FakePipeline):
        def transcribe(self, samples: Any, **options: Any) -> tuple[Iterator[Any], None]:
            raise RuntimeError("something else")

    with pytest.raises(RuntimeError, match="something else"):
        hear(Broken(talk), 10.0)


def test_an_interruption_passes() -> None:
    def interrupt(*_: Any) -> str:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        hear(FakePipeline(interrupt), 10.0)


def test_the_same_sound_gives_the_same_words() -> None:
    assert hear(FakePipeline(talk), 100.0) == hear(FakePipeline(talk), 100.0)


@pytest.mark.parametrize(
    ("installed", "device", "chosen"),
    [
        (["base", "tiny.en"], "cpu", "base"),
        (["base", "small", "large-v3-turbo"], "cpu", "small"),
        (["base", "base.en"], "cpu", "base.en"),
        (["base", "large-v3-turbo", "large-v3"], "cuda", "large-v3-turbo"),
        (["large-v3", "medium"], "cpu", "medium"),
        (["my-own"], "cpu", "my-own"),
    ],
)
def test_the_model_suits_the_hardware(installed: list[str], device: str, chosen: str) -> None:
    assert choose_model(installed, device) == chosen


def test_no_model_at_all_says_what_to_fetch() -> None:
    with pytest.raises(EngineError, match="no recognition model") as caught:
        choose_model([], "cpu")
    assert "models fetch" in (caught.value.hint or "")


def test_device_and_arithmetic(monkeypatch: pytest.MonkeyPatch) -> None:
    import ctranslate2

    monkeypatch.setattr(ctranslate2, "get_cuda_device_count", lambda: 1)
    assert find_device("auto") == "cuda"
    assert find_device("cpu") == "cpu"
    monkeypatch.setattr(ctranslate2, "get_cuda_device_count", lambda: 0)
    assert find_device() == "cpu"
    assert choose_compute_type(None, "cpu") == "int8"
    assert choose_compute_type("float32", "cpu") == "float32"
    with pytest.raises(EngineError, match="float8 arithmetic") as caught:
        choose_compute_type("float8", "cpu")
    assert "int8" in (caught.value.hint or "")
    monkeypatch.setattr(ctranslate2, "get_supported_compute_types", lambda _: {"float16", "int8"})
    assert choose_compute_type(None, "cuda") == "float16"
    monkeypatch.setattr(ctranslate2, "get_supported_compute_types", lambda _: set())
    assert choose_compute_type(None, "cuda") == "default"

    def missing(device: str) -> set[str]:
        raise ValueError("This CTranslate2 package was not compiled with CUDA support\nat ...")

    monkeypatch.setattr(ctranslate2, "get_supported_compute_types", missing)
    with pytest.raises(EngineError, match="no cuda device") as caught:
        choose_compute_type(None, "cuda")
    assert caught.value.hint


def test_incomplete_and_damaged_models_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"config\.json is missing") as caught:
        open_recognizer(tmp_path, name="base", device="cpu")
    assert "models fetch base" in (caught.value.hint or "")
    for part in ("config.json", "tokenizer.json"):
        (tmp_path / part).write_text("{}")
    (tmp_path / "model.bin").write_bytes(b"not a model")
    engine = open_recognizer(tmp_path, name="base", device="cpu")
    assert engine.identity.startswith("faster-whisper ")
    assert engine.identity.endswith(" base int8@708811cc")
    with pytest.raises(EngineError, match="can't be loaded") as caught:
        engine.recognize(
            noise(2.0), language="en", names=(), speech=[(0.0, 2.0)], report=lambda *_: None
        )
    assert "models verify" in (caught.value.hint or "")


def test_the_voice_detector_works_through_long_sound_in_blocks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from faster_whisper import vad

    monkeypatch.setattr(
        vad, "get_speech_timestamps", lambda samples, options: [{"start": 0, "end": len(samples)}]
    )
    seconds = 1300
    sound = Audio(np.zeros(seconds * SAMPLE_RATE, dtype=np.float32))
    assert find_speech(sound, 0.3) == [(0.0, float(seconds))]


# ---- with weights


def weights(name: str) -> Path:
    store = ModelStore(default_root(os.environ.get("PANELSCRIBE_MODELS")))
    if not store.installed(name):
        pytest.skip(f"no weights: panelscribe models fetch {name}")
    return store.path(name)


@pytest.fixture(scope="module")
def tiny() -> FasterWhisper:
    return open_recognizer(weights("tiny.en"), name="tiny.en", device="cpu", threads=1)


def recognize(
    engine: FasterWhisper, sound: Audio, names: Sequence[str] = (), speech: Any = None
) -> Recognition:
    return engine.recognize(
        sound, language=None, names=names, speech=speech, report=lambda done, total: None
    )


@pytest.mark.engine
def test_the_interview_is_understood(tiny: FasterWhisper) -> None:
    sound = decode(SAMPLES / "interview" / "interview.mp3")
    first = Audio(sound.samples[: 60 * SAMPLE_RATE])
    result = recognize(tiny, first, ["Naomi Farrow", "Desmond Achebe", "Plain Machines"])
    text = " ".join(word.text for word in result.words)
    assert result.language == "en"
    for name in ("Naomi Farrow", "Desmond Achebe", "Plain Machines"):
        assert name in text
    assert 80 < len(result.words) < 220
    times = [time for word in result.words for time in (word.start or 0.0, word.end or 0.0)]
    assert times == sorted(times)
    assert max((word.end or 0) - (word.start or 0) for word in result.words) <= 2.0
    assert result == recognize(tiny, first, ["Naomi Farrow", "Desmond Achebe", "Plain Machines"])


@pytest.mark.engine
@pytest.mark.parametrize("kind", ["silence", "hiss", "music", "click"])
@pytest.mark.parametrize("forced", [False, True])
def test_no_word_is_believed_where_nobody_speaks(
    tiny: FasterWhisper, kind: str, forced: bool
) -> None:
    """Not even with names as a prompt, and not where a diarizer wrongly says that somebody speaks."""
    seconds = 1.0 if kind == "click" else 20.0
    time = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    generator = np.random.default_rng(1)
    chord = np.sin(2 * np.pi * 220 * time) + np.sin(2 * np.pi * 277 * time) * np.sin(4 * time) ** 2
    samples = {
        "silence": np.zeros(len(time)),
        "hiss": generator.normal(0, 0.02, len(time)),
        "music": 0.1 * chord,
        "click": np.eye(1, len(time), 800).reshape(-1),
    }[kind].astype(np.float32)
    names = ["Naomi Farrow", "Desmond Achebe", "Plain Machines", "Marlow Valley Water District"]
    result = recognize(tiny, Audio(samples), names, speech=[(0.0, seconds)] if forced else None)
    believed = [word.text for word in result.words if not word.doubtful]
    assert believed == []
