"""Words, turns and transcripts: the one internal form that everything else reads.

Pure. Leaves out where words come from (`engines/`), which file they stand in (`formats.py`) and who the speakers are
(`naming/`). Times are seconds from the start of the recording; they are None all through a transcript that was made
without sound.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

UNKNOWN = "UNKNOWN"
"""The label of words that nobody could be found for. It may stand for several people and is never named."""
PAUSE = 3.0
"""Seconds of silence after a finished sentence that cut one speaker's turn in two."""
SENTENCE_ENDS = (".", "?", "!", "…")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as heard, with its punctuation and without surrounding blanks.

    `probability` is the recognizer's belief that this word was said (0 to 1); 0.0 marks a word that it most likely
    made up (a loop, a phrase heard in silence): such words are kept and shown, and never quoted.
    """

    text: str
    start: float | None = None
    end: float | None = None
    probability: float = 1.0

    @property
    def doubtful(self) -> bool:
        """Whether the word was most likely never said."""
        return self.probability <= 0.0


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says without yielding the floor; without words it is a line of RTTM."""

    id: str
    speaker: str
    start: float | None
    end: float | None
    words: tuple[Word, ...] = ()

    @property
    def text(self) -> str:
        """The words, joined by blanks."""
        return " ".join(word.text for word in self.words)

    @property
    def span(self) -> tuple[float, float]:
        """Start and end of a turn that has times. Raises ValueError for one that has none."""
        if self.start is None or self.end is None:
            raise ValueError(f"turn {self.id} has no times")
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Transcript:
    """A whole recording in words. `duration` is that of the sound, None where there was none."""

    session: str
    language: str
    duration: float | None
    turns: tuple[Turn, ...]

    @property
    def timed(self) -> bool:
        """Whether the turns have times."""
        return self.duration is not None

    @property
    def speakers(self) -> tuple[str, ...]:
        """Labels in order of first speech."""
        return tuple(dict.fromkeys(turn.speaker for turn in self.turns))

    def turn(self, turn_id: str) -> Turn:
        """The turn called `turn_id`. Raises KeyError."""
        for turn in self.turns:
            if turn.id == turn_id:
                return turn
        raise KeyError(turn_id)

    def words(self) -> Iterator[Word]:
        """All words in order."""
        for turn in self.turns:
            yield from turn.words


def number_turns(turns: list[Turn]) -> tuple[Turn, ...]:
    """The same turns with ids t0001, t0002, … in the order given."""
    return tuple(replace(turn, id=f"t{index:04d}") for index, turn in enumerate(turns, start=1))


def cut_turns(
    words: Sequence[Word], labels: Sequence[str], pause: float = PAUSE
) -> tuple[Turn, ...]:
    """Turns from labelled words: a new one where the speaker changes, and where the same speaker goes on after a
    silence of `pause` seconds that follows a finished sentence.
    """
    groups: list[tuple[str, list[Word]]] = []
    for word, label in zip(words, labels, strict=True):
        if not groups or groups[-1][0] != label or _pauses(groups[-1][1][-1], word, pause):
            groups.append((label, []))
        groups[-1][1].append(word)
    return number_turns(
        [Turn("", label, group[0].start, group[-1].end, tuple(group)) for label, group in groups]
    )


def _pauses(before: Word, after: Word, pause: float) -> bool:
    return gap(before, after) >= pause and ends_sentence(before.text)


def gap(before: Word, after: Word) -> float:
    """Seconds of silence between two words, 0 where they have no times."""
    if before.end is None or after.start is None:
        return 0.0
    return max(0.0, after.start - before.end)


def ends_sentence(text: str) -> bool:
    """Whether a word ends a sentence, inside quotation marks or brackets too."""
    return text.rstrip("\"'”’)]").endswith(SENTENCE_ENDS)


_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "‑": "-", "‐": "-"})
_EDGES = re.compile(r"^[^\w$£€#@+]+|[^\w%°+#]+$")


@lru_cache(maxsize=1 << 16)
def normalise(word: str) -> str:
    """A word as compared: case, width, kind of quotation mark and punctuation around it do not count.

    >>> [normalise(w) for w in ("“Don’t,”", "U.S.", "$4.5", "10%", "—", "co-op")]
    ["don't", 'u.s', '$4.5', '10%', '', 'co-op']
    """
    plain = unicodedata.normalize("NFKC", word).translate(_QUOTES).casefold()
    return _EDGES.sub("", plain)


def tokens(text: str) -> list[str]:
    """The comparable words of a text, in order; blanks and dashes between words separate, bare punctuation vanishes.

    >>> tokens("It was wrong politely — that's it.")
    ['it', 'was', 'wrong', 'politely', "that's", 'it']
    """
    parts = re.split(r"[\s—–]+|\.{3,}|…|-{2,}", text)
    return [token for part in parts if (token := normalise(part))]
