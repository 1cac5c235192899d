"""Sound in: any recording that PyAV decodes, as mono samples at 16 kHz on the player's own time
line.

A recording is decoded once, into a temporary file that is mapped into memory: four hours are 0.9
GB of samples, which the system may drop and read again (`Audio.release`). What is missing or
damaged is said (`Audio.warnings`, `Audio.broken_at`) and filled with silence, so that a time in a
transcript is the time in a player. Leaves out what the sound means (`engines/`) and who is told
(`pipeline.py` calls `decode`). PyAV is imported when it is first needed.
"""

import mmap
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from panelscribe.containers import (
    has_times,
    is_closed,
    refuse_unreadable,
    start_time,
    stated_duration,
    unreadable,
)
from panelscribe.errors import InputError, SessionError

if TYPE_CHECKING:
    import av
    from av.audio.frame import AudioFrame
    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.packet import Packet

SAMPLE_RATE = 16_000

Report = Callable[[float, float], None]

_GAP = 0.1
"""A frame that begins later than this (seconds) after the one before it leaves a hole in the time
line."""
_AUDIBLE_GAP = 0.5
"""Holes from here on (seconds) are worth an editor's attention."""
_UNKNOWN_GAP = 60.0
"""The longest hole (seconds) that is believed where the container does not say how long it is."""
_ROUNDING = 0.5
"""Containers round durations, count encoder padding or stop at the video's end: no alarm below
this (seconds)."""
_SHARE = 0.005
"""No alarm either while less than this share of the stated duration is missing."""


@dataclass(frozen=True, slots=True, eq=False)
class Audio:
    """A decoded recording.

    `samples` has shape (num_samples,), float32, mono, 16 kHz, nominally within -1 to 1.
    `stated_duration` is what the container claims (seconds; None where it claims nothing or FFmpeg
    only guesses); `broken_at` the second of the first damage or of the early end, None for a sound
    file; `warnings` say in a sentence each what a person should know about the recording.
    """

    samples: NDArray[np.float32]
    stated_duration: float | None = None
    broken_at: float | None = None
    warnings: tuple[str, ...] = ()
    mapping: mmap.mmap | None = field(default=None, repr=False)

    @property
    def duration(self) -> float:
        """Seconds of decoded sound."""
        return len(self.samples) / SAMPLE_RATE

    def release(self) -> None:
        """Gives the memory of samples that were read back to the system; they are read from disk
        when asked for again.

        Worth a call after each stretch of a long recording; does nothing where samples lie in
        memory alone.
        """
        if self.mapping is not None and hasattr(self.mapping, "madvise"):
            self.mapping.madvise(mmap.MADV_DONTNEED)


def decode(path: Path, *, report: Report | None = None) -> Audio:
    """The sound of the recording at `path`; of several sound tracks the one that the container
    marks as default.

    `report` hears of progress (seconds done, seconds in all). Raises InputError for whatever is no
    recording with a sound track, and SessionError where the temporary folder has no room for the
    samples.
    """
    refuse_unreadable(path)
    import av

    try:
        container = av.open(
            f"file:{path}",
            metadata_errors="ignore",  # a tag in an old encoding must not cost a recording
            options={
                "protocol_whitelist": "file"
            },  # a playlist in disguise opens no network address
        )
    except av.FFmpegError as error:
        raise unreadable(path, error) from error
    with container:
        stream = _sound_track(path, container)
        stated = stated_duration(path, container, stream)
        with tempfile.TemporaryFile(prefix="panelscribe-") as file:
            timeline = _Timeline(file, stated, timed=has_times(container))
            _decode_stream(container, stream, timeline, report)
            return _finish(path, container, timeline)


def _sound_track(path: Path, container: "InputContainer") -> "AudioStream":
    streams = container.streams.audio
    if not streams:
        raise InputError(
            f"{path} has no sound track",
            hint="export the video with its sound, or give the sound file",
        )
    best = container.streams.best("audio")
    stream = next((candidate for candidate in streams if candidate is best), streams[0])
    flagged = [s for s in streams if getattr(s.disposition, "value", 0) & 1]
    if flagged:
        stream = flagged[0]
    if getattr(stream, "codec_context", None) is None:
        raise InputError(
            f"{path}: its sound is in a format that can't be decoded",
            hint="convert it with a media player or editor, for example to flac or m4a",
        )
    return stream


