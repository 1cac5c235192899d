"""What a sentence may rest on: who said which words in which turn, and what the panel file says of whom.

Pure. Words are compared by their stem (Snowball), names and numbers as they were said.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import snowballstemmer

from panelscribe.drafting.language import Language
from panelscribe.drafting.llm.vocabulary import FUNCTION, NEGATIONS, NUMBERS, TITLES
from panelscribe.drafting.outline import Outline
from panelscribe.drafting.people import label, surname
from panelscribe.drafting.roles import Passage
from panelscribe.drafting.sentences import Act
from panelscribe.drafting.wording import plain
from panelscribe.naming.records import Naming
from panelscribe.panel import Panel, Person, Role
from panelscribe.transcript import Transcript, tokens

_STEMMER = snowballstemmer.stemmer("english")
_JOINING = frozenset({"and", "point", "one"})
_FIGURE = re.compile(r"\d")


@lru_cache(maxsize=20_000)
def stem(token: str) -> str:
    """The stem of a token, without a possessive.

    >>> stem("costs"), stem("cost's"), stem("costing")
    ('cost', 'cost', 'cost')
    """
    return str(_STEMMER.stemWord(token.removesuffix("'s").removesuffix("'")))


def pieces(text: str) -> list[str]:
    """The tokens of a text, hyphenated ones apart."""
    return [part for token in tokens(text) for part in token.split("-") if part]


def denies(said: Iterable[str]) -> bool:
    """Whether some tokens turn a claim round."""
    return any(token in NEGATIONS or token.endswith("n't") for token in said)


def is_number(token: str) -> bool:
    """Whether a token counts or measures."""
    return bool(_FIGURE.search(token)) or token in NUMBERS


def numbers(said: Sequence[str]) -> list[tuple[str, ...]]:
    """The numbers in some tokens, each as long as it goes.

    >>> numbers("four hundred and twelve of the two".split())
    [('four', 'hundred', 'and', 'twelve'), ('two',)]
    """
    found: list[tuple[str, ...]] = []
    start = 0
    while start < len(said):
        end = start
        while end < len(said) and (
            is_number(said[end])
            or (
                end > start
                and said[end] in _JOINING
                and any(map(is_number, said[end + 1 : end + 2]))
            )
        ):
            end += 1
        if end > start:
            found.append(tuple(said[start:end]))
        start = max(end, start + 1)
    return found


@dataclass(frozen=True, slots=True)
class Mention:
    """A person named in a text: the labels it may mean, and where it stands."""

    labels: frozenset[str]
    start: int
    end: int
    full: bool
    name: str


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence that was said, as tokens and their stems; whether it denies something, and whether it only asks."""

    turn: str
    tokens: tuple[str, ...]
    stems: tuple[str, ...]
    denies: bool
    asks: bool


