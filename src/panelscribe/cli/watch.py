"""`panelscribe watch`: an inbox whose recordings become drafts, day and night."""

import json
import shlex
import signal
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from panelscribe.cli.cluster import cluster_option, open_cluster
from panelscribe.cli.options import (
    EXISTING,
    config_option,
    engine_options,
    models_dir_option,
    out_option,
    read_settings,
    with_engine_options,
)
from panelscribe.errors import EngineError, ExitCode, InputError

if TYPE_CHECKING:
    from types import FrameType

    from panelscribe.config import Settings, WatchSettings
    from panelscribe.hooks import Hook
    from panelscribe.jobs import Executor
    from panelscribe.watch import Tally, Watcher


@click.command()
@click.argument("inbox", type=EXISTING)
@out_option
@click.option("--once", is_flag=True, help="End when everything that is there has been done.")
@click.option(
    "--workers",
    type=click.IntRange(1),
    help="Recordings in work at once [1; on a cluster: as many as it has room for].",
)
@click.option(
    "--settle",
    type=click.FloatRange(0),
    help="Seconds for which a file must not change before it is taken [5].",
)
@click.option("--poll", is_flag=True, help="Look by oneself: network mounts tell of no changes.")
@click.option(
    "--grace",
    type=click.FloatRange(0),
    default=5.0,
    show_default=True,
    help="Seconds that work in hand has to end when the watcher is stopped.",
)
@click.option(
    "--metrics",
    type=click.IntRange(0, 65535),
    metavar="PORT",
    help="Serve Prometheus metrics and /health on this port of 127.0.0.1.",
)
@click.option("--log-json", is_flag=True, help="Log records as JSON, one a line.")
@cluster_option
@engine_options
@config_option
@models_dir_option
def watch(
    inbox: Path,
    out: Path,
    once: bool,
    workers: int | None,
    settle: float | None,
    poll: bool,
    grace: float,
    metrics: int | None,
    log_json: bool,
    cluster: str | None,
    config: Path | None,
    models_dir: Path | None,
    **engines_given: str | None,
) -> None:
    """Turn every recording that is put into INBOX into a draft in OUT.

    A recording is taken when it has stopped changing; INBOX is only read. Panel files (<stem>.panel.yaml, or panel.yaml
    for a folder and all below it) may come before or after. OUT/index.html lists what there is; Ctrl-C hands back what
    is in work, and the next `watch` goes on from there.
    """
    from panelscribe.executors import LocalExecutor
    from panelscribe.metrics import MetricsServer
    from panelscribe.watch import Watcher, WatchOptions

    settings = with_engine_options(read_settings(config, models_dir), engines_given)
    if not cluster:
        _check_models(settings)
    options = WatchOptions(
        inbox, out, settings.watch.settle if settle is None else settle, grace, poll, once
    )
    executor: Executor
    if cluster:
        executor = open_cluster(cluster, settings, workers)
    else:
        executor = LocalExecutor(settings, workers=workers or settings.watch.workers)
    watcher = Watcher(options, executor, Log(as_json=log_json), _hooks(settings.watch))
    server = MetricsServer(metrics, watcher.reading) if metrics is not None else None
    stop = threading.Event()
    with _signals(stop, watcher) as caught:
        tally = watcher.run(stop)
    if server:
        server.close()
    raise click.exceptions.Exit(
        ExitCode.INTERRUPTED if signal.SIGINT in caught else _code(tally, once)
    )


def _check_models(settings: "Settings") -> None:
    """Says at the start, rather than of every recording, what is missing."""
    from panelscribe.cli.models import open_store
    from panelscribe.engines.opening import missing_models

    missing = missing_models(settings, open_store(settings))
    if missing:
        raise EngineError(
            f"models are missing: {', '.join(missing)}",
            hint=f"panelscribe models fetch {' '.join(missing)}",
        )


def _hooks(settings: "WatchSettings") -> "Mapping[str, Hook]":
    """Who is to be told. Raises InputError where a hook can't work as it is configured."""
    from panelscribe.hooks import Command, Webhook

    hooks: dict[str, Hook] = {}
    if settings.webhook:
        hooks["webhook"] = Webhook(settings.webhook, _secret(settings))
    if settings.command:
        hooks["command"] = Command(shlex.split(settings.command))
    return hooks


def _secret(settings: "WatchSettings") -> str:
    if settings.webhook_secret:
        return settings.webhook_secret
    if not settings.webhook_secret_file:
        raise InputError(
            "a webhook needs a secret, so that its receiver can trust it",
            hint="set PANELSCRIBE_WEBHOOK_SECRET, or webhook_secret_file in [watch]",
        )
    try:
        return Path(settings.webhook_secret_file).expanduser().read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"the webhook's secret {settings.webhook_secret_file} can't be read: {error}"
        ) from error


def _code(tally: "Tally", once: bool) -> ExitCode:
    from panelscribe.ledger import State

    if once and (tally.ended.get(State.FAILED) or tally.ended.get(State.WAITING)):
        return ExitCode.FAILED
    if once and tally.ended.get(State.REVIEW):
        return ExitCode.REVIEW
    return ExitCode.DONE


@contextmanager
def _signals(stop: threading.Event, watcher: "Watcher") -> "Iterator[list[int]]":
    """Ctrl-C and SIGTERM ask the watcher to end; a second one does not wait for the work in hand."""
    caught: list[int] = []

    def heed(number: int, frame: "FrameType | None") -> None:
        caught.append(number)
        if len(caught) > 1:
            raise KeyboardInterrupt
        stop.set()
        watcher.wake()

    before = {number: signal.signal(number, heed) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield caught
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class Log:
    """Log records on the error stream, one a line, for people or as JSON."""

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json
        self._lock = threading.Lock()

    def __call__(self, event: str, message: str, **fields: object) -> None:
        """Writes a record: time, event, message and, as JSON, the fields."""
        from panelscribe.places import shown

        now = datetime.now().astimezone()
        if self._as_json:
            record = {
                "time": now.isoformat(timespec="milliseconds"),
                "event": event,
                "message": message,
                **fields,
            }
            line = json.dumps(record, ensure_ascii=False)
        else:
            line = f"{now:%Y-%m-%d %H:%M:%S} {event:<13} {shown(message)}"
        with self._lock:
            click.echo(line, err=True)
