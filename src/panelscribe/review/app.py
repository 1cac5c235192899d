"""The desk over HTTP: addresses, statuses and bodies as docs/review.md lists them.

Work that touches files runs in threads; `guard.py` stands in front of all of it.
"""

import logging
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from panelscribe.errors import PanelscribeError
from panelscribe.review.desk import Desk
from panelscribe.review.guard import Guard, Pass
from panelscribe.review.requests import Refusal, editor, edits, read_body, text
from panelscribe.review.workplace import Workplace, asked

STATIC = Path(__file__).parent / "static"
_LOG = logging.getLogger(__name__)

Endpoint = Callable[[Request], Awaitable[Response]]


class _Api:
    """The endpoints; each reads the request, lets the desk work in a thread, and answers."""

    def __init__(self, desk: Desk, door: Pass) -> None:
        self.desk = desk
        self.door = door

    async def login(self, request: Request) -> Response:
        body = await read_body(request)
        if not self.door.admits(body.get("token")):
            raise Refusal(
                401,
                "this token is not the desk's",
                "open the address that panelscribe review printed",
            )
        response = Response(status_code=204)
        response.set_cookie(
            self.door.cookie_name, self.door.cookie, httponly=True, samesite="strict", path="/api"
        )
        return response

    async def sessions(self, request: Request) -> Response:
        return JSONResponse(await run_in_threadpool(self.desk.sessions))

    async def state(self, request: Request) -> Response:
        place = await self._place(request)
        wait = request.query_params.get("wait") == "1"
        return _json_text(await run_in_threadpool(partial(place.state, wait=wait)))

    async def edits(self, request: Request) -> Response:
        place, body = await self._place(request), await read_body(request)
        wanted = [asked(entry) for entry in edits(body)]
        by = editor(body, self.desk.terms.by)
        seen_at = text(body, "revision", "")
        return _json_text(await run_in_threadpool(place.edit, wanted, by, seen_at))

    async def undo(self, request: Request) -> Response:
        place, body = await self._place(request), await read_body(request)
        redo = request.url.path.endswith("/redo")
        change = partial(place.undo, editor(body, self.desk.terms.by), redo=redo)
        return _json_text(await run_in_threadpool(change))

    async def check_prose(self, request: Request) -> Response:
        place, body = await self._place(request), await read_body(request)
        work = partial(place.check_prose, text(body, "text"), text(body, "target", ""))
        return JSONResponse({"findings": await run_in_threadpool(work)})

    async def candidates(self, request: Request) -> Response:
        place = await self._place(request)
        found = await run_in_threadpool(place.candidates, request.query_params.get("quote", ""))
        return JSONResponse({"candidates": found})

    async def approve(self, request: Request) -> Response:
        place, body = await self._place(request), await read_body(request)
        by = editor(body, self.desk.terms.by)
        if not by:
            raise Refusal(422, "say who approves it", "give your name")
        despite = " ".join(text(body, "despite", "").split()) or None
        return _json_text(await run_in_threadpool(place.approve, by, despite))

    async def download(self, request: Request) -> Response:
        place, name = await self._place(request), request.path_params["name"]
        attachment = f"{place.folder.resolve().name}-{name}"
        if name == "mail.html":
            page = await run_in_threadpool(place.page, name)
            response = Response(page.encode(), media_type="text/html; charset=utf-8")
            response.headers["Content-Disposition"] = content_disposition(attachment)
            return response
        path, kind = await run_in_threadpool(place.file, name)
        return FileResponse(path, media_type=kind, filename=attachment)

    async def fragment(self, request: Request) -> Response:
        place = await self._place(request)
        page = await run_in_threadpool(place.page, "fragment")
        return Response(page.encode(), media_type="text/html; charset=utf-8")

    async def waveform(self, request: Request) -> Response:
        place = await self._place(request)
        response = _json_text(await run_in_threadpool(place.waveform))
        response.headers["Cache-Control"] = "private, no-cache"
        return response

    async def audio(self, request: Request) -> Response:
        place = await self._place(request)
        path, kind = await run_in_threadpool(place.audio)
        return FileResponse(path, media_type=kind, headers={"Cache-Control": "private, no-cache"})

    async def _place(self, request: Request) -> Workplace:
        return await run_in_threadpool(self.desk.workplace, request.path_params["id"])


def content_disposition(name: str) -> str:
    """The header that makes an answer a file called `name`, whatever letters it has."""
    return f"attachment; filename*=utf-8''{quote(name)}"


def _json_text(text: str) -> Response:
    return Response(text.encode("utf-8"), media_type="application/json")


async def _page(request: Request) -> Response:
    return FileResponse(STATIC / "index.html", media_type="text/html; charset=utf-8")


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refusal)
    return JSONResponse(error.body, error.status, error.headers)


def _failed(request: Request, error: Exception) -> Response:
    assert isinstance(error, PanelscribeError)
    return JSONResponse({"error": error.message, "hint": error.hint}, 409)


def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return JSONResponse({"error": error.detail, "hint": None}, error.status_code, error.headers)


def _bug(request: Request, error: Exception) -> Response:
    _LOG.error("%s %s", request.method, request.url.path, exc_info=error)
    body = {
        "error": f"something went wrong inside panelscribe: {type(error).__name__}",
        "hint": "reload the page; what was said to be saved is saved",
    }
    return JSONResponse(body, 500)


def create_app(desk: Desk, door: Pass) -> Starlette:
    """The whole application."""
    api = _Api(desk, door)
    one = "/api/sessions/{id}"
    routes = [
        Route("/", _page, methods=["GET"]),
        Mount("/static", StaticFiles(directory=STATIC)),
        Route("/api/login", api.login, methods=["POST"]),
        Route("/api/sessions", api.sessions, methods=["GET"]),
        Route(one, api.state, methods=["GET"]),
        Route(f"{one}/edits", api.edits, methods=["POST"]),
        Route(f"{one}/undo", api.undo, methods=["POST"]),
        Route(f"{one}/redo", api.undo, methods=["POST"]),
        Route(f"{one}/prose-check", api.check_prose, methods=["POST"]),
        Route(f"{one}/candidates", api.candidates, methods=["GET"]),
        Route(f"{one}/approve", api.approve, methods=["POST"]),
        Route(f"{one}/download/{{name}}", api.download, methods=["GET"]),
        Route(f"{one}/fragment", api.fragment, methods=["GET"]),
        Route(f"{one}/waveform", api.waveform, methods=["GET"]),
        Route(f"{one}/audio", api.audio, methods=["GET"]),
    ]
    handlers: dict[Any, Any] = {
        Refusal: _refused,
        PanelscribeError: _failed,
        HTTPException: _http_error,
        Exception: _bug,
    }
    guard = [Middleware(Guard, door=door)]
    app = Starlette(routes=routes, middleware=guard, exception_handlers=handlers)
    app.state.desk = desk
    return app
