"""Where names stand in what was said, with or without a panel file.

Pure. A name is a run of capitalised words that are not ordinary words of this recording, or an exact form of a listed
name in whatever case. Who is meant is `identities.py`'s business, what is said about them that of `cues.py`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from panelscribe.common_words import COMMON_WORDS
from panelscribe.naming.language import Language
from panelscribe.naming.names import TITLES, fold, match_name, name_tokens
from panelscribe.panel import Panel
from panelscribe.transcript import Transcript, Turn, Word

LONGEST = 4
"""Words in the longest name that is looked for."""


_INITIALS = re.compile(r"(?:[^\W\d_]\.)+")


@dataclass(frozen=True, slots=True)
class Block:
    """The floor from one change of speaker to the next: the words of neighbouring turns of one speaker."""

    speaker: str
    words: tuple[Word, ...]
    turns: tuple[tuple[int, Turn], ...]  # (index in `words` of the turn's first word, turn)

    def turn_at(self, index: int) -> Turn:
        """The turn in which word `index` stands."""
        return max(
            (entry for entry in self.turns if entry[0] <= index), key=lambda entry: entry[0]
        )[1]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as heard: words `first` to `last` (inclusive) of a block; `tokens` are folded, without titles."""

    first: int
    last: int
    tokens: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Organization:
    """An organization as heard: words `first` to `last` (inclusive); `number` is its place among those listed."""

    first: int
    last: int
    number: int


def blocks(transcript: Transcript) -> tuple[Block, ...]:
    """The transcript as an alternation of speakers."""
    found: list[list[Turn]] = []
    for turn in transcript.turns:
        if not turn.words:
            continue
        if not found or found[-1][-1].speaker != turn.speaker:
            found.append([])
        found[-1].append(turn)
    return tuple(_join(turns) for turns in found)


def _join(turns: Sequence[Turn]) -> Block:
    words: list[Word] = []
    starts = []
    for turn in turns:
        starts.append((len(words), turn))
        words.extend(turn.words)
    return Block(turns[0].speaker, tuple(words), tuple(starts))


