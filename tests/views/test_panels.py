"""Panels of other millimetres: a small one on a counter, a large one across the lobby."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Content
from kiosk.visit.destinations import AtArticle, AtFigures, AtHome, AtOffice, Destination
from kiosk.visit.likings import TextSize
from kiosk.visit.session import Session
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Go
from tests.views.matrix import NOW
from tests.views.measures import drawn_words, lost_words, wrong_with
from tests.views.shown_sheets import on_screen, shown_sheets

PANELS = {
    "21 inches on a counter": ((476, 268, 950, 600), (1920, 1080)),
    "21 inches, upright": ((476, 268, 900, 600), (1080, 1920)),
    "27 inches": ((597, 336, 850, 600), (2560, 1440)),
    "55 inches across the lobby": ((1210, 680, 700, 900), (3840, 2160)),
    "55 inches, upright": ((1210, 680, 300, 700), (2160, 3840)),
}
PLACES: tuple[Destination, ...] = (
    AtHome(),
    AtOffice("zon"),
    AtOffice("kasy", "contact"),
    AtFigures(),
    AtArticle("o-osrodku"),
)


def standing_on(panel: str, content: Content) -> tuple[Content, QSize]:
    """The content for a kiosk with that panel, and the panel's pixels."""
    (width, height, edge, distance), size = PANELS[panel]
    standing = on_screen(
        content,
        width_mm=width,
        height_mm=height,
        bottom_edge_mm=edge,
        viewing_distance_mm=distance,
    )
    return standing, QSize(*size)


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("panel", PANELS)
def test_a_page_is_as_it_has_to_be_on_other_panels(
    panel: str, text_size: TextSize, sample: Content, qapp: QApplication
) -> None:
    """A panel that cannot hold letters of twice the size has them as large as it can hold, and
    never smaller than at 100 %; all else is as on any panel."""
    content, size = standing_on(panel, sample)
    wrong: list[str] = []
    for place in PLACES:
        visit = Visit(Session("uk", text_size)).after(Go(place))
        words: list[set[str]] = []
        for sheet in shown_sheets(content, visit, size, NOW):
            where = f"{sheet.page.id} {sheet.number}/{sheet.of}"
            wrong += [f"{where}: {each}" for each in wrong_with(sheet, text_size=100)]
            words.append(drawn_words(sheet))
            last = sheet.page
        wrong += [f"{where}: {each}" for each in lost_words(last, words)]
    assert wrong == [], "\n".join(dict.fromkeys(wrong))


def test_a_large_panel_holds_text_of_twice_the_size(sample: Content, qapp: QApplication) -> None:
    for panel in ("55 inches across the lobby", "55 inches, upright"):
        content, size = standing_on(panel, sample)
        for sheet in shown_sheets(content, Visit(Session("pl", 200)), size, NOW):
            assert wrong_with(sheet) == []
