"""The panel file: who was on stage, what the event was, what must be spelled right and who paid.

Pure. `parse_panel` reads the YAML text; where the file is looked for is `session.py`'s business. Unknown keys and wrong
types are errors that name the line and the nearest key: a misspelled `sponsers:` must not cost a disclosure.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import yaml
from rapidfuzz import process

from panelscribe.errors import InputError


class Role(StrEnum):
    """What a person does on the panel."""

    MODERATOR = "moderator"
    PANELIST = "panelist"
    HOST = "host"
    EDITOR = "editor"
    AUDIENCE = "audience"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may speak. `aliases` are other forms of the name, as spoken or as misheard; `voice` is the path of a
    clip in which nobody else speaks, relative to the panel file.
    """

    name: str
    role: Role = Role.PANELIST
    title: str | None = None
    organization: str | None = None
    url: str | None = None
    aliases: tuple[str, ...] = ()
    voice: str | None = None


@dataclass(frozen=True, slots=True)
class Media:
    """What the article embeds."""

    podcast_title: str | None = None
    podcast_url: str | None = None
    video_url: str | None = None
    image: str | None = None
    image_caption: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A named address: a sponsor or a resource."""

    title: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Panel:
    """All that is known before the recording is heard. An empty panel is a panel too."""

    title: str | None = None
    event: str | None = None
    date: str | None = None
    publication: str | None = None
    language: str | None = None
    media: Media = Media()
    people: tuple[Person, ...] = ()
    glossary: tuple[str, ...] = ()
    sponsors: tuple[Link, ...] = ()
    resources: tuple[Link, ...] = ()

    @property
    def vocabulary(self) -> tuple[str, ...]:
        """Names, organisations and terms that are likely to be spoken, most important first, without repeats."""
        people = [person.name for person in self.people]
        organizations = [person.organization for person in self.people if person.organization]
        sponsors = [sponsor.title for sponsor in self.sponsors]
        return tuple(dict.fromkeys([*people, *organizations, *self.glossary, *sponsors]))


def parse_panel(text: str, source: str = "panel.yaml") -> Panel:
    """The panel that a panel file describes.

    Raises InputError that names `source`, the line and, for an unknown key, the nearest known one.
    """
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise _yaml_error(error, source) from error
    if root is None:
        return Panel()
    panel = _Reader(source).panel(root)
    _refuse_repeats(panel, source)
    return panel


def _yaml_error(error: yaml.YAMLError, source: str) -> InputError:
    mark = getattr(error, "problem_mark", None)
    where = f"{source}, line {mark.line + 1}" if mark else source
    problem = getattr(error, "problem", None) or str(error).partition("\n")[0]
    return InputError(
        f"{where}: this is not valid YAML: {problem}",
        hint="texts with a colon, a quotation mark or a # in them want quotation marks around them",
    )


def _refuse_repeats(panel: Panel, source: str) -> None:
    seen: set[str] = set()
    for person in panel.people:
        if person.name.casefold() in seen:
            raise InputError(
                f"{source}: {person.name} is listed twice under people",
                hint="two people of the same name need something that tells them apart, such as an initial",
            )
        seen.add(person.name.casefold())


class _Reader:
    """Reads YAML nodes into records, with the line of whatever is wrong."""

    def __init__(self, source: str) -> None:
        self.source = source

    def error(self, node: yaml.Node, message: str, hint: str | None = None) -> InputError:
        return InputError(f"{self.source}, line {node.start_mark.line + 1}: {message}", hint=hint)

    def panel(self, node: yaml.Node) -> Panel:
        return Panel(
            **self.fields(
                node,
                "the panel file",
                {
                    "title": self.text,
                    "event": self.text,
                    "date": self.text,
                    "publication": self.text,
                    "language": self.language,
                    "media": self.media,
                    "people": self.people,
                    "glossary": self.texts,
                    "sponsors": self.links,
                    "resources": self.links,
                },
            )
        )

    def media(self, node: yaml.Node) -> Media:
        keys = ("podcast_title", "podcast_url", "video_url", "image", "image_caption")
        readers = {key: self.url if key.endswith("_url") else self.text for key in keys}
        return Media(**self.fields(node, "media", readers))

    def people(self, node: yaml.Node) -> tuple[Person, ...]:
        return tuple(person for item in self.items(node, "people") if (person := self.person(item)))

    def person(self, node: yaml.Node) -> Person | None:
        if isinstance(node, yaml.ScalarNode):
            return Person(name=self.text(node, "people"))
        values = self.fields(
            node,
            "people",
            {
                "name": self.text,
                "role": self.role,
                "title": self.text,
                "organization": self.text,
                "url": self.url,
                "aliases": self.texts,
                "voice": self.text,
            },
        )
        if not values.keys() - {"role"}:
            return None  # an entry of `panelscribe init` that nobody filled in
        if not values.get("name"):
            raise self.error(
                node, "a person without a name", "every entry under people needs a name"
            )
        return Person(**values)

    def role(self, node: yaml.Node, key: str) -> Role:
        text = self.text(node, key)
        if text.casefold() not in set(Role):
            raise self.error(
                node,
                f"{text!r} is not a role",
                f"roles are {', '.join(role.value for role in Role)}",
            )
        return Role(text.casefold())

    def language(self, node: yaml.Node, key: str) -> str:
        text = self.text(node, key).casefold()
        if not (2 <= len(text) <= 3 and text.isalpha()):
            raise self.error(
                node,
                f"language {text!r} is not a language code",
                "use a code such as en, de, es or fr",
            )
        return text

    def links(self, node: yaml.Node, key: str) -> tuple[Link, ...]:
        return tuple(self.link(item, key) for item in self.items(node, key))

    def link(self, node: yaml.Node, key: str) -> Link:
        if isinstance(node, yaml.ScalarNode):
            return Link(title=self.text(node, key))
        values = self.fields(node, key, {"title": self.text, "name": self.text, "url": self.url})
        title = values.get("title") or values.get("name")
        if not title:
            raise self.error(node, f"an entry under {key} without a title")
        return Link(title=title, url=values.get("url"))

    def url(self, node: yaml.Node, key: str) -> str:
        text = self.text(node, key)
        if text and not text.startswith(("https://", "http://")):
            raise self.error(
                node, f"{key} is not a web address: {text!r}", "it begins with https://"
            )
        return text

    def text(self, node: yaml.Node, key: str) -> str:
        if not isinstance(node, yaml.ScalarNode):
            raise self.error(node, f"{key} should be a text")
        if node.tag == "tag:yaml.org,2002:null":
            return ""
        return " ".join(str(node.value).split())

    def texts(self, node: yaml.Node, key: str) -> tuple[str, ...]:
        return tuple(text for item in self.items(node, key) if (text := self.text(item, key)))

    def items(self, node: yaml.Node, key: str) -> Iterator[yaml.Node]:
        if isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:null":
            return iter(())
        if not isinstance(node, yaml.SequenceNode):
            raise self.error(node, f"{key} should be a list", 'one entry a line, each after a "- "')
        return iter(node.value)

    def fields(
        self, node: yaml.Node, where: str, readers: Mapping[str, Callable[..., object]]
    ) -> dict[str, Any]:
        """The values of a mapping, by key; what is empty counts as not given."""
        if isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:null":
            return {}
        if not isinstance(node, yaml.MappingNode):
            raise self.error(node, f"{where} should be a list of keys and values")
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key not in readers:
                raise self.error(
                    key_node, f"unknown key {key!r} in {where}", _nearest(key, list(readers))
                )
            if key in values:
                raise self.error(key_node, f"{key!r} stands twice in {where}")
            value = (
                readers[key](value_node, key)
                if key not in ("media", "people")
                else readers[key](value_node)
            )
            if value not in ("", ()):
                values[key] = value
        return values


def _nearest(key: str, known: list[str]) -> str:
    match = process.extractOne(key, known, score_cutoff=60)
    return f"did you mean {match[0]!r}?" if match else f"known keys are {', '.join(known)}"
