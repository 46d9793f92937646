"""What brings visitors here leads to who helps, in their own words, and privately where it must."""

import msgspec
import pytest

from kiosk.content.model import Content, Office, Situation
from kiosk.visit.destinations import AtHome, AtOffice, AtSituation, AtSituations, Destination
from kiosk.visit.pages import page
from kiosk.visit.parts import Tile
from kiosk.visit.session import Session
from kiosk.visit.shown import TilesPage
from kiosk.visit.spoken import spoken
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Go
from tests.examples import at, institution

NOON = at("2026-11-24 12:00")
RENT = Situation(
    "rent", {"pl": "Nie stać mnie na czynsz", "en": "I cannot pay my rent"}, ("office-3",)
)
FAMILY = Situation(
    "family",
    {"pl": "Mam dużą rodzinę", "en": "I have a large family"},
    ("office-4", "office-2", "office-4"),
    icon="family",
    bring={"pl": "dowód", "en": "an identity card"},
    ask={"pl": "Jakie są zniżki?", "en": "Which discounts are there?"},
)
HURT = Situation(
    "hurt",
    {"pl": "Ktoś mnie krzywdzi", "en": "Someone is hurting me"},
    ("office-0",),
    icon="heart",
    ask={"pl": "Czy możemy porozmawiać?", "en": "Can we talk?"},
    sensitive=True,
    neutral_name={"pl": "Chcę porozmawiać", "en": "I want to talk"},
)


def with_situations(*situations: Situation, offices: int = 6) -> Content:
    return msgspec.structs.replace(institution(offices), situations=situations)


def shown_at(content: Content, here: Destination, text_size: int = 100) -> TilesPage:
    visit = Visit(Session("en", 200 if text_size == 200 else 100)).after(Go(here))
    shown = page(content, visit, NOON)
    assert isinstance(shown, TilesPage)
    return shown


def names(tiles: tuple[Tile, ...]) -> list[str]:
    return [tile.name.text for tile in tiles]


def way_in(content: Content, text_size: int = 100) -> int:
    """The place of the tile that leads to the situations, among all of the first page."""
    tiles = shown_at(content, AtHome(), text_size).tiles
    (place,) = [place for place, tile in enumerate(tiles) if tile.wish == Go(AtSituations())]
    return place


@pytest.mark.parametrize(
    ("offices", "text_size"), [(3, 100), (24, 100), (3000, 100), (3, 200), (6, 200)]
)
def test_the_way_in_is_the_first_tile_of_all(offices: int, text_size: int) -> None:
    assert way_in(with_situations(RENT, offices=offices), text_size) == 0


def test_the_way_in_names_two_situations_that_anyone_may_read() -> None:
    (tile,) = [
        tile
        for tile in shown_at(with_situations(HURT, RENT, FAMILY), AtHome()).tiles
        if tile.id == "situations"
    ]
    assert tile.note is not None
    assert tile.note.text == "I cannot pay my rent · I have a large family…"


def test_without_situations_there_is_no_way_to_them() -> None:
    content = with_situations()
    assert "situations" not in {tile.id for tile in shown_at(content, AtHome()).tiles}
    assert shown_at(content, AtSituations()).id == "home"


def test_a_situation_that_is_gone_shows_the_first_page() -> None:
    assert shown_at(with_situations(RENT), AtSituation("hurt")).id == "home"


def test_the_choice_is_in_the_order_of_the_staff() -> None:
    shown = shown_at(with_situations(RENT, FAMILY, HURT), AtSituations())
    assert shown.question.text == "What brings you here?"
    assert names(shown.tiles) == [
        "I cannot pay my rent",
        "I have a large family",
        "I want to talk",
    ]


def test_who_alone_helps_is_one_touch_away_unless_there_is_advice() -> None:
    tiles = shown_at(with_situations(RENT, FAMILY, HURT), AtSituations()).tiles
    assert [tile.wish for tile in tiles] == [
        Go(AtOffice("office-3")),
        Go(AtSituation("family")),
        Go(AtSituation("hurt")),
    ]


def test_a_situation_says_what_to_bring_what_to_ask_and_who_helps_first() -> None:
    shown = shown_at(with_situations(FAMILY), AtSituation("family"))
    assert shown.question.text == "I have a large family"
    assert [words.text for words in shown.advice] == [
        "Bring: an identity card",
        "Ask: Which discounts are there?",
    ]
    assert names(shown.tiles) == [
        "Family Plus Card and Large Family Card",
        "Family and child support benefits",
    ]
    assert all(tile.status for tile in shown.tiles)


def test_advice_is_heard_before_the_offices() -> None:
    shown = shown_at(with_situations(FAMILY), AtSituation("family"))
    said = [sentence.text for sentence in spoken(shown)]
    assert said[:4] == [
        "I have a large family.",
        "Bring: an identity card.",
        "Ask: Which discounts are there?",
        "You can choose:",
    ]


def test_a_private_situation_has_its_name_on_its_own_page_only() -> None:
    content = with_situations(HURT)
    (tile,) = shown_at(content, AtSituations()).tiles
    assert (tile.name.text, tile.icon) == ("I want to talk", "info")
    shown = shown_at(content, AtSituation("hurt"))
    assert (shown.question.text, shown.sensitive) == ("Someone is hurting me", True)


def with_private_office(offices: int, **changes: object) -> Content:
    content = institution(offices)
    private: Office = msgspec.structs.replace(content.offices[1], sensitive=True, **changes)
    all_offices = (content.offices[0], private, *content.offices[2:])
    return msgspec.structs.replace(content, offices=all_offices)


def test_so_has_a_private_office() -> None:
    tile = shown_at(with_private_office(6), AtHome()).tiles[1]
    assert (tile.name.text, tile.icon) == ("Private matter", "info")
    neutral = with_private_office(6, neutral_name={"pl": "Rozmowa", "en": "A talk"})
    assert shown_at(neutral, AtHome()).tiles[1].name.text == "A talk"


def test_a_private_office_stands_in_the_alphabet_where_its_neutral_name_does() -> None:
    content = with_private_office(40, neutral_name={"pl": "Żaba", "en": "Zoo"})
    letters = [tile for tile in shown_at(content, AtHome()).tiles if tile.icon == "letters"]
    last = letters[-1].wish
    assert isinstance(last, Go)
    assert names(shown_at(content, last.to).tiles)[-1] == "Zoo"
