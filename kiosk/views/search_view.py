"""The search: a field, what was found, and the keys to type with."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk.views.hit_row import HitButton, HitLayout
from kiosk.views.key_places import TURN
from kiosk.views.keyboard import KeyButton, ground_of_keys
from kiosk.views.page_view import PageView, in_rows
from kiosk.views.pieces import Writing
from kiosk.views.search_places import (
    Arrangement,
    HitSheets,
    Turns,
    arrangements,
    hit_sheets,
    pad_around,
)
from kiosk.views.strokes import draw_box
from kiosk.views.theme import Role, Theme
from kiosk.views.touch_button import WishButton
from kiosk.views.typed_text import SearchSign, TypedText
from kiosk.views.writing import draw_centred, line_height
from kiosk.visit.parts import Hit
from kiosk.visit.shown import SearchPage


@dataclass
class _Choice:
    """The ways to arrange one keyboard in one room, and the one taken last: what no longer fits is
    not tried again, so that nothing jumps to and fro while somebody types."""

    case: object
    ways: list[Arrangement]
    taken: int = 0


class SearchView(PageView[SearchPage]):
    """Keys at the bottom, always at the same places; what they lead to above them. Where both do
    not fit, what was found is on sheets of its own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._sign = SearchSign(theme)
        self._typed = TypedText(theme)
        self._found: Writing | None = None
        for piece in (self._sign, self._typed):
            piece.setParent(self)
        self._hits: dict[str, HitButton] = {}
        self._keys: dict[str, KeyButton] = {}
        self._key_order: list[KeyButton] = []
        self._choice: _Choice | None = None
        self._placed: Arrangement | None = None
        self._field = QRect()
        self._ground = QRect()
        self._clock_box = QRectF()
        self._under: object = None
        self.pager.is_read_last = False

    def lay_out(self, page: SearchPage, area: QRect) -> set[str]:
        self._typed.show_typed(page.typed, page.prompt, page.title)
        self._sign.show_title(page.title)
        height = self._field_height(area)
        room = self._room_below(area, height)
        self.pager.say(page.pager)
        for button in (self.pager.previous, self.pager.next):
            button.is_mere_sign = False
        way, sheets = self._way(page, room)
        self._place_field(page, area, height, way)
        self._place_keys(page, way)
        self._place_hits(page, way, sheets)
        return set()

    # The field

    def _field_height(self, area: QRect) -> int:
        width = area.width() - self._sign_width - self.theme.padding
        if self._typed.breaks_a_word(width):
            self.misfits.append("prompt")
        return self._typed.height_in(width) + round(self.theme.unit * 0.8)

    @property
    def _sign_width(self) -> int:
        return round(self.theme.text * 1.2) + self.theme.padding * 2

    def _room_below(self, area: QRect, field_height: int) -> QRect:
        top = area.y() + field_height + self._gap
        end = min(self.height(), self.reach.bottom) - pad_around(self.theme)
        return QRect(area.x(), top, area.width(), end - top)

    def _place_field(self, page: SearchPage, area: QRect, height: int, way: Arrangement) -> None:
        """Above what can be touched; in low reach as near to it as can be, what is only read
        between them."""
        gap = self._gap
        ends = way.hits.y() - gap
        if not page.hits:
            ends = min(ends, self._end_of_words(way) - self._least_words(page, area) - gap)
        free = max(0, ends - height - area.y())
        self._field = QRect(area.x(), area.y() + free, area.width(), height)
        clock = line_height(self.theme.font("display"))
        self._clock_box = QRectF()
        if free > clock * 1.2:
            self._clock_box = QRectF(area.x(), area.y(), area.width(), free)
        sign = round(self.theme.text * 1.2)
        left = self._field.x() + self.theme.padding
        self._sign.setGeometry(left, self._field.y(), sign, height)
        inner = self._field.adjusted(self._sign_width, 0, -self.theme.padding, 0)
        if page.hits:
            found = self._show_found(page, "strong")
            width = found.width_in(inner.width())
            high = found.height_in(width)
            top = inner.y() + (inner.height() - high) // 2
            found.setGeometry(inner.right() + 1 - width, top, width, high)
            inner.adjust(0, 0, -width - self.theme.padding, 0)
        else:
            top = self._field.y() + height + gap
            self._place_words(
                page, QRect(inner.x(), top, inner.width(), self._end_of_words(way) - top)
            )
        self._typed.setGeometry(inner)

    @property
    def _gap(self) -> int:
        """Between the field and what is below it."""
        return round(self.theme.gap * 0.8)

    def _place_words(self, page: SearchPage, box: QRect) -> None:
        """What to do, where hits would be."""
        lead = Writing(self.theme, page.found, "lead")
        fits = lead.height_in(box.width()) <= box.height() and not lead.is_broken(box.width())
        found = self._show_found(page, "lead" if fits else "small")
        height = found.height_in(box.width())
        found.setGeometry(box.x(), box.y(), box.width(), height)
        found.setVisible(height <= box.height())

    def _show_found(self, page: SearchPage, role: Role) -> Writing:
        shown = self._found
        if shown is not None and (shown.words, shown.role) == (page.found, role):
            shown.show()
            return shown
        self._found = Writing(self.theme, page.found, role)
        self._found.is_news = True
        self._found.setParent(self)
        self._found.stackUnder(self.pager)
        self._found.show()
        if shown is not None:
            shown.hide()
            shown.deleteLater()
        return self._found

    def _least_words(self, page: SearchPage, area: QRect) -> int:
        """The height that what to do needs at least."""
        words = Writing(self.theme, page.found, "small")
        return words.height_in(area.width() - self._sign_width - self.theme.padding)

    def _end_of_words(self, way: Arrangement) -> int:
        """Where what can be touched begins, while nothing was found."""
        return way.top - pad_around(self.theme) * 2

    # Which way

    def _way(self, page: SearchPage, room: QRect) -> tuple[Arrangement, HitSheets | None]:
        """The first way to arrange it in which every hit has room."""
        shapes = tuple((key.id, key.width, key.spare) for row in page.rows for key in row)
        case = (room.getRect(), self.reach, shapes)
        if self._choice is None or self._choice.case != case:
            ways = arrangements(self.theme, page.rows, page.keyboards, room, self.reach.top)
            self._choice = _Choice(case, list(ways))
        way, sheets = (
            self._way_for_hits(self._choice, page)
            if page.hits
            else (self._way_for_words(self._choice, page, room), None)
        )
        if not way.fits:
            self.misfits.append("keys")
        return way, sheets

    def _way_for_hits(
        self, choice: _Choice, page: SearchPage
    ) -> tuple[Arrangement, HitSheets | None]:
        width = self.pager.needed_width_beside
        for number, way in enumerate(choice.ways[choice.taken :], start=choice.taken):
            choice.taken = number
            sheets = hit_sheets(self.theme, page.hits, way.hits, way.apart, width)
            if sheets is not None:
                return way, sheets
        self.misfits.append(page.hits[0].id)
        return way, None

    def _way_for_words(self, choice: _Choice, page: SearchPage, room: QRect) -> Arrangement:
        """The first way that has room to say what to do, if there is one; the field says it too."""
        needed = self._least_words(page, room)
        for number, way in enumerate(choice.ways[choice.taken :], start=choice.taken):
            if self._end_of_words(way) - room.y() >= needed:
                choice.taken = number
                return way
        return choice.ways[choice.taken]

    # The keys

    def _place_keys(self, page: SearchPage, way: Arrangement) -> None:
        keys = {key.id: key for row in (*page.rows, page.keyboards) for key in row}
        shown = not (way.apart and page.hits and page.first > 0)
        if way is not self._placed:
            self._placed = way
            self._put_keys_anew(way)
        pad = pad_around(self.theme)
        self._ground = QRect(0, way.top - pad, self.width(), self.height() - way.top + pad)
        if not shown:
            self._ground = QRect()
        for placed in (each for each in way.keys.places if each.key is not TURN):
            button = self._keys[placed.key.id]
            button.show_key(keys[placed.key.id], placed.is_mere_sign)
            button.setVisible(shown)
        self._wake_keys()

    def _put_keys_anew(self, way: Arrangement) -> None:
        all_boxes = way.keys.boxes(way.left, way.top, way.key_height)
        boxes = {placed.key.id: box for placed, box in all_boxes if placed.key is not TURN}
        for name in set(self._keys) - set(boxes):
            gone = self._keys.pop(name)
            gone.hide()
            gone.deleteLater()
        for name, box in boxes.items():
            button = self._keys.get(name)
            if button is None:
                button = self._keys[name] = KeyButton(self.theme, self)
                button.wished.connect(self.wants)
            button.setGeometry(box)
        self._key_order = [
            key for key in in_rows(self, self._keys.values()) if isinstance(key, KeyButton)
        ]
        for button in self._key_order:
            button.raise_()

    def _wake_keys(self) -> None:
        """Keys that lead on can be pressed. One that has the focus and leads nowhere any more
        gives it to the nearest that does."""
        dying = [key for key in self._key_order if key.wish is None and key.isEnabled()]
        for key in self._key_order:
            if key.wish is not None:
                key.setEnabled(True)
                key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for key in dying:
            if key.hasFocus():
                living = [each for each in self._key_order if each.wish is not None]
                nearest = min(living, key=lambda each: _distance(each, key))
                nearest.take_focus(key.came_by_keys)
            key.setEnabled(False)
            key.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    # What was found

    def _place_hits(self, page: SearchPage, way: Arrangement, sheets: HitSheets | None) -> None:
        shown = range(0)
        if sheets is None:
            self._turn_to(page, [0])
        elif way.apart:
            sheet = self._turn_to(page, [0, *(first + 1 for first in sheets.firsts)])
            shown = sheets.on(sheet - 1) if sheet else shown
            self._place_pager(sheets.pager if sheet else way.turns)
        else:
            shown = sheets.on(self._turn_to(page, sheets.firsts))
            self._place_pager(sheets.pager)
        before = list(self._hits)
        names = [page.hits[place].id for place in shown]
        for name in set(before) - set(names):
            gone = self._hits.pop(name)
            gone.hide()
            gone.deleteLater()
        top = way.hits.y()
        for place in shown:
            assert sheets is not None
            box = QRect(way.hits.x(), top, sheets.width, sheets.heights[place])
            self._place_hit(page.hits[place], sheets.parts[place], box)
            top += sheets.heights[place] + self.theme.gap
        if before != names:
            # What is read follows the stack.
            self._hits = {name: self._hits[name] for name in names}
            for button in self._hits.values():
                button.stackUnder(self.pager)
        if self._key_order:
            self.pager.stackUnder(self._key_order[0])

    def _place_hit(self, hit: Hit, parts: HitLayout, box: QRect) -> None:
        button = self._hits.get(hit.id)
        if button is None:
            button = self._hits[hit.id] = HitButton(self.theme, self)
            button.wished.connect(self.wants)
        button.show_hit(hit, parts)
        button.setGeometry(box)
        button.show()

    def _turn_to(self, page: SearchPage, firsts: Sequence[int]) -> int:
        self.firsts = list(firsts)
        sheet = max(0, sum(first <= page.first for first in firsts) - 1)
        self.sheet = (sheet + 1, len(firsts))
        self.pager.show_sheet(page.pager, firsts, sheet)
        return sheet

    def _place_pager(self, turns: Turns | None) -> None:
        """The way on is always at the same place, also while there is none back."""
        if turns is None or len(self.firsts) < 2:
            return
        pager, theme, box = self.pager, self.theme, turns.box
        previous, after = pager.previous, pager.next
        for button in (previous, after):
            button.is_mere_sign = not turns.words
        pager.count.setVisible(turns.form == "row")
        if turns.form == "row":
            pager.place(box)
            return
        pager.setGeometry(box)
        if turns.form == "signs":
            side = (box.width() - theme.gap) // 2
            previous.setGeometry(0, 0, side, box.height())
            after.setGeometry(box.width() - side, 0, side, box.height())
            return
        number, of = self.sheet
        line = line_height(theme.font("strong"))
        has_count = turns.words and box.height() >= theme.target * 2 + line
        between = line if has_count else theme.gap
        height = min((box.height() - between) // 2, round(theme.target * 1.4))
        previous.setGeometry(0, 0, box.width(), height)
        after.setGeometry(0, height + between, box.width(), height)
        if self._placed is not None and turns is self._placed.turns:
            after.setGeometry(0, 0, box.width(), box.height())
        if has_count:
            pager.count.setText(f"{number}/{of}")
            pager.count.setGeometry(0, height, box.width(), line)
            pager.count.show()

    def controls(self) -> list[WishButton]:
        """What was found, the ways to more of it, the keys that lead on."""
        turning = (self.pager.previous, self.pager.next)
        return [
            *self._hits.values(),
            *(button for button in turning if button.isVisibleTo(self)),
            *(key for key in self._key_order if key.isEnabled() and key.isVisibleTo(self)),
        ]

    def redraw(self) -> None:
        """While somebody types, only what is on the page changes, not what is under it."""
        clock = self.page.header.time if self.page is not None else None
        under = (self._field, self._ground, self._clock_box, clock)
        if under != self._under:
            self._under = under
            self.update()

    def draw(self, painter: QPainter) -> None:
        theme, palette = self.theme, self.theme.palette
        painter.fillRect(self._ground, ground_of_keys(theme))
        if palette.outlined and not self._ground.isEmpty():
            painter.fillRect(QRect(0, self._ground.y(), self.width(), theme.border), palette.line)
        radius = min(self._field.height() / 2, theme.radius * 2.0)
        draw_box(painter, QRectF(self._field), palette.card, palette.ink, theme.border, radius)
        time = self.page.header.time if self.page is not None else None
        if time is not None and not self._clock_box.isEmpty():
            draw_centred(painter, time.text, theme.font("display"), self._clock_box, palette.ink)


def _distance(one: WishButton, another: WishButton) -> int:
    """How far the middle of a key is from that of another; a row away counts more."""
    way: QPoint = one.geometry().center() - another.geometry().center()
    return abs(way.x()) + 2 * abs(way.y())
