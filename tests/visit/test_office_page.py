"""What an office's page says about another building, about these days, and how sure it is."""

import msgspec
import pytest

from kiosk.content.model import CodeKind, Content, Notice
from kiosk.content.schedule import DatedRule, Rules
from kiosk.visit.destinations import AtOffice
from kiosk.visit.pages import page
from kiosk.visit.phrases import Words
from kiosk.visit.session import Session
from kiosk.visit.shown import OfficePage
from kiosk.visit.spoken import spoken
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Go
from tests.examples import at, hours, institution, schedule, weekdays
from tests.visit.test_pages import with_office

MONDAY = "2026-11-23 12:00"
HERE, ELSEWHERE = 0, 5


def office(
    content: Content, number: int, moment: str = MONDAY, code: CodeKind | None = None
) -> OfficePage:
    visit = Visit(Session("en")).after(Go(AtOffice(f"office-{number}", code)))
    shown = page(content, visit, at(moment))
    assert isinstance(shown, OfficePage)
    return shown


def guided(content: Content, place: str) -> Content:
    """The same with the way to one place, and without steps."""
    told = msgspec.structs.replace(
        content.places[place],
        how_to_get_there={"pl": "Tramwaj 3", "en": "Tram 3"},
        step_free={"pl": "Winda", "en": "Lift in the yard"},
    )
    return msgspec.structs.replace(content, places={**content.places, place: told})


def with_notices(*notices: Notice) -> Content:
    return msgspec.structs.replace(institution(6), notices=notices)


def chosen_code(shown: OfficePage) -> list[str]:
    assert shown.code is not None
    return [choice.id for choice in shown.code.choices if choice.on]


def words(shown: Words | None) -> str | None:
    return shown.text if shown is not None else None


def said(shown: OfficePage) -> list[str]:
    return [sentence.text for sentence in spoken(shown)]


def test_before_it_closes_an_office_in_another_building_says_to_ring_first() -> None:
    shown = office(institution(6), ELSEWHERE, "2026-11-23 14:40")
    assert shown.status.kind == "closing_soon"
    assert shown.status.sentence.text == "Closes in 20 min: ring before you go"
    assert "Closes in twenty minutes: ring before you go." in said(shown)


def test_an_office_one_cannot_ring_says_that_it_may_be_too_late() -> None:
    content = with_office(institution(6), ELSEWHERE, phones=())
    shown = office(content, ELSEWHERE, "2026-11-23 14:50")
    assert shown.status.sentence.text == "Closes in 10 min. You may not make it today"


def test_why_today_is_short_is_said_behind_it() -> None:
    today, why = at(MONDAY).date(), {"pl": "szkolenie", "en": "training"}
    short = DatedRule(today, today, (hours("8:00", "13:00"),), why)
    content = institution(6)
    rules = Rules(weekly=(weekdays("8:00", "15:00"),), exceptions=(short,))
    content = msgspec.structs.replace(content, schedules=(*content.schedules[:2], schedule(rules)))
    shown = office(content, ELSEWHERE, "2026-11-23 12:45")
    assert shown.status.sentence.text == "Closes in 15 min: ring before you go (training)"


def test_the_door_in_this_building_is_near_enough_to_just_go() -> None:
    shown = office(institution(6), HERE, "2026-11-23 15:10")
    assert shown.status.sentence.text == "Closes in 20 min, at 15:30"


def test_the_way_to_another_building_is_the_code_shown_first() -> None:
    assert chosen_code(office(institution(6), ELSEWHERE)) == ["code-way"]
    assert chosen_code(office(institution(6), HERE)) == ["code-website"]


def test_another_code_can_be_chosen_and_is_shown() -> None:
    assert chosen_code(office(institution(6), ELSEWHERE, code="website")) == ["code-website"]


def test_an_office_elsewhere_without_a_way_shows_the_first_code_there_is() -> None:
    codes = institution(6).offices[ELSEWHERE].codes[:2]
    content = with_office(institution(6), ELSEWHERE, codes=codes)
    assert chosen_code(office(content, ELSEWHERE)) == ["code-website"]


def test_that_it_is_another_building_is_said_before_its_address() -> None:
    texts = said(office(institution(6), ELSEWHERE))
    warning = "Where: This is another building. You are now at ulica Strzegomska six."
    address = "Plac Solidarności one slash three slash five, Wrocław."
    assert texts.index(warning) < texts.index(address)


@pytest.mark.parametrize(("number", "place"), [(HERE, "centre"), (ELSEWHERE, "square")])
def test_how_to_get_there_and_without_steps(number: int, place: str) -> None:
    shown = office(guided(institution(6), place), number)
    assert [(each.heading.text, each.text.text) for each in shown.where.way] == [
        ("How to get there", "Tram 3"),
        ("Without steps", "Lift in the yard"),
    ]
    texts = said(shown)
    assert texts.index("Without steps.") + 1 == texts.index("Lift in the yard.")


def test_nothing_is_claimed_about_a_way_nobody_has_described() -> None:
    assert office(institution(6), ELSEWHERE).where.way == ()


