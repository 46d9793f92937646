"""Is there a screen to draw on? Qt ends the program with a core dump when there is none."""

import os
import re
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

X_SOCKETS = Path("/tmp/.X11-unix")
"""Where X servers of this machine listen."""


def has_display(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a display is named and, if it is one of this machine, answers."""
    if sys.platform != "linux":
        return True
    platform = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform not in ("", "xcb", "wayland"):
        return True
    if platform != "xcb" and environment.get("WAYLAND_DISPLAY"):
        return True
    return platform != "wayland" and _x_answers(environment.get("DISPLAY", ""))


def _x_answers(display: str) -> bool:
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if local is None:
        return bool(display)
    path = f"{X_SOCKETS}/X{local[1]}"
    return any(_answers(address) for address in (path, f"\0{path}"))


def _answers(address: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as knock:
        try:
            knock.connect(address)
        except OSError:
            return False
    return True
