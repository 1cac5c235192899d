"""What speaks for printing some words, and what against: the judgement of `quotes.py` in numbers.

Pure. A score only orders lines of one recording, it means nothing by itself. The weights are judgement, kept coarse;
nothing here can let a line through that the gate refuses.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from panelscribe.drafting.language import Language
from panelscribe.drafting.records import Deletion
from panelscribe.drafting.style import Policy
from panelscribe.transcript import normalise, tokens

LONGEST = 68
"""Words; a longer quotation loses readers."""

_BROKEN_OFF = re.compile(r"(?<![\w'’.&-])[b-df-hj-np-tv-z]{1,3},(?= )")
"""A word that breaks off: small letters without a vowel before a comma."""
_NUMBER = re.compile(r"\d")


_POINTERS = ("it", "that", "this", "them", "those", "they")
_FRAGMENT = 7
"""Words of a sentence without a verb that only a question explains ("Less than a third")."""


_ELLIPTIC = 4
"""Words of a sentence that says nothing but that it was so ("We did too")."""

_POINTING = 6
"""Words of a first sentence in which an "it" without a meaning is all that is said ("Somebody decided it")."""


class Score:
    """What speaks for a line and against it. The weights are judgement, kept coarse: they only order lines."""

    def __init__(
        self,
        text: str,
        edits: tuple[Deletion, ...],
        policy: Policy,
        lang: Language,
        *,
        asked: frozenset[str],
        leads: bool,
        asking: bool,
    ) -> None:
        self.text = text
        self.edits = edits
        self.policy = policy
        self.lang = lang
        self.tokens = tokens(text)
        self.asked = asked
        self.leads = leads
        self.asking = asking
        opening = self.tokens[0] if self.tokens else ""
        leans = opening in self.lang.words["dangling"] and not self.lang.has("pleonastic", text)
        self.points = points_back(self.tokens, lang)
        first = tokens(re.split(r"(?<=[.!?]) ", self.text)[0])
        self.hangs = leans or self._bare_answer(first) or (self.points and len(first) <= _POINTING)

    def _bare_answer(self, first: list[str]) -> bool:
        """Whether the line opens on a word or two without a verb ("Not one."), or on a pronoun and an auxiliary ("I do
        now."), which only the question explains.
        """
        if len(first) > _FRAGMENT or not first:
            return False
        words = self.lang.words
        if 1 < len(first) <= _ELLIPTIC and words["stop"].issuperset(first):
            return True
        verbs = any(
            t in words["auxiliaries"] or t.endswith(("n't", "'s", "'re", "'m", "'ve", "'d", "'ll"))
            for t in first
        )
        subjects = words["subjects"].union(words["person_one_two"]).intersection(first)
        if verbs or subjects:
            return False
        return (len(first) <= 2 and len(first) < len(self.tokens)) or first[0] in words[
            "fragment_openers"
        ]

    def value(self) -> float:
        """The sum."""
        return round(
            self._length()
            + self._meaning()
            + self._answer()
            - self._leaning()
            - self._staleness()
            - self._slips(),
            4,
        )

    def worth(self) -> float:
        """What a sentence adds to a run of sentences, whatever its length and place."""
        told = 0.7 * max(-1.0, min(2.0, concreteness(self.text, self.lang)))
        broken = 1.5 * self.text.count("…")
        return self._meaning() + told - self._staleness() - self._slips() - broken

    def answers(self) -> float:
        """What speaks for a text as an answer to what was asked."""
        return self._answer()

    def leans(self) -> float:
        """What speaks against a text because it leans on what was said before it."""
        return self._leaning()

    def _length(self) -> float:
        steps = ((4, -1.5), (8, 0.0), (29, 1.0), (41, 0.4), (LONGEST, -0.6), (10_000, -2.5))
        return next(value for limit, value in steps if len(self.tokens) < limit)

    def _meaning(self) -> float:
        carrying = [token for token in self.tokens if token not in self.lang.words["stop"]]
        figures = _figures(self.tokens, self.lang)
        later = re.findall(r"(?<=[a-z,;] )[A-Z][\w'-]+", self.text)
        names = sum(
            1 for word in later if normalise(word) not in ("i", "i'm", "i'd", "i've", "i'll")
        )
        value = 0.5 * min(3, self.lang.count("opinion", self.text)) + 0.35 * min(
            2, self.lang.count("vivid", self.text)
        )
        value += (
            min(0.5, 0.3 * figures)
            - 0.4 * max(0, figures - 2)
            + min(0.3, 0.15 * names)
            - 0.3 * max(0, names - 3)
        )
        value += (
            0.3
            if any(t in self.lang.words["person_one_two"] or t == "people" for t in self.tokens)
            else 0.0
        )
        value += (
            0.3
            if any(t in ("not", "never", "no", "nobody") or t.endswith("n't") for t in self.tokens)
            else 0.0
        )
        return value + max(-0.5, min(0.3, len(carrying) / max(1, len(self.tokens)) - 0.4))

    def _answer(self) -> float:
        shared = len(self.asked.intersection(self.tokens))
        return 0.4 * min(2, shared) + (0.9 if self.leads else 0.0)

    def _leaning(self) -> float:
        inner = sum(1 for token in self.tokens[1:] if token in self.lang.words["pronouns"])
        value = 0.1 * min(5, inner) + (0.5 if self.points else 0.0)
        if self.hangs:
            value += 0.5 if self.leads or self.asking else 2.5
        elif self.tokens and self.tokens[0] in self.lang.words["leaning"]:
            value += 0.6
        value += 1.5 * self.text.count("…")
        return value + (1.2 if self.lang.has("fragment", self.text) else 0.0)

    def _staleness(self) -> float:
        if self.asking:
            long = 0.04 * max(0, len(self.tokens) - 30)
            goes_on = 0.8 * self.lang.has("goes_on", self.text)
            return 0.6 * self.lang.count("hedge", self.text) + long + goes_on
        value = 1.1 * min(3, self.lang.count("stale", self.text)) + 0.6 * self.lang.count(
            "hedge", self.text
        )
        value += 1.0 * self.lang.has("thanks", self.text)
        value += 2.5 * self.lang.has("off_record", self.text)
        value += 1.2 * min(2, self.lang.count("announcing", self.text)) + 0.35 * min(
            5, self.lang.count("report", self.text)
        )
        value += 0.45 * min(4, self.lang.count("corporate", self.text))
        return value + (0.4 if "?" in self.text else 0.0)

    def _slips(self) -> float:
        cut = (0.9 if self.policy is Policy.STRICT else 0.25) * len(self.edits)
        return cut + 0.7 * stumbles(self.text, self.lang)


def points_back(said: Sequence[str], lang: Language, *, first: int = 1) -> bool:
    """Whether an "it" or "that", from word `first` on, stands before there is anything it could mean ("I'm not proud
    of it").
    """
    carrying = 0
    for index, token in enumerate(said):
        if index >= first and token in _POINTERS and carrying < 2:
            after = said[index + 1] if index + 1 < len(said) else ""
            relative = index > 0 and said[index - 1] not in lang.words["stop"]
            if token == "that" and relative and after in lang.words["subjects"]:
                continue  # "A plant that you can't run by hand"
            return (
                token in ("it", "them", "they")
                or after in {"", "is", "was"} | lang.words["stammered"]
            )
        carrying += token not in lang.words["stop"]
    return False


def leans_on_question(text: str, lang: Language) -> bool:
    """Whether the first sentence of an answer speaks of what was asked without naming it ("For us, I'd say, it's been
    stable").
    """
    opening = re.split(r"(?<=[.!?]) ", text)[0]
    if lang.has("pleonastic", opening):
        return False
    said = tokens(opening.replace("'s ", " is ").replace("’s ", " is "))
    bare = [token.partition("'")[0] for token in said]
    return points_back([t for t in bare if t not in lang.words["vague"]], lang, first=0)


def stumbles(text: str, lang: Language) -> int:
    """How often a speaker begins again in words that no policy leaves out: a subject after a subject ("are we I
    would"), "if" before a question ("if, am I"), a word that only a slip repeats, a word broken off ("I th, I").
    """
    subjects = lang.words["subjects"] - {"it", "you"}  # "I tell you we sold it"
    found = len(_BROKEN_OFF.findall(text))
    for one, other in pairwise(tokens(text)):
        again = one == other and one not in lang.words["doubled"]
        turns = one in lang.words["conditions"] and other in lang.words["auxiliaries"]
        found += again or turns or (one in subjects and other.partition("'")[0] in subjects)
    return found


def _figures(said: Sequence[str], lang: Language) -> int:
    """How many numbers there are: "four hundred and twelve thousand" is one."""
    found, open_number = 0, False
    for token in said:
        number = bool(_NUMBER.search(token)) or token in lang.words["number_words"]
        found += number and not open_number
        open_number = number or (open_number and token in ("and", "point"))
    return found


def concreteness(text: str, lang: Language) -> float:
    """What speaks for opening an article on some words: figures with what they count or cost, a stake of one's own,
    something set against something else, and no generalities. Figures alone are a report, not a story.
    """
    said = tokens(text)
    figures = _figures(said, lang)
    dry = lang.count("report", text) + lang.count("corporate", text)
    value = 0.5 if lang.words["oneself"].intersection(said) else 0.0
    value += 0.4 if lang.has("contrast", text) else 0.0
    value += 0.4 * min(2, lang.count("happened", text))
    value += 0.3 * min(1, lang.count("when", text))
    if value > 0 and figures <= 4 and not dry:
        value += 0.4 * min(2, figures)
    return value - 0.5 * min(3, dry) - 0.3 * min(2, lang.count("hedge", text))


def unclear(text: str, lang: Language) -> bool:
    """Whether a question says of nothing what it is about: it only points ("How does that look now?"), or is no clause
    at all ("On the product side?").
    """
    said = [token for token in tokens(text) if token not in lang.words["fillers"]]
    idle = lang.words["stop"] | lang.words["generic"] | lang.words["vague"]
    carrying = {t for t in said if t not in idle and t not in lang.words["number_words"]}
    points = any(
        token.partition("'")[0] in lang.words["pointing_end"] - {"so", "too", "then"}
        and not (token == "there" and said[max(0, place - 1)] in lang.words["auxiliaries"])
        for place, token in enumerate(said)
    )
    if (points and len(carrying) <= 1) or (
        not carrying and lang.words["generic"].intersection(said)
    ):
        return True
    clause = lang.words["auxiliaries"] | lang.words["question_words"] | lang.words["bare_questions"]
    return not any(token in clause or "'" in token for token in said)


def half_told(one: str, after: str, lang: Language) -> bool:
    """Whether a sentence says what a thing is not, and the one after it what it is ("They were not the youngest.
    They were the ones who …").
    """
    said = tokens(after)
    said = said[1:] if said[:1] == ["and"] else said
    denies = any(t in ("not", "never") or t.endswith("n't") for t in tokens(one))
    goes_on = said[:1] and said[0] in lang.words["dangling"]
    return denies and bool(goes_on) and len(said) > 1 and said[1] in ("is", "was", "are", "were")


def sets_against(one: str, other: str, lang: Language) -> bool:
    """Whether two sentences say a thing by what it is not ("She can't explain every line. She can explain …")."""
    first, second = (
        said[1:] if said[:1] == ["and"] else said for said in (tokens(one), tokens(other))
    )
    if not min(len(first), len(second)) >= 3 or max(len(first), len(second)) > 24:
        return False
    denied = [
        any(t in ("not", "no", "never") or t.endswith("n't") for t in said)
        for said in (first, second)
    ]
    shared = (
        set(first[:4]).intersection(second[:4]) | (set(first) & set(second)) - lang.words["stop"]
    )
    return denied[0] != denied[1] and (first[0] == second[0] or len(shared) >= 2)


def empty(sentence: str, lang: Language) -> bool:
    """Whether a sentence adds little to the one before ("That's the short version.")."""
    said = tokens(sentence)
    hangs = bool(said) and said[0] in lang.words["dangling"] and len(said) < 8
    return hangs or all(token in lang.words["stop"] for token in said)
