"""A check as JSON: every quotation with its verdict, and what stands open.

Pure; `cli/check.py` prints it for scripts, and the last check of a draft is kept so.
"""

from panelscribe.drafting.check import Checked, Finding, FindingKind, Omission, Report, Verdict
from panelscribe.formats.documents import Field, dump_document, read_document, rounded_time


def dump_check(session: str, article: str, report: Report, of: str | None = None) -> str:
    """The text of a check of the file `article`; `of` is a digest of what it rests on, to keep it by."""
    body = {
        **({"of": of} if of else {}),
        "session": session,
        "article": article,
        "open": report.open,
        "quotations": [_checked(one) for one in report.quotations],
        "findings": [_finding(one) for one in report.findings],
    }
    return dump_document("check", body)


def _checked(one: Checked) -> dict[str, object]:
    return {
        "text": one.text,
        "verdict": one.verdict.value,
        "block": one.block,
        "given_to": list(one.given_to),
        "said_by": list(one.said_by),
        "turn": one.turn,
        "start": rounded_time(one.start),
        "end": rounded_time(one.end),
        "omissions": [
            {"text": gone.text, "shown": gone.shown, "idle": gone.idle} for gone in one.omissions
        ],
    }


def _finding(one: Finding) -> dict[str, object]:
    return {
        "kind": one.kind.value,
        "text": one.text,
        "message": one.message,
        "said": one.said,
        "turn": one.turn,
        "start": rounded_time(one.start),
        "block": one.block,
        "first": one.first,
        "last": one.last,
    }


def parse_check(text: str, of: str, source: str = "check.json") -> Report | None:
    """The check that `dump_check` kept, None where it rests on something else than `of`. Raises InputError."""
    root = read_document(text, "check", source)
    if root.optional_text("of") != of:
        return None
    return Report(
        tuple(_read_checked(field) for field in root.items("quotations")),
        tuple(_read_finding(field) for field in root.items("findings")),
    )


def _read_checked(field: Field) -> Checked:
    start, end = field.span()
    return Checked(
        field.text("text"),
        field.choice("verdict", Verdict),
        field.count("block"),
        field.texts("given_to"),
        field.texts("said_by"),
        field.optional_text("turn"),
        start,
        end,
        tuple(
            Omission(one.text("text"), one.flag("shown"), one.flag("idle"))
            for one in field.items("omissions")
        ),
    )


def _read_finding(field: Field) -> Finding:
    return Finding(
        field.choice("kind", FindingKind),
        field.text("text"),
        field.text("message"),
        field.count("block"),
        field.optional_text("turn"),
        field.optional_number("start"),
        field.optional_text("said"),
        field.count("first"),
        field.count("last"),
    )
