"""Pages as they are really shown: each sheet in its frame, with all that is drawn on it."""

from collections.abc import Generator
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

import msgspec
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from kiosk.content.model import Content
from kiosk.running.look import forget, frame_for, theme_for
from kiosk.views.frame import Frame
from kiosk.visit.pages import page
from kiosk.visit.shown import AnyPage
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import TurnTo
from tests.views.drawn import DrawnPicture, DrawnText, drawn_on
from tests.views.pixels import Pixels, pixels_of


@dataclass
class ShownSheet:
    """One sheet of a page on a screen."""

    content: Content
    page: AnyPage
    frame: Frame
    number: int
    of: int
    misfits: list[str] = field(default_factory=list)

    @property
    def size(self) -> QSize:
        return self.frame.size()

    @property
    def millimetres(self) -> tuple[float, float]:
        """Width and height of the screen; one that is turned has its millimetres turned too."""
        screen = self.content.screen
        sides = sorted((screen.width_mm, screen.height_mm))
        upright = self.size.height() > self.size.width()
        return (sides[0], sides[1]) if upright else (sides[1], sides[0])

    @property
    def px_per_mm(self) -> tuple[float, float]:
        """Along the width and along the height."""
        width_mm, height_mm = self.millimetres
        return self.size.width() / width_mm, self.size.height() / height_mm

    @cached_property
    def pixels(self) -> Pixels:
        return pixels_of(self.frame.grab())

    @cached_property
    def _drawn(self) -> tuple[list[DrawnText], list[DrawnPicture]]:
        return drawn_on(self.frame)

    @property
    def texts(self) -> list[DrawnText]:
        return self._drawn[0]

    @property
    def pictures(self) -> list[DrawnPicture]:
        return self._drawn[1]

    @cached_property
    def widgets(self) -> list[QWidget]:
        """All that are visible, the frame itself not among them."""
        return [
            widget
            for widget in self.frame.findChildren(QWidget)
            if widget.isVisibleTo(self.frame) and not widget.size().isEmpty()
        ]

    @cached_property
    def buttons(self) -> list[QPushButton]:
        """What can be touched; keys that lead nowhere cannot."""
        buttons = (widget for widget in self.widgets if isinstance(widget, QPushButton))
        return [button for button in buttons if button.isEnabled()]

    def box_of(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self.frame, QPoint()), widget.size())


def shown_sheets(
    content: Content, visit: Visit, size: QSize, now: datetime | None
) -> Generator[ShownSheet]:
    """Every sheet of the page of this visit. Each is gone once the next one is asked for."""
    # Turning a sheet would answer whether the visitor is still there.
    begun = visit.after(TurnTo(0)) if visit.asked_until is None else visit
    shown = page(content, begun, now)
    frame = frame_for(shown, theme_for(content, size, shown.session))
    # Laid out and painted as on a screen, but into memory only.
    frame.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    frame.resize(size)
    frame.show_page(shown)
    frame.show()
    QApplication.processEvents()
    try:
        firsts = list(frame.view.firsts)
        for number, first in enumerate(firsts):
            if number:
                shown = page(content, visit.after(TurnTo(first)), now)
                frame.show_page(shown)
                QApplication.processEvents()
            yield ShownSheet(
                content, shown, frame, number + 1, len(firsts), list(frame.view.misfits)
            )
    finally:
        frame.hide()
        forget(frame)


def on_screen(content: Content, **changes: float) -> Content:
    """The same content on a screen of other millimetres."""
    return msgspec.structs.replace(
        content, screen=msgspec.structs.replace(content.screen, **changes)
    )
