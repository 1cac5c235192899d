"""The flow from recording to article: complete, resumable, the same bytes every time."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from panelscribe.audio import Audio, decode
from panelscribe.drafting import HouseStyle, Length
from panelscribe.engines import Recognition
from panelscribe.errors import EngineError, InputError, SessionError
from panelscribe.panel import Panel, Person, Role
from panelscribe.pipeline import (
    STEPS,
    Engines,
    PanelFile,
    draft,
    find_panel,
    load_panel,
    load_transcript,
    speaker_bounds,
)
from tests.oracle_session import (
    PANEL,
    SilentProgress,
    oracle_engines,
    run,
    write_panel_session,
    write_recording,
)

CONTRACT = {
    "transcript.json", "attribution.json", "article.json", "article.md", "article.html", "article.docx",
    "editor-notes.md", "transcript.md", "transcript.vtt", "transcript.srt", "turns.rttm", "session.json",
}  # fmt: skip


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    return write_panel_session(tmp_path / "in")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def texts(folder: Path) -> dict[str, bytes]:
    """All of a session's files but the provenance, which holds times."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in ("session.json", "lock")
    }


def test_a_recording_becomes_all_the_files_of_the_contract(recording: Path, out: Path) -> None:
    outcome = run(recording, out)
    visible = {path.name for path in outcome.folder.iterdir() if not path.name.startswith(".")}
    assert visible == CONTRACT
    assert outcome.article == out / "harbor" / "article.md"
    assert outcome.ran == STEPS
    assert outcome.review == ()
    attribution = json.loads((outcome.folder / "attribution.json").read_text(encoding="utf-8"))
    assert [speaker["name"] for speaker in attribution["speakers"]] == [
        "Ines Cardoso", "Paul Whitcombe", "Adaeze Obi",
    ]  # fmt: skip
    article = outcome.article.read_text(encoding="utf-8")
    assert "Kelp and Company" in article
    assert "wrong politely" in article
    assert "price of an error" in article


def test_every_json_begins_with_format_and_version(recording: Path, out: Path) -> None:
    folder = run(recording, out).folder
    for path in folder.glob("*.json"):
        document = json.loads(path.read_text(encoding="utf-8"))
        assert list(document)[:2] == ["format", "version"]
        assert document["format"] == f"panelscribe/{path.stem}"


def test_a_second_run_does_nothing(recording: Path, out: Path) -> None:
    first = texts(run(recording, out).folder)
    outcome = run(recording, out)
    assert outcome.ran == ()
    assert texts(outcome.folder) == first


def test_the_same_input_gives_the_same_bytes(recording: Path, tmp_path: Path) -> None:
    one = texts(run(recording, tmp_path / "one").folder)
    assert texts(run(recording, tmp_path / "two").folder) == one


def test_a_changed_panel_renames_and_redrafts_but_does_not_recognize_again(
    recording: Path, out: Path
) -> None:
    run(recording, out)
    panel_file = recording.with_name("panel.yaml")
    panel_file.write_text(PANEL.replace("professor", "dean"), encoding="utf-8")
    outcome = run(recording, out)
    assert set(outcome.ran) == {"names", "draft", "revise", "render"}
    assert outcome.article is not None
    assert "dean" in outcome.article.read_text(encoding="utf-8")


def test_new_names_are_said_to_want_another_recognition(recording: Path, out: Path) -> None:
    run(recording, out)
    recording.with_name("panel.yaml").write_text(
        PANEL + "glossary: [Kubernetes]\n", encoding="utf-8"
    )
    outcome = run(recording, out)
    assert "recognize" not in outcome.ran
    assert any("--again recognize" in text for text in outcome.review)
    again = run(recording, out, again=frozenset({"recognize"}))
    assert "recognize" in again.ran
    assert again.review == ()


@pytest.mark.parametrize(
    "name", [*sorted(CONTRACT - {"session.json"}), ".cache/words.json", ".cache/diarization.json"]
)
@pytest.mark.parametrize("damage", ["delete", "truncate"])
def test_a_lost_or_truncated_file_is_made_again(
    recording: Path, out: Path, name: str, damage: str
) -> None:
    folder = run(recording, out).folder
    good = texts(folder)
    path = folder / name
    if damage == "delete":
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[:20])
    run(recording, out)
    assert texts(folder) == good


