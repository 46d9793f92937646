"""At night the screen is dark when nobody is there, and only then."""

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Night
from kiosk.views.night_view import NightView
from tests.examples import at, institution
from tests.running.lobby import Kiosk

FAR_CORNER = QPoint(1900, 1060)


@pytest.fixture
def by_night(qapp: QApplication) -> Iterator[Kiosk]:
    """A kiosk half a minute before its night begins, somebody in front of it."""
    content = msgspec.structs.replace(institution(6), night=Night(20 * 60, 6 * 60))
    kiosk = Kiosk(qapp, QSize(1920, 1080), content)
    kiosk.clock.time = at("2026-11-23 19:59:30")
    kiosk.stage.look_at_clock()
    yield kiosk
    kiosk.close()


def is_dark(kiosk: Kiosk) -> bool:
    return isinstance(kiosk.frame.view, NightView)


def leave(kiosk: Kiosk) -> None:
    """Nobody touches it, nor answers when asked."""
    for _ in range(3):
        kiosk.wait(60)


def test_it_becomes_dark_once_the_visitor_has_left_and_lights_up_in_the_morning(
    by_night: Kiosk,
) -> None:
    by_night.tap("office-office-1")
    by_night.wait(60)
    assert not is_dark(by_night), "somebody is reading"
    leave(by_night)
    assert is_dark(by_night)
    by_night.clock.time = at("2026-11-24 05:59:50")
    by_night.wait(1)
    assert is_dark(by_night)
    by_night.wait(10)
    assert not is_dark(by_night)


def test_the_first_touch_anywhere_wakes_it_and_opens_nothing(by_night: Kiosk) -> None:
    leave(by_night)
    assert is_dark(by_night)
    by_night.tap_at(FAR_CORNER)
    assert not is_dark(by_night)
    assert by_night.headings() == ["W czym możemy pomóc?"]
    by_night.tap("office-office-1")
    assert "Kasy, MOPS" in by_night.headings()


def test_the_words_move_each_minute_in_the_same_frame(by_night: Kiosk) -> None:
    leave(by_night)
    frame, place = by_night.frame, by_night.button("wake").pos()
    by_night.wait(60)
    assert by_night.frame is frame
    assert by_night.button("wake").pos() != place
