"""An office that was found: a wide button with what was typed marked in its name."""

from typing import Literal

from PySide6.QtCore import QLocale, QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.views.icons import draw_icon
from kiosk.views.marked_writing import MarkedParagraph
from kiosk.views.overrides import called_by_qt
from kiosk.views.pieces import STATUS_ICONS
from kiosk.views.strokes import clean_painter, draw_box
from kiosk.views.theme import Role, Theme
from kiosk.views.touch_button import WishButton
from kiosk.views.writing import Paragraph, line_height
from kiosk.visit.parts import Hit

HitForm = Literal["wide", "flat", "bare", "narrow"]
"""The status on the right; behind where it is; so, without the icon; below where it is."""

HIT_FORMS: tuple[HitForm, ...] = ("wide", "flat", "bare", "narrow")
BRIEF_FORMS: tuple[HitForm, ...] = ("bare", "narrow")
"""To be taken without saying why it was found, where there is no room for any other."""


class HitLayout:
    """Where the parts of a hit go in a width, and how high that is, in pixels."""

    def __init__(
        self, theme: Theme, hit: Hit, width: int, form: HitForm, is_brief: bool = False
    ) -> None:
        unit = theme.unit
        self.form = form
        self.width = width
        self.room = round(unit * 0.72)
        self._room_above = round(unit * 0.4)
        self.icon_side = 0 if form in ("bare", "narrow") else round(unit * 1.9)
        self.words_left = self.room + (self.icon_side + self.room if self.icon_side else 0)
        room = width - self.words_left - self.room
        self.sign = round(theme.text * 1.25)
        self._pill_room = round(unit * 0.45)
        short = hit.status.short.text if hit.status else ""
        beside_status = self.sign + self._pill_room * 2
        self.status = Paragraph(short, theme.font("strong"), room - beside_status)
        self.pill_height = self.status.height + round(unit * 0.36) if hit.status else 0
        self.pill_width = round(self.status.natural_width + 1) + beside_status if hit.status else 0
        words = room - (self.pill_width + self.room if form == "wide" and hit.status else 0)
        self.name = self._name(theme, hit, words)
        note_indent = self.sign if hit.note_icon else 0
        self.note_left = self.words_left + note_indent
        self.note = Paragraph(hit.note.text, theme.font("small"), words - note_indent)
        because = None if is_brief else hit.because
        self.because = MarkedParagraph(theme, because, "small", words) if because else None

    @staticmethod
    def _name(theme: Theme, hit: Hit, width: int) -> MarkedParagraph:
        """In one line if a little smaller will do for that, or for a long word."""
        roles: tuple[Role, ...] = ("name", "strong")
        tried = [MarkedParagraph(theme, hit.name, role, width) for role in roles[:1]]
        if tried[0].breaks_a_word or len(tried[0].lines) > 1:
            tried.append(MarkedParagraph(theme, hit.name, roles[1], width))
        return min(tried, key=lambda name: (name.breaks_a_word, len(name.lines)))

    @property
    def fits(self) -> bool:
        """Whether no word is broken, and what has to stand beside something does."""
        paragraphs = [each for each in (self.name, self.note, self.because) if each]
        if any(each.breaks_a_word for each in (*paragraphs, self.status)):
            return False
        if len(self.status.lines) > 1 and self.form != "narrow":
            return False
        if self.form in ("wide", "narrow") or not self.pill_height:
            return True
        one_line = len(self.note.lines) == 1
        return one_line and self.pill_left + self.pill_width <= self.width - self.room

    @property
    def pill_left(self) -> int:
        if self.form == "wide":
            return self.width - self.room - self.pill_width
        if self.form == "narrow":
            return self.words_left
        return self.note_left + round(self.note.natural_width) + self.room

    @property
    def note_height(self) -> int:
        """Of where it is, and of the status if that stands in the same line."""
        beside = self.form in ("flat", "bare")
        return max(self.note.height, self.pill_height if beside else 0)

    @property
    def words_height(self) -> int:
        because = self.because.height if self.because else 0
        below = self.pill_height if self.form == "narrow" else 0
        return self.name.height + because + self.note_height + below

    @property
    def height(self) -> int:
        pill = self.pill_height if self.form == "wide" else 0
        return self._room_above * 2 + max(self.icon_side, self.words_height, pill)


