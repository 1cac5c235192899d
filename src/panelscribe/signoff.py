"""The editor's end of a session: a draft, or what an editor made of it, held against the recording.

Reads a session's files and the article's; the check itself is pure (`drafting.check`). Leaves out how findings are
shown (`cli/check.py`, the review page).
"""

from dataclasses import dataclass
from pathlib import Path

from panelscribe import formats
from panelscribe.drafting.check import Checker, Document, Report, read_text
from panelscribe.drafting.style import HouseStyle
from panelscribe.errors import InputError
from panelscribe.pipeline import people
from panelscribe.renderings import colophon_of
from panelscribe.session import Session

DRAFT = "article.md"
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
