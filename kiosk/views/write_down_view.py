"""One number, room or address alone on the screen, for paper and pencil."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from kiosk.views.card import Card
from kiosk.views.icons import draw_icon
from kiosk.views.page_view import PageView
from kiosk.views.strokes import draw_box
from kiosk.views.theme import Theme
from kiosk.views.touch_button import TouchButton
from kiosk.views.write_down_block import Block, Head, best_block
from kiosk.visit.parts import Button
from kiosk.visit.shown import WriteDownPage

_WORTH_A_SHEET = 1.6
"""So many times as large must the letters become for the choices on a sheet of their own."""

_HIGH = 1.25
"""Of a choice, in targets, but in low reach."""


class WriteDownView(PageView[WriteDownPage]):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._icon_box = QRect()

    def lay_out(self, page: WriteDownPage, area: QRect) -> set[str]:
        self._icon_box = QRect()
        self.pager.hide()
        choices = _Choices(self.theme, page.choices, area.width())
        if not page.choices:
            return self._put_block(page, best_block(self.theme, page, area, may_be_bare=False))
        gap = self.theme.gap
        top = area.y() + area.height() - choices.height_of(len(choices.rows))
        above = QRect(area.x(), area.y(), area.width(), top - gap - area.y())
        whole = best_block(self.theme, page, above, may_be_bare=False)
        paged = area.adjusted(0, 0, 0, -self.pager.needed_height - gap)
        alone = best_block(self.theme, page, paged, may_be_bare=True)
        if whole.fits and top >= self.reach.top and whole.letters * _WORTH_A_SHEET > alone.letters:
            self.turn(page, [0], area)
            used = self._put_block(page, whole)
            return used | self._put_choices(page, choices, choices.rows, area.x(), top)
        return self._on_sheets(page, alone, choices, area, paged)

    def _on_sheets(
        self,
        page: WriteDownPage,
        alone: Block,
        choices: "_Choices",
        area: QRect,
        paged: QRect,
    ) -> set[str]:
        """First what is to be written down, then what else there is."""
        head = Head(self.theme, page, paged, "small")
        bottom = paged.y() + paged.height()
        most = choices.rows_in(bottom - max(head.bottom + self.theme.gap, self.reach.top))
        sheets = [choices.rows[first : first + most] for first in range(0, len(choices.rows), most)]
        firsts = [0, *(1 + page.choices.index(rows[0][0]) for rows in sheets)]
        tops = [
            bottom - choices.height_of(len(rows))
            if self.theme.low_reach
            else head.bottom + self.theme.gap
            for rows in sheets
        ]
        if min(tops) < head.bottom:
            self.misfits.append(page.id)
        self.highest_elsewhere = min(tops)
        sheet = self.turn(page, firsts, area)
        if sheet == 0:
            return self._put_block(page, alone)
        for piece, box in head.pieces:
            self.put(piece, box)
        return self._put_choices(page, choices, sheets[sheet - 1], area.x(), tops[sheet - 1])

    def _put_block(self, page: WriteDownPage, block: Block) -> set[str]:
        if not block.fits:
            self.misfits.append(page.id)
        self._icon_box = block.head.icon_box
        self.put(Card(self.theme, []), block.ground)
        for piece, box in (*block.head.pieces, *block.pieces):
            self.put(piece, box)
        return set()

    def _put_choices(
        self,
        page: WriteDownPage,
        choices: "_Choices",
        rows: Sequence[Sequence[Button]],
        left: int,
        top: int,
    ) -> set[str]:
        if choices.breaks_a_word:
            self.misfits.append(page.id)
        step = self.theme.gap
        for number, row in enumerate(rows):
            for place, button in enumerate(row):
                x, y = place * (choices.width + step), number * (choices.height + step)
                self.button(button, QRect(left + x, top + y, choices.width, choices.height))
        return {button.id for row in rows for button in row}

    def draw(self, painter: QPainter) -> None:
        if self._icon_box.isEmpty():
            return
        palette, box = self.theme.palette, QRectF(self._icon_box)
        line = palette.line if palette.outlined else None
        draw_box(painter, box, palette.tint, line, self.theme.border, box.width() * 0.22)
        inset = box.width() * 0.2
        sign = palette.ink if palette.outlined else palette.brand
        draw_icon(painter, "write", box.adjusted(inset, inset, -inset, -inset), sign)


class _Choices:
    """The choices in rows, equally wide and high; in pixels."""

    def __init__(self, theme: Theme, buttons: Sequence[Button], width: int) -> None:
        self._gap = theme.gap
        measured = [TouchButton(theme, "page") for _ in buttons]
        for shown, button in zip(measured, buttons, strict=True):
            shown.show_button(button)
        widest = max((shown.needed_width() for shown in measured), default=width)
        most = max(1, (width + self._gap) // (widest + self._gap))
        count = -(-len(buttons) // most)
        columns = max(1, -(-len(buttons) // max(1, count)))
        self.rows = [buttons[first : first + columns] for first in range(0, len(buttons), columns)]
        self.width = (width + self._gap) // columns - self._gap
        least = theme.target if theme.low_reach else round(theme.target * _HIGH)
        self.height = max([least, *(shown.height_in(self.width) for shown in measured)])
        self.breaks_a_word = any(shown.breaks_a_word(self.width) for shown in measured)

    def height_of(self, rows: int) -> int:
        return rows * (self.height + self._gap) - self._gap

    def rows_in(self, height: int) -> int:
        """How many rows fit; at least one."""
        return max(1, (height + self._gap) // (self.height + self._gap))
