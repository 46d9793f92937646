"""The staff door: what to do, dots for what is typed, and the keys; nothing else on the screen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter

from kiosk.views.key_places import highest_key
from kiosk.views.keyboard import KeyButton, needed_width
from kiosk.views.page_view import PageView
from kiosk.views.pieces import Piece, Writing
from kiosk.views.theme import Role, Theme
from kiosk.views.touch_button import TouchButton, WishButton
from kiosk.visit.parts import Button, Key
from kiosk.visit.phrases import Words
from kiosk.visit.shown import StaffDoorPage

_DOT_MM, _STEP_MM = 4.0, 8.0
"""Of a dot, and from dot to dot: to be counted, not to be read from afar."""

_WORDS: tuple[tuple[Role, Role], ...] = (("title", "lead"), ("title", "small"), ("name", "small"))
"""Of the title and of what is told, from the largest on."""

_NARROWEST = 9
"""Of the words beside the keys, in letters' sizes."""


class PinDots(Piece):
    """A dot for each digit; those who hear it are told how many there are."""

    is_news = True

    def __init__(self, theme: Theme, count: int, said: Words) -> None:
        super().__init__(theme, said)
        self._count = count

    def height_in(self, width: int) -> int:
        return self.theme.px(_DOT_MM * 2.5)

    def draw(self, painter: QPainter) -> None:
        theme, radius = self.theme, self.theme.px(_DOT_MM) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.palette.ink)
        step = min(theme.px(_STEP_MM), self.width() / max(1, self._count))
        for place in range(self._count):
            painter.drawEllipse(QPointF(radius + place * step, self.height() / 2), radius, radius)


@dataclass
class _Spread:
    """Where all of it goes in a room, in pixels; whether it fits, and where the keys begin."""

    pieces: list[tuple[Piece, QRect]] = field(default_factory=list)
    keys: list[tuple[Key, QRect, bool]] = field(default_factory=list)
    leave: QRect = field(default_factory=QRect)
    fits: bool = True
    highest: int = 0


