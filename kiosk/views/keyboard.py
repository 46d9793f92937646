"""The keys of the keyboard on the screen."""

from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.views.accessible import Heard
from kiosk.views.icons import draw_icon
from kiosk.views.overrides import called_by_qt
from kiosk.views.strokes import clean_painter, draw_box
from kiosk.views.theme import Role, Theme
from kiosk.views.touch_button import WishButton
from kiosk.views.writing import draw_line, line_height, width_of
from kiosk.visit.parts import Key

_PALE = 0.58
"""How much of its ink a letter keeps that leads nowhere: still legible, and plainly another."""

_THIN: dict[Role, Role] = {"title": "date", "large": "lead", "name": "small", "strong": "small"}
"""As large, but not bold."""

_PLATE = 0.25
"""How much is seen of the fill of such a key, which has neither border nor edge."""

_RAISED = 0.07
"""Of the height of a key: the edge below it that says it can be pressed."""


def ground_of_keys(theme: Theme) -> QColor:
    """What the keys stand on: a little darker than the paper."""
    ground = QColor(theme.palette.line)
    ground.setAlphaF(0.0 if theme.palette.outlined else 0.38)
    return ground


class KeyButton(WishButton):
    """A key: raised, or flat and pale while its letter leads nowhere."""

    is_key = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.key: Key | None = None
        self.is_mere_sign = False
        """Whether there is room for the icon only; its name still says the words."""

    def show_key(self, key: Key, is_mere_sign: bool) -> None:
        """Whether it can be pressed is set apart: not before another one has its focus."""
        if (key, is_mere_sign) == (self.key, self.is_mere_sign):
            return
        self.key = self.control = key
        self.is_mere_sign = is_mere_sign
        self.wish = key.wish
        self.setObjectName(key.id)
        self.setText(key.words.text)
        self.setAccessibleName(
            key.said.text if key.on is None else f"{key.words.text}, {key.said.text}"
        )
        self.setLocale(QLocale(key.words.language))
        self.setCheckable(key.on is not None)
        self.setChecked(bool(key.on))
        self.update()

    @property
    def heard_as(self) -> Heard:
        return Heard.Button if self.key is None or self.key.on is None else Heard.RadioButton

    @called_by_qt
    def nextCheckState(self) -> None:
        """The state comes from the page, not from the touch."""

    @called_by_qt
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.key is None:
            return
        theme, palette = self.theme, self.theme.palette
        painter = QPainter(self)
        clean_painter(painter)
        ink, fill = palette.ink, palette.card
        if self.key.on:
            ink, fill = palette.on_brand, palette.brand
            if palette.outlined:
                ink, fill = palette.on_chosen, palette.chosen
        if self.isDown():
            ink, fill = (palette.card, palette.ink)
        raised = 0.0 if self.isDown() or self.key.on else round(self.height() * _RAISED)
        box, radius = QRectF(self.rect()), theme.radius * 0.6
        if self.isEnabled():
            draw_box(painter, box, palette.edge, None, 0, radius)
            line = max(2, theme.border - 1)
            top = box.adjusted(line, line, -line, -max(line, raised))
            draw_box(painter, top, fill, None, 0, radius - line)
        else:
            raised = 0.0
            ink, plate = QColor(palette.ink), QColor(palette.card)
            ink.setAlphaF(_PALE)
            plate.setAlphaF(_PLATE)
            draw_box(painter, box, plate, None, 0, radius)
        self._draw_words(painter, self.key, box.adjusted(0, 0, 0, -raised), ink)
        self._draw_key_ring(painter, self.key, raised)
        painter.end()

    def _draw_key_ring(self, painter: QPainter, key: Key, raised: float) -> None:
        """Wider than the edge below the key, which it covers."""
        theme, palette, radius = self.theme, self.theme.palette, self.theme.radius * 0.6
        if key.on:
            # On a filled key the colour of focus may be the fill's own; its ink never is.
            ink = palette.on_chosen if palette.outlined else palette.on_brand
            self.draw_ring(painter, ink, radius, on_fill=True)
        elif self.came_by_keys:
            width = max(theme.ring_on_border, raised + theme.px(1.3))
            draw_box(painter, QRectF(self.rect()), None, palette.focus, width, radius)

    def _draw_words(self, painter: QPainter, key: Key, box: QRectF, ink: QColor) -> None:
        theme = self.theme
        text = "" if self.is_mere_sign and key.icon else self.text()
        role = role_on(theme, key, self.height())
        font = theme.font(role if self.isEnabled() else _THIN.get(role, role))
        words = width_of(text, font)
        icon = icon_side(theme) if key.icon else 0
        between = icon // 3 if icon and text else 0
        left = box.center().x() - (words + icon + between) / 2
        if key.icon:
            draw_icon(painter, key.icon, QRectF(left, box.y(), icon, box.height()), ink)
        draw_line(
            painter, text, font, QRectF(left + icon + between, box.y(), words, box.height()), ink
        )


def role_on(theme: Theme, key: Key, height: int) -> Role:
    """Letters as large as a key of that height holds them, tails and accents too; words smaller."""
    if len(key.words.text) > 1:
        return "strong"
    roles: tuple[Role, ...] = ("title", "large", "name")
    high = (role for role in roles if line_height(theme.font(role)) <= height * 0.9)
    return next(high, "strong")


def icon_side(theme: Theme) -> int:
    return round(theme.text * 1.1)


def needed_width(theme: Theme, key: Key, is_mere_sign: bool = False) -> int:
    """Of a key with its words or only its sign, in pixels; never less than a target."""
    room = round(theme.unit * 0.5)
    icon = icon_side(theme) if key.icon else 0
    if is_mere_sign and icon:
        return max(theme.target, icon + room * 2)
    words = width_of(key.words.text, theme.font(role_on(theme, key, theme.target)))
    return max(theme.target, round(words + 1) + room * 2 + (icon + icon // 3 if icon else 0))
