"""Touches that nobody makes: a panel that is broken, wet or badly earthed touches itself. No Qt.

Places are millimetres on the panel, times are seconds that only grow. What a ghost touches does
nothing and wakes nobody, or the kiosk would be awake forever, show what the last visitor read, and
jump from page to page.

- A panel that goes mad touches everywhere, more often than two hands can: then nothing is heard
  until it is calm.
- A fault in one place touches there, on and on. That place is ignored, and all others work.
"""

import math

from kiosk.running.fingers import WOBBLE_MM, Spot

MOST_PER_S = 50.0
"""Landings. Ten fingers drum with at most 6 or 7 a second each, and not for long."""

MAD_AFTER_S = 20.0
"""So long they come too often before it is no child that drums with both hands."""

CALM_PER_S = 10.0
"""Landings, under which a mad panel is calm again."""

MEASURED_OVER_S = 1.0
"""How fast an earlier landing counts less: after so long, as much as 37 in 100."""

MOST_AT_ONE_PLACE = 150
"""Landings in a row. Nobody erases or turns so much without touching anything else; a letter of
the keyboard is typed 40 times at most."""

GONE_S = 300.0
"""A place where nothing landed for so long is no ghost's any more. Longer than any pause after
which a visit ends, or a slow ghost would keep the kiosk awake."""


class Ghosts:
    """Tells landings of a hand from those of a broken panel."""

    def __init__(self) -> None:
        self._per_s = 0.0
        self._landed_at = -math.inf
        self._fast_since: float | None = None
        self._is_mad = False
        self._place: Spot | None = None
        self._in_a_row = 0
        self._there_at = -math.inf

    def landed(self, spot: Spot, now: float) -> bool:
        """Whether this landing is a ghost's."""
        self._pass_time(now)
        self._per_s += 1 / MEASURED_OVER_S
        self._landed_at = now
        if self._per_s <= MOST_PER_S:
            self._fast_since = None
        elif self._fast_since is None:
            self._fast_since = now
        elif now - self._fast_since >= MAD_AFTER_S:
            self._is_mad = True
        haunted = self._is_haunted(spot, now)
        return self._is_mad or haunted

    def trouble(self, now: float) -> str:
        """What is wrong with the panel, for staff; empty if nothing is."""
        self._pass_time(now)
        if self._is_mad:
            return (
                "The touch screen reports far more touches than hands can make. They are ignored"
                " until it is calm. Clean and dry it, check its cable and earth; else replace it."
            )
        if self._place is not None and self._knows_ghost and now - self._there_at <= GONE_S:
            x_mm, y_mm = self._place
            return (
                f"Something touches the screen on and on, {x_mm:.0f} mm from its left edge and"
                f" {y_mm:.0f} mm from its top. That place is ignored. Clean and dry it there."
            )
        return ""

    @property
    def _knows_ghost(self) -> bool:
        return self._in_a_row > MOST_AT_ONE_PLACE

    def _is_haunted(self, spot: Spot, now: float) -> bool:
        place = self._place
        is_there = place is not None and math.dist(place, spot) <= WOBBLE_MM
        if now - self._there_at > GONE_S or not (is_there or self._knows_ghost):
            self._place, self._in_a_row, is_there = spot, 0, True
        if is_there:
            self._in_a_row += 1
            self._there_at = now
        return is_there and self._knows_ghost

    def _pass_time(self, now: float) -> None:
        passed = max(0.0, now - self._landed_at)
        self._per_s *= math.exp(-passed / MEASURED_OVER_S)
        self._landed_at = now
        if self._per_s < CALM_PER_S:
            self._is_mad = False
            self._fast_since = None
