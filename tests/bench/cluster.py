"""Throughput of a cluster: two workers beside one, with work that sleeps, so that the cores are not what is measured.

python -m tests.bench.cluster
"""

import tempfile
import time
from dataclasses import replace
from pathlib import Path

from panelscribe.cluster import RayExecutor, work_through
from panelscribe.config import ClusterSettings, DiarizationSettings, RecognitionSettings, Settings
from panelscribe.jobs import Finished, Job
from tests.oracle_session import write_panel_session
from tests.test_cluster import Nodes
from tests.worker_engines import open_sleeping

RECORDINGS = 8


def _seconds(settings: Settings, recording: Path, workers: int) -> float:
    executor = RayExecutor(settings, workers=workers, open_=open_sleeping)
    out = recording.parent / f"out-{workers}"

    def jobs(count: int, prefix: str) -> list[Job]:
        return [Job(key, recording, out / f"{prefix}{key}") for key in range(count)]

    try:
        list(work_through(executor, jobs(workers, "warm")))
        started = time.perf_counter()
        ends = list(work_through(executor, jobs(RECORDINGS, "r")))
        seconds = time.perf_counter() - started
    finally:
        executor.close(0.0)
    assert all(isinstance(end, Finished) for end in ends), ends
    return seconds


def main() -> None:
    """Prints seconds for one worker and for two, and their ratio."""
    nodes = Nodes()
    try:
        nodes.add()
        nodes.add()
        with tempfile.TemporaryDirectory() as folder:
            recording = write_panel_session(Path(folder))
            oracle = f"oracle:{folder}"
            settings = Settings(
                recognition=RecognitionSettings(model=oracle),
                diarization=DiarizationSettings(engine=oracle),
            )
            settings = replace(settings, cluster=ClusterSettings(address=nodes.address))
            one, two = (_seconds(settings, recording, workers) for workers in (1, 2))
        print(
            f"1 worker: {one:.1f} s, 2 workers: {two:.1f} s, {one / two:.2f} times the throughput"
        )
    finally:
        nodes.shutdown()


if __name__ == "__main__":
    main()
