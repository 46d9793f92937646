"""Whether a sheet is as it has to be: each measure gives what is wrong, in words with numbers.

Measured on the widgets that are really shown, on the text that is really drawn and on pixels; none
of them asks the view or its theme what they meant to do, but for what a rule itself allows.
"""

import random
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

import numpy as np
import zxingcpp
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtWidgets import QPushButton, QWidget

from kiosk.content.payloads import DISTANCE_IN_MODULES, QUIET_ZONE
from kiosk.views.card import Card
from kiosk.views.pieces import Piece
from kiosk.views.tile import TileButton
from kiosk.visit.likings import TextSize, ThemeName
from kiosk.visit.phrases import PSEUDO, Words
from kiosk.visit.shown import (
    AnyPage,
    AttractPage,
    OfficePage,
    SearchPage,
    StillTherePage,
    TilesPage,
)
from tests.views.figures import (
    Found,
    bottoms_above_floor,
    capitals,
    code_in,
    code_pictures,
    edge_contrasts,
    gaps,
    middle_above_floor,
    name,
    sign_contrasts,
    target_sides,
    text_contrasts,
    tops_above_floor,
)
from tests.views.focus_ring import Ring, ring_around
from tests.views.heard import (
    labels_not_in_names,
    unheard_texts,
    unnamed_controls,
    wrong_languages,
)
from tests.views.page_words import all_words, words_in
from tests.views.pixels import crop
from tests.views.shown_sheets import ShownSheet
from tests.visit.visible import seen_on

TARGET_MM: dict[TextSize, float] = {100: 20.0, 150: 20.0, 200: 30.0}
GAP_MM = 3.0
LOWEST_REACH_MM, HIGHEST_REACH_MM = 800, 1100
"""Above the floor, in low reach (EN 301 549 8.3.0 and ISO 21542)."""

SMALLEST_CAPITAL_MM = 7.3
"""At 600 mm and 100 %: 0.7 degrees of sight (EN 301 549 5.1.4)."""

TEXT_CONTRAST: dict[ThemeName, float] = {"standard": 7.0, "contrast": 15.0, "white": 15.0}
SIGN_CONTRAST: dict[ThemeName, float] = {"standard": 3.0, "contrast": 15.0, "white": 15.0}
CODE_SIDE = 1 / 10
"""Of the viewing distance."""

RING_MM = 2.0
RING_CHANGE_MM = 1.0
"""Of the ring's width, what was another colour before: a border may become a part of the ring. More
than the 2 CSS pixels of WCAG 2.2, 2.4.13."""

RING_CONTRAST = 3.0

SIGN_DIFFERENCE = 0.25
"""Of the ink of two signs, what must differ in shape, for those who see no colours."""

STATE_CONTRAST = 3.0
"""Between the fills of what is chosen and what is not, by lightness alone (WCAG 1.4.11)."""

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
        *unnamed_controls(sheet),
        *labels_not_in_names(sheet),
        *unheard_texts(sheet),
        *wrong_languages(sheet),
        *faint_ring(sheet),
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
    for found in target_sides(sheet):
        if found.value < least:
            yield f"{found.what} has a side of {found.value:.1f} mm, less than {least}"


def narrow_gaps(sheet: ShownSheet) -> Iterator[str]:
    for found in gaps(sheet):
        if found.value < GAP_MM:
            yield f"{found.what} are only {found.value:.1f} mm apart"


def high_controls(sheet: ShownSheet, tiles_may_be_high: bool) -> Iterator[str]:
    """In low reach, what is out of it: all controls are between 800 and 1,100 mm above the floor,
    or all in the lower half; tiles may be higher if their words leave no other way, and the search
    in a language that nobody speaks."""
    if sheet.page.session.reach != "low":
        return
    pixel = 1 / sheet.px_per_mm[1]
    half = middle_above_floor(sheet)
    faults: list[list[str]] = [[], []]
    tops, bottoms = tops_above_floor(sheet), bottoms_above_floor(sheet)
    for button, top, bottom in zip(sheet.buttons, tops, bottoms, strict=True):
        is_key = isinstance(sheet.page, SearchPage) and sheet.page.session.language == PSEUDO
        if tiles_may_be_high and (isinstance(button, TileButton) or is_key):
            continue
        where = f"{top.what} is from {bottom.value:.0f} to {top.value:.0f} mm above the floor"
        if top.value > HIGHEST_REACH_MM + pixel or bottom.value < LOWEST_REACH_MM - pixel:
            faults[0].append(where)
        if top.value > half + pixel:
            faults[1].append(f"{where}, and the middle is at {half:.0f}")
    yield from min(faults, key=len)


def small_letters(sheet: ShownSheet, text_size: TextSize) -> Iterator[str]:
    distance = sheet.content.screen.viewing_distance_mm
    least = SMALLEST_CAPITAL_MM * distance / 600 * text_size / 100
    if not any(drawn.text.strip() for drawn in sheet.texts):
        yield "there is no text at all"
    for found in capitals(sheet):
        if found.value < least:
            yield f"capitals of {found.what} are {found.value:.2f} mm high, less than {least:.2f}"


def pale_texts(sheet: ShownSheet) -> Iterator[str]:
    yield from _pale(text_contrasts(sheet), TEXT_CONTRAST[sheet.page.session.theme])


def pale_signs(sheet: ShownSheet) -> Iterator[str]:
    yield from _pale(sign_contrasts(sheet), SIGN_CONTRAST[sheet.page.session.theme])


