"""Ends the program in order when the system asks it to, as at shutdown or by its supervisor."""

import signal
import socket

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier

from kiosk.running.exits import ENDED


class OrderlyEnd(QObject):
    """Quits the application on SIGTERM and SIGINT. Python heeds a signal only when it runs, and in
    Qt's loop that may take long: a socket wakes it at once."""

    def __init__(self, application: QCoreApplication) -> None:
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

    def _end(self) -> None:
        # To quit would ask the windows first, and ours does not close.
        self._application.exit(ENDED)


def _heed(number: int, frame: object) -> None:
    """The socket tells of it; without a handler of Python's own the process would just die."""
