"""Turns as sentences, and each sentence's part in the event: what is said, asked, thanked, announced or advertised.

Pure. A sentence never crosses a change of speaker. Recognizers drop punctuation now and then: a long stretch without
any is cut where the speaker paused. Read by `outline.py` and `quotes.py`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from panelscribe.drafting.language import Language
from panelscribe.transcript import Turn, normalise

PAUSE = 0.6
"""Seconds of silence that end a sentence where punctuation fails."""
LONGEST = 60
"""Words without punctuation that are believed to be one sentence."""
_BREATHLESS = 32
"""Words without any mark inside that are still quoted: longer, a recognizer has most likely lost the full stops."""

_END = re.compile(r"[.?!…][\"'”’)\]]*$")
_ASIDE = re.compile(r"^[\[(<][^\])>]*[\])>][.,?!;:]*$")
_UNHEARD = re.compile(
    r"<(?:unk|inaudible|unintelligible)[^>]*>|\[(?:inaudible|unintelligible)[^\]]*\]", re.I
)
_INITIALS = re.compile(r"^(?:[A-Za-z]\.)+$")


class Act(StrEnum):
    """What a sentence does in the event."""

    CONTENT = "content"
    QUESTION = "question"
    GREETING = "greeting"
    THANKS = "thanks"
    INTRODUCTION = "introduction"
    HANDOFF = "hand-off"
    SPONSOR = "sponsor"
    HOUSEKEEPING = "housekeeping"
    NOISE = "noise"


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words `first` to `last` (inclusive) of a turn. `whole` is False for one that breaks off."""

    turn: str
    first: int
    last: int
    text: str
    act: Act
    whole: bool

    @property
    def length(self) -> int:
        """Number of words."""
        return self.last - self.first + 1


def is_aside(word: str) -> bool:
    """Whether a word is a transcriber's remark, such as "(laughs)", "[applause]" or "<inaudible>"."""
    return _ASIDE.match(word) is not None


def is_unheard(word: str) -> bool:
    """Whether a word stands for something nobody could make out, or is markup: no quotation runs across it."""
    return _UNHEARD.search(word) is not None or "<" in word or ">" in word


def ends_sentence(words: list[str], index: int, lang: Language) -> bool:
    """Whether the word at `index` ends a sentence: by its mark, what it is and what follows.

    >>> from panelscribe.drafting.language import language
    >>> text = "Dr. Obi said no. Then J. Doe left".split()
    >>> [word for i, word in enumerate(text) if ends_sentence(text, i, language("en"))]
    ['no.']
    """
    word = words[index]
    if not _END.search(word):
        return False
    if index + 1 == len(words) or word[-1] in "?!":
        return True
    after = words[index + 1].lstrip("\"'“‘([")
    if after[:1].islower():
        return False
    bare = word.rstrip(".").casefold()
    if bare == "no":
        return not after[:1].isdigit()
    if bare in lang.words["abbreviations"] and word.endswith("."):
        return bare in ("etc", "inc", "ltd", "co", "u.s", "u.k") and after[:1].isupper()
    return not (_INITIALS.match(word) and len(word) == 2 and word[0] != "I")


def runs_on(words: Sequence[str], lang: Language) -> bool:
    """Whether words that were heard as one sentence are most likely several: a long stretch without any mark, or a
    capital where a new sentence began ("than we spend on It's very").

    >>> from panelscribe.drafting.language import language
    >>> runs_on("still less than we spend on It's very good".split(), language("en"))
    True
    """
    stretch = 0
    for index, word in enumerate(words):
        stretch += 1
        marked = word[-1:] in ".,;:?!…—–-" or is_aside(word)
        if stretch > _BREATHLESS:
            return True
        if marked:
            stretch = 0
        elif index + 1 < len(words):
            after = words[index + 1]
            if after[:1].isupper() and normalise(after) in lang.words["sentence_openers"]:
                return True
    return False


