"""What a question is about, where no line of the exchange can head its section: a noun phrase of the question.

Pure. Nothing here knows grammar by heart: which words are nouns is read from the recording itself, from what stands
before them ("the margin", "of margin" against "to margin", "we margin"). A phrase that is not surely one is not taken.
Used by `headings.py`; a language without the word sets has no such headings.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from panelscribe.drafting.outline import Exchange
from panelscribe.drafting.quotes import Line, Quarry
from panelscribe.drafting.roles import Passage
from panelscribe.drafting.sentences import Act, Sentence
from panelscribe.transcript import Word, normalise

_LONGEST = 4
"""Words of the longest phrase."""
_IDLE = ("thanks", "greeting", "introduction", "handoff")
_TOLD = 1.5
"""What a phrase has before others behind "about", "on", "regarding": the asker says that it is the subject."""
_SMALL = (
    "stop",
    "pronouns",
    "person_one_two",
    "determiners",
    "prepositions",
    "joints",
    "hollow_nouns",
)
_TERM = 3
"""How often two words stand side by side in a recording that are a term of it."""
_OWN = 0.6
"""Share of its occurrences that a single word must have in an exchange to be what it is about, where nobody says so."""
_MARKS = ".,?!;:…"


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Words `first` to `last` of a turn; `said` are they as compared."""

    turn: str
    first: int
    last: int
    said: tuple[str, ...]
    told: bool


