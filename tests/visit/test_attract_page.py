"""What the screen says that nobody is using: by day, after closing, and when nobody knows."""

from datetime import datetime
from itertools import pairwise

import msgspec
import pytest

from kiosk.content.model import Content, Phone
from kiosk.visit import attract_page
from kiosk.visit.destinations import AtAttract
from kiosk.visit.pages import page
from kiosk.visit.parts import Status
from kiosk.visit.phrases import Words, phrases_in
from kiosk.visit.session import Session
from kiosk.visit.shown import AttractPage
from kiosk.visit.visit import Visit
from tests.examples import at, institution

DAY = at("2026-11-23 12:00")
NIGHT, SUNDAY, HOLIDAY = at("2026-11-23 22:10"), at("2026-11-29 12:00"), at("2026-12-25 12:00")
EMERGENCY = Phone("112", "112", label={"pl": "numer alarmowy", "en": "emergency number"})


def at_rest(content: Content, now: datetime = DAY, language: str = "en") -> AttractPage:
    shown = page(content, Visit(Session(language), (AtAttract(),)), now)
    assert isinstance(shown, AttractPage)
    return shown


def with_hours(content: Content, schedules: dict[int, int | None]) -> Content:
    """The content with other schedules (None: nobody knows) for those offices."""
    offices = [
        msgspec.structs.replace(office, schedule=schedules.get(number, office.schedule))
        for number, office in enumerate(content.offices)
    ]
    return msgspec.structs.replace(content, offices=tuple(offices))


def closed_for_good(content: Content) -> Content:
    schedules = [msgspec.structs.replace(each, spans=()) for each in content.schedules]
    return msgspec.structs.replace(content, schedules=tuple(schedules))


def statuses(shown: AttractPage) -> list[Status]:
    return [row.status for row in shown.rows if row.status is not None]


def test_few_offices_keep_their_order_and_say_whether_they_are_open() -> None:
    content = institution(6)
    shown = at_rest(content)
    assert shown.heading.text == "Now"
    assert [row.name.text for row in shown.rows] == [
        office.short_name["en"] for office in content.offices
    ]
    assert {status.short.text for status in statuses(shown)} == {
        "Open until 15:30",
        "Open until 14:00",
        "Open until 15:00",
    }
    assert shown.more is None


@pytest.mark.parametrize("count", [1, 8, 9, 24, 200])
def test_all_offices_are_shown_or_counted(count: int) -> None:
    shown = at_rest(institution(count))
    missing = count - len(shown.rows)
    assert len(shown.rows) == min(count, attract_page.MOST_ROWS)
    assert (shown.more.text if shown.more else "") == {
        0: "",
        1: "and 1 more office",
    }.get(missing, f"and {missing} more offices")


def test_where_rows_have_no_room_more_offices_are_counted() -> None:
    shown = at_rest(institution(9))
    assert [words.text for words in shown.left_out] == [
        f"and {missing} more offices" for missing in range(2, 10)
    ]
    assert len(at_rest(institution(1)).left_out) == 1


def test_of_many_offices_the_open_ones_come_first() -> None:
    content = institution(24)
    shown = at_rest(content, at("2026-11-23 15:10"))
    kinds = [status.kind for status in statuses(shown)]
    assert kinds == ["closing_soon"] * 8
    assert [row.name.text for row in shown.rows] == [
        office.short_name["en"] for office in content.offices if office.schedule == 0
    ]


@pytest.mark.parametrize("now", [NIGHT, SUNDAY, HOLIDAY])
def test_when_all_is_closed_those_come_first_that_open_first(now: datetime) -> None:
    shown = at_rest(institution(6), now)
    assert shown.heading.text == "All is closed now. These open first:"
    opens = [status.short.text.rpartition(" ")[2] for status in statuses(shown)]
    assert opens == ["7:30", "7:30", "8:00", "8:00", "10:00", "10:00"]


def test_after_closing_there_is_somebody_to_ring() -> None:
    content = msgspec.structs.replace(institution(6), after_hours=(EMERGENCY,))
    assert at_rest(content).advice is None
    advice = at_rest(content, NIGHT).advice
    assert advice is not None
    assert advice.heading.text == "You can ring now"
    (line,) = advice.lines
    assert line.text.text == "112"
    assert line.label == Words("emergency number", "en")
    assert at_rest(institution(6), NIGHT).advice is None


def test_nobody_is_told_that_all_is_closed_while_hours_are_unknown() -> None:
    content = msgspec.structs.replace(
        with_hours(institution(3), {1: None}), after_hours=(EMERGENCY,)
    )
    shown = at_rest(content, NIGHT)
    assert shown.heading.text == "Now"
    assert [status.kind for status in statuses(shown)] == ["closed", "closed", "unknown"]
    assert shown.advice is not None


def test_what_opens_no_more_is_not_said_to_open_first() -> None:
    shown = at_rest(closed_for_good(institution(3)), NIGHT)
    assert shown.heading.text == "All is closed now."
    assert {status.short.text for status in statuses(shown)} == {"Closed"}


def test_to_touch_the_screen_is_said_in_every_language_the_first_one_first() -> None:
    touch = at_rest(institution(3), language="pl").touch
    assert touch == tuple(
        phrases_in(language)("Touch the screen") for language in ("pl", "uk", "en")
    )
    assert len({words.text for words in touch}) == 3


def test_it_stands_elsewhere_each_minute_and_never_far() -> None:
    day = [at(f"2026-11-23 {minute // 60:02}:{minute % 60:02}") for minute in range(24 * 60)]
    places = [attract_page.nudge(now) for now in day]
    assert all(place != after for place, after in pairwise(places))
    assert all(max(abs(across), abs(down)) <= 2 for across, down in places)
    most = max(places.count(place) for place in set(places))
    assert most <= len(day) / 8
