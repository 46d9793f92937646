"""An article on sheets that are comfortable to read."""

from PySide6.QtCore import QRect

from kiosk.views.card import Card
from kiosk.views.flow import Flow, Sheet, flow, number_pieces, place_columns
from kiosk.views.page_view import PageView
from kiosk.views.pieces import Picture, Piece, Writing
from kiosk.visit.parts import Passage
from kiosk.visit.shown import ArticlePage

_READING_WIDTH = 25
"""Of a column of running text, in letters' sizes: about 50 letters a line."""


class ArticleView(PageView[ArticlePage]):
    def lay_out(self, page: ArticlePage, area: QRect) -> set[str]:
        theme = self.theme
        title = Card(theme, self._title(page), framed=False)
        title_height = title.height_in(area.width())
        top = area.y() + title_height + theme.gap
        columns = max(1, min(2, area.width() // (theme.text * _READING_WIDTH)))
        column = (area.width() - theme.gap * (columns - 1)) // columns
        room = QRect(area.x(), top, area.width(), area.y() + area.height() - top)
        flowing = self._flowing(page, column, columns, room.height())
        if len(flowing.sheets) > 1:
            height = room.height() - self.pager.needed_height - theme.gap
            flowing = self._flowing(page, column, columns, height)
        elif flowing.fits:
            flowing = self._evened(page, column, columns, room.height())
        if not flowing.fits or any(card.is_broken(column) for card in self._cards(page)):
            self.misfits.append(page.id)
        sheets = flowing.sheets or [Sheet(0)]
        shown = sheets[self.turn(page, [sheet.first for sheet in sheets], area)]
        self.put(title)
        title.place(QRect(area.x(), area.y(), area.width(), title_height))
        for card in shown.cards:
            self.put(card)
        place_columns(shown, theme, room, column)
        return set()

    def _flowing(self, page: ArticlePage, column: int, columns: int, height: int) -> Flow:
        return flow(self.theme, self._cards(page), column, columns, height, height)

    def _evened(self, page: ArticlePage, column: int, columns: int, height: int) -> Flow:
        """An article of one sheet in columns about equally long: as high as they must be."""
        low, high = 1, height
        while high - low > self.theme.text:
            middle = (low + high) // 2
            tried = self._flowing(page, column, columns, middle)
            if len(tried.sheets) == 1 and tried.fits:
                high = middle
            else:
                low = middle
        return self._flowing(page, column, columns, high)

    def _cards(self, page: ArticlePage) -> list[Card]:
        """One card, divided where it must be."""
        pieces = [piece for passage in page.passages for piece in self._said(passage)]
        cards = [Card(self.theme, pieces)] if pieces else []
        number_pieces(cards)
        return cards

    def _title(self, page: ArticlePage) -> list[Piece]:
        pieces: list[Piece] = [Writing(self.theme, page.title, "title", is_heading=True)]
        if page.dateline is not None:
            pieces.append(Writing(self.theme, page.dateline, "small", self.theme.palette.muted))
        return pieces

    def _said(self, passage: Passage) -> list[Piece]:
        theme, gap = self.theme, round(self.theme.unit * 0.55)
        if passage.kind == "heading":
            return [Writing(theme, passage.text, "name", space_before=gap, is_heading=True)]
        if passage.kind == "picture":
            return [Picture(theme, passage.text, passage.picture, gap)] if passage.picture else []
        if passage.kind == "entry":
            return [Writing(theme, passage.text, "small", space_before=gap // 2, mark="•")]
        ink = theme.palette.muted if passage.kind == "quote" else theme.palette.ink
        return [Writing(theme, passage.text, "small", ink, gap)]
