"""A number, a room or an address alone on the screen, for those who have paper and no phone."""

import msgspec
import pytest

from kiosk.content.model import Content, Phone
from kiosk.visit.destinations import AtHome, AtOffice, AtWriteDown
from kiosk.visit.pages import page
from kiosk.visit.parts import Button
from kiosk.visit.session import Session
from kiosk.visit.shown import OfficePage, TilesPage, WriteDownPage
from kiosk.visit.spoken import spoken
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Back, Go
from tests.examples import at, institution
from tests.visit.test_pages import with_office

NOON = at("2026-11-23 12:00")
HERE, ELSEWHERE = 0, 5


def visit_to(number: int, part: str = "", language: str = "en") -> Visit:
    office = f"office-{number}"
    return Visit(Session(language)).after(Go(AtOffice(office))).after(Go(AtWriteDown(office, part)))


def written(content: Content, number: int, part: str = "", language: str = "en") -> WriteDownPage:
    shown = page(content, visit_to(number, part, language), NOON)
    assert isinstance(shown, WriteDownPage)
    return shown


def with_number(number: str) -> Content:
    return with_office(institution(6), HERE, phones=(Phone(number, "+48"),))


def ways(content: Content, number: int, language: str = "en") -> list[str]:
    visit = Visit(Session(language)).after(Go(AtOffice(f"office-{number}")))
    shown = page(content, visit, NOON)
    assert isinstance(shown, OfficePage)
    return [button.words.text for button in shown.on_paper]


def groups(shown: WriteDownPage) -> list[str]:
    return [group.text for group in shown.groups]


def below(shown: WriteDownPage) -> list[str]:
    return [words.text for words in shown.below]


def said(shown: WriteDownPage) -> list[str]:
    return [sentence.text for sentence in spoken(shown)]


def test_an_office_leads_to_its_number_and_to_its_door() -> None:
    content = with_office(institution(6), HERE, room="12")
    assert ways(content, HERE) == ["Write down the number", "Write down the room"]
    assert ways(content, ELSEWHERE) == ["Write down the number", "Write down the address"]


def test_an_office_without_telephone_codes_and_room_still_leads_to_its_address() -> None:
    content = with_office(institution(6), HERE, phones=(), codes=(), room=None)
    assert ways(content, HERE) == ["Write down the address"]


def test_one_touch_shows_the_number_alone_and_waits() -> None:
    content = institution(6)
    visit = Visit(Session("en")).after(Go(AtOffice("office-5")))
    office = page(content, visit, NOON)
    assert isinstance(office, OfficePage)
    shown = page(content, visit.after(office.on_paper[0].wish), NOON)
    assert isinstance(shown, WriteDownPage)
    assert shown.id == "write-down-office-5-phone-1"
    assert (shown.title.text, shown.name.text) == ("Write this down", "Disability certificates")
    assert (shown.label.text, groups(shown)) == ("Phone", ["71", "78", "22", "360"])
    assert shown.waits


@pytest.mark.parametrize(
    ("number", "on_screen", "aloud"),
    [
        ("71 78 22 360", "71 78 22 360", "seven one, seven eight, two two, three six zero"),
        ("717822360", "717 822 360", "seven one seven, eight two two, three six zero"),
        ("(71) 78-22-360", "71 78 22 360", "seven one, seven eight, two two, three six zero"),
        (
            "+48717822360",
            "+48 717 822 360",
            "plus four eight, seven one seven, eight two two, three six zero",
        ),
        ("112", "112", "one one two"),
    ],
)
def test_the_groups_on_the_screen_are_those_one_hears(
    number: str, on_screen: str, aloud: str
) -> None:
    shown = written(with_number(number), HERE, "phone-1")
    assert " ".join(groups(shown)) == on_screen == shown.text.text
    assert f"Phone: {aloud}." in said(shown)


def test_in_polish_a_number_is_grouped_as_poles_say_it() -> None:
    shown = written(with_number("7178 22360"), HERE, "phone-1", "pl")
    assert groups(shown) == ["71", "78", "22", "360"]
    aloud = "siedemdziesiąt jeden, siedemdziesiąt osiem, dwadzieścia dwa, trzysta sześćdziesiąt"
    assert any(aloud in text for text in said(shown))


