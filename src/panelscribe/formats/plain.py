"""Transcripts in plain text: "Name: what they said", with or without the time, as people and
services write them.

Pure. Read are lines such as

    SPEAKER_03: Good morning.
    [12:34] Ines Cardoso: Good morning.
    Ines Cardoso (00:12:34): Good morning.
    **Ines Cardoso** [12:34]        and the words in the lines below

A line that begins with no name goes on with what the last one said.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from panelscribe.errors import InputError
from panelscribe.formats.documents import rounded
from panelscribe.formats.pieces import mark_sounds
from panelscribe.formats.speakers import is_label, speaker_label, split_prefix
from panelscribe.formats.timing import clock, parse_clock, spread
from panelscribe.transcript import Turn, number_turns

_STAMP = r"(?P<{0}>(?:\d+:)?\d{{1,3}}:\d{{2}}(?:[.,]\d+)?)"
_LEADING = re.compile(r"\s*(?:[-*•]\s+)?[\[(]?" + _STAMP.format("time") + r"[\])]?[\s\-–—:]+(?=\D)")
_TRAILING = re.compile(
    r"\s*(?:\*\*)?(?P<name>[^\W_][^:：\n\[\]<>*|]{0,58}?)(?:\*\*)?:?\s+[\[(]?"
    + _STAMP.format("time") + r"[\])]?(?P<colon>\s*[:：])?(?:\*\*)?(?:\s+(?P<rest>\S.*)|\s*)$"
)  # fmt: skip
_ALONE = re.compile(r"\s*[\[(]?" + _STAMP.format("time") + r"[\])]?\s*")
_SLOWEST = 0.12  # seconds a character: nobody on a stage speaks slower for long
_USUAL = 0.065  # seconds a character of ordinary speech, with its pauses (about 150 words a minute)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the file: who begins to speak in it (None: nobody does), when, and the words."""

    name: str | None
    time: float | None
    text: str
    paragraph: bool


def parse_plain(text: str, source: str = "transcript") -> tuple[Turn, ...]:
    """Turns of a plain transcript, one for each time that a name stands at the beginning of a line.

    Times are None where no line has one. Where some have, the others are estimated from the length
    of what is said, and words are spread over their turn. Raises InputError where no speaker is
    named, or where times go back.
    """
    lines = _lines(text)
    speakers = _speakers(lines)
    if not speakers:
        raise InputError(
            f"{source}: no line begins with a speaker",
            hint='each turn begins with a name or a label and a colon: "Ines Cardoso: Good day."',
        )
    groups: list[list[_Line]] = []
    for line in lines:
        if line.name in speakers or not groups:
            groups.append([])
        groups[-1].append(line)
    turns: list[Turn] = []
    times: list[float | None] = []
    for group in groups:
        turn = _turn(group, speakers)
        if turn:
            turns.append(turn)
            times.append(group[0].time if group[0].name in speakers else None)
    return number_turns(_timed(turns, times, source))


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    paragraph, pending = True, None
    for raw in text.splitlines():
        stamp = _ALONE.fullmatch(raw)
        if stamp:
            # A time on a line of its own belongs to what follows.
            paragraph, pending = True, parse_clock(stamp["time"])
        elif raw.strip():
            line = _line(raw, paragraph)
            lines.append(replace(line, time=pending) if line.time is None else line)
            paragraph, pending = False, None
        else:
            paragraph = True
    return lines


def _line(line: str, paragraph: bool) -> _Line:
    time: float | None = None
    leading = _LEADING.match(line)
    if leading:
        time, line = parse_clock(leading["time"]), line[leading.end() :]
    prefix = split_prefix(line.strip())
    if prefix:
        return _Line(prefix[0], time, prefix[1], paragraph)
    heading = _TRAILING.match(line)
    # "Call me Friday 10:30 then" is no heading: words may follow the time only after a colon.
    if heading and (heading["colon"] or not heading["rest"]):
        found = split_prefix(f"{heading['name']}: ")
        if found:
            return _Line(found[0], parse_clock(heading["time"]), heading["rest"] or "", paragraph)
    return _Line(None, time, line.strip(), paragraph)


def _speakers(lines: Sequence[_Line]) -> frozenset[str]:
    """The names at the beginning of lines that are believed to be speakers'.

    A lone "Remember: …" within a long text is not; a name that returns, a label, a name of several
    words, with a time or at the beginning of a paragraph is, and every name where most lines have
    one.
    """
    named = [line for line in lines if line.name is not None]
    counts = Counter(line.name for line in named)
    lone = max(counts.values(), default=0) <= 1
    if not counts or (lone and len(lines) > 2 and len(named) * 4 < len(lines)):
        return frozenset()
    mostly = len(named) * 5 >= len(lines) * 4
    return frozenset(
        line.name
        for line in named
        if line.name is not None
        and (mostly or counts[line.name] > 1 or line.time is not None or line.paragraph
             or is_label(line.name) or " " in line.name)
    )  # fmt: skip


def _turn(group: Sequence[_Line], speakers: frozenset[str]) -> Turn | None:
    """What the lines say, without times; None where they say nothing."""
    texts: list[str] = []
    for line in group:
        if line.name is not None and line.name not in speakers:
            texts += f"{line.name}: {line.text}".split()
        else:
            texts += line.text.split()
    name = group[0].name if group[0].name in speakers else None
    words = mark_sounds(spread(texts, None, None))
    return Turn("", speaker_label(name or ""), None, None, words) if words else None


def _timed(turns: list[Turn], times: list[float | None], source: str) -> list[Turn]:
    """The turns with the times that the file gives, or that follow from it."""
    known = [index for index, time in enumerate(times) if time is not None]
    if not known:
        return turns
    for before, after in pairwise([times[index] or 0.0 for index in known]):
        if after < before:
            raise InputError(
                f"{source}: the time {clock(after)} stands after {clock(before)}",
                hint="times count from the start of one recording; give each part its own file",
            )
    lengths = [sum(len(word.text) + 1 for word in turn.words) for turn in turns]
    starts = _starts(times, known, lengths)
    result: list[Turn] = []
    for index, turn in enumerate(turns):
        start = starts[index]
        slowest = start + _SLOWEST * lengths[index]
        end = (
            min(slowest, starts[index + 1])
            if index + 1 < len(turns)
            else start + _USUAL * lengths[index]
        )
        timed = spread([word.text for word in turn.words], rounded(start), rounded(max(start, end)))
        words = tuple(
            replace(word, start=t.start, end=t.end)
            for word, t in zip(turn.words, timed, strict=True)
        )
        result.append(replace(turn, start=words[0].start, end=words[-1].end, words=words))
    return result


def _starts(times: list[float | None], known: list[int], lengths: list[int]) -> list[float]:
    """A start for each turn: the file's own, else by length between its neighbours' (seconds)."""
    import numpy as np  # here, for commands that read a session must not wait for it

    said = np.concatenate([[0.0], np.cumsum(lengths)])[:-1]
    anchors = [(float(said[index]), times[index] or 0.0) for index in known]
    if known[0] > 0:
        usual = anchors[0][1] - _USUAL * anchors[0][0]
        anchors.insert(0, (0.0, max(0.0, usual)))
    if known[-1] < len(times) - 1:
        last = anchors[-1]
        anchors.append((float(said[-1]), last[1] + _USUAL * (float(said[-1]) - last[0])))
    starts = np.interp(said, [a for a, _ in anchors], [b for _, b in anchors])
    return [float(start) for start in starts]
