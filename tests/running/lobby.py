"""A kiosk in a lobby: a stage with a clock that can be set, and somebody in front of it."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from kiosk.content.model import Content
from kiosk.running.reader import Reader
from kiosk.running.stage import Stage
from kiosk.views.frame import Frame
from kiosk.views.pieces import Writing
from kiosk.visit.wishes import Wish
from tests.examples import at, institution
from tests.running.fingertips import Hands


class WallClock:
    """A clock that stands until it is set, and is trusted until it is doubted."""

    def __init__(self) -> None:
        self.time = at("2026-11-23 14:46:58")

        self.uptime = 1000.0
        self.is_doubted = False

    def now(self) -> datetime:
        return self.time

    def is_trusted(self) -> bool:
        return not self.is_doubted

    def uptime_s(self) -> float:
        return self.uptime


class Kiosk:
    """A stage, and somebody in front of it."""

    def __init__(
        self,
        application: QApplication,
        size: QSize,
        content: Content | None = None,
        reader: Reader | None = None,
    ) -> None:
        self.application = application
        self.clock = WallClock()
        self.content = content or institution(6)
        self.stage = Stage(self.content, self.clock, reader)
        self.stage.attend(application)
        self.stage.resize(size)
        self.stage.show()
        self.hands = Hands(self.stage)
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

    def place(self, name: str) -> QPoint:
        button = self.button(name)
        return button.mapTo(self.stage, button.rect().center())

    def tap(self, name: str) -> None:
        """With one finger, in no hurry."""
        self.tap_at(self.place(name))

    def tap_at(self, place: QPoint) -> None:
        self.clock.uptime += 1
        self.hands.tap(0, place)
        self.settle()

    def key(self, key: Qt.Key) -> None:
        """Pressed by somebody who uses keys."""
        QTest.keyClick(QApplication.focusWidget() or self.stage, key)
        self.settle()

    @property
    def focused(self) -> str:
        """The name of the control that has the focus."""
        focused = self.frame.focused()
        return focused.objectName() if focused is not None else ""

    @property
    def has_ring(self) -> bool:
        """Whether one sees where the focus is."""
        focused = self.frame.focused()
        return focused is not None and focused.came_by_keys

    def wait(self, seconds: float) -> None:
        """The clock goes on, and the stage looks at it."""
        self.clock.time += timedelta(seconds=seconds)
        self.clock.uptime += max(0.0, seconds)
        self.stage.look_at_clock()
        self.settle()

    def wish(self, wish: Wish) -> None:
        self.stage.want(wish)
        self.settle()

    def texts(self) -> list[str]:
        """All that is written on the page, but for its buttons."""
        pieces = self.frame.findChildren(QLabel)
        return [piece.text() for piece in pieces if piece.isVisibleTo(self.stage)]

    def close(self) -> None:
        """The kiosk is taken down."""
        self.application.removeEventFilter(self.stage.touch)
        self.application.removeEventFilter(self.stage.keys)
        self.stage.close()
        self.stage.deleteLater()
        self.settle()

    def headings(self) -> list[str]:
        return [each.text() for each in self.stage.findChildren(Writing) if each.is_heading]
