"""Decoding: every container that PyAV can write here, whole, cut off, damaged, and what is no recording at all."""

import errno
import tempfile
import wave
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from av.audio.stream import AudioStream
from av.container import OutputContainer

from panelscribe import containers
from panelscribe.audio import SAMPLE_RATE, Audio, clock, decode
from panelscribe.errors import InputError, SessionError

SECONDS = 10

FORMATS = {
    "panel.mp3": ("libmp3lame", 44_100, {}),
    "plain.mp3": ("libmp3lame", 44_100, {"write_xing": "0"}),
    "panel.m4a": ("aac", 44_100, {}),
    "fast.m4a": ("aac", 44_100, {"movflags": "faststart"}),
    "panel.wav": ("pcm_s16le", 44_100, {}),
    "panel.flac": ("flac", 48_000, {}),
    "panel.ogg": ("libopus", 48_000, {}),
    "panel.opus": ("libopus", 48_000, {}),
    "panel.webm": ("libopus", 48_000, {}),
    "panel.mkv": ("aac", 44_100, {}),
    "panel.mp4": ("aac", 44_100, {}),
    "panel.mov": ("aac", 44_100, {}),
    "panel.ts": ("aac", 44_100, {}),
    "panel.aac": ("aac", 44_100, {}),
}
TELLS_ITS_END = [
    name for name in FORMATS if name not in ("plain.mp3", "panel.m4a", "panel.mp4", "panel.mov")
]


def tone(seconds: float, rate: int, hertz: float = 440.0) -> np.ndarray:
    return (0.3 * np.sin(2 * np.pi * hertz * np.arange(int(seconds * rate)) / rate)).astype(
        np.float32
    )


def add_sound(container: OutputContainer, codec: str, rate: int) -> AudioStream:
    stream = container.add_stream(codec, rate=rate, layout="stereo")
    assert isinstance(stream, AudioStream)
    return stream


def encode(
    path: Path,
    codec: str,
    rate: int,
    options: dict[str, str],
    *,
    tracks: int = 1,
    delay: float = 0.0,
    seconds: float = SECONDS,
    hole: tuple[float, float] | None = None,
) -> Path:
    with av.open(str(path), "w", options=options) as container:
        video = None
        if delay:
            video = container.add_stream("mpeg4", rate=10)
            video.width = video.height = 32
        streams = [add_sound(container, codec, rate) for _ in range(tracks)]
        if video is not None:
            for index in range(int((seconds + delay) * 10)):
                picture = av.VideoFrame(32, 32, "yuv420p")
                picture.pts, picture.time_base = index, Fraction(1, 10)
                container.mux(video.encode(picture))
            container.mux(video.encode(None))
        for number, stream in enumerate(streams):
            samples = tone(seconds, rate, 440.0 * (number + 1))
            for start in range(0, len(samples), 960):
                second = start / rate
                if hole and hole[0] <= second < hole[1]:
                    continue
                block = np.stack([samples[start : start + 960]] * 2)
                frame = av.AudioFrame.from_ndarray(block, format="fltp", layout="stereo")
                frame.rate, frame.time_base = rate, Fraction(1, rate)
                frame.pts = start + int(delay * rate)
                container.mux(stream.encode(frame))
            container.mux(stream.encode(None))
    return path


@pytest.fixture(scope="module")
def recordings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("recordings")
    return {name: encode(folder / name, *how) for name, how in FORMATS.items()}


def cut_off(path: Path, folder: Path, share: float) -> Path:
    data = path.read_bytes()
    broken = folder / path.name
    broken.write_bytes(data[: int(len(data) * share)])
    return broken


def pitch(samples: np.ndarray) -> float:
    spectrum = np.abs(np.fft.rfft(samples))
    return float(np.argmax(spectrum) * SAMPLE_RATE / len(samples))


@pytest.mark.parametrize("name", FORMATS)
def test_every_container_is_decoded_whole(recordings: dict[str, Path], name: str) -> None:
    told: list[tuple[float, float]] = []
    sound = decode(recordings[name], report=lambda done, total: told.append((done, total)))
    assert sound.duration == pytest.approx(SECONDS, abs=0.1)
    assert sound.samples.dtype == np.float32
    assert sound.samples.ndim == 1
    assert pitch(sound.samples[SAMPLE_RATE : 9 * SAMPLE_RATE]) == pytest.approx(440, abs=1)
    assert np.sqrt(np.mean(sound.samples[8000:-8000] ** 2)) == pytest.approx(0.3, abs=0.03)
    assert sound.broken_at is None
    assert sound.warnings == ()
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] == pytest.approx(SECONDS, abs=0.1)
    assert all(done <= total for done, total in told)


