"""What a section is called: a short question or line of its own, never an invention.

Pure. Everything but the fixed words of the language's phrases is a span of the transcript in single quotation marks.
"""

from collections.abc import Iterable, Sequence

from panelscribe.drafting.language import Language
from panelscribe.drafting.outline import Exchange
from panelscribe.drafting.quotes import Line, Quarry, clause_starts
from panelscribe.drafting.roles import Passage
from panelscribe.drafting.sentences import Act
from panelscribe.transcript import Word, normalise, tokens

_SHORT = 9
_LONG = 14


def topic_heading(
    exchanges: Sequence[Exchange],
    printed: Sequence[Line],
    quarry: Quarry,
    lang: Language,
    taken: Sequence[Line],
) -> Line | None:
    """The best short span of a topic: from what is printed of it, then from what was said."""
    candidates: list[tuple[float, Line]] = []
    for line in printed:
        candidates += [(value + 0.5, piece) for value, piece in _pieces(line, quarry, lang)]
    for exchange in exchanges:
        for passage in exchange.answers:
            candidates += _short_sentences(passage, quarry, lang)
    free = [
        (value, -index, line)
        for index, (value, line) in enumerate(candidates)
        if not line.edits
        and not line.flags
        and _points_nowhere(line, lang)
        and not any(line.overlaps(other) for other in taken)
        and not any(h.hangs and h.turn == line.turn and h.first == line.first for h in printed)
    ]
    if free:
        return max(free, key=lambda entry: entry[:2])[2]
    return None


def telling_heading(
    printed: Sequence[Line], quarry: Quarry, lang: Language, taken: Sequence[Line]
) -> Line | None:
    """The best printed sentence of at most 14 words, for where nothing shorter says enough."""
    found: list[tuple[float, int, Line]] = []
    for index, line in enumerate(printed):
        start = line.first
        for end in line.cuts:
            piece = quarry.span(line.speaker, line.turn, start, end)
            start = end + 1
            if piece is None or not 3 <= piece.length <= _LONG or piece.hangs or piece.edits:
                continue
            if line.hangs and piece.first == line.first:
                continue
            free = not any(piece.overlaps(other) for other in taken)
            if (
                free
                and not piece.flags
                and not piece.text.endswith("?")
                and _points_nowhere(piece, lang)
            ):
                found.append((piece.score, -index, piece))
    return max(found, key=lambda entry: entry[:2])[2] if found else None


def _points_nowhere(line: Line, lang: Language) -> bool:
    """Whether a heading stands without what was said before it."""
    said = tokens(line.text)
    if line.points or said[0] in lang.words["leaning"] | lang.words["openers"]:
        return False
    if sum(token not in lang.words["stop"] for token in said) >= 3:
        return not lang.has("disagree", line.text)
    return said[-1] not in lang.words["pointing_end"] and not lang.has("disagree", line.text)


def prompt_heading(passage: Passage, quarry: Quarry, lang: Language) -> Line | None:
    """The question of a lightning round: what follows a colon, the whole of it, or its last clause."""
    for sentence in reversed(passage.questions):
        words = quarry.turns[sentence.turn].words
        colons = [i for i in range(sentence.first, sentence.last) if words[i].text.endswith(":")]
        line = quarry.span(
            passage.speaker,
            sentence.turn,
            colons[-1] + 1 if colons else sentence.first,
            sentence.last,
        )
        if line is not None and 3 <= line.length <= 24 and not line.edits and not line.flags:
            return line
    return question_heading(passage, quarry, lang)


