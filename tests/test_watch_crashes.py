"""A watcher that is killed again and again over an inbox where everything goes wrong: nothing lost, nothing twice.

`pytest tests/test_watch_crashes.py --traffic 200x20 --seed 7` is the long run; the default is a short one.
"""

import time
from pathlib import Path

import pytest

from panelscribe.ledger import FINISHED, State
from panelscribe.places import report_name
from panelscribe.session import file_digest
from tests.newsroom import Newsroom, Traffic, kill, newsroom, sessions, strays
from tests.test_pipeline import CONTRACT


@pytest.mark.timeout(1200)
def test_every_good_one_has_one_session_and_every_bad_one_report(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    count, kills = map(int, request.config.getoption("--traffic").split("x"))
    seed = int(request.config.getoption("--seed"))
    with newsroom(tmp_path / "room") as room:
        traffic = Traffic(room.inbox, count, seed, pace=kills * 2.0 / count)
        traffic.start()
        for _ in range(kills):
            watcher = room.start("--workers", 2)
            room.wait_for("started", len(room.watchers))
            time.sleep(traffic.random.uniform(0.0, 4.0))
            kill(watcher)
        traffic.join()
        room.run("--workers", 2, timeout=900)
        check(room, traffic)


def check(room: Newsroom, traffic: Traffic) -> None:
    there = {
        path.relative_to(room.inbox).as_posix(): file_digest(path)
        for path in room.inbox.rglob("*")
        if path.is_file()
    }
    good = {digest for name, digest in there.items() if name not in traffic.bad}
    made = sessions(room.out)
    records = room.records()
    replaced = {record.sha256 for record in records if record.state is State.REPLACED}

    assert strays(room.out) == []
    assert sorted(digest for digest in made.values() if digest not in replaced) == sorted(good)
    assert replaced <= traffic.once
    for folder in made:
        visible = {path.name for path in folder.iterdir() if not path.name.startswith(".")}
        assert visible == CONTRACT, folder
        assert not list(folder.rglob("*.tmp"))

    states = {record.path: record for record in records if record.state is not State.REPLACED}
    assert {name for name, record in states.items() if record.state is State.FAILED} == traffic.bad
    reports = {path.relative_to(room.out).as_posix() for path in room.out.rglob("*.failed.txt")}
    assert reports == {report_name(states[name].session) for name in traffic.bad}
    assert len(reports) == len(traffic.bad)
    for name in traffic.bad:
        assert "What to do:" in (room.out / report_name(states[name].session)).read_text()
    finished = {record.sha256 for record in states.values() if record.state in FINISHED}
    assert finished == good
    rest = {record.state for record in states.values()} - {*FINISHED, State.FAILED, State.DUPLICATE}
    assert not rest, rest
    page = (room.out / "index.html").read_text(encoding="utf-8")
    assert page.count("<article>") == len(made) + len(traffic.bad)
