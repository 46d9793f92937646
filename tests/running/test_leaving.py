"""Nobody is hurried away, and nothing of a visit is left for the next visitor."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.views.still_there_view import StillThereView
from kiosk.visit.destinations import AtAttract, AtHome, AtOffice
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import ChooseTextSize, ChooseTheme, Go
from tests.running.lobby import Kiosk

TICK_MS = 300
"""Within this a finger that is held too long is found out."""

CORNER = QPoint(5, 5)


def is_asked(kiosk: Kiosk) -> bool:
    return bool(kiosk.stage.findChildren(StillThereView))


@pytest.fixture
def asked(kiosk: Kiosk) -> Kiosk:
    """A kiosk whose visitor has read for a long time."""
    kiosk.tap("office-office-1")
    kiosk.wish(ChooseTextSize(150))
    kiosk.wait(91)
    assert is_asked(kiosk)
    return kiosk


def test_after_90_seconds_it_asks_and_keeps_everything(asked: Kiosk) -> None:
    assert "Czy jeszcze tu jesteś?" in asked.headings()
    assert asked.focused == "stay"
    assert asked.stage.visit.here == AtOffice("office-1")


def test_who_says_yes_stays_where_they_were(asked: Kiosk) -> None:
    asked.tap("stay")
    assert not is_asked(asked)
    assert asked.stage.visit.history == (AtHome(), AtOffice("office-1"))
    assert asked.stage.visit.session.text_size == 150


def test_a_touch_anywhere_is_a_yes(asked: Kiosk) -> None:
    asked.tap_at(CORNER)
    asked.wait(0)
    assert not is_asked(asked)
    assert asked.stage.visit.here == AtOffice("office-1")


@pytest.mark.parametrize("key", [Qt.Key.Key_Shift, Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_any_key_is_a_yes(asked: Kiosk, key: Qt.Key) -> None:
    asked.key(key)
    assert not is_asked(asked)
    assert asked.stage.visit.here == AtOffice("office-1")


def test_who_says_no_ends_the_visit_at_once(asked: Kiosk) -> None:
    asked.tap("leave")
    assert asked.stage.visit == Visit.nobodys(asked.content)


def test_the_other_answer_is_reached_by_keys_as_well(asked: Kiosk) -> None:
    asked.key(Qt.Key.Key_Down)
    assert is_asked(asked)
    assert asked.focused == "stay"
    asked.key(Qt.Key.Key_Down)
    assert asked.focused == "leave"
    asked.key(Qt.Key.Key_Return)
    assert asked.stage.visit.is_nobodys


def test_who_does_not_answer_leaves_nothing_behind(asked: Kiosk) -> None:
    asked.wait(28)
    assert is_asked(asked)
    asked.wait(3)
    assert asked.stage.visit == Visit.nobodys(asked.content)


def test_the_question_is_asked_any_number_of_times(kiosk: Kiosk) -> None:
    kiosk.tap("office-office-1")
    for _ in range(20):
        kiosk.wait(91)
        assert is_asked(kiosk)
        kiosk.wait(25)
        kiosk.tap_at(CORNER)
        kiosk.wait(0)
        assert kiosk.stage.visit.here == AtOffice("office-1")


def test_the_answer_waits_for_a_finger_that_is_down(asked: Kiosk) -> None:
    asked.hands.press({0: CORNER})
    for _ in range(9):
        asked.wait(1)
    assert is_asked(asked)
    asked.hands.lift(0)
    asked.settle()
    assert asked.stage.visit.here == AtOffice("office-1")


def test_a_visit_waits_for_a_finger_that_is_down_but_not_for_dirt(kiosk: Kiosk) -> None:
    kiosk.tap("office-office-1")
    kiosk.wait(85)
    kiosk.hands.press({0: CORNER})
    kiosk.wait(9)
    assert not is_asked(kiosk)
    kiosk.wait(2)
    QTest.qWait(TICK_MS)
    kiosk.wait(0)
    kiosk.wait(85)
    assert not is_asked(kiosk)
    kiosk.wait(6)
    assert is_asked(kiosk)


def test_focus_comes_back_to_where_it_was(kiosk: Kiosk) -> None:
    kiosk.key(Qt.Key.Key_Tab)
    kiosk.key(Qt.Key.Key_Tab)
    before = kiosk.focused
    assert before
    kiosk.wait(91)
    kiosk.key(Qt.Key.Key_Return)
    assert kiosk.focused == before
    assert kiosk.has_ring


def test_a_page_that_nobody_touched_just_goes(kiosk: Kiosk) -> None:
    kiosk.wait(91)
    assert kiosk.stage.visit.here == AtAttract()


def test_the_first_touch_only_wakes(kiosk: Kiosk) -> None:
    place = kiosk.place("office-office-1")
    kiosk.wait(91)
    kiosk.hands.press({0: place})
    kiosk.settle()
    assert kiosk.stage.visit == Visit.fresh(kiosk.content)
    kiosk.clock.uptime += 2
    kiosk.hands.lift(0)
    kiosk.settle()
    assert kiosk.stage.visit == Visit.fresh(kiosk.content)
    kiosk.tap("office-office-1")
    assert kiosk.stage.visit.here == AtOffice("office-1")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_A])
def test_the_first_key_only_wakes(kiosk: Kiosk, key: Qt.Key) -> None:
    kiosk.wait(91)
    kiosk.key(key)
    assert kiosk.stage.visit == Visit.fresh(kiosk.content)


def test_every_aid_is_gone_with_the_visit(kiosk: Kiosk) -> None:
    for name in ("language-uk", "text-size", "contrast", "reach"):
        kiosk.tap(name)
    kiosk.wish(Go(AtOffice("office-1")))
    kiosk.wish(ChooseTheme("white"))
    kiosk.wait(91)
    kiosk.wait(31)
    kiosk.tap_at(CORNER)
    assert kiosk.stage.visit == Visit.fresh(kiosk.content)
    assert kiosk.button("language-pl").isChecked()


def test_a_clock_that_jumps_ends_no_visit(kiosk: Kiosk) -> None:
    kiosk.tap("office-office-1")
    for hours in (-3, 5, 48):
        kiosk.clock.time = kiosk.clock.time.replace(hour=12 + hours % 12)
        kiosk.wait(1)
        assert kiosk.stage.visit.here == AtOffice("office-1")


def test_nothing_moves_on_the_question_for_who_wants_it_calm(kiosk: Kiosk) -> None:
    kiosk.tap("aids")
    kiosk.tap("calm-on")
    kiosk.wait(91)
    before = kiosk.frame.grab().toImage()
    kiosk.wait(12)
    assert is_asked(kiosk)
    assert kiosk.frame.grab().toImage() == before


def test_the_ring_of_one_visitor_is_not_there_for_the_next(kiosk: Kiosk) -> None:
    for _ in range(3):
        kiosk.key(Qt.Key.Key_Tab)
    kiosk.wait(91)
    kiosk.wait(31)
    assert kiosk.stage.visit.is_nobodys
    assert not kiosk.has_ring
    kiosk.tap_at(CORNER)
    assert kiosk.stage.visit == Visit.fresh(kiosk.content)
    assert not kiosk.has_ring
