"""Where the clauses of a sentence begin and end that say something without the rest of it.

Pure. Used by `headings.py`; nothing is cut from a sentence that sets a condition or takes back what its clause says.
"""

from collections.abc import Iterable, Sequence

from panelscribe.drafting.language import Language
from panelscribe.transcript import Word, normalise, tokens

SHORT = 9
"""Words of a short heading."""
LONG = 14
"""Words of the longest heading."""
_LEAST = 4
_REFUSED = ("hedge", "reported", "introduction", "handoff", "announcing")


def short_spans(
    words: Sequence[Word], first: int, last: int, lang: Language
) -> Iterable[tuple[int, int, float]]:
    """Spans (first, last, bonus) of a sentence that may head a section."""
    if last - first < SHORT:
        yield first, last, 0.6
    clause = _first_clause(words, first, last, lang)
    if clause is not None:
        yield first, clause, 0.0
    for start, end in _later_clauses(words, first, last, lang):
        yield start, end, -0.1
    for index in range(first + 1, last - 2):
        if normalise(words[index].text) in ("what", "why", "how") and last - index < 8:
            tail = [normalise(word.text) for word in words[index : last + 1]]
            clean = (
                not lang.words["person_one_two"].union(lang.words["pointers"]).intersection(tail)
                and tail[1] not in lang.words["auxiliaries"]
            )
            broken = any(word.text[-1:] in ",;:" for word in words[index:last])
            if clean and not broken and tail[-1] not in lang.words["stop"]:
                yield index, last, 0.9


def _later_clauses(
    words: Sequence[Word], first: int, last: int, lang: Language
) -> Iterable[tuple[int, int]]:
    """The clauses of a list ("it's sad, and everybody has the same sad bread"): with a subject and a verb, after a
    comma; none where the sentence sets a condition.
    """
    said = [normalise(word.text) for word in words[first : last + 1]]
    if {"if", "when", "unless", "because", "although", "would"}.intersection(said):
        return
    for index in range(first + 2, last - 1):
        if not words[index].text.endswith((",", ";", ":")):
            continue
        start = index + 1
        if normalise(words[start].text) in ("and", "so"):
            start += 1
        end = next((i for i in range(start, last + 1) if words[i].text[-1:] in ",;:.!?"), last)
        clause = [normalise(word.text) for word in words[start : end + 1]]
        opens = (
            clause[0]
            not in lang.words["dependents"] | lang.words["turners"] | lang.words["pronouns"]
        )
        verbs = lang.words["auxiliaries"].intersection(clause[1:])
        if opens and verbs and 4 <= len(clause) <= SHORT and clause[-1] not in lang.words["stop"]:
            yield start, end


def _first_clause(words: Sequence[Word], first: int, last: int, lang: Language) -> int | None:
    """Where the first clause of a sentence ends, if it can stand alone: it has a verb, and what follows does not turn
    it round.
    """
    for index in range(first + 3, min(first + SHORT, last)):
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
        verbs = verbs or bool(lang.words["subjects"].intersection(said[1:-1]))
        opens = (
            said[0] not in lang.words["dependents"] | lang.words["openers"] | lang.words["leaning"]
        )
        whole = said[-1] not in lang.words["stop"] and not any(
            w.text.endswith(",") for w in words[first:index]
        )
        return index if verbs and opens and whole and after not in refused else None
    return None


def main_clauses(
    words: Sequence[Word], first: int, last: int, lang: Language
) -> Iterable[tuple[int, int]]:
    """The clauses of a long sentence, 4 to 14 words each, that have a subject of their own: "By three we had pulled the
    cables, and we ran the plant by hand" gives "we ran the plant by hand". None of a sentence that tells what others
    said, what might be, or who is who.
    """
    parts = words[first : last + 1]
    said = [normalise(word.text) for word in parts]
    text = " ".join(word.text for word in parts)
    unsafe = lang.words["qualifiers"] | lang.words["hedges"] | {"when", "because"}
    if unsafe.intersection(said):
        return
    if any(lang.has(cue, text) for cue in _REFUSED):
        return
    joints = {lang.forms["and"], "so"}
    subjects = lang.words["subjects"] | {"there"}
    opening = {
        place
        for place in range(len(said))
        if said[place].partition("'")[0] in subjects
        and (place == 0 or parts[place - 1].text[-1:] in ",;:" or said[place - 1] in joints)
    }
    refused = (lang.words["turners"] - joints) | lang.words["linking"]
    for place in sorted({0, *opening}):
        ends = (i for i in range(place, len(said)) if parts[i].text[-1:] in ",;:.!?")
        joint = (i - 2 for i in opening if i > place + 2 and said[i - 1] in joints)
        end = min([len(said) - 1, *ends, *joint])
        clause, after = said[place : end + 1], said[end + 1 : end + 2]
        if not _LEAST <= len(clause) <= LONG or clause[-1] in lang.words["stop"]:
            continue
        if not refused.intersection(after) and (place in opening or _stands(clause, lang)):
            yield first + place, first + end


def _stands(clause: Sequence[str], lang: Language) -> bool:
    """Whether a clause that opens on no pronoun has a subject and a verb of its own."""
    words = lang.words
    refused = words["dependents"] | words["openers"] | words["leaning"] | words["auxiliaries"]
    refused |= (
        words["linking"] | words["turners"] | (words["fragment_openers"] & words["stammered"])
    )
    verb = next(
        (i for i, t in enumerate(clause) if t in words["auxiliaries"] or t.endswith("n't")), None
    )
    articles = frozenset({"the", "a", "an", "our", "my", "his", "her", "their"})
    opens = clause[0] in articles or clause[0] not in refused
    return opens and verb is not None and not words["linking"].intersection(clause[:verb])
