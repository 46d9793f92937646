"""How tiles are laid out: as many columns and rows as the words on them allow."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.views.theme import Theme
from kiosk.views.tile import Form, TileLayout
from kiosk.visit.parts import Tile

_MOST_COLUMNS = 6
_FORMS: tuple[Form, ...] = ("stacked", "beside", "flat")
_LOOSEST = 1.45
"""A tile is at most so many times as high as its words need."""

_NARROWEST_IN_TEXT = 6
_WIDEST_IN_TEXT = 26
"""A tile wider than this many letters' size looks empty."""


@dataclass(frozen=True)
class Grid:
    """Columns and rows of one sheet, and the size of a tile in pixels. ``beside`` says that the
    pager stands beside the tiles, not below them."""

    columns: int
    rows: int
    tile_width: int
    tile_height: int
    form: Form
    beside: bool = False
    fits: bool = True

    @property
    def capacity(self) -> int:
        return self.columns * self.rows


@dataclass(frozen=True)
class Room:
    """The room for tiles, and what a pager below or beside them takes of it, in pixels."""

    width: int
    height: int
    pager_height: int
    pager_width: int


def grid_for(theme: Theme, tiles: Sequence[Tile], room: Room) -> Grid:
    """The grid that shows the most: all tiles on one sheet if they fit, else the fewest sheets.

    Where nothing fits (``fits`` is False) the screen is too small for these words at this size.
    """
    for beside in (False, True):
        candidates = [
            grid
            for columns in range(1, _MOST_COLUMNS + 1)
            for form in _FORMS
            if (grid := _grid(theme, tiles, room, beside, columns, form))
        ]
        if candidates:
            return min(candidates, key=lambda grid: _rank(theme, room, grid, len(tiles)))
    height = room.height - room.pager_height - theme.gap
    return Grid(1, 1, room.width, max(1, height), "flat", fits=False)


def _grid(
    theme: Theme, tiles: Sequence[Tile], room: Room, beside: bool, columns: int, form: Form
) -> Grid | None:
    width = room.width
    if beside:
        width -= (room.pager_width + theme.gap) * 2
    height = room.height
    tile_width = (width - theme.gap * (columns - 1)) // columns
    if tile_width < theme.text * _NARROWEST_IN_TEXT:
        return None
    layouts = [TileLayout(theme, tile, tile_width, form) for tile in tiles]
    if not all(layout.fits for layout in layouts):
        return None
    needed = max([theme.target, *(layout.height for layout in layouts)])
    rows = (height + theme.gap) // (needed + theme.gap)
    if rows * columns < len(tiles) and not beside:
        height -= room.pager_height + theme.gap
        rows = (height + theme.gap) // (needed + theme.gap)
    if rows < 1:
        return None
    rows = min(rows, -(-len(tiles) // columns))
    stretched = (height - theme.gap * (rows - 1)) // rows
    return Grid(columns, rows, tile_width, min(stretched, round(needed * _LOOSEST)), form, beside)


def _rank(theme: Theme, room: Room, grid: Grid, count: int) -> tuple[int, bool, int, int]:
    """Least is best: few sheets, no very wide tiles, little of the room left empty (in tenths),
    icons above the words."""
    sheets = -(-count // grid.capacity)
    too_wide = grid.tile_width > theme.text * _WIDEST_IN_TEXT
    shown = min(count, grid.capacity) * grid.tile_width * grid.tile_height
    empty = 10 - round(10 * shown / (room.width * room.height))
    return sheets, too_wide, empty, _FORMS.index(grid.form)
