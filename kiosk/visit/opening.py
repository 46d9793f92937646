"""Whether an office is open at a moment, until when, and how its week looks."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import ceil
from typing import Literal
from zoneinfo import ZoneInfo

from kiosk.content.model import Hours, NamedDay, Schedule, Text
from kiosk.content.wall_clock import DAY_S, midnight_reading, readings_of

CLOSING_SOON = timedelta(minutes=30)
"""From when on a visitor should hurry, or ring first."""

OpeningStatus = Literal["open", "closing_soon", "closed", "unknown"]


@dataclass(frozen=True)
class Opening:
    """An office at a moment.

    ``changes_at`` is when it closes or next opens, as far as is known; ``why`` the holiday or
    exception of that date; ``minutes_left`` whole minutes, rounded up, when it closes soon.
    """

    status: OpeningStatus
    changes_at: datetime | None
    why: Text | None
    minutes_left: int | None = None


@dataclass(frozen=True)
class DayHours:
    """The hours of one date as read on the wall; none is closed all day."""

    day: date
    hours: tuple[Hours, ...]
    named: NamedDay | None


def status_at(
    schedule: Schedule | None, now: datetime, horizon: int, begins: int | None = None
) -> Opening:
    """The opening of an office at ``now``, an aware time in the content's zone.

    Nothing is known before ``begins`` and from ``horizon`` on (seconds since 1970 UTC).
    """
    moment = now.timestamp()
    if schedule is None or moment >= horizon or (begins is not None and moment < begins):
        return Opening("unknown", None, None)
    named = _named(schedule, now.date())
    why = named.why if named else None
    later = bisect_right(schedule.spans, moment, key=lambda span: span.opens)
    if later and moment < schedule.spans[later - 1].closes:
        closes = schedule.spans[later - 1].closes
        if closes >= horizon:
            return Opening("open", None, why)
        left_s = closes - moment
        closes_at = datetime.fromtimestamp(closes, now.tzinfo)
        if left_s > CLOSING_SOON.total_seconds():
            return Opening("open", closes_at, why)
        return Opening("closing_soon", closes_at, why, minutes_left=ceil(left_s / 60))
    if later < len(schedule.spans) and schedule.spans[later].opens < horizon:
        return Opening(
            "closed", datetime.fromtimestamp(schedule.spans[later].opens, now.tzinfo), why
        )
    return Opening("closed", None, why)


def week_of(schedule: Schedule, now: datetime, zone: ZoneInfo) -> tuple[DayHours, ...]:
    """Monday to Sunday of the local week that holds ``now``, as the office is really open."""
    today = now.astimezone(zone).date()
    monday = today - timedelta(days=today.weekday())
    begins = midnight_reading(monday)
    # No clock is more than a day away from UTC.
    first = bisect_right(schedule.spans, begins - DAY_S, key=lambda span: span.closes)
    behind = bisect_left(schedule.spans, begins + 8 * DAY_S, key=lambda span: span.opens)
    readings = readings_of(schedule.spans[first:behind], zone)
    days = (monday + timedelta(days=number) for number in range(7))
    return tuple(DayHours(day, _hours_on(day, readings), _named(schedule, day)) for day in days)


def _hours_on(day: date, readings: list[tuple[int, int]]) -> tuple[Hours, ...]:
    begins = midnight_reading(day)
    ends = begins + DAY_S
    return tuple(
        Hours((max(opens, begins) - begins) // 60, (min(closes, ends) - begins) // 60)
        for opens, closes in readings
        if opens < ends and closes > begins
    )


def _named(schedule: Schedule, day: date) -> NamedDay | None:
    written = day.isoformat()
    place = bisect_left(schedule.named_days, written, key=lambda named: named.date)
    if place < len(schedule.named_days) and schedule.named_days[place].date == written:
        return schedule.named_days[place]
    return None