@pytest.mark.parametrize("name", TELLS_ITS_END)
def test_a_recording_that_breaks_off_says_where(
    recordings: dict[str, Path], tmp_path: Path, name: str
) -> None:
    sound = decode(cut_off(recordings[name], tmp_path, 0.6))
    assert sound.duration == pytest.approx(0.6 * SECONDS, abs=0.5)
    assert sound.broken_at == pytest.approx(sound.duration, abs=0.1)
    assert sound.warnings[0].startswith(f"The recording breaks off at {clock(sound.duration)}")


@pytest.mark.parametrize("name", ["panel.m4a", "panel.mp4", "panel.mov"])
def test_a_cut_off_file_with_its_index_at_the_end_is_explained(
    recordings: dict[str, Path], tmp_path: Path, name: str
) -> None:
    with pytest.raises(InputError, match="the index at its end is missing") as caught:
        decode(cut_off(recordings[name], tmp_path, 0.6))
    assert caught.value.hint


def test_a_guessed_duration_and_joined_files_raise_no_alarm(
    recordings: dict[str, Path], tmp_path: Path
) -> None:
    """One second at 320 kbit/s, then ten at the usual rate: guessed from the first frame, it would be far shorter."""
    loud = encode(
        tmp_path / "loud.mp3", "libmp3lame", 44_100, {"write_xing": "0", "b": "320k"}, seconds=1
    )
    joined = tmp_path / "joined.mp3"
    joined.write_bytes(loud.read_bytes() + recordings["plain.mp3"].read_bytes())
    sound = decode(joined)
    assert sound.duration == pytest.approx(SECONDS + 1, abs=0.2)
    assert sound.stated_duration is None
    assert sound.warnings == ()


def test_an_id3_tag_does_not_hide_the_frame_count(
    recordings: dict[str, Path], tmp_path: Path
) -> None:
    data = recordings["panel.mp3"].read_bytes()
    if data[:3] == b"ID3":
        length = data[6] << 21 | data[7] << 14 | data[8] << 7 | data[9]
        data = data[10 + length :]
    tag = b"ID3\x04\x00\x00" + bytes((0, 0, 0x40, 0)) + b"\x00" * (0x40 << 7)
    tagged = tmp_path / "tagged.mp3"
    tagged.write_bytes(tag + data)
    assert decode(tagged).stated_duration == pytest.approx(SECONDS, abs=0.1)
    tagged.write_bytes(data)
    assert decode(tagged).stated_duration == pytest.approx(SECONDS, abs=0.1)


@pytest.mark.parametrize("name", ["panel.m4a", "panel.mkv", "panel.flac", "panel.opus", "panel.ts"])
def test_damage_in_the_middle_keeps_the_time_line(
    recordings: dict[str, Path], tmp_path: Path, name: str
) -> None:
    data = bytearray(recordings[name].read_bytes())
    middle, width = len(data) * 4 // 10, len(data) // 20
    noise = np.random.default_rng(0).integers(0, 256, width, dtype=np.uint8)
    data[middle : middle + width] = noise.tobytes()
    broken = tmp_path / name
    broken.write_bytes(bytes(data))
    sound = decode(broken)
    assert sound.duration == pytest.approx(SECONDS, abs=0.1)
    assert sound.broken_at is not None
    assert 2.5 < sound.broken_at < 4.6
    assert sound.warnings
    assert pitch(sound.samples[6 * SAMPLE_RATE : 9 * SAMPLE_RATE]) == pytest.approx(440, abs=1)


