"""From sound to known voices, and from known voices to the likeness of a recording's speakers.

A clip is taken for a person's voice only if enough speech is in it and one voice alone. Leaves out where voiceprints
are kept (`voice_library.py`), what a likeness is worth (`naming/voices.py`) and when it is asked (`pipeline.py`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from panelscribe.audio import Audio, clock, decode
from panelscribe.engines import Report
from panelscribe.engines.voiceprints import VoiceEngine, Voiceprint, joined
from panelscribe.errors import InputError, PanelscribeError
from panelscribe.formats import parse_diarization
from panelscribe.naming.voices import Likeness, log_odds
from panelscribe.panel import Panel, Person
from panelscribe.session import CACHE, Session, digest, file_digest
from panelscribe.transcript import UNKNOWN, Turn
from panelscribe.voice_library import Enrolled, same_name

TURNS = f"{CACHE}/diarization.json"

LEAST_SPEECH = 5.0
"""Seconds of speech that make a voiceprint, over all clips of a person."""

GOOD_SPEECH = 20.0
"""Seconds of speech from which more hardly helps."""

_OTHER_VOICE = 1.0
"""Seconds of a second voice that a clip may hold (a "mhm") ..."""
_OTHER_SHARE = 0.05
"""... or this share of the first one's."""

_SAME, _DIFFERENT = 2.0, -1.0
"""Log-odds from which two voiceprints are taken for one person, and below which for two."""


@dataclass(frozen=True, slots=True)
class Clip:
    """A voice out of one sound file; `sha256` is the file's, `warnings` say what a person should know of it."""

    voiceprint: Voiceprint
    sha256: str
    warnings: tuple[str, ...] = ()


def listen(path: Path, engine: VoiceEngine) -> Clip:
    """The one voice in a sound file of any kind.

    Raises InputError where there is no sound or no speech in it, or a second voice; EngineError without the models.
    """
    sha256 = file_digest(path)
    audio = decode(path)
    turns = engine.turns(audio)
    found = engine.voiceprints(audio, turns, _unwatched)
    if not found:
        raise InputError(
            f"{path}: no speech was found in it ({audio.duration:.0f} s of sound)",
            hint="choose a stretch in which the person talks, without music",
        )
    main, *others = sorted(found, key=lambda label: (-_spoken(turns, label), label))
    same = [label for label in others if alike(found[main], found[label]) >= _SAME]
    strange = [label for label in others if label not in same]
    allowed = max(_OTHER_VOICE, _OTHER_SHARE * _spoken(turns, main))
    if sum(_spoken(turns, label) for label in strange) > allowed:
        raise InputError(_several(path, turns, [main, *strange]), hint=_CUT)
    voiceprint = joined([found[main], *(found[label] for label in same)])
    warnings = tuple(f"{path}: {text}" for text in audio.warnings)
    return Clip(voiceprint, sha256, warnings)


def speaker_clip(
    session: Session, recording: Path, speaker: str, engine: VoiceEngine
) -> Clip | None:
    """The voice of a speaker of a session, out of its recording; None where they are hardly heard alone.

    Raises SessionError where the session has no turns, InputError where the recording can't be decoded.
    """
    turns, _ = parse_diarization(session.read(TURNS))
    audio = decode(recording)
    found = engine.voiceprints(audio, turns, _unwatched).get(speaker)
    if found is None or found.seconds < LEAST_SPEECH:
        return None
    return Clip(found, digest(file_digest(recording), speaker))


_CUT = "cut out a stretch in which this person alone talks; 20 seconds suffice"


def _several(path: Path, turns: Sequence[Turn], labels: Sequence[str]) -> str:
    parts = []
    for label in labels:
        first = min(turn.span[0] for turn in turns if turn.speaker == label)
        parts.append(f"one for {_spoken(turns, label):.0f} s (from {clock(first)})")
    return f"{path}: more than one voice is heard: {', '.join(parts)}"


def _spoken(turns: Sequence[Turn], label: str) -> float:
    return sum(turn.span[1] - turn.span[0] for turn in turns if turn.speaker == label)


def alike(one: Voiceprint, other: Voiceprint) -> float:
    """Log-odds that two voiceprints are one person's."""
    return log_odds([Likeness("", "", one.similarity(other), one.seconds, other.seconds)])[0]


def enrol(
    name: str, clips: Mapping[Path, Clip], known: Enrolled | None, model: str, day: str
) -> Enrolled:
    """The person as the clips make them; added to what is `known` of them under the same voice model.

    Raises InputError for too little speech, and for clips that do not sound like one person.
    """
    keep = known if known is not None and known.model == model else None
    fresh = {
        path: clip for path, clip in clips.items() if keep is None or clip.sha256 not in keep.clips
    }
    if not fresh and keep is not None:
        raise InputError(
            f"{keep.name} was enrolled from {'these clips' if len(clips) > 1 else 'this clip'} already",
            hint="nothing was changed; other clips make the voice better known",
        )
    _refuse_strangers(name, fresh, keep)
    voiceprints = [clip.voiceprint for clip in fresh.values()]
    if keep is not None:
        voiceprints.insert(0, Voiceprint(keep.vector, keep.seconds))
    whole = joined(voiceprints)
    if whole.seconds < LEAST_SPEECH:
        raise InputError(
            f"{', '.join(map(str, fresh))}: only {whole.seconds:.1f} s of speech",
            hint=f"{LEAST_SPEECH:.0f} s is the least, {GOOD_SPEECH:.0f} s or more is good; several clips add up",
        )
    digests = dict.fromkeys([*(keep.clips if keep else ()), *(c.sha256 for c in fresh.values())])
    kept_name = known.name if known else name
    return Enrolled(kept_name, whole.vector, whole.seconds, model, day, tuple(digests))


