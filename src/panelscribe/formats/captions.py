"""WebVTT and SRT: a transcript out as captions, and captions in as turns.

Pure. WebVTT: https://www.w3.org/TR/webvtt1/; SRT has no standard, so what players take is what is
read. Captions that carry real names keep them as speaker labels. Where cues are cut is `cues.py`'s
business.
"""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest

from panelscribe.errors import InputError
from panelscribe.formats.cues import make_cues
from panelscribe.formats.documents import rounded
from panelscribe.formats.pieces import Piece, to_turns
from panelscribe.formats.speakers import split_prefix, trusted
from panelscribe.formats.timing import parse_clock, spread, timestamp
from panelscribe.transcript import Transcript, Turn

_ARROW = re.compile(r"^\s*(\S+)\s*-->\s*(\S+)(?:\s.*)?$")
_SRT_TAG = re.compile(r"</?(?:[ibus]|font|c|v)\b[^<>]*>|\{\\[^{}]*\}", re.IGNORECASE)
_VTT_TAG = re.compile(r"<([^<>]*)>")
_VOICE = re.compile(r"v(?:\.[^\s]*)?\s+(.*)", re.DOTALL)
_SRT_SAFE = str.maketrans({"<": "‹", ">": "›", "{": "(", "}": ")"})


def dump_vtt(transcript: Transcript, names: Mapping[str, str]) -> str:
    """WebVTT with a voice tag on every cue. Raises ValueError for a transcript without times."""
    parts = ["WEBVTT\n"]
    for cue in make_cues(transcript, names):
        text = "\n".join(_escape(line) for line in cue.lines)
        parts.append(
            f"\n{timestamp(cue.start)} --> {timestamp(cue.end)}\n<v {_escape(cue.name)}>{text}\n"
        )
    return "".join(parts)


def dump_srt(transcript: Transcript, names: Mapping[str, str]) -> str:
    """SubRip with "Name:" where a turn begins. Raises ValueError for a transcript without times.

    SRT has no way to write `<`, `>` and braces that players do not take for markup, so look-alikes
    stand for them.
    """
    parts = []
    for number, cue in enumerate(make_cues(transcript, names, name_in_line=True), start=1):
        text = "\n".join(cue.lines).translate(_SRT_SAFE)
        parts.append(
            f"{number}\n{timestamp(cue.start, ',')} --> {timestamp(cue.end, ',')}\n{text}\n\n"
        )
    return "".join(parts)


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@dataclass(frozen=True, slots=True)
class _Block:
    """A cue as it stands in a file."""

    start: float
    end: float
    lines: tuple[str, ...]


def parse_vtt(text: str, source: str = "WebVTT") -> tuple[Turn, ...]:
    """Turns of a WebVTT file, from voice tags, else from "Name:" at the beginning of lines, else
    UNKNOWN.

    Words are timed by timestamps inside cues where there are any, else spread over the cue. Lines
    that a rolling caption repeats are read once. Raises InputError that names the line.
    """
    lines = _lines(text)
    if not lines or not re.match(r"WEBVTT(?:\s|$)", lines[0]):
        raise InputError(f"{source}: a WebVTT file begins with WEBVTT")
    blocks = _blocks(lines, source, ends_at_blank=True)
    rolling = any(parse_clock(tag) is not None for block in blocks for tag in _tags(block))
    if rolling:
        blocks = _unrolled(blocks)
    if any(_VOICE.fullmatch(tag) for block in blocks for tag in _tags(block)):
        return to_turns([piece for block in blocks for piece in _voices(block)])
    return to_turns(_prefixed(blocks, vtt=True))


def parse_srt(text: str, source: str = "SRT") -> tuple[Turn, ...]:
    """Turns of an SRT file, from "Name:" at the beginning of lines, else UNKNOWN; words are spread
    over their cue.

    Raises InputError that names the line.
    """
    lines = _lines(text)
    blocks = _blocks(lines, source, ends_at_blank=False)
    if lines and not blocks:
        raise InputError(f"{source}: no line has the form 00:00:01,000 --> 00:00:02,000")
    plain = [
        replace(block, lines=tuple(_SRT_TAG.sub("", line) for line in block.lines))
        for block in blocks
    ]
    return to_turns(_prefixed(plain, vtt=False))


def _lines(text: str) -> list[str]:
    plain = (
        text.removeprefix("\ufeff")
        .replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\0", "\ufffd")
    )
    return plain.split("\n") if plain.strip() else []


def _blocks(lines: list[str], source: str, *, ends_at_blank: bool) -> list[_Block]:
    """The cues of a file in order of time."""
    arrows = [index for index, line in enumerate(lines) if _ARROW.match(line)]
    blocks: list[_Block] = []
    for arrow, following in zip_longest(arrows, arrows[1:]):
        start, end = _times(lines[arrow], arrow + 1, source)
        payload = lines[arrow + 1 : following]
        if ends_at_blank and "" in payload:
            payload = payload[: payload.index("")]
        elif following is not None:
            payload = _without_counter(payload)
        kept = tuple(line.strip() for line in payload if line.strip())
        if kept:
            blocks.append(_Block(start, end, kept))
    return sorted(blocks, key=lambda block: block.start)


def _times(line: str, number: int, source: str) -> tuple[float, float]:
    match = _ARROW.match(line)
    start, end = (parse_clock(text) for text in match.groups()) if match else (None, None)
    if start is None or end is None:
        raise InputError(
            f"{source}, line {number}: these are not times: {line.strip()}",
            hint="a cue's times look like 00:00:01.000 --> 00:00:02.000",
        )
    if end < start:
        raise InputError(f"{source}, line {number}: the cue ends before it starts: {line.strip()}")
    return start, end


