"""An office's page on the screen: another building, notices, doubt, what can be written down."""

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from kiosk.content.model import CodeKind, Content, Notice, Office
from kiosk.views.pieces import Banner, Writing
from kiosk.views.qr_picture import QrPicture
from kiosk.views.signed_pieces import NoticeBanner
from kiosk.visit.destinations import AtOffice
from kiosk.visit.likings import Reach, TextSize, ThemeName
from kiosk.visit.phrases import PSEUDO
from kiosk.visit.session import Session
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Go
from tests.examples import at, institution
from tests.views.measures import drawn_words, lost_words, wrong_with
from tests.views.shown_sheets import ShownSheet, shown_sheets

NOW = "2026-12-14 14:40"
LYING, UPRIGHT, SMALL = (1920, 1080), (1080, 1920), (1280, 800)
LONG = "Wejście od ulicy jest zamknięte z powodu remontu. Wchodź od podwórza, przez bramę. " * 4


def eventful(office: Office) -> Office:
    return msgspec.structs.replace(office, checked_on="2025-11-12", valid_until="2026-11-20")


@pytest.fixture(scope="module")
def content() -> Content:
    """Every office is doubtful, every place described, and much is different these days."""
    whole = institution(6)
    places = {
        name: msgspec.structs.replace(
            place,
            how_to_get_there={"pl": "Tramwaj 3, 10 albo 20 do przystanku pl. Solidarności."},
            step_free={"pl": "Wejście bez stopni od podwórza. Winda na wszystkie piętra."},
        )
        for name, place in whole.places.items()
    }
    days = ("2026-11-01", "2026-12-31")
    notices = (
        Notice("short", {"pl": "21 listopada kasa nieczynna."}, *days),
        Notice("long", {"pl": LONG.strip()}, *days, offices=("office-4", "office-5")),
    )
    offices = tuple(eventful(office) for office in whole.offices)
    return msgspec.structs.replace(whole, places=places, notices=notices, offices=offices)


def sheets(
    content: Content,
    office: str,
    session: Session,
    size: tuple[int, int] = LYING,
    code: CodeKind | None = None,
    now: str = NOW,
) -> Iterator[ShownSheet]:
    visit = Visit(session).after(Go(AtOffice(office, code)))
    yield from shown_sheets(content, visit, QSize(*size), at(now))


@pytest.mark.parametrize(
    ("language", "text_size", "theme", "reach", "size"),
    [
        ("pl", 100, "standard", "normal", LYING),
        ("uk", 100, "white", "low", UPRIGHT),
        ("en", 150, "contrast", "normal", UPRIGHT),
        (PSEUDO, 150, "standard", "low", LYING),
        ("pl", 200, "standard", "low", LYING),
        ("uk", 200, "contrast", "normal", SMALL),
        (PSEUDO, 200, "white", "normal", UPRIGHT),
    ],
)
def test_long_notices_and_all_the_rest_fit(
    content: Content,
    language: str,
    text_size: TextSize,
    theme: ThemeName,
    reach: Reach,
    size: tuple[int, int],
    qapp: QApplication,
) -> None:
    session = Session(language, text_size, theme, reach)
    words: list[set[str]] = []
    for sheet in sheets(content, "office-5", session, size):
        assert wrong_with(sheet) == [], f"{sheet.number}/{sheet.of}"
        words.append(drawn_words(sheet))
        page = sheet.page
    assert list(lost_words(page, words)) == []


@pytest.mark.parametrize("size", [LYING, UPRIGHT, SMALL])
@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_no_address_of_another_building_without_the_warning(
    content: Content, text_size: TextSize, size: tuple[int, int], qapp: QApplication
) -> None:
    """On the sheet on which the address begins: above it, or in the column before it."""
    for sheet in sheets(content, "office-5", Session("pl", text_size), size):
        address = [
            each for each in sheet.widgets if _text(each).startswith("pl. Solidarności 1/3/5,")
        ]
        warning = [each for each in sheet.widgets if _text(each).startswith("To inny budynek")]
        assert bool(address) == bool(warning)
        if address:
            begins, warns = sheet.box_of(address[0]), sheet.box_of(warning[0])
            assert warns.x() < begins.x() or warns.y() < begins.y()


def _text(widget: object) -> str:
    return widget.text().replace("\xa0", " ") if isinstance(widget, Banner | Writing) else ""


def test_at_the_usual_size_an_office_elsewhere_is_on_one_sheet(qapp: QApplication) -> None:
    """With its way described, whichever code is chosen: nothing jumps when another one is."""
    whole = institution(6)
    square = msgspec.structs.replace(
        whole.places["square"],
        how_to_get_there={"pl": "Tramwaj 3, 10 albo 20 do przystanku pl. Solidarności."},
        step_free={"pl": "Wejście bez stopni od podwórza. Winda na wszystkie piętra."},
    )
    whole = msgspec.structs.replace(whole, places={**whole.places, "square": square})
    codes: tuple[CodeKind, ...] = ("website", "contact", "way")
    for code in codes:
        for sheet in sheets(whole, "office-5", Session("pl"), code=code, now="2026-12-01 12:00"):
            assert sheet.of == 1, code


def test_a_notice_is_seen_and_is_no_warning(content: Content, qapp: QApplication) -> None:
    """It stands high on the page, in other colours than what is closed or about to close."""
    for sheet in sheets(content, "office-0", Session("pl")):
        notices = [each for each in sheet.widgets if isinstance(each, NoticeBanner)]
        if sheet.number == 1:
            assert [each.text() for each in notices] == ["21 listopada kasa nieczynna."]
            assert sheet.box_of(notices[0]).y() < LYING[1] / 2
            box = sheet.box_of(notices[0])
            corner = sheet.frame.grab().toImage().pixelColor(box.right() - 12, box.bottom() - 12)
            palette = notices[0].theme.palette
            assert corner == palette.tint
            warnings = (palette.warning, palette.closing_soon, palette.closed)
            assert corner not in [fill for _, fill in warnings]


def test_a_long_notice_goes_on_on_the_next_sheet(content: Content, qapp: QApplication) -> None:
    """Nothing of it is lost or said twice."""
    told = [
        each.text()
        for sheet in sheets(content, "office-5", Session("pl", 200), SMALL)
        for each in sheet.widgets
        if isinstance(each, NoticeBanner) and "kasa" not in each.text()
    ]
    assert len(told) > 1
    assert " ".join(told) == LONG.strip()


@pytest.mark.parametrize("reach", ["normal", "low"])
@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("size", [LYING, UPRIGHT])
def test_without_codes_there_is_still_something_to_write_down(
    size: tuple[int, int], text_size: TextSize, reach: Reach, qapp: QApplication
) -> None:
    whole = institution(1)
    bare = msgspec.structs.replace(whole.offices[0], codes=(), phones=())
    whole = msgspec.structs.replace(whole, offices=(bare,))
    ways: list[str] = []
    for sheet in sheets(whole, "office-0", Session("pl", text_size, reach=reach), size):
        assert wrong_with(sheet) == []
        assert not any(isinstance(widget, QrPicture) for widget in sheet.widgets)
        ways += [button.objectName() for button in sheet.buttons if "write" in button.objectName()]
    assert ways == ["write-address"]
