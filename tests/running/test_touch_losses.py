"""What is lost while a finger is down: its lift, its screen, the button under it."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.running.counter import Counter, counter_on, middle
from tests.running.fingertips import PLAIN, Hands, Mouse


@pytest.fixture
def counter(qapp: QApplication) -> Iterator[Counter]:
    with counter_on(qapp) as counter:
        yield counter


def test_a_screen_that_is_unplugged_holds_nothing(counter: Counter) -> None:
    hands = Hands(counter)
    hands.press({0: middle(counter.left)})
    shiboken6.delete(hands.device)
    counter.tick()
    assert not counter.left.isDown()
    assert not counter.touch.is_finger_down


def test_a_lift_that_was_never_told_holds_nothing_for_long(counter: Counter) -> None:
    hands = Hands(counter)
    hands.press({0: middle(counter.left)})
    hands.down.clear()
    counter.watch.wait(3)
    hands.press({1: middle(counter.far)})
    counter.watch.wait(1.5)
    counter.tick()
    assert not counter.left.isDown()
    hands.lift(1)
    assert counter.opened == ["far"]
    assert not counter.touch.is_finger_down


def test_time_is_told_only_while_a_finger_is_down(counter: Counter) -> None:
    assert not counter.is_ticking
    hands = Hands(counter)
    hands.press({0: middle(counter.left)})
    counter.tick()
    assert counter.is_ticking
    hands.lift(0)
    counter.tick()
    assert not counter.is_ticking


def test_what_the_system_takes_away_opens_nothing(counter: Counter) -> None:
    hands = Hands(counter)
    hands.press({0: middle(counter.left), 1: middle(counter.far)})
    taken = QTouchEvent(QEvent.Type.TouchCancel, hands.device)
    QCoreApplication.sendEvent(counter.windowHandle(), taken)
    assert not counter.touch.is_finger_down
    assert not counter.left.isDown()
    hands.lift(0, 1)
    assert counter.opened == []


def test_a_new_touch_without_the_end_of_the_old_one_is_a_new_touch(counter: Counter) -> None:
    hands = Hands(counter)
    hands.press({0: middle(counter.left)})
    counter.watch.wait(2)
    hands.press({0: middle(counter.far)})
    assert not counter.left.isDown()
    hands.lift(0)
    assert counter.opened == ["far"]
    assert not counter.touch.is_finger_down


def test_a_button_that_is_gone_when_the_finger_is_lifted(counter: Counter) -> None:
    hands = Hands(counter)
    hands.press({0: middle(counter.left)})
    shiboken6.delete(counter.left)
    hands.lift(0)
    assert counter.opened == []
    hands.tap(0, middle(counter.far))
    assert counter.opened == ["far"]


def test_a_button_that_is_hidden_while_it_is_pressed(counter: Counter) -> None:
    hands = Hands(counter)
    hands.press({0: middle(counter.left)})
    counter.left.hide()
    hands.lift(0)
    assert counter.opened == []


def test_a_button_that_another_of_its_name_replaced(counter: Counter) -> None:
    """As when a page is built anew under a finger, and the old one not yet gone."""
    hands = Hands(counter)
    hands.press({0: middle(counter.left)})
    counter.left.hide()
    counter.left = counter.button("left", 0)
    counter.left.show()
    hands.lift(0)
    assert counter.opened == []
    counter.watch.wait(1)
    hands.tap(0, middle(counter.left))
    assert counter.opened == ["left"]


@pytest.mark.parametrize("gone", ["left", "far"])
def test_a_button_that_is_deleted_by_the_touch_itself(counter: Counter, gone: str) -> None:
    hands = Hands(counter)
    deleted = counter.left if gone == "left" else counter.far
    counter.left.clicked.connect(lambda: shiboken6.delete(deleted))
    hands.press({0: middle(counter.left), 1: middle(counter.far)})
    hands.lift(0)
    hands.lift(1)
    assert counter.opened == ["left"]
    assert not shiboken6.isValid(deleted)
    counter.watch.wait(1)
    hands.tap(0, middle(counter.next))
    assert counter.opened == ["left", "next"]


def test_a_button_that_is_switched_off_cannot_be_pressed(counter: Counter) -> None:
    counter.left.setEnabled(False)
    hands = Hands(counter)
    hands.press({0: middle(counter.left)})
    assert not counter.left.isDown()
    hands.lift(0)
    assert counter.opened == []


def test_a_mouse_that_comes_back_without_its_button_was_released_unseen(counter: Counter) -> None:
    mouse = Mouse(counter)
    mouse.press(middle(counter.left))
    window, place = counter.windowHandle(), QPointF(middle(counter.left))
    nothing = Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QEvent.Type.MouseMove, place, window.mapToGlobal(place), nothing, nothing, PLAIN
    )
    QCoreApplication.sendEvent(window, moved)
    assert not counter.left.isDown()
    assert not counter.touch.is_finger_down
    mouse.lift(middle(counter.left))
    assert counter.opened == []


def test_other_buttons_of_a_mouse_do_not_end_a_press(counter: Counter) -> None:
    mouse, window = Mouse(counter), counter.windowHandle()
    mouse.press(middle(counter.left))
    QTest.mouseClick(window, Qt.MouseButton.RightButton, PLAIN, middle(counter.left))
    assert counter.left.isDown()
    mouse.lift(middle(counter.left))
    assert counter.opened == ["left"]
