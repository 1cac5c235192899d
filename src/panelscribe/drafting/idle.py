"""Sentences that no article quotes: courtesies and good wishes, who is there and what comes next, a question passed on
or only announced, a "yes" that nobody asked for, words that only point.

Pure. Used by `quotes.py` and `excerpts.py`.
"""

from panelscribe.drafting.language import Language
from panelscribe.drafting.roles import Passage
from panelscribe.drafting.sentences import Sentence
from panelscribe.transcript import normalise, tokens

_COURTESIES = ("wishes", "signposts", "roll")
_HOLLOW = 3
"""Words below which a sentence is an answer ("Exactly.", "It does.") and no hollow one."""


def idle_sentences(passage: Passage, lang: Language, *, invited: bool) -> frozenset[Sentence]:
    """The sentences of a passage on which no quotation begins or ends. `invited` says that it answers a question which
    no "Absolutely." answers, or one that the reader is not told: then a sentence that only points answers nothing.
    """
    cues = ("polite", *(("assents",) if invited else ()))
    return frozenset(
        s
        for s in passage.sentences
        if any(lang.has(cue, s.text) for cue in cues)
        or aside(passage, s, lang)
        or names_nothing(s.text, lang)
        or (invited and hollow(s.text, lang))
    )


def aside(passage: Passage, sentence: Sentence, lang: Language) -> bool:
    """Whether a sentence is none of what anybody has to say: it wishes well, says what will be spoken about or who is
    there, passes a question on or says that one comes.
    """
    return (
        courtesy(sentence.text, lang)
        or passes_on(sentence, lang)
        or announces(passage, sentence, lang)
    )


def courtesy(text: str, lang: Language) -> bool:
    """Whether words wish well, or say what will be spoken about or who is there ("Um, let me reply.")."""
    said = _fluent(text, lang)
    return any(lang.has(cue, said) for cue in _COURTESIES)


def _fluent(text: str, lang: Language) -> str:
    """A sentence without fillers and stammers, as cues are looked for: "Uh, we- we got you" is "we got you"."""
    heard = [w for w in text.split() if normalise(w) not in lang.words["fillers"] and w[-1] != "-"]
    bare = [normalise(word) for word in heard]
    return " ".join(w for i, w in enumerate(heard) if bare[i] not in bare[i + 1 : i + 2])


def names_nothing(text: str, lang: Language) -> bool:
    """Whether nothing but a noun for anything is said ("But I think there's a couple pieces to it.")."""
    generic = lang.words["generic"].intersection(tokens(text))
    return bool(generic) and _carrying(text, lang) == []


def hollow(text: str, lang: Language) -> bool:
    """Whether a sentence only points to what was said ("I think this reinforces that.")."""
    carrying = _carrying(text, lang)
    points = lang.words["pointers"].intersection(t.partition("'")[0] for t in tokens(text))
    return carrying is not None and len(carrying) <= 1 and len(points) > len(carrying)


def _carrying(text: str, lang: Language) -> list[str] | None:
    """The words that carry what a statement is about; None where a figure, a "not" or its shortness says enough."""
    said = [token for token in tokens(text) if token not in lang.words["fillers"]]
    words = lang.words
    tells = any(
        words["negations"].union(words["number_words"]).intersection(token.split("-"))
        or token.endswith("n't")
        or any(letter.isdigit() for letter in token)
        for token in said
    )
    if len(said) <= _HOLLOW or tells or text.rstrip().endswith("?"):
        return None
    idle = words["stop"] | words["generic"] | words["vague"]
    return [token for token in said if token not in idle]


def invites(asking: Passage, lang: Language) -> bool:
    """Whether the last question of a passage asks for more than yes or no ("…, or is there more?" does)."""
    if not asking.questions:
        return False
    asked = asking.questions[-1].text
    chooses = any(lang.has("or_else", part) for part in asked.split(", ")[1:])
    return chooses or not lang.has("yes_or_no", asked)


def passes_on(sentence: Sentence, lang: Language) -> bool:
    """Whether one of those who answer only gives the question to another ("Why don't you take it, Leonard.")."""
    return lang.has("passes_on", _fluent(sentence.text, lang))


def requests(sentence: Sentence, lang: Language) -> bool:
    """Whether a question only asks somebody to speak ("Eli, um, can you give us some idea of the steel?")."""
    said = (token for token in tokens(sentence.text) if token not in lang.words["fillers"])
    return passes_on(sentence, lang) or lang.has("request", " ".join(said))


def announces(passage: Passage, sentence: Sentence, lang: Language) -> bool:
    """Whether a sentence only says that a question comes ("One question for me."); of one that says on what too, where
    the question itself follows.
    """
    if lang.has("only_announces", sentence.text):
        return True
    return lang.has("announces_question", sentence.text) and any(
        other != sentence and not lang.has("announces_question", other.text)
        for other in passage.questions
    )
