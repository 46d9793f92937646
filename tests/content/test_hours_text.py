"""What clerks write about hours, days and dates, and what they are told."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.hours_text import (
    HoursError,
    check_osm,
    parse_date_range,
    parse_days,
    parse_hours,
)
from kiosk.content.model import Hours

EIGHT_TO_THREE = (Hours(480, 900),)


@pytest.mark.parametrize(
    "written",
    [
        "8.00–15.00",
        "8:00-15:00",
        "08.00-15.00",
        "8-15",
        "8.00 – 15",
        " 8.00—15:00 ",
        "8.00\u00a0–\u202f15.00",
        "8.00\u221215.00",
        "8.00\u201115.00",
    ],
)
def test_every_usual_way_to_write_hours(written: str) -> None:
    assert parse_hours(written) == EIGHT_TO_THREE


@pytest.mark.parametrize(
    ("written", "spans"),
    [
        ("8.00–12.00, 13.00–15.30", [(480, 720), (780, 930)]),
        ("13.00–15.30; 8.00–12.00", [(480, 720), (780, 930)]),
        ("8–12,12–16", [(480, 960)]),
        ("8–12,14–16,12–14", [(480, 960)]),
        ("0.00–24.00", [(0, 1440)]),
        ("22:00-24:00", [(1320, 1440)]),
        ("0-24", [(0, 1440)]),
    ],
)
def test_several_spans_come_in_order_and_touching_ones_are_one(
    written: str, spans: list[tuple[int, int]]
) -> None:
    assert parse_hours(written) == tuple(Hours(*span) for span in spans)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            "15.00–8.00",
            "15.00–8.00 ends before it begins. Hours over midnight are written with osm",
        ),
        ("22.00–6.00", 'osm: "Mo-Fr 22:00-06:00"'),
        ("22.00–0.00", "over midnight"),
        ("8.00–8.00", "begins and ends at the same time"),
        ("24.00–24.00", "begins at 24.00"),
        ("8–12, 11.30–15", "8.00–12.00 and 11.30–15.00 overlap"),
        ("8–12, 8–12", "overlap"),
        ("8–12, 11.59–15", "overlap"),
        ("25.00–26.00", "There is no 25.00 on a clock"),
        ("8.75–10.00", "There is no 8.75 on a clock"),
        ("8.00–24.30", "There is no 24.30 on a clock"),
        ("8.00–8.60", "There is no 8.60 on a clock"),
        ("8.5–15", "8.5–15 is not understood as hours. Write them like 8.00–15.00"),
        ("8.00", "not understood"),
        ("8.00–", "not understood"),
        ("8.00–12.00–15.00", "not understood"),
        ("closed", "not understood"),
        ("8.00–15.00,", "Hours are missing"),
        ("", "Hours are missing"),
        ("0730-1530", "not understood"),
        ("-8-15", "not understood"),
        ("８.００–１５.００", "not understood"),
        ("٨-١٥", "not understood"),
        ("8.00–15.00\u200b", "not understood"),
        ("8.00–15.00 {0} {x}", "not understood"),
        ("8–9," * 100, "too long"),
    ],
)
def test_hours_that_are_none_are_refused_with_a_sentence(written: str, told: str) -> None:
    with pytest.raises(HoursError) as refused:
        parse_hours(written)
    assert told in str(refused.value)
    assert str(refused.value) == refused.value.says.format(**refused.value.values)


@given(st.sets(st.integers(0, 1440), min_size=2, max_size=8), st.sampled_from(["–", "-", " - "]))
def test_what_is_written_is_what_is_read(edges: set[int], dash: str) -> None:
    ordered = sorted(edges)
    spans = list(zip(ordered[::2], ordered[1::2], strict=False))
    written = ", ".join(
        f"{opens // 60}.{opens % 60:02}{dash}{closes // 60:02}:{closes % 60:02}"
        for opens, closes in reversed(spans)
    )
    assert parse_hours(written) == tuple(Hours(opens, closes) for opens, closes in spans)


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("mon", {0}),
        ("mon-wed,fri", {0, 1, 2, 4}),
        ("sat-mon", {5, 6, 0}),
        ("mon-sun", {0, 1, 2, 3, 4, 5, 6}),
        ("sun-sat", {0, 1, 2, 3, 4, 5, 6}),
        ("Mon – WED , Fri", {0, 1, 2, 4}),
        ("thu-thu", {3}),
        ("tue,mon-wed", {0, 1, 2}),
    ],
)
def test_days(written: str, days: set[int]) -> None:
    assert parse_days(written) == days


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("pon", "There is no day pon; did you mean mon?"),
        ("Monday", "did you mean mon?"),
        ("mon-piątek", "did you mean fri?"),
        ("śr", "did you mean wed?"),
        ("нд", "did you mean sun?"),
        ("wend", "did you mean wed?"),
        ("pn.", "did you mean mon?"),
        ("xyzzy", "There is no day xyzzy. Days are mon, tue"),
        ("mon,,tue", "A day is missing here"),
        ("", "A day is missing here"),
        ("mon-", "A day is missing here"),
        ("mon-tue-wed", "too many dashes"),
        ("mon," * 60, "too long"),
    ],
)
def test_days_that_are_none(written: str, told: str) -> None:
    with pytest.raises(HoursError) as refused:
        parse_days(written)
    assert told in str(refused.value)


def test_dates_and_ranges_of_dates() -> None:
    christmas, new_year = date(2026, 12, 21), date(2027, 1, 1)
    assert parse_date_range("2026-12-21") == (christmas, christmas)
    assert parse_date_range("2026-12-21..2027-01-01") == (christmas, new_year)
    assert parse_date_range(" 2026-12-21 .. 2027-01-01 ") == (christmas, new_year)
    assert parse_date_range("2028-02-29") == (date(2028, 2, 29), date(2028, 2, 29))


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2026-02-29", "There is no date 2026-02-29"),
        ("2026-13-01", "There is no date 2026-13-01"),
        ("2026-04-01..2026-04-31", "There is no date 2026-04-31"),
        ("2027-01-01..2026-12-21", "did you mean 2026-12-21..2027-01-01?"),
        ("2026-12-21–2027-01-01", "did you mean 2026-12-21..2027-01-01?"),
        ("2026-12-21 - 2027-01-01", "did you mean 2026-12-21..2027-01-01?"),
        ("21.12.2026", "did you mean 2026-12-21?"),
        ("1.2.2026..2026-02-03", "1.2.2026 is not understood; did you mean 2026-02-01?"),
        ("1999-12-31", "not between 2000 and 2100"),
        ("2101-01-01", "not between 2000 and 2100"),
        ("2026-12-21..", "is not a date"),
        ("2026-12-21...2026-12-22", "is not a date"),
        ("2026-12-21..2026-12-22..2026-12-23", "is not a date"),
        ("", "is not a date"),
        ("tomorrow", "tomorrow is not a date. Write dates like 2026-12-21"),
        ("２０２６-12-21", "is not a date"),
        ("2026-12-21" * 30, "too long"),
    ],
)
def test_dates_that_are_none(written: str, told: str) -> None:
    with pytest.raises(HoursError) as refused:
        parse_date_range(written)
    assert told in str(refused.value)


@pytest.mark.parametrize(
    "written",
    [
        "Mo-Fr 08:00-15:00",
        "Mo-Fr 22:00-06:00; Sa off",
        "Mo-Fr 08:00-15:00; PH off",
        "Mo-Fr 08:00-15:00; Su,PH off",
        "Mo-Fr 08:00-15:00, PH closed",
        'Mo 10:00-12:00 "sunrise, PH 10:00+, Feb 30"',
        "Feb 29 10:00-12:00",
        "Dec 24-26 off",
        "Mo[1] 08:00-10:00",
        "week 1-53/2 Mo 08:00-10:00",
        "Mar 1 -1 day 10:00-12:00",
        "24/7",
    ],
)
def test_osm_lines_that_can_be_worked_out(written: str) -> None:
    check_osm(written)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("", "is not understood as OpenStreetMap hours"),
        ("Mo-Fr 25:00-26:00", "is not understood"),
        ("mon-wed 8.00-15.00", "Write them like Mo-Fr 08:00-15:00"),
        ('Mo 08:00-09:00 "', "is not understood"),
        ("Feb 30 10:00-12:00", "There is no date Feb 30"),
        ("Jun31-Jul 2 10:00-12:00", "There is no date Jun 31"),
        ("Nov 20-31 10:00-12:00", "There is no date Nov 31"),
        ("PH 10:00-12:00", "closed on public holidays"),
        ("Su,PH 10:00-12:00", "closed on public holidays"),
        ("Mo-Fr 08:00-15:00; SH off", "School holidays"),
        ("Mo-Fr sunrise-15:00", "sunrise is not known here"),
        ("Mo-Fr 08:00+", "When it closes must be known"),
        ("Mo-Fr 10:00-12:00/01:00", "repeated"),
        ("Mo-Fr 08:00-15:00;" * 30, "too long"),
    ],
)
def test_osm_lines_that_cannot_be_worked_out_faithfully(written: str, told: str) -> None:
    with pytest.raises(HoursError) as refused:
        check_osm(written)
    assert told in str(refused.value)


def told_about(written: str, read: Callable[[str], object]) -> str:
    try:
        read(written)
    except HoursError as refused:
        return str(refused)
    return ""


@settings(deadline=1000, derandomize=True)
@given(st.one_of(st.text(), st.text('MoTuFrSaPHJanFeb0123456789:-–.,;/+[]()" |{}', max_size=600)))
def test_any_text_is_read_or_refused_shortly(written: str) -> None:
    for read in (parse_hours, parse_days, parse_date_range, check_osm):
        assert len(told_about(written, read)) < 300
