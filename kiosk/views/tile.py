"""A tile: icon, name, where, and open or not. One large button."""

from typing import Literal

from PySide6.QtCore import QLocale, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.views.icons import draw_icon
from kiosk.views.overrides import called_by_qt
from kiosk.views.pieces import STATUS_ICONS
from kiosk.views.strokes import clean_painter, draw_box
from kiosk.views.theme import Theme
from kiosk.views.touch_button import WishButton
from kiosk.views.writing import Paragraph, line_height
from kiosk.visit.parts import Tile

Form = Literal["stacked", "beside", "flat"]
"""The icon above the words; on their left; or so, with where and status in one line."""

NoticePlace = Literal["line", "for note", "sign", "bare"]
"""Where a tile says what is different: in a line of its own, instead of where it is, or as a sign
on the icon only. Where not even that fits, what is no office has its name only ("bare"). What
assistive technology is told is all of it in any case."""


class TileLayout:
    """Where the parts of a tile go in a width, and how high that is."""

    def __init__(
        self, theme: Theme, tile: Tile, width: int, form: Form, notices: NoticePlace = "line"
    ) -> None:
        unit = theme.unit
        self.form = form
        self.is_flat = form == "flat"
        self.width = width
        self.room = round(unit * 0.72)
        self.icon_side = round(unit * (2.3 + (theme.text_size - 100) / 100 * 0.9))
        self.between = round(unit * 0.3)
        self.sign = round(theme.text * 1.25)
        indent = 0 if form == "stacked" else self.icon_side + self.room
        words = width - self.room * 2 - indent
        self.words_left = self.room + indent
        self.name = Paragraph(tile.name.text, theme.font("name"), words)
        if self.name.breaks_a_word:
            self.name = Paragraph(tile.name.text, theme.font("strong"), words)
        self.notice = (
            Paragraph(tile.notice.text, theme.font("strong"), words - self.sign)
            if tile.notice and notices in ("line", "for note")
            else None
        )
        note_indent = self.sign if tile.note_icon else 0
        self.note_left = self.words_left + note_indent
        self.note = (
            Paragraph(tile.note.text, theme.font("small"), words - note_indent)
            if tile.note
            and not (self.notice and notices == "for note")
            and not (tile.strong and notices == "bare")
            else None
        )
        self.pill_room = round(unit * 0.45)
        self.status = (
            Paragraph(
                tile.status.short.text,
                theme.font("strong"),
                words - self.sign - self.pill_room * 2,
            )
            if tile.status
            else None
        )
        self.pill_height = self.status.height + round(unit * 0.36) if self.status is not None else 0

    @property
    def pill_width(self) -> int:
        words = self.status.natural_width if self.status else 0
        return round(words + 1) + self.sign + self.pill_room * 2

    @property
    def pill_left(self) -> int:
        """In a flat tile the status follows the note, in the same line."""
        if not self.is_flat or self.note is None:
            return self.words_left
        return self.note_left + round(self.note.natural_width) + self.room

    @property
    def fits(self) -> bool:
        """Whether no word is broken, the status is in one line, and in a flat tile the note too."""
        paragraphs = [each for each in (self.name, self.note, self.notice, self.status) if each]
        if any(paragraph.breaks_a_word for paragraph in paragraphs):
            return False
        if self.status is None:
            return True
        if len(self.status.lines) > 1:
            return False
        if not self.is_flat:
            return True
        one_line = self.note is None or len(self.note.lines) == 1
        return one_line and self.pill_left + self.pill_width <= self.width - self.room

    @property
    def words_height(self) -> int:
        note = self.note.height if self.note else 0
        notice = self.notice.height if self.notice else 0
        if self.is_flat:
            return self.name.height + notice + max(note, self.pill_height)
        pill = self.pill_height + self.between if self.status else 0
        return self.name.height + note + notice + pill

    @property
    def height(self) -> int:
        """What the tile needs, in pixels."""
        if self.form == "stacked":
            return self.room * 2 + self.icon_side + self.between + self.words_height
        above = round(self.room * 0.5) if self.is_flat else self.room
        return above * 2 + max(self.icon_side, self.words_height)


