"""Recordings on a Ray cluster: two nodes on this machine, one of them killed in mid-recording."""

import os
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from panelscribe.cli import main as cli_main
from panelscribe.cluster import RayExecutor, Worker, parse_cluster, work_through
from panelscribe.config import (
    ClusterSettings,
    DiarizationSettings,
    RecognitionSettings,
    Settings,
    load_settings,
)
from panelscribe.errors import EngineError, InputError
from panelscribe.jobs import Failed, Finished, Job, Lost, Progressed
from panelscribe.ledger import Ledger, State
from panelscribe.watch import Watcher, WatchOptions
from tests.oracle_session import write_panel_session
from tests.worker_engines import open_sleeping, open_slow

os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
os.environ["RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER"] = "0"  # nodes talk over 127.0.0.1 alone
pytest.importorskip("ray")
pytestmark = pytest.mark.timeout(300)


class Nodes:
    """A cluster whose head has no processor for workers, and nodes with one each."""

    def __init__(self) -> None:
        from ray.cluster_utils import Cluster

        root = str(Path(__file__).parent.parent)
        path = os.pathsep.join([f"{root}/src", root, os.environ.get("PYTHONPATH", "")])
        os.environ["PYTHONPATH"] = path.rstrip(os.pathsep)  # the nodes' workers find our code
        self._cluster: Any = Cluster(initialize_head=True, head_node_args=self._node(0))
        self._nodes: list[Any] = []
        self.address = str(self._cluster.address)

    @staticmethod
    def _node(cpus: int) -> dict[str, object]:
        return {"num_cpus": cpus, "node_ip_address": "127.0.0.1", "include_dashboard": False,
                "object_store_memory": 80_000_000}  # fmt: skip

    def add(self) -> None:
        self._nodes.append(self._cluster.add_node(**self._node(1)))

    def kill(self) -> None:
        """A node's processes are killed, as when its machine is switched off."""
        self._cluster.remove_node(self._nodes.pop(), allow_graceful=False)

    def shutdown(self) -> None:
        import ray

        ray.shutdown()
        self._cluster.shutdown()


@pytest.fixture(scope="module")
def nodes() -> Iterator[Nodes]:
    before = os.environ.get("PYTHONPATH")
    nodes = Nodes()
    nodes.add()
    nodes.add()
    yield nodes
    nodes.shutdown()
    if before is None:
        del os.environ["PYTHONPATH"]
    else:
        os.environ["PYTHONPATH"] = before


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    return write_panel_session(tmp_path / "in")


@pytest.fixture
def settings(recording: Path, nodes: Nodes) -> Settings:
    oracle = f"oracle:{recording.parent}"
    return Settings(
        recognition=RecognitionSettings(model=oracle),
        diarization=DiarizationSettings(engine=oracle),
        cluster=ClusterSettings(address=nodes.address),
    )


def job(recording: Path, key: int) -> Job:
    session = recording.parent.parent / "out" / f"{recording.stem}-{key}"
    return Job(key, recording, session, recording.with_name("panel.yaml"))


def test_two_nodes_do_all_jobs_with_models_kept(recording: Path, settings: Settings) -> None:
    executor = RayExecutor(settings, open_=open_slow)
    try:
        assert executor.capacity == 2
        ends = list(work_through(executor, [job(recording, key) for key in range(4)]))
    finally:
        executor.close(0.0)
    assert sorted(end.key for end in ends) == [0, 1, 2, 3]
    assert all(isinstance(end, Finished) for end in ends), ends
    assert all(
        (recording.parents[1] / "out" / f"harbor-{key}/article.md").exists() for key in range(4)
    )
    pids = (recording.parent / "pids").read_text().split()
    assert len(pids) == 4
    assert len(set(pids)) == 2


def test_a_cancelled_job_is_heard_of_no_more_and_closing_hands_back(
    recording: Path, settings: Settings
) -> None:
    executor = RayExecutor(settings, workers=1, open_=open_slow)
    try:
        assert executor.capacity == 1
        executor.submit(job(recording, 1))
        executor.cancel(1)
        executor.cancel(99)
        executor.submit(job(recording, 2))
        assert executor.poll() == []
    finally:
        events, handed_back = executor.close(0.0)
    assert list(events) == []
    assert list(handed_back) == [2]


def test_progress_is_told_while_a_job_is_at_work(recording: Path, settings: Settings) -> None:
    executor = RayExecutor(settings, open_=open_sleeping)
    executor.submit(job(recording, 1))
    try:
        seen: list[object] = []
        deadline = time.monotonic() + 120
        while not any(isinstance(event, Finished) for event in seen):
            assert time.monotonic() < deadline, seen
            seen += executor.poll()
            time.sleep(0.05)
    finally:
        executor.close(0.0)
    assert "diarize" in [event.step for event in seen if isinstance(event, Progressed)]


