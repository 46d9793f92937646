"""Which days after this week have other hours than usual."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from kiosk.content.model import Hours, Schedule, Text
from kiosk.content.schedule import DatedRule, Rules
from kiosk.visit.coming_days import unusual_days
from tests.examples import at, hours, schedule, weekdays

WARSAW = ZoneInfo("Europe/Warsaw")
END = int(at("2027-12-01 00:00").timestamp())
BREAK: Text = {"pl": "przerwa"}

Found = list[tuple[str, str, tuple[Hours, ...]]]


def found(closed: Schedule, now: datetime, horizon: int = END) -> Found:
    days = unusual_days(closed, now, WARSAW, horizon)
    return [(each.first.isoformat(), each.last.isoformat(), each.hours) for each in days]


def every_weekday(*exceptions: DatedRule) -> Schedule:
    return schedule(Rules(weekly=(weekdays("8:00", "15:00"),), exceptions=exceptions))


def closed(first: str, last: str, *spans: Hours) -> DatedRule:
    return DatedRule(date.fromisoformat(first), date.fromisoformat(last), spans, BREAK)


def test_holidays_of_the_next_two_weeks_and_none_that_is_a_day_off_anyway() -> None:
    """Boxing Day of 2026 is a Saturday; Epiphany is too far away."""
    assert found(every_weekday(), at("2026-12-16 12:00")) == [
        ("2026-12-24", "2026-12-24", ()),
        ("2026-12-25", "2026-12-25", ()),
        ("2027-01-01", "2027-01-01", ()),
    ]


def test_what_stands_in_this_weeks_table_is_not_said_again() -> None:
    assert [first for first, _, _ in found(every_weekday(), at("2026-12-21 12:00"))] == [
        "2027-01-01",
        "2027-01-06",
    ]


def test_in_most_weeks_there_is_nothing_to_say() -> None:
    assert found(every_weekday(), at("2026-11-24 12:00")) == []


def test_days_off_that_follow_each_other_are_one() -> None:
    """With the weekends between them, and up to their end though that is far away."""
    off = every_weekday(closed("2026-12-07", "2027-02-05"))
    assert found(off, at("2026-11-30 12:00")) == [("2026-12-07", "2027-02-05", ())]


def test_days_off_that_have_begun_go_on_after_this_week() -> None:
    off = every_weekday(closed("2026-11-26", "2026-12-02"))
    assert found(off, at("2026-11-24 12:00")) == [("2026-11-30", "2026-12-02", ())]


def test_a_saturday_on_duty_is_said() -> None:
    duty = every_weekday(closed("2026-12-05", "2026-12-05", hours("9:00", "12:00")))
    assert found(duty, at("2026-11-24 12:00")) == [
        ("2026-12-05", "2026-12-05", (hours("9:00", "12:00"),))
    ]


def test_other_hours_that_are_the_usual_ones_are_not_said() -> None:
    same = every_weekday(closed("2026-12-01", "2026-12-01", hours("8:00", "15:00")))
    assert found(same, at("2026-11-24 12:00")) == []


def test_nothing_is_said_of_days_nobody_knows() -> None:
    horizon = int(at("2026-12-25 00:00").timestamp())
    assert found(every_weekday(), at("2026-12-16 12:00"), horizon) == [
        ("2026-12-24", "2026-12-24", ())
    ]
