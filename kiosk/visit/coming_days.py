"""What a usual week is, and the days after this week whose hours are not as usual."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby, takewhile
from zoneinfo import ZoneInfo

from kiosk.content.model import Content, Hours, Office, Schedule, Text
from kiosk.content.wall_clock import zone_called
from kiosk.visit.opening import DayHours, week_of

LOOKS_AHEAD_DAYS = 14
"""After this week's table: far enough to plan a visit, near enough not to be forgotten."""

_WEEKS_COMPARED = 6
"""What is usual is what most of so many weeks have."""


@dataclass(frozen=True)
class UnusualDays:
    """From the ``first`` to the ``last`` date the hours differ; no hours is closed."""

    first: date
    last: date
    hours: tuple[Hours, ...]
    why: Text | None


def unusual_days(
    schedule: Schedule, now: datetime, zone: ZoneInfo, horizon: int
) -> tuple[UnusualDays, ...]:
    """Public holidays and exceptions that begin in the two weeks after this one, days with the same
    hours and reason as one; not those whose hours are the usual ones, as a holiday on a Sunday.
    Nothing is known from ``horizon`` on (seconds since 1970 UTC).
    """
    today = now.astimezone(zone).date()
    monday = today + timedelta(days=7 - today.weekday())
    until = monday + timedelta(days=LOOKS_AHEAD_DAYS)
    if not _is_any_named(schedule, monday, until):
        return ()
    end = datetime.fromtimestamp(horizon, zone).date()
    usual = _usual_hours(schedule, now, zone)
    known = takewhile(lambda day: day.day < end, _days_after_this_week(schedule, now, zone))
    found: list[UnusualDays] = []
    for (is_named, hours, why), alike in groupby(known, _hours_and_reason):
        days = [day.day for day in alike]
        if days[0] >= until:
            break
        unusual = [day for day in days if hours != usual.get(day.weekday())]
        if is_named and unusual and unusual[0] < until:
            found.append(UnusualDays(unusual[0], unusual[-1], hours, why))
    return tuple(found)


def knows_usual_week(office: Office, content: Content) -> bool:
    """Whether there is a week to show to who does not know the date."""
    return office.schedule is not None and zone_called(content.timezone) is not None


def usual_week(office: Office, content: Content) -> tuple[DayHours, ...]:
    """Monday to Sunday as most weeks are after the day of publishing: what can be told by who does
    not know the date. Nothing of an office whose hours are not known."""
    schedule, zone = content.schedule_of(office), zone_called(content.timezone)
    if schedule is None or zone is None:
        return ()
    noon = datetime.combine(date.fromisoformat(content.published_on), time(12), zone)
    usual = _usual_hours(schedule, noon, zone)
    monday = noon.date() - timedelta(days=noon.weekday())
    days = (monday + timedelta(days=number) for number in range(7))
    return tuple(DayHours(day, usual.get(day.weekday(), ()), None) for day in days)


def _hours_and_reason(day: DayHours) -> tuple[bool, tuple[Hours, ...], Text | None]:
    return day.named is not None, day.hours, day.named.why if day.named is not None else None


def _is_any_named(schedule: Schedule, first: date, end: date) -> bool:
    dates = [named.date for named in schedule.named_days]
    place = bisect_left(dates, first.isoformat())
    return place < len(dates) and dates[place] < end.isoformat()


def _days_after_this_week(schedule: Schedule, now: datetime, zone: ZoneInfo) -> Iterator[DayHours]:
    later = now
    while True:
        later += timedelta(days=7)
        yield from week_of(schedule, later, zone)


def _usual_hours(schedule: Schedule, now: datetime, zone: ZoneInfo) -> dict[int, tuple[Hours, ...]]:
    """What most days of the coming weeks have, by the day of the week; nothing for one that is
    never a usual one."""
    seen: dict[int, Counter[tuple[Hours, ...]]] = {}
    for week in range(1, _WEEKS_COMPARED + 1):
        for day in week_of(schedule, now + timedelta(days=7 * week), zone):
            if day.named is None:
                seen.setdefault(day.day.weekday(), Counter())[day.hours] += 1
    return {weekday: hours.most_common(1)[0][0] for weekday, hours in seen.items()}
