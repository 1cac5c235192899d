"""A language model's server for tests: real HTTP on the loopback, and it answers whatever a test wants, however bad."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Answer:
    """A response as it goes over the wire. `chunks` is how often the body is sent, `pause` seconds before each."""

    body: bytes
    status: int = 200
    content_type: str = "application/json"
    headers: dict[str, str] = field(default_factory=dict)
    pause: float = 0.0
    times: int = 1
    cut: bool = False


def completion(content: object, *, finish: str = "stop", tokens: int = 10) -> Answer:
    """A chat completion whose message is `content` (JSON where it is no text)."""
    text = content if isinstance(content, str) else json.dumps(content)
    document = {
        "choices": [{"message": {"role": "assistant", "content": text}, "finish_reason": finish}],
        "usage": {"prompt_tokens": tokens, "completion_tokens": tokens},
    }
    return Answer(json.dumps(document).encode())


Script = Callable[[dict[str, Any], int], Answer]
"""What to answer to a request's body; the number counts requests from 0."""


class Stub:
    """A running server, and what it was sent."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.bodies: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        stub = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                size = int(self.headers.get("content-length", 0))
                body = json.loads(self.rfile.read(size))
                number = len(stub.bodies)
                stub.bodies.append(body)
                stub.headers.append({k.lower(): v for k, v in self.headers.items()})
                self._answer(stub.script(body, number))

            def _answer(self, answer: Answer) -> None:
                try:
                    self._send(answer)
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True

            def _send(self, answer: Answer) -> None:
                if stub.stop.wait(answer.pause):
                    return
                self.send_response(answer.status)
                self.send_header("content-type", answer.content_type)
                size = len(answer.body) * answer.times + (1000 if answer.cut else 0)
                self.send_header("content-length", str(size))
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                for _ in range(answer.times):
                    self.wfile.write(answer.body)
                    self.wfile.flush()
                    if answer.times > 1 and stub.stop.wait(answer.pause):
                        return
                self.close_connection = answer.cut

            def log_message(self, *arguments: object) -> None:
                """Tests are quiet."""

        self.stop = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}
        )

    @property
    def url(self) -> str:
        """The address to give to --llm-url."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def start(self) -> None:
        """Answers from now on."""
        self._thread.start()

    def close(self) -> None:
        """Answers nothing any more."""
        self.stop.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@contextmanager
def serving(script: Script) -> Iterator[Stub]:
    """A stub server for the block."""
    stub = Stub(script)
    stub.start()
    try:
        yield stub
    finally:
        stub.close()
