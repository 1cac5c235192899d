"""JSON documents as text: how ours are laid out, and how any is read with the place of whatever is
wrong.

Pure. Knows no record; `session_json.py` and `whisperx.py` say which fields there are.
"""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any, NoReturn, TypeVar

from panelscribe.errors import InputError

_Choice = TypeVar("_Choice", bound=StrEnum)

VERSION = 1
"""The version of every document that this package writes, and the only one that it reads."""

_INLINE = 160
_INDENT = " "


def rounded(seconds: float) -> float:
    """Seconds (or any other number) to three digits, the precision of every file of ours; there is
    no -0.0.

    >>> rounded(1.00049), rounded(-0.0001)
    (1.0, 0.0)
    """
    return round(seconds, 3) + 0.0


def rounded_time(seconds: float | None) -> float | None:
    """The same for a time that may be absent."""
    return None if seconds is None else rounded(seconds)


def dump_document(kind: str, body: Mapping[str, object]) -> str:
    """A document of ours: format and version, then the fields in the order given; the same bytes
    for the same body.

    A list or object of plain values stands on one line, so that a transcript has one word a line
    and two versions of it can be compared line by line.

    >>> print(dump_document("example", {"turns": [{"id": "t0001", "start": 0.5}]}), end="")
    {
     "format": "panelscribe/example",
     "version": 1,
     "turns": [
      {"id": "t0001", "start": 0.5}
     ]
    }
    """
    document = {"format": f"panelscribe/{kind}", "version": VERSION, **body}
    return _layout(document, "") + "\n"


def _layout(value: object, margin: str) -> str:
    if not isinstance(value, dict | list | tuple) or not value:
        return _plain(value)
    inside = value.values() if isinstance(value, dict) else value
    if margin and not any(isinstance(item, dict | list | tuple) and item for item in inside):
        line = _plain(value)
        if len(line) <= _INLINE or isinstance(value, dict):
            return line
    deeper = margin + _INDENT
    if isinstance(value, dict):
        items = [f"{_plain(str(key))}: {_layout(item, deeper)}" for key, item in value.items()]
        opening, closing = "{", "}"
    else:
        items = [_layout(item, deeper) for item in value]
        opening, closing = "[", "]"
    body = ",\n".join(deeper + item for item in items)
    return f"{opening}\n{body}\n{margin}{closing}"


