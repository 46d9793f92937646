"""Random rules, held against the oracle: minute by minute, and edge by edge."""

import random
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.hours_text import check_osm
from kiosk.content.model import Hours, Schedule, SpecialRule
from kiosk.content.schedule import DatedRule, PublicHolidays, Rules, WeeklyRule, work_out
from kiosk.content.wall_clock import first_moment_of
from kiosk.visit.opening import status_at, week_of
from tests.content.oracle import Oracle, OsmLine, easter, open_minutes

ZONES = (
    "Europe/Warsaw",
    "America/New_York",
    "Australia/Lord_Howe",  # half an hour of daylight saving
    "America/Havana",  # repeats midnight
    "Asia/Beirut",  # skips midnight, and repeats the last hour of a date
    "Africa/Casablanca",  # daylight saving with a pause
    "Pacific/Chatham",
)
POLISH_HOLIDAYS = PublicHolidays("PL", ["pl"])

slow_but_sure = settings(max_examples=100, deadline=None, derandomize=True)

minutes = st.one_of(
    st.sampled_from([0, 60, 90, 120, 150, 180, 210, 480, 720, 900, 1380, 1410, 1440]),
    st.integers(0, 1440),
)
spans = st.sets(minutes, min_size=2, max_size=6).map(
    lambda edges: tuple(
        Hours(opens, closes) for opens, closes in list(pairwise(sorted(edges)))[::2]
    )
)
touching_spans = st.sets(minutes, min_size=2, max_size=4).map(
    lambda edges: tuple(Hours(opens, closes) for opens, closes in pairwise(sorted(edges)))
)
hours = st.one_of(spans, touching_spans)
weekdays = st.frozensets(st.integers(0, 6), min_size=1)
weekly_rules = st.builds(WeeklyRule, weekdays, hours)
special_rules = st.builds(
    SpecialRule,
    st.sampled_from(
        [
            "last-day-of-month",
            "first-day-of-month",
            "last-working-day-of-month",
            "first-working-day-of-month",
        ]
    ),
    hours,
)
osm_lines = st.builds(OsmLine, weekdays, st.integers(0, 1439), st.integers(1, 1440)).filter(
    lambda line: line.opens != line.closes
)


def interesting_dates(year: int) -> list[date]:
    """Where hours go wrong: clocks that change, holidays, ends of months and years."""
    found = [date(year, month, 1) for month in range(1, 13)]
    found += [date(year, 1, 6), date(year, 5, 3), date(year, 11, 11), date(year, 12, 25)]
    found += [easter(year) + timedelta(days=after) for after in (0, 49, 60)]
    found += [date(year, 3, 1) - timedelta(days=1)]
    for zone in map(ZoneInfo, ZONES):
        noons = [datetime(year, 1, 1, 12, tzinfo=zone) + timedelta(days=n) for n in range(365)]
        found += [after.date() for before, after in pairwise(noons) if before.dst() != after.dst()]
    return found


INTERESTING_DATES = sorted(day for year in range(2024, 2041) for day in interesting_dates(year))


@st.composite
def oracles(draw: st.DrawFn, near: date) -> Oracle:
    def exception() -> DatedRule:
        first = near + timedelta(days=draw(st.integers(-5, 5)))
        last = first + timedelta(days=draw(st.sampled_from([0, 0, 1, 4, 400])))
        why = draw(st.sampled_from([None, {"pl": "dyżur"}]))
        return DatedRule(first, last, draw(st.one_of(st.just(()), hours)), why)

    rules = Rules(
        weekly=tuple(draw(st.lists(weekly_rules, max_size=3))),
        special=tuple(draw(st.lists(special_rules, max_size=2))),
        exceptions=tuple(exception() for _ in range(draw(st.sampled_from([0, 0, 1, 2, 3])))),
    )
    return Oracle(rules, tuple(draw(st.lists(osm_lines, max_size=2))))


@st.composite
def offices(draw: st.DrawFn) -> tuple[Oracle, Schedule, date, int, ZoneInfo, date]:
    """An oracle, the schedule of the same rules from a day on for some days, and a day of care."""
    day = draw(st.sampled_from(INTERESTING_DATES))
    first_day = day - timedelta(days=draw(st.sampled_from([0, 1, 2, 30, 399])))
    days = (day - first_day).days + draw(st.sampled_from([1, 2, 3, 30, 400]))
    zone = draw(st.sampled_from(ZONES))
    oracle = draw(oracles(day))
    lines = tuple(str(line) for line in oracle.osm)
    for line in lines:
        check_osm(line)
    rules = Rules(oracle.rules.weekly, oracle.rules.special, lines, oracle.rules.exceptions)
    schedule = work_out(rules, first_day, days, zone, POLISH_HOLIDAYS)
    return oracle, schedule, first_day, days, ZoneInfo(zone), day


