"""The measures see what they are for: each is shown a sheet with the fault it has to find."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication, QPushButton

from kiosk.views.pieces import Writing
from kiosk.views.qr_picture import QrPicture
from kiosk.views.tile import TileButton
from kiosk.visit.destinations import AtOffice
from kiosk.visit.phrases import Words
from kiosk.visit.session import Session
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import ChooseReach, Go
from tests.examples import at, institution
from tests.views import measures
from tests.views.pixels import Letter, contrast, luminance
from tests.views.shown_sheets import ShownSheet, shown_sheets

NOON = at("2026-11-23 12:00")


def sheet_of(visit: Visit) -> Iterator[ShownSheet]:
    yield from shown_sheets(institution(6), visit, QSize(1920, 1080), NOON)


@pytest.fixture
def home(qapp: QApplication) -> Iterator[ShownSheet]:
    yield from sheet_of(Visit(Session("en")))


@pytest.fixture
def office(qapp: QApplication) -> Iterator[ShownSheet]:
    yield from sheet_of(Visit(Session("en")).after(Go(AtOffice("office-0"))))


def tile(sheet: ShownSheet, number: int = 0) -> TileButton:
    return sheet.frame.findChildren(TileButton)[number]


def written(sheet: ShownSheet, text: str, colour: str = "#000000") -> Writing:
    """Something that a clumsy view has put on the page."""
    piece = Writing(sheet.frame.theme, Words(text, "en"), "small", QColor(colour))
    piece.setParent(sheet.frame.view)
    piece.setGeometry(0, 0, 400, piece.height_in(400))
    piece.show()
    return piece


def test_a_sheet_without_these_faults_has_none(home: ShownSheet) -> None:
    for measure in (
        measures.outside,
        measures.overlapping,
        measures.narrow_gaps,
        measures.words_of_nobody,
    ):
        assert list(measure(home)) == []
    assert list(measures.small_targets(home, 100)) == []
    assert list(measures.small_letters(home, 100)) == []


def test_a_tile_that_leaves_the_page_is_seen(home: ShownSheet) -> None:
    tile(home).move(-5, 0)
    assert any("leaves its parent" in wrong for wrong in measures.outside(home))


def test_a_text_that_is_cut_is_seen(home: ShownSheet) -> None:
    written(home, "Typography").setFixedHeight(12)
    assert any("is cut" in wrong for wrong in measures.outside(home))


def test_tiles_that_overlap_are_seen(home: ShownSheet) -> None:
    tile(home, 1).move(tile(home, 0).pos())
    assert any("overlap" in wrong for wrong in measures.overlapping(home))


def test_texts_that_overlap_are_seen_though_their_widgets_do_not(home: ShownSheet) -> None:
    first = written(home, "Opening hours")
    second = written(home, "Opening hours")
    second.move(0, first.height() // 3)
    assert any(wrong.startswith("texts") for wrong in measures.overlapping(home))


def test_a_small_button_is_seen(home: ShownSheet) -> None:
    tile(home).resize(300, 53)
    (wrong,) = measures.small_targets(home, 100)
    assert "19.5 mm" in wrong


def test_a_button_that_is_large_enough_only_at_the_usual_size_is_seen(home: ShownSheet) -> None:
    assert any("less than 30.0" in wrong for wrong in measures.small_targets(home, 200))


def test_buttons_too_close_to_each_other_are_seen(home: ShownSheet) -> None:
    first, second = tile(home, 0), tile(home, 1)
    second.move(first.x() + first.width() + 7, first.y())
    assert any("only 2.6 mm" in wrong for wrong in measures.narrow_gaps(home))


def test_a_control_out_of_low_reach_is_seen(qapp: QApplication) -> None:
    for sheet in sheet_of(Visit(Session("en")).after(ChooseReach("low"))):
        assert list(measures.high_controls(sheet, tiles_may_be_high=False)) == []
        high = next(button for button in sheet.buttons if isinstance(button, TileButton))
        high.move(high.x(), 0)
        assert len(list(measures.high_controls(sheet, tiles_may_be_high=False))) == 1
        assert list(measures.high_controls(sheet, tiles_may_be_high=True)) == []


def test_letters_are_as_high_as_the_font_says(home: ShownSheet) -> None:
    """The letters on the screen are measured against the font's own drawing of an H."""
    for drawn in home.texts:
        place = drawn.text.find("H")
        if place >= 0:
            height = Letter(home.pixels, drawn, place).height
            assert height == pytest.approx(drawn.font.pixelSize() * 0.698, abs=0.3)
            return
    raise AssertionError("no text with an H")