class MentionFinder:
    """Finds names in blocks; knows the forms of the listed names and which words are ordinary in this recording."""

    def __init__(
        self,
        language: Language,
        panel: Panel,
        spoken: Sequence[Block],
        plain: frozenset[str] = frozenset(),
    ) -> None:
        self.language = language
        self.plain = plain | language.not_names
        self.written = [
            name_tokens(name) for person in panel.people for name in (person.name, *person.aliases)
        ]
        self.known = {form for tokens in self.written for form in _forms(tokens)}
        self.ordinary, self.caseless, self.wavering = _ordinary_words(spoken)
        self.organizations = organizations(panel)
        self.organization_forms = self._organization_forms()
        self.things = _things(panel)
        self._fits: dict[tuple[str, ...], bool] = {}

    def find(self, block: Block) -> tuple[Mention, ...]:
        """The names in a block, in order, without overlap."""
        found: list[Mention] = []
        index = 0
        while index < len(block.words):
            mention = self._at(block.words, index)
            if mention:
                found += self._several(block.words, mention)
                index = mention.last + 1
            else:
                index += 1
        return tuple(found)

    def _several(self, words: Sequence[Word], mention: Mention) -> tuple[Mention, ...]:
        """A run that is no name but several people's, one word of each ("Callum Yetunde Grant, thank you"), apart."""
        owners = [self._owners(token) for token in mention.tokens]
        single = len(owners) == mention.last - mention.first + 1
        if len(owners) < 2 or not single or not all(owners):
            return (mention,)
        if any(one & other for one, other in combinations(owners, 2)):
            return (mention,)
        places = range(mention.first, mention.last + 1)
        return tuple(
            _mention(words, i, i, (token,)) for i, token in zip(places, mention.tokens, strict=True)
        )

    def _owners(self, token: str) -> frozenset[int]:
        """The listed names (by number) of which a word is one."""
        return frozenset(n for n, name in enumerate(self.written) if token in name)

    def find_organizations(self, block: Block) -> tuple[Organization, ...]:
        """The organizations of the panel file in a block, in order, without overlap."""
        found: list[Organization] = []
        index = 0
        while self.organization_forms and index < len(block.words):
            match = self._organization_at(block.words, index)
            if match:
                found.append(match)
                index = match.last
            index += 1
        return tuple(found)

    def _organization_at(self, words: Sequence[Word], start: int) -> Organization | None:
        joined, best = "", None
        for last in range(start, min(start + 6, len(words))):
            joined += fold(words[last].text)
            number = self.organization_forms.get(joined)
            if number is not None and (last > start or capital(words[last].text) or self.caseless):
                best = Organization(start, last, number)
            if not words[last].text[-1:].isalnum():
                break
        return best

    def _organization_forms(self) -> dict[str, int]:
        """Joined forms of the organizations: the whole name, and a telling first word that no person bears."""
        forms: dict[str, int] = {}
        for number, name in enumerate(self.organizations):
            tokens = [t for word in name.split() if (t := fold(word))]
            plain = (
                tokens[1:] if len(tokens) > 1 and tokens[0] in self.language.not_names else tokens
            )
            for form in ("".join(tokens), "".join(plain), plain[0] if plain else ""):
                telling = (
                    len(form) > 3
                    and form not in self.language.not_names | self.ordinary | self.known
                )
                if form and (telling or form == "".join(tokens)):
                    forms.setdefault(form, number)
        return forms

    def _at(self, words: Sequence[Word], index: int) -> Mention | None:
        if not self.caseless and capital(words[index].text):
            run = self._run(words, index)
            if run is not None:
                return run
        return self._slip(words, index)

    def _run(self, words: Sequence[Word], start: int) -> Mention | None:
        """The capitalised name that begins at `start`."""
        index = start
        while index + 1 < len(words) and _title(words[index].text):
            index += 1
        if not self._may_begin(words, index, titled=index > start):
            return None
        last = index
        while last + 1 < len(words) and last - index < LONGEST - 1:
            following = self._extension(words, last)
            if following is None:
                break
            last = following
        return self._trim(words, start, index, last)

    def _may_begin(self, words: Sequence[Word], index: int, *, titled: bool) -> bool:
        text, token = words[index].text, fold(words[index].text)
        if not namelike(text) or _contraction(text, self.language):
            return False
        if token in self.language.fillers or self._counts(text):
            return False
        if titled:
            return True
        if token in self.language.time_names and self._is_time(words, index):
            return False
        starts = index == 0 or _ends_sentence(words[index - 1].text)
        if token in self.plain or (starts and token in self.ordinary):
            if (
                token in self.language.name_words
                and not starts
                and self._has_family_name(words, index)
            ):
                return True
            return token in self.known and (not starts or self._stands_alone(words, index))
        if starts and token in self.language.name_words:
            return self._stands_alone(words, index)
        return len(token) > 1 or token in self.known

    def _counts(self, text: str) -> bool:
        """Whether this is a number, or another compound of ordinary words ("Forty-one")."""
        parts = [fold(part) for part in text.split("-")]
        return len(parts) > 1 and all(part in self.language.not_names for part in parts)

    def _is_time(self, words: Sequence[Word], index: int) -> bool:
        before = fold(words[index - 1].text) if index else ""
        after = words[index + 1].text if index + 1 < len(words) else ""
        return before in self.language.time_prepositions or after[:1].isdigit()

    def _stands_alone(self, words: Sequence[Word], index: int) -> bool:
        """Whether an ordinary word with a capital at the head of a sentence is called, not used: a comma or a family
        name follows it.
        """
        if words[index].text[-1] in ",.?!":
            return True
        return self._has_family_name(words, index)

    def _has_family_name(self, words: Sequence[Word], index: int) -> bool:
        following = words[index + 1].text if index + 1 < len(words) else ""
        return (
            _open_ended(words[index].text)
            and capital(following)
            and fold(following) not in self.plain
            and not _contraction(following, self.language)
        )

    def _extension(self, words: Sequence[Word], last: int) -> int | None:
        """The index of the word that prolongs a name ending at `last`."""
        if not _open_ended(words[last].text):
            return None
        index = last + 1
        text, token = words[index].text, fold(words[index].text)
        if token in self.language.particles and index + 1 < len(words) and _open_ended(text):
            following = words[index + 1].text
            if capital(following) or fold(following) in self.language.particles:
                return index + 1 if capital(following) else index
        if not namelike(text) or _contraction(text, self.language):
            return None
        if token in self.plain and token not in self.known:
            return None
        return index

    def _trim(self, words: Sequence[Word], start: int, first: int, last: int) -> Mention | None:
        """The part of a run that is a listed name, else the whole run."""
        spans = sorted(
            ((a, b) for a in range(first, last + 1) for b in range(a, last + 1)),
            key=lambda span: (span[0] - span[1], span[0]),
        )
        if self.written:
            for a, b in spans:
                tokens = self._tokens(words, a, b)
                if (b - a == last - first and self._fits_listed(tokens)) or (
                    "".join(tokens) in self.known
                    and (b > a or self._are_things(words, first, a - 1, b + 1, last))
                ):
                    return _mention(words, start if a == first else a, b, tokens)
        tokens = self._tokens(words, first, last)
        return None if set(tokens) <= self.things else _mention(words, start, last, tokens)

    def _are_things(
        self, words: Sequence[Word], first: int, before: int, after: int, last: int
    ) -> bool:
        """Whether all that stands around a single known word is no name: "Becky Frobisher" is not Alan Frobisher."""
        around = (*self._tokens(words, first, before), *self._tokens(words, after, last))
        return {*around} <= self.things | self.ordinary

    def _tokens(self, words: Sequence[Word], first: int, last: int) -> tuple[str, ...]:
        return tuple(token for word in words[first : last + 1] if (token := fold(word.text)))

    def _fits_listed(self, tokens: tuple[str, ...]) -> bool:
        if tokens not in self._fits:
            self._fits[tokens] = any(
                match_name(tokens, name).quality >= 0.6 for name in self.written
            )
        return self._fits[tokens]

    def _slip(self, words: Sequence[Word], start: int) -> Mention | None:
        """An exact form of a listed name without its capital, unless it is an ordinary word."""
        last = start
        best = None
        tokens: list[str] = []
        while last < len(words) and last - start < LONGEST:
            tokens.append(fold(words[last].text))
            joined = "".join(tokens)
            if joined in self.known and self._uncommon(tokens):
                best = _mention(words, start, last, tuple(t for t in tokens if t))
            if not _open_ended(words[last].text):
                break
            last += 1
        return best

    def _uncommon(self, tokens: Sequence[str]) -> bool:
        language = self.language
        plain = [
            t for t in tokens if t in language.not_names or t in language.name_words or len(t) < 3
        ]
        if len(tokens) > 1:
            return len(plain) < len(tokens)
        rare = language.code == "en" and tokens[0] not in COMMON_WORDS
        ordinary = tokens[0] in self.ordinary and tokens[0] not in self.wavering
        return not plain and (self.caseless or rare or not ordinary)


