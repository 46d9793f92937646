"""Fingers, a mouse and a pen on a window, as the system tells of them; and a watch for the test."""

from collections.abc import Collection
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


class Watch:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.seconds = 5000.0

    def __call__(self) -> float:
        return self.seconds

    def wait(self, seconds: float) -> None:
        self.seconds += seconds


class Pointing(Protocol):
    """One finger, or what stands for it."""

    def press(self, place: QPoint) -> None: ...

    def move(self, place: QPoint) -> None: ...

    def lift(self, place: QPoint) -> None: ...


class Hands:
    """A touch screen, touched with as many fingers as wanted. Real screens tell of all contacts
    each time; with ``tells_all`` false this one tells only of what changed."""

    def __init__(self, window: QWidget, tells_all: bool = True) -> None:
        self.window = window
        self.tells_all = tells_all
        self.device = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
        self.down: dict[int, QPoint] = {}

    def press(self, places: dict[int, QPoint], settle: bool = True) -> None:
        sequence = self._others(places)
        for number, place in places.items():
            sequence.press(number, place, self.window)
            self.down[number] = place
        sequence.commit(settle)

    def move(self, places: dict[int, QPoint], settle: bool = True) -> None:
        sequence = self._others(places)
        for number, place in places.items():
            sequence.move(number, place, self.window)
            self.down[number] = place
        sequence.commit(settle)

    def lift(self, *numbers: int, settle: bool = True) -> None:
        sequence = self._others(numbers)
        for number in numbers:
            sequence.release(number, self.down.pop(number), self.window)
        sequence.commit(settle)

    def tap(self, number: int, place: QPoint) -> None:
        self.press({number: place})
        self.lift(number)

    def _others(self, changed: Collection[int]) -> QTest.QTouchEventSequence:
        sequence = QTest.touchEvent(self.window, self.device)
        for number in self.down:
            if self.tells_all and number not in changed:
                sequence.stationary(number)
        return sequence


class OneFinger:
    def __init__(self, window: QWidget) -> None:
        self._hands = Hands(window)

    def press(self, place: QPoint) -> None:
        self._hands.press({0: place})

    def move(self, place: QPoint) -> None:
        self._hands.move({0: place})

    def lift(self, place: QPoint) -> None:
        self._hands.move({0: place})
        self._hands.lift(0)


class Mouse:
    def __init__(self, window: QWidget) -> None:
        self._window = window.windowHandle()

    def press(self, place: QPoint) -> None:
        QTest.mousePress(self._window, LEFT, PLAIN, place)

    def move(self, place: QPoint) -> None:
        QTest.mouseMove(self._window, place)

    def lift(self, place: QPoint) -> None:
        QTest.mouseRelease(self._window, LEFT, PLAIN, place)


class Pen:
    def __init__(self, window: QWidget) -> None:
        self._window = window.windowHandle()
        self._device = QPointingDevice.primaryPointingDevice()

    def press(self, place: QPoint) -> None:
        self._tell(QEvent.Type.TabletPress, place, LEFT)

    def move(self, place: QPoint) -> None:
        self._tell(QEvent.Type.TabletMove, place, LEFT)

    def lift(self, place: QPoint) -> None:
        self._tell(QEvent.Type.TabletRelease, place, Qt.MouseButton.NoButton)

    def _tell(self, kind: QEvent.Type, place: QPoint, held: Qt.MouseButton) -> None:
        at, there = QPointF(place), QPointF(self._window.mapToGlobal(place))
        nothing = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
        told = QTabletEvent(kind, self._device, at, there, *nothing, PLAIN, LEFT, held)
        QCoreApplication.sendEvent(self._window, told)
        QApplication.processEvents()
