"""The way through the house: from a recording, or a transcript, to a rendered draft.

Each step is pulled: it runs when its inputs, settings, engine or version changed and is skipped otherwise (`steps.py`).
What a step made is always read back from its file, so a run that did the work and a run that found it done give the
same bytes. Leaves out how things are shown (`cli/`) and where engines come from (`engines/`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from panelscribe import drafting, formats
from panelscribe.drafting import Article, HouseStyle
from panelscribe.edited_session import (
    People,
    anchored,
    diarized_turns,
    heard_of,
    laid_words,
    people,
    session_panel,
    spelled,
    stale_edits,
)
from panelscribe.editing import (
    OF_ARTICLE,
    OF_PEOPLE,
    OF_WORDS,
    Edit,
    Heard,
    active,
    edit_panel,
    edit_people,
    lay,
    name_evidence,
    revise,
    stale_warning,
    unfitting,
)
from panelscribe.engines import Report
from panelscribe.errors import InputError, SessionError
from panelscribe.formats.candidates_json import dump_candidates
from panelscribe.formats.keys_json import dump_keys
from panelscribe.formats.voices_json import parse_likenesses
from panelscribe.listening import (
    Engines,
    claim,
    compare_voices,
    diarize,
    listen_for_voices,
    recognize,
    speaker_bounds,
    write_transcript,
)
from panelscribe.model_drafting import (
    ModelDrafting,
    NameHints,
    draft_with_model,
    failed_before,
    suggest_names,
    wrote_before,
)
from panelscribe.naming import Naming, attribution
from panelscribe.naming.candidates import candidates
from panelscribe.naming.voices import voice_evidence
from panelscribe.panel import Panel
from panelscribe.panel_file import PanelFile, find_panel, load_panel
from panelscribe.renderings import (
    Material,
    draft_key,
    printing_of,
    remember_style,
    render,
    signed,
    style_of,
)
from panelscribe.session import PROVENANCE, Session, digest, file_digest, write_atomically
from panelscribe.steps import (
    CANDIDATES,
    DRAFTED,
    HEARD,
    KEYS,
    SOUND,
    STEPS,
    TURNS,
    VOICES,
    Made,
    Progress,
    Run,
)
from panelscribe.transcript import Transcript
from panelscribe.voice_library import Enrolled

__all__ = [
    "CANDIDATES", "DRAFTED", "HEARD", "KEYS", "SOUND", "STEPS", "TURNS",
    "Engines", "Outcome", "PanelFile", "People", "Progress", "Source",
    "anchored", "draft", "find_panel", "heard_of", "load_panel", "load_transcript", "people", "record_edits",
    "remake", "rerender", "session_panel", "speaker_bounds", "spelled", "stale_edits", "transcribe",
]  # fmt: skip


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
        run = Run(session, progress, again)
        sound = claim(run, recording, sha256)
        panel = panel_file.panel
        diarize(run, sound, engines.diarizer, panel)
        recognize(run, sound, engines.recognizer, panel, language or panel.language)
        compare_voices(run, sound, engines.diarizer)
        listen_for_voices(run, sound, engines.voices, panel_file, enrolled)
        write_transcript(run, panel)
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
            _import(Run(source.session, progress, frozenset()), source)
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
    run = Run(session, progress, frozenset())
    _keep_heard(session)
    if session.path(HEARD).is_file():
        _correct(run)
    known = session.fact("recording")
    recording = Path(known["path"]) if known else None
    return _after_transcript(run, panel_file, style, recording, model)


def record_edits(session: Session, edits: Sequence[Edit], editor: str) -> None:
    """Appends edits to the log as `Session.add_edits` does; what was heard is on the disk before they change it."""
    _keep_heard(session)
    session.add_edits(edits, editor)


def _keep_heard(session: Session) -> None:
    """What was heard, into the cache, where transcript.json alone has it (`heard_of`)."""
    if not session.path(HEARD).is_file() and heard_of(session) is not None:
        write_atomically(session.path(HEARD), session.read("transcript.json"))


def _correct(run: Run) -> None:
    """The transcript as editors want it; as it was heard it stays in the cache."""
    edits = run.session.edits()

    def correct_it(report: Report) -> Made:
        laid = lay(Heard(run.session.load(HEARD, formats.parse_transcript_json)), edits)
        return Made(
            {"transcript.json": formats.dump_transcript(laid.transcript)},
            warnings=[stale_warning(edits[n], reason) for n, reason in sorted(laid.stale.items())],
        )

    counted = [asdict(edit) for edit in active(edits, OF_WORDS)]
    run.pull("correct", [run.digest_of(HEARD), counted], correct_it)


def _import(run: Run, source: Source) -> None:
    if run.session.fact("recording"):
        raise SessionError(
            f"{run.session.folder} was made from a recording",
            hint="choose another folder with -o",
        )

    def write(report: Report) -> Made:
        return Made({HEARD: formats.dump_transcript(source.transcript)})

    run.pull("transcript", ["import", file_digest(source.file)], write)


def _after_transcript(
    run: Run,
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
        run = Run(session, progress, frozenset())
        return _finish(run, people(session), style_of(session, style), recording)


def _finish(run: Run, known: People, style: HouseStyle, recording: Path | None) -> Outcome:
    session = run.session
    transcript, names, panel = known.transcript, known.naming, known.panel
    path = session.path("article.json")
    article = formats.parse_article(session.read("article.json")) if path.exists() else None
    laid = laid_words(session)
    turns, corrections = diarized_turns(session, transcript, laid), spelled(session, laid)
    material = Material(transcript, names, panel, article, turns, corrections)
    _render(run, material, style, recording)
    return Outcome(
        session.folder,
        session.path("article.md") if article else None,
        tuple(run.ran),
        session.warnings,
        _review(session, transcript, names, article, panel),
    )


def _names(
    run: Run, panel: Panel, edits: Sequence[Edit], model: ModelDrafting | None = None
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
        known = attribution.attribute(transcript, panel, edits=said, voices=voices)
        hints = suggest_names(transcript, known, panel, model, session)

    def attribute(report: Report) -> Made:
        result = attribution.attribute(
            transcript, panel, edits=said, voices=voices, suggestions=hints.evidence
        )
        edited, _ = edit_people(result, panel, edits, heard)
        names = [p.name for p in panel.people] + [
            a.person.name for a in edited.attributions if a.person
        ]
        stale = unfitting(edits, heard, transcript.speakers, names) if heard else {}
        return Made(
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
    run: Run,
    transcript: Transcript,
    names: Naming,
    panel: Panel,
    style: HouseStyle,
    model: ModelDrafting | None,
    edits: Sequence[Edit],
) -> None:
    session = run.session
    before = wrote_before(session)

    def write(report: Report) -> Made:
        manuscript = drafting.manuscript(transcript, names, panel, style=style)
        if manuscript is None:
            return Made({})
        if model is None:
            outputs = {DRAFTED: formats.dump_article(session.name, manuscript.make())}
            gone = (
                f"the draft before was written with {before}; this one is without (--drafter llm)"
            )
            return Made(outputs, warnings=[gone] if before else [])
        drafted = draft_with_model(manuscript, model, session, report)
        article = formats.dump_article(session.name, drafted.article)
        return Made({DRAFTED: article, **drafted.outputs}, drafted.details, drafted.warnings)

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


def _revise(run: Run, known: People, style: HouseStyle, edits: Sequence[Edit]) -> None:
    """The article as editors want it; as it was drafted it stays in the cache."""
    session = run.session

    def write(report: Report) -> Made:
        if not session.path(DRAFTED).is_file():
            return Made({})
        drafted = formats.parse_article(session.read(DRAFTED), DRAFTED)
        heard = heard_of(session)
        laid = lay(heard, edits) if heard else lay(Heard(known.transcript), ())
        revised = revise(drafted, laid, known.naming, edits, style)
        stale = [stale_warning(edits[n], why) for n, why in sorted(revised.stale.items())]
        outputs = {"article.json": formats.dump_article(session.name, revised.article)}
        return Made(outputs | {KEYS: dump_keys(revised)}, warnings=stale)

    drafted = run.digest_of(DRAFTED) if session.path(DRAFTED).is_file() else None
    counted = [asdict(edit) for edit in active(edits, OF_ARTICLE | OF_WORDS)]
    run.pull("revise", [drafted, run.digest_of("attribution.json"), counted, asdict(style)], write)


def _render(run: Run, material: Material, style: HouseStyle, recording: Path | None) -> None:
    """Writes what readers get; takes an approval back where the draft is no longer what was approved."""
    session = run.session
    approval = session.fact("approval")
    printing = printing_of(session, material.panel, style, recording)
    key = draft_key(material, printing, style)
    if approval and approval["draft"] != key:
        session.describe(approval=None, withdrawn=approval)
        approval = None
    printing = signed(printing, approval, key)

    def write(report: Report) -> Made:
        return Made(render(material, printing, style), {"draft": key})

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


def _review(
    session: Session, transcript: Transcript, names: Naming, article: Article | None, panel: Panel
) -> tuple[str, ...]:
    """What an editor must look at: things that are open, not things that are merely worth a check."""
    if not transcript.turns:
        return ("no speech was found in this recording, so there is no article",)
    review = list(session.step("decode").get("warnings", ()))
    for given in names.attributions:
        if given.person is None:
            label = formats.display_name(given.speaker, {})
            review.append(f"{label} has no name: {given.reason}")
    if withdrawn := session.fact("withdrawn"):
        review.append(
            f"the approval by {withdrawn['by']} was taken back, for the draft has changed since; "
            "panelscribe approve signs it off again"
        )
    heard = session.step("recognize").get("names")
    if heard is not None and heard != list(panel.vocabulary):
        review.append(
            "the names on the panel file changed since the recording was recognized; "
            "--again recognize, or for a watched inbox panelscribe jobs retry JOB --listen, listens for the new ones"
        )
    return tuple(review)
