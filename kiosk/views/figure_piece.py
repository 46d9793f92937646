"""A figure on its card: the number large, what it counts, and the drawing of it."""

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter

from kiosk.views.card import Card
from kiosk.views.figure_drawings import FigureDrawing
from kiosk.views.icons import draw_icon
from kiosk.views.pieces import Piece, Writing
from kiosk.views.strokes import draw_box
from kiosk.views.theme import Role, Theme
from kiosk.views.writing import Paragraph
from kiosk.visit.parts import ShownFigure
from kiosk.visit.phrases import Words, together

_SMALLER: dict[Role, tuple[Role, ...]] = {
    "headline": ("headline", "title", "large"),
    "title": ("title", "large"),
    "large": ("large", "name"),
}
"""Of a value that is wider than its card: the roles to try."""


def heard_words(figure: ShownFigure) -> Words:
    """A figure as one sentence or two."""
    said = together(figure.value, " ", figure.label, language=figure.label.language)
    if figure.part is None:
        return said
    return together(said, "; ", figure.part, language=said.language)


class FigurePiece(Piece):
    """All of a figure, kept whole; ``alone`` on its card it is larger and has its icon."""

    def __init__(
        self,
        theme: Theme,
        figure: ShownFigure,
        longest: float | None,
        alone: bool,
        space_before: int = 0,
    ) -> None:
        super().__init__(theme, heard_words(figure), space_before)
        self._figure = figure
        self._alone = alone
        self._drawing = FigureDrawing(theme, figure, longest)
        self._role: Role = value_role(theme, alone)
        # All by their widths: a page tries several before it is laid out.
        self._heights: dict[int, int] = {}
        self._values: dict[int, Paragraph] = {}
        self._labels: dict[int, Paragraph] = {}
        palette = theme.palette
        self._ink = palette.ink if palette.outlined else palette.brand

    @property
    def _apart(self) -> int:
        """Between words and drawing."""
        return round(self.theme.unit * 0.3)

    @property
    def _sign(self) -> int:
        """Side of the icon's ground."""
        shows = self._alone and self._figure.icon is not None and self._figure.units is None
        return round(self.theme.unit * 2.4) if shows else 0

    def _indent(self, width: int) -> int:
        """Of the words beside the icon; none where the value needs the room of the icon."""
        sign = self._sign
        beside = sign + round(self.theme.unit * 0.6)
        if not 0 < sign * 4 < width:
            return 0
        with_icon, without = self._value(width - beside), self._value(width)
        return beside if len(with_icon.lines) <= len(without.lines) else 0

    def _value(self, width: int) -> Paragraph:
        if width not in self._values:
            self._values[width] = self._fitting_value(width)
        return self._values[width]

    def _fitting_value(self, width: int) -> Paragraph:
        """In one line if a smaller role does it, and never with a broken word."""
        text = self._figure.value.text
        tried = [Paragraph(text, self.theme.font(role), width) for role in _SMALLER[self._role]]
        whole = [each for each in tried if not each.breaks_a_word]
        in_one_line = [each for each in whole if len(each.lines) == 1]
        return (in_one_line or whole or tried[-1:])[0]

    def _label(self, width: int) -> Paragraph:
        if width not in self._labels:
            font = self.theme.font("small")
            self._labels[width] = Paragraph(self._figure.label.text, font, width)
        return self._labels[width]

    def _beside(self, width: int) -> float | None:
        """Where the label begins if it fits behind the value in the same line."""
        if self._alone and self.theme.text_size == 100:
            return None
        value = self._value(width)
        left = value.natural_width + self.theme.text * 0.4
        if len(value.lines) > 1 or left + self.theme.text > width:
            return None
        label = self._label(round(width - left))
        return left if len(label.lines) == 1 and not label.breaks_a_word else None

    def _words_height(self, width: int) -> int:
        value = self._value(width).height
        return value if self._beside(width) is not None else value + self._label(width).height

    def _part(self, width: int) -> tuple[Paragraph, int, bool] | None:
        """The share in words, from where, and whether it stands behind the drawing."""
        if self._figure.part is None:
            return None
        font = self.theme.font("small")
        left = self._drawing.width_in(width) + round(self.theme.text * 0.6)
        if left < width:
            behind = Paragraph(self._figure.part.text, font, width - left)
            if len(behind.lines) == 1 and not behind.breaks_a_word:
                return behind, left, True
        return Paragraph(self._figure.part.text, font, width), 0, False

    def height_in(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._height(width)
        return self._heights[width]

    def _height(self, width: int) -> int:
        inner = width - self._indent(width)
        words = max(self._words_height(inner), self._sign if self._indent(width) else 0)
        drawing = self._drawing.height_in(width)
        height = words + (self._apart + drawing if drawing else 0)
        part = self._part(width)
        if part is None:
            return height
        words_of_part, _, behind = part
        if behind and drawing:
            return height + max(0, words_of_part.height - drawing)
        return height + words_of_part.height

    def breaks_a_word(self, width: int) -> bool:
        inner = width - self._indent(width)
        return self._value(inner).breaks_a_word or self._label(inner).breaks_a_word

    def draw(self, painter: QPainter) -> None:
        theme, palette, width = self.theme, self.theme.palette, self.width()
        indent = self._indent(width)
        inner = width - indent
        words_height = self._words_height(inner)
        top = 0.0
        if indent:
            box = QRectF(0, 0, self._sign, self._sign)
            line = palette.line if palette.outlined else None
            draw_box(painter, box, palette.tint, line, theme.border, self._sign * 0.24)
            inset = self._sign * 0.2
            icon = self._figure.icon or ""
            draw_icon(painter, icon, box.adjusted(inset, inset, -inset, -inset), self._ink)
            top = max(0.0, (self._sign - words_height) / 2)
        value, label, beside = self._value(inner), self._label(inner), self._beside(inner)
        value.draw(painter, QPointF(indent, top), self._ink)
        if beside is None:
            label.draw(painter, QPointF(indent, top + value.height), palette.ink)
        else:
            label = self._label(round(inner - beside))
            lower = (value.height - label.height) / 2
            label.draw(painter, QPointF(indent + beside, top + lower), palette.ink)
        self._draw_below(painter, max(words_height, self._sign if indent else 0))

    def _draw_below(self, painter: QPainter, words_height: int) -> None:
        width = self.width()
        height = self._drawing.height_in(width)
        top = float(words_height + self._apart if height else words_height)
        part = self._part(width)
        if part is None:
            self._drawing.draw(painter, QRectF(0, top, width, height))
            return
        words, left, behind = part
        lower = max(0.0, (words.height - height) / 2) if behind else 0.0
        self._drawing.draw(painter, QRectF(0, top + lower, width, height))
        words_top = top + max(0.0, (height - words.height) / 2) if behind else top + height
        words.draw(painter, QPointF(left, words_top), self.theme.palette.ink)


class FigureCard(Card):
    """A card of figures; one alone stands in its middle."""

    def heading_breaks(self, width: int) -> bool:
        room = width - self._room * 2 - self._indent
        return self.heading is not None and self.heading.breaks_a_word(room)

    def breaks_a_word(self, width: int) -> bool:
        return self.heading_breaks(width) or super().breaks_a_word(width)

    def is_broken(self, width: int) -> bool:
        heading = self.heading is not None and self.heading.is_broken(width - self._room * 2)
        return heading or super().is_broken(width)

    def place(self, box: QRect) -> None:
        spare = box.height() - self.height_in(box.width())
        super().place(box)
        if self.heading is None and len(self.pieces) == 1 and spare > 0:
            (piece,) = self.pieces
            inside = piece.geometry()
            piece.setGeometry(inside.translated(0, self._room + spare // 2 - inside.y()))


class DrawnBelow(Piece):
    """The drawing alone, where a figure is too high for its sheet and goes on on the next."""

    def __init__(self, theme: Theme, figure: ShownFigure, longest: float | None) -> None:
        super().__init__(theme, figure.label, round(theme.unit * 0.3))
        self._drawing = FigureDrawing(theme, figure, longest)

    def height_in(self, width: int) -> int:
        return self._drawing.height_in(width)

    def draw(self, painter: QPainter) -> None:
        self._drawing.draw(painter, QRectF(self.rect()))


def value_role(theme: Theme, alone: bool) -> Role:
    """Of a value: large letters are large enough as they are."""
    if theme.text_size == 100:
        return "headline" if alone else "large"
    return "title" if alone else "large"


def divided_figure(theme: Theme, figure: ShownFigure, longest: float | None) -> list[Piece]:
    """A figure in pieces, for a sheet that is too low for all of it."""
    palette = theme.palette
    ink = palette.ink if palette.outlined else palette.brand
    pieces: list[Piece] = [
        Writing(theme, figure.value, "large", ink, may_divide=False),
        Writing(theme, figure.label, "small"),
    ]
    if not FigureDrawing(theme, figure, longest).is_nothing:
        pieces.append(DrawnBelow(theme, figure, longest))
    if figure.part is not None:
        pieces.append(Writing(theme, figure.part, "small"))
    return pieces
