"""The question whether the visitor is still there: calm, large, and nothing else on the screen."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from kiosk.content.model import Language
from kiosk.views.card import Card
from kiosk.views.centred_writing import CentredWriting
from kiosk.views.page_view import PageView
from kiosk.views.panel import Reach
from kiosk.views.pieces import Piece, Writing
from kiosk.views.theme import Role, Theme
from kiosk.views.touch_button import TouchButton
from kiosk.views.writing import draw_centred
from kiosk.visit.parts import Button
from kiosk.visit.phrases import Words
from kiosk.visit.shown import StillTherePage

_RING = 2.6
"""Side of the ring, in sizes of its number."""

_FULL_CIRCLE = 360 * 16
"""In Qt's sixteenths of a degree."""


class SecondsRing(Piece):
    """The seconds to answer: a number, and a ring that is still for a second at a time."""

    def __init__(
        self, theme: Theme, seconds: int, left: int, role: Role, language: Language
    ) -> None:
        super().__init__(theme, Words(str(left), language))
        self._seconds = seconds
        self._left = left
        self._font = theme.font(role)

    def show_seconds(self, left: int) -> None:
        self._left = left
        self.words = self.words._replace(text=str(left))
        self.setText(self.words.text)
        self.update()

    @property
    def side(self) -> int:
        return round(self._font.pixelSize() * _RING)

    def height_in(self, width: int) -> int:
        return self.side

    def draw(self, painter: QPainter) -> None:
        palette, box = self.theme.palette, QRectF(self.rect())
        width = self.side * 0.1
        inside = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        thin = QPen(palette.line, max(2.0, width / 4))
        painter.setPen(thin)
        painter.drawEllipse(inside)
        ink = palette.ink if palette.outlined else palette.brand
        painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        left = round(_FULL_CIRCLE * self._left / max(1, self._seconds))
        painter.drawArc(inside, _FULL_CIRCLE // 4, left)
        draw_centred(painter, self.words.text, self._font, box, palette.ink)


@dataclass(frozen=True)
class _Manner:
    """How large the words are; how high an answer is, in targets, and how wide the card, in
    letters' sizes; where the ring stands."""

    question: Role
    explanation: Role
    answers: Role
    high: float
    widest: float
    ring_beside: bool = False


_MANNERS = (
    _Manner("headline", "lead", "large", 1.7, 36),
    _Manner("title", "small", "strong", 1.25, 30),
    _Manner("title", "small", "strong", 1.25, 100),
    _Manner("title", "small", "strong", 1.25, 100, ring_beside=True),
    _Manner("name", "small", "strong", 1.25, 100, ring_beside=True),
)
"""From the most comfortable to the most compact."""


@dataclass(frozen=True)
class _Spread:
    """Where the card goes and everything on it."""

    card: QRect
    pieces: list[tuple[Piece, QRect]]
    buttons: list[tuple[Button, QRect]]
    role: Role
    fits: bool

    @property
    def highest(self) -> int:
        """Where the highest answer begins."""
        return min((box.y() for _, box in self.buttons), default=0)


class StillThereView(PageView[StillTherePage]):
    is_bare = True
    default_focus = "stay"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._ring: SecondsRing | None = None
        self._laid_out_in: tuple[QSize, Reach] | None = None

    def show_page(self, page: StillTherePage) -> None:
        """When only a second has gone by, nothing but the ring changes."""
        before, place = self.page, (self.size(), self.reach)
        if before is not None and self._ring is not None and place == self._laid_out_in:
            left = page.seconds_left
            passed = replace(before, seconds_left=left, header=page.header)
            if left is not None and passed == page:
                self.page = page
                self._ring.show_seconds(left)
                return
        self._laid_out_in = place
        super().show_page(page)

    def lay_out(self, page: StillTherePage, area: QRect) -> set[str]:
        lowest = min(area.y() + area.height(), self.reach.bottom)
        room = QRect(area.x(), area.y(), area.width(), lowest - area.y())
        spreads = [self._spread(page, room, manner) for manner in _MANNERS]
        fitting = [spread for spread in spreads if spread.fits]
        if not fitting:
            self.misfits.append(page.id)
        low = [spread for spread in fitting if spread.highest >= self.reach.top]
        self._put((low or fitting or spreads[-1:])[0])
        return {button.id for button in page.choices}

    def _put(self, spread: _Spread) -> None:
        self.put(Card(self.theme, []), spread.card)
        for piece, box in spread.pieces:
            self.put(piece, box)
            if isinstance(piece, SecondsRing):
                self._ring = piece
        for button, box in spread.buttons:
            kept = self.button(button, box)
            kept.role = spread.role
            kept.raise_()

    def _spread(self, page: StillTherePage, room: QRect, manner: _Manner) -> _Spread:
        """In the middle of the room; in low reach as low as it can be reached."""
        theme = self.theme
        width = min(room.width(), round(theme.text * manner.widest))
        side = theme.padding * (1 if manner.widest > room.width() / theme.text else 2)
        gap = round(theme.unit * (0.7 if manner.ring_beside else 1.1))
        left = room.x() + (room.width() - width) // 2 + side
        inner = QRect(left, 0, width - side * 2, 0)
        pieces, top = self._words(page, inner, manner, gap)
        buttons, bottom, whole = self._answers(page, inner.translated(0, top), manner)
        height = bottom + side * 2
        spare = room.height() - height
        card_top = room.y() + max(0, spare if theme.low_reach else spare // 2)
        down = card_top + side
        return _Spread(
            QRect(left - side, card_top, width, height),
            [(piece, box.translated(0, down)) for piece, box in pieces],
            [(button, box.translated(0, down)) for button, box in buttons],
            manner.answers,
            spare >= 0
            and whole
            and not any(piece.breaks_a_word(box.width()) for piece, box in pieces),
        )

    def _words(
        self, page: StillTherePage, box: QRect, manner: _Manner, gap: int
    ) -> tuple[list[tuple[Piece, QRect]], int]:
        """Ring, question and explanation from the top of the box; and where what follows begins."""
        theme, top, words, ring_end = self.theme, 0, QRect(box), 0
        pieces: list[tuple[Piece, QRect]] = []
        if page.seconds_left is not None:
            ring = SecondsRing(
                theme, page.seconds, page.seconds_left, manner.question, page.question.language
            )
            ring_end = ring.side + gap
            spare = 0 if manner.ring_beside else (box.width() - ring.side) // 2
            pieces.append((ring, QRect(box.x() + spare, 0, ring.side, ring.side)))
            if manner.ring_beside:
                words.adjust(ring.side + theme.padding, 0, 0, 0)
            else:
                top = ring_end
        kind = Writing if manner.ring_beside else CentredWriting
        question = kind(theme, page.question, manner.question, is_heading=True)
        explanation = kind(theme, page.explanation, manner.explanation, theme.palette.muted)
        for piece, below in ((question, gap // 2), (explanation, gap)):
            height = piece.height_in(words.width())
            pieces.append((piece, QRect(words.x(), top, words.width(), height)))
            top += height + below
        return pieces, max(top, ring_end)

    def _answers(
        self, page: StillTherePage, box: QRect, manner: _Manner
    ) -> tuple[list[tuple[Button, QRect]], int, bool]:
        """The answers side by side where each has room for a line, else below each other; where
        they end, and whether no word is broken."""
        theme = self.theme
        measured = [TouchButton(theme, "page") for _ in page.choices]
        for button, choice in zip(measured, page.choices, strict=True):
            button.role = manner.answers
            button.show_button(choice)
        half = (box.width() - theme.gap * (len(measured) - 1)) // len(measured)
        beside = all(button.needed_width() <= half for button in measured)
        width = half if beside else box.width()
        left, top = box.x(), box.y()
        boxes: list[QRect] = []
        for button in measured:
            height = max(round(theme.target * manner.high), button.height_in(width))
            boxes.append(QRect(left, top, width, height))
            left += half + theme.gap if beside else 0
            top += 0 if beside else height + theme.gap
        whole = not any(button.breaks_a_word(width) for button in measured)
        bottom = max(place.y() + place.height() for place in boxes)
        return list(zip(page.choices, boxes, strict=True)), bottom, whole
