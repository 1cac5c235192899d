"""`panelscribe who`: who each speaker is taken for, why, and the editor's word on it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from panelscribe.cli.options import EXISTING, config_option
from panelscribe.errors import ExitCode, InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from panelscribe.editing import Edit
    from panelscribe.naming import Naming
    from panelscribe.panel import Panel
    from panelscribe.session import Session
    from panelscribe.transcript import Transcript

Decision = tuple[str, str, str, str]


@click.command()
@click.argument("session", type=EXISTING)
@click.option(
    "--set", "names", multiple=True, metavar='SPEAKER="NAME"', help="This speaker is NAME."
)
@click.option("--unset", multiple=True, metavar="SPEAKER", help="This speaker stays unnamed.")
@click.option(
    "--merge", multiple=True, metavar="SPEAKER=OTHER", help="SPEAKER and OTHER are one voice."
)
@click.option("--role", multiple=True, metavar="SPEAKER=ROLE", help="What this speaker does.")
@click.option(
    "--undo", multiple=True, metavar="NUMBER|last", help="Withdraw a decision (numbers: --log)."
)
@click.option("--log", is_flag=True, help="Show all decisions with their numbers, nothing else.")
@click.option(
    "--by", default="an editor", show_default=True, help="Who decides; stands in edits.json."
)
@config_option
def who(
    session: Path,
    names: tuple[str, ...],
    unset: tuple[str, ...],
    merge: tuple[str, ...],
    role: tuple[str, ...],
    undo: tuple[str, ...],
    log: bool,
    by: str,
    config: Path | None,
) -> None:
    """Show who each speaker is taken for and what proves it; set it right.

    SESSION is a session's folder. A decision is kept in edits.json: no later run overrides it, and transcript, article
    and captions are written anew with it. SPEAKER is a label such as SPEAKER_02. A decision that is withdrawn stays in
    the log; to withdraw a withdrawal brings it back.
    """
    from panelscribe.cli import who_page
    from panelscribe.pipeline import load_panel
    from panelscribe.session import Session

    found = Session(session)
    if not found.path("attribution.json").is_file():
        raise InputError(
            f"{session}: there is no finished session here",
            hint="name a folder that panelscribe transcribe or panelscribe draft made",
        )
    panel_path = found.fact("panel")
    panel_file = load_panel(Path(panel_path) if panel_path else None)
    transcript, naming = _read(found, panel_file.panel)
    decisions = _Decisions(transcript, naming)
    decisions.add_names(names, unset)
    decisions.add_merges(merge)
    decisions.add_roles(role)
    decisions.add_undos(undo, found.edits())
    if decisions.made:
        _apply(found, decisions.made, by, config)
        transcript, naming = _read(found, panel_file.panel)
    if log:
        click.echo(who_page.log(found.edits()))
        return
    click.echo(who_page.page(naming, transcript))
    _offer_enrolment(found, decisions.made, config)
    unnamed = [one for one in naming.attributions if one.person is None]
    raise click.exceptions.Exit(ExitCode.REVIEW if unnamed else ExitCode.DONE)


def _read(session: "Session", panel: "Panel") -> "tuple[Transcript, Naming]":
    from panelscribe import formats

    return (
        formats.parse_transcript_json(session.read("transcript.json")),
        formats.parse_naming(session.read("attribution.json"), panel),
    )


class _Decisions:
    """Reads what was asked for into edits; refuses speakers that the session does not have."""

    def __init__(self, transcript: "Transcript", naming: "Naming") -> None:
        self.made: list[Decision] = []
        self._labels = transcript.speakers
        self._people = {one.speaker: one.person for one in naming.attributions}

    def _split(self, option: str, text: str) -> tuple[str, str]:
        label, equals, value = text.partition("=")
        if not equals or not value.strip():
            raise click.UsageError(
                f"{option} {text}: write SPEAKER=…, such as {option} SPEAKER_02=…"
            )
        return self._label(label), " ".join(value.split())

    def _label(self, label: str) -> str:
        label = label.strip()
        if label not in self._labels:
            raise click.UsageError(
                f"there is no speaker {label}; this session has {', '.join(self._labels)}"
            )
        return label

    def _seen(self, label: str) -> str:
        person = self._people.get(label)
        return person.name if person else ""

    def add_names(self, names: tuple[str, ...], unset: tuple[str, ...]) -> None:
        for text in names:
            label, name = self._split("--set", text)
            self.made.append(("name", label, name, self._seen(label)))
        for text in unset:
            label = self._label(text)
            self.made.append(("name", label, "", self._seen(label)))

    def add_merges(self, merges: tuple[str, ...]) -> None:
        for text in merges:
            label, other = self._split("--merge", text)
            if label == self._label(other):
                raise click.UsageError(f"--merge {text}: these are one speaker already")
            self.made.append(("merge", label, other, ""))

    def add_roles(self, roles: tuple[str, ...]) -> None:
        from panelscribe.panel import Role

        for text in roles:
            label, role = self._split("--role", text)
            if role not in set(Role):
                raise click.UsageError(f"--role {text}: a role is one of {', '.join(Role)}")
            person = self._people.get(label)
            self.made.append(("role", label, role, person.role.value if person else ""))

    def add_undos(self, undos: tuple[str, ...], edits: "Sequence[Edit]") -> None:
        """Numbers are the log's, counted from 1; in edits.json they count from 0."""
        from panelscribe.editing import UNDO, withdrawn

        gone = set(withdrawn(edits))
        for text in undos:
            standing = [n for n, e in enumerate(edits) if e.kind != UNDO and n not in gone]
            last = str(standing[-1] + 1) if standing else ""
            number = last if text == "last" else text
            if not number.isdecimal() or not 0 < int(number) <= len(edits):
                raise click.UsageError(_no_such_decision(text, len(edits)))
            if int(number) - 1 in gone:
                raise click.UsageError(f"--undo {text}: decision {number} is withdrawn already")
            gone.add(int(number) - 1)
            self.made.append((UNDO, str(int(number) - 1), "", ""))


def _no_such_decision(text: str, count: int) -> str:
    if text == "last" or not count:
        return f"--undo {text}: there is no decision to withdraw"
    return f"--undo {text}: say 1 to {count}, or last; --log shows what was decided"


def _apply(session: "Session", made: list[Decision], by: str, config: Path | None) -> None:
    """Records the decisions and writes anew all that follows from them."""
    from panelscribe import pipeline
    from panelscribe.cli.console import ConsoleProgress, progress_display
    from panelscribe.cli.options import read_settings
    from panelscribe.model_drafting import model_of

    settings = read_settings(config)
    with session.locked():
        pipeline.record_edits(session, pipeline.anchored(session, made), by)
    panel_path = session.fact("panel")
    with progress_display() as display:
        pipeline.draft(
            pipeline.load_transcript(session.path("transcript.json"), session.folder.parent),
            panel_file=pipeline.load_panel(Path(panel_path) if panel_path else None),
            style=settings.article,
            progress=ConsoleProgress(display),
            model=model_of(settings.drafter),
        )


def _offer_enrolment(session: "Session", made: list[Decision], config: Path | None) -> None:
    """Asks, at a terminal only, whether a voice that was named should be known from now on."""
    from panelscribe.cli.options import read_settings
    from panelscribe.cli.voices import offer_enrolment

    for kind, label, name, _ in made:
        if kind == "name" and name:
            offer_enrolment(session, label, name, read_settings(config))
