"""Keeps the session from turning a screen dark that nobody touches, as far as it lets itself be
asked: a kiosk that looks switched off is used by nobody.

X11 by ``xset`` (screen saver and DPMS), desktops by org.freedesktop.ScreenSaver on the session's
bus (Idle Inhibition Service of freedesktop.org), Windows by SetThreadExecutionState. Compositors
made for kiosks (cage, labwc, weston with ``idle-time=0``) blank nothing by themselves.
"""

import ctypes
import logging
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusServiceWatcher,
)
from PySide6.QtGui import QGuiApplication

from kiosk.running.child import Child, Ending

AGAIN_S = 3600
"""Between two times of asking: what manages power in a session may have its own mind."""

_X_COMMANDS = (
    ("xset", "dpms", "force", "on"),
    ("xset", "-dpms"),
    ("xset", "s", "reset"),
    ("xset", "s", "off"),
    ("xset", "s", "noblank"),
)
"""One by one: where the server has no DPMS, ``xset`` forgets all else that it is asked at once."""

_X_LIMIT_S = 5

_SERVICE = "org.freedesktop.ScreenSaver"
_OBJECT = "/org/freedesktop/ScreenSaver"

_STAYS_AWAKE = 0x80000000 | 0x1 | 0x2
"""ES_CONTINUOUS, ES_SYSTEM_REQUIRED and ES_DISPLAY_REQUIRED of SetThreadExecutionState."""

_log = logging.getLogger("kiosk")


class Blanking(QObject):
    """Asks the session, and again when a screen has come back. To be begun once all is shown."""

    def __init__(self, parent: QObject | None = None, environment: Mapping[str, str] = os.environ):
        super().__init__(parent)
        self._environment = environment
        self._means: list[str] = []
        self._waiting: list[tuple[str, ...]] = []
        self._bus: QDBusConnection | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(AGAIN_S * 1000)
        self._timer.timeout.connect(self.ask_again)

    @property
    def means(self) -> tuple[str, ...]:
        """By what the screen is kept awake, as far as something has answered."""
        return tuple(self._means)

    def begin(self) -> None:
        if _has_bus(self._environment):
            self._bus = QDBusConnection.sessionBus()
            there = QDBusServiceWatcher(_SERVICE, self._bus, parent=self)
            there.serviceRegistered.connect(self._ask_desktop)
            self._ask_desktop()
        self.ask_again()
        self._timer.start()

    def ask_again(self) -> None:
        """Of what is forgotten: an X server that was reset, a screen that was switched off."""
        if sys.platform == "win32":
            if ctypes.windll.kernel32.SetThreadExecutionState(_STAYS_AWAKE):
                self._is_kept_by("Windows")
        elif QGuiApplication.platformName() == "xcb" and not self._waiting:
            self._waiting = list(_X_COMMANDS)
            self._ask_x()

    def _ask_x(self) -> None:
        asked = Child(self._waiting[0], _X_LIMIT_S, self)
        asked.ended.connect(self._x_answered)
        asked.begin()

    def _x_answered(self, ending: Ending) -> None:
        self._waiting.pop(0)
        if not ending.good:
            _log.warning("The screen saver cannot be switched off: %s", ending.complaint)
            self._waiting = []
        elif self._waiting:
            self._ask_x()
        else:
            self._is_kept_by("xset")

    def _ask_desktop(self) -> None:
        if self._bus is None:
            return
        asked = QDBusMessage.createMethodCall(_SERVICE, _OBJECT, _SERVICE, "Inhibit")
        asked.setArguments(["kiosk", "An information kiosk is shown"])
        answer = QDBusPendingCallWatcher(self._bus.asyncCall(asked), self)
        answer.finished.connect(self._desktop_answered)

    def _desktop_answered(self, answer: QDBusPendingCallWatcher) -> None:
        if not answer.isError():
            self._is_kept_by(_SERVICE)
        answer.deleteLater()

    def _is_kept_by(self, means: str) -> None:
        if means not in self._means:
            self._means.append(means)
            _log.info("The screen is kept from being blanked by %s", means)


def inhibited_by(environment: Mapping[str, str] = os.environ) -> str:
    """For the doctor, who is another process: what keeps the screens of this session awake now, as
    far as it can be seen from there; empty if nothing is seen to. Waits for a program."""
    if environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY"):
        try:
            said = subprocess.run(
                ["xset", "q"],
                env=dict(environment),
                capture_output=True,
                text=True,
                timeout=_X_LIMIT_S,
                check=False,
            ).stdout
        except (OSError, subprocess.SubprocessError):
            said = ""
        if is_x_awake(said):
            return "xset"
    if _has_bus(environment):
        bus = QDBusConnection.sessionBus()
        offered = bus.interface()
        if offered is not None and offered.isServiceRegistered(_SERVICE).value():
            return _SERVICE
    return ""


def is_x_awake(said: str) -> bool:
    """Whether an X server blanks nothing, by what ``xset q`` says: the screen saver has no time
    after which it comes, and there is no DPMS or it is off."""
    words = said.split()
    has_no_saver = "timeout:" in words and words[words.index("timeout:") + 1] == "0"
    return has_no_saver and "DPMS is Enabled" not in said


def _has_bus(environment: Mapping[str, str]) -> bool:
    """Without an address, asking for the bus would start one."""
    if sys.platform != "linux":
        return False
    place = environment.get("XDG_RUNTIME_DIR")
    is_usual = place is not None and (Path(place) / "bus").exists()
    return bool(environment.get("DBUS_SESSION_BUS_ADDRESS")) or is_usual
