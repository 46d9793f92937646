"""How long nobody has touched anything, and what follows from it."""

from typing import Literal

from kiosk.content import model

Presence = Literal["here", "silent", "gone"]
"""Somebody is here; nothing was heard of them for long enough to ask; nobody answered."""


class Idle:
    """Counts the pause since somebody last touched anything, in seconds of uptime: a clock that is
    set ends no visit."""

    def __init__(self, limits: model.Idle, uptime_s: float) -> None:
        self._ask_after_s = float(limits.ask_after_s)
        self._gone_after_s = self._ask_after_s + limits.answer_within_s
        self._touched_at = uptime_s

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
