"""Whether a sheet is as it has to be: each measure gives what is wrong, in words with numbers.

Measured on the widgets that are really shown, on the text that is really drawn and on pixels; none
of them asks the view or its theme what they meant to do, but for what a rule itself allows.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from itertools import combinations

import numpy as np
import zxingcpp
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtWidgets import QPushButton, QWidget

from kiosk.content.payloads import DISTANCE_IN_MODULES, QUIET_ZONE
from kiosk.views.card import Card
from kiosk.views.header_band import HeaderBand
from kiosk.views.pieces import Picture, Piece
from kiosk.views.qr_picture import QrPicture
from kiosk.views.tile import TileButton
from kiosk.visit.phrases import Words
from kiosk.visit.shown import AnyPage, DayRow, OfficePage
from kiosk.visit.visit import TextSize
from tests.views.pixels import contrast, crop, smallest_capital
from tests.views.shown_sheets import ShownSheet
from tests.visit.visible import seen_on

TARGET_MM: dict[TextSize, float] = {100: 20.0, 150: 20.0, 200: 30.0}
GAP_MM = 3.0
HIGHEST_REACH_MM = 1100
"""Above the floor, in low reach (EN 301 549 8.3)."""

SMALLEST_CAPITAL_MM = 7.3
"""At 600 mm and 100 %: 0.7 degrees of sight (EN 301 549 5.1.4)."""

TEXT_CONTRAST = {"standard": 7.0, "contrast": 15.0}
SIGN_CONTRAST = {"standard": 3.0, "contrast": 15.0}
CODE_SIDE = 1 / 10
"""Of the viewing distance."""

_WORD = re.compile(r"[^\W_]+")
_BLEEDING = 1.5
"""Pixels that antialiased letters may reach over their box."""


def wrong_with(
    sheet: ShownSheet, tiles_may_be_high: bool = False, text_size: TextSize | None = None
) -> list[str]:
    """Everything that is wrong with a sheet, its letters and targets being as large as those of a
    text size have to be: of the visitor's, unless it is said that the panel cannot hold that."""
    size = text_size or sheet.page.session.text_size
    return [
        *(f"misfit: {misfit}" for misfit in sheet.misfits),
        *outside(sheet),
        *overlapping(sheet),
        *small_targets(sheet, size),
        *narrow_gaps(sheet),
        *high_controls(sheet, tiles_may_be_high),
        *small_letters(sheet, size),
        *pale_texts(sheet),
        *pale_signs(sheet),
        *pale_borders(sheet),
        *words_of_nobody(sheet),
        *unread_codes(sheet),
    ]


def outside(sheet: ShownSheet) -> Iterator[str]:
    """Widgets outside of what they stand in, and letters outside of their widget."""
    whole = QRect(QPoint(), sheet.size)
    for widget in sheet.widgets:
        parent = widget.parentWidget()
        assert parent is not None
        if not parent.rect().contains(widget.geometry()):
            yield f"{name(widget)} at {numbers(widget.geometry())} leaves its parent {name(parent)}"
        if not whole.contains(sheet.box_of(widget)):
            yield f"{name(widget)} at {numbers(sheet.box_of(widget))} leaves the screen"
    for drawn in sheet.texts:
        box = QRectF(sheet.box_of(drawn.widget) if drawn.widget is not sheet.frame else whole)
        room = box.adjusted(-_BLEEDING, -_BLEEDING, _BLEEDING, _BLEEDING)
        if drawn.text.strip() and not room.contains(drawn.ink):
            yield f"text {drawn.text!r} is cut: {numbers(drawn.ink)} in {numbers(box)}"


def overlapping(sheet: ShownSheet) -> Iterator[str]:
    """Things that cover each other: leaves (buttons and pieces), cards, lines of text."""
    leaves = [widget for widget in sheet.widgets if isinstance(widget, QPushButton | Piece)]
    cards = [widget for widget in sheet.widgets if isinstance(widget, Card)]
    boxes = {widget: sheet.box_of(widget) for widget in (*leaves, *cards)}
    for first, second in combinations((*leaves, *cards), 2):
        if not boxes[first].intersects(boxes[second]):
            continue
        card, other = (first, second) if isinstance(first, Card) else (second, first)
        if isinstance(card, Card) and boxes[card].contains(boxes[other]) and stands_on(other, card):
            continue
        yield f"{name(first)} and {name(second)} overlap"
    lines = [(drawn, drawn.line_box) for drawn in sheet.texts if drawn.text.strip()]
    for (one, box), (another, other_box) in combinations(lines, 2):
        if box.intersects(other_box):
            yield f"texts {one.text!r} and {another.text!r} overlap"


