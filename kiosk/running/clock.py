"""The only place that asks for the time."""

import time
from datetime import date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo


class Clock(Protocol):
    """What time it is, aware and in the kiosk's zone."""

    def now(self) -> datetime: ...

    def uptime_s(self) -> float:
        """Seconds that only grow, whatever is done to the clock on the wall."""
        ...


class SystemClock:
    """The machine's own clock, read in the content's zone."""

    def __init__(self, zone: str) -> None:
        self._zone = ZoneInfo(zone)

    def now(self) -> datetime:
        return datetime.now(self._zone)

    def uptime_s(self) -> float:
        return time.monotonic()


class SetClock:
    """A clock that was set to a moment and goes on from there: to try out any day."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment
        self._set_at = time.monotonic()

    def now(self) -> datetime:
        gone = timedelta(seconds=time.monotonic() - self._set_at)
        zone = self._moment.tzinfo
        return (self._moment.astimezone(ZoneInfo("UTC")) + gone).astimezone(zone)

    def uptime_s(self) -> float:
        return time.monotonic()


def today() -> date:
    """The machine's date."""
    return datetime.now().astimezone().date()
