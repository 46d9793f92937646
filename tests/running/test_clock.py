"""The clocks: one that asks the machine, one that was set."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.running.clock import SetClock, SystemClock, today
from tests.examples import WARSAW, at


class Stopwatch:
    """Seconds since it was started, as many as it is told."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def monotonic(self) -> float:
        return self.seconds


@pytest.fixture
def stopwatch(monkeypatch: pytest.MonkeyPatch) -> Stopwatch:
    stopwatch = Stopwatch()
    monkeypatch.setattr("kiosk.running.clock.time", stopwatch)
    return stopwatch


def test_the_machines_time_is_read_in_the_zone_of_the_content() -> None:
    before = datetime.now(ZoneInfo("UTC"))
    now = SystemClock("Asia/Tokyo").now()
    assert before <= now <= datetime.now(ZoneInfo("UTC"))
    assert now.utcoffset() == timedelta(hours=9)


def test_today_is_the_machines_date() -> None:
    assert today() in (datetime.now().date(), (datetime.now() - timedelta(seconds=5)).date())


def test_a_set_clock_goes_on_from_where_it_was_set(stopwatch: Stopwatch) -> None:
    clock = SetClock(at("2026-11-23 14:47"))
    assert clock.now() == at("2026-11-23 14:47")
    stopwatch.seconds += 75
    assert clock.now() == at("2026-11-23 14:48:15")


@pytest.mark.parametrize(
    ("set_to", "gone_s", "shows"),
    [
        ("2026-03-29 01:59:30", 60, "03:00:30"),
        ("2026-10-25 01:59:30", 3660, "02:00:30"),
        ("2026-12-31 23:59:59", 2, "00:00:01"),
    ],
)
def test_a_set_clock_goes_by_the_wall(
    stopwatch: Stopwatch, set_to: str, gone_s: int, shows: str
) -> None:
    clock = SetClock(at(set_to))
    stopwatch.seconds += gone_s
    assert clock.now().strftime("%H:%M:%S") == shows
    assert clock.now().tzinfo is WARSAW
