"""After something failed inside: back to the beginning, or the end for a fresh process."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.running.exits import FAILED
from kiosk.running.failures import Failures


class FreshStart(QObject):
    """Heeds failures of every thread one after the other, and never in the middle of what failed:
    if going home fails too, that is one more failure, and there are only so many."""

    went_home = Signal(str)
    """After a failure of that kind, at that place in the code."""

    wants_end = Signal(int)
    """With that exit code."""

    _failed = Signal(str)
    _gave_up = Signal()

    def __init__(self, uptime_s: Callable[[], float]) -> None:
        super().__init__()
        self.begin_anew: Callable[[], None] | None = None
        """Puts the screen back to the beginning, once there is one."""
        self._failed.connect(self._go_home, Qt.ConnectionType.QueuedConnection)
        self._gave_up.connect(self._give_up, Qt.ConnectionType.QueuedConnection)
        self.failures = Failures(uptime_s, self._failed.emit, self._gave_up.emit)

    def _go_home(self, what: str) -> None:
        if self.begin_anew is not None:
            self.begin_anew()
        self.went_home.emit(what)

    def _give_up(self) -> None:
        self.wants_end.emit(FAILED)
