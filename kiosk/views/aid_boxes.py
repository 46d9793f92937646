"""One aid on a card: its icon, what it does, and its choices below."""

from collections.abc import Mapping, Sequence
from typing import Literal

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from kiosk.views.card import Card
from kiosk.views.icons import draw_icon
from kiosk.views.overrides import called_by_qt
from kiosk.views.pieces import Piece, Writing
from kiosk.views.strokes import clean_painter, draw_box
from kiosk.views.theme import Theme
from kiosk.views.touch_button import TouchButton
from kiosk.visit.parts import AidGroup, Button

_NARROWEST_WORDS = 13
"""Of the words beside the icon, in letters' sizes; in less width the icon is left out."""

_HIGH = 1.2
"""Of a choice that is not tight, in targets."""


_TIGHT = 0.35
"""Of the padding of a card, above and below a tight aid."""

Density = Literal["roomy", "wrapped", "tight"]
"""Roomy has each choice in one line; else its words may take two. Tight has little room above and
below, and choices that are no higher than they must be."""


class AidCard(Card):
    """The ground of an aid, with its icon as on a tile."""

    def __init__(self, theme: Theme, icon: str, icon_box: QRect) -> None:
        super().__init__(theme, [])
        self._icon = icon
        self._box = QRectF(icon_box)

    @called_by_qt
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._box.isEmpty():
            return
        palette, box = self.theme.palette, self._box
        painter = QPainter(self)
        clean_painter(painter)
        line = palette.line if palette.outlined else None
        draw_box(painter, box, palette.tint, line, self.theme.border, box.width() * 0.24)
        inset = box.width() * 0.2
        sign = palette.ink if palette.outlined else palette.brand
        draw_icon(painter, self._icon, box.adjusted(inset, inset, -inset, -inset), sign)
        painter.end()


class AidBoxes:
    """Where the parts of an aid go on a card of that width, from the card's corner.

    Where a sheet holds no more, it is a part of the aid: its heading with the explanation
    (``is_explained``), or with some of the ``choices``.
    """

    def __init__(
        self,
        theme: Theme,
        group: AidGroup,
        measured: Mapping[str, TouchButton],
        width: int,
        density: Density,
        is_explained: bool,
        choices: Sequence[Button],
    ) -> None:
        self.theme = theme
        self.group = group
        self.width = width
        side_room = self._side_room = theme.padding
        room = self._room = round(theme.padding * (_TIGHT if density == "tight" else 1))
        inner = width - side_room * 2
        side = round(theme.unit * 1.6 + theme.text)
        words = inner - side - side_room
        self.icon_box = QRect(side_room, room, side, side)
        left = side_room + side + side_room
        is_whole = is_explained and bool(choices)
        if words < theme.text * _NARROWEST_WORDS or not is_whole:
            self.icon_box, left, words = QRect(), side_room, inner
        said: list[Piece] = [Writing(theme, group.heading, "name", is_heading=True)]
        if is_explained:
            said.append(Writing(theme, group.explanation, "small", theme.palette.muted))
        spare = self.icon_box.height() - sum(piece.height_in(words) for piece in said)
        top = room + max(0, spare // 2)
        self.pieces: list[tuple[Piece, QRect]] = []
        for piece in said:
            height = piece.height_in(words)
            self.pieces.append((piece, QRect(left, top, words, height)))
            top += height
        self._words_end = max(top, room + self.icon_box.height())
        shown = [measured[choice.id] for choice in choices]
        self._rows = _rows(theme, choices, shown, inner, density)

    @property
    def _between(self) -> int:
        """Between words and choices."""
        return round(self.theme.unit * 0.55)

    @property
    def _choices_height(self) -> int:
        gaps = self.theme.gap * (len(self._rows) - 1)
        return sum(_height(row) for row in self._rows) + gaps

    @property
    def rows(self) -> list[list[Button]]:
        """The choices, row by row."""
        return [[choice.button for choice in row] for row in self._rows]

    @property
    def height(self) -> int:
        choices = self._between + self._choices_height if self._rows else 0
        return self._words_end + choices + self._room

    @property
    def fits(self) -> bool:
        """Whether no word is broken."""
        words = any(piece.is_broken(box.width()) for piece, box in self.pieces)
        return not words and not any(choice.broken for row in self._rows for choice in row)

    def choices_in(self, height: int) -> list[tuple[Button, QRect]]:
        """The choices at the bottom of a card of that height."""
        top = height - self._room - self._choices_height
        placed: list[tuple[Button, QRect]] = []
        for row in self._rows:
            high = _height(row)
            left = self._side_room
            for choice in row:
                placed.append((choice.button, QRect(left, top, choice.width, high)))
                left += choice.width + self.theme.gap
            top += high + self.theme.gap
        return placed


class _Choice:
    """A choice as wide as its place in the row."""

    def __init__(self, button: Button, measured: TouchButton, width: int, least: int) -> None:
        self.button = button
        self.width = width
        self.height = max(least, measured.height_in(width))
        self.broken = measured.breaks_a_word(width)


def _height(row: Sequence[_Choice]) -> int:
    return max(choice.height for choice in row)


def _rows(
    theme: Theme,
    choices: Sequence[Button],
    measured: Sequence[TouchButton],
    width: int,
    density: Density,
) -> list[list[_Choice]]:
    """As few full rows as hold the choices in one line each, all equally wide, or each as wide as
    its words if that makes one row of them. Wrapped: the rows that are least high."""
    if not choices:
        return []
    least = theme.target if density == "tight" else round(theme.target * _HIGH)

    def placed(widths: Sequence[int], columns: int) -> list[list[_Choice]]:
        row = [
            _Choice(button, shown, each, least)
            for button, shown, each in zip(choices, measured, widths, strict=True)
        ]
        return [row[first : first + columns] for first in range(0, len(row), columns)]

    count = len(choices)
    needed = [shown.needed_width() for shown in measured]
    ways: list[list[list[_Choice]]] = []
    for columns in (number for number in range(count, 0, -1) if count % number == 0):
        each = (width - theme.gap * (columns - 1)) // columns
        if density != "roomy" or max(needed) <= each:
            ways.append(placed([each] * count, columns))
        spare = width - sum(needed) - theme.gap * (columns - 1)
        if columns == count and max(needed) > each and spare >= 0:
            ways.append(placed([own + spare // columns for own in needed], columns))
    if density == "roomy":
        return ways[0] if ways else placed([width] * count, 1)
    return min(
        ways,
        key=lambda rows: (
            any(choice.broken for row in rows for choice in row),
            sum(_height(row) + theme.gap for row in rows),
        ),
    )
