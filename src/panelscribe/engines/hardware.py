"""Which recognition model, device and arithmetic suit the machine.

Leaves out loading (`recognition.py`) and what is installed (`models.py`). CTranslate2 is imported when it is asked.
"""

from collections.abc import Sequence

from panelscribe.errors import EngineError

_CPU_PREFERENCE = ("small.en", "small", "base.en", "base", "tiny.en", "tiny")
_GPU_PREFERENCE = (
    "large-v3-turbo",
    "large-v3",
    "distil-large-v3",
    "medium.en",
    "medium",
    *_CPU_PREFERENCE,
)


def choose_model(installed: Sequence[str], device: str) -> str:
    """The best of the `installed` models for a device ("cpu" or "cuda").

    On a GPU large-v3-turbo (0.1 to 0.4 points of WER behind large-v3, several times faster). On a CPU the largest that
    keeps up with the recording, small.en before base.en (8.6 and 10.3 % WER on the Open ASR Leaderboard, August 2026):
    medium and large models are slower than the recording there, so they run only by request, or where nothing else is
    installed. An English-only model is the better one of its size; leave them out of `installed` where the language is
    not known to be English.

    Raises EngineError if none is installed.

    >>> choose_model(["tiny.en", "base", "large-v3-turbo"], "cpu")
    'base'
    """
    preference = _CPU_PREFERENCE if device == "cpu" else _GPU_PREFERENCE
    for name in preference + _GPU_PREFERENCE[::-1]:
        if name in installed:
            return name
    if installed:
        return sorted(installed)[0]
    raise EngineError(
        "no recognition model is installed", hint="run `panelscribe models fetch base`"
    )


def find_device(device: str = "auto") -> str:
    """The device that `device` means: "cuda" for "auto" where a graphics card can be used, else "cpu"."""
    if device != "auto":
        return device
    import ctranslate2

    return "cuda" if ctranslate2.get_cuda_device_count() else "cpu"


def choose_compute_type(wanted: str | None, device: str) -> str:
    """The arithmetic: `wanted` if the device can do it; for None int8 on a CPU, float16 on a GPU.

    Raises EngineError for a device that is not there and arithmetic that it can't do.
    """
    import ctranslate2

    try:
        supported = set(ctranslate2.get_supported_compute_types(device))
    except (RuntimeError, ValueError) as error:
        raise EngineError(
            f"no {device} device can be used ({str(error).partition(chr(10))[0]})",
            hint="use --device cpu, or check the graphics driver",
        ) from error
    if wanted is None:
        order = ("int8", "float32") if device == "cpu" else ("float16", "int8_float32", "float32")
        return next((kind for kind in order if kind in supported), "default")
    if wanted not in supported | {"default", "auto"}:
        raise EngineError(
            f"{wanted} arithmetic does not run on this {device}",
            hint=f"it runs {', '.join(sorted(supported))}",
        )
    return wanted
