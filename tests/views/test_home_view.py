"""The first page as it is really laid out: nothing is pushed away by a search or a notice."""

from collections.abc import Generator
from contextlib import closing
from functools import cache
from itertools import product

import msgspec
import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Content, Notice, Situation
from kiosk.views.notice_strip import NoticeStrip, beginning_of
from kiosk.views.pieces import Banner, Piece
from kiosk.views.search_field import SearchField
from kiosk.views.tile import TileButton
from kiosk.visit.destinations import AtHome, AtNotices, AtSituation, AtSituations, Destination
from kiosk.visit.likings import Reach, TextSize, ThemeName
from kiosk.visit.session import Session
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Go
from tests.examples import at, institution
from tests.views.figures import tops_above_floor
from tests.views.measures import HIGHEST_REACH_MM, drawn_words, lost_words, wrong_with
from tests.views.shown_sheets import ShownSheet, shown_sheets

NOW = at("2026-11-24 14:47")
HOME = AtHome()
LYING, UPRIGHT, SMALL = (1920, 1080), (1080, 1920), (1280, 800)
GATE = Notice(
    "gate",
    {"pl": "Wejście tylko od podwórza, przez bramę obok apteki"},
    "2026-11-20",
    "2026-11-30",
)
CASH = Notice(
    "cash",
    {"pl": "24 listopada kasa nieczynna po godzinie 12"},
    "2026-11-24",
    "2026-11-24",
    short={"pl": "Dziś tylko do 12"},
    offices=("office-1",),
)
LIFT = Notice(
    "lift", {"pl": "Winda nie działa do 5 grudnia"}, "2026-11-20", "2026-12-05", places=("centre",)
)
LONG = msgspec.structs.replace(
    GATE, text={"pl": "Winda w budynku nie działa z powodu remontu. " * 11}
)
NOTICES: dict[str, tuple[Notice, ...]] = {
    "none": (),
    "one": (CASH,),
    "three": (LIFT, CASH, GATE),
    "long": (LONG,),
    "many": tuple(
        msgspec.structs.replace(notice, id=f"{notice.id}-{number}")
        for number in range(100)
        for notice in (LIFT, CASH, GATE)
    ),
}
SITUATIONS = (
    Situation("rent", {"pl": "Nie stać mnie na czynsz"}, ("office-3",), icon="home"),
    Situation("family", {"pl": "Mam dużą rodzinę"}, ("office-4", "office-2"), icon="family"),
    Situation(
        "care",
        {"pl": "Opiekuję się osobą niesamodzielną"},
        ("office-0", "office-1"),
        bring={"pl": "dokument ze zdjęciem"},
        ask={"pl": "Kto może pomóc w domu?"},
    ),
    Situation(
        "wordy",
        {"pl": "Mam wiele pytań"},
        ("office-0", "office-1", "office-2"),
        bring={"pl": "Dokument ze zdjęciem i pismo, które przyszło pocztą. " * 38},
    ),
)


@cache
def content_with(notices: str, offices: int = 6) -> Content:
    return msgspec.structs.replace(
        institution(offices), notices=NOTICES[notices], situations=SITUATIONS[: max(offices, 3)]
    )


def sheets_of(
    content: Content, session: Session, size: tuple[int, int], here: Destination = HOME
) -> Generator[ShownSheet]:
    visit = Visit(session).after(Go(here))
    with closing(shown_sheets(content, visit, QSize(*size), NOW)) as sheets:
        yield from sheets


def first_sheet(
    content: Content,
    session: Session,
    size: tuple[int, int] = LYING,
    here: Destination = HOME,
) -> Generator[ShownSheet]:
    with closing(sheets_of(content, session, size, here)) as sheets:
        yield next(sheets)


def tiles_on(sheet: ShownSheet) -> list[str]:
    names = [each.objectName() for each in sheet.buttons if isinstance(each, TileButton)]
    return [name for name in names if name not in ("notice", "search")]


COMBINATIONS = [
    (size, text_size, reach)
    for size, text_size, reach in product(
        (LYING, UPRIGHT, SMALL), (100, 150, 200), ("normal", "low")
    )
]


@pytest.mark.parametrize("notices", ["three", "long"])
@pytest.mark.parametrize("offices", [3, 6, 40])
@pytest.mark.parametrize(("size", "text_size", "reach"), COMBINATIONS)
def test_a_notice_pushes_no_tile_away_and_is_there_to_read(
    size: tuple[int, int],
    text_size: TextSize,
    reach: Reach,
    offices: int,
    notices: str,
    qapp: QApplication,
) -> None:
    session = Session("pl", text_size, reach=reach)
    (usual,) = [
        tiles_on(each) for each in first_sheet(content_with("none", offices), session, size)
    ]
    for sheet in first_sheet(content_with(notices, offices), session, size):
        assert tiles_on(sheet)[: len(usual)] == usual
        strips = [each for each in sheet.widgets if isinstance(each, NoticeStrip | Banner)]
        assert len(strips) == 1


CELLS: list[tuple[str, int, tuple[int, int], Session]] = [
    ("one", 6, LYING, Session("pl")),
    ("three", 6, UPRIGHT, Session("uk", 150, "contrast")),
    ("long", 3, LYING, Session("qps", 200, "white")),
    ("long", 40, UPRIGHT, Session("pl", 200)),
    ("three", 200, SMALL, Session("en", 150)),
    ("many", 24, LYING, Session("uk", 100, "contrast")),
    ("three", 6, LYING, Session("pl", 100, "standard", "low")),
    ("long", 6, UPRIGHT, Session("pl", 100, "white", "low")),
    ("one", 3, SMALL, Session("qps", 150, "contrast", "low")),
    ("three", 40, UPRIGHT, Session("uk", 200, "standard", "low")),
]


