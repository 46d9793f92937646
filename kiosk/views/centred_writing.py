"""A text in the middle of its box."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from kiosk.views.pieces import Writing
from kiosk.views.writing import Paragraph


class CentredWriting(Writing):
    """A text whose lines stand in the middle, about equally long."""

    def _paragraph(self, width: int) -> Paragraph:
        found = super()._paragraph(width)
        narrow, wide = width // 2, width
        while wide - narrow > self.theme.text // 2:
            middle = (narrow + wide) // 2
            tried = Paragraph(found.text, found.font, middle)
            if len(tried.lines) > len(found.lines) or tried.breaks_a_word:
                narrow = middle
            else:
                wide = middle
        return Paragraph(found.text, found.font, wide, centred=True)

    def draw(self, painter: QPainter) -> None:
        paragraph = self._paragraph(self.width())
        paragraph.draw(painter, QPointF((self.width() - paragraph.width) / 2, 0), self.colour)
