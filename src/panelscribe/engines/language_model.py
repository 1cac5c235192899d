"""A newsroom's language model: any server that speaks the OpenAI chat protocol, asked through the `openai` client.

The only place where anything leaves the machine, and only when a drafter was asked for. Answers are kept by the content
of their request, so that a re-run is offline and gives the same bytes. How a request travels is `chat_client.py`'s
business.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from panelscribe.drafting.llm import Reply, Request
from panelscribe.engines import Drafter
from panelscribe.errors import EngineError, InputError
from panelscribe.session import write_atomically

if TYPE_CHECKING:
    from openai import OpenAI

SEED = 7
"""Servers that know seeds answer a request alike each time."""
_CHARACTERS = 4
_DIALECTS = ("json_schema", "json_object with schema", "json_object", "text")
"""How an answer's form is asked for, in the order tried: a server that lacks one refuses it."""
_NOT_UNDERSTOOD = frozenset({400, 404, 415, 422, 501})


def server_address(url: str) -> str:
    """A server's address as it is used and recorded. Raises InputError for one that can't be, or that holds a secret.

    >>> server_address("http://127.0.0.1:8080/v1/")
    'http://127.0.0.1:8080/v1'
    """
    parts = urlsplit(url.strip())
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InputError(
            f"{url}: this is not the address of a server",
            hint="it looks like http://localhost:11434/v1",
        )
    if parts.username or parts.password or parts.query or parts.fragment:
        raise InputError(
            "the language model's address holds more than a server and a path",
            hint="put a key into PANELSCRIBE_LLM_KEY or use --llm-key-command: an address is recorded",
        )
    return url.strip().rstrip("/")


