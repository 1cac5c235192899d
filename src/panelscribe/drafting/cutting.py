"""Where words can be cut for a quotation: heard for certain, from one voice, whole sentences without idle edges.

Pure. Used by `quotes.py`; says nothing of what is worth printing.
"""

from collections.abc import Iterator, Sequence

from panelscribe.drafting.language import Language
from panelscribe.drafting.sentences import Sentence, is_unheard, runs_on
from panelscribe.drafting.wording import plain, trim
from panelscribe.naming.records import Naming
from panelscribe.panel import Panel
from panelscribe.transcript import Transcript, Turn, normalise, tokens

OVERLAP = 0.3
"""Seconds that two people may speak at once before neither is quoted there."""
SURE = 0.8
"""Confidence in a name below which a quotation under it is flagged."""
_PREFACE = 10
"""Words among which a preface ends."""
_EDGE = 2
"""Words at the edges of a question over which somebody else may speak: it is quoted with a flag."""


class Cutter:
    """The words of one transcript, and where they may be cut."""

    def __init__(
        self, transcript: Transcript, naming: Naming, panel: Panel, doubt: float, lang: Language
    ) -> None:
        """`doubt` is the probability (0 to 1) below which a word is flagged."""
        self.turns = {turn.id: turn for turn in transcript.turns}
        self.names = _name_words(naming, panel)
        self._lang = lang
        self._doubt = doubt
        self._crossed = _crossed(transcript)
        self._carried_on = _carried_on(transcript)
        self._doubtful_names = {
            a.speaker for a in naming.attributions if a.person is not None and a.confidence < SURE
        }

    def complete(self, sentence: Sentence) -> bool:
        """Whether a sentence was said to its end."""
        if self._lang.has("broken", sentence.text):
            return False
        if self.torn(sentence):
            return False
        closing = self.turns[sentence.turn].words[sentence.last].text
        if normalise(closing) in self._lang.words["fillers"] and sentence.length > 1:
            return False  # "We bought um."
        if sentence.whole:
            return True
        turn = self.turns[sentence.turn]
        ends = sentence.last == len(turn.words) - 1
        dash = turn.words[sentence.last].text.endswith(("-", "—", "–", ",", "…", "..."))
        return ends and not dash and not any(word.text[-1:] in ".?!" for word in turn.words)

    def torn(self, sentence: Sentence) -> bool:
        """Whether the next turn has the rest of a sentence: who said it is not certain."""
        last = len(self.turns[sentence.turn].words) - 1
        return sentence.turn in self._carried_on and sentence.last == last

    def goes_on(self, parts: Sequence[Sentence], index: int) -> bool:
        """Whether the sentence is the rest of one that began in an earlier turn."""
        if index == 0 or parts[index - 1].turn == parts[index].turn:
            return False
        return not parts[index - 1].whole and not parts[index].text[:1].isupper()

    def trimmed(self, turn: Turn, first: int, last: int) -> tuple[int, int]:
        """The span without fillers at its edges and without "Well," or a name called out at its front."""
        words = turn.words
        first, last = trim(words, first, last, self._lang)
        while first < last and (size := self._opener(turn, first)):
            first, last = trim(words, first + size, last, self._lang)
        return first, last

    def opens(self, turn: Turn, first: int, last: int) -> int:
        """Where a sentence begins to say something: after fillers, "Well," and a name called out."""
        return self.trimmed(turn, first, last)[0]

    def _opener(self, turn: Turn, index: int) -> int:
        """How many words at `index` open a sentence without adding to it: "Well,", "You know,", a name called out."""
        token, text = normalise(turn.words[index].text), turn.words[index].text
        after = normalise(turn.words[index + 1].text)
        preface = self._preface(turn, index) or self._false_start(turn, index)
        if preface:
            return preface
        if text.endswith((",", ".", "!")) and (
            token in self._lang.words["openers"] or token in self.names
        ):
            return 1
        if token in self._lang.words["honorifics"] and after in self.names:
            return 2 if turn.words[index + 1].text.endswith(",") else 0
        if f"{token} {after}" in ("you know", "i mean") and turn.words[index + 1].text.endswith(
            ","
        ):
            return 2
        if token == "i'll" and after == "tell" and index + 2 < len(turn.words) - 1:
            you = turn.words[index + 2].text  # "I'll tell you, …"
            return 3 if normalise(you) == "you" and you.endswith((",", ":")) else 0
        if token == "i'm" and after == "if":
            return 1  # a false start
        if text.endswith(".") and token == after:
            return 1  # "Four. Four people."
        if token in ("so", "but") and after in self._lang.words["question_words"]:
            return 1
        if token == "so" and after in self._lang.words["openers"] | self._lang.words["hollow"]:
            return 1
        return int(token == "and" or (token == "so" and after in self._lang.words["stammered"]))

    def _preface(self, turn: Turn, index: int) -> int:
        """How many words at `index` greet or say that something is said: "Hi, Ann,", "I'd start by saying that"."""
        ahead = " ".join(word.text for word in turn.words[index : index + _PREFACE])
        match = self._lang.patterns["preface"].match(ahead.replace("’", "'"))
        if match is None or (match["self"] and normalise(match["self"]) not in self.names):
            return 0
        return len(match[0].split())

    def _false_start(self, turn: Turn, index: int) -> int:
        """How many words at `index` their speaker takes back ("The, it's …", "We, we've …", "I again, I think …"), or
        that say nothing together ("Yeah, no, absolutely" says yes).
        """
        words = turn.words
        token, text = normalise(words[index].text), words[index].text
        after = normalise(words[index + 1].text).partition("'")[0]
        if token in self._lang.words["yes"] and after in self._lang.words["no"]:
            return 2
        subject = token in self._lang.words["subjects"]
        if text.endswith(","):
            hangs = self._lang.words["fragment_openers"] & self._lang.words["stammered"]
            plain = hangs - self._lang.words["negations"] - self._lang.words["dangling"]
            return int(token in plain or (subject and token == after))
        if not subject or after in self._lang.words["auxiliaries"] or index + 2 >= len(words):
            return 0  # "We did, we turned it down" takes nothing back
        again = normalise(words[index + 2].text).partition("'")[0]
        goes_on = [normalise(word.text) for word in words[index + 3 : index + 4]]
        if again != token or normalise(words[index + 1].text) in goes_on:
            return 0  # "It takes, it takes" is put right by the policy
        return 2 if words[index + 1].text.endswith(",") else 0

    def sound(self, turn: Turn, first: int, last: int, *, edges: bool = False) -> bool:
        """Whether the words were really heard, from this speaker alone (but for the `edges` of a question), and as
        sentences.
        """
        words = turn.words[first : last + 1]
        if any(word.doubtful or is_unheard(word.text) for word in words):
            return False
        if runs_on([word.text for word in words], self._lang):
            return False
        crossed = [i for i in range(first, last + 1) if (turn.id, i) in self._crossed]
        return all(edges and not first + _EDGE <= index <= last - _EDGE for index in crossed)

    def flags(self, speaker: str, turn: Turn, first: int, last: int) -> tuple[str, ...]:
        """What an editor should listen to before the words are printed."""
        unsure = [word for word in turn.words[first : last + 1] if word.probability < self._doubt]
        flags = [
            f"listen: '{plain(word.text)}' was heard with {100 * word.probability:.0f} % certainty"
            for word in unsure
        ]
        if any((turn.id, index) in self._crossed for index in range(first, last + 1)):
            flags.append("listen: somebody else speaks at the same time")
        if speaker in self._doubtful_names:
            flags.append("name: it is not certain who speaks")
        return tuple(flags)