def says(oracle: Oracle, zone: ZoneInfo, first_day: date, days: int) -> Callable[[int], bool]:
    """The oracle about a moment, silent about dates that were not worked out."""
    last_day = first_day + timedelta(days=days - 1)

    def is_open(moment: int) -> bool:
        day = datetime.fromtimestamp(moment, zone).date()
        return first_day <= day <= last_day and oracle.is_open(moment, zone)

    return is_open


@slow_but_sure
@given(offices())
def test_every_minute_around_a_day_of_care(
    office: tuple[Oracle, Schedule, date, int, ZoneInfo, date],
) -> None:
    oracle, schedule, first_day, days, zone, day = office
    is_open = says(oracle, zone, first_day, days)
    begins = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) - 30 * 3600
    ends = begins + 84 * 3600
    expected = {moment for moment in range(begins, ends, 60) if is_open(moment)}
    assert open_minutes(schedule.spans, begins, ends) == expected


@slow_but_sure
@given(offices(), st.integers())
def test_every_edge_and_any_moment(
    office: tuple[Oracle, Schedule, date, int, ZoneInfo, date], seed: int
) -> None:
    oracle, schedule, first_day, days, zone, _ = office
    is_open = says(oracle, zone, first_day, days)
    for span in schedule.spans:
        assert [is_open(edge) for edge in (span.opens - 1, span.opens)] == [False, True]
        assert [is_open(edge) for edge in (span.closes - 1, span.closes)] == [True, False]
    assert all(one.closes < other.opens for one, other in pairwise(schedule.spans))
    chance = random.Random(seed)
    begins, ends = first_moment_of(first_day, zone) - 86400, 86400 * (days + 2)
    for moment in (begins + chance.randrange(ends) for _ in range(300)):
        assert any(span.opens <= moment < span.closes for span in schedule.spans) == is_open(moment)


@slow_but_sure
@given(offices(), st.integers(-86400, 86400 * 3))
def test_what_visitors_are_told_comes_true(
    office: tuple[Oracle, Schedule, date, int, ZoneInfo, date], later_s: int
) -> None:
    oracle, schedule, first_day, days, zone, day = office
    is_open = says(oracle, zone, first_day, days)
    horizon = first_moment_of(first_day + timedelta(days=days), zone)
    moment = first_moment_of(day, zone) + later_s
    told = status_at(schedule, datetime.fromtimestamp(moment, zone), horizon)
    if moment >= horizon:
        assert told.status == "unknown"
        return
    assert (told.status in {"open", "closing_soon"}) == is_open(moment)
    until = horizon if told.changes_at is None else int(told.changes_at.timestamp())
    assert moment < until <= horizon
    for between in range(moment, until, max(60, (until - moment) // 500)):
        assert is_open(between) == is_open(moment)
    assert is_open(until - 1) == is_open(moment)
    if told.changes_at is not None:
        assert is_open(until) != is_open(moment)
        assert is_open(until + 59) != is_open(moment)
    assert (told.status == "closing_soon") == (
        is_open(moment) and told.changes_at is not None and until - moment <= 1800
    )


@slow_but_sure
@given(offices())
def test_the_week_is_what_the_wall_clock_reads_while_open(
    office: tuple[Oracle, Schedule, date, int, ZoneInfo, date],
) -> None:
    oracle, schedule, first_day, days, zone, day = office
    is_open = says(oracle, zone, first_day, days)
    now = datetime(day.year, day.month, day.day, 12, tzinfo=zone)
    week = week_of(schedule, now, zone)
    assert [each.day.weekday() for each in week] == list(range(7))
    assert week[day.weekday()].day == day
    midnight = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
    walls = [
        (moment, datetime.fromtimestamp(moment, zone))
        for moment in range(midnight - 15 * 3600, midnight + 39 * 3600, 60)
    ]
    that_day = [(moment, wall) for moment, wall in walls if wall.date() == day]
    read_while_open = {wall.hour * 60 + wall.minute for moment, wall in that_day if is_open(moment)}
    read_at_all = {wall.hour * 60 + wall.minute for _, wall in that_day}
    shown = {
        minute for span in week[day.weekday()].hours for minute in range(span.opens, span.closes)
    }
    assert shown & read_at_all == read_while_open
