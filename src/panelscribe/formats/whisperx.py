"""WhisperX JSON, and that of the other Whisper tools, which is the same without speakers: parse
only.

Pure. The words "segments" and "word" here are those of the file format
(https://github.com/m-bain/whisperX).
"""

from collections.abc import Iterator, Sequence

from panelscribe.formats.documents import Field, read_json, rounded
from panelscribe.formats.pieces import Piece, to_turns
from panelscribe.formats.timing import spread
from panelscribe.transcript import Turn, Word

_Span = tuple[float | None, float | None]


def parse_whisperx(text: str, source: str = "WhisperX JSON") -> tuple[tuple[Turn, ...], str | None]:
    """Turns and the language, where the file tells it.

    A word without times (a number, say, which the aligner can't place) gets those that its
    neighbours leave; what has no speaker is UNKNOWN's. Raises InputError that names the field.
    """
    root = read_json(text, source, lenient=True)
    lines = root if isinstance(root.value, list) else root.child("segments")
    language = None if isinstance(root.value, list) else root.optional_text("language")
    pieces = [piece for field in lines.entries() for piece in _pieces(field)]
    return to_turns(pieces), language or None


def _pieces(field: Field) -> Iterator[Piece]:
    span = field.span()
    speaker = field.optional_text("speaker")
    if not field.get("words"):
        words = spread((field.optional_text("text") or "").split(), *span)
        if words:
            yield Piece(speaker, words)
        return
    items = [item for item in field.items("words") if item.text("word").strip()]
    placed = _placed([_word(item) for item in items], span)
    for item, word in zip(items, placed, strict=True):
        yield Piece(item.optional_text("speaker") or speaker, (word,))


def _word(field: Field) -> Word:
    start, end = field.span()
    belief = next(
        (field.share(key) for key in ("score", "probability") if field.get(key) is not None), 1.0
    )
    # A score says how well a word could be placed; only panelscribe's own 0.0 means "never said".
    return Word(field.text("word").strip(), start, end, max(belief, 0.001))


def _placed(words: Sequence[Word], span: _Span) -> list[Word]:
    """The words, those without times spread over the gap that they stand in."""
    if all(word.start is None for word in words) and span[0] is None:
        return list(words)
    known = [word for word in words if word.start is not None]
    first = span[0] if span[0] is not None else known[0].start
    last = span[1] if span[1] is not None else known[-1].end
    placed: list[Word] = []
    index = 0
    while index < len(words):
        if words[index].start is not None:
            placed.append(words[index])
            index += 1
            continue
        stop = index
        while stop < len(words) and words[stop].start is None:
            stop += 1
        left = placed[-1].end if placed else first
        right = words[stop].start if stop < len(words) else last
        left, right = left or 0.0, max(left or 0.0, right or 0.0)
        gap = spread([word.text for word in words[index:stop]], rounded(left), rounded(right))
        placed += [
            Word(word.text, timed.start, timed.end, word.probability)
            for word, timed in zip(words[index:stop], gap, strict=True)
        ]
        index = stop
    return placed
