"""Questions as prose: the few that grammar lets a reporter put in indirect speech, and what people say of themselves.

Pure. Every rewriting here keeps all words that carry meaning and only moves the verb or turns "I run" into "runs"; what
fits no safe pattern stays unwritten and is quoted whole by the caller.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from panelscribe.drafting.language import Language
from panelscribe.drafting.roles import Passage
from panelscribe.drafting.sentences import Sentence
from panelscribe.drafting.wording import bare_end, plain
from panelscribe.transcript import normalise, tokens

_LONGEST = 20
_BEFORE_A_NAME = frozenset({"and", "so", "but", "now", "okay", "ok", "right", "well", "oh", "yes"})

_THIRD = {
    "run": "runs", "lead": "leads", "work": "works", "teach": "teaches", "manage": "manages", "own": "owns",
    "edit": "edits", "write": "writes", "cover": "covers", "build": "builds", "direct": "directs", "study": "studies",
    "drive": "drives", "represent": "represents", "chair": "chairs", "look after": "looks after",
    "take care of": "takes care of", "maintain": "maintains", "fix": "fixes", "repair": "repairs", "grow": "grows",
    "sell": "sells", "volunteer": "volunteers", "organize": "organizes", "coach": "coaches",
}  # fmt: skip
_PAST = frozenset(
    {
        *(
            "wrote",
            "built",
            "ran",
            "led",
            "made",
            "took",
            "gave",
            "left",
            "lost",
            "sold",
            "bought",
            "cut",
            "shut",
        ),
        *(
            "kept",
            "won",
            "went",
            "saw",
            "told",
            "spent",
            "put",
            "set",
            "began",
            "broke",
            "drove",
            "grew",
            "held",
        ),
        *(
            "met",
            "paid",
            "quit",
            "rose",
            "sent",
            "spoke",
            "stood",
            "taught",
            "threw",
            "fought",
            "found",
            "brought",
        ),
    }
)


def indirect(question: str, lang: Language) -> str | None:
    """A question as it follows "asked", None unless a safe pattern fits.

    Safe are a question word that is itself the subject, and a verb before a subject of one word; never one with "I",
    "you" or a word that points ("this", "here").

    >>> from panelscribe.drafting.language import language
    >>> [indirect(text, language("en")) for text in ("What should stay human?", "Is there anything left to try?")]
    ['what should stay human', 'whether there is anything left to try']
    >>> indirect("What did you see first?", language("en")) is None
    True
    """
    words = plain(bare_end(question)).split()
    said = [token for word in words for token in tokens(word)]
    if (
        not 3 <= len(words) <= _LONGEST
        or len(said) < 3
        or any(word[-1] in ".?!;:" for word in words)
    ):
        return None
    if lang.words["person_one_two"].intersection(said) or lang.words["fillers"].intersection(said):
        return None
    if said[0] in ("what", "who") and said[1] in lang.words["subject_verbs"]:
        pointing = lang.words["pointers"].intersection(said[1:])
        return None if pointing else " ".join([words[0].lower(), *words[1:]])
    if said[0] in ("is", "are", "can", "could", "will", "would", "should", "has", "was", "were"):
        pointing = lang.words["pointers"].intersection(said[2:])
        if said[1] in lang.words["safe_subjects"] - {"it"} and not pointing:
            return " ".join(["whether", words[1], words[0].lower(), *words[2:]])
    return None


def name_words(names: Iterable[str], lang: Language) -> dict[str, frozenset[str]]:
    """The words by which each person may be called, by name: first names and surnames, no titles or particles."""
    idle = lang.words["honorifics"] | lang.words["weak_names"] | lang.words["name_particles"]
    return {name: frozenset(tokens(name)) - idle for name in dict.fromkeys(names)}


def addressed(sentences: Sequence[Sentence], names: Mapping[str, frozenset[str]]) -> str | None:
    """Whom sentences speak to: the person last called by name, None where that is not certain.

    `names` are the words of each person's name, normalised, by whatever the caller tells people apart with. A name is
    called out where it stands alone, before a comma at the front or after one at the end of a sentence; a sentence that
    names anybody in another way leaves it open who "you" is.
    """
    found: str | None = None
    for sentence in sentences:
        words = sentence.text.split()
        said = [normalise(word).removesuffix("'s") for word in words]
        named = [who for who, name in names.items() if name.intersection(said)]
        called = [who for who in named if _called(words, said, names[who])]
        if named:
            found = called[0] if len(called) == len(named) == 1 else None
    return found


def _called(words: Sequence[str], said: Sequence[str], name: frozenset[str]) -> bool:
    """Whether a name is called out: "Paul, you …", "… you, Paul?", "Paul."."""
    places = [index for index, token in enumerate(said) if token in name]
    first, last = places[0], places[-1]
    if last - first + 1 != len(places) or not set(said[first : last + 1]) <= name:
        return False
    front = all(token in _BEFORE_A_NAME for token in said[:first])
    ends = last == len(words) - 1
    alone = first == 0 or words[first - 1].endswith(",")
    return (front and (ends or words[last].endswith(","))) or (ends and alone)


def setup(
    passage: Passage, lang: Language, names: Mapping[str, frozenset[str]]
) -> tuple[str, str, str] | None:
    """What a moderator says of the person asked ("you pulled a model out after six weeks") as a relative clause, the
    turn it stands in, and whom it is said of (a key of `names`); None where nothing of the kind is said, the grammar is
    not plain, or it is not certain who "you" is.
    """
    content = passage.sentences
    asked = next(
        (i for i in range(len(content) - 1, -1, -1) if content[i].act.value == "question"), None
    )
    whom = addressed(content, names)
    for place in reversed(range(max(0, (asked or 0) - 2), asked or 0)):
        sentence = content[place]
        match = lang.patterns["setup"].search(sentence.text)
        if match is None or sentence.act.value == "question" or lang.has("unsure", sentence.text):
            continue
        if whom is None or addressed(content[: place + 1], names) != whom:
            return None
        did, what = match["did"].casefold(), plain(bare_end(match["what"]))
        said = tokens(what)
        past = did in _PAST or (did.endswith("ed") and len(did) > 4 and not did.endswith("eed"))
        unsafe = (lang.words["person_one_two"] | lang.words["fillers"]).intersection(said)
        if past and not unsafe and len(said) <= 14:
            return f"who {did} {what}", sentence.turn, whom
    return None


def self_description(passage: Passage, lang: Language) -> tuple[str, str] | None:
    """How a speaker presents themselves, in the third person ("who started a little company"), and the turn; None
    where it would take more than turning "I run" into "runs".
    """
    found = [
        (m, s)
        for s in passage.sentences[:5]
        for m in lang.patterns["self_described"].finditer(s.text)
    ]
    found.sort(
        key=lambda entry: entry[0]["being"] is not None
    )  # what they do says more than what they are
    for match, sentence in found:
        being = match["being"]
        what = plain(bare_end(being or match["what"]))
        what = re.sub(r"(?: (?:actually|basically|really|too|now|here|myself))+$", "", what)
        said = tokens(what)
        unsafe = (lang.words["person_one_two"] | lang.words["fillers"]).intersection(said)
        lead = sentence.text[: match.start()].rstrip()
        if lead and not lead.endswith((",", ".", ";", ":", "!")) and match[0][:3].lower() != "and":
            continue  # "if I run …", "before I started …"
        if (
            unsafe
            or not 2 <= len(said) <= 12
            or re.search(r"\b(?:bit|little bit|lot|fan|sure)\b$", what)
        ):
            continue
        if being:
            if said[1] in ("bit", "big", "huge", "little", "lot", "fan"):
                continue
            return what, sentence.turn
        verb = match["did"].casefold()
        return f"who {_THIRD.get(verb, verb)} {what}", sentence.turn
    return None
