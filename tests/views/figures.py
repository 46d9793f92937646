"""What is measured on a sheet, as figures: how large, how far apart, how high, in which contrast.

A figure says what was found and where, never whether that will do: the measures compare it with
what it has to be, and the accessibility report writes it down.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QPushButton, QWidget

from kiosk.views.article_pieces import Picture
from kiosk.views.article_title import Adornment
from kiosk.views.attract_pieces import Emblem
from kiosk.views.header_band import HeaderBand
from kiosk.views.qr_picture import QrPicture
from tests.views.pixels import contrast, crop, smallest_capital
from tests.views.shown_sheets import ShownSheet


@dataclass(frozen=True)
class Found:
    """One figure, and the thing it was found on."""

    value: float
    what: str


def target_sides(sheet: ShownSheet) -> Iterator[Found]:
    """The shorter side of each control, in mm."""
    x, y = sheet.px_per_mm
    for button in sheet.buttons:
        yield Found(min(button.width() / x, button.height() / y), name(button))


def gaps(sheet: ShownSheet) -> Iterator[Found]:
    """Between every two controls, in mm."""
    x, y = sheet.px_per_mm
    for one, another in combinations(sheet.buttons, 2):
        a, b = sheet.box_of(one), sheet.box_of(another)
        beside = max(a.x(), b.x()) - min(a.x() + a.width(), b.x() + b.width())
        below = max(a.y(), b.y()) - min(a.y() + a.height(), b.y() + b.height())
        yield Found(max(beside / x, below / y), f"{name(one)} and {name(another)}")


def mere_signs(sheet: ShownSheet) -> Iterator[Found]:
    """Controls that show a sign and no words."""
    written = {drawn.widget for drawn in sheet.texts if drawn.text.strip()}
    for button in sheet.buttons:
        if button not in written:
            yield Found(1, name(button))


def tops_above_floor(sheet: ShownSheet) -> Iterator[Found]:
    """How high above the floor each control ends, in mm."""
    for button in sheet.buttons:
        yield Found(_above_floor(sheet, sheet.box_of(button).y()), name(button))


def bottoms_above_floor(sheet: ShownSheet) -> Iterator[Found]:
    """How high above the floor each control begins, in mm."""
    for button in sheet.buttons:
        box = sheet.box_of(button)
        yield Found(_above_floor(sheet, box.y() + box.height()), name(button))


def middle_above_floor(sheet: ShownSheet) -> float:
    """Where the lower half of the panel ends, in mm above the floor."""
    return _above_floor(sheet, sheet.size.height() // 2)


def _above_floor(sheet: ShownSheet, row: int) -> float:
    up_mm = (sheet.size.height() - row) / sheet.px_per_mm[1]
    return sheet.content.screen.bottom_edge_mm + up_mm


def capitals(sheet: ShownSheet) -> Iterator[Found]:
    """The height of the smallest capital letter, in mm; nothing where no letter can be measured."""
    smallest = smallest_capital(sheet.pixels, sheet.texts)
    if smallest is not None:
        yield Found(smallest[0] / sheet.px_per_mm[1], f"the text {quoted(smallest[1])}")


def text_contrasts(sheet: ShownSheet) -> Iterator[Found]:
    """Of each text with its ground; not of keys that lead nowhere (WCAG 1.4.3: inactive)."""
    for drawn in sheet.texts:
        if drawn.text.strip() and drawn.widget.isEnabled():
            found = contrast(crop(sheet.pixels, drawn.ink))
            yield Found(found, f"the text {quoted(drawn.text)}")


def sign_contrasts(sheet: ShownSheet) -> Iterator[Found]:
    """Of each icon with its ground; not of the institution's logo and the pictures of articles."""
    for drawn in sheet.pictures:
        adorns = isinstance(drawn.widget, HeaderBand | Emblem | Picture | Adornment)
        if drawn.widget.isEnabled() and not adorns:
            found = contrast(crop(sheet.pixels, drawn.box))
            yield Found(found, f"an icon of {name(drawn.widget)}")


def edge_contrasts(sheet: ShownSheet) -> Iterator[Found]:
    """Of each control's border or fill with what lies around it."""
    for button in sheet.buttons:
        box = sheet.box_of(button)
        depth = round(sheet.px_per_mm[0] * 2)
        edge = QRectF(box.x() - depth, box.center().y(), depth * 2, 1)
        yield Found(contrast(crop(sheet.pixels, edge)), f"the edge of {name(button)}")


def code_pictures(sheet: ShownSheet) -> list[QrPicture]:
    return [widget for widget in sheet.widgets if isinstance(widget, QrPicture)]


@dataclass(frozen=True)
class CodeFound:
    """A code as it is seen: the side of one of its squares in pixels and mm, the side of all of
    them in mm, and how many squares wide the white around them is."""

    square_px: float
    square_mm: float
    side_mm: float
    quiet: float
    is_black_on_white: bool


def code_in(sheet: ShownSheet, box: QRectF, count: int) -> CodeFound:
    """The code of ``count`` squares a side that is drawn in the box."""
    found = crop(sheet.pixels, box)
    white = (found == 255).all(axis=2)
    # In the dark themes there is black around the paper of the code as well.
    found = found[_within(white)]
    if not (found == 0).all(axis=2).any():
        return CodeFound(0.0, 0.0, 0.0, 0.0, is_black_on_white=False)
    black, white = (found == 0).all(axis=2), (found == 255).all(axis=2)
    rows, columns = _within(black)
    square = (rows.stop - rows.start) / count
    around = white.copy()
    around[rows, columns] = True
    edges = (rows.start, columns.start, len(found) - rows.stop, found.shape[1] - columns.stop)
    square_mm = square / max(sheet.px_per_mm)
    return CodeFound(
        square,
        square_mm,
        square_mm * count,
        min(edges) / square if around.all() else 0.0,
        bool((black | white).all()),
    )


def _within(seen: npt.NDArray[np.bool_]) -> tuple[slice, slice]:
    """The rows and columns between the first and the last of what is seen."""
    rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    if not rows.size:
        return slice(0), slice(0)
    return slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)


def name(widget: QWidget) -> str:
    said = widget.objectName() or (widget.text() if isinstance(widget, QPushButton) else "")
    return f"{type(widget).__name__}({said[:40]})"


def quoted(text: str) -> str:
    return repr(text.replace("\xa0", " "))


def ratio(one: float, another: float) -> float:
    """The contrast of two relative luminances, by WCAG 2.2."""
    lighter, darker = max(one, another), min(one, another)
    return (lighter + 0.05) / (darker + 0.05)
