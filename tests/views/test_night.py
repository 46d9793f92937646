"""The dark screen of the night: hardly any light, yet it can be read, heard and touched."""

from itertools import product

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Content, Night
from kiosk.views.attract_pieces import WakeBand
from kiosk.visit.destinations import AtAttract
from kiosk.visit.likings import TEXT_SIZES, THEMES, Reach, TextSize, ThemeName
from kiosk.visit.phrases import PSEUDO
from kiosk.visit.session import Session
from kiosk.visit.shown import NightPage
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Wake, Wish
from tests.examples import at, institution
from tests.views.matrix import REACHES
from tests.views.measures import drawn_words, lost_words, wrong_with
from tests.views.shown_sheets import on_screen, shown_sheets

NIGHT = at("2026-11-23 22:10")
SIZES = ((1920, 1080), (1080, 1920), (1280, 800), (800, 1280), (3840, 2160))


def at_night(content: Content) -> Content:
    return msgspec.structs.replace(content, night=Night(20 * 60, 6 * 60))


def nobodys(language: str = "pl") -> Visit:
    return Visit(Session(language), (AtAttract(),))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("theme", "reach"), list(product(THEMES, REACHES)))
def test_it_is_as_it_has_to_be(
    theme: ThemeName, reach: Reach, size: tuple[int, int], qapp: QApplication
) -> None:
    content = at_night(institution(6))
    sizes: tuple[TextSize, ...] = TEXT_SIZES
    for language, text_size in zip(("pl", "uk", PSEUDO), sizes, strict=True):
        session = Session(language, text_size, theme, reach)
        visit = Visit(session, (AtAttract(),))
        for sheet in shown_sheets(content, visit, QSize(*size), NIGHT):
            assert isinstance(sheet.page, NightPage)
            assert wrong_with(sheet) == []
            assert list(lost_words(sheet.page, [drawn_words(sheet)])) == []


def test_it_gives_hardly_any_light(qapp: QApplication) -> None:
    for sheet in shown_sheets(at_night(institution(6)), nobodys(), QSize(1920, 1080), NIGHT):
        assert sheet.pixels.mean() < 255 * 0.05
        assert np.median(sheet.pixels) < 255 * 0.05


def test_it_fits_the_smallest_panel_at_every_minute(sample: Content, qapp: QApplication) -> None:
    content = at_night(on_screen(sample, width_mm=370, height_mm=231))
    for minute in range(0, 60, 7):
        now = NIGHT.replace(minute=minute)
        for sheet in shown_sheets(content, nobodys(), QSize(1280, 800), now):
            assert sheet.misfits == []
            assert sheet.frame.rect().contains(sheet.box_of(sheet.buttons[0]))


def test_one_control_wakes_it(qapp: QApplication) -> None:
    for sheet in shown_sheets(at_night(institution(6)), nobodys(), QSize(1920, 1080), NIGHT):
        (wake,) = sheet.frame.controls()
        assert isinstance(wake, WakeBand)
        wishes: list[Wish] = []
        sheet.frame.wants.connect(wishes.append)
        wake.click()
        assert wishes == [Wake()]
