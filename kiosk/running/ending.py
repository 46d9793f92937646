"""Ends the program in order when the system asks it to, as at shutdown or by its supervisor."""

import contextlib
import os
import signal
import socket
import sys
import threading
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier

from kiosk.running.exits import ENDED
from kiosk.running.supervisor import SUPERVISED


class OrderlyEnd(QObject):
    """Ends the application on SIGTERM and SIGINT, and when its supervisor closes the standard input
    or is gone. Python heeds a signal only when it runs, and in Qt's loop that may take long: a
    socket wakes it at once."""

    def __init__(
        self, application: QCoreApplication, environment: Mapping[str, str] = os.environ
    ) -> None:
        super().__init__(application)
        self._application = application
        self._told, tells = socket.socketpair()
        for end in (self._told, tells):
            end.setblocking(False)
        self._tells = tells
        signal.set_wakeup_fd(tells.fileno())
        for asked in (signal.SIGTERM, signal.SIGINT):
            signal.signal(asked, _heed)
        notifier = QSocketNotifier(self._told.fileno(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._end)
        if SUPERVISED in environment:
            # Windows cannot wait for a pipe in Qt's loop; a thread that reads costs nothing.
            listener = threading.Thread(target=_tell_of_end, args=(tells,), daemon=True)
            listener.start()

    def _end(self) -> None:
        # To quit would ask the windows first, and ours does not close.
        self._application.exit(ENDED)


def _tell_of_end(tells: socket.socket) -> None:
    """Waits for the end of the standard input. Not by ``sys.stdin``: Python could not end while
    somebody reads there."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        while os.read(sys.stdin.fileno(), 1):
            pass
    with contextlib.suppress(OSError):
        tells.send(b"\0")


def _heed(number: int, frame: object) -> None:
    """The socket tells of it; without a handler of Python's own the process would just die."""
