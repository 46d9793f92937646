"""Words in which what was searched for is marked."""

from typing import cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QTextLine

from kiosk.views.strokes import draw_box
from kiosk.views.theme import Role, Theme
from kiosk.views.writing import Inked, Paragraph
from kiosk.visit.parts import Marked

_ABOVE, _BELOW = 0.07, 0.03
"""Of a line's height: what a mark leaves free, so that marks in two lines do not touch."""


class MarkedParagraph(Paragraph):
    """A paragraph with coloured boxes behind what is marked, whose letters keep their contrast."""

    def __init__(self, theme: Theme, marked: Marked, role: Role, width: float) -> None:
        self._theme = theme
        on_mark = [Inked(start, end, theme.palette.on_accent) for start, end in marked.marks]
        super().__init__(marked.words.text, theme.font(role), width, inked=on_mark)
        self._marks = [(self.place_of(start), self.place_of(end)) for start, end in marked.marks]

    def draw(self, painter: QPainter, at: QPointF, colour: QColor) -> None:
        for box in self._boxes():
            fill = self._theme.palette.accent
            draw_box(painter, box.translated(at), fill, None, 0, self._theme.radius * 0.3)
        super().draw(painter, at, colour)

    def _boxes(self) -> list[QRectF]:
        """Where the marks are, line by line."""
        boxes = []
        for start, end in self._marks:
            for number, (begins, ends) in enumerate(self.lines):
                first, last = max(start, begins), min(end, ends)
                if first < last:
                    line = self._layout.lineAt(number)
                    left, right = _across(line, first), _across(line, last)
                    top = number * self._line_height + self._line_height * _ABOVE
                    height = self._line_height * (1 - _ABOVE - _BELOW)
                    boxes.append(QRectF(left, top, right - left, height).adjusted(-1, 0, 1, 0))
        return boxes


def _across(line: QTextLine, place: int) -> float:
    """How far from the left a letter of a line begins."""
    # Declared to give anything, because it gives the place as well.
    found, _ = cast(tuple[float, int], line.cursorToX(place))
    return found