def finished_clause(turn: Turn, first: int, last: int, lang: Language) -> tuple[int, int] | None:
    """The clause that was finished in a sentence that breaks off: "So we pay, we pay eleven people a month each and
    it's still …" gives "we pay eleven people a month each".

    It ends before "and" with a new subject, and begins where its speaker began again. None where there is no such
    place, or where the rest of the sentence could turn it round.
    """
    said = [normalise(word.text) for word in turn.words[: last + 1]]
    joints = [
        index
        for index in range(first + 1, last)
        if said[index] == lang.forms["and"]
        and said[index + 1].partition("'")[0] in lang.words["subjects"]
    ]
    unsafe = lang.words["qualifiers"].intersection(said[first:])
    if not joints or unsafe or said[first] in lang.words["dependents"]:
        return None
    end = joints[0] - 1
    for index in range(first, end - 2):
        if said[index : index + 2] == said[index + 2 : index + 4]:
            return index + 2, end
        if said[index] not in lang.words["openers"]:
            break  # "They told us we pay, we pay …" is not what the speaker says
    return first, end


def clause_starts(turn: Turn, first: int, last: int, lang: Language) -> Iterator[int]:
    """Where a question may be entered: after a colon or a comma, where it goes on as a question; behind "she asks,"
    where somebody else's is read out. "Harriet Pym, who …" begins none.
    """
    words = turn.words
    pauses = [i for i in range(first, last) if words[i].text.endswith((",", ":", ";"))]
    read_out = [i for i in pauses if normalise(words[i].text) in lang.words["asking"]]
    for index in pauses:
        if read_out and index < read_out[-1]:
            continue
        following = normalise(words[index + 1].text)
        if words[index].text[:1].isupper() and following in lang.words["relative"]:
            continue
        start = index + 1
        if normalise(words[start].text) in ("or", "and", "so", "but") and start < last:
            start += 1
        opens = lang.words["auxiliaries"] | lang.words["question_words"]
        opening, *after = (normalise(word.text) for word in words[start : start + 2])
        if opening in lang.words["times"] and not lang.words["auxiliaries"].intersection(after):
            continue
        speaks = lang.words["person_one_two"]  # "you know, …", "I said, …" read out nothing
        reads = index in read_out and normalise(words[index - 1].text) not in speaks
        if reads or opening in opens:
            yield start


