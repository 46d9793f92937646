"""Cards in columns on sheets: what does not fit goes on in the next column or sheet."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect

from kiosk.views.card import Card
from kiosk.views.theme import Theme


@dataclass
class Sheet:
    """One sheet: cards in their columns, the first piece standing at position ``first``."""

    first: int
    columns: list[list[tuple[Card, int]]] = field(default_factory=list)
    """Cards with their heights in pixels."""

    @property
    def cards(self) -> list[Card]:
        return [card for column in self.columns for card, _ in column]


@dataclass
class Flow:
    """Cards on sheets; how many had to be divided, and whether everything fits its column."""

    sheets: list[Sheet]
    divided: int
    fits: bool


def flow(
    theme: Theme,
    cards: Sequence[Card],
    column_width: int,
    columns: int,
    first_height: int,
    other_height: int,
) -> Flow:
    """The cards on sheets whose columns are ``first_height`` high on the first sheet and
    ``other_height`` on the others. A card is divided only if it is higher than a whole column.
    """
    waiting = list(cards)
    sheets: list[Sheet] = []
    fits = True
    while waiting:
        height = other_height if sheets else first_height
        sheet = Sheet(waiting[0].pieces[0].position)
        for _ in range(columns):
            column, waiting = _filled(theme, waiting, column_width, height)
            sheet.columns.append(column)
        if not any(sheet.columns):
            # Not even a line fits: shown all the same, and told.
            card = waiting.pop(0)
            sheet.columns[0].append((card, card.height_in(column_width)))
            fits = False
        sheets.append(sheet)
    parts = sum(len(sheet.cards) for sheet in sheets)
    return Flow(sheets, parts - len(cards), fits)


def _filled(
    theme: Theme, waiting: list[Card], width: int, height: int
) -> tuple[list[tuple[Card, int]], list[Card]]:
    """One column, and what is left over for the next."""
    column: list[tuple[Card, int]] = []
    left = list(waiting)
    room = height
    while left:
        needed = left[0].height_in(width)
        if needed <= room:
            column.append((left.pop(0), needed))
            room -= needed + theme.gap
            continue
        parts = left[0].divided(width, room) if needed > height else None
        # In a column of its own even a heading may stand alone: a sheet has to hold something.
        if parts is not None and not (column and parts[0].leads_on):
            column.append((parts[0], parts[0].height_in(width)))
            left[0] = parts[1]
        break
    return column, left


PIECE_LENGTH = 10_000
"""Positions of one piece: more than any text has letters."""


def number_pieces(cards: Sequence[Card]) -> int:
    """Give every piece its position on the page; gives the first position after them."""
    pieces = [piece for card in cards for piece in card.pieces]
    for number, piece in enumerate(pieces):
        piece.position = number * PIECE_LENGTH
    return len(pieces) * PIECE_LENGTH


def place_columns(
    sheet: Sheet, theme: Theme, area: QRect, column_width: int, even: bool = True
) -> None:
    """Put the sheet's cards in the area; ``even`` makes the columns end at the same height."""
    ends = [
        sum(height for _, height in column) + theme.gap * (len(column) - 1)
        for column in sheet.columns
        if column
    ]
    longest = max(ends, default=0)
    for number, column in enumerate(sheet.columns):
        left = area.x() + number * (column_width + theme.gap)
        top = area.y()
        for place, (card, height) in enumerate(column):
            last = place == len(column) - 1
            shown = longest - (top - area.y()) if even and last and card.framed else height
            card.place(QRect(left, top, column_width, shown))
            top += shown + theme.gap
