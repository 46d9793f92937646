"""What cards are made of: text that knows how high it is in a width and where it may be divided.

Pieces are labels for assistive technology, and paint themselves.
"""

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from kiosk.views.accessible import Heard, introduce
from kiosk.views.icons import draw_icon
from kiosk.views.overrides import called_by_qt
from kiosk.views.strokes import clean_painter, draw_box
from kiosk.views.theme import Role, Theme
from kiosk.views.writing import Paragraph, draw_line, line_height, width_of
from kiosk.visit.parts import DayRow, Line, Status
from kiosk.visit.phrases import Words, together

STATUS_ICONS = {
    "open": "check",
    "closing_soon": "closing",
    "closed": "cross",
    "unknown": "phone",
    "hours": "clock",
}

_WIDEST_ROW = 19
"""Of the week's table, in letters' sizes: the eye has to find the hours from the day."""

_SMALLER: dict[Role, tuple[Role, ...]] = {
    "title": ("large", "name", "strong"),
    "large": ("name", "strong"),
    "name": ("strong",),
}
"""Roles to try for a word that is wider than its column: smaller is better than broken."""


class Piece(QLabel):
    """One thing on a card. ``space_before`` is the gap above it, in pixels.

    ``position`` is where it stands among all that the page says: the same at every text size, so
    that a visitor who enlarges the text stays where they were.
    """

    position = 0

    leads_on = False
    """Whether it should not be parted from what follows it, as a heading."""

    heard_as = Heard.StaticText
    is_news = False
    """Whether it is worth telling as soon as the page is there."""

    def __init__(self, theme: Theme, words: Words, space_before: int = 0) -> None:
        super().__init__()
        introduce(self)
        self.theme = theme
        self.words = words
        self.space_before = space_before
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words.text)
        self.setLocale(QLocale(words.language))

    def height_in(self, width: int) -> int:
        raise NotImplementedError

    def divided(self, width: int, height: int, least: int = 2) -> "tuple[Piece, Piece] | None":
        """The part that fits the height and the rest, each of at least so many lines; None if it
        cannot be divided there."""
        return None

    def width_in(self, width: int) -> int:
        """What it uses of the width, in pixels."""
        return width

    def breaks_a_word(self, width: int) -> bool:
        """Whether a word is wider than the width, at the size it should have."""
        return False

    def is_broken(self, width: int) -> bool:
        """Whether a word is wider than the width, whatever is done for it."""
        return self.breaks_a_word(width)

    def draw(self, painter: QPainter) -> None:
        raise NotImplementedError

    @called_by_qt
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        clean_painter(painter)
        self.draw(painter)
        painter.end()


class Writing(Piece):
    """A text in one role and colour, divided between lines where it must be; ``mark`` stands
    before its first line, as the dot before an entry of a list."""

    def __init__(
        self,
        theme: Theme,
        words: Words,
        role: Role = "small",
        colour: QColor | None = None,
        space_before: int = 0,
        mark: str = "",
        may_divide: bool = True,
        is_heading: bool = False,
    ) -> None:
        super().__init__(theme, words, space_before)
        self.role: Role = role
        self.colour = colour or theme.palette.ink
        self.mark = mark
        self.may_divide = may_divide
        self.is_heading = self.leads_on = is_heading
        self.heard_as = Heard.Heading if is_heading else Heard.StaticText

    @property
    def _indent(self) -> int:
        return self.theme.text if self.mark or self._continues_mark else 0

    _continues_mark = False

    def _paragraph(self, width: int) -> Paragraph:
        """The text in its role; a title whose longest word is too wide in a smaller one."""
        for role in (self.role, *_SMALLER.get(self.role, ())):
            paragraph = Paragraph(self.words.text, self.theme.font(role), width - self._indent)
            if not paragraph.breaks_a_word:
                break
        return paragraph

    def height_in(self, width: int) -> int:
        return self._paragraph(width).height

    def width_in(self, width: int) -> int:
        used = round(self._paragraph(width).natural_width + 1) + self._indent
        return min(width, used)

    def breaks_a_word(self, width: int) -> bool:
        font = self.theme.font(self.role)
        return Paragraph(self.words.text, font, width - self._indent).breaks_a_word

    def is_broken(self, width: int) -> bool:
        return self._paragraph(width).breaks_a_word

    def divided(self, width: int, height: int, least: int = 2) -> tuple[Piece, Piece] | None:
        place = self._paragraph(width).dividing_place(height, least) if self.may_divide else None
        if place is None:
            return None
        text = self.words.text
        ends, goes_on = len(text[:place].rstrip()), len(text) - len(text[place:].lstrip())
        begun = self._part(self.words.part(0, ends), self.mark, self.space_before)
        rest = self._part(self.words.part(goes_on, len(text)), "", 0)
        begun.position = self.position
        rest.position = self.position + place
        rest._continues_mark = bool(self.mark) or self._continues_mark
        return begun, rest

    def _part(self, words: Words, mark: str, space_before: int) -> "Writing":
        return Writing(self.theme, words, self.role, self.colour, space_before, mark)

    def draw(self, painter: QPainter) -> None:
        if self.mark:
            box = QRectF(0, 0, self._indent, line_height(self.theme.font(self.role)))
            draw_line(painter, self.mark, self.theme.font(self.role), box, self.colour)
        self._paragraph(self.width()).draw(painter, QPointF(self._indent, 0), self.colour)


