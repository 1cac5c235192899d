import contextlib
import http.server
import json
import socket
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from panelscribe.model_manifest import HubSource, ModelFile, Wheel
from panelscribe.model_sources import hub as hub_module
from panelscribe.model_sources import wheels
from panelscribe.model_sources.files import SourceFailure, locked
from panelscribe.model_sources.hub import FromHub, HubClient
from panelscribe.model_sources.wheels import PipClient
from tests.model_fakes import REVISION, build_wheel, digest

CONTENT = bytes(range(256)) * 4096 * 24  # 24 MiB: more than the library writes at once
FILE = ModelFile("model.bin", len(CONTENT), digest(CONTENT), path="model.bin")
SOURCE = HubSource("someone/speech", REVISION, (FILE,))
GATED = HubSource("someone/gated", REVISION, (FILE,), gated=True)
WHEEL = Wheel("w-one==1.0", 1000)


class HubServer(http.server.BaseHTTPRequestHandler):
    """What `huggingface_hub` asks a hub for: a repository's data, and files by HEAD and (partial) GET."""

    requests: list[tuple[str, str, str | None]]
    break_after: int | None

    def log_message(self, *args: Any) -> None:
        pass

    def do_HEAD(self) -> None:
        self.answer(body=False)

    def do_GET(self) -> None:
        self.answer(body=True)

    def answer(self, *, body: bool) -> None:
        span = self.headers.get("Range")
        type(self).requests.append((self.command, self.path, span))
        if self.path.startswith("/api/models/someone/"):
            self.reply(200, json.dumps({"id": "someone/speech", "sha": REVISION}).encode(), {})
        elif self.path == f"/someone/speech/resolve/{REVISION}/model.bin":
            self.send_content(span, body=body)
        elif self.path.startswith("/someone/gated/"):
            self.reply(403, b"", {"X-Error-Code": "GatedRepo", "X-Error-Message": "gated"})
        else:
            self.reply(404, b"", {"X-Error-Code": "EntryNotFound", "X-Error-Message": "none"})

    def send_content(self, span: str | None, *, body: bool) -> None:
        start = int(span.removeprefix("bytes=").split("-")[0]) if span and body else 0
        content = CONTENT[start:]
        headers = {"ETag": f'"{digest(CONTENT)}"', "X-Repo-Commit": REVISION}
        if start:
            headers["Content-Range"] = f"bytes {start}-{len(CONTENT) - 1}/{len(CONTENT)}"
        if not body:
            self.reply(200, b"", headers, length=len(CONTENT))
        elif self.break_after is not None:
            part, type(self).break_after = content[: self.break_after], None
            self.reply(200, part, headers, length=len(content))
            self.close_connection = True
        else:
            self.reply(206 if start else 200, content, headers)

    def reply(
        self, status: int, content: bytes, headers: dict[str, str], length: int | None = None
    ) -> None:
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key, value)
        self.send_header("Content-Length", str(len(content) if length is None else length))
        self.end_headers()
        with contextlib.suppress(ConnectionError):  # the client went away
            self.wfile.write(content)


@pytest.fixture
def hub() -> Iterator[tuple[str, type[HubServer]]]:
    """A hub on this machine: its address, and the handler that remembers what it was asked."""
    handler = type("Handler", (HubServer,), {"requests": [], "break_after": None})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}", handler
        server.shutdown()
        thread.join()


