"""What to bring along and what to ask, between the question and the tiles."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect

from kiosk.views.card import Card
from kiosk.views.flow import Flow, flow, number_pieces
from kiosk.views.pieces import Writing
from kiosk.views.theme import Theme
from kiosk.visit.phrases import Words

_NARROWEST_IN_TEXT = 14
"""Of a column, in letters' sizes."""


class Advice:
    """A card for each piece of advice, beside each other where the width allows."""

    def __init__(self, theme: Theme, advice: Sequence[Words], width: int) -> None:
        self._theme = theme
        self._advice = tuple(advice)
        widest = max(1, width // (theme.text * _NARROWEST_IN_TEXT))
        self.columns = max(1, min(len(self._advice), widest))
        self.column = (width - theme.gap * (self.columns - 1)) // self.columns
        self._heights = [card.height_in(self.column) for card in self.cards()]

    def cards(self) -> list[Card]:
        """New ones, to be put on a sheet."""
        cards = [Card(self._theme, [Writing(self._theme, words)]) for words in self._advice]
        number_pieces(cards)
        return cards

    @property
    def end(self) -> int:
        """The first position after it."""
        return number_pieces(self.cards())

    @property
    def is_broken(self) -> bool:
        return any(card.is_broken(self.column) for card in self.cards())

    @property
    def height(self) -> int:
        """Of all of it together, above the tiles."""
        if self.columns >= len(self._heights):
            return max(self._heights, default=0)
        return sum(self._heights) + self._theme.gap * (len(self._heights) - 1)

    def on_sheets(self, height: int) -> Flow:
        """All of it on sheets of its own."""
        return flow(self._theme, self.cards(), self.column, self.columns, height, height)

    def boxes(self, at: QPoint) -> list[QRect]:
        """Where the cards stand together above the tiles, from there on."""
        left, top = at.x(), at.y()
        if self.columns >= len(self._heights):
            step = self.column + self._theme.gap
            return [
                QRect(left + step * place, top, self.column, self.height)
                for place in range(len(self._heights))
            ]
        boxes: list[QRect] = []
        for height in self._heights:
            boxes.append(QRect(left, top, self.column, height))
            top += height + self._theme.gap
        return boxes
