"""Opens engines by name: the settings' models from the store, or an oracle's reference.

An engine whose name begins with `oracle:` answers from the folder behind the colon. The others load their weights when
they are first asked, so that a run which finds everything done loads none.
"""

from collections.abc import Sequence
from pathlib import Path

from panelscribe.config import DrafterSettings, Settings, available_threads, drafter_key
from panelscribe.engines import Diarizer, Drafter, Recognizer
from panelscribe.engines.voiceprints import VoiceEngine
from panelscribe.errors import EngineError, InputError
from panelscribe.model_manifest import Model
from panelscribe.models import ModelStore

ORACLE = "oracle:"
SEGMENTATION = "segmentation-3.0"
EMBEDDING = "campplus"
COMMUNITY = "community-1"
DEFAULT_RECOGNITION = "base"


def missing_models(settings: Settings, store: ModelStore) -> tuple[str, ...]:
    """The models that a run with these settings needs and the store does not have."""
    return tuple(name for name in _needed(settings, store) if not store.installed(name))


def _needed(settings: Settings, store: ModelStore) -> Sequence[str]:
    needed: list[str] = []
    recognition = settings.recognition.model
    if recognition is None:
        needed += [] if _recognition_models(store) else [DEFAULT_RECOGNITION]
    elif not recognition.startswith(ORACLE) and not Path(recognition).is_dir():
        needed.append(recognition)
    diarizer = settings.diarization.engine
    if diarizer == COMMUNITY:
        needed.append(COMMUNITY)
    elif not diarizer.startswith(ORACLE):
        needed += [SEGMENTATION, EMBEDDING]
    return needed


def _recognition_models(store: ModelStore) -> list[str]:
    return [
        model.name
        for model in store.manifest.models
        if model.role == "recognition" and store.installed(model.name)
    ]


def open_recognizer(
    settings: Settings, store: ModelStore, language: str | None = None
) -> Recognizer:
    """The recognizer that the settings name, else the best one installed for the hardware.

    `language` is that of the recording where it is known: only then may an English-only model be chosen unasked.
    Raises EngineError.
    """
    wanted = settings.recognition
    if wanted.model is not None and wanted.model.startswith(ORACLE):
        from panelscribe.engines.oracle import OracleRecognizer

        return OracleRecognizer(Path(wanted.model.removeprefix(ORACLE)), wanted.language or "en")
    from panelscribe.engines import recognition

    name = wanted.model
    if name is None:
        installed = _recognition_models(store)
        if (wanted.language or language) != "en":
            installed = [model for model in installed if not model.endswith(".en")] or installed
        name = recognition.choose_model(installed, recognition.find_device(wanted.device))
    own = Path(name).is_dir()
    return recognition.open_recognizer(
        Path(name) if own else store.path(name),
        name=Path(name).name,
        device=wanted.device,
        compute_type=wanted.compute_type,
        threads=settings.threads or available_threads(),
        digest=None if own else store.stamp(name).digest,
    )


def open_diarizer(settings: Settings, store: ModelStore) -> Diarizer:
    """The diarizer that the settings name. Raises EngineError."""
    wanted = settings.diarization.engine
    if wanted.startswith(ORACLE):
        from panelscribe.engines.oracle import OracleDiarizer

        return OracleDiarizer(Path(wanted.removeprefix(ORACLE)))
    from panelscribe.engines import diarization

    threads = settings.threads or available_threads()
    if wanted == COMMUNITY:
        return diarization.open_community(store.path(COMMUNITY), threads=threads)
    if wanted != "default":
        raise EngineError(
            f"there is no diarizer called {wanted!r}", hint="it can be default or community-1"
        )
    return diarization.open_diarizer(
        store.path(SEGMENTATION) / "segmentation.onnx",
        store.path(EMBEDDING) / "campplus.onnx",
        threads=threads,
    )


def open_voice_engine(settings: Settings, store: ModelStore) -> VoiceEngine:
    """The engine that knows enrolled people by voice, whatever the diarizer. Raises EngineError."""
    missing = [name for name in (SEGMENTATION, EMBEDDING) if not store.installed(name)]
    if missing:
        raise EngineError(
            f"to know people by voice, models are missing: {', '.join(missing)}",
            hint=f"panelscribe models fetch {' '.join(missing)}",
        )
    from panelscribe.engines.voiceprints import OnnxVoiceEngine

    return OnnxVoiceEngine(
        store.path(SEGMENTATION) / "segmentation.onnx",
        store.path(EMBEDDING) / "campplus.onnx",
        threads=settings.threads or available_threads(),
    )


def open_drafter(wanted: DrafterSettings) -> Drafter:
    """The language model that the settings name; nothing is sent yet. Raises InputError where they do not say which."""
    missing = [
        name
        for name, value in (("--llm-url", wanted.url), ("--llm-model", wanted.model))
        if not value
    ]
    if missing:
        raise InputError(
            f"--drafter llm needs {' and '.join(missing)}",
            hint="on the command line, or as url and model under [drafter] in panelscribe.toml",
        )
    from panelscribe.engines.language_model import LanguageModel

    return LanguageModel(
        wanted.url or "",
        wanted.model or "",
        key=lambda: drafter_key(wanted),
        timeout=float(wanted.timeout),
        retries=wanted.retries,
    )


def prepare_model(model: Model, folder: Path) -> None:
    """Makes a model's derived files in `folder` from its verified checkpoint there. Raises EngineError."""
    from panelscribe.engines.export import export_embedding, export_segmentation

    makers = {SEGMENTATION: export_segmentation, EMBEDDING: export_embedding}
    checkpoint = next(path for path in sorted(folder.iterdir()) if path.suffix in (".bin", ".pt"))
    makers[model.name](checkpoint, folder / model.derived[0])
