"""The controls every page has, always at the same place below it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.views.theme import Theme
from kiosk.views.touch_button import TouchButton
from kiosk.visit.shown import Button

FIRST_OF_SIGHT = "text-size"
"""The first of the controls that change how things are seen; they stand on the right."""


class BottomBar(QWidget):
    """The controls every page has: ways back on the left, the ways to see better on the right;
    in as many rows as they need."""

    wants = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: dict[str, TouchButton] = {}
        self._order: list[TouchButton] = []
        self._widths: dict[TouchButton, int] = {}

    def show_buttons(self, buttons: Sequence[Button]) -> None:
        for name in set(self._buttons) - {button.id for button in buttons}:
            gone = self._buttons.pop(name)
            gone.hide()
            gone.deleteLater()
        self._order = []
        for button in buttons:
            shown = self._buttons.get(button.id)
            if shown is None:
                shown = self._buttons[button.id] = TouchButton(self._theme, "bar", self)
                shown.wished.connect(self.wants)
                shown.show()
            shown.show_button(button)
            self._order.append(shown)
        self._widths = {button: button.needed_width() for button in self._order}

    @property
    def _room(self) -> int:
        return round(self._theme.unit * 0.55)

    def _rows(self, width: int) -> list[list[TouchButton]]:
        """As few rows as hold the buttons in their order: whole groups a row if that will do,
        else the rows as even as they can be, so that no button stands alone."""
        fewest = len(self._filled(width))
        grouped = self._groups()
        if fewest == len(grouped) and all(self._needed(row) <= width for row in grouped):
            return grouped
        narrow, wide = 1, width
        while narrow < wide:
            middle = (narrow + wide) // 2
            if len(self._filled(middle)) > fewest:
                narrow = middle + 1
            else:
                wide = middle
        return self._filled(wide)

    def _groups(self) -> list[list[TouchButton]]:
        """Where to go and in which language; how to see it."""
        names = [button.objectName() for button in self._order]
        middle = names.index(FIRST_OF_SIGHT) if FIRST_OF_SIGHT in names else len(names)
        return [row for row in (self._order[:middle], self._order[middle:]) if row]

    def _needed(self, row: Sequence[TouchButton]) -> int:
        return sum(self._widths[button] + self._theme.gap for button in row) - self._theme.gap

    def _filled(self, width: int) -> list[list[TouchButton]]:
        rows: list[list[TouchButton]] = [[]]
        used = 0
        for button in self._order:
            needed = self._widths[button] + self._theme.gap
            if rows[-1] and used + needed - self._theme.gap > width:
                rows.append([])
                used = 0
            used += needed
            rows[-1].append(button)
        return rows

    def height_in(self, width: int) -> int:
        rows = len(self._rows(width - self._theme.margin * 2))
        return rows * self._theme.bar_button + (rows - 1) * self._theme.gap + self._room * 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.lay_out()

    def lay_out(self) -> None:
        theme = self._theme
        width = self.width() - theme.margin * 2
        rows = self._rows(width)
        top = self._room
        for row in rows:
            spare = width - self._needed(row)
            left = theme.margin
            for button in row:
                if len(rows) == 1 and button.objectName() == FIRST_OF_SIGHT:
                    left += spare
                wide = self._widths[button]
                if len(rows) > 1:
                    wide += spare // len(row)
                button.setGeometry(left, top, wide, theme.bar_button)
                left += wide + theme.gap
            top += theme.bar_button + theme.gap

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self._theme.palette
        painter = QPainter(self)
        painter.fillRect(self.rect(), palette.bar)
        if palette.outlined:
            painter.fillRect(0, 0, self.width(), self._theme.border, palette.line)
        painter.end()
