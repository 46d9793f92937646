"""The first page, a stretch of the alphabet, a choice of articles: a question and tiles."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from kiosk.views.centred_writing import CentredWriting
from kiosk.views.page_view import PageView
from kiosk.views.pieces import Writing
from kiosk.views.theme import Theme
from kiosk.views.tile import TileButton
from kiosk.views.tile_grid import Grid, Room, grid_for
from kiosk.views.writing import draw_centred, line_height
from kiosk.visit.shown import TilesPage


class TilesView(PageView[TilesPage]):
    """Tiles on sheets, below their question; in low reach all of them in the lower part."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._tiles: dict[str, TileButton] = {}
        self._free_space = QRect()
        self._clock_box = QRectF()
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
        lower = max(0, self.reach.top - top)
        self._free_space = QRect(room.x(), top, room.width(), lower)
        room.adjust(0, lower, 0, 0)
        grid = self._grid(page, room)
        if not grid.fits:
            self.misfits.append(page.id)
        self._place_tiles(page, grid, room)
        self._put_guide(page)
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

    def _put_guide(self, page: TilesPage) -> None:
        """In low reach: a word of guidance where nothing can be touched, and above it the time."""
        theme, box = self.theme, self._free_space
        guide = CentredWriting(theme, page.guide, "strong", theme.palette.muted)
        height = guide.height_in(box.width())
        self._clock_box = QRectF()
        if box.height() < height or guide.breaks_a_word(box.width()):
            return
        clock = line_height(theme.font("display"))
        top = box.y() + (box.height() - height) // 2
        if box.height() >= clock + height * 3:
            top = box.center().y() - round(clock * 0.75)
            self._clock_box = QRectF(box.x(), top, box.width(), clock)
            top += clock
        self.put(guide, QRect(box.x(), top, box.width(), height))

    def draw(self, painter: QPainter) -> None:
        """The time, large; the header says it to those who hear."""
        if self.page is not None and not self._clock_box.isEmpty():
            time, font = self.page.header.time.text, self.theme.font("display")
            draw_centred(painter, time, font, self._clock_box, self.theme.palette.ink)
