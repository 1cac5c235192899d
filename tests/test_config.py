"""Settings: a file, the environment, and errors that name the key."""

from pathlib import Path

import pytest

from panelscribe.config import Settings, available_threads, load_settings
from panelscribe.errors import InputError


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "panelscribe.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_no_file_is_the_defaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert load_settings(None, {}) == Settings()


def test_the_file_of_the_working_folder_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, 'threads = 2\n[recognition]\nmodel = "small"\n[article]\npolicy = "tidy"\n')
    monkeypatch.chdir(tmp_path)
    settings = load_settings(None, {})
    assert settings.threads == 2
    assert settings.recognition.model == "small"
    assert settings.article.policy == "tidy"


def test_the_environment_moves_the_models(tmp_path: Path) -> None:
    path = write(tmp_path, 'models_dir = "/a"\n')
    assert load_settings(path, {}).models_dir == "/a"
    assert load_settings(path, {"PANELSCRIBE_MODELS": "/b"}).models_dir == "/b"


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("[recogniton]\n", "unknown key 'recogniton'", "'recognition'"),
        ('[recognition]\nmodle = "x"\n', "[recognition]: unknown key 'modle'", "'model'"),
        ("[recognition]\nmodel = 3\n", "model is 3", "type str"),
        ('threads = "two"\n', "threads is 'two'", "type int"),
        ("threads = \n", "not valid TOML", ""),
        ('[article]\npolicy = "loose"\n', "policy is 'loose'", "strict"),
        ("zzz = 1\n", "unknown key 'zzz'", "known keys are recognition"),
    ],
)
def test_errors_name_the_key(tmp_path: Path, text: str, message: str, hint: str) -> None:
    with pytest.raises(InputError) as caught:
        load_settings(write(tmp_path, text), {})
    assert message in caught.value.message
    assert hint in (caught.value.hint or "")


def test_a_missing_settings_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="can't be read"):
        load_settings(tmp_path / "none.toml", {})


def test_there_is_at_least_one_thread() -> None:
    assert available_threads() >= 1


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ('[article.phrases]\nmodertaed = "x"\n', "no phrase 'modertaed'", "'moderated'"),
        ('[article.phrases]\nmoderated = "{{ who"\n', "the phrase 'moderated' is no template", ""),
        ("[article.phrases]\nmoderated = 3\n", "phrases holds 3", "texts"),
        ('[article]\nembeds = ["tiktok"]\n', "embeds holds 'tiktok'", "youtube"),
        ('[article]\nembeds = "youtube"\n', "embeds is 'youtube'", "list of texts"),
        ("[article]\ndoubt = 7\n", "doubt is 7", "probability"),
        ('[article]\ndisclosure = "nowhere"\n', "disclosure is 'nowhere'", "'both'"),
    ],
)
def test_errors_of_the_house_style_name_what_is_wrong(
    tmp_path: Path, text: str, message: str, hint: str
) -> None:
    with pytest.raises(InputError) as caught:
        load_settings(write(tmp_path, text), {})
    assert message in caught.value.message
    assert hint in (caught.value.hint or "")


def test_the_house_style_is_read_in_full(tmp_path: Path) -> None:
    text = (
        '[article]\nquotes = "british"\nembeds = ["vimeo"]\ntemplates = "house"\ntimes = "media"\n'
        '[article.phrases]\nmoderated = "{{ who }} led."\n'
    )
    style = load_settings(write(tmp_path, text), {}).article
    assert style.quotes == "british"
    assert style.embeds == ("vimeo",)
    assert style.times == "media"
    assert style.templates == str(tmp_path / "house")
    assert style.phrases == (("moderated", "{{ who }} led."),)
