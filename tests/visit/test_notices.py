"""What is different these days: for whom, from when to when, and in which words."""

from datetime import datetime

import msgspec
import pytest

from kiosk.content.model import Content, Notice
from kiosk.visit.destinations import AtNotices
from kiosk.visit.notices import notices_for, valid_notices
from kiosk.visit.pages import page
from kiosk.visit.session import Session
from kiosk.visit.shown import ArticlePage, TilesPage
from kiosk.visit.spoken import spoken
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Go
from tests.examples import at, institution

NOON = at("2026-11-24 12:00")
LIFT = Notice(
    "lift",
    {"pl": "Winda nie działa", "en": "The lift is out of order"},
    "2026-11-20",
    "2026-12-05",
    places=("centre",),
)
CASH = Notice(
    "cash",
    {"pl": "24 listopada kasa nieczynna", "en": "On 24 November the cash desks are closed all day"},
    "2026-11-24",
    "2026-11-24",
    short={"pl": "Dziś nieczynne", "en": "Closed today"},
    offices=("office-1",),
)
GATE = Notice(
    "gate",
    {"pl": "Wejście od podwórza", "en": "Come in from the yard"},
    "2026-11-20",
    "2027-01-04",
)
SQUARE = Notice(
    "square", {"pl": "Remont", "en": "Works"}, "2026-11-20", "2026-11-25", places=("square",)
)


def with_notices(*notices: Notice, offices: int = 6) -> Content:
    return msgspec.structs.replace(institution(offices), notices=notices)


def home(content: Content, now: datetime = NOON, language: str = "en") -> TilesPage:
    shown = page(content, Visit(Session(language)), now)
    assert isinstance(shown, TilesPage)
    return shown


def strip(content: Content, now: datetime = NOON, language: str = "en") -> str | None:
    notice = home(content, now, language).notice
    return None if notice is None else notice.words.text


def on_tiles(content: Content, now: datetime = NOON) -> dict[str, str]:
    tiles = home(content, now).tiles
    return {tile.id: tile.notice.text for tile in tiles if tile.notice is not None}


def board(content: Content, now: datetime = NOON) -> list[tuple[str, str]]:
    shown = page(content, Visit(Session("en")).after(Go(AtNotices())), now)
    assert isinstance(shown, ArticlePage)
    return [(passage.kind, passage.text.text) for passage in shown.passages]


@pytest.mark.parametrize(
    ("moment", "is_valid"),
    [
        ("2026-11-19 23:59", False),
        ("2026-11-20 00:00", True),
        ("2026-12-05 23:59", True),
        ("2026-12-06 00:00", False),
    ],
)
def test_a_notice_is_valid_from_its_first_day_to_its_last(moment: str, is_valid: bool) -> None:
    content = with_notices(LIFT)
    assert bool(valid_notices(content, at(moment))) is is_valid
    assert (strip(content, at(moment)) is not None) is is_valid


def test_its_days_are_those_of_the_institution_wherever_the_clock_is() -> None:
    late_in_london = datetime.fromisoformat("2026-11-19 23:30+00:00")
    assert valid_notices(with_notices(LIFT), late_in_london) == (LIFT,)


def test_what_is_for_all_comes_first_then_what_is_here_then_what_ends_first() -> None:
    content = with_notices(SQUARE, LIFT, CASH, GATE)
    assert valid_notices(content, NOON) == (GATE, CASH, LIFT, SQUARE)


def test_an_office_has_its_own_notices_then_those_of_all() -> None:
    content = with_notices(GATE, SQUARE, LIFT, CASH)
    assert notices_for(content.offices[1], content, NOON) == (CASH, LIFT, GATE)
    assert notices_for(content.offices[0], content, NOON) == (LIFT, GATE)
    assert notices_for(content.offices[5], content, NOON) == (SQUARE, GATE)


def test_home_says_the_first_one_and_how_many_there_are() -> None:
    assert strip(with_notices()) is None
    assert strip(with_notices(GATE)) == "Important: Come in from the yard"
    assert strip(with_notices(LIFT, GATE, CASH)) == ("3 important notices: Come in from the yard")


