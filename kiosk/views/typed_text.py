"""What stands in the field of the search: its sign, and what was typed."""

from PySide6.QtCore import QLocale, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from kiosk.views.accessible import Heard
from kiosk.views.icons import draw_icon
from kiosk.views.pieces import Piece
from kiosk.views.theme import Role, Theme
from kiosk.views.writing import Paragraph, draw_line, line_height, width_of
from kiosk.visit.phrases import Words

_NOTHING = Words("", "")
_TYPED: tuple[Role, ...] = ("title", "large", "name", "strong")
_PROMPT: tuple[Role, ...] = ("lead", "small")


class SearchSign(Piece):
    """The title of the page for those who hear it; others see the sign of searching."""

    heard_as = Heard.Heading

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _NOTHING)

    def show_title(self, title: Words) -> None:
        self.words = title
        self.setText(title.text)
        self.setLocale(QLocale(title.language))

    def draw(self, painter: QPainter) -> None:
        draw_icon(painter, "search", QRectF(self.rect()), self.theme.palette.ink)


class TypedText(Piece):
    """What was typed, with a caret that stands still; what to type while there is nothing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _NOTHING)
        self._typed = ""
        self._prompt = _NOTHING

    def show_typed(self, typed: str, prompt: Words, title: Words) -> None:
        """The name says what it is, and what stands there."""
        if (typed, prompt) == (self._typed, self._prompt):
            return
        self._typed, self._prompt = typed, prompt
        self.words = Words(f"{title.text}: {typed}", title.language) if typed else prompt
        self.setText(self.words.text)
        self.setAccessibleName(self.words.text)
        self.setLocale(QLocale(prompt.language))
        self.update()

    def height_in(self, width: int) -> int:
        """The same whatever is typed."""
        return max(line_height(self.theme.font("title")), self._prompt_in(width).height)

    def breaks_a_word(self, width: int) -> bool:
        return self._prompt_in(width).breaks_a_word

    def _prompt_in(self, width: int) -> Paragraph:
        text = self._prompt.text
        for role in _PROMPT:
            prompt = Paragraph(text, self.theme.font(role), width - self._caret * 3)
            if len(prompt.lines) == 1:
                break
        return prompt

    @property
    def _caret(self) -> int:
        return max(3, self.theme.px(1.0))

    def draw(self, painter: QPainter) -> None:
        palette = self.theme.palette
        caret_left = 0.0
        if self._typed:
            caret_left = self._draw_typed(painter, palette.ink)
        else:
            prompt = self._prompt_in(self.width())
            at = QPointF(self._caret * 3, (self.height() - prompt.height) / 2)
            prompt.draw(painter, at, palette.muted)
        high = line_height(self.theme.font("title")) * 0.8
        caret = QRectF(caret_left, (self.height() - high) / 2, self._caret, high)
        painter.fillRect(caret, palette.ink if palette.outlined else palette.brand)

    def _draw_typed(self, painter: QPainter, ink: QColor) -> float:
        """Draws it as large as it fits, of what is too long the end; gives where it ends."""
        text, room = self._typed, self.width() - self._caret * 3
        fonts = (self.theme.font(role) for role in _TYPED)
        font = next((font for font in fonts if width_of(text, font) <= room), None)
        if font is None:
            font = self.theme.font("strong")
            while text and width_of(text, font) > room:
                text = text[1:]
        draw_line(painter, text, font, QRectF(self.rect()), ink)
        return width_of(text, font) + self._caret
