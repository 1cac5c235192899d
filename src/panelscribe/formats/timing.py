"""Times in text: clock readings in and out, and words spread over a stretch of known length.

Pure. What the field calls pseudo-word-level timing: word times of a format that has none are
proportional to the words' lengths in characters, as in MeetEval's `character_based`
(https://github.com/fgnt/meeteval).
"""

import re
from collections.abc import Sequence

from panelscribe.formats.documents import rounded
from panelscribe.transcript import Word

_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,6}))?")


def clock(seconds: float) -> str:
    """A place in a recording as people write it, whole seconds.

    >>> clock(4.9), clock(754), clock(3661)
    ('0:04', '12:34', '1:01:01')
    """
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def timestamp(seconds: float, point: str = ".") -> str:
    """A time of day as captions write it.

    >>> timestamp(3661.25), timestamp(0.9996, ",")
    ('01:01:01.250', '00:00:01,000')
    """
    milliseconds = round(seconds * 1000)
    whole, milliseconds = divmod(milliseconds, 1000)
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{rest:02d}{point}{milliseconds:03d}"


def parse_clock(text: str) -> float | None:
    """Seconds of a clock reading with or without hours and fractions; None for anything else.

    >>> parse_clock("12:34"), parse_clock("01:02:03,500"), parse_clock("1:75"), parse_clock("noon")
    (754.0, 3723.5, None, None)
    """
    match = _CLOCK.fullmatch(text.strip())
    if not match:
        return None
    hours, minutes, seconds, fraction = match.groups()
    if int(seconds) > 59 or (hours is not None and int(minutes) > 59):
        return None
    whole = int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)
    return float(f"{whole}.{fraction or 0}")


def spread(texts: Sequence[str], start: float | None, end: float | None) -> tuple[Word, ...]:
    """Words over a stretch, each as long as its share of the characters; without times where the
    stretch has none.

    >>> [(word.text, word.start, word.end) for word in spread(["abc", "b"], 0.0, 4.0)]
    [('abc', 0.0, 3.0), ('b', 3.0, 4.0)]
    """
    if start is None or end is None:
        return tuple(Word(text) for text in texts)
    total = sum(len(text) for text in texts)
    words: list[Word] = []
    done = 0
    for text in texts:
        first = start + (end - start) * done / total
        done += len(text)
        last = start + (end - start) * done / total
        words.append(Word(text, rounded(first), rounded(last)))
    return tuple(words)
