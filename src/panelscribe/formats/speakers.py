"""Who a line is said by, in text: names for people to read, and the "Name: …" that transcripts
begin lines with.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from panelscribe.transcript import UNKNOWN

UNKNOWN_NAME = "Unknown speaker"

_LABEL = re.compile(r"SPEAKER_(\d+)")
_NUMBERED = re.compile(
    r"(?:speaker|spk|person|voice|participant|guest|panelist)[ _#-]*\d+", re.IGNORECASE
)
_PREFIX = re.compile(
    r"(?:\*\*|\[)?(?P<name>[^\W_][^:：\n\[\]<>*|]{0,58}?)(?:\*\*|\])?\s*[:：](?:\*\*)?(?:\s+|$)(?P<rest>.*)",
    re.DOTALL,
)
_PARTICLES = frozenset(
    {
        "and", "al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el",
        "ibn", "la", "le", "of", "san", "st", "ten", "ter", "the", "van", "von", "y", "zu",
    }
)  # fmt: skip
_NO_NAMES = frozenset(
    {
        "addendum", "answer", "caution", "context", "correction", "disclaimer", "disclosure",
        "edit", "example", "fact", "http", "https", "important", "note", "notes", "ps",
        "question", "quote", "reminder", "remember", "result", "source", "spoiler", "subject",
        "summary", "tip", "title", "transcript", "translation", "update", "warning",
    }
)  # fmt: skip


def display_name(speaker: str, names: Mapping[str, str]) -> str:
    """What readers call a speaker: their name where it is known, else a number as people count.

    >>> display_name("SPEAKER_02", {}), display_name("SPEAKER_02", {"SPEAKER_02": "Ana Li"})
    ('Speaker 3', 'Ana Li')
    >>> display_name("UNKNOWN", {}), display_name("Ines Cardoso", {})
    ('Unknown speaker', 'Ines Cardoso')
    """
    if speaker in names:
        return names[speaker]
    if speaker == UNKNOWN:
        return UNKNOWN_NAME
    match = _LABEL.fullmatch(speaker)
    return f"Speaker {int(match.group(1)) + 1}" if match else speaker


def speaker_label(name: str) -> str:
    """The speaker that a file means by `name`: the name itself, UNKNOWN for what stands for nobody.

    >>> speaker_label(" Ana  Li "), speaker_label("Unknown speaker")
    ('Ana Li', 'UNKNOWN')
    """
    plain = " ".join(name.split())
    nobody = not plain or plain.casefold() in ("unknown", UNKNOWN_NAME.casefold(), "<na>")
    return UNKNOWN if nobody else plain


def split_prefix(line: str) -> tuple[str, str] | None:
    """The name before the first colon of a line and what follows it, where that can be a speaker's
    name.

    Names are short and every word of them begins with a capital letter or a digit, but for
    particles; marks around a name (`**Ana Li:**`, `[Ana Li]:`) are taken off.

    >>> split_prefix("SPEAKER_03: Good morning."), split_prefix("**Ana de la Cruz:** Hi: all")
    (('SPEAKER_03', 'Good morning.'), ('Ana de la Cruz', 'Hi: all'))
    >>> [split_prefix(line) for line in ("The question is: why?", "Note: none", "At 10:30 we")]
    [None, None, None]
    """
    match = _PREFIX.match(line)
    if not match:
        return None
    name = match["name"].strip()
    return (name, match["rest"]) if _may_be_name(name) else None


def _may_be_name(name: str) -> bool:
    if is_label(name):
        return True
    parts = re.sub(r"\([^)]*\)|,.*", "", name).split()
    if not 1 <= len(parts) <= 6 or parts[0].casefold() in _NO_NAMES:
        return False
    if not any(character.isalpha() for character in parts[0]) or re.search(r"[?!…\"“”]", name):
        return False
    return all(
        part.casefold() in _PARTICLES or not part.lstrip("'’&(")[:1].islower() for part in parts
    )


def trusted(candidates: Sequence[str], first: str | None) -> frozenset[str]:
    """Which of the names that lines of a caption file begin with are speakers of it (`candidates`,
    with repeats).

    "Remember: we are closed" begins like a name, and a file that names nobody must not get a
    speaker called Remember. So a file counts as labelled only where its first line begins with a
    name (`first`), or three lines do and one name returns; then machine labels, names of several
    words, names that return and the first one are believed.
    """
    counts = Counter(candidates)
    if first is None and not (len(candidates) >= 3 and max(counts.values()) >= 2):
        return frozenset()
    return frozenset(
        name for name, times in counts.items()
        if times > 1 or name == first or " " in name or is_label(name)
    )  # fmt: skip


def is_label(name: str) -> bool:
    """Whether this is a machine's label and nobody's name.

    >>> [is_label(name) for name in ("SPEAKER_00", "Speaker 3", "spk2", "Ana")]
    [True, True, True, False]
    """
    return bool(_LABEL.fullmatch(name) or _NUMBERED.fullmatch(name)) or name == UNKNOWN
