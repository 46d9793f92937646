"""A kiosk in a lobby: a stage with a clock that can be set, and somebody in front of it."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from kiosk.running.stage import Stage
from kiosk.views.frame import Frame
from kiosk.views.pieces import Writing
from kiosk.visit.visit import Wish
from tests.examples import at, institution

LEFT = Qt.MouseButton.LeftButton


class WallClock:
    """A clock that stands until it is set."""

    def __init__(self) -> None:
        self.time = at("2026-11-23 14:46:58")

    def now(self) -> datetime:
        return self.time


class Kiosk:
    """A stage, and somebody in front of it."""

    def __init__(self, application: QApplication, size: QSize) -> None:
        self.application = application
        self.clock = WallClock()
        self.content = institution(6)
        self.stage = Stage(self.content, self.clock)
        application.installEventFilter(self.stage)
        self.stage.resize(size)
        self.stage.show()
        self.settle()

    def settle(self) -> None:
        """What is gone is really gone, and all is painted."""
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()

    @property
    def frame(self) -> Frame:
        (frame,) = self.stage.findChildren(Frame)
        return frame

    def button(self, name: str) -> QPushButton:
        found = self.stage.findChild(QPushButton, name)
        assert found is not None, name
        return found

    def tap(self, name: str) -> None:
        QTest.mouseClick(self.button(name), LEFT)
        self.settle()

    def wait(self, seconds: float) -> None:
        """The clock goes on, and the stage looks at it."""
        self.clock.time += timedelta(seconds=seconds)
        self.stage.look_at_clock()
        self.settle()

    def wish(self, wish: Wish) -> None:
        self.stage.want(wish)
        self.settle()

    def headings(self) -> list[str]:
        return [each.text() for each in self.stage.findChildren(Writing) if each.is_heading]
