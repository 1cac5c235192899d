"""Misheard names and terms, put right against the panel file where the evidence is strong.

"Kelsey High Tower" becomes Kelsey Hightower, "bit nami" Bitnami, "Desmond at Chebe" Desmond Achebe. Heard and listed
must agree in letters and in sound; a part of a name that was heard right is an anchor for the rest; ordinary words
must be written like a name, and a lower-case one is never made a name by likeness alone. A name that stands alone
("Searsha" for Saoirse) is put right where it was heard so beside the surname, or sounds like no other listed name and
is nobody else's. Each change is a `Correction` that says what was heard, and `restore` undoes it.
Pure; leaves out which file the corrections stand in and who shows them to the editor.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA

from panelscribe.common_words import COMMON_WORDS
from panelscribe.likeness import key, likeness, skeleton, sounds
from panelscribe.panel import Panel
from panelscribe.transcript import Transcript, Turn, Word

_PAUSE = 0.8
"""A name is not spoken over a longer pause than this (seconds)."""
_EXTRA = 2
"""How many more words a name may be broken into than it has."""
_ANCHORED = 0.62
"""How alike heard and listed must be where another part of the name was heard right."""
_ALONE = 0.8
"""How alike they must be without such an anchor."""
_SAME_SOUND = 0.88
"""How alike in sound ordinary words in capitals must be to what is listed."""
_MARGIN = 0.08
"""By how much the best candidate must be better than one that would be written otherwise."""
_ROUGH = 0.5
"""What is less alike than this in letters, taken as a whole, is not looked at any closer."""
_CONSONANTS = 3
"""How many consonants a name must have to be known by them alone."""
_BY_SOUND = 0.7
"""What such a likeness counts for."""
_OPENERS = frozenset(
    """a and as but did do does for from hello hey hi if is like maybe next no now of oh okay or so thank thanks that
    then to uh um was well what when while who with yeah yes""".split()  # noqa: SIM905
)
"""Words that stand before a name at the beginning of a sentence and are no part of it."""
_TITLES = frozenset({"dr", "prof", "mr", "mrs", "ms", "sir", "dame", "rev", "hon"})


@dataclass(frozen=True, slots=True)
class Correction:
    """One change: words `first` to `last` (inclusive, indices into the corrected turn) now read `written`.

    `original` are the words as they were heard, `score` says how alike they are to what is listed (0 to 1).
    """

    turn: str
    first: int
    last: int
    heard: str
    written: str
    score: float
    reason: str
    original: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class _Term:
    """Something that is listed: its words as written, and their comparable letters."""

    words: tuple[str, ...]
    keys: tuple[str, ...]
    person: bool

    @property
    def joined(self) -> str:
        return "".join(self.keys)


@dataclass(frozen=True, slots=True)
class _Match:
    first: int
    last: int
    term: _Term
    score: float
    reason: str


def correct(transcript: Transcript, panel: Panel) -> tuple[Transcript, tuple[Correction, ...]]:
    """The transcript with misheard names and terms of the panel as the panel file spells them, and what was changed.

    A corrected name has as many words as it is written with; they share the time that was heard, and have the lowest
    probability of the words they replace. Words that were most likely never said are left alone.
    """
    terms = _terms(panel)
    if not terms:
        return transcript, ()
    ordinary = _Ordinary(transcript, terms)
    found = [_matches(turn.words, terms, ordinary) for turn in transcript.turns]
    known = _heard_as(transcript, found)
    turns: list[Turn] = []
    corrections: list[Correction] = []
    for turn, matches in zip(transcript.turns, found, strict=True):
        alone = _alone(turn.words, matches, terms, ordinary, known)
        fixed, made = _apply(turn, sorted([*matches, *alone], key=lambda match: match.first))
        turns.append(fixed)
        corrections += made
    return replace(transcript, turns=tuple(turns)), tuple(corrections)


def restore(transcript: Transcript, corrections: Sequence[Correction]) -> Transcript:
    """The transcript with `corrections` undone; they must be of one `correct` and none of its turns edited since.

    Raises ValueError where the words of a correction are not found any more.
    """
    turns = {turn.id: turn for turn in transcript.turns}
    for correction in sorted(corrections, key=lambda c: (c.turn, -c.first)):
        turn = turns[correction.turn]
        words = turn.words
        here = " ".join(word.text for word in words[correction.first : correction.last + 1])
        if here != correction.written:
            raise ValueError(f"{correction.turn} reads {here!r}, not {correction.written!r}")
        words = (*words[: correction.first], *correction.original, *words[correction.last + 1 :])
        turns[correction.turn] = replace(turn, words=words)
    return replace(transcript, turns=tuple(turns[turn.id] for turn in transcript.turns))


class _Ordinary:
    """Which words are ordinary ones: frequent in English, or written small elsewhere in the same transcript."""

    def __init__(self, transcript: Transcript, terms: Sequence[_Term]) -> None:
        small: dict[str, int] = {}
        for word in transcript.words():
            if word.text[:1].islower():
                letters = key(core(word.text)[1])
                small[letters] = small.get(letters, 0) + 1
        self.small = frozenset(letters for letters, count in small.items() if count >= 2)
        self.listed = frozenset(letters for term in terms for letters in term.keys)

    def __contains__(self, letters: str) -> bool:
        return letters in COMMON_WORDS or letters in self.small or letters.isdigit()


def _terms(panel: Panel) -> list[_Term]:
    """What is listed, longest first; of people also the given name and the surname by itself."""
    people = {person.name for person in panel.people}
    terms: dict[tuple[str, ...], _Term] = {}
    for text in panel.vocabulary:
        words = tuple(word for word in text.split() if key(word) and key(word) not in _TITLES)
        if text not in people:
            _add(terms, words, person=False)
            continue
        _add(terms, words, person=True)
        if len(words) > 1:
            given, surname = words[0], words[-1]
            # Karolina and Carolina are two people as likely as one: frequent given names stay as heard.
            if len(key(given)) >= 5 and key(given) not in COMMON_WORDS:
                _add(terms, (given,), person=True)
            if len(key(surname)) >= 5:
                _add(terms, (surname,), person=True)
    return sorted(terms.values(), key=lambda term: (-len(term.keys), -len(term.joined)))


def _add(terms: dict[tuple[str, ...], _Term], words: tuple[str, ...], *, person: bool) -> None:
    keys = tuple(key(word) for word in words)
    if words and len("".join(keys)) >= 4:
        terms.setdefault(keys, _Term(words, keys, person))


def _matches(words: Sequence[Word], terms: Sequence[_Term], ordinary: _Ordinary) -> list[_Match]:
    """The changes to make in a turn, in order; none of them overlap."""
    keys = [key(core(word.text)[1]) for word in words]
    taken = [False] * len(words)
    chosen: list[_Match] = []
    for first, last in _spelled_right(keys, terms):
        taken[first : last + 1] = [True] * (last - first + 1)
    found = list(_candidates(words, keys, terms, ordinary))
    found.sort(key=lambda match: (-len(match.term.keys), -match.score, match.first, match.last))
    for match in found:
        span = range(match.first, match.last + 1)
        rivals = (
            other
            for other in found
            if other.term.keys != match.term.keys
            and len(other.term.keys) == len(match.term.keys)
            and other.first <= match.last
            and other.last >= match.first
        )
        if any(taken[index] for index in span):
            continue
        # Where two names fit alike, neither is written, nor a part of either.
        taken[match.first : match.last + 1] = [True] * len(span)
        if not any(other.score > match.score - _MARGIN for other in rivals):
            chosen.append(match)
    return sorted(chosen, key=lambda match: match.first)


def _spelled_right(keys: Sequence[str], terms: Sequence[_Term]) -> Iterator[tuple[int, int]]:
    """Where a term of two words and more, or a name that can't be part of another, stands as it should."""
    for term in terms:
        size = len(term.keys)
        for first in range(len(keys) - size + 1):
            if size > 1 and tuple(keys[first : first + size]) == term.keys:
                yield first, first + size - 1