def test_what_a_killed_node_had_in_hand_is_done_on_another(
    recording: Path, settings: Settings, nodes: Nodes, tmp_path: Path
) -> None:
    inbox = recording.parent
    for number in range(5):
        (inbox / f"talk {number}.wav").write_bytes(
            recording.read_bytes() + bytes(2 * number)  # another content each
        )
    recording.unlink()
    out = tmp_path / "out"
    executor = RayExecutor(settings, open_=open_sleeping)
    said: list[str] = []

    def tell(event: str, message: str, **fields: object) -> None:
        said.append(message)

    watcher = Watcher(
        WatchOptions(inbox, out, settle=0.0, once=True),
        executor,
        tell,
    )

    def kill_one() -> None:
        deadline = time.monotonic() + 60
        while len(_pids(inbox)) < 2 and time.monotonic() < deadline:
            time.sleep(0.05)
        nodes.kill()

    killer = threading.Thread(target=kill_one)
    killer.start()
    try:
        tally = watcher.run(threading.Event())
    finally:
        killer.join()
        nodes.add()
    assert sum(tally.ended.values()) == 5, said
    assert len(_pids(inbox)) > 5, "nothing was in hand when the node was killed"
    with_state = {record.path: record.state for record in Ledger(out).in_state(*State)}
    assert len(with_state) == 5
    assert set(with_state.values()) <= {State.DONE, State.REVIEW}, with_state
    assert all((out / f"talk {number}" / "article.md").exists() for number in range(5))


def _pids(folder: Path) -> list[str]:
    file = folder / "pids"
    return file.read_text().split() if file.exists() else []


def test_transcribe_does_an_archive_on_the_cluster(
    recording: Path, settings: Settings, nodes: Nodes, tmp_path: Path
) -> None:
    second = recording.with_name("second.wav")
    second.write_bytes(recording.read_bytes())
    broken = recording.with_name("broken.mp3")
    broken.write_text("no sound")
    config = tmp_path / "panelscribe.toml"
    oracle = settings.recognition.model
    config.write_text(f'[recognition]\nmodel = "{oracle}"\n[diarization]\nengine = "{oracle}"\n')
    arguments = ["transcribe", str(recording), str(second), str(broken), "-o", str(tmp_path / "out"),
                 "--config", str(config), "--cluster", f"ray://{nodes.address}"]  # fmt: skip
    result = CliRunner().invoke(cli_main, arguments)
    assert result.exit_code == 1, result.output
    assert str(tmp_path / "out" / "harbor" / "article.md") in result.stdout
    assert str(tmp_path / "out" / "second" / "article.md") in result.stdout
    assert "broken.mp3" in result.stderr
    assert "1 of 3 recordings failed." in result.stderr


def test_two_files_with_one_name_are_refused_before_any_work(tmp_path: Path) -> None:
    files = [tmp_path / "a" / "talk.wav", tmp_path / "b" / "talk.wav"]
    arguments = ["transcribe", *map(str, files), "--cluster", "ray"]
    result = CliRunner().invoke(cli_main, arguments)
    assert result.exit_code == 1
    assert "would get the same folder" in result.stderr


def test_again_does_not_go_with_a_cluster(tmp_path: Path) -> None:
    arguments = ["transcribe", str(tmp_path / "a.wav"), "--cluster", "ray", "--again", "draft"]
    assert CliRunner().invoke(cli_main, arguments).exit_code == 2


def test_a_cluster_that_is_not_there_is_said_at_once(settings: Settings) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{closed.getsockname()[1]}"
    nowhere = replace(settings, cluster=ClusterSettings(address=address))
    with pytest.raises(EngineError, match="no cluster answers"):
        RayExecutor(nowhere)


@pytest.mark.parametrize("text", ["ray://", "spark://a:1", "ray:a:1", "ray://a", "RAY"])
def test_what_is_no_cluster_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="is no cluster"):
        parse_cluster(text)


def test_ray_address_of_the_environment_is_heeded() -> None:
    assert load_settings(None, {"RAY_ADDRESS": "10.0.0.5:6379"}).cluster.address == "10.0.0.5:6379"


def test_another_version_and_an_unseen_folder_can_be_mended(recording: Path) -> None:
    unseen = replace(job(recording, 1), recording=recording.with_name("elsewhere.wav"))
    ends = [
        Worker(Settings(), open_slow, "0.0.1").do(job(recording, 1)),
        Worker(Settings(), open_slow, _version()).do(unseen),
    ]
    assert all(isinstance(end, Failed) and end.again for end in ends), ends


def _version() -> str:
    from panelscribe import __version__

    return __version__


class Deadly:
    """An executor on which every worker dies."""

    capacity = 2

    def __init__(self) -> None:
        self.jobs: list[Job] = []
        self.submitted = 0

    def submit(self, job: Job) -> None:
        self.jobs.append(job)
        self.submitted += 1

    def poll(self) -> list[Lost]:
        jobs, self.jobs = self.jobs, []
        return [Lost(job.key, "gone") for job in jobs]

    def cancel(self, key: int) -> None:
        raise NotImplementedError

    def close(self, grace: float) -> Any:
        raise NotImplementedError


def test_a_recording_that_ends_every_worker_is_given_up(recording: Path) -> None:
    executor = Deadly()
    ends = list(work_through(executor, [job(recording, 1), job(recording, 2)]))
    assert [(end.key, isinstance(end, Failed)) for end in ends] == [(1, True), (2, True)]
    assert executor.submitted == 6
