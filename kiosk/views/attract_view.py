"""The screen nobody is using: clock, what is open now, and to touch it. Nothing on it is touched
for itself; all of it stands a little elsewhere each minute, so that nothing burns in."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from kiosk.views.attract_pieces import (
    Clock,
    Emblem,
    NowLine,
    WakeBand,
    draw_mark,
    status_width,
)
from kiosk.views.card import Card
from kiosk.views.office_cards import contact_card
from kiosk.views.page_view import PageView
from kiosk.views.pieces import Piece, Writing
from kiosk.views.theme import Role, Theme
from kiosk.views.writing import width_of
from kiosk.visit.phrases import Words
from kiosk.visit.shown import AttractPage

_CLOCKS: tuple[Role, ...] = ("colossal", "giant", "huge", "tall", "display", "headline", "clock")
"""From the largest one: as large as there is room for."""

_LEFT_SHARE = 0.42
"""Of a landscape panel's width, for clock and name."""

_DATES: tuple[Role, ...] = ("date", "large", "strong")
_NAMES: tuple[Role, ...] = ("large", "strong")
_NAMES_ALONE: tuple[Role, ...] = ("display", "grand", "headline", "title", "large", "strong")
"""Where there is no clock, the name has its room."""

_SMALLEST: tuple[Role, Role | None] = ("clock", None)
"""Clock and name where there is least room: the short name, and a small date."""

_ROWS: tuple[Role, ...] = ("title", "large", "name", "strong")
"""Letters of the offices: the largest for which none is left out or takes more lines."""

_TIGHTEST, _LOOSEST = 0.3, 0.95
"""Room above and below an office in its row, in letters' sizes; on a portrait panel there is more
to spare."""

_MARGIN = 2.3
"""Around all of it, in letters' sizes: wider than on other pages, because nothing frames it."""


NAME_MISFITS = "name"
"""Among what does not fit: clock, date and name."""


