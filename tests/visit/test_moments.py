"""What `kiosk at` says: every office at one local time, on one day or on many."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from kiosk.content.hours_text import parse_date_range, parse_days, parse_hours
from kiosk.content.schedule import (
    HORIZON_DAYS,
    DatedRule,
    PublicHolidays,
    Rules,
    WeeklyRule,
    work_out,
)
from kiosk.content.wall_clock import first_moment_of, moment_at
from kiosk.visit.moments import Moment, at_moments, moment_lines
from kiosk.visit.opening import status_at

WARSAW = ZoneInfo("Europe/Warsaw")
CARD_OFFICE = Rules(
    weekly=(
        WeeklyRule(parse_days("mon-wed,fri"), parse_hours("8–15")),
        WeeklyRule(parse_days("thu"), parse_hours("8–16.30")),
    ),
    exceptions=(DatedRule(*parse_date_range("2026-11-17"), (), {"pl": "szkolenie"}),),
)
NIGHT_SHELTER = Rules(osm=("Mo-Su 18:00-08:00",))
ONCE = Rules(
    exceptions=(DatedRule(date(2028, 1, 10), date(2028, 1, 10), parse_hours("9–10"), None),)
)


def moments(written: str, days: int = 1, **rules: Rules | None) -> list[Moment]:
    return at_moments(
        rules or {"karta": CARD_OFFICE, "kasy": None},
        datetime.fromisoformat(written),
        days,
        timezone="Europe/Warsaw",
        country="PL",
        languages=["pl", "en"],
    )


def test_one_moment() -> None:
    assert moments("2026-11-19 16:00") == [
        {
            "at": "2026-11-19T16:00:00+01:00",
            "offices": {
                "karta": {
                    "status": "closing_soon",
                    "changes_at": "2026-11-19T16:30:00+01:00",
                    "reason": None,
                },
                "kasy": {"status": "unknown", "changes_at": None, "reason": None},
            },
        }
    ]


def test_a_holiday_and_an_exception_give_the_reason_in_the_first_language() -> None:
    holiday, *_, training = moments("2026-11-11 10:00", 7)
    assert holiday["offices"]["karta"] == {
        "status": "closed",
        "changes_at": "2026-11-12T08:00:00+01:00",
        "reason": "Narodowe Święto Niepodległości",
    }
    assert training["offices"]["karta"]["reason"] == "szkolenie"


def test_a_skipped_local_time_moves_on_and_a_repeated_one_is_the_first() -> None:
    spring = [moment["at"] for moment in moments("2026-03-28 02:30", 3)]
    assert spring == [
        "2026-03-28T02:30:00+01:00",
        "2026-03-29T03:30:00+02:00",
        "2026-03-30T02:30:00+02:00",
    ]
    assert moments("2026-10-25 02:30")[0]["at"] == "2026-10-25T02:30:00+02:00"


def test_each_day_sees_as_far_as_a_snapshot_of_that_day() -> None:
    seen = [
        moment["offices"]["once"]["changes_at"] is not None
        for moment in moments("2026-12-03 12:00", 6, once=ONCE)
    ]
    first_that_sees = date(2028, 1, 10).toordinal() - HORIZON_DAYS + 1
    assert date.fromordinal(first_that_sees) == date(2026, 12, 7)
    assert seen == [False, False, False, False, True, True]


def test_many_days_are_the_same_as_each_day_published_alone() -> None:
    offices = {"karta": CARD_OFFICE, "nocleg": NIGHT_SHELTER, "raz": ONCE}
    together = moments("2026-10-20 23:45", 120, **offices)
    alone = [moments(moment["at"][:19], 1, **offices)[0] for moment in together]
    assert together == alone


def test_the_same_as_a_snapshot_published_on_that_day() -> None:
    holidays = PublicHolidays("PL", ["pl", "en"])
    for number, moment in enumerate(moments("2026-10-20 07:50", 100, nocleg=NIGHT_SHELTER)):
        now = moment_at(datetime.fromisoformat(moment["at"]).replace(tzinfo=None), WARSAW)
        today = date.fromordinal(date(2026, 10, 20).toordinal() + number)
        schedule = work_out(NIGHT_SHELTER, today, HORIZON_DAYS, "Europe/Warsaw", holidays)
        horizon = first_moment_of(date.fromordinal(today.toordinal() + HORIZON_DAYS), WARSAW)
        told = status_at(schedule, now, horizon, first_moment_of(today, WARSAW))
        office = moment["offices"]["nocleg"]
        assert office["status"] == told.status
        assert office["changes_at"] == (told.changes_at and told.changes_at.isoformat())


def test_any_day_from_2024_to_2040() -> None:
    days = (date(2040, 12, 31) - date(2024, 1, 1)).days + 1
    found = moments("2024-01-01 11:50", days, karta=CARD_OFFICE)
    assert len(found) == 6210
    assert found[-1]["at"] == "2040-12-31T11:50:00+01:00"
    assert found[-1]["offices"]["karta"]["changes_at"] == "2040-12-31T15:00:00+01:00"
    assert all(moment["offices"]["karta"]["changes_at"] for moment in found)


def test_lines_for_people() -> None:
    (moment,) = moments("2026-11-11 10:00")
    assert list(moment_lines(moment)) == [
        "Wed 2026-11-11 10:00 +0100",
        "  karta closed until Thu 2026-11-12 08:00 +0100 (Narodowe Święto Niepodległości)",
        "  kasy  unknown",
    ]
