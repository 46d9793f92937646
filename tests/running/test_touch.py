"""Fingers on a real window: as the system tells of them, and what the buttons make of it."""

import logging
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QEventPoint,
    QInputEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.running.counter import (
    PX_PER_MM,
    SIDE,
    Counter,
    beside,
    counter_on,
    middle,
    on_screen,
    settle,
)
from tests.running.fingertips import LEFT, PLAIN, Hands, Mouse, OneFinger, Pen, Pointing


@pytest.fixture
def counter(qapp: QApplication) -> Iterator[Counter]:
    with counter_on(qapp) as counter:
        yield counter


@pytest.fixture(params=[OneFinger, Mouse, Pen])
def one(request: pytest.FixtureRequest, counter: Counter) -> Pointing:
    makes: Callable[[QWidget], Pointing] = request.param
    return makes(counter)


def test_a_tap_looks_pressed_and_opens_when_lifted(counter: Counter, one: Pointing) -> None:
    one.press(middle(counter.left))
    assert counter.left.isDown()
    assert counter.opened == []
    one.lift(middle(counter.left))
    assert not counter.left.isDown()
    assert counter.opened == ["left"]


def test_a_press_is_seen_in_the_next_frame(counter: Counter) -> None:
    hands = Hands(counter)
    before = on_screen(counter)
    hands.press({0: middle(counter.left)}, settle=False)
    QApplication.processEvents()
    pressed = on_screen(counter)
    assert pressed.copy(counter.left.geometry()) != before.copy(counter.left.geometry())
    assert pressed.copy(counter.next.geometry()) == before.copy(counter.next.geometry())
    hands.lift(0, settle=False)
    QApplication.processEvents()
    assert on_screen(counter) == before


def test_five_millimetres_of_trembling_are_a_tap(counter: Counter, one: Pointing) -> None:
    one.press(beside(counter.left, -2))
    one.move(beside(counter.left, 2.5))
    assert counter.left.isDown()
    one.lift(beside(counter.left, 2.5))
    assert counter.opened == ["left"]


def test_sliding_off_opens_nothing_even_when_it_comes_back(counter: Counter, one: Pointing) -> None:
    one.press(beside(counter.left, -2))
    one.move(beside(counter.left, 3.5))
    assert not counter.left.isDown()
    one.move(middle(counter.left))
    one.lift(middle(counter.left))
    assert counter.opened == []


def test_a_double_tap_opens_one_thing(counter: Counter, one: Pointing) -> None:
    for _ in range(2):
        one.press(middle(counter.left))
        one.lift(middle(counter.left))
        counter.watch.wait(0.2)
    assert counter.opened == ["left"]
    counter.watch.wait(0.5)
    one.press(middle(counter.left))
    one.lift(middle(counter.left))
    assert counter.opened == ["left", "left"]


def test_touches_after_a_page_change_are_swallowed(counter: Counter, one: Pointing) -> None:
    one.press(middle(counter.left))
    counter.touch.page_changed()
    assert not counter.left.isDown()
    one.lift(middle(counter.left))
    counter.watch.wait(0.3)
    one.press(middle(counter.far))
    one.lift(middle(counter.far))
    assert counter.opened == []
    counter.watch.wait(0.2)
    one.press(middle(counter.far))
    one.lift(middle(counter.far))
    assert counter.opened == ["far"]


def test_the_first_touch_only_wakes(counter: Counter, one: Pointing) -> None:
    counter.touch.only_wakes = True
    one.press(middle(counter.left))
    assert counter.noticed == ["somebody", "woken"]
    counter.touch.only_wakes = False
    one.lift(middle(counter.left))
    assert counter.opened == []
    counter.watch.wait(0.3)
    one.press(middle(counter.left))
    one.lift(middle(counter.left))
    assert counter.opened == ["left"]
    assert counter.noticed.count("woken") == 1


def test_a_double_click_of_a_mouse_opens_one_thing(counter: Counter) -> None:
    QTest.mouseDClick(counter.windowHandle(), LEFT, PLAIN, middle(counter.left))
    assert counter.opened == ["left"]


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_other_buttons_of_a_mouse_do_nothing(counter: Counter, button: Qt.MouseButton) -> None:
    QTest.mouseClick(counter.windowHandle(), button, PLAIN, middle(counter.left))
    assert counter.opened == []
    assert not counter.touch.is_finger_down


@pytest.mark.parametrize("tells_all", [True, False])
@pytest.mark.parametrize("resting", [0, 1, 2, 3, 4])
def test_a_finger_opens_what_it_taps_however_many_rest(
    counter: Counter, resting: int, tells_all: bool
) -> None:
    hands = Hands(counter, tells_all)
    for number in range(resting):
        hands.press({number: middle(counter.left) + QPoint(number * 70, 0)})
    counter.watch.wait(3)
    hands.tap(9, middle(counter.far))
    assert counter.opened == ["far"]
    counter.watch.wait(0.2)
    for number in range(resting):
        hands.lift(number)
    assert counter.opened == ["far"]
    assert not counter.touch.is_finger_down


def test_a_hand_laid_down_at_once_opens_nothing(counter: Counter) -> None:
    hands = Hands(counter)
    places = {number: QPoint(60 + number * 55, 70) for number in range(5)}
    hands.press(places)
    assert not counter.left.isDown()
    hands.move({number: place + QPoint(2, 2) for number, place in places.items()})
    hands.lift(*places)
    assert counter.opened == []
    counter.watch.wait(0.3)
    hands.tap(0, middle(counter.next))
    assert counter.opened == ["next"]


