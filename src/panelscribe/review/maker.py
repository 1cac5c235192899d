"""Outputs made anew behind the page's back: an edit is saved at once, what follows from it may take a moment.

One thread a session, and only while there is something to make. It owns the session while it works, so that no other
process writes there; edits that come meanwhile are made in its next round. Leaves out what is made (`pipeline.py`).
"""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager

from panelscribe.errors import PanelscribeError

_LOG = logging.getLogger(__name__)


class Maker:
    """Runs `make` after each change, in a thread; `hold` keeps the session for this process."""

    def __init__(
        self, make: Callable[[], None], hold: Callable[[], AbstractContextManager[object]]
    ) -> None:
        self._make = make
        self._hold = hold
        self._state = threading.Condition()
        self._held: ExitStack | None = None
        self._wanted = 0
        self._made = 0
        self._working = False
        self.trouble: str | None = None

    @property
    def busy(self) -> bool:
        """Whether something is still to be made."""
        return self._made < self._wanted

    @contextmanager
    def change(self) -> Iterator[None]:
        """Brackets a change of the session's inputs: the session is this process's in it, and afterwards all that
        follows is made anew.

        Raises SessionError where another process is at work in the session.
        """
        with self._state:
            if self._held is None:
                stack = ExitStack()
                stack.enter_context(self._hold())
                self._held = stack
            try:
                yield
                self._wanted += 1
            finally:
                self._start()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Brackets work that takes the session for itself: nothing is made meanwhile, and nobody changes anything."""
        with self._state:
            self._state.wait_for(lambda: not self._working)
            yield

    def _start(self) -> None:
        if not self._working:
            self._working = True
            threading.Thread(target=self._work, daemon=True, name="maker").start()

    def _work(self) -> None:
        while True:
            with self._state:
                if self._made == self._wanted:
                    self._working = False
                    if self._held is not None:
                        self._held.close()
                        self._held = None
                    self._state.notify_all()
                    return
                round_ = self._wanted
            self._round()
            with self._state:
                self._made = round_
                self._state.notify_all()

    def _round(self) -> None:
        try:
            self._make()
            self.trouble = None
        except PanelscribeError as error:
            self.trouble = error.message
        except Exception as error:
            _LOG.exception("the outputs could not be made")
            self.trouble = f"something went wrong inside panelscribe: {type(error).__name__}"

    def told(self) -> None:
        """Wakes those who wait: a part of the round is done."""
        with self._state:
            self._state.notify_all()

    def wait(self, seconds: float, until: Callable[[], bool] = lambda: False) -> bool:
        """Waits until all is made, at most so long, or until `until` holds; whether it came to that."""
        with self._state:
            return self._state.wait_for(lambda: not self.busy or until(), seconds)
