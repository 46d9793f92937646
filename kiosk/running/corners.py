"""Four corners of the screen tapped in order: how staff ask for the door that no button leads to.
No Qt."""

from collections.abc import Callable
from typing import Literal

from kiosk.running.fingers import Spot

CORNER_MM = 20.0
"""From both edges: a fingertip finds it, and no visitor means it four times in order."""

WITHIN_S = 10.0
"""From the first corner to the last."""

Corner = Literal["top-left", "top-right", "bottom-right", "bottom-left"]

ORDER: tuple[Corner, ...] = ("top-left", "top-right", "bottom-right", "bottom-left")
"""Clockwise."""


class Corners:
    """Heeds every tap on the screen, whatever lies under it: what stands in a corner is pressed as
    well, and the corner counts all the same."""

    def __init__(self, uptime_s: Callable[[], float]) -> None:
        self._uptime_s = uptime_s
        self._so_far: list[float] = []
        """When each corner so far was tapped, in order."""

    def are_complete(self, spot: Spot, width_mm: float, height_mm: float) -> bool:
        """Whether this tap, on a screen of that size, is the last of the four. Any other tap begins
        anew; the same corner twice, as a trembling finger has it, is one tap."""
        now = self._uptime_s()
        corner = _corner_at(spot, width_mm, height_mm)
        tapped = len(self._so_far)
        if tapped and now - self._so_far[0] > WITHIN_S:
            tapped = 0
        if tapped and corner == ORDER[tapped - 1]:
            return False
        if corner != ORDER[tapped]:
            tapped = 0
        self._so_far = [*self._so_far[:tapped], now] if corner == ORDER[tapped] else []
        if len(self._so_far) < len(ORDER):
            return False
        self._so_far = []
        return True


def _corner_at(spot: Spot, width_mm: float, height_mm: float) -> Corner | None:
    left, right = spot.x_mm <= CORNER_MM, spot.x_mm >= width_mm - CORNER_MM
    top, bottom = spot.y_mm <= CORNER_MM, spot.y_mm >= height_mm - CORNER_MM
    if top and (left or right):
        return "top-left" if left else "top-right"
    if bottom and (left or right):
        return "bottom-left" if left else "bottom-right"
    return None
