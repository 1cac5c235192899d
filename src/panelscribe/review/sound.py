"""The recording for the page: as it is where browsers play it, else a copy made once; and the peaks of its waveform.

Copy and peaks come from the same decoding as the transcript, so that their clock is the words' own. They lie in the
session's `.cache/`, named after the recording's digest, and are written whole or not at all.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np

from panelscribe.audio import SAMPLE_RATE, Audio, decode
from panelscribe.containers import unreadable
from panelscribe.session import CACHE, Session, write_atomically

PEAKS_PER_SECOND = 20
_BIT_RATE = 48_000
_BLOCK = SAMPLE_RATE * 60
_TYPES = {
    ".mp3": "audio/mpeg", ".wav": "audio/wav", ".m4a": "audio/mp4", ".mp4": "video/mp4", ".flac": "audio/flac",
    ".ogg": "audio/ogg", ".oga": "audio/ogg", ".opus": "audio/ogg", ".webm": "video/webm",
}  # fmt: skip
_PLAYED = frozenset(
    {
        "mp3",
        "mp3float",
        "aac",
        "flac",
        "opus",
        "libopus",
        "vorbis",
        "libvorbis",
        "pcm_s16le",
        "pcm_u8",
    }
)
"""Codecs that Chrome, Firefox and Safari all play in those containers."""


def recording(session: Session) -> Path | None:
    """The session's recording, None where it was made from a transcript or the file is gone."""
    known = session.fact("recording")
    path = Path(known["path"]) if known else None
    return path if path is not None and path.is_file() else None


def playable(path: Path) -> bool:
    """Whether browsers play the file as it is."""
    if path.suffix.lower() not in _TYPES:
        return False
    try:
        with av.open(f"file:{path}", options={"protocol_whitelist": "file"}) as container:
            return (
                bool(container.streams.audio)
                and container.streams.audio[0].codec_context.name in _PLAYED
            )
    except av.FFmpegError:
        return False


def sound_file(session: Session, path: Path) -> tuple[Path, str]:
    """The file to send and its media type; makes the copy where one is needed. Raises InputError, SessionError."""
    if playable(path):
        return path, _TYPES[path.suffix.lower()]
    copy = _cached(session, "listen", "m4a")
    if not copy.is_file():
        _whole(copy, lambda target: _encode(decode(path), target, path))
    return copy, "audio/mp4"


def peaks(session: Session, path: Path) -> str:
    """JSON of the waveform: the loudest sample of each twentieth of a second, 0 to 255 (the loudest of all).

    Raises InputError, SessionError.
    """
    file = _cached(session, "peaks", "json")
    if not file.is_file():
        audio = decode(path)
        body = {
            "rate": PEAKS_PER_SECOND,
            "duration": round(audio.duration, 3),
            "peaks": _peaks(audio.samples),
        }
        write_atomically(file, json.dumps(body, separators=(",", ":")))
    return file.read_text(encoding="utf-8")


def _cached(session: Session, name: str, suffix: str) -> Path:
    known = session.fact("recording") or {}
    return session.path(f"{CACHE}/{name}-{str(known.get('sha256', ''))[:16]}.{suffix}")


def _peaks(samples: np.ndarray) -> list[int]:  # shape: (num_samples,) float32
    step = SAMPLE_RATE // PEAKS_PER_SECOND
    found = [
        np.abs(block[: len(block) // step * step]).reshape(-1, step).max(axis=1)
        for start in range(0, len(samples), _BLOCK)
        if len(block := np.asarray(samples[start : start + _BLOCK])) >= step
    ]
    row = np.concatenate(found) if found else np.zeros(0, np.float32)
    loudest = float(row.max(initial=0.0))
    return [int(value) for value in np.rint(row * (255.0 / loudest))] if loudest else [0] * len(row)


def _whole(path: Path, write: Callable[[Path], None]) -> None:
    """Lets `write` fill a file beside `path`, then puts it there."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        write(temporary)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _encode(audio: Audio, target: Path, source: Path) -> None:
    try:
        with av.open(
            f"file:{target}", "w", format="mp4", options={"movflags": "faststart"}
        ) as container:
            stream = container.add_stream(
                "aac", rate=SAMPLE_RATE, layout="mono", bit_rate=_BIT_RATE
            )
            for start in range(0, len(audio.samples), _BLOCK):
                block = np.ascontiguousarray(audio.samples[start : start + _BLOCK], np.float32)
                frame = av.AudioFrame.from_ndarray(block[None, :], format="fltp", layout="mono")
                frame.sample_rate = SAMPLE_RATE
                frame.pts = start
                container.mux(stream.encode(frame))
            container.mux(stream.encode(None))
    except av.FFmpegError as error:
        raise unreadable(source, error) from error
