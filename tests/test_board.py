"""The page and the reports in OUT."""

from pathlib import Path

import pytest

from panelscribe.board import Board, report_text
from panelscribe.errors import SessionError
from panelscribe.ledger import Ledger, Record, State
from panelscribe.metrics import MetricsServer, Reading
from tests.oracle_session import run, write_panel_session


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "out")


def job(ledger: Ledger, path: str, session: str, **values: object) -> Record:
    key = ledger.add(
        **{"path": path, "signature": "1", "sha256": "ab", "size": 1, "state": State.DONE, "session": session,
           "place": session, "finished": 1_700_000_000.0, **values},
    )  # fmt: skip
    record = ledger.get(key)
    assert record is not None
    return record


def page(ledger: Ledger) -> str:
    out = ledger.file.parent.parent
    Board(out, ledger).write()
    return (out / "index.html").read_text(encoding="utf-8")


def test_the_page_says_who_spoke_what_is_open_and_where_the_draft_is(
    ledger: Ledger, tmp_path: Path
) -> None:
    run(write_panel_session(tmp_path / "in"), tmp_path / "out")
    job(ledger, "harbor.wav", "harbor", state=State.REVIEW, review='["Speaker 4 has no name"]')
    text = page(ledger)
    for part in ("Ines Cardoso", "Adaeze Obi", "Speaker 4 has no name", "needs an editor"):
        assert part in text
    assert 'href="./harbor/article.html"' in text
    assert 'href="./harbor/transcript.md"' in text
    assert "panelscribe review" in text


def test_nothing_in_a_name_becomes_markup_or_an_address_of_its_own(
    ledger: Ledger, tmp_path: Path
) -> None:
    session = "javascript:alert(1)<script>\"'&#? %41"
    (tmp_path / "out" / session).mkdir(parents=True)
    (tmp_path / "out" / session / "article.html").touch()
    job(ledger, f"{session}.wav", session, state=State.REVIEW, review='["<img src=x onerror=y>"]')
    text = page(ledger)
    assert "<script" not in text
    assert "<img" not in text
    assert (
        'href="./javascript%3Aalert%281%29%3Cscript%3E%22%27%26%23%3F%20%2541/article.html"' in text
    )


def test_the_page_is_made_anew_when_an_editor_approves(ledger: Ledger, tmp_path: Path) -> None:
    out = tmp_path / "out"
    job(ledger, "a.wav", "a", state=State.REVIEW)
    board = Board(out, ledger)
    board.write()
    assert ">approved<" not in (out / "index.html").read_text()
    (out / "a").mkdir()
    (out / "a" / "session.json").write_text('{"approval": {"by": "Ana Li"}}')
    board.write()
    assert ">approved<" in (out / "index.html").read_text()


def test_a_report_is_there_while_its_job_has_failed(ledger: Ledger, tmp_path: Path) -> None:
    out = tmp_path / "out"
    board = Board(out, ledger)
    record = job(ledger, "day/a\nb.wav", "day/a b", state=State.FAILED, error="no sound", hint="play it")  # fmt: skip
    board.report([record])
    text = (out / "day" / "a b.failed.txt").read_text(encoding="utf-8")
    assert text == report_text(record, out)
    assert "No draft could be made of day/a\\nb.wav" in text
    assert "What happened: no sound\nWhat to do: play it\n" in text
    ledger.change(record.key, state=State.QUEUED)
    board.report(ledger.all())
    assert not (out / "day" / "a b.failed.txt").exists()


def test_a_report_that_can_not_be_written_is_written_later(ledger: Ledger, tmp_path: Path) -> None:
    out = tmp_path / "out"
    board = Board(out, ledger)
    blocked = out / "a.failed.txt"
    blocked.mkdir()
    (blocked / "in the way").touch()
    first = job(ledger, "a.wav", "a", state=State.FAILED, error="no sound")
    second = job(ledger, "b.wav", "b", state=State.FAILED, error="no sound")
    with pytest.raises(SessionError):
        board.report([first, second])
    assert (out / "b.failed.txt").exists()
    (blocked / "in the way").unlink()
    blocked.rmdir()
    board.report([])
    assert blocked.is_file()


def test_half_written_files_of_a_killed_watcher_are_swept_away(
    ledger: Ledger, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    (out / "day" / "a").mkdir(parents=True)
    (out / "day" / "a" / "session.json").touch()
    left = [out / ".index.html.12.tmp", out / "day" / ".a b.failed.txt.12.tmp"]
    kept = [out / ".mine.12.tmp", out / "day" / "a" / ".index.html.12.tmp"]
    for path in (*left, *kept):
        path.touch()
    Board(out, ledger).sweep()
    assert not any(path.exists() for path in left)
    assert all(path.exists() for path in kept)


def test_metrics_and_health() -> None:
    import urllib.error
    import urllib.request

    reading = Reading(jobs={State.QUEUED: 3}, oldest=12.0, sound=60.0, work=15.0, finished=2)
    server = MetricsServer(0, lambda: reading)
    address = f"http://127.0.0.1:{server.port}"
    try:
        with urllib.request.urlopen(f"{address}/metrics") as answer:
            text = answer.read().decode()
        for line in (
            'panelscribe_jobs{state="queued"} 3.0',
            "panelscribe_oldest_seconds 12.0",
            "panelscribe_sound_seconds_total 60.0",
            "panelscribe_failures_total 0.0",
        ):
            assert line in text
        with urllib.request.urlopen(f"{address}/health") as answer:
            assert answer.status == 200
        reading = Reading(trouble=("the inbox is away",), silent=100.0)
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(f"{address}/health")
        assert refused.value.code == 503
        body = refused.value.read().decode()
        refused.value.close()
        assert "the inbox is away" in body
        assert "no sign of life" in body
    finally:
        server.close()