@pytest.mark.parametrize(("notices", "offices", "size", "session"), CELLS)
@pytest.mark.parametrize(
    "here",
    [AtHome(), AtSituations(), AtSituation("care"), AtSituation("wordy"), AtNotices()],
    ids=str,
)
def test_the_ways_in_are_as_they_have_to_be(
    notices: str,
    offices: int,
    size: tuple[int, int],
    session: Session,
    here: Destination,
    qapp: QApplication,
) -> None:
    content = content_with(notices, offices)
    if notices == "many" and here == AtNotices():
        content = content_with("three", offices)
    wrong: list[str] = []
    words: list[set[str]] = []
    for sheet in sheets_of(content, session, size, here):
        wrong += [f"{sheet.number}/{sheet.of} {each}" for each in wrong_with(sheet, True)]
        words.append(drawn_words(sheet))
        page = sheet.page
    wrong += lost_words(page, words)
    assert wrong == []


@pytest.mark.parametrize(("size", "text_size"), list(product((LYING, UPRIGHT), (100, 150, 200))))
def test_the_search_has_a_place_of_its_own(
    size: tuple[int, int], text_size: TextSize, qapp: QApplication
) -> None:
    for sheet in first_sheet(content_with("none"), Session("pl", text_size), size):
        (field,) = [each for each in sheet.buttons if isinstance(each, SearchField)]
        tiles = [each for each in sheet.buttons if isinstance(each, TileButton)]
        assert sheet.box_of(field).bottom() < min(sheet.box_of(tile).y() for tile in tiles)
        assert field.accessibleName() == "Szukaj: nazwa, sprawa, numer pokoju"


def test_in_low_reach_the_search_stands_just_above_the_tiles(qapp: QApplication) -> None:
    for sheet in first_sheet(content_with("none"), Session("pl", reach="low")):
        (field,) = [each for each in sheet.buttons if isinstance(each, SearchField)]
        (top,) = [each for each in tops_above_floor(sheet) if "SearchField" in each.what]
        tiles = [each for each in sheet.buttons if isinstance(each, TileButton)]
        assert top.value <= HIGHEST_REACH_MM
        assert sheet.box_of(field).bottom() < min(sheet.box_of(tile).y() for tile in tiles)


def test_what_is_cut_in_the_strip_is_heard_whole(qapp: QApplication) -> None:
    for sheet in first_sheet(content_with("long"), Session("pl", 200)):
        (strip,) = [each for each in sheet.buttons if isinstance(each, NoticeStrip)]
        drawn = "".join(each.text for each in sheet.texts if each.widget is strip)
        assert drawn.endswith("…")
        assert strip.accessibleName().count("Winda w budynku nie działa") == 11


def test_where_no_strip_can_be_low_the_notice_is_read_above(qapp: QApplication) -> None:
    """And the way to all of them is the last tile."""
    session = Session("pl", reach="low")
    *_, last = [
        (tiles, [each.objectName() for each in sheet.buttons])
        for sheet in sheets_of(content_with("long"), session, UPRIGHT)
        for tiles in [tiles_on(sheet)]
    ]
    assert "notice" in last[1]
    for sheet in first_sheet(content_with("long"), session, UPRIGHT):
        (banner,) = [each for each in sheet.widgets if isinstance(each, Banner)]
        assert banner.text().count("Winda w budynku nie działa") == 11
        assert sheet.box_of(banner).bottom() < sheet.size.height() // 2


def test_the_question_is_a_heading_even_where_a_notice_took_its_place(qapp: QApplication) -> None:
    for sheet in first_sheet(content_with("three", 40), Session("pl", 200)):
        headings = [
            each.text()
            for each in sheet.widgets
            if isinstance(each, Piece) and getattr(each, "is_heading", False)
        ]
        assert headings == ["W czym możemy pomóc?"]


def test_short_advice_stands_above_the_offices_that_help(qapp: QApplication) -> None:
    for sheet in first_sheet(content_with("none"), Session("pl"), here=AtSituation("care")):
        assert sheet.of == 1
        assert tiles_on(sheet) == ["office-office-0", "office-office-1"]


def test_long_advice_has_sheets_of_its_own_before_them(qapp: QApplication) -> None:
    session = Session("pl", 150)
    tiles = [
        tiles_on(sheet)
        for sheet in sheets_of(content_with("none"), session, LYING, AtSituation("wordy"))
    ]
    assert tiles[0] == []
    assert tiles[-1] == ["office-office-0", "office-office-1", "office-office-2"]


@pytest.mark.parametrize(
    ("most", "shown"),
    [(100, "Ala ma kota, psa."), (14, "Ala ma kota…"), (8, "Ala ma…"), (1, "Ala…")],
)
def test_a_text_is_broken_off_between_words(most: int, shown: str) -> None:
    assert beginning_of("Ala ma kota, psa.", lambda text: len(text) <= most) == shown


def test_every_theme_shows_the_strip_as_a_button(qapp: QApplication) -> None:
    themes: tuple[ThemeName, ...] = ("standard", "contrast", "white")
    for theme in themes:
        for sheet in first_sheet(content_with("one"), Session("pl", theme=theme)):
            assert "notice" in [each.objectName() for each in sheet.buttons]