def test_lost_mp3_frames_are_reported_with_how_much_is_lost(
    recordings: dict[str, Path], tmp_path: Path
) -> None:
    data = bytearray(recordings["panel.mp3"].read_bytes())
    middle = len(data) * 4 // 10
    data[middle : middle + len(data) // 10] = bytes(len(data) // 10)
    broken = tmp_path / "broken.mp3"
    broken.write_bytes(bytes(data))
    sound = decode(broken)
    assert sound.broken_at == pytest.approx(4.0, abs=0.3)
    assert any("seconds are lost" in warning for warning in sound.warnings)


def test_many_damaged_places_are_summed_up(recordings: dict[str, Path], tmp_path: Path) -> None:
    path = encode(tmp_path / "long.mkv", "aac", 44_100, {}, seconds=60)
    data = bytearray(path.read_bytes())
    for share in range(5, 95, 6):
        start = len(data) * share // 100
        data[start : start + 600] = bytes(600)
    path.write_bytes(bytes(data))
    sound = decode(path)
    assert sound.duration == pytest.approx(60, abs=0.1)
    assert len(sound.warnings) == 9
    assert sound.warnings[-1].endswith("more places.")


def test_a_hole_becomes_silence_of_the_same_length(tmp_path: Path) -> None:
    path = encode(tmp_path / "hole.mkv", "libopus", 48_000, {}, hole=(4.0, 6.0))
    sound = decode(path)
    assert sound.duration == pytest.approx(SECONDS, abs=0.1)
    assert np.abs(sound.samples[int(4.2 * SAMPLE_RATE) : int(5.8 * SAMPLE_RATE)]).max() < 1e-3
    assert sound.warnings == ("Between 0:04 and 0:06 the recording holds no sound (2.0 seconds).",)
    assert sound.broken_at == pytest.approx(4.0, abs=0.1)


def test_sound_that_begins_after_the_picture_keeps_the_players_time(tmp_path: Path) -> None:
    path = encode(tmp_path / "late.mkv", "aac", 44_100, {}, delay=1.5)
    sound = decode(path)
    assert sound.duration == pytest.approx(SECONDS + 1.5, abs=0.1)
    assert np.abs(sound.samples[: int(1.4 * SAMPLE_RATE)]).max() < 1e-3
    assert np.abs(sound.samples[int(1.6 * SAMPLE_RATE) : 2 * SAMPLE_RATE]).max() > 0.2
    assert sound.warnings == ()


def test_of_several_tracks_one_is_used_and_that_is_said(tmp_path: Path) -> None:
    path = encode(tmp_path / "tracks.mkv", "aac", 44_100, {}, tracks=2)
    sound = decode(path)
    assert pitch(sound.samples) == pytest.approx(440, abs=1)
    assert sound.warnings == ("The file has 2 sound tracks; only one of them was used.",)


def test_a_jump_of_timestamps_is_no_hole(recordings: dict[str, Path], tmp_path: Path) -> None:
    first = recordings["panel.ts"].read_bytes()
    late = encode(tmp_path / "late.ts", "aac", 44_100, {"output_ts_offset": "50000"})
    joined = tmp_path / "joined.ts"
    joined.write_bytes(first + late.read_bytes())
    sound = decode(joined)
    assert sound.duration < 3 * SECONDS
    back = tmp_path / "back.ts"
    back.write_bytes(late.read_bytes() + first)
    assert decode(back).duration < 3 * SECONDS


def test_a_change_of_sample_rate_is_followed(tmp_path: Path) -> None:
    slow = encode(tmp_path / "slow.aac", "aac", 22_050, {}, seconds=2)
    fast = encode(tmp_path / "fast.aac", "aac", 48_000, {}, seconds=2)
    joined = tmp_path / "joined.aac"
    joined.write_bytes(slow.read_bytes() + fast.read_bytes())
    sound = decode(joined)
    assert sound.duration == pytest.approx(4.0, abs=0.2)
    assert pitch(sound.samples[-SAMPLE_RATE:]) == pytest.approx(440, abs=2)


def write_wav(path: Path, samples: np.ndarray) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes((samples * 32767).astype("<i2").tobytes())
    return path


def test_a_wav_of_unknown_length_raises_no_alarm(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "live.wav", tone(2, SAMPLE_RATE))
    data = bytearray(path.read_bytes())
    data[40:44] = b"\xff\xff\xff\xff"
    path.write_bytes(bytes(data))
    sound = decode(path)
    assert sound.duration == pytest.approx(2.0)
    assert sound.warnings == ()


def test_wav_headers_are_read_chunk_by_chunk(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "odd.wav", tone(1, SAMPLE_RATE))
    data = path.read_bytes()
    extra = b"LIST" + (5).to_bytes(4, "little") + b"hello\x00"
    path.write_bytes(data[:12] + extra + data[12:])
    assert containers._wav_duration(path) == pytest.approx(1.0)
    path.write_bytes(data[:36])
    assert containers._wav_duration(path) is None
    path.write_bytes(b"RF64" + data[4:])
    assert containers._wav_duration(path) is None


def test_a_wav_without_sound_gives_an_empty_audio(tmp_path: Path) -> None:
    sound = decode(write_wav(tmp_path / "empty.wav", np.zeros(0)))
    assert sound.duration == 0.0
    assert sound.warnings == ("The recording holds no sound at all.",)
    sound.release()


def test_samples_can_be_given_back_and_read_again(recordings: dict[str, Path]) -> None:
    sound = decode(recordings["panel.wav"])
    before = sound.samples.copy()
    sound.release()
    np.testing.assert_array_equal(sound.samples, before)
    assert sound.samples.flags.writeable
    Audio(samples=before).release()


@pytest.mark.parametrize(
    "name", ["12:30 panel.mp3", "pänel – “1” 人.mp3", "-i.mp3", "a%20b#c?.mp3"]
)
def test_odd_file_names(recordings: dict[str, Path], tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(recordings["panel.mp3"].read_bytes())
    assert decode(path).duration == pytest.approx(SECONDS, abs=0.1)


def test_what_is_no_recording_is_refused_in_one_line(tmp_path: Path) -> None:
    empty, text, picture = tmp_path / "empty.mp3", tmp_path / "notes.mp3", tmp_path / "mute.mkv"
    empty.write_bytes(b"")
    text.write_text("Minutes of the meeting\n" * 100)
    with av.open(str(picture), "w") as container:
        stream = container.add_stream("mpeg4", rate=10)
        stream.width = stream.height = 32
        container.mux(stream.encode(av.VideoFrame(32, 32, "yuv420p")))
        container.mux(stream.encode(None))
    for path, message in [
        (tmp_path / "nowhere.mp3", "no such file"),
        (tmp_path, "is a folder"),
        (Path("/dev/null"), "is not a file"),
        (empty, "is empty"),
        (text, "is not a recording"),
        (picture, "has no sound track"),
    ]:
        with pytest.raises(InputError, match=message) as caught:
            decode(path)
        assert caught.value.hint
        assert "\n" not in caught.value.message


def test_a_playlist_in_disguise_opens_nothing(tmp_path: Path) -> None:
    path = tmp_path / "list.mp3"
    path.write_text(
        "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nhttp://192.0.2.1/a.ts\n#EXT-X-ENDLIST\n"
    )
    with pytest.raises(InputError):
        decode(path)


def test_sound_that_can_not_be_decoded_at_all(recordings: dict[str, Path], tmp_path: Path) -> None:
    data = bytearray(recordings["fast.m4a"].read_bytes())
    begin = data.index(b"mdat") + 4
    data[begin:] = b"\xff" * (len(data) - begin)
    path = tmp_path / "noise.m4a"
    path.write_bytes(bytes(data))
    with pytest.raises(InputError, match="can't be decoded") as caught:
        decode(path)
    assert caught.value.hint


def test_an_unknown_codec_is_explained(recordings: dict[str, Path], tmp_path: Path) -> None:
    data = recordings["panel.mkv"].read_bytes()
    path = tmp_path / "odd.mkv"
    path.write_bytes(data.replace(b"A_AAC", b"A_XYZ"))
    with pytest.raises(InputError, match="can't be decoded") as caught:
        decode(path)
    assert caught.value.hint


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "may not be read"),
        (OSError(errno.EIO, "Input/output error"), "can't be read: Input/output error"),
    ],
)
def test_a_file_that_the_system_refuses(
    recordings: dict[str, Path], monkeypatch: pytest.MonkeyPatch, error: OSError, message: str
) -> None:
    def refuse(self: Path, mode: str = "r") -> None:
        raise error

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputError, match=message) as caught:
        decode(recordings["panel.mp3"])
    assert caught.value.hint


