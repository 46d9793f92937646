"""The last resort: whom to ask, when nothing else can be shown."""

from PySide6.QtCore import QRect

from kiosk.views.card import Card
from kiosk.views.page_view import PageView
from kiosk.views.pieces import Piece, Writing
from kiosk.visit.shown import ApologyPage


class ApologyView(PageView[ApologyPage]):
    def lay_out(self, page: ApologyPage, area: QRect) -> set[str]:
        theme, gap = self.theme, round(self.theme.unit)
        pieces: list[Piece] = [
            Writing(theme, page.sentence, "title", is_heading=True),
            Writing(theme, page.advice, "large", space_before=gap),
        ]
        if page.phone is not None:
            pieces.append(Writing(theme, page.phone, "title", space_before=gap))
        card = Card(theme, pieces, framed=False)
        height = card.height_in(area.width())
        if height > area.height() or card.is_broken(area.width()):
            self.misfits.append(page.id)
        top = area.y() + max(0, area.height() - height) // 3
        self.put(card)
        card.place(QRect(area.x(), top, area.width(), height))
        return set()
