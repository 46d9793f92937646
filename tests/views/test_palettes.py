"""The colours of each theme: what a visitor chooses, and that the ring is told from everything."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from kiosk.content.contrast import contrast
from kiosk.running.look import theme_for
from kiosk.views.theme import Palette
from kiosk.visit.likings import THEMES, ThemeName
from kiosk.visit.session import Session
from kiosk.visit.visit import Visit
from tests.examples import at, institution
from tests.views.shown_sheets import shown_sheets

SIZE = QSize(1280, 800)


def palette_of(theme: ThemeName) -> Palette:
    return theme_for(institution(1), SIZE, Session("pl", theme=theme)).palette


def colours_of(palette: Palette) -> set[str]:
    values = [getattr(palette, name) for name in palette.__dataclass_fields__]
    pairs = [each for value in values if isinstance(value, tuple) for each in value]
    return {value.name() for value in (*values, *pairs) if isinstance(value, QColor)}


@pytest.mark.parametrize(("theme", "ink"), [("contrast", "#ffe600"), ("white", "#ffffff")])
def test_a_contrast_theme_has_one_colour_on_black_and_another_one_for_the_ring(
    theme: ThemeName, ink: str
) -> None:
    palette = palette_of(theme)
    assert palette.outlined
    assert (palette.ink.name(), palette.paper.name()) == (ink, "#000000")
    assert palette.focus.name() not in (ink, "#000000")
    assert colours_of(palette) == {ink, "#000000", palette.focus.name()}
    assert all(contrast(each, "#000000") >= 15 for each in colours_of(palette) - {"#000000"})


def test_every_theme_looks_different(qapp: QApplication) -> None:
    looks = set()
    for theme in THEMES:
        for sheet in shown_sheets(
            institution(6), Visit(Session("pl", theme=theme)), SIZE, at("2026-11-23 12:00")
        ):
            looks.add(sheet.pixels.tobytes())
            ground = sheet.pixels[sheet.size.height() // 6, 3]
            assert (ground == 0).all() == (theme != "standard")
    assert len(looks) == len(THEMES)


@pytest.mark.parametrize("theme", THEMES)
def test_at_rest_a_contrast_theme_keeps_its_colours(theme: ThemeName) -> None:
    before = theme_for(institution(1), SIZE, Session("pl", theme=theme))
    assert (before.at_rest().palette == before.palette) == (theme != "standard")
