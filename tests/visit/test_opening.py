"""Open, closing soon, closed until: what a visitor is told about now, and about the week."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.model import Hours, NamedDay, Schedule, Span
from kiosk.visit.opening import CLOSING_SOON, Opening, status_at, week_of

WARSAW = ZoneInfo("Europe/Warsaw")
NEVER = 2**40
INDEPENDENCE_DAY = NamedDay("2026-11-11", {"pl": "Narodowe Święto Niepodległości"}, holiday=True)
CHRISTMAS_BREAK = NamedDay("2026-11-13", {"pl": "przerwa"}, holiday=False)
UNEXPLAINED = NamedDay("2026-11-14", None, holiday=False)


def moment(written: str) -> int:
    return int(datetime.fromisoformat(written).replace(tzinfo=WARSAW).timestamp())


def span(opens: str, closes: str) -> Span:
    return Span(moment(opens), moment(closes))


def now(written: str, fold: int = 0) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=WARSAW, fold=fold)


SCHEDULE = Schedule(
    spans=(
        span("2026-11-10 08:00", "2026-11-10 15:00"),
        span("2026-11-12 08:00", "2026-11-12 12:00"),
        span("2026-11-12 13:00", "2026-11-12 15:00"),
        span("2026-11-14 22:00", "2026-11-15 06:00"),
    ),
    named_days=(INDEPENDENCE_DAY, CHRISTMAS_BREAK, UNEXPLAINED),
)


def at(written: str, horizon: int = NEVER) -> Opening:
    return status_at(SCHEDULE, now(written), horizon)


def test_open_until_three() -> None:
    assert at("2026-11-10 08:00") == Opening("open", now("2026-11-10 15:00"), None)
    assert at("2026-11-10 14:29:59") == Opening("open", now("2026-11-10 15:00"), None)


@pytest.mark.parametrize(
    ("written", "minutes_left"),
    [("14:30", 30), ("14:30:01", 30), ("14:31", 29), ("14:59", 1), ("14:59:59.999999", 1)],
)
def test_closing_soon(written: str, minutes_left: int) -> None:
    closes = now("2026-11-10 15:00")
    assert at(f"2026-11-10 {written}") == Opening("closing_soon", closes, None, minutes_left)


def test_closed_until_it_next_opens() -> None:
    assert at("2026-11-10 07:59:59.999999") == Opening("closed", now("2026-11-10 08:00"), None)
    assert at("2026-11-10 15:00") == Opening("closed", now("2026-11-12 08:00"), None)
    assert at("2026-11-12 12:00") == Opening("closed", now("2026-11-12 13:00"), None)


def test_a_holiday_or_an_exception_says_why() -> None:
    assert at("2026-11-11 00:00").why == INDEPENDENCE_DAY.why
    assert at("2026-11-11 23:59:59").why == INDEPENDENCE_DAY.why
    assert at("2026-11-12 00:00").why is None
    assert at("2026-11-13 12:00").why == CHRISTMAS_BREAK.why
    assert at("2026-11-14 12:00").why is None


def test_nothing_is_said_past_the_horizon() -> None:
    horizon = moment("2026-11-12 00:00")
    assert at("2026-11-12 00:00", horizon) == Opening("unknown", None, None)
    assert at("2026-11-11 23:59", horizon) == Opening("closed", None, INDEPENDENCE_DAY.why)
    night = moment("2026-11-15 00:00")
    assert at("2026-11-14 23:59", night) == Opening("open", None, None)
    assert at("2026-11-15 06:00") == Opening("closed", None, None)


def test_a_span_cut_off_by_the_horizon_is_not_said_to_close_there() -> None:
    midnight = moment("2026-11-15 00:00")
    schedule = Schedule((Span(midnight - 7200, midnight),))
    assert status_at(schedule, now("2026-11-14 23:45"), midnight) == Opening("open", None, None)


def test_an_opening_at_the_horizon_is_not_promised() -> None:
    opens = moment("2026-11-12 08:00")
    assert at("2026-11-11 12:00", opens).changes_at is None
    assert at("2026-11-11 12:00", opens + 1).changes_at == now("2026-11-12 08:00")


def test_nothing_is_said_before_the_first_day() -> None:
    begins = moment("2026-11-10 00:00")
    early = status_at(SCHEDULE, now("2026-11-09 23:59"), NEVER, begins)
    assert early == Opening("unknown", None, None)
    assert status_at(SCHEDULE, now("2026-11-10 00:00"), NEVER, begins).status == "closed"


def test_an_office_without_hours_is_unknown() -> None:
    assert status_at(None, now("2026-11-10 12:00"), NEVER) == Opening("unknown", None, None)


def test_an_office_that_never_opens_is_closed() -> None:
    closed = Opening("closed", None, None)
    assert status_at(Schedule(()), now("2026-11-10 12:00"), NEVER) == closed


def test_times_come_in_the_zone_they_were_asked_in() -> None:
    zone = timezone(timedelta(hours=1))
    found = status_at(SCHEDULE, datetime(2026, 11, 10, 9, tzinfo=zone), NEVER)
    assert found.changes_at == datetime(2026, 11, 10, 15, tzinfo=zone)
    assert found.changes_at.tzinfo is zone


def test_both_passes_of_a_repeated_hour() -> None:
    half_past = int(datetime(2026, 10, 25, 0, 30, tzinfo=UTC).timestamp())
    schedule = Schedule(
        (Span(half_past, half_past + 600), Span(half_past + 3600, half_past + 4200))
    )
    first = status_at(schedule, now("2026-10-25 02:35"), NEVER)
    second = status_at(schedule, now("2026-10-25 02:35", fold=1), NEVER)
    assert (first.status, first.minutes_left) == ("closing_soon", 5)
    assert (second.status, second.minutes_left) == ("closing_soon", 5)
    assert first.changes_at
    assert second.changes_at
    assert second.changes_at.timestamp() - first.changes_at.timestamp() == 3600
    between = status_at(schedule, now("2026-10-25 02:45"), NEVER).changes_at
    assert between
    assert between.isoformat() == "2026-10-25T02:30:00+01:00"


@settings(deadline=None, derandomize=True)
@given(st.sets(st.integers(0, 3000), max_size=20), st.integers(0, 3000 * 60), st.integers(0, 3000))
def test_the_same_as_looking_through_all_spans(edges: set[int], now_s: int, last: int) -> None:
    ordered = [edge * 60 for edge in sorted(edges)]
    spans = tuple(map(Span, ordered[::2], ordered[1::2]))
    horizon = last * 60
    told = status_at(Schedule(spans), datetime.fromtimestamp(now_s, UTC), horizon)
    if now_s >= horizon:
        assert told.status == "unknown"
        return
    holding = [span for span in spans if span.opens <= now_s < span.closes]
    later = [span.opens for span in spans if span.opens > now_s]
    change = holding[0].closes if holding else later[0] if later else horizon
    assert (told.status in {"open", "closing_soon"}) == bool(holding)
    if change >= horizon:
        assert told.changes_at is None
    else:
        assert told.changes_at == datetime.fromtimestamp(change, UTC)
    soon = bool(holding) and change < horizon and change - now_s <= CLOSING_SOON.total_seconds()
    assert (told.status == "closing_soon") == soon


def week(written: str, *spans: Span) -> dict[str, list[str]]:
    schedule = Schedule(spans, SCHEDULE.named_days) if spans else SCHEDULE
    return {
        f"{day.day:%a %d}": [
            f"{hours.opens // 60}.{hours.opens % 60:02}–{hours.closes // 60}.{hours.closes % 60:02}"
            for hours in day.hours
        ]
        for day in week_of(schedule, now(written), WARSAW)
    }


def test_a_week_from_monday_to_sunday() -> None:
    expected = {
        "Mon 09": [],
        "Tue 10": ["8.00–15.00"],
        "Wed 11": [],
        "Thu 12": ["8.00–12.00", "13.00–15.00"],
        "Fri 13": [],
        "Sat 14": ["22.00–24.00"],
        "Sun 15": ["0.00–6.00"],
    }
    assert week("2026-11-09 00:00") == expected
    assert week("2026-11-15 23:59") == expected
    assert not any(week("2026-11-16 00:00").values())


def test_a_week_says_which_days_are_named() -> None:
    days = week_of(SCHEDULE, now("2026-11-12 12:00"), WARSAW)
    assert [day.named for day in days] == [
        None,
        None,
        INDEPENDENCE_DAY,
        None,
        CHRISTMAS_BREAK,
        UNEXPLAINED,
        None,
    ]
    assert [day.day for day in days] == [date(2026, 11, number) for number in range(9, 16)]
    assert days[1].hours == (Hours(480, 900),)


def test_a_span_over_many_weeks_fills_each_day() -> None:
    whole = week("2026-11-12 12:00", span("2026-10-01 00:00", "2027-01-01 00:00"))
    assert set(map(tuple, whole.values())) == {("0.00–24.00",)}


def test_nights_when_the_clocks_change_read_like_the_clock() -> None:
    spring = week("2026-03-29 12:00", span("2026-03-29 00:00", "2026-03-29 15:00"))
    assert spring["Sun 29"] == ["0.00–15.00"]
    half_past = int(datetime(2026, 10, 25, 0, 30, tzinfo=UTC).timestamp())
    twice = (Span(half_past, half_past + 600), Span(half_past + 3600, half_past + 4200))
    assert week("2026-10-25 12:00", *twice)["Sun 25"] == ["2.30–2.40"]


def test_the_week_is_that_of_the_zone_not_of_the_clock_asked_with() -> None:
    sunday_evening_utc = datetime(2026, 11, 15, 23, 30, tzinfo=UTC)
    assert week_of(SCHEDULE, sunday_evening_utc, WARSAW)[0].day == date(2026, 11, 16)
