"""The import order of docs/architecture.md: a module imports only from modules above it."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "panelscribe"

ORDER = (
    "errors",
    "transcript",
    "assembly",
    "panel",
    "likeness",
    "common_words",
    "spelling",
    "naming",
    "drafting",
    "editing",
    "formats",
    "score",
    "config",
    "containers",
    "audio",
    "model_manifest",
    "model_sources",
    "models",
    "session",
    "renderings",
    "voice_library",
    "engines",
    "enrolment",
    "panel_file",
    "steps",
    "listening",
    "edited_session",
    "model_drafting",
    "pipeline",
    "signoff",
    "evaluation",
    "inbox",
    "places",
    "ledger",
    "lease",
    "jobs",
    "executors",
    "cluster",
    "outcomes",
    "intake",
    "scanner",
    "hooks",
    "board",
    "metrics",
    "watch",
    "prune",
    "review",
    "cli",
)
PURE = ORDER[: ORDER.index("config")]
PURE_FORBIDDEN = {
    "os", "pathlib", "time", "datetime", "random", "socket", "threading", "subprocess", "tempfile", "click",
    "rich", "logging",
}  # fmt: skip
MODEL_LIBRARIES = {
    "torch", "torchaudio", "pyannote", "faster_whisper", "ctranslate2", "onnxruntime", "kaldi_native_fbank",
    "onnx", "openai", "httpx", "httpx2", "requests", "urllib",
}  # fmt: skip
FILES = sorted(SOURCE.rglob("*.py"))


def part(path: Path) -> str:
    """The top-level part of the package that a file belongs to."""
    relative = path.relative_to(SOURCE)
    return relative.parts[0].removesuffix(".py")


def imports(path: Path) -> list[str]:
    """All modules that a file imports, wherever in it, in full."""
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            if node.module == "panelscribe":
                names += [f"panelscribe.{alias.name}" for alias in node.names]
            else:
                names.append(node.module or "")
    return names


def ids(path: Path) -> str:
    return str(path.relative_to(SOURCE))


@pytest.mark.parametrize("path", FILES, ids=ids)
def test_a_file_imports_only_from_above(path: Path) -> None:
    here = part(path)
    if here == "__main__":
        return
    if here == "__init__":
        assert not [name for name in imports(path) if name.startswith("panelscribe.")]
        return
    assert here in ORDER, f"{here} has no place in the import order"
    for name in imports(path):
        if not name.startswith("panelscribe."):
            continue
        other = name.split(".")[1]
        if other in ("__version__", here):
            continue
        assert ORDER.index(other) < ORDER.index(here), f"{ids(path)} imports {name}"


@pytest.mark.parametrize("path", [f for f in FILES if part(f) in PURE], ids=ids)
def test_the_core_is_pure(path: Path) -> None:
    roots = {name.split(".")[0] for name in imports(path)}
    assert not roots & PURE_FORBIDDEN
    assert "io" not in roots or "from io import BytesIO\n" in path.read_text(encoding="utf-8"), (
        "memory, no file"
    )


@pytest.mark.parametrize(
    "path", [f for f in FILES if part(f) not in ("engines", "__init__")], ids=ids
)
def test_only_engines_import_model_libraries_and_only_hooks_speak_http_beside_them(
    path: Path,
) -> None:
    roots = {name.split(".")[0] for name in imports(path) if name != "urllib.parse"}
    allowed = {"urllib"} if part(path) == "hooks" else set()
    assert not roots & MODEL_LIBRARIES - allowed


@pytest.mark.parametrize("path", [f for f in FILES if part(f) != "cli"], ids=ids)
def test_only_the_command_line_prints(path: Path) -> None:
    roots = {name.split(".")[0] for name in imports(path)}
    assert not roots & {"click", "rich"}
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    assert not [call for call in calls if isinstance(call, ast.Name) and call.id == "print"]


@pytest.mark.parametrize("path", [f for f in FILES if part(f) != "engines"], ids=ids)
def test_segment_is_a_word_of_the_engines(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    names |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    names |= {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    assert not [
        name for name in names if "segment" in name.lower() and "segmentation" not in name.lower()
    ]


def test_the_order_lists_only_what_is_there() -> None:
    assert {part(path) for path in FILES} - {"__init__", "__main__"} == set(ORDER)
