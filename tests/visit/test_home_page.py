"""The ways in from the first page."""

import pytest

from kiosk.visit.destinations import AtHome, AtSearch
from kiosk.visit.pages import page
from kiosk.visit.session import Session
from kiosk.visit.shown import TilesPage
from kiosk.visit.spoken import spoken
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Go
from tests.examples import at, institution

NOON = at("2026-11-24 12:00")


@pytest.mark.parametrize("here", [AtHome(), AtHome(0, 8), AtHome(8, 10)])
def test_the_search_is_one_touch_away_from_home_and_from_every_stretch(here: AtHome) -> None:
    shown = page(institution(40), Visit(Session("en")).after(Go(here)), NOON)
    assert isinstance(shown, TilesPage)
    assert shown.search is not None
    assert shown.search.wish == Go(AtSearch())


def test_without_offices_there_is_nothing_to_search() -> None:
    assert not isinstance(page(institution(0), Visit(Session("en")), NOON), TilesPage)


def test_the_search_is_the_first_thing_one_hears_to_choose() -> None:
    said = [each.text for each in spoken(page(institution(6), Visit(Session("en")), NOON))]
    assert said[:3] == [
        "How can we help?",
        "You can choose:",
        "Search: name, matter, room number.",
    ]