class Subjects:
    """Finds what the questions of one recording are about."""

    def __init__(self, quarry: Quarry) -> None:
        self._quarry = quarry
        self._lang = quarry.lang
        self._as_noun: Counter[str] = Counter()
        self._as_verb: Counter[str] = Counter()
        self._counts: Counter[str] = Counter()
        self._pairs: Counter[tuple[str, str]] = Counter()
        self._forms: Counter[str] = Counter()
        self._used: set[tuple[str, ...]] = set()
        for turn in quarry.turns.values():
            self._read(turn.words)

    def _read(self, words: Sequence[Word]) -> None:
        """Counts how each word is used."""
        lexicon = self._lang.words
        said = [
            token
            for word in words
            if (token := normalise(word.text)) not in lexicon["fillers"] and token
        ]
        before_verbs = lexicon["subjects"] | lexicon["auxiliaries"] | {"to"}
        for before, token in pairwise(said):
            self._as_noun[token] += before in lexicon["determiners"] | lexicon["prepositions"]
            self._as_verb[token] += before.partition("'")[0] in before_verbs
            self._pairs[_stem(before), _stem(token)] += 1
        self._forms.update(said)
        self._counts.update(_stem(token) for token in said)

    def of(self, exchange: Exchange) -> Line | None:
        """The phrase that says best what an exchange is about, None where none is safe or all are used."""
        asking = exchange.question
        if asking is None:
            return None
        asked = Counter(_stem(token) for s in asking.sentences for token in _tokens(s))
        answers = (s for answer in exchange.answers for s in answer.sentences)
        answered = Counter(_stem(token) for s in answers for token in _tokens(s))
        best: tuple[float, Line, _Phrase] | None = None
        for place, phrase in enumerate(self._phrases(asking, exchange)):
            article = self._article(phrase)
            first = phrase.first - article
            if not article and self._countable(phrase):
                continue
            line = self._quarry.span(asking.speaker, phrase.turn, first, phrase.last, fragment=True)
            if line is None or line.edits or line.flags or phrase.said in self._used:
                continue
            value = self._value(phrase, asked, answered) - 0.05 * place
            if value > 0 and (best is None or value > best[0]):
                best = (value, line, phrase)
        if best is None:
            return None
        self._used.add(best[2].said)
        return best[1]

    def _countable(self, phrase: _Phrase) -> bool:
        """Whether a phrase is a singular of which there are several: nobody asks about "auto market"."""
        head = phrase.said[-1]
        many = (
            head[:-1] + "ies"
            if head.endswith("y")
            else head + ("es" if head.endswith("ss") else "s")
        )
        one = any(self._pairs[article, head] for article in ("a", "an"))
        before = (
            self._quarry.turns[phrase.turn].words[phrase.first - 1].text if phrase.first else ""
        )
        alone = (
            len(phrase.said) == 1 and normalise(before) in self._lang.words["about"]
        )  # "about strategy"
        return head == _stem(head) and not alone and (self._forms[many] > 0 or one)

    def _article(self, phrase: _Phrase) -> bool:
        """Whether an article stands right before a phrase: "asks about the auto market"."""
        before = (
            self._quarry.turns[phrase.turn].words[phrase.first - 1].text if phrase.first else ""
        )
        return before in self._lang.words["articles"]

    def _value(self, phrase: _Phrase, asked: Counter[str], answered: Counter[str]) -> float:
        """What speaks for a phrase: that it is taken up, and that it is of this exchange more than of the recording."""
        stems = [_stem(token) for token in phrase.said]
        again = [answered[stem] + asked[stem] - stems.count(stem) for stem in stems]
        term = len(stems) > 1 and self._pairs[stems[-2], stems[-1]] >= _TERM
        if not any(again) and not term:
            return -1.0
        whole = sum(count > 0 for count in again) / len(again)
        here = asked[stems[-1]] + answered[stems[-1]]
        own = answered[stems[-1]] > 1 and here >= _OWN * self._counts[stems[-1]]
        if len(stems) == 1 and not (phrase.told or own):
            return -1.0
        value = 0.4 * min(3, answered[stems[-1]]) + 0.2 * min(3, max(again)) + 0.6 * whole
        value += 1.2 * here / max(here, self._counts[stems[-1]]) + 0.5 * (min(3, len(stems)) - 1)
        value += _TOLD if phrase.told else 0.0
        lone_name = (
            len(stems) == 1
            and self._quarry.turns[phrase.turn].words[phrase.first].text[:1].isupper()
        )
        return value - 1.5 * lone_name

    def _phrases(self, asking: Passage, exchange: Exchange) -> Iterator[_Phrase]:
        """The noun phrases of a question."""
        source = {normalise(word) for word in f"{exchange.source or ''} {exchange.where}".split()}
        names = self._quarry.names | source
        for sentence in asking.sentences:
            idle = any(self._lang.has(cue, sentence.text) for cue in _IDLE)
            if sentence.act not in (Act.CONTENT, Act.QUESTION) or idle:
                continue
            for phrase in self._within(sentence):
                if not names.intersection(token.removesuffix("'s") for token in phrase.said):
                    yield phrase

    def _within(self, sentence: Sentence) -> Iterator[_Phrase]:
        words = self._quarry.turns[sentence.turn].words
        lexicon = self._lang.words
        spoken = [
            i for i in range(sentence.first, sentence.last + 1)
            if normalise(words[i].text) not in lexicon["fillers"] and normalise(words[i].text)
        ]  # fmt: skip
        said = {i: normalise(words[i].text) for i in spoken}
        for place, end in enumerate(spoken):
            if not self._closes(words, spoken, place) or not self._is_noun(said[end]):
                continue
            start = place
            while start > 0 and self._joins(words, spoken[start - 1], said):
                start -= 1
            run = spoken[start : place + 1]
            opening = said[spoken[start - 1]] if start else ""
            opens = opening in lexicon["determiners"] | lexicon["prepositions"]
            adjoining = run[-1] - run[0] == len(run) - 1
            if len(run) == 1 and self._is_listed(words, spoken, place):
                continue
            if (
                not opens
                or not adjoining
                or len(run) > _LONGEST
                or not self._holds(said, run, opening)
            ):
                continue
            told = any(said[i] in lexicon["about"] for i in spoken[max(0, start - 3) : start])
            yield _Phrase(sentence.turn, run[0], end, tuple(said[i] for i in run), told)

    def _closes(self, words: Sequence[Word], spoken: Sequence[int], place: int) -> bool:
        """Whether a phrase can end on a word: before a mark or a word that begins something else, no slip of the
        tongue.
        """
        lexicon = self._lang.words
        if place + 1 == len(spoken):
            return True
        after = normalise(words[spoken[place + 1]].text).partition("'")[0]
        if after == normalise(words[spoken[place]].text):
            return False
        begins = (
            lexicon["prepositions"]
            | lexicon["auxiliaries"]
            | lexicon["subjects"]
            | lexicon["joints"]
        )
        return words[spoken[place]].text[-1:] in _MARKS or after in begins

    def _is_listed(self, words: Sequence[Word], spoken: Sequence[int], place: int) -> bool:
        """Whether a word may be half of what goes with a noun behind "and" ("cement and clinker imports")."""
        after = spoken[place + 1 : place + 2]
        marked = words[spoken[place]].text[-1:] in _MARKS
        return not marked and bool(after) and normalise(words[after[0]].text) in ("and", "or")

    def _joins(self, words: Sequence[Word], index: int, said: dict[int, str]) -> bool:
        """Whether a word can stand inside a phrase, before others of it."""
        token, text = said[index], words[index].text
        if text[-1:] in _MARKS or not _plain(token) or token in self._lang.words["stop"]:
            return False
        return token not in self._lang.words["determiners"] | self._lang.words["prepositions"]

    def _holds(self, said: dict[int, str], run: Sequence[int], opening: str) -> bool:
        """Whether a run of words is a phrase of its own: nothing in it is surely a verb or says nothing."""
        lexicon = self._lang.words
        inner = [said[i] for i in run[:-1]]
        if (
            inner
            and opening in lexicon["prepositions"]
            and inner[0].endswith("ing")
            and not self._named(inner[0])
        ):
            return False  # "of selling shares"
        for place, (before, token) in enumerate(pairwise(said[i] for i in run)):
            verb = self._as_verb[before] > self._as_noun[before] or before.endswith("ly")
            ends = before.endswith("s") and not before.endswith(("ss", "us", "is"))
            doubtful = verb or ends or (place > 0 and before.endswith("ing"))
            if doubtful and self._pairs[_stem(before), _stem(token)] < 2:
                return False
        return not lexicon["hollow_nouns"].intersection(_both(said[i] for i in run[-1:])) and not (
            lexicon["hollow_nouns"].issuperset(inner)
            and lexicon["vague_nouns"].intersection(_both([said[run[-1]]]))
        )

    def _named(self, token: str) -> bool:
        return self._as_noun[token] >= 2 and self._as_noun[token] > self._as_verb[token]

    def _is_noun(self, token: str) -> bool:
        """Whether a word is used as a noun in this recording."""
        lexicon = self._lang.words
        if not _plain(token) or any(token in lexicon[kind] for kind in _SMALL):
            return False
        if (
            token.endswith(tuple(lexicon["other_ends"]))
            and _stem(token) not in lexicon["sure_nouns"]
        ):
            return False
        used = self._as_noun[token]
        if token.endswith("ing"):
            return self._named(token)
        sure = token.endswith(tuple(lexicon["noun_ends"]))
        return (sure or used > 0) and self._as_verb[token] <= used


def _tokens(sentence: Sentence) -> list[str]:
    return [token for word in sentence.text.split() if (token := normalise(word))]


def _plain(token: str) -> bool:
    """Whether a word is one, of more than two letters, and no number."""
    return (
        len(token) > 2
        and not token[0].isdigit()
        and token.replace("-", "").replace("'", "").isalnum()
    )


def _both(said: Iterator[str] | Sequence[str]) -> set[str]:
    return {form for token in said for form in (token, _stem(token))}


def _stem(token: str) -> str:
    """A word without the ending of a plural.

    >>> [_stem(word) for word in ("margins", "policies", "business", "class")]
    ['margin', 'policy', 'business', 'class']
    """
    token = token.removesuffix("'s")
    if len(token) > 4 and token.endswith("ies"):
        return token[:-3] + "y"
    return (
        token[:-1]
        if len(token) > 3 and token.endswith("s") and not token.endswith(("ss", "us", "is"))
        else token
    )
