"""At night the screen nobody uses is dark, and says only to touch it."""

from datetime import timedelta
from itertools import pairwise

import msgspec
import pytest

from kiosk.content.model import Content, Night
from kiosk.visit.destinations import AtAttract
from kiosk.visit.pages import page
from kiosk.visit.phrases import phrases_in
from kiosk.visit.session import Session
from kiosk.visit.shown import AttractPage, NightPage
from kiosk.visit.spoken import spoken
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Wake
from tests.examples import at, institution
from tests.visit.visible import seen_around, seen_on

OVER_MIDNIGHT, AFTER_MIDNIGHT = Night(20 * 60, 6 * 60), Night(0, 5 * 60 + 30)
NOBODYS = Visit(Session("pl"), (AtAttract(),))


def with_night(night: Night | None) -> Content:
    return msgspec.structs.replace(institution(6), night=night)


def is_dark(content: Content, time: str) -> bool:
    return isinstance(page(content, NOBODYS, at(time)), NightPage)


@pytest.mark.parametrize(
    ("time", "dark"),
    [
        ("2026-11-23 19:59:59", False),
        ("2026-11-23 20:00", True),
        ("2026-11-23 23:59:59", True),
        ("2026-11-24 00:00", True),
        ("2026-11-24 05:59:59", True),
        ("2026-11-24 06:00", False),
        ("2026-11-24 12:00", False),
    ],
)
def test_it_is_dark_from_one_time_to_the_other(time: str, dark: bool) -> None:
    assert is_dark(with_night(OVER_MIDNIGHT), time) is dark


def test_a_night_may_begin_at_midnight() -> None:
    content = with_night(AFTER_MIDNIGHT)
    times = ("2026-11-23 23:59", "2026-11-24 00:00", "2026-11-24 05:29", "2026-11-24 05:30")
    assert [is_dark(content, time) for time in times] == [False, True, True, False]


def test_the_hour_that_comes_twice_is_dark_twice_and_the_missing_one_harms_nobody() -> None:
    """On 25 October 2026 the clock goes back from 3 to 2; on 28 March 2027 from 2 to 3."""
    content = with_night(Night(2 * 60, 3 * 60))
    first = at("2026-10-25 02:30")
    for moment in (first, first.replace(fold=1)):
        assert isinstance(page(content, NOBODYS, moment), NightPage)
    assert not is_dark(content, "2027-03-28 01:59:59")
    assert not is_dark(content, "2027-03-28 03:00")


def test_while_an_office_is_open_it_is_not_dark() -> None:
    content = with_night(Night(14 * 60, 6 * 60))
    assert not is_dark(content, "2026-11-23 14:47")
    assert is_dark(content, "2026-11-23 16:00")


def test_without_a_night_it_is_never_dark() -> None:
    assert not is_dark(with_night(None), "2026-11-24 02:00")


def test_by_a_clock_that_nobody_trusts_it_is_never_dark() -> None:
    assert isinstance(page(with_night(Night(0, 24 * 60 - 1)), NOBODYS, None), AttractPage)


def test_somebody_who_is_here_at_night_sees_the_pages_as_ever() -> None:
    content, night = with_night(OVER_MIDNIGHT), at("2026-11-23 22:00")
    awake = NOBODYS.after(Wake())
    assert page(content, awake, night).id == "home"


def test_without_offices_there_is_whom_to_ring_at_night_too() -> None:
    content = msgspec.structs.replace(institution(0), night=OVER_MIDNIGHT)
    assert page(content, NOBODYS, at("2026-11-23 22:00")).id == "apology"


def test_it_says_to_touch_the_screen_in_every_language_and_nothing_else() -> None:
    shown = page(with_night(OVER_MIDNIGHT), NOBODYS, at("2026-11-23 22:00"))
    touch = tuple(phrases_in(language)("Touch the screen") for language in ("pl", "uk", "en"))
    assert (*seen_on(shown), *seen_around(shown)) == touch
    assert [said.text.rstrip(".") for said in spoken(shown)] == [words.text for words in touch]


def test_the_words_stand_far_from_where_they_were_each_minute_and_everywhere_in_turn() -> None:
    content, begin = with_night(OVER_MIDNIGHT), at("2026-11-23 20:00")
    night = [begin + timedelta(minutes=minute) for minute in range(600)]
    shown = [page(content, NOBODYS, now) for now in night]
    places = [each.place for each in shown if isinstance(each, NightPage)]
    assert len(places) == len(night)
    assert all(0 <= share <= 1 for place in places for share in place)
    assert all(
        abs(one[0] - other[0]) + abs(one[1] - other[1]) > 0.3 for one, other in pairwise(places)
    )
    assert max(places.count(place) for place in set(places)) <= len(night) / 100
