"""The extractive draft and the model's, beside each other, with what the gates did.

Pure. Rows for a terminal and a Markdown file for a reader; sections stand in the same order in both drafts.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from panelscribe.drafting.llm.conversation import Written
from panelscribe.drafting.records import Article, Section
from panelscribe.drafting.wording import plain


@dataclass(frozen=True, slots=True)
class Row:
    """One place of the article in both drafts."""

    place: str
    extractive: str
    model: str

    @property
    def same(self) -> bool:
        """Whether both drafts read alike here."""
        return self.extractive == self.model


def rows(written: Written) -> list[Row]:
    """The two drafts place by place."""
    before, after = written.extractive, written.article
    found = [
        Row("headline", before.title, after.title),
        Row("standfirst", before.standfirst, after.standfirst),
    ]
    for number, (one, other) in enumerate(_pairs(before, after)):
        found.append(Row(f"section {number}", _text(one), _text(other)))
    return found


def _pairs(before: Article, after: Article) -> Iterator[tuple[Section, Section]]:
    yield from zip(before.sections, after.sections, strict=True)


def _text(section: Section) -> str:
    heading = [f"### {section.heading}"] if section.heading else []
    return "\n\n".join([*heading, *(paragraph.text for paragraph in section.paragraphs)])


def summary(written: Written) -> str:
    """What the gates did, in one sentence."""
    journal, tally = written.journal, written.journal.tally
    kept = sum(1 for sent in journal.sent if sent.cached)
    return (
        f"{len(journal.sent)} requests ({kept} answered from kept answers), {journal.tokens} tokens; "
        f"{tally.proposed} sentences proposed, {tally.refused} refused ({100 * tally.share_refused:.0f} %), "
        f"{tally.mended} of those mended; {tally.rewritten} of {tally.sections} sections rewritten."
    )


def comparison(written: Written) -> str:
    """The comparison as Markdown."""
    parts = ["# Extractive draft and language model's draft", summary(written)]
    parts += [f"Warning: {plain(warning)}" for warning in written.journal.warnings]
    for row in rows(written):
        parts.append(f"## {row.place}")
        if row.same:
            parts += ["Both:", _indented(row.model)]
        else:
            parts += [
                "Extractive:",
                _indented(row.extractive),
                "Language model:",
                _indented(row.model),
            ]
    parts.append("## What the gates refused")
    refusals = written.journal.refusals
    parts += [
        f"- {one.where}: {plain(one.text)}\n  - {plain(one.reason)}\n  - {one.outcome}"
        for one in refusals
    ] or ["Nothing."]
    return "\n\n".join(parts) + "\n"


def _indented(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))
