"""The institution in numbers: drawn, so that people look rather than read."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

from kiosk.views.card import Card
from kiosk.views.figure_piece import FigureCard, FigurePiece, divided_figure
from kiosk.views.flow import PIECE_LENGTH, Flow, Sheet, flow, place_columns
from kiosk.views.page_view import PageView
from kiosk.views.pieces import Piece
from kiosk.views.sheet_title import SheetTitle
from kiosk.visit.parts import FigureGroup
from kiosk.visit.shown import FiguresPage

_MOST_COLUMNS = 4

_NARROWEST, _BEST_COLUMN = 11, 20
"""Width of a column in letters' sizes: where headings have no room, and where labels take a line or
two."""

_MOST_PIECES = 4
"""Of a figure in pieces: its value, what it counts, the drawing, the share."""

_WORTH_SHEETS = 3
"""So many more sheets are better than a figure that is taken to pieces."""


_Groups = Sequence[tuple[FigureGroup, Sequence[Piece]]]
"""Each group with its figures as pieces, which are the same in every width that is tried."""


@dataclass
class _Layout:
    """One way to show the page."""

    columns: int
    width: int
    cards: list[Card]
    flowing: Flow
    heights: tuple[int, int]
    """Of the first sheet and of the others."""


class FiguresView(PageView[FiguresPage]):
    def lay_out(self, page: FiguresPage, area: QRect) -> set[str]:
        title = SheetTitle(self.theme, page.title, area.height())
        below = [title.height_in(area.width(), is_first) for is_first in (True, False)]
        heights = (area.height() - below[0], area.height() - below[1])
        groups = [(group, self._whole(group)) for group in page.groups]
        best = self._best(groups, area.width(), heights)
        if len(best.flowing.sheets) > 1:
            turning = self.pager.needed_height + self.theme.gap
            heights = (heights[0] - turning, heights[1] - turning)
            best = self._best(groups, area.width(), heights)
        self._even_out(best)
        cards = [card for sheet in best.flowing.sheets for card in sheet.cards]
        if not best.flowing.fits or any(card.is_broken(best.width) for card in cards):
            self.misfits.append(page.id)
        sheets = best.flowing.sheets or [Sheet(0)]
        number = self.turn(page, [sheet.first for sheet in sheets], area)
        top = area.y() + title.put(area, number == 0, self.put)
        shown = self._spread(sheets[number], best)
        for card in shown.cards:
            self.put(card)
        room = QRect(area.x(), top, area.width(), area.y() + area.height() - top)
        place_columns(shown, self.theme, room, best.width)
        return set()

    def _best(self, groups: _Groups, width: int, heights: tuple[int, int]) -> _Layout:
        """The columns that keep figures whole, need the fewest sheets, divide the fewest cards and
        are best read."""
        tried: list[tuple[tuple[float, ...], _Layout]] = []
        gap, text = self.theme.gap, self.theme.text
        for columns in range(1, min(_MOST_COLUMNS, max(1, len(groups))) + 1):
            column = (width - gap * (columns - 1)) // columns
            cards = self._cards(groups, column, min(heights))
            if columns > 1 and (
                column < text * _NARROWEST or any(card.breaks_a_word(column) for card in cards)
            ):
                break
            flowing = flow(self.theme, cards, column, columns, *heights)
            unread = abs(column / text - _BEST_COLUMN)
            in_pieces = sum(not isinstance(card.pieces[0], FigurePiece) for card in cards)
            sheets = len(flowing.sheets) + in_pieces * _WORTH_SHEETS
            score = (not flowing.fits, sheets, flowing.divided, unread)
            tried.append((score, _Layout(columns, column, cards, flowing, heights)))
        return min(tried, key=lambda one: one[0])[1]

    def _even_out(self, layout: _Layout) -> None:
        """The same number of sheets, each about as full as the others."""
        first, others = layout.heights
        columns = [column for sheet in layout.flowing.sheets for column in sheet.columns]
        used = sum(height for column in columns for _, height in column)
        low, high = used // max(1, len(columns)), max(layout.heights)
        divided, sheets = layout.flowing.divided, len(layout.flowing.sheets)
        while high - low > self.theme.text:
            middle = (low + high) // 2
            heights = (min(first, middle), min(others, middle))
            tried = flow(self.theme, layout.cards, layout.width, layout.columns, *heights)
            if tried.fits and len(tried.sheets) <= sheets and tried.divided <= divided:
                high, layout.flowing = middle, tried
            else:
                low = middle

    def _spread(self, sheet: Sheet, layout: _Layout) -> Sheet:
        """A sheet with its cards over all columns, as low as they can be."""
        low, high = 1, max(layout.heights)
        while high - low > self.theme.text // 2:
            middle = (low + high) // 2
            tried = flow(self.theme, sheet.cards, layout.width, layout.columns, middle, middle)
            if tried.fits and len(tried.sheets) == 1 and not tried.divided:
                high, sheet = middle, Sheet(sheet.first, tried.sheets[0].columns)
            else:
                low = middle
        return sheet

    def _cards(self, groups: _Groups, width: int, height: int) -> list[Card]:
        """A card for each group, none of its figures higher than the least high sheet."""
        cards: list[Card] = []
        number = 0
        for group, pieces in groups:
            card = self._card(group, pieces, width)
            if any(self._card(group, [one], width).height_in(width) > height for one in pieces):
                card = self._card(group, self._in_pieces(group), width)
            for place, piece in enumerate(card.pieces):
                piece.position = (number * _MOST_PIECES + place) * PIECE_LENGTH
            number += len(group.figures)
            cards.append(card)
        return cards

    def _card(self, group: FigureGroup, pieces: Sequence[Piece], width: int) -> Card:
        """With an icon beside its heading, unless that needs the room."""
        icons = (figure.icon for figure in group.figures if figure.icon is not None)
        icon = next(icons, None) if group.heading is not None else None
        card = FigureCard(self.theme, pieces, group.heading, icon)
        return FigureCard(self.theme, pieces, group.heading) if card.heading_breaks(width) else card

    def _whole(self, group: FigureGroup) -> list[Piece]:
        alone, apart = group.heading is None, round(self.theme.unit * 0.8)
        return [
            FigurePiece(self.theme, figure, group.longest, alone, apart) for figure in group.figures
        ]

    def _in_pieces(self, group: FigureGroup) -> list[Piece]:
        return [
            piece
            for figure in group.figures
            for piece in divided_figure(self.theme, figure, group.longest)
        ]
