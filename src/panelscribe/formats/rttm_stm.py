"""RTTM and STM, the field's files for who spoke when and who said what: parse ↔ dump.

Pure. RTTM: https://github.com/nryant/dscore#rttm; STM: NIST's sclite documentation. Leaves out UEM
and CTM, which nobody here reads.
"""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from panelscribe.errors import InputError
from panelscribe.formats.documents import rounded
from panelscribe.formats.timing import spread
from panelscribe.transcript import Turn, number_turns

_LABEL = re.compile(r"<(?:NA|[oO]|[^<>\s]*,[^<>\s]*)>", re.IGNORECASE)
_NOT_SCORED = "IGNORE_TIME_SEGMENT_IN_SCORING"
_T = TypeVar("_T")


def dump_rttm(session: str, turns: Sequence[Turn]) -> str:
    """One SPEAKER line a turn, in the order given; blanks in names become underscores.

    >>> print(dump_rttm("panel", [Turn("t0001", "SPEAKER_00", 0.5, 2.0)]), end="")
    SPEAKER panel 1 0.500 1.500 <NA> <NA> SPEAKER_00 <NA> <NA>

    Raises ValueError for a turn without times.
    """
    lines = []
    for turn in turns:
        start, end = (rounded(time) for time in turn.span)
        lines.append(
            f"SPEAKER {_token(session)} 1 {start:.3f} {end - start:.3f}"
            f" <NA> <NA> {_token(turn.speaker)} <NA> <NA>\n"
        )
    return "".join(lines)


def parse_rttm(text: str, *, session: str | None = None, source: str = "RTTM") -> tuple[Turn, ...]:
    """Turns without words in order of time, numbered.

    Only SPEAKER lines count. Where the file is of several recordings `session` chooses one. Raises
    InputError that names the line.

    >>> parse_rttm("SPEAKER panel 1 0.500 1.500 <NA> <NA> SPEAKER_00 <NA> <NA>")
    (Turn(id='t0001', speaker='SPEAKER_00', start=0.5, end=2.0, words=()),)
    """

    def read(fields: list[str]) -> tuple[str, Turn] | None:
        if fields[0].upper() != "SPEAKER":
            return None
        if len(fields) < 8:
            raise ValueError(f"a SPEAKER line has 9 or 10 fields, this one has {len(fields)}")
        start, duration = _seconds(fields[3]), _seconds(fields[4])
        return fields[1], Turn("", fields[7], start, rounded(start + duration))

    return _one_session(_lines(text, source, read), session, source)


def dump_stm(session: str, turns: Sequence[Turn]) -> str:
    """One line a turn, in the order given; blanks in names become underscores.

    >>> from panelscribe.transcript import Word
    >>> turn = Turn("t0001", "Ana", 0.5, 2.0, (Word("Good"),))
    >>> print(dump_stm("panel", [turn]), end="")
    panel 1 Ana 0.500 2.000 Good

    Raises ValueError for a turn without times.
    """
    lines = []
    for turn in turns:
        start, end = (rounded(time) for time in turn.span)
        words = " ".join(word.text for word in turn.words)
        # Without this a first word in angle brackets would be read as the line's label.
        label = "<NA> " if _LABEL.match(words) else ""
        lines.append(
            f"{_token(session)} 1 {_token(turn.speaker)} {start:.3f} {end:.3f} {label}{words}".rstrip()
            + "\n"
        )
    return "".join(lines)


def parse_stm(text: str, *, session: str | None = None, source: str = "STM") -> tuple[Turn, ...]:
    """Turns with words in order of time, numbered; word times are spread over each line by length
    in characters.

    Labels such as `<o,f0,male>` are skipped, and so are lines that are marked as not to be scored.
    Where the file is of several recordings `session` chooses one. Raises InputError that names the
    line.

    >>> turn, = parse_stm("panel 1 Ana 0.5 2.0 <o,f0,female> Good morning.")
    >>> turn.speaker, turn.text, turn.words[1].start
    ('Ana', 'Good morning.', 1.0)
    """

    def read(fields: list[str]) -> tuple[str, Turn] | None:
        if len(fields) < 5:
            raise ValueError("a line has a name, a channel, a speaker, start, end and words")
        start, end = _seconds(fields[3]), _seconds(fields[4])
        if end < start:
            raise ValueError(f"it ends at {end:g}, before it starts at {start:g}")
        words = fields[5:]
        if words and _LABEL.fullmatch(words[0]):
            words = words[1:]
        if words and words[0].upper() == _NOT_SCORED:
            return None
        return fields[0], Turn("", fields[2], start, end, spread(words, start, end))

    return _one_session(_lines(text, source, read), session, source)


def _lines(text: str, source: str, read: Callable[[list[str]], _T | None]) -> list[_T]:
    """What `read` makes of the fields of each line that is neither empty nor a comment."""
    found: list[_T] = []
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        fields = line.split()
        if not fields or fields[0].startswith((";", "#")):
            continue
        try:
            value = read(fields)
        except ValueError as error:
            raise InputError(f"{source}, line {number}: {error}") from error
        if value is not None:
            found.append(value)
    return found


def _seconds(text: str) -> float:
    if not re.fullmatch(r"\d+(?:\.\d*)?|\.\d+", text):
        raise ValueError(f"{text!r} is not a time in seconds")
    return float(text)


def _one_session(
    found: Sequence[tuple[str, Turn]], session: str | None, source: str
) -> tuple[Turn, ...]:
    sessions = sorted({name for name, _ in found})
    if session is None and len(sessions) > 1:
        raise InputError(
            f"{source}: it tells of {len(sessions)} recordings ({', '.join(sessions[:3])}, …)",
            hint="give a file with one recording's lines",
        )
    turns = [turn for name, turn in found if session in (None, name)]
    return number_turns(sorted(turns, key=lambda turn: turn.span))


def _token(text: str) -> str:
    return "_".join(text.split()) or "<NA>"
