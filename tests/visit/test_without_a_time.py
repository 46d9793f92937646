"""While nobody can say what time it is, nothing is claimed that depends on it."""

from datetime import date

import msgspec
import pytest

from kiosk.content.model import Content, Notice, Phone, SpecialRule
from kiosk.content.schedule import DatedRule, Rules
from kiosk.visit.destinations import AtArticles, AtAttract, AtHome, AtNotices, AtOffice, Destination
from kiosk.visit.machine import Machine
from kiosk.visit.pages import page
from kiosk.visit.parts import HoursCard, Status
from kiosk.visit.session import Session
from kiosk.visit.shown import AnyPage, ArticlePage, AttractPage, OfficePage, TilesPage
from kiosk.visit.spoken import spoken
from kiosk.visit.visit import Visit
from kiosk.visit.walk import every_page
from tests.examples import at, hours, institution, schedule, weekdays

NOW = at("2026-11-23 14:47")
CLOSED_FOR_WEEKS = Rules(
    weekly=(weekdays("8:00", "15:00"),),
    special=(SpecialRule("last-day-of-month", (hours("10:00", "12:00"),)),),
    exceptions=(DatedRule(date(2026, 11, 23), date(2026, 11, 27), (), {"pl": "remont"}),),
)


@pytest.fixture(scope="module")
def content() -> Content:
    return institution(6)


def timeless(content: Content, *history: Destination, language: str = "en") -> AnyPage:
    return page(content, Visit(Session(language), history or (AtHome(),)), None)


def office_of(content: Content, language: str = "en") -> OfficePage:
    shown = timeless(content, AtOffice("office-0"), language=language)
    assert isinstance(shown, OfficePage)
    return shown


def at_rest(content: Content, uptime_s: float = 0.0) -> AttractPage:
    nobodys = Visit(Session("en"), (AtAttract(),))
    shown = page(content, nobodys, None, Machine(uptime_s=uptime_s))
    assert isinstance(shown, AttractPage)
    return shown


def with_rules(rules: Rules) -> Content:
    content = institution(1)
    return msgspec.structs.replace(content, schedules=(schedule(rules), *content.schedules[1:]))


def with_notices(*notices: Notice) -> Content:
    return msgspec.structs.replace(institution(2), notices=notices)


def test_no_page_shows_a_clock_or_a_date(content: Content) -> None:
    for _, _, shown in every_page(content, Session("en"), None):
        assert shown.header.time is None
        assert shown.header.date is None
        said = " ".join(each.text for each in spoken(shown))
        assert "It is" not in said
        assert "23 November" not in said


@pytest.mark.parametrize("language", ["pl", "uk", "en"])
def test_the_same_pages_are_there_as_with_a_time(content: Content, language: str) -> None:
    with_time, without = (
        {name for name, _, _ in every_page(content, Session(language), now)} for now in (NOW, None)
    )
    assert without == with_time


def test_no_office_is_said_to_be_open_or_closed(content: Content) -> None:
    shown = timeless(content)
    assert isinstance(shown, TilesPage)
    statuses = [tile.status for tile in shown.tiles if tile.status is not None]
    assert {(status.kind, status.short.text) for status in statuses} == {("hours", "See the hours")}
    assert office_of(content).status.sentence.text == (
        "We cannot tell the time now. Look at the usual hours."
    )


def test_of_an_office_without_hours_the_same_is_said_as_ever(content: Content) -> None:
    bare = msgspec.structs.replace(content.offices[0], schedule=None)
    unknown = msgspec.structs.replace(content, offices=(bare,))
    status: Status = office_of(unknown).status
    assert (status.kind, status.short.text) == ("unknown", "Ring and ask")
    assert office_of(unknown).hours is None


def usual_hours(content: Content) -> HoursCard:
    card = office_of(content).hours
    assert card is not None
    return card