def test_home_says_whom_it_is_about() -> None:
    """Or "closed today" would be true of all."""
    assert strip(with_notices(CASH)) == (
        "Important: Cash desks: On 24 November the cash desks are closed all day"
    )
    many = msgspec.structs.replace(LIFT, offices=("office-0", "office-1"), places=("centre",))
    assert strip(with_notices(many)) == (
        "Important: Front desk, Cash desks, …: The lift is out of order"
    )


def test_a_tile_says_few_words_about_its_own_office_only() -> None:
    said = on_tiles(with_notices(GATE, CASH, LIFT, offices=3))
    lift = "The lift is out of order"
    assert said == {
        "office-office-0": lift,
        "office-office-1": "Closed today",
        "office-office-2": lift,
    }


@pytest.mark.parametrize("letters", [41, 200])
def test_what_is_too_long_for_a_tile_is_only_pointed_at(letters: int) -> None:
    long = msgspec.structs.replace(CASH, short={"pl": "x" * letters})
    assert on_tiles(with_notices(long)) == {"office-office-1": "See the notice"}
    without = msgspec.structs.replace(CASH, short=None)
    assert on_tiles(with_notices(without)) == {"office-office-1": "See the notice"}


def test_a_tile_says_that_nobody_has_made_sure_for_long() -> None:
    content = institution(2)
    doubtful = tuple(
        msgspec.structs.replace(office, valid_until="2026-11-23", phones=phones)
        for office, phones in zip(content.offices, ((), content.offices[1].phones), strict=True)
    )
    content = msgspec.structs.replace(content, offices=doubtful)
    assert on_tiles(content, at("2026-11-23 23:00")) == {}
    assert on_tiles(content, NOON) == {
        "office-office-0": "May have changed",
        "office-office-1": "Ring and make sure",
    }


def test_the_board_says_for_whom_until_when_and_all_of_it() -> None:
    assert board(with_notices(GATE, CASH, LIFT)) == [
        ("heading", "For everyone · until 4 January 2027"),
        ("paragraph", "Come in from the yard"),
        ("heading", "Cash desks · only today, 24 November"),
        ("paragraph", "On 24 November the cash desks are closed all day"),
        ("heading", "Centrum · until 5 December"),
        ("paragraph", "The lift is out of order"),
    ]
    last_day = board(with_notices(SQUARE), at("2026-11-25 08:00"))
    assert last_day[0] == ("heading", "Zespół · until today, 25 November")


def test_what_is_private_is_not_named() -> None:
    content = with_notices(CASH)
    offices = list(content.offices)
    offices[1] = msgspec.structs.replace(offices[1], sensitive=True)
    content = msgspec.structs.replace(content, offices=tuple(offices))
    assert board(content)[0] == ("heading", "Private matter · only today, 24 November")
    assert (strip(content) or "").startswith("Important: Private matter: ")


def test_when_all_is_over_the_board_is_the_first_page() -> None:
    visit = Visit(Session("en")).after(Go(AtNotices()))
    assert page(with_notices(CASH), visit, at("2026-11-25 00:00")).id == "home"


def test_notices_are_said_whole() -> None:
    text = "Winda nie działa. " * 30
    long = msgspec.structs.replace(GATE, text={"pl": text.strip()})
    said = " ".join(sentence.text for sentence in spoken(home(with_notices(long), language="pl")))
    assert said.count("Winda nie działa") == 30


def test_a_tile_is_heard_with_what_is_different() -> None:
    said = [sentence.text for sentence in spoken(home(with_notices(CASH)))]
    assert "Cash desks. In this building. Closed today. Open until two p.m." in said


def test_a_stretch_of_the_alphabet_says_it_on_its_tiles() -> None:
    """There the visitor has seen the strip already."""
    content = with_notices(CASH, offices=40)
    first = home(content)
    assert first.notice is not None
    letters = next(tile for tile in first.tiles if tile.icon == "letters")
    shown = page(content, Visit(Session("en")).after(letters.wish), NOON)
    assert isinstance(shown, TilesPage)
    assert shown.notice is None
