"""What a monitoring system asks a watcher: Prometheus metrics and a health check, on a loopback port.

Leaves out what the numbers mean for people (`docs/running.md`) and where they come from (`watch.py`).
"""

import json
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server
from wsgiref.types import StartResponse, WSGIEnvironment

from prometheus_client import CollectorRegistry, make_wsgi_app
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from panelscribe.errors import InputError
from panelscribe.ledger import State

HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a watcher's instruments show. `oldest` is the age in seconds of the recording that waits longest;
    `sound` and `work` are seconds done since the watcher started; `trouble` is what stops work now.
    """

    jobs: dict[State, int] = field(default_factory=dict)
    oldest: float = 0.0
    working: int = 0
    workers: int = 0
    sound: float = 0.0
    work: float = 0.0
    finished: int = 0
    failed: int = 0
    letters: int = 0
    hook_failures: int = 0
    leading: bool = False
    trouble: tuple[str, ...] = ()
    silent: float = 0.0


SILENCE = 60.0
"""Seconds without a sign of life after which a watcher is not healthy."""


class _Instruments(Collector):
    def __init__(self, read: Callable[[], Reading]) -> None:
        self._read = read

    def collect(self) -> Iterator[Metric]:
        reading = self._read()
        jobs = GaugeMetricFamily(
            "panelscribe_jobs", "Recordings by state, in the whole ledger", labels=["state"]
        )
        for state in State:
            jobs.add_metric([state.value], reading.jobs.get(state, 0))
        yield jobs
        gauges = {
            "oldest_seconds": ("Age of the recording that waits longest", reading.oldest),
            "working": ("Recordings in work", reading.working),
            "workers": ("Recordings that can be in work at once", reading.workers),
            "letters": ("Messages that hooks were not told yet", reading.letters),
            "leading": ("1 where this watcher looks after inbox, page and hooks", reading.leading),
            "healthy": ("1 where nothing stops work", not reading.trouble),
        }
        for name, (text, value) in gauges.items():
            yield GaugeMetricFamily(f"panelscribe_{name}", text, float(value))
        counters = {
            "sound_seconds": ("Seconds of sound done", reading.sound),
            "work_seconds": ("Seconds that workers took for them", reading.work),
            "finished": ("Recordings finished", reading.finished),
            "failures": ("Recordings given up", reading.failed),
            "hook_failures": ("Times a hook could not be told", reading.hook_failures),
        }
        for name, (text, value) in counters.items():
            yield CounterMetricFamily(f"panelscribe_{name}", text, float(value))


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Requests are no news."""


class MetricsServer:
    """Serves `/metrics` and `/health` on 127.0.0.1. Raises InputError where the port is taken.

    `/health` answers 200 while the watcher works, 503 with the reasons where it does not; both as JSON.
    """

    def __init__(self, port: int, read: Callable[[], Reading]) -> None:
        registry = CollectorRegistry()
        registry.register(_Instruments(read))
        metrics = make_wsgi_app(registry)

        def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
            path = environ.get("PATH_INFO", "")
            if path == "/metrics":
                found: Iterable[bytes] = metrics(environ, start)
                return found
            if path != "/health":
                start("404 Not Found", [("Content-Type", "text/plain")])
                return [b"/metrics or /health\n"]
            reading = read()
            reasons = list(reading.trouble)
            if reading.silent > SILENCE:
                reasons.append(f"no sign of life for {reading.silent:.0f} s")
            start(
                "503 Service Unavailable" if reasons else "200 OK",
                [("Content-Type", "application/json")],
            )
            return [json.dumps({"healthy": not reasons, "reasons": reasons}).encode() + b"\n"]

        try:
            self._server = make_server(HOST, port, answer, _Server, _Quiet)
        except OSError as error:
            raise InputError(
                f"port {port} can't be used: {error.strerror}",
                hint="choose another one with --metrics",
            ) from error
        self.port = int(self._server.server_port)
        threading.Thread(
            target=self._server.serve_forever, name="metrics", daemon=True, args=(0.5,)
        ).start()

    def close(self) -> None:
        """Stops serving."""
        self._server.shutdown()
        self._server.server_close()
