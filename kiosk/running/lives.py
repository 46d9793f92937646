"""How often the kiosk has begun of late without coming to anything, and what is tried then.

Nothing here asks for the time: a clock that was lost with the power would forgive too much or too
little.
"""

import contextlib
import logging
from pathlib import Path
from typing import Literal

from kiosk.running.exits import ENDED, STAFF_LEFT, TRY_AGAIN

Attempt = Literal["newest", "previous", "safe", "window"]
"""What is shown: the newest snapshot, the one before it, the page that only says whom to ring, or a
window of its own that says the same and needs next to nothing."""

PREVIOUS_AFTER, SAFE_AFTER, WINDOW_AFTER = 3, 5, 8
"""Lives in a row that came to nothing."""

LONG_ENOUGH_S = 60
"""Uptime after which a life was a good one."""

FILE = "lives"
"""Beside the snapshots."""

_log = logging.getLogger("kiosk")


class Lives:
    """Counts the lives of the kiosk that came to nothing, in a file: each is counted when it begins
    and forgotten once it has lasted. Where nothing can be written nothing is counted."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self.attempt: Attempt = "newest"
        self.failed = 0

    def begin(self) -> Attempt:
        """A life begins; gives what it should show."""
        self.failed = self._counted()
        if self.failed >= WINDOW_AFTER:
            self.attempt = "window"
        elif self.failed >= SAFE_AFTER:
            self.attempt = "safe"
        elif self.failed >= PREVIOUS_AFTER:
            self.attempt = "previous"
        if self.attempt != "newest":
            _log.error("The last %d starts came to nothing: %s", self.failed, _SAYS[self.attempt])
        self._count(self.failed + 1)
        return self.attempt

    def lasted(self) -> None:
        """It has lived for LONG_ENOUGH_S. Where only whom to ring is shown, that heals nothing: the
        next life tries the content once, and no more often."""
        self._count({"safe": SAFE_AFTER - 1, "window": WINDOW_AFTER - 1}.get(self.attempt, 0))

    def took_over(self) -> None:
        """Newly published content is shown from now on; it has yet to last."""
        self.attempt = "newest"

    def ended(self, code: int) -> None:
        """It ends by itself, with that exit code."""
        if code in (ENDED, STAFF_LEFT):
            self._count(0)
        elif code == TRY_AGAIN:
            self.lasted()

    def _counted(self) -> int:
        try:
            return max(0, int(self._path.read_bytes()[:4]))
        except (OSError, ValueError):
            return 0

    def _count(self, lives: int) -> None:
        beside = self._path.with_suffix(".new")
        with contextlib.suppress(OSError):
            beside.write_text(str(min(lives, WINDOW_AFTER)), encoding="ascii")
            beside.replace(self._path)


_SAYS: dict[Attempt, str] = {
    "previous": "the snapshot before the newest is shown",
    "safe": "only whom to ring is shown",
    "window": "only whom to ring is shown, in the plainest way",
}