def test_a_full_disk_is_said(recordings: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        def write(self, data: bytes) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        def __enter__(self) -> "Full":
            return self

        def __exit__(self, *details: object) -> None:
            return None

    monkeypatch.setattr(tempfile, "TemporaryFile", lambda prefix: Full())
    with pytest.raises(SessionError, match="No space left") as caught:
        decode(recordings["panel.mp3"])
    assert caught.value.hint


def test_a_disk_that_goes_away_ends_the_recording_there(
    recordings: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = av.open

    class Gone:
        """A container whose file can't be read any more after a hundred packets."""

        def __init__(self, *args: Any, **options: Any) -> None:
            self.inner = real(*args, **options)

        def __getattr__(self, name: str) -> object:
            return getattr(self.inner, name)

        def __enter__(self) -> "Gone":
            return self

        def __exit__(self, *details: object) -> None:
            self.inner.close()

        def demux(self, stream: object):  # type: ignore[no-untyped-def]
            for number, packet in enumerate(self.inner.demux(stream)):
                if number == 100:
                    raise OSError(errno.EIO, "Input/output error")
                yield packet

    monkeypatch.setattr(av, "open", Gone)
    sound = decode(recordings["panel.mp3"])
    assert 2.0 < sound.duration < 3.0
    assert sound.broken_at == pytest.approx(sound.duration, abs=0.1)
    assert "breaks off" in sound.warnings[0]