def pale_borders(sheet: ShownSheet) -> Iterator[str]:
    """Around a button: its border or its fill against what lies around it."""
    yield from _pale(edge_contrasts(sheet), SIGN_CONTRAST[sheet.page.session.theme])


def _pale(contrasts: Iterable[Found], least: float) -> Iterator[str]:
    for found in contrasts:
        if found.value < least:
            yield f"{found.what} has a contrast of {found.value:.2f}, less than {least}"


def faint_ring(sheet: ShownSheet) -> Iterator[str]:
    """The focus ring of one control of the sheet."""
    button = one_control(sheet)
    if button is not None:
        yield from wrong_with_ring(ring_around(sheet, button))


def one_control(sheet: ShownSheet) -> QPushButton | None:
    """Always the same one of this sheet, another one of another sheet; None where there is none."""
    chance = random.Random(f"{sheet.page.id} {sheet.page.session} {sheet.number}")
    return chance.choice(sheet.buttons) if sheet.buttons else None


def wrong_with_ring(ring: Ring) -> Iterator[str]:
    if ring.width_mm < RING_MM:
        yield f"the ring around {ring.what} is {ring.width_mm:.1f} mm wide, less than {RING_MM}"
    if ring.changed_mm < RING_CHANGE_MM:
        yield f"only {ring.changed_mm:.1f} mm of the ring around {ring.what} were not there before"
    for side, found in (("inside", ring.inside), ("outside", ring.outside)):
        if found < RING_CONTRAST:
            yield (
                f"the ring around {ring.what} has a contrast of {found:.2f} with what is {side}"
                f" of it, less than {RING_CONTRAST}"
            )


def words_of_nobody(sheet: ShownSheet) -> Iterator[str]:
    """Words on the screen that are not on the page: broken ones, or put there by a view."""
    known = {word for words in all_words(sheet.page) for word in words_in(words.text)}
    known |= {str(sheet.number), str(sheet.of)}
    if isinstance(sheet.page, StillTherePage):
        known.add(str(sheet.page.seconds_left))
    for drawn in sheet.texts:
        for word in words_in(drawn.text):
            if word not in known:
                yield f"{word!r} in {drawn.text!r} is no word of the page"


def lost_words(page: AnyPage, sheets: Iterable[set[str]]) -> Iterator[str]:
    """What stands on the page and on none of its sheets."""
    drawn = set().union(*sheets)
    if isinstance(page, AttractPage) and any(_is_on(drawn, fewer) for fewer in _with_less(page)):
        return
    begun, left_out = cut_short(page)
    for words in seen_on(page):
        wanted = words_in(words.text)[: 1 if words in begun else None]
        if words in left_out:
            continue
        if missing := [word for word in wanted if word not in drawn]:
            yield f"{missing} of {words.text!r} are on no sheet"


def cut_short(page: AnyPage) -> tuple[set[Words], set[Words]]:
    """What may stand on a sheet with its beginning only, and what may give way to a notice or, on
    tiles that are no office, to low reach. Names for assistive technology say all of it, and
    notices have a page of their own."""
    if not isinstance(page, TilesPage):
        return set(), set()
    begun = {button.words for button in (page.search, page.notice) if button is not None}
    changed = [tile for tile in page.tiles if tile.notice is not None]
    left_out = {words for tile in changed for words in (tile.note, tile.notice) if words}
    if page.session.reach == "low":
        left_out |= {tile.note for tile in page.tiles if tile.strong and tile.note is not None}
    return begun, left_out | ({page.question} if page.notice is not None else set())


def _is_on(drawn: set[str], page: AnyPage) -> bool:
    return all(drawn.issuperset(words_in(words.text)) for words in seen_on(page))


def _with_less(page: AttractPage) -> Iterator[AttractPage]:
    """The same with fewer rows, as long as there is one and it says how many are missing."""
    for missing, more in enumerate(page.left_out[: len(page.rows) - 1], start=1):
        yield replace(page, rows=page.rows[:-missing], more=more, left_out=())


def drawn_words(sheet: ShownSheet) -> set[str]:
    """Words that stand on a sheet; a control that shows only its sign has them in its name."""
    written = {drawn.widget for drawn in sheet.texts if drawn.text.strip()}
    signs = [button for button in sheet.buttons if button not in written]
    texts = [*(drawn.text for drawn in sheet.texts), *(each.accessibleName() for each in signs)]
    return {word for text in texts for word in words_in(text)}


def unread_codes(sheet: ShownSheet) -> Iterator[str]:
    """Codes that a telephone would not read, or not from where people stand."""
    for picture in code_pictures(sheet):
        assert isinstance(sheet.page, OfficePage)
        assert sheet.page.code is not None
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
    code = code_in(sheet, box, count)
    distance = sheet.content.screen.viewing_distance_mm
    if not code.is_black_on_white:
        yield "the code is not black on white"
    if code.square_px != int(code.square_px):
        yield f"a square of the code is {code.square_px:.2f} pixels wide"
    if code.quiet < QUIET_ZONE:
        yield f"the quiet zone of the code is only {code.quiet:.1f} squares wide"
    if code.side_mm < distance * CODE_SIDE:
        yield f"the code is {code.side_mm:.1f} mm wide"
    if code.square_mm < distance / DISTANCE_IN_MODULES - 1e-6:
        yield f"a square of the code is {code.square_mm:.2f} mm wide"


def numbers(box: QRect | QRectF) -> str:
    return f"({box.x():.0f}, {box.y():.0f}, {box.width():.0f} × {box.height():.0f})"