def question_heading(passage: Passage, quarry: Quarry, lang: Language) -> Line | None:
    """A question in at most nine words: a short one, or the last clause of a long one."""
    found: list[tuple[float, Line]] = []
    for sentence in passage.questions:
        if not sentence.text.endswith("?"):
            continue
        turn = quarry.turns[sentence.turn]
        for first in (sentence.first, *clause_starts(turn, sentence.first, sentence.last, lang)):
            line = quarry.span(passage.speaker, sentence.turn, first, sentence.last)
            if (
                line is None
                or not 3 <= line.length <= _SHORT
                or line.edits
                or line.flags
                or line.hangs
            ):
                continue
            if (
                not _points_nowhere(line, lang)
                or normalise(line.text.split()[0]) in lang.words["leaning"]
            ):
                continue
            hidden = sum(
                1 for word in line.text.split()[1:] if normalise(word) in lang.words["pronouns"]
            )
            found.append((line.score - 0.5 * hidden, line))
    return max(found, key=lambda entry: (entry[0], entry[1].first))[1] if found else None


def _short_sentences(passage: Passage, quarry: Quarry, lang: Language) -> list[tuple[float, Line]]:
    found = []
    for sentence in passage.sentences:
        if (
            sentence.act is not Act.CONTENT
            or not 3 <= sentence.length <= _SHORT
            or not sentence.whole
        ):
            continue
        if lang.has("disagree", sentence.text) or lang.has("agree", sentence.text):
            continue
        line = quarry.line(passage.speaker, [sentence])
        if line is not None and not line.hangs and line.length >= 3 and line.score > 0.6:
            found.append((line.score - 0.3, line))
    return found


def _pieces(line: Line, quarry: Quarry, lang: Language) -> list[tuple[float, Line]]:
    """Short spans of a printed line that say something on their own: a sentence, a first clause, a "what …"."""
    words = quarry.turns[line.turn].words
    found: list[tuple[float, Line]] = []
    start = line.first
    for end in line.cuts:
        for first, last, bonus in _spans(words, start, end, lang):
            piece = quarry.span(line.speaker, line.turn, first, last)
            if piece is not None and 3 <= piece.length <= _SHORT and not piece.hangs:
                found.append((piece.score + bonus, piece))
        start = end + 1
    return found


def _spans(
    words: Sequence[Word], first: int, last: int, lang: Language
) -> Iterable[tuple[int, int, float]]:
    """Spans (first, last, bonus) of a sentence that may head a section."""
    if last - first < _SHORT:
        yield first, last, 0.6
    clause = _first_clause(words, first, last, lang)
    if clause is not None:
        yield first, clause, 0.0
    for index in range(first + 1, last - 2):
        if normalise(words[index].text) in ("what", "why", "how") and last - index < 8:
            tail = [normalise(word.text) for word in words[index : last + 1]]
            clean = (
                not lang.words["person_one_two"].intersection(tail)
                and tail[1] not in lang.words["auxiliaries"]
            )
            broken = any(word.text[-1:] in ",;:" for word in words[index:last])
            if clean and not broken and tail[-1] not in lang.words["stop"]:
                yield index, last, 0.9


def _first_clause(words: Sequence[Word], first: int, last: int, lang: Language) -> int | None:
    """Where the first clause of a sentence ends, if it can stand alone: it has a verb, and what follows does not turn
    it round.
    """
    for index in range(first + 3, min(first + _SHORT, last)):
        if not words[index].text.endswith((",", ";", ":")):
            continue
        said = [token for word in words[first : index + 1] for token in tokens(word.text)]
        after = normalise(words[index + 1].text)
        verbs = lang.words["auxiliaries"].intersection(said) or any(
            t.endswith(("'re", "'s", "'ve", "n't")) for t in said
        )
        refused = (
            lang.words["turners"]
            | lang.words["dependents"]
            | lang.words["fillers"]
            | lang.words["stammered"]
        )
        opens = (
            said[0] not in lang.words["dependents"] | lang.words["openers"] | lang.words["leaning"]
        )
        whole = said[-1] not in lang.words["stop"] and not any(
            w.text.endswith(",") for w in words[first:index]
        )
        return index if verbs and opens and whole and after not in refused else None
    return None
