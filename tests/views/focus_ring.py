"""The ring around the control that has the focus: how wide it is, and how well it is seen.

Measured from pixels: the screen before and after a key has brought the focus, along lines that
cross each of the four sides of the control.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton

from tests.views.figures import name, ratio
from tests.views.pixels import Pixels, luminance, pixels_of
from tests.views.shown_sheets import ShownSheet

_AROUND_MM = 3.0
"""Beside a control, as far as there is nothing else to touch."""

_LINES = 9
"""So many lines cross each side."""

_CORNER = 0.3
"""Of the shorter side of a control: nearer to a corner, which may be round, no line crosses."""

_CHANGE = 3.0
"""The least contrast of a pixel with itself before, to count as changed (WCAG 2.2, 2.4.13)."""

_SAME = 8
"""Of 255: colours nearer to each other than that are one."""

_BEYOND_BLUR = 1
"""Pixels between the ring and what lies next to it, which may be a mixture of both."""


@dataclass(frozen=True)
class Ring:
    """What was found on the worst side: its width; the part of it that differs from what was there
    before by 3 : 1; its contrast with what lies outside of it; each the median of that side.
    Inside, where words and icons may fill one side, the median of all sides."""

    what: str
    width_mm: float
    changed_mm: float
    inside: float
    outside: float


class _Crossing(NamedTuple):
    """What one line meets of the ring."""

    width_mm: float
    changed_mm: float
    inside: float
    outside: float


def ring_around(sheet: ShownSheet, button: QPushButton) -> Ring:
    """The ring of a control that a key has just brought the focus to; it has none afterwards."""
    _bring_to_front(sheet)
    x, y = sheet.px_per_mm
    box = sheet.box_of(button)
    room_x, room_y = round(_AROUND_MM * x), round(_AROUND_MM * y)
    seen = box.adjusted(-room_x, -room_y, room_x, room_y).intersected(sheet.frame.rect())
    button.clearFocus()
    before = pixels_of(sheet.frame.grab(seen))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    after = pixels_of(sheet.frame.grab(seen))
    button.clearFocus()
    inner = box.translated(-seen.topLeft())
    turned = QRect(inner.y(), inner.x(), inner.height(), inner.width())
    sides = [
        *_sides(before, after, inner, x),
        *_sides(before.transpose(1, 0, 2), after.transpose(1, 0, 2), turned, y),
    ]
    return Ring(
        name(button),
        min(median(line.width_mm for line in side) for side in sides),
        min(median(line.changed_mm for line in side) for side in sides),
        median(line.inside for side in sides for line in side),
        min(median(line.outside for line in side) for side in sides),
    )


def _sides(
    before: Pixels, after: Pixels, box: QRect, px_per_mm: float
) -> Iterator[list[_Crossing]]:
    """The lines across the left and across the right side of the control, each from outside to its
    middle."""
    middle = box.x() + box.width() // 2
    corner = min(box.width(), box.height()) * _CORNER
    first, last = box.y() + corner, box.y() + box.height() - 1 - corner
    rows = np.linspace(first, last, _LINES).round().astype(int)
    for half in (slice(None, middle), slice(None, middle, -1)):
        yield [_crossing(before[row, half], after[row, half], px_per_mm) for row in rows]


def _crossing(before: Pixels, after: Pixels, px_per_mm: float) -> _Crossing:
    """What the line, which comes from outside, meets of the ring: the run of pixels that have all
    become the same colour."""
    is_new = (np.abs(after.astype(int) - before.astype(int)) > _SAME).any(axis=1)
    if not is_new.any():
        return _Crossing(0, 0, 1.0, 1.0)
    colours, counts = np.unique(after[is_new], axis=0, return_counts=True)
    colour = colours[counts.argmax()].astype(int)
    is_ring = is_new & (np.abs(after.astype(int) - colour) <= _SAME).all(axis=1)
    start = int(is_ring.argmax())
    width = int(np.argmin(np.append(is_ring[start:], False)))
    was, seen = luminance(before), luminance(after)
    outer, inner = start - 1 - _BEYOND_BLUR, start + width + _BEYOND_BLUR
    ring = range(start, start + width)
    return _Crossing(
        width / px_per_mm,
        sum(ratio(was[place], seen[place]) >= _CHANGE for place in ring) / px_per_mm,
        float(ratio(seen[start], seen[min(inner, len(seen) - 1)])),
        float(ratio(seen[start], seen[max(outer, 0)])),
    )


def _bring_to_front(sheet: ShownSheet) -> None:
    """Only a window that is really shown can have the focus."""
    frame = sheet.frame
    if frame.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen):
        frame.hide()
        frame.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
        frame.show()
    frame.activateWindow()
    QApplication.processEvents()
