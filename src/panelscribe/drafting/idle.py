"""Sentences that no article quotes: courtesies, a question passed on or only announced, a "yes" that nobody asked for.

Pure. Used by `quotes.py` and `excerpts.py`.
"""

from panelscribe.drafting.language import Language
from panelscribe.drafting.roles import Passage
from panelscribe.drafting.sentences import Sentence


def idle_sentences(passage: Passage, lang: Language, *, invited: bool) -> frozenset[Sentence]:
    """The sentences of a passage on which no quotation begins or ends. `invited` says that it answers a question which
    no "Absolutely." answers.
    """
    cues = ("polite", *(("assents",) if invited else ()))
    return frozenset(
        s
        for s in passage.sentences
        if any(lang.has(cue, s.text) for cue in cues)
        or passes_on(s, lang)
        or announces(passage, s, lang)
    )


def invites(asking: Passage, lang: Language) -> bool:
    """Whether the last question of a passage asks for more than yes or no."""
    return bool(asking.questions) and not lang.has("yes_or_no", asking.questions[-1].text)


def passes_on(sentence: Sentence, lang: Language) -> bool:
    """Whether one of those who answer only gives the question to another ("Why don't you take it, Leonard.")."""
    return lang.has("passes_on", sentence.text)


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
