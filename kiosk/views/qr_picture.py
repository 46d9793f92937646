"""A QR code that phones read: whole pixels a square, black on white, quiet zone, large enough."""

import math

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from kiosk.content.payloads import QUIET_ZONE
from kiosk.views.accessible import Heard
from kiosk.views.pieces import Piece
from kiosk.views.theme import CODE_INK, CODE_PAPER, CODE_SIDE, CODE_SQUARE, Theme
from kiosk.visit.phrases import Words
from kiosk.visit.qr import Squares


class QrPicture(Piece):
    """The code; assistive technology hears what it holds."""

    heard_as = Heard.Graphic
    speaks_for_others = True
    """The words below it say the same to the eye."""

    def __init__(self, theme: Theme, squares: Squares, said: Words) -> None:
        super().__init__(theme, said)
        self._squares = squares

    @property
    def least_side(self) -> int:
        """The least side in pixels, quiet zone included, that is read from the viewing distance."""
        distance = self.theme.panel.viewing_distance_mm
        count = len(self._squares)
        by_square = math.ceil(CODE_SQUARE * distance * self.theme.panel.px_per_mm)
        by_side = math.ceil(CODE_SIDE * distance * self.theme.panel.px_per_mm / count)
        return max(by_square, by_side) * (count + 2 * QUIET_ZONE)

    def height_in(self, width: int) -> int:
        return width

    def draw(self, painter: QPainter) -> None:
        count = len(self._squares)
        side = min(self.width(), self.height())
        square = side // (count + 2 * QUIET_ZONE)
        paper = square * (count + 2 * QUIET_ZONE)
        left, top = (self.width() - paper) // 2, (self.height() - paper) // 2
        painter.fillRect(QRect(left, top, paper, paper), CODE_PAPER)
        left += square * QUIET_ZONE
        top += square * QUIET_ZONE
        for row, squares in enumerate(self._squares):
            for column, black in enumerate(squares):
                if black:
                    box = QRect(left + column * square, top + row * square, square, square)
                    painter.fillRect(box, CODE_INK)
