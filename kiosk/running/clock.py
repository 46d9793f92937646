"""The only place that asks for the time."""

import ctypes
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Protocol

from kiosk.content.wall_clock import zone_called

_TIME_ERROR = 5
"""What adjtimex(2) returns while the kernel's clock is not synchronised (STA_UNSYNC): nobody has
disciplined it, it was set by hand since, or the last discipline is so old that it may be 16 s
off."""

_TIMEX_BYTES = 256
"""More than a struct timex has on any Linux (208)."""


class Clock(Protocol):
    """What time it is, aware and in the kiosk's zone."""

    def now(self) -> datetime:
        """The best guess of this machine; see ``is_trusted``."""
        ...

    def is_trusted(self) -> bool:
        """Whether visitors may be told that something is open now."""
        ...

    def uptime_s(self) -> float:
        """Seconds that only grow, whatever is done to the clock on the wall, also while the machine
        is suspended."""
        ...


def known_time(clock: Clock) -> datetime | None:
    """What time it is, if that can be trusted."""
    return clock.now() if clock.is_trusted() else None


def uptime_s() -> float:
    """Seconds since the machine was started. CLOCK_MONOTONIC of Linux stands still in a suspend:
    who has left before it would be found there after it (clock_gettime(2))."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


@dataclass(frozen=True, slots=True)
class Reading:
    """What the machine's clocks say at once: ``wall_s`` since 1970 UTC, ``uptime_s`` since it was
    started, and whether the system keeps the first one right."""

    wall_s: float
    uptime_s: float
    is_synchronised: bool


def reading() -> Reading:
    return Reading(time.time(), uptime_s(), is_synchronised())


def is_synchronised() -> bool:
    """Whether the system keeps the clock right, by adjtimex(2); False where nobody can say: on
    Windows, or in a sandbox that keeps programs from this call."""
    if _adjtimex is None:
        return False
    # Zeros: modes 0 asks and changes nothing.
    state = _adjtimex(ctypes.create_string_buffer(_TIMEX_BYTES))
    return 0 <= state < _TIME_ERROR


def _found_adjtimex() -> Callable[[ctypes.Array[ctypes.c_char]], int] | None:
    if sys.platform != "linux":
        return None
    try:
        found: Callable[[ctypes.Array[ctypes.c_char]], int] = ctypes.CDLL(None).adjtimex
    except (OSError, AttributeError):
        return None
    return found


_adjtimex = _found_adjtimex()


class SystemClock:
    """The machine's own clock (``read`` asks it), read in the content's zone; ``believes`` is asked
    whether it can be trusted, else it must be synchronised. Without the zone nobody can."""

    def __init__(
        self,
        zone: str,
        believes: Callable[[Reading], bool] = lambda read: read.is_synchronised,
        read: Callable[[], Reading] = reading,
    ) -> None:
        self._zone = zone_called(zone)
        self._believes = believes
        self._read = read

    @property
    def has_zone(self) -> bool:
        """Whether this machine's time zone database knows the zone."""
        return self._zone is not None

    def in_zone(self, zone: str) -> None:
        """Newly published content may stand in another zone."""
        self._zone = zone_called(zone)

    def now(self) -> datetime:
        return datetime.fromtimestamp(self._read().wall_s, self._zone or UTC)

    def is_trusted(self) -> bool:
        return self._believes(self._read()) and self._zone is not None

    def uptime_s(self) -> float:
        return self._read().uptime_s


class SetClock:
    """A clock that was set to a moment and goes on from there: to try out any day."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment
        self._set_at = uptime_s()

    def now(self) -> datetime:
        gone = timedelta(seconds=uptime_s() - self._set_at)
        zone = self._moment.tzinfo
        return (self._moment.astimezone(UTC) + gone).astimezone(zone)

    def is_trusted(self) -> bool:
        return True

    def uptime_s(self) -> float:
        return uptime_s()


def today() -> date:
    """The machine's date."""
    return datetime.now().astimezone().date()