class StatusPill(Piece):
    """Open or not: sign, words and colour. In few words on tiles, in a sentence on the page."""

    is_news = True

    def __init__(self, theme: Theme, status: Status, words: Words, space_before: int = 0) -> None:
        super().__init__(theme, words, space_before)
        self._ink, self._fill = theme.palette.status(status.kind)
        self._icon = STATUS_ICONS[status.kind]

    @property
    def _sign_width(self) -> int:
        return round(self.theme.text * 1.35)

    @property
    def _room(self) -> int:
        return round(self.theme.unit * 0.5)

    @property
    def _room_above(self) -> int:
        return round(self.theme.unit * 0.22)

    def _paragraph(self, width: int) -> Paragraph:
        room = width - self._sign_width - self._room * 2
        return Paragraph(self.words.text, self.theme.font("strong"), room)

    def height_in(self, width: int) -> int:
        return self._paragraph(width).height + self._room_above * 2

    def breaks_a_word(self, width: int) -> bool:
        return self._paragraph(width).breaks_a_word

    def width_in(self, width: int) -> int:
        """The pill's own width, at most the given one."""
        words = self._paragraph(width).natural_width
        return min(width, round(words + 1) + self._sign_width + self._room * 2)

    def draw(self, painter: QPainter) -> None:
        theme = self.theme
        paragraph = self._paragraph(self.width())
        box = QRectF(0, 0, self.width_in(self.width()), self.height())
        line = self._ink if theme.palette.outlined else None
        radius = min(self.height() / 2, line_height(theme.font("strong")) * 0.68)
        draw_box(painter, box, self._fill, line, theme.border, radius)
        side = theme.text
        first_line = QRectF(self._room, self._room_above, side, line_height(theme.font("strong")))
        draw_icon(painter, self._icon, first_line, self._ink)
        at = QPointF(self._room + self._sign_width, self._room_above)
        paragraph.draw(painter, at, self._ink)


class DayPiece(Piece):
    """A row of the week's table; hours go below the day where both do not fit one line."""

    def __init__(self, theme: Theme, row: DayRow, space_before: int = 0) -> None:
        said = (
            row.said
            if row.note is None
            else together(row.said, ". ", row.note, language=row.said.language)
        )
        super().__init__(theme, said, space_before)
        self._row = row
        self._room = round(theme.unit * 0.42)
        self._day_font = theme.font("strong" if row.today else "small")

    def _hours_lines(self, width: int) -> list[str]:
        """The hours in one line, or span by span where they are too wide."""
        hours = self._row.hours.text
        room = width - self._room * 2
        if width_of(hours, self._day_font) <= room:
            return [hours]
        return hours.split(", ")

    def _in_one_line(self, width: int) -> bool:
        room = width - self._room * 2
        day = width_of(self._row.day.text, self._day_font)
        hours = width_of(self._row.hours.text, self._day_font)
        return day + self.theme.text + hours <= room

    def _note(self, width: int) -> Paragraph | None:
        if self._row.note is None:
            return None
        return Paragraph(self._row.note.text, self.theme.font("small"), width - self._room * 2)

    @property
    def _line(self) -> int:
        return line_height(self._day_font)

    @property
    def _room_above(self) -> int:
        return round(self.theme.unit * 0.1)

    def height_in(self, width: int) -> int:
        lines = 1 if self._in_one_line(width) else 1 + len(self._hours_lines(width))
        note = self._note(width)
        return lines * self._line + (note.height if note else 0) + self._room_above * 2

    def breaks_a_word(self, width: int) -> bool:
        note = self._note(width)
        return note is not None and note.breaks_a_word

    def draw(self, painter: QPainter) -> None:
        theme, row = self.theme, self._row
        width = min(self.width(), theme.text * _WIDEST_ROW)
        palette = theme.palette
        ink = palette.muted if row.closed else palette.ink
        if row.today:
            fill = palette.chosen if palette.outlined else palette.ink
            ink = palette.on_chosen if palette.outlined else palette.card
            draw_box(painter, QRectF(self.rect()), fill, None, 0, theme.radius * 0.5)
        left, top = self._room, self._room_above
        room = width - self._room * 2
        font = self._day_font
        draw_line(painter, row.day.text, font, QRectF(left, top, room, self._line), ink)
        lines = [row.hours.text]
        if not self._in_one_line(width):
            lines = self._hours_lines(width)
            top += self._line
        for text in lines:
            words = width_of(text, font)
            box = QRectF(left + room - words, top, words, self._line)
            draw_line(painter, text, font, box, ink)
            top += self._line
        note = self._note(width)
        if note is not None:
            note.draw(painter, QPointF(left, top), ink)


