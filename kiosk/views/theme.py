"""The only millimetres, colours and fonts.

Everything that has a size is in millimetres or follows from the smallest text; a theme turns them
into the pixels of one screen once. Sources: EN 301 549 5.1.4 (smallest text), WCAG 2.2 1.4.4
(200 %), 1.4.6 and 1.4.11 (contrast).
"""

import math
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from PySide6.QtGui import QColor, QFont

from kiosk.content.contrast import INK, WHITE
from kiosk.content.payloads import DISTANCE_IN_MODULES
from kiosk.views.panel import Panel, Reach

CODE_SIDE = 0.1
"""Least side of a QR code as a share of the viewing distance: the usual 10 : 1 rule."""

CODE_SQUARE = 1 / DISTANCE_IN_MODULES
"""Least side of one square of a QR code as a share of the viewing distance."""

_TIGHT_LETTERS, _EASY_LETTERS = 13.0, 36.0
"""Of the short side: where the screen nobody is using would leave no room around its words, and
from where on it may be generous."""

FAMILY = "IBM Plex Sans"

Role = Literal[
    "small",
    "strong",
    "name",
    "large",
    "lead",
    "title",
    "clock",
    "date",
    "headline",
    "grand",
    "display",
    "tall",
    "huge",
    "giant",
    "colossal",
]

_ROLES: dict[Role, tuple[float, int]] = {
    "small": (1.0, 450),
    "strong": (1.0, 650),
    "name": (1.12, 700),
    "large": (1.28, 700),
    "lead": (1.28, 450),
    "title": (1.6, 700),
    "clock": (1.36, 700),
    "date": (1.6, 500),
    "headline": (2.2, 700),
    "grand": (3.0, 700),
    "display": (4.0, 700),
    "tall": (5.6, 700),
    "huge": (7.2, 700),
    "giant": (9.0, 700),
    "colossal": (11.5, 700),
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

    @property
    def hours(self) -> tuple[QColor, QColor]:
        """Of a status that only leads to the hours."""
        return self.unknown

    def status(self, kind: str) -> tuple[QColor, QColor]:
        """Ink and fill of a status."""
        pair: tuple[QColor, QColor] = getattr(self, kind)
        return pair


_YELLOW, _BLACK = "#FFE600", "#000000"


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
    return _two_colours(QColor(_YELLOW), QColor(WHITE))


def white_palette() -> Palette:
    """White on black, for eyes that yellow dazzles or that do not see it."""
    return _two_colours(QColor(WHITE), QColor(_YELLOW))


def _two_colours(ink: QColor, focus: QColor) -> Palette:
    """One colour on black for everything, another one for the focus ring."""
    black = QColor(_BLACK)
    pair = (ink, black)
    return Palette(
        paper=black,
        card=black,
        ink=ink,
        muted=ink,
        line=ink,
        edge=ink,
        brand=black,
        on_brand=ink,
        tint=black,
        accent=ink,
        on_accent=black,
        bar=black,
        on_bar=ink,
        bar_line=ink,
        chosen=ink,
        on_chosen=black,
        focus=focus,
        focus_on_bar=focus,
        open=pair,
        closing_soon=pair,
        closed=pair,
        unknown=pair,
        warning=pair,
        outlined=True,
    )


def palette_at_rest(palette: Palette) -> Palette:
    """For the screen nobody is using: light on dark, the ground between the institution's brand and
    ink. Both are dark (white on them has 7 : 1 and more), so whatever lies between them is."""
    if palette.outlined:
        return palette
    ground = _between(palette.brand, palette.ink, 0.62)
    white, pale = QColor(WHITE), QColor("#CFE0EA")
    return replace(
        palette,
        paper=ground,
        card=ground,
        ink=white,
        muted=pale,
        line=_between(ground, white, 0.3),
        focus=white,
        open=(QColor("#B9EBCB"), ground),
        closing_soon=(QColor("#FFDF9A"), ground),
        closed=(QColor("#FFD0C4"), ground),
        unknown=(pale, ground),
    )


def palette_at_night(palette: Palette) -> Palette:
    """For the dark screen of the night: as little light as words need that are read with 7 : 1, and
    a border with 3 : 1."""
    if palette.outlined:
        return palette
    dark, faint, edge = QColor("#06080B"), QColor("#969CA4"), QColor("#5F666E")
    return replace(
        palette, paper=dark, ink=faint, focus=faint, accent=edge, on_accent=QColor(WHITE)
    )


def _between(one: QColor, other: QColor, share: float) -> QColor:
    """The colour that lies by that share on the way from one to the other."""
    ways = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QColor(*(round(start + (end - start) * share) for start, end in ways))


LOGO_PAPER = QColor(WHITE)
"""A logo is made for white paper; on a dark ground it keeps some of it around."""

CODE_INK, CODE_PAPER = QColor(_BLACK), QColor(WHITE)
"""A QR code is black on white in every theme, or phones do not read it."""


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
    def ring_on_border(self) -> int:
        """As wide where it covers the border, and at least 1 mm wider than that."""
        return max(self.focus_ring, self.border + self.px(1.3))

    @cached_property
    def ring_inset(self) -> int:
        """Between the edge of a fill and the ring on it."""
        return max(3, self.px(0.6))

    @cached_property
    def ease(self) -> float:
        """How generous the screen nobody is using may be with room, up to 1: a small panel needs it
        for its words."""
        letters = self.panel.short_side_in_letters - _TIGHT_LETTERS
        return min(1.0, max(0.4, letters / (_EASY_LETTERS - _TIGHT_LETTERS)))

    @cached_property
    def nudge(self) -> int:
        """How far the screen nobody is using moves in a step."""
        return self.px(1.0)

    def at_rest(self) -> "Theme":
        """The same look for the screen nobody is using."""
        return Theme(self.panel, palette_at_rest(self.palette), self.text_size, self.low_reach)

    def at_night(self) -> "Theme":
        """The same look for the dark screen of the night."""
        return Theme(self.panel, palette_at_night(self.palette), self.text_size, self.low_reach)

    @cached_property
    def reaches(self) -> tuple[Reach, ...]:
        """Where things that are touched may stand, best first; the first that holds a page without
        loss is taken."""
        return self.panel.low_reaches if self.low_reach else (self.panel.anywhere,)


def contact_sheet_look() -> tuple[QColor, QColor, QFont]:
    """Paper, ink and font of the contact sheet, which is for the people who make the kiosk."""
    font = QFont(FAMILY)
    font.setPixelSize(12)
    return QColor("#DDDDDD"), QColor("#222222"), font
