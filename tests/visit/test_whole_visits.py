"""Whole visits, as a person at the kiosk lives them, without a screen."""

from datetime import datetime

import pytest

from kiosk.content.model import Content
from kiosk.visit.destinations import AtHome, AtOffice
from kiosk.visit.pages import page
from kiosk.visit.parts import Tile
from kiosk.visit.phrases import Words
from kiosk.visit.shown import AnyPage, ArticlePage, FiguresPage, OfficePage, TilesPage
from kiosk.visit.visit import LONGEST_HISTORY, Visit
from kiosk.visit.wishes import (
    Back,
    ChooseCode,
    ChooseLanguage,
    ChooseReach,
    ChooseTextSize,
    ChooseTheme,
    Go,
    Start,
    TurnTo,
)
from tests.examples import at, institution

MONDAY_AFTERNOON = at("2026-11-23 14:47")


class Visitor:
    """Somebody who reads what stands on the screen and touches it."""

    def __init__(self, content: Content, now: datetime = MONDAY_AFTERNOON) -> None:
        self.content = content
        self.now = now
        self.visit = Visit.fresh(content)

    @property
    def sees(self) -> AnyPage:
        return page(self.content, self.visit, self.now)

    @property
    def tiles(self) -> tuple[Tile, ...]:
        shown = self.sees
        assert isinstance(shown, TilesPage), shown.id
        return shown.tiles

    @property
    def office(self) -> OfficePage:
        shown = self.sees
        assert isinstance(shown, OfficePage), shown.id
        return shown

    def touch(self, words: str) -> None:
        """Touches the only thing on which these words stand."""
        shown = self.sees
        wishes = [button.wish for button in shown.bar if button.words.text == words]
        if isinstance(shown, TilesPage):
            wishes += [tile.wish for tile in shown.tiles if tile.name.text == words]
        if isinstance(shown, OfficePage) and shown.code:
            wishes += [each.wish for each in shown.code.choices if each.words.text == words]
        assert len(wishes) == 1, f"{words!r} is there {len(wishes)} times"
        self.visit = self.visit.after(wishes[0])

    def reads(self, words: str) -> bool:
        return words in str(self.sees)


@pytest.fixture
def visitor() -> Visitor:
    return Visitor(institution(6))


def test_a_visitor_opens_an_office_and_goes_back(visitor: Visitor) -> None:
    before = visitor.sees
    visitor.touch("Kasy")
    assert visitor.office.name.text == "Kasy, MOPS"
    assert visitor.office.status.sentence.text == "Zamknięte. Otwarcie jutro o 10:00"
    visitor.touch("Wróć")
    assert visitor.sees == before


def test_a_visitor_changes_the_language_midway_and_stays(visitor: Visitor) -> None:
    visitor.touch("Dodatki mieszkaniowe")
    visitor.touch("Українська")
    assert visitor.office.name.text == "Житлові доплати, MOPS"
    assert visitor.office.status.sentence.text == "Відчинено до 15:30"
    assert visitor.reads("понеділок, 23 листопада")
    visitor.touch("English")
    assert visitor.office.name.text == "Housing allowances, MOPS"
    visitor.touch("Back")
    assert isinstance(visitor.sees, TilesPage)
    assert visitor.sees.question.text == "How can we help?"


def test_the_way_back_is_not_the_way_the_page_was_changed(visitor: Visitor) -> None:
    """One touch leaves the office, however often it was shown differently meanwhile."""
    visitor.touch("Kasy")
    for change in ("Większy tekst", "Kontrast", "Niżej", "Kontakt", "Dojazd", "English"):
        visitor.touch(change)
    visitor.touch("Back")
    assert visitor.visit.here == AtHome()
    session = visitor.visit.session
    assert (session.language, session.text_size, session.theme, session.reach) == (
        "en",
        150,
        "contrast",
        "low",
    )


def test_text_grows_twice_and_is_small_again(visitor: Visitor) -> None:
    sizes = []
    for words in ("Większy tekst", "Większy tekst", "Mniejszy tekst"):
        visitor.touch(words)
        sizes.append(visitor.visit.session.text_size)
    assert sizes == [150, 200, 100]


@pytest.mark.parametrize(("switch", "touches"), [("Kontrast", 2), ("Niżej", 1)])
def test_what_was_switched_on_can_be_switched_off(
    visitor: Visitor, switch: str, touches: int
) -> None:
    """Contrast has two kinds: yellow on black, then white on black."""
    fresh = visitor.visit
    visitor.touch(switch)
    assert visitor.visit != fresh
    for _ in range(touches):
        on = [button.on for button in visitor.sees.bar if button.words.text == switch]
        assert on == [True]
        visitor.touch(switch)
    assert visitor.visit == fresh


