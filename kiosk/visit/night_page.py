"""The dark screen of the night: only to touch it, so that nobody thinks it is broken."""

from datetime import datetime

from kiosk.content.model import Content, Night
from kiosk.visit.attract_page import is_any_open, openings

_ACROSS, _DOWN = 13, 11
"""Places beside and below each other where the words may stand: as many as are not even, so that
each of them has its turn once in 143 minutes."""

_STEP_ACROSS, _STEP_DOWN = 5, 3
"""From minute to minute, far enough that no letter stays on the place of another."""


def is_night(content: Content, now: datetime) -> bool:
    """Whether the screen that nobody uses is dark now: in the night that staff has asked for,
    unless an office is open."""
    night = content.night
    if night is None or not _is_in(night, now.hour * 60 + now.minute):
        return False
    return not is_any_open(openings(content, now))


def place(now: datetime) -> tuple[float, float]:
    """Where the words stand in this minute, as shares (0 to 1) of the room beside and above."""
    minute = now.toordinal() * 24 * 60 + now.hour * 60 + now.minute
    across, down = minute * _STEP_ACROSS % _ACROSS, minute * _STEP_DOWN % _DOWN
    return across / (_ACROSS - 1), down / (_DOWN - 1)


def _is_in(night: Night, minute: int) -> bool:
    if night.begins < night.ends:
        return night.begins <= minute < night.ends
    return minute >= night.begins or minute < night.ends
