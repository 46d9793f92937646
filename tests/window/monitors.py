"""An X server with monitors that are plugged in and out, get other sizes and change places.

Xorg with the driver "dummy" has outputs like a graphics card (Xvfb has one that cannot even be
switched off); ``xrandr`` is the hand at their plugs.
"""

import ctypes
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QRect

from tests.views.pixels import Pixels
from tests.window.display import PATIENCE_S, Display, program, running

FIRST, SECOND = "DUMMY0", "DUMMY1"
MODES = ("1920x1080", "1280x800", "1080x1920", "800x1280", "1600x900")

_SERVER = """
Section "ServerFlags"
  Option "AutoAddDevices" "false"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1920x1080"
    Virtual 4096 4096
  EndSubSection
EndSection
"""


@dataclass
class Monitors(Display):
    """A display whose monitors can be handled."""

    def plug(self, *arguments: str) -> None:
        """What ``xrandr`` does with these arguments."""
        self.ask("xrandr", *arguments)

    def off(self, output: str) -> None:
        self.plug("--output", output, "--off")

    def tell(self, *arguments: str) -> None:
        """What ``xdotool`` does with these arguments."""
        self.ask("xdotool", *arguments)


@contextmanager
def monitors(place: Path, manager: bool) -> Iterator[Monitors]:
    """A display with the first monitor switched on, with or without a window manager."""
    settings = place / "xorg.conf"
    settings.write_text(_SERVER)
    with ExitStack() as stack:
        server = stack.enter_context(
            running(
                *(program("Xorg"), "-displayfd", "1", "-config", str(settings), "-noreset"),
                *("-nolisten", "tcp", "-novtswitch", "-sharevts"),
                *("-logfile", str(place / "xorg.log")),
            )
        )
        assert server.stdout is not None
        number = server.stdout.readline().decode().strip()
        assert number, "the X server did not start"
        shown = Monitors(f":{number}", place)
        program("xdotool")
        for mode in MODES:
            _add(shown, mode)
        # The driver calls an output connected once it has been lit.
        shown.plug("--output", SECOND, "--mode", MODES[0], "--right-of", FIRST)
        shown.plug("--query")
        shown.off(SECOND)
        assert f"{SECOND} connected" in shown.ask("xrandr", "--query")
        if manager:
            stack.enter_context(running(program("openbox"), env=shown.environment))
        yield shown


def _add(shown: Monitors, mode: str) -> None:
    """The mode on both outputs; its timing means nothing here. One that is there stays as it is."""
    width, height = map(int, mode.split("x"))
    timing = [width * height * 60 / 1e6, width, width + 20, width + 40, width + 60]
    timing += [height, height + 10, height + 20, height + 30]
    command = ["xrandr", "--newmode", mode, *(f"{number:g}" for number in timing)]
    subprocess.run(
        command, env=shown.environment, stderr=subprocess.DEVNULL, check=False, timeout=PATIENCE_S
    )
    for output in (FIRST, SECOND):
        shown.ask("xrandr", "--addmode", output, mode)


class _Image(ctypes.Structure):
    """The beginning of Xlib's XImage."""

    _fields_ = (
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int),
        ("data", ctypes.c_void_p),
        ("byte_order", ctypes.c_int),
        ("bitmap_unit", ctypes.c_int),
        ("bitmap_bit_order", ctypes.c_int),
        ("bitmap_pad", ctypes.c_int),
        ("depth", ctypes.c_int),
        ("bytes_per_line", ctypes.c_int),
    )


_ErrorHandler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


class Eye:
    """Looks at a display from outside: where a window really is, and what is really lit."""

    def __init__(self, shown: Display) -> None:
        self._x = x = ctypes.CDLL("libX11.so.6")
        x.XOpenDisplay.restype = ctypes.c_void_p
        x.XGetImage.restype = ctypes.POINTER(_Image)
        x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(x.XOpenDisplay(shown.number.encode()))
        assert self._display.value, "the display cannot be looked at"
        self._root = ctypes.c_ulong(x.XDefaultRootWindow(self._display))
        # A window that is gone, or a screen that has just shrunk, is an answer and not an end.
        self._forgiving = _ErrorHandler(lambda display, error: 0)
        x.XSetErrorHandler(self._forgiving)

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)

    def window(self, number: int) -> QRect:
        """Where a window is on the desktop; of no size if it is hidden or gone."""
        root, child = ctypes.c_ulong(), ctypes.c_ulong()
        numbers = [ctypes.c_int() for _ in range(2)]
        sizes = [ctypes.c_uint() for _ in range(4)]
        window = ctypes.c_ulong(number)
        references = [ctypes.byref(each) for each in (root, *numbers, *sizes)]
        if not self._x.XGetGeometry(self._display, window, *references):
            return QRect()
        left, top = (ctypes.c_int() for _ in range(2))
        self._x.XTranslateCoordinates(
            *(self._display, window, self._root, 0, 0),
            *map(ctypes.byref, (left, top, child)),
        )
        return QRect(left.value, top.value, sizes[0].value, sizes[1].value)

    def pixels(self, box: QRect) -> Pixels | None:
        """What is lit there, red, green and blue; None if that is not on the desktop."""
        every_plane, as_pixmap = ctypes.c_ulong(0xFFFFFFFF), 2
        where = (box.x(), box.y(), box.width(), box.height())
        image = self._x.XGetImage(self._display, self._root, *where, every_plane, as_pixmap)
        if not image:
            return None
        found = image.contents
        width, height = found.width, found.height
        raw = ctypes.string_at(found.data, found.bytes_per_line * height)
        self._x.XFree(ctypes.c_void_p(found.data))
        self._x.XFree(image)
        lines = np.frombuffer(raw, np.uint8).reshape(height, -1, 4)
        return lines[:, :width, 2::-1]
