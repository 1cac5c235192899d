"""Who is told of done, failed and needs-an-editor: a web address, a command on this machine.

Letters lie in the ledger until they are delivered, so that a crash loses none; a receiver may get one twice, with the
same id. A thread of the leading watcher delivers them. The one place outside `engines/` that speaks HTTP, and only to
the address that the newsroom named.
"""

import base64
import binascii
import hashlib
import hmac
import http.client
import json
import subprocess
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, Protocol

from panelscribe import __version__
from panelscribe.errors import InputError, SessionError
from panelscribe.ledger import Ledger
from panelscribe.scanner import Tell

TIMEOUT = 20.0
"""Seconds that a web address has to answer."""
COMMAND_TIMEOUT = 120.0
"""Seconds that a command has."""
PAUSES = (5.0, 30.0, 120.0, 600.0, 1800.0, *[3600.0] * 24)
"""Seconds before each further try: a receiver may be away for a day."""
_IDLE = 1.0


class NotDelivered(Exception):
    """A hook could not be told; the text says why."""


class Hook(Protocol):
    """Somebody who is told."""

    def deliver(self, letter: str, body: str) -> None:
        """Hands over a letter: its id, the same at every try, and its JSON. Raises NotDelivered."""
        ...


class Webhook:
    """POSTs letters to an address, signed as Standard Webhooks has it (HMAC-SHA256 over id, time and body).

    `secret` is `whsec_` and base64, as such services give out, or any other text. Redirects are not followed.
    """

    def __init__(self, url: str, secret: str, clock: Callable[[], float] = time.time) -> None:
        if not url.startswith(("https://", "http://")):
            raise InputError(
                f"the webhook {url!r} is no web address", hint="it begins with https://"
            )
        self._url = url
        self._key = _key(secret)
        self._clock = clock
        self._opener = urllib.request.build_opener(_NoRedirect)

    def deliver(self, letter: str, body: str) -> None:
        """See `Hook.deliver`."""
        data = body.encode()
        request = urllib.request.Request(
            self._url, data, {**self.headers(letter, data)}, method="POST"
        )
        try:
            with self._opener.open(request, timeout=TIMEOUT) as answer:
                answer.read(1 << 16)
        except urllib.error.HTTPError as error:
            error.close()
            raise NotDelivered(f"it answered {error.code} {error.reason}") from error
        except (OSError, ValueError, http.client.HTTPException) as error:
            raise NotDelivered(str(getattr(error, "reason", error))) from error

    def headers(self, letter: str, data: bytes) -> Mapping[str, str]:
        """The headers of a letter, with its signature."""
        stamp = str(int(self._clock()))
        signed = hmac.digest(self._key, f"{letter}.{stamp}.".encode() + data, hashlib.sha256)
        return {
            "content-type": "application/json",
            "user-agent": f"panelscribe/{__version__}",
            "webhook-id": letter,
            "webhook-timestamp": stamp,
            "webhook-signature": f"v1,{base64.b64encode(signed).decode()}",
        }


def _key(secret: str) -> bytes:
    if not secret:
        raise InputError("the webhook's secret is empty", hint="openssl rand -hex 32 makes one")
    if not secret.startswith("whsec_"):
        return secret.encode()
    try:
        return base64.b64decode(secret.removeprefix("whsec_"), validate=True)
    except binascii.Error as error:
        raise InputError("the webhook's secret begins with whsec_ but is not base64") from error


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Names of panelists go to the address that was named, and nowhere else."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> None:
        return None


class Command:
    """Runs a program here, without a shell: the event is its last argument, the letter its standard input."""

    def __init__(self, arguments: Sequence[str]) -> None:
        self._arguments = list(arguments)

    def deliver(self, letter: str, body: str) -> None:
        """See `Hook.deliver`. Any exit code but 0 counts as not delivered."""
        event = str(json.loads(body)["event"])
        try:
            done = subprocess.run(
                [*self._arguments, event], input=body.encode(), capture_output=True, check=False,
                timeout=COMMAND_TIMEOUT,
            )  # fmt: skip
        except subprocess.TimeoutExpired as error:
            raise NotDelivered(f"it did not end within {COMMAND_TIMEOUT:.0f} s") from error
        except OSError as error:
            raise NotDelivered(str(error)) from error
        if done.returncode != 0:
            last = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
            raise NotDelivered(f"it ended with code {done.returncode}{last and ': '}{last[:200]}")


class Courier(threading.Thread):
    """Delivers the letters of a ledger, oldest first, until it is stopped."""

    def __init__(
        self,
        out: Path,
        hooks: Mapping[str, Hook],
        tell: Tell,
        *,
        pauses: Sequence[float] = PAUSES,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(name="courier", daemon=True)
        self.crash: Exception | None = None
        self.failures = 0
        self._out = out
        self._hooks = hooks
        self._tell = tell
        self._pauses = pauses
        self._clock = clock
        self._due: dict[int, float] = {}
        self._wake = threading.Event()
        self._stopped = threading.Event()

    def wake(self) -> None:
        """There may be new letters."""
        self._wake.set()

    def stop(self) -> None:
        """Ends the thread after the letter in hand."""
        self._stopped.set()
        self._wake.set()

    def run(self) -> None:
        """The thread."""
        ledger: Ledger | None = None
        try:
            while not self._stopped.is_set():
                self._wake.clear()
                try:
                    ledger = ledger or Ledger(self._out)
                    waiting = self.round(ledger)
                except SessionError:  # the disk; the watcher says so
                    waiting = True
                self._wake.wait(_IDLE if waiting else None)
        except Exception as error:
            self.crash = error
        finally:
            if ledger:
                ledger.close()

    def round(self, ledger: Ledger) -> bool:
        """Tries each letter that is due; returns whether any is left."""
        letters = ledger.letters()
        if not letters:
            self._due.clear()
            return False
        house = ledger.identity()
        for key, hook, body, attempts in letters:
            if self._stopped.is_set():
                break
            if self._clock() >= self._due.get(key, 0.0):
                self._try(ledger, key, hook, body, attempts, f"{house}-{key}")
        return bool(ledger.letters())

    def _try(
        self, ledger: Ledger, key: int, hook: str, body: str, attempts: int, letter: str
    ) -> None:
        receiver = self._hooks.get(hook)
        try:
            if receiver is None:
                raise NotDelivered("it is configured no longer")
            receiver.deliver(letter, body)
        except NotDelivered as error:
            self.failures += 1
            recording = json.loads(body)["recording"]
            if receiver is None or attempts >= len(self._pauses):
                ledger.delivered(key)
                self._tell(
                    "hook-given-up", f"the {hook} was not told of {recording}: {error}", hook=hook
                )
                return
            ledger.not_delivered(key, str(error))
            self._due[key] = self._clock() + self._pauses[attempts]
            self._tell(
                "hook-failed",
                f"the {hook} could not be told of {recording}: {error}; next try in {self._pauses[attempts]:.0f} s",
                hook=hook,
            )
        else:
            ledger.delivered(key)
            self._due.pop(key, None)