class AttractView(PageView[AttractPage]):
    is_bare = True
    default_focus = "wake"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._lines: list[QRect] = []
        self._mark, self._mark_box = "", QRect()
        self.offices_width = 0
        """What the last layout had for the names of offices, in pixels."""
        self._wake = WakeBand(theme, self)
        self._wake.wished.connect(self.wants)

    @property
    def area(self) -> QRect:
        margin = self._eased(_MARGIN)
        return self.rect().adjusted(margin, margin, -margin, -margin)

    def _eased(self, letters: float) -> int:
        """Room of so many letters' sizes where the panel is large enough, in pixels."""
        return round(self.theme.unit * letters * self.theme.ease)

    def lay_out(self, page: AttractPage, area: QRect) -> set[str]:
        self._lines = []
        across, down = page.nudge
        area = area.translated(across * self.theme.nudge, down * self.theme.nudge)
        margin = self._eased(_MARGIN)
        self._mark = page.mark
        self._mark_box = QRect(area.x(), area.bottom() + 1, area.width(), margin)
        gap = self._eased(1.2)
        self._wake.show_touch(page.touch)
        band = self._wake.height_in(area.width())
        self._wake.setGeometry(area.x(), area.bottom() + 1 - band, area.width(), band)
        room = area.adjusted(0, 0, 0, -band - gap)
        if self.theme.panel.is_portrait:
            self._lay_out_tall(page, room, gap)
        else:
            self._lay_out_wide(page, room, gap)
        return set()

    def _lay_out_wide(self, page: AttractPage, room: QRect, gap: int) -> None:
        """Clock and name on the left, the offices on the right."""
        left = round(room.width() * _LEFT_SHARE)
        advice = self._advice(page)
        below = [advice] if advice is not None else []
        needed = sum(card.height_in(left) + gap for card in below)
        box = QRect(room.x(), room.y(), left, room.height() - needed)
        whose = self._whose(page, left, box.height())
        self._put_all(whose, box)
        if advice is not None:
            self._put_card(advice, QRect(box.x(), box.bottom() + 1 + gap, left, needed - gap))
        right = left + gap * 2
        self._put_offices(page, room.adjusted(right, 0, 0, 0))

    def _lay_out_tall(self, page: AttractPage, room: QRect, gap: int) -> None:
        """All below each other; the clock makes room for the offices."""
        width, below = room.width(), self._eased(2.0)
        advice = self._advice(page)
        needed = advice.height_in(width) + gap if advice is not None else 0

        def shown_below(pieces: Sequence[Piece]) -> int:
            left = room.height() - needed - _height(pieces, width) - below
            return self._most_rows(page, _ROWS[-1], width, left)

        smallest = self._pieces(page, *_SMALLEST, width)
        choices = [pieces for pieces in self._choices(page, width) if not _is_broken(pieces, width)]
        whose = max(choices, key=shown_below, default=smallest)
        if not shown_below(whose):
            whose = smallest
        height = _height(whose, width)
        self._put_all(whose, QRect(room.x(), room.y(), width, height))
        if _is_broken(whose, width):
            self.misfits.append(NAME_MISFITS)
        end = self._put_offices(page, room.adjusted(0, height + below, 0, -needed))
        if advice is not None:
            self._put_card(advice, QRect(room.x(), end + gap, width, needed - gap))

    def _choices(self, page: AttractPage, width: int) -> Iterator[list[Piece]]:
        """Clock, date and name, largest first; without a time the name alone."""
        if page.header.time is None:
            for role in _NAMES_ALONE:
                yield self._pieces(page, _SMALLEST[0], role, width)
            return
        for clock, name in product(_CLOCKS, _NAMES):
            yield self._pieces(page, clock, name, width)

    def _pieces(self, page: AttractPage, clock: Role, name: Role | None, width: int) -> list[Piece]:
        """Clock, date and name; its short form if the name has no role."""
        theme, header = self.theme, page.header
        words = page.name if name is not None else header.short_name
        role = name or _NAMES[-1]
        if header.time is None or header.date is None:
            return [Emblem(theme, header, words, role, is_above=name is not None)]
        emblem = Emblem(theme, header, words, role, self._eased(1.6))
        dates = _DATES if name is not None else _DATES[-1:]
        return [Clock(theme, header.time, clock), self._date(header.date, dates, width), emblem]

    def _date(self, date: Words, roles: Sequence[Role], width: int) -> Writing:
        """In one line, if its letters may be smaller for that."""
        theme = self.theme
        fitting = [role for role in roles if width_of(date.text, theme.font(role)) <= width]
        role = fitting[0] if fitting else roles[-1]
        return Writing(theme, date, role, theme.palette.muted, self._eased(0.8))

    def _whose(self, page: AttractPage, width: int, height: int) -> list[Piece]:
        """Clock, date and name, as large as there is room for."""
        for pieces in self._choices(page, width):
            if _height(pieces, width) <= height and not _is_broken(pieces, width):
                return pieces
        pieces = self._pieces(page, *_SMALLEST, width)
        if _height(pieces, width) > height or _is_broken(pieces, width):
            self.misfits.append(NAME_MISFITS)
        return pieces

    def _put_all(self, parts: Sequence[Piece | NowLine], box: QRect) -> None:
        top = box.y()
        for place, part in enumerate(parts):
            top += part.space_before if place else 0
            height = part.height_in(box.width())
            at = QRect(box.x(), top, box.width(), height)
            if isinstance(part, NowLine):
                self._lines.append(QRect(at.x(), at.y(), at.width(), self._line))
                for piece, inside in part.placed(at):
                    self.put(piece, inside)
            else:
                self.put(part, at)
            top += height

    @property
    def _line(self) -> int:
        """Between two offices."""
        return max(1, self.theme.border // 2)

    def draw(self, painter: QPainter) -> None:
        for line in self._lines:
            painter.fillRect(line, self.theme.palette.line)
        draw_mark(painter, self.theme, self._mark, self._mark_box)

    def _advice(self, page: AttractPage) -> Card | None:
        """Whom to ring although all is closed."""
        return contact_card(self.theme, page.advice) if page.advice is not None else None

    def _put_card(self, card: Card, box: QRect) -> None:
        if box.height() < card.height_in(box.width()) or card.breaks_a_word(box.width()):
            self.misfits.append("advice")
        self.put(card)
        card.place(box)

    def _offices(
        self, page: AttractPage, shown: int, role: Role, width: int, room: int
    ) -> list[Piece | NowLine]:
        """Heading, so many rows with that room in them, and how many offices there are beside."""
        theme = self.theme
        statuses = status_width(theme, page.rows, role, width)
        muted = theme.palette.muted
        heading = Writing(theme, page.heading, role, muted, is_heading=True)
        rows = [NowLine(theme, row, role, statuses, room) for row in page.rows[:shown]]
        if rows:
            rows[0].space_before = round(theme.unit * 0.4)
        more = _beside(page, shown)
        beside = [Writing(theme, more, "small", muted, room)] if more is not None else []
        return [heading, *rows, *beside]

    def _most_rows(self, page: AttractPage, role: Role, width: int, height: int) -> int:
        """How many offices fit; no row is ever cut."""
        room = round(self.theme.unit * _TIGHTEST)
        for shown in range(len(page.rows), 0, -1):
            if _height(self._offices(page, shown, role, width, room), width) <= height:
                return shown
        return 0

    def _lines_of(self, page: AttractPage, shown: int, role: Role, width: int) -> tuple[bool, int]:
        """Whether a word is broken in that role, and how many lines the rows take."""
        pieces = self._offices(page, shown, role, width, 0)
        rows = [piece for piece in pieces if isinstance(piece, NowLine)]
        return _is_broken(pieces, width), sum(row.lines_in(width) for row in rows)

    def _put_offices(self, page: AttractPage, box: QRect) -> int:
        """The offices in the box, as large and loosely as there is room for; gives their end."""
        width, height = box.width(), box.height()
        counts = {role: self._most_rows(page, role, width, height) for role in _ROWS}
        shown = max(counts.values())
        fitting = [role for role in _ROWS if counts[role] == shown]
        role = min(fitting, key=lambda role: self._lines_of(page, shown, role, width))
        self.offices_width = width
        if not shown:
            self.misfits.append("offices")
        looseness = _LOOSEST * (2 if self.theme.panel.is_portrait else 1)
        tightest, loosest = (round(self.theme.unit * room) for room in (_TIGHTEST, looseness))
        needed = _height(self._offices(page, shown, role, width, tightest), width)
        spare = (height - needed) // (2 * shown + 1)
        room = tightest + max(0, min(loosest - tightest, spare))
        pieces = self._offices(page, shown, role, width, room)
        if _is_broken(pieces, width):
            self.misfits.append("offices")
        self._put_all(pieces, box)
        return box.y() + _height(pieces, width)


def _beside(page: AttractPage, shown: int) -> Words | None:
    """How many offices there are beside the rows that are shown."""
    missing = len(page.rows) - shown
    return page.left_out[missing - 1] if missing else page.more


def _height(parts: Iterable[Piece | NowLine], width: int) -> int:
    heights = [(part.space_before, part.height_in(width)) for part in parts]
    return sum(before + height for before, height in heights) - (heights[0][0] if heights else 0)


def _is_broken(parts: Iterable[Piece | NowLine], width: int) -> bool:
    return any(part.breaks_a_word(width) for part in parts)
