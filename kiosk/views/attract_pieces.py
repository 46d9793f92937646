"""What the screen nobody is using is made of: the clock, whose kiosk it is, an office in its row,
the band that says to touch the screen."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.views.icons import draw_icon, picture_of
from kiosk.views.overrides import called_by_qt
from kiosk.views.pieces import STATUS_ICONS, Piece, Writing
from kiosk.views.strokes import clean_painter, draw_box
from kiosk.views.theme import LOGO_PAPER, Role, Theme
from kiosk.views.touch_button import WishButton
from kiosk.views.writing import Paragraph, line_height, width_of
from kiosk.visit.parts import Header, NowRow, Status
from kiosk.visit.phrases import Words
from kiosk.visit.wishes import Wake

_SIGN = 1.4
"""Of a status, with the room behind it, in letters' sizes."""

_STATUS_SHARE = 0.5
"""Of a row's width at most, for the status beside the name."""


_LARGE_FROM = 0.6
"""The ease from which on the words to touch the screen are a headline."""


_MARK_SHARE = 0.5
"""Of the margin's height at most, for the letters that only staff needs."""


def draw_mark(painter: QPainter, theme: Theme, mark: str, margin: QRect) -> None:
    """What staff should look after, at the end of the margin below all else: small and pale, for
    those who know of it. It is no word for visitors, so it is not spoken either."""
    if not mark:
        return
    font = theme.font("small")
    font.setPixelSize(max(1, min(font.pixelSize(), round(margin.height() * _MARK_SHARE))))
    painter.setFont(font)
    painter.setPen(theme.palette.muted)
    ends = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(margin, ends, mark)


class Clock(Piece):
    """The time, as large as can be seen from the door: no higher than its digits."""

    def __init__(self, theme: Theme, words: Words, role: Role) -> None:
        super().__init__(theme, words)
        self._font = theme.font(role)

    def height_in(self, width: int) -> int:
        return round(QFontMetricsF(self._font).capHeight() + 2 * self._overshoot)

    @property
    def _overshoot(self) -> int:
        """Of round digits, above and below the straight ones."""
        return round(self._font.pixelSize() * 0.03)

    def breaks_a_word(self, width: int) -> bool:
        return width_of(self.words.text, self._font) > width

    def draw(self, painter: QPainter) -> None:
        painter.setFont(self._font)
        painter.setPen(self.theme.palette.ink)
        # Digits stand a little apart from where they begin; the words below do not.
        left = -QFontMetricsF(self._font).leftBearing(self.words.text[0])
        painter.drawText(QPointF(left, self.height() - self._overshoot), self.words.text)


class Emblem(Piece):
    """Whose kiosk this is: the logo, and the name in that role beside or below it."""

    def __init__(
        self,
        theme: Theme,
        header: Header,
        name: Words,
        role: Role,
        space_before: int = 0,
        is_above: bool = False,
    ) -> None:
        super().__init__(theme, name, space_before)
        self._is_above = is_above
        self._logo = picture_of(header.logo) if header.logo is not None else None
        self._font = theme.font(role)

    @property
    def _side(self) -> int:
        return round(line_height(self._font) * 1.8)

    def _name(self, width: int) -> Paragraph:
        room = width if self._is_above else width - self._side - self.theme.padding
        return Paragraph(self.words.text, self._font, room)

    def height_in(self, width: int) -> int:
        name = self._name(width).height
        return self._side + self.theme.padding + name if self._is_above else max(self._side, name)

    def breaks_a_word(self, width: int) -> bool:
        return self._name(width).breaks_a_word

    def draw(self, painter: QPainter) -> None:
        theme, palette = self.theme, self.theme.palette
        name = self._name(self.width())
        beside = (self.height() - self._side) / 2
        plate = QRectF(0, 0 if self._is_above else beside, self._side, self._side)
        inset = self._side * 0.14
        inside = plate.adjusted(inset, inset, -inset, -inset)
        if self._logo is None or self._logo.isNull():
            line = palette.line if palette.outlined else None
            draw_box(painter, plate, palette.brand, line, theme.border, self._side * 0.2)
            draw_icon(painter, "building", inside, palette.on_brand)
        else:
            draw_box(painter, plate, LOGO_PAPER, None, 0, self._side * 0.2)
            size = self._logo.size().scaled(
                inside.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio
            )
            box = QRectF(QPointF(), size.toSizeF())
            box.moveCenter(inside.center())
            painter.drawPixmap(box, self._logo, QRectF(self._logo.rect()))
        left = 0 if self._is_above else self._side + theme.padding
        top = self.height() - name.height
        name.draw(painter, QPointF(left, top if self._is_above else top / 2), palette.ink)


class NowStatus(Piece):
    """Open or not: sign, words and colour, without a pill."""

    def __init__(self, theme: Theme, status: Status, role: Role) -> None:
        super().__init__(theme, status.short)
        self._ink = theme.palette.status(status.kind)[0]
        self._icon = STATUS_ICONS[status.kind]
        self._font = theme.font(role)

    @property
    def _sign_width(self) -> int:
        return round(self._font.pixelSize() * _SIGN)

    def paragraph(self, width: int) -> Paragraph:
        return Paragraph(self.words.text, self._font, width - self._sign_width)

    def height_in(self, width: int) -> int:
        return self.paragraph(width).height

    def breaks_a_word(self, width: int) -> bool:
        return self.paragraph(width).breaks_a_word

    def draw(self, painter: QPainter) -> None:
        sign = QRectF(0, 0, self._font.pixelSize(), line_height(self._font))
        draw_icon(painter, self._icon, sign, self._ink)
        at = QPointF(self._sign_width, 0)
        self.paragraph(self.width()).draw(painter, at, self._ink)


