"""Who sits, or is small, reaches everything: measured in millimetres above the floor."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Content
from kiosk.views.tile import TileButton
from kiosk.visit.session import Session
from kiosk.visit.shown import AttractPage
from kiosk.visit.visit import Visit
from kiosk.visit.walk import every_page
from kiosk.visit.wishes import ChooseReach
from tests.examples import institution
from tests.views.figures import bottoms_above_floor, tops_above_floor
from tests.views.matrix import NOW
from tests.views.measures import HIGHEST_REACH_MM, LOWEST_REACH_MM, high_controls
from tests.views.shown_sheets import ShownSheet, on_screen, shown_sheets

LYING, UPRIGHT = QSize(1920, 1080), QSize(1080, 1920)


def low_sheets(content: Content, size: QSize) -> Iterator[ShownSheet]:
    """Every page; but the screen nobody is using, which wakes wherever it is touched."""
    for _, visit, page in every_page(content, Session("pl", reach="low"), NOW):
        if not isinstance(page, AttractPage):
            yield from shown_sheets(content, visit, size, NOW)


@pytest.mark.parametrize(
    ("size", "bottom_edge_mm"), [(LYING, 900), (LYING, 700), (UPRIGHT, 900), (UPRIGHT, 600)]
)
def test_all_is_between_800_and_1100_mm_where_the_panel_allows(
    size: QSize, bottom_edge_mm: float, sample: Content, qapp: QApplication
) -> None:
    """A panel that covers at least two thirds of that, with letters of the usual size."""
    content = on_screen(sample, bottom_edge_mm=bottom_edge_mm)
    for sheet in low_sheets(content, size):
        where = f"{sheet.page.id} {sheet.number}/{sheet.of}"
        pixel = 1 / sheet.px_per_mm[1]
        for top in tops_above_floor(sheet):
            assert top.value <= HIGHEST_REACH_MM + pixel, f"{where}: {top}"
        for bottom in bottoms_above_floor(sheet):
            assert bottom.value >= LOWEST_REACH_MM - pixel, f"{where}: {bottom}"


@pytest.fixture
def home(qapp: QApplication) -> Iterator[ShownSheet]:
    visit = Visit(Session("pl")).after(ChooseReach("low"))
    with closing(shown_sheets(institution(6), visit, UPRIGHT, NOW)) as sheets:
        yield next(sheets)


def tile(sheet: ShownSheet) -> TileButton:
    return next(button for button in sheet.buttons if isinstance(button, TileButton))


def test_a_page_in_reach_has_no_fault(home: ShownSheet) -> None:
    assert list(high_controls(home, tiles_may_be_high=False)) == []


def test_one_control_above_the_rest_is_seen_with_its_height(home: ShownSheet) -> None:
    tile(home).move(tile(home).x(), 0)
    (wrong,) = high_controls(home, tiles_may_be_high=False)
    assert " to 15" in wrong
    assert "mm above the floor" in wrong
    assert list(high_controls(home, tiles_may_be_high=True)) == []


def test_the_lower_half_will_do_but_only_for_all(home: ShownSheet) -> None:
    """Between 1,100 mm and the middle is in reach only if the whole sheet keeps to that half."""
    first, *others = [button for button in home.buttons if isinstance(button, TileButton)]
    view = first.parentWidget()
    assert view is not None
    below_middle = home.size.height() // 2 - view.y()
    first.move(first.x(), below_middle + 1)
    assert list(high_controls(home, tiles_may_be_high=False)) == []
    others[0].move(others[0].x(), below_middle - 50)
    (wrong,) = high_controls(home, tiles_may_be_high=False)
    assert "the middle is at 1254" in wrong
