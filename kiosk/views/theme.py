"""The only millimetres, colours and fonts.

Everything that has a size is in millimetres or follows from the smallest text; a theme turns them
into the pixels of one screen once. Sources: EN 301 549 5.1.4 (smallest text), WCAG 2.2 1.4.4
(200 %), 1.4.6 and 1.4.11 (contrast).
"""

import math
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont

from kiosk.content.contrast import INK, WHITE
from kiosk.content.payloads import DISTANCE_IN_MODULES

SMALLEST_CAPITAL = 0.01222
"""Height of the smallest capital letter as a share of the viewing distance: 0.7° of sight
(EN 301 549 5.1.4), 7.3 mm at 600 mm."""

CAPITAL_IN_FONT = 0.698
"""Height of a capital letter of IBM Plex Sans as a share of the font's size."""

SMALLEST_TEXT_OF_PANEL = 1 / 46
"""The smallest text as a share of the panel's short side, so that a large panel is filled."""

CODE_SIDE = 0.1
"""Least side of a QR code as a share of the viewing distance: the usual 10 : 1 rule."""

CODE_SQUARE = 1 / DISTANCE_IN_MODULES
"""Least side of one square of a QR code as a share of the viewing distance."""

LETTERS_AT_100, LETTERS_AT_200 = 22.0, 37.5
"""How many letters' sizes the short side of a panel needs for header, bar and a page between them,
at 100 % and at 200 %: found by laying out random institutions on panels of all sizes."""

FAMILY = "IBM Plex Sans"

Role = Literal["small", "strong", "name", "large", "title", "clock", "display"]

_ROLES: dict[Role, tuple[float, int]] = {
    "small": (1.0, 450),
    "strong": (1.0, 650),
    "name": (1.12, 700),
    "large": (1.28, 700),
    "title": (1.6, 700),
    "clock": (1.36, 700),
    "display": (4.0, 700),
}
"""Size as a multiple of the smallest text, and weight on the font's axis (400 is regular)."""

LEAST_TARGET_MM = (20.0, 30.0)
"""Least side of anything to touch at 100 % and at 200 %: errors rise below 20 mm, and disabled
people gain up to 30 mm."""

BAR_BUTTON_MM = (26.0, 30.0)
"""Height of a button of the bottom bar, at 100 % and at 200 %."""


@dataclass(frozen=True)
class Palette:
    """Colours by what they mean; ``edge`` is the border of what can be touched (3:1), ``line`` of
    what cannot. In the contrast theme cards have borders instead of fills."""

    paper: QColor
    card: QColor
    ink: QColor
    muted: QColor
    line: QColor
    edge: QColor
    brand: QColor
    on_brand: QColor
    tint: QColor
    accent: QColor
    on_accent: QColor
    bar: QColor
    on_bar: QColor
    bar_line: QColor
    chosen: QColor
    on_chosen: QColor
    focus: QColor
    focus_on_bar: QColor
    open: tuple[QColor, QColor]
    closing_soon: tuple[QColor, QColor]
    closed: tuple[QColor, QColor]
    unknown: tuple[QColor, QColor]
    warning: tuple[QColor, QColor]
    outlined: bool

    def status(self, kind: str) -> tuple[QColor, QColor]:
        """Ink and fill of a status."""
        pair: tuple[QColor, QColor] = getattr(self, kind)
        return pair


def standard_palette(brand: str, accent: str) -> Palette:
    """Dark ink on warm paper, with the institution's two colours."""
    ink, white = QColor(INK), QColor(WHITE)
    return Palette(
        paper=QColor("#F3F0E8"),
        card=white,
        ink=ink,
        muted=QColor("#3C4B60"),
        line=QColor("#CFC8B8"),
        edge=QColor("#857E6C"),
        brand=QColor(brand),
        on_brand=white,
        tint=QColor("#E3EEF3"),
        accent=QColor(accent),
        on_accent=ink,
        bar=ink,
        on_bar=white,
        bar_line=QColor("#8C9AAB"),
        chosen=white,
        on_chosen=ink,
        focus=QColor(brand),
        focus_on_bar=QColor(accent),
        open=(QColor("#0B5030"), QColor("#DCF1E3")),
        closing_soon=(QColor("#6B4300"), QColor("#FFE7B0")),
        closed=(QColor("#7A1D1D"), QColor("#F6DEDA")),
        unknown=(ink, QColor("#E3EEF3")),
        warning=(QColor("#6B4300"), QColor("#FFE7B0")),
        outlined=False,
    )