def _refuse_strangers(name: str, clips: Mapping[Path, Clip], known: Enrolled | None) -> None:
    """Raises InputError where a clip's voice is plainly not that of the others, or of the enrolled person."""
    paths = list(clips)
    if known is not None:
        before = Voiceprint(known.vector, known.seconds)
        for path in paths:
            if alike(clips[path].voiceprint, before) < _DIFFERENT:
                raise InputError(
                    f"{path}: this does not sound like {known.name}, as enrolled on {known.enrolled}",
                    hint=f'if it is, enrol anew: panelscribe voices forget "{known.name}", then add all clips at once',
                )
    for path in paths[1:]:
        if alike(clips[path].voiceprint, clips[paths[0]].voiceprint) < _DIFFERENT:
            raise InputError(
                f"{path}: this voice is not the one of {paths[0]}",
                hint=f"give clips of {name} alone",
            )


def likest(person: Enrolled, library: Sequence[Enrolled]) -> Enrolled | None:
    """Somebody else in the library whose voice can't be told from this one's."""
    own = Voiceprint(person.vector, person.seconds)
    others = [
        (alike(own, Voiceprint(one.vector, one.seconds)), one)
        for one in library
        if one.model == person.model and not same_name(one.name, person.name)
    ]
    best = max(others, key=lambda pair: pair[0], default=(0.0, None))
    return best[1] if best[0] >= _SAME else None


@dataclass(frozen=True, slots=True)
class KnownVoices:
    """Whose voices a recording is compared with: people of the library and clips of the panel file.

    `enrolled` and `clips` go by the name under which a person stands on the panel file, else in the library.
    """

    enrolled: tuple[tuple[str, Enrolled], ...] = ()
    clips: tuple[tuple[str, Path, str], ...] = ()
    """Name, path, SHA-256."""
    warnings: tuple[str, ...] = ()

    @property
    def key(self) -> object:
        """What a likeness depends on, as JSON-like values without any vector."""
        people = [
            [name, digest(one.model, one.seconds, [float(x) for x in one.vector])]
            for name, one in self.enrolled
        ]
        return [people, [[name, sha256] for name, _, sha256 in self.clips], list(self.warnings)]

    def __bool__(self) -> bool:
        return bool(self.enrolled or self.clips)


def known_voices(
    panel: Panel, panel_path: Path | None, library: Sequence[Enrolled], model: str
) -> KnownVoices:
    """Whom to listen for.

    With a panel file the people on it alone: the others were not expected, and the fewer are compared, the fewer can be
    mistaken. Without one everybody who is enrolled. What can't be used is a warning, never a failure of the run.
    """
    wanted = _on_panel(panel, library) if panel.people else [(one.name, one) for one in library]
    current = tuple((name, one) for name, one in wanted if one.model == model)
    warnings = [
        f"The voice of {one.name} was enrolled with another voice model ({one.model}) and is not used; "
        f'enrol it again: panelscribe voices add "{one.name}" CLIP'
        for _, one in wanted
        if one.model != model
    ]
    clips = []
    for person in panel.people:
        if person.voice is None:
            continue
        path = (panel_path.parent if panel_path else Path()) / Path(person.voice).expanduser()
        try:
            clips.append((person.name, path, file_digest(path)))
        except InputError as error:
            warnings.append(_unheard(person.name, error))
    return KnownVoices(current, tuple(clips), tuple(warnings))


def _on_panel(panel: Panel, library: Sequence[Enrolled]) -> list[tuple[str, Enrolled]]:
    return [
        (person.name, one)
        for person in panel.people
        for one in library
        if _is_called(person, one.name)
    ]


def _is_called(person: Person, name: str) -> bool:
    return any(same_name(form, name) for form in (person.name, *person.aliases))


def _unheard(name: str, error: PanelscribeError) -> str:
    hint = f" ({error.hint})" if error.hint else ""
    return f"{name} can't be known by voice: {error.message}{hint}"


@dataclass(frozen=True, slots=True)
class Compared:
    """How like each speaker is to each known person, and what a person should know about it."""

    likenesses: tuple[Likeness, ...]
    warnings: tuple[str, ...] = ()


def compare(
    known: KnownVoices, audio: Audio, turns: Sequence[Turn], engine: VoiceEngine, report: Report
) -> Compared:
    """Compares every speaker of `turns` (which may overlap) with every known voice. Voiceprints stay in memory."""
    warnings = list(known.warnings)
    voices: dict[str, list[Voiceprint]] = {}
    for name, one in known.enrolled:
        voices.setdefault(name, []).append(Voiceprint(one.vector, one.seconds))
    for name, path, _ in known.clips:
        try:
            clip = listen(path, engine)
        except InputError as error:
            warnings.append(_unheard(name, error))
            continue
        warnings += clip.warnings
        if any(alike(clip.voiceprint, other) < _DIFFERENT for other in voices.get(name, ())):
            warnings.append(f"{path} does not sound like the voice that is enrolled as {name}")
        voices.setdefault(name, []).append(clip.voiceprint)
    people = {name: joined(prints) for name, prints in sorted(voices.items())}
    heard = (
        engine.voiceprints(audio, [t for t in turns if t.speaker != UNKNOWN], report)
        if people
        else {}
    )
    likenesses = tuple(
        Likeness(label, name, voice.similarity(person), voice.seconds, person.seconds)
        for label, voice in sorted(heard.items())
        for name, person in people.items()
    )
    return Compared(likenesses, tuple(warnings))


def _unwatched(done: float, total: float) -> None:
    """Progress of a clip, which takes no time worth showing."""
