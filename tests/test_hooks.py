"""Being told: signed, retried, from the ledger, so that a crash loses no letter."""

import base64
import hashlib
import hmac
import json
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from panelscribe.errors import InputError
from panelscribe.hooks import Command, Courier, Hook, NotDelivered, Webhook
from panelscribe.jobs import Failed, Finished, Lost
from panelscribe.ledger import Ledger, Record, State
from panelscribe.outcomes import DEADLY, PAUSES, Outcomes

SECRET = "whsec_" + base64.b64encode(b"a secret of the newsroom").decode()


class Desk(HTTPServer):
    """A receiver that answers with `status` and remembers what it got."""

    status = 200

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.got: list[tuple[dict[str, str], bytes]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/hook"


class _Handler(BaseHTTPRequestHandler):
    server: Desk

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        self.server.got.append(({key.lower(): value for key, value in self.headers.items()}, body))
        self.send_response(self.server.status)
        if self.server.status == 302:
            self.send_header("location", self.server.url)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def desk() -> Iterator[Desk]:
    with Desk() as desk:
        thread = threading.Thread(target=desk.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield desk
        desk.shutdown()
        thread.join()


class Log:
    def __init__(self) -> None:
        self.events: list[str] = []

    def __call__(self, event: str, message: str, **fields: object) -> None:
        self.events.append(event)


def running(ledger: Ledger, path: str = "a.wav", **values: object) -> Record:
    key = ledger.add(
        path=path, signature="1", sha256="ab", size=1, state=State.QUEUED, session=path[:-4], place=path[:-4],
        **values,
    )  # fmt: skip
    assert ledger.claim(key, "me")
    record = ledger.get(key)
    assert record is not None
    return record


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path)
    yield ledger
    ledger.close()


def test_a_webhook_is_signed_as_standard_webhooks_are(desk: Desk) -> None:
    Webhook(desk.url, SECRET, clock=lambda: 1700000000.9).deliver("house-1", '{"event": "done"}')
    [(headers, body)] = desk.got
    signed = hmac.new(
        b"a secret of the newsroom", b"house-1.1700000000." + body, hashlib.sha256
    ).digest()
    assert headers["webhook-id"] == "house-1"
    assert headers["webhook-timestamp"] == "1700000000"
    assert headers["webhook-signature"] == f"v1,{base64.b64encode(signed).decode()}"
    assert headers["content-type"] == "application/json"


@pytest.mark.parametrize("status", [302, 404, 500])
def test_anything_but_success_is_not_delivered_and_nothing_is_followed(
    desk: Desk, status: int
) -> None:
    desk.status = status
    with pytest.raises(NotDelivered, match=str(status)):
        Webhook(desk.url, SECRET).deliver("1", "{}")
    assert len(desk.got) == 1


def test_a_receiver_that_is_away_is_not_delivered() -> None:
    with pytest.raises(NotDelivered, match="refused"):
        Webhook("http://127.0.0.1:9/", "secret").deliver("1", "{}")


def test_a_webhook_that_can_not_work_is_said_at_once() -> None:
    with pytest.raises(InputError, match="no web address"):
        Webhook("file:///etc/passwd", "secret")
    with pytest.raises(InputError, match="empty"):
        Webhook("https://example.org", "")
    with pytest.raises(InputError, match="base64"):
        Webhook("https://example.org", "whsec_!")


def test_a_command_gets_event_and_letter_without_a_shell(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib; pathlib.Path(sys.argv[1]).write_text(sys.argv[2] + sys.stdin.read())"
    )
    body = json.dumps({"event": "failed", "recording": "$(rm -rf ~)`'\".wav"})
    Command([sys.executable, "-c", code, str(tmp_path / "got")]).deliver("1", body)
    assert (tmp_path / "got").read_text() == "failed" + body


def test_a_command_that_fails_says_why() -> None:
    code = "import sys; sys.exit('the printer is on fire')"
    with pytest.raises(NotDelivered, match="code 1: the printer is on fire"):
        Command([sys.executable, "-c", code]).deliver("1", '{"event": "done"}')
    with pytest.raises(NotDelivered, match="No such file"):
        Command(["/nonsense"]).deliver("1", '{"event": "done"}')


def test_letters_are_tried_until_they_are_delivered(ledger: Ledger, desk: Desk) -> None:
    now = 0.0
    log = Log()
    hooks: dict[str, Hook] = {"webhook": Webhook(desk.url, SECRET)}
    courier = Courier(ledger.file.parent.parent, hooks, log, pauses=(5.0, 60.0), clock=lambda: now)
    Outcomes(ledger, ["webhook"]).apply(Finished(running(ledger).key, "ab"), unchanged=True)
    desk.status = 503
    assert courier.round(ledger)
    now = 4.0
    assert courier.round(ledger)
    assert len(desk.got) == 1
    desk.status = 200
    now = 5.0
    assert not courier.round(ledger)
    assert [headers["webhook-id"] for headers, _ in desk.got] == [f"{ledger.identity()}-1"] * 2
    letter = json.loads(desk.got[1][1])
    assert (letter["event"], letter["recording"], letter["session"]) == ("done", "a.wav", "a")
    assert log.events == ["hook-failed"]


def test_a_receiver_that_never_answers_is_given_up(ledger: Ledger, desk: Desk) -> None:
    desk.status = 500
    log = Log()
    hooks: dict[str, Hook] = {"webhook": Webhook(desk.url, SECRET)}
    courier = Courier(ledger.file.parent.parent, hooks, log, pauses=(0.0, 0.0))
    ledger.write_letter("webhook", {"recording": "a.wav"})
    ledger.write_letter("removed from the settings", {"recording": "b.wav"})
    while courier.round(ledger):
        pass
    assert log.events.count("hook-given-up") == 2
    assert len(desk.got) == 3


def test_outcomes_and_their_letters(ledger: Ledger) -> None:
    outcomes = Outcomes(ledger, ["hook"])
    cases: list[tuple[Finished | Failed, State, str]] = [
        (Finished(0, "ab"), State.DONE, "done"),
        (Finished(0, "ab", review=("who is Speaker 3?",)), State.REVIEW, "needs-editor"),
        (Failed(0, "no sound", "play it"), State.FAILED, "failed"),
    ]
    for number, (event, state, word) in enumerate(cases):
        record = running(ledger, f"{number}.wav")
        event = type(event)(record.key, *[getattr(event, name) for name in event.__slots__[1:]])
        ended = outcomes.apply(event, unchanged=True)
        assert ended is not None
        assert ended.state is state
        assert json.loads(ledger.letters()[-1][2])["event"] == word
    assert len(ledger.letters()) == 3


def test_nobody_is_told_again_of_what_did_not_change(ledger: Ledger) -> None:
    outcomes = Outcomes(ledger, ["hook"])
    record = running(ledger)
    outcomes.apply(Finished(record.key, "ab", ran=("render",)), unchanged=True)
    ledger.change(record.key, state=State.QUEUED)
    ledger.claim(record.key, "me")
    outcomes.apply(Finished(record.key, "ab"), unchanged=True)
    assert len(ledger.letters()) == 1


def test_nobody_is_told_twice_of_the_same_failure(ledger: Ledger) -> None:
    outcomes = Outcomes(ledger, ["hook"])
    key = running(ledger).key
    for message in ("no sound", "no sound", "unknown key"):
        outcomes.apply(Failed(key, message), unchanged=True)
        ledger.change(key, state=State.QUEUED, attempts=0)
        ledger.claim(key, "me")
    assert len(ledger.letters()) == 2


def test_what_can_be_mended_is_tried_with_growing_pauses_then_a_person_is_asked(
    ledger: Ledger,
) -> None:
    outcomes = Outcomes(ledger, ["hook"], clock=lambda: 1000.0)
    key = running(ledger).key
    pauses = []
    for _ in PAUSES:
        record = outcomes.apply(Failed(key, "the disk is full", again=True), unchanged=True)
        assert record is not None
        assert record.state is State.WAITING
        assert record.next_try is not None
        pauses.append(record.next_try - 1000.0)
        ledger.change(key, state=State.QUEUED)
        ledger.claim(key, "me")
    assert pauses == sorted(PAUSES)
    assert ledger.letters() == []
    record = outcomes.apply(Failed(key, "the disk is full", again=True), unchanged=True)
    assert record is not None
    assert record.state is State.FAILED
    assert len(ledger.letters()) == 1


def test_a_deadly_recording_is_given_up_soon(ledger: Ledger) -> None:
    outcomes = Outcomes(ledger)
    key = running(ledger).key
    for _ in range(DEADLY - 1):
        record = outcomes.apply(Lost(key, "killed"), unchanged=True)
        assert record is not None
        assert record.state is State.WAITING
        ledger.change(key, state=State.QUEUED)
        ledger.claim(key, "me")
    record = outcomes.apply(Lost(key, "killed"), unchanged=True)
    assert record is not None
    assert record.state is State.FAILED


def test_an_outcome_about_another_content_is_no_outcome(ledger: Ledger) -> None:
    outcomes = Outcomes(ledger, ["hook"])
    for event in (Finished(1, "other"), Failed(1, "gone")):
        key = running(ledger, f"{type(event).__name__}.wav").key
        event = Finished(key, "other") if isinstance(event, Finished) else Failed(key, "gone")
        record = outcomes.apply(event, unchanged=False)
        assert record is not None
        assert record.state is State.QUEUED
    assert ledger.letters() == []
