"""From the sound to the transcript as it was heard: the steps that listen.

Leaves out names, article and editors' decisions (`pipeline.py`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from panelscribe import formats
from panelscribe.assembly import Resemblance, assemble, listened, stretches, unsettled
from panelscribe.audio import Audio, decode
from panelscribe.engines import Diarizer, Recognizer, Report
from panelscribe.engines.voiceprints import VoiceEngine
from panelscribe.enrolment import compare, known_voices
from panelscribe.errors import InputError, SessionError
from panelscribe.formats.voices_json import dump_likenesses
from panelscribe.panel import Panel, Role
from panelscribe.panel_file import PanelFile
from panelscribe.session import file_digest
from panelscribe.spelling import correct
from panelscribe.steps import (
    CORRECTIONS,
    HEARD,
    RESEMBLANCE,
    SOUND,
    TURNS,
    VOICES,
    WORDS,
    Made,
    Run,
)
from panelscribe.voice_library import Enrolled


@dataclass(frozen=True, slots=True)
class Engines:
    """The models of a run; each loads itself when first asked, so a run that finds all done loads none."""

    recognizer: Recognizer
    diarizer: Diarizer
    voices: VoiceEngine | None = None  # None: nobody is known by voice


class Sound:
    """A recording that is decoded at most once, and only when a step listens to it."""

    def __init__(self, recording: Path) -> None:
        self.recording = recording
        self._state = _file_state(recording)
        self.sha256 = file_digest(recording)
        self._audio: Audio | None = None

    def audio(self, report: Report | None = None) -> Audio:
        """Raises InputError, also where the file is no longer the one whose digest was taken."""
        if self._audio is None:
            audio = decode(self.recording, report=report)
            if _file_state(self.recording) != self._state:
                raise InputError(
                    f"{self.recording}: this recording changed while it was read",
                    hint="run it again when the file is whole",
                )
            self._audio = audio
        return self._audio


def _file_state(path: Path) -> tuple[int, ...] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns


def claim(run: Run, recording: Path, sha256: str | None) -> Sound:
    """Makes the session this recording's, unless it is another's that editors worked on."""
    sound = Sound(recording)
    if sha256 not in (None, sound.sha256):
        raise InputError(f"{recording}: this recording was replaced by another one")
    known = run.session.fact("recording")
    if known and known["sha256"] != sound.sha256:
        same_place = Path(known["path"]) == recording.resolve()
        if not same_place or run.session.edits():
            raise SessionError(
                f"{run.session.folder} belongs to another recording ({known['path']})",
                hint="choose another folder with -o, or rename the recording",
            )

    def listen(report: Report) -> Made:
        audio = sound.audio(report)
        return Made({SOUND: formats.dump_sound(audio.duration)}, warnings=audio.warnings)

    run.pull("decode", sound.sha256, listen)
    run.session.describe(recording={"path": str(recording.resolve()), "sha256": sound.sha256})
    return sound


def diarize(run: Run, sound: Sound, diarizer: Diarizer, panel: Panel) -> None:
    """Who speaks when."""
    lower, upper = speaker_bounds(panel)

    def make(report: Report) -> Made:
        result = diarizer.diarize(
            sound.audio(), min_speakers=lower, max_speakers=upper, report=report
        )
        return Made(
            {TURNS: formats.dump_diarization(result.turns, result.exclusive)},
            {"engine": diarizer.identity, "bounds": [lower, upper]},
        )

    run.pull("diarize", [sound.sha256, diarizer.identity], make)


def speaker_bounds(panel: Panel) -> tuple[int | None, int | None]:
    """How many voices a panel file lets expect: one listed person may be missing, several strangers may ask."""
    expected = sum(person.role is not Role.AUDIENCE for person in panel.people)
    return (max(1, expected - 1), len(panel.people) + 4) if expected else (None, None)


def recognize(
    run: Run, sound: Sound, recognizer: Recognizer, panel: Panel, language: str | None
) -> None:
    """What is said, with times; the diarizer's turns are the stretches of speech."""
    turns, _ = formats.parse_diarization(run.session.read(TURNS))

    def make(report: Report) -> Made:
        result = recognizer.recognize(
            sound.audio(),
            language=language,
            names=panel.vocabulary,
            speech=[turn.span for turn in turns],
            report=report,
        )
        doubts = [(doubt.start, doubt.end, doubt.reason) for doubt in result.doubts]
        return Made(
            {WORDS: formats.dump_words(result.words, result.language, doubts)},
            {"engine": recognizer.identity, "names": list(panel.vocabulary)},
            [*result.warnings, *(f"{_clock(start)}: {reason}" for start, _, reason in doubts)],
        )

    inputs = [sound.sha256, run.digest_of(TURNS), recognizer.identity, language]
    run.pull("recognize", inputs, make)