def _candidates(
    words: Sequence[Word], keys: Sequence[str], terms: Sequence[_Term], ordinary: _Ordinary
) -> Iterator[_Match]:
    widest = max(len(term.keys) for term in terms) + _EXTRA
    usual = [
        letters in ordinary and not word.text[:1].isupper()
        for letters, word in zip(keys, words, strict=True)
    ]
    for first in range(len(words)):
        joined = ""
        plain = True
        for last in range(first, min(len(words), first + widest)):
            if words[last].doubtful or (
                last > first and not _together(words[last - 1], words[last])
            ):
                break
            joined += keys[last]
            plain = plain and usual[last]
            # Ordinary words in lower case become nothing else, however alike they look.
            if not keys[first] or not keys[last] or (plain and last == first):
                continue
            for term in terms:
                width = last - first + 1
                if width > len(term.keys) + _EXTRA or (plain and joined != term.joined):
                    continue
                if OSA.normalized_similarity(joined, term.joined, score_cutoff=_ROUGH) == 0.0:
                    continue
                span = slice(first, last + 1)
                judged = _judge(words[span], tuple(keys[span]), term, ordinary)
                if judged is not None:
                    yield _Match(first, last, term, *judged)


def _together(word: Word, following: Word) -> bool:
    """Whether two neighbours may belong to one name: no sentence ends between them, no pause."""
    if _ends(word) and len(key(word.text)) > 1:
        return False
    if word.end is None or following.start is None:
        return True
    return following.start - word.end <= _PAUSE


