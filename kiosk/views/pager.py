"""Big Previous and Next instead of scrolling, and which sheet of how many."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.views.accessible import introduce
from kiosk.views.overrides import called_by_qt
from kiosk.views.strokes import clean_painter
from kiosk.views.theme import Theme
from kiosk.views.touch_button import TouchButton
from kiosk.views.writing import draw_centred, width_of
from kiosk.visit.parts import Button, PagerWords
from kiosk.visit.wishes import TurnTo


class _Count(QLabel):
    """``1 of 3``."""

    is_news = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)

    @called_by_qt
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        clean_painter(painter)
        font, ink = self._theme.font("strong"), self._theme.palette.ink
        draw_centred(painter, self.text(), font, self.rect().toRectF(), ink)
        painter.end()


class Pager(QWidget):
    """Previous on the left and Next on the right, in a row below what they turn or, where height
    is short, beside it; hidden for a single sheet."""

    wants = Signal(object)

    is_read_last = True
    """Assistive technology reads what is on a sheet before the ways to others."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__()
        introduce(self, parent)
        self._theme = theme
        self.previous = TouchButton(theme, "page", self)
        self.count = _Count(theme, self)
        self.next = TouchButton(theme, "page", self)
        self.next.icon_after_words = True
        self._counts = ("", "")
        for button in (self.previous, self.next):
            button.wished.connect(self.wants)
        self.hide()

    @property
    def needed_height(self) -> int:
        return max(self._theme.target, round(self._theme.text * 1.4))

    def say(self, words: PagerWords) -> None:
        """Put the words on the buttons, so that they can be measured."""
        self.previous.show_button(Button("previous", words.previous, TurnTo(0), "previous"))
        self.next.show_button(Button("next", words.next, TurnTo(0), "next"))

    def show_sheet(self, words: PagerWords, firsts: Sequence[int], sheet: int) -> None:
        """Show the ways from this sheet to its neighbours; ``firsts`` is what each begins with."""
        self.setVisible(len(firsts) > 1)
        if len(firsts) < 2:
            return
        before, after = firsts[max(sheet - 1, 0)], firsts[min(sheet + 1, len(firsts) - 1)]
        self.previous.show_button(Button("previous", words.previous, TurnTo(before), "previous"))
        self.next.show_button(Button("next", words.next, TurnTo(after), "next"))
        self.previous.setVisible(sheet > 0)
        self.next.setVisible(sheet < len(firsts) - 1)
        self._counts = (
            words.count.text.format(n=sheet + 1, of=len(firsts)),
            f"{sheet + 1}/{len(firsts)}",
        )
        self.count.setAccessibleName(self._counts[0])
        self.count.setLocale(QLocale(words.count.language))

    @property
    def needed_width_beside(self) -> int:
        """Of either button, when they stand beside what they turn."""
        return max(self.previous.needed_width(), self.next.needed_width())

    def place(self, box: QRect) -> None:
        """In a row that fills the box."""
        self.setGeometry(box)
        height = box.height()
        previous, after = self.previous.needed_width(), self.next.needed_width()
        self.previous.setGeometry(0, 0, previous, height)
        self.next.setGeometry(box.width() - after, 0, after, height)
        self._place_count(QRect(previous, 0, box.width() - previous - after, height))

    def place_beside(self, box: QRect, count_height: int) -> None:
        """At the left and right ends of the box, the count in a line at its top."""
        self.setGeometry(box)
        width, height = self.needed_width_beside, box.height() - count_height
        self.previous.setGeometry(0, count_height, width, height)
        self.next.setGeometry(box.width() - width, count_height, width, height)
        self._place_count(QRect(0, 0, box.width(), count_height))

    def _place_count(self, box: QRect) -> None:
        """In words, or where they are too wide as a fraction."""
        words, fraction = self._counts
        font = self._theme.font("strong")
        self.count.setText(words if width_of(words, font) <= box.width() else fraction)
        self.count.setGeometry(box)
