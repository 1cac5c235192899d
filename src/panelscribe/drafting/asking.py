"""The questions of a passage as lines: which can be printed, from where on, and with what before them.

Pure. Used by `prompts.py`, `plan.py` and a language model's brief; how a question is led in stands in `prose.py`.
"""

from collections.abc import Sequence
from dataclasses import replace

from panelscribe.drafting.cutting import clause_starts
from panelscribe.drafting.idle import announces
from panelscribe.drafting.quotes import Line, Quarry
from panelscribe.drafting.roles import Passage
from panelscribe.drafting.scoring import unclear
from panelscribe.drafting.sentences import Act, Sentence
from panelscribe.transcript import normalise, tokens

_UNCLEAR = 4.0
"""What a question loses that does not say what it is about, where nothing before it does."""
_POINTED = 4
"""Words at the front of a sentence among which a pointing one means something said before."""


def questions(quarry: Quarry, passage: Passage, *, alone: bool = False) -> list[Line]:
    """The questions of a passage as lines, best first: whole, entered where they turn into a question
    ("I'm curious, how many …"), or with the sentence before that sets them up. `alone` says that the reader knows
    nothing of what was said before: then a question has to say what it is about.
    """
    found: list[Line] = []
    for run in quarry.runs(
        passage, frozenset({Act.QUESTION, Act.CONTENT}), most=3, unfinished=True
    ):
        if run[-1].act is not Act.QUESTION or not _sets_up(quarry, passage, run):
            continue
        if _halved(quarry, passage, run) or any(announces(passage, s, quarry.lang) for s in run):
            continue
        line = quarry.line(passage.speaker, run, asking=True)
        if line is not None:
            bonus = 0.6 if len(run) > 1 else 0.0
            found.append(replace(line, score=line.score + bonus))
            called = _after_a_call(quarry, line)
            if called is not None:
                found.append(replace(called, score=line.score + bonus + 0.3))
        for first in clause_starts(
            quarry.turns[run[-1].turn], run[-1].first, run[-1].last, quarry.lang
        ):
            part = (
                quarry.span(passage.speaker, run[-1].turn, first, run[-1].last)
                if len(run) == 1
                else None
            )
            if (
                part is not None
                and part.length >= 4
                and run[-1].text.endswith("?")
                and not part.hangs
            ):
                found.append(replace(part, score=part.score - 0.3))
    if alone:
        found = [
            replace(line, score=line.score - _UNCLEAR) if unclear(line.text, quarry.lang) else line
            for line in found
        ]
    return sorted(found, key=lambda line: (-line.score, line.turn, line.first, line.last))


def _after_a_call(quarry: Quarry, line: Line) -> Line | None:
    """A question from where it speaks to somebody by name ("So, to start with, Luc, you gave …")."""
    words = quarry.turns[line.turn].words
    for index in range(line.first, min(line.first + 8, line.last - 3)):
        if words[index].text.endswith(",") and normalise(words[index].text) in quarry.names:
            return quarry.span(line.speaker, line.turn, index + 1, line.last)
    return None


def _sets_up(quarry: Quarry, passage: Passage, run: Sequence[Sentence]) -> bool:
    """Whether the sentence before a question is worth printing with it; a question alone always is."""
    parts = [s for s in run if s.act is Act.QUESTION]
    if len(run) == len(parts):
        return len(run) == 1 or all(quarry.lang.has("or_else", s.text) for s in run[1:])
    if run[0].act is Act.QUESTION or len(run) - len(parts) > 1:
        return False
    if not all(quarry.lang.has("or_else", s.text) for s in parts[1:]):
        return False
    line = quarry.line(passage.speaker, run[:1])
    if line is None or line.edits or line.length > 25:
        return False
    carrying = [t for t in tokens(line.text) if t not in quarry.lang.words["stop"]]
    if (
        len(carrying) < 2
        or quarry.lang.has("polite", run[0].text)
        or "question" in line.text
        or _introduces(quarry, run[0])
    ):
        return False
    if _points_only(quarry, line):
        return False
    points = {"that", "it", "this"}.intersection(tokens(run[-1].text))
    return (line.score >= 0.5 and not line.hangs) or (bool(points) and 4 <= line.length <= 16)


def _points_only(quarry: Quarry, line: Line) -> bool:
    """Whether a line has a pointing word before anything that it could mean ("Some of that is related …")."""
    said = tokens(line.text)
    before = next((i for i, t in enumerate(said) if t in ("that", "those", "these")), None)
    if before is None or before > _POINTED:
        return False
    return all(token in quarry.lang.words["stop"] for token in said[:before])


def _introduces(quarry: Quarry, sentence: Sentence) -> bool:
    """Whether a sentence says who speaks: that is told, not quoted."""
    named = any(
        word[:1].isupper() and normalise(word) in quarry.names for word in sentence.text.split()
    )
    return named and quarry.lang.has("self_described", sentence.text)


def _halved(quarry: Quarry, passage: Passage, run: Sequence[Sentence]) -> bool:
    """Whether a run is half of a question in two parts ("Does it …? Or does it …?")."""
    parts = passage.sentences
    place = parts.index(run[-1]) + 1
    goes_on = place < len(parts) and parts[place].act is Act.QUESTION
    if goes_on and quarry.lang.has("or_else", parts[place].text):
        return True
    return run[0].act is Act.QUESTION and quarry.lang.has("or_else", run[0].text)
