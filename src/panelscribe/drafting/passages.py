"""Turns joined to what a speaker says in one go, with the part that each sentence has there, and who tells nothing.

Pure. Used by `outline.py`; who leads and who answers is read in `roles.py`.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from panelscribe.drafting.idle import aside
from panelscribe.drafting.language import Language
from panelscribe.drafting.roles import Passage
from panelscribe.drafting.sentences import Act, is_aside, sentences
from panelscribe.panel import Role
from panelscribe.transcript import UNKNOWN, Transcript, Turn, normalise

_USHER = 0.25
"""Share of somebody's words that has to tell something, if they are to be quoted at all."""
_USHERING = 20
"""Words in which somebody introduces anybody."""


def passages(transcript: Transcript, lang: Language) -> list[Passage]:
    """Turns joined to what a speaker says in one go, over the nods of others."""
    found: list[Passage] = []
    for turn in transcript.turns:
        if not any(normalise(word.text) and not is_aside(word.text) for word in turn.words):
            continue
        parts = sentences(turn, lang)
        earlier = _resumed(found, turn, lang)
        if earlier is None:
            found.append(Passage(turn.speaker, parts, turn.start, turn.end))
        else:
            last = found[earlier]
            found[earlier] = Passage(turn.speaker, last.sentences + parts, last.start, turn.end)
    return found


def answering(passage: Passage, parts: dict[str, Role], lang: Language) -> Passage:
    """A panelist's passage with what only a host would say to the room as what it is there: a part of the story."""
    if parts[passage.speaker] is not Role.PANELIST:
        return passage
    told = tuple(
        replace(s, act=Act.CONTENT)
        if (s.act is Act.HOUSEKEEPING and not lang.has("housekeeping", s.text))
        or (
            s.act is Act.INTRODUCTION
            and not any(lang.has(cue, s.text) for cue in ("self_introduction", "with_me"))
        )
        else s
        for s in passage.sentences
    )
    return replace(passage, sentences=told)


def ushers(said: Sequence[Passage], parts: dict[str, Role], lang: Language) -> frozenset[str]:
    """The labels of those on the panel who only introduce, give the floor and close: hardly a word of theirs is news.
    They are named among the speakers and never quoted.
    """
    every: Counter[str] = Counter()
    telling: Counter[str] = Counter()
    for passage in said:
        every[passage.speaker] += passage.length
        telling[passage.speaker] += sum(
            s.length for s in passage.content if not aside(passage, s, lang)
        )
    return frozenset(
        who
        for who, role in parts.items()
        if role is Role.PANELIST and every[who] >= _USHERING and telling[who] < _USHER * every[who]
    )


def _resumed(found: list[Passage], turn: Turn, lang: Language) -> int | None:
    """Index of the passage that a turn goes on with: the last, the one before a nod, or before leave to go on."""
    if not found or turn.speaker == UNKNOWN:
        return None
    if found[-1].speaker == turn.speaker:
        return len(found) - 1
    if len(found) > 1 and found[-2].speaker == turn.speaker:
        asked = found[-2].has(Act.HANDOFF) and not found[-2].content
        if _nod(found[-1], lang) or (asked and _yields(found[-1], lang)):
            return len(found) - 2
    return None


def _yields(passage: Passage, lang: Language) -> bool:
    """Whether a passage only lets somebody speak who asked for it ("Please.", "Sure. Go ahead.")."""
    return all(s.act is Act.NOISE or lang.has("yields", s.text) for s in passage.sentences)


def _nod(passage: Passage, lang: Language) -> bool:
    """Whether a passage only shows that somebody listens."""
    tokens = [normalise(word) for sentence in passage.sentences for word in sentence.text.split()]
    return len(tokens) <= 4 and all(not token or token in lang.words["openers"] for token in tokens)
