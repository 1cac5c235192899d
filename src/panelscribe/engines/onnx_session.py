"""Opening an ONNX model on the processor, with threads that do not fight other engines for it."""

from pathlib import Path
from typing import Any

from panelscribe.errors import EngineError


def open_session(path: Path, *, threads: int) -> Any:
    """An onnxruntime session on `threads` threads. Raises EngineError when there is no such model or it is damaged."""
    try:
        import onnxruntime
    except ImportError as error:
        raise EngineError(
            f"Diarization needs onnxruntime, which can't be imported: {error}",
            hint="Install panelscribe's dependencies again: pip install --upgrade panelscribe",
        ) from error

    if not path.is_file():
        raise EngineError(
            f"The model file {path} is missing", hint="Fetch the models: panelscribe models fetch"
        )
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Threads that wait by spinning take the processor from whatever else runs.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 4
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's own exceptions share no public base
        raise EngineError(
            f"The model file {path} can't be opened: {str(error).splitlines()[0]}",
            hint="Fetch it again: panelscribe models fetch",
        ) from error