def test_an_extension_and_what_the_number_is_for() -> None:
    shown = written(institution(6), HERE, "phone-2")
    assert groups(shown) == ["71", "78", "22", "362"]
    assert below(shown) == ["ext. 12"]
    assert shown.purpose is not None
    assert shown.purpose.text == "rejestracja"
    texts = said(shown)
    place = texts.index("Rejestracja, phone: seven one, seven eight, two two, three six two.")
    assert texts[place + 1] == "Extension twelve."


def test_a_room_in_this_building_with_its_floor() -> None:
    content = with_office(institution(6), HERE, room="12a", floor="2")
    shown = written(content, HERE, "room")
    assert shown.label.text == "In this building"
    assert (groups(shown), below(shown)) == (["Room 12a"], ["Floor 2"])


def test_an_address_with_its_town_and_the_door_there() -> None:
    shown = written(institution(6), ELSEWHERE, "address")
    assert groups(shown) == ["pl. Solidarności 1/3/5"]
    assert below(shown) == ["Wrocław", "Room 316 · floor 3"]
    here = written(institution(6), HERE, "address")
    assert (groups(here), below(here)) == (["ul. Strzegomska 6"], ["53-611 Wrocław"])
    assert "Five three, six one one Wrocław." in said(here)


def test_an_address_that_is_nothing_but_a_street() -> None:
    content = institution(6)
    centre = msgspec.structs.replace(content.places["centre"], address="Rynek 1")
    content = msgspec.structs.replace(content, places={**content.places, "centre": centre})
    shown = written(content, HERE, "address")
    assert (groups(shown), below(shown)) == (["Rynek 1"], [])


def test_all_that_can_be_written_down_is_one_touch_away() -> None:
    content = with_office(institution(6), HERE, room="12")
    shown = written(content, HERE, "phone-2")
    assert [(each.words.text.replace("\xa0", " "), each.on) for each in shown.choices] == [
        ("71 78 22 360", False),
        ("71 78 22 362 ext. 12", True),
        ("Room 12", False),
        ("Address", False),
    ]


def test_where_there_is_nothing_else_there_is_nothing_to_choose() -> None:
    content = with_office(institution(6), HERE, phones=())
    assert written(content, HERE).choices == ()
    assert not any(text.startswith("You can choose: Address") for text in said(written(content, 0)))


def test_from_number_to_number_and_back_at_once_to_the_office() -> None:
    content = institution(6)
    visit = visit_to(ELSEWHERE, "phone-1")
    for part in ("phone-2", "address", "phone-1"):
        shown = page(content, visit, NOON)
        assert isinstance(shown, WriteDownPage)
        visit = visit.after(_choice(shown, part).wish)
        assert page(content, visit, NOON).id == f"write-down-office-5-{part}"
    assert visit.after(Back()).here == AtOffice("office-5")
    assert visit.after(Back()).after(Back()).here == AtHome()


def _choice(shown: WriteDownPage, part: str) -> Button:
    return next(choice for choice in shown.choices if choice.id == f"write-{part}")


def test_numbers_of_two_offices_are_two_steps() -> None:
    visit = visit_to(ELSEWHERE).after(Go(AtWriteDown("office-0")))
    assert visit.after(Back()).here == AtWriteDown("office-5")


def test_what_is_no_longer_published_shows_the_first_there_is() -> None:
    content = institution(6)
    assert written(content, HERE, "phone-9").id == "write-down-office-0-phone-1"
    assert written(content, HERE, "room").id == "write-down-office-0-phone-1"
    gone = page(content, Visit(Session("en")).after(Go(AtWriteDown("closed-down"))), NOON)
    assert isinstance(gone, TilesPage)


def test_a_private_matter_is_huge_only_under_its_neutral_name() -> None:
    """Neither its own name nor what its telephone is for; it may be read aloud."""
    content = with_office(
        institution(6),
        HERE,
        name={"pl": "Przemoc w rodzinie"},
        short_name={"pl": "Przemoc"},
        neutral_name={"pl": "Rozmowa", "en": "A talk"},
        phones=(Phone("71 78 22 360", "+48717822360", label={"pl": "pogotowie przemocowe"}),),
        sensitive=True,
    )
    for part in ("phone-1", "address"):
        shown = written(content, HERE, part)
        assert shown.name.text == "A talk"
        assert "rzemoc" not in str(shown)
        assert not shown.sensitive