class Broken:
    """A recognizer that fails, or is interrupted, when it is asked."""

    def __init__(self, error: BaseException) -> None:
        self.identity = "broken 1"
        self.error = error

    def recognize(self, *args: object, **kwargs: object) -> Recognition:
        raise self.error


@pytest.mark.parametrize("error", [KeyboardInterrupt(), EngineError("no"), MemoryError()])
def test_a_failed_step_keeps_the_finished_ones(
    recording: Path, out: Path, error: BaseException
) -> None:
    engines = oracle_engines(recording.parent)
    with pytest.raises(type(error)):
        run(recording, out, engines=Engines(Broken(error), engines.diarizer))
    assert not (out / "harbor" / "article.md").exists()
    assert set(run(recording, out).ran) == set(STEPS) - {"decode", "diarize"}


def test_a_failed_rerun_leaves_the_last_good_article(recording: Path, out: Path) -> None:
    outcome = run(recording, out)
    good = texts(outcome.folder)
    with pytest.raises(EngineError):
        run(
            recording,
            out,
            engines=Engines(Broken(EngineError("no")), oracle_engines(recording.parent).diarizer),
        )
    assert texts(outcome.folder) == good


def test_silence_gives_an_empty_transcript_and_no_article(tmp_path: Path, out: Path) -> None:
    folder = tmp_path / "quiet"
    folder.mkdir()
    for name in ("ref.stm", "ref.rttm"):
        (folder / name).write_text("", encoding="utf-8")
    outcome = run(write_recording(folder / "quiet.wav", 2.0), out, panel_file=PanelFile())
    assert outcome.article is None
    assert "no speech" in outcome.review[0]
    assert (
        json.loads((outcome.folder / "transcript.json").read_text(encoding="utf-8"))["turns"] == []
    )
    assert not (outcome.folder / "article.md").exists()
    assert not (outcome.folder / "article.json").exists()


def test_without_a_panel_file_there_is_an_article_all_the_same(recording: Path, out: Path) -> None:
    outcome = run(recording, out, panel_file=PanelFile())
    assert outcome.article is not None


def write_name_edit(folder: Path, speaker: str, name: str) -> tuple[Path, object]:
    """An edits file as the editor's tools write it, and what is in it."""
    edit = {"kind": "name", "target": speaker, "value": name, "editor": "e", "at": "", "seen": ""}
    document = {"format": "panelscribe/edits", "version": 1, "edits": [edit]}
    path = folder / "edits.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path, document


def test_an_editor_s_name_wins_and_survives(recording: Path, out: Path) -> None:
    folder = run(recording, out).folder
    path, edits = write_name_edit(folder, "SPEAKER_01", "Zora Quill")
    outcome = run(recording, out)
    assert set(outcome.ran) == {"names", "draft", "revise", "render"}
    assert "Zora Quill" in (folder / "article.md").read_text(encoding="utf-8")
    assert json.loads(path.read_text(encoding="utf-8")) == edits


def test_a_folder_of_another_recording_is_not_taken_over(
    recording: Path, tmp_path: Path, out: Path
) -> None:
    run(recording, out)
    other = write_panel_session(tmp_path / "elsewhere")
    other.write_bytes(other.read_bytes() + b"\0\0")
    with pytest.raises(SessionError, match="another recording"):
        run(other, out)


def test_a_replaced_recording_is_new_work_unless_an_editor_was_at_it(
    recording: Path, out: Path
) -> None:
    folder = run(recording, out).folder
    write_recording(recording, 30.0, frequency=300)
    assert run(recording, out).ran[0] == "decode"
    write_name_edit(folder, "SPEAKER_00", "A")
    write_recording(recording, 31.0, frequency=310)
    with pytest.raises(SessionError, match="another recording"):
        run(recording, out)


def test_a_folder_is_not_a_recording(tmp_path: Path, out: Path) -> None:
    with pytest.raises(InputError, match="this is a folder"):
        run(
            tmp_path,
            out,
            panel_file=PanelFile(),
            engines=oracle_engines(write_panel_session(tmp_path / "x").parent),
        )


@pytest.mark.parametrize("content", [b"", b"these are notes", None])
def test_what_is_no_recording_leaves_no_session_behind(
    recording: Path, out: Path, content: bytes | None
) -> None:
    bad = recording.with_name("bad.mp3")
    if content is not None:
        bad.write_bytes(content)
    with pytest.raises(InputError):
        run(bad, out)
    assert not (out / "bad").exists()


