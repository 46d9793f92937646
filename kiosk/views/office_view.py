"""One office on the screen: all at once where it fits, else on sheets."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from kiosk.views import office_cards
from kiosk.views.card import Card
from kiosk.views.code_boxes import CodeBoxes, Shown
from kiosk.views.flow import Flow, Sheet, flow, number_pieces, place_columns
from kiosk.views.icons import draw_icon
from kiosk.views.office_cards import IdentityBoxes
from kiosk.views.page_view import PageView
from kiosk.views.strokes import draw_box
from kiosk.views.theme import Theme
from kiosk.visit.parts import CodeCard
from kiosk.visit.shown import OfficePage

_NARROWEST_COLUMN = 15
"""Of a column of cards, in letters' sizes."""

_HIGHEST_HEAD = 0.3
"""Of a sheet's height, for the office's name on the sheets after the first."""


class OfficeView(PageView[OfficePage]):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._icon_box = QRectF()

    def lay_out(self, page: OfficePage, area: QRect) -> set[str]:
        self._icon_box = QRectF()
        self.pager.hide()
        for spread in (self._spread_wide, self._spread_tall):
            used = spread(page, area)
            if used is not None:
                return used
        return self._on_sheets(page, area)

    def _cards(self, page: OfficePage) -> list[Card]:
        cards = [office_cards.hours_card(self.theme, page.hours)] if page.hours else []
        cards.append(office_cards.where_card(self.theme, page.where))
        if page.contact is not None:
            cards.append(office_cards.contact_card(self.theme, page.contact))
        return cards

    def _put_identity(self, identity: IdentityBoxes) -> None:
        self._icon_box = QRectF(identity.icon_box)
        for piece in identity.pieces:
            self.put(piece)

    def _spread_wide(self, page: OfficePage, area: QRect) -> set[str] | None:
        """Hours, then where and contact, then the code: three columns beside each other."""
        gap = self.theme.gap
        column = (area.width() - gap * 2) // 3
        if column < self.theme.text * _NARROWEST_COLUMN:
            return None
        left_width = column * 2 + gap
        identity = IdentityBoxes(self.theme, page, area.x(), area.y(), left_width)
        top = area.y() + identity.height + gap
        room = area.y() + area.height() - top
        cards = self._cards(page)
        first, second = cards[:1], cards[1:]
        if identity.breaks_a_word or not self._columns_fit([first, second], column, room):
            return None
        code = None
        if page.code is not None:
            x = area.x() + (column + gap) * 2
            box = QRect(x, area.y(), area.width() - (column + gap) * 2, area.height())
            code = CodeBoxes(self.theme, page.code, box, "between")
            if not code.fits or code.highest < self.reach.top:
                return None
        self._put_identity(identity)
        self._put_column(first, QRect(area.x(), top, column, room))
        self._put_column(second, QRect(area.x() + column + gap, top, column, room))
        return self._put_code(code, box) if code is not None else set()

    def _spread_tall(self, page: OfficePage, area: QRect) -> set[str] | None:
        """Hours beside where and contact, the code below them: for a portrait panel."""
        gap = self.theme.gap
        column = (area.width() - gap) // 2
        if not self.theme.panel.is_portrait or column < self.theme.text * _NARROWEST_COLUMN:
            return None
        identity = IdentityBoxes(self.theme, page, area.x(), area.y(), area.width())
        top = area.y() + identity.height + gap
        cards = self._cards(page)
        first, second = cards[:1], cards[1:]
        needed = max(self._column_height(first, column), self._column_height(second, column))
        left = area.y() + area.height() - top - needed - gap
        code = None
        if page.code is not None:
            most = QRect(0, 0, area.width(), max(left, 1))
            if left <= 0 or not CodeBoxes(self.theme, page.code, most, "beside").fits:
                return None
            height = min(left, round(area.width() * 0.62))
            needed += min(left - height, round(needed * 0.3))
            box = QRect(area.x(), top + needed + gap, area.width(), height)
            code = CodeBoxes(self.theme, page.code, box, "beside")
            if code.highest < self.reach.top:
                return None
        elif left + gap < 0:
            return None
        if identity.breaks_a_word or _breaks_a_word(cards, column):
            return None
        self._put_identity(identity)
        self._put_column(first, QRect(area.x(), top, column, needed))
        right = area.x() + column + gap
        self._put_column(second, QRect(right, top, area.width() - column - gap, needed))
        return self._put_code(code, box) if code is not None else set()

    def _on_sheets(self, page: OfficePage, area: QRect) -> set[str]:
        leaves = self._leaves(page, area)
        leaf = leaves[self.turn(page, [leaf.first for leaf in leaves], area)]
        if leaf.head is not None:
            height = leaf.head.height_in(area.width())
            self.put(leaf.head)
            leaf.head.place(QRect(area.x(), area.y(), area.width(), height))
        box = self._below(leaf.head, area)
        if isinstance(leaf.body, Sheet):
            for card in leaf.body.cards:
                self.put(card)
            place_columns(leaf.body, self.theme, box, leaf.column)
            return set()
        if leaf.shown is None:
            code = CodeBoxes.best(self.theme, leaf.body, box)
        else:
            code = CodeBoxes(self.theme, leaf.body, box, leaf.shown)
        if not code.fits:
            self.misfits.append(page.id)
        return self._put_code(code, box)

    def _leaves(self, page: OfficePage, area: QRect) -> "list[_Leaf]":
        """The office on as few sheets as it needs, the code on one of its own."""
        named, unnamed = self._flowings(page, area, True), self._flowings(page, area, False)
        best = min(named, key=_Flowing.rank)
        if not best.fits:
            # Large text on a small screen: the sheets need the height of the name over them.
            best = min(unnamed, key=_Flowing.rank)
        if not best.fits:
            self.misfits.append(page.id)
        leaves = best.leaves
        if page.code is not None:
            leaves += self._code_leaves(page, page.code, area, best.end)
        return leaves

    def _code_leaves(
        self, page: OfficePage, code: CodeCard, area: QRect, first: int
    ) -> "list[_Leaf]":
        """The code on a sheet, with the office's name above it if there is room; where large text
        leaves too little, its words on one sheet and the code alone on the next."""
        for head in (self._head(page, area), None):
            boxes = CodeBoxes.best(self.theme, code, self._below(head, area))
            if boxes.fits and boxes.highest >= self.reach.top:
                return [_Leaf(first, head, code, area.width())]
        parts: tuple[Shown, ...] = ("words", "picture")
        words = CodeBoxes(self.theme, code, self._below(None, area), "words")
        self.highest_elsewhere = words.highest
        return [
            _Leaf(first + number, None, code, area.width(), shown)
            for number, shown in enumerate(parts)
        ]

    def _below(self, head: Card | None, area: QRect) -> QRect:
        """What a sheet with that name at its top has for everything else."""
        above = head.height_in(area.width()) + self.theme.gap if head is not None else 0
        below = self.pager.needed_height + self.theme.gap
        return area.adjusted(0, above, 0, -below)

    def _flowings(self, page: OfficePage, area: QRect, named: bool) -> "Iterator[_Flowing]":
        """The office in one column and, if they are not too narrow, in two."""
        yield self._flowing(page, area, 1, area.width(), named)
        half = (area.width() - self.theme.gap) // 2
        if half >= self.theme.text * _NARROWEST_COLUMN:
            yield self._flowing(page, area, 2, half, named)

    def _flowing(
        self, page: OfficePage, area: QRect, columns: int, column: int, named: bool
    ) -> "_Flowing":
        """Identity and cards in so many columns; the identity over their whole width where its
        words are too wide for one. ``named`` puts the office's name over the further sheets."""
        theme = self.theme
        height = self._below(None, area).height()
        below_name = self._below(self._head(page, area) if named else None, area).height()
        identity, cards = office_cards.identity_card(theme, page), self._cards(page)
        if page.hours is not None:
            # Few cards fit a sheet: the way to the door comes before the table of the week.
            cards[:2] = cards[1::-1]
        end = number_pieces([identity, *cards])
        if columns == 2 and identity.breaks_a_word(column):
            first = flow(theme, [identity], area.width(), 1, height, height)
            others = flow(theme, cards, column, columns, below_name, below_name)
        else:
            first = Flow([], 0, fits=True)
            others = flow(theme, [identity, *cards], column, columns, height, below_name)
        leaves = [_Leaf(sheet.first, None, sheet, area.width()) for sheet in first.sheets]
        for sheet in others.sheets:
            name = self._head(page, area) if named and leaves else None
            leaves.append(_Leaf(sheet.first, name, sheet, column))
        broken = identity.is_broken(area.width()) or any(card.is_broken(column) for card in cards)
        fits = first.fits and others.fits and not broken
        return _Flowing(leaves, first.divided + others.divided, fits, end)

    def _head(self, page: OfficePage, area: QRect) -> Card | None:
        """The office's name over the sheets after the first, unless it would take half of them."""
        card = office_cards.name_card(self.theme, page)
        high = card.height_in(area.width()) > area.height() * _HIGHEST_HEAD
        return None if high or card.breaks_a_word(area.width()) else card

    def _columns_fit(self, columns: list[list[Card]], width: int, height: int) -> bool:
        return all(
            self._column_height(cards, width) <= height and not _breaks_a_word(cards, width)
            for cards in columns
        )

    def _column_height(self, cards: list[Card], width: int) -> int:
        heights = sum(card.height_in(width) for card in cards)
        return heights + self.theme.gap * (len(cards) - 1)

    def _put_column(self, cards: list[Card], box: QRect) -> None:
        """Cards below each other, the last one down to the bottom of the box."""
        top = box.y()
        for place, card in enumerate(cards):
            height = card.height_in(box.width())
            if place == len(cards) - 1:
                height = box.y() + box.height() - top
            self.put(card)
            card.place(QRect(box.x(), top, box.width(), height))
            top += height + self.theme.gap

    def _put_code(self, code: CodeBoxes, box: QRect) -> set[str]:
        back = Card(self.theme, [])
        self.put(back, box)
        back.lower()
        for piece in code.pieces:
            self.put(piece)
        for button, place in code.button_boxes:
            self.button(button, place).raise_()
        return {button.id for button, _ in code.button_boxes}

    def draw(self, painter: QPainter) -> None:
        if self.page is None or self._icon_box.isEmpty():
            return
        theme, palette, box = self.theme, self.theme.palette, self._icon_box
        line = palette.line if palette.outlined else None
        draw_box(painter, box, palette.tint, line, theme.border, box.width() * 0.22)
        inset = box.width() * 0.2
        sign = palette.ink if palette.outlined else palette.brand
        draw_icon(painter, self.page.icon, box.adjusted(inset, inset, -inset, -inset), sign)


def _breaks_a_word(cards: list[Card], width: int) -> bool:
    return any(card.breaks_a_word(width) for card in cards)


@dataclass
class _Leaf:
    """One sheet of an office that needs several: what is at its top, and what below."""

    first: int
    head: Card | None
    body: Sheet | CodeCard
    column: int
    shown: Shown | None = None


@dataclass
class _Flowing:
    """An office in columns: its sheets, how many cards had to be divided, whether all fits."""

    leaves: list[_Leaf]
    divided: int
    fits: bool
    end: int

    def rank(self) -> tuple[bool, int, int]:
        """Least is best; turning one sheet more is no worse than a card in two parts."""
        return not self.fits, len(self.leaves) + self.divided, len(self.leaves)
