"""An article on sheets that are comfortable to read."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRect

from kiosk.views.article_pieces import Entry, Picture, Quotation, heading_role
from kiosk.views.article_title import ArticleTitle
from kiosk.views.card import Card
from kiosk.views.page_view import PageView
from kiosk.views.pieces import Piece, Writing
from kiosk.views.reading_flow import Heights, ReadingFlow, TextFlow, TextSheet
from kiosk.views.table_pieces import RowPiece, Table, row_as_lines
from kiosk.visit.parts import Passage
from kiosk.visit.shown import ArticlePage

_NARROWEST, _WIDEST, _BEST = 17, 42, 30
"""Of a column of running text, in letters' sizes: about 35, 85 and 60 letters a line."""

_MOST_COLUMNS = 3

_HIGHEST_PICTURE = 0.6
"""Of a column, so that something stands beside it; where letters are large, all of it."""

_PASSAGE_LENGTH = 10**6
"""Positions of one passage: more than any text has letters."""


@dataclass
class _Layout:
    """One way to show the text."""

    columns: int
    width: int
    text: ReadingFlow
    flowing: TextFlow
    as_lines: int
    """Tables that are too wide for their column."""


class ArticleView(PageView[ArticlePage]):
    def lay_out(self, page: ArticlePage, area: QRect) -> set[str]:
        title = ArticleTitle(self.theme, page, area)
        below = (title.height_in(True), title.height_in(False))
        heights = [area.height() - below[0], area.height() - below[1]]
        best = self._best(page, area.width(), heights, title.says_lead)
        if len(best.flowing.sheets) > 1:
            turning = self.pager.needed_height + round(self.theme.unit * 0.4)
            heights = [each - turning for each in heights]
            best = self._best(page, area.width(), heights, title.says_lead)
        self._even_out(best, heights)
        sheets = best.flowing.sheets or [TextSheet(0, [])]
        shown = [piece for sheet in sheets for column in sheet.columns for piece in column.pieces]
        inner = best.width - self.theme.padding * 2
        if not best.flowing.fits or any(piece.is_broken(inner) for piece in shown):
            self.misfits.append(page.id)
        sheets[0].first = 0
        number = self.turn(page, [sheet.first for sheet in sheets], area)
        title.put(number == 0, self.put)
        top = area.y() + below[0 if number == 0 else 1]
        self._put_columns(sheets[number], QRect(area.x(), top, best.width, 0))
        return set()

    def _put_columns(self, sheet: TextSheet, first: QRect) -> None:
        """The columns of a sheet end at the same height."""
        padding = self.theme.padding * 2
        height = max((column.height for column in sheet.columns), default=0) + padding
        for place, column in enumerate(sheet.columns):
            card = Card(self.theme, column.pieces)
            self.put(card)
            left = first.x() + place * (first.width() + self.theme.gap)
            card.place(QRect(left, first.y(), first.width(), height))

    def _best(
        self, page: ArticlePage, width: int, heights: list[int], lead_is_said: bool
    ) -> _Layout:
        """The columns that need the fewest sheets and are best read; a sheet more is better than a
        table that is none."""
        tried: list[tuple[tuple[float, ...], _Layout]] = []
        text, gap = self.theme.text, self.theme.gap
        has_table = any(passage.kind == "table" for passage in page.passages)
        for columns in range(1, _MOST_COLUMNS + 1):
            column = (width - gap * (columns - 1)) // columns
            if columns > 1 and column < text * _NARROWEST:
                break
            for of in {column, min(column, text * _WIDEST)}:
                is_wide = of > text * _WIDEST
                if is_wide and not has_table:
                    continue
                layout = self._tried(page, columns, of, heights, lead_is_said)
                if is_wide and layout.as_lines:
                    continue
                unread = abs(of / text - _BEST) + columns
                sheets = len(layout.flowing.sheets)
                fits = layout.flowing.fits
                score = (not fits, sheets + layout.as_lines, is_wide, unread)
                tried.append((score, layout))
        return min(tried, key=lambda one: one[0])[1]

    def _tried(
        self, page: ArticlePage, columns: int, width: int, heights: list[int], lead_is_said: bool
    ) -> _Layout:
        inner = width - self.theme.padding * 2
        highest = max(1, min(heights) - self.theme.padding * 2)
        pieces: list[Piece] = []
        marks: dict[int, str] = {}
        as_lines = 0
        for number, passage in enumerate(page.passages):
            if number == 0 and lead_is_said:
                continue
            if passage.kind == "entry" and passage.mark:
                marks[passage.level] = passage.mark
            said = self._said(passage, inner, highest, marks)
            as_lines += passage.kind == "table" and not isinstance(said[0], RowPiece)
            place = number * _PASSAGE_LENGTH
            for piece in said:
                piece.position = place
                place += len(piece.words.text) + 1
            pieces += said
        text = ReadingFlow(pieces, inner)
        flowing = text.on_sheets(columns, self._heights(heights))
        return _Layout(columns, width, text, flowing, as_lines)

    def _heights(self, heights: list[int], most: int | None = None) -> Heights:
        """Of the columns' insides, at most so many pixels."""

        def height(sheet: int) -> int:
            room = heights[0 if sheet == 0 else 1] - self.theme.padding * 2
            return room if most is None else min(room, most)

        return height

    def _even_out(self, layout: _Layout, heights: list[int]) -> None:
        """As many sheets, each about as full as the others, and columns about as long."""
        shown = layout.flowing.sheets
        used = sum(column.height for sheet in shown for column in sheet.columns)
        sheets, faults = len(shown), layout.flowing.faults
        low, high = used // max(1, layout.columns * sheets), max(heights)
        while high - low > self.theme.text:
            middle = (low + high) // 2
            tried = layout.text.on_sheets(layout.columns, self._heights(heights, middle))
            if tried.fits and tried.faults <= faults and len(tried.sheets) <= sheets:
                high, layout.flowing = middle, tried
            else:
                low = middle

    def _said(
        self, passage: Passage, width: int, highest: int, marks: Mapping[int, str]
    ) -> list[Piece]:
        """The passage in pieces; ``marks`` are those of the last entries by level, under which
        they go on."""
        theme, gap = self.theme, round(self.theme.unit * 0.55)
        match passage.kind:
            case "heading":
                role = heading_role(theme, passage.level)
                ink = theme.palette.muted if passage.level > 3 else None
                before = round(gap * (2 if passage.level <= 2 else 1.4))
                return [Writing(theme, passage.text, role, ink, before, is_heading=True)]
            case "picture":
                if passage.picture is None:
                    return [Writing(theme, passage.text, "small", theme.palette.muted, gap)]
                share = _HIGHEST_PICTURE if theme.text_size == 100 else 1
                high = round(highest * share)
                return [Picture(theme, passage.text, passage.picture, high, gap)]
            case "entry":
                goes_on = not passage.mark
                before = gap // 3 if goes_on else gap // 2
                mark = marks.get(passage.level, passage.mark)
                return [Entry(theme, passage.text, mark, passage.level, before, goes_on)]
            case "quote":
                return [Quotation(theme, passage.text, gap)]
            case "table":
                return self._table(passage, width, highest)
            case "paragraph":
                return [Writing(theme, passage.text, "small", space_before=gap)]

    def _table(self, passage: Passage, width: int, highest: int) -> list[Piece]:
        """In columns where they are wide enough, else each row as lines."""
        table = Table(self.theme, passage)
        if not table.fits(width, highest):
            return [
                piece
                for number, row in enumerate(passage.rows)
                for piece in row_as_lines(self.theme, passage.head, row, number)
            ]
        pieces: list[Piece] = [table.head_piece()] if any(c.text for c in table.head) else []
        pieces += [table.row_piece(number) for number in range(len(table.rows))]
        if pieces:
            pieces[0].space_before = round(self.theme.unit * 0.55)
        return pieces
