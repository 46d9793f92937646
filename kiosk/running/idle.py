"""Whether the visitor has gone."""

from datetime import datetime, timedelta

from kiosk.content import model


class Idle:
    """Counts the pause since somebody last touched anything, in the time it is told."""

    def __init__(self, limits: model.Idle, now: datetime) -> None:
        self._limit = timedelta(seconds=limits.ask_after_s + limits.answer_within_s)
        self._touched_at = now

    def touched(self, now: datetime) -> None:
        self._touched_at = now

    def is_over(self, now: datetime) -> bool:
        """Whether the pause was long enough to take the next person for another visitor."""
        return now - self._touched_at >= self._limit
