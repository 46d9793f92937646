"""The cards of an office's page."""

from PySide6.QtCore import QRect

from kiosk.views.card import Card
from kiosk.views.pieces import Banner, DayPiece, LinePiece, Piece, StatusPill, Writing
from kiosk.views.qr_picture import QrPicture
from kiosk.views.theme import Theme
from kiosk.views.touch_button import TouchButton
from kiosk.visit.shown import Button, CodeCard, ContactCard, HoursCard, OfficePage, WhereCard

_SUMMARY_BESIDE = 15
"""Least width of a summary beside the status, in letters' sizes."""


class IdentityBoxes:
    """Icon, full name, status and summary at the top of a page, in a width; the summary stands
    beside the status where there is room."""

    def __init__(self, theme: Theme, page: OfficePage, left: int, top: int, width: int) -> None:
        side = round(theme.unit * 2.8)
        self.icon_box = QRect(left, top, side, side)
        indent = side + theme.padding
        words_left, words_width = left + indent, width - indent
        gap = round(theme.unit * 0.45)
        self.name = Writing(theme, page.name, "title", is_heading=True)
        self.status = StatusPill(theme, page.status, page.status.sentence)
        self.pieces: list[Piece] = [self.name, self.status]
        name_height = self.name.height_in(words_width)
        self.name.setGeometry(words_left, top, words_width, name_height)
        top += name_height + gap
        pill_width = self.status.width_in(words_width)
        pill_height = self.status.height_in(words_width)
        bottom = top + pill_height
        if page.summary is not None:
            summary = Writing(theme, page.summary, "small", theme.palette.muted)
            self.pieces.append(summary)
            beside = words_width - pill_width - theme.padding
            if beside >= theme.text * _SUMMARY_BESIDE and not summary.breaks_a_word(beside):
                height = summary.height_in(beside)
                row = max(pill_height, height)
                summary_top = top + (row - height) // 2
                summary.setGeometry(
                    words_left + pill_width + theme.padding, summary_top, beside, height
                )
                top += (row - pill_height) // 2
                bottom = top + max(pill_height, (row + pill_height) // 2)
            else:
                height = summary.height_in(words_width)
                summary.setGeometry(words_left, bottom + gap, words_width, height)
                bottom += gap + height
        self.status.setGeometry(words_left, top, pill_width, pill_height)
        self.height = max(bottom - self.icon_box.y(), side)

    @property
    def breaks_a_word(self) -> bool:
        return any(piece.breaks_a_word(piece.width()) for piece in self.pieces)


def identity_card(theme: Theme, page: OfficePage) -> Card:
    """Full name, open or not in a sentence, what one can do here."""
    gap = round(theme.unit * 0.5)
    pieces: list[Piece] = [
        Writing(theme, page.name, "title", is_heading=True),
        StatusPill(theme, page.status, page.status.sentence, gap),
    ]
    if page.summary is not None:
        pieces.append(Writing(theme, page.summary, "small", theme.palette.muted, gap))
    return Card(theme, pieces, framed=False)


def name_card(theme: Theme, page: OfficePage) -> Card:
    """Where one is, on the second and further sheets."""
    return Card(theme, [Writing(theme, page.short_name, "name", is_heading=True)], framed=False)


def hours_card(theme: Theme, hours: HoursCard) -> Card:
    pieces: list[Piece] = [DayPiece(theme, row) for row in hours.rows]
    gap = round(theme.unit * 0.4)
    pieces += [Writing(theme, words, "strong", space_before=gap) for words in hours.special]
    return Card(theme, pieces, hours.heading, "clock")


def where_card(theme: Theme, where: WhereCard) -> Card:
    gap = round(theme.unit * 0.4)
    pieces: list[Piece] = []
    if where.door is not None:
        pieces.append(Writing(theme, where.door, "large"))
    if where.here is not None:
        pieces.append(Writing(theme, where.here, "name"))
    if where.building is not None:
        pieces.append(Writing(theme, where.building, "strong"))
    main = where.here is None and where.door is None
    pieces.append(Writing(theme, where.address, "large" if main else "small"))
    if where.elsewhere is not None:
        pieces.append(Banner(theme, "elsewhere", where.elsewhere, gap))
    pieces += [Writing(theme, words, "small", space_before=gap) for words in where.way]
    return Card(theme, pieces, where.heading, "pin")


def contact_card(theme: Theme, contact: ContactCard) -> Card:
    gap = round(theme.unit * 0.2)
    pieces: list[Piece] = [
        LinePiece(theme, line, "large" if line.icon == "phone" else "strong", gap)
        for line in contact.lines
    ]
    return Card(theme, pieces, contact.heading, "phone")


class CodeBoxes:
    """Where the parts of the code's card go in a box: the code beside the words (``wide``) or
    between the choices and the words. In low reach the choices are at the bottom."""

    def __init__(self, theme: Theme, card: CodeCard, box: QRect, wide: bool) -> None:
        self.theme = theme
        self.picture = QrPicture(theme, card.squares, card.said)
        self.heading = Writing(theme, card.heading, "name", is_heading=True)
        self.holds = Writing(theme, card.holds, "small", theme.palette.muted)
        self._choices = card.choices
        inner = box.adjusted(theme.padding, theme.padding, -theme.padding, -theme.padding)
        self.button_boxes: list[tuple[Button, QRect]] = []
        if wide:
            self._lay_out_wide(inner)
        else:
            self._lay_out_tall(inner)

    @classmethod
    def best(cls, theme: Theme, card: CodeCard, box: QRect) -> "CodeBoxes":
        """The layout that suits the box's shape, unless only the other one fits."""
        wide = box.width() > box.height()
        suiting = cls(theme, card, box, wide)
        if suiting.fits:
            return suiting
        other = cls(theme, card, box, not wide)
        return other if other.fits else suiting

    @property
    def fits(self) -> bool:
        words = (self.heading, self.holds)
        if any(piece.breaks_a_word(piece.width()) for piece in words):
            return False
        return min(self.code_box.width(), self.code_box.height()) >= self.picture.least_side

    def _lay_out_wide(self, inner: QRect) -> None:
        theme = self.theme
        side = min(inner.height(), inner.width() // 2)
        self.code_box = QRect(inner.x(), inner.y() + (inner.height() - side) // 2, side, side)
        left = inner.x() + side + theme.padding * 2
        width = inner.x() + inner.width() - left
        words = self._words_height(width)
        buttons = self._button_rows_height(width)
        spare = inner.height() - words - buttons - theme.gap
        if spare < 0:
            self.code_box = QRect()
        top = inner.y() + (spare // 3 if spare > 0 and not theme.low_reach else 0)
        self._place_words(left, top, width)
        top += words + theme.gap
        if theme.low_reach:
            top = inner.y() + inner.height() - buttons
        self._place_buttons(QRect(left, top, width, buttons))

    def _lay_out_tall(self, inner: QRect) -> None:
        theme = self.theme
        buttons = self._button_rows_height(inner.width())
        words = self._words_height(inner.width())
        room = inner.height() - buttons - words - theme.gap * 2
        side = max(0, min(room, inner.width()))
        left = inner.x() + (inner.width() - side) // 2
        spare = max(0, room - side)
        top = inner.y()
        if not theme.low_reach:
            self._place_buttons(QRect(inner.x(), top, inner.width(), buttons))
            top += buttons + theme.gap
        self.code_box = QRect(left, top + spare // 3, side, side)
        top += side + theme.gap + spare // 2
        self._place_words(inner.x(), top, inner.width(), centred=True)
        if theme.low_reach:
            bottom = inner.y() + inner.height() - buttons
            self._place_buttons(QRect(inner.x(), bottom, inner.width(), buttons))

    def _words_height(self, width: int) -> int:
        return self.heading.height_in(width) + self.holds.height_in(width)

    def _place_words(self, left: int, top: int, width: int, centred: bool = False) -> None:
        for piece in (self.heading, self.holds):
            own = piece.width_in(width) if centred else width
            height = piece.height_in(width)
            piece.setGeometry(left + (width - own) // 2, top, own, height)
            top += height

    def _button_height(self) -> int:
        return max(round(self.theme.target * 1.25), round(self.theme.text * 1.7))

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
            left = box.x()
            for choice, wide in row:
                self.button_boxes.append(
                    (choice, QRect(left, top, wide + extra, self._button_height()))
                )
                left += wide + extra + self.theme.gap
            top += self._button_height() + self.theme.gap