class StaffDoorView(PageView[StaffDoorPage]):
    is_bare = True
    default_focus = "knock"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._keys: dict[str, KeyButton] = {}

    def lay_out(self, page: StaffDoorPage, area: QRect) -> set[str]:
        bottom = min(area.y() + area.height(), self.reach.bottom)
        room = QRect(area.x(), area.y(), area.width(), bottom - area.y())
        spreads = list(self._spreads(page, room))
        fitting = [spread for spread in spreads if spread.fits]
        if not fitting:
            self.misfits.append(page.id)
        low = [spread for spread in fitting if spread.highest >= self.reach.top]
        self._put(page.leave, (low or fitting or spreads[-1:])[0])
        return {page.leave.id}

    def _put(self, leave: Button, spread: _Spread) -> None:
        for piece, box in spread.pieces:
            self.put(piece, box)
        for key, box, is_mere_sign in spread.keys:
            self._key(key, is_mere_sign).setGeometry(box)
        self.button(leave, spread.leave).raise_()

    def _key(self, key: Key, is_mere_sign: bool) -> KeyButton:
        """The key of that name, kept as long as the page is there: one that is pressed stays so."""
        button = self._keys.get(key.id)
        if button is None:
            button = self._keys[key.id] = KeyButton(self.theme, self)
            button.wished.connect(self.wants)
        button.show_key(key, is_mere_sign)
        button.setEnabled(key.wish is not None)
        button.raise_()
        button.show()
        return button

    def in_order(self, buttons: Iterable[WishButton]) -> list[WishButton]:
        """What cannot be pressed now is passed over."""
        return super().in_order(button for button in buttons if button.isEnabled())

    def _spreads(self, page: StaffDoorPage, room: QRect) -> Iterator[_Spread]:
        """From the most comfortable to the most compact."""
        ways = (self._beside, self._stacked)
        for way in reversed(ways) if self.theme.panel.is_portrait else ways:
            for roles in _WORDS:
                yield way(page, room, roles)

    def _beside(self, page: StaffDoorPage, room: QRect, roles: tuple[Role, Role]) -> _Spread:
        """The words on the left, the keys on their right."""
        spread, gap = _Spread(), self.theme.padding * 2
        key_height = self._key_height(room, page)
        pad_width, pad_height = self._pad_size(page, key_height)
        width = min(room.width() - pad_width - gap, self.theme.text * 24)
        spread.fits = width >= self.theme.text * _NARROWEST
        leave_width, leave_height = self._leave_size(page.leave)
        pieces, words_height = self._words(page, width, roles, spread)
        left = room.x() + max(0, room.width() - width - gap - pad_width) // 2
        height = max(pad_height, words_height + self.theme.gap + leave_height)
        spread.fits &= height <= room.height() and leave_width <= width
        bottom = room.y() + room.height() - self._spare_below(room, height)
        top = bottom - height
        spread.pieces = [(piece, box.translated(left, top)) for piece, box in pieces]
        pad_top = bottom - pad_height
        self._put_keys(page, QRect(left + width + gap, pad_top, pad_width, key_height), spread)
        spread.leave = QRect(left, bottom - leave_height, leave_width, leave_height)
        spread.highest = pad_top
        return spread

    def _stacked(self, page: StaffDoorPage, room: QRect, roles: tuple[Role, Role]) -> _Spread:
        """The words above the keys, the way back below them."""
        spread, gap = _Spread(), self.theme.gap
        width = min(room.width(), self.theme.text * 24)
        pieces, words_height = self._words(page, width, roles, spread)
        leave_width, leave_height = self._leave_size(page.leave)
        spared = words_height + leave_height + gap * 3
        key_height = self._key_height(room.adjusted(0, spared, 0, 0), page)
        pad_width, pad_height = self._pad_size(page, key_height)
        height = spared + pad_height
        spread.fits = spread.fits and height <= room.height() and pad_width <= room.width()
        spread.fits &= leave_width <= room.width()
        bottom = room.y() + room.height() - self._spare_below(room, height)
        middle = room.x() + room.width() // 2
        words_top = bottom - height
        spread.pieces = [
            (piece, box.translated(middle - width // 2, words_top)) for piece, box in pieces
        ]
        pad_top = bottom - leave_height - gap * 2 - pad_height
        pad = QRect(middle - pad_width // 2, pad_top, pad_width, key_height)
        self._put_keys(page, pad, spread)
        leave_left = middle - leave_width // 2
        spread.leave = QRect(leave_left, bottom - leave_height, leave_width, leave_height)
        spread.highest = pad_top
        return spread

    def _spare_below(self, room: QRect, height: int) -> int:
        """In the middle of the room; in low reach as low as it can be reached."""
        return 0 if self.theme.low_reach else max(0, room.height() - height) // 2

    def _words(
        self, page: StaffDoorPage, width: int, roles: tuple[Role, Role], spread: _Spread
    ) -> tuple[list[tuple[Piece, QRect]], int]:
        """Title, what is told, and the dots, from the top on; and how high they are."""
        title, told = roles
        pieces: list[Piece] = [
            Writing(self.theme, page.title, title, is_heading=True),
            Writing(self.theme, page.told, told),
            PinDots(self.theme, page.typed, page.typed_words),
        ]
        placed: list[tuple[Piece, QRect]] = []
        top = 0
        for piece in pieces:
            height = piece.height_in(width)
            placed.append((piece, QRect(0, top, width, height)))
            top += height + self.theme.gap
            spread.fits &= not piece.is_broken(width)
        return placed, top

    def _key_height(self, room: QRect, page: StaffDoorPage) -> int:
        """As high as there is room within reach, but no higher than a key needs to be."""
        highest = max(room.y(), self.reach.top)
        rows = len(page.rows)
        each: int = (room.y() + room.height() - highest - self.theme.gap * (rows - 1)) // rows
        return max(self.theme.target, min(each, highest_key(self.theme)))

    def _pad_size(self, page: StaffDoorPage, key_height: int) -> tuple[int, int]:
        rows, gap = len(page.rows), self.theme.gap
        width = self._key_width(page, key_height)
        return width * 3 + gap * 2, key_height * rows + gap * (rows - 1)

    def _key_width(self, page: StaffDoorPage, key_height: int) -> int:
        widest = (needed_width(self.theme, key, bool(key.icon)) for row in page.rows for key in row)
        return max(round(key_height * 1.2), *widest)

    def _put_keys(self, page: StaffDoorPage, first_row: QRect, spread: _Spread) -> None:
        gap, height = self.theme.gap, first_row.height()
        width = self._key_width(page, height)
        for row, keys in enumerate(page.rows):
            for column, key in enumerate(keys):
                left = first_row.x() + column * (width + gap)
                box = QRect(left, first_row.y() + row * (height + gap), width, height)
                spread.keys.append((key, box, needed_width(self.theme, key) > width))

    def _leave_size(self, leave: Button) -> tuple[int, int]:
        measured = TouchButton(self.theme, "page")
        measured.show_button(leave)
        width = measured.needed_width()
        return width, measured.height_in(width)