def test_two_fingers_on_one_button_open_it_once(counter: Counter) -> None:
    hands = Hands(counter)
    hands.press({0: middle(counter.left), 1: middle(counter.left) + QPoint(50, 0)})
    hands.lift(0, 1)
    assert counter.opened == ["left"]


@pytest.mark.parametrize(
    ("size_mm", "opens"),
    [((10, 10), True), ((24, 24), True), ((35, 12), True), ((28, 28), False), ((60, 20), False)],
)
def test_a_palm_is_wider_than_a_finger(
    counter: Counter, monkeypatch: pytest.MonkeyPatch, size_mm: tuple[float, float], opens: bool
) -> None:
    """A finger laid flat is long, but not wide."""
    size = QSizeF(*size_mm) * PX_PER_MM
    monkeypatch.setattr(QEventPoint, "ellipseDiameters", lambda point: size)
    hands = Hands(counter)
    hands.press({0: middle(counter.left)})
    assert counter.left.isDown() == opens
    hands.lift(0)
    assert (counter.opened == ["left"]) == opens


def test_a_finger_held_for_more_than_ten_seconds_is_ignored_and_logged(
    counter: Counter, caplog: pytest.LogCaptureFixture
) -> None:
    hands = Hands(counter)
    with caplog.at_level(logging.WARNING, "kiosk"):
        hands.press({0: middle(counter.left)})
        counter.watch.wait(9)
        hands.move({0: middle(counter.left) + QPoint(1, 0)})
        assert counter.left.isDown()
        counter.watch.wait(2)
        counter.noticed.clear()
        hands.move({0: middle(counter.left) + QPoint(1, 1)})
        hands.move({0: middle(counter.left) + QPoint(1, 2)})
    assert not counter.left.isDown()
    assert not counter.touch.is_finger_down
    assert counter.noticed == ["somebody"], "what is stuck there is nobody"
    (record,) = caplog.records
    assert "10 s" in record.getMessage()
    hands.lift(0)
    assert counter.opened == []


def test_a_finger_that_does_not_move_is_seen_to_be_stuck(
    counter: Counter, caplog: pytest.LogCaptureFixture
) -> None:
    Hands(counter).press({0: middle(counter.left)})
    counter.watch.wait(11)
    with caplog.at_level(logging.WARNING, "kiosk"):
        counter.tick()
    assert not counter.left.isDown()
    assert len(caplog.records) == 1


def test_words_on_a_button_are_the_button_and_what_covers_it_is_not(counter: Counter) -> None:
    words = QLabel(counter.left)
    words.setGeometry(counter.left.rect())
    words.show()
    hands = Hands(counter)
    hands.tap(0, middle(counter.left))
    assert counter.opened == ["left"]
    cover = QWidget(counter)
    cover.setGeometry(counter.rect())
    cover.show()
    counter.watch.wait(1)
    hands.tap(0, middle(counter.left))
    assert counter.opened == ["left"]


class Sensitive(QLabel):
    """Remembers what it feels of hands."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.felt: list[QEvent.Type] = []
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setMouseTracking(True)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QInputEvent):
            self.felt.append(event.type())
        return super().event(event)


def test_widgets_feel_nothing_of_it(counter: Counter) -> None:
    label = Sensitive(counter)
    label.setGeometry(0, SIDE, 800, 200)
    label.show()
    settle()
    place = middle(label)
    window, at = counter.windowHandle(), QPointF(place)
    label.felt.clear()
    Hands(counter).tap(0, place)
    for button in (LEFT, Qt.MouseButton.RightButton):
        QTest.mouseDClick(window, button, PLAIN, place)
    QTest.wheelEvent(window, at, QPoint(0, 120))
    assert label.felt == []


def test_menus_and_gestures_are_taken_and_mean_nothing(counter: Counter) -> None:
    window, place = counter.windowHandle(), middle(counter.left)
    there = window.mapToGlobal(place)
    zoom = Qt.NativeGestureType.ZoomNativeGesture
    device = QPointingDevice.primaryPointingDevice()
    at, there_exactly = QPointF(place), QPointF(there)
    for event in (
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, there, PLAIN),
        QNativeGestureEvent(zoom, device, 2, at, at, there_exactly, 2.0, QPointF()),
    ):
        event.ignore()
        QCoreApplication.sendEvent(window, event)
        assert event.isAccepted()
    assert counter.opened == []


def test_qt_makes_no_mouse_of_fingers(counter: Counter) -> None:
    makes = Qt.ApplicationAttribute.AA_SynthesizeMouseForUnhandledTouchEvents
    assert not QCoreApplication.testAttribute(makes)


def test_a_finger_that_the_system_tells_of_twice_is_one_finger(counter: Counter) -> None:
    """Some systems make a mouse of it on their own."""
    place, window = QPointF(middle(counter.far)), counter.windowHandle()

    def as_mouse(kind: QEvent.Type, held: Qt.MouseButton) -> None:
        made_up = Qt.MouseEventSource.MouseEventSynthesizedBySystem
        there = window.mapToGlobal(place)
        event = QMouseEvent(kind, place, place, there, LEFT, held, PLAIN, made_up)
        QCoreApplication.sendEvent(window, event)

    def click() -> None:
        as_mouse(QEvent.Type.MouseButtonPress, LEFT)
        as_mouse(QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton)

    click()
    assert counter.opened == ["far"], "a system that tells of nothing else"
    Hands(counter).tap(0, middle(counter.left))
    counter.watch.wait(1)
    click()
    assert counter.opened == ["far", "left"]


def test_what_is_sent_to_a_button_itself_passes(counter: Counter) -> None:
    QTest.mouseClick(counter.left, LEFT)
    QTest.keyClick(counter.next, Qt.Key.Key_Space)
    assert counter.opened == ["left", "next"]
    assert counter.noticed == []
