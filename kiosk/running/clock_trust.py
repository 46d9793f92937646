"""Whether the machine's clock can be believed: no battery lasts for ever, and a wrong "open" sends
people away, or across the town for nothing. The rules and reasons: docs/decisions/0017."""

import contextlib
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from kiosk.running.clock import Reading

SLACK_S = 300.0
"""A clock may be corrected by so little at any time and is still the same clock."""

STEADY_S = 6 * 3600.0
"""So long a clock that leapt ahead must go on before what it shows is remembered: an office's day,
in which somebody would have noticed."""

LONG_WEEKEND_S = 4 * 86_400.0
"""A machine that was off for so long has not leapt."""

FILE = "last-seen"
"""Beside the snapshots: the last time that was believed, as ISO 8601."""


class ClockTrust:
    """Believes a clock that the system keeps right; any other one as long as it is not before the
    last time seen (seconds since 1970 UTC), be that the program's own making."""

    def __init__(self, built_s: float, last_seen_s: float) -> None:
        self.seen_s = max(built_s, last_seen_s)
        self._since: Reading | None = None
        self._is_proven = False

    def believes(self, read: Reading) -> bool:
        """Whether what is read now can be shown; what is believed for good becomes ``seen_s``."""
        self._look_for_leap(read)
        if read.is_synchronised:
            self.seen_s = read.wall_s
            return True
        if read.wall_s < self.seen_s - SLACK_S:
            return False
        if self._is_proven:
            self.seen_s = max(self.seen_s, read.wall_s)
        return True

    def _look_for_leap(self, read: Reading) -> None:
        """The wall and the uptime go equally fast, or one of them was set; the uptime cannot be."""
        since = self._since
        if since is None:
            self._since = read
            self._is_proven = 0 <= read.wall_s - self.seen_s <= LONG_WEEKEND_S
            return
        gone_s = read.uptime_s - since.uptime_s
        if read.is_synchronised:
            self._since, self._is_proven = read, True
        elif abs(read.wall_s - since.wall_s - gone_s) > SLACK_S:
            self._since, self._is_proven = read, False
        elif gone_s >= STEADY_S:
            self._is_proven = True


def built_s() -> float:
    """When this program was installed or built: no true clock shows less. Seconds since 1970 UTC;
    0 if the disk does not tell."""
    made = sys.executable if getattr(sys, "frozen", False) else __file__
    try:
        return Path(made).stat().st_mtime
    except OSError:
        return 0.0


def last_seen_s(folder: Path) -> float:
    """The last time that was believed here, in seconds since 1970 UTC; 0 if none was."""
    try:
        return datetime.fromisoformat((folder / FILE).read_text(encoding="ascii")).timestamp()
    except (OSError, ValueError, OverflowError):
        return 0.0


def keep_last_seen(folder: Path, seen_s: float) -> None:
    """For the next start, also after a power cut; a full disk is told elsewhere."""
    beside = folder / f"{FILE}.new"
    written = datetime.fromtimestamp(seen_s, UTC).isoformat(timespec="seconds")
    with contextlib.suppress(OSError):
        with beside.open("w", encoding="ascii") as file:
            file.write(written)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(folder / FILE)
