"""The kiosk stays in front: another window that takes its place is noticed, and covered again."""

import logging

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from kiosk.running.condition import Condition
from kiosk.views.overrides import called_by_qt
from kiosk.visit.step import Step

AGAIN_AFTER_MS = (100, 400, 1000, 2500)
"""Until the kiosk comes forward for the first time after another window has taken its place, for
the second time, and so on; then as often as the last of these: two windows that fight flicker."""

_TOLD_AFTER = 3
"""Times that it had to come forward, without staying there: 1.5 s and more."""

CALM_MS = 3000
"""So long in front, and it is over."""

_log = logging.getLogger("kiosk")


class InFront(QObject):
    """Keeps the window before all others, from before it is first shown. At rest it waits for
    events; it never looks around."""

    def __init__(self, window: QWidget, condition: Condition) -> None:
        super().__init__(window)
        self._window = window
        self._condition = condition
        self._tries = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        # cage 0.1.4 takes a full screen for an ordinary window at first, and Qt would draw a frame
        # around it, with buttons to close and to shrink it.
        window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        window.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        window.installEventFilter(self)
        window.setCursor(Qt.CursorShape.BlankCursor)

    def follow(self, step: Step) -> None:
        """Between two visits it comes forward as well: a window that never asks for the keys takes
        none away, and no system tells of it."""
        if step.before.is_nobodys or step.visit.is_nobodys:
            self._window.raise_()

    @called_by_qt
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate:
            self._timer.start(AGAIN_AFTER_MS[min(self._tries, len(AGAIN_AFTER_MS) - 1)])
        elif event.type() == QEvent.Type.WindowActivate and self._tries:
            self._timer.start(CALM_MS)
        return False

    def _look(self) -> None:
        window = self._window
        if window.isActiveWindow():
            if self._tries:
                _log.info("The kiosk is in front again")
            self._tries = 0
            self._condition.is_over("window")
            return
        if not self._tries:
            _log.warning("Another window is in front of the kiosk, which comes forward again")
        self._tries += 1
        if self._tries > _TOLD_AFTER:
            self._condition.tell("window", "Another window covers the kiosk, or takes its keys.")
        self._timer.start(AGAIN_AFTER_MS[min(self._tries, len(AGAIN_AFTER_MS) - 1)])
        window.raise_()
        window.activateWindow()