class _Timeline:
    """Writes frames as 16 kHz mono to a file, each at its time; holes become silence, damage is
    noted.
    """

    def __init__(self, file: IO[bytes], stated: float | None, *, timed: bool) -> None:
        self.file = file
        self.stated = stated
        self.timed = timed  # whether the times of frames are more than a count of them
        self.written = 0  # samples at 16 kHz
        self.fed = 0.0  # seconds of the time line that frames and silence have filled
        self.anchor: float | None = None  # what to take from a frame's time to be on the time line
        self.damage: list[float] = []
        self.holes: list[tuple[float, float]] = []
        self.frames = 0
        self.errors = 0
        self._resampler: av.AudioResampler | None = None
        self._shape: tuple[str, str, int] | None = None

    def add(self, frame: "AudioFrame", origin: float) -> None:
        if self.anchor is None:
            self.anchor = origin
        if self.timed and frame.time is not None:
            self._place(frame.time)
        if frame.is_corrupt:
            self.note_damage(self.fed)
        shape = (frame.format.name, frame.layout.name, frame.sample_rate)
        if shape != self._shape:
            self.flush()
            self._shape = shape
        self.frames += 1
        self.fed += frame.samples / frame.sample_rate
        self._write(self._ready().resample(frame))

    def note_damage(self, second: float) -> None:
        if not self.damage or second - self.damage[-1] > 1.0:
            self.damage.append(second)

    def flush(self) -> None:
        """Writes what the resampler holds back."""
        if self._resampler is not None:
            self._write(self._resampler.resample(None))
            self._resampler = None

    def _place(self, time: float) -> None:
        """Fills the hole before a frame, or moves the anchor where timestamps jump instead of the
        sound.
        """
        assert self.anchor is not None
        gap = time - self.anchor - self.fed
        if -1.0 < gap <= _GAP:
            return
        end = self.fed + gap
        believable = end <= self.stated + 1.0 if self.stated is not None else gap <= _UNKNOWN_GAP
        if gap < 0.0 or not believable:
            self.anchor = time - self.fed
            return
        self.flush()
        if gap >= _AUDIBLE_GAP and self.frames:
            self.holes.append((self.fed, end))
        self.fed = end
        self.silence(end)

    def silence(self, end: float) -> None:
        """Silence up to `end` (seconds)."""
        missing = round(end * SAMPLE_RATE) - self.written
        while missing > 0:
            count = min(missing, SAMPLE_RATE * 60)
            self._put(np.zeros(count, dtype=np.float32))
            missing -= count

    def _ready(self) -> "av.AudioResampler":
        if self._resampler is None:
            import av

            self._resampler = av.AudioResampler(format="flt", layout="mono", rate=SAMPLE_RATE)
        return self._resampler

    def _write(self, frames: "list[AudioFrame]") -> None:
        for frame in frames:
            self._put(frame.to_ndarray().reshape(-1))

    def _put(self, samples: NDArray[Any]) -> None:
        data = np.nan_to_num(samples.astype(np.float32, copy=False))
        try:
            self.file.write(data.tobytes())
        except OSError as error:
            raise SessionError(
                f"no room for the decoded sound in {tempfile.gettempdir()}: "
                f"{error.strerror or error}",
                hint="free some disk space (an hour takes 230 MB), or set TMPDIR to a larger disk",
            ) from error
        self.written += len(data)


