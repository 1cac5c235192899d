"""People as the article names them: full name and post at first mention, surname after, nobody by a guess.

Pure. A speaker without a name is "Speaker 3", "a speaker" or "an audience member", never anyone of the panel file.
"""

import re
from collections.abc import Sequence

from panelscribe.drafting.language import Language
from panelscribe.drafting.wording import plain
from panelscribe.panel import Person, Role
from panelscribe.transcript import UNKNOWN

_LABEL = re.compile(r"SPEAKER_(\d+)")


def surname(name: str, lang: Language) -> str:
    """The name by which somebody is called after the first mention; the full one where there is no telling.

    >>> from panelscribe.drafting.language import language
    >>> [surname(name, language("en")) for name in ("Paul Whitcombe", "Ludwig van der Rohe", "Ann Lee, Jr.", "Cy W.")]
    ['Whitcombe', 'van der Rohe', 'Lee', 'Cy W.']
    """
    parts = [part.rstrip(",") for part in plain(name).split()]
    while len(parts) > 1 and parts[-1].rstrip(".").casefold() in lang.words["weak_names"]:
        parts.pop()
    while len(parts) > 1 and parts[0].rstrip(".").casefold() in lang.words["honorifics"]:
        parts.pop(0)
    if len(parts) < 2 or len(parts[-1].rstrip(".")) < 2:
        return plain(name)
    start = len(parts) - 1
    while start > 1 and parts[start - 1].casefold() in lang.words["name_particles"]:
        start -= 1
    return " ".join(parts[start:])


def post(person: Person, lang: Language) -> str:
    """Title and organization as they follow a name, "" where neither is known.

    >>> from panelscribe.drafting.language import language
    >>> post(Person("Ana", title="chief executive", organization="Kelp"), language("en"))
    'chief executive of Kelp'
    >>> post(Person("Ana", title="leads the models group", organization="Kelp"), language("en"))
    'who leads the models group at Kelp'
    >>> post(Person("Ana", organization="Kelp"), language("en"))
    'of Kelp'
    >>> post(Person("Ana", title="director of roads", organization="City of Duluth"), language("en"))
    'director of roads for the City of Duluth'
    """
    title, organization = plain(person.title or ""), plain(person.organization or "")
    if not title:
        return (
            lang.forms["post_organization"].format(organization=_with_article(organization, lang))
            if organization
            else ""
        )
    organization = _with_article(organization, lang)
    words = [word.strip(",.").casefold() for word in title.split()]
    verb = words[0] in lang.words["titles_verb"]
    lead = "who " if verb else ""
    if not organization or organization.casefold() in title.casefold():
        return lead + title
    head = words[: words.index("of")] if "of" in words else words
    leads = any(word in lang.words["titles_of"] for word in head)
    at = verb or "of" in words or not leads or any(x in lang.words["titles_at"] for x in head[-1:])
    joiner = ("for" if lang.has("public", organization) else "at") if at else "of"
    return lead + lang.forms["post"].format(title=title, joiner=joiner, organization=organization)


def _with_article(organization: str, lang: Language) -> str:
    """An organization as it stands in a sentence: "the City of Duluth"."""
    return f"the {organization}" if lang.has("articled", organization) else organization


def label(speaker: str) -> str:
    """A speaker label as a reader sees it, counted as people count: SPEAKER_02 is "Speaker 3"."""
    match = _LABEL.fullmatch(speaker)
    if match:
        return f"Speaker {int(match[1]) + 1}"
    return "a speaker" if speaker == UNKNOWN else f"Speaker {plain(speaker)}"


def listing(items: Sequence[str], joint: str = "and") -> str:
    """A list as prose; semicolons where an item has commas.

    >>> listing(["A", "B", "C"]), listing(["A, of B", "C"])
    ('A, B and C', 'A, of B, and C')
    """
    if len(items) < 2:
        return "".join(items)
    if not any("," in item for item in items):
        return ", ".join(items[:-1]) + f" {joint} " + items[-1]
    if len(items) == 2:
        return f"{items[0]}, {joint} {items[1]}"
    return "; ".join(items[:-1]) + f"; {joint} " + items[-1]


def number(count: int, lang: Language) -> str:
    """A small number in words, a large one in figures."""
    words = lang.forms["numbers"].split()
    return words[count] if count < len(words) else str(count)


class Cast:
    """Who is who in one article, and who has been introduced to the reader so far."""

    def __init__(
        self, people: dict[str, Person], strangers: dict[str, Role], lang: Language
    ) -> None:
        """`people` are the named speakers by label, `strangers` the roles of the others."""
        self.people = people
        self.strangers = strangers
        self.lang = lang
        self._introduced: set[str] = set()
        names = [
            surname(name, lang) for name in dict.fromkeys(person.name for person in people.values())
        ]
        self._shared = {name for name in names if names.count(name) > 1}
        unnamed = [who for who, role in strangers.items() if role is not Role.AUDIENCE]
        self._numbered = len(unnamed) > 1
        asking = [who for who, role in strangers.items() if role is Role.AUDIENCE]
        self._askers = {who: position for position, who in enumerate(asking)}

    def name(self, speaker: str) -> str | None:
        """The speaker's full name, None where it is not known."""
        person = self.people.get(speaker)
        return plain(person.name) if person else None

    def short(self, speaker: str) -> str:
        """How the speaker is called once introduced."""
        person = self.people.get(speaker)
        if person is None:
            return self._stranger(speaker)
        last = surname(person.name, self.lang)
        return plain(person.name) if last in self._shared else last

    def known(self, speaker: str) -> bool:
        """Whether the reader has met the speaker already."""
        return self._key(speaker) in self._introduced

    def full(self, speaker: str) -> str:
        """Full name for a heading or list, without post."""
        person = self.people.get(speaker)
        return plain(person.name) if person else self._stranger(speaker)

    def meet(self, speaker: str, *, closed: bool = False) -> str:
        """The speaker as named at this place: introduced in full the first time, briefly after.

        `closed` ends a post in apposition with the comma that a sentence going on needs.
        """
        if self.known(speaker):
            return self.short(speaker)
        self._introduced.add(self._key(speaker))
        person = self.people.get(speaker)
        if person is None:
            return self._stranger(speaker)
        place = post(person, self.lang)
        name = plain(person.name)
        if not place:
            return name
        if not person.title:
            return f"{name} {place}"
        return f"{name}, {place}" + ("," if closed and not place.endswith(")") else "")

    def told(self, speaker: str) -> str:
        """The post with which somebody is introduced, "" where none is known; introduces nobody."""
        person = self.people.get(speaker)
        place = post(person, self.lang) if person is not None else ""
        return f", {place}" if place and person is not None and person.title else place

    def _key(self, speaker: str) -> str:
        person = self.people.get(speaker)
        return person.name if person else speaker

    def _stranger(self, speaker: str) -> str:
        if speaker in self._askers:
            first = self._askers[speaker] == 0
            return self.lang.forms["an_asker" if first else "another_asker"]
        return label(speaker) if self._numbered else self.lang.forms["a_speaker"]
