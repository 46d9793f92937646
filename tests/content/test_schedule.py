"""Rules become moments: what a clerk writes, and when the door is really open."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.content.hours_text import parse_date_range, parse_days, parse_hours
from kiosk.content.model import NamedDay, Schedule, SpecialDay, SpecialRule, Text
from kiosk.content.schedule import (
    DatedRule,
    PublicHolidays,
    Rules,
    WeeklyRule,
    closed_special_days,
    rules_key,
    work_out,
)
from tests.content.oracle import easter, is_polish_holiday

WARSAW = ZoneInfo("Europe/Warsaw")
HOLIDAYS = PublicHolidays("PL", ["pl", "uk", "en"])


def weekly(days: str, hours: str) -> WeeklyRule:
    return WeeklyRule(parse_days(days), parse_hours(hours))


def special(on: SpecialDay, hours: str) -> SpecialRule:
    return SpecialRule(on, parse_hours(hours))


def exception(dates: str, hours: str | None = None, why: Text | None = None) -> DatedRule:
    first, last = parse_date_range(dates)
    return DatedRule(first, last, parse_hours(hours) if hours else (), why)


def year_of(rules: Rules, first_day: str = "2026-01-01", days: int = 400) -> Schedule:
    return work_out(rules, date.fromisoformat(first_day), days, "Europe/Warsaw", HOLIDAYS)


def open_on(day: str, schedule: Schedule, zone: ZoneInfo = WARSAW) -> list[str]:
    """The spans that begin on a local date, as its clock reads."""
    spans = [
        (datetime.fromtimestamp(span.opens, zone), datetime.fromtimestamp(span.closes, zone))
        for span in schedule.spans
    ]
    return [
        f"{opens:%H:%M}-{closes:%H:%M}"
        for opens, closes in spans
        if opens.date().isoformat() == day
    ]


CARD_OFFICE = Rules(weekly=(weekly("mon-wed,fri", "8.00–15.00"), weekly("thu", "8:00-16:30")))
CASH_DESK = Rules(
    weekly=(weekly("mon-fri", "10.00–14.00"),),
    special=(special("last-day-of-month", "10.00–12.00"),),
)


def test_an_ordinary_week() -> None:
    schedule = year_of(CARD_OFFICE)
    week = [open_on(f"2026-11-{day}", schedule) for day in range(16, 23)]
    assert week == [["08:00-15:00"]] * 3 + [["08:00-16:30"], ["08:00-15:00"], [], []]


def test_two_rules_for_the_same_day_are_both_true() -> None:
    rules = Rules(
        weekly=(weekly("mon", "8–12"), weekly("mon-tue", "11–15"), weekly("mon", "20–21"))
    )
    assert open_on("2026-11-16", year_of(rules)) == ["08:00-15:00", "20:00-21:00"]


@pytest.mark.parametrize("year", range(2025, 2031))
def test_every_polish_holiday_is_closed_and_named(year: int) -> None:
    daily = Rules(weekly=(weekly("mon-sun", "8–16"),))
    schedule = year_of(daily, f"{year}-01-01", 365)
    days = [date(year, 1, 1) + timedelta(days=number) for number in range(365)]
    closed = {day for day in days if not open_on(day.isoformat(), schedule)}
    assert closed == {day for day in days if is_polish_holiday(day)}
    assert {date.fromisoformat(named.date) for named in schedule.named_days} == closed
    assert all(named.holiday and named.why for named in schedule.named_days)
    assert len(closed) == 14
    assert date(year, 12, 24) in closed
    assert easter(year) + timedelta(days=60) in closed


def test_christmas_eve_was_a_working_day_until_2024() -> None:
    schedule = year_of(CARD_OFFICE, "2024-01-01", 366)
    assert open_on("2024-12-24", schedule) == ["08:00-15:00"]


def test_holidays_are_named_in_each_language() -> None:
    assert HOLIDAYS.on(date(2026, 11, 11)) == {
        "pl": "Narodowe Święto Niepodległości",
        "uk": "День незалежності",
        "en": "National Independence Day",
    }
    assert HOLIDAYS.on(date(2026, 11, 12)) is None


def test_a_language_the_calendar_lacks_gets_the_countrys_own_names() -> None:
    assert PublicHolidays("PL", ["pl", "fi"]).on(date(2026, 12, 26)) == {
        "pl": "Boże Narodzenie (drugi dzień)",
        "fi": "Boże Narodzenie (drugi dzień)",
    }


def test_two_holidays_on_one_day_are_both_named() -> None:
    # In 2008 the Ascension fell on the first of May.
    both = PublicHolidays("AT", ["de"]).on(date(2008, 5, 1))
    assert both is not None
    assert both["de"].split(", ") == ["Christi Himmelfahrt", "Staatsfeiertag"]


def test_a_country_without_a_calendar_is_refused() -> None:
    with pytest.raises(ValueError, match="XX"):
        PublicHolidays("XX", ["en"])


def test_the_cash_desk_closes_earlier_on_the_last_day_of_the_month() -> None:
    schedule = year_of(CASH_DESK)
    assert open_on("2026-06-30", schedule) == ["10:00-12:00"]
    assert open_on("2026-06-29", schedule) == ["10:00-14:00"]
    assert open_on("2026-07-01", schedule) == ["10:00-14:00"]


def test_a_month_that_ends_on_a_sunday_has_no_short_day() -> None:
    schedule = year_of(CASH_DESK)
    assert open_on("2026-05-31", schedule) == []
    assert open_on("2026-05-29", schedule) == ["10:00-14:00"]


def test_the_last_working_day_comes_before_the_weekend() -> None:
    rules = Rules(CASH_DESK.weekly, (special("last-working-day-of-month", "10–12"),))
    schedule = year_of(rules)
    assert open_on("2026-05-29", schedule) == ["10:00-12:00"]
    assert open_on("2026-12-31", schedule) == ["10:00-12:00"]
    assert open_on("2026-12-30", schedule) == ["10:00-14:00"]


@pytest.mark.parametrize(
    ("on", "day"),
    [
        ("first-working-day-of-month", "2026-05-04"),  # after 1 May, a Friday, and 3 May
        ("first-working-day-of-month", "2028-05-02"),
        ("first-working-day-of-month", "2027-01-04"),
        ("first-working-day-of-month", "2026-11-02"),
        ("last-working-day-of-month", "2026-12-31"),
        ("last-working-day-of-month", "2028-02-29"),
        ("last-working-day-of-month", "2027-02-26"),
        ("last-working-day-of-month", "2027-10-29"),
        ("first-day-of-month", "2026-12-01"),
        ("last-day-of-month", "2028-02-29"),
    ],
)
def test_special_days_of_the_month(on: SpecialDay, day: str) -> None:
    rules = Rules(CASH_DESK.weekly, (special(on, "7–8"),))
    schedule = year_of(rules, day[:8] + "01", 31)
    month = [f"{day[:8]}{number:02}" for number in range(1, 32)]
    assert [each for each in month if open_on(each, schedule) == ["07:00-08:00"]] == [day]


def test_a_special_day_on_a_holiday_opens_nothing() -> None:
    rules = Rules((weekly("mon-fri", "8–15"),), (special("first-day-of-month", "8–9"),))
    schedule = year_of(rules)
    assert open_on("2026-01-01", schedule) == []
    assert open_on("2026-05-01", schedule) == []
    assert open_on("2026-04-01", schedule) == ["08:00-09:00"]


def test_two_special_rules_on_the_same_day_are_both_true() -> None:
    both = (special("last-day-of-month", "8–10"), special("last-working-day-of-month", "9–11"))
    assert open_on("2026-06-30", year_of(Rules(CASH_DESK.weekly, both))) == ["08:00-11:00"]


def test_clerks_learn_where_a_special_day_opens_nothing() -> None:
    found = closed_special_days(CASH_DESK, date(2026, 1, 1), 365, HOLIDAYS)
    assert [day.isoformat() for day, _ in found] == [
        "2026-01-31",
        "2026-02-28",
        "2026-05-31",
        "2026-10-31",
    ]
    assert {rule.on for _, rule in found} == {"last-day-of-month"}


def test_a_special_day_with_an_exception_is_no_news_to_the_clerk() -> None:
    rules = Rules(CASH_DESK.weekly, CASH_DESK.special, (), (exception("2026-05-31", "10–12"),))
    found = closed_special_days(rules, date(2026, 5, 1), 60, HOLIDAYS)
    assert found == []


def test_an_exception_wins_over_hours_and_holidays() -> None:
    why = {"pl": "dyżur"}
    rules = Rules(
        CARD_OFFICE.weekly,
        exceptions=(
            exception("2026-11-10..2026-11-12", "9–12", why),
            exception("2026-11-17"),
            exception("2026-11-28", "9–12", why),
        ),
    )
    schedule = year_of(rules)
    assert open_on("2026-11-11", schedule) == ["09:00-12:00"]
    assert open_on("2026-11-17", schedule) == []
    assert open_on("2026-11-28", schedule) == ["09:00-12:00"]
    named = {named.date: named for named in schedule.named_days}
    assert named["2026-11-11"] == NamedDay("2026-11-11", why, holiday=False)
    assert named["2026-11-17"] == NamedDay("2026-11-17", None, holiday=False)
    assert named["2026-11-01"].holiday


def test_the_exception_written_last_wins() -> None:
    rules = Rules(
        CARD_OFFICE.weekly,
        exceptions=(
            exception("2026-12-21..2027-01-01", None, {"pl": "przerwa świąteczna"}),
            exception("2026-12-29", "9–11", {"pl": "dyżur"}),
        ),
    )
    schedule = year_of(rules)
    assert open_on("2026-12-28", schedule) == []
    assert open_on("2026-12-29", schedule) == ["09:00-11:00"]
    assert open_on("2026-12-30", schedule) == []
    turned = Rules(CARD_OFFICE.weekly, exceptions=rules.exceptions[::-1])
    assert open_on("2026-12-29", year_of(turned)) == []


def test_exceptions_outside_the_days_or_across_their_ends() -> None:
    rules = Rules(
        CARD_OFFICE.weekly,
        exceptions=(
            exception("2000-01-01..2026-11-02", "1–2"),
            exception("2026-11-30..2100-12-31", "2–3"),
            exception("2020-01-01"),
            exception("2099-01-01"),
        ),
    )
    schedule = year_of(rules, "2026-11-01", 30)
    assert open_on("2026-11-01", schedule) == open_on("2026-11-02", schedule) == ["01:00-02:00"]
    assert open_on("2026-11-03", schedule) == ["08:00-15:00"]
    assert open_on("2026-11-30", schedule) == ["02:00-03:00"]
    assert [named.date for named in schedule.named_days] == [
        "2026-11-01",
        "2026-11-02",
        "2026-11-11",
        "2026-11-30",
    ]


def test_an_osm_night_ends_where_a_holiday_begins() -> None:
    schedule = year_of(Rules(osm=("Mo-Su 22:00-06:00",)))
    assert open_on("2026-11-09", schedule) == ["22:00-06:00"]
    assert open_on("2026-11-10", schedule) == ["22:00-00:00"]
    assert open_on("2026-11-11", schedule) == []
    assert open_on("2026-11-12", schedule) == ["00:00-06:00", "22:00-06:00"]


def test_an_osm_night_ends_where_an_exception_begins() -> None:
    rules = Rules(osm=("Mo-Su 22:00-06:00",), exceptions=(exception("2026-11-17", "8–9"),))
    schedule = year_of(rules)
    assert open_on("2026-11-16", schedule) == ["22:00-00:00"]
    assert open_on("2026-11-17", schedule) == ["08:00-09:00"]
    assert open_on("2026-11-18", schedule) == ["00:00-06:00", "22:00-06:00"]


def test_osm_adds_to_weekly_rules() -> None:
    rules = Rules((weekly("mon", "8–12"),), osm=("Mo 11:00-14:00", "Tu 08:00-09:00; PH off"))
    schedule = year_of(rules)
    assert open_on("2026-11-16", schedule) == ["08:00-14:00"]
    assert open_on("2026-11-17", schedule) == ["08:00-09:00"]


def test_hours_of_which_osm_is_not_sure_are_closed() -> None:
    rules = Rules(osm=("Mo-Fr 08:00-15:00 unknown; Tu 08:00-09:00",))
    schedule = year_of(rules)
    assert open_on("2026-11-16", schedule) == []
    assert open_on("2026-11-17", schedule) == ["08:00-09:00"]


def test_the_library_is_not_trusted_over_several_days() -> None:
    fallback = year_of(Rules(osm=("Mo-Fr 08:00-15:00 || unknown",)))
    assert open_on("2026-11-17", fallback) == ["08:00-15:00"]
    two_days = year_of(Rules(osm=("Feb Mo 08:00-32:00",)))
    assert open_on("2026-02-02", two_days) == ["08:00-08:00"]
    assert len(two_days.spans) == 5


def test_around_the_clock_is_one_span() -> None:
    schedule = year_of(Rules(weekly=(weekly("mon-sun", "0–24"),)), "2026-11-12", 5)
    (span,) = schedule.spans
    assert span.closes - span.opens == 5 * 86400


def test_the_night_that_loses_an_hour() -> None:
    rules = Rules(weekly=(weekly("sun", "1.00–2.30, 2.40–2.50, 2.55–4.00"),))
    schedule = year_of(rules)
    assert open_on("2026-03-29", schedule) == ["01:00-04:00"]
    (night,) = [
        span
        for span in schedule.spans
        if datetime.fromtimestamp(span.opens, WARSAW).date() == date(2026, 3, 29)
    ]
    assert night.closes - night.opens == 2 * 3600


def test_hours_that_are_skipped_never_come() -> None:
    schedule = year_of(Rules(weekly=(weekly("sun", "2.10–2.50"),)))
    assert open_on("2026-03-29", schedule) == []
    assert open_on("2026-04-12", schedule) == ["02:10-02:50"]


def test_the_night_that_gains_an_hour() -> None:
    schedule = year_of(Rules(weekly=(weekly("sun", "2.10–2.50"),)))
    assert open_on("2026-10-25", schedule) == ["02:10-02:50", "02:10-02:50"]
    around = year_of(Rules(weekly=(weekly("sun", "1.00–4.00"),)), "2026-10-25", 1)
    (night,) = around.spans
    assert night.closes - night.opens == 4 * 3600


@pytest.mark.parametrize(
    ("zone", "day", "hours_long"),
    [
        ("America/New_York", "2026-03-08", 23.0),
        ("America/New_York", "2026-11-01", 25.0),
        ("Australia/Lord_Howe", "2026-10-04", 23.5),
        ("Australia/Lord_Howe", "2026-04-05", 24.5),
        ("America/Havana", "2026-11-01", 25.0),
        ("Asia/Beirut", "2026-03-29", 23.0),
        ("Europe/Warsaw", "2026-03-29", 23.0),
        ("Europe/Warsaw", "2026-10-25", 25.0),
        ("Asia/Kolkata", "2026-10-25", 24.0),
    ],
)
def test_a_day_is_as_long_as_its_zone_makes_it(zone: str, day: str, hours_long: float) -> None:
    always = Rules(weekly=(weekly("mon-sun", "0–24"),))
    nobodys = PublicHolidays("IN", ["en"])
    schedule = work_out(always, date.fromisoformat(day), 1, zone, nobodys)
    assert sum(span.closes - span.opens for span in schedule.spans) == hours_long * 3600


def test_the_29th_of_february() -> None:
    rules = Rules((weekly("tue", "8–15"),), osm=("Feb 29 16:00-17:00",))
    assert open_on("2028-02-29", year_of(rules, "2028-02-01", 60)) == [
        "08:00-15:00",
        "16:00-17:00",
    ]
    assert open_on("2027-02-28", year_of(rules, "2027-02-01", 60)) == []


def test_nothing_said_is_never_open() -> None:
    schedule = year_of(Rules())
    assert schedule.spans == ()
    assert schedule.special_rules == ()
    assert year_of(CASH_DESK).special_rules == CASH_DESK.special
    assert year_of(CARD_OFFICE, days=0) == Schedule(())


def test_seven_thousand_days() -> None:
    schedule = year_of(CASH_DESK, "2024-01-01", 7000)
    last = datetime.fromtimestamp(schedule.spans[-1].closes, UTC).date()
    assert last == date(2024, 1, 1) + timedelta(days=6997)
    assert open_on("2040-12-31", schedule) == ["10:00-12:00"]


def test_equal_rules_have_equal_keys() -> None:
    def written() -> Rules:
        return Rules(
            (weekly("mon-wed,fri", "8–15"),),
            (special("last-day-of-month", "8–9"),),
            ("Mo 08:00-09:00",),
            (exception("2026-12-21", None, {"pl": "święto", "en": "feast"}),),
        )

    assert rules_key(written()) == rules_key(written())
    turned = Rules(exceptions=(exception("2026-12-21", None, {"en": "feast", "pl": "święto"}),))
    assert rules_key(turned) == rules_key(Rules(exceptions=written().exceptions))
    different = [
        Rules(),
        CARD_OFFICE,
        CASH_DESK,
        written(),
        Rules(weekly=CASH_DESK.weekly),
        Rules(exceptions=(exception("2026-12-21"),)),
        Rules(exceptions=(exception("2026-12-21", "8–9"),)),
        Rules(exceptions=(exception("2026-12-21..2026-12-22"),)),
        Rules(osm=("Mo 08:00-09:00",)),
    ]
    assert len({rules_key(rules) for rules in different}) == len(different)
