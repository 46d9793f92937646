"""A card: a heading and pieces below it; too long for its column, it goes on in the next one."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.views.accessible import introduce
from kiosk.views.icons import draw_icon
from kiosk.views.overrides import called_by_qt
from kiosk.views.pieces import Piece, Writing
from kiosk.views.strokes import clean_painter, draw_box
from kiosk.views.theme import Theme
from kiosk.visit.phrases import Words

_LOOSEST = 0.45
"""Of the room that may be added above each piece, in letters' sizes."""

_FEWEST_APART = 2
"""A card that goes on in the next column takes at least so many pieces along."""


class Card(QWidget):
    """Pieces below each other, in a box (``framed``) or on the bare page."""

    def __init__(
        self,
        theme: Theme,
        pieces: Sequence[Piece],
        heading: Words | None = None,
        icon: str | None = None,
        framed: bool = True,
    ) -> None:
        super().__init__()
        introduce(self)
        self.theme = theme
        self.pieces = list(pieces)
        self.icon = icon
        self.framed = framed
        self._words = heading
        self.heading: Writing | None = None
        if heading is not None:
            self.heading = Writing(theme, heading, "strong", theme.palette.muted, is_heading=True)

    def _all(self) -> list[Piece]:
        return [*([self.heading] if self.heading else []), *self.pieces]

    @property
    def _room(self) -> int:
        return self.theme.padding if self.framed else 0

    @property
    def _indent(self) -> int:
        """Of the heading, behind its icon."""
        return round(self.theme.text * 1.5) if self.icon else 0

    @property
    def _below_heading(self) -> int:
        return round(self.theme.unit * 0.3)

    def _boxes(self, width: int) -> list[QRect]:
        """Where each piece goes, the heading first, inside a card of this width."""
        left = top = self._room
        inner = width - self._room * 2
        boxes: list[QRect] = []
        if self.heading is not None:
            heading_width = inner - self._indent
            height = self.heading.height_in(heading_width)
            boxes.append(QRect(left + self._indent, top, heading_width, height))
            top += height + self._below_heading
        for place, piece in enumerate(self.pieces):
            top += piece.space_before if place else 0
            height = piece.height_in(inner)
            boxes.append(QRect(left, top, inner, height))
            top += height
        return boxes

    def height_in(self, width: int) -> int:
        boxes = self._boxes(width)
        bottom = boxes[-1].y() + boxes[-1].height() if boxes else 0
        return bottom + self._room

    def breaks_a_word(self, width: int) -> bool:
        inner = width - self._room * 2
        return any(piece.breaks_a_word(inner) for piece in self.pieces)

    def is_broken(self, width: int) -> bool:
        inner = width - self._room * 2
        return any(piece.is_broken(inner) for piece in self.pieces)

    @property
    def leads_on(self) -> bool:
        """Whether there is nothing on it but what should not be parted from what follows."""
        return all(piece.leads_on for piece in self.pieces)

    def divided(self, width: int, height: int) -> "tuple[Card, Card] | None":
        """The card up to what fits the height, and a card with the rest under the same heading;
        None if not even its first piece fits."""
        inner = width - self._room * 2
        boxes = self._boxes(width)[1 if self.heading else 0 :]
        limit = height - self._room
        fitting = sum(box.y() + box.height() <= limit for box in boxes)
        if fitting == len(boxes):
            return None
        begun, rest = self.pieces[:fitting], self.pieces[fitting:]
        # A column that would stay empty, or with a mere heading, takes even a single line.
        least = 1 if all(piece.leads_on for piece in begun) else 2
        parts = rest[0].divided(inner, limit - boxes[fitting].y(), least)
        if parts is not None:
            begun, rest = [*begun, parts[0]], [parts[1], *rest[1:]]
        if len(rest) == 1 and len(begun) > _FEWEST_APART and parts is None:
            rest.insert(0, begun.pop())
        while begun and begun[-1].leads_on:
            rest.insert(0, begun.pop())
        if not begun:
            begun, rest = self.pieces[:fitting], self.pieces[fitting:]
        if not begun:
            return None
        return self._part(begun), self._part(rest)

    def _part(self, pieces: Sequence[Piece]) -> "Card":
        return Card(self.theme, pieces, self._words, self.icon, self.framed)

    def place(self, box: QRect) -> None:
        """Put the card there, and its pieces in it, looser where there is room to spare."""
        self.setGeometry(box)
        spare = box.height() - self.height_in(box.width())
        looser = 0
        if self.framed and spare > 0 and self.pieces:
            looser = min(spare // len(self.pieces), round(self.theme.unit * _LOOSEST))
        headings = len(self._all()) - len(self.pieces)
        for number, (piece, inside) in enumerate(
            zip(self._all(), self._boxes(box.width()), strict=True)
        ):
            piece.setParent(self)
            piece.setGeometry(inside.translated(0, max(0, number - headings) * looser))

    @called_by_qt
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.theme.palette
        painter = QPainter(self)
        clean_painter(painter)
        if self.framed:
            draw_box(
                painter,
                QRectF(self.rect()),
                palette.card,
                palette.line,
                self.theme.border,
                self.theme.radius,
            )
        if self.icon is not None and self.heading is not None:
            box = QRectF(self._room, self._room, self.theme.text * 1.15, self.heading.height())
            draw_icon(painter, self.icon, box, palette.muted)
        painter.end()
