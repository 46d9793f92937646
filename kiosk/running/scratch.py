"""A folder for sounds on their way to the player: gone with the kiosk, even if it was killed."""

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

from PySide6.QtCore import QLockFile

_PREFIX = "kiosk-speech-"
_LOCK = "lock"


class Scratch:
    """An own folder, in memory where the system has such a place."""

    def __init__(self) -> None:
        """Removes what kiosks that were killed have left. Raises OSError if nothing can be
        written anywhere."""
        runtime = os.environ.get("XDG_RUNTIME_DIR", "")
        in_memory = bool(runtime) and os.access(runtime, os.W_OK)
        place = Path(runtime) if in_memory else Path(tempfile.gettempdir())
        _remove_left_in(place)
        self.folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=place))
        self._lock = QLockFile(str(self.folder / _LOCK))
        self._lock.setStaleLockTime(0)
        self._lock.tryLock(0)
        self._number = 0

    def new_file(self) -> Path:
        """A file that was not there before."""
        self._number += 1
        return self.folder / f"{self._number}.wav"

    def close(self) -> None:
        """Removes the folder and all in it."""
        self._lock.unlock()
        shutil.rmtree(self.folder, ignore_errors=True)


def remove(path: Path | None) -> None:
    """Removes a file that may be gone already, or still in use."""
    if path is not None:
        with contextlib.suppress(OSError):
            path.unlink()


def _remove_left_in(place: Path) -> None:
    for left in place.glob(f"{_PREFIX}*"):
        lock = QLockFile(str(left / _LOCK))
        lock.setStaleLockTime(0)
        # It can be had only if the process that held it is gone.
        if lock.tryLock(0):
            lock.unlock()
            shutil.rmtree(left, ignore_errors=True)
