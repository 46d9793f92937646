"""The first page, a stretch of the alphabet, a choice of situations or of articles, who helps in a
situation: a question and tiles."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from kiosk.views.advice import Advice
from kiosk.views.centred_writing import CentredWriting
from kiosk.views.flow import place_columns
from kiosk.views.notice_strip import NoticeStrip, beginning_of
from kiosk.views.page_view import PageView
from kiosk.views.pieces import Banner, Writing
from kiosk.views.search_field import SearchField
from kiosk.views.theme import Theme
from kiosk.views.tile import TileButton
from kiosk.views.tile_grid import Grid, MeasuredTiles, Room
from kiosk.views.tiles_head import Head, HeadParts, placed
from kiosk.views.touch_button import TouchButton
from kiosk.views.writing import draw_centred, line_height
from kiosk.visit.parts import Button, Tile
from kiosk.visit.phrases import Words
from kiosk.visit.shown import TilesPage

Shown = TypeVar("Shown", bound=TouchButton)


class _OnlyHeard(Writing):
    """A heading whose place on the screen something else has taken."""

    def draw(self, painter: QPainter) -> None:
        """Nothing."""


class TilesView(PageView[TilesPage]):
    """Tiles on sheets, below their question; in low reach all of them in the lower part."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._tiles: dict[str, TileButton] = {}
        self._measured: dict[tuple[Tile, ...], MeasuredTiles] = {}
        self._field = SearchField(theme, self)
        self._strip = NoticeStrip(theme, self)
        for button in (self._field, self._strip):
            button.hide()
            button.wished.connect(self.wants)
        self._free_space = QRect()
        self._clock_box = QRectF()
        self.room = Room(0, 0, 0, 0)
        """What there is for tiles when they need not be low."""

    def lay_out(self, page: TilesPage, area: QRect) -> set[str]:
        self.pager.say(page.pager)
        question = Writing(self.theme, page.question, "title", is_heading=True)
        height = question.height_in(area.width())
        if question.is_broken(area.width()):
            self.misfits.append(page.id)
        below = area.adjusted(0, height + self.theme.gap, 0, 0)
        self.room = self._around(below, free_above=0)
        self._measured = {tiles: self._measured[tiles] for tiles in list(self._measured)[-2:]}
        is_alone = self.reach.top > area.y() or bool(page.advice)
        if is_alone:
            self.put(question, QRect(area.x(), area.y(), area.width(), height))
        if page.advice:
            self._put_advised(page, area, below)
        else:
            self._put_tiles(page, below if is_alone else area, None if is_alone else question)
        self._put_guide(page.guide)
        return set()

    def _put_tiles(self, page: TilesPage, area: QRect, question: Writing | None) -> None:
        """Head and tiles in the area; the question is part of the head, or stands above already."""
        lower = max(0, self.reach.top - area.y())
        self._free_space = QRect(area.x(), area.y(), area.width(), lower)
        room = area.adjusted(0, lower, 0, 0)
        # Where low reach has no room for all words, tiles may be high, but nothing else.
        is_out_of_reach = page.session.reach == "low" and lower == 0
        parts = HeadParts(
            self.theme,
            area.width(),
            question,
            None if is_out_of_reach else _ready(self._field, page.search),
            None if is_out_of_reach else _ready(self._strip, page.notice),
        )

        def grid_under(tiles: Sequence[Tile], head: Head) -> Grid:
            below = room.adjusted(0, head.below(self.theme), 0, 0)
            return self._grid(tiles, below, 0 if head.height else lower)

        box = self._free_space.adjusted(0, 0, 0, -self.theme.gap)
        if is_out_of_reach and question is not None:
            box.setHeight(question.height_in(area.width()))
        text = self._notice_to_read(page, box)
        found = placed(page, parts, grid_under, is_read_elsewhere=text is not None)
        head = found.head
        if text is not None and head.notice is None:
            self.put(text, QRect(box.x(), box.y(), box.width(), text.height_in(box.width())))
            self._free_space.setTop(text.geometry().bottom() + self.theme.gap)
            head = replace(head, question=None)
        self._put_head(head, question, room)
        room.adjust(0, head.below(self.theme), 0, 0)
        self._place_tiles(page, found.tiles, found.grid, room)

    def _notice_to_read(self, page: TilesPage, box: QRect) -> Banner | None:
        """In low reach: what is different, where nothing can be touched; None if it has no room
        there."""
        if page.notice is None or page.session.reach != "low":
            return None
        width, room = box.width(), box.height()
        words = page.notice.words

        def banner(text: str) -> Banner:
            return Banner(self.theme, "notice", words._replace(text=text, foreign=()))

        shown = banner(beginning_of(words.text, lambda text: banner(text).height_in(width) <= room))
        # Who hears it hears all of it.
        shown.setText(words.text)
        return shown if shown.height_in(width) <= room else None

    def _put_head(self, head: Head, question: Writing | None, room: QRect) -> None:
        for button, box in ((self._field, head.search), (self._strip, head.notice)):
            button.setVisible(box is not None)
            if box is not None:
                button.setGeometry(box.translated(room.topLeft()))
        if question is not None and head.question is not None:
            self.put(question, head.question.translated(room.topLeft()))
        elif question is not None:
            heard = _OnlyHeard(self.theme, question.words, is_heading=True)
            self.put(heard, QRect(room.x(), room.y() - 1, 1, 1))

    def _put_advised(self, page: TilesPage, area: QRect, below: QRect) -> None:
        """Advice above the tiles; where that would cost more sheets than it needs itself, on sheets
        of its own before them."""
        self._put_head(Head(), None, below)
        advice = Advice(self.theme, page.advice, area.width())
        if advice.is_broken:
            self.misfits.append(page.id)
        above = below.adjusted(0, advice.height + self.theme.gap, 0, 0)
        room = self._lowered(above)
        grid = self._grid(page.tiles, room, room.y() - above.y())
        own_room = self._lowered(below)
        free_above = own_room.y() - below.y()
        own_grid = self._grid(page.tiles, own_room, free_above, is_turned=True)
        own = advice.on_sheets(below.height() - self.pager.needed_height - self.theme.gap)
        count = len(page.tiles)
        if grid.fits and grid.sheets(count) < len(own.sheets) + own_grid.sheets(count):
            for card, box in zip(advice.cards(), advice.boxes(below.topLeft()), strict=True):
                self.put(card)
                card.place(box)
            self._free_space = above.adjusted(0, 0, 0, room.y() - above.y() - above.height())
            self._place_tiles(page, page.tiles, grid, room)
            return
        if not own.fits:
            self.misfits.append(page.id)
        before = [sheet.first for sheet in own.sheets]
        self._free_space = below.adjusted(0, 0, 0, own_room.y() - below.y() - below.height())
        self._place_tiles(page, page.tiles, own_grid, own_room, before, advice.end)
        number = self.sheet[0] - 1
        if number < len(before):
            self._free_space = QRect()
            sheet = own.sheets[number]
            for card in sheet.cards:
                self.put(card)
            place_columns(sheet, self.theme, below, advice.column)

    def _lowered(self, room: QRect) -> QRect:
        """The part of it that is within reach."""
        return room.adjusted(0, max(0, self.reach.top - room.y()), 0, 0)

    def _around(self, room: QRect, free_above: int) -> Room:
        """The room for tiles; its count of sheets stands above it if that much is free."""
        pager, count = self.pager, line_height(self.theme.font("strong"))
        return Room(
            room.width(),
            room.height(),
            pager.needed_height,
            pager.needed_width_beside,
            0 if free_above >= count else count,
        )

    def _grid(
        self, tiles: Sequence[Tile], room: QRect, free_above: int, is_turned: bool = False
    ) -> Grid:
        known = self._measured.get(tuple(tiles))
        if known is None:
            known = self._measured[tuple(tiles)] = MeasuredTiles(self.theme, tiles)
        return known.grid(replace(self._around(room, free_above), is_turned=is_turned))

    def _place_tiles(
        self,
        page: TilesPage,
        tiles: Sequence[Tile],
        grid: Grid,
        room: QRect,
        before: Sequence[int] = (),
        offset: int = 0,
    ) -> None:
        """The tiles of the sheet shown; none where it is one of those ``before`` them. ``offset``
        is the position of the first tile."""
        if not grid.fits:
            self.misfits.append(page.id)
        starts = range(0, max(1, len(tiles)), grid.capacity)
        sheet = self.turn(page, [*before, *(offset + start for start in starts)], room)
        number = sheet - len(before)
        left_edge, upper_edge = room.x(), room.y()
        if grid.beside:
            left_edge += self.pager.needed_width_beside + self.theme.gap
            count = line_height(self.theme.font("strong"))
            if grid.count_inside:
                upper_edge += count
            else:
                self._free_space.adjust(0, 0, 0, -count)
            self.pager.place_beside(room.adjusted(0, upper_edge - room.y() - count, 0, 0), count)
        shown = tiles[starts[number] : starts[number] + grid.capacity] if number >= 0 else ()
        for name in set(self._tiles) - {tile.id for tile in shown}:
            gone = self._tiles.pop(name)
            gone.hide()
            gone.deleteLater()
        for place, tile in enumerate(shown):
            row, column = divmod(place, grid.columns)
            left = left_edge + column * (grid.tile_width + self.theme.gap)
            top = upper_edge + row * (grid.tile_height + self.theme.gap)
            button = self._tiles.get(tile.id)
            if button is None:
                button = self._tiles[tile.id] = TileButton(self.theme, self)
                button.wished.connect(self.wants)
            button.show_tile(tile, grid.form, grid.notices)
            button.setGeometry(left, top, grid.tile_width, grid.tile_height)
            button.show()
            button.raise_()

    def _put_guide(self, words: Words) -> None:
        """In low reach: a word of guidance where nothing can be touched, and above it the time."""
        theme, box = self.theme, self._free_space
        guide = CentredWriting(theme, words, "strong", theme.palette.muted)
        height = guide.height_in(box.width())
        self._clock_box = QRectF()
        if box.height() < height or guide.breaks_a_word(box.width()):
            return
        clock = line_height(theme.font("display"))
        top = box.y() + (box.height() - height) // 2
        has_time = self.page is not None and self.page.header.time is not None
        if has_time and box.height() >= clock + height * 3:
            top = box.center().y() - round(clock * 0.75)
            self._clock_box = QRectF(box.x(), top, box.width(), clock)
            top += clock
        self.put(guide, QRect(box.x(), top, box.width(), height))

    def draw(self, painter: QPainter) -> None:
        """The time, large; the header says it to those who hear."""
        time = self.page.header.time if self.page is not None else None
        if time is not None and not self._clock_box.isEmpty():
            font, ink = self.theme.font("display"), self.theme.palette.ink
            draw_centred(painter, time.text, font, self._clock_box, ink)


def _ready(shown: Shown, button: Button | None) -> Shown | None:
    """The button with its words, so that it can be measured; None if the page has none."""
    if button is None:
        return None
    shown.show_button(button)
    return shown
