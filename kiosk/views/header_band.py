"""Whose kiosk this is, where it stands, the time and the date: above every page."""

from PySide6.QtCore import QLocale, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.views.drawing import clean_painter, draw_box
from kiosk.views.icons import draw_icon
from kiosk.views.theme import Theme
from kiosk.views.writing import draw_line, line_height, width_of
from kiosk.visit.phrases import Words
from kiosk.visit.shown import Header


class HeaderBand(QLabel):
    """Whose kiosk this is, where it stands, the time and the date.

    Side by side where they fit; else the short name, and the date below.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._header: Header | None = None
        self._logo = QPixmap()
        self.setTextFormat(Qt.TextFormat.PlainText)

    def show_header(self, header: Header) -> None:
        if header == self._header:
            return
        self._header = header
        self._logo = QPixmap()
        if header.logo is not None:
            self._logo.loadFromData(header.logo)
        said = (header.name, header.place, header.time, header.date)
        self.setText(", ".join(words.text for words in said))
        self.setLocale(QLocale(header.name.language))
        self.update()

    @property
    def _room(self) -> int:
        return round(self._theme.unit * 0.5)

    @property
    def _logo_side(self) -> int:
        lines = line_height(self._theme.font("name")) + line_height(self._theme.font("small"))
        return min(lines, round(self._theme.unit * 3))

    def _name_beside(self, header: Header, width: int) -> tuple[Words, bool]:
        """The name that fits, and whether time and date fit beside it and the place. A portrait
        panel has height for the full name; a landscape one would rather have the short one."""
        full, short = header.name, header.short_name
        choices = [(full, True), (short, True), (full, False)]
        if self._theme.panel.is_portrait:
            choices = [(full, True), (full, False), (short, True)]
        for name, beside in choices:
            if self._fits(header, name, beside, width):
                return name, beside
        return short, False

    def _fits(self, header: Header, name: Words, beside: bool, width: int) -> bool:
        theme = self._theme
        small = theme.font("small")
        left, right = (
            [width_of(name.text, theme.font("name"))],
            [width_of(header.time.text, theme.font("clock"))],
        )
        if beside:
            left.append(width_of(header.place.text, small))
            right.append(width_of(header.date.text, small))
        used = self._logo_side + theme.unit * 2
        return used + max(left) + max(right) <= width

    def height_in(self, width: int) -> int:
        """The band's height in pixels, its lower line included."""
        if self._header is None:
            return 0
        theme = self._theme
        _, beside = self._name_beside(self._header, width - theme.margin * 2)
        lines = line_height(theme.font("name")) + line_height(theme.font("small"))
        if not beside:
            lines += line_height(theme.font("small"))
        return lines + self._room * 2 + theme.border

    def paintEvent(self, event: QPaintEvent) -> None:
        header, theme = self._header, self._theme
        if header is None:
            return
        palette = theme.palette
        painter = QPainter(self)
        clean_painter(painter)
        painter.fillRect(self.rect(), palette.card)
        line = QRect(0, self.height() - theme.border, self.width(), theme.border)
        painter.fillRect(line, palette.line)
        width = self.width() - theme.margin * 2
        name, beside = self._name_beside(header, width)
        name_line = line_height(theme.font("name"))
        small_line = line_height(theme.font("small"))
        side = self._logo_side
        self._draw_logo(painter, QRectF(theme.margin, self._room, side, side))
        left, right = theme.margin + side + theme.unit, self.width() - theme.margin
        top = self._room
        box = QRectF(left, top, width, name_line)
        draw_line(painter, name.text, theme.font("name"), box, palette.ink)
        time_left = right - width_of(header.time.text, theme.font("clock"))
        box = QRectF(time_left, top, width, name_line)
        draw_line(painter, header.time.text, theme.font("clock"), box, palette.ink)
        top += name_line
        box = QRectF(left, top, width, small_line)
        draw_line(painter, header.place.text, theme.font("small"), box, palette.muted)
        if beside:
            date_left = right - width_of(header.date.text, theme.font("small"))
        else:
            top, date_left = top + small_line, left
        box = QRectF(date_left, top, width, small_line)
        draw_line(painter, header.date.text, theme.font("small"), box, palette.muted)
        painter.end()

    def _draw_logo(self, painter: QPainter, box: QRectF) -> None:
        if not self._logo.isNull():
            scaled = self._logo.size().scaled(
                box.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio
            )
            target = QRectF(box.topLeft(), scaled.toSizeF())
            painter.drawPixmap(target, self._logo, QRectF(self._logo.rect()))
            return
        palette = self._theme.palette
        line = palette.line if palette.outlined else None
        draw_box(painter, box, palette.brand, line, self._theme.border, box.width() * 0.2)
        inset = box.width() * 0.2
        inside = box.adjusted(inset, inset, -inset, -inset)
        draw_icon(painter, "building", inside, palette.on_brand)
