"""Pieces of a card that begin with a sign: a notice, and the heading of a text."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from kiosk.views.icons import draw_icon
from kiosk.views.pieces import Banner, Piece, Writing
from kiosk.views.strokes import draw_box
from kiosk.views.theme import Theme
from kiosk.views.writing import line_height
from kiosk.visit.phrases import Words


class NoticeBanner(Banner):
    """A notice: seen at once, but calmer than a warning; a long one goes on on the next sheet."""

    is_news = True

    def __init__(self, theme: Theme, words: Words, space_before: int = 0) -> None:
        super().__init__(theme, "notice", words, space_before)

    def divided(self, width: int, height: int, least: int = 2) -> tuple[Piece, Piece] | None:
        place = self._paragraph(width).dividing_place(height - self._room * 2, least)
        if place is None:
            return None
        text = self.words.text
        ends, goes_on = len(text[:place].rstrip()), len(text) - len(text[place:].lstrip())
        begun = NoticeBanner(self.theme, self.words.part(0, ends), self.space_before)
        rest = NoticeBanner(self.theme, self.words.part(goes_on, len(text)))
        begun.position = self.position
        rest.position = self.position + place
        return begun, rest

    def draw(self, painter: QPainter) -> None:
        theme, palette = self.theme, self.theme.palette
        sign_ink = palette.ink if palette.outlined else palette.brand
        box = QRectF(self.rect())
        draw_box(painter, box, palette.tint, sign_ink, theme.border, theme.radius * 0.6)
        sign = QRectF(self._room, self._room, self._sign, line_height(theme.font("strong")))
        draw_icon(painter, self._icon, sign, sign_ink)
        at = QPointF(self._room * 2 + self._sign, self._room)
        self._paragraph(self.width()).draw(painter, at, palette.ink)


class SignedHeading(Writing):
    """A heading inside a card, behind the sign of what it is about."""

    def __init__(self, theme: Theme, icon: str, words: Words, space_before: int = 0) -> None:
        super().__init__(theme, words, "strong", theme.palette.muted, space_before, is_heading=True)
        self._icon = icon

    @property
    def _indent(self) -> int:
        return round(self.theme.text * 1.5)

    def draw(self, painter: QPainter) -> None:
        line = line_height(self.theme.font(self.role))
        draw_icon(painter, self._icon, QRectF(0, 0, self.theme.text * 1.15, line), self.colour)
        super().draw(painter)