def _judge(
    words: Sequence[Word], keys: tuple[str, ...], term: _Term, ordinary: _Ordinary
) -> tuple[float, str] | None:
    """How sure it is that `words` are `term`, with the reason; None where it is not sure enough."""
    heard = [core(word.text)[1] for word in words]
    if keys == term.keys:
        return _judge_case(heard, term, ordinary)
    if "".join(keys) == term.joined:
        return _judge_joined(heard, keys, term, ordinary)
    head = _shared(keys, term.keys)
    tail = _shared(keys[head:][::-1], term.keys[head:][::-1])
    rest = keys[head : len(keys) - tail]
    missing = term.keys[head : len(term.keys) - tail]
    if not rest or not missing or any(letters in ordinary.listed for letters in rest):
        return None
    if any(key(part) in missing for text in heard for part in re.split("[-–—]", text)):
        return None  # a false start ("R-Rebecca") was said so
    anchors = term.keys[:head] + term.keys[len(term.keys) - tail :]
    anchored = any(len(letters) >= 3 for letters in anchors)
    letters, sound = likeness("".join(rest), "".join(missing))
    known = anchored and term.person and _known_by_sound(rest, missing, ordinary)
    score = max((letters + sound) / 2, _BY_SOUND if known else 0.0)
    capital = [text[:1].isupper() for text in heard[head : len(keys) - tail]]
    usual = [letters in ordinary for letters in rest]
    if all(usual) and not (all(capital) and anchored and sound >= _SAME_SOUND):
        return None
    if not anchored and (
        len("".join(missing)) < 5 or sounds(rest[0])[:1] != sounds(missing[0])[:1] or any(usual)
    ):
        return None
    if not any(capital) and (term.person or any(usual)):
        return None
    if score < (_ANCHORED if anchored else _ALONE):
        return None
    if len(term.keys) == 1 and term.keys[0] in COMMON_WORDS and sound < 1.0:
        return None  # a frequent name has too many neighbours
    return score, "the rest of the name was heard right" if anchored else "sounds and looks like it"


def _known_by_sound(rest: Sequence[str], missing: Sequence[str], ordinary: _Ordinary) -> bool:
    """Whether one strange word stands where one part of a name is missing and has its consonants."""
    single = len(rest) == len(missing) == 1 and rest[0] not in ordinary
    return single and _same_consonants(rest[0], missing[0])


def _judge_case(heard: Sequence[str], term: _Term, ordinary: _Ordinary) -> tuple[float, str] | None:
    """The right letters in the wrong case or with other accents: changed unless they are ordinary words."""
    if list(heard) == list(term.words) or any(letters in ordinary for letters in term.keys):
        return None
    if term.person and not all(text[:1].isupper() for text in heard):
        return (
            None  # recognizers write names large: in lower case it is a word that sounds like one
        )
    return 1.0, "the same letters, written as listed"


def _judge_joined(
    heard: Sequence[str], keys: tuple[str, ...], term: _Term, ordinary: _Ordinary
) -> tuple[float, str] | None:
    """The right letters with other gaps: "bit nami", "Kelsey High Tower", "open telemetry"."""
    strange = any(letters not in ordinary for letters in keys)
    # A capital at the beginning may be that of a sentence.
    capital = any(text[:1].isupper() for text in heard[1:])
    if len(term.joined) >= 6 and (strange or capital):
        return 1.0, "the same letters, joined as listed"
    return None


def _heard_as(transcript: Transcript, found: Sequence[Sequence[_Match]]) -> Mapping[str, _Term]:
    """Names that were heard otherwise beside the rest of the full name, by what was heard.

    What was heard for two different names is left out.
    """
    known: dict[str, set[str]] = {}
    for turn, matches in zip(transcript.turns, found, strict=True):
        for match in matches:
            heard = turn.words[match.first : match.last + 1]
            if match.term.person and len(heard) == len(match.term.words):
                for word, listed in zip(heard, match.term.words, strict=True):
                    known.setdefault(key(core(word.text)[1]), set()).add(listed)
    return {
        letters: _Term((name,), (key(name),), person=True)
        for letters, names in known.items()
        for name in names
        if len(names) == 1 and key(name) != letters
    }


