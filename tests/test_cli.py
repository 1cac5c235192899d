"""The command line as a person and as a script meet it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from panelscribe.cli import main
from panelscribe.cli.main import Group
from panelscribe.errors import ExitCode
from tests.conftest import ROOT
from tests.oracle_session import write_panel_session, write_recording


def panelscribe(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    return write_panel_session(tmp_path / "in")


def oracle(recording: Path) -> tuple[str, ...]:
    return ("--model", f"oracle:{recording.parent}", "--diarizer", f"oracle:{recording.parent}")


def test_transcribe_says_where_the_article_is(recording: Path, tmp_path: Path) -> None:
    result = panelscribe("transcribe", recording, "-o", tmp_path / "out", *oracle(recording))
    assert result.exit_code == ExitCode.DONE, result.output
    assert result.stdout == f"{tmp_path / 'out' / 'harbor' / 'article.md'}\n"
    again = panelscribe("transcribe", recording, "-o", tmp_path / "out", *oracle(recording))
    assert again.exit_code == ExitCode.DONE
    assert "Nothing to do" in again.stderr


def test_an_unnamed_speaker_ends_in_exit_code_3(recording: Path, tmp_path: Path) -> None:
    recording.with_name("panel.yaml").unlink()
    stm = recording.with_name("ref.stm")
    lines = [
        line
        for line in stm.read_text(encoding="utf-8").splitlines()
        if " ADA " in line or " PAUL " in line
    ]
    stm.write_text("\n".join(lines) + "\n", encoding="utf-8")
    result = panelscribe("transcribe", recording, "-o", tmp_path / "out", *oracle(recording))
    assert result.exit_code == ExitCode.REVIEW
    assert "has no name" in result.stderr


def test_one_bad_file_does_not_stop_the_others(recording: Path, tmp_path: Path) -> None:
    bad = tmp_path / "in" / "notes.mp3"
    bad.write_text("these are notes", encoding="utf-8")
    result = panelscribe(
        "transcribe",
        bad,
        recording,
        tmp_path / "none.mp3",
        "-o",
        tmp_path / "out",
        *oracle(recording),
    )
    assert result.exit_code == ExitCode.FAILED
    assert result.stderr.count("Error:") == 2
    assert "2 of 3 recordings failed" in result.stderr
    assert (tmp_path / "out" / "harbor" / "article.md").exists()
    assert not (tmp_path / "out" / "notes" / "article.md").exists()


def test_missing_models_are_exit_code_4_and_a_command(recording: Path, tmp_path: Path) -> None:
    result = panelscribe(
        "transcribe", recording, "-o", tmp_path / "out", "--models-dir", tmp_path / "empty"
    )
    assert result.exit_code == ExitCode.UNAVAILABLE
    assert "Hint: panelscribe models fetch" in result.stderr
    assert not (tmp_path / "out" / "harbor" / "article.md").exists()


def test_a_bad_panel_file_stops_before_any_work(recording: Path, tmp_path: Path) -> None:
    recording.with_name("panel.yaml").write_text("sponsers: []\n", encoding="utf-8")
    result = panelscribe("transcribe", recording, "-o", tmp_path / "out", *oracle(recording))
    assert result.exit_code == ExitCode.FAILED
    assert "line 1: unknown key 'sponsers'" in result.stderr
    assert not (tmp_path / "out").exists()


def test_draft_writes_an_article_from_a_transcript(tmp_path: Path) -> None:
    source = tmp_path / "talk.vtt"
    source.write_text(
        "WEBVTT\n\n00:00.000 --> 00:04.000\n<v Ines Cardoso>Paul, you pulled a model out. What happened?\n\n"
        "00:04.500 --> 00:09.000\n<v Paul Whitcombe>It was wrong politely, and nobody could tell me why it said so.\n",
        encoding="utf-8",
    )
    result = panelscribe("draft", source, "-o", tmp_path / "out")
    assert result.exit_code in (ExitCode.DONE, ExitCode.REVIEW), result.output
    assert (tmp_path / "out" / "talk" / "article.md").exists()
    assert (tmp_path / "out" / "talk" / "transcript.srt").exists()


def test_init_writes_a_panel_file_once(tmp_path: Path) -> None:
    target = tmp_path / "panel.yaml"
    assert panelscribe("init", target).stdout == f"{target}\n"
    result = panelscribe("init", target)
    assert result.exit_code == ExitCode.FAILED
    assert "--force" in result.stderr
    assert panelscribe("init", target, "--force").exit_code == ExitCode.DONE
    assert panelscribe("init", tmp_path / "talk.mp3").stdout == f"{tmp_path / 'talk.panel.yaml'}\n"
    (tmp_path / "folder").mkdir()
    assert (
        panelscribe("init", tmp_path / "folder").stdout == f"{tmp_path / 'folder' / 'panel.yaml'}\n"
    )


def test_score_compares_with_a_reference(recording: Path, tmp_path: Path) -> None:
    panelscribe("transcribe", recording, "-o", tmp_path / "out", *oracle(recording))
    result = panelscribe("score", tmp_path / "out" / "harbor", recording.parent, "--json")
    assert result.exit_code == ExitCode.DONE, result.output
    numbers = json.loads(result.stdout)
    assert numbers["format"] == "panelscribe/scores"
    table = panelscribe("score", tmp_path / "out" / "harbor", recording.parent)
    assert "cpWER" in table.stdout


def test_check_holds_an_edited_article_against_the_recording(
    recording: Path, tmp_path: Path
) -> None:
    panelscribe("transcribe", recording, "-o", tmp_path / "out", *oracle(recording))
    session = tmp_path / "out" / "harbor"
    untouched = panelscribe("check", session)
    assert untouched.exit_code == ExitCode.DONE, untouched.output
    assert "Nothing stands open." in untouched.stdout
    edited = tmp_path / "edited.md"
    text = (session / "article.md").read_text(encoding="utf-8")
    assert "you are not ready to automate" in text
    edited.write_text(text.replace("you are not ready to", "you are ready to"), encoding="utf-8")
    result = panelscribe("check", session, "--article", edited)
    assert result.exit_code == ExitCode.REVIEW
    assert "altered" in result.stdout
    assert "'not' is missing" in result.stdout
    report = json.loads(panelscribe("check", session, "--article", edited, "--json").stdout)
    assert report["format"] == "panelscribe/check"
    assert report["open"] is True
    assert {one["kind"] for one in report["findings"]} == {"altered"}
    assert report["findings"][0]["start"] > 0


def test_check_says_what_it_can_not_read(recording: Path, tmp_path: Path) -> None:
    panelscribe("transcribe", recording, "-o", tmp_path / "out", *oracle(recording))
    session = tmp_path / "out" / "harbor"
    for name, content in (
        ("a.odt", b"PK"),
        ("b.docx", b"PK no zip"),
        ("c.md", b"\xff\xfa"),
        ("d.md", b""),
    ):
        (tmp_path / name).write_bytes(content)
        result = panelscribe("check", session, "--article", tmp_path / name)
        assert result.exit_code == ExitCode.FAILED
        assert name in result.stderr
    assert "no finished session" in panelscribe("check", tmp_path).stderr


def test_a_failure_of_ours_is_explained_and_debug_shows_it() -> None:
    @click.group(cls=Group)
    @click.option("--debug", is_flag=True)
    def group(debug: bool) -> None: ...

    @group.command()
    def boom() -> None:
        raise RuntimeError("a bug")

    result = CliRunner().invoke(group, ["boom"])
    assert result.exit_code == ExitCode.FAILED
    assert "RuntimeError: a bug" in result.stderr
    assert "--debug" in result.stderr
    debugged = CliRunner().invoke(group, ["--debug", "boom"])
    assert isinstance(debugged.exception, RuntimeError)


@pytest.mark.parametrize(
    ("error", "code", "text"),
    [
        (KeyboardInterrupt(), ExitCode.INTERRUPTED, "Finished steps are kept"),
        (click.Abort(), ExitCode.INTERRUPTED, "Finished steps are kept"),
        (MemoryError(), ExitCode.FAILED, "memory"),
        (click.UsageError("wrong"), ExitCode.USAGE, "wrong"),
    ],
)
def test_endings_have_their_codes(error: BaseException, code: int, text: str) -> None:
    @click.group(cls=Group)
    def group() -> None: ...

    @group.command()
    def run() -> None:
        raise error

    result = CliRunner().invoke(group, ["run"])
    assert result.exit_code == code
    assert text in result.stderr


def test_again_offers_exactly_the_steps_of_the_pipeline() -> None:
    from panelscribe.cli.transcribe import STEPS
    from panelscribe.pipeline import STEPS as PIPELINE_STEPS

    assert STEPS == PIPELINE_STEPS


def test_usage_errors_are_exit_code_2() -> None:
    assert panelscribe("transcribe").exit_code == ExitCode.USAGE
    assert panelscribe("nonsense").exit_code == ExitCode.USAGE


def test_nothing_heavy_is_imported_for_help() -> None:
    code = (
        "import sys\nfrom panelscribe.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "heavy = {'numpy', 'scipy', 'torch', 'av', 'rich', 'yaml', 'jinja2', 'huggingface_hub',"
        " 'faster_whisper', 'onnxruntime'}\n"
        "sys.exit(repr(heavy & set(sys.modules)) if heavy & set(sys.modules) else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def commands(group: click.Group, prefix: str = "") -> list[str]:
    names = []
    for name, command in sorted(group.commands.items()):
        names.append(f"{prefix}{name}")
        if isinstance(command, click.Group):
            names += commands(command, f"{prefix}{name} ")
    return names


@pytest.mark.parametrize("name", commands(main))
def test_every_command_is_explained_and_documented(name: str) -> None:
    result = panelscribe(*name.split(), "--help")
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()[2].strip()) > 10
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"panelscribe {name}" in readme


def test_ctrl_c_in_a_real_process_is_130(recording: Path, tmp_path: Path) -> None:
    code = (
        "import signal, sys\nfrom panelscribe import pipeline\nfrom panelscribe.cli import main\n"
        # A shell's background job ignores the signal, and so do its children.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "def stop(*a, **k): signal.raise_signal(signal.SIGINT)\n"
        "pipeline.transcribe = stop\n"
        f"main(['transcribe', {str(recording)!r}, '-o', {str(tmp_path / 'out')!r}, "
        f"'--model', 'oracle:{recording.parent}', '--diarizer', 'oracle:{recording.parent}'])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, env=os.environ
    )
    assert done.returncode == ExitCode.INTERRUPTED
    assert "Finished steps are kept" in done.stderr


def test_no_terminal_means_no_question(tmp_path: Path) -> None:
    recording = write_recording(tmp_path / "hum.wav", 1.0)
    done = subprocess.run(
        [sys.executable, "-m", "panelscribe", "transcribe", str(recording), "-o", str(tmp_path / "out"),
         "--models-dir", str(tmp_path / "none")],
        capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL, timeout=60,
    )  # fmt: skip
    assert done.returncode == ExitCode.UNAVAILABLE
    assert "?" not in done.stderr
