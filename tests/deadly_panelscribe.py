"""`panelscribe` whose workers die with recordings of less than a second, and which does not pause for long."""

from typing import Any

from panelscribe import executors, outcomes
from panelscribe.cli import main
from panelscribe.config import Settings
from tests.worker_engines import open_slow


class Deadly(executors.LocalExecutor):
    def __init__(self, settings: Settings, **options: Any) -> None:
        super().__init__(settings, open_=open_slow, **options)


if __name__ == "__main__":
    executors.LocalExecutor = Deadly  # type: ignore[misc]
    outcomes.PAUSES = (0.2,) * 7
    main()
