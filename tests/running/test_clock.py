"""The clocks: one that asks the machine, one that was set."""

import time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.running import clock as clocks
from kiosk.running.clock import (
    Reading,
    SetClock,
    SystemClock,
    is_synchronised,
    known_time,
    today,
    uptime_s,
)
from tests.examples import WARSAW, at


class Stopwatch:
    """Seconds since it was started, as many as it is told."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def stopwatch(monkeypatch: pytest.MonkeyPatch) -> Stopwatch:
    stopwatch = Stopwatch()
    monkeypatch.setattr("kiosk.running.clock.uptime_s", stopwatch)
    return stopwatch


def believed(_: Reading) -> bool:
    return True


def doubted(_: Reading) -> bool:
    return False


def test_the_machines_time_is_read_in_the_zone_of_the_content() -> None:
    before = datetime.now(ZoneInfo("UTC"))
    now = SystemClock("Asia/Tokyo").now()
    assert before <= now <= datetime.now(ZoneInfo("UTC"))
    assert now.utcoffset() == timedelta(hours=9)


def test_content_that_moves_takes_the_clock_along() -> None:
    clock = SystemClock("Asia/Tokyo", believed)
    clock.in_zone("Europe/Warsaw")
    assert clock.now().tzinfo is WARSAW
    assert clock.is_trusted()


def test_today_is_the_machines_date() -> None:
    assert today() in (datetime.now().date(), (datetime.now() - timedelta(seconds=5)).date())


def test_a_clock_that_is_not_believed_tells_no_time() -> None:
    assert known_time(SystemClock("Europe/Warsaw", doubted)) is None
    assert known_time(SystemClock("Europe/Warsaw", believed)) is not None


@pytest.mark.parametrize("zone", ["Europe/Atlantis", "Europe", "", "../etc/passwd", "Europe/\0"])
def test_in_a_zone_that_this_machine_does_not_know_there_is_no_time(zone: str) -> None:
    clock = SystemClock(zone, believed)
    assert not clock.has_zone
    assert known_time(clock) is None
    assert clock.now().tzinfo is not None


def test_content_with_a_known_zone_brings_the_time_back() -> None:
    clock = SystemClock("Europe/Atlantis", believed)
    clock.in_zone("Europe/Warsaw")
    assert known_time(clock) is not None


def test_the_uptime_goes_on_while_the_machine_sleeps() -> None:
    before = time.clock_gettime(time.CLOCK_BOOTTIME)
    assert before <= uptime_s() <= time.clock_gettime(time.CLOCK_BOOTTIME)


@pytest.mark.parametrize(("kernel_says", "is_so"), [(0, True), (4, True), (5, False), (-1, False)])
def test_the_kernel_says_whether_the_clock_is_kept_right(
    kernel_says: int, is_so: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clocks, "_adjtimex", lambda _: kernel_says)
    assert is_synchronised() is is_so


def test_where_nobody_can_say_it_is_not_kept_right(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clocks, "_adjtimex", None)
    assert not is_synchronised()


def test_the_kernel_is_really_asked_and_nothing_is_changed() -> None:
    before, since = time.time(), time.monotonic()
    assert len({is_synchronised() for _ in range(100)}) == 1
    assert abs((time.time() - before) - (time.monotonic() - since)) < 1


def test_a_set_clock_goes_on_from_where_it_was_set(stopwatch: Stopwatch) -> None:
    clock = SetClock(at("2026-11-23 14:47"))
    assert clock.now() == at("2026-11-23 14:47")
    stopwatch.seconds += 75
    assert clock.now() == at("2026-11-23 14:48:15")
    assert clock.is_trusted()


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
