"""How a visit ends, and what is there between two visitors."""

from datetime import timedelta
from itertools import pairwise

import pytest

from kiosk.content.model import Content
from kiosk.visit.destinations import AtAids, AtAttract, AtHome, AtOffice, entrance
from kiosk.visit.likings import THEMES, VOLUMES_DB
from kiosk.visit.machine import Machine
from kiosk.visit.pages import page
from kiosk.visit.phrases import Words
from kiosk.visit.session import Session
from kiosk.visit.shown import AttractPage, OfficePage, StillTherePage, TilesPage
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import (
    AskWhetherThere,
    Back,
    ChooseCalm,
    ChooseLanguage,
    ChooseReach,
    ChooseTextSize,
    ChooseTheme,
    ChooseVolume,
    EndVisit,
    Go,
    ReadAloud,
    Silence,
    StayHere,
    Wake,
    Wish,
)
from tests.examples import at, institution

NOW = at("2026-11-23 14:47")
EVERY_AID: tuple[Wish, ...] = (
    ChooseLanguage("uk"),
    ChooseTextSize(200),
    ChooseTheme("white"),
    ChooseReach("low"),
    ChooseCalm(True),
    ReadAloud(),
    ChooseVolume(4),
)


@pytest.fixture(scope="module")
def content() -> Content:
    return institution(6)


QUESTION = AskWhetherThere(30)
"""Asked when the machine has just been started."""


def after(visit: Visit, *wishes: Wish) -> Visit:
    for wish in wishes:
        visit = visit.after(wish)
    return visit


def test_the_question_leaves_everything_as_it_was(content: Content) -> None:
    visit = after(Visit.fresh(content), Go(AtOffice("office-1")), ChooseTextSize(150))
    asked = visit.after(QUESTION)
    assert isinstance(page(content, asked, NOW), StillTherePage)
    assert asked.after(StayHere()) == visit


def test_the_question_counts_down_and_stops_at_nothing(content: Content) -> None:
    asked = Visit.fresh(content).after(QUESTION)
    left = []
    for seconds in (0, 0.4, 1, 29.5, 30, 45):
        shown = page(content, asked, NOW, Machine(uptime_s=seconds))
        assert isinstance(shown, StillTherePage)
        left.append(shown.seconds_left)
    assert left == [30, 30, 29, 1, 0, 0]


def test_nothing_counts_down_for_who_wants_it_calm(content: Content) -> None:
    asked = after(Visit.fresh(content), ChooseCalm(True), QUESTION)
    shown = page(content, asked, NOW)
    assert isinstance(shown, StillTherePage)
    assert shown.seconds_left is None


@pytest.mark.parametrize("wish", [Go(AtOffice("office-2")), ChooseLanguage("en"), Back()])
def test_any_wish_answers_the_question(content: Content, wish: Wish) -> None:
    visit = Visit.fresh(content)
    assert after(visit, QUESTION, wish) == visit.after(wish)


def test_who_has_finished_leaves_nothing_behind(content: Content) -> None:
    visit = after(Visit.fresh(content), *EVERY_AID, Go(AtOffice("office-1")), QUESTION)
    shown = page(content, visit, NOW)
    assert isinstance(shown, StillTherePage)
    leave = next(choice for choice in shown.choices if isinstance(choice.wish, EndVisit))
    assert visit.after(leave.wish) == Visit.nobodys(content)


def test_whoever_comes_next_begins_like_the_first_one(content: Content) -> None:
    visit = after(Visit.fresh(content), *EVERY_AID, EndVisit("pl"), Wake())
    assert visit == Visit.fresh(content)


def test_nobody_is_asked_where_nobody_is(content: Content) -> None:
    nobody = Visit.nobodys(content)
    assert nobody.after(QUESTION) == nobody


def test_there_is_no_way_back_to_where_nobody_is(content: Content) -> None:
    visit = Visit.nobodys(content).after(Go(AtOffice("office-1")))
    assert visit.history == (AtOffice("office-1"),)
    assert not visit.can_go_back


def test_waking_means_nothing_to_who_is_awake(content: Content) -> None:
    visit = Visit.fresh(content).after(Go(AtOffice("office-1")))
    assert visit.after(Wake()) == visit


@pytest.mark.parametrize("steps", range(-9, 10))
def test_the_volume_stays_between_its_ends(steps: int) -> None:
    session = Session("pl")
    for _ in range(abs(steps)):
        session = session.after(ChooseVolume(session.volume + (1 if steps > 0 else -1)))
    assert 0 <= session.volume < len(VOLUMES_DB)


def test_the_volume_has_steps_over_more_than_18_decibels() -> None:
    """EN 301 549, 5.1.3.12 and 8.2.1.2: 18 dB, with a step on the way."""
    assert VOLUMES_DB[-1] - VOLUMES_DB[0] >= 18
    assert len(VOLUMES_DB) > 2
    assert list(VOLUMES_DB) == sorted(VOLUMES_DB)


def test_silence_is_the_end_of_reading_aloud() -> None:
    assert Session("pl").after(ReadAloud()).after(Silence()) == Session("pl")


def test_contrast_goes_round_all_colours(content: Content) -> None:
    visit = Visit.fresh(content)
    seen = []
    for _ in range(4):
        seen.append(visit.session.theme)
        shown = page(content, visit, NOW)
        wish = next(button.wish for button in shown.bar if button.id == "contrast")
        visit = visit.after(wish)
    assert seen == [*THEMES, THEMES[0]]


def test_the_screen_nobody_uses_says_what_is_open_and_to_touch_it(content: Content) -> None:
    shown = page(content, Visit.nobodys(content), NOW)
    assert isinstance(shown, AttractPage)
    assert len(shown.rows) == 6
    assert {words.language for words in shown.touch} == {"pl", "uk", "en"}
    assert shown.header.time == Words("14:47", "pl")


def test_nothing_burns_in(content: Content) -> None:
    """Over an hour all of it stands in many places, next to each other."""
    places = []
    for minute in range(64):
        now = NOW + timedelta(minutes=minute)
        shown = page(content, Visit.nobodys(content), now)
        assert isinstance(shown, AttractPage)
        places.append(shown.nudge)
    assert len(set(places)) >= 20
    steps = pairwise(places)
    assert all(abs(a - c) <= 1 and abs(b - d) <= 1 for (a, b), (c, d) in steps)


def test_the_aids_are_one_touch_from_the_first_page(content: Content) -> None:
    shown = page(content, Visit.fresh(content), NOW)
    assert isinstance(shown, TilesPage)
    assert Go(AtAids()) in [tile.wish for tile in shown.tiles]


def test_without_a_voice_nothing_offers_to_read(content: Content) -> None:
    for here in (AtHome(), AtAids(), AtOffice("office-1")):
        visit = Visit(Session("pl"), (here,))
        mute, speaking = (page(content, visit, NOW, Machine(voices)) for voices in ((), ("pl",)))
        assert "ReadAloud" not in repr(mute)
        assert "ReadAloud" in repr(speaking)
    assert isinstance(mute, OfficePage)


def test_who_goes_back_comes_to_where_they_went_in() -> None:
    assert entrance(AtOffice("office-1", "way", 20_000)) == AtOffice("office-1")
    assert entrance(AtHome(8, 16, 4)) == AtHome(8, 16)
    assert entrance(AtAttract(1)) == AtAttract()
