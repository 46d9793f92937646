"""The screen nobody is using: seen from the door, true at every hour, and it burns nothing in."""

import colorsys
import random
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from kiosk.content.contrast import INK, LEAST_CONTRAST, WHITE, contrast
from kiosk.content.model import Colours, Content, Phone
from kiosk.running.look import theme_for
from kiosk.views.attract_pieces import NowStatus, WakeBand
from kiosk.visit.destinations import AtAttract
from kiosk.visit.session import Session
from kiosk.visit.shown import AttractPage
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Wake, Wish
from tests.examples import at, institution
from tests.views.measures import drawn_words, lost_words, pale_signs, pale_texts, wrong_with
from tests.views.pixels import Pixels
from tests.views.shown_sheets import ShownSheet, on_screen, shown_sheets

DAY, NIGHT = at("2026-11-23 14:47"), at("2026-11-23 22:10")
LYING, UPRIGHT, SMALL = QSize(1920, 1080), QSize(1080, 1920), QSize(1280, 800)
AFTER_HOURS = (
    Phone(
        "112",
        "112",
        label={
            "pl": "numer alarmowy, gdy ktoś jest w niebezpieczeństwie",
            "uk": "екстрена допомога, якщо хтось у небезпеці",
            "en": "emergency number, if somebody is in danger",
        },
    ),
    Phone("116 123", "116123", label={"pl": "telefon zaufania", "uk": "телефон довіри"}),
)


def at_rest(
    content: Content, size: QSize = LYING, now: datetime = DAY, language: str = "pl"
) -> Iterator[ShownSheet]:
    visit = Visit(Session(language), (AtAttract(),))
    with closing(shown_sheets(content, visit, size, now)) as sheets:
        yield from sheets


def only(sheets: Iterator[ShownSheet]) -> ShownSheet:
    """The one sheet; the generator keeps it shown until the test is over."""
    return next(sheets)


def rows_on(sheet: ShownSheet) -> int:
    return sum(isinstance(widget, NowStatus) for widget in sheet.widgets)


@pytest.mark.parametrize("now", [DAY, NIGHT])
@pytest.mark.parametrize("offices", [1, 6, 24, 200])
@pytest.mark.parametrize("size", [LYING, UPRIGHT, SMALL])
def test_it_is_as_it_has_to_be(
    size: QSize, offices: int, now: datetime, qapp: QApplication
) -> None:
    content = msgspec.structs.replace(institution(offices), after_hours=AFTER_HOURS)
    for language in ("pl", "uk"):
        for sheet in at_rest(content, size, now, language):
            assert sheet.of == 1
            assert wrong_with(sheet) == []
            assert list(lost_words(sheet.page, [drawn_words(sheet)])) == []
            assert rows_on(sheet) == min(offices, 8)


def test_the_sample_is_shown_whole_on_the_smallest_panel(
    sample: Content, qapp: QApplication
) -> None:
    """One that is just large enough for readable text, at night, when there is most to say."""
    content = on_screen(sample, width_mm=370, height_mm=231)
    for size in (SMALL, SMALL.transposed()):
        for language in content.languages:
            for sheet in at_rest(content, size, NIGHT, language):
                assert sheet.misfits == []
                assert rows_on(sheet) >= 1


def test_where_rows_have_no_room_the_rest_is_counted(qapp: QApplication) -> None:
    content = on_screen(institution(24), width_mm=420, height_mm=262)
    for sheet in at_rest(content, SMALL, DAY, "en"):
        shown = rows_on(sheet)
        assert 1 <= shown < 8
        texts = [drawn.text.replace("\u00a0", " ") for drawn in sheet.texts]
        assert f"and {24 - shown} more offices" in texts


def test_the_clock_is_the_largest_of_all(sample: Content, qapp: QApplication) -> None:
    for size in (LYING, UPRIGHT):
        for sheet in at_rest(sample, size):
            clock, *others = sorted(sheet.texts, key=lambda drawn: -drawn.font.pixelSize())
            assert clock.text == "14:47"
            assert clock.font.pixelSize() > 3 * others[0].font.pixelSize()


def test_one_control_wakes_and_says_so_in_every_language(
    sample: Content, qapp: QApplication
) -> None:
    for sheet in at_rest(sample):
        (wake,) = sheet.frame.controls()
        assert isinstance(wake, WakeBand)
        assert isinstance(sheet.page, AttractPage)
        assert all(words.text in wake.accessibleName() for words in sheet.page.touch)
        assert sheet.frame.view.default_focus == wake.objectName()
        wishes: list[Wish] = []
        sheet.frame.wants.connect(wishes.append)
        wake.click()
        assert wishes == [Wake()]


def nudged(content: Content, size: QSize, steps: tuple[int, int]) -> Pixels:
    for sheet in at_rest(content, size):
        assert isinstance(sheet.page, AttractPage)
        sheet.frame.show_page(replace(sheet.page, nudge=steps))
        return sheet.pixels
    raise AssertionError


@pytest.mark.parametrize("size", [LYING, UPRIGHT, SMALL])
def test_everything_moves_together_by_about_a_millimetre_a_step(
    size: QSize, sample: Content, qapp: QApplication
) -> None:
    still = nudged(sample, size, (0, 0))
    px_per_mm = max(size.width(), size.height()) / 708
    step = theme_for(sample, size, Session("pl")).nudge
    assert 1 <= step / px_per_mm <= 1.7
    for across, down in ((1, 0), (-2, 1), (2, -2)):
        moved = nudged(sample, size, (across, down))
        back = np.roll(moved, (-down * step, -across * step), axis=(0, 1))
        assert (back == still).all()
        ground = moved[0, 0]
        for edge in (moved[:step], moved[-step:], moved[:, :step], moved[:, -step:]):
            assert (edge == ground).all(), "something has come to the edge"


def brands(count: int) -> Iterator[Colours]:
    """Colours that an institution may have: what is written on them has 7 : 1."""
    chance = random.Random(count)

    def colour(on: str) -> str:
        while True:
            parts = colorsys.hsv_to_rgb(chance.random(), chance.random(), chance.random())
            tried = "#" + "".join(f"{round(part * 255):02X}" for part in parts)
            if contrast(tried, on) >= LEAST_CONTRAST:
                return tried

    for _ in range(count):
        yield Colours(colour(WHITE), colour(INK))


@pytest.mark.parametrize(
    "colours", list(brands(12)), ids=lambda each: f"{each.brand}-{each.accent}"
)
def test_any_brand_is_a_readable_ground(colours: Colours, qapp: QApplication) -> None:
    content = msgspec.structs.replace(institution(6), colours=colours, after_hours=AFTER_HOURS)
    for now in (DAY, NIGHT):
        for sheet in at_rest(content, SMALL, now):
            assert list(pale_texts(sheet)) == []
            assert list(pale_signs(sheet)) == []
            ground, band = sheet.pixels[0, 0], sheet.pixels[-round(sheet.size.height() * 0.12), 640]
            as_text = ["#" + "".join(f"{part:02X}" for part in each) for each in (ground, band)]
            assert contrast(*as_text) >= 3
