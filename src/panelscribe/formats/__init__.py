"""Every file format that panelscribe reads or writes: text ↔ records.

Pure: files are opened by the pipeline. `parse_…` and `dump_…` of a format are inverses where the
format can hold all that the record has. What can't be read is an InputError that says where. Leaves
out the article's Markdown and HTML, which `drafting` renders, and the panel file, which `panel.py`
reads.
"""

from panelscribe.formats.article_json import dump_article, parse_article
from panelscribe.formats.captions import dump_srt, dump_vtt, parse_srt, parse_vtt
from panelscribe.formats.documents import dump_document
from panelscribe.formats.imports import decode_text, parse_transcript
from panelscribe.formats.markdown import dump_markdown, escape_inline, escape_markdown
from panelscribe.formats.plain import parse_plain
from panelscribe.formats.rttm_stm import dump_rttm, dump_stm, parse_rttm, parse_stm
from panelscribe.formats.session_json import (
    Doubt,
    dump_corrections,
    dump_diarization,
    dump_naming,
    dump_resemblance,
    dump_sound,
    dump_transcript,
    dump_words,
    parse_corrections,
    parse_diarization,
    parse_names,
    parse_naming,
    parse_resemblance,
    parse_sound,
    parse_transcript_json,
    parse_words,
)
from panelscribe.formats.speakers import UNKNOWN_NAME, display_name
from panelscribe.formats.timing import clock
from panelscribe.formats.whisperx import parse_whisperx

__all__ = [
    "UNKNOWN_NAME",
    "Doubt",
    "clock",
    "decode_text",
    "display_name",
    "dump_article",
    "dump_corrections",
    "dump_diarization",
    "dump_document",
    "dump_markdown",
    "dump_naming",
    "dump_resemblance",
    "dump_rttm",
    "dump_sound",
    "dump_srt",
    "dump_stm",
    "dump_transcript",
    "dump_vtt",
    "dump_words",
    "escape_inline",
    "escape_markdown",
    "parse_article",
    "parse_corrections",
    "parse_diarization",
    "parse_names",
    "parse_naming",
    "parse_plain",
    "parse_resemblance",
    "parse_rttm",
    "parse_sound",
    "parse_srt",
    "parse_stm",
    "parse_transcript",
    "parse_transcript_json",
    "parse_vtt",
    "parse_whisperx",
    "parse_words",
]
