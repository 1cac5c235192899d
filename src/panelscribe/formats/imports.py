"""Any transcript that a newsroom has, by its content and its file's name, as the one internal form.

Pure; `panelscribe draft` reads the file.
"""

import re

from panelscribe.errors import InputError
from panelscribe.formats.captions import parse_srt, parse_vtt
from panelscribe.formats.documents import read_json
from panelscribe.formats.plain import parse_plain
from panelscribe.formats.rttm_stm import parse_stm
from panelscribe.formats.session_json import parse_transcript_json
from panelscribe.formats.whisperx import parse_whisperx
from panelscribe.transcript import Transcript, Turn

_KINDS = (
    "a session's transcript.json, WhisperX JSON, WebVTT, SRT, STM,"
    " or plain text with lines such as “Name: …”"
)
_ARROW = re.compile(r"^\s*[\d:.,]+\s*-->\s*[\d:.,]+", re.MULTILINE)
_STM_LINE = re.compile(r"\S+\s+\S+\s+\S+\s+[\d.]+\s+[\d.]+(?:\s|$)")


def decode_text(data: bytes, source: str) -> str:
    """The text of a file: UTF-8, or UTF-16 with a byte order mark, as some caption editors write.

    Raises InputError for anything else, above all for a recording that was mistaken for a
    transcript.
    """
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{source}: this is not UTF-8 text",
            hint="save the transcript as UTF-8; a recording goes to `panelscribe transcribe`",
        ) from error
    _refuse_binary(text, source)
    return text


def _refuse_binary(text: str, source: str) -> None:
    if "\0" in text:
        raise InputError(
            f"{source}: this is not a text file",
            hint="a recording goes to `panelscribe transcribe`; save a document as plain text",
        )


def parse_transcript(text: str, *, filename: str, session: str, language: str = "en") -> Transcript:
    """The transcript in a file called `filename`.

    `session` names it and `language` is its language where the file itself tells neither. Its
    duration is the end of the last word, None where the file has no times. Raises InputError that
    says what is wrong where, or which kinds of file there are.
    """
    text = text.removeprefix("\ufeff")
    _refuse_binary(text, filename)
    if not text.strip():
        raise InputError(f"{filename}: the file is empty", hint=f"a transcript is {_KINDS}")
    suffix = filename.rpartition(".")[2].casefold() if "." in filename else ""
    if suffix == "json" or text.lstrip().startswith(("{", "[{")):
        return _from_json(text, filename, session, language)
    turns, told = _from_text(text, suffix, filename)
    return _transcript(turns, session, told or language)


def _from_json(text: str, filename: str, session: str, language: str) -> Transcript:
    root = read_json(text, filename, lenient=True)
    value = root.value
    if isinstance(value, dict) and str(value.get("format", "")).startswith("panelscribe/"):
        return parse_transcript_json(text, filename)
    if isinstance(value, list) or (isinstance(value, dict) and "segments" in value):
        turns, told = parse_whisperx(text, filename)
        return _transcript(turns, session, told or language)
    raise InputError(f"{filename}: this JSON is not a transcript", hint=f"a transcript is {_KINDS}")


def _from_text(text: str, suffix: str, filename: str) -> tuple[tuple[Turn, ...], str | None]:
    """Turns, and the language where the file tells it."""
    if suffix == "vtt" or text.startswith("WEBVTT"):
        told = re.search(r"\A.*\n(?:.+\n)*?Language:[ \t]*([A-Za-z]{2,3})\b", text)
        return parse_vtt(text, filename), told[1].casefold() if told else None
    if suffix == "srt" or _ARROW.search(text):
        return parse_srt(text, filename), None
    lines = [
        line for line in text.splitlines() if line.strip() and not line.lstrip().startswith(";")
    ]
    if suffix == "rttm" or (
        lines and all(re.match(r"SPEAKER \S+ \S+ [\d.]+ ", line) for line in lines)
    ):
        raise InputError(
            f"{filename}: RTTM tells who spoke when, but not what was said",
            hint=f"a transcript is {_KINDS}",
        )
    if suffix == "stm" or (lines and all(_STM_LINE.match(line) for line in lines)):
        return parse_stm(text, source=filename), None
    if suffix in ("md", "markdown"):
        text = _without_markdown(text)
    return parse_plain(text, filename), None


def _without_markdown(text: str) -> str:
    """The text without headings and escapes, as `markdown.py` and people write them."""
    lines = [line for line in text.splitlines() if not re.match(r"#{1,6}\s", line)]
    return (
        re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", "\n".join(lines))
        .replace("&lt;", "<")
        .replace("&amp;", "&")
    )


def _transcript(turns: tuple[Turn, ...], session: str, language: str) -> Transcript:
    ends = [turn.end for turn in turns]
    duration = max((end for end in ends if end is not None), default=0.0)
    return Transcript(session, language, None if None in ends else duration, turns)
