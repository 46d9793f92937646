"""Who uses keys always sees where they are: the ring around every control, in every theme."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QPushButton

from kiosk.visit.destinations import AtAids, AtArticles, AtFigures, AtOffice
from kiosk.visit.likings import THEMES, TextSize, ThemeName
from kiosk.visit.session import Session
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import AskWhetherThere, Go, ReadAloud, Wish
from tests.examples import at, institution
from tests.views.focus_ring import ring_around
from tests.views.measures import RING_MM, wrong_with_ring
from tests.views.shown_sheets import ShownSheet, shown_sheets

NOON = at("2026-11-23 12:00")
SIZE = QSize(1920, 1080)

PLACES: dict[str, tuple[Wish, ...]] = {
    "home": (),
    "office": (Go(AtOffice("office-0")),),
    "figures": (Go(AtFigures()),),
    "aids": (Go(AtAids()),),
    "still there": (AskWhetherThere(20),),
    "read aloud": (ReadAloud(),),
}


LARGE = "office"
"""Where letters at 200 % are looked at as well."""


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    ("place", "text_size"), [*((place, 100) for place in PLACES), (LARGE, 150), (LARGE, 200)]
)
def test_every_control_has_a_ring_that_is_wide_and_seen(
    place: str, text_size: TextSize, theme: ThemeName, qapp: QApplication
) -> None:
    visit = Visit(Session("pl", text_size, theme))
    for wish in PLACES[place]:
        visit = visit.after(wish)
    wrong = [
        f"{sheet.page.id} {sheet.number}/{sheet.of}: {each}"
        for sheet in shown_sheets(institution(6), visit, SIZE, NOON)
        for button in sheet.buttons
        for each in wrong_with_ring(ring_around(sheet, button))
    ]
    assert wrong == [], "\n".join(wrong)


class Ringed(QPushButton):
    """White on a white page, with a ring of any sort: in a box, so wide, in a colour."""

    def __init__(
        self, sheet: ShownSheet, mm: float, colour: str, cut_mm: tuple[float, float, float, float]
    ) -> None:
        super().__init__(sheet.frame.view)
        self._width = mm * sheet.px_per_mm[0]
        self._colour = QColor(colour)
        self._cut = tuple(cut * sheet.px_per_mm[0] for cut in cut_mm)
        self.setGeometry(QRect(400, 0, 300, 120))
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        if self.hasFocus():
            left, top, right, bottom = self._cut
            outer = QRectF(self.rect()).adjusted(left, top, -right, -bottom)
            painter.fillRect(outer, self._colour)
            width = self._width
            painter.fillRect(outer.adjusted(width, width, -width, -width), QColor("white"))
        painter.end()


@pytest.fixture
def choice(qapp: QApplication) -> Iterator[ShownSheet]:
    """A page with bare paper at the right of its question."""
    visit = Visit(Session("en")).after(Go(AtArticles("about")))
    with closing(shown_sheets(institution(6), visit, SIZE, NOON)) as sheets:
        yield next(sheets)


NOTHING = (0.0, 0.0, 0.0, 0.0)


def test_a_good_ring_is_measured_as_it_is(choice: ShownSheet) -> None:
    ring = ring_around(choice, Ringed(choice, 2.2, "#767676", (2.0, 2.0, 2.0, 2.0)))
    assert ring.width_mm == pytest.approx(2.2, abs=0.4)
    assert ring.changed_mm == ring.width_mm
    assert ring.inside == ring.outside == pytest.approx(4.54, abs=0.01)
    assert list(wrong_with_ring(ring)) == []


@pytest.mark.parametrize(
    ("mm", "colour", "cut", "wrong"),
    [
        (1.0, "#000000", NOTHING, f"1.1 mm wide, less than {RING_MM}"),
        (2.5, "#A0A0A0", (2.0, 2.0, 2.0, 2.0), "contrast of 2.61 with what is inside"),
        (2.5, "#FFFFFF", NOTHING, "0.0 mm wide"),
        (2.5, "#000000", (0.0, 0.0, 0.0, -3.0), "0.0 mm wide"),
        (2.5, "#F3F0E8", NOTHING, "contrast of 1.00 with what is outside"),
    ],
    ids=["thin", "pale", "not there", "open below", "as the page"],
)
def test_a_ring_that_does_not_show_is_seen(
    choice: ShownSheet, mm: float, colour: str, cut: tuple[float, float, float, float], wrong: str
) -> None:
    ring = ring_around(choice, Ringed(choice, mm, colour, cut))
    assert wrong in " ".join(wrong_with_ring(ring))


def test_the_focus_is_gone_after_it_was_measured(choice: ShownSheet) -> None:
    before = choice.pixels
    ring_around(choice, choice.buttons[0])
    assert not choice.buttons[0].hasFocus()
    del choice.pixels
    assert (choice.pixels == before).all()
