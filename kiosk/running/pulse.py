"""The heartbeat of the screen: proof, every few seconds, that its loop runs and its window is
painted, for Python's watchdog, for systemd and for the supervisor."""

import contextlib
import os
import sys
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from kiosk.running.stalls import Stalls
from kiosk.running.supervisor import ALIVE, SUPERVISED
from kiosk.running.systemd import Systemd
from kiosk.views.overrides import called_by_qt

REST_S, VISIT_S = 8.0, 2.0
"""Between two beats, when nobody is here and while somebody is."""

STALLED_S = 5.0
"""How late a beat may come."""

_LATE_S = 1.0
"""How long a paint may take to come, before it is asked why."""

_STARTING_S = 10.0
"""To build the first page, on a slow machine."""


class Pulse(QObject):
    """Beats for a window. A beat counts only once the window was painted for it, unless there is
    nothing to paint on: a screen that is switched off is no failure."""

    def __init__(self, stalls: Stalls, environment: Mapping[str, str] = os.environ) -> None:
        super().__init__()
        self._stalls = stalls
        self._systemd = Systemd(environment)
        self._is_supervised = SUPERVISED in environment
        self._window: QWidget | None = None
        self._is_waiting = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        self._painted = _once(self, 0, self._tell_alive)
        self._late = _once(self, _LATE_S, self._look_why)
        self._rest_s = min(REST_S, (self._systemd.watchdog_s or REST_S * 2) / 2)
        self._is_visit = True
        stalls.end_unless_heard_in(_STARTING_S + STALLED_S)
        # The work of beginning is done so far; from now on silence is short.
        self._tell_supervisor()

    def watch(self, window: QWidget) -> None:
        """This window is painted from now on, or something is wrong."""
        self._window = window
        window.installEventFilter(self)
        self._ask_to_paint()
        self._timer.start(round(self._pause_s * 1000))

    def visitor_is_here(self, is_here: bool) -> None:
        """Somebody would wait in front of a frozen screen: it beats faster."""
        if is_here != self._is_visit:
            self._is_visit = is_here
            self._stalls.end_unless_heard_in(self._pause_s + STALLED_S)
            self._timer.start(round(self._pause_s * 1000))

    def close(self) -> None:
        self._timer.stop()

    @property
    def _pause_s(self) -> float:
        return min(self._rest_s, VISIT_S) if self._is_visit else self._rest_s

    @called_by_qt
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_waiting and event.type() is QEvent.Type.Paint:
            self._is_waiting = False
            self._late.stop()
            # The picture is on its way to the screen once Qt is back in its loop.
            self._painted.start()
        return False

    def _beat(self) -> None:
        self._stalls.end_unless_heard_in(self._pause_s + STALLED_S)
        if self._can_be_painted():
            self._ask_to_paint()
        else:
            self._tell_alive()

    def _look_why(self) -> None:
        """The paint does not come. A screen may have been switched off right after it was asked
        for; else it is not well, and says nothing."""
        if not self._can_be_painted():
            self._tell_alive()

    def _can_be_painted(self) -> bool:
        window = self._window
        handle = window.windowHandle() if window is not None and window.isVisible() else None
        return handle is not None and handle.isExposed()

    def _ask_to_paint(self) -> None:
        """As little as can be painted; the corner belongs to the page's ground."""
        self._is_waiting = True
        self._late.start()
        if self._window is not None:
            self._window.update(0, 0, 1, 1)

    def _tell_alive(self) -> None:
        self._systemd.tell_alive()
        self._tell_supervisor()

    def _tell_supervisor(self) -> None:
        """A supervisor that reads nothing, or is gone, must not hold up the screen."""
        if self._is_supervised:
            with contextlib.suppress(OSError, ValueError, AttributeError):
                os.write(sys.stdout.fileno(), ALIVE)


def _once(parent: QObject, after_s: float, then: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(round(after_s * 1000))
    timer.timeout.connect(then)
    return timer