def test_a_change_of_house_style_redrafts_only(recording: Path, out: Path) -> None:
    run(recording, out)
    outcome = run(recording, out, style=replace(HouseStyle(), length=Length.BRIEF))
    assert set(outcome.ran) == {"draft", "revise", "render"}


def test_the_panel_file_is_looked_for_beside_the_recording(tmp_path: Path) -> None:
    recording = tmp_path / "talk.mp3"
    assert find_panel(recording) is None
    (tmp_path / "panel.yaml").write_text("", encoding="utf-8")
    assert find_panel(recording) == tmp_path / "panel.yaml"
    (tmp_path / "talk.panel.yaml").write_text("", encoding="utf-8")
    assert find_panel(recording) == tmp_path / "talk.panel.yaml"


def test_panel_files_that_cannot_be_read_are_explained(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="can't be read"):
        load_panel(tmp_path / "none.yaml")
    latin = tmp_path / "latin.yaml"
    latin.write_bytes("title: Über\n".encode("latin-1"))
    with pytest.raises(InputError, match="not UTF-8") as caught:
        load_panel(latin)
    assert "UTF-8" in (caught.value.hint or "")
    assert load_panel(None) == PanelFile()


def test_the_panel_bounds_the_number_of_voices_without_forcing_it() -> None:
    people = tuple(Person(name) for name in "ABCD")
    assert speaker_bounds(Panel()) == (None, None)
    assert speaker_bounds(Panel(people=people)) == (3, 8)
    assert speaker_bounds(Panel(people=(Person("A", Role.AUDIENCE),))) == (None, None)


def test_draft_from_plain_lines(tmp_path: Path, out: Path) -> None:
    source = tmp_path / "call.txt"
    source.write_text(
        "SPEAKER_03: Welcome. I'm Ines Cardoso. Paul Whitcombe is here. Paul, what happened?\n"
        "SPEAKER_01: It was wrong politely. We had eleven trucks turn around in one week, and nobody knew why.\n",
        encoding="utf-8",
    )
    outcome = draft(
        load_transcript(source, out),
        panel_file=PanelFile(),
        style=HouseStyle(),
        progress=SilentProgress(),
    )
    assert outcome.folder == out / "call"
    transcript = json.loads((outcome.folder / "transcript.json").read_text(encoding="utf-8"))
    assert [turn["speaker"] for turn in transcript["turns"]] == ["SPEAKER_03", "SPEAKER_01"]
    assert transcript["turns"][0]["start"] is None
    assert not (outcome.folder / "transcript.vtt").exists()
    assert outcome.article is not None


def test_draft_again_in_place_takes_the_transcript_as_it_stands(recording: Path, out: Path) -> None:
    folder = run(recording, out).folder
    source = load_transcript(folder / "transcript.json", out)
    assert source.own
    assert source.beside == recording
    outcome = draft(
        source, panel_file=PanelFile(Panel()), style=HouseStyle(), progress=SilentProgress()
    )
    assert outcome.folder == folder
    assert set(outcome.ran) == {"names", "draft", "revise", "render"}


def test_draft_does_not_overwrite_a_session_made_from_sound(
    recording: Path, tmp_path: Path, out: Path
) -> None:
    run(recording, out)
    source = tmp_path / "harbor.txt"
    source.write_text("A: Hello.\nB: Hello to you.\n", encoding="utf-8")
    with pytest.raises(SessionError, match="made from a recording"):
        draft(
            load_transcript(source, out),
            panel_file=PanelFile(),
            style=HouseStyle(),
            progress=SilentProgress(),
        )


def test_a_recording_given_to_draft_is_explained(tmp_path: Path, out: Path) -> None:
    sound = tmp_path / "talk.mp3"
    sound.write_bytes(b"\xff\xfb\x90\x64" * 100)
    with pytest.raises(InputError) as caught:
        load_transcript(sound, out)
    assert "panelscribe transcribe" in (caught.value.hint or "")
    with pytest.raises(InputError, match="can't be read"):
        load_transcript(tmp_path / "none.vtt", out)


def test_a_recording_that_changes_while_it_is_read_is_refused(
    recording: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def decode_while_it_grows(path: Path, **options: object) -> Audio:
        audio = decode(path)
        with path.open("ab") as file:
            file.write(b"more")
        return audio

    monkeypatch.setattr("panelscribe.listening.decode", decode_while_it_grows)
    with pytest.raises(InputError, match="changed while it was read"):
        run(recording, out)
    assert not (out / "harbor").exists()
