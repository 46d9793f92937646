"""The frame around every page: header above, the bottom bar below, each always at its place."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.views.bottom_bar import BottomBar
from kiosk.views.header_band import HeaderBand
from kiosk.views.page_view import PageView
from kiosk.views.theme import Theme
from kiosk.views.touch_button import WishButton
from kiosk.visit.shown import AnyPage


class Frame(QWidget):
    """Header, the page's view, bottom bar: the whole screen."""

    wants = Signal(object)

    def __init__(self, theme: Theme, view: PageView[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.header = HeaderBand(theme, self)
        self.view = view
        view.setParent(self)
        self.bar = BottomBar(theme, self)
        self.bar.wants.connect(self.wants)
        view.wants.connect(self.wants)
        self._page: AnyPage | None = None

    def show_page(self, page: AnyPage) -> None:
        """Show the page, laid out for the frame's size as it is now."""
        self._page = page
        self.header.show_header(page.header)
        self.bar.show_buttons(page.bar)
        self._lay_out()
        self.view.show_page(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        if self._page is None or self.size().isEmpty():
            return
        width = self.width()
        header, bar = self.header.height_in(width), self.bar.height_in(width)
        self.header.setGeometry(0, 0, width, header)
        self.bar.setGeometry(0, self.height() - bar, width, bar)
        self.bar.lay_out()
        self.view.setGeometry(0, header, width, self.height() - header - bar)

    def focused_name(self) -> str:
        """The name of what has the focus, so that it can be given back to the next frame."""
        focused = self.focusWidget()
        return focused.objectName() if focused is not None else ""

    def focused_by_keys(self) -> bool:
        """Whether what has the focus shows a ring, which the next frame has to show as well."""
        focused = self.focusWidget()
        return isinstance(focused, WishButton) and focused.came_by_keys

    def focus(self, name: str, by_keys: bool) -> None:
        found = self.findChild(QWidget, name) if name else None
        if found is not None:
            reason = Qt.FocusReason
            found.setFocus(reason.TabFocusReason if by_keys else reason.OtherFocusReason)
