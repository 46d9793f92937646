"""What stands on a page when something is missing, gone or written in another language."""

from dataclasses import dataclass

import msgspec
import pytest

from kiosk.content.last_resort import last_resort
from kiosk.content.model import CodeKind, Content, Phone
from kiosk.visit.destinations import AtArticle, AtHome, AtOffice, Destination
from kiosk.visit.pages import page
from kiosk.visit.phrases import PSEUDO, Words
from kiosk.visit.session import Session
from kiosk.visit.shown import ApologyPage, ArticlePage, OfficePage, TilesPage
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import ChooseCode, ChooseTextSize, Go
from tests.examples import PUBLISHED, at, institution

NOON = at("2026-11-23 12:00")


def with_office(content: Content, number: int, **changes: object) -> Content:
    offices = list(content.offices)
    offices[number] = msgspec.structs.replace(offices[number], **changes)
    return msgspec.structs.replace(content, offices=tuple(offices))


def office_page(content: Content, number: int = 0, language: str = "en") -> OfficePage:
    visit = Visit(Session(language)).after(Go(AtOffice(content.offices[number].id)))
    shown = page(content, visit, NOON)
    assert isinstance(shown, OfficePage)
    return shown


def home(content: Content, language: str = "en") -> TilesPage:
    shown = page(content, Visit(Session(language)), NOON)
    assert isinstance(shown, TilesPage)
    return shown


def test_a_missing_translation_keeps_the_mark_of_the_first_language() -> None:
    content = with_office(
        institution(6), 1, name={"pl": "Kasy"}, short_name={"pl": "Kasy", "en": "Cash"}
    )
    assert office_page(content, 1, "uk").name == Words("Kasy", "pl")
    assert office_page(content, 1, "en").short_name == Words("Cash", "en")


def test_an_address_is_in_the_language_of_the_country() -> None:
    assert office_page(institution(6), 5, "uk").where.address.language == "pl"


def test_an_article_without_translation_is_shown_in_the_first_language() -> None:
    visit = Visit(Session("uk")).after(Go(AtArticle("day")))
    shown = page(institution(6), visit, NOON)
    assert isinstance(shown, ArticlePage)
    assert shown.title.language == "uk"
    assert {passage.text.language for passage in shown.passages} == {"pl"}


@pytest.mark.parametrize("gone", [AtOffice("closed-down"), AtArticle("old-news")], ids=str)
def test_what_is_no_longer_published_shows_the_first_page(gone: Destination) -> None:
    visit = Visit(Session("pl")).after(Go(gone))
    assert page(institution(6), visit, NOON).id == "home"


def test_a_stretch_of_an_alphabet_that_has_become_shorter_is_still_a_page() -> None:
    visit = Visit(Session("pl")).after(Go(AtHome(180, 200)))
    shown = page(institution(6), visit, NOON)
    assert isinstance(shown, TilesPage)
    assert shown.bar[0].id == "back"


def test_without_offices_the_visitor_is_told_whom_to_ring() -> None:
    phone = Phone("71 78 22 322", "+48717822322")
    content = last_resort(PUBLISHED, {"pl": "Ośrodek"}, phone, ("pl",))
    shown = page(content, Visit.fresh(content), NOON)
    assert isinstance(shown, ApologyPage)
    assert shown.phone == Words("71 78 22 322", "pl")
    assert shown.header.name.text == "Ośrodek"
    assert shown.advice.text.endswith(":")


def test_without_offices_and_phone_the_visitor_is_sent_to_the_front_desk() -> None:
    content = last_resort(PUBLISHED)
    shown = page(content, Visit(Session("en")), NOON)
    assert isinstance(shown, ApologyPage)
    assert shown.phone is None
    assert shown.advice.text == "Please ask at the front desk."


def test_an_apology_can_be_read_larger_and_in_another_language() -> None:
    content = last_resort(PUBLISHED)
    visit = Visit.fresh(content).after(ChooseTextSize(200))
    shown = page(content, visit, NOON)
    assert isinstance(shown, ApologyPage)
    assert shown.sentence.language == "pl"
    assert [button.id for button in shown.bar][:3] == [
        "language-pl",
        "language-uk",
        "language-en",
    ]


def test_where_an_office_is() -> None:
    """In this building without a street; elsewhere with its street, and where one is now."""
    here, elsewhere = office_page(institution(6), 0), office_page(institution(6), 5)
    assert here.where.here is not None
    assert here.where.here.text == "In this building"
    assert here.where.elsewhere is None
    assert elsewhere.where.here is None
    assert elsewhere.where.elsewhere is not None
    assert elsewhere.where.elsewhere.text == (
        "This is another building. You are now at ul. Strzegomska 6."
    )
    assert elsewhere.where.door is not None
    assert elsewhere.where.door.text == "Room 316 · floor 3"


@dataclass(frozen=True)
class Door:
    floor: str | None
    room: str | None
    words: str | None


