"""What a touch looks like, and the page that is left when nothing else is."""

from collections.abc import Iterator
from contextlib import ExitStack, closing

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QPushButton

from kiosk.content.last_resort import last_resort
from kiosk.content.model import Phone
from kiosk.visit.destinations import AtOffice
from kiosk.visit.likings import TextSize, ThemeName
from kiosk.visit.session import Session
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Go
from tests.examples import PUBLISHED, at, institution
from tests.views.drawn import drawn_on
from tests.views.measures import drawn_words, lost_words, wrong_with
from tests.views.pixels import contrast, crop, pixels_of
from tests.views.shown_sheets import ShownSheet, shown_sheets

NOON = at("2026-11-23 12:00")
THEMES: tuple[ThemeName, ...] = ("standard", "contrast")
LEAST = {"standard": 7.0, "contrast": 15.0}
NAMES = ("office-office-0", "news", "language-uk", "text-size")
NAMES_OF_OFFICE = ("back", "start", "code-website", "code-way")


@pytest.fixture(params=THEMES)
def sheets(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[list[ShownSheet]]:
    """The first page and an office, in a theme."""
    visit = Visit(Session("pl", theme=request.param))
    content, size = institution(6), QSize(1920, 1080)
    with ExitStack() as kept:
        yield [
            next(kept.enter_context(closing(shown_sheets(content, each, size, NOON))))
            for each in (visit, visit.after(Go(AtOffice("office-0"))))
        ]


def buttons(sheets: list[ShownSheet]) -> Iterator[tuple[ShownSheet, QPushButton]]:
    for sheet, names in zip(sheets, (NAMES, NAMES_OF_OFFICE), strict=True):
        for name in names:
            button = sheet.frame.findChild(QPushButton, name)
            assert button is not None, name
            yield sheet, button


def test_a_pressed_button_looks_pressed_and_is_still_readable(sheets: list[ShownSheet]) -> None:
    for sheet, button in buttons(sheets):
        before = pixels_of(button.grab())
        button.setDown(True)
        after = pixels_of(button.grab())
        assert (before != after).any(axis=2).mean() > 0.01, button.text()
        texts, _ = drawn_on(button)
        for drawn in texts:
            found = contrast(crop(after, drawn.ink))
            assert found >= LEAST[sheet.page.session.theme], (button.text(), found)
        button.setDown(False)


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080), (1080, 1920)])
@pytest.mark.parametrize("phone", [None, Phone("71 78 22 322", "+48717822322")])
def test_an_apology_is_a_page_like_any_other(
    qapp: QApplication,
    phone: Phone | None,
    size: tuple[int, int],
    theme: ThemeName,
    text_size: TextSize,
) -> None:
    content = last_resort(PUBLISHED, {"pl": "Miejski Ośrodek Pomocy Społecznej"}, phone=phone)
    for language in ("pl", "uk"):
        visit = Visit(Session(language, text_size, theme))
        for sheet in shown_sheets(content, visit, QSize(*size), NOON):
            assert sheet.of == 1
            assert wrong_with(sheet) == []
            assert list(lost_words(sheet.page, [drawn_words(sheet)])) == []
