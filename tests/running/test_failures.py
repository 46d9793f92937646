"""Whatever fails inside: staff sees where, nobody sees what a visitor typed, and it goes on."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from kiosk.running.exits import FAILED
from kiosk.running.failures import Failures, Seldom
from kiosk.running.fresh_start import FreshStart
from kiosk.visit.destinations import AtHome
from tests.running.fingertips import Watch
from tests.running.lobby import Kiosk

TYPED = "Kowalska 44051401359"


class Desk:
    """Who is told what follows from failures."""

    def __init__(self) -> None:
        self.uptime_s = Watch()
        self.home: list[str] = []
        self.gave_up = 0
        self.failures = Failures(self.uptime_s, self.home.append, self._give_up)

    def _give_up(self) -> None:
        self.gave_up += 1

    def fail(self, kind: type[Exception] = ValueError) -> None:
        try:
            fail_with(kind, TYPED)
        except Exception as error:
            self.failures.failed(type(error), error, error.__traceback__)


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.failures.uninstall()


def fail_with(kind: type[Exception], typed: str) -> None:
    secret = typed
    try:
        raise KeyError(secret)
    except KeyError:
        raise kind(secret) from None


def test_the_log_says_where_it_failed_but_not_with_what(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    desk.fail()
    (record,) = caplog.records
    assert "ValueError from KeyError" in record.getMessage()
    assert "test_failures.py" in record.getMessage()
    assert "fail_with" in record.getMessage()
    assert not any(part in caplog.text for part in TYPED.split())
    assert record.exc_info is None


def test_the_same_is_told_once_a_minute(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(5):
        desk.fail()
        desk.uptime_s.wait(50)
    told = [record.getMessage().splitlines()[0] for record in caplog.records]
    assert len([line for line in told if "inside" in line]) == 3
    assert "1 times more" in told[1]


def test_the_visitor_is_sent_home(desk: Desk) -> None:
    desk.fail()
    assert len(desk.home) == 1
    assert desk.home[0].startswith("ValueError at ")
    assert not any(part in desk.home[0] for part in TYPED.split())


def test_the_third_failure_within_a_minute_ends_it(desk: Desk) -> None:
    desk.fail()
    desk.fail(TypeError)
    assert desk.gave_up == 0
    desk.uptime_s.wait(59)
    desk.fail(OSError)
    assert (desk.gave_up, len(desk.home)) == (1, 2)


def test_failures_that_lie_apart_end_nothing(desk: Desk) -> None:
    for _ in range(20):
        desk.fail()
        desk.uptime_s.wait(31)
    assert (desk.gave_up, len(desk.home)) == (0, 20)


def test_python_keeps_nothing_of_what_was_there(desk: Desk) -> None:
    sys.last_value = ValueError(TYPED)
    desk.fail()
    assert not hasattr(sys, "last_value")


def test_a_thread_and_what_python_cannot_raise_are_heeded_too(desk: Desk) -> None:
    class Dying:
        def __del__(self) -> None:
            raise ValueError(TYPED)

    desk.failures.install()
    thread = threading.Thread(target=fail_with, args=(ValueError, TYPED))
    thread.start()
    thread.join()
    Dying()
    assert len(desk.home) == 2


def test_what_cannot_even_be_told_ends_it(desk: Desk) -> None:
    def no_time() -> float:
        raise MemoryError

    desk.failures = Failures(no_time, desk.home.append, desk._give_up)
    desk.fail()
    assert desk.gave_up == 1


def test_a_thousand_kinds_are_not_kept_for_months() -> None:
    seldom = Seldom(Watch())
    assert all(seldom.left_out(kind) == 0 for kind in range(1000))
    assert len(seldom._said) <= 100


class Room:
    """A kiosk, and what heeds its failures."""

    def __init__(self, kiosk: Kiosk) -> None:
        self.kiosk = kiosk
        self.ends: list[int] = []
        self.fresh = FreshStart(kiosk.clock.uptime_s)
        self.fresh.begin_anew = kiosk.stage.begin_anew
        self.fresh.wants_end.connect(self.ends.append)

    def fail(self) -> None:
        error = ValueError(TYPED)
        self.fresh.failures.failed(ValueError, error, None)
        QCoreApplication.processEvents()


def test_the_visitor_stands_at_the_beginning_on_a_new_page(kiosk: Kiosk) -> None:
    room = Room(kiosk)
    kiosk.tap("office-office-1")
    before = kiosk.frame
    room.fail()
    kiosk.settle()
    assert kiosk.stage.visit.history == (AtHome(),)
    assert kiosk.frame is not before
    kiosk.tap("office-office-1")
    assert kiosk.headings()
    assert room.ends == []


def test_a_failure_on_the_way_home_is_one_more_and_no_more_than_three(kiosk: Kiosk) -> None:
    room = Room(kiosk)
    tries = 0

    def fail_again() -> None:
        nonlocal tries
        tries += 1
        room.fresh.failures.failed(ValueError, ValueError(TYPED), None)

    room.fresh.begin_anew = fail_again
    room.fail()
    for _ in range(10):
        QApplication.processEvents()
    assert (tries, room.ends) == (2, [FAILED])


def test_the_screen_nobody_uses_stays_that(kiosk: Kiosk) -> None:
    room = Room(kiosk)
    kiosk.wait(3600)
    assert kiosk.stage.visit.is_nobodys
    room.fail()
    assert kiosk.stage.visit.is_nobodys
