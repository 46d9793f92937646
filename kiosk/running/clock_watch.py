"""Looks after the clock: tells staff when it cannot be believed, remembers the last time seen."""

from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Qt, QTimer

from kiosk.content.model import Content
from kiosk.running.clock import SystemClock
from kiosk.running.clock_trust import ClockTrust, keep_last_seen, last_seen_s
from kiosk.running.condition import Condition

_LOOK_MS = 60_000

KEPT_EVERY_S = 600.0
"""Between two writings of the last time seen: few for a flash disk, enough to notice a clock that
was set back."""


class ClockWatch(QObject):
    """Once a minute. What is shown does not wait for it: the stage asks the clock itself."""

    def __init__(
        self,
        clock: SystemClock,
        trust: ClockTrust,
        condition: Condition,
        folder: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._trust = trust
        self._condition = condition
        self._folder = folder
        self._kept_s = last_seen_s(folder)
        self._writing: Thread | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start(_LOOK_MS)
        self.look()

    def read_in_zone_of(self, content: Content) -> None:
        """Newly published content may stand in another zone."""
        self._clock.in_zone(content.timezone)
        self.look()

    def look(self) -> None:
        if self._clock.is_trusted():
            self._condition.is_over("clock")
            self._keep()
        elif self._clock.has_zone:
            seen = datetime.fromtimestamp(self._trust.seen_s, UTC).isoformat(" ", "minutes")
            self._condition.tell("clock", _BEHIND.format(seen=seen))
        else:
            self._condition.tell("clock", _NO_ZONE)

    def _keep(self) -> None:
        """In a thread: a disk may let one wait for minutes."""
        is_writing = self._writing is not None and self._writing.is_alive()
        seen_s = self._trust.seen_s
        if is_writing or abs(seen_s - self._kept_s) < KEPT_EVERY_S:
            return
        self._kept_s = seen_s
        self._writing = Thread(target=keep_last_seen, args=(self._folder, seen_s), daemon=True)
        self._writing.start()


_BEHIND = (
    "The clock is behind the last time seen, {seen}. Visitors are told no time, and of no office"
    " that it is open. Set the clock, or let the system synchronise it."
)
_NO_ZONE = (
    "This machine does not know the time zone of the content. Visitors are told no time, and of no"
    " office that it is open. Install the time zone database (tzdata)."
)
