"""What is drawn of a number: a bar as long as the number, or a part of a whole in a row of signs.

Lengths begin at zero and are as long as their numbers, all of one card against the same longest
one: twice the length is twice the number. What is part of a whole is filled, the rest of the whole
only outlined, so that it is seen without colours as well.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from kiosk.views.icons import draw_icon
from kiosk.views.strokes import draw_box
from kiosk.views.theme import Theme
from kiosk.visit.parts import ShownFigure

_BAR, _SIGN = 0.8, 1.5
"""Heights of a bar and of a sign, in letters' sizes at 100 %."""

_CLOSEST, _WIDEST = 0.8, 1.3
"""Of a sign's height: the least and the most room across for each in a row of signs."""

_THINNEST = 2
"""Borders: what is more than nothing is seen, however small."""

_PERSONS = frozenset({"people", "family", "child", "senior", "care"})
"""Icons of what is counted in persons."""


class FigureDrawing:
    """The drawing of one figure in a width: nothing where there is nothing to compare."""

    def __init__(self, theme: Theme, figure: ShownFigure, longest: float | None) -> None:
        self._theme = theme
        self._figure = figure
        self._longest = longest

    @property
    def has_signs(self) -> bool:
        return self._figure.units is not None

    @property
    def is_nothing(self) -> bool:
        no_bar = self._longest is None or self._figure.number is None
        return no_bar and not self.has_signs

    def height_in(self, width: int) -> int:
        if self.is_nothing:
            return 0
        return round(self._theme.unit * (_SIGN if self._fits_signs(width) else _BAR))

    def width_in(self, width: int) -> int:
        """What it uses of the width: the whole that is drawn, filled or not."""
        if self._fits_signs(width):
            return round(self._sign_room(width) * self._of_signs)
        return round(max(self._length(self._figure.number, width), self._whole(width)))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        if self.is_nothing:
            return
        width = round(box.width())
        if self._fits_signs(width):
            self._draw_signs(painter, box, self._sign_room(width))
        else:
            self._draw_bar(painter, box)

    @property
    def _ink(self) -> QColor:
        palette = self._theme.palette
        return palette.ink if palette.outlined else palette.brand

    @property
    def _of_signs(self) -> int:
        return self._figure.units[1] if self._figure.units is not None else 0

    def _fits_signs(self, width: int) -> bool:
        """Signs too close to each other would be no more than a bar."""
        side = self._theme.unit * _SIGN
        return self.has_signs and self._sign_room(width) >= side * _CLOSEST

    def _sign_room(self, width: int) -> float:
        """Across for each: all of them as long as the whole is beside other figures."""
        widest = self._theme.unit * _SIGN * _WIDEST
        whole = self._whole(width)
        if self._longest is not None and self._longest != self._figure.of and whole:
            return whole / self._of_signs
        return min(widest, (whole or width) / max(1, self._of_signs))

    def _whole(self, width: int) -> float:
        return self._length(self._figure.of, width)

    def _length(self, number: float | None, width: int) -> float:
        if not number or self._longest is None or number < 0:
            return 0.0
        return max(width * number / self._longest, self._theme.border * _THINNEST)

    def _draw_bar(self, painter: QPainter, box: QRectF) -> None:
        theme = self._theme
        radius = box.height() * 0.22
        width = round(box.width())
        if whole := self._whole(width):
            around = QRectF(box.left(), box.top(), whole, box.height())
            draw_box(painter, around, theme.palette.card, self._ink, theme.border, radius)
        length = self._length(self._figure.number, width)
        if length:
            part = QRectF(box.left(), box.top(), length, box.height())
            draw_box(painter, part, self._ink, None, 0, min(radius, length / 2))

    def _draw_signs(self, painter: QPainter, box: QRectF, room: float) -> None:
        filled, of = self._figure.units or (0, 0)
        side = min(box.height(), room)
        for place in range(of):
            left = box.left() + place * room
            self._draw_sign(painter, QRectF(left, box.top(), side, side), place < filled)

    def _draw_sign(self, painter: QPainter, box: QRectF, is_filled: bool) -> None:
        if self._figure.of is None and self._figure.icon is not None:
            draw_icon(painter, self._figure.icon, box, self._ink)
            return
        width = self._theme.border
        painter.setPen(QPen(self._ink, width))
        painter.setBrush(self._ink if is_filled else Qt.BrushStyle.NoBrush)
        inside = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        if self._figure.icon in _PERSONS:
            painter.drawPath(_person(inside))
        else:
            painter.drawEllipse(inside.adjusted(width, width, -width, -width))


def _person(box: QRectF) -> QPainterPath:
    """Head and shoulders."""
    path = QPainterPath()
    side, middle = box.height(), box.center().x()
    head = side * 0.21
    path.addEllipse(QPointF(middle, box.top() + head), head, head)
    body = QRectF(middle - side * 0.36, box.top() + side * 0.5, side * 0.72, side)
    shoulders = QPainterPath()
    shoulders.addRoundedRect(body, side * 0.36, side * 0.36)
    visible = QPainterPath()
    visible.addRect(QRectF(box.left(), box.top(), box.width(), side))
    path.addPath(shoulders.intersected(visible))
    return path