def _without_counter(payload: list[str]) -> list[str]:
    """The lines before the next cue's times, without that cue's number or name, which follows a
    blank line.
    """
    if payload and payload[-1].strip() and (len(payload) == 1 or not payload[-2].strip()):
        return payload[:-1] if len(payload) > 1 or payload[0].strip().isdigit() else payload
    return payload


def _tags(block: _Block) -> Iterator[str]:
    for line in block.lines:
        yield from _VTT_TAG.findall(line)


def _unrolled(blocks: list[_Block]) -> list[_Block]:
    """Rolling captions (as video sites make them) without the lines that only repeat the cue
    before.
    """
    result: list[_Block] = []
    shown: list[str] = []
    for block in blocks:
        plain = [_untagged(line) for line in block.lines]
        repeated = next(
            (n for n in range(min(len(shown), len(plain)), 0, -1) if shown[-n:] == plain[:n]), 0
        )
        if repeated < len(plain):
            result.append(replace(block, lines=block.lines[repeated:]))
        shown = plain
    return result


def _untagged(line: str) -> str:
    return " ".join(html.unescape(_VTT_TAG.sub("", line)).split())


def _voices(block: _Block) -> Iterator[Piece]:
    """What each voice of a cue says. Text outside voice tags is UNKNOWN's."""
    found = list(_timed_texts("\n".join(block.lines)))
    if any(time is not None for _, time, _ in found):
        yield from _by_timestamp(block, found)
        return
    words = [(voice, word) for voice, _, text in found for word in text.split()]
    for (voice, _), word in zip(
        words, spread([w for _, w in words], block.start, block.end), strict=True
    ):
        yield Piece(voice, (word,))


def _by_timestamp(
    block: _Block, found: list[tuple[str | None, float | None, str]]
) -> Iterator[Piece]:
    start = block.start
    starts: list[float] = []
    for _, time, _ in found:
        if time is not None:
            start = min(max(time, start), block.end)
        starts.append(start)
    for index, (voice, _, text) in enumerate(found):
        end = next((later for later in starts[index + 1 :] if later > starts[index]), block.end)
        words = spread(text.split(), starts[index], rounded(end))
        if words:
            yield Piece(voice, words)


def _timed_texts(payload: str) -> Iterator[tuple[str | None, float | None, str]]:
    """Voice, timestamp (None: none stands before it) and text of the stretches of a cue between
    tags that matter.
    """
    voice: str | None = None
    time: float | None = None
    text = ""
    position = 0
    for match in _VTT_TAG.finditer(payload):
        text += payload[position : match.start()]
        position = match.end()
        spoken, moment = _VOICE.fullmatch(match[1]), parse_clock(match[1])
        if spoken or moment is not None or match[1] == "/v":
            if text.strip():
                yield voice, time, html.unescape(text)
            text = ""
            time = moment
            if moment is None:
                voice = html.unescape(spoken[1]) if spoken else None
    text += payload[position:]
    if text.strip():
        yield voice, time, html.unescape(text)


def _prefixed(blocks: list[_Block], *, vtt: bool) -> list[Piece]:
    """What is said in captions that name speakers, if at all, by "Name:"; a name holds until the
    next one.
    """
    plain = [
        [(line, _unmarked(_untagged(line) if vtt else line)) for line in block.lines]
        for block in blocks
    ]
    found = [split_prefix(text) for lines in plain for _, (_, text) in lines]
    first = found[0][0] if found and found[0] else None
    names = trusted([prefix[0] for prefix in found if prefix], first)
    pieces: list[Piece] = []
    speaker: str | None = None
    for block, lines in zip(blocks, plain, strict=True):
        said: list[tuple[str | None, bool, str]] = []
        for raw, (changed, text) in lines:
            prefix = split_prefix(text)
            if prefix and prefix[0] in names:
                speaker, rest = prefix
                said.append((speaker, True, rest))
            else:
                speaker = None if changed else speaker
                said.append((speaker, changed, raw if vtt and not changed else text))
        pieces += _said(block, said, vtt=vtt)
    return pieces


def _unmarked(line: str) -> tuple[bool, str]:
    """Whether a line begins with the mark of a new speaker (>> or a dialogue dash), and the line
    without it.
    """
    match = re.match(r"\s*(>{2,3}|[-–](?=\s))\s*", line)
    return (True, line[match.end() :]) if match else (False, line)


def _said(block: _Block, said: list[tuple[str | None, bool, str]], *, vtt: bool) -> list[Piece]:
    """Pieces of one cue; its time is shared out by the number of characters, or as its timestamps
    say.
    """
    if vtt and any(parse_clock(tag) is not None for tag in _tags(block)):
        pieces: list[Piece] = []
        payload = "\n".join(text for _, _, text in said)
        speaker, new, _ = said[0]
        for piece in _by_timestamp(block, list(_timed_texts(payload))):
            pieces.append(Piece(speaker, piece.words, new and not pieces))
        return pieces
    texts = [(_untagged(text) if vtt else text).split() for _, _, text in said]
    words = spread([word for text in texts for word in text], block.start, block.end)
    pieces, position = [], 0
    for (speaker, new, _), text in zip(said, texts, strict=True):
        if text:
            pieces.append(Piece(speaker, words[position : position + len(text)], new))
        position += len(text)
    return pieces
