"""A table in columns, a piece for each row; too wide for its column, each row as lines."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from kiosk.views.pieces import Piece, Writing
from kiosk.views.theme import Role, Theme
from kiosk.views.writing import Paragraph, width_of
from kiosk.visit.parts import Passage, TableRow
from kiosk.visit.phrases import Words, together

_MOST_LINES = 5
"""Of a cell: narrower columns are worse to read than rows as lines."""


class Table:
    """How wide the columns of a table are, in a given width."""

    def __init__(self, theme: Theme, passage: Passage) -> None:
        self._theme = theme
        self.head = passage.head
        self.rows = passage.rows
        self.widths = lru_cache(maxsize=64)(self._widths)

    @property
    def cell_room(self) -> int:
        """To the left and right of a cell's words."""
        return round(self._theme.unit * 0.35)

    def role_of(self, is_head: bool) -> Role:
        return "strong" if is_head else "small"

    def fits(self, width: int, height: int) -> bool:
        """Whether it can be shown in columns, with two rows at least below the head."""
        widths = self.widths(width)
        if widths is None:
            return False
        head = RowPiece(self, self._theme, self.head, Words("", ""), 0, True)
        above = head.height_in(width) if self.head else 0
        heights = (self.row_piece(number).height_in(width) for number in range(len(self.rows)))
        together = min(2, len(self.rows))
        return above + max(heights, default=0) * together <= height

    def row_piece(self, number: int) -> "RowPiece":
        row = self.rows[number]
        return RowPiece(self, self._theme, row.cells, row.said, number, False)

    def head_piece(self) -> "RowPiece":
        parts = [part for cell in self.head for part in (", ", cell) if cell.text][1:]
        said = together(*parts, language=self.head[0].language)
        return RowPiece(self, self._theme, self.head, said, 0, True)

    def _widths(self, width: int) -> tuple[int, ...] | None:
        """Of the columns, with the room around their words: as their words need it; None if that is
        wider than the width."""
        count = max((len(row.cells) for row in self.rows), default=len(self.head))
        least, natural = [1.0] * count, [1.0] * count
        for cells, is_head in [(self.head, True), *((row.cells, False) for row in self.rows)]:
            font = self._theme.font(self.role_of(is_head))
            for place, cell in enumerate(cells[:count]):
                words = max((width_of(word, font) for word in cell.text.split()), default=0.0)
                least[place] = max(least[place], words)
                natural[place] = max(natural[place], width_of(cell.text, font))
        room = width - self.cell_room * 2 * count - count
        if not count or sum(least) > room:
            return None
        if sum(natural) <= room:
            spare = (room - sum(natural)) / count
            found = [each + spare for each in natural]
        else:
            wanted = sum(natural) - sum(least) or 1.0
            share = (room - sum(least)) / wanted
            found = [few + (much - few) * share for few, much in zip(least, natural, strict=True)]
        widths = tuple(int(each) + self.cell_room * 2 + 1 for each in found)
        return widths if self._is_readable(widths) else None

    def _is_readable(self, widths: Sequence[int]) -> bool:
        font = self._theme.font("small")
        return all(
            len(Paragraph(cell.text, font, width - self.cell_room * 2).lines) <= _MOST_LINES
            for row in self.rows
            for cell, width in zip(row.cells, widths, strict=False)
        )


class RowPiece(Piece):
    """A row of a table; every second one has a ground, and a line is below each."""

    def __init__(
        self,
        table: Table,
        theme: Theme,
        cells: Sequence[Words],
        said: Words,
        number: int,
        is_head: bool,
    ) -> None:
        super().__init__(theme, said)
        self.table = table
        self._cells = cells
        self._number = number
        self.is_head = is_head

    @property
    def _room_above(self) -> int:
        return round(self.theme.unit * 0.22)

    def _columns(self, width: int) -> list[tuple[int, Paragraph]]:
        """Each cell with where it begins."""
        font = self.theme.font(self.table.role_of(self.is_head))
        left, room = 0, self.table.cell_room
        found: list[tuple[int, Paragraph]] = []
        for cell, of in zip(self._cells, self.table.widths(width) or (), strict=False):
            found.append((left + room, Paragraph(cell.text, font, of - room * 2)))
            left += of
        return found

    def height_in(self, width: int) -> int:
        highest = max((cell.height for _, cell in self._columns(width)), default=0)
        return highest + self._room_above * 2 + self.theme.border

    def breaks_a_word(self, width: int) -> bool:
        return any(cell.breaks_a_word for _, cell in self._columns(width))

    def draw(self, painter: QPainter) -> None:
        theme, palette = self.theme, self.theme.palette
        columns = self._columns(self.width())
        if self._number % 2 and not palette.outlined:
            painter.fillRect(QRectF(self.rect()), palette.tint)
        for left, cell in columns:
            cell.draw(painter, QPointF(left, self._room_above), palette.ink)
        thick = theme.border if self.is_head else max(1, theme.border // 2)
        line = QRectF(0, self.height() - thick, self.width(), thick)
        painter.fillRect(line, palette.ink if self.is_head else palette.edge)


class LineAbove(Writing):
    """The first line of a row that is shown as lines."""

    def __init__(self, theme: Theme, words: Words, space_before: int, is_first: bool) -> None:
        super().__init__(theme, words, "strong", None, space_before)
        self._is_first = is_first

    @property
    def _rule(self) -> int:
        return 0 if self._is_first else self.theme.border + round(self.theme.unit * 0.3)

    def height_in(self, width: int) -> int:
        return super().height_in(width) + self._rule

    def divided(self, width: int, height: int, least: int = 2) -> None:
        return None

    def draw(self, painter: QPainter) -> None:
        palette = self.theme.palette
        if not self._is_first:
            painter.fillRect(QRectF(0, 0, self.width(), self.theme.border), palette.edge)
        words = self._paragraph(self.width())
        words.draw(painter, QPointF(0, self._rule), palette.ink)


def row_as_lines(theme: Theme, head: Sequence[Words], row: TableRow, number: int) -> list[Piece]:
    """The row as a card of lines ``head: cell``, the first cell above them."""
    gap = round(theme.unit * 0.3)
    lines: list[Piece] = []
    for place, cell in enumerate(row.cells):
        if not cell.text:
            continue
        words = cell
        if place < len(head) and head[place].text:
            words = together(head[place], ": ", cell, language=cell.language)
        if not lines:
            lines.append(LineAbove(theme, words, gap, number == 0))
        else:
            lines.append(Writing(theme, words, "small", space_before=round(theme.unit * 0.1)))
    return lines