def _carried_on(transcript: Transcript) -> frozenset[str]:
    """Turns whose last sentence the next turn ends ("There we" | "are, thank you all"): somebody's words were given to
    another. Nothing is known of recordings without capitals.
    """
    turns = [turn for turn in transcript.turns if turn.words]
    small = [turn.words[0].text[:1].islower() for turn in turns]
    if 2 * sum(small) > len(turns):
        return frozenset()
    return frozenset(
        turn.id
        for turn, goes_on in zip(turns, small[1:], strict=False)
        if goes_on and turn.words[-1].text[-1:].isalnum()
    )


def _crossed(transcript: Transcript) -> frozenset[tuple[str, int]]:
    """Words (turn id, index) during which somebody else speaks too."""
    spoken = [
        (word.start, word.end, turn.speaker, turn.id, index)
        for turn in transcript.turns
        for index, word in enumerate(turn.words)
        if word.start is not None and word.end is not None
    ]
    spoken.sort(key=lambda entry: entry[:2])
    crossed: set[tuple[str, int]] = set()
    active: list[tuple[float, float, str, str, int]] = []
    for entry in spoken:
        start, end, speaker, turn, index = entry
        active = [other for other in active if other[1] > start]
        for other in active:
            if other[2] != speaker and min(end, other[1]) - start > OVERLAP:
                crossed.update({(turn, index), (other[3], other[4])})
        active.append(entry)
    return frozenset(crossed)


def _name_words(naming: Naming, panel: Panel) -> frozenset[str]:
    """Every word of every name, for telling a name called out from the sentence that follows it."""
    people = [*panel.people, *(a.person for a in naming.attributions if a.person is not None)]
    forms = [form for person in people for form in (person.name, *person.aliases)]
    return frozenset(token for form in forms for token in tokens(form))
