"""A window with buttons, and touch of our own on it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.running.look import theme_for
from kiosk.running.touch import Touch
from kiosk.views.touch_button import TouchButton
from kiosk.visit.destinations import AtOffice
from kiosk.visit.parts import Button
from kiosk.visit.phrases import Words
from kiosk.visit.session import Session
from kiosk.visit.wishes import Go
from tests.examples import institution
from tests.running.fingertips import Watch

PX_PER_MM = 3.0
SIDE = 150
"""Pixels: 50 mm."""


class Counter(QWidget):
    """Three buttons beside each other, the third beyond a hand's breadth; free glass below."""

    def __init__(self, touch: Touch, watch: Watch) -> None:
        super().__init__()
        self.touch, self.watch = touch, watch
        self.wished: list[object] = []
        self.noticed: list[str] = []
        self.theme = theme_for(institution(1), QSize(1920, 1080), Session("pl"))
        self.left = self.button("left", 0)
        self.next = self.button("next", SIDE + 12)
        self.far = self.button("far", 600)
        self.resize(800, 400)
        touch.somebody.connect(lambda: self.noticed.append("somebody"))
        touch.woken.connect(lambda: self.noticed.append("woken"))

    def button(self, name: str, left: int) -> TouchButton:
        button = TouchButton(self.theme, "page", self)
        button.show_button(Button(name, Words(name, "en"), Go(AtOffice(name))))
        button.setGeometry(left, 0, SIDE, SIDE)
        button.wished.connect(self.wished.append)
        return button

    @property
    def opened(self) -> list[str]:
        gone = [wish.to for wish in self.wished if isinstance(wish, Go)]
        return [place.office for place in gone if isinstance(place, AtOffice)]

    def tick(self) -> None:
        """What happens a few times a second while somebody holds on to the screen."""
        assert self.is_ticking
        self._timer.timeout.emit()

    @property
    def is_ticking(self) -> bool:
        return self._timer.isActive()

    @property
    def _timer(self) -> QTimer:
        timer = self.touch.findChild(QTimer)
        assert timer is not None
        return timer


@contextmanager
def counter_on(application: QApplication) -> Iterator[Counter]:
    """A counter that is gone afterwards."""
    watch = Watch()
    touch = Touch(watch, PX_PER_MM)
    application.installEventFilter(touch)
    counter = Counter(touch, watch)
    counter.show()
    settle()
    yield counter
    application.removeEventFilter(touch)
    counter.close()
    counter.deleteLater()
    touch.deleteLater()
    settle()


def settle() -> None:
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def middle(button: QWidget) -> QPoint:
    return button.geometry().center()


def beside(button: QWidget, x_mm: float) -> QPoint:
    """So far from the right edge of a button."""
    return QPoint(round(button.geometry().right() + 1 + x_mm * PX_PER_MM), SIDE // 2)


def on_screen(counter: Counter) -> QImage:
    """What is really painted, not what would be."""
    return counter.screen().grabWindow(counter.winId()).toImage()