def stands_on(widget: QWidget, card: Card) -> bool:
    """Whether it is a piece of the card; anything may stand on the empty card of the code."""
    return widget.parentWidget() is card or not card.pieces


def small_targets(sheet: ShownSheet, text_size: TextSize) -> Iterator[str]:
    least = TARGET_MM[text_size]
    x, y = sheet.px_per_mm
    for button in sheet.buttons:
        width, height = button.width() / x, button.height() / y
        if min(width, height) < least:
            yield f"{name(button)} is {width:.1f} × {height:.1f} mm, less than {least}"


def narrow_gaps(sheet: ShownSheet) -> Iterator[str]:
    x, y = sheet.px_per_mm
    for one, another in combinations(sheet.buttons, 2):
        a, b = sheet.box_of(one), sheet.box_of(another)
        beside = max(a.x(), b.x()) - min(a.x() + a.width(), b.x() + b.width())
        below = max(a.y(), b.y()) - min(a.y() + a.height(), b.y() + b.height())
        if beside / x < GAP_MM and below / y < GAP_MM:
            yield (
                f"{name(one)} and {name(another)} are only"
                f" {max(beside / x, below / y):.1f} mm apart"
            )


def high_controls(sheet: ShownSheet, tiles_may_be_high: bool) -> Iterator[str]:
    """In low reach, what is above the reach; tiles may be if their words leave no other way."""
    if sheet.page.session.reach != "low":
        return
    limit = highest_reachable(sheet)
    for button in sheet.buttons:
        top = sheet.box_of(button).y()
        if top < limit and not (tiles_may_be_high and isinstance(button, TileButton)):
            yield f"{name(button)} begins at {top} of {sheet.size.height()}, above {limit}"


