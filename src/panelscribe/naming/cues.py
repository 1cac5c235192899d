"""Cues: what the words around a name say about who speaks, who spoke and who will speak.

Pure. Turns are read one at a time; every name in them gets at most one cue, the most telling one. The phrases are data
(`languages/`), the meaning of a cue for its neighbours is `evidence.py`'s business.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import lru_cache

from panelscribe.naming.language import Language
from panelscribe.naming.mentions import Block, Mention, Organization
from panelscribe.naming.names import fold

NAME = "\ue000(\\d+)\ue001"
ORGANIZATION = "\ue002(?P<o>\\d+)\ue003"
UNHEARD = "\ue004"
"""What stands for words that a transcriber could not make out ("<inaudible>"): no pattern reaches over it."""
_CUT_OFF = re.compile(r"\w{1,3}[-–—]")  # "Ch- Chris"
_GLUE = "(?:(?:our|the|a|an|mr|ms|dr|my|your|is|and|of|[^\\s.?!\ue000]+) ){0,14}?"

# From the most to the least telling: a name takes the first kind that fits.
KINDS = (
    "employs",
    "reports",
    "stands_in",
    "names_self",
    "leads_with_self",
    "announces",
    "thanks",
    "recalls",
    "hands_over",
    "greets",
    "presents",
    "asks",
    "responds",
    "may_name_self",
)


_NO_PHRASES = ("parts", "describes", "deeds", "lost_apostrophes")
"""Tuples of a language that hold no cue phrases."""
SAID_OF_SELF = ("names_self", "leads_with_self", "may_name_self")

REMARK = 6
"""Words in the longest remark to somebody that is told from what follows it."""
QUESTION = 40
"""Words from a name to the end of a block that ends in a question, within which the question is for the one named."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A name and what is done with it. `kind` is a field of `Language`, or "calls" (set off by commas) or "mentions".

    `words_before` and `words_after` count to the edges of the block; `together` says that the name stands in a list of
    names, `last_call` that nobody is called after it in the block, `alone` that it is a sentence of its own.
    """

    block: int
    mention: Mention
    kind: str
    words_before: int
    words_after: int
    together: bool
    last_call: bool
    alone: bool


@dataclass(frozen=True, slots=True)
class Spelled:
    """A block in signs: lower case, no fillers, one sign for a name; `starts[i]` is the offset of kept word i."""

    text: str
    mentions: tuple[Mention, ...]
    word_starts: tuple[int, ...] = field(repr=False)
    words: tuple[int, ...] = field(repr=False)

    def word_at(self, offset: int) -> int:
        """The index in the block of the word that stands at an offset of the text."""
        return self.words[bisect_right(self.word_starts, offset) - 1]


def spell(
    block: Block,
    mentions: Sequence[Mention],
    language: Language,
    organizations: Sequence[Organization] = (),
) -> Spelled:
    """The block as the patterns read it."""
    heads = {m.first: (f"\ue000{number}\ue001", m.last) for number, m in enumerate(mentions)}
    for found in organizations:
        heads.setdefault(found.first, (f"\ue002{found.number}\ue003", found.last))
    meant = dict(language.lost_apostrophes)
    pieces: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    offset = index = 0
    while index < len(block.words):
        word, origin = block.words[index].text, index
        if index in heads:
            sign, last = heads[index]
            tail = block.words[last].text
            alone = (not pieces or pieces[-1][-1:] in ".?!…") and tail[-1:] in ".?!"
            piece = sign + ("" if alone else _possessive(tail)) + _punctuation(tail)
            index = last + 1
        else:
            index += 1
            if fold(word) in language.fillers or _CUT_OFF.fullmatch(word):
                _keep_stop(pieces, word)
                continue
            if word.startswith("<"):
                if pieces and pieces[-1].endswith("\ue001"):
                    pieces[-1] += _punctuation(word.rstrip(">"))
                    continue
                word = UNHEARD
            piece = word.casefold().replace("’", "'").lstrip('"“‘(¿¡').rstrip('"”)')
            core = piece.rstrip(",.?!")
            piece = meant.get(core, core) + piece[len(core) :]
        pieces.append(piece)
        starts.append(offset)
        origins.append(origin)
        offset += len(piece) + 1
    return Spelled(" ".join(pieces), tuple(mentions), tuple(starts), tuple(origins))


def _keep_stop(pieces: list[str], word: str) -> None:
    """A full stop after a filler is kept by the word before; lengths don't change, since it takes a comma's place."""
    if word[-1:] in ".?!" and pieces and pieces[-1][-1:] == ",":
        pieces[-1] = pieces[-1][:-1] + word[-1]


def _possessive(text: str) -> str:
    return "'s" if re.search(r"['’]s\W*$", text) else ""


def _punctuation(text: str) -> str:
    found = re.search(r"[^\w'’\"”)]+$", text)
    return found.group() if found else ""


class CueReader:
    """Reads the cues of a language out of blocks."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.patterns = {
            kind: compile_patterns(language, getattr(language, kind)) for kind in KINDS[1:]
        }
        self.patterns["employs"] = compile_patterns(language, (_employer(language),))
        (self.opening,) = compile_patterns(language, ("^(?:{hello}[,.!]? )*{n}[,.]",))
        self.corrections = compile_patterns(language, language.corrects)
        (self.hailed,) = compile_patterns(
            language, ("(?:^|[.?!…] )(?:{hello},? )+{n}(?=[,?.!])(?!, (?:{relative})\\b)",)
        )

    def read(self, number: int, spelled: Spelled, *, invited: bool = False) -> list[Cue]:
        """One cue for each name in block `number`; `invited` says that its speaker was asked who they are."""
        if not spelled.mentions:
            return []
        kinds: dict[int, str] = {}
        slips = self._slips(spelled)
        for kind in KINDS:
            for pattern in self.patterns[kind]:
                for found in pattern.finditer(spelled.text):
                    self._take(kinds, found, kind, spelled)
        if invited and kinds.get(0) in (None, "greets") and self._opens_with_name(spelled):
            kinds[0] = "leads_with_self"
        slips |= _repeats(spelled, kinds)
        kinds |= _employers(spelled, kinds)
        for slip, meant in slips.items():
            kinds[meant] = _better(kinds.get(meant), kinds.get(slip))
            kinds[slip] = "void"
        groups = _grouped(spelled.text)
        hailed = {int(found.group("n")) for found in self.hailed.finditer(spelled.text)}
        calls = {
            n: kinds.get(n) or ("calls" if n in hailed else _call(spelled.text, n))
            for n in range(len(spelled.mentions))
        }
        return list(self._cues(number, spelled, calls, groups))

    def _take(
        self, kinds: dict[int, str], found: re.Match[str], kind: str, spelled: Spelled
    ) -> None:
        name = int(found.group("n"))
        if name in kinds or not self._believable(kind, found, spelled, name):
            return
        kinds[name] = kind

    def _believable(self, kind: str, found: re.Match[str], spelled: Spelled, name: int) -> bool:
        mention = spelled.mentions[name]
        before = spelled.text[: found.start("n")].count(" ")
        if spelled.text[found.end("n") + 1 : found.end("n") + 3] == "'s":
            return kind == "recalls"
        if kind == "may_name_self":
            return before <= 20
        if kind == "asks" and found.start() + 1 == found.start("n"):
            *_, last = ["", *spelled.text[: found.start()].split()]
            return last not in self.language.copulas
        if kind == "leads_with_self":
            return len(mention.tokens) > 1
        return True

    def _opens_with_name(self, spelled: Spelled) -> bool:
        """Whether a full name stands by itself at the head ("Yes, hello. Al Petrosky, Hickory Lane.")."""
        return len(spelled.mentions[0].tokens) > 1 and bool(self.opening.match(spelled.text))

    def _slips(self, spelled: Spelled) -> dict[int, int]:
        """Names that were taken back: the slip and the name that was meant."""
        slips = {}
        for pattern in self.corrections:
            for found in pattern.finditer(spelled.text):
                names = [int(n) for n in re.findall(NAME, found.group())]
                if len(names) > 1:
                    slips[names[0]] = names[-1]
        return slips

    def _cues(
        self, number: int, spelled: Spelled, kinds: dict[int, str], groups: frozenset[int]
    ) -> Iterator[Cue]:
        total = len(spelled.word_starts)
        asked = spelled.text.rstrip("\"'").endswith("?")
        called = [
            n for n, kind in kinds.items() if kind in ("calls", "asks", "hands_over", "announces")
        ]
        for name, mention in enumerate(spelled.mentions):
            if kinds[name] == "void":
                continue
            position = spelled.text[: spelled.text.index(f"\ue000{name}\ue001")].count(" ")
            last = name == max(called, default=-1)
            if kinds[name] == "calls" and _ends_remark(spelled, name):
                kinds[name] = "responds"
            elif kinds[name] == "calls" and last and asked and total - position <= QUESTION:
                kinds[name] = "asks"
            yield Cue(
                number,
                mention,
                kinds[name],
                position,
                total - position - 1,
                name in groups,
                last,
                _alone(spelled.text, name),
            )


