"""The first page, a stretch of the alphabet, a choice of articles: a question and tiles."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from kiosk.views.page_view import PageView
from kiosk.views.pieces import Writing
from kiosk.views.theme import Theme
from kiosk.views.tile import TileButton
from kiosk.views.tile_grid import Grid, Room, grid_for
from kiosk.views.writing import draw_centred, line_height, width_of
from kiosk.visit.shown import TilesPage


class TilesView(PageView[TilesPage]):
    """Tiles on sheets, below their question; in low reach all of them in the lower part."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._tiles: dict[str, TileButton] = {}
        self._free_space = QRect()
        self.room = Room(0, 0, 0, 0)
        """What there is for tiles when they need not be low."""

    def lay_out(self, page: TilesPage, area: QRect) -> set[str]:
        question = Writing(self.theme, page.question, "title", is_heading=True)
        height = question.height_in(area.width())
        self.put(question, QRect(area.x(), area.y(), area.width(), height))
        top = area.y() + height + round(self.theme.unit * 0.6)
        room = QRect(area.x(), top, area.width(), area.y() + area.height() - top)
        self.pager.say(page.pager)
        self.room = self._around(room)
        self._free_space = QRect()
        for reachable in self.theme.reachable_tops if self.theme.low_reach else ():
            lower = max(0, reachable - self.y() - top)
            grid = self._grid(page, room.adjusted(0, lower, 0, 0))
            if grid.fits:
                self._free_space = QRect(room.x(), top, room.width(), lower)
                self._place_tiles(page, grid, room.adjusted(0, lower, 0, 0))
                return set()
        # Words too long for the lower part are still shown whole, if not quite so low.
        grid = self._grid(page, room)
        if not grid.fits:
            self.misfits.append(page.id)
        self._place_tiles(page, grid, room)
        return set()

    def _around(self, room: QRect) -> Room:
        pager = self.pager
        return Room(room.width(), room.height(), pager.needed_height, pager.needed_width_beside)

    def _grid(self, page: TilesPage, room: QRect) -> Grid:
        return grid_for(self.theme, page.tiles, self._around(room))

    def _place_tiles(self, page: TilesPage, grid: Grid, room: QRect) -> None:
        firsts = range(0, max(1, len(page.tiles)), grid.capacity)
        sheet = self.turn(page, firsts, room)
        left_edge = room.x()
        if grid.beside:
            left_edge += self.pager.needed_width_beside + self.theme.gap
            count = line_height(self.theme.font("strong"))
            self.pager.place_beside(room.adjusted(0, -count, 0, 0), count)
            self._free_space.adjust(0, 0, 0, -count)
        shown = page.tiles[firsts[sheet] : firsts[sheet] + grid.capacity]
        for name in set(self._tiles) - {tile.id for tile in shown}:
            gone = self._tiles.pop(name)
            gone.hide()
            gone.deleteLater()
        for place, tile in enumerate(shown):
            row, column = divmod(place, grid.columns)
            left = left_edge + column * (grid.tile_width + self.theme.gap)
            top = room.y() + row * (grid.tile_height + self.theme.gap)
            button = self._tiles.get(tile.id)
            if button is None:
                button = self._tiles[tile.id] = TileButton(self.theme, self)
                button.wished.connect(self.wants)
            button.show_tile(tile, grid.form)
            button.setGeometry(left, top, grid.tile_width, grid.tile_height)
            button.show()
            button.raise_()

    def draw(self, painter: QPainter) -> None:
        """In low reach: the time and a word of guidance, where nothing can be touched."""
        if self.page is None or self._free_space.height() < line_height(self.theme.font("strong")):
            return
        palette, box = self.theme.palette, QRectF(self._free_space)
        guide, time = self.theme.font("strong"), self.theme.font("display")
        clock_height = line_height(time)
        if box.height() >= clock_height + line_height(guide) * 3:
            top = box.center().y() - clock_height * 0.75
            clock = QRectF(box.left(), top, box.width(), clock_height)
            draw_centred(painter, self.page.header.time.text, time, clock, palette.ink)
            box = QRectF(box.left(), clock.bottom(), box.width(), line_height(guide))
        if width_of(self.page.guide.text, guide) <= box.width():
            draw_centred(painter, self.page.guide.text, guide, box, palette.muted)
