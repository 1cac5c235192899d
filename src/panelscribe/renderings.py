"""The files that readers get: the article as Markdown, HTML and Word file, the editor's notes, transcripts, captions.

Renders everything from the records (`drafting`, `formats`) and knows what they lack: where the recording lies, a
newsroom's own page template, and whether an editor's approval still holds. The pipeline writes what comes out.
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from panelscribe import drafting, formats
from panelscribe.drafting import (
    Article,
    HouseStyle,
    Length,
    Policy,
    Printing,
    QuoteMarks,
    Times,
)
from panelscribe.drafting.inline import plays_from
from panelscribe.errors import InputError
from panelscribe.naming import Naming
from panelscribe.panel import Panel
from panelscribe.session import Session, digest
from panelscribe.spelling import Correction
from panelscribe.transcript import Transcript, Turn

_PAGE = "article.html"


@dataclass(frozen=True, slots=True)
class Material:
    """What is rendered. `turns` are those of the diarization where there is one, else the transcript's."""

    transcript: Transcript
    names: Naming
    panel: Panel
    article: Article | None
    turns: tuple[Turn, ...]
    corrections: tuple[Correction, ...] = ()


def style_of(session: Session, style: HouseStyle) -> HouseStyle:
    """The house style with what was set for this session alone."""
    own = session.fact("style") or {}
    return replace(
        style,
        policy=Policy(own.get("policy", style.policy)),
        length=Length(own.get("length", style.length)),
        quotes=QuoteMarks(own.get("quotes", style.quotes)),
    )


def remember_style(
    session: Session, style: HouseStyle, own: Mapping[str, str] | None
) -> HouseStyle:
    """Makes `own` what is set for this session alone (None: what was set before stays); the style that results."""
    if own is not None:
        session.describe(style=dict(own) or None)
    return style_of(session, style)


def printing_of(
    session: Session, panel: Panel, style: HouseStyle, recording: Path | None
) -> Printing:
    """How a session's article is printed, without an approval. Raises InputError for a template that can't be read."""
    here = os.path.relpath(recording, session.folder.resolve()) if recording else None
    media = next(filter(plays_from, (panel.media.podcast_url, panel.media.video_url)), None)
    address = media if media and (style.times is Times.MEDIA or here is None) else here
    return Printing(address, tuple(colophon_of(session)), None, _own_page(style))


def _own_page(style: HouseStyle) -> str | None:
    """A newsroom's own template of the page: article.html in its folder of templates."""
    if style.templates is None:
        return None
    folder = Path(style.templates)
    if not folder.is_dir():
        raise InputError(
            f"{folder}: there is no such folder of templates", hint="see templates under [article]"
        )
    file = folder / _PAGE
    try:
        return file.read_text(encoding="utf-8") if file.is_file() else None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{file}: this template can't be read ({error})") from error


def colophon_of(session: Session) -> list[str]:
    """The engines that an article's last line names."""
    engines = (session.step(step).get("engine") for step in ("recognize", "diarize", "draft"))
    return [str(engine) for engine in engines if engine]


def draft_key(material: Material, printing: Printing, style: HouseStyle) -> str:
    """A digest of all that an approval of the draft rests on: what it says, what was said, and who said it."""
    if material.article is None:
        return ""
    unsigned = replace(printing, approved_by=None)
    text = drafting.render_markdown(
        material.article, material.panel, printing=unsigned, style=style
    )
    transcript = [[turn.speaker, turn.text] for turn in material.transcript.turns]
    return digest(text, transcript, [asdict(person) for person in material.panel.people])


def signed(printing: Printing, approval: Mapping[str, Any] | None, key: str) -> Printing:
    """The printing under an approval that holds for the draft `key` and is of the draft itself, else as it is."""
    holds = approval is not None and approval["draft"] == key and approval.get("file") is None
    return replace(printing, approved_by=approval["by"]) if holds and approval else printing


def render(material: Material, printing: Printing, style: HouseStyle) -> dict[str, str | bytes]:
    """All files by name. A recording without times has no captions, one in which nobody spoke no article."""
    transcript, article, panel = material.transcript, material.article, material.panel
    spoken = {a.speaker: a.person.name for a in material.names.attributions if a.person}
    outputs: dict[str, str | bytes] = {
        "transcript.md": formats.dump_markdown(
            transcript, spoken, panel.title, material.corrections
        )
    }
    if transcript.timed:
        outputs["turns.rttm"] = formats.dump_rttm(
            transcript.session, _named_turns(material.turns, spoken)
        )
        outputs["transcript.vtt"] = formats.dump_vtt(transcript, spoken)
        outputs["transcript.srt"] = formats.dump_srt(transcript, spoken)
    if article:
        from panelscribe.drafting.word import render_word  # python-docx takes a moment to load

        outputs["article.md"] = drafting.render_markdown(
            article, panel, printing=printing, style=style
        )
        outputs["article.html"] = drafting.render_html(
            article, panel, printing=printing, style=style
        )
        outputs["article.docx"] = render_word(article, panel, printing=printing, style=style)
        outputs["editor-notes.md"] = drafting.render_editor_notes(
            article,
            transcript,
            recording_url=printing.recording_url,
            corrections=material.corrections,
        )
    return outputs


def _named_turns(turns: Sequence[Turn], names: Mapping[str, str]) -> list[Turn]:
    return [replace(turn, speaker=names.get(turn.speaker, turn.speaker)) for turn in turns]
