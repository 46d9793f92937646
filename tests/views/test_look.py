"""What the theme promises about fonts and millimetres, measured from what is drawn."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QFont, QFontDatabase, QImage, QPainter
from PySide6.QtWidgets import QApplication

from kiosk.running.look import theme_for
from kiosk.views.panel import Panel
from kiosk.views.theme import FAMILY, Role, Theme, standard_palette
from kiosk.visit.likings import TextSize
from kiosk.visit.session import Session
from tests.examples import institution
from tests.views.pixels import pixels_of

SIZES = [(1280, 800), (1920, 1080), (3840, 2160), (1080, 1920), (800, 1280), (2160, 3840)]


def ink_of(text: str, font: QFont) -> tuple[float, int, int]:
    """How much ink the text takes, and the width and height of its ink, in pixels."""
    picture = QImage(1200, 300, QImage.Format.Format_RGB888)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    painter.setFont(font)
    painter.drawText(QPointF(20, 200), text)
    painter.end()
    dark = 255 - pixels_of(picture)[:, :, 0].astype(int)
    seen = dark > 60
    columns, rows = np.flatnonzero(seen.any(axis=0)), np.flatnonzero(seen.any(axis=1))
    if not columns.size:
        return 0.0, 0, 0
    return dark.sum() / 255, int(np.ptp(columns)) + 1, int(np.ptp(rows)) + 1


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return theme_for(institution(1), QSize(3840, 2160), Session("pl"))


def test_the_font_is_there(theme: Theme) -> None:
    assert FAMILY in QFontDatabase.families()


def test_bold_is_really_bold(theme: Theme) -> None:
    """A wider stem, not a smeared one: the axis of the variable font moves the outlines."""
    regular, bold = QFont(theme.font("small")), QFont(theme.font("name"))
    for font in (regular, bold):
        font.setPixelSize(150)
    regular_stem, bold_stem = ink_of("l", regular), ink_of("l", bold)
    assert ink_of("Hours", bold)[0] > ink_of("Hours", regular)[0] * 1.2
    assert ink_of("I", bold)[2] == pytest.approx(ink_of("I", regular)[2], abs=1)
    assert bold_stem[0] > regular_stem[0]


def test_digits_are_equally_wide(theme: Theme) -> None:
    assert len({ink_of(f"I{digit}I", theme.font("small"))[1] for digit in "0123456789"}) == 1


@pytest.mark.parametrize(("one", "other"), [("I", "l"), ("l", "1"), ("I", "1"), ("0", "O")])
def test_letters_that_look_alike_elsewhere_differ(theme: Theme, one: str, other: str) -> None:
    assert ink_of(one, theme.font("small")) != ink_of(other, theme.font("small"))


@pytest.mark.parametrize("letters", ["ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "ґєіїҐЄІЇщюя’"])
def test_the_font_has_polish_and_ukrainian_letters(theme: Theme, letters: str) -> None:
    """Each is drawn, and none as the box that stands for a missing one."""
    box = ink_of("\uffff", theme.font("small"))
    for letter in letters:
        assert ink_of(letter, theme.font("small"))[0] > 0
        assert ink_of(letter, theme.font("small")) != box


@pytest.mark.parametrize("text_size", [100, 150, 200])
@pytest.mark.parametrize("size", SIZES)
def test_the_smallest_text_is_readable_from_where_people_stand(
    qapp: QApplication, size: tuple[int, int], text_size: TextSize
) -> None:
    content = institution(1)
    theme = theme_for(content, QSize(*size), Session("pl", text_size))
    long_side_mm = max(content.screen.width_mm, content.screen.height_mm)
    roles: tuple[Role, ...] = ("small", "strong", "name", "large", "title", "clock")
    for role in roles:
        height = ink_of("H", theme.font(role))[2]
        assert height * long_side_mm / max(size) >= 0.01222 * 600 * text_size / 100 - 0.4


@pytest.mark.parametrize("distance_mm", [400, 600, 900])
def test_who_stands_farther_away_sees_larger_text(qapp: QApplication, distance_mm: int) -> None:
    panel = Panel.of(QSize(3840, 2160), 1209, 680, viewing_distance_mm=distance_mm)
    theme = Theme(panel, standard_palette("#0B4A6B", "#F4B93A"))
    height_mm = ink_of("H", theme.font("small"))[2] / panel.px_per_mm
    assert height_mm >= 0.01222 * distance_mm - 0.2


def test_a_turned_panel_has_its_millimetres_turned() -> None:
    upright, lying = Panel.of(QSize(1080, 1920), 708, 398), Panel.of(QSize(1920, 1080), 708, 398)
    assert upright.px_per_mm == lying.px_per_mm
    assert upright.is_portrait
    assert not lying.is_portrait
