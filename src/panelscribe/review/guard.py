"""Who may talk to the desk: this machine's own page, with the token, and nobody else.

An ASGI middleware in front of everything: Host (against DNS rebinding), Origin (against other pages), the cookie that a
login with the token gave, and the headers of every answer. Leaves out what a request asks for (`app.py`).
"""

import hmac
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; "
    "connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
LOGIN = "/api/login"


@dataclass(frozen=True, slots=True)
class Pass:
    """The secrets of one start of the server: `token` goes to the editor's browser, `cookie` comes back from it."""

    port: int
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    cookie: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)

    @property
    def cookie_name(self) -> str:
        """Browsers share cookies between ports; two desks at once must not log each other out."""
        return f"panelscribe-{self.port}"

    @property
    def hosts(self) -> tuple[str, ...]:
        """What `Host` may say."""
        return (f"127.0.0.1:{self.port}", f"localhost:{self.port}")

    def admits(self, token: object) -> bool:
        """Whether this is the token."""
        return isinstance(token, str) and hmac.compare_digest(token.encode(), self.token.encode())

    def knows(self, headers: Headers) -> bool:
        """Whether a request carries the cookie."""
        try:
            morsel = SimpleCookie(headers.get("cookie", "")).get(self.cookie_name)
        except CookieError:
            return False
        return morsel is not None and hmac.compare_digest(
            morsel.value.encode(), self.cookie.encode()
        )


class Guard:
    """Refuses what does not come from the desk's own page; sets the headers of every answer."""

    def __init__(self, app: ASGIApp, *, door: Pass) -> None:
        self.app = app
        self.door = door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Lets a request through, or answers it with the reason why not."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
            return
        path: str = scope["path"]

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add_headers(MutableHeaders(scope=message), path)
            await send(message)

        refusal = self._refusal(scope["method"], path, Headers(scope=scope))
        if refusal:
            await _refuse(answer, *refusal)
        else:
            await self.app(scope, receive, answer)

    def _refusal(self, method: str, path: str, headers: Headers) -> tuple[int, str, str] | None:
        """Status, message and hint for a request that may not pass."""
        if headers.get("host") not in self.door.hosts:
            return 421, "this address is not the desk's", f"open http://{self.door.hosts[0]}/"
        origin = headers.get("origin")
        if origin is not None and origin not in {f"http://{host}" for host in self.door.hosts}:
            return 403, "this request comes from another page", "use the desk's own page"
        foreign = headers.get("sec-fetch-site") in ("cross-site", "same-site")
        if foreign and (method != "GET" or path.startswith("/api/")):
            return 403, "this request comes from another page", "use the desk's own page"
        inside = path == "/api" or path.startswith("/api/")
        if inside and path != LOGIN and not self.door.knows(headers):
            return 401, "nobody is logged in", "open the address that panelscribe review printed"
        return None


def _add_headers(headers: MutableHeaders, path: str) -> None:
    for name, value in HEADERS.items():
        headers[name] = value
    if path.startswith("/api"):
        headers.setdefault("Cache-Control", "no-store")
    else:
        headers.setdefault("Cache-Control", "no-cache")


async def _refuse(send: Send, status: int, error: str, hint: str) -> None:
    body = json.dumps({"error": error, "hint": hint}).encode()
    headers: Mapping[str, str] = {
        "content-type": "application/json",
        "content-length": str(len(body)),
    }
    await send(
        {
            "type": "http.response.start",
            "status": status,
            "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        }
    )
    await send({"type": "http.response.body", "body": body})
