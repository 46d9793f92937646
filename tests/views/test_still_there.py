"""The question whether somebody is still there: calm, within reach, and it lets nobody slip."""

from collections.abc import Iterator
from contextlib import closing

import numpy as np
import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QPushButton

from kiosk.content.model import Content
from kiosk.views.still_there_view import SecondsRing
from kiosk.visit.likings import Reach, TextSize
from kiosk.visit.machine import Machine
from kiosk.visit.pages import page
from kiosk.visit.phrases import PSEUDO
from kiosk.visit.session import Session
from kiosk.visit.shown import StillTherePage
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import AskWhetherThere, EndVisit, StayHere
from tests.examples import at, institution
from tests.views.matrix import REACHES
from tests.views.measures import drawn_words, lost_words, wrong_with
from tests.views.pixels import pixels_of
from tests.views.shown_sheets import ShownSheet, on_screen, shown_sheets

NOON = at("2026-11-23 12:00")
LYING, UPRIGHT = QSize(1920, 1080), QSize(1080, 1920)


def asked(session: Session, seconds: int = 30) -> Visit:
    return Visit(session).after(AskWhetherThere(seconds))


def question(
    session: Session, size: QSize = LYING, content: Content | None = None, seconds: int = 30
) -> Iterator[ShownSheet]:
    visit = asked(session, seconds)
    with closing(shown_sheets(content or institution(6), visit, size, NOON)) as sheets:
        yield from sheets


def control(sheet: ShownSheet, name: str) -> QPushButton:
    return next(each for each in sheet.frame.controls() if each.objectName() == name)


def test_staying_is_the_first_and_the_expected_answer(qapp: QApplication) -> None:
    for sheet in question(Session("pl")):
        stay, leave = sheet.frame.controls()
        assert (stay.objectName(), leave.objectName()) == ("stay", "leave")
        assert (stay.wish, leave.wish) == (StayHere(), EndVisit("pl"))
        assert sheet.frame.view.default_focus == "stay"
        dark = [np.median(pixels_of(each.grab()).mean(axis=2)) < 128 for each in (stay, leave)]
        assert dark == [True, False], "the main answer is filled"


def test_nothing_but_the_question_is_on_the_screen(qapp: QApplication) -> None:
    for sheet in question(Session("pl")):
        assert not sheet.frame.header.isVisibleTo(sheet.frame)
        assert not sheet.frame.bar.isVisibleTo(sheet.frame)


@pytest.mark.parametrize("size", [LYING, UPRIGHT])
@pytest.mark.parametrize("reach", REACHES)
def test_while_the_seconds_go_by_only_the_ring_changes(
    reach: Reach, size: QSize, qapp: QApplication
) -> None:
    session = Session("pl", reach=reach)
    for sheet in question(session, size):
        before, widgets = sheet.pixels, list(sheet.widgets)
        (ring,) = (widget for widget in widgets if isinstance(widget, SecondsRing))
        box = sheet.box_of(ring)
        places = [(widget, QRect(widget.geometry())) for widget in widgets]
        for seconds in (1, 2, 15, 21, 30):
            later = Machine(uptime_s=seconds)
            sheet.frame.show_page(page(sheet.content, asked(session), NOON, later))
            QApplication.processEvents()
            after = pixels_of(sheet.frame.grab())
            changed = (before != after).any(axis=2)
            changed[box.y() : box.bottom() + 1, box.x() : box.right() + 1] = False
            assert (before != after).any()
            assert not changed.any()
            assert ring.text() == str(30 - seconds)
            assert [(widget, widget.geometry()) for widget in widgets] == places


def test_an_answer_that_is_being_pressed_stays_pressed(qapp: QApplication) -> None:
    for sheet in question(Session("uk")):
        stay = control(sheet, "stay")
        stay.setDown(True)
        for seconds in range(1, 30):
            later = Machine(uptime_s=seconds)
            sheet.frame.show_page(page(sheet.content, asked(Session("uk")), NOON, later))
            QApplication.processEvents()
        assert control(sheet, "stay") is stay
        assert stay.isDown()


def test_the_answers_become_others_with_the_page(qapp: QApplication) -> None:
    """Only a second that went by is drawn in place."""
    for sheet in question(Session("pl")):
        other = page(sheet.content, asked(Session("uk")), NOON)
        assert isinstance(other, StillTherePage)
        sheet.frame.show_page(other)
        QApplication.processEvents()
        assert control(sheet, "stay").text() == other.choices[0].words.text


def test_in_calm_nothing_counts(qapp: QApplication) -> None:
    for sheet in question(Session("pl", calm=True)):
        assert not any(isinstance(widget, SecondsRing) for widget in sheet.widgets)
        assert not any(drawn.text.strip().isdigit() for drawn in sheet.texts)
        assert wrong_with(sheet) == []


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("reach", REACHES)
@pytest.mark.parametrize(
    ("width_mm", "height_mm", "edge_mm"), [(370, 231, 900), (680, 1210, 600), (1210, 680, 700)]
)
def test_it_fits_every_panel(
    width_mm: float,
    height_mm: float,
    edge_mm: float,
    reach: Reach,
    text_size: TextSize,
    qapp: QApplication,
) -> None:
    content = on_screen(
        institution(6), width_mm=width_mm, height_mm=height_mm, bottom_edge_mm=edge_mm
    )
    for size in (QSize(1280, 800), QSize(800, 1280)):
        for language in ("pl", "uk", PSEUDO):
            session = Session(language, text_size, reach=reach)
            for sheet in question(session, size, content, seconds=15):
                assert wrong_with(sheet, text_size=100) == []
                assert list(lost_words(sheet.page, [drawn_words(sheet)])) == []
