"""How long nobody has touched anything, and what follows from it."""

from typing import Literal

from kiosk.content import model
from kiosk.visit.shown import AnyPage, StillTherePage

Presence = Literal["here", "silent", "gone"]
"""Somebody is here; nothing was heard of them for long enough to ask; nobody answered."""


SENSITIVE_S = 45
"""Of pause, on a page about a private matter: whoever left it open is soon not seen through it."""

WRITING = 2
"""Times the usual pause, on a page to be copied by hand: twenty figures and letters take a slow
hand three minutes."""


def pause_on(page: AnyPage, limits: model.Idle) -> float:
    """How long a visitor may be silent on a page before being asked, in seconds."""
    if page.sensitive:
        return min(SENSITIVE_S, limits.ask_after_s)
    return limits.ask_after_s * (WRITING if page.waits else 1)


class Idle:
    """Counts the pause since somebody last touched anything, in seconds of uptime: a clock that is
    set ends no visit."""

    def __init__(self, limits: model.Idle, uptime_s: float) -> None:
        self._limits = limits
        self._ask_after_s = float(limits.ask_after_s)
        self._touched_at = uptime_s

    @property
    def _gone_after_s(self) -> float:
        return self._ask_after_s + self._limits.answer_within_s

    def shown(self, page: AnyPage) -> None:
        """A visitor is on this page from now on; the question itself changes no pause."""
        if not isinstance(page, StillTherePage):
            self._ask_after_s = float(pause_on(page, self._limits))

    def touched(self, uptime_s: float) -> None:
        self._touched_at = uptime_s

    def asked(self, uptime_s: float) -> None:
        """The visitor is asked from now on, and has all the time to answer."""
        self._touched_at = uptime_s - self._ask_after_s

    def presence(self, uptime_s: float) -> Presence:
        pause = uptime_s - self._touched_at
        if pause < self._ask_after_s:
            return "here"
        return "silent" if pause < self._gone_after_s else "gone"

    def next_change_s(self, uptime_s: float) -> float:
        """Seconds until the presence changes; infinite once nobody is here."""
        pause = uptime_s - self._touched_at
        ahead = [limit - pause for limit in (self._ask_after_s, self._gone_after_s)]
        return min((seconds for seconds in ahead if seconds > 0), default=float("inf"))