def organizations(panel: Panel) -> tuple[str, ...]:
    """The organizations of the listed people, each once."""
    return tuple(dict.fromkeys(p.organization for p in panel.people if p.organization))


def _things(panel: Panel) -> frozenset[str]:
    """Folded words of the panel file with capitals that name no person: organizations, sponsors, terms."""
    names = (*organizations(panel), *panel.glossary, *(link.title for link in panel.sponsors))
    texts = (*names, panel.event or "", panel.publication or "", panel.title or "")
    return frozenset(fold(word) for text in texts for word in text.split() if capital(word))


def _mention(words: Sequence[Word], first: int, last: int, tokens: tuple[str, ...]) -> Mention:
    text = " ".join(word.text for word in words[first : last + 1]).strip(",.?!;:\"'()…— ")
    return Mention(first, last, tokens, re.sub(r"['’]s$", "", text))


def _forms(tokens: tuple[str, ...]) -> Iterator[str]:
    """The exact forms of a name, joined: whole, given, family, first and last."""
    yield "".join(tokens)
    if len(tokens) > 1:
        for form in (tokens[0], "".join(tokens[:-1]), "".join(tokens[1:]), tokens[-1]):
            if len(form) > 1:
                yield form


def _ordinary_words(spoken: Sequence[Block]) -> tuple[frozenset[str], bool, frozenset[str]]:
    """The words that stand more often without than with a capital inside sentences; whether capitals mean nothing; the
    words that have a capital once in four times or more, wherever they stand: a recognizer wavers about names.
    """
    lower: Counter[str] = Counter()
    upper: Counter[str] = Counter()
    anywhere: Counter[str] = Counter()
    total = capitals = shouted = 0
    for block in spoken:
        for before, word in zip((None, *block.words), block.words, strict=False):
            text = word.text.lstrip("\"'“‘(¿¡")
            if not text[:1].isalpha():
                continue
            total += 1
            shouted += text.isupper() and len(text) > 1
            if text[0].islower():
                lower[fold(text)] += 1
                continue
            capitals += text != "I" and text[:2] not in ("I'", "I’")
            anywhere[fold(text)] += 1
            if before is not None and not _ends_sentence(before.text):
                upper[fold(text)] += 1
    ordinary = frozenset(token for token, count in lower.items() if count > upper[token])
    wavering = frozenset(token for token, count in lower.items() if 3 * anywhere[token] >= count)
    return ordinary, capitals < 0.01 * total or shouted > 0.5 * total, wavering


def capital(text: str) -> bool:
    """Whether a word begins with a capital letter, quotation marks aside."""
    return text.lstrip("\"'“‘(¿¡")[:1].isupper()


def namelike(text: str) -> bool:
    """Whether a word looks like part of a name: a capital, then letters; no abbreviation of more than two letters."""
    core = re.sub(r"['’]s\W*$", "", text).strip(",.?!;:\"'“”‘’()…—¿¡ ")
    return (
        bool(re.fullmatch(r"[^\W\d_](?:(?:[^\W\d_]|['’.-])*(?:[^\W\d_]|\.))?", core))
        and core[0].isupper()
        and (len(core) <= 2 or not core.replace(".", "").isupper() or "." in core)
    )


def _title(text: str) -> bool:
    token = fold(text)
    return (
        capital(text) and token in TITLES and text[-1] not in (",?!" if len(token) < 5 else ",?!.")
    )


def _ends_sentence(text: str) -> bool:
    return text.rstrip("\"'”’)")[-1:] in (".", "?", "!", "…", ":", "—") and not (
        _title(text) or _INITIALS.fullmatch(text)
    )


def _open_ended(text: str) -> bool:
    """Whether a name may go on after this word: no punctuation, but that of an initial or a title."""
    if text[-1:].isalnum():
        return True
    return bool(_INITIALS.fullmatch(text)) or (text[-1:] == "." and _title(text))


def _contraction(text: str, language: Language) -> bool:
    """Whether this is a pronoun or question word with its verb ("I'm", "That's")."""
    head, mark, tail = text.replace("’", "'").partition("'")
    return bool(mark) and len(tail) <= 3 and fold(head) in language.not_names and tail[:1].islower()