def _repeats(spelled: Spelled, kinds: Mapping[int, str]) -> dict[int, int]:
    """Names that their bearer says again at once and in full ("I'm Rose. Rose Frank."): the short one, the full one."""
    found = {}
    for name, kind in kinds.items():
        between = f"\ue000{name}\ue001([,.]|,? mein name,) \ue000{name + 1}\ue001"
        if kind in SAID_OF_SELF and re.search(between, spelled.text):
            short, full = spelled.mentions[name].tokens, spelled.mentions[name + 1].tokens
            if set(short) < set(full):
                found[name] = name + 1
    return found


def _employers(spelled: Spelled, kinds: Mapping[int, str]) -> dict[int, str]:
    """What follows the name of who says it, set off by commas, is where they work ("Tomasz Wolny, Baltic Workers.")."""
    return {
        name + 1: "employs"
        for name, kind in kinds.items()
        if kind in SAID_OF_SELF
        and name + 1 not in kinds
        and re.search(f"\ue000{name}\ue001, \ue000{name + 1}\ue001(?:[.,]|$)", spelled.text)
        and not set(spelled.mentions[name].tokens) & set(spelled.mentions[name + 1].tokens)
    }


def _employer(language: Language) -> str:
    """The pattern of an organization behind a name ("Brian Nagel of Oppenheimer")."""
    employed = "|".join(sorted(language.employed_by))
    return f"(?:\ue001|{UNHEARD}),? (?:{employed}) (?:the )?{{n}}"


