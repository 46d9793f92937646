"""A real, accessible button that paints itself from the theme and carries a wish."""

from typing import Literal

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from kiosk.views.accessible import Heard, introduce
from kiosk.views.icons import draw_icon
from kiosk.views.overrides import called_by_qt
from kiosk.views.strokes import clean_painter, draw_box
from kiosk.views.theme import Role, Theme
from kiosk.views.writing import Paragraph, draw_line, width_of
from kiosk.visit.parts import Button, Control
from kiosk.visit.wishes import ChooseLanguage, ChooseTextSize

_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)

Place = Literal["bar", "page"]

_SPARED = 0.5
"""Of the room on one side of a button, what a tight one spares on both."""


class WishButton(QPushButton):
    """A button that tells what its visitor wants when it is touched or pressed by key."""

    wished = Signal(object)

    is_key = False
    """Whether it stays where it is while somebody types, and is pressed as often as they like."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__()
        introduce(self, parent)
        self.theme = theme
        self.wish: object = None
        self.control: Control | None = None
        """What it shows, for those who have it read to them."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._ring = False
        self.clicked.connect(self._tell)

    # A slot by name: else Qt for Python makes the button's class anew, and Qt what is heard of it.
    @Slot()
    def _tell(self) -> None:
        self.wished.emit(self.wish)

    @called_by_qt
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in _BY_KEYS
        super().focusInEvent(event)

    def take_focus(self, by_keys: bool) -> None:
        """Have the focus from now on, with a ring for those who use keys."""
        reason = Qt.FocusReason
        self.setFocus(reason.TabFocusReason if by_keys else reason.OtherFocusReason)
        self._ring = by_keys
        self.update()

    @property
    def came_by_keys(self) -> bool:
        """Whether it has the focus and shows so: who uses keys has to see where they are."""
        return self.hasFocus() and self._ring

    def draw_ring(
        self, painter: QPainter, colour: QColor, radius: float, on_fill: bool = False
    ) -> None:
        """The focus ring, for those who came by keys. It stands in place of the border; on a fill,
        whose edge it could not be told from on one side or the other, a little inside of it."""
        if self.came_by_keys:
            inset = self.theme.ring_inset if on_fill else 0
            width = self.theme.focus_ring if on_fill else self.theme.ring_on_border
            box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            draw_box(painter, box, None, colour, width, radius - inset)


class TouchButton(WishButton):
    """A button with words and perhaps an icon; ``on`` shows that a switch is on."""

    def __init__(self, theme: Theme, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._place: Place = place
        self.button: Button | None = None
        self.icon_after_words = False
        self.is_mere_sign = False
        """Whether there is room for the icon only; its name still says the words."""
        self.role: Role = "strong"

    def show_button(self, button: Button) -> None:
        self.button = self.control = button
        self.wish = button.wish
        self.setObjectName(button.id)
        self.setAccessibleName(button.words.text)
        self.setText(button.words.text)
        self.setLocale(QLocale(button.words.language))
        self.setCheckable(self.heard_as is not Heard.Button)
        self.setChecked(bool(button.on))
        if isinstance(button.wish, ChooseTextSize):
            self.setAccessibleDescription(f"{button.wish.text_size} %")
        self.update()

    @property
    def heard_as(self) -> Heard:
        """What has a state is one of several choices on a page, in the bar a switch; but for the
        languages and the size of the text, whose words say what comes next."""
        if self.button is None or self.button.on is None:
            return Heard.Button
        if self._place == "page" or isinstance(self.wish, ChooseLanguage):
            return Heard.RadioButton
        return Heard.Button if isinstance(self.wish, ChooseTextSize) else Heard.CheckBox

    @called_by_qt
    def nextCheckState(self) -> None:
        """The state comes from the page, not from the touch."""

    def needed_width(self, tight: bool = False) -> int:
        """Words, icon and room around them, in pixels; never less than a target. ``tight`` leaves
        less room, so that a row holds one button more: as much as the focus ring needs."""
        if self.is_mere_sign:
            return max(self.theme.target, self._icon_side + self._room)
        words = width_of(self.text(), self.theme.font(self.role))
        spared = round(self._room * _SPARED) if tight else 0
        return max(self.theme.target, round(words + self._beside_words - spared + 1))

    def height_in(self, width: int) -> int:
        """What it needs where it can be only so wide, its words in as many lines as that takes."""
        return max(self.theme.target, self._words(width).height + self._room)

    def breaks_a_word(self, width: int) -> bool:
        return self._words(width).breaks_a_word

    def _words(self, width: int) -> Paragraph:
        font = self.theme.font(self.role)
        return Paragraph(self.text(), font, width - self._beside_words, centred=True)

    @property
    def _beside_words(self) -> int:
        return self._room * 2 + (self._icon_side + self._room // 2 if self._has_icon else 0)

    @property
    def _room(self) -> int:
        return round(self.theme.unit * 0.72)

    @property
    def _icon_side(self) -> int:
        return round(self.theme.text * 1.15)

    @property
    def _has_icon(self) -> bool:
        return self.button is not None and self.button.icon is not None

    @called_by_qt
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
        font = theme.font(self.role)
        text = "" if self.is_mere_sign else self.text()
        words = in_one_line = width_of(text, font)
        if self._place == "page" and text:
            words = min(in_one_line, self.width() - self._beside_words)
        icon = self._icon_side if self._has_icon else 0
        between = self._room // 2 if icon and text else 0
        left = box.center().x() - (words + icon + between) / 2
        icon_left = left + words + between if self.icon_after_words else left
        words_left = left if self.icon_after_words else left + icon + between
        if self.button.icon is not None:
            icon_box = QRectF(icon_left, box.center().y() - icon / 2, icon, icon)
            draw_icon(painter, self.button.icon, icon_box, ink)
        if words < in_one_line:
            lines = self._words(self.width())
            lines.draw(painter, QPointF(words_left, (box.height() - lines.height) / 2), ink)
        else:
            draw_line(painter, text, font, QRectF(words_left, 0, words, box.height()), ink)
        focus = palette.focus_on_bar if self._place == "bar" else palette.focus
        # On a filled button the colour of focus may be the fill's own; its ink never is.
        plain = fill is None or (self._place == "page" and fill == palette.card)
        self.draw_ring(painter, focus if plain else ink, radius, on_fill=not plain)
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
        if (button.on or button.main) and palette.outlined:
            return palette.on_chosen, palette.chosen, None
        if button.on or button.main:
            return palette.on_brand, palette.brand, None
        return palette.ink, palette.card, palette.ink
