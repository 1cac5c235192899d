"""An ONNX model on the processor: several batches at once, each on a thread of its own.

One batch on two threads leaves the second idle for much of the time, and may round otherwise than on one: the same
batch gives the same bytes here on any number of cores.
"""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from panelscribe.errors import EngineError


class OnnxModel:
    """An open model of one input and one output that runs up to `threads` batches at once.

    Raises EngineError when there is no such model or it is damaged.
    """

    def __init__(self, path: Path, *, threads: int) -> None:
        self._session = _open(path)
        self._input = self._session.get_inputs()[0].name
        self._threads = threads

    def run(self, batches: Iterable[NDArray[np.float32]]) -> Iterator[NDArray[np.float32]]:
        """The output for each of `batches`, in order."""
        with ThreadPoolExecutor(self._threads, thread_name_prefix="onnx") as pool:
            yield from pool.map(self._one, batches)

    def _one(self, batch: NDArray[np.float32]) -> NDArray[np.float32]:
        output: NDArray[np.float32] = self._session.run(None, {self._input: batch})[0]
        return output


def _open(path: Path) -> Any:
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
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 4
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's own exceptions share no public base
        raise EngineError(
            f"The model file {path} can't be opened: {str(error).splitlines()[0]}",
            hint="Fetch it again: panelscribe models fetch",
        ) from error