class HitButton(WishButton):
    """A hit on the screen. Its name for assistive technology is all that stands on it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._hit: Hit | None = None
        self._parts: HitLayout | None = None

    def show_hit(self, hit: Hit, parts: HitLayout) -> None:
        """``parts`` is the layout for the width it will have."""
        if hit == self._hit and parts is self._parts:
            return
        self._hit = self.control = hit
        self._parts = parts
        self.wish = hit.wish
        self.setObjectName(hit.id)
        because = hit.because.words if hit.because else None
        status = hit.status.short if hit.status else None
        said = (hit.name.words, hit.note, status, because)
        self.setAccessibleName(", ".join(words.text for words in said if words))
        self.setText(self.accessibleName())
        self.setLocale(QLocale(hit.name.words.language))
        self.update()

    @called_by_qt
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._hit is None or self._parts is None:
            return
        theme, palette, hit, parts = self.theme, self.theme.palette, self._hit, self._parts
        painter = QPainter(self)
        clean_painter(painter)
        fill, line = palette.card, palette.edge
        if self.isDown():
            fill = palette.tint if not palette.outlined else palette.paper
            line = palette.ink
        border = theme.border * (2 if self.isDown() else 1)
        draw_box(painter, QRectF(self.rect()), fill, line, border, theme.radius)
        if parts.icon_side:
            self._draw_icon(painter, parts, hit.icon)
        left, top = parts.words_left, (self.height() - parts.words_height) / 2
        parts.name.draw(painter, QPointF(left, top), palette.ink)
        top += parts.name.height
        note_top = top + (parts.note_height - parts.note.height) / 2
        if hit.note_icon is not None:
            sign = QRectF(left, note_top, theme.text, line_height(theme.font("small")))
            draw_icon(painter, hit.note_icon, sign, palette.muted)
        parts.note.draw(painter, QPointF(parts.note_left, note_top), palette.muted)
        if hit.status is not None:
            self._draw_status(painter, parts, hit.status.kind, top)
        if parts.because is not None:
            top += parts.words_height - parts.name.height - parts.because.height
            parts.because.draw(painter, QPointF(left, top), palette.muted)
        self.draw_ring(painter, palette.focus, theme.radius)
        painter.end()

    def _draw_icon(self, painter: QPainter, parts: HitLayout, icon: str) -> None:
        palette, side = self.theme.palette, parts.icon_side
        box = QRectF(parts.room, (self.height() - side) / 2, side, side)
        line = palette.line if palette.outlined else None
        draw_box(painter, box, palette.tint, line, self.theme.border, side * 0.24)
        inset = side * 0.2
        ink = palette.ink if palette.outlined else palette.brand
        draw_icon(painter, icon, box.adjusted(inset, inset, -inset, -inset), ink)

    def _draw_status(self, painter: QPainter, parts: HitLayout, kind: str, top: float) -> None:
        """Draws the pill; ``top`` is where the line of the note begins."""
        theme = self.theme
        ink, fill = theme.palette.status(kind)
        if parts.form == "wide":
            top = (self.height() - parts.pill_height) / 2
        elif parts.form == "narrow":
            top += parts.note_height
        else:
            top += (parts.note_height - parts.pill_height) / 2
        box = QRectF(parts.pill_left, top, parts.pill_width, parts.pill_height)
        line = ink if theme.palette.outlined else None
        one_line = line_height(theme.font("strong")) * 0.66
        draw_box(painter, box, fill, line, theme.border, min(parts.pill_height / 2, one_line))
        words_top = top + (parts.pill_height - parts.status.height) / 2
        sign_left = parts.pill_left + round(theme.unit * 0.45)
        sign = QRectF(sign_left, words_top, theme.text, line_height(theme.font("strong")))
        draw_icon(painter, STATUS_ICONS[kind], sign, ink)
        parts.status.draw(painter, QPointF(sign_left + parts.sign, words_top), ink)
