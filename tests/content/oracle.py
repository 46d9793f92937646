"""A second opinion on opening hours, written from the contract and from no code of the kiosk's.

It answers one question, slowly: may a visitor come in at this second? It looks at the clock on
the wall and reads the rules of that one date. The public holidays of Poland are those of the
act of 18 January 1951 as amended (6 January since 2011, 24 December since 2025); 12 November
2018, a holiday once, is not in here.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from kiosk.content.model import Hours, Span
from kiosk.content.schedule import Rules

WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")


def easter(year: int) -> date:
    """Easter Sunday by the anonymous Gregorian computus (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    w = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * w) // 433
    n = (h + w - 7 * m + 90) // 25
    return date(year, n, (h + w - 7 * m + 33 * n + 19) % 32)


@cache
def is_polish_holiday(day: date) -> bool:
    fixed = {(1, 1), (5, 1), (5, 3), (8, 15), (11, 1), (11, 11), (12, 25), (12, 26)}
    if day.year >= 2011:
        fixed.add((1, 6))
    if day.year >= 2025:
        fixed.add((12, 24))
    after_easter = (day - easter(day.year)).days
    return (day.month, day.day) in fixed or after_easter in {0, 1, 49, 60}


@dataclass(frozen=True)
class OsmLine:
    """``Mo,We 22:00-06:00``: one span on some weekdays, over midnight where it ends earlier."""

    days: frozenset[int]
    opens: int
    closes: int

    def __str__(self) -> str:
        days = ",".join(WEEKDAYS[day] for day in sorted(self.days))
        return f"{days} {self._clock(self.opens)}-{self._clock(self.closes)}"

    @staticmethod
    def _clock(minutes: int) -> str:
        return f"{minutes // 60:02}:{minutes % 60:02}"

    def minutes_on(self, day: date) -> set[int]:
        today, yesterday = (each in self.days for each in (day.weekday(), (day.weekday() - 1) % 7))
        if self.opens < self.closes:
            return set(range(self.opens, self.closes)) if today else set()
        evening = set(range(self.opens, 1440)) if today else set()
        return evening | (set(range(self.closes)) if yesterday else set())


@dataclass(frozen=True)
class Oracle:
    """Rules without ``osm``, the OpenStreetMap lines beside them, and who knows the holidays."""

    rules: Rules
    osm: tuple[OsmLine, ...] = ()
    is_holiday: Callable[[date], bool] = is_polish_holiday

    _known: dict[date, set[int]] = field(default_factory=dict, compare=False)

    def is_open(self, moment: int, zone: ZoneInfo) -> bool:
        """At a moment, in seconds since 1970 UTC."""
        wall = datetime.fromtimestamp(moment, zone)
        return wall.hour * 60 + wall.minute in self.minutes_on(wall.date())

    def minutes_on(self, day: date) -> set[int]:
        """The minutes of a date, as the wall clock reads them, at which one may come in."""
        if day not in self._known:
            self._known[day] = self._minutes_on(day)
        return self._known[day]

    def _minutes_on(self, day: date) -> set[int]:
        for exception in reversed(self.rules.exceptions):
            if exception.first <= day <= exception.last:
                return _minutes_of(exception.hours)
        if self.is_holiday(day):
            return set()
        usual: set[int] = set()
        for rule in self.rules.weekly:
            if day.weekday() in rule.days:
                usual |= _minutes_of(rule.hours)
        for line in self.osm:
            usual |= line.minutes_on(day)
        for_this_day = [rule for rule in self.rules.special if self.is_special(rule.on, day)]
        if usual and for_this_day:
            return set().union(*(_minutes_of(rule.hours) for rule in for_this_day))
        return usual

    def is_special(self, on: str, day: date) -> bool:
        towards = timedelta(days=1 if on.startswith("last") else -1)
        if on in {"last-day-of-month", "first-day-of-month"}:
            return (day + towards).month != day.month
        if not self._is_working_day(day):
            return False
        other = day + towards
        while other.month == day.month:
            if self._is_working_day(other):
                return False
            other += towards
        return True

    def _is_working_day(self, day: date) -> bool:
        return day.isoweekday() <= 5 and not self.is_holiday(day)


def _minutes_of(hours: tuple[Hours, ...]) -> set[int]:
    return {minute for span in hours for minute in range(span.opens, span.closes)}


def open_minutes(spans: tuple[Span, ...], begins: int, ends: int) -> set[int]:
    """The moments of whole minutes from ``begins`` up to ``ends`` that lie in a span."""
    return {
        moment
        for span in spans
        if span.closes > begins and span.opens < ends
        for moment in range(max(span.opens, begins), min(span.closes, ends), 60)
    }
