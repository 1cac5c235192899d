"""What formats that know no turns are read into: pieces of speech, and the turns that follow from
them.

Pure. Used by the readers of captions, WhisperX JSON and plain text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from panelscribe.formats.speakers import speaker_label
from panelscribe.transcript import Turn, Word, cut_turns, number_turns

_SOUNDS = frozenset(
    {
        "applause", "background", "noise", "beep", "cheering", "cheers", "chuckle", "chuckles",
        "clapping", "clears", "throat", "cough", "coughs", "crosstalk", "foreign", "inaudible",
        "indistinct", "laugh", "laughing", "laughs", "laughter", "music", "off-mic",
        "overlapping", "pause", "silence", "sighs", "sigh", "singing", "unintelligible",
        "unclear",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one speaker (None: nobody says whose). `new` begins a turn even where the speaker is
    the same.
    """

    speaker: str | None
    words: tuple[Word, ...]
    new: bool = False


def to_turns(pieces: Sequence[Piece]) -> tuple[Turn, ...]:
    """Turns from pieces in their order: neighbours of one speaker are joined, but for a long
    silence after a sentence.

    Words that tell of a sound (`mark_sounds`) are kept as words that were never said.
    """
    groups: list[list[Piece]] = []
    for piece in pieces:
        if not groups or piece.new:
            groups.append([])
        groups[-1].append(piece)
    turns: list[Turn] = []
    for group in groups:
        words = [word for piece in group for word in piece.words]
        labels = [speaker_label(piece.speaker or "") for piece in group for _ in piece.words]
        turns += cut_turns(words, labels)
    return number_turns([replace(turn, words=mark_sounds(turn.words)) for turn in turns])


def mark_sounds(words: Sequence[Word]) -> tuple[Word, ...]:
    """The same words, those that tell of a sound ("[Music]", "(laughs)", "♪ la la ♪") marked as
    never said.

    >>> words = [Word(text) for text in ("Well", "[loud", "applause]", "(sic)")]
    >>> [word.doubtful for word in mark_sounds(words)]
    [False, True, True, False]
    """
    result = list(words)
    for pattern in ("[]", "()", "♪♪"):
        first: int | None = None
        for index, word in enumerate(words):
            if first is None and word.text.startswith(pattern[0]):
                first = index
            if first is None:
                continue
            closed = word.text.rstrip(".,;:!?").endswith(pattern[1])
            if closed and (pattern == "[]" or word.text != pattern[0] or index > first):
                if _is_sound(words[first : index + 1], pattern):
                    result[first : index + 1] = [
                        replace(inner, probability=0.0) for inner in words[first : index + 1]
                    ]
                first = None
            elif index - first >= 12:
                first = None
    return tuple(result)


def _is_sound(words: Sequence[Word], pattern: str) -> bool:
    if pattern != "()":
        return True
    return any(re.sub(r"\W", "", word.text).casefold() in _SOUNDS for word in words)
