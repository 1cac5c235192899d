"""Settings: what a newsroom decides once (`panelscribe.toml`) and what a person says per run.

The only place that reads the environment. Unknown keys and wrong types are errors that name the nearest key.
"""

import os
import shlex
import subprocess
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from rapidfuzz import process

from panelscribe.drafting.compose import phrase_problem
from panelscribe.drafting.language import phrase_names
from panelscribe.drafting.style import EMBEDS, HouseStyle
from panelscribe.errors import InputError

CONFIG_FILE = "panelscribe.toml"


@dataclass(frozen=True, slots=True)
class RecognitionSettings:
    """How speech becomes words; None leaves the choice to what is installed and to the hardware."""

    model: str | None = None
    language: str | None = None
    device: str = "auto"
    compute_type: str | None = None


@dataclass(frozen=True, slots=True)
class DiarizationSettings:
    """How speech becomes speakers: "default" (segmentation-3.0 and CAM++) or "community-1"."""

    engine: str = "default"


class DrafterKind(StrEnum):
    """Who writes the sentences between the quotations."""

    EXTRACTIVE = "extractive"
    LLM = "llm"


@dataclass(frozen=True, slots=True)
class DrafterSettings:
    """Who drafts, and where a language model is asked. There is no field for a key: a key stands in no file.

    `max_tokens` is the budget of one article, read and written tokens together; `answer_tokens` the most of one answer.
    `timeout` is in seconds. `key_command` prints the key on its standard output.
    """

    engine: DrafterKind = DrafterKind.EXTRACTIVE
    url: str | None = None
    model: str | None = None
    key_command: str | None = None
    max_tokens: int = 120_000
    answer_tokens: int = 1_200
    timeout: int = 300
    retries: int = 2


@dataclass(frozen=True, slots=True)
class WatchSettings:
    """How an inbox is watched.

    `settle` is the seconds for which a recording must not change before it is taken. `webhook` is a web address and
    `command` a command line that are told of what is done, failed or needs an editor; `webhook_secret_file` holds the
    secret that letters to the address are signed with, PANELSCRIBE_WEBHOOK_SECRET its text.
    """

    workers: int = 1
    settle: float = 5.0
    webhook: str | None = None
    webhook_secret_file: str | None = None
    webhook_secret: str | None = field(default=None, repr=False)
    command: str | None = None


@dataclass(frozen=True, slots=True)
class ClusterSettings:
    """What a worker on a cluster asks for: processors, and graphics cards or a part of one (None: one where recognition
    is told to run on `cuda`, else none). `address` is the cluster's, from RAY_ADDRESS; None leaves it to Ray.
    """

    cpus: int = 1
    gpus: int | float | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; None means the user's own cache folder for `models_dir`, and a file in the user's own data folder
    for `voices`, the library of enrolled people.
    """

    recognition: RecognitionSettings = field(default_factory=RecognitionSettings)
    diarization: DiarizationSettings = field(default_factory=DiarizationSettings)
    article: HouseStyle = field(default_factory=HouseStyle)
    watch: WatchSettings = field(default_factory=WatchSettings)
    cluster: ClusterSettings = field(default_factory=ClusterSettings)
    drafter: DrafterSettings = field(default_factory=DrafterSettings)
    models_dir: str | None = None
    voices: str | None = None
    threads: int | None = None


def load_settings(path: Path | None, environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings of `path`, else of panelscribe.toml in the working folder, else the defaults; PANELSCRIBE_MODELS
    overrides the models folder, PANELSCRIBE_VOICES the file of enrolled voices, RAY_ADDRESS the cluster's address.

    Raises InputError that names file and key.
    """
    file = path or Path(CONFIG_FILE)
    settings = Settings()
    if path is not None or file.is_file():
        settings = _read(settings, _parse(file), str(file))
        settings = replace(settings, article=_house_style(settings.article, file))
    if environ.get("PANELSCRIBE_MODELS"):
        settings = replace(settings, models_dir=environ["PANELSCRIBE_MODELS"])
    if environ.get("PANELSCRIBE_VOICES"):
        settings = replace(settings, voices=environ["PANELSCRIBE_VOICES"])
    if environ.get("PANELSCRIBE_WEBHOOK_SECRET"):
        secret = environ["PANELSCRIBE_WEBHOOK_SECRET"]
        settings = replace(settings, watch=replace(settings.watch, webhook_secret=secret))
    if environ.get("RAY_ADDRESS"):
        cluster = replace(settings.cluster, address=environ["RAY_ADDRESS"])
        settings = replace(settings, cluster=cluster)
    return settings


