"""The way to the search: a button that looks like the field one types into there."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.views.icons import draw_icon
from kiosk.views.overrides import called_by_qt
from kiosk.views.strokes import clean_painter, draw_box
from kiosk.views.theme import Role, Theme
from kiosk.views.touch_button import TouchButton
from kiosk.views.writing import draw_line, line_height, width_of

_ROLES: tuple[Role, ...] = ("lead", "small")
"""Of its words, the best first."""


_ROUNDNESS = 0.36
"""Radius of its corners as a share of its height: the focus ring needs some straight side."""


class SearchField(TouchButton):
    """All its words where there is room for them, else those before the colon; its name always
    says all."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "page", parent)

    @property
    def needed_height(self) -> int:
        return max(self.theme.target, line_height(self.theme.font("lead")) + self._room)

    @property
    def width_of_all(self) -> int:
        """What all of its words need, in pixels."""
        return self._width(self.text(), "small")

    @property
    def width_of_few(self) -> int:
        return self._width(self._few, "small")

    @property
    def _few(self) -> str:
        return self.text().partition(":")[0]

    @property
    def _indent(self) -> int:
        """Of the words, behind the icon."""
        return self._room * 2 + self._icon_side

    def _width(self, text: str, role: Role) -> int:
        words = width_of(text, self.theme.font(role))
        return max(self.theme.target, round(words + self._indent + self._room * 1.5 + 1))

    def _fitting(self) -> tuple[str, Role]:
        for text in (self.text(), self._few):
            for role in _ROLES:
                if self._width(text, role) <= self.width():
                    return text, role
        return self._few, "small"

    @called_by_qt
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, theme = self.theme.palette, self.theme
        painter = QPainter(self)
        clean_painter(painter)
        ink, fill = palette.muted, palette.card
        if self.isDown():
            ink, fill = palette.card, palette.ink
        box = QRectF(self.rect())
        radius = box.height() * _ROUNDNESS
        draw_box(painter, box, fill, palette.ink, theme.border, radius)
        side = self._icon_side
        left = self._room * 1.5
        draw_icon(painter, "search", QRectF(left, box.center().y() - side / 2, side, side), ink)
        text, role = self._fitting()
        left = self._indent
        words = QRectF(left, 0, box.width() - left, box.height())
        draw_line(painter, text, theme.font(role), words, ink)
        self.draw_ring(painter, palette.focus, radius)
        painter.end()