class TileButton(WishButton):
    """A tile on the screen. Its name for assistive technology is all that stands on it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._tile: Tile | None = None
        self._form: Form = "stacked"
        self._notices: NoticePlace = "line"

    def show_tile(self, tile: Tile, form: Form, notices: NoticePlace = "line") -> None:
        self._tile = self.control = tile
        self._form = form
        self._notices = notices
        self.wish = tile.wish
        self.setObjectName(tile.id)
        status = tile.status.short if tile.status else None
        # In the order in which it is seen; what is not seen comes last.
        if notices == "for note" and tile.notice is not None:
            said = [tile.name, tile.notice, status, tile.note]
        elif notices in ("sign", "bare"):
            said = [tile.name, tile.note, status, tile.notice]
        elif form == "flat":
            said = [tile.name, tile.notice, tile.note, status]
        else:
            said = [tile.name, tile.note, tile.notice, status]
        self.setAccessibleName(", ".join(words.text for words in said if words))
        self.setText(self.accessibleName())
        self.setLocale(QLocale(tile.name.language))
        self.update()

    @called_by_qt
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._tile is None:
            return
        theme, palette, tile = self.theme, self.theme.palette, self._tile
        parts = TileLayout(theme, tile, self.width(), self._form, self._notices)
        painter = QPainter(self)
        clean_painter(painter)
        fill, ink, muted, line = palette.card, palette.ink, palette.muted, palette.edge
        if tile.strong:
            fill, ink, muted = palette.brand, palette.on_brand, palette.on_brand
            line = palette.line if palette.outlined else palette.brand
        if self.isDown():
            fill = palette.tint if not palette.outlined else palette.paper
            ink, muted = palette.ink, palette.ink
            line = palette.ink
        border = theme.border * (2 if self.isDown() else 1)
        draw_box(painter, QRectF(self.rect()), fill, line, border, theme.radius)
        words_top = self._draw_icon(painter, parts, tile, ink)
        top = float(words_top)
        parts.name.draw(painter, QPointF(parts.words_left, top), ink)
        top += parts.name.height
        if parts.is_flat:
            top = self._draw_notice(painter, parts, top)
        if parts.note is not None:
            if tile.note_icon is not None:
                height = max(line_height(theme.font("small")), parts.pill_height * parts.is_flat)
                sign = QRectF(parts.words_left, top, theme.text, height)
                draw_icon(painter, tile.note_icon, sign, muted)
            lower = (parts.pill_height - parts.note.height) / 2 if parts.is_flat else 0
            parts.note.draw(painter, QPointF(parts.note_left, top + max(0, lower)), muted)
            top += parts.note.height if not parts.is_flat else 0
        if not parts.is_flat:
            top = self._draw_notice(painter, parts, top)
        between = parts.between if not parts.is_flat else 0
        self._draw_status(painter, parts, tile, top + between)
        filled = tile.strong and not palette.outlined
        self.draw_ring(painter, ink if filled else palette.focus, theme.radius, on_fill=filled)
        painter.end()

    def _draw_notice(self, painter: QPainter, parts: TileLayout, top: float) -> float:
        """Draws what is different; gives the top of what follows."""
        if parts.notice is None:
            return top
        theme = self.theme
        ink = theme.palette.ink if self.isDown() else theme.palette.warning[0]
        sign = QRectF(parts.words_left, top, theme.text, line_height(theme.font("strong")))
        draw_icon(painter, "notice", sign, ink)
        parts.notice.draw(painter, QPointF(parts.words_left + parts.sign, top), ink)
        return top + parts.notice.height

    def _draw_icon(self, painter: QPainter, parts: TileLayout, tile: Tile, ink: QColor) -> float:
        """Draws the icon; gives the top of the words."""
        palette = self.theme.palette
        side = parts.icon_side
        words_top: float
        if parts.form == "stacked":
            box = QRectF(parts.room, parts.room, side, side)
            words_top = parts.room + side + parts.between
        else:
            box = QRectF(parts.room, (self.height() - side) / 2, side, side)
            words_top = (self.height() - parts.words_height) / 2
        fill, sign = palette.tint, palette.brand
        if palette.outlined:
            sign = palette.ink
        elif tile.strong and not self.isDown():
            fill, sign = QColor(palette.on_brand), palette.on_brand
            fill.setAlphaF(0.16)
        line = palette.line if palette.outlined else None
        draw_box(painter, box, fill, line, self.theme.border, side * 0.24)
        inset = side * 0.2
        draw_icon(painter, tile.icon, box.adjusted(inset, inset, -inset, -inset), sign)
        if tile.notice is not None and parts.notice is None:
            self._draw_badge(painter, box)
        return words_top

    def _draw_badge(self, painter: QPainter, icon: QRectF) -> None:
        """The sign alone that something is different, over the upper right corner of the icon."""
        ink, fill = self.theme.palette.warning
        side = icon.width() * 0.58
        badge = QRectF(icon.right() - side * 0.62, icon.top() - side * 0.38, side, side)
        draw_box(painter, badge, fill, ink, self.theme.border, side / 2)
        inset = side * 0.2
        draw_icon(painter, "notice", badge.adjusted(inset, inset, -inset, -inset), ink)

    def _draw_status(self, painter: QPainter, parts: TileLayout, tile: Tile, top: float) -> None:
        """Draws the pill: at the bottom of a stacked tile, so that all pills stand in line."""
        if tile.status is None or parts.status is None:
            return
        theme = self.theme
        ink, fill = theme.palette.status(tile.status.kind)
        if parts.form == "stacked":
            top = self.height() - parts.room - parts.pill_height
        box = QRectF(parts.pill_left, top, parts.pill_width, parts.pill_height)
        line = ink if theme.palette.outlined else None
        one_line = line_height(theme.font("strong")) * 0.66
        draw_box(painter, box, fill, line, theme.border, min(parts.pill_height / 2, one_line))
        text_top = top + (parts.pill_height - parts.status.height) / 2
        sign_left = parts.pill_left + parts.pill_room
        sign = QRectF(sign_left, text_top, theme.text, line_height(theme.font("strong")))
        draw_icon(painter, STATUS_ICONS[tile.status.kind], sign, ink)
        at = QPointF(sign_left + parts.sign, text_top)
        parts.status.draw(painter, at, ink)
