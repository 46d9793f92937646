"""Text in lines: how high it is in a width, where it may be divided, and how it is drawn."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

_LINE_SPACING = 1.24
"""Height of a line as a multiple of the font's size."""

_TIED = re.compile(
    r"(?:^|(?<=[\s(]))(?:[aiouwz]|[авеєзіийоуюя])(?P<letter> )"
    r"|(?:(?<=[^\W_])|(?<=\w\.))(?P<number> )(?=\d)"
    r"|\b(?:ul|pl|al|os|ds|nr)\.(?P<short> )",
    re.IGNORECASE,
)
"""The space after a one-letter word, before a number, after a short form of an address: Polish and
Ukrainian typesetting breaks no line there."""

_IN_NUMBER = re.compile(r"(?<=\d/)(?=\d)")
"""Inside a number such as 1/3/5, which Qt would divide."""

_PART_OF_ADDRESS = re.compile(r"(?<=[@._/-])(?=\w)")

_GLUE, _GAP = "\u2060", "\u200b"
"""Seen by nobody: no line ends here; one may end here."""

_BREAKS_AFTER = frozenset(" \u00ad\u200b-–—/")


def line_height(font: QFont) -> int:
    return round(font.pixelSize() * _LINE_SPACING)


def width_of(text: str, font: QFont) -> float:
    """The width of the text in one line, in pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)


def tied(text: str) -> str:
    """The text, letter for letter, with spaces that break no line where none should."""
    return _TIED.sub(lambda found: found[0][:-1] + "\u00a0", text)


class Inked(NamedTuple):
    """From where to where in a text the letters have a colour of their own."""

    start: int
    end: int
    colour: QColor


class Paragraph:
    """One text in one font and width, laid out in lines. Nothing is ever left out: a word that is
    wider than the width is broken, and ``breaks_a_word`` says so."""

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        centred: bool = False,
        inked: Sequence[Inked] = (),
    ) -> None:
        self.text = text = _IN_NUMBER.sub(_GLUE, text)
        self.font = font
        self.width = width
        self._centred = centred
        self._inked = inked
        self._line_height = line_height(font)
        self._lay_out(tied(text))
        if self.breaks_a_word:
            self._lay_out(text)
        if self.breaks_a_word and " " not in text:
            # An e-mail or web address: it may go on in the next line where a part of it ends.
            self.text = _PART_OF_ADDRESS.sub(_GAP, text)
            self._lay_out(self.text)

    def _lay_out(self, text: str) -> None:
        self._layout = QTextLayout(text, self.font)
        option = QTextOption()
        if self._centred:
            option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats([self._range(each) for each in self._inked])
        self.lines: list[tuple[int, int]] = []
        self.natural_width = 0.0
        metrics = QFontMetricsF(self.font)
        top = (self._line_height - metrics.ascent() - metrics.descent()) / 2
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1.0, self.width))
            line.setPosition(QPointF(0, len(self.lines) * self._line_height + top))
            self.lines.append((line.textStart(), line.textStart() + line.textLength()))
            self.natural_width = max(self.natural_width, line.naturalTextWidth())
        self._layout.endLayout()

    def place_of(self, letter: int) -> int:
        """Where a letter of what was written stands in the lines, among signs that nobody sees."""
        seen = [place for place, sign in enumerate(self.text) if sign not in (_GLUE, _GAP)]
        return seen[letter] if letter < len(seen) else len(self.text)

    def _range(self, inked: Inked) -> QTextLayout.FormatRange:
        found = QTextLayout.FormatRange()
        found.start = self.place_of(inked.start)
        found.length = self.place_of(inked.end) - found.start
        letters = QTextCharFormat()
        letters.setForeground(inked.colour)
        found.format = letters
        return found

    @property
    def height(self) -> int:
        return len(self.lines) * self._line_height

    @property
    def breaks_a_word(self) -> bool:
        return any(self.text[end - 1] not in _BREAKS_AFTER for _, end in self.lines[:-1])

    def dividing_place(self, height: int, least: int) -> int | None:
        """Where in the text the first line begins that does not fit the height; None if that would
        leave fewer than ``least`` lines on either side."""
        count = min(height // self._line_height, len(self.lines) - least)
        if count < least:
            return None
        begun = self.text[: self.lines[count][0]]
        return len(begun) - begun.count(_GLUE) - begun.count(_GAP)

    def draw(self, painter: QPainter, at: QPointF, colour: QColor) -> None:
        painter.setPen(colour)
        self._layout.draw(painter, at)


def draw_line(painter: QPainter, text: str, font: QFont, box: QRectF, colour: QColor) -> None:
    """One line of text, vertically centred on its capital letters."""
    painter.setFont(font)
    painter.setPen(colour)
    metrics = QFontMetricsF(font)
    baseline = box.center().y() + metrics.capHeight() / 2
    painter.drawText(QPointF(box.left(), baseline), text)


def draw_centred(painter: QPainter, text: str, font: QFont, box: QRectF, colour: QColor) -> None:
    width = width_of(text, font)
    left = box.center().x() - width / 2
    draw_line(painter, text, font, QRectF(left, box.top(), width, box.height()), colour)