def highest_reachable(sheet: ShownSheet) -> int:
    """Pixels from the top: 1,100 mm above the floor, or the middle if that is higher."""
    height = sheet.size.height()
    reach_mm = HIGHEST_REACH_MM - sheet.content.screen.bottom_edge_mm
    return min(height // 2, int(height - reach_mm * sheet.px_per_mm[1]))


def small_letters(sheet: ShownSheet, text_size: TextSize) -> Iterator[str]:
    distance = sheet.content.screen.viewing_distance_mm
    least = SMALLEST_CAPITAL_MM * distance / 600 * text_size / 100
    smallest = smallest_capital(sheet.pixels, sheet.texts)
    if smallest is None:
        yield "there is no text at all"
    elif (height := smallest[0] / sheet.px_per_mm[1]) < least:
        yield f"capitals of {smallest[1]!r} are {height:.2f} mm high, less than {least:.2f}"


def pale_texts(sheet: ShownSheet) -> Iterator[str]:
    least = TEXT_CONTRAST[sheet.page.session.theme]
    for drawn in sheet.texts:
        if drawn.text.strip():
            found = contrast(crop(sheet.pixels, drawn.ink))
            if found < least:
                yield f"text {drawn.text!r} has a contrast of {found:.2f}, less than {least}"


def pale_signs(sheet: ShownSheet) -> Iterator[str]:
    """Icons; not the institution's logo and the pictures of articles."""
    least = SIGN_CONTRAST[sheet.page.session.theme]
    for drawn in sheet.pictures:
        if not isinstance(drawn.widget, HeaderBand | Picture):
            found = contrast(crop(sheet.pixels, drawn.box))
            if found < least:
                yield f"an icon of {name(drawn.widget)} has {found:.2f}, less than {least}"


def pale_borders(sheet: ShownSheet) -> Iterator[str]:
    """Around a button: its border or its fill against what lies around it."""
    least = SIGN_CONTRAST[sheet.page.session.theme]
    for button in sheet.buttons:
        box = sheet.box_of(button)
        middle = box.center().y()
        depth = round(sheet.px_per_mm[0] * 2)
        edge = QRectF(box.x() - depth, middle, depth * 2, 1)
        found = contrast(crop(sheet.pixels, edge))
        if found < least:
            yield f"the edge of {name(button)} has {found:.2f}, less than {least}"


def words_of_nobody(sheet: ShownSheet) -> Iterator[str]:
    """Words on the screen that are not on the page: broken ones, or put there by a view."""
    known = {word for words in all_words(sheet.page) for word in words_in(words.text)}
    known |= {str(sheet.number), str(sheet.of)}
    for drawn in sheet.texts:
        for word in words_in(drawn.text):
            if word not in known:
                yield f"{word!r} in {drawn.text!r} is no word of the page"


def lost_words(page: AnyPage, sheets: Iterable[set[str]]) -> Iterator[str]:
    """What stands on the page and on none of its sheets."""
    drawn = set().union(*sheets)
    for words in seen_on(page):
        if missing := [word for word in words_in(words.text) if word not in drawn]:
            yield f"{missing} of {words.text!r} are on no sheet"


def drawn_words(sheet: ShownSheet) -> set[str]:
    return {word for drawn in sheet.texts for word in words_in(drawn.text)}


def unread_codes(sheet: ShownSheet) -> Iterator[str]:
    """Codes that a telephone would not read, or not from where people stand."""
    pictures = [widget for widget in sheet.widgets if isinstance(widget, QrPicture)]
    if not pictures:
        return
    assert isinstance(sheet.page, OfficePage)
    assert sheet.page.code is not None
    for picture in pictures:
        box = sheet.box_of(picture)
        yield from wrong_with_code(sheet, QRectF(box), len(sheet.page.code.squares))
        around = sheet.px_per_mm[0] * 20
        seen = crop(sheet.pixels, QRectF(box).adjusted(-around, -around, around, around))
        codes = zxingcpp.read_barcodes(np.ascontiguousarray(seen))
        if [code.text for code in codes] != [wanted_payload(sheet)]:
            yield f"the code is read as {[code.text for code in codes]}"


def wanted_payload(sheet: ShownSheet) -> str:
    """What the chosen code of the office holds in the language shown."""
    assert isinstance(sheet.page, OfficePage)
    assert sheet.page.code is not None
    office = sheet.content.office(sheet.page.id.removeprefix("office-"))
    assert office is not None
    chosen = next(choice.id for choice in sheet.page.code.choices if choice.on)
    code = next(code for code in office.codes if f"code-{code.kind}" == chosen)
    first = code.payload[sheet.content.first_language]
    return code.payload.get(sheet.page.session.language, first)


def wrong_with_code(sheet: ShownSheet, box: QRectF, count: int) -> Iterator[str]:
    """Its size, its colours and the quiet zone around it, by pixels."""
    found = crop(sheet.pixels, box)
    black = (found == 0).all(axis=2)
    white = (found == 255).all(axis=2)
    if sheet.page.session.theme == "standard" and not (black | white).all():
        yield "the code is not black on white"
    if sheet.page.session.theme == "contrast":
        # The paper of the code is the only white; black is around it as well.
        found = found[np.ix_(white.any(axis=1), white.any(axis=0))]
        black, white = (found == 0).all(axis=2), (found == 255).all(axis=2)
        inner = count / (count + 2 * QUIET_ZONE) * found.shape[0]
        left = top = round((found.shape[0] - inner) / 2)
        square, quiet = inner / count, left
    else:
        rows, columns = np.flatnonzero(black.any(axis=1)), np.flatnonzero(black.any(axis=0))
        top, left = rows[0], columns[0]
        square = (rows[-1] - top + 1) / count
        quiet = round(square * QUIET_ZONE)
    if square != int(square):
        yield f"a square of the code is {square:.2f} pixels wide"
    around = white.copy()
    around[top : top + round(square * count), left : left + round(square * count)] = True
    if top < quiet or left < quiet or not around.all():
        yield f"the quiet zone of the code is not white for {quiet} pixels"
    distance = sheet.content.screen.viewing_distance_mm
    square_mm = square / max(sheet.px_per_mm)
    if square_mm * count < distance * CODE_SIDE:
        yield f"the code is {square_mm * count:.1f} mm wide"
    if square_mm < distance / DISTANCE_IN_MODULES - 1e-6:
        yield f"a square of the code is {square_mm:.2f} mm wide"


def all_words(part: object) -> Iterator[Words]:
    """Every word that a page knows, seen or not."""
    if isinstance(part, Words):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from all_words(each)
    elif is_dataclass(part) and not isinstance(part, type):
        for field in fields(part):
            if not (isinstance(part, DayRow) and field.name == "said"):
                yield from all_words(getattr(part, field.name))


def words_in(text: str) -> list[str]:
    return _WORD.findall(text)


def name(widget: QWidget) -> str:
    said = widget.objectName() or (widget.text() if hasattr(widget, "text") else "")
    return f"{type(widget).__name__}({said[:40]})"


def numbers(box: QRect | QRectF) -> str:
    return f"({box.x():.0f}, {box.y():.0f}, {box.width():.0f} × {box.height():.0f})"