class LinePiece(Piece):
    """A number or address to write down, large, with what it is for in smaller words below."""

    def __init__(self, theme: Theme, line: Line, role: Role, space_before: int = 0) -> None:
        said = (
            line.text
            if line.label is None
            else together(line.label, ": ", line.text, language=line.text.language)
        )
        super().__init__(theme, said, space_before)
        self._line = line
        self._role: Role = role

    def _text(self, width: int) -> Paragraph:
        font = self.theme.font(self._role)
        return Paragraph(self._line.text.text, font, width)

    def _label(self, width: int) -> Paragraph | None:
        label = self._line.label
        return Paragraph(label.text, self.theme.font("small"), width) if label else None

    def _beside(self, width: int) -> bool:
        """Whether the label fits behind the number, in the same line."""
        label = self._line.label
        if label is None:
            return True
        words = width_of(self._line.text.text, self.theme.font(self._role))
        return words + self.theme.text / 2 + width_of(label.text, self.theme.font("small")) <= width

    def height_in(self, width: int) -> int:
        label = self._label(width)
        below = label.height if label is not None and not self._beside(width) else 0
        return self._text(width).height + below

    def breaks_a_word(self, width: int) -> bool:
        label = self._label(width)
        return self._text(width).breaks_a_word or (label is not None and label.breaks_a_word)

    def draw(self, painter: QPainter) -> None:
        width, palette = self.width(), self.theme.palette
        text, label = self._text(width), self._label(width)
        text.draw(painter, QPointF(0, 0), palette.ink)
        if label is None:
            return
        if self._beside(width):
            left = text.natural_width + self.theme.text / 2
            box = QRectF(left, 0, width - left, text.height)
            draw_line(painter, label.text, label.font, box, palette.muted)
        else:
            label.draw(painter, QPointF(0, text.height), palette.muted)


class Banner(Piece):
    """A warning nobody may miss: sign, words and fill."""

    def __init__(self, theme: Theme, icon: str, words: Words, space_before: int = 0) -> None:
        super().__init__(theme, words, space_before)
        self._icon = icon
        self._room = round(theme.unit * 0.55)

    @property
    def _sign(self) -> int:
        return round(self.theme.text * 1.3)

    def _paragraph(self, width: int) -> Paragraph:
        room = width - self._room * 3 - self._sign
        return Paragraph(self.words.text, self.theme.font("strong"), room)

    def height_in(self, width: int) -> int:
        return self._paragraph(width).height + self._room * 2

    def breaks_a_word(self, width: int) -> bool:
        return self._paragraph(width).breaks_a_word

    def draw(self, painter: QPainter) -> None:
        ink, fill = self.theme.palette.warning
        line = ink if self.theme.palette.outlined else None
        box = QRectF(self.rect())
        draw_box(painter, box, fill, line, self.theme.border, self.theme.radius * 0.6)
        sign = QRectF(self._room, 0, self._sign, self.height())
        draw_icon(painter, self._icon, sign, ink)
        at = QPointF(self._room * 2 + self._sign, self._room)
        self._paragraph(self.width()).draw(painter, at, ink)
