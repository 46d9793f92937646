"""Keeps the process with the screen well, or ends it so that a fresh one is started: exceptions,
stalls, the heartbeat and what an earlier life left behind, wired together."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QWidget

from kiosk.running.condition import Condition
from kiosk.running.ending import OrderlyEnd
from kiosk.running.fresh_start import FreshStart
from kiosk.running.lives import Lives
from kiosk.running.pulse import Pulse
from kiosk.running.qt_messages import QtMessages
from kiosk.running.recovery import Recovery
from kiosk.running.stalls import Stalls
from kiosk.visit.step import Step

_FORGIVEN_MS = 60 * 60 * 1000
"""How long staff is told of a failure inside that did not come again."""


class Survival(QObject):
    """From before the first window until the end."""

    def __init__(
        self,
        application: QCoreApplication,
        state: Path,
        uptime_s: Callable[[], float],
        lives: Lives,
        condition: Condition | None = None,
    ) -> None:
        super().__init__()
        self._condition = condition
        self._fresh_start = FreshStart(uptime_s)
        self._fresh_start.went_home.connect(self._tell_staff)
        self._fresh_start.wants_end.connect(application.exit)
        self._fresh_start.failures.install()
        self._messages = QtMessages(uptime_s)
        qInstallMessageHandler(self._messages)
        self._ending = OrderlyEnd(application)
        self._stalls = Stalls(state)
        self._pulse = Pulse(self._stalls)
        self._recovery = Recovery(lives, condition)
        self._recovery.wants_end.connect(application.exit)
        self._forgiving = QTimer(self)
        self._forgiving.setSingleShot(True)
        self._forgiving.timeout.connect(self._recovery.tell_staff)

    def watch_over(self, window: QWidget, begin_anew: Callable[[], None]) -> None:
        """This window shows the kiosk from now on; after something failed inside, ``begin_anew``
        puts it back to the beginning."""
        self._fresh_start.begin_anew = begin_anew
        self._pulse.watch(window)

    def follow(self, step: Step) -> None:
        """A visit has become another."""
        is_here = not step.visit.is_nobodys
        self._pulse.visitor_is_here(is_here)
        self._recovery.visitor_is_here(is_here)

    def content_taken_over(self) -> None:
        self._recovery.content_taken_over()

    def close(self) -> None:
        """The last thing of all: until then what hangs is still ended."""
        self._pulse.close()
        self._fresh_start.failures.uninstall()
        qInstallMessageHandler(None)

    def _tell_staff(self, what: str) -> None:
        if self._condition is not None:
            self._condition.tell("failures", f"something failed inside: {what}")
            self._forgiving.start(_FORGIVEN_MS)
