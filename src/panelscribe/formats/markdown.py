"""transcript.md: the whole transcript for people to read, with real names where they are known.

Pure. Nothing that was said can become markup: what Markdown or HTML would act on is escaped
(CommonMark 0.31, with the tables, links and strikethrough of GitHub's dialect).
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from panelscribe.formats.speakers import display_name
from panelscribe.formats.timing import clock
from panelscribe.spelling import Correction
from panelscribe.transcript import Transcript, Turn

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$]|&(?=#?\w+;)|(?<=www)\.|(?<=\w):(?=//)", re.IGNORECASE)
_BLOCK = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([#+=\-])")

_LEGEND = (
    "Words that are ~~struck through~~ were most likely never said: the recognizer made them up."
)


_CORRECTED = (
    "Names and terms that were heard otherwise and stand above as the panel file writes them:"
)


def dump_markdown(
    transcript: Transcript,
    names: Mapping[str, str],
    title: str | None = None,
    corrections: Sequence[Correction] = (),
) -> str:
    """The text of transcript.md: a bold name with the time, then the words, turn after turn, and at
    the end what was heard where a name was put right.

    `names` are those of speakers by label. Words that were most likely never said are struck
    through. Of the `corrections` those are listed that still stand in the transcript.
    """
    parts = [f"# {escape_markdown(title or transcript.session)}"]
    if any(word.doubtful for word in transcript.words()):
        parts.append(_LEGEND)
    for turn in transcript.turns:
        place = f" [{clock(turn.start)}]" if turn.start is not None else ""
        parts.append(f"**{escape_markdown(display_name(turn.speaker, names))}**{place}")
        parts.append(" ".join(_stretches(turn)))
    standing = [_correction(item) for item in corrections if _stands(item, transcript)]
    if standing:
        parts += ["---", _CORRECTED, "\n".join(standing)]
    return "\n\n".join(parts) + "\n"


def _correction(correction: Correction) -> str:
    start = correction.original[0].start
    place = f"[{clock(start)}] " if start is not None else ""
    written, heard = escape_inline(correction.written), escape_inline(correction.heard)
    return f"- {place}{written} (heard: {heard})"


def _stands(correction: Correction, transcript: Transcript) -> bool:
    """Whether an editor has left it as it was corrected."""
    start = correction.original[0].start
    return any(
        f" {correction.written} " in f" {turn.text} "
        for turn in transcript.turns
        if (start is None and turn.id == correction.turn)
        or (start is not None and turn.span[0] <= start <= turn.span[1])
    )


def _stretches(turn: Turn) -> Iterator[str]:
    """The words of a turn, escaped, stretch by stretch of equal doubt."""
    start = 0
    words = turn.words
    for index in range(1, len(words) + 1):
        if index < len(words) and words[index].doubtful == words[start].doubtful:
            continue
        text = " ".join(word.text for word in words[start:index])
        escaped = escape_markdown(text) if start == 0 else escape_inline(text)
        yield f"~~{escaped}~~" if words[start].doubtful else escaped
        start = index


def escape_markdown(text: str) -> str:
    r"""Text that stands at the beginning of a line, so that Markdown shows it as it is.

    >>> print(escape_markdown("1. *Bold* <b>R&D</b> &lt;"))
    1\. \*Bold\* \<b\>R&D\</b\> \&lt;
    >>> print(escape_markdown("# no heading"))
    \# no heading
    """
    inline = escape_inline(text)
    return _BLOCK.sub(
        lambda match: f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}", inline
    )


def escape_inline(text: str) -> str:
    """Text that stands within a line, so that Markdown shows it as it is; line breaks become
    blanks.
    """
    return _SPECIAL.sub(lambda match: f"\\{match[0]}", " ".join(text.split()))