class Ground:
    """The recording and the panel file as the only things that a sentence may know."""

    def __init__(
        self, transcript: Transcript, naming: Naming, panel: Panel, outline: Outline, lang: Language
    ) -> None:
        self.turns = {turn.id: turn for turn in transcript.turns}
        self.outline = outline
        self.panel = panel
        self.lang = lang
        self.people: dict[str, Person] = {
            a.speaker: a.person for a in naming.attributions if a.person is not None
        }
        self.absent = tuple(plain(name) for name in naming.absent)
        self._tokens: dict[str, tuple[str, ...]] = {}
        self._passages = {turn: p for p in outline.passages for turn in p.turns}
        self._forms = self._all_forms(transcript.speakers)
        forms = sorted(self._forms, key=lambda form: (-len(form), form))
        self._pattern = re.compile("|".join(rf"(?<!\w){re.escape(f)}(?!\w)" for f in forms) or "$^")

    def _all_forms(self, speakers: Sequence[str]) -> dict[str, set[str]]:
        """Every way to call somebody, with the labels it may mean; absent people have none."""
        forms: dict[str, set[str]] = {}
        for speaker, person in self.people.items():
            name = plain(person.name)
            for form in (name, surname(name, self.lang)):
                forms.setdefault(form, set()).add(speaker)
        for name in self.absent:
            for form in (name, surname(name, self.lang)):
                forms.setdefault(form, set())
        for speaker in speakers:
            if speaker in self.people:
                continue
            forms.setdefault(label(speaker), set()).add(speaker)
            asks = self.outline.roles.get(speaker) is Role.AUDIENCE
            for form in ("audience member", "member of the audience") if asks else ("a speaker",):
                forms.setdefault(form, set()).add(speaker)
                forms.setdefault(form.capitalize(), set()).add(speaker)
        return forms

    def tokens_of(self, turn: str) -> tuple[str, ...]:
        """The tokens said in a turn."""
        if turn not in self._tokens:
            self._tokens[turn] = tuple(pieces(self.turns[turn].text))
        return self._tokens[turn]

    def passage(self, turn: str) -> Passage | None:
        """The passage that a turn belongs to."""
        return self._passages.get(turn)

    def before(self, turn: str) -> Passage | None:
        """The passage just before that of a turn."""
        here = self._passages.get(turn)
        if here is None:
            return None
        place = self.outline.passages.index(here)
        return self.outline.passages[place - 1] if place else None

    def beside(self, turn: str) -> list[str]:
        """Who speaks just before and just after the passage of a turn."""
        here = self._passages.get(turn)
        if here is None:
            return []
        place = self.outline.passages.index(here)
        around = self.outline.passages[max(0, place - 1) : place + 2]
        return [passage.speaker for passage in around if passage is not here]

    def speaker(self, turn: str) -> str:
        """The label of who spoke a turn."""
        return self.turns[turn].speaker

    def same(self, one: str, other: str) -> bool:
        """Whether two labels are one person."""
        if one == other:
            return True
        first, second = self.people.get(one), self.people.get(other)
        return first is not None and second is not None and first.name == second.name

    def by(self, labels: Iterable[str], turns: Iterable[str]) -> tuple[str, ...]:
        """Those of `turns` that one of `labels` spoke."""
        wanted = set(labels)
        return tuple(t for t in turns if any(self.same(self.speaker(t), one) for one in wanted))

    def mentions(self, text: str) -> list[Mention]:
        """The people named in a text, in order."""
        found = []
        for match in self._pattern.finditer(text):
            labels = frozenset(self._forms[match[0]])
            full = any(
                plain(self.people[one].name) == match[0] for one in labels if one in self.people
            )
            found.append(Mention(labels, match.start(), match.end(), full, match[0]))
        return found

    def full_name(self, labels: Iterable[str]) -> str | None:
        """The full name behind labels, None where there is none or more than one."""
        names = {plain(self.people[one].name) if one in self.people else "" for one in labels}
        return next(iter(names)) or None if len(names) == 1 else None

    def short(self, speaker: str) -> str:
        """The surname of who has a name, the full name where two share it; the label of who has none."""
        person = self.people.get(speaker)
        if person is None:
            return label(speaker)
        last = surname(person.name, self.lang)
        return last if self.full_name(self._forms[last]) else plain(person.name)

    def name_tokens(self, labels: Iterable[str]) -> frozenset[str]:
        """The words of somebody's names, aliases included."""
        people = [self.people[one] for one in labels if one in self.people]
        forms = [form for person in people for form in (person.name, *person.aliases)]
        return frozenset(token for form in forms for token in pieces(form))

    def post_tokens(self, labels: Iterable[str]) -> frozenset[str]:
        """The words of title and organization that the panel file gives somebody."""
        people = [self.people[one] for one in labels if one in self.people]
        texts = [text for person in people for text in (person.title, person.organization) if text]
        return frozenset(token for text in texts for token in pieces(plain(text))) - FUNCTION

    @cached_property
    def all_names(self) -> frozenset[str]:
        """Every word of every name, of absent people too."""
        listed = [form for person in self.panel.people for form in (person.name, *person.aliases)]
        heard = [form for person in self.people.values() for form in (person.name, *person.aliases)]
        return frozenset(token for form in (*listed, *heard) for token in pieces(plain(form)))

    @cached_property
    def posts(self) -> frozenset[str]:
        """Every word that somebody's title or organization has, and those of titles in general."""
        texts = [text for p in self.panel.people for text in (p.title, p.organization) if text]
        texts += [p.organization for p in self.people.values() if p.organization]
        return (frozenset(t for text in texts for t in pieces(plain(text))) - FUNCTION) | TITLES

    @cached_property
    def occasion(self) -> frozenset[str]:
        """The words of the event: its title, name, date, publication and sponsors."""
        panel = self.panel
        texts = [panel.title, panel.event, panel.date, panel.publication, panel.media.podcast_title]
        texts += [sponsor.title for sponsor in panel.sponsors]
        return frozenset(token for text in texts if text for token in pieces(plain(text)))

    def said_number(self, number: Sequence[str], turns: Iterable[str]) -> bool:
        """Whether a number stands in one of `turns` just so, whole, and not as a part of a longer one."""
        return any(tuple(number) in numbers(self.tokens_of(turn)) for turn in turns)

    def sources(self, turns: Iterable[str]) -> list[Source]:
        """The sentences of some turns."""
        found = []
        for turn in dict.fromkeys(turns):
            passage = self._passages.get(turn)
            for sentence in passage.sentences if passage else ():
                if sentence.turn == turn:
                    said = tuple(pieces(sentence.text))
                    stems = tuple(stem(token) for token in said)
                    asks = sentence.act is Act.QUESTION
                    found.append(Source(turn, said, stems, denies(said), asks))
        return found
