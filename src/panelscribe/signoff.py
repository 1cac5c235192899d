"""The editor's end of a session: a draft, or what an editor made of it, held against the recording and signed off.

Reads a session's files and the article's; the check itself is pure (`drafting.check`). Leaves out how findings are
shown (`cli/check.py`, the review page). An approval stands in session.json: who gave it, when, of which bytes, what the
check found, and why it was given despite that. It holds for as long as the draft and what it rests on stay what they
are; the pipeline takes it back when they change.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from panelscribe import __version__, formats
from panelscribe.drafting.check import Checker, Document, Report, read_text
from panelscribe.drafting.style import HouseStyle
from panelscribe.edited_session import people
from panelscribe.errors import InputError, PanelscribeError
from panelscribe.formats.check_json import dump_check, parse_check
from panelscribe.renderings import colophon_of, style_of
from panelscribe.session import CACHE, Session, digest, file_digest, write_atomically

if TYPE_CHECKING:  # a check must not load the engines behind a run
    from panelscribe.pipeline import Outcome, Progress

DRAFT = "article.md"
KEPT = f"{CACHE}/check.json"
_UNREADABLE = {
    ".doc": "open it in Word and save it as .docx",
    ".odt": "save it as .docx",
    ".rtf": "save it as .docx",
    ".pages": "export it as .docx",
    ".pdf": "give the document that it was made from: Markdown, HTML or .docx",
}


@dataclass(frozen=True, slots=True)
class Checking:
    """The check of one file."""

    file: Path
    report: Report


def open_checker(session: Session, style: HouseStyle) -> Checker:
    """What holds texts against a session's recording. Raises InputError where there is no finished session."""
    for name in ("transcript.json", "attribution.json"):
        if not session.path(name).is_file():
            raise InputError(
                f"{session.folder}: there is no finished session here",
                hint="name a folder that panelscribe transcribe or panelscribe draft made",
            )
    known = people(session)
    style = style_of(session, style)
    drafted = session.path("article.json").is_file()
    article = formats.parse_article(session.read("article.json")) if drafted else None
    return Checker(
        known.transcript,
        known.naming,
        known.panel,
        style=style,
        article=article,
        known=colophon_of(session),
    )


def read_article(file: Path) -> Document:
    """An article in a file: Markdown, HTML, plain text or .docx. Raises InputError that says what to save it as."""
    if file.suffix.casefold() in _UNREADABLE:
        raise InputError(
            f"{file}: {file.suffix} files can't be checked",
            hint=_UNREADABLE[file.suffix.casefold()],
        )
    try:
        data = file.read_bytes()
    except OSError as error:
        raise InputError(f"{file}: can't be read ({error.strerror})") from error
    if data.startswith(b"PK"):
        from panelscribe.drafting.check.word import read_word

        return read_word(data, str(file))
    return read_text(formats.decode_text(data, str(file)))


def check_session(session: Session, style: HouseStyle, file: Path | None = None) -> Checking:
    """The check of a session's draft, or of `file` as an editor left it. Raises InputError."""
    checker = open_checker(session, style)
    file = file or session.path(DRAFT)
    if not file.exists() and file == session.path(DRAFT):
        raise InputError(
            f"{session.folder}: there is no article here",
            hint="nothing was said that could be told; check a text of your own with --article FILE",
        )
    document = read_article(file)
    if not document.blocks:
        raise InputError(f"{file}: there is no text in this file")
    return Checking(file, checker.document(document))


def kept_check(session: Session) -> Report | None:
    """The last check of the session's draft, None where there is none of the draft as it stands."""
    try:
        return parse_check(session.read(KEPT), _rests_on(session))
    except PanelscribeError:  # none yet, or one of another version: it is made anew
        return None


def keep_check(session: Session, report: Report) -> None:
    """Keeps the check of the session's draft. The caller holds the session."""
    text = dump_check(session.name, DRAFT, report, _rests_on(session))
    write_atomically(session.path(KEPT), text)


def _rests_on(session: Session) -> str:
    """A digest of the draft as printed, with the recording, panel file and style behind it, and of who checks."""
    return digest("check", __version__, session.step("render").get("key"))


@dataclass(frozen=True, slots=True)
class Approval:
    """What became of an approval: the check, and whether it was given (None: refused, for something stands open)."""

    checking: Checking
    outcome: "Outcome | None"


def approve(
    session: Session,
    style: HouseStyle,
    by: str,
    *,
    progress: "Progress",
    despite: str | None = None,
    file: Path | None = None,
) -> Approval:
    """Signs a session's draft off, or `file` as an editor left it, and prints it anew as approved.

    Refused where the check finds something, unless `despite` says why it may be printed all the same. A `file` is not
    copied or changed: its digest is kept, and the session's own draft stays one. Raises InputError for an empty name.
    """
    from panelscribe.pipeline import rerender

    if not by.strip() or (despite is not None and not despite.strip()):
        what = "who approves it" if not by.strip() else "why it may be printed"
        raise InputError(f"say {what}", hint='such as --by "Ana Li" --despite "confirmed by phone"')
    checking = check_session(session, style, file)
    if file is None:
        _refuse_other_drafts(session, style, progress)
    if checking.report.open and despite is None:
        return Approval(checking, None)
    rerender(session, style, progress)
    key = session.step("render")["draft"]
    with session.locked():
        session.describe(approval=_record(checking, by, despite, file, key), withdrawn=None)
    return Approval(checking, rerender(session, style, progress))


def _refuse_other_drafts(session: Session, style: HouseStyle, progress: "Progress") -> None:
    """Raises InputError where the draft on disk is not the one that would be printed: somebody changed it by hand, or
    it is out of date (it is made anew then).
    """
    from panelscribe.pipeline import rerender

    made = session.step("render")
    if file_digest(session.path(DRAFT)) != made.get("outputs", {}).get(DRAFT):
        raise InputError(
            f"{session.path(DRAFT)} was changed by hand, and the next run would write it anew",
            hint=f"copy it to another place and approve that: --article COPY-OF-{DRAFT}",
        )
    if rerender(session, style, progress).ran and session.step("render")["draft"] != made.get(
        "draft"
    ):
        raise InputError(
            f"{session.path(DRAFT)} was out of date and has been written anew",
            hint="read it once more, then approve it",
        )


def _record(
    checking: Checking, by: str, despite: str | None, file: Path | None, key: str
) -> dict[str, object]:
    report = checking.report
    verdicts = Counter(quotation.verdict.value for quotation in report.quotations)
    findings = [
        {"kind": one.kind.value, "text": one.text, "message": one.message}
        for one in report.findings
    ]
    return {
        "by": " ".join(by.split()),
        "at": datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        "despite": " ".join(despite.split()) if despite and report.open else None,
        "file": {"name": file.name, "sha256": file_digest(file)} if file else None,
        "draft": key,
        "check": {"quotations": dict(sorted(verdicts.items())), "findings": findings},
    }