def sentences(turn: Turn, lang: Language) -> tuple[Sentence, ...]:
    """The sentences of a turn, in order; together they hold every word of it once."""
    words = [word.text for word in turn.words]
    found: list[Sentence] = []
    first = 0
    for index in range(len(words)):
        if (
            ends_sentence(words, index, lang)
            or _breathes(turn, first, index)
            or _starts_over(words, index, lang)
        ):
            found.append(_sentence(turn, first, index, lang))
            first = index + 1
    if first < len(words):
        found.append(_sentence(turn, first, len(words) - 1, lang))
    return tuple(found)


def _breathes(turn: Turn, first: int, index: int) -> bool:
    """Whether speech without punctuation is cut after `index`."""
    if index - first < 12 or index + 1 >= len(turn.words):
        return False
    ahead = turn.words[first : first + LONGEST]
    if any(_END.search(word.text) for word in ahead):
        return False
    end, start = turn.words[index].end, turn.words[index + 1].start
    return end is not None and start is not None and start - end >= PAUSE


def _starts_over(words: Sequence[str], index: int, lang: Language) -> bool:
    """Whether a speaker breaks off and begins anew after `index` ("I don't want to- I think that's wrong")."""
    bare = words[index].rstrip(",.…")
    if index + 1 == len(words) or len(bare) < 2 or bare[-1] not in "-–—":
        return False
    after = normalise(words[index + 1])
    stem = normalise(bare)
    return after.partition("'")[0] in lang.words["subjects"] and not after.startswith(stem or "-")


def _sentence(turn: Turn, first: int, last: int, lang: Language) -> Sentence:
    words = [word.text for word in turn.words[first : last + 1]]
    spoken = [word for word in words if not is_aside(word)]
    text = " ".join(spoken).replace("’", "'")
    bare = [
        token
        for word in spoken
        if (token := normalise(word)) and token not in lang.words["fillers"]
    ]
    mark = spoken[-1].rstrip("\"'”’)]")[-1:] if spoken else ""
    whole = mark in (".", "?", "!") and not text.endswith("...")
    return Sentence(turn.id, first, last, text, _act(text, bare, lang), whole)


def _act(text: str, bare: list[str], lang: Language) -> Act:
    """The first act whose cue is in the sentence, the loudest first."""
    if not bare or set(bare) <= lang.words["openers"]:
        return Act.NOISE
    if lang.has("sponsor", text) and len(bare) < 40:
        return Act.SPONSOR
    asks = is_question(text, lang)
    aside = lang.has("housekeeping", text) or lang.has("stage", text)
    if aside and len(bare) < 70 and not asks:
        return Act.HOUSEKEEPING
    if asks and lang.has("greeting", text) and len(bare) < 7:
        return Act.GREETING
    if asks and lang.has("procedure", text) and len(bare) < 14:
        return Act.HANDOFF
    sender = lang.patterns["sent_in"].match(text) if asks else None
    if sender is not None and sender.end() == len(text):
        return Act.INTRODUCTION  # "And Ana Ruiz, who's with Dunmore Tugs?" is asked of nobody
    if asks and not (lang.has("handoff", text) and len(bare) < 5):
        return Act.QUESTION
    for act, cue, longest in (
        (Act.HANDOFF, "handoff", 30),
        (Act.GREETING, "greeting", 25),
        (Act.THANKS, "thanks", 25),
        (Act.INTRODUCTION, "introduction", 45),
    ):
        if len(bare) <= longest and lang.has(cue, text):
            return act
    return Act.CONTENT


def is_question(text: str, lang: Language) -> bool:
    """Whether a sentence asks for an answer: a question mark that is no mere "right?", "how do I …" where
    the recognizer lost it, or "tell us …".
    """
    if text.rstrip("\"'”’)]").endswith("?"):
        return not lang.has("tag", " ".join(text.split()[-5:]) if len(text.split()) < 6 else text)
    return lang.has("asks", text) or (lang.has("prompt", text) and len(text.split()) <= 60)
