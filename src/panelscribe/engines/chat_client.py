"""The `openai` client, held to what was asked for: no ambient settings, no redirects, a bound on every answer.

Nothing is sent but a request's body and, where there is a key, the key. The client would also send an organization,
custom headers or an admin key from the environment and a description of the machine; a hook takes all of that off.
"""

import time
from collections.abc import Iterator
from typing import Any

import httpx2
import openai

MOST_BYTES = 1_000_000
"""Bytes of an answer; a section of an article has a few thousand."""
_CONNECT = 10.0
"""Seconds to wait for a connection."""
_SENT_HEADERS = frozenset({"host", "content-type", "content-length", "accept", "connection"})


class _Bounded(httpx2.SyncByteStream):
    """An answer's bytes, up to a size and a time. Raises OpenAIError beyond, which is not retried."""

    def __init__(self, stream: httpx2.SyncByteStream, timeout: float) -> None:
        self._stream = stream
        self._timeout = timeout

    def __iter__(self) -> Iterator[bytes]:
        size, until = 0, time.monotonic() + self._timeout
        for chunk in self._stream:
            size += len(chunk)
            if size > MOST_BYTES:
                raise openai.OpenAIError(f"the answer is longer than {MOST_BYTES} bytes")
            if time.monotonic() > until:
                raise openai.OpenAIError(f"the answer did not end within {self._timeout:g} s")
            yield chunk

    def close(self) -> None:
        """Lets go of the connection."""
        self._stream.close()


def open_client(url: str, key: str | None, timeout: float, retries: int) -> openai.OpenAI:
    """A client for the server at `url`; nothing is sent yet. `timeout` is in seconds."""

    def bare(request: httpx2.Request) -> None:
        for name in set(request.headers) - _SENT_HEADERS:
            del request.headers[name]
        request.headers["accept-encoding"] = (
            "identity"  # unpacked, an answer could outgrow its bound
        )
        request.headers["user-agent"] = "panelscribe"
        if key:
            request.headers["authorization"] = f"Bearer {key}"

    def bounded(response: httpx2.Response) -> None:
        if isinstance(response.stream, httpx2.SyncByteStream):
            response.stream = _Bounded(response.stream, timeout)

    http = httpx2.Client(
        timeout=httpx2.Timeout(timeout, connect=min(timeout, _CONNECT)),
        follow_redirects=False,
        event_hooks={"request": [bare], "response": [bounded]},
    )
    return openai.OpenAI(
        base_url=url, api_key=key or "none", max_retries=retries, http_client=http, timeout=timeout
    )


def ask(client: openai.OpenAI, body: dict[str, Any]) -> bytes:
    """The bytes that a server answers to a chat request, whatever they are. Raises OpenAIError.

    The client's own reading of an answer is passed over: it believes the content type and guesses where fields lack.
    """
    response = client.post("/chat/completions", cast_to=httpx2.Response, body=body)
    return response.content
