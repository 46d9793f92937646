"""The controls every page has, always at the same place below it."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.views.accessible import introduce
from kiosk.views.overrides import called_by_qt
from kiosk.views.theme import Theme
from kiosk.views.touch_button import TouchButton
from kiosk.visit.parts import Button
from kiosk.visit.phrases import Words

AIDS = ("read", "text-size")
"""What the controls begin with that change how things are heard and seen; where there is no voice,
with the second. They stand on the right."""

_MOST_OF_PANEL, _MOST_IN_LOW_REACH = 0.3, 0.24
"""Of a panel's height, for a bar all of whose buttons have words; in low reach the page's own
buttons have to find room in the rest of the lower half."""

_NONE: frozenset[str] = frozenset()
_SIGNS_OF_VOICE = frozenset({"quieter", "louder", "silence"})
"""Buttons that are only there once the kiosk speaks, and whose signs every telephone has."""

_OTHER_SIGNS = frozenset({"start", "read", "text-size", "contrast", "reach"})
"""What follows them on the smallest panels; the way back and the languages keep their words."""


class BottomBar(QWidget):
    """The controls every page has: ways back on the left, the aids on the right; in as many rows
    as they need."""

    wants = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__()
        introduce(self, parent)
        self._theme = theme
        self._buttons: dict[str, TouchButton] = {}
        self._order: list[TouchButton] = []
        self._widths: dict[TouchButton, int] = {}

    def show_name(self, words: Words) -> None:
        """What assistive technology calls the bar."""
        self.setAccessibleName(words.text)
        self.setLocale(QLocale(words.language))

    def show_buttons(self, buttons: Sequence[Button]) -> None:
        for name in set(self._buttons) - {button.id for button in buttons}:
            gone = self._buttons.pop(name)
            gone.hide()
            gone.deleteLater()
        self._order = []
        grew = False
        for button in buttons:
            shown = self._buttons.get(button.id)
            if shown is None:
                grew = True
                shown = self._buttons[button.id] = TouchButton(self._theme, "bar", self)
                shown.wished.connect(self.wants)
            shown.show_button(button)
            shown.show()
            self._order.append(shown)
            if grew:
                # In the order of the bar, also for those who hear it.
                shown.raise_()

    @property
    def _room(self) -> int:
        return round(self._theme.unit * 0.55)

    def _rows(self, width: int) -> list[list[TouchButton]]:
        """As few rows as hold the buttons in their order, a little tight if that saves one: whole
        groups a row if that will do, else the rows as even as they can be, so that no button stands
        alone. Where the kiosk speaks and the bar would be too high, some have only their signs."""
        fewest = self._fewest_rows(width, _NONE)
        if set(self._buttons) >= _SIGNS_OF_VOICE:
            share = _MOST_IN_LOW_REACH if self._theme.low_reach else _MOST_OF_PANEL
            most = self._theme.panel.size.height() * share
            for signs in (_SIGNS_OF_VOICE, _SIGNS_OF_VOICE | _OTHER_SIGNS):
                if self._height(fewest) > most:
                    fewest = self._fewest_rows(width, signs)
        self._measure(tight=False)
        if len(self._filled(width)) > fewest:
            self._measure(tight=True)
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

    def _fewest_rows(self, width: int, signs: frozenset[str]) -> int:
        """With only their signs for buttons of those names."""
        for button in self._order:
            button.is_mere_sign = button.objectName() in signs
        self._measure(tight=True)
        return len(self._filled(width))

    def _measure(self, tight: bool) -> None:
        self._widths = {button: button.needed_width(tight) for button in self._order}

    def _groups(self) -> list[list[TouchButton]]:
        """Where to go and in which language; how to hear and see it."""
        middle = self._first_aid
        return [row for row in (self._order[:middle], self._order[middle:]) if row]

    @property
    def _first_aid(self) -> int:
        """The place of the first aid in the order."""
        names = [button.objectName() for button in self._order]
        return next((names.index(name) for name in AIDS if name in names), len(names))

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
        return self._height(len(self._rows(width - self._theme.margin * 2)))

    def _height(self, rows: int) -> int:
        return rows * self._theme.bar_button + (rows - 1) * self._theme.gap + self._room * 2

    @called_by_qt
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.lay_out()

    def lay_out(self) -> None:
        theme = self._theme
        width = self.width() - theme.margin * 2
        rows = self._rows(width)
        top = self._room
        first_aid = next(iter(self._order[self._first_aid :]), None)
        for row in rows:
            spare = width - self._needed(row)
            left = theme.margin
            for button in row:
                if len(rows) == 1 and button is first_aid:
                    left += spare
                wide = self._widths[button]
                if len(rows) > 1:
                    wide += spare // len(row)
                button.setGeometry(left, top, wide, theme.bar_button)
                left += wide + theme.gap
            top += theme.bar_button + theme.gap

    @called_by_qt
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self._theme.palette
        painter = QPainter(self)
        painter.fillRect(self.rect(), palette.bar)
        if palette.outlined:
            painter.fillRect(0, 0, self.width(), self._theme.border, palette.line)
        painter.end()
