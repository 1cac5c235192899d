"""What a recognizer made up: loops, phrases heard in silence or music, impossible speed, its own
prompt.

Whisper was trained on subtitles, and writes what subtitles hold where it hears nothing ("Thank
you.", "Subtitles by …"). Nothing is thrown away here: a made-up stretch becomes a `Doubt`, its
words get probability 0.0. A rule needs evidence besides the words wherever a person might have
said them. Pure; `recognition.py` decodes once more before it believes.
"""

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from panelscribe.engines import Doubt
from panelscribe.transcript import Word, normalise

_LOOP_RATIO = 2.4
"""A text that zlib shrinks more than this repeats itself (Whisper's own
`compression_ratio_threshold`)."""
_LOOP_TOKENS = 60
"""Shorter texts can't reach the ratio; their loops are counted."""
_FASTEST = 8.0
"""Words per second that nobody keeps up (the fastest talkers reach 6 to 7 over some seconds)."""
_LONG = 4.0
_SPARSE = 0.5
"""Words per second below which a passage of 4 s and more is next to empty (talk has 2 to 4)."""
_FAST_RUN = 12
"""Words over which the speed is measured."""

_CREDITS = re.compile(
    r"\b(?:subtitles? (?:by|made|created)|captions? by|transcri(?:bed|ption) by|translated by"
    r"|amara\.?org|untertitel (?:der|von|im auftrag)|untertitelung|sous-titrage"
    r"|sous-titr\w+ (?:par|réalisés|st)|subt[ií]tulos (?:por|realizados)"
    r"|sottotitoli (?:creati|a cura)|legendas pela|ondertitel\w* (?:door|ing)"
    r"|napisy (?:stworzone|wykonał)|tekstning av|undertekster av|субтитры|редактор субтитров"
    r"|www\.\w+\.\w+)",
    re.IGNORECASE,
)
"""What only a subtitle says: never heard on a stage, so it needs no other evidence when it stands
alone."""
_FILLERS = frozenset(
    {
        "thank you",
        "thank you very much",
        "thank you so much",
        "thanks",
        "thank you for watching",
        "thanks for watching",
        "thank you for listening",
        "thanks for listening",
        "please subscribe",
        "please subscribe to my channel",
        "like and subscribe",
        "see you next time",
        "see you in the next video",
        "ill see you next time",
        "bye",
        "bye bye",
        "goodbye",
        "you",
        "okay",
        "ok",
        "so",
        "the end",
        "music",
        "applause",
        "vielen dank",
        "vielen dank fürs zuschauen",
        "danke",
        "danke fürs zuschauen",
        "bis zum nächsten mal",
        "tschüss",
        "merci",
        "merci davoir regardé cette vidéo",
        "merci beaucoup",
        "au revoir",
        "gracias",
        "muchas gracias",
        "gracias por ver el video",
        "gracias por ver",
        "grazie",
        "grazie a tutti",
        "grazie per la visione",
        "obrigado",
        "obrigada",
        "tchau",
        "dank je wel",
        "bedankt voor het kijken",
        "dziękuję",
        "dziękuję za uwagę",
        "спасибо",
        "спасибо за просмотр",
        "продолжение следует",
        "ご視聴ありがとうございました",
        "谢谢观看",
        "谢谢大家",
    }
)
"""What Whisper hears in silence, applause and music; people say it too, so it counts only where
other signs agree."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What was heard in one chunk, with the recognizer's own marks.

    `log_probability` is the mean over the tokens (natural logarithm), `no_speech` the probability
    that nobody speaks.
    """

    start: float
    end: float
    words: tuple[Word, ...]
    log_probability: float = 0.0
    no_speech: float = 0.0

    @property
    def text(self) -> str:
        """The words, joined by blanks."""
        return " ".join(word.text for word in self.words)


def compression_ratio(text: str) -> float:
    """How much shorter zlib makes a text; grows with repetition."""
    data = text.encode()
    return len(data) / len(zlib.compress(data)) if data else 0.0


def find_loop(words: Sequence[Word]) -> tuple[int, int] | None:
    """The words (first, last; both inclusive) that repeat what stands directly before them, or
    None.

    A unit of one to eight words said over and over: five times in a row for one word, four for
    two, three for more ("no, no, no, no" and "very very very" are people).

    >>> find_loop([Word(w) for w in "so we go and we go and we go and we go and stop".split()])
    (4, 12)
    """
    plain = [normalise(word.text) for word in words]
    for size in range(1, 9):
        needed = {1: 6, 2: 4}.get(size, 3)
        run = 0
        for index in range(size, len(plain) + 1):
            same = index < len(plain) and plain[index] == plain[index - size] != ""
            if same:
                run += 1
                continue
            if run >= size * (needed - 1):
                return index - run, index - 1
            run = 0
    return None


def is_loop(passage: Passage) -> bool:
    """Whether a passage repeats itself as no person does."""
    return find_loop(passage.words) is not None or (
        len(passage.text) >= _LOOP_TOKENS and compression_ratio(passage.text) > _LOOP_RATIO
    )