def _decode_stream(
    container: "InputContainer", stream: "AudioStream", timeline: _Timeline, report: Report | None
) -> None:
    import av

    origin = start_time(container)
    total = timeline.stated or (container.duration or 0) / 1e6
    told = 0.0
    packets = container.demux(stream)
    while True:
        try:
            packet = next(packets, None)
        except (av.FFmpegError, OSError):
            # The container itself ends in the middle of something; what was read so far stands.
            timeline.errors += 1
            timeline.note_damage(timeline.fed)
            break
        if packet is None:
            break
        _decode_packet(packet, origin, timeline)
        if report is not None and timeline.fed - told >= 1.0:
            told = timeline.fed
            report(told, max(total, told))
    timeline.flush()
    if report is not None:
        report(timeline.fed, timeline.fed)


def _decode_packet(packet: "Packet[AudioStream]", origin: float, timeline: _Timeline) -> None:
    import av

    try:
        frames = packet.decode()
    except (av.FFmpegError, ValueError):
        if bytes(packet)[:3] in (b"ID3", b"TAG"):
            return  # an advertisement was put in: joined mp3 files have tags in the middle
        timeline.errors += 1
        timeline.note_damage(timeline.fed)
        return
    for frame in frames:
        timeline.add(frame, origin)


def _finish(path: Path, container: "InputContainer", timeline: _Timeline) -> Audio:
    if not timeline.written and timeline.errors:
        raise InputError(
            f"{path}: its sound track can't be decoded, from the first second on",
            hint="the file is damaged; copy it again or use another export of the recording",
        )
    count = len(container.streams.audio)
    warnings = (
        [f"The file has {count} sound tracks; only one of them was used."] if count > 1 else []
    )
    broken = _breaks(timeline, closed=is_closed(path, container))
    warnings += [sentence for _, sentence in broken[:8]]
    if len(broken) > 8:
        warnings.append(f"It is damaged at {len(broken) - 8} more places.")
    if not timeline.written:
        warnings.append("The recording holds no sound at all.")
    samples, mapping = _mapped(timeline.file)
    return Audio(
        samples=samples,
        stated_duration=timeline.stated,
        broken_at=broken[0][0] if broken else None,
        warnings=tuple(warnings),
        mapping=mapping,
    )


def _breaks(timeline: _Timeline, *, closed: bool) -> list[tuple[float, str]]:
    """Where the recording is broken, in order of time, each with a sentence about it."""
    decoded = timeline.written / SAMPLE_RATE
    missing = timeline.stated - decoded if timeline.stated is not None else 0.0
    short = missing > max(_ROUNDING, _SHARE * (timeline.stated or 0.0))
    inside = [second for second in timeline.damage if second < decoded - _AUDIBLE_GAP]
    found = [
        (
            start,
            f"Between {clock(start)} and {clock(end)} the recording holds no sound "
            f"({end - start:.1f} seconds).",
        )
        for start, end in timeline.holes
    ]
    found += [
        (second, f"The recording is damaged at {clock(second)}.")
        for second in inside
        if not any(abs(second - start) <= 1.0 for start, _ in timeline.holes)
    ]
    if short and inside and not timeline.timed:
        # Without times of its own the sound closes up over what is lost.
        found.append(
            (inside[0], f"{missing:.1f} seconds are lost; later times are early by up to as much.")
        )
    elif short:
        stated = clock(timeline.stated or 0.0)
        found.append(
            (
                decoded,
                f"The recording breaks off at {clock(decoded)}; "
                f"the file says that it lasts {stated}.",
            )
        )
    elif not closed or len(inside) < len(timeline.damage):
        found.append(
            (
                decoded,
                f"The recording breaks off at {clock(decoded)}: the end of the file is missing.",
            )
        )
    return sorted(found)


def _mapped(file: IO[bytes]) -> tuple[NDArray[np.float32], mmap.mmap | None]:
    file.flush()
    if file.tell() == 0:
        return np.zeros(0, dtype=np.float32), None
    # Copy on write: torch warns of arrays that it could not write to.
    mapping = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY)
    return np.frombuffer(mapping, dtype=np.float32), mapping


def clock(second: float) -> str:
    """A time as a player shows it, to the second below.

    >>> clock(59.9), clock(3725.0)
    ('0:59', '1:02:05')
    """
    minutes, seconds = divmod(int(second), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"
