"""The panel file: what it gives, and errors that name the line."""

import pytest

from panelscribe.cli.init import TEMPLATE
from panelscribe.errors import InputError
from panelscribe.panel import Link, Panel, Person, Role, parse_panel

FULL = """\
title: Small Models, Big Kitchens
event: DevHarbor 2026
date: 2026-11-05
publication: Harbor Review
language: EN
media:
  podcast_title: The Harbor Hour
  podcast_url: https://example.org/podcast
people:
  - name: Ines Cardoso
    role: moderator
    title: editor
    organization: Harbor Review
    url: https://example.org/ines
    aliases: [Ines]
  - Paul Whitcombe
glossary: [Kubernetes, eBPF]
sponsors:
  - Kelp and Company
  - {title: Reef, url: "https://reef.example"}
resources:
  - {title: Slides, url: "https://example.org/slides"}
"""


def test_every_field_is_read() -> None:
    panel = parse_panel(FULL)
    assert panel.event == "DevHarbor 2026"
    assert panel.date == "2026-11-05"
    assert panel.language == "en"
    assert panel.media.podcast_url == "https://example.org/podcast"
    assert panel.people == (
        Person(
            "Ines Cardoso",
            Role.MODERATOR,
            "editor",
            "Harbor Review",
            "https://example.org/ines",
            ("Ines",),
        ),
        Person("Paul Whitcombe"),
    )
    assert panel.sponsors == (Link("Kelp and Company"), Link("Reef", "https://reef.example"))
    assert panel.resources == (Link("Slides", "https://example.org/slides"),)


def test_the_vocabulary_has_people_first_and_nothing_twice() -> None:
    assert parse_panel(FULL).vocabulary == (
        "Ines Cardoso", "Paul Whitcombe", "Harbor Review", "Kubernetes", "eBPF", "Kelp and Company", "Reef",
    )  # fmt: skip


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n", "people:\n", "media:\n"])
def test_an_empty_file_is_an_empty_panel(text: str) -> None:
    assert parse_panel(text) == Panel()


def test_the_template_of_init_is_a_valid_empty_panel() -> None:
    assert parse_panel(TEMPLATE) == Panel()


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("title: x\nsponsers: []\n", "p.yaml, line 2: unknown key 'sponsers'", "'sponsors'"),
        ("people:\n  - nmae: A\n", "line 2: unknown key 'nmae' in people", "'name'"),
        ("people:\n  - title: CTO\n", "line 2: a person without a name", "needs a name"),
        ("people:\n  - {name: A, role: boss}\n", "line 2: 'boss' is not a role", "moderator"),
        ("people: A\n", "line 1: people should be a list", "one entry"),
        ("title: [a]\n", "line 1: title should be a text", ""),
        ("media: []\n", "line 1: media should be a list of keys", ""),
        ("media:\n  video_url: youtube\n", "line 2: video_url is not a web address", "https://"),
        ("language: English\n", "line 1: language 'english' is not a language code", "en, de"),
        ("title: a\ntitle: b\n", "line 2: 'title' stands twice", ""),
        (
            "sponsors:\n  - url: https://a.example\n",
            "line 2: an entry under sponsors without a title",
            "",
        ),
        ("title: a: b\n", "p.yaml, line 1: this is not valid YAML", "quotation marks"),
        ("people: [A, a]\n", "p.yaml: a is listed twice", "initial"),
        ("title: 'x\n", "this is not valid YAML", ""),
    ],
)
def test_errors_name_the_line_and_what_to_do(text: str, message: str, hint: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_panel(text, "p.yaml")
    assert message in caught.value.message
    assert hint in (caught.value.hint or "")


def test_an_unknown_key_far_from_all_lists_the_known_ones() -> None:
    with pytest.raises(InputError) as caught:
        parse_panel("zzz: 1\n")
    assert "known keys are title, event" in (caught.value.hint or "")


def test_yaml_tags_run_nothing() -> None:
    with pytest.raises(InputError):
        parse_panel("title: !!python/object/apply:os.system [ls]\n")
