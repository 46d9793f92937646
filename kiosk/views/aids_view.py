"""All ways to see, hear and reach the kiosk better: a card for each, with its choices to touch."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize

from kiosk.views.aid_boxes import AidBoxes, AidCard, Density
from kiosk.views.page_view import PageView
from kiosk.views.pieces import Writing
from kiosk.views.theme import Role
from kiosk.views.touch_button import TouchButton, WishButton
from kiosk.visit.parts import AidGroup, Button
from kiosk.visit.shown import AidsPage

_NARROWEST_CARD = 15
"""Of two cards beside each other, in letters' sizes."""

_MOST_PARTS = 10
"""Of an aid: so many places it counts, to have the same one whether it is divided or not."""

_LOOSEST = 1.15
"""A card is at most so many times as high as it needs to be."""


@dataclass(frozen=True)
class _Manner:
    """How many cards stand beside each other and how much room is in them, how large the title is,
    and whether an aid may be divided, the words before the choices."""

    columns: int
    density: Density = "roomy"
    title: Role = "title"
    may_divide: bool = False


_MANNERS = (
    _Manner(2),
    _Manner(1),
    _Manner(2, "wrapped"),
    _Manner(1, "wrapped"),
    _Manner(2, "tight"),
    _Manner(1, "tight"),
    _Manner(1, "tight", title="name"),
    _Manner(1, "tight", title="name", may_divide=True),
)


