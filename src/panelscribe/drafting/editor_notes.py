"""editor-notes.md: what an editor should know before printing, in the order in which a desk would work it off.

Pure. The notes themselves are the article's (`notes.py`); this says them with the words of the quotations they concern
and with the places to listen to. Never printed with the article.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from panelscribe.drafting.inline import clock, moment, recording_address
from panelscribe.drafting.people import label
from panelscribe.drafting.records import Article, Note, Quote
from panelscribe.drafting.render import escape_markdown
from panelscribe.spelling import Correction
from panelscribe.transcript import Transcript

_QUOTE_ID = re.compile(r"\((?P<aside>q\d{3,})\)|\b(?P<named>q\d{3,})\b")
_SHOWN = 12
"""Words of a quotation that stand for it."""

SECTIONS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("Speakers without a name", "Listen, and say who it is with `panelscribe who`.", ("unnamed",)),
    (
        "Names spelled by ear",
        "These people are not on the panel file; ask how they are spelled.",
        ("spelling",),
    ),
    ("Conflicts of interest and sponsors", "", ("sponsor",)),
    ("Listen before you print", "The recognizer was not sure of these words.", ("listen",)),
    ("Numbers that nobody checked", "", ("number",)),
    ("On the panel file, never heard", "", ("absent",)),
    ("Heard, but not quoted", "", ("unquoted",)),
    ("Quotations that leave words out", "", ("deletion",)),
    ("The article's own words that rest on somebody else's", "", ("paraphrase",)),
    ("Left out of the story", "", ("left-out",)),
)


_SPELLED = "Names put right by the panel file"
_SPELLED_ADVICE = (
    "Another word was heard; if it was meant, change it back at the desk (`panelscribe review`)."
)


def render_editor_notes(
    article: Article,
    transcript: Transcript,
    *,
    recording_url: str | None = None,
    corrections: Sequence[Correction] = (),
) -> str:
    """The notes as Markdown, each kind under its heading; a kind without notes has none.

    `corrections` are what the panel file's spelling changed, at its place in `transcript`.
    """
    writer = _Writer(article, transcript, recording_address(recording_url))
    known = {kind for _, _, kinds in SECTIONS for kind in kinds}
    others = tuple(dict.fromkeys(note.kind for note in article.notes if note.kind not in known))
    blocks = [f"# Editor's notes: {escape_markdown(article.title)}"]
    for heading, advice, kinds in (*SECTIONS, ("Also", "", others)):
        lines = [writer.line(note) for note in article.notes if note.kind in kinds]
        if lines:
            blocks += [f"## {heading}", *([advice] if advice else []), "\n".join(lines)]
    if corrections:
        spelled = [writer.spelled(correction) for correction in corrections]
        blocks += [f"## {_SPELLED}", _SPELLED_ADVICE, "\n".join(spelled)]
    if len(blocks) == 1:
        blocks.append("Nothing to note.")
    return "\n\n".join(blocks) + "\n"


class _Writer:
    def __init__(self, article: Article, transcript: Transcript, recording: str | None) -> None:
        self._quotes: Mapping[str, Quote] = {quote.id: quote for quote in article.quotes}
        self._starts = {turn.id: turn.start for turn in transcript.turns}
        self._recording = recording

    def line(self, note: Note) -> str:
        """A note with the quotation that it names in words, and the place to listen to."""
        text = _QUOTE_ID.sub(self._named, note.text)
        return f"- {escape_markdown(text)}{''.join(self._place(note))}"

    def spelled(self, correction: Correction) -> str:
        """What a name was heard as, with the place to listen to."""
        start = correction.original[0].start
        if start is None:
            start = self._starts.get(correction.turn)
        text = f"{correction.written} (heard: {correction.heard}): {correction.reason}"
        return f"- {escape_markdown(text)}{''.join(self._at(start))}"

    def _named(self, match: re.Match[str]) -> str:
        """What stands for a quotation: its first words, with the speaker where the note does not name them."""
        quote = self._quotes.get(match["aside"] or match["named"])
        if quote is None:
            return match[0]
        words = quote.text.split()
        shown = f"“{' '.join(words[:_SHOWN])}{' …' if len(words) > _SHOWN else ''}”"
        return (
            f"in {shown}" if match["aside"] else f"{shown} ({quote.name or label(quote.speaker)})"
        )

    def _place(self, note: Note) -> Iterator[str]:
        named = _QUOTE_ID.search(note.text)
        quote = self._quotes.get(named["aside"] or named["named"]) if named else None
        yield from self._at(quote.start if quote else self._starts.get(note.turn or ""))

    def _at(self, start: float | None) -> Iterator[str]:
        if start is not None:
            time = f"▶ {clock(start)}"
            yield (
                f" [{time}]({moment(self._recording, start)})" if self._recording else f" ({time})"
            )
