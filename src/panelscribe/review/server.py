"""The desk's server: one socket on 127.0.0.1, until it is told to stop."""

import socket
from collections.abc import Callable

import uvicorn

from panelscribe.errors import InputError
from panelscribe.review.app import create_app
from panelscribe.review.desk import Desk
from panelscribe.review.guard import Pass


def serve(desk: Desk, port: int, ready: Callable[[str], None]) -> None:
    """Serves the desk until the process is interrupted; `ready` is told the address to open, token and all.

    `port` 0 takes any free one. Raises InputError where the port is taken.
    """
    with _listen(port) as listener:
        door = Pass(listener.getsockname()[1])
        config = uvicorn.Config(
            create_app(desk, door),
            log_level="warning",
            access_log=False,
            server_header=False,
            ws="none",
            lifespan="off",
            timeout_graceful_shutdown=2,
        )
        ready(f"http://127.0.0.1:{door.port}/#token={door.token}")
        uvicorn.Server(config).run(sockets=[listener])


def _listen(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(("127.0.0.1", port))
    except OSError as error:
        listener.close()
        raise InputError(
            f"port {port} can't be used: {error.strerror}",
            hint="another desk may be open on it; leave --port away to take a free one",
        ) from error
    listener.listen(128)
    return listener