def drafter_key(settings: DrafterSettings, environ: Mapping[str, str] = os.environ) -> str | None:
    """The key to a language model: PANELSCRIBE_LLM_KEY, else what the key command prints, else None.

    Raises InputError for a command that fails; what it printed is never repeated.
    """
    if key := environ.get("PANELSCRIBE_LLM_KEY", "").strip():
        return key
    if not settings.key_command:
        return None
    try:
        done = subprocess.run(
            shlex.split(settings.key_command),
            capture_output=True,
            timeout=60,
            check=True,
            text=True,
        )
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        raise InputError(
            f"the key command failed ({type(error).__name__})",
            hint="run it by hand: it should print the key and nothing else",
        ) from None
    return done.stdout.strip() or None


def available_threads() -> int:
    """Processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _parse(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"{file}: can't be read ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{file}: this is not valid TOML: {error}") from error


def _read(defaults: Any, table: dict[str, Any], where: str) -> Any:
    """`defaults` with what `table` says instead."""
    kinds = get_type_hints(type(defaults))
    known = [entry.name for entry in fields(defaults)]
    values = {}
    for key, value in table.items():
        if key not in kinds:
            raise InputError(f"{where}: unknown key {key!r}", hint=_nearest(key, known))
        current = getattr(defaults, key)
        if is_dataclass(current) and isinstance(value, dict):
            values[key] = _read(current, value, f"{where}, [{key}]")
        else:
            values[key] = _value(value, kinds[key], f"{where}: {key}")
    return replace(defaults, **values)


def _value(value: object, kind: Any, where: str) -> object:
    """`value` as the annotation `kind` wants it."""
    options = get_args(kind) if get_origin(kind) in (UnionType, Union) else (kind,)
    for option in options:
        if isinstance(option, type) and issubclass(option, StrEnum):
            if isinstance(value, str) and value in set(option):
                return option(value)
            allowed = ", ".join(repr(member.value) for member in option)
            raise InputError(f"{where} is {value!r}", hint=f"it can be {allowed}")
        if get_origin(option) is Literal:
            if value in get_args(option):
                return value
            allowed = ", ".join(repr(choice) for choice in get_args(option))
            raise InputError(f"{where} is {value!r}", hint=f"it can be {allowed}")
        if option == tuple[str, ...] and isinstance(value, list):
            return tuple(_texts(value, where))
        if option == tuple[tuple[str, str], ...] and isinstance(value, dict):
            return tuple(zip(value, _texts(value.values(), where), strict=True))
        if isinstance(option, type) and type(value) is option:
            return value
        if option is float and type(value) is int:
            return float(value)
    wanted = " or ".join(_named(option) for option in options if option is not type(None))
    raise InputError(f"{where} is {value!r}", hint=f"it should be of type {wanted}")


def _named(kind: Any) -> str:
    names = {tuple[str, ...]: "list of texts", tuple[tuple[str, str], ...]: "table of texts"}
    return names.get(kind) or str(kind.__name__)


def _texts(values: Iterable[object], where: str) -> list[str]:
    found = list(values)
    for value in found:
        if not isinstance(value, str):
            raise InputError(f"{where} holds {value!r}", hint="it should hold texts")
    return [str(value) for value in found]


def _house_style(style: HouseStyle, file: Path) -> HouseStyle:
    """The house style of a settings file; a folder of templates is looked for beside that file.

    Raises InputError that names the phrase, the player or the value that can't be.
    """
    where = f"{file}, [article]"
    for host in style.embeds:
        if host not in EMBEDS:
            raise InputError(
                f"{where}: embeds holds {host!r}", hint=f"it can hold {', '.join(EMBEDS)}"
            )
    if not 0 <= style.doubt <= 1:
        raise InputError(f"{where}: doubt is {style.doubt}", hint="it is a probability, 0 to 1")
    known = phrase_names()
    for name, text in style.phrases:
        if name not in known:
            raise InputError(
                f"{where}: there is no phrase {name!r}", hint=_nearest(name, sorted(known))
            )
        if problem := phrase_problem(text):
            raise InputError(f"{where}: the phrase {name!r} is no template: {problem}")
    folder = style.templates
    return replace(style, templates=str(file.parent / folder)) if folder else style


def _nearest(key: str, known: list[str]) -> str:
    match = process.extractOne(key, known, score_cutoff=60)
    return f"did you mean {match[0]!r}?" if match else f"known keys are {', '.join(known)}"
