"""A check as JSON for scripts: every quotation with its verdict, and what stands open.

Pure; `cli/check.py` prints it and the review page reads it.
"""

from panelscribe.drafting.check import Checked, Finding, Report
from panelscribe.formats.documents import dump_document, rounded_time


def dump_check(session: str, article: str, report: Report) -> str:
    """The text of a check of the file `article`."""
    body = {
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
