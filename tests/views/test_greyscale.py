"""Who sees no colours still tells states apart: by signs, and by light and dark."""

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from kiosk.visit.likings import THEMES, ThemeName
from tests.views.measures import SIGN_DIFFERENCE, STATE_CONTRAST
from tests.views.pixels import Pixels
from tests.views.without_colour import difference, fill_differences, ink_of, sign_differences

STATUSES = {"open", "closing_soon", "closed", "unknown"}
PAGES_WITH_STATUS = {"TilesPage", "OfficePage", "AttractPage"}


@pytest.mark.parametrize("theme", THEMES)
def test_statuses_have_signs_of_different_shape(theme: ThemeName, qapp: QApplication) -> None:
    found = sign_differences(theme)
    pairs = len(STATUSES) * (len(STATUSES) - 1) // 2
    assert len(found) == pairs * len(PAGES_WITH_STATUS), found
    assert [each for each in found if each.value < SIGN_DIFFERENCE] == []


@pytest.mark.parametrize("theme", THEMES)
def test_what_is_chosen_or_on_or_today_is_lighter_or_darker(
    theme: ThemeName, qapp: QApplication
) -> None:
    found = fill_differences(theme)
    told_apart = " ".join(each.what for each in found)
    for state in ("language-pl", "contrast", "code-website", "calm-on", "pon."):
        assert state in told_apart
    assert [each for each in found if each.value < STATE_CONTRAST] == []


def sign(colour: tuple[int, int, int], ground: int, cross: bool, moved: int = 0) -> Pixels:
    """A cross or a plus sign, 30 pixels large."""
    pixels = np.full((30, 30, 3), ground, dtype=np.uint8)
    for place in range(4, 25):
        for thick in range(3):
            if cross:
                pixels[place, place + thick + moved] = pixels[place, 28 - place + thick] = colour
            else:
                pixels[place, 14 + thick + moved] = pixels[14 + thick, place + moved] = colour
    return pixels


def test_signs_that_differ_only_in_colour_do_not_differ() -> None:
    green, red = sign((15, 95, 58), 230, cross=True), sign((122, 29, 29), 250, cross=True)
    assert difference(ink_of(green), ink_of(red)) == 0


def test_a_sign_that_only_stands_elsewhere_does_not_differ() -> None:
    here, there = sign((0, 0, 0), 255, False), sign((0, 0, 0), 255, False, moved=2)
    assert difference(ink_of(here), ink_of(there)) == 0


def test_signs_of_other_shape_differ() -> None:
    cross, plus = sign((0, 0, 0), 255, cross=True), sign((255, 230, 0), 0, cross=False)
    assert difference(ink_of(cross), ink_of(plus)) > SIGN_DIFFERENCE