def is_too_fast(passage: Passage) -> bool:
    """Whether a passage has more words than anybody says in its time."""
    duration = max(passage.end - passage.start, 0.5)
    return len(passage.words) > _FAST_RUN and len(passage.words) / duration > _FASTEST


def echoes(passage: Passage, prompt: Sequence[str]) -> bool:
    """Whether a passage recites the prompt: its opening, or three of its names in a row in the
    same order.

    A moderator who introduces the panel does that too, so this is a reason to listen again without
    the prompt.
    """
    text = " ".join(normalise(word.text) for word in passage.words)
    names = [" ".join(normalise(part) for part in name.split()) for name in prompt]
    rows = [" ".join(names[index : index + 3]) for index in range(len(names) - 2)]
    return any(row in text for row in rows)


def doubts(passage: Passage, speech: Sequence[tuple[float, float]] | None) -> list[Doubt]:
    """The stretches of a passage that were most likely never said, in order of time.

    `speech` is where a diarizer found voices; None leaves that evidence out.
    """
    if not passage.words:
        return []
    whole = (0, len(passage.words) - 1)
    found: list[tuple[int, int, str]] = []
    loop = find_loop(passage.words)
    if loop is not None:
        found.append((*loop, "the same words over and over"))
    elif is_loop(passage):
        found.append((*whole, "the same words over and over"))
    if is_too_fast(passage):
        found.append((*whole, "more words than anybody says in that time"))
    if passage.no_speech > 0.6 and passage.log_probability < -1.0:
        found.append((*whole, "hardly a voice in the sound, and words that hardly fit it"))
    elif _is_sparse(passage):
        found.append((*whole, "few words in much sound, and they hardly fit it"))
    for first, last in _utterances(passage.words):
        reason = _made_up(passage, first, last, speech)
        if reason:
            found.append((first, last, reason))
    found.sort()
    return [
        Doubt(_start(passage.words[first]), _end(passage.words[last]), reason)
        for first, last, reason in found
    ]


def mark(words: Sequence[Word], found: Sequence[Doubt]) -> tuple[Word, ...]:
    """The same words, those whose middle lies in a doubt with probability 0.0."""

    def doubted(word: Word) -> bool:
        middle = (_start(word) + _end(word)) / 2
        return any(doubt.start <= middle <= doubt.end for doubt in found)

    return tuple(replace(word, probability=0.0) if doubted(word) else word for word in words)


def _is_sparse(passage: Passage) -> bool:
    """Whether a long passage has next to no words, and those are guesses: music, applause, a hum."""
    duration = passage.end - passage.start
    mean = sum(word.probability for word in passage.words) / len(passage.words)
    return duration >= _LONG and len(passage.words) < _SPARSE * duration and mean < 0.5


def _made_up(
    passage: Passage, first: int, last: int, speech: Sequence[tuple[float, float]] | None
) -> str | None:
    words = passage.words[first : last + 1]
    text = " ".join(word.text for word in words)
    start, end = _start(words[0]), _end(words[-1])
    voiced = covered(start, end, speech) if speech is not None else None
    mean = sum(word.probability for word in words) / len(words)
    if len(words) <= 16 and _CREDITS.search(text):
        return "what subtitles say, not people"
    plain = re.sub(r"[^\w ]", "", " ".join(normalise(word.text) for word in words)).strip()
    signs = (
        (voiced is not None and voiced < 0.3)
        + (mean < 0.5)
        + (passage.no_speech > 0.5)
        + (passage.log_probability < -0.8)
    )
    if plain in _FILLERS and signs >= (1 if voiced is not None and voiced < 0.3 else 2):
        return "a phrase that is often heard in silence or music"
    if voiced is not None and voiced < 0.1 and mean < 0.6:
        return "words where nobody speaks"
    if mean < 0.15 and len(words) >= 2:
        return "words that hardly fit the sound"
    return None


def covered(start: float, end: float, speech: Sequence[tuple[float, float]]) -> float:
    """The share of a stretch (0 to 1) in which somebody speaks.

    >>> covered(1.0, 3.0, [(0.0, 1.5), (2.5, 9.0)])
    0.5
    """
    total = sum(max(0.0, min(end, b) - max(start, a)) for a, b in speech)
    return total / max(end - start, 1e-3)


def _utterances(words: Sequence[Word], pause: float = 0.8) -> list[tuple[int, int]]:
    """Runs of words (first, last) between pauses and sentence ends."""
    runs = []
    first = 0
    for index, word in enumerate(words):
        final = index + 1 == len(words)
        if final or (
            word.text.endswith((".", "!", "?", "。", "…"))
            or _start(words[index + 1]) - _end(word) >= pause
        ):
            runs.append((first, index))
            first = index + 1
    return runs


def _start(word: Word) -> float:
    return word.start if word.start is not None else 0.0


def _end(word: Word) -> float:
    return word.end if word.end is not None else 0.0
