"""What articles are made of, besides plain text: entries of lists, quotations, pictures."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from kiosk.views.accessible import Heard
from kiosk.views.icons import picture_of
from kiosk.views.pieces import Piece, Writing
from kiosk.views.theme import Role, Theme
from kiosk.views.writing import Paragraph, draw_line, line_height, width_of
from kiosk.visit.phrases import Words

_DRAWN_FOR = 1080
"""Short side in pixels of the screen that pictures are made for; on a larger one they grow."""


class Entry(Writing):
    """An entry of a list: its dot or number stands before the first line, the text beside it."""

    def __init__(
        self,
        theme: Theme,
        words: Words,
        mark: str,
        level: int,
        space_before: int,
        goes_on: bool = False,
    ) -> None:
        super().__init__(theme, words, "small", None, space_before, mark)
        self._level = max(1, level)
        self._goes_on = goes_on

    @property
    def _outdent(self) -> int:
        """Where the mark stands."""
        return round(self.theme.text * 1.1) * (self._level - 1)

    @property
    def _indent(self) -> int:
        """Where the text stands."""
        mark = width_of(self.mark, self.theme.font(self.role)) + self.theme.text * 0.35
        return self._outdent + max(self.theme.text, round(mark))

    @property
    def _has_number(self) -> bool:
        return not self._goes_on and bool(self.mark) and self.words.text.startswith(self.mark)

    def _paragraph(self, width: int) -> Paragraph:
        """The text without its number, which stands before it."""
        text = self.words.text
        if self._has_number:
            text = text[len(self.mark) :].lstrip()
        return Paragraph(text, self.theme.font(self.role), width - self._indent)

    def breaks_a_word(self, width: int) -> bool:
        return self._paragraph(width).breaks_a_word

    def divided(self, width: int, height: int, least: int = 2) -> tuple[Piece, Piece] | None:
        place = self._paragraph(width).dividing_place(height, least)
        if place is None:
            return None
        text = self.words.text
        if self._has_number:
            place += len(text) - len(text[len(self.mark) :].lstrip())
        ends, begins = len(text[:place].rstrip()), len(text) - len(text[place:].lstrip())
        begun = Entry(
            self.theme,
            self.words.part(0, ends),
            self.mark,
            self._level,
            self.space_before,
            self._goes_on,
        )
        words = self.words.part(begins, len(text))
        rest = Entry(self.theme, words, self.mark, self._level, 0, goes_on=True)
        begun.position, rest.position = self.position, self.position + place
        return begun, rest

    def draw(self, painter: QPainter) -> None:
        font = self.theme.font(self.role)
        if self.mark and not self._goes_on:
            box = QRectF(self._outdent, 0, self._indent - self._outdent, line_height(font))
            draw_line(painter, self.mark, font, box, self.colour)
        self._paragraph(self.width()).draw(painter, QPointF(self._indent, 0), self.colour)


class Quotation(Writing):
    """What somebody else has said: beside a line."""

    def __init__(self, theme: Theme, words: Words, space_before: int) -> None:
        super().__init__(theme, words, "small", None, space_before)

    @property
    def _indent(self) -> int:
        return round(self.theme.text * 0.8)

    def _part(self, words: Words, mark: str, space_before: int) -> Writing:
        return Quotation(self.theme, words, space_before)

    def draw(self, painter: QPainter) -> None:
        palette, width = self.theme.palette, self.theme.border * 2
        ink = palette.ink if palette.outlined else palette.brand
        painter.fillRect(QRectF(0, 0, width, self.height()), ink)
        super().draw(painter)


class Picture(Piece):
    """A picture, as large as it is meant to be but never higher than its sheet, and its words
    below."""

    heard_as = Heard.Graphic

    def __init__(
        self, theme: Theme, words: Words, png: bytes, highest: int, space_before: int = 0
    ) -> None:
        super().__init__(theme, words, space_before)
        self._picture = picture_of(png)
        self._highest = highest

    def _words(self, width: int) -> Paragraph | None:
        if not self.words.text:
            return None
        return Paragraph(self.words.text, self.theme.font("small"), width)

    @property
    def _apart(self) -> int:
        return round(self.theme.unit * 0.2)

    def _shown(self, width: int) -> tuple[int, int]:
        """Width and height of the picture itself."""
        if self._picture.isNull():
            return 0, 0
        size = self.theme.panel.size
        grown = max(1.0, min(size.width(), size.height()) / _DRAWN_FOR)
        words = self._words(width)
        room = self._highest - (words.height + self._apart if words is not None else 0)
        picture = self._picture
        scale = min(grown, width / picture.width(), max(1, room) / picture.height())
        return max(1, round(picture.width() * scale)), max(1, round(picture.height() * scale))

    def height_in(self, width: int) -> int:
        words = self._words(width)
        return self._shown(width)[1] + (words.height + self._apart if words is not None else 0)

    def breaks_a_word(self, width: int) -> bool:
        words = self._words(width)
        return words is not None and words.breaks_a_word

    def draw(self, painter: QPainter) -> None:
        width, height = self._shown(self.width())
        whole = QRectF(self._picture.rect())
        painter.drawPixmap(QRectF(0, 0, width, height), self._picture, whole)
        words = self._words(self.width())
        if words is not None:
            words.draw(painter, QPointF(0, height + self._apart), self.theme.palette.muted)


def heading_role(theme: Theme, level: int) -> Role:
    """Of a heading inside an article: large letters are large enough as they are."""
    if level <= 2:
        return "large" if theme.text_size == 100 else "name"
    return "name" if level == 3 and theme.text_size == 100 else "strong"