def contrast_palette() -> Palette:
    """Yellow on black: 15 : 1 and more, for eyes that need it."""
    yellow, black = QColor("#FFE600"), QColor("#000000")
    pair = (yellow, black)
    return Palette(
        paper=black,
        card=black,
        ink=yellow,
        muted=yellow,
        line=yellow,
        edge=yellow,
        brand=black,
        on_brand=yellow,
        tint=black,
        accent=yellow,
        on_accent=black,
        bar=black,
        on_bar=yellow,
        bar_line=yellow,
        chosen=yellow,
        on_chosen=black,
        focus=QColor("#FFFFFF"),
        focus_on_bar=QColor("#FFFFFF"),
        open=pair,
        closing_soon=pair,
        closed=pair,
        unknown=pair,
        warning=pair,
        outlined=True,
    )


CODE_INK, CODE_PAPER = QColor("#000000"), QColor("#FFFFFF")
"""A QR code is black on white in every theme, or phones do not read it."""


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


class Theme:
    """One look on one panel: every size in pixels, every colour, every font."""

    def __init__(
        self,
        panel: Panel,
        palette: Palette,
        text_size: Literal[100, 150, 200] = 100,
        low_reach: bool = False,
    ) -> None:
        self.panel = panel
        self.palette = palette
        self.text_size = text_size
        self.low_reach = low_reach
        self._fonts: dict[Role, QFont] = {}

    def px(self, millimetres: float) -> int:
        """Millimetres as pixels, rounded up: a rule that says "at least" stays kept."""
        return math.ceil(millimetres * self.panel.px_per_mm)

    @cached_property
    def text(self) -> int:
        """Font size of the smallest text in pixels, at this text size."""
        return math.ceil(self.panel.smallest_text_mm * self.panel.px_per_mm * self._scale)

    @cached_property
    def _scale(self) -> float:
        return min(self.text_size / 100, self.panel.largest_scale)

    def font(self, role: Role) -> QFont:
        font = self._fonts.get(role)
        if font is None:
            size, weight = _ROLES[role]
            font = QFont(FAMILY)
            font.setPixelSize(math.ceil(self.text * size))
            # A variable font: setBold would only smear the regular weight.
            font.setVariableAxis(QFont.Tag("wght"), weight)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[role] = font
        return font

    def _grown(self, millimetres: tuple[float, float]) -> int:
        """Between a size at 100 % and one at 200 %, as large as the text really is."""
        normal, doubled = millimetres
        return self.px(normal + (doubled - normal) * (self._scale - 1.0))

    @cached_property
    def target(self) -> int:
        """Least side of anything to touch."""
        return self._grown(LEAST_TARGET_MM)

    @cached_property
    def bar_button(self) -> int:
        """Height of a button of the bottom bar."""
        return max(self._grown(BAR_BUTTON_MM), round(self.text * 1.4))

    @cached_property
    def gap(self) -> int:
        """Between things to touch, and between cards: at least 3 mm."""
        return max(self.px(3.0), round(self.unit * 0.62))

    @cached_property
    def unit(self) -> int:
        """The smallest text at 100 %: the module of margins and paddings, which do not grow with
        the text, so that large text has room."""
        return math.ceil(self.panel.smallest_text_mm * self.panel.px_per_mm)

    @cached_property
    def margin(self) -> int:
        """Between the page and the edge of the screen."""
        return round(self.unit * (1.1 if self.panel.is_portrait else 1.7))

    @cached_property
    def padding(self) -> int:
        """Inside a card."""
        return round(self.unit * 0.8)

    @cached_property
    def radius(self) -> int:
        return round(self.unit * 0.7)

    @cached_property
    def border(self) -> int:
        return max(2, self.px(0.9))

    @cached_property
    def focus_ring(self) -> int:
        """At least 2 mm."""
        return self.px(2.0)

    @cached_property
    def reachable_tops(self) -> tuple[int, ...]:
        """Where, from the top of the screen, touchable things may begin in low reach, best first:
        1,100 mm above the floor if that leaves a quarter of the panel (EN 301 549 8.3), else in
        the lower half."""
        height, edge = self.panel.size.height(), self.panel.bottom_edge_mm
        middle = height // 2
        lowest = height - self.px(HIGHEST_REACH_MM - edge)
        if edge + height / self.panel.px_per_mm / 4 > HIGHEST_REACH_MM:
            return (middle,)
        return (lowest, middle) if lowest > middle else (max(0, lowest),)


HIGHEST_REACH_MM = 1100
"""The highest a control may be in low reach, above the floor (EN 301 549 8.3)."""


def contact_sheet_look() -> tuple[QColor, QColor, QFont]:
    """Paper, ink and font of the contact sheet, which is for the people who make the kiosk."""
    font = QFont(FAMILY)
    font.setPixelSize(12)
    return QColor("#DDDDDD"), QColor("#222222"), font
