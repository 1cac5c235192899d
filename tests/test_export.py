"""Checkpoints to ONNX: what is refused, and that the models computed are the checkpoints' own."""

import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from panelscribe.engines import export
from panelscribe.engines.export import export_embedding, export_segmentation
from panelscribe.errors import EngineError
from panelscribe.models import default_root

EXPORTS = (export_segmentation, export_embedding)


@pytest.mark.parametrize("name", ["torch", "onnx"])
@pytest.mark.parametrize("make", EXPORTS)
def test_without_torch_or_onnx_the_hint_is_to_install(
    make: Any, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(EngineError, match="can't be imported") as raised:
        make(tmp_path / "checkpoint", tmp_path / "model.onnx")
    assert "pip install" in (raised.value.hint or "")


@pytest.fixture(scope="module")
def torch() -> Any:
    return pytest.importorskip("torch")


@pytest.mark.engine
@pytest.mark.parametrize("make", EXPORTS)
def test_what_is_no_checkpoint_is_refused_and_leaves_nothing(
    make: Any, tmp_path: Path, torch: Any
) -> None:
    (tmp_path / "bytes.pt").write_bytes(b"not a checkpoint")
    torch.save({"some": torch.zeros(3)}, tmp_path / "other.pt")
    for name in ("bytes.pt", "other.pt", "missing.pt"):
        with pytest.raises(EngineError, match="is not the checkpoint") as raised:
            make(tmp_path / name, tmp_path / "model.onnx")
        assert raised.value.hint == "Fetch it again: panelscribe models fetch"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bytes.pt", "other.pt"]


class Dangerous:
    """A pickle of this would run a command when it is loaded without care."""

    def __reduce__(self) -> Any:
        return (Path.touch, (Path("ran"),))


@pytest.mark.engine
def test_a_checkpoint_runs_no_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, torch: Any
) -> None:
    monkeypatch.chdir(tmp_path)
    torch.save({"state_dict": Dangerous()}, tmp_path / "evil.bin")
    for make in EXPORTS:
        with pytest.raises(EngineError):
            make(tmp_path / "evil.bin", tmp_path / "model.onnx")
    assert not (tmp_path / "ran").exists()


@pytest.mark.engine
def test_without_pyannote_the_segmentation_model_says_which_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, torch: Any
) -> None:
    monkeypatch.setitem(sys.modules, "pyannote.audio.models.segmentation", None)
    with pytest.raises(EngineError, match=r"pyannote\.audio"):
        export_segmentation(tmp_path / "checkpoint", tmp_path / "model.onnx")


@pytest.fixture(scope="module")
def checkpoint() -> Path:
    found = default_root() / "campplus" / "campplus_cn_en_common.pt"
    if not found.is_file():
        pytest.skip("the voice model is not fetched")
    return found


@pytest.mark.engine
def test_an_export_computes_what_torch_computes(
    checkpoint: Path, tmp_path: Path, torch: Any
) -> None:
    import onnxruntime

    from panelscribe.engines.campplus import CamPlusPlus

    target = tmp_path / "campplus.onnx"
    export_embedding(checkpoint, target)
    assert [path.name for path in tmp_path.iterdir()] == ["campplus.onnx"]
    session = onnxruntime.InferenceSession(str(target), providers=["CPUExecutionProvider"])
    model = CamPlusPlus().eval()
    model.load_state_dict(torch.load(checkpoint, weights_only=True))
    rng = np.random.default_rng(7)
    for shape in ((1, 57, 80), (3, 250, 80)):  # other shapes than the export was traced with
        features = rng.normal(0.0, 3.0, shape).astype(np.float32)
        with torch.no_grad():
            expected = model(torch.from_numpy(features)).numpy()
        found = session.run(None, {"features": features})[0]
        assert np.allclose(found, expected, atol=2e-3 * np.abs(expected).max())


@pytest.mark.engine
def test_a_difference_from_torch_is_refused(
    checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export, "TOLERANCE", 0.0)
    with pytest.raises(EngineError, match="does not compute"):
        export_embedding(checkpoint, tmp_path / "campplus.onnx")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.engine
def test_a_folder_that_can_not_be_written_is_said(checkpoint: Path, tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="can't be written") as raised:
        export_embedding(checkpoint, tmp_path / "missing" / "campplus.onnx")
    assert "--models-dir" in (raised.value.hint or "")