def _alone(
    words: Sequence[Word],
    matches: Sequence[_Match],
    terms: Sequence[_Term],
    ordinary: _Ordinary,
    known: Mapping[str, _Term],
) -> Iterator[_Match]:
    """Single words that are a listed person's name: heard so elsewhere beside the rest of it, or the only listed name
    with these consonants. Somebody else's full name is left alone, and so is whatever is an ordinary word.
    """
    taken = {index for match in matches for index in range(match.first, match.last + 1)}
    for index, word in enumerate(words):
        heard = core(word.text)[1]
        letters = key(heard)
        if (
            index in taken
            or word.doubtful
            or not heard[:1].isupper()
            or letters in ordinary
            or letters in ordinary.listed
            or _in_a_name(words, index)
            or "-" in heard  # a false start ("R-Rebecca") was said so
        ):
            continue
        if letters in known:
            yield _Match(index, index, known[letters], 1.0, "heard so beside the rest of the name")
            continue
        alike = [term for term in terms if _same_skeleton(letters, term)]
        if len(alike) == 1 and alike[0].joined not in COMMON_WORDS:
            yield _Match(index, index, alike[0], _BY_SOUND, "the only listed name that sounds so")


def _same_skeleton(letters: str, term: _Term) -> bool:
    """Whether a person's name of one word sounds so."""
    return len(term.keys) == 1 and term.person and _same_consonants(letters, term.joined)


def _same_consonants(heard: str, listed: str) -> bool:
    """Whether two keys have the same consonants in the same number of syllables, from the same kind of first sound."""
    wanted = skeleton(listed)
    begins = (heard[0] in "aeiouy") == (listed[0] in "aeiouy")
    return begins and len(wanted[0]) >= _CONSONANTS and skeleton(heard) == wanted


def _in_a_name(words: Sequence[Word], index: int) -> bool:
    """Whether the word stands beside another capital within a sentence: then it is part of a longer name."""
    if index + 1 < len(words) and not _ends(words[index]):
        following = words[index + 1].text
        if following[:1].isupper() and not _FIRST_PERSON.match(following):
            return True
    if not index or _ends(words[index - 1]):
        return False
    before = words[index - 1].text
    return before[:1].isupper() and key(before) not in _OPENERS


def _ends(word: Word) -> bool:
    return word.text.rstrip("\"'”’)")[-1:] in tuple(".?!,;:…")


def _shared(first: Sequence[str], second: Sequence[str]) -> int:
    """How many items two sequences have in common from their beginning on."""
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count


def _apply(turn: Turn, matches: Sequence[_Match]) -> tuple[Turn, list[Correction]]:
    words: list[Word] = []
    made: list[Correction] = []
    position = 0
    for match in matches:
        original = turn.words[match.first : match.last + 1]
        words += turn.words[position : match.first]
        written = _written(original, match.term)
        made.append(
            Correction(
                turn=turn.id,
                first=len(words),
                last=len(words) + len(written) - 1,
                heard=" ".join(word.text for word in original),
                written=" ".join(word.text for word in written),
                score=round(match.score, 3),
                reason=match.reason,
                original=tuple(original),
            )
        )
        words += written
        position = match.last + 1
    if not made:
        return turn, []
    return replace(turn, words=(*words, *turn.words[position:])), made


def _written(original: Sequence[Word], term: _Term) -> list[Word]:
    """The words of `term` in place of `original`: with the punctuation around them, in the time that they took."""
    before, after = core(original[0].text)[0], core(original[-1].text)[2]
    texts = list(term.words)
    texts[0] = before + texts[0]
    texts[-1] += after[2:] if texts[-1].endswith(("'s", "’s")) and after[1:2] == "s" else after
    probability = min(word.probability for word in original)
    if len(texts) == len(original):
        return [replace(word, text=text) for word, text in zip(original, texts, strict=True)]
    start, end = original[0].start, original[-1].end
    if start is None or end is None:
        return [Word(text, None, None, probability) for text in texts]
    share = (end - start) / sum(len(text) for text in texts)
    words = []
    for text in texts:
        stop = start + share * len(text)
        words.append(Word(text, round(start, 3), round(stop, 3), probability))
        start = stop
    words[-1] = replace(words[-1], end=end)
    return words


_FIRST_PERSON = re.compile(r"I\b")
_CORE = re.compile(r"^([^\w]*)(.*?)((?:['’]s?)?[^\w]*)$", re.DOTALL)


def core(text: str) -> tuple[str, str, str]:
    """What stands before a word, the word, and what stands after it: punctuation and a possessive s.

    >>> core("“Achebe’s,”")
    ('“', 'Achebe', '’s,”')
    """
    match = _CORE.match(text)
    return match.groups() if match else ("", text, "")  # type: ignore[return-value]
