"""Clocks on the wall and real moments, also when the clocks change."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from kiosk.content.model import Span
from kiosk.content.wall_clock import (
    first_moment_of,
    joined,
    midnight_reading,
    moment_at,
    moments_of,
    readings_of,
    steady_times,
)

WARSAW = ZoneInfo("Europe/Warsaw")


@pytest.mark.parametrize(
    ("zone", "written", "moment"),
    [
        ("Europe/Warsaw", "2026-03-29 02:30", "2026-03-29T03:30:00+02:00"),
        ("Europe/Warsaw", "2026-10-25 02:30", "2026-10-25T02:30:00+02:00"),
        ("Europe/Warsaw", "2026-07-01 12:00", "2026-07-01T12:00:00+02:00"),
        ("America/New_York", "2026-03-08 02:00", "2026-03-08T03:00:00-04:00"),
        ("Australia/Lord_Howe", "2026-10-04 02:10", "2026-10-04T02:40:00+11:00"),
        ("Asia/Beirut", "2026-03-29 00:10", "2026-03-29T01:10:00+03:00"),
    ],
)
def test_a_skipped_time_moves_on_and_a_repeated_one_is_the_first(
    zone: str, written: str, moment: str
) -> None:
    found = moment_at(datetime.fromisoformat(written), ZoneInfo(zone))
    assert found.isoformat() == moment


def test_a_date_begins_with_the_first_of_two_midnights_or_after_a_skipped_one() -> None:
    havana = ZoneInfo("America/Havana")
    repeated = datetime.fromtimestamp(first_moment_of(date(2026, 11, 1), havana), havana)
    assert repeated.isoformat() == "2026-11-01T00:00:00-04:00"
    beirut = ZoneInfo("Asia/Beirut")
    skipped = datetime.fromtimestamp(first_moment_of(date(2026, 3, 29), beirut), beirut)
    assert skipped.isoformat() == "2026-03-29T01:00:00+03:00"


def test_a_year_has_three_steady_times_in_poland_and_in_morocco() -> None:
    begins, ends = midnight_reading(date(2026, 1, 1)), midnight_reading(date(2027, 1, 1))
    warsaw = steady_times(begins, ends, WARSAW)
    assert [steady.offset // 3600 for steady in warsaw] == [1, 2, 1]
    assert [steady.begins for steady in warsaw[1:]] == [steady.ends for steady in warsaw[:-1]]
    assert warsaw[1].begins == int(datetime.fromisoformat("2026-03-29T01:00Z").timestamp())
    casablanca = steady_times(begins, ends, ZoneInfo("Africa/Casablanca"))
    assert [steady.offset // 3600 for steady in casablanca] == [1, 0, 1]


def test_a_date_that_was_skipped_has_no_moments() -> None:
    begins = midnight_reading(date(2011, 12, 30))
    assert moments_of([(begins, begins + 86400)], ZoneInfo("Pacific/Apia")) == ()


def test_what_touches_or_overlaps_is_joined() -> None:
    assert joined([(5, 6), (1, 3), (3, 4), (2, 3)]) == [(1, 4), (5, 6)]
    assert joined([]) == []


def test_there_and_back_again() -> None:
    day = midnight_reading(date(2026, 7, 1))
    stretches = [(day + 8 * 3600, day + 15 * 3600), (day + 20 * 3600, day + 30 * 3600)]
    assert readings_of(moments_of(stretches, WARSAW), WARSAW) == stretches
    assert moments_of([], WARSAW) == ()


def test_a_span_that_ends_in_a_jump_ends_at_what_the_clock_jumps_to() -> None:
    jump = int(datetime.fromisoformat("2026-03-29T03:00:00+02:00").timestamp())
    sunday = midnight_reading(date(2026, 3, 29))
    ending = readings_of([Span(jump - 3600, jump)], WARSAW)
    assert ending == [(sunday + 3600, sunday + 3 * 3600)]
    beginning = readings_of([Span(jump, jump + 3600)], WARSAW)
    assert beginning == [(sunday + 3 * 3600, sunday + 4 * 3600)]
