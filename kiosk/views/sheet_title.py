"""The title of a page that goes on for several sheets: large on the first, a line on the others."""

from collections.abc import Callable

from PySide6.QtCore import QRect

from kiosk.views.pieces import Writing
from kiosk.views.theme import Role, Theme
from kiosk.views.writing import line_height
from kiosk.visit.phrases import Words

_FEWEST_LINES = 9
"""A lower page has no room for a large title: its letters are large already."""


class SheetTitle:
    """How high the title is on each sheet of so many pixels, and where it is put."""

    def __init__(self, theme: Theme, words: Words, page_height: int) -> None:
        self._theme = theme
        self._words = words
        is_low = page_height < line_height(theme.font("small")) * _FEWEST_LINES
        self.first_role: Role = "name" if is_low else "title"

    def below(self, is_first: bool) -> int:
        """Between the title and what follows it."""
        return round(self._theme.unit * (0.5 if is_first else 0.3))

    def _writing(self, is_first: bool) -> Writing:
        theme = self._theme
        if is_first:
            return Writing(theme, self._words, self.first_role, is_heading=True)
        return Writing(theme, self._words, "strong", theme.palette.muted, is_heading=True)

    def height_in(self, width: int, is_first: bool) -> int:
        return self._writing(is_first).height_in(width) + self.below(is_first)

    def put(self, box: QRect, is_first: bool, put: Callable[[Writing, QRect], None]) -> int:
        """Puts the title at the top of the box; gives the height it takes with the gap below."""
        writing = self._writing(is_first)
        height = writing.height_in(box.width())
        put(writing, QRect(box.x(), box.y(), box.width(), height))
        return height + self.below(is_first)
