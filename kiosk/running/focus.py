"""Where the focus goes next: along the reading order, or to the row above or below."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from kiosk.content.model import KeyUse

Control = TypeVar("Control", bound=QWidget)


def neighbour(controls: Sequence[Control], focused: QWidget | None, use: KeyUse) -> Control | None:
    """The control that a key (next, previous, up, down) leads to; None if there is none at all.

    ``controls`` are in reading order. It goes round at the ends, so that nobody is ever trapped.
    """
    if not controls:
        return None
    place = next((at for at, control in enumerate(controls) if control is focused), None)
    if place is None:
        return controls[-1 if use in ("previous", "up") else 0]
    if use in ("up", "down"):
        found = _in_next_row(controls, controls[place], use == "down")
        if found is not None:
            return found
    step = -1 if use in ("previous", "up") else 1
    return controls[(place + step) % len(controls)]


def _in_next_row(controls: Sequence[Control], start: Control, down: bool) -> Control | None:
    """The control of the nearest row below (or above) that is most nearly in the same column."""
    here = _box(start)
    beyond = [
        control
        for control in controls
        if (_box(control).top() > here.bottom() if down else _box(control).bottom() < here.top())
    ]
    if not beyond:
        return None

    def rows_away(control: Control) -> int:
        box = _box(control)
        return box.top() - here.bottom() if down else here.top() - box.bottom()

    nearest = min(rows_away(control) for control in beyond)
    row = [control for control in beyond if rows_away(control) < nearest + _box(control).height()]
    return min(row, key=lambda control: abs(_box(control).center().x() - here.center().x()))


def _box(control: QWidget) -> QRect:
    return QRect(control.mapTo(control.window(), QPoint()), control.size())
