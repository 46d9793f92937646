"""What stands above the tiles: the question, the search field, the strip of notices."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

from kiosk.views.notice_strip import MOST_LINES, NoticeStrip
from kiosk.views.pieces import Writing
from kiosk.views.search_field import SearchField
from kiosk.views.theme import Theme
from kiosk.views.tile_grid import Grid
from kiosk.visit.parts import Button, Tile
from kiosk.visit.shown import TilesPage


@dataclass(frozen=True)
class Head:
    """One way to put them: a box for each in pixels, the first at the top left, and the height of
    all. A search or strip without a box has to be a tile, a question is only heard then."""

    height: int = 0
    question: QRect | None = None
    search: QRect | None = None
    notice: QRect | None = None

    def below(self, theme: Theme) -> int:
        """Where the tiles begin."""
        return self.height + theme.gap if self.height else 0


@dataclass(frozen=True)
class Placed:
    """What was chosen for a page: all tiles, what stands above them, and their grid."""

    tiles: tuple[Tile, ...]
    head: Head
    grid: Grid


GridUnder = Callable[[Sequence[Tile], Head], Grid]
"""The grid of these tiles in the room that is left under a head."""


def placed(
    page: TilesPage, parts: "HeadParts", grid_under: GridUnder, is_read_elsewhere: bool
) -> Placed:
    """The best way to put everything: the search costs no sheet if that can be avoided, and the
    strip no tile of the first sheet. Rather the question stays, and the tiles stay as they are
    without the strip. Where there is no place for one, the way to the notices is a tile: the last
    one if the notice ``is_read_elsewhere`` on the page, else the first."""
    found = _without_notice(page, parts, grid_under)
    if page.notice is None:
        return found
    heads = parts.with_notice(found.head)
    ways = (Placed(found.tiles, head, grid_under(found.tiles, head)) for head in heads)
    kept = [way for way in ways if way.grid.shows_as_much(found.grid, len(found.tiles))]
    if kept:
        return min(
            kept,
            key=lambda way: (way.head.question is None, not way.grid.is_shaped_like(found.grid)),
        )
    tile = as_tile(page.notice, with_note=False)
    tiles = (*found.tiles, tile) if is_read_elsewhere else (tile, *found.tiles)
    return Placed(tiles, found.head, grid_under(tiles, found.head))


def as_tile(button: Button, with_note: bool) -> Tile:
    """The way to another page as a tile, where there is no row for it: named by its words before
    the colon."""
    words = button.words
    colon = words.text.find(":")
    if colon < 0:
        return Tile(button.id, button.icon or "info", words, button.wish, strong=True)
    name, note = words.part(0, colon), words.part(colon + 2, len(words.text))
    shown = note if with_note else None
    return Tile(button.id, button.icon or "info", name, button.wish, shown, strong=True)


def _without_notice(page: TilesPage, parts: "HeadParts", grid_under: GridUnder) -> Placed:
    if page.search is not None and not parts.has_search:
        tiles = (as_tile(page.search, with_note=True), *page.tiles)
        return Placed(tiles, parts.lowest(), grid_under(tiles, parts.lowest()))
    best: Placed | None = None
    count = len(page.tiles)
    for head in parts.without_notice():
        grid = grid_under(page.tiles, head)
        if best is None or _is_better(grid, count, best.grid, count):
            best = Placed(page.tiles, head, grid)
        if grid.fits and grid.sheets(count) == 1:
            break
    assert best is not None
    lowest = parts.lowest()
    if page.search is None or not _is_better(
        grid_under(page.tiles, lowest), count, best.grid, count
    ):
        return best
    tiles = (as_tile(page.search, with_note=True), *page.tiles)
    grid = grid_under(tiles, lowest)
    if _is_better(grid, len(tiles), best.grid, count):
        return Placed(tiles, lowest, grid)
    return best


def _is_better(grid: Grid, count: int, other: Grid, others_count: int) -> bool:
    if grid.fits != other.fits:
        return grid.fits
    return grid.fits and grid.sheets(count) < other.sheets(others_count)


class HeadParts:
    """What there is to be put above the tiles in a width; in low reach the question is not among
    it, because it need not be touched."""

    def __init__(
        self,
        theme: Theme,
        width: int,
        question: Writing | None,
        field: SearchField | None,
        strip: NoticeStrip | None,
    ) -> None:
        self._theme = theme
        self._width = width
        self._question = question
        self._field = field
        self._strip = strip

    @property
    def has_search(self) -> bool:
        return self._field is not None

    def lowest(self) -> Head:
        """With nothing but the question: the most room there can be for tiles."""
        return self._rows(self._question_row())

    def without_notice(self) -> Iterator[Head]:
        """The ways to put question and search, the best first."""
        if self._field is None:
            yield self.lowest()
            return
        if self._question is None:
            yield self._rows(self._search_row())
            return
        if self._beside(self._field.width_of_all) and self._is_in_one_line():
            yield self._rows(self._beside(self._field.width_of_all))
        yield self._rows(self._question_row(), self._search_row())
        if self._beside(self._field.width_of_few):
            yield self._rows(self._beside(self._field.width_of_few))

    def with_notice(self, head: Head) -> Iterator[Head]:
        """The ways to put the strip too, the best first; in the last ones it costs no room."""
        if self._strip is None:
            return
        above = _boxes(head)
        for lines in range(MOST_LINES, 0, -1):
            yield self._rows(above, self._strip_row(lines))
        if head.search is None:
            if head.question is not None:
                yield self._rows(self._strip_row(MOST_LINES, head.height))
            return
        beside_search = self._strip_and_search(head.search.height())
        if head.question is None or head.question.bottom() >= head.search.y():
            yield self._rows(beside_search)
            return
        if self._strip.is_readable(beside_search["notice"].width()):
            yield self._rows({"question": head.question}, beside_search)
        strip = self._strip_row(MOST_LINES, head.question.height())
        yield self._rows(strip, self._search_row())

    def _rows(self, *rows: dict[str, QRect]) -> Head:
        """Rows below each other, each with its boxes in the middle of its height."""
        boxes: dict[str, QRect] = {}
        top = 0
        for row in rows:
            if not row:
                continue
            top += self._theme.gap if boxes else 0
            height = max(box.y() + box.height() for box in row.values())
            boxes |= {name: box.translated(0, top) for name, box in row.items()}
            top += height
        return Head(top, boxes.get("question"), boxes.get("search"), boxes.get("notice"))

    def _question_row(self) -> dict[str, QRect]:
        if self._question is None:
            return {}
        height = self._question.height_in(self._width)
        return {"question": QRect(0, 0, self._width, height)}

    def _search_row(self) -> dict[str, QRect]:
        if self._field is None:
            return {}
        return {"search": QRect(0, 0, self._width, self._field.needed_height)}

    def _strip_row(self, lines: int, height: int | None = None) -> dict[str, QRect]:
        """With so many lines at most; in no more than the height, if one is given."""
        if self._strip is None:
            return {}
        needed = self._strip.height_in_lines(self._width, lines)
        if height is not None:
            needed = min(needed, max(height, self._theme.target))
        return {"notice": QRect(0, 0, self._width, needed)}

    def _beside(self, search_width: int) -> dict[str, QRect]:
        """Question and search in one row, the search as wide as it can be; nothing where it would
        be narrower than that."""
        if self._question is None or self._field is None:
            return {}
        room = self._width - search_width - self._theme.gap * 2
        if room < self._theme.text or self._question.is_broken(room):
            return {}
        width = self._question.width_in(room)
        height = self._question.height_in(width)
        row = max(height, self._field.needed_height)
        left = width + self._theme.gap * 2
        return {
            "question": QRect(0, (row - height) // 2, width, height),
            "search": QRect(
                left,
                (row - self._field.needed_height) // 2,
                self._width - left,
                self._field.needed_height,
            ),
        }

    def _is_in_one_line(self) -> bool:
        """Whether the question is, beside a search with all its words."""
        if self._question is None or self._field is None:
            return False
        room = self._width - self._field.width_of_all - self._theme.gap * 2
        return self._question.width_in(self._width) <= room

    def _strip_and_search(self, height: int) -> dict[str, QRect]:
        """In one row, the search with few words."""
        search = self._field.width_of_few if self._field else 0
        strip = self._width - search - self._theme.gap
        return {
            "notice": QRect(0, 0, strip, height),
            "search": QRect(strip + self._theme.gap, 0, search, height),
        }


def _boxes(head: Head) -> dict[str, QRect]:
    named = {"question": head.question, "search": head.search}
    return {name: box for name, box in named.items() if box is not None}
