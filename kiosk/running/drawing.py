"""Draws pictures of the content as PNG, in a child process with limits: a small SVG can draw for
minutes, a small PNG can fill the memory."""

import subprocess
import sys
from pathlib import Path

MOST_CPU_S = 3
"""Seconds of work one picture may take, start of the child included."""

LONGEST_S = 30
"""Seconds to wait for it on a machine that is busy with other things, or has no such limit."""

MOST_MEMORY = 1024 * 1024 * 1024
"""Bytes of address space the child may have; Qt itself maps about half of it."""

LONGEST_SIDE = 1600
"""Pixels of the drawn picture: as wide as it is ever shown."""

SVG_SIDE = 512
"""Pixels of a drawing, which has no size of its own: a logo on the largest panel."""


class DrawingError(Exception):
    """A picture could not be drawn in time and memory."""


class CostlyDrawingError(DrawingError):
    """A picture was given up: it took too much time or memory."""


def own_command() -> list[str]:
    """What starts this program again: the interpreter with the package, or the bundle itself."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "kiosk"]


def draw(path: Path) -> bytes:
    """The picture as PNG; raises DrawingError, of which CostlyDrawingError is one."""
    try:
        drawn = subprocess.run(
            [*own_command(), "draw", str(path)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=LONGEST_S,
            check=True,
        )
    except subprocess.TimeoutExpired as error:
        raise CostlyDrawingError(str(path)) from error
    except subprocess.CalledProcessError as error:
        is_ended = error.returncode < 0
        raise (CostlyDrawingError if is_ended else DrawingError)(str(path)) from error
    except OSError as error:
        raise DrawingError(str(path)) from error
    if not drawn.stdout:
        raise DrawingError(str(path))
    return drawn.stdout
