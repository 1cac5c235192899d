"""`panelscribe voices`: people enrolled by voice, on purpose, and forgotten again."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from panelscribe.cli.options import EXISTING, config_option, models_dir_option, read_settings

if TYPE_CHECKING:
    from panelscribe.config import Settings
    from panelscribe.engines.voiceprints import VoiceEngine
    from panelscribe.enrolment import Clip
    from panelscribe.session import Session
    from panelscribe.voice_library import Enrolled, VoiceLibrary


def open_library(settings: "Settings") -> "VoiceLibrary":
    """The library of voices that the settings name."""
    from panelscribe.voice_library import VoiceLibrary, library_path

    return VoiceLibrary(library_path(settings.voices))


def open_engine(settings: "Settings") -> "VoiceEngine":
    """The engine that knows voices. Raises EngineError where its models are missing."""
    from panelscribe.cli.models import open_store
    from panelscribe.engines.opening import open_voice_engine

    return open_voice_engine(settings, open_store(settings))


@click.group()
def voices() -> None:
    """Enrol people, so that later recordings know them by voice.

    Only vectors are kept, never sound, in one file of yours that nobody else can read. A voice is
    biometric data: enrol people who agreed to it.
    """


@voices.command()
@click.argument("name")
@click.argument("clips", nargs=-1, required=True, type=EXISTING, metavar="CLIP…")
@config_option
@models_dir_option
def add(name: str, clips: tuple[Path, ...], config: Path | None, models_dir: Path | None) -> None:
    """Enrol NAME from clips in which nobody else speaks.

    CLIP is any sound or video file; 20 seconds of speech in all are good, 5 the least. Clips of somebody
    who is enrolled already are added to what is known.
    """
    from panelscribe.cli.console import progress_display
    from panelscribe.enrolment import listen

    name = _checked(name)
    settings = read_settings(config, models_dir)
    library = open_library(settings)
    library.people()  # a library that can't be read is said before anybody waits
    engine = open_engine(settings)
    heard = {}
    with progress_display() as display:
        task = display.add_task("Listening", total=len(clips)) if display else None
        for clip in clips:
            heard[clip] = listen(clip, engine)
            if display is not None and task is not None:
                display.advance(task)
    for found in heard.values():
        for warning in found.warnings:
            click.echo(f"Note: {warning}", err=True)
    _show(_put(name, heard, library, engine.identity), library, len(heard))


def _checked(name: str) -> str:
    """A name without superfluous blanks. Raises click.BadParameter for none, and for a path in its place."""
    name = " ".join(name.split())
    if not name:
        raise click.BadParameter("a name is needed", param_hint="NAME")
    if "/" in name or Path(name).is_file():
        raise click.BadParameter(
            f'{name!r} is a file; first the name: panelscribe voices add "Ana Li" {name}',
            param_hint="NAME",
        )
    return name


def _put(name: str, clips: dict[Path, "Clip"], library: "VoiceLibrary", model: str) -> "Enrolled":
    from datetime import date

    from panelscribe.enrolment import enrol

    known = library.find(name)
    person = enrol(name, clips, known, model, date.today().isoformat())
    library.put(person)
    if known is not None and known.model != model:
        click.echo(f"Note: the older voice of {known.name} ({known.model}) was replaced.", err=True)
    return person


def _show(person: "Enrolled", library: "VoiceLibrary", added: int) -> None:
    """What was enrolled, and what a person should think about."""
    from panelscribe.enrolment import GOOD_SPEECH, likest

    total = len(person.clips)
    more = f", {_clips(total)} in all" if total > added else ""
    click.echo(
        f"Enrolled {person.name}: {person.seconds:.0f} s of speech ({_clips(added)}{more}), in {library.path}"
    )
    if person.seconds < GOOD_SPEECH:
        click.echo(
            f"Note: {GOOD_SPEECH:.0f} s or more are recognized more surely; another clip adds to it.",
            err=True,
        )
    other = likest(person, library.people())
    if other is not None:
        click.echo(
            f"Note: this voice is hardly told from that of {other.name}, who is enrolled too; "
            "if that is the same person, forget one of the two.",
            err=True,
        )


def _clips(count: int) -> str:
    return "1 clip" if count == 1 else f"{count} clips"


@voices.command("list")
@click.option("--json", "as_json", is_flag=True, help="For scripts; without the vectors.")
@config_option
def list_voices(as_json: bool, config: Path | None) -> None:
    """Show who is enrolled."""
    import json

    library = open_library(read_settings(config))
    people = library.people()
    if as_json:
        rows = [
            {
                "name": one.name,
                "enrolled": one.enrolled,
                "seconds": round(one.seconds, 1),
                "clips": len(one.clips),
                "model": one.model,
            }
            for one in people
        ]
        document = {"format": "panelscribe/voices-list", "version": 1, "people": rows}
        click.echo(json.dumps(document, ensure_ascii=False, indent=1))
        return
    if people:
        _table(people)
    else:
        click.echo('Nobody is enrolled. panelscribe voices add "Ana Li" clip.wav enrols somebody.')
    click.echo(
        f"\nThey lie in {library.path}" if people else f"The library would be {library.path}"
    )


def _table(people: Sequence["Enrolled"]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for heading in ("name", "enrolled", "speech", "clips", "model"):
        table.add_column(heading, justify="right" if heading in ("speech", "clips") else "left")
    for one in people:
        speech = f"{one.seconds:.0f} s"
        table.add_row(one.name, one.enrolled, speech, str(len(one.clips)), one.model)
    console = Console()
    if not console.is_terminal:
        console.width = 200  # a pipe has no edge: whoever reads it wants whole lines
    console.print(table)


@voices.command()
@click.argument("name")
@click.option("-y", "--yes", is_flag=True, help="Don't ask at a terminal.")
@config_option
def forget(name: str, yes: bool, config: Path | None) -> None:
    """Forget NAME: the vector is then gone, and there is no copy of it.

    Sessions keep what their articles say; later runs don't know the voice any more.
    """
    from panelscribe.cli.console import interactive

    library = open_library(read_settings(config))
    known = library.find(name)
    if known is not None and interactive() and not yes:
        click.confirm(f"Forget the voice of {known.name}?", abort=True, err=True)
    gone = library.forget(name)
    click.echo(f"Forgot {gone.name}. {_count(len(library.people()))} in {library.path}")


def _count(people: int) -> str:
    return (
        "Nobody is left"
        if not people
        else "1 person is left"
        if people == 1
        else f"{people} people are left"
    )


def offer_enrolment(session: "Session", speaker: str, name: str, settings: "Settings") -> bool:
    """After an editor confirmed that `speaker` is `name`: asks whether to enrol the voice; says whether it was.

    Asks only at a terminal, only while the session's recording is there unchanged, and only about somebody who is not
    enrolled; "no" is the answer that Enter gives.
    """
    from panelscribe.cli.console import interactive

    if not interactive() or open_library(settings).find(name) is not None:
        return False
    recording = _recording(session)
    if recording is None:
        return False
    question = f"Enrol the voice of {name}, so that later recordings know it? Ask them first."
    if not click.confirm(question, default=False, err=True):
        return False
    return enrol_speaker(session, recording, speaker, name, settings)


def enrol_speaker(
    session: "Session", recording: Path, speaker: str, name: str, settings: "Settings"
) -> bool:
    """Enrols a speaker of a session from its recording; says whether there was enough speech for it."""
    from panelscribe.enrolment import speaker_clip

    library, engine = open_library(settings), open_engine(settings)
    clip = speaker_clip(session, recording, speaker, engine)
    if clip is None:
        click.echo(f"{name} is not heard alone for long enough to be enrolled.", err=True)
        return False
    _show(_put(name, {recording: clip}, library, engine.identity), library, 1)
    return True


def _recording(session: "Session") -> Path | None:
    """The recording of a session, if it is still there as it was."""
    from panelscribe.session import file_digest

    known = session.fact("recording")
    if not known:
        return None
    path = Path(known["path"])
    return path if path.is_file() and file_digest(path) == known["sha256"] else None
