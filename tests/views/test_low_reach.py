"""Low reach on panels that hang low: the bar is lifted, and all that is touched with it."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Content
from kiosk.running.look import theme_for
from kiosk.views.panel import Reach
from kiosk.visit.destinations import AtHome, AtOffice
from kiosk.visit.session import Session
from kiosk.visit.shown import AttractPage
from kiosk.visit.visit import Visit
from kiosk.visit.walk import every_page
from kiosk.visit.wishes import ChooseTextSize, Go
from tests.examples import at, institution
from tests.views.figures import bottoms_above_floor, tops_above_floor
from tests.views.shown_sheets import ShownSheet, on_screen, shown_sheets

NOON = at("2026-11-23 12:00")
LOW = Session("pl", reach="low")
LYING, UPRIGHT = QSize(1920, 1080), QSize(1080, 1920)


def hanging(content: Content, width_mm: float, height_mm: float, edge_mm: float) -> Content:
    return on_screen(content, width_mm=width_mm, height_mm=height_mm, bottom_edge_mm=edge_mm)


def sheets_of(content: Content, visit: Visit, size: QSize) -> Iterator[ShownSheet]:
    with closing(shown_sheets(content, visit, size, NOON)) as sheets:
        yield from sheets


@pytest.mark.parametrize(
    ("width_mm", "height_mm", "edge_mm", "size"),
    [
        (680, 1210, 600, UPRIGHT),
        (680, 1210, 300, UPRIGHT),
        (1210, 680, 700, LYING),
        (1210, 680, 600, LYING),
    ],
)
def test_a_large_panel_keeps_every_page_between_800_and_1100_mm(
    width_mm: float,
    height_mm: float,
    edge_mm: float,
    size: QSize,
    sample: Content,
    qapp: QApplication,
) -> None:
    content = hanging(sample, width_mm, height_mm, edge_mm)
    for _, visit, page in every_page(content, LOW, NOON):
        if isinstance(page, AttractPage):
            continue
        for sheet in sheets_of(content, visit, size):
            where = f"{sheet.page.id} {sheet.number}/{sheet.of}"
            pixel = 1 / sheet.px_per_mm[1]
            highest = max((each.value for each in tops_above_floor(sheet)), default=800)
            lowest = min((each.value for each in bottoms_above_floor(sheet)), default=1100)
            assert highest <= 1100 + pixel, where
            assert lowest >= 800 - pixel, where
            assert sheet.misfits == [], where


def test_the_bar_stands_at_800_mm_and_nowhere_else_on_any_page(
    sample: Content, qapp: QApplication
) -> None:
    """A bar that jumps from page to page would have to be looked for."""
    content = hanging(sample, 680, 1210, 600)
    places = set()
    for _, visit, page in every_page(content, LOW, NOON):
        for sheet in sheets_of(content, visit, UPRIGHT):
            if not sheet.frame.view.is_bare:
                bar = sheet.box_of(sheet.frame.bar)
                places.add(bar.y() + bar.height())
        assert page.session == LOW
    (end,) = places
    above_floor_mm = 600 + (UPRIGHT.height() - end) * 1210 / UPRIGHT.height()
    assert above_floor_mm == pytest.approx(800, abs=1)


def test_who_stands_has_the_bar_where_it_always_is(sample: Content, qapp: QApplication) -> None:
    content = hanging(sample, 680, 1210, 600)
    for sheet in sheets_of(content, Visit(Session("pl")), UPRIGHT):
        bar = sheet.box_of(sheet.frame.bar)
        assert bar.y() + bar.height() == UPRIGHT.height()


def reaches(edge_mm: float, size: QSize = LYING, session: Session = LOW) -> tuple[Reach, ...]:
    content = on_screen(institution(1), bottom_edge_mm=edge_mm)
    return theme_for(content, size, session).reaches


def test_first_the_band_then_the_lower_half_then_anywhere() -> None:
    band, lower_half, anywhere = reaches(750)
    px_per_mm = LYING.width() / 708
    assert band.top == pytest.approx(LYING.height() - 350 * px_per_mm, abs=1)
    assert band.bottom == pytest.approx(LYING.height() - 50 * px_per_mm, abs=1)
    assert lower_half == Reach(540, 1080)
    assert anywhere == Reach(0, 1080)


def test_a_panel_that_ends_below_800_mm_has_its_lower_half() -> None:
    assert reaches(350) == (Reach(540, 1080), Reach(0, 1080))


def test_without_low_reach_everything_may_stand_anywhere() -> None:
    assert reaches(900, session=Session("pl")) == (Reach(0, 1080),)


def test_a_band_that_ends_above_the_panel_ends_with_the_panel() -> None:
    band, *_ = reaches(800, UPRIGHT)
    assert band.bottom == UPRIGHT.height()
    band, *_ = reaches(600, LYING)
    assert band.top == 0


def test_what_fits_no_band_falls_to_the_lower_half(qapp: QApplication) -> None:
    """A panel that shows only 60 mm of the band holds its bar there, but no tile above it."""
    content = on_screen(institution(6), bottom_edge_mm=1040)
    for sheet in sheets_of(content, Visit(LOW), LYING):
        tops = [sheet.box_of(button).y() for button in sheet.buttons]
        assert min(tops) >= LYING.height() // 2
        assert max(each.value for each in tops_above_floor(sheet)) > 1100


def test_nothing_is_lost_where_words_fit_no_reach(qapp: QApplication) -> None:
    """Large text, long words, a bar that needs most of the lower half: all is shown, if not low."""
    content = on_screen(institution(24), width_mm=500, height_mm=300, bottom_edge_mm=1000)
    for place in (AtHome(), AtOffice("office-2")):
        visit = Visit(LOW).after(ChooseTextSize(200)).after(Go(place))
        for sheet in sheets_of(content, visit, LYING):
            assert sheet.misfits == []
