"""What a language is to naming: its cue phrases, as data.

Pure. A language is one file under `languages/` that fills this record; `cues.py` compiles it. Patterns are regular
expressions over a turn in lower case in which every name stands as one sign. `{n}` is that name, `{g}` up to a dozen
words of the same sentence (a title before a name), `{o}` an organization of the panel file. The meaning of a cue is not
language's business: it lies in the field that holds the pattern.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """The cue phrases of one language; every field is a tuple of patterns or a set of folded words.

    Who is meant by the name in a pattern: `introduces_self` the one who speaks; `announces` (an operator or a host gives
    the floor) and `hands_over` whoever speaks next; `thanks`, `greets` and `responds` somebody in the conversation,
    mostly the one before; `asks` somebody who is to answer; `recalls` somebody who spoke before; `presents` somebody
    present who is not the one who speaks; `corrects` stands between a slip and the right name; `stands_in` comes before
    the name of somebody who is NOT there ("on for Steven").
    """

    code: str
    introduces_self: tuple[str, ...]
    announces: tuple[str, ...]
    hands_over: tuple[str, ...]
    asks: tuple[str, ...]
    thanks: tuple[str, ...]
    greets: tuple[str, ...]
    responds: tuple[str, ...]
    recalls: tuple[str, ...]
    presents: tuple[str, ...]
    corrects: tuple[str, ...]
    stands_in: tuple[str, ...]
    affiliates: tuple[str, ...]
    invites_name: tuple[str, ...]
    opens: tuple[str, ...]
    closes: tuple[str, ...]
    and_words: frozenset[str]
    fillers: frozenset[str]
    titles: frozenset[str]
    particles: frozenset[str]
    not_names: frozenset[str]
    name_words: frozenset[str]
    time_names: frozenset[str]
    time_prepositions: frozenset[str]
    organization_prepositions: frozenset[str]


def words(text: str) -> frozenset[str]:
    """A set of words from a text with blanks between them."""
    return frozenset(text.split())
