"""A number, a room or a street as large as its place allows, to be copied by hand."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from kiosk.views.pieces import Piece
from kiosk.views.theme import Role, Theme
from kiosk.views.writing import draw_line, line_height, tied, width_of
from kiosk.visit.phrases import Words

ROLES: tuple[Role, ...] = (
    "colossal",
    "giant",
    "huge",
    "tall",
    "display",
    "grand",
    "headline",
    "title",
    "large",
    "name",
    "strong",
)
"""From the largest on."""

_LINE_OF_FIGURES = 1.0
"""Height of a line as a multiple of the font's size: nothing goes below the line."""

_BETWEEN_GROUPS = 0.5
"""Of the font's size: so wide that nobody runs the groups together."""

_WORTH_A_LINE = 1.4
"""So many times as large must the letters be for one line more."""

_FEWEST_LINES, _MOST_LINES = 2, 6
"""A number is in one line or two if it can be; nothing needs more than six."""


@dataclass(frozen=True)
class _Setting:
    """The groups in lines, in a font, with room between them."""

    font: QFont
    lines: tuple[tuple[str, ...], ...]
    gap: float

    @property
    def line(self) -> int:
        """The height of a line."""
        signs = (sign for line in self.lines for group in line for sign in group)
        if all(sign.isdigit() or sign == "+" for sign in signs):
            return round(self.font.pixelSize() * _LINE_OF_FIGURES)
        return line_height(self.font)

    @property
    def height(self) -> int:
        return self.line * len(self.lines)

    def width_of(self, line: Sequence[str]) -> float:
        return sum(width_of(group, self.font) + self.gap for group in line) - self.gap


class HugeText(Piece):
    """Groups that stay whole, in the middle; a single one is divided between words."""

    is_news = True

    def __init__(self, theme: Theme, words: Words, groups: Sequence[Words]) -> None:
        super().__init__(theme, words)
        self._groups = tuple(group.text for group in groups)
        self._setting: _Setting | None = None

    def fit(self, width: int, height: int) -> bool:
        """Take the largest letters that the place holds; whether it holds any. Few lines are better
        than letters that are only a little larger."""
        best: _Setting | None = None
        for most in range(1, _MOST_LINES + 1):
            if best is not None and most > _FEWEST_LINES:
                break
            found = self._largest(width, height, most)
            if found is not None and (best is None or _is_worth(found, best)):
                best = found
        self._setting = best or self._smallest(width)
        return best is not None

    def _smallest(self, width: int) -> _Setting:
        """What is shown where nothing fits: cut rather than lost."""
        font = self.theme.font(ROLES[-1])
        units, gap = self._units(font)[-1]
        widths = [width_of(unit, font) for unit in units]
        return _Setting(font, _filled(units, widths, gap, width), gap)

    @property
    def letters(self) -> int:
        """The size of its letters, in pixels."""
        return self._setting.font.pixelSize() if self._setting is not None else 0

    def _largest(self, width: int, height: int, most_lines: int) -> _Setting | None:
        for role in ROLES:
            font = self.theme.font(role)
            for units, gap in self._units(font):
                lines = _in_lines(units, font, gap, width)
                if lines is None or len(lines) > most_lines:
                    continue
                setting = _Setting(font, lines, gap)
                if setting.height <= height:
                    return setting
        return None

    def _units(self, font: QFont) -> list[tuple[tuple[str, ...], float]]:
        """What stays in one line; of words first those together that belong together."""
        if len(self._groups) > 1:
            return [(self._groups, font.pixelSize() * _BETWEEN_GROUPS)]
        (text,) = self._groups
        gap = width_of(" ", font)
        return [(tuple(each.split(" ")), gap) for each in dict.fromkeys((tied(text), text))]

    def height_in(self, width: int) -> int:
        return self._setting.height if self._setting is not None else 0

    def draw(self, painter: QPainter) -> None:
        if self._setting is None:
            return
        font, gap, high = self._setting.font, self._setting.gap, self._setting.line
        for number, line in enumerate(self._setting.lines):
            left = (self.width() - self._setting.width_of(line)) / 2
            for group in line:
                width = width_of(group, font)
                box = QRectF(left, number * high, width, high)
                draw_line(painter, group, font, box, self.theme.palette.ink)
                left += width + gap


def _is_worth(setting: _Setting, than: _Setting) -> bool:
    return setting.font.pixelSize() >= than.font.pixelSize() * _WORTH_A_LINE


def _in_lines(
    units: Sequence[str], font: QFont, gap: float, width: float
) -> tuple[tuple[str, ...], ...] | None:
    """As few lines as hold the units, about equally long; None if one is too wide."""
    widths = [width_of(unit, font) for unit in units]
    if max(widths) > width:
        return None
    count = len(_filled(units, widths, gap, width))
    narrow, wide = 0.0, width
    while wide - narrow > gap / 4:
        middle = (narrow + wide) / 2
        holds = max(widths) <= middle and len(_filled(units, widths, gap, middle)) == count
        narrow, wide = (narrow, middle) if holds else (middle, wide)
    return _filled(units, widths, gap, wide)


def _filled(
    units: Sequence[str], widths: Sequence[float], gap: float, width: float
) -> tuple[tuple[str, ...], ...]:
    """Line by line as much as fits."""
    lines: list[list[str]] = []
    used = 0.0
    for unit, wide in zip(units, widths, strict=True):
        if lines and used + gap + wide <= width:
            lines[-1].append(unit)
            used += gap + wide
        else:
            lines.append([unit])
            used = wide
    return tuple(tuple(line) for line in lines)
