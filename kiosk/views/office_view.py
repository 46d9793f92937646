"""One office on the screen: all at once where it fits, else on sheets."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

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
from kiosk.visit.parts import Button
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
        return office_cards.cards(self.theme, page)

    def _put_identity(self, identity: IdentityBoxes) -> None:
        self._icon_box = QRectF(identity.icon_box)
        for piece in identity.pieces:
            self.put(piece)

    def _spread_wide(self, page: OfficePage, area: QRect) -> set[str] | None:
        """Cards in two columns, the code in a third; the name over the two, or over all."""
        gap = self.theme.gap
        column = (area.width() - gap * 2) // 3
        if column < self.theme.text * _NARROWEST_COLUMN:
            return None
        cards = self._cards(page)
        if _breaks_a_word(cards, column):
            return None
        left_width = column * 2 + gap
        for width in (left_width, area.width()):
            identity = IdentityBoxes(self.theme, page, area.x(), area.y(), width)
            below = area.adjusted(0, identity.height + gap, 0, 0)
            beside = (below if width == area.width() else area).adjusted(left_width + gap, 0, 0, 0)
            shared = self._shared(cards, column, below.height())
            if identity.breaks_a_word or self._highest(shared, column) > below.height():
                continue
            code = self._code(page, beside, "between")
            if code.fits and code.highest >= self.reach.top:
                self._put_identity(identity)
                self._put_columns(cards, shared, below, column)
                return self._put_code(code)
        return None

    def _spread_tall(self, page: OfficePage, area: QRect) -> set[str] | None:
        """Cards in two columns, the code below them: for a portrait panel."""
        gap = self.theme.gap
        column = (area.width() - gap) // 2
        if not self.theme.panel.is_portrait or column < self.theme.text * _NARROWEST_COLUMN:
            return None
        identity = IdentityBoxes(self.theme, page, area.x(), area.y(), area.width())
        below = area.adjusted(0, identity.height + gap, 0, 0)
        cards = self._cards(page)
        shared = self._shared(cards, column)
        needed = self._highest(shared, column)
        left = below.height() - needed - gap
        if left <= 0 or not self._code(page, QRect(0, 0, area.width(), left), "beside").fits:
            return None
        height = min(left, round(area.width() * 0.62))
        needed += min(left - height, round(needed * 0.3))
        box = QRect(area.x(), below.y() + needed + gap, area.width(), height)
        code = self._code(page, box, "beside")
        if not code.fits or code.highest < self.reach.top:
            return None
        if identity.breaks_a_word or _breaks_a_word(cards, column):
            return None
        self._put_identity(identity)
        below.setHeight(needed)
        self._put_columns(cards, shared, below, column)
        return self._put_code(code)

    def _shared(self, cards: list[Card], column: int, room: int = 0) -> list[list[Card]]:
        """The cards in two columns: the first alone if the others have room beside it, else so as
        to keep both low."""
        apart, below_first = [cards[:1], cards[1:]], [[cards[0], *cards[2:]], cards[1:2]]
        if self._highest(apart, column) <= room:
            return apart
        return min(apart, below_first, key=lambda shared: self._highest(shared, column))

    def _highest(self, columns: list[list[Card]], width: int) -> int:
        """The height of the higher column."""
        gap = self.theme.gap
        return max(
            sum(card.height_in(width) + gap for card in cards) - gap for cards in columns if cards
        )

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
        code = self._code(page, box, leaf.body, leaf.on_paper)
        if not code.fits:
            self.misfits.append(page.id)
        return self._put_code(code)

    def _leaves(self, page: OfficePage, area: QRect) -> "list[_Leaf]":
        """The office on as few sheets as it needs, the code on one of its own."""
        named, unnamed = self._flowings(page, area, True), self._flowings(page, area, False)
        best = min(named, key=_Flowing.rank)
        if not best.fits:
            # Large text on a small screen: the sheets need the height of the name over them.
            best = min(unnamed, key=_Flowing.rank)
        if not best.fits:
            self.misfits.append(page.id)
        return [*best.leaves, *self._code_leaves(page, area, best.end)]

    def _code(
        self,
        page: OfficePage,
        box: QRect,
        shown: Shown | None,
        on_paper: tuple[Button, ...] | None = None,
    ) -> CodeBoxes:
        """The card of the code, all of it in the best way unless it is said what is shown."""
        ways = page.on_paper if on_paper is None else on_paper
        if shown is None:
            return CodeBoxes.best(self.theme, page.code, ways, box)
        return CodeBoxes(self.theme, page.code, ways, box, shown)

    def _code_leaves(self, page: OfficePage, area: QRect, first: int) -> "list[_Leaf]":
        """The code on a sheet, with the office's name above it if there is room; where large text
        leaves too little, each part of it on a sheet of its own."""
        for head in (self._head(page, area), None):
            boxes = self._code(page, self._below(head, area), None)
            if boxes.fits and boxes.highest >= self.reach.top:
                return [_Leaf(first, head, None, area.width())]
        return self._leaves_of_parts(page, area, first)

    def _leaves_of_parts(self, page: OfficePage, area: QRect, first: int) -> "list[_Leaf]":
        """What can be written down, with the office's name if there is room, all or one by one; the
        words of the code; the code."""
        together: list[tuple[Button, ...]] = [page.on_paper]
        alone: list[tuple[Button, ...]] = [(way,) for way in page.on_paper]
        for ways, head in product([together, alone], [self._head(page, area), None]):
            box = self._below(head, area)
            papers = [self._code(page, box, "paper", way) for way in ways]
            if all(each.fits and each.highest >= self.reach.top for each in papers):
                break
        parts: list[tuple[Card | None, Shown, tuple[Button, ...]]]
        parts = [(head, "paper", way) for way in ways]
        touched = [each.highest for each in papers]
        if page.code is not None:
            parts += [(None, "words", ()), (None, "picture", ())]
            touched.append(self._code(page, self._below(None, area), "words", ()).highest)
        self.highest_elsewhere = min(touched)
        return [
            _Leaf(first + number, head, shown, area.width(), way)
            for number, (head, shown, way) in enumerate(parts)
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

    def _put_columns(
        self, cards: list[Card], columns: list[list[Card]], area: QRect, width: int
    ) -> None:
        """Each column from the top, its last card down to the bottom of the area."""
        for card in cards:
            self.put(card)
        for number, column in enumerate(columns):
            top, left = area.y(), area.x() + (width + self.theme.gap) * number
            for card in column:
                is_last = card is column[-1]
                bottom = area.y() + area.height()
                height = bottom - top if is_last else card.height_in(width)
                card.place(QRect(left, top, width, height))
                top += height + self.theme.gap

    def _put_code(self, code: CodeBoxes) -> set[str]:
        back = Card(self.theme, [])
        self.put(back, code.ground)
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
    """One sheet of an office that needs several: what is at its top, and what below: cards, or of
    the code what is shown there, all of it if it is not said; ``on_paper`` are those of the ways to
    write something down that have room."""

    first: int
    head: Card | None
    body: Sheet | Shown | None
    column: int
    on_paper: tuple[Button, ...] | None = None


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
