"""The way through the house: from a recording, or a transcript, to a rendered draft.

Each step is pulled: it runs when its inputs, settings, engine or version changed and is skipped otherwise. What a step
made is always read back from its file, so a run that did the work and a run that found it done give the same bytes.
Leaves out how things are shown (`cli.py`) and where engines come from (`engines/`).
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Protocol

import numpy as np

from panelscribe import __version__, drafting, formats, naming
from panelscribe.assembly import Resemblance, assemble, stretches, unsettled
from panelscribe.audio import Audio, decode
from panelscribe.drafting import Article, HouseStyle
from panelscribe.editing import (
    OF_ARTICLE,
    OF_PEOPLE,
    OF_WORDS,
    Edit,
    Heard,
    Laid,
    active,
    anchor_speaker,
    edit_panel,
    edit_people,
    give_sound,
    lay,
    merged_labels,
    name_evidence,
    relabel,
    revise,
    stale_warning,
    unfitting,
)
from panelscribe.engines import Diarizer, Recognizer, Report
from panelscribe.engines.voiceprints import VoiceEngine
from panelscribe.enrolment import compare, known_voices
from panelscribe.errors import InputError, SessionError
from panelscribe.formats.candidates_json import dump_candidates
from panelscribe.formats.keys_json import dump_keys
from panelscribe.formats.voices_json import dump_likenesses, parse_likenesses
from panelscribe.model_drafting import (
    ModelDrafting,
    NameHints,
    draft_with_model,
    failed_before,
    suggest_names,
    wrote_before,
)
from panelscribe.naming import Naming
from panelscribe.naming.candidates import candidates
from panelscribe.naming.voices import voice_evidence
from panelscribe.panel import Panel, Role, parse_panel
from panelscribe.renderings import (
    Material,
    draft_key,
    printing_of,
    remember_style,
    render,
    signed,
    style_of,
)
from panelscribe.session import CACHE, PROVENANCE, Session, digest, file_digest, measured
from panelscribe.spelling import Correction, correct
from panelscribe.transcript import Transcript, Turn
from panelscribe.voice_library import Enrolled

STEPS = (
    "decode", "diarize", "recognize", "compare", "voices", "transcript", "correct", "names", "draft", "revise",
    "render",
)  # fmt: skip
"""In the order of the flow; `--again STEP` takes one of these."""

VERSIONS = dict.fromkeys(STEPS, 1) | {
    "recognize": 3,
    "compare": 2,
    "transcript": 3,
    "draft": 2,
    "render": 4,
}
"""Raised when a step's own code changes what it makes, so that older results are redone."""

SOUND = f"{CACHE}/sound.json"
TURNS = f"{CACHE}/diarization.json"
WORDS = f"{CACHE}/words.json"
RESEMBLANCE = f"{CACHE}/resemblance.json"
VOICES = f"{CACHE}/voices.json"
HEARD = f"{CACHE}/heard.json"
CORRECTIONS = f"{CACHE}/corrections.json"
CANDIDATES = f"{CACHE}/candidates.json"
DRAFTED = f"{CACHE}/drafted.json"
KEYS = f"{CACHE}/keys.json"


class Progress(Protocol):
    """How a run tells what it is at."""

    def step(self, name: str) -> AbstractContextManager[Report]:
        """Brackets a step that runs; the value reports seconds of sound done and in all."""
        ...


@dataclass(frozen=True, slots=True)
class Engines:
    """The models of a run; each loads itself when first asked, so a run that finds all done loads none."""

    recognizer: Recognizer
    diarizer: Diarizer
    voices: VoiceEngine | None = None  # None: nobody is known by voice


