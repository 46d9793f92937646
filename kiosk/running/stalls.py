"""Where the kiosk stood still, or crashed: Python writes it down when nothing else can run any more
(faulthandler), and the next start puts it into the log.

Only files, lines and functions are written, no values. A core dump would hold the memory, and in it
what a visitor typed: there is none.
"""

import contextlib
import faulthandler
import logging
import sys
from pathlib import Path
from typing import TextIO

if sys.platform != "win32":
    import resource

FILE = "stalled.txt"
"""Beside the snapshots; the last one that was told is kept as LAST."""

LAST = "stalled-last.txt"

_MOST_LINES = 60

_log = logging.getLogger("kiosk")


class Stalls:
    """Python's watchdog, which is a thread in C: it ends the process with STALLED even when Python
    cannot run. Where nothing can be written, it writes to the standard error."""

    def __init__(self, folder: Path) -> None:
        _tell_of_last(folder)
        try:
            self._file: TextIO = (folder / FILE).open("w", encoding="utf-8")
        except OSError:
            self._file = sys.stderr
        if sys.platform != "win32":
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        with contextlib.suppress(OSError, ValueError, AttributeError):
            faulthandler.enable(self._file)

    def end_unless_heard_in(self, seconds: float) -> None:
        """Ends the process unless called again before."""
        faulthandler.dump_traceback_later(seconds, exit=True, file=self._file)

    def close(self) -> None:
        faulthandler.cancel_dump_traceback_later()
        faulthandler.disable()
        if self._file is not sys.stderr:
            self._file.close()


def _tell_of_last(folder: Path) -> None:
    written = folder / FILE
    try:
        lines = written.read_text(encoding="utf-8", errors="replace").splitlines()
        if not lines:
            return
        written.replace(folder / LAST)
    except OSError:
        return
    _log.error("The last time it ended here:\n%s", "\n".join(lines[:_MOST_LINES]))
