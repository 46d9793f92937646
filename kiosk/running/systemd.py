"""What systemd wants to hear from a service: sd_notify(3), sd_watchdog_enabled(3)."""

import contextlib
import os
import socket
from collections.abc import Mapping

VARIABLES = ("NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID")


class Systemd:
    """The service manager, if it started this process; else nobody is told anything."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        self._address = environment.get("NOTIFY_SOCKET", "")
        self.watchdog_s: float | None = None
        """Seconds of silence after which it ends the service."""
        wanted = environment.get("WATCHDOG_USEC", "")
        meant = environment.get("WATCHDOG_PID", str(os.getpid()))
        if self._address and wanted.isdigit() and int(wanted) > 0 and meant == str(os.getpid()):
            self.watchdog_s = int(wanted) / 1e6
        self.is_ready = False
        """Whether it has begun its work."""

    def tell_alive(self) -> None:
        """It is well; the first time it says so it has begun its work."""
        if not self._address:
            return
        told = "WATCHDOG=1" if self.is_ready else "READY=1\nWATCHDOG=1"
        address = self._address
        if address.startswith("@"):
            address = f"\0{address[1:]}"
        with contextlib.suppress(OSError), _datagrams() as manager:
            manager.setblocking(False)
            manager.sendto(told.encode(), address)
            self.is_ready = True


def _datagrams() -> socket.socket:
    return socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
