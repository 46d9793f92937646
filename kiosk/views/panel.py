"""The screen as a thing that hangs in a lobby: how large it is, how high, and how it is looked at.

Sources: EN 301 549 5.1.4 (smallest text) and 8.3 (reach).
"""

import math
from dataclasses import dataclass

from PySide6.QtCore import QSize

SMALLEST_CAPITAL = 0.01222
"""Height of the smallest capital letter as a share of the viewing distance: 0.7° of sight
(EN 301 549 5.1.4), 7.3 mm at 600 mm."""

CAPITAL_IN_FONT = 0.698
"""Height of a capital letter of IBM Plex Sans as a share of the font's size."""

SMALLEST_TEXT_OF_PANEL = 1 / 46
"""The smallest text as a share of the panel's short side, so that a large panel is filled."""

LETTERS_AT_100, LETTERS_AT_200 = 22.0, 37.5
"""How many letters' sizes the short side of a panel needs for header, bar and a page between them,
at 100 % and at 200 %: found by laying out random institutions on panels of all sizes."""

LOWEST_REACH_MM, HIGHEST_REACH_MM = 800, 1100
"""Where controls may be in low reach, above the floor (EN 301 549 8.3)."""


@dataclass(frozen=True)
class Reach:
    """From where to where things that are touched may stand, in pixels from the top of the
    screen."""

    top: int
    bottom: int


@dataclass(frozen=True)
class Panel:
    """The screen in pixels and millimetres, and how it is looked at."""

    size: QSize
    px_per_mm: float
    viewing_distance_mm: float
    bottom_edge_mm: float

    @classmethod
    def of(
        cls,
        size: QSize,
        width_mm: float,
        height_mm: float,
        bottom_edge_mm: float = 900,
        viewing_distance_mm: float = 600,
    ) -> "Panel":
        """The panel of a screen; one that is turned has its millimetres turned too."""
        if (size.width() > size.height()) != (width_mm > height_mm):
            width_mm, height_mm = height_mm, width_mm
        px_per_mm = max(size.width() / width_mm, size.height() / height_mm)
        return cls(size, px_per_mm, viewing_distance_mm, bottom_edge_mm)

    @property
    def is_portrait(self) -> bool:
        return self.size.height() > self.size.width()

    @property
    def smallest_text_mm(self) -> float:
        """The size (not the capital height) of the smallest text at 100 %."""
        short_side_mm = min(self.size.width(), self.size.height()) / self.px_per_mm
        readable = SMALLEST_CAPITAL * self.viewing_distance_mm / CAPITAL_IN_FONT
        return max(readable, short_side_mm * SMALLEST_TEXT_OF_PANEL)

    @property
    def short_side_in_letters(self) -> float:
        """The short side in sizes of the smallest text at 100 %."""
        short_side = min(self.size.width(), self.size.height())
        return short_side / self.px_per_mm / self.smallest_text_mm

    @property
    def largest_scale(self) -> float:
        """How much the text may grow at most, from 1 to 2. On a small panel "200 %" is as large as
        nothing is cut."""
        spare = self.short_side_in_letters - LETTERS_AT_100
        return min(2.0, max(1.0, 1.0 + spare / (LETTERS_AT_200 - LETTERS_AT_100)))

    @property
    def anywhere(self) -> Reach:
        return Reach(0, self.size.height())

    @property
    def low_reaches(self) -> tuple[Reach, ...]:
        """For low reach, best first: from 800 to 1,100 mm above the floor, as far as the panel goes
        there (EN 301 549 8.3); else the lower half; else anywhere."""
        height = self.size.height()
        highest, lowest = (
            (above_floor_mm - self.bottom_edge_mm) * self.px_per_mm
            for above_floor_mm in (HIGHEST_REACH_MM, LOWEST_REACH_MM)
        )
        band = Reach(max(0, height - math.floor(highest)), min(height, height - math.ceil(lowest)))
        others = (Reach(height // 2, height), self.anywhere)
        return (band, *others) if band.bottom > band.top else others
