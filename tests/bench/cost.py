"""What each step of a run costs in processor time: a figure that other work on the machine hardly moves."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from panelscribe.engines import Report


class StepCosts:
    """A run's progress that keeps the processor seconds of each step, all threads together; `tell` hears of each."""

    def __init__(self, tell: Callable[[str, float], None] = lambda name, seconds: None) -> None:
        self.seconds: dict[str, float] = {}
        self._tell = tell

    @contextmanager
    def step(self, name: str) -> Iterator[Report]:
        """Brackets a step; see `pipeline.Progress`."""
        begun = time.process_time()
        yield lambda done, whole: None
        self.seconds[name] = self.seconds.get(name, 0.0) + time.process_time() - begun
        self._tell(name, self.seconds[name])