class TestHub:
    def test_a_file_of_one_commit_is_downloaded_with_progress(
        self, hub: tuple[str, type[HubServer]], tmp_path: Path
    ) -> None:
        address, handler = hub
        ticks: list[int] = []
        path = HubClient(endpoint=address).download(SOURCE, FILE, tmp_path, ticks.append)
        assert path.read_bytes() == CONTENT
        assert path.is_relative_to(tmp_path)
        assert sum(ticks) == len(CONTENT)
        assert ("GET", f"/api/models/someone/speech/revision/{REVISION}", None) in handler.requests

    def test_a_connection_that_breaks_off_still_ends_in_the_whole_file(
        self, hub: tuple[str, type[HubServer]], tmp_path: Path
    ) -> None:
        address, handler = hub
        handler.break_after = len(CONTENT) // 2
        progress: list[int] = []
        delivery = FromHub(
            SOURCE, HubClient(endpoint=address), tmp_path / "part", lambda d, t: progress.append(d)
        )
        delivery.deliver(FILE, tmp_path / "model.bin")
        assert (tmp_path / "model.bin").read_bytes() == CONTENT
        assert max(progress) == progress[-1] == len(CONTENT)

    def test_a_file_that_came_whole_is_not_fetched_again(
        self, hub: tuple[str, type[HubServer]], tmp_path: Path
    ) -> None:
        address, handler = hub
        client = HubClient(endpoint=address)
        missing = ModelFile("other.bin", 1, "0" * 64, path="other.bin")
        source = HubSource("someone/speech", REVISION, (FILE, missing))
        folder, target = tmp_path / "part", tmp_path / "model.bin"
        first = FromHub(source, client, folder, lambda done, total: None)
        first.deliver(FILE, target)
        with pytest.raises(SourceFailure):
            first.deliver(missing, tmp_path / "other.bin")
        target.unlink()
        handler.requests.clear()
        FromHub(source, client, folder, lambda done, total: None).deliver(FILE, target)
        assert target.read_bytes() == CONTENT
        assert [path for method, path, _ in handler.requests if method == "GET"] == []

    def test_a_download_that_was_interrupted_or_killed_starts_clean(
        self, hub: tuple[str, type[HubServer]], tmp_path: Path
    ) -> None:
        def interrupt(done: int, total: int) -> None:
            raise KeyboardInterrupt

        client, folder = HubClient(endpoint=hub[0]), tmp_path / "part"
        with pytest.raises(KeyboardInterrupt):
            FromHub(SOURCE, client, folder, interrupt).deliver(FILE, tmp_path / "model.bin")
        orphan = folder / ".cache" / "huggingface" / "download" / "x.1a2b3c4d.incomplete"
        orphan.parent.mkdir(parents=True, exist_ok=True)
        orphan.write_bytes(b"left by a kill")
        FromHub(SOURCE, client, folder, lambda done, total: None).deliver(
            FILE, tmp_path / "model.bin"
        )
        assert (tmp_path / "model.bin").read_bytes() == CONTENT
        assert list(folder.rglob("*.incomplete")) == []

    def test_a_gate_is_answered_with_what_to_do(
        self, hub: tuple[str, type[HubServer]], tmp_path: Path
    ) -> None:
        with pytest.raises(SourceFailure, match="terms must be accepted") as raised:
            HubClient(endpoint=hub[0]).download(GATED, FILE, tmp_path, lambda count: None)
        assert "https://huggingface.co/someone/gated" in (raised.value.hint or "")
        assert "HF_TOKEN" in (raised.value.hint or "")

    def test_a_file_that_the_hub_has_not_is_said(
        self, hub: tuple[str, type[HubServer]], tmp_path: Path
    ) -> None:
        other = ModelFile("other.bin", 1, "0" * 64, path="other.bin")
        with pytest.raises(SourceFailure) as raised:
            HubClient(endpoint=hub[0]).download(SOURCE, other, tmp_path, lambda count: None)
        assert "404" in raised.value.reason
        assert "\n" not in raised.value.reason

    def test_a_hub_that_knows_no_such_repository_is_still_asked_for_others(
        self, hub: tuple[str, type[HubServer]], tmp_path: Path
    ) -> None:
        client = HubClient(endpoint=hub[0])
        nobody = HubSource("nobody/nothing", REVISION, (FILE,))
        with pytest.raises(SourceFailure, match="404"):
            client.download(nobody, FILE, tmp_path, lambda count: None)
        assert client.download(SOURCE, FILE, tmp_path, lambda count: None).is_file()

    def test_a_hub_that_never_answers_is_given_up_once_and_for_all(self, tmp_path: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as mute:
            client = HubClient(endpoint=f"http://127.0.0.1:{mute.getsockname()[1]}", patience=0.3)
            reasons = []
            for _ in range(2):
                begun = time.monotonic()
                with pytest.raises(SourceFailure, match="the hub can't be reached") as raised:
                    client.download(SOURCE, FILE, tmp_path, lambda count: None)
                reasons.append((raised.value.reason, time.monotonic() - begun))
        assert reasons[0][0] == reasons[1][0]
        assert reasons[0][1] < 10  # not the 23 s of the library's own retries
        assert reasons[1][1] < 0.1

    def test_a_hub_that_refuses_the_connection_is_given_up(self, tmp_path: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as closed:
            port = closed.getsockname()[1]
        with pytest.raises(SourceFailure, match="can't be reached"):
            HubClient(endpoint=f"http://127.0.0.1:{port}").download(
                SOURCE, FILE, tmp_path, lambda count: None
            )

    def test_a_full_disk_stays_a_full_disk(self) -> None:
        full = OSError(28, "No space left on device")
        assert hub_module._explained(full, SOURCE) is full


@pytest.fixture
def pip(tmp_path: Path) -> Callable[[str], PipClient]:
    """A stand-in for pip that runs the lines given, with `dest` and `argv` at hand."""

    def build(lines: str) -> PipClient:
        script = tmp_path / "pip.py"
        head = "import sys, pathlib\nargv = sys.argv\n"
        head += "dest = pathlib.Path(argv[argv.index('--dest') + 1])\n"
        script.write_text(head + textwrap.dedent(lines), encoding="utf-8")
        return PipClient((sys.executable, str(script)))

    return build


def download(client: PipClient, tmp_path: Path, wheel: Wheel = WHEEL) -> list[tuple[int, int]]:
    folder = tmp_path / "fresh"
    folder.mkdir()
    progress: list[tuple[int, int]] = []
    path = client.download(wheel, folder, lambda done, total: progress.append((done, total)))
    assert path.parent == folder
    return progress


class TestPip:
    def test_progress_is_read_from_pip(
        self, pip: Callable[[str], PipClient], tmp_path: Path
    ) -> None:
        client = pip("""
            print("Collecting w-one==1.0")
            print("Progress 250 of 1000", flush=True)
            print("Progress 1000 of 1000")
            (dest / "w_one-1.0-py3-none-any.whl").write_bytes(b"")
        """)
        assert download(client, tmp_path) == [(250, 1000), (1000, 1000)]

    def test_pip_is_asked_for_one_wheel_and_to_build_nothing(
        self, pip: Callable[[str], PipClient], tmp_path: Path
    ) -> None:
        client = pip("""
            (dest / "asked.txt").write_text("\\n".join(argv[1:]))
            (dest / "w.whl").write_bytes(b"")
        """)
        download(
            client, tmp_path, Wheel("w==1", 1, python="3.11", platform="manylinux_2_28_x86_64")
        )
        asked = (tmp_path / "fresh" / "asked.txt").read_text().split("\n")
        assert asked[0] == "download"
        assert asked[-1] == "w==1"
        assert {"--no-deps", "--no-cache-dir", "--only-binary=:all:"} <= set(asked)
        platform = asked[asked.index("--platform") :][:8]
        assert platform[1] == "manylinux_2_28_x86_64"
        assert platform[2:] == [
            "--python-version", "3.11", "--implementation", "cp", "--abi", "cp311",
        ]  # fmt: skip

    def test_the_error_of_pip_is_the_reason(
        self, pip: Callable[[str], PipClient], tmp_path: Path
    ) -> None:
        client = pip("""
            print("WARNING: something else", file=sys.stderr)
            print("ERROR: Could not find a version", file=sys.stderr)
            print("ERROR: No matching distribution found for w-one==1.0", file=sys.stderr)
            sys.exit(1)
        """)
        with pytest.raises(SourceFailure, match=r"^pip: No matching distribution found for w-one"):
            download(client, tmp_path)

    def test_a_pip_that_dies_without_a_word_is_said(
        self, pip: Callable[[str], PipClient], tmp_path: Path
    ) -> None:
        with pytest.raises(SourceFailure, match="pip ended with exit code 7"):
            download(pip("sys.exit(7)"), tmp_path)

    def test_a_pip_that_delivers_nothing_is_said(
        self, pip: Callable[[str], PipClient], tmp_path: Path
    ) -> None:
        with pytest.raises(SourceFailure, match="pip delivered 0 wheels instead of one"):
            download(pip("pass"), tmp_path)

    def test_a_disk_that_is_full_for_pip_is_full_for_us(
        self, pip: Callable[[str], PipClient], tmp_path: Path
    ) -> None:
        client = pip("""
            text = "ERROR: Could not install packages due to an OSError: "
            print(text + "[Errno 28] No space left on device", file=sys.stderr)
            sys.exit(1)
        """)
        with pytest.raises(OSError, match="No space left") as raised:
            download(client, tmp_path)
        assert raised.value.errno == 28

    def test_pip_ends_with_us(self, pip: Callable[[str], PipClient], tmp_path: Path) -> None:
        client = pip("""
            import os, time
            (dest / "pid").write_text(str(os.getpid()))
            print("Progress 1 of 2", flush=True)
            time.sleep(600)
        """)
        folder = tmp_path / "fresh"
        folder.mkdir()

        def interrupt(done: int, total: int) -> None:
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            client.download(WHEEL, folder, interrupt)
        assert not Path("/proc", (folder / "pid").read_text()).exists()

    def test_an_environment_without_pip_is_told_how_to_get_it(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
        with pytest.raises(SourceFailure, match="pip is not installed") as raised:
            PipClient().download(WHEEL, tmp_path, lambda done, total: None)
        assert "ensurepip" in (raised.value.hint or "")

    def test_progress_is_readable_from_pip_24_1_on(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for version, style in (("26.3", "raw"), ("24.1", "raw"), ("24.0", "off"), ("x", "off")):
            monkeypatch.setattr("importlib.metadata.version", lambda name, v=version: v)
            assert wheels._progress_style() == style

    def test_the_real_pip_follows_the_users_own_index_settings(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        built = build_wheel(tmp_path / "index", "w-one==1.0", {"w_one/part1": b"weights"})
        monkeypatch.setenv("PIP_NO_INDEX", "1")
        monkeypatch.setenv("PIP_FIND_LINKS", str(built.parent))
        download(PipClient(), tmp_path)
        assert (tmp_path / "fresh" / built.name).read_bytes() == built.read_bytes()


def test_a_lock_is_waited_for_and_falls_with_its_process(tmp_path: Path) -> None:
    lock = tmp_path / "locks" / "a.lock"
    holder = textwrap.dedent("""
        import sys, time
        from pathlib import Path
        from panelscribe.model_sources.files import locked
        with locked(Path(sys.argv[1]), lambda: None):
            print("held", flush=True)
            time.sleep(600)
    """)
    source = str(Path(wheels.__file__).parents[2])
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {source!r})\n{holder}"]
    with subprocess.Popen([*command, str(lock)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        waited: list[bool] = []

        def busy() -> None:
            waited.append(True)
            process.kill()  # nobody released the lock; the process is just gone

        with locked(lock, busy):
            assert waited == [True]
    with locked(lock, busy):
        assert waited == [True]