class AidsView(PageView[AidsPage]):
    def lay_out(self, page: AidsPage, area: QRect) -> set[str]:
        best = self._best(page, area)
        if not best.fits:
            self.misfits.append(page.id)
        sheet = self.turn(page, [sheet.first for sheet in best.sheets], area)
        self.highest_elsewhere = best.highest
        title = self._title(page, best.manner)
        self.put(title, QRect(area.topLeft(), QSize(area.width(), title.height_in(area.width()))))
        return self._put(best.sheets[sheet])

    def _best(self, page: AidsPage, area: QRect) -> "_Spread":
        """The manner that suits the page and the screen; none that is less roomy is tried once all
        aids are on one sheet."""
        measured = self._measured(page)
        best = self._spread(page, measured, area, _MANNERS[0])
        for manner in _MANNERS[1:]:
            if best.is_enough(self.reach.top) and manner.density != best.manner.density:
                break
            spread = self._spread(page, measured, area, manner)
            best = min(best, spread, key=lambda each: each.rank(self.reach.top))
        return best

    def _title(self, page: AidsPage, manner: _Manner) -> Writing:
        return Writing(self.theme, page.title, manner.title, is_heading=True)

    def _measured(self, page: AidsPage) -> dict[str, TouchButton]:
        """A button for each choice, to be measured only."""
        measured: dict[str, TouchButton] = {}
        for group in page.groups:
            for choice in group.choices:
                measured[choice.id] = TouchButton(self.theme, "page")
                measured[choice.id].show_button(choice)
        return measured

    def _spread(
        self, page: AidsPage, measured: dict[str, TouchButton], area: QRect, manner: _Manner
    ) -> "_Spread":
        """The cards below the title, on as few sheets as hold them."""
        gap, columns = self.theme.gap, manner.columns
        above = self._title(page, manner).height_in(area.width()) + round(self.theme.unit * 0.6)
        room = area.adjusted(0, above, 0, 0)
        width = (room.width() - gap * (columns - 1)) // columns
        low = room.adjusted(0, 0, 0, -self.pager.needed_height - gap)

        boxes: list[tuple[int, AidBoxes]] = []
        for number, group in enumerate(page.groups):
            ways = self._ways(group, measured, width, manner)
            parts = ways[0]
            if manner.may_divide:
                good = (way for way in ways if self._stand_alone(way, low))
                parts = next(good, ways[1])
            boxes += [(number * _MOST_PARTS + part, each) for part, each in enumerate(parts)]
        rows = [
            _Row(boxes[first][0], [each for _, each in boxes[first : first + columns]])
            for first in range(0, len(boxes), columns)
        ]
        narrow = columns > 1 and width < self.theme.text * _NARROWEST_CARD
        fits = not narrow and all(each.fits for _, each in boxes)
        sheets = self._sheets(rows, room)
        if len(sheets) > 1:
            sheets = self._sheets(rows, low)
        lines = sum(len(each.rows) for _, each in boxes)
        return _Spread(manner, sheets, lines, fits and all(sheet.fits for sheet in sheets))

    def _ways(
        self, group: AidGroup, measured: dict[str, TouchButton], width: int, manner: _Manner
    ) -> list[list[AidBoxes]]:
        """The aid on one card; its words on one and its choices on another; each row of choices on
        one of its own; each choice."""

        def boxes(is_explained: bool, choices: Sequence[Button]) -> AidBoxes:
            return AidBoxes(
                self.theme, group, measured, width, manner.density, is_explained, choices
            )

        whole = [boxes(True, group.choices)]
        if not manner.may_divide:
            return [whole]
        words, choices = boxes(True, ()), boxes(False, group.choices)
        rows = [boxes(False, row) for row in choices.rows]
        single = [boxes(False, [choice]) for choice in group.choices]
        return [whole, [words, choices], [words, *rows], [words, *single]]

    def _stand_alone(self, parts: Sequence[AidBoxes], room: QRect) -> bool:
        """Whether each of the cards has room on a sheet, its choices within reach."""
        sheets = (self._sheet([_Row(0, [boxes])], room) for boxes in parts)
        return all(sheet.is_good(self.reach.top) for sheet in sheets)

    def _sheets(self, rows: "list[_Row]", room: QRect) -> "list[_Sheet]":
        """Each with as many rows as fit and can be reached."""
        sheets: list[_Sheet] = []
        waiting = list(rows)
        while waiting:
            count = len(waiting)
            while count > 1 and not self._sheet(waiting[:count], room).is_good(self.reach.top):
                count -= 1
            sheets.append(self._sheet(waiting[:count], room))
            waiting = waiting[count:]
        return sheets

    def _sheet(self, rows: "list[_Row]", room: QRect) -> "_Sheet":
        """Rows below each other, a little looser where there is room; in low reach at the bottom,
        and as low as they go."""
        gap = self.theme.gap
        needed = sum(row.height for row in rows) + gap * (len(rows) - 1)
        spare = max(0, room.height() - needed)
        low = self.theme.low_reach
        top = room.y() + (spare if low else 0)
        tops: list[tuple[_Row, QRect]] = []
        for row in rows:
            most = round(row.height * (_LOOSEST - 1))
            height = row.height + (0 if low else min(spare // len(rows), most))
            tops.append((row, QRect(room.x(), top, room.width(), height)))
            top += height + gap
        return _Sheet(tops, needed <= room.height())

    def _put(self, sheet: "_Sheet") -> set[str]:
        used: set[str] = set()
        for row, line in sheet.rows:
            for place, boxes in enumerate(row.boxes):
                left = line.x() + place * (boxes.width + self.theme.gap)
                at = QRect(left, line.y(), boxes.width, line.height())
                self.put(AidCard(self.theme, boxes.group.icon, boxes.icon_box), at)
                for piece, box in boxes.pieces:
                    self.put(piece, box.translated(at.topLeft()))
                for button, box in boxes.choices_in(at.height()):
                    self.button(button, box.translated(at.topLeft())).raise_()
                    used.add(button.id)
        return used

    def in_order(self, buttons: Iterable[WishButton]) -> list[WishButton]:
        """Aid by aid, as they are read."""
        groups = self.page.groups if self.page is not None else ()
        order = [choice.id for group in groups for choice in group.choices]
        return sorted(buttons, key=lambda button: order.index(button.objectName()))


@dataclass(frozen=True)
class _Row:
    """Cards beside each other, the first one standing at position ``first`` of the page."""

    first: int
    boxes: list[AidBoxes]

    @property
    def height(self) -> int:
        return max(boxes.height for boxes in self.boxes)


@dataclass(frozen=True)
class _Sheet:
    """Rows with their places."""

    rows: list[tuple[_Row, QRect]]
    fits: bool

    @property
    def first(self) -> int:
        return self.rows[0][0].first

    @property
    def highest(self) -> int:
        """Where the highest choice begins."""
        choices = [
            line.y() + box.y()
            for row, line in self.rows
            for boxes in row.boxes
            for _, box in boxes.choices_in(line.height())
        ]
        return min(choices, default=self.rows[-1][1].bottom())

    def is_good(self, reach_top: int) -> bool:
        return self.fits and self.highest >= reach_top


@dataclass(frozen=True)
class _Spread:
    """All sheets, and how many rows of choices there are on them."""

    manner: _Manner
    sheets: list[_Sheet]
    lines: int
    fits: bool

    @property
    def highest(self) -> int:
        """Where the highest choice of all sheets begins."""
        return min(sheet.highest for sheet in self.sheets)

    def is_enough(self, reach_top: int) -> bool:
        return self.fits and len(self.sheets) == 1 and self.highest >= reach_top

    def rank(self, reach_top: int) -> tuple[bool, bool, int, bool, int]:
        """Least is best: few sheets, room around the words, choices beside each other."""
        tight = self.manner.density == "tight"
        return not self.fits, self.highest < reach_top, len(self.sheets), tight, self.lines
