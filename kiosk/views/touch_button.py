"""A real, accessible button that paints itself from the theme and carries a wish."""

from typing import Literal

from PySide6.QtCore import QLocale, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from kiosk.views.icons import draw_icon
from kiosk.views.strokes import clean_painter, draw_box
from kiosk.views.theme import Theme
from kiosk.views.writing import draw_line, width_of
from kiosk.visit.shown import Button

_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)

Place = Literal["bar", "page"]


class WishButton(QPushButton):
    """A button that tells what its visitor wants when it is touched or pressed by key."""

    wished = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.wish: object = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._ring = False
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.wished.emit(self.wish)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in _BY_KEYS
        super().focusInEvent(event)

    @property
    def came_by_keys(self) -> bool:
        """Whether it has the focus and shows so: who uses keys has to see where they are."""
        return self.hasFocus() and self._ring

    def draw_ring(self, painter: QPainter, colour: QColor, radius: float) -> None:
        """The focus ring, for those who came by keys."""
        if self.came_by_keys:
            box = QRectF(self.rect())
            draw_box(painter, box, None, colour, self.theme.focus_ring, radius)


class TouchButton(WishButton):
    """A button with words and perhaps an icon; ``on`` shows that a switch is on."""

    def __init__(self, theme: Theme, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._place: Place = place
        self.button: Button | None = None
        self.icon_after_words = False

    def show_button(self, button: Button) -> None:
        self.button = button
        self.wish = button.wish
        self.setObjectName(button.id)
        self.setText(button.words.text)
        self.setAccessibleName(button.words.text)
        self.setLocale(QLocale(button.words.language))
        self.setCheckable(button.on is not None)
        self.setChecked(bool(button.on))
        self.update()

    def nextCheckState(self) -> None:
        """The state comes from the page, not from the touch."""

    def needed_width(self) -> int:
        """Words, icon and room around them, in pixels; never less than a target."""
        words = width_of(self.text(), self.theme.font("strong"))
        around = self._room * 2 + (self._icon_side + self._room // 2 if self._has_icon else 0)
        return max(self.theme.target, round(words + around + 1))

    @property
    def _room(self) -> int:
        return round(self.theme.unit * 0.72)

    @property
    def _icon_side(self) -> int:
        return round(self.theme.text * 1.15)

    @property
    def _has_icon(self) -> bool:
        return self.button is not None and self.button.icon is not None

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.button is None:
            return
        palette, theme = self.theme.palette, self.theme
        ink, fill, line = self._colours(self.button)
        if self.isDown():
            ground = palette.bar if self._place == "bar" else palette.card
            ink, fill = fill or ground, ink
        painter = QPainter(self)
        clean_painter(painter)
        box = QRectF(self.rect())
        radius = theme.radius * 0.8
        draw_box(painter, box, fill, line, theme.border, radius)
        font = theme.font("strong")
        words = width_of(self.text(), font)
        icon = self._icon_side if self._has_icon else 0
        between = self._room // 2 if icon else 0
        left = box.center().x() - (words + icon + between) / 2
        icon_left = left + words + between if self.icon_after_words else left
        words_left = left if self.icon_after_words else left + icon + between
        if self.button.icon is not None:
            icon_box = QRectF(icon_left, box.center().y() - icon / 2, icon, icon)
            draw_icon(painter, self.button.icon, icon_box, ink)
        draw_line(painter, self.text(), font, QRectF(words_left, 0, words, box.height()), ink)
        focus = palette.focus_on_bar if self._place == "bar" else palette.focus
        # On a filled button the colour of focus may be the fill's own; its ink never is.
        plain = fill is None or (self._place == "page" and fill == palette.card)
        self.draw_ring(painter, focus if plain else ink, radius)
        painter.end()

    def _colours(self, button: Button) -> tuple[QColor, QColor | None, QColor | None]:
        """Ink, fill and line."""
        palette = self.theme.palette
        if self._place == "bar":
            if button.main:
                return palette.on_accent, palette.accent, None
            if button.on:
                return palette.on_chosen, palette.chosen, None
            return palette.on_bar, None, palette.bar_line
        if button.on and palette.outlined:
            return palette.on_chosen, palette.chosen, None
        if button.on:
            return palette.on_brand, palette.brand, None
        return palette.ink, palette.card, palette.ink
