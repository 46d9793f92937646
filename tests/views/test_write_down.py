"""A number, a room or an address alone on the screen: huge, whole, and with a way to the others."""

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Content, Phone
from kiosk.views.huge_text import HugeText
from kiosk.visit.destinations import AtOffice, AtWriteDown
from kiosk.visit.likings import Reach, TextSize, ThemeName
from kiosk.visit.phrases import PSEUDO
from kiosk.visit.session import Session
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Go
from tests.examples import at, institution
from tests.views.measures import drawn_words, lost_words, wrong_with
from tests.views.shown_sheets import ShownSheet, shown_sheets
from tests.visit.test_pages import with_office

NOON = at("2026-11-23 12:00")
LYING, UPRIGHT, SMALL = (1920, 1080), (1080, 1920), (1280, 800)
LONG_ADDRESS = "al. Marszałka Józefa Piłsudskiego 123/4, wejście od podwórza, 53-661 Wrocław"


@pytest.fixture(scope="module")
def content() -> Content:
    """An office elsewhere with nine numbers, long ones among them, and a long address."""
    whole = institution(6)
    label = {"pl": "rejestracja na komisję, od ósmej do dwunastej"}
    phones = (
        Phone("+48 71 78 22 348 00 99", "+48", label, "451234"),
        Phone("717822360", "+48717822360"),
        *(Phone(f"71 78 22 36{number}", "+48") for number in range(7)),
    )
    square = msgspec.structs.replace(whole.places["square"], address=LONG_ADDRESS)
    whole = msgspec.structs.replace(whole, places={**whole.places, "square": square})
    return with_office(whole, 5, phones=phones, room="316 b")


def sheets(
    content: Content,
    part: str,
    session: Session,
    size: tuple[int, int] = LYING,
    office: str = "office-5",
) -> Iterator[ShownSheet]:
    visit = Visit(session).after(Go(AtOffice(office))).after(Go(AtWriteDown(office, part)))
    yield from shown_sheets(content, visit, QSize(*size), NOON)


def huge_text(sheet: ShownSheet) -> HugeText:
    (found,) = (widget for widget in sheet.widgets if isinstance(widget, HugeText))
    return found


def lines_of(sheet: ShownSheet) -> list[list[str]]:
    """The groups of the huge text, line by line as they are drawn."""
    huge = huge_text(sheet)
    tops: dict[int, list[tuple[float, str]]] = {}
    for drawn in sheet.texts:
        if drawn.widget is huge:
            top = round(drawn.ink.center().y() / huge.letters)
            tops.setdefault(top, []).append((drawn.ink.x(), drawn.text))
    return [[text for _, text in sorted(tops[top])] for top in sorted(tops)]


@pytest.mark.parametrize("part", ["phone-1", "phone-2", "address"])
@pytest.mark.parametrize(
    ("language", "text_size", "theme", "reach", "size"),
    [
        ("pl", 100, "standard", "low", LYING),
        ("uk", 150, "white", "normal", UPRIGHT),
        ("en", 200, "contrast", "normal", LYING),
        ("pl", 200, "standard", "low", UPRIGHT),
        ("uk", 200, "standard", "normal", SMALL),
        (PSEUDO, 200, "standard", "low", LYING),
    ],
)
def test_the_longest_numbers_and_addresses_fit(
    content: Content,
    part: str,
    language: str,
    text_size: TextSize,
    theme: ThemeName,
    reach: Reach,
    size: tuple[int, int],
    qapp: QApplication,
) -> None:
    words: list[set[str]] = []
    for sheet in sheets(content, part, Session(language, text_size, theme, reach), size):
        assert wrong_with(sheet) == [], f"{sheet.number}/{sheet.of}"
        words.append(drawn_words(sheet))
        page = sheet.page
    assert list(lost_words(page, words)) == []


@pytest.mark.parametrize(
    ("size", "lines"),
    [(LYING, [["71", "78", "22", "360"]]), (UPRIGHT, [["71", "78"], ["22", "360"]])],
)
def test_a_number_stands_in_whole_groups_in_one_line_or_two(
    size: tuple[int, int], lines: list[list[str]], qapp: QApplication
) -> None:
    """Two where that makes it much larger."""
    for sheet in sheets(institution(6), "phone-1", Session("pl"), size):
        assert lines_of(sheet) == lines


def test_a_number_is_huge(qapp: QApplication) -> None:
    """To be read from across the lobby: its figures are several times as high as any text."""
    for size in (LYING, UPRIGHT):
        for sheet in sheets(institution(6), "phone-1", Session("pl"), size):
            high_mm = huge_text(sheet).letters * 0.698 / sheet.px_per_mm[1]
            assert high_mm > 45, f"{high_mm:.0f} mm"


@pytest.mark.parametrize("text_size", [150, 200])
def test_who_needs_large_text_gets_no_small_number(text_size: TextSize, qapp: QApplication) -> None:
    for sheet in sheets(institution(6), "phone-1", Session("pl", text_size)):
        if sheet.number == 1:
            assert huge_text(sheet).letters / sheet.px_per_mm[1] > 55


def test_at_the_usual_size_the_choices_stand_below_the_number(qapp: QApplication) -> None:
    for sheet in sheets(institution(6), "phone-1", Session("pl")):
        names = [button.objectName() for button in sheet.buttons]
        assert sheet.of == 1
        assert {"write-phone-1", "write-phone-2", "write-address", "back"} <= set(names)


def test_where_there_is_no_room_for_them_they_have_sheets_of_their_own(
    content: Content, qapp: QApplication
) -> None:
    """Each once, and the number on the first sheet."""
    found: list[str] = []
    for sheet in sheets(content, "phone-1", Session("pl", 200), SMALL):
        assert any(isinstance(each, HugeText) for each in sheet.widgets) == (sheet.number == 1)
        names = [button.objectName() for button in sheet.buttons]
        found += [name for name in names if name.startswith("write-")]
    assert sorted(found) == sorted([*(f"write-phone-{n}" for n in range(1, 10)), "write-address"])


def test_one_thing_alone_has_no_choices(qapp: QApplication) -> None:
    whole = with_office(institution(6), 0, phones=())
    for sheet in sheets(whole, "", Session("pl"), office="office-0"):
        names = [button.objectName() for button in sheet.buttons]
        assert not any(name.startswith("write-") for name in names)
        assert lines_of(sheet) == [["ul.\xa0Strzegomska\xa06"]]
