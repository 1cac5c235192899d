"""People who are not on the panel file: their role, and what they say of their work, as heard.

Pure. Everything here is spelled by ear; the article says so. Called by `attribution.py`.
"""

import re
from collections.abc import Iterator, Sequence

from panelscribe.naming.collection import Collected
from panelscribe.naming.language import Language
from panelscribe.naming.mentions import Block, capital, namelike
from panelscribe.naming.names import TITLES, fold, name_tokens
from panelscribe.panel import Panel, Person, Role
from panelscribe.transcript import Word

SELDOM = 3
"""Times that somebody in the audience has the floor, at most."""
REACH = 26
"""Words after a name in which its bearer says what they do."""


class Guests:
    """Makes people out of identities that are not listed."""

    def __init__(self, collected: Collected, panel: Panel) -> None:
        self.collected = collected
        self.panel = panel

    def person(self, speaker: str, identity: int) -> Person:
        """The person as heard: name, role, and title and organization where they were said with the name."""
        name = self.collected.identities.all[identity].name
        organization = title = None
        for block, last in self._introductions(speaker, identity):
            least = 4 if block.speaker == speaker else 0
            tail = _sentence(block.words[last + 1 : last + 1 + REACH], least=least)
            organization = organization or self._organization(tail)
            title = title or heard_title(tail, self.collected.language)
        return Person(
            clean(name), self._role(speaker, identity), title=title, organization=organization
        )

    def _organization(self, tail: Sequence[Word]) -> str | None:
        """The organization heard, unless it is one of the people ("with Jana Kowalski")."""
        found = heard_organization(tail, self.collected.language)
        if found and self.collected.identities.readings(name_tokens(found)):
            return None
        return found

    def _introductions(self, speaker: str, identity: int) -> Iterator[tuple[Block, int]]:
        """Where the name is said by its bearer, then where others give it: (block, index of its last word)."""
        own, others = [], []
        for cue in self.collected.cues:
            if not any(
                r.identity == identity
                for r in self.collected.identities.readings(cue.mention.tokens)
            ):
                continue
            block = self.collected.spoken[cue.block]
            if block.speaker == speaker and cue.kind in (
                "names_self",
                "leads_with_self",
                "may_name_self",
            ):
                own.append((block, cue.mention.last))
            elif cue.kind in ("announces", "hands_over", "presents"):
                others.append((block, cue.mention.last))
        yield from (*own, *others)

    def _role(self, speaker: str, identity: int) -> Role:
        if speaker == self.collected.leader:
            return Role.MODERATOR
        if not self.panel.people:
            return Role.AUDIENCE if self._asks_from_the_room(speaker) else Role.PANELIST
        if speaker == self.collected.spoken[0].speaker:
            return Role.HOST  # who opens the evening is not a listener
        for cue in self.collected.cues:
            if cue.kind in ("hands_over", "presents") and any(
                r.identity == identity
                for r in self.collected.identities.readings(cue.mention.tokens)
            ):
                return Role.PANELIST
        return Role.AUDIENCE

    def _asks_from_the_room(self, speaker: str) -> bool:
        """Whether somebody speaks late, seldom, and for the first time when the room was invited to."""
        spoken = self.collected.spoken
        own = [number for number, block in enumerate(spoken) if block.speaker == speaker]
        late = own[0] >= len(spoken) / 2
        return late and len(own) <= SELDOM and own[0] - 1 in self.collected.inviting


def clean(name: str) -> str:
    """A heard name without the titles before it, unless a single word would be left.

    >>> clean("Mr. Antonio Llarden"), clean("Dr. Liu")
    ('Antonio Llarden', 'Dr. Liu')
    """
    words = name.split()
    while len(words) > 2 and fold(words[0]) in TITLES:
        words.pop(0)
    return " ".join(words)


def _sentence(tail: Sequence[Word], *, least: int) -> Sequence[Word]:
    """What is said behind a name up to the end of the sentence; a next one too where that is shorter than `least`."""
    for index, word in enumerate(tail):
        if index >= least and word.text[-1:] in ".?!" and len(fold(word.text)) > 2:
            return tail[: index + 1]
    return tail


def heard_organization(tail: Sequence[Word], language: Language) -> str | None:
    """The organization that somebody names behind their own name: "from", "with", "called" and words with capitals."""
    loose = language.particles | {"of"}
    tight = (language.employed_by | language.known_as) - loose
    return _behind(tail, tight, language) or _behind(tail, language.employed_by & loose, language)


def _behind(tail: Sequence[Word], prepositions: frozenset[str], language: Language) -> str | None:
    for index, word in enumerate(tail[:-1]):
        if fold(word.text) not in prepositions or not word.text[-1:].isalnum():
            continue
        first = index + 1
        while first < len(tail) and _small(tail[first].text, language):
            first += 1
        name = _capitals(tail[first:])
        if name:
            return name
    return None


def _small(text: str, language: Language) -> bool:
    return fold(text) in language.not_names and not capital(text)


def _capitals(words: Sequence[Word]) -> str:
    """The run of words with capitals at the head of `words`, without the punctuation behind it."""
    run: list[str] = []
    for word in words[:5]:
        joins = bool(run) and word.text in ("&", "and", "of", "und", "de", "y", "et", "for")
        joins = joins or (bool(run) and fold(word.text).isdigit())  # Local 88
        if not joins and not (
            capital(word.text) and (namelike(word.text) or word.text[:3].isupper())
        ):
            break
        run.append(word.text)
        if not word.text[-1:].isalnum() and not (word.text[-1] == "." and len(fold(word.text)) < 3):
            break
    while run and not capital(run[-1]) and not fold(run[-1]).isdigit():
        run.pop()
    return " ".join(run).rstrip(",.?!;:")


def heard_title(tail: Sequence[Word], language: Language) -> str | None:
    """What somebody says they are or do: "I'm a nurse at …" gives "nurse", "I look after the computers at …" gives
    "looks after the computers", "I started …" gives "founder".
    """
    spoken = " ".join(word.text for word in tail).replace("’", "'")
    text = spoken.lower()
    for pattern, title in language.describes:
        found = re.search(pattern, text)
        if found:
            return title or found.group("title")
    for first_person, third_person in language.deeds:
        found = re.search(
            _DEED.format(re.escape(first_person), "|".join(language.employed_by)), text
        )
        if found:
            return f"{third_person} {spoken[found.start('what') : found.end('what')]}"
    return None


_DEED = r"\b{0} (?P<what>[\w'-]+(?: [\w'-]+){{0,5}}?)(?= (?:{1}|for|in|im|für|para|en|pour|à)\b|[,.!?;])"
