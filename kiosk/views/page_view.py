"""What all views share: the page shown, buttons kept by name, sheets that are turned."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.views.pager import Pager
from kiosk.views.strokes import clean_painter
from kiosk.views.theme import Theme
from kiosk.views.touch_button import TouchButton
from kiosk.visit.shown import Button, Page

P = TypeVar("P", bound=Page)


class PageView(QWidget, Generic[P]):
    """A view of one kind of page. ``wants`` carries what a visitor wishes.

    A view lays out its page anew when the page or the view's size changes. Buttons stay the same
    widgets as long as the page has one of that name, so that a pressed one stays pressed.
    """

    wants = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.page: P | None = None
        self.misfits: list[str] = []
        """What does not fit, as far as the last layout saw: for checking content."""
        self.firsts: list[int] = [0]
        """What each sheet of the last layout begins with."""
        self._buttons: dict[str, TouchButton] = {}
        self._passing: list[QWidget] = []
        self._laid_out_for = QSize()
        self.pager = Pager(theme, self)
        self.pager.wants.connect(self.wants)

    def show_page(self, page: P) -> None:
        self.page = page
        if not self.size().isEmpty():
            self._lay_out_anew(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.page is not None and self.size() != self._laid_out_for:
            self._lay_out_anew(self.page)

    def _lay_out_anew(self, page: P) -> None:
        self._laid_out_for = self.size()
        for widget in self._passing:
            widget.hide()
            widget.deleteLater()
        self._passing = []
        self.misfits = []
        self.firsts = [0]
        unused = set(self._buttons)
        used = self.lay_out(page, self.area)
        for name in unused - used:
            button = self._buttons.pop(name)
            button.hide()
            button.deleteLater()
        for widget in self._passing:
            widget.show()
        self.update()

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

    def turn(self, page: P, firsts: Sequence[int], area: QRect) -> int:
        """The number of the sheet that shows ``page.first``, the sheets beginning with ``firsts``;
        the pager is put at the bottom of the area if there is more than one."""
        self.firsts = list(firsts)
        sheet = max(0, sum(first <= page.first for first in firsts) - 1)
        self.pager.show_sheet(page.pager, firsts, sheet)
        if len(firsts) > 1:
            height = self.pager.needed_height
            self.pager.place(
                QRect(area.x(), area.y() + area.height() - height, area.width(), height)
            )
        return sheet

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        clean_painter(painter)
        painter.fillRect(self.rect(), self.theme.palette.paper)
        self.draw(painter)
        painter.end()

    def draw(self, painter: QPainter) -> None:
        """What is painted on the page itself, under its widgets."""
