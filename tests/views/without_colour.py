"""Can states be told apart where no colour is seen? Signs by their shape, fills by their lightness.

Only relative luminance is looked at, as if the screen were grey.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import combinations, product
from typing import TypeVar

import msgspec
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QWidget

from kiosk.content.model import Content
from kiosk.visit.destinations import AtAids, AtAttract, AtOffice
from kiosk.visit.likings import ThemeName
from kiosk.visit.parts import Button, Status, StatusKind
from kiosk.visit.session import Session
from kiosk.visit.shown import OfficePage
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Go
from tests.examples import at, institution
from tests.views.drawn import DrawnText
from tests.views.figures import Found, ratio
from tests.views.page_words import words_in
from tests.views.pixels import Pixels, crop, luminance
from tests.views.shown_sheets import ShownSheet, shown_sheets

NOW = at("2026-11-23 14:47")
"""By the schedules of the institution one office is open, one closes soon, one is closed."""

SIZE = QSize(1920, 1080)

Part = TypeVar("Part")
Ink = npt.NDArray[np.bool_]

_NEAR = 1 / 12
"""Of a sign's side: ink no farther than that from ink of another sign does not differ from it."""


def with_every_status() -> Content:
    """An institution with offices of every status at that time."""
    content = institution(6)
    unknown = msgspec.structs.replace(content.offices[3], schedule=None)
    offices = (*content.offices[:3], unknown, *content.offices[4:])
    return msgspec.structs.replace(content, offices=offices)


def sheets_with_states(theme: ThemeName) -> Iterator[ShownSheet]:
    """The first page, an office of every status, the aids, the screen nobody is using."""
    content, visit = with_every_status(), Visit(Session("pl", theme=theme))
    offices = (visit.after(Go(AtOffice(f"office-{number}"))) for number in range(4))
    at_rest = Visit(visit.session, (AtAttract(),))
    for each in (visit, *offices, visit.after(Go(AtAids())), at_rest):
        yield from shown_sheets(content, each, SIZE, NOW)


def sign_differences(theme: ThemeName) -> list[Found]:
    """How much of their ink differs, from 0 to 1, between the signs of every two statuses that
    stand on the same kind of page."""
    signs: dict[tuple[str, StatusKind], Ink] = {}
    for sheet in sheets_with_states(theme):
        for status in _all_of(Status, sheet.page):
            box = sign_beside(sheet, status)
            if box is not None:
                signs[type(sheet.page).__name__, status.kind] = ink_of(crop(sheet.pixels, box))
    return [
        Found(difference(one, another), f"{kind} and {other_kind} of {page}")
        for ((page, kind), one), ((other_page, other_kind), another) in combinations(
            signs.items(), 2
        )
        if page == other_page
    ]


def sign_beside(sheet: ShownSheet, status: Status) -> QRectF | None:
    """Where the sign stands that is drawn before the words of a status; None if they are not on
    this sheet."""
    for drawn in sheet.texts:
        said = words_in(drawn.text)
        if said and any(
            words_in(words.text)[: len(said)] == said for words in (status.short, status.sentence)
        ):
            before = [
                picture.box
                for picture in sheet.pictures
                if picture.widget is drawn.widget and _is_before(picture.box, drawn)
            ]
            if before:
                return max(before, key=lambda box: box.right())
    return None


def _is_before(box: QRectF, drawn: DrawnText) -> bool:
    return box.right() <= drawn.ink.left() and box.top() < drawn.baseline < box.bottom()


def ink_of(pixels: Pixels) -> Ink:
    """What is drawn, by lightness alone."""
    seen = luminance(pixels)
    values, counts = np.unique(seen, return_counts=True)
    distance = np.abs(seen - values[counts.argmax()])
    ink: Ink = distance > distance.max() / 2
    return ink


def difference(one: Ink, another: Ink) -> float:
    """The larger share of either's ink that is not near ink of the other."""
    height, width = (min(sides) for sides in zip(one.shape, another.shape, strict=True))
    one, another = one[:height, :width], another[:height, :width]
    reach = max(1, round(width * _NEAR))
    return max(
        float((ink & ~_spread(other, reach)).sum() / ink.sum())
        for ink, other in ((one, another), (another, one))
    )


def _spread(ink: Ink, reach: int) -> Ink:
    """The ink and all that is within reach of it."""
    padded = np.pad(ink, reach)
    spread = np.zeros_like(ink)
    height, width = ink.shape
    for down, right in product(range(reach * 2 + 1), repeat=2):
        spread |= padded[down : down + height, right : right + width]
    return spread


def fill_differences(theme: ThemeName) -> list[Found]:
    """The contrast between the fills of what is chosen and what beside it is not, and between today
    and the other days of the week."""
    found: list[Found] = []
    for sheet in sheets_with_states(theme):
        found += _of_choices(sheet)
        found += _of_days(sheet)
    return found


def _of_choices(sheet: ShownSheet) -> Iterator[Found]:
    shown = {button.objectName(): button for button in sheet.buttons}
    states = [
        (shown[button.id], button.on)
        for button in _all_of(Button, sheet.page)
        if button.on is not None and button.id in shown
    ]
    for (one, is_on), (another, is_also_on) in combinations(states, 2):
        if is_on != is_also_on and one.parentWidget() is another.parentWidget():
            found = ratio(_fill(sheet, one), _fill(sheet, another))
            yield Found(found, f"{one.objectName()} and {another.objectName()}")


def _of_days(sheet: ShownSheet) -> Iterator[Found]:
    if not isinstance(sheet.page, OfficePage) or sheet.page.hours is None:
        return
    places = {drawn.text: drawn.widget for drawn in sheet.texts}
    rows = [(places[row.day.text], row) for row in sheet.page.hours.rows if row.day.text in places]
    for (place, row), (other_place, other) in combinations(rows, 2):
        if row.today != other.today:
            found = ratio(_fill(sheet, place), _fill(sheet, other_place))
            yield Found(found, f"{row.day.text} and {other.day.text}")


def _fill(sheet: ShownSheet, widget: QWidget) -> float:
    """The lightness of most of a widget."""
    seen = luminance(crop(sheet.pixels, QRectF(sheet.box_of(widget))))
    values, counts = np.unique(seen, return_counts=True)
    return float(values[counts.argmax()])


def _all_of(kind: type[Part], part: object) -> Iterator[Part]:
    """Every part of a page that is of that kind."""
    if isinstance(part, kind):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from _all_of(kind, each)
    elif is_dataclass(part) and not isinstance(part, type):
        for field in fields(part):
            yield from _all_of(kind, getattr(part, field.name))
