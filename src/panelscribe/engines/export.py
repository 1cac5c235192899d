"""Checkpoints to ONNX: done once by `panelscribe models fetch`, so that diarization needs no torch when it runs.

The only module that imports torch and pyannote.audio for the default diarizer, and only inside its functions (their
import takes seconds). What it writes is compared with what torch computes before it is put in place. Checkpoints are
pickles: they are loaded with torch's weights-only unpickler, which runs no code of theirs. Leaves out fetching and
verifying the files themselves (`models.py`).
"""

import os
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from panelscribe.errors import EngineError

OPSET = 17
"""ONNX operator set: the newest that torch's tracing exporter writes without conversion."""

TOLERANCE = 2e-3
"""Largest difference from torch that is accepted, relative to the largest value (measured: 3e-5 and less)."""


def export_segmentation(checkpoint: Path, target: Path) -> None:
    """Write pyannote's segmentation-3.0 as ONNX: `samples` (batch, 1, samples) to `scores` (batch, frames, 7).

    The bank of sinc filters is computed once and stored as an ordinary convolution, which halves the time of a window.
    Raises EngineError when a library is missing, the checkpoint is not this model's or the result differs from torch's.
    """
    torch = _torch()
    model = _segmentation(torch, checkpoint)
    example = torch.from_numpy(_noise((2, 1, 160_000)))
    axes = {"samples": {0: "batch", 2: "samples"}, "scores": {0: "batch", 1: "frames"}}
    _export(torch, model, example, axes, target)


def export_embedding(checkpoint: Path, target: Path) -> None:
    """Write CAM++ as ONNX: `features` (batch, frames, 80) to `vectors` (batch, 192).

    Raises EngineError when a library is missing, the checkpoint is not this model's or the result differs from torch's.
    """
    torch = _torch()
    from panelscribe.engines.campplus import FEATURES, CamPlusPlus

    model = CamPlusPlus().eval()
    _restore(model, _load(torch, checkpoint, ()), checkpoint)
    example = torch.from_numpy(_noise((2, 300, FEATURES)) * 20)
    axes = {"features": {0: "batch", 1: "frames"}, "vectors": {0: "batch"}}
    _export(torch, model, example, axes, target)


def _torch() -> Any:
    # pyannote.audio 4 reports usage to its makers unless this is set before it is imported.
    os.environ["PYANNOTE_METRICS_ENABLED"] = "0"
    try:
        import onnx  # noqa: F401  (torch's exporter needs it and says so late)
        import torch
    except ImportError as error:
        raise EngineError(
            f"Preparing the diarization models needs {error.name}, which can't be imported: {error}",
            hint="Install panelscribe's dependencies again: pip install --upgrade panelscribe",
        ) from error
    return torch


def _segmentation(torch: Any, checkpoint: Path) -> Any:
    """The torch model, its filters fixed."""
    try:
        with warnings.catch_warnings():  # about torchcodec, which decodes files: we never ask it to
            warnings.simplefilter("ignore")
            from pyannote.audio.core.task import Problem, Resolution, Specifications
            from pyannote.audio.models.segmentation import PyanNet
    except (ImportError, OSError) as error:
        raise EngineError(
            f"Preparing the segmentation model needs pyannote.audio, which can't be imported: {error}",
            hint="torch and torchaudio must come from the same index and fit each other: "
            "pip install --upgrade pyannote.audio torch torchaudio",
        ) from error

    harmless = (Specifications, Problem, Resolution, torch.torch_version.TorchVersion)
    stored = _load(torch, checkpoint, harmless)
    try:
        settings = stored["hyper_parameters"]
        specifications = stored["pyannote.audio"]["specifications"]
        weights = stored["state_dict"]
        model = PyanNet(
            sincnet=settings["sincnet"], lstm=settings["lstm"], linear=settings["linear"]
        )
    except (KeyError, TypeError) as error:
        raise _not_ours(checkpoint, f"no {error}") from error
    model.specifications = specifications
    model.build()
    _restore(model, weights, checkpoint)
    with torch.no_grad():
        filters = model.sincnet.conv1d[0].get_filters().detach()
    fixed = torch.nn.Conv1d(1, filters.shape[0], filters.shape[-1], stride=10, bias=False)
    fixed.weight = torch.nn.Parameter(filters, requires_grad=False)
    model.sincnet.conv1d[0] = fixed
    return model.eval()


def _load(torch: Any, checkpoint: Path, harmless: Sequence[type]) -> Any:
    try:
        with torch.serialization.safe_globals(list(harmless)):
            return torch.load(checkpoint, map_location="cpu", weights_only=True)
    except Exception as error:  # torch raises what its unpickler and its zip reader raise
        raise _not_ours(checkpoint, str(error).splitlines()[0]) from error


def _restore(model: Any, weights: Any, checkpoint: Path) -> None:
    try:
        model.load_state_dict(weights)
    except (RuntimeError, TypeError, AttributeError) as error:
        raise _not_ours(checkpoint, str(error).splitlines()[0]) from error


def _not_ours(checkpoint: Path, reason: str) -> EngineError:
    return EngineError(
        f"{checkpoint} is not the checkpoint that panelscribe knows: {reason}",
        hint="Fetch it again: panelscribe models fetch",
    )


def _export(torch: Any, model: Any, example: Any, axes: dict[str, Any], target: Path) -> None:
    """Write, compare, and only then put in place."""
    given, answer = axes
    part = target.with_name(target.name + ".part")
    try:
        with warnings.catch_warnings(), torch.no_grad():
            # The tracing exporter is deprecated, but the new one can't trace the LSTM with a free batch size.
            warnings.simplefilter("ignore")
            torch.onnx.export(
                model,
                (example,),
                str(part),
                dynamo=False,
                input_names=[given],
                output_names=[answer],
                dynamic_axes=axes,
                opset_version=OPSET,
            )
            expected = model(example[:1]).numpy()
        _compare(part, given, example[:1].numpy(), expected)
        part.replace(target)
    except OSError as error:
        raise EngineError(
            f"{target} can't be written: {error.strerror or error}",
            hint="Make room, or choose another folder with --models-dir",
        ) from error
    finally:
        part.unlink(missing_ok=True)


def _compare(written: Path, name: str, example: Any, expected: Any) -> None:
    import onnxruntime

    session = onnxruntime.InferenceSession(str(written), providers=["CPUExecutionProvider"])
    got = session.run(None, {name: example})[0]
    if got.shape != expected.shape or not np.allclose(
        got, expected, atol=TOLERANCE * float(np.abs(expected).max()), rtol=0.0
    ):
        raise EngineError(
            f"{written.name}: the exported model does not compute what the checkpoint computes",
            hint="Report this with the versions of torch, onnx and onnxruntime (pip list)",
        )


def _noise(shape: tuple[int, ...]) -> Any:
    """Quiet noise, always the same."""
    return np.random.default_rng(0).normal(0.0, 0.05, shape).astype(np.float32)
