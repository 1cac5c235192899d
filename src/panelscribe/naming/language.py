"""What a language is to naming: its cue phrases, as data.

Pure. A language is one file under `languages/` that fills this record; `cues.py` compiles it. What a cue means is not a
language's business: it lies in the field that holds the phrase.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """The cue phrases of one language: tuples of patterns and sets of words.

    Patterns are regular expressions over one turn in lower case, with straight apostrophes, without fillers, in which
    every name stands as one sign: `{n}` is that name, `{g}` up to a dozen words of the same sentence and no name (a
    title before a name), `{o}` an organization of the panel file, and any other `{part}` a fragment of `parts`; every
    language has `hello`, what comes before a name that is called, and `relative`, what goes on about one. Who is
    meant by the name:

    - `names_self`: the one who speaks; `may_name_self`: the same, believed near the start of a turn only;
      `leads_with_self`: the same at the very start, where a full name is heard.
    - `announces`: who gets the floor next (operators, hosts); `hands_over`: likewise, less formally;
      `asks`: somebody who is to answer.
    - `thanks`, `greets`, `responds`: somebody in the conversation, mostly the one before.
    - `recalls`: somebody who spoke before; `presents`: somebody present who is not speaking.
    - `reports`: nobody here: the name stands in words that are reported ("she rang me and said, Des, …").
    - `speaks_for`, without a name: who begins so speaks in somebody else's place ("she says that …").
    - `stands_in`: somebody who is absent ("on for Steven"); `corrects`: a slip and the name that replaces it.

    `capital_nouns` says that every noun has a capital: there a single word in "ich bin Elektriker" is a name only if
    somebody is called so. `affiliates` says where the one who speaks works. `opens` and `closes` are what a host says
    first and last, and `asks_names` what a host says before somebody says who they are. `not_names` are words (folded)
    that are no names even with a capital; `name_words` names that are ordinary words; `time_names` names that are also
    months and seasons and mean those after `time_prepositions`; `employed_by` words between a person and their
    organization and `known_as` words before its name ("called"). `copulas` are words behind which a name is said of
    somebody, not called ("if it's Phil, please …"); `lost_apostrophes` words as recognizers spell them at
    times, and as they are meant ("im", "i'm"). `describes` are patterns of what somebody says they
    are, with the title that follows, or None where it is the group "title"; `deeds` what they say they do ("i look
    after") and how others say it ("looks after").
    """

    code: str
    capital_nouns: bool
    parts: tuple[tuple[str, str], ...]
    names_self: tuple[str, ...]
    may_name_self: tuple[str, ...]
    leads_with_self: tuple[str, ...]
    announces: tuple[str, ...]
    hands_over: tuple[str, ...]
    asks: tuple[str, ...]
    thanks: tuple[str, ...]
    greets: tuple[str, ...]
    responds: tuple[str, ...]
    recalls: tuple[str, ...]
    presents: tuple[str, ...]
    stands_in: tuple[str, ...]
    reports: tuple[str, ...]
    speaks_for: tuple[str, ...]
    corrects: tuple[str, ...]
    affiliates: tuple[str, ...]
    opens: tuple[str, ...]
    closes: tuple[str, ...]
    asks_names: tuple[str, ...]
    and_words: frozenset[str]
    fillers: frozenset[str]
    particles: frozenset[str]
    not_names: frozenset[str]
    name_words: frozenset[str]
    time_names: frozenset[str]
    time_prepositions: frozenset[str]
    employed_by: frozenset[str]
    known_as: frozenset[str]
    describes: tuple[tuple[str, str | None], ...]
    deeds: tuple[tuple[str, str], ...]
    copulas: frozenset[str] = frozenset()
    lost_apostrophes: tuple[tuple[str, str], ...] = ()


def words(text: str) -> frozenset[str]:
    """The set of the words of a text."""
    return frozenset(text.split())
