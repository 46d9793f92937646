"""How tiles are laid out: as many columns and rows as the words on them allow."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.views.theme import Theme
from kiosk.views.tile import Form, NoticePlace, TileLayout
from kiosk.visit.parts import Tile

_MOST_COLUMNS = 6
_FORMS: tuple[Form, ...] = ("stacked", "beside", "flat")
_WITH_WORDS: tuple[NoticePlace, ...] = ("line", "for note")
_LOOSEST = 1.45
"""A tile is at most so many times as high as its words need."""

_NARROWEST_IN_TEXT = 6
_WIDEST_IN_TEXT = 26
"""A tile wider than this many letters' size looks empty."""


@dataclass(frozen=True)
class Grid:
    """Columns and rows of one sheet, and the size of a tile in pixels. ``beside`` says that the
    pager stands beside the tiles, not below them; ``count_inside`` that the count of sheets then
    has the first line of the room."""

    columns: int
    rows: int
    tile_width: int
    tile_height: int
    form: Form
    beside: bool = False
    count_inside: bool = False
    fits: bool = True
    notices: NoticePlace = "line"

    @property
    def capacity(self) -> int:
        return self.columns * self.rows

    def sheets(self, count: int) -> int:
        """How many so many tiles need."""
        return -(-count // self.capacity)

    def is_shaped_like(self, other: "Grid") -> bool:
        """Whether every tile has the place and form that it has in the other grid."""
        return (self.columns, self.form, self.beside) == (other.columns, other.form, other.beside)

    def shows_as_much(self, other: "Grid", count: int) -> bool:
        """Whether of so many tiles the first sheet holds as many as in the other grid, and no
        sheet more is needed."""
        if not self.fits:
            return not other.fits
        first, others_first = min(count, self.capacity), min(count, other.capacity)
        return first >= others_first and self.sheets(count) <= other.sheets(count)


@dataclass(frozen=True)
class Room:
    """The room for tiles, and what a pager below or beside them takes of it, in pixels; the count
    of sheets stands above a pager that is beside them, in the room where nothing else is free.
    ``is_turned`` says that there are sheets with other things anyway."""

    width: int
    height: int
    pager_height: int
    pager_width: int
    count_height: int = 0
    is_turned: bool = False


class MeasuredTiles:
    """Tiles and what they need in each shape, found out once: whatever stands above them, only the
    height of the room is another then."""

    def __init__(self, theme: Theme, tiles: Sequence[Tile]) -> None:
        self.theme = theme
        self.tiles = tuple(tiles)
        self._plain = [tile for tile in self.tiles if tile.notice is None]
        self._with_notice = [tile for tile in self.tiles if tile.notice is not None]
        self._needed: dict[tuple[bool, int, Form, NoticePlace], int | None] = {}

    def grid(self, room: Room) -> Grid:
        """The grid that shows the most: all tiles on one sheet if they fit, else the fewest sheets.
        What is different has as many words as cost no tile on the first sheet.

        Where nothing fits (``fits`` is False) the screen is too small for these words at this size.
        """
        most = self._grid_with(room, "sign")
        if not most.fits:
            return self._grid_with(room, "bare")
        if self._with_notice:
            for notices in _WITH_WORDS:
                grid = self._grid_with(room, notices)
                if grid.shows_as_much(most, len(self.tiles)):
                    return grid
        return most

    def fits(self, room: Room) -> bool:
        """Whether every tile can be shown at all: with the whole width for itself."""
        return any(
            self._shaped(room, beside, 1, form, "bare") is not None
            for beside in (False, True)
            for form in _FORMS
        )

    def _grid_with(self, room: Room, notices: NoticePlace) -> Grid:
        for beside in (False, True):
            candidates = [
                grid
                for columns in range(1, _MOST_COLUMNS + 1)
                for form in _FORMS
                if (grid := self._shaped(room, beside, columns, form, notices))
            ]
            if candidates:
                return min(candidates, key=lambda grid: self._rank(room, grid))
        height = room.height - room.pager_height - self.theme.gap
        return Grid(1, 1, room.width, max(1, height), "flat", fits=False)

    def _shaped(
        self, room: Room, beside: bool, columns: int, form: Form, notices: NoticePlace
    ) -> Grid | None:
        theme, count = self.theme, len(self.tiles)
        width = room.width
        if beside:
            width -= (room.pager_width + theme.gap) * 2
        height = room.height - (room.count_height if beside else 0)
        tile_width = (width - theme.gap * (columns - 1)) // columns
        if tile_width < theme.text * _NARROWEST_IN_TEXT:
            return None
        needed = self._height_in(tile_width, form, notices)
        if needed is None:
            return None
        rows = (height + theme.gap) // (needed + theme.gap)
        if (room.is_turned or rows * columns < count) and not beside:
            height -= room.pager_height + theme.gap
            rows = (height + theme.gap) // (needed + theme.gap)
        if rows < 1:
            return None
        rows = max(1, min(rows, -(-count // columns)))
        stretched = (height - theme.gap * (rows - 1)) // rows
        tile_height = min(stretched, round(needed * _LOOSEST))
        inside = beside and room.count_height > 0
        return Grid(columns, rows, tile_width, tile_height, form, beside, inside, notices=notices)

    def _height_in(self, tile_width: int, form: Form, notices: NoticePlace) -> int | None:
        """What the highest tile needs, in pixels; None if the words of one do not fit."""
        plain = self._highest(
            self._plain, tile_width, form, "bare" if notices == "bare" else "line"
        )
        with_notice = self._highest(self._with_notice, tile_width, form, notices)
        if plain is None or with_notice is None:
            return None
        return max(self.theme.target, plain, with_notice)

    def _highest(
        self, tiles: Sequence[Tile], tile_width: int, form: Form, notices: NoticePlace
    ) -> int | None:
        shape = (tiles is self._plain, tile_width, form, notices)
        if shape not in self._needed:
            highest: int | None = 0
            for tile in tiles:
                layout = TileLayout(self.theme, tile, tile_width, form, notices)
                if not layout.fits:
                    highest = None
                    break
                highest = max(highest or 0, layout.height)
            self._needed[shape] = highest
        return self._needed[shape]

    def _rank(self, room: Room, grid: Grid) -> tuple[int, bool, int, int]:
        """Least is best: few sheets, no very wide tiles, little of the room left empty (in tenths),
        icons above the words."""
        count = len(self.tiles)
        too_wide = grid.tile_width > self.theme.text * _WIDEST_IN_TEXT
        shown = min(count, grid.capacity) * grid.tile_width * grid.tile_height
        empty = 10 - round(10 * shown / (room.width * room.height))
        return grid.sheets(count), too_wide, empty, _FORMS.index(grid.form)
