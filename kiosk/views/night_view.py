"""The dark screen of the night: near black, and somewhere on it the words to touch it."""

from PySide6.QtCore import QRect

from kiosk.views.attract_pieces import WakeBand
from kiosk.views.page_view import PageView
from kiosk.views.theme import Theme
from kiosk.visit.shown import NightPage

_SHARE, _UPRIGHT_SHARE = 0.55, 0.85
"""Of the page's width that the words may take, on a landscape and on a portrait panel; the rest is
what they move in."""


class NightView(PageView[NightPage]):
    is_bare = True
    default_focus = "wake"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._wake = WakeBand(theme, self, is_faint=True)
        self._wake.wished.connect(self.wants)

    def lay_out(self, page: NightPage, area: QRect) -> set[str]:
        across, down = page.place
        area = area.intersected(QRect(0, self.reach.top, self.width(), self._reachable))
        self._wake.show_touch(page.touch)
        share = _UPRIGHT_SHARE if self.theme.panel.is_portrait else _SHARE
        width = round(area.width() * share)
        height = self._wake.height_in(width)
        if height > area.height():
            self.misfits.append("wake")
        left = area.x() + round((area.width() - width) * across)
        top = area.y() + round(max(0, area.height() - height) * down)
        self._wake.setGeometry(left, top, width, height)
        return set()

    @property
    def _reachable(self) -> int:
        return self.reach.bottom - self.reach.top
