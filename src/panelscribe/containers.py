"""What kind of file a recording is, and what it says of its own length.

So that a file that is none is refused in words, and one that breaks off is noticed. Knows where
FFmpeg's own answer is a guess (mp3 without a frame count, raw aac), where it hides a truncation
(wav: FFmpeg cuts the stated length to the file's) and where the end says it (ogg's last page).
Leaves out decoding (`audio.py`, its only caller).
"""

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from panelscribe.errors import InputError

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import InputContainer

_ESTIMATING = frozenset({"aac", "ac3", "eac3", "amr", "dts", "loas", "mpeg", "mpegts", "flv"})
"""Formats without a stated duration, for which FFmpeg guesses one from the bit rate."""
_TIMELESS = frozenset({"mp3", "aac", "ac3", "eac3", "amr", "dts", "loas"})
"""Formats that are a row of frames: FFmpeg's times for them only count the frames."""
_UNKNOWN_SIZES = frozenset({0, 0x7FFFFFFF, 0xFFFFFFFF})
"""What recorders write into a wav header when they start and do not know yet."""


def refuse_unreadable(path: Path) -> None:
    """Raises InputError for a path at which no file can be read, or an empty one."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise InputError(
                f"{path} is a folder", hint="give the recording itself, such as panel.mp3"
            )
        if not stat.S_ISREG(status.st_mode):
            raise InputError(f"{path} is not a file", hint="give a recording that lies on disk")
        with path.open("rb") as file:
            file.read(1)
    except FileNotFoundError as error:
        raise InputError(f"{path}: no such file", hint="check the name and the folder") from error
    except PermissionError as error:
        raise InputError(
            f"{path} may not be read",
            hint="ask its owner for read permission, or copy it somewhere of your own",
        ) from error
    except OSError as error:
        raise InputError(
            f"{path} can't be read: {error.strerror or error}",
            hint="is its disk or network share connected?",
        ) from error
    if status.st_size == 0:
        raise InputError(
            f"{path} is empty (0 bytes)",
            hint="is it still being copied, or did the recorder run out of room?",
        )


def unreadable(path: Path, error: Exception) -> InputError:
    """What to say of a file that FFmpeg can't open."""
    with path.open("rb") as file:
        head = file.read(12)
    if head[4:8] == b"ftyp":
        return InputError(
            f"{path} is incomplete: the index at its end is missing, so none of it can be played",
            hint="copy it again; if the recorder was cut off, its maker's tool may recover it",
        )
    return InputError(
        f"{path} is not a recording that can be read ({getattr(error, 'strerror', None) or error})",
        hint="mp3, m4a, wav, flac, ogg, opus, webm, mp4, mkv and mov work; can a player play it?",
    )


def start_time(container: "InputContainer") -> float:
    """The time (seconds) of a container's own clock at which a player shows 0:00 (as mpv's
    rebase-start-time does).
    """
    return (container.start_time or 0) / 1e6


def has_times(container: "InputContainer") -> bool:
    """Whether each packet of a container says when it is heard."""
    return container.format.name not in _TIMELESS


def stated_duration(path: Path, container: "InputContainer", stream: "AudioStream") -> float | None:
    """Seconds from the player's 0:00 to the end of the sound track, as the file states; None where
    it states nothing.
    """
    name = container.format.name
    if name in _ESTIMATING or (name == "mp3" and not _counts_frames(path)):
        return None
    if name == "wav":
        stated = _wav_duration(path)
        if stated is not None:
            return stated
    if stream.duration is not None and stream.time_base is not None:
        begin = float(stream.start_time * stream.time_base) if stream.start_time else 0.0
        return max(0.0, begin - start_time(container)) + float(stream.duration * stream.time_base)
    if container.duration is None or container.streams.video:
        return None  # the container's duration may be the picture's, which often goes on for longer
    return container.duration / 1e6


def is_closed(path: Path, container: "InputContainer") -> bool:
    """Whether the file has its proper end, as far as its format marks one.

    Ogg does: its last page carries the end-of-stream flag (RFC 3533, section 6: header type, bit
    0x04).
    """
    if container.format.name != "ogg":
        return True
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - 131_072))  # a page is at most 65307 bytes
        tail = file.read()
    page = tail.rfind(b"OggS")
    return page >= 0 and page + 5 < len(tail) and bool(tail[page + 5] & 0x04)


def _counts_frames(path: Path) -> bool:
    """Whether an mp3 file carries a Xing, Info or VBRI header, without which its duration is a
    guess from the bit rate.

    The header stands in the first frame after an ID3v2 tag, whose length is four bytes of 7 bits
    (id3.org).
    """
    with path.open("rb") as file:
        head = file.read(10)
        if head[:3] == b"ID3" and len(head) == 10:
            length = head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9]
            file.seek(10 + length)
            head = b""
        frame = head + file.read(4096)
    return any(mark in frame for mark in (b"Xing", b"Info", b"VBRI"))


def _wav_duration(path: Path) -> float | None:
    """Seconds of sound that the header of a RIFF wav file promises."""
    with path.open("rb") as file:
        if file.read(12)[:4] != b"RIFF":
            return None  # RF64 and the like: FFmpeg's answer has to do
        bytes_per_second = 0
        while len(head := file.read(8)) == 8:
            size = int.from_bytes(head[4:], "little")
            if head[:4] == b"data":
                known = bytes_per_second and size not in _UNKNOWN_SIZES
                return size / bytes_per_second if known else None
            body = file.read(16) if head[:4] == b"fmt " else b""
            if len(body) == 16:
                bytes_per_second = int.from_bytes(body[8:12], "little")
            file.seek(size + size % 2 - len(body), os.SEEK_CUR)
    return None
