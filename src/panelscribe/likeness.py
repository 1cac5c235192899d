"""How alike two words are to the eye and to the ear.

For names of any origin in the ears of an English recognizer: a rough transcription in which what is easily confused
falls together, not a phonetic alphabet. Pure; `spelling.py` decides what likeness is enough.
"""

import re
import unicodedata

from rapidfuzz.distance import OSA


def key(text: str) -> str:
    """The letters and digits of a text, without case and accents.

    >>> key("D’Ambrosia,"), key("Müller-Ruiz")
    ('dambrosia', 'mullerruiz')
    """
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in plain if letter.isalnum())


_SOUNDS = [
    (re.compile(pattern), sound)
    for pattern, sound in [
        (r"^(?:kn|gn|pn)", "n"),
        (r"^wr", "r"),
        (r"^x", "z"),
        (r"tch|ch|sch|sh|zh|tsch|ti(?=[oa])|ci(?=[oa])", "S"),
        (r"ph|bh|mh|v|w(?=r)", "f"),
        (r"gh(?=t|$)", ""),
        (r"th", "t"),
        (r"ck|q|c(?![eiy])|x", "k"),
        (r"c(?=[eiy])|z", "s"),
        (r"dg(?=[eiy])|g(?=[ei])|j", "S"),
        (r"g", "k"),
        (r"d", "t"),
        (r"b", "p"),
        (r"h|w(?![aeiouy])", ""),
        (r"[aeiouy]+", "a"),
        (r"(.)\1+", r"\1"),
    ]
]


def sounds(letters: str) -> str:
    """A rough transcription of `key` letters: sounds that a recognizer confuses fall together, vowels are all "a".

    >>> sounds("farrow") == sounds("pharaoh"), sounds("achebe") == sounds("edgeby")
    (True, True)
    """
    for pattern, sound in _SOUNDS:
        letters = pattern.sub(sound, letters)
    return letters


def skeleton(letters: str) -> tuple[str, int]:
    """The consonants of `key` letters, all hissing sounds alike, and the number of syllables.

    What is left of a name of another language that was written as it sounds.

    >>> skeleton("searsha"), skeleton("saoirse")
    (('srs', 2), ('srs', 2))
    """
    heard = sounds(letters)
    return heard.replace("a", "").replace("S", "s"), heard.count("a")


def likeness(heard: str, listed: str) -> tuple[float, float]:
    """How alike two keys are in letters and in sound, each 0 to 1 (1 - edits / length of the longer one).

    >>> [round(value, 2) for value in likeness("furnhill", "fernhill")]
    [0.88, 1.0]
    """
    first, second = sounds(heard), sounds(listed)
    bare = OSA.normalized_similarity(first.replace("a", ""), second.replace("a", ""))
    return (
        float(OSA.normalized_similarity(heard, listed)),
        float(OSA.normalized_similarity(first, second) + bare) / 2,
    )
