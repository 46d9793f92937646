"""What all views share: the page shown, buttons kept by name, sheets that are turned."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.views.accessible import introduce
from kiosk.views.overrides import called_by_qt
from kiosk.views.pager import Pager
from kiosk.views.panel import Reach
from kiosk.views.strokes import clean_painter
from kiosk.views.theme import Theme
from kiosk.views.touch_button import TouchButton, WishButton
from kiosk.visit.parts import Button
from kiosk.visit.shown import Page

P = TypeVar("P", bound=Page)

_ENDLESS = 10**6
"""Pixels: farther down than any screen goes."""


def in_rows(parent: QWidget, buttons: Iterable[WishButton]) -> list[WishButton]:
    """The buttons row by row from the top, each row from the left; what begins above the middle of
    a row's first button stands in that row."""
    left = {button: button.mapTo(parent, QPoint()).x() for button in buttons}
    top = {button: button.mapTo(parent, QPoint()).y() for button in left}
    rows: list[list[WishButton]] = []
    for button in sorted(left, key=lambda button: (top[button], left[button])):
        first = rows[-1][0] if rows else None
        if first is None or top[button] >= top[first] + first.height() // 2:
            rows.append([])
        rows[-1].append(button)
    return [button for row in rows for button in sorted(row, key=lambda button: left[button])]


class PageView(QWidget, Generic[P]):
    """A view of one kind of page. ``wants`` carries what a visitor wishes.

    Each page shown is laid out anew, for the view's size as it is then. Buttons stay the same
    widgets as long as the page has one of that name, so that a pressed one stays pressed.
    """

    wants = Signal(object)

    is_bare = False
    """Whether neither header nor bottom bar stands around it."""

    default_focus = ""
    """The name of the control that gets the focus when the page is new; none if empty."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        introduce(self)
        self.theme = theme
        self.page: P | None = None
        self.misfits: list[str] = []
        """What does not fit, as far as the last layout saw: for checking content."""
        self.firsts: list[int] = [0]
        """What each sheet of the last layout begins with."""
        self.sheet = (1, 1)
        """Which sheet of how many is shown, counted from 1."""
        self.highest_elsewhere = _ENDLESS
        """Where the highest thing to touch begins on the sheets that are not shown, as far as the
        last layout knows."""
        self._buttons: dict[str, TouchButton] = {}
        self._passing: list[QWidget] = []
        self.reach = Reach(0, _ENDLESS)
        """From where to where, in the view, things that are touched should stand."""
        self.pager = Pager(theme, self)
        self.pager.wants.connect(self.wants)

    def show_page(self, page: P) -> None:
        self.page = page
        if not self.size().isEmpty():
            self._lay_out_anew(page)

    @property
    def keeps_reach(self) -> bool:
        """Whether everything fits, and all that can be touched stands where it should."""
        tops = [button.mapTo(self, QPoint()).y() for button in self.controls()]
        return not self.misfits and min([*tops, self.highest_elsewhere]) >= self.reach.top

    def _lay_out_anew(self, page: P) -> None:
        for widget in self._passing:
            widget.hide()
            widget.deleteLater()
        self._passing = []
        self.misfits = []
        self.firsts = [0]
        self.highest_elsewhere = _ENDLESS
        unused = set(self._buttons)
        used = self.lay_out(page, self.area)
        for name in unused - used:
            button = self._buttons.pop(name)
            button.hide()
            button.deleteLater()
        for widget in self._passing:
            widget.show()
        self.redraw()

    def lay_out(self, page: P, area: QRect) -> set[str]:
        """Put everything in its place; gives the names of the buttons in use."""
        raise NotImplementedError

    @property
    def area(self) -> QRect:
        """The view without its margins."""
        side = self.theme.margin
        top = round(self.theme.unit * 0.75)
        return self.rect().adjusted(side, top, -side, -top)

    def put(self, widget: QWidget, box: QRect | None = None) -> None:
        """A widget of this layout only."""
        widget.setParent(self)
        if box is not None:
            widget.setGeometry(box)
        self._passing.append(widget)

    def button(self, button: Button, box: QRect) -> TouchButton:
        """The touch button of that name, kept from layout to layout."""
        kept = self._buttons.get(button.id)
        if kept is None:
            kept = self._buttons[button.id] = TouchButton(self.theme, "page", self)
            kept.wished.connect(self.wants)
        kept.show_button(button)
        kept.setGeometry(box)
        kept.show()
        return kept

    def controls(self) -> list[WishButton]:
        """What can be touched on the page, in reading order; the ways to other sheets last."""
        shown = [button for button in self.findChildren(WishButton) if button.isVisibleTo(self)]
        turning = [button for button in shown if self.pager.isAncestorOf(button)]
        return [*self.in_order(set(shown) - set(turning)), *in_rows(self, turning)]

    def in_order(self, buttons: Iterable[WishButton]) -> list[WishButton]:
        """The page's own buttons in reading order: row by row."""
        return in_rows(self, buttons)

    def turn(self, page: P, firsts: Sequence[int], area: QRect) -> int:
        """The number of the sheet that shows ``page.first``, the sheets beginning with ``firsts``;
        the pager is put at the bottom of the area if there is more than one."""
        self.firsts = list(firsts)
        sheet = max(0, sum(first <= page.first for first in firsts) - 1)
        self.sheet = (sheet + 1, len(firsts))
        self.pager.show_sheet(page.pager, firsts, sheet)
        if len(firsts) > 1:
            height = self.pager.needed_height
            self.pager.place(
                QRect(area.x(), area.y() + area.height() - height, area.width(), height)
            )
        return sheet

    @called_by_qt
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        clean_painter(painter)
        painter.fillRect(self.rect(), self.theme.palette.paper)
        self.draw(painter)
        painter.end()

    def redraw(self) -> None:
        """To be called when the page has changed: all of it is painted anew."""
        self.update()

    def draw(self, painter: QPainter) -> None:
        """What is painted on the page itself, under its widgets."""