class NowLine:
    """An office and whether it is open, if that is known: side by side, or the status below where
    names are long (``beside`` is the width of the column of statuses, 0 if there is none).
    ``room`` is above and below it, in pixels."""

    def __init__(self, theme: Theme, row: NowRow, role: Role, beside: int, room: int) -> None:
        self.space_before = 0
        self._between = theme.unit
        self._beside = beside
        self._room = room
        self._font = theme.font(role)
        self.name = Writing(theme, row.name, role, may_divide=False)
        self.status = NowStatus(theme, row.status, role) if row.status is not None else None

    def _name_width(self, width: int) -> int:
        return width - self._beside - self._between if self._beside else width

    def _name(self, width: int) -> Paragraph:
        return Paragraph(self.name.words.text, self._font, self._name_width(width))

    def _heights(self, width: int) -> tuple[int, int]:
        status = self.status.height_in(self._beside or width) if self.status is not None else 0
        return self._name(width).height, status

    def height_in(self, width: int) -> int:
        name, status = self._heights(width)
        return (max(name, status) if self._beside else name + status) + self._room * 2

    def breaks_a_word(self, width: int) -> bool:
        if self._name(width).breaks_a_word:
            return True
        return self.status is not None and self.status.breaks_a_word(self._beside or width)

    def lines_in(self, width: int) -> int:
        """Of the name, and of a status below it."""
        lines = len(self._name(width).lines)
        if self.status is None or self._beside:
            return lines
        return lines + len(self.status.paragraph(width).lines)

    def placed(self, box: QRect) -> list[tuple[Piece, QRect]]:
        """Name and status in that box."""
        name, status = self._heights(box.width())
        left, top = box.x(), box.y() + self._room
        width = self._name_width(box.width())
        if self.status is None:
            return [(self.name, QRect(left, top, width, name))]
        if not self._beside:
            below = QRect(left, top + name, box.width(), status)
            return [(self.name, QRect(left, top, width, name)), (self.status, below)]
        middle = box.y() + box.height() // 2
        right = left + box.width() - self._beside
        return [
            (self.name, QRect(left, middle - name // 2, width, name)),
            (self.status, QRect(right, middle - status // 2, self._beside, status)),
        ]


def status_width(theme: Theme, rows: Sequence[NowRow], role: Role, width: int) -> int:
    """Of the column of statuses that stands beside the names; 0 if they stand below."""
    font = theme.font(role)
    known = [row.status.short.text for row in rows if row.status is not None]
    if not known:
        return 0
    words = max(width_of(short, font) for short in known)
    beside = round(words + 1 + font.pixelSize() * _SIGN)
    left = width - beside - theme.unit
    names = [Paragraph(row.name.text, font, left) for row in rows]
    narrow = beside > width * _STATUS_SHARE
    return 0 if narrow or any(name.breaks_a_word for name in names) else beside


class WakeBand(WishButton):
    """To touch the screen, in every language. The whole screen wakes; this is what keys and
    assistive technology press. One that is ``is_faint`` is only lines, to give hardly any light."""

    def __init__(self, theme: Theme, parent: QWidget, is_faint: bool = False) -> None:
        super().__init__(theme, parent)
        self._is_faint = is_faint
        self.wish = Wake()
        self.setObjectName("wake")
        self._touch: tuple[Words, ...] = ()

    def show_touch(self, touch: tuple[Words, ...]) -> None:
        self._touch = touch
        self.setText(". ".join(words.text for words in touch))
        self.setAccessibleName(self.text())
        self.setLocale(QLocale(touch[0].language))
        self.update()

    @property
    def _room(self) -> int:
        return round(self.theme.unit * 1.1 * self.theme.ease)

    @property
    def _icon_side(self) -> int:
        return round(self.theme.unit * 3)

    def _lines(self, width: int) -> list[Paragraph]:
        """The first language in a large line, the others in one below."""
        room = width - self._room * 3 - self._icon_side
        first, *others = (words.text for words in self._touch)
        roles: tuple[Role, ...] = ("headline", "title", "name")
        for role in roles if self.theme.ease > _LARGE_FROM else roles[1:]:
            large = Paragraph(first, self.theme.font(role), room)
            if len(large.lines) == 1:
                break
        lines = [large]
        if others:
            lines.append(Paragraph(" · ".join(others), self.theme.font("name"), room))
        return lines

    def height_in(self, width: int) -> int:
        words = sum(paragraph.height for paragraph in self._lines(width))
        return max(words, self._icon_side) + self._room * 2

    @called_by_qt
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, palette = self.theme, self.theme.palette
        painter = QPainter(self)
        clean_painter(painter)
        box = QRectF(self.rect())
        ink, fill = palette.on_accent, palette.accent
        if self.isDown() != self._is_faint:
            ink, fill = palette.ink, palette.paper
        draw_box(painter, box, fill, palette.accent, theme.border, theme.radius * 1.6)
        side = self._icon_side
        icon = QRectF(self._room, (self.height() - side) / 2, side, side)
        draw_icon(painter, "touch", icon, ink)
        lines = self._lines(self.width())
        top = (self.height() - sum(paragraph.height for paragraph in lines)) / 2
        for paragraph in lines:
            paragraph.draw(painter, QPointF(self._room * 2 + side, top), ink)
            top += paragraph.height
        ring = palette.focus if self._is_faint else ink
        self.draw_ring(painter, ring, theme.radius * 1.6, on_fill=not self._is_faint)
        painter.end()
