"""The institution in numbers: a card for each, in rows."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from kiosk.views.card import Card
from kiosk.views.flow import PIECE_LENGTH, flow, place_columns
from kiosk.views.page_view import PageView
from kiosk.views.pieces import Piece, Writing
from kiosk.views.strokes import draw_box
from kiosk.views.theme import Theme
from kiosk.visit.parts import ShownFigure
from kiosk.visit.phrases import Words
from kiosk.visit.shown import FiguresPage

_MOST_COLUMNS = 4

_MOST_PIECES = 3
"""Of a figure: its value, what it counts, its share."""


class ShareBar(Piece):
    """A part of a whole, as a filled bar."""

    def __init__(self, theme: Theme, share: float, words: Words, space_before: int) -> None:
        super().__init__(theme, words, space_before)
        self._share = min(1.0, max(0.0, share))

    def height_in(self, width: int) -> int:
        return round(self.theme.unit * 0.8)

    def draw(self, painter: QPainter) -> None:
        palette = self.theme.palette
        box, radius = QRectF(self.rect()), self.height() / 2
        line = palette.line if palette.outlined else palette.ink
        draw_box(painter, box, palette.tint, line, max(1, self.theme.border / 2), radius)
        part = QRectF(0, 0, box.width() * self._share, box.height())
        draw_box(painter, part, palette.accent, None, 0, radius)


class FiguresView(PageView[FiguresPage]):
    def lay_out(self, page: FiguresPage, area: QRect) -> set[str]:
        theme = self.theme
        title = Writing(theme, page.title, "title", is_heading=True)
        title_height = title.height_in(area.width())
        self.put(title, QRect(area.x(), area.y(), area.width(), title_height))
        top = area.y() + title_height + round(theme.unit * 0.6)
        room = QRect(area.x(), top, area.width(), area.y() + area.height() - top)
        columns, rows, width, needed = self._grid(page, room)
        if rows < 1:
            self._lay_out_divided(page, room)
            return set()
        capacity = rows * columns
        numbers = range(0, max(1, len(page.figures)), capacity)
        firsts = [number * PIECE_LENGTH * _MOST_PIECES for number in numbers]
        first = numbers[self.turn(page, firsts, area)]
        for place, figure in enumerate(page.figures[first : first + capacity]):
            row, column = divmod(place, columns)
            left = room.x() + column * (width + theme.gap)
            card = self._card(figure)
            self.put(card)
            card.place(QRect(left, room.y() + row * (needed + theme.gap), width, needed))
        return set()

    def _lay_out_divided(self, page: FiguresPage, room: QRect) -> None:
        """Large text on a small screen: each card goes on where it must, on the next sheet."""
        cards = [self._card(figure, may_divide=True) for figure in page.figures]
        for number, card in enumerate(cards):
            for place, piece in enumerate(card.pieces):
                piece.position = (number * _MOST_PIECES + place) * PIECE_LENGTH
        height = room.height() - self.pager.needed_height - self.theme.gap
        flowing = flow(self.theme, cards, room.width(), 1, height, height)
        if not flowing.fits or any(card.is_broken(room.width()) for card in cards):
            self.misfits.append(page.id)
        sheet = flowing.sheets[self.turn(page, [each.first for each in flowing.sheets], room)]
        for card in sheet.cards:
            self.put(card)
        place_columns(sheet, self.theme, room, room.width())

    def _grid(self, page: FiguresPage, room: QRect) -> tuple[int, int, int, int]:
        """Columns and rows that show the most, a card's width, and what the highest card needs;
        no rows if nothing fits."""
        gap = self.theme.gap
        best = (1, 0, room.width(), room.height())
        for columns in range(1, _MOST_COLUMNS + 1):
            width = (room.width() - gap * (columns - 1)) // columns
            cards = [self._card(figure) for figure in page.figures]
            if any(card.breaks_a_word(width) for card in cards):
                break
            needed = max((card.height_in(width) for card in cards), default=1)
            rows = (room.height() + gap) // (needed + gap)
            if rows * columns < len(cards):
                rows = (room.height() - self.pager.needed_height) // (needed + gap)
            if rows * columns > best[0] * best[1]:
                best = (columns, rows, width, needed)
            if rows * columns >= len(cards):
                break
        return best

    def _card(self, figure: ShownFigure, may_divide: bool = False) -> Card:
        theme = self.theme
        ink = theme.palette.ink if theme.palette.outlined else theme.palette.brand
        pieces: list[Piece] = [
            Writing(theme, figure.value, "title", ink, may_divide=False),
            Writing(theme, figure.label, "small", may_divide=may_divide),
        ]
        if figure.share is not None:
            gap = round(theme.unit * 0.4)
            pieces.append(ShareBar(theme, figure.share, figure.label, gap))
        return Card(theme, pieces)
