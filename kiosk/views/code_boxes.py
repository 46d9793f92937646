"""The code's card: a QR code, what it holds, and the choice of another one."""

from typing import Literal

from PySide6.QtCore import QRect

from kiosk.views.pieces import Piece, Writing
from kiosk.views.qr_picture import QrPicture
from kiosk.views.theme import Theme
from kiosk.views.touch_button import TouchButton
from kiosk.visit.parts import Button, CodeCard

Shown = Literal["beside", "between", "words", "picture"]
"""The code beside the words, or between choices and words; on a small screen with large text the
words with the choices on one sheet, and the code on the next."""


class CodeBoxes:
    """Where the parts of the card go in a box. In low reach the choices are at the bottom."""

    def __init__(self, theme: Theme, card: CodeCard, box: QRect, shown: Shown) -> None:
        self.theme = theme
        self.picture = QrPicture(theme, card.squares, card.said)
        self.heading = Writing(theme, card.heading, "name", is_heading=True)
        self.holds = Writing(theme, card.holds, "small", theme.palette.muted)
        self.pieces: list[Piece] = []
        self.button_boxes: list[tuple[Button, QRect]] = []
        self._choices = card.choices
        self._has_room = True
        # Around a code that stands alone its quiet zone is room enough.
        room = theme.padding if shown != "picture" else theme.border
        if shown == "words" and theme.low_reach:
            room //= 2
        inner = box.adjusted(room, room, -room, -room)
        {
            "beside": self._lay_out_beside,
            "between": self._lay_out_between,
            "words": self._lay_out_words,
            "picture": self._lay_out_picture,
        }[shown](inner)

    @classmethod
    def best(cls, theme: Theme, card: CodeCard, box: QRect) -> "CodeBoxes":
        """All of the card in the way that suits the box's shape, unless only the other one fits,
        or in low reach has its choices lower."""
        shapes: tuple[Shown, Shown] = ("beside", "between")
        suiting, other = (
            cls(theme, card, box, shown)
            for shown in (shapes if box.width() > box.height() else shapes[::-1])
        )
        if not (suiting.fits and other.fits):
            return other if other.fits else suiting
        return other if theme.low_reach and other.highest > suiting.highest else suiting

    @property
    def highest(self) -> int:
        """Where the highest choice begins, in pixels."""
        return min((place.y() for _, place in self.button_boxes), default=0)

    @property
    def fits(self) -> bool:
        """Whether nothing is cut and the code, if it is shown, is large enough to be read."""
        if not self._has_room:
            return False
        if any(piece.is_broken(piece.width()) for piece in self.pieces):
            return False
        if self.picture not in self.pieces:
            return True
        return min(self.picture.width(), self.picture.height()) >= self.picture.least_side

    def _lay_out_beside(self, inner: QRect) -> None:
        side = min(inner.height(), inner.width() // 2)
        middle = inner.y() + (inner.height() - side) // 2
        self._place_picture(QRect(inner.x(), middle, side, side))
        left = inner.x() + side + self.theme.padding * 2
        width = inner.x() + inner.width() - left
        self._lay_out_words(QRect(left, inner.y(), width, inner.height()))

    def _lay_out_between(self, inner: QRect) -> None:
        gap = self.theme.gap
        buttons = self._button_rows_height(inner.width())
        words = self._words_height(inner.width())
        room = inner.height() - buttons - words - gap * 2
        side = max(0, min(room, inner.width()))
        spare = max(0, room - side)
        top = inner.y()
        if not self.theme.low_reach:
            self._place_buttons(QRect(inner.x(), top, inner.width(), buttons))
            top += buttons + gap
        left = inner.x() + (inner.width() - side) // 2
        self._place_picture(QRect(left, top + spare // 3, side, side))
        top += side + gap + spare // 2
        self._place_words(inner.x(), top, inner.width(), centred=True)
        if self.theme.low_reach:
            bottom = inner.y() + inner.height() - buttons
            self._place_buttons(QRect(inner.x(), bottom, inner.width(), buttons))

    def _lay_out_words(self, inner: QRect) -> None:
        words = self._words_height(inner.width())
        buttons = self._button_rows_height(inner.width())
        spare = inner.height() - words - buttons - self.theme.gap
        self._has_room = spare >= 0
        top = inner.y() + (0 if self.theme.low_reach else max(0, spare) // 3)
        self._place_words(inner.x(), top, inner.width())
        top += words + self.theme.gap
        if self.theme.low_reach:
            top = inner.y() + inner.height() - buttons
        self._place_buttons(QRect(inner.x(), top, inner.width(), buttons))

    def _lay_out_picture(self, inner: QRect) -> None:
        side = min(inner.width(), inner.height())
        left = inner.x() + (inner.width() - side) // 2
        self._place_picture(QRect(left, inner.y() + (inner.height() - side) // 2, side, side))

    def _place_picture(self, box: QRect) -> None:
        self.picture.setGeometry(box)
        self.pieces.append(self.picture)

    def _words_height(self, width: int) -> int:
        return self.heading.height_in(width) + self.holds.height_in(width)

    def _place_words(self, left: int, top: int, width: int, centred: bool = False) -> None:
        for piece in (self.heading, self.holds):
            own = piece.width_in(width) if centred else width
            height = piece.height_in(width)
            piece.setGeometry(left + (width - own) // 2, top, own, height)
            self.pieces.append(piece)
            top += height

    def _button_height(self) -> int:
        """Larger than it must be, but in low reach: there height is short."""
        comfortable = round(self.theme.target * (1.0 if self.theme.low_reach else 1.25))
        return max(comfortable, round(self.theme.text * 1.4))

    def _rows(self, width: int) -> list[list[tuple[Button, int]]]:
        rows: list[list[tuple[Button, int]]] = [[]]
        for choice in self._choices:
            measured = TouchButton(self.theme, "page")
            measured.show_button(choice)
            needed = measured.needed_width()
            used = sum(wide + self.theme.gap for _, wide in rows[-1])
            if rows[-1] and used + needed > width:
                rows.append([])
            rows[-1].append((choice, needed))
        return rows

    def _button_rows_height(self, width: int) -> int:
        count = len(self._rows(width))
        return count * self._button_height() + (count - 1) * self.theme.gap

    def _place_buttons(self, box: QRect) -> None:
        top = box.y()
        for row in self._rows(box.width()):
            needed = sum(wide for _, wide in row) + self.theme.gap * (len(row) - 1)
            extra = (box.width() - needed) // len(row)
            self._has_room = self._has_room and extra >= 0
            left = box.x()
            for choice, wide in row:
                place = QRect(left, top, wide + extra, self._button_height())
                self.button_boxes.append((choice, place))
                left += wide + extra + self.theme.gap
            top += self._button_height() + self.theme.gap