def test_start_leads_home_from_anywhere_and_keeps_the_language(visitor: Visitor) -> None:
    visitor.touch("English")
    visitor.touch("About us")
    visitor.touch("In numbers")
    assert isinstance(visitor.sees, FiguresPage)
    visitor.touch("Start")
    assert visitor.visit.here == AtHome()
    assert not visitor.visit.can_go_back
    assert visitor.reads("How can we help?")


def test_a_visitor_reads_the_news(visitor: Visitor) -> None:
    visitor.touch("Aktualności")
    assert isinstance(visitor.sees, ArticlePage)
    assert visitor.sees.title.text == "Dzień Pracownika Socjalnego"
    assert visitor.sees.dateline is not None
    assert visitor.sees.dateline.text == "21 listopada 2026"


def test_the_first_page_has_no_way_back_and_no_start(visitor: Visitor) -> None:
    assert {button.id for button in visitor.sees.bar} == {
        "language-pl",
        "language-uk",
        "language-en",
        "read",
        "text-size",
        "contrast",
        "reach",
    }
    visitor.touch("Kasy")
    assert [button.id for button in visitor.sees.bar][:2] == ["back", "start"]


def test_the_controls_are_the_same_on_every_page(visitor: Visitor) -> None:
    controls = visitor.sees.bar
    for destination in ("Kasy", "Aktualności", "O nas"):
        visitor.touch(destination)
        assert visitor.sees.bar[2:] == controls
        visitor.touch("Początek")


def test_the_language_shown_is_marked_as_chosen(visitor: Visitor) -> None:
    visitor.touch("Українська")
    chosen = [button.words.text for button in visitor.sees.bar if button.on]
    assert chosen == ["Українська"]


def test_each_language_is_named_in_itself_in_every_language(visitor: Visitor) -> None:
    for language in ("pl", "uk", "en"):
        visitor.visit = visitor.visit.after(ChooseLanguage(language))
        names = {b.words for b in visitor.sees.bar if b.id.startswith("language")}
        assert names == {
            Words("Polski", "pl"),
            Words("Українська", "uk"),
            Words("English", "en"),
        }


def test_turning_sheets_is_no_step_of_the_way(visitor: Visitor) -> None:
    visitor.visit = visitor.visit.after(TurnTo(4)).after(TurnTo(8))
    assert visitor.sees.first == 8
    visitor.touch("Kasy")
    assert visitor.sees.first == 0
    visitor.touch("Wróć")
    assert visitor.sees.first == 8
    assert not visitor.visit.can_go_back


def test_nobody_turns_to_before_the_beginning(visitor: Visitor) -> None:
    assert visitor.visit.after(TurnTo(-3)).here == AtHome()


def test_a_touch_that_means_nothing_changes_nothing(visitor: Visitor) -> None:
    fresh = visitor.visit
    for wish in (Back(), Start(), Go(AtHome()), ChooseCode("way"), ChooseTheme("standard")):
        assert fresh.after(wish) == fresh


def test_a_fresh_visit_forgets_everything(visitor: Visitor) -> None:
    fresh = visitor.visit
    visitor.touch("Kasy")
    for wish in (
        ChooseLanguage("uk"),
        ChooseTextSize(200),
        ChooseTheme("contrast"),
        ChooseReach("low"),
        ChooseCode("contact"),
        TurnTo(20_000),
    ):
        visitor.visit = visitor.visit.after(wish)
    assert Visit.fresh(visitor.content) == fresh
    assert fresh.session.language == visitor.content.first_language
    assert fresh.history == (AtHome(),)


def test_somebody_who_plays_all_day_does_not_fill_the_memory(visitor: Visitor) -> None:
    for number in range(LONGEST_HISTORY * 3):
        visitor.visit = visitor.visit.after(Go(AtOffice(f"office-{number % 6}")))
    assert len(visitor.visit.history) == LONGEST_HISTORY
    for _ in range(LONGEST_HISTORY * 3):
        visitor.visit = visitor.visit.after(Back())
    assert not visitor.visit.can_go_back


def test_the_minute_changes_only_what_the_minute_changes(visitor: Visitor) -> None:
    visitor.touch("Orzekanie o niepełnosprawności")
    before = visitor.office
    assert before.status.short.text == "Zamyka za 13 min"
    visitor.now = at("2026-11-23 14:48")
    after = visitor.office
    assert after.status.short.text == "Zamyka za 12 min"
    changed = {
        name for name in type(after).__slots__ if getattr(before, name) != getattr(after, name)
    }
    assert changed == {"status"}
    times = [shown.header.time for shown in (before, after)]
    assert times == [Words("14:47", "pl"), Words("14:48", "pl")]