@dataclass(frozen=True, slots=True)
class PanelFile:
    """A panel and where it came from (None: there is no panel file)."""

    panel: Panel = field(default_factory=Panel)
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run left in the session folder.

    `article` is None where nobody spoke; `review` lists what an editor must look at before the draft can be trusted.
    """

    folder: Path
    article: Path | None
    ran: tuple[str, ...]
    warnings: tuple[str, ...]
    review: tuple[str, ...]


def find_panel(recording: Path, roof: Path | None = None) -> Path | None:
    """The panel file of a recording: `<stem>.panel.yaml` beside it, else `panel.yaml` in its folder, or in the nearest
    folder above it up to `roof`.
    """
    folders = [recording.parent]
    while roof is not None and folders[-1] != roof and folders[-1].is_relative_to(roof):
        folders.append(folders[-1].parent)
    candidates = [recording.with_name(f"{recording.stem}.panel.yaml")]
    candidates += [folder / "panel.yaml" for folder in folders]
    return next((path for path in candidates if _is_file(path)), None)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name of 255 bytes has no room for another ending
        return False


def load_panel(path: Path | None) -> PanelFile:
    """Reads a panel file; None gives an empty panel. Raises InputError."""
    if path is None:
        return PanelFile()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{path}: can't be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise InputError(
            f"{path}: this is not UTF-8 text", hint="save the panel file with the encoding UTF-8"
        ) from error
    return PanelFile(parse_panel(text, str(path)), path)


def transcribe(
    recording: Path,
    session: Session,
    *,
    panel_file: PanelFile,
    engines: Engines,
    language: str | None,
    style: HouseStyle,
    progress: Progress,
    again: frozenset[str] = frozenset(),
    enrolled: Sequence[Enrolled] = (),
    sha256: str | None = None,
    model: ModelDrafting | None = None,
    own_style: Mapping[str, str] | None = None,
) -> Outcome:
    """All of it: sound → turns and words → transcript → names → article, into the session folder.

    With `sha256`, a recording that has another digest is refused. `own_style` are settings of the house style that are
    this session's own from now on; None leaves those that were said before.
    """
    if recording.is_dir():
        raise InputError(f"{recording}: this is a folder", hint="name a recording in it")
    with session.locked():
        run = _Run(session, progress, again)
        sound = _claim(run, recording, sha256)
        panel = panel_file.panel
        _diarize(run, sound, engines.diarizer, panel)
        _recognize(run, sound, engines.recognizer, panel, language or panel.language)
        _compare(run, sound, engines.diarizer)
        _voices(run, sound, engines.voices, panel_file, enrolled)
        _transcript(run, panel)
        _correct(run)
        style = remember_style(session, style, own_style)
        return _after_transcript(run, panel_file, style, recording, model)


@dataclass(frozen=True, slots=True)
class Source:
    """A transcript that exists already: its file, the session it goes to, and the file beside which a panel file is
    looked for. `own` says that it is the session's own transcript.json, which is taken as it stands.
    """

    file: Path
    session: Session
    transcript: Transcript
    beside: Path
    own: bool


def load_transcript(file: Path, out: Path) -> Source:
    """Reads a transcript of any kind that `formats` knows. Raises InputError."""
    try:
        data = file.read_bytes()
    except OSError as error:
        raise InputError(f"{file}: can't be read ({error.strerror})") from error
    text = formats.decode_text(data, str(file))
    transcript = formats.parse_transcript(text, filename=file.name, session=file.stem)
    if file.name == "transcript.json" and file.with_name(PROVENANCE).is_file():
        session = Session(file.parent)
        known = session.fact("recording")
        return Source(file, session, transcript, Path(known["path"]) if known else file, own=True)
    return Source(file, Session(out / transcript.session), transcript, file, own=False)


def draft(
    source: Source,
    *,
    panel_file: PanelFile,
    style: HouseStyle,
    progress: Progress,
    model: ModelDrafting | None = None,
    own_style: Mapping[str, str] | None = None,
) -> Outcome:
    """Names, article and renderings for a transcript that exists already; a `model` may write between quotations.

    `own_style` as for `transcribe`.
    """
    with source.session.locked():
        if not source.own:
            _import(_Run(source.session, progress, frozenset()), source)
        style = remember_style(source.session, style, own_style)
        return _remake(source.session, panel_file, style, progress, model)


def remake(
    session: Session, *, style: HouseStyle, progress: Progress, model: ModelDrafting | None = None
) -> Outcome:
    """All that follows from what was heard, with what editors decided since. The caller holds the session."""
    panel_file = session_panel(session)
    return _remake(session, panel_file, style_of(session, style), progress, model)


def _remake(
    session: Session,
    panel_file: PanelFile,
    style: HouseStyle,
    progress: Progress,
    model: ModelDrafting | None,
) -> Outcome:
    run = _Run(session, progress, frozenset())
    if session.path(HEARD).is_file():
        _correct(run)
    known = session.fact("recording")
    recording = Path(known["path"]) if known else None
    return _after_transcript(run, panel_file, style, recording, model)


@dataclass(slots=True)
class _Made:
    """What a step hands over to be written."""

    outputs: Mapping[str, str | bytes]
    details: Mapping[str, object] = field(default_factory=dict)
    warnings: Sequence[str] = ()


class _Run:
    """Pulls steps: runs what is not fresh, measures it, commits it."""

    def __init__(self, session: Session, progress: Progress, again: frozenset[str]) -> None:
        self.session = session
        self.progress = progress
        self.again = again
        self.ran: list[str] = []

    def pull(self, step: str, inputs: object, make: Callable[[Report], _Made]) -> None:
        key = digest(step, VERSIONS[step], inputs)
        if step not in self.again and self.session.fresh(step, key):
            return
        with measured() as measurement, self.progress.step(step) as report:
            made = make(report)
        self.session.describe(session=self.session.name, panelscribe=__version__)
        self.session.commit(
            step,
            key,
            made.outputs,
            details=made.details,
            warnings=made.warnings,
            cost=measurement.cost,
        )
        self.ran.append(step)

    def digest_of(self, name: str) -> str:
        """Digest of an artifact as it stands."""
        return file_digest(self.session.path(name))


class _Sound:
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


def _claim(run: _Run, recording: Path, sha256: str | None) -> _Sound:
    """Makes the session this recording's, unless it is another's that editors worked on."""
    sound = _Sound(recording)
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

    def listen(report: Report) -> _Made:
        audio = sound.audio(report)
        return _Made({SOUND: formats.dump_sound(audio.duration)}, warnings=audio.warnings)

    run.pull("decode", sound.sha256, listen)
    run.session.describe(recording={"path": str(recording.resolve()), "sha256": sound.sha256})
    return sound


def _diarize(run: _Run, sound: _Sound, diarizer: Diarizer, panel: Panel) -> None:
    lower, upper = speaker_bounds(panel)

    def diarize(report: Report) -> _Made:
        result = diarizer.diarize(
            sound.audio(), min_speakers=lower, max_speakers=upper, report=report
        )
        return _Made(
            {TURNS: formats.dump_diarization(result.turns, result.exclusive)},
            {"engine": diarizer.identity, "bounds": [lower, upper]},
        )

    run.pull("diarize", [sound.sha256, diarizer.identity], diarize)


def speaker_bounds(panel: Panel) -> tuple[int | None, int | None]:
    """How many voices a panel file lets expect: one listed person may be missing, several strangers may ask."""
    expected = sum(person.role is not Role.AUDIENCE for person in panel.people)
    return (max(1, expected - 1), len(panel.people) + 4) if expected else (None, None)


def _recognize(
    run: _Run, sound: _Sound, recognizer: Recognizer, panel: Panel, language: str | None
) -> None:
    turns, _ = formats.parse_diarization(run.session.read(TURNS))

    def recognize(report: Report) -> _Made:
        result = recognizer.recognize(
            sound.audio(),
            language=language,
            names=panel.vocabulary,
            speech=[turn.span for turn in turns],
            report=report,
        )
        doubts = [(doubt.start, doubt.end, doubt.reason) for doubt in result.doubts]
        return _Made(
            {WORDS: formats.dump_words(result.words, result.language, doubts)},
            {"engine": recognizer.identity, "names": list(panel.vocabulary)},
            [*result.warnings, *(f"{_clock(start)}: {reason}" for start, _, reason in doubts)],
        )

    inputs = [sound.sha256, run.digest_of(TURNS), recognizer.identity, language]
    run.pull("recognize", inputs, recognize)


def _compare(run: _Run, sound: _Sound, diarizer: Diarizer) -> None:
    def compare(report: Report) -> _Made:
        words, _, _ = formats.parse_words(run.session.read(WORDS))
        turns, exclusive = formats.parse_diarization(run.session.read(TURNS))
        found = stretches(words, turns, exclusive)
        chosen = unsettled(words, found, turns)
        spans = [
            (words[a].start or 0.0, words[b].end or 0.0) for a, b in (found[i] for i in chosen)
        ]
        similarity = diarizer.resemblance(sound.audio(), spans, exclusive, report)
        rows = None
        if similarity is not None:
            every = np.zeros((len(found), similarity.shape[1]), dtype=np.float32)
            every[list(chosen)] = similarity
            rows = every.tolist()
        return _Made({RESEMBLANCE: formats.dump_resemblance(found, rows)})

    inputs = [sound.sha256, run.digest_of(WORDS), run.digest_of(TURNS), diarizer.identity]
    run.pull("compare", inputs, compare)


def _voices(
    run: _Run,
    sound: _Sound,
    engine: VoiceEngine | None,
    panel_file: PanelFile,
    enrolled: Sequence[Enrolled],
) -> None:
    """How like the speakers are to people known by voice; likeness is stored, voiceprints never are."""
    model = engine.identity if engine else ""
    known = known_voices(panel_file.panel, panel_file.path, enrolled if engine else (), model)

    def listen(report: Report) -> _Made:
        if engine is None or not known:
            return _Made({}, warnings=known.warnings)
        turns, _ = formats.parse_diarization(run.session.read(TURNS))
        found = compare(known, sound.audio(), turns, engine, report)
        return _Made({VOICES: dump_likenesses(found.likenesses)}, {"engine": model}, found.warnings)

    used = [sound.sha256, run.digest_of(TURNS)] if known else []
    run.pull("voices", [*used, model, known.key], listen)


def _transcript(run: _Run, panel: Panel) -> None:
    def write(report: Report) -> _Made:
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
        return _Made(
            {
                HEARD: formats.dump_transcript(corrected),
                CORRECTIONS: formats.dump_corrections(corrections),
            }
        )

    used = [run.digest_of(name) for name in (WORDS, TURNS, SOUND, RESEMBLANCE)]
    run.pull("transcript", [*used, panel.vocabulary], write)


def _correct(run: _Run) -> None:
    """The transcript as editors want it; as it was heard it stays in the cache."""
    edits = run.session.edits()

    def correct_it(report: Report) -> _Made:
        laid = lay(Heard(run.session.load(HEARD, formats.parse_transcript_json)), edits)
        return _Made(
            {"transcript.json": formats.dump_transcript(laid.transcript)},
            warnings=[stale_warning(edits[n], reason) for n, reason in sorted(laid.stale.items())],
        )

    counted = [asdict(edit) for edit in active(edits, OF_WORDS)]
    run.pull("correct", [run.digest_of(HEARD), counted], correct_it)


def _import(run: _Run, source: Source) -> None:
    if run.session.fact("recording"):
        raise SessionError(
            f"{run.session.folder} was made from a recording",
            hint="choose another folder with -o",
        )

    def write(report: Report) -> _Made:
        return _Made({HEARD: formats.dump_transcript(source.transcript)})

    run.pull("transcript", ["import", file_digest(source.file)], write)


def _after_transcript(
    run: _Run,
    panel_file: PanelFile,
    style: HouseStyle,
    recording: Path | None,
    model: ModelDrafting | None,
) -> Outcome:
    """Names, article and renderings; what follows a transcript wherever it came from."""
    session = run.session
    session.describe(panel=str(panel_file.path.resolve()) if panel_file.path else None)
    edits = session.edits()
    _names(run, edit_panel(panel_file.panel, edits), edits, model)
    known = people(session, panel_file.panel)
    _draft(run, known.transcript, known.naming, known.panel, style, model, edits)
    _revise(run, known, style, edits)
    return _finish(run, known, style, recording)


def rerender(session: Session, style: HouseStyle, progress: Progress) -> Outcome:
    """What readers get, written anew from the article that is there: nobody is named anew and nothing drafted."""
    with session.locked():
        known = session.fact("recording")
        recording = Path(known["path"]) if known else None
        run = _Run(session, progress, frozenset())
        return _finish(run, people(session), style_of(session, style), recording)


def _finish(run: _Run, known: "People", style: HouseStyle, recording: Path | None) -> Outcome:
    session = run.session
    transcript, names, panel = known.transcript, known.naming, known.panel
    path = session.path("article.json")
    article = formats.parse_article(session.read("article.json")) if path.exists() else None
    laid = _laid(session)
    turns, corrections = _turns(session, transcript, laid), spelled(session, laid)
    material = Material(transcript, names, panel, article, turns, corrections)
    _render(run, material, style, recording)
    return Outcome(
        session.folder,
        session.path("article.md") if article else None,
        tuple(run.ran),
        session.warnings,
        _review(session, transcript, names, article, panel),
    )


def heard_of(session: Session) -> Heard | None:
    """The transcript as heard, None in a session of an older version."""
    if not session.path(HEARD).is_file():
        return None
    return Heard(session.load(HEARD, formats.parse_transcript_json))


def session_panel(session: Session) -> PanelFile:
    """The panel file that a session was made with, as it is now. Raises InputError."""
    path = session.fact("panel")
    return load_panel(Path(path) if path else None)


@dataclass(frozen=True, slots=True)
class People:
    """The transcript of a session and who is who in it, as editors left them."""

    transcript: Transcript
    naming: Naming
    panel: Panel


def people(session: Session, panel: Panel | None = None) -> People:
    """Who is who in a session; `panel` is what its panel file says, read from there where it is not given.

    Raises SessionError, InputError where the session was never finished.
    """
    edits = session.edits()
    listed = edit_panel(panel if panel is not None else session_panel(session).panel, edits)
    names = formats.parse_naming(session.read("attribution.json"), listed)
    names, listed = edit_people(names, listed, edits, heard_of(session) if edits else None)
    transcript = session.load("transcript.json", formats.parse_transcript_json)
    return People(transcript, names, listed)


def anchored(session: Session, decisions: Sequence[tuple[str, str, str, str]]) -> list[Edit]:
    """Decisions about speakers (kind, target, value, seen) as edits that follow the voices through later runs."""
    heard = heard_of(session)
    edits = [Edit(kind, target, value, "", "", seen) for kind, target, value, seen in decisions]
    return [anchor_speaker(edit, heard) for edit in edits] if heard else edits


def stale_edits(session: Session, edits: Sequence[Edit]) -> dict[int, str]:
    """The edits of people that no longer apply, with the reasons (those of words: `editing.lay`)."""
    heard = heard_of(session) if active(edits, OF_PEOPLE) else None
    if heard is None:
        return {}
    known = people(session)
    found = known.naming.attributions
    called = [p.name for p in known.panel.people] + [a.person.name for a in found if a.person]
    return unfitting(edits, heard, [one.speaker for one in found], called)


def _names(
    run: _Run, panel: Panel, edits: Sequence[Edit], model: ModelDrafting | None = None
) -> None:
    """Who each speaker is: what was said, what the voices say, what editors say, what a model takes a line for."""
    session = run.session
    transcript = session.load("transcript.json", formats.parse_transcript_json)
    heard = heard_of(session) if edits else None
    alike = parse_likenesses(session.read(VOICES)) if session.path(VOICES).is_file() else ()
    voices = voice_evidence(alike, transcript, panel)
    said = name_evidence(edits, heard)
    hints = NameHints()
    if model is not None:
        known = naming.attribute(transcript, panel, edits=said, voices=voices)
        hints = suggest_names(transcript, known, panel, model, session)

    def attribute(report: Report) -> _Made:
        result = naming.attribute(
            transcript, panel, edits=said, voices=voices, suggestions=hints.evidence
        )
        edited, _ = edit_people(result, panel, edits, heard)
        names = [p.name for p in panel.people] + [
            a.person.name for a in edited.attributions if a.person
        ]
        stale = unfitting(edits, heard, transcript.speakers, names) if heard else {}
        return _Made(
            {
                "attribution.json": formats.dump_naming(edited, transcript),
                CANDIDATES: dump_candidates(candidates(edited, panel)),
            },
            details={"model": hints.record} if hints.record else {},
            warnings=[
                *(stale_warning(edits[n], reason) for n, reason in sorted(stale.items())),
                *hints.warnings,
            ],
        )

    counted = [asdict(edit) for edit in active(edits, OF_PEOPLE)]
    inputs: list[object] = [
        run.digest_of("transcript.json"),
        digest(asdict(panel)),
        counted,
        [asdict(one) for one in alike],
    ]
    if hints.record:
        inputs.append([hints.record, [asdict(one) for one in hints.evidence]])
    run.pull("names", inputs, attribute)


def _draft(
    run: _Run,
    transcript: Transcript,
    names: Naming,
    panel: Panel,
    style: HouseStyle,
    model: ModelDrafting | None,
    edits: Sequence[Edit],
) -> None:
    session = run.session
    before = wrote_before(session)

    def write(report: Report) -> _Made:
        manuscript = drafting.manuscript(transcript, names, panel, style=style)
        if manuscript is None:
            return _Made({})
        if model is None:
            outputs = {DRAFTED: formats.dump_article(session.name, manuscript.make())}
            gone = (
                f"the draft before was written with {before}; this one is without (--drafter llm)"
            )
            return _Made(outputs, warnings=[gone] if before else [])
        drafted = draft_with_model(manuscript, model, session, report)
        article = formats.dump_article(session.name, drafted.article)
        return _Made({DRAFTED: article, **drafted.outputs}, drafted.details, drafted.warnings)

    inputs: list[object] = [
        run.digest_of("transcript.json"),
        run.digest_of("attribution.json"),
        digest(asdict(panel)),
        [asdict(edit) for edit in active(edits, OF_PEOPLE)],
        asdict(style),
    ]
    if model is not None:
        inputs.append(list(model.key))
        if model.compare or failed_before(session):
            run.again |= {"draft"}
    run.pull("draft", inputs, write)


def _revise(run: _Run, known: People, style: HouseStyle, edits: Sequence[Edit]) -> None:
    """The article as editors want it; as it was drafted it stays in the cache."""
    session = run.session

    def write(report: Report) -> _Made:
        if not session.path(DRAFTED).is_file():
            return _Made({})
        drafted = formats.parse_article(session.read(DRAFTED), DRAFTED)
        heard = heard_of(session) or Heard(known.transcript)
        revised = revise(drafted, lay(heard, edits), known.naming, edits, style)
        stale = [stale_warning(edits[n], why) for n, why in sorted(revised.stale.items())]
        outputs = {"article.json": formats.dump_article(session.name, revised.article)}
        return _Made(outputs | {KEYS: dump_keys(revised)}, warnings=stale)

    drafted = run.digest_of(DRAFTED) if session.path(DRAFTED).is_file() else None
    counted = [asdict(edit) for edit in active(edits, OF_ARTICLE | OF_WORDS)]
    run.pull("revise", [drafted, run.digest_of("attribution.json"), counted, asdict(style)], write)


def _render(run: _Run, material: Material, style: HouseStyle, recording: Path | None) -> None:
    """Writes what readers get; takes an approval back where the draft is no longer what was approved."""
    session = run.session
    approval = session.fact("approval")
    printing = printing_of(session, material.panel, style, recording)
    key = draft_key(material, printing, style)
    if approval and approval["draft"] != key:
        session.describe(approval=None, withdrawn=approval)
        approval = None
    printing = signed(printing, approval, key)

    def write(report: Report) -> _Made:
        return _Made(render(material, printing, style), {"draft": key})

    inputs = [
        run.digest_of("transcript.json"),
        run.digest_of("attribution.json"),
        [asdict(turn) for turn in material.turns if not turn.words],
        [asdict(correction) for correction in material.corrections],
        digest(session.read("article.json")) if material.article else None,
        asdict(material.panel),
        asdict(style),
        asdict(printing),
    ]
    run.pull("render", inputs, write)


def _turns(session: Session, transcript: Transcript, laid: Laid | None) -> tuple[Turn, ...]:
    """The turns as diarized, under the speakers that editors gave them to; the transcript's where it was made from
    text.
    """
    if not session.path(TURNS).exists():
        return transcript.turns
    turns, _ = formats.parse_diarization(session.read(TURNS))
    if laid is None:
        return tuple(turns)
    return relabel(give_sound(turns, laid.moved), merged_labels(session.edits(), laid.heard))


def _laid(session: Session) -> Laid | None:
    """How the transcript came from what was heard, None where editors changed nothing in it."""
    edits, heard = session.edits(), heard_of(session)
    return lay(heard, edits) if heard and active(edits, OF_WORDS) else None


def spelled(session: Session, laid: Laid | None) -> tuple[Correction, ...]:
    """What was spelled by the panel file, where it stands in the transcript as editors left it; none where the
    transcript was made from text.
    """
    if not session.path(CORRECTIONS).is_file():
        return ()
    found = session.load(CORRECTIONS, formats.parse_corrections)
    if laid is None or laid.transcript is laid.heard.transcript:
        return tuple(found)
    placed = [(one, laid.now(one.turn, one.first, one.last)) for one in found]
    return tuple(
        replace(one, turn=span[0], first=span[1], last=span[2]) for one, span in placed if span
    )


def _review(
    session: Session, transcript: Transcript, names: Naming, article: Article | None, panel: Panel
) -> tuple[str, ...]:
    """What an editor must look at: things that are open, not things that are merely worth a check."""
    if not transcript.turns:
        return ("no speech was found in this recording, so there is no article",)
    review = list(session.step("decode").get("warnings", ()))
    for attribution in names.attributions:
        if attribution.person is None:
            label = formats.display_name(attribution.speaker, {})
            review.append(f"{label} has no name: {attribution.reason}")
    if withdrawn := session.fact("withdrawn"):
        review.append(
            f"the approval by {withdrawn['by']} was taken back, for the draft has changed since; "
            "panelscribe approve signs it off again"
        )
    heard = session.step("recognize").get("names")
    if heard is not None and heard != list(panel.vocabulary):
        review.append(
            "the names on the panel file changed since the recording was recognized; "
            "--again recognize listens for the new ones"
        )
    return tuple(review)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02d}"