def test_notices_for_the_office_its_place_and_all() -> None:
    text = {"pl": "Kasa nieczynna"}
    days = ("2026-11-20", "2026-11-23")
    content = with_notices(
        Notice("all", {"pl": "Remont"}, *days),
        Notice("own", text, *days, offices=("office-5",)),
        Notice("other", {"pl": "Inne"}, *days, offices=("office-1",)),
        Notice("place", {"pl": "Plac"}, *days, places=("square",)),
        Notice("over", {"pl": "Dawne"}, "2026-11-01", "2026-11-22"),
    )
    shown = office(content, ELSEWHERE)
    assert {each.text for each in shown.notices} == {"Remont", "Kasa nieczynna", "Plac"}
    assert {each.language for each in shown.notices} == {"pl"}
    assert {each.text for each in office(content, HERE).notices} == {"Remont"}


def test_a_notice_is_heard_right_after_the_status() -> None:
    notice = Notice("all", {"pl": "Remont", "en": "Building work"}, "2026-11-20", "2026-11-30")
    texts = said(office(with_notices(notice), HERE))
    assert texts[1:3] == ["Open until three thirty p.m.", "Building work."]


def test_a_notice_goes_by_itself() -> None:
    notice = Notice("all", {"pl": "Remont"}, "2026-11-20", "2026-11-23")
    content = with_notices(notice)
    assert office(content, HERE, "2026-11-23 23:59").notices != ()
    assert office(content, HERE, "2026-11-24 00:00").notices == ()


def test_when_somebody_last_made_sure() -> None:
    """With the year where it is not this one."""
    this_year = with_office(institution(6), HERE, checked_on="2026-11-12")
    last_year = with_office(institution(6), HERE, checked_on="2025-12-30")
    assert words(office(this_year, HERE).checked) == "Checked on 12 November"
    assert words(office(last_year, HERE).checked) == "Checked on 30 December 2025"
    assert "Checked on the twelfth of November." in said(office(this_year, HERE))
    assert office(institution(6), HERE).checked is None


def test_from_the_day_after_it_is_no_longer_sure() -> None:
    content = with_office(institution(6), HERE, valid_until="2026-11-23")
    assert office(content, HERE, "2026-11-23 23:59").doubt is None
    shown = office(content, HERE, "2026-11-24 00:00")
    assert words(shown.doubt) == "This may have changed. Ring and make sure."
    assert said(shown)[2] == "This may have changed. Ring and make sure."


def test_who_cannot_ring_asks_at_the_front_desk() -> None:
    content = with_office(institution(6), HERE, valid_until="2026-11-01", phones=())
    assert words(office(content, HERE).doubt) == "This may have changed. Ask at the front desk."


@pytest.mark.parametrize(
    ("moment", "days"),
    [
        ("2026-11-15 12:00", None),
        ("2026-11-16 12:00", "Mon · today Tue Wed Thu Fri Sat Sun"),
        ("2027-12-27 12:00", "Mon · today"),
        ("2027-12-28 12:00", None),
    ],
)
def test_of_a_day_that_the_snapshot_does_not_know_nothing_is_said(
    moment: str, days: str | None
) -> None:
    """It knows from a week before it was published to 400 days after."""
    card = office(institution(6), HERE, moment).hours
    assert (" ".join(row.day.text for row in card.rows) if card else None) == days


def test_coming_days_off_stand_below_the_week() -> None:
    shown = office(institution(6), HERE, "2026-12-16 12:00")
    assert shown.hours is not None
    assert [each.text for each in shown.hours.coming] == [
        "24 December: closed (Christmas Eve)",
        "25 December: closed (Christmas Day)",
        "1 January: closed (New Year's Day)",
    ]
    assert "The twenty-fourth of December: closed, Christmas Eve." in said(shown)


def test_days_off_one_after_the_other_are_one_line() -> None:
    content = institution(6)
    off = DatedRule(at("2026-12-07").date(), at("2026-12-11").date(), (), {"pl": "remont"})
    rules = Rules(weekly=(weekdays("8:00", "15:00"),), exceptions=(off,))
    content = msgspec.structs.replace(content, schedules=(schedule(rules), *content.schedules[1:]))
    shown = office(content, HERE, "2026-12-01 12:00")
    assert shown.hours is not None
    assert [each.text for each in shown.hours.coming] == [
        "From 7 December to 11 December: closed (remont)"
    ]
    assert "From the seventh of December to the eleventh of December: closed, remont." in (
        said(shown)
    )


def test_at_most_four_lines_of_coming_days() -> None:
    content = institution(6)
    days = (at(f"2026-12-{day:02}").date() for day in (7, 8, 9, 10, 11))
    reasons = ("a", "b", "c", "d", "e")
    off = tuple(
        DatedRule(day, day, (), {"pl": why}) for day, why in zip(days, reasons, strict=True)
    )
    rules = Rules(weekly=(weekdays("8:00", "15:00"),), exceptions=off)
    content = msgspec.structs.replace(content, schedules=(schedule(rules), *content.schedules[1:]))
    shown = office(content, HERE, "2026-12-01 12:00")
    assert shown.hours is not None
    assert len(shown.hours.coming) == 4


def test_a_private_matter_says_that_its_page_is_one() -> None:
    assert office(with_office(institution(6), HERE, sensitive=True), HERE).sensitive
    assert not office(institution(6), HERE).sensitive