def _better(one: str | None, other: str | None) -> str:
    ranks = [kind for kind in KINDS if kind in (one, other)]
    return ranks[0] if ranks else "calls"


def _grouped(text: str) -> frozenset[int]:
    """Names that stand in a list of names ("Mateo, Adaeze and Paul"), also where the commas were not heard."""
    sign = "\ue000\\d+\ue001"
    lists = re.finditer(
        rf"{sign}(?:,? (?:and|und|y|e|et|&) {sign}| {sign}|, {sign}(?=,| and| und| y| et))+", text
    )
    return frozenset(int(n) for found in lists for n in re.findall(NAME, found.group()))


def _call(text: str, name: int) -> str:
    """Whether a name without a phrase around it is called (set off by punctuation) or only mentioned."""
    sign = f"\ue000{name}\ue001"
    at = text.index(sign)
    before, after = text[:at].rstrip()[-1:], text[at + len(sign) :][:1]
    opens = before in ("", ",", ".", "?", "!", "…", "-", "—")
    if (opens and after in (",", "?", ".", "!", "…", "")) or (after == "?" and _alone(text, name)):
        return "calls"
    return "mentions"


def _ends_remark(spelled: Spelled, name: int) -> bool:
    """Whether a name ends a remark of a few words, which is not a question ("Well spotted, Rose. Who's next?")."""
    before, _, after = spelled.text.partition(f"\ue000{name}\ue001")
    remark = re.split(r"[.?!…]", before)[-1].split()
    single = len(spelled.mentions[name].tokens) == 1
    return single and 1 < len(remark) <= REMARK and before.endswith(", ") and after[:2] == ". "


def _alone(text: str, name: int) -> bool:
    """Whether a name is a sentence of its own ("Mateo.", "And Mateo?")."""
    before, _, after = text.partition(f"\ue000{name}\ue001")
    words = re.split(r"[.?!…]", before)[-1].split()
    return (
        len(words) <= 2 and "\ue001" not in "".join(words) and after[:1] in (".", "?", "!", "…", "")
    )


def cue_words(language: Language) -> frozenset[str]:
    """The folded words that the phrases of a language are made of: no name begins with them ("Name", "Frage")."""
    texts = [fragment for _, fragment in language.parts]
    for entry in fields(language):
        value = getattr(language, entry.name)
        if isinstance(value, tuple) and entry.name not in _NO_PHRASES:
            texts += value
    plain = re.sub(r"\\ue00\d|\\[a-zA-Z]|\{\w+\}|\(\?(?:P<\w+>|[:=!]|<[=!])", " ", " ".join(texts))
    return (
        frozenset(fold(word) for word in re.findall(r"[^\W\d_]{3,}", plain)) - language.name_words
    )


@lru_cache(maxsize=256)
def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def compile_patterns(language: Language, patterns: Sequence[str]) -> tuple[re.Pattern[str], ...]:
    """The patterns of a language with their parts filled in; group "n" is the number of the (first) name."""
    return tuple(_compile(_fill(language, pattern)) for pattern in patterns)


def _fill(language: Language, pattern: str) -> str:
    for part, fragment in language.parts:
        pattern = pattern.replace("{" + part + "}", fragment)
    pattern = pattern.replace("{g}", _GLUE).replace("{o}", ORGANIZATION)
    first, sign, rest = pattern.partition("{n}")
    return first + (sign and "\ue000(?P<n>\\d+)\ue001") + rest.replace("{n}", "\ue000\\d+\ue001")
