"""The card of what one takes along: a QR code with the choice of another one, and what one can
write down instead."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QRect

from kiosk.views.centred_writing import CentredWriting
from kiosk.views.pieces import Piece, Writing
from kiosk.views.qr_picture import QrPicture
from kiosk.views.theme import Theme
from kiosk.views.touch_button import TouchButton
from kiosk.visit.parts import Button, CodeCard

Shown = Literal["beside", "between", "words", "picture", "paper"]
"""The code beside the words, or between choices and words; on a small screen with large text what
can be written down on one sheet, the words with the choices on the next, the code on the last."""


class CodeBoxes:
    """Where the parts of the card go in a box. In low reach all that is touched is at the bottom.
    Without a code there is only what can be written down."""

    def __init__(
        self,
        theme: Theme,
        card: CodeCard | None,
        on_paper: Sequence[Button],
        box: QRect,
        shown: Shown,
    ) -> None:
        self.theme = theme
        self.card = card
        self.pieces: list[Piece] = []
        self.button_boxes: list[tuple[Button, QRect]] = []
        self._on_paper = tuple(on_paper)
        self._measured: dict[str, TouchButton] = {}
        self._choices = card.choices if card is not None else ()
        self._picture: QrPicture | None = None
        self._words: list[Piece] = []
        if card is not None:
            self._picture = QrPicture(theme, card.squares, card.said)
            kind = CentredWriting if shown == "between" else Writing
            self._words = [
                kind(theme, card.heading, "name", is_heading=True),
                kind(theme, card.holds, "small", theme.palette.muted),
            ]
        self._has_room = True
        self._is_tight = theme.low_reach
        self.ground = box
        """Where the card itself goes."""
        # Around a code that stands alone its quiet zone is room enough.
        room = theme.padding if shown != "picture" else theme.border
        if shown in ("words", "paper") and theme.low_reach:
            room //= 2
        inner = box.adjusted(room, room, -room, -room)
        {
            "beside": self._lay_out_beside,
            "between": self._lay_out_between,
            "words": self._lay_out_words,
            "picture": self._lay_out_picture,
            "paper": self._lay_out_paper_alone,
        }[shown if card is not None else "paper"](inner)

    @classmethod
    def best(
        cls, theme: Theme, card: CodeCard | None, on_paper: Sequence[Button], box: QRect
    ) -> "CodeBoxes":
        """All of the card in the way that suits the box's shape, unless only the other one fits,
        or in low reach has its choices lower."""
        shapes: tuple[Shown, Shown] = ("beside", "between")
        suiting, other = (
            cls(theme, card, on_paper, box, shown)
            for shown in (shapes if box.width() > box.height() else shapes[::-1])
        )
        if not (suiting.fits and other.fits):
            return other if other.fits else suiting
        return other if theme.low_reach and other.highest > suiting.highest else suiting

    @property
    def highest(self) -> int:
        """Where the highest thing to touch begins, in pixels."""
        return min((place.y() for _, place in self.button_boxes), default=0)

    @property
    def fits(self) -> bool:
        """Whether nothing is cut and the code, if it is shown, is large enough to be read."""
        if not self._has_room:
            return False
        if any(piece.is_broken(piece.width()) for piece in self.pieces):
            return False
        if self._picture not in self.pieces:
            return True
        return min(self._picture.width(), self._picture.height()) >= self._picture.least_side

    def _lay_out_beside(self, inner: QRect) -> None:
        side = min(inner.height(), inner.width() // 2)
        middle = inner.y() + (inner.height() - side) // 2
        self._place_picture(QRect(inner.x(), middle, side, side))
        left = inner.x() + side + self.theme.padding * 2
        width = inner.x() + inner.width() - left
        box = QRect(left, inner.y(), width, inner.height())
        paper = self._buttons_height(self._on_paper, width) + self.theme.gap
        self._lay_out_words(box.adjusted(0, 0, 0, -paper))
        self._lay_out_paper(box)

    def _lay_out_between(self, inner: QRect) -> None:
        gap = self.theme.gap
        room = self._left_between(inner)
        if self._picture is not None and room < self._picture.least_side:
            self._is_tight = True
            room = self._left_between(inner)
        choices = self._buttons_height(self._choices, inner.width()) + gap
        paper = self._buttons_height(self._on_paper, inner.width()) + gap
        side = max(0, min(room, inner.width()))
        spare = max(0, room - side)
        top = inner.y()
        bottom = inner.y() + inner.height() - paper
        if self.theme.low_reach:
            bottom -= choices
            self._place_buttons(self._choices, QRect(inner.x(), bottom + gap, inner.width(), 0))
        else:
            self._place_buttons(self._choices, QRect(inner.x(), top, inner.width(), 0))
            top += choices
        left = inner.x() + (inner.width() - side) // 2
        self._place_picture(QRect(left, top + spare // 3, side, side))
        top += side + gap + spare // 2
        self._place_words(inner.x(), top, inner.width())
        self._lay_out_paper(inner)

    def _left_between(self, inner: QRect) -> int:
        """The height that is left for the picture."""
        width = inner.width()
        buttons = (self._buttons_height(each, width) for each in (self._choices, self._on_paper))
        return inner.height() - self._words_height(width) - sum(buttons) - self.theme.gap * 3

    def _lay_out_words(self, inner: QRect) -> None:
        words = self._words_height(inner.width())
        buttons = self._buttons_height(self._choices, inner.width())
        spare = inner.height() - words - buttons - self.theme.gap
        self._has_room = self._has_room and spare >= 0
        top = inner.y() + (0 if self.theme.low_reach else max(0, spare) // 3)
        self._place_words(inner.x(), top, inner.width())
        top += words + self.theme.gap
        if self.theme.low_reach:
            top = inner.y() + inner.height() - buttons
        self._place_buttons(self._choices, QRect(inner.x(), top, inner.width(), buttons))

    def _lay_out_picture(self, inner: QRect) -> None:
        side = min(inner.width(), inner.height())
        left = inner.x() + (inner.width() - side) // 2
        self._place_picture(QRect(left, inner.y() + (inner.height() - side) // 2, side, side))

    def _lay_out_paper(self, inner: QRect) -> None:
        """What can be written down, at the bottom."""
        height = self._buttons_height(self._on_paper, inner.width())
        self._has_room = self._has_room and height <= inner.height()
        top = inner.y() + inner.height() - height
        self._place_buttons(self._on_paper, QRect(inner.x(), top, inner.width(), height))

    def _lay_out_paper_alone(self, inner: QRect) -> None:
        """On a card that is no higher than it needs to be."""
        spare = max(0, inner.height() - self._buttons_height(self._on_paper, inner.width()))
        above, below = (spare, 0) if self.theme.low_reach else (0, spare)
        self.ground = self.ground.adjusted(0, above, 0, -below)
        self._lay_out_paper(inner.adjusted(0, above, 0, -below))

    def _place_picture(self, box: QRect) -> None:
        if self._picture is not None:
            self._picture.setGeometry(box)
            self.pieces.append(self._picture)

    def _words_height(self, width: int) -> int:
        return sum(piece.height_in(width) for piece in self._words)

    def _place_words(self, left: int, top: int, width: int) -> None:
        for piece in self._words:
            height = piece.height_in(width)
            piece.setGeometry(left, top, width, height)
            self.pieces.append(piece)
            top += height

    def _button_height(self) -> int:
        """Larger than it must be, but where height is short, as always in low reach."""
        comfortable = round(self.theme.target * (1.0 if self._is_tight else 1.25))
        return max(comfortable, round(self.theme.text * 1.4))

    def _rows(self, buttons: Sequence[Button], width: int) -> list[list["_Measured"]]:
        """As many in a row as fit; one that is too wide alone has its words in several lines."""
        rows: list[list[_Measured]] = [[]]
        for button in buttons:
            measured = self._measured.get(button.id)
            if measured is None:
                measured = self._measured[button.id] = TouchButton(self.theme, "page")
                measured.show_button(button)
            needed = min(width, measured.needed_width())
            used = sum(each.width + self.theme.gap for each in rows[-1])
            if rows[-1] and used + needed > width:
                rows.append([])
            is_whole = needed < width or not measured.breaks_a_word(width)
            height = max(
                self._button_height(), measured.height_in(needed) if needed == width else 0
            )
            rows[-1].append(_Measured(button, needed, height, is_whole))
        return [row for row in rows if row]

    def _buttons_height(self, buttons: Sequence[Button], width: int) -> int:
        rows = self._rows(buttons, width)
        return sum(_height(row) for row in rows) + (len(rows) - 1) * self.theme.gap

    def _place_buttons(self, buttons: Sequence[Button], box: QRect) -> None:
        top = box.y()
        for row in self._rows(buttons, box.width()):
            self._has_room = self._has_room and all(each.is_whole for each in row)
            needed = sum(each.width for each in row) + self.theme.gap * (len(row) - 1)
            extra = (box.width() - needed) // len(row)
            left = box.x()
            for each in row:
                place = QRect(left, top, each.width + extra, _height(row))
                self.button_boxes.append((each.button, place))
                left += each.width + extra + self.theme.gap
            top += _height(row) + self.theme.gap


class _Measured(NamedTuple):
    """A button in its row, in pixels, and whether no word of it is broken."""

    button: Button
    width: int
    height: int
    is_whole: bool


def _height(row: Sequence[_Measured]) -> int:
    return max(each.height for each in row)