class LanguageModel:
    """A model on a server. Connects when first asked.

    `key` is asked for once, before the first request (None: the server wants none). `timeout` is in seconds, for one
    answer; `retries` is how often a request is repeated after a 429, a 5xx, a time-out or a broken connection.
    """

    def __init__(
        self,
        url: str,
        model: str,
        *,
        key: Callable[[], str | None] = lambda: None,
        timeout: float = 300.0,
        retries: int = 2,
    ) -> None:
        self.url = server_address(url)
        self.model = model
        self._key = key
        self._timeout = timeout
        self._retries = retries
        self._client: OpenAI | None = None
        self._dialect = 0
        self._adjusted: dict[str, str | None] = {}

    @property
    def identity(self) -> str:
        """The model's name, for the article's colophon."""
        return f"language model {self.model}"

    @property
    def address(self) -> str:
        """Where requests go."""
        return f"{self.url}/chat/completions"

    def payload(self, request: Request) -> dict[str, Any]:
        """The whole body that is sent for a request."""
        body: dict[str, Any] = {
            "model": self.model,
            "messages": [{"role": role, "content": text} for role, text in request.messages],
            "temperature": 0,
            "seed": SEED,
            "max_tokens": request.max_tokens,
        }
        if _DIALECTS[self._dialect] == "json_schema":
            schema = {"name": "answer", "strict": True, "schema": request.schema}
            body["response_format"] = {"type": "json_schema", "json_schema": schema}
        elif _DIALECTS[self._dialect] == "json_object with schema":  # llama-cpp-python's server
            body["response_format"] = {"type": "json_object", "schema": request.schema}
        elif _DIALECTS[self._dialect] == "json_object":
            body["response_format"] = {"type": "json_object"}
        for old, new in self._adjusted.items():
            value = body.pop(old, None)
            if new is not None and value is not None:
                body[new] = value
        return body

    def draft(self, request: Request) -> Reply:
        """The answer to a request. Raises EngineError where there is none."""
        client = self._open()
        import openai

        from panelscribe.engines.chat_client import ask

        while True:
            try:
                content = ask(client, self.payload(request))
            except openai.APIStatusError as error:
                if not self._adjusts(error.status_code, str(error)):
                    raise self._refused(error.status_code, str(error)) from error
            except openai.APITimeoutError as error:
                raise self._failure(
                    f"no answer within {self._timeout:g} s",
                    "a slow machine may need [drafter] timeout, or a smaller model",
                ) from error
            except openai.APIConnectionError as error:
                reason = str(error.__cause__ or error)
                raise self._failure(
                    f"no connection ({reason})", "is the server running?"
                ) from error
            except openai.OpenAIError as error:
                raise self._failure(str(error), "is this an OpenAI-compatible server?") from error
            else:
                return self._reply(content, request)

    def _open(self) -> "OpenAI":
        if self._client is None:
            try:
                from panelscribe.engines.chat_client import open_client
            except ImportError as error:
                raise EngineError(
                    "the openai client is not installed", hint="pip install 'panelscribe[llm]'"
                ) from error
            self._client = open_client(self.url, self._key(), self._timeout, self._retries)
        return self._client

    def _adjusts(self, status: int, message: str) -> bool:
        """Whether the next request is put differently, after a server did not understand this one."""
        form = "response_format" in message or "json_schema" in message
        if status not in _NOT_UNDERSTOOD and not form:
            return False  # a server error that names the form (llama-cpp-python's) refuses the form
        wordings: tuple[tuple[str, str | None], ...] = (
            ("max_tokens", "max_completion_tokens"), ("temperature", None), ("seed", None),
        )  # fmt: skip
        for name, new in wordings:
            if name in message and name not in self._adjusted:
                self._adjusted[name] = new
                return True
        if (status != 404 or form) and self._dialect + 1 < len(_DIALECTS):
            self._dialect += 1
            return True
        return False

    def _refused(self, status: int, message: str) -> EngineError:
        hints = {
            401: "the key is missing or wrong: PANELSCRIBE_LLM_KEY, or --llm-key-command",
            403: "this key may not use the model",
            404: "check --llm-url (most end on /v1) and --llm-model",
            429: "the server is busy or a quota is used up; run the same command again later",
        }
        hint = hints.get(status, "see the server's log; run the same command again later")
        if 300 <= status < 400:
            message = (
                f"the server sends requests elsewhere (status {status}), which is not followed"
            )
            hint = "give the address that it redirects to, if you trust it"
        return self._failure(" ".join(message.split())[:300], hint)

    def _failure(self, message: str, hint: str) -> EngineError:
        return EngineError(f"{self.model} at {self.url}: {message}", hint=hint)

    def _reply(self, content: bytes, request: Request) -> Reply:
        try:
            document = json.loads(content)
            choice = document["choices"][0]
            text = choice["message"]["content"]
        except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
            raise self._failure(
                "the answer is no chat completion", "is this an OpenAI-compatible server?"
            ) from error
        if not isinstance(text, str):
            text = ""
        asked = sum(len(part) for _, part in request.messages) // _CHARACTERS
        usage = document.get("usage")
        return Reply(
            text,
            _count(usage, "prompt_tokens", asked),
            _count(usage, "completion_tokens", len(text) // _CHARACTERS),
            complete=choice.get("finish_reason") != "length",
        )


def _count(usage: object, key: str, estimate: int) -> int:
    """What the server counted, if it can be believed, else an estimate."""
    value = usage.get(key) if isinstance(usage, Mapping) else None
    return value if type(value) is int and 0 <= value < 10_000_000 else estimate


class KeptReplies:
    """A drafter that asks nothing twice: answers lie in a folder, one file for each request's content."""

    def __init__(self, drafter: Drafter, folder: Path) -> None:
        self._drafter = drafter
        self._folder = folder

    @property
    def identity(self) -> str:
        """The model's name."""
        return self._drafter.identity

    @property
    def address(self) -> str:
        """Where requests go that have no kept answer."""
        return self._drafter.address

    def payload(self, request: Request) -> dict[str, Any]:
        """The whole body that is sent for a request."""
        return self._drafter.payload(request)

    def draft(self, request: Request) -> Reply:
        """The kept answer, else a new one, which is kept. Raises EngineError."""
        path = self._folder / f"{self._digest(request)}.json"
        kept = _read(path)
        if kept is not None:
            return kept
        reply = self._drafter.draft(request)
        record = {
            "text": reply.text,
            "prompt_tokens": reply.prompt_tokens,
            "completion_tokens": reply.completion_tokens,
            "complete": reply.complete,
        }
        write_atomically(path, json.dumps(record, ensure_ascii=False) + "\n")
        return reply

    def _digest(self, request: Request) -> str:
        content = [
            self._drafter.identity,
            self._drafter.address,
            [list(message) for message in request.messages],
            dict(request.schema),
            request.max_tokens,
        ]
        text = json.dumps(content, sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _read(path: Path) -> Reply | None:
    """A kept answer, None where there is none that can be read."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        reply = Reply(
            record["text"], record["prompt_tokens"], record["completion_tokens"], record["complete"]
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return replace(reply, cached=True) if isinstance(reply.text, str) else None