def _plain(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def read_json(text: str, source: str, *, lenient: bool = False) -> "Field":
    """The value that a JSON text stands for, as a field to read from.

    `source` names the file in errors. NaN, which is no JSON but which other tools write, counts as
    null where the reader is `lenient`. Raises InputError with the line where this is not JSON.
    """
    constant = _as_null if lenient else _refuse_constant
    try:
        value = json.loads(text.removeprefix("\ufeff"), parse_constant=constant)
    except json.JSONDecodeError as error:
        raise InputError(
            f"{source}, line {error.lineno}: this is not valid JSON: {error.msg}",
            hint="the file may be cut off, or was changed by hand",
        ) from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{source}: this is not valid JSON: {error}") from error
    return Field(value, "", source)


def _as_null(name: str) -> None:
    return None


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number")


def read_document(text: str, kind: str, source: str | None = None) -> "Field":
    """A document of ours, checked to be of the kind and the version that are wanted. Raises
    InputError.
    """
    root = read_json(text, source or f"{kind}.json")
    found = root.get("format")
    if found != f"panelscribe/{kind}":
        raise root.error(
            f"this is not a panelscribe {kind} file",
            f'it should begin with "format": "panelscribe/{kind}"',
        )
    version = root.get("version")
    if version != VERSION or isinstance(version, bool):
        raise root.error(
            f"version {version!r} of the {kind} format is not known here",
            f"this panelscribe reads version {VERSION}; a newer one may have written the file",
        )
    return root


class Field:
    """A value inside a JSON document, with its place, so that an error can name it.

    Every reader raises InputError where the value is missing or of the wrong kind.
    """

    __slots__ = ("place", "source", "value")

    def __init__(self, value: Any, place: str, source: str) -> None:
        self.value = value
        self.place = place
        self.source = source

    def error(self, message: str, hint: str | None = None) -> InputError:
        """An error about this field."""
        where = f"{self.source}, {self.place}" if self.place else self.source
        return InputError(f"{where}: {message}", hint=hint)

    def get(self, key: str) -> Any:
        """The raw value under `key`, None where there is none."""
        return self.mapping.get(key)

    def child(self, key: str) -> "Field":
        """The field under `key`, which must be there."""
        mapping = self.mapping
        if key not in mapping:
            raise self.error(f"{key!r} is missing")
        return self._inner(key, mapping[key])

    @property
    def mapping(self) -> dict[str, Any]:
        """The raw values of an object by key, in the order of the file."""
        if not isinstance(self.value, dict):
            raise self.error(f"an object with fields is expected, not {_shown(self.value)}")
        return self.value

    def _inner(self, key: str, value: Any) -> "Field":
        return Field(value, f"{self.place}.{key}" if self.place else key, self.source)

    def text(self, key: str) -> str:
        """A text, which may be empty."""
        field = self.child(key)
        if not isinstance(field.value, str):
            raise field.error(f"a text is expected, not {_shown(field.value)}")
        return field.value

    def name(self, key: str) -> str:
        """A text that is not empty."""
        text = self.text(key)
        if not text.strip():
            raise self.child(key).error("this must not be empty")
        return text

    def optional_text(self, key: str) -> str | None:
        """A text, or None where it is null or missing."""
        return None if self.get(key) is None else self.text(key)

    def number(self, key: str) -> float:
        """A finite number."""
        field = self.child(key)
        value = field.value
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or not math.isfinite(value)
        ):
            raise field.error(f"a number is expected, not {_shown(value)}")
        return float(value)

    def optional_number(self, key: str) -> float | None:
        """A finite number, or None where it is null or missing."""
        return None if self.get(key) is None else self.number(key)

    def share(self, key: str) -> float:
        """A number from 0 to 1."""
        value = self.number(key)
        if not 0.0 <= value <= 1.0:
            raise self.child(key).error(f"a number from 0 to 1 is expected, not {value:g}")
        return value

    def count(self, key: str) -> int:
        """A whole number that is not negative."""
        value = self.number(key)
        if value < 0 or value != int(value):
            raise self.child(key).error(f"a whole number is expected, not {value:g}")
        return int(value)

    def flag(self, key: str) -> bool:
        """True or false."""
        field = self.child(key)
        if not isinstance(field.value, bool):
            raise field.error(f"true or false is expected, not {_shown(field.value)}")
        return field.value

    def choice(self, key: str, kind: type[_Choice]) -> _Choice:
        """A text that is one of an enumeration's."""
        text = self.text(key)
        if text not in set(kind):
            raise self.child(key).error(
                f"{text!r} is not known", f"it is one of {', '.join(item.value for item in kind)}"
            )
        return kind(text)

    def span(self) -> tuple[float | None, float | None]:
        """The numbers under `start` and `end`, both None or in order."""
        start, end = self.optional_number("start"), self.optional_number("end")
        if (start is None) != (end is None):
            raise self.error("start and end must both be numbers or both be null")
        if start is not None and end is not None and end < start:
            raise self.error(f"it ends at {end:g}, before it starts at {start:g}")
        return start, end

    def items(self, key: str) -> Iterator["Field"]:
        """The entries of a list."""
        return self.child(key).entries()

    def entries(self) -> Iterator["Field"]:
        """The entries of this field, which must be a list."""
        if not isinstance(self.value, list):
            raise self.error(f"a list is expected, not {_shown(self.value)}")
        for index, item in enumerate(self.value):
            yield Field(item, f"{self.place}[{index}]", self.source)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        values: Sequence[Field] = tuple(self.items(key))
        for field in values:
            if not isinstance(field.value, str):
                raise field.error(f"a text is expected, not {_shown(field.value)}")
        return tuple(field.value for field in values)


def _shown(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "a list"
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 40 else f"{text[:39]}…"
