"""Whatever happens to the clock on the wall: what is shown is right, and no visit hears of it."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt, QTimer

from kiosk.visit.destinations import AtOffice
from kiosk.visit.shown import AnyPage, AttractPage, OfficePage, StillTherePage
from kiosk.visit.wishes import Go
from tests.examples import WARSAW, at
from tests.running.lobby import Kiosk

LONGEST_S = 10.0
"""Within so many seconds what is shown is right again."""

JUMPS = [
    timedelta(minutes=-3),
    timedelta(hours=5),
    timedelta(days=-2),
    timedelta(days=90),
    timedelta(days=365 * 20),
    timedelta(days=-365 * 20),
]


def shown_on(kiosk: Kiosk) -> AnyPage:
    shown: AnyPage | None = kiosk.frame.view.page
    assert shown is not None
    return shown


def time_on(kiosk: Kiosk) -> str | None:
    time = shown_on(kiosk).header.time
    return time.text if time is not None else None


def ahead_s(kiosk: Kiosk) -> float:
    """Until the stage looks at the clock again by itself."""
    children = kiosk.stage.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return min(timer.interval() for timer in children if timer.isActive()) / 1000


@pytest.fixture(autouse=True)
def with_a_visitor(kiosk: Kiosk) -> None:
    kiosk.wish(Go(AtOffice("office-0")))


@pytest.mark.parametrize("jump", JUMPS, ids=str)
def test_a_clock_that_jumps_is_shown_right_and_ends_no_visit(kiosk: Kiosk, jump: timedelta) -> None:
    before = kiosk.stage.visit
    kiosk.clock.time += jump
    kiosk.wait(ahead_s(kiosk))
    assert time_on(kiosk) == f"{kiosk.clock.time.hour}:{kiosk.clock.time.minute:02}"
    assert kiosk.stage.visit == before


@pytest.mark.parametrize("jump", JUMPS, ids=str)
def test_the_question_counts_on_evenly_while_the_clock_jumps(kiosk: Kiosk, jump: timedelta) -> None:
    kiosk.wait(90)
    left = []
    for second in range(29):
        if second == 10:
            kiosk.clock.time += jump
        shown = shown_on(kiosk)
        assert isinstance(shown, StillTherePage)
        left.append(shown.seconds_left)
        kiosk.wait(1)
    assert left == list(range(30, 1, -1))
    kiosk.wait(1)
    assert kiosk.stage.visit.is_nobodys


@pytest.mark.parametrize("begins", ["2026-03-29 01:59:20", "2026-10-25 02:59:20"])
def test_the_question_counts_on_evenly_while_summer_begins_and_ends(
    kiosk: Kiosk, begins: str
) -> None:
    moment = at(begins).astimezone(UTC)
    kiosk.clock.time = moment.astimezone(WARSAW)
    kiosk.wait(0)
    kiosk.wait(90)
    left = []
    for second in range(29):
        moment_now = moment + timedelta(seconds=30 + second)
        kiosk.clock.time = moment_now.astimezone(WARSAW)
        shown = shown_on(kiosk)
        assert isinstance(shown, StillTherePage)
        left.append(shown.seconds_left)
        kiosk.wait(1)
    assert left == list(range(30, 1, -1))


@pytest.mark.parametrize("page", ["office", "question", "nobody"])
def test_the_stage_never_waits_longer_than_it_may(kiosk: Kiosk, page: str) -> None:
    kiosk.wait({"office": 0, "question": 91, "nobody": 200}[page])
    for is_doubted in (False, True):
        kiosk.clock.is_doubted = is_doubted
        kiosk.wait(0.25)
        # Qt's coarse timers come up to 5 % late.
        assert 0 < ahead_s(kiosk) * 1.05 < LONGEST_S


def test_once_the_clock_is_doubted_nothing_is_open_and_no_time_is_shown(kiosk: Kiosk) -> None:
    before = kiosk.stage.visit
    kiosk.clock.is_doubted = True
    kiosk.wait(ahead_s(kiosk))
    shown = shown_on(kiosk)
    assert isinstance(shown, OfficePage)
    assert (time_on(kiosk), shown.status.kind) == (None, "hours")
    assert kiosk.stage.visit == before


def test_once_it_is_trusted_again_the_time_is_back(kiosk: Kiosk) -> None:
    kiosk.clock.is_doubted = True
    kiosk.wait(5)
    kiosk.clock.is_doubted = False
    kiosk.wait(ahead_s(kiosk))
    assert time_on(kiosk) is not None


def test_without_a_time_a_silent_visitor_is_asked_and_goes_as_ever(kiosk: Kiosk) -> None:
    kiosk.clock.is_doubted = True
    kiosk.wait(90)
    shown = shown_on(kiosk)
    assert isinstance(shown, StillTherePage)
    assert shown.seconds_left == 30
    kiosk.wait(30)
    assert isinstance(shown_on(kiosk), AttractPage)


def test_who_left_before_the_machine_slept_is_gone_after_it(kiosk: Kiosk) -> None:
    kiosk.wait(8 * 3600)
    assert kiosk.stage.visit.is_nobodys


def test_at_midnight_the_day_changes(kiosk: Kiosk) -> None:
    kiosk.clock.time = at("2026-11-23 23:59:57")
    kiosk.wait(0)
    kiosk.wait(ahead_s(kiosk))
    date = shown_on(kiosk).header.date
    assert date is not None
    assert "24" in date.text


def test_an_hour_that_comes_twice_is_shown_twice(kiosk: Kiosk) -> None:
    times = []
    for hours in (0, 1, 2):
        moment = datetime(2026, 10, 25, 0, 30, tzinfo=UTC) + timedelta(hours=hours)
        kiosk.clock.time = moment.astimezone(WARSAW)
        kiosk.wait(0)
        times.append(time_on(kiosk))
    assert times == ["2:30", "2:30", "3:30"]