@pytest.mark.parametrize(
    "door",
    [
        Door("0", "12", "Room 12 · ground floor"),
        Door("0", None, "Ground floor"),
        Door("2", None, "Floor 2"),
        Door(None, "12a", "Room 12a"),
        Door(None, None, None),
    ],
    ids=str,
)
def test_the_door(door: Door) -> None:
    content = with_office(institution(6), 0, floor=door.floor, room=door.room)
    shown = office_page(content).where.door
    assert (shown.text if shown else None) == door.words


def test_a_tile_says_where() -> None:
    content = with_office(institution(6), 0, room="12")
    notes = [tile.note.text if tile.note else None for tile in home(content).tiles]
    assert notes[0] == "In this building, room 12"
    assert notes[1] == "In this building"
    assert notes[5] == "pl. Solidarności 1/3/5"
    assert [tile.note_icon for tile in home(content).tiles[:6]] == [None] * 5 + ["elsewhere"]


def test_the_week_is_this_week_with_today_and_what_is_unusual() -> None:
    hours = office_page(institution(6), 2).hours
    assert hours is not None
    assert [(row.day.text, row.hours.text) for row in hours.rows] == [
        ("Mon · today", "8:00–15:00"),
        ("Tue", "8:00–15:00"),
        ("Wed", "8:00–15:00"),
        ("Thu", "closed"),
        ("Fri", "closed"),
        ("Sat", "closed"),
        ("Sun", "closed"),
    ]
    assert [row.note.text if row.note else None for row in hours.rows[2:5]] == [
        None,
        "szkolenie pracowników",
        "szkolenie pracowników",
    ]
    assert [row.today for row in hours.rows] == [True] + [False] * 6


def test_a_holiday_has_its_name_in_the_weeks_table() -> None:
    visit = Visit(Session("pl")).after(Go(AtOffice("office-0")))
    shown = page(institution(6), visit, at("2026-12-23 12:00"))
    assert isinstance(shown, OfficePage)
    assert shown.hours is not None
    friday = shown.hours.rows[4]
    assert friday.closed
    assert friday.note is not None
    assert friday.note.text.startswith("Boże Narodzenie")


def test_special_days_are_said_in_words() -> None:
    hours = office_page(institution(6), 1, "pl").hours
    assert hours is not None
    assert [words.text for words in hours.special] == ["Ostatni dzień miesiąca: 10:00–12:00"]


def test_nothing_is_claimed_about_hours_nobody_knows() -> None:
    shown = office_page(with_office(institution(6), 0, schedule=None))
    assert shown.hours is None
    assert shown.status.kind == "unknown"


def test_numbers_are_shown_as_the_office_writes_them() -> None:
    contact = office_page(institution(6), 0).contact
    assert contact is not None
    texts = [line.text.text.replace(" ", " ") for line in contact.lines]
    assert texts == ["71 78 22 360", "71 78 22 362 ext. 12", "71 78 22 405", "zon@mops.wroclaw.pl"]
    assert [line.icon for line in contact.lines] == ["phone", "phone", "fax", "mail"]


def test_an_office_without_telephone_and_mail_has_no_such_card() -> None:
    content = with_office(institution(6), 1, phones=(), email=None, fax=None)
    assert office_page(content, 1).contact is None


@pytest.mark.parametrize(
    ("kind", "words"), [("website", "Website"), ("contact", "Contact"), ("way", "Way")]
)
def test_the_code_shown_is_the_one_chosen(kind: CodeKind, words: str) -> None:
    visit = Visit(Session("en")).after(Go(AtOffice("office-0")))
    shown = page(institution(6), visit.after(ChooseCode(kind)), NOON)
    assert isinstance(shown, OfficePage)
    assert shown.code is not None
    assert [choice.words.text for choice in shown.code.choices if choice.on] == [words]
    assert shown.code.holds.text
    assert shown.code.said.text.endswith(shown.code.holds.text)


def test_an_office_without_codes_has_no_code() -> None:
    assert office_page(with_office(institution(6), 0, codes=())).code is None


def test_a_code_that_is_not_there_shows_the_first_there_is() -> None:
    content = institution(6)
    content = with_office(content, 0, codes=content.offices[0].codes[1:2])
    visit = Visit(Session("en")).after(Go(AtOffice("office-0")))
    shown = page(content, visit.after(ChooseCode("way")), NOON)
    assert isinstance(shown, OfficePage)
    assert shown.code is not None
    assert [choice.id for choice in shown.code.choices] == ["code-contact"]


def test_news_and_about_us_are_tiles_only_if_there_are_any() -> None:
    bare = msgspec.structs.replace(institution(6), articles=(), figures=())
    assert [tile.id for tile in home(bare).tiles] == [
        *(f"office-office-{n}" for n in range(6)),
        "aids",
    ]
    others = [tile.id for tile in home(institution(6)).tiles][6:]
    assert others == ["news", "about", "aids"]


def test_in_the_pseudo_language_every_word_of_the_interface_is_marked() -> None:
    shown = home(institution(6), PSEUDO)
    for tile in shown.tiles:
        assert tile.name.text.startswith("[")
        assert tile.name.text.endswith("]")
    assert shown.question.text.startswith("[")
    assert len(shown.question.text) == round(1.4 * len("How can we help?"))