def test_the_usual_week_stands_without_a_today_and_without_dates() -> None:
    card = usual_hours(with_rules(CLOSED_FOR_WEEKS))
    assert card.heading.text == "Usual hours"
    assert [row.hours.text for row in card.rows] == ["8:00–15:00"] * 5 + ["closed"] * 2
    assert [row.day.text for row in card.rows][:2] == ["Mon", "Tue"]
    assert not any(row.today or row.note for row in card.rows)
    assert card.coming == ()
    assert [words.text for words in card.special] == ["Last day of the month: 10:00–12:00"]


def test_an_office_that_never_opens_is_closed_all_week() -> None:
    assert {row.hours.text for row in usual_hours(with_rules(Rules())).rows} == {"closed"}


def test_the_screen_nobody_uses_shows_whose_it_is_and_what_one_finds(content: Content) -> None:
    shown = at_rest(content)
    assert shown.heading.text == "You can find here"
    assert [row.status for row in shown.rows] == [None] * 6
    names = [office.short_name["en"] for office in content.offices]
    assert [row.name.text for row in shown.rows] == names


def test_nobody_is_told_whom_to_ring_now(content: Content) -> None:
    emergency = msgspec.structs.replace(content, after_hours=(Phone("112", "112"),))
    assert at_rest(emergency).advice is None


def test_it_stands_elsewhere_with_each_minute_of_uptime(content: Content) -> None:
    places = [at_rest(content, minute * 60.0).nudge for minute in range(64)]
    assert len(set(places)) >= 20
    assert at_rest(content, 59.9).nudge == at_rest(content, 0.0).nudge


def test_a_notice_that_may_be_valid_is_shown_with_its_dates() -> None:
    shown = timeless(
        with_notices(
            Notice("over", {"pl": "Było."}, "2026-11-01", "2026-11-22"),
            Notice("lift", {"pl": "Winda nie działa."}, "2026-11-20", "2026-12-05"),
            Notice("day", {"pl": "Dzień otwarty."}, "2026-12-01", "2026-12-01"),
            Notice("year", {"pl": "Remont."}, "2026-12-20", "2027-01-10"),
        ),
        AtNotices(),
    )
    assert isinstance(shown, ArticlePage)
    headings = [passage.text.text for passage in shown.passages if passage.kind == "heading"]
    assert headings == [
        "For everyone · only on 1 December 2026",
        "For everyone · from 20 November to 5 December 2026",
        "For everyone · from 20 December 2026 to 10 January 2027",
    ]


def test_nothing_that_is_written_is_doubted_for_its_age(content: Content) -> None:
    old = msgspec.structs.replace(
        content.offices[0], valid_until="2020-01-01", checked_on="2026-11-12"
    )
    shown = office_of(msgspec.structs.replace(content, offices=(old,)))
    assert shown.doubt is None
    assert shown.checked is not None
    assert shown.checked.text == "Checked on 12 November 2026"


def test_all_news_is_there(content: Content) -> None:
    (news,) = (each for each in content.articles if each.kind == "news")
    later = msgspec.structs.replace(news, id="later", published_on="2027-03-01")
    shown = timeless(msgspec.structs.replace(content, articles=(news, later)), AtArticles("news"))
    assert isinstance(shown, TilesPage)
    assert [tile.id for tile in shown.tiles] == ["article-later", "article-day"]


@pytest.mark.parametrize("now", [NOW, None])
def test_without_the_zone_there_is_neither_time_nor_hours_nor_a_crash(
    content: Content, now: None
) -> None:
    lost = msgspec.structs.replace(content, timezone="Europe/Atlantis")
    for _, _, shown in every_page(lost, Session("en"), now):
        assert shown.header.time is None
    shown = page(lost, Visit(Session("en"), (AtOffice("office-0"),)), now)
    assert isinstance(shown, OfficePage)
    assert shown.hours is None
    assert shown.status.short.text == "Ring and ask"
