"""Where in OUT a recording's session and report go.

Subfolders keep their structure. A session is called after its recording, without ending; where that name is taken, with
it, and then with a number. Leaves out who asks (`intake.py`) and what is written there.
"""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

PAGE = "index.html"
REPORT_ENDING = ".failed.txt"
_ENDING = re.compile(r"\.\w{1,5}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_LONGEST = 255
"""Bytes in a name, on every file system in use."""
_LONGEST_REPORT = 200
"""Shorter, since it is written under a temporary name that is longer."""


def place(session: str) -> str:
    """A session's folder in a form that is the same for all names that a file system may take for one.

    >>> place("Café/TALK") == place("Cafe\u0301/talk")
    True
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", session).casefold())


def session_names(recording: str) -> Iterator[str]:
    r"""Session folders for a recording (both relative, with "/"), the best first, without end.

    >>> names = session_names("day 1/hall.mp3")
    >>> next(names), next(names), next(names)
    ('day 1/hall', 'day 1/hall.mp3', 'day 1/hall-2')
    >>> next(session_names("a\nb.wav"))
    'a b'
    """
    path = PurePosixPath(_CONTROL.sub(" ", recording))
    name = path.name
    stem = path.stem if _ENDING.fullmatch(path.suffix) else name
    if _usable(stem):
        yield str(path.with_name(stem))
    if name != stem and _usable(name):
        yield str(path)
    number = 2
    while True:
        ending = f"-{number}"
        yield str(path.with_name(_shortened(stem, _LONGEST - len(ending)) + ending))
        number += 1


def _usable(name: str) -> bool:
    return (
        name not in ("", ".", "..") and name.casefold() != PAGE and not name.endswith(REPORT_ENDING)
    )


def choose_session(recording: str, free: Callable[[str], bool]) -> str:
    """The first name that is `free`."""
    return next(name for name in session_names(recording) if free(name))


def report_name(session: str) -> str:
    """The file, relative to OUT, that says why there is no session."""
    path = PurePosixPath(session)
    name = path.name
    if len(f"{name}{REPORT_ENDING}".encode()) > _LONGEST_REPORT:
        mark = f"~{hashlib.sha256(name.encode()).hexdigest()[:8]}"
        name = _shortened(name, _LONGEST_REPORT - len(mark) - len(REPORT_ENDING)) + mark
    return str(path.with_name(f"{name}{REPORT_ENDING}"))


def _shortened(text: str, length: int) -> str:
    """As much of a text as has room in so many bytes."""
    return text.encode()[:length].decode(errors="ignore")


def shown(text: str) -> str:
    r"""A name as it can stand in one line of text.

    >>> shown("two\nlines 🎙️")
    'two\\nlines 🎙️'
    """
    return _CONTROL.sub(lambda match: match[0].encode("unicode_escape").decode(), text)