def compare_voices(run: Run, sound: Sound, diarizer: Diarizer) -> None:
    """How much each stretch of words sounds like each speaker: the second look."""

    def make(report: Report) -> Made:
        words, _, _ = formats.parse_words(run.session.read(WORDS))
        turns, exclusive = formats.parse_diarization(run.session.read(TURNS))
        found = stretches(words, turns, exclusive)
        chosen = unsettled(words, found, turns)
        spans = listened(words, [found[i] for i in chosen])
        similarity = diarizer.resemblance(sound.audio(), spans, exclusive, report)
        rows = None
        if similarity is not None:
            every = np.zeros((len(found), similarity.shape[1]), dtype=np.float32)
            every[list(chosen)] = similarity
            rows = every.tolist()
        return Made({RESEMBLANCE: formats.dump_resemblance(found, rows)})

    inputs = [sound.sha256, run.digest_of(WORDS), run.digest_of(TURNS), diarizer.identity]
    run.pull("compare", inputs, make)


def listen_for_voices(
    run: Run,
    sound: Sound,
    engine: VoiceEngine | None,
    panel_file: PanelFile,
    enrolled: Sequence[Enrolled],
) -> None:
    """How like the speakers are to people known by voice; likeness is stored, voiceprints never are."""
    model = engine.identity if engine else ""
    known = known_voices(panel_file.panel, panel_file.path, enrolled if engine else (), model)

    def listen(report: Report) -> Made:
        if engine is None or not known:
            return Made({}, warnings=known.warnings)
        turns, _ = formats.parse_diarization(run.session.read(TURNS))
        found = compare(known, sound.audio(), turns, engine, report)
        return Made({VOICES: dump_likenesses(found.likenesses)}, {"engine": model}, found.warnings)

    used = [sound.sha256, run.digest_of(TURNS)] if known else []
    run.pull("voices", [*used, model, known.key], listen)


def write_transcript(run: Run, panel: Panel) -> None:
    """Words and turns as a transcript, names spelled as the panel file has them."""

    def write(report: Report) -> Made:
        words, language, _ = formats.parse_words(run.session.read(WORDS))
        turns, exclusive = formats.parse_diarization(run.session.read(TURNS))
        duration = formats.parse_sound(run.session.read(SOUND))
        found, rows = formats.parse_resemblance(run.session.read(RESEMBLANCE))
        voices = Resemblance(found, np.array(rows)) if rows is not None else None
        transcript = assemble(
            run.session.name,
            language,
            duration,
            words,
            turns,
            exclusive,
            resemblance=voices,
            names=[person.name for person in panel.people],
        )
        corrected, corrections = correct(transcript, panel)
        return Made(
            {
                HEARD: formats.dump_transcript(corrected),
                CORRECTIONS: formats.dump_corrections(corrections),
            }
        )

    used = [run.digest_of(name) for name in (WORDS, TURNS, SOUND, RESEMBLANCE)]
    run.pull("transcript", [*used, panel.vocabulary], write)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02d}"
