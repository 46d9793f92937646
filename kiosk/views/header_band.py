"""Whose kiosk this is, where it stands, the time and the date: above every page."""

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.views.icons import draw_icon, picture_of
from kiosk.views.overrides import called_by_qt
from kiosk.views.strokes import clean_painter, draw_box
from kiosk.views.theme import Theme
from kiosk.views.writing import Paragraph, draw_line, line_height, width_of
from kiosk.visit.parts import Header
from kiosk.visit.phrases import Words


class _Heard(QLabel):
    """Words that the band has painted here, for assistive technology: each in its language."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def say(self, words: Words | None) -> None:
        """Nothing is heard where nothing is painted."""
        self.setVisible(words is not None)
        self.setText(words.text if words is not None else "")
        if words is not None:
            self.setLocale(QLocale(words.language))

    @called_by_qt
    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the band has painted them."""


class HeaderBand(QWidget):
    """Whose kiosk this is, where it stands, the time and the date.

    Side by side where they fit; else the short name, and the date below. Where the time is not
    known, the name has the room.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._header: Header | None = None
        self._logo = QPixmap()
        self._layouts: dict[int, _Layout] = {}
        self._heard = [_Heard(self) for _ in range(4)]

    def show_header(self, header: Header) -> None:
        if header == self._header:
            return
        self._header = header
        self._layouts.clear()
        self._logo = picture_of(header.logo) if header.logo is not None else QPixmap()
        said = (header.name, header.place, header.time, header.date)
        for label, words in zip(self._heard, said, strict=True):
            label.say(words)
        self._place_heard()
        self.update()

    @called_by_qt
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_heard()

    @property
    def _room(self) -> int:
        return round(self._theme.unit * 0.5)

    @property
    def _logo_side(self) -> int:
        lines = line_height(self._theme.font("name")) + line_height(self._theme.font("small"))
        return min(lines, round(self._theme.unit * 3))

    def _layout(self, header: Header, width: int) -> "_Layout":
        if width not in self._layouts:
            self._layouts[width] = self._best_layout(header, width)
        return self._layouts[width]

    def _best_layout(self, header: Header, width: int) -> "_Layout":
        """With the longest name that fits. A portrait panel has height for the full name; a
        landscape one would rather have the short one. What fits nowhere goes on in more lines."""
        full, short = header.name, header.short_name
        choices = [(full, True), (short, True), (full, False)]
        if self._theme.panel.is_portrait:
            choices = [(full, True), (full, False), (short, True)]
        for name, beside in choices:
            layout = self._laid_out(header, name, beside, width)
            if layout.is_tidy:
                return layout
        return self._laid_out(header, short, False, width)

    def _laid_out(self, header: Header, name: Words, beside: bool, width: int) -> "_Layout":
        theme = self._theme
        small = theme.font("small")
        left = self._logo_side + theme.unit
        room = width - left
        if header.time is None or header.date is None:
            names = Paragraph(name.text, theme.font("name"), room)
            return _Layout(beside, names, Paragraph(header.place.text, small, room))
        time = width_of(header.time.text, theme.font("clock"))
        date = width_of(header.date.text, small)
        return _Layout(
            beside,
            Paragraph(name.text, theme.font("name"), room - time - theme.unit),
            Paragraph(header.place.text, small, room - date - theme.unit if beside else room),
            Paragraph(header.date.text, small, date + 1 if beside else room),
        )

    def height_in(self, width: int) -> int:
        """The band's height in pixels, its lower line included."""
        if self._header is None:
            return 0
        theme = self._theme
        layout = self._layout(self._header, width - theme.margin * 2)
        return layout.height + self._room * 2 + theme.border

    def _boxes(self, header: Header, layout: "_Layout") -> list[QRectF]:
        """Where name, place, time and date stand."""
        theme = self._theme
        left, right = theme.margin + self._logo_side + theme.unit, self.width() - theme.margin
        top = self._room
        name, place, date = layout.name, layout.place, layout.date
        below = top + name.height
        boxes = [
            QRectF(left, top, name.natural_width, name.height),
            QRectF(left, below, place.natural_width, place.height),
        ]
        if header.time is None or date is None:
            return [*boxes, QRectF(), QRectF()]
        time_width = width_of(header.time.text, theme.font("clock"))
        date_left = right - date.natural_width if layout.beside else left
        date_top = below if layout.beside else below + place.height
        return [
            *boxes,
            QRectF(right - time_width, top, time_width, line_height(theme.font("name"))),
            QRectF(date_left, date_top, date.natural_width, date.height),
        ]

    def _place_heard(self) -> None:
        if self._header is None:
            return
        layout = self._layout(self._header, self.width() - self._theme.margin * 2)
        for label, box in zip(self._heard, self._boxes(self._header, layout), strict=True):
            label.setGeometry(box.toRect())

    @called_by_qt
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
        layout = self._layout(header, self.width() - theme.margin * 2)
        side = self._logo_side
        self._draw_logo(painter, QRectF(theme.margin, self._room, side, side))
        name, place, time, date = self._boxes(header, layout)
        layout.name.draw(painter, name.topLeft(), palette.ink)
        layout.place.draw(painter, place.topLeft(), palette.muted)
        if header.time is not None and layout.date is not None:
            draw_line(painter, header.time.text, theme.font("clock"), time, palette.ink)
            layout.date.draw(painter, date.topLeft(), palette.muted)
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


@dataclass(frozen=True)
class _Layout:
    """The words of the header in lines; ``beside`` puts the date under the time."""

    beside: bool
    name: Paragraph
    place: Paragraph
    date: Paragraph | None = None

    @property
    def is_tidy(self) -> bool:
        known = (words for words in (self.name, self.place, self.date) if words is not None)
        return all(len(words.lines) <= 1 for words in known)

    @property
    def height(self) -> int:
        date = self.date.height if self.date is not None else 0
        if self.beside:
            return self.name.height + max(self.place.height, date)
        return self.name.height + self.place.height + date