def test_small_letters_are_seen(home: ShownSheet) -> None:
    piece = written(home, "HINT")
    font = QFont(home.frame.theme.font("small"))
    font.setPixelSize(round(font.pixelSize() * 0.9))
    home.frame.theme.font("small").setPixelSize(font.pixelSize())
    piece.update()
    assert any("HINT" in wrong for wrong in measures.small_letters(home, 100))


def test_pale_text_is_seen(home: ShownSheet) -> None:
    written(home, "Hours", "#767676")
    assert any("'Hours'" in wrong for wrong in measures.pale_texts(home))


def test_contrast_is_that_of_wcag() -> None:
    pixels = np.zeros((10, 10, 3), dtype=np.uint8)
    pixels[:8] = 255
    assert contrast(pixels) == pytest.approx(21)
    pixels[8:] = 0x76
    assert contrast(pixels) == pytest.approx(4.54, abs=0.01)
    assert luminance(np.full((1, 1, 3), 255, dtype=np.uint8))[0, 0] == pytest.approx(1)


def test_a_broken_word_is_seen(home: ShownSheet) -> None:
    written(home, "Hous ing")
    wrong = " ".join(measures.words_of_nobody(home))
    assert "'Hous'" in wrong
    assert "'ing'" in wrong


def test_a_word_that_is_nowhere_is_seen(home: ShownSheet) -> None:
    drawn = measures.drawn_words(home)
    assert list(measures.lost_words(home.page, [drawn])) == []
    assert any("help" in wrong for wrong in measures.lost_words(home.page, [drawn - {"help"}]))


def test_a_good_code_has_no_faults(office: ShownSheet) -> None:
    assert list(measures.unread_codes(office)) == []


@pytest.mark.parametrize(
    ("fault", "box"),
    [("read as []", (0.3, 0.3, 0.5, 0.5)), ("quiet zone", (-0.02, 0.4, 0.08, 0.1))],
)
def test_a_code_that_something_covers_is_seen(
    office: ShownSheet, fault: str, box: tuple[float, float, float, float]
) -> None:
    picture = office.frame.findChild(QrPicture)
    assert picture is not None
    side = min(picture.width(), picture.height())
    x, y, width, height = (round(part * side) for part in box)
    left = (picture.width() - side) // 2
    cover = QPushButton(picture.parentWidget())
    cover.setGeometry(QRect(picture.x() + left + x, picture.y() + y, width, height))
    cover.show()
    assert any(fault in wrong for wrong in measures.unread_codes(office))


def test_a_code_that_is_too_small_is_seen(office: ShownSheet) -> None:
    picture = office.frame.findChild(QrPicture)
    assert picture is not None
    picture.resize(picture.width() // 3, picture.height() // 3)
    assert any("mm wide" in wrong for wrong in measures.unread_codes(office))


def test_a_code_that_says_something_else_is_seen(office: ShownSheet) -> None:
    picture = office.frame.findChild(QrPicture)
    assert picture is not None
    other = institution(6).offices[0].codes[2].payload["pl"]
    assert measures.wanted_payload(office) != other
    picture.hide()
    assert list(measures.unread_codes(office)) == []
