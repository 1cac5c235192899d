"""`panelscribe` whose workers take a tenth of a recording's length: for tests of what happens meanwhile."""

from typing import Any

from panelscribe import executors
from panelscribe.cli import main
from panelscribe.config import Settings
from tests.worker_engines import open_paced


class Paced(executors.LocalExecutor):
    def __init__(self, settings: Settings, **options: Any) -> None:
        super().__init__(settings, open_=open_paced, **options)


if __name__ == "__main__":
    executors.LocalExecutor = Paced  # type: ignore[misc]
    main()
