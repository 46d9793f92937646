"""The frame around every page: header above, the bottom bar below, each always at its place."""

from itertools import pairwise
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.views.accessible import introduce
from kiosk.views.bottom_bar import BottomBar
from kiosk.views.header_band import HeaderBand
from kiosk.views.overrides import called_by_qt
from kiosk.views.page_view import PageView, in_rows
from kiosk.views.panel import Reach
from kiosk.views.theme import Theme
from kiosk.views.touch_button import WishButton
from kiosk.visit.parts import Button, Header
from kiosk.visit.phrases import Words
from kiosk.visit.shown import AnyPage
from kiosk.visit.wishes import Wish


class Frame(QWidget):
    """Header, the page's view, bottom bar: the whole screen."""

    wants = Signal(object)

    def __init__(self, theme: Theme, view: PageView[Any], parent: QWidget | None = None) -> None:
        super().__init__()
        introduce(self, parent)
        self.theme = theme
        self.header = HeaderBand(theme, self)
        self.view = view
        view.setParent(self)
        self.bar = BottomBar(theme, self)
        self.bar.wants.connect(self.wants)
        view.wants.connect(self.wants)
        for around in (self.header, self.bar):
            around.setVisible(not view.is_bare)
        self._page: AnyPage | None = None
        self._laid_out_for = QSize()
        self._reach: Reach | None = None
        self._tab_order: list[WishButton] = []

    def show_page(self, page: AnyPage) -> None:
        """Show the page, laid out for the frame's size as it is now."""
        last, self._page = self._page, page
        if not self.view.is_bare and (last is None or _around(last) != _around(page)):
            self.header.show_header(page.header)
            self.bar.show_name(page.bar_name)
            self.bar.show_buttons(page.bar)
        self._lay_out(page)

    def controls(self) -> list[WishButton]:
        """Everything that can be touched, in reading order: the page, its sheets, the bar."""
        bar = [] if self.view.is_bare else in_rows(self.bar, self.bar.findChildren(WishButton))
        return [*self.view.controls(), *(button for button in bar if button.isVisibleTo(self.bar))]

    @called_by_qt
    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._page is not None and self.size() != self._laid_out_for:
            self._lay_out(self._page)

    def _lay_out(self, page: AnyPage) -> None:
        """Where what is touched can be reached best without anything being lost; where it was
        before if that still holds, so that nothing jumps."""
        if self.size() != self._laid_out_for:
            self._reach = None
        self._laid_out_for = self.size()
        if self.size().isEmpty():
            return
        if self._reach is None or not self._keeps(self._reach, page):
            *better, last = self.theme.reaches
            kept = (reach for reach in better if self._keeps(reach, page))
            self._reach = next(kept, last)
            if self._reach == last:
                self._place(page, last)
        # Keys go through the page in reading order.
        controls = self.controls()
        if controls != self._tab_order:
            self._tab_order = controls
            for before, after in pairwise(controls):
                QWidget.setTabOrder(before, after)

    def _keeps(self, reach: Reach, page: AnyPage) -> bool:
        """Whether the page, laid out so, has all that can be touched within the reach."""
        if not self.view.is_bare and reach.bottom - self._around()[1] < reach.top:
            return False
        self._place(page, reach)
        return self.view.keeps_reach

    def _around(self) -> tuple[int, int]:
        """Heights of header and bar; a bare view has neither."""
        if self.view.is_bare:
            return 0, 0
        return self.header.height_in(self.width()), self.bar.height_in(self.width())

    def _place(self, page: AnyPage, reach: Reach) -> None:
        """Header above, the bar where the reach ends, the view between them."""
        width = self.width()
        header, bar = self._around()
        bottom = self.height()
        if not self.view.is_bare:
            bottom = reach.bottom - bar
            self.header.setGeometry(0, 0, width, header)
            if self.bar.geometry().bottom() != bottom + bar - 1:
                self.update()
            self.bar.setGeometry(0, bottom, width, bar)
            self.bar.lay_out()
        self.view.setGeometry(0, header, width, bottom - header)
        self.view.reach = Reach(max(0, reach.top - header), min(bottom, reach.bottom) - header)
        self.view.show_page(page)

    @called_by_qt
    def paintEvent(self, event: QPaintEvent) -> None:
        """Below a bar that was lifted into reach, its ground goes on."""
        end = self.bar.y() + self.bar.height()
        if end < self.height() and not self.view.is_bare:
            painter = QPainter(self)
            painter.fillRect(0, end, self.width(), self.height() - end, self.theme.palette.bar)
            painter.end()

    def focused(self) -> WishButton | None:
        """The control that has the focus."""
        focused = self.window().focusWidget()
        return focused if isinstance(focused, WishButton) and self.isAncestorOf(focused) else None

    def focus(self, wanted: str | Wish, by_keys: bool) -> None:
        """Give the focus to the control of that name or wish; else to the one that the page is
        about; else, for those who use keys, to the first."""
        controls = self.controls()
        names = (wanted, self.view.default_focus)
        found = next(
            (
                control
                for name in names
                for control in controls
                if name and name in (control.objectName(), control.wish)
            ),
            controls[0] if controls and by_keys else None,
        )
        if found is not None:
            found.take_focus(by_keys)
        else:
            # Or Qt would give it to some control, and the first key go on from there.
            self.window().setFocus()


def _around(page: AnyPage) -> tuple[Header, Words, tuple[Button, ...]]:
    """What a page shows outside of its view."""
    return page.header, page.bar_name, page.bar
