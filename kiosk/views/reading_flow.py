"""Running text in columns on sheets: headings stay with what follows them, no line stands alone,
a table that goes on begins with its head again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from kiosk.views.pieces import Piece, Writing
from kiosk.views.table_pieces import LineAbove, RowPiece


@dataclass
class Column:
    """Pieces below each other, and how high they are together, in pixels."""

    pieces: list[Piece] = field(default_factory=list)
    height: int = 0


@dataclass
class TextSheet:
    """One sheet: its columns, and the position of what it begins with."""

    first: int
    columns: list[Column]


@dataclass
class TextFlow:
    """Text on sheets, and whether everything fits its column; ``faults`` counts tables that go on
    elsewhere and lines that stand alone."""

    sheets: list[TextSheet]
    faults: int
    fits: bool


Heights = Callable[[int], int]
"""How high the columns of a sheet are, by its number from 0."""


class ReadingFlow:
    """The pieces of one text in one width of column; heights are worked out once."""

    def __init__(self, pieces: Sequence[Piece], width: int) -> None:
        self._pieces = list(pieces)
        self._width = width
        self._heights: dict[Piece, int] = {}
        self._fits = True
        self._faults = 0

    def on_sheets(self, columns: int, heights: Heights) -> TextFlow:
        self._fits = True
        self._faults = 0
        waiting = list(self._pieces)
        sheets: list[TextSheet] = []
        while waiting:
            height = heights(len(sheets))
            sheet = TextSheet(waiting[0].position, [])
            for _ in range(columns):
                if waiting:
                    column, waiting = self._filled(waiting, height)
                    sheet.columns.append(column)
            sheets.append(sheet)
        return TextFlow(sheets, self._faults, self._fits)

    def height_of(self, piece: Piece) -> int:
        if piece not in self._heights:
            self._heights[piece] = piece.height_in(self._width)
        return self._heights[piece]

    def _filled(self, pieces: Sequence[Piece], height: int) -> tuple[Column, list[Piece]]:
        """One column, and what is left over for the next."""
        waiting = list(pieces)
        column = Column()
        repeated = _head_again(waiting[0])
        if repeated is not None:
            waiting.insert(0, repeated)
            self._faults += 1
        while waiting:
            piece = waiting[0]
            before = piece.space_before if column.pieces else 0
            room = height - column.height - before
            if column.pieces and room < self._whole_table(waiting) <= height:
                break
            if self.height_of(piece) <= room:
                self._add(column, waiting.pop(0))
                continue
            parts = piece.divided(self._width, room, 2)
            if parts is None and all(_leads_on(each) for each in column.pieces):
                # A column that would stay empty, or with a mere heading, takes even a single line.
                parts = piece.divided(self._width, room, 1)
                self._faults += 1
            if parts is not None:
                self._add(column, parts[0])
                waiting[0] = parts[1]
            break
        if waiting:
            self._take_back(column, waiting)
        if not column.pieces or (len(column.pieces) == 1 and column.pieces[0] is repeated):
            # Not even a line fits: shown all the same, and told.
            self._add(column, waiting.pop(0))
            self._fits = False
        return column, waiting

    def _whole_table(self, waiting: Sequence[Piece]) -> int:
        """How high the table is that begins here; nothing where none does."""
        first = waiting[0]
        if not (isinstance(first, RowPiece) and first.is_head):
            return 0
        return sum(
            self.height_of(row)
            for row in takewhile(lambda each: isinstance(each, RowPiece), waiting)
        )

    def _take_back(self, column: Column, waiting: list[Piece]) -> None:
        """What leads on goes along with what it leads to."""
        kept = len(column.pieces)
        while kept and _leads_on(column.pieces[kept - 1]):
            kept -= 1
        if kept:
            for piece in reversed(column.pieces[kept:]):
                column.height -= self.height_of(piece) + piece.space_before
                waiting.insert(0, piece)
            del column.pieces[kept:]

    def _add(self, column: Column, piece: Piece) -> None:
        column.height += self.height_of(piece) + (piece.space_before if column.pieces else 0)
        column.pieces.append(piece)


def _head_again(piece: Piece) -> Piece | None:
    """The head of the table, where one of its rows begins a column."""
    if isinstance(piece, RowPiece) and not piece.is_head and piece.table.head:
        return piece.table.head_piece()
    return None


def _leads_on(piece: Piece) -> bool:
    """Whether it is nothing without what follows: a heading, "We help people who:", the head of a
    table, the first line of a row."""
    if isinstance(piece, RowPiece):
        return piece.is_head
    if isinstance(piece, LineAbove):
        return True
    if not isinstance(piece, Writing):
        return False
    return piece.is_heading or piece.words.text.rstrip().endswith(":")
