"""Staff hears of a clock that cannot be believed, and the last time seen is kept."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.running.clock import Reading, SystemClock
from kiosk.running.clock_trust import ClockTrust, keep_last_seen, last_seen_s
from kiosk.running.clock_watch import ClockWatch
from kiosk.running.condition import Condition, last_condition
from tests.examples import institution

SEEN = 1_790_000_000.0


class Lobby:
    """A kiosk whose machine shows what it is told to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.read = Reading(SEEN + 60, 20.0, False)
        keep_last_seen(folder, SEEN)
        trust = ClockTrust(0.0, last_seen_s(folder))
        self.clock = SystemClock("Europe/Warsaw", trust.believes, lambda: self.read)
        self.watch = ClockWatch(self.clock, trust, Condition(folder), folder)

    def a_minute_later(self, wall_s: float) -> None:
        self.read = Reading(wall_s, self.read.uptime_s + 60, False)
        self.watch.look()

    @property
    def troubles(self) -> dict[str, str]:
        return last_condition(self.folder)


@pytest.fixture
def lobby(qapp: QApplication, tmp_path: Path) -> Lobby:
    return Lobby(tmp_path)


def soon(is_so: Callable[[], bool]) -> bool:
    """Whether it comes true while a thread writes."""
    ends = time.monotonic() + 5
    while not is_so() and time.monotonic() < ends:
        time.sleep(0.001)
    return is_so()


def test_of_a_good_clock_nobody_hears(lobby: Lobby) -> None:
    assert lobby.troubles == {}


def test_staff_is_told_once_it_is_behind_and_once_it_is_well_again(lobby: Lobby) -> None:
    lobby.a_minute_later(SEEN - 86_400)
    assert "behind the last time seen" in lobby.troubles["clock"]
    lobby.a_minute_later(SEEN + 240)
    assert lobby.troubles == {}


def test_staff_is_told_of_a_zone_that_is_missing(lobby: Lobby) -> None:
    lobby.clock.in_zone("Europe/Atlantis")
    lobby.watch.look()
    assert "tzdata" in lobby.troubles["clock"]
    lobby.watch.read_in_zone_of(institution(3))
    assert lobby.troubles == {}


def test_the_last_time_seen_is_kept_every_ten_minutes(lobby: Lobby) -> None:
    lobby.a_minute_later(SEEN + 120)
    assert last_seen_s(lobby.folder) == SEEN
    lobby.read = Reading(SEEN + 661, 621.0, False)
    lobby.watch.look()
    assert soon(lambda: last_seen_s(lobby.folder) == SEEN + 661)


def test_a_time_that_is_not_believed_is_not_kept(lobby: Lobby) -> None:
    lobby.a_minute_later(SEEN - 86_400)
    lobby.a_minute_later(SEEN - 86_340)
    assert last_seen_s(lobby.folder) == SEEN
