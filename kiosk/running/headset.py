"""Whether a headset is plugged in, where the system tells: on Linux, by the switches of sockets."""

import contextlib
import errno
import logging
import os
import re
import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

if sys.platform != "win32":
    import fcntl

LISTING = Path("/proc/bus/input/devices")
"""All input devices of a Linux system, with what they can tell."""

DEVICES = Path("/dev/input")

LOOK_AGAIN_S = 30
"""Seconds between looks for devices that have come, such as a USB sound card."""

_EVENT = struct.Struct("@llHHi")
"""A moment in two numbers, a type, a code and a value (linux/input.h)."""

_SWITCH_EVENT, _HEADPHONE = 5, 2
"""EV_SW and SW_HEADPHONE_INSERT of linux/input-event-codes.h."""

_LOST_EVENTS = (0, 3)
"""EV_SYN and SYN_DROPPED: some events were not told."""

_SWITCH_BYTES = 8
_READ_SWITCHES = (2 << 30) | (_SWITCH_BYTES << 16) | (ord("E") << 8) | 0x1B
"""EVIOCGSW of linux/input.h: how all switches stand now."""

_OPENING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)

_log = logging.getLogger("kiosk")


class Socket(NamedTuple):
    """A socket that tells when a plug is in it."""

    name: str
    path: Path


def sockets_in(listing: Path = LISTING, devices: Path = DEVICES) -> tuple[Socket, ...]:
    """The sockets of this machine that tell of headphones; none where there is no such list."""
    try:
        text = listing.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ()
    return tuple(_sockets(text, devices))


def _sockets(text: str, devices: Path) -> Iterator[Socket]:
    for device in text.split("\n\n"):
        switches = re.search(r"^B: SW=.*?([0-9a-f]+)$", device, re.MULTILINE)
        event = re.search(r"^H: Handlers=.*?\b(event\d+)\b", device, re.MULTILINE)
        name = re.search(r'^N: Name="(.*)"$', device, re.MULTILINE)
        if switches and event and int(switches[1], 16) >> _HEADPHONE & 1:
            yield Socket(name[1] if name else event[1], devices / event[1])


class Headset(QObject):
    """Watches all sockets. Where there are none, nothing ever happens."""

    plugged = Signal(bool)
    """A plug was put into a socket, or the last one was drawn."""

    def __init__(
        self,
        parent: QObject | None = None,
        listing: Path = LISTING,
        devices: Path = DEVICES,
        look_again_s: float = LOOK_AGAIN_S,
    ) -> None:
        super().__init__(parent)
        self._listing = listing
        self._devices = devices
        self._watched: dict[Path, _Watched] = {}
        self._unreadable: set[Path] = set()
        self.is_plugged = False
        self._timer = QTimer(self)
        self._timer.setInterval(round(look_again_s * 1000))
        self._timer.timeout.connect(self._look_again)

    def begin(self) -> None:
        """Watches from now on. ``is_plugged`` says how it is; ``plugged`` tells what changes."""
        self._watch_new_sockets()
        self.is_plugged = self._is_any_plugged()
        self._timer.start()

    def close(self) -> None:
        """Watches nothing any more."""
        self._timer.stop()
        for watched in self._watched.values():
            watched.close()
        self._watched.clear()

    def _look_again(self) -> None:
        self._watch_new_sockets()
        self._tell()

    def _watch_new_sockets(self) -> None:
        sockets = sockets_in(self._listing, self._devices)
        self._unreadable &= {socket.path for socket in sockets}
        for socket in sockets:
            if socket.path not in self._watched:
                self._watch(socket)

    def _watch(self, socket: Socket) -> None:
        try:
            watched = _Watched(socket, self)
        except OSError as error:
            if socket.path not in self._unreadable:
                _log.warning("No headset is seen at %s: %s", socket.name, error)
            self._unreadable.add(socket.path)
            return
        self._watched[socket.path] = watched
        watched.changed.connect(self._tell)
        watched.gone.connect(self._socket_gone)

    def _socket_gone(self, path: Path) -> None:
        _log.warning("The socket for headsets is gone: %s", path)
        self._watched.pop(path).close()
        self._tell()

    def _is_any_plugged(self) -> bool:
        return any(watched.is_plugged for watched in self._watched.values())

    def _tell(self) -> None:
        is_plugged = self._is_any_plugged()
        if is_plugged != self.is_plugged:
            self.is_plugged = is_plugged
            self.plugged.emit(is_plugged)


class _Watched(QObject):
    """One socket, opened. Raises OSError if it may not be read."""

    changed = Signal()
    gone = Signal(Path)

    def __init__(self, socket: Socket, parent: QObject) -> None:
        super().__init__(parent)
        self._path = socket.path
        self._descriptor = os.open(socket.path, _OPENING)
        self._begun = b""
        self.is_plugged = self._stands_now()
        self._notifier = QSocketNotifier(self._descriptor, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def close(self) -> None:
        self._notifier.setEnabled(False)
        self.deleteLater()
        with contextlib.suppress(OSError):
            os.close(self._descriptor)

    def _stands_now(self) -> bool:
        """How the switch stands, as far as the system says."""
        if sys.platform != "win32":
            with contextlib.suppress(OSError):
                switches = fcntl.ioctl(self._descriptor, _READ_SWITCHES, bytes(_SWITCH_BYTES))
                return bool(switches[0] >> _HEADPHONE & 1)
        return False

    def _read(self) -> None:
        try:
            read = os.read(self._descriptor, _EVENT.size * 64)
        except OSError as error:
            if error.errno not in (errno.EAGAIN, errno.EINTR):
                self.gone.emit(self._path)
            return
        if not read:
            self.gone.emit(self._path)
            return
        raw = self._begun + read
        whole = len(raw) // _EVENT.size * _EVENT.size
        self._begun = raw[whole:]
        for _, _, kind, code, value in _EVENT.iter_unpack(raw[:whole]):
            if (kind, code) == (_SWITCH_EVENT, _HEADPHONE):
                self.is_plugged = bool(value)
            elif (kind, code) == _LOST_EVENTS:
                self.is_plugged = self._stands_now()
        self.changed.emit()
