"""Errors that a person reads, and the exit codes they end in.

Every failure that a user can cause or mend is a `PanelscribeError`: one line that says what happened and where, and a
hint that says what to do next. `cli.py` turns it into "Error: … / Hint: …"; anything else is a bug of ours.
"""

from collections.abc import Sequence
from enum import IntEnum


class ExitCode(IntEnum):
    """What a script learns from panelscribe's end (2 is click's own code for bad usage)."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    REVIEW = 3  # done, but an editor must look
    UNAVAILABLE = 4  # an engine or a model is missing
    INTERRUPTED = 130


class PanelscribeError(Exception):
    """A failure with an explanation; `hint` is the next thing to try."""

    exit_code = ExitCode.FAILED

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class InputError(PanelscribeError):
    """A file that the user gave (recording, panel file, transcript, reference) can't be used as it is."""


class EngineError(PanelscribeError):
    """An engine or its model is missing, damaged or refuses to run."""

    exit_code = ExitCode.UNAVAILABLE


class QuoteError(PanelscribeError):
    """A quotation that is not a span of one speaker's words."""


class EditError(PanelscribeError):
    """What an editor asks for can't be; `offers` are texts that could stand instead."""

    def __init__(
        self, message: str, *, hint: str | None = None, offers: Sequence[str] = ()
    ) -> None:
        super().__init__(message, hint=hint)
        self.offers = tuple(offers)


class StaleError(EditError):
    """What an editor wants to change is no longer what they were looking at."""


class SessionError(PanelscribeError):
    """The session folder can't be read or written (no room, no permission, someone else is at work in it)."""
