"""Looks at the content folder again and again, in a thread of its own: where a network share has
vanished, one look can take minutes, and hangs nothing else."""

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.content.fingerprint import fingerprint

REST_S = 7.0
"""Seconds between two looks while nothing changes: a change is seen, seen again and compiled within
ten seconds."""

SETTLING_S = 1.5
"""Seconds between two looks while something does: longer than a slow copy pauses between files."""


class Lookout(QObject):
    """Tells what the folder is like once two looks in a row have seen the same: nobody is writing
    there now. What happens between two looks is told once."""

    settled = Signal(str)
    """The folder is another now, and has this fingerprint."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._last = ""
        self._told = ""
        self._is_over = threading.Event()
        # At the end nobody waits for it: nothing ends a look at a share that has vanished.
        self._thread = threading.Thread(target=self._look_on, daemon=True, name="lookout")
        self.looks = 0
        """How many were finished; if it stands still, the folder does not answer."""

    def begin(self) -> None:
        self._thread.start()

    def close(self) -> None:
        """No more looks; one that hangs is left alone."""
        self._is_over.set()
        if self._thread.is_alive():
            self._thread.join(0.2)

    def tell_again(self) -> None:
        """What is there now is to be told even if it was told before."""
        self._told = ""

    def look(self) -> float:
        """Looks once; gives after how many seconds to look again."""
        seen = fingerprint(self._folder)
        self.looks += 1
        is_settled, self._last = seen == self._last, seen
        if is_settled and seen != self._told:
            self._told = seen
            if not self._is_over.is_set():
                self.settled.emit(seen)
        return REST_S if is_settled else SETTLING_S

    def _look_on(self) -> None:
        pause = 0.0
        while not self._is_over.wait(pause):
            pause = self.look()
