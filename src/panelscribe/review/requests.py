"""What a request says, read with the right refusal for whatever is wrong with it.

Leaves out what it means (`desk.py`).
"""

import json
from typing import Any, NoReturn

from starlette.requests import Request

LIMIT = 1 << 20
"""Bytes that a body may have."""
MANY = 500
"""Edits that may be sent together."""


class Refusal(Exception):
    """An answer that is a failure: HTTP status, what happened, what to do next, and more fields of the body; `retry`:
    seconds after which it may be otherwise.
    """

    def __init__(
        self,
        status: int,
        error: str,
        hint: str | None = None,
        *,
        retry: int | None = None,
        **fields: object,
    ) -> None:
        super().__init__(error)
        self.status = status
        self.headers = {"Retry-After": str(retry)} if retry else {}
        self.body = {"error": error, "hint": hint, **fields}


def _broken(what: str) -> NoReturn:
    raise Refusal(400, f"this request can't be understood: {what}", "reload the page")


async def read_body(request: Request) -> dict[str, Any]:
    """The JSON object in the body. Raises Refusal (400, 413, 415)."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise Refusal(415, "the desk takes JSON only", "send Content-Type: application/json")
    data = bytearray()
    async for chunk in request.stream():
        data += chunk
        if len(data) > LIMIT:
            raise Refusal(413, f"more than {LIMIT} bytes at once", "send fewer edits at a time")
    try:
        body = json.loads(bytes(data).decode("utf-8"), parse_constant=_broken)
        json.dumps(body, ensure_ascii=False).encode("utf-8")  # half a surrogate pair is no text
    except (ValueError, RecursionError) as error:
        raise Refusal(400, f"this is not valid JSON: {error}", "reload the page") from error
    if not isinstance(body, dict):
        _broken("it is no JSON object")
    return body


def text(body: dict[str, Any], key: str, default: str | None = None) -> str:
    """A text field; missing or null gives `default` where there is one. Raises Refusal (400)."""
    value = body.get(key)
    if value is None and default is not None:
        return default
    if not isinstance(value, str):
        _broken(f"{key} should be a text")
    return value


def editor(body: dict[str, Any], default: str) -> str:
    """Who decides: `by`, on one line; else `default`. Raises Refusal (400)."""
    return " ".join(text(body, "by", "").split())[:200] or default


def edits(body: dict[str, Any]) -> list[dict[str, Any]]:
    """The edits that were sent: each with kind and target (texts), value and seen (JSON). Raises Refusal (400)."""
    found = body.get("edits")
    if not isinstance(found, list) or not found or len(found) > MANY:
        _broken(f"edits should be a list of 1 to {MANY}")
    for entry in found:
        if not isinstance(entry, dict) or entry.keys() - {"kind", "target", "value", "seen"}:
            _broken("an edit has kind, target, value and seen")
        text(entry, "kind")
        text(entry, "target")
        if "value" not in entry:
            _broken("an edit needs a value")
    return found
