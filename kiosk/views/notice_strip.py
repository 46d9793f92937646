"""What is different these days, as a strip above the tiles that leads to all of it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.views.icons import draw_icon
from kiosk.views.overrides import called_by_qt
from kiosk.views.strokes import clean_painter, draw_box
from kiosk.views.theme import Theme
from kiosk.views.touch_button import TouchButton
from kiosk.views.writing import Paragraph, line_height

MOST_LINES = 2

_FEWEST_LETTERS = 12
"""Letters' sizes of words that say something: about twenty-four letters."""


def beginning_of(text: str, fits: Callable[[str], bool]) -> str:
    """The text, or as many of its words as fit, with a sign that there are more; at least one."""
    if fits(text):
        return text
    words = text.split()
    least, most = 1, len(words)
    while most - least > 1:
        middle = (least + most) // 2
        if fits(_broken_off(words[:middle])):
            least = middle
        else:
            most = middle
    return _broken_off(words[:least])


def _broken_off(words: Sequence[str]) -> str:
    return f"{' '.join(words).rstrip('.,:;')}…"


class NoticeStrip(TouchButton):
    """As many of its words as its lines hold; its name says all of them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "page", parent)

    def height_in_lines(self, width: int, most: int) -> int:
        """What it needs in a width for at most so many lines of words, in pixels."""
        lines = min(most, len(self._paragraph(self.text(), width).lines))
        return max(self.theme.target, self._line * lines + self._above * 2)

    def is_readable(self, width: int) -> bool:
        """Whether a few words of it fit such a width."""
        return self._words_width(width) >= self.theme.text * _FEWEST_LETTERS

    @property
    def _line(self) -> int:
        return line_height(self.theme.font("strong"))

    @property
    def _above(self) -> int:
        return round(self.theme.unit * 0.3)

    @property
    def _side(self) -> int:
        """Of the sign at its beginning, and of the arrow at its end."""
        return round(self.theme.text * 1.2)

    def _words_width(self, width: int) -> int:
        return width - self._side * 2 - self._room * 3

    def _paragraph(self, text: str, width: int) -> Paragraph:
        return Paragraph(text, self.theme.font("strong"), self._words_width(width))

    def _shown(self) -> Paragraph:
        """The words, or as many as the height holds and a sign that there are more."""
        text, width = self.text(), self.width()
        most = max(1, (self.height() - self._above) // self._line)
        beginning = beginning_of(text, lambda text: len(self._paragraph(text, width).lines) <= most)
        return self._paragraph(beginning, width)

    @called_by_qt
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, theme = self.theme.palette, self.theme
        ink, fill = palette.warning
        line = ink
        if self.isDown():
            ink, fill = fill, ink
        painter = QPainter(self)
        clean_painter(painter)
        box = QRectF(self.rect())
        radius = theme.radius * 0.8
        draw_box(painter, box, fill, line, theme.border, radius)
        side, middle = self._side, box.center().y()
        draw_icon(painter, "notice", QRectF(self._room, middle - side / 2, side, side), ink)
        end = box.width() - self._room - side
        draw_icon(painter, "next", QRectF(end, middle - side / 2, side, side), ink)
        words = self._shown()
        left = self._room * 1.5 + side
        words.draw(painter, QPointF(left, middle - words.height / 2), ink)
        self.draw_ring(painter, palette.focus, radius)
        painter.end()
