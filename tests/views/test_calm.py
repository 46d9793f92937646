"""Nothing moves by itself: a page that says the same looks the same, and none counts down in calm.

So there is nothing to pause, nothing that flashes and nothing that tires.
"""

from datetime import timedelta

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Content
from kiosk.visit.machine import Machine
from kiosk.visit.pages import page
from kiosk.visit.session import Session
from kiosk.visit.shown import AnyPage, StillTherePage
from kiosk.visit.visit import Visit
from kiosk.visit.walk import every_page
from tests.examples import at, institution
from tests.test_house import SOURCES, module_of, names_asked_of, tree_of
from tests.views.pixels import pixels_of
from tests.views.shown_sheets import shown_sheets

NOON = at("2026-11-23 12:00")
SIZE = QSize(1920, 1080)
SECONDS = (0, 1, 7, 29, 59)

MOVES = {
    "QAbstractAnimation",
    "QAnimationGroup",
    "QGraphicsOpacityEffect",
    "QMovie",
    "QParallelAnimationGroup",
    "QPropertyAnimation",
    "QSequentialAnimationGroup",
    "QTimeLine",
    "QVariantAnimation",
}
TICKS = {"QTimer", "QBasicTimer", "QChronoTimer", "startTimer", "timerEvent"}


def test_nothing_that_moves_pictures_is_used() -> None:
    used = [
        f"{module_of(path)}:{line} uses {name}"
        for path in SOURCES
        for line, (_, name) in names_asked_of(tree_of(path))
        if name in MOVES
    ]
    assert used == []


def test_no_view_changes_by_itself() -> None:
    """Only what runs the kiosk has timers; a view shows what it is given."""
    ticking = [
        f"{module_of(path)}:{line} uses {name}"
        for path in SOURCES
        if module_of(path).startswith("kiosk.views.")
        for line, (_, name) in names_asked_of(tree_of(path))
        if name in TICKS
    ]
    assert ticking == []


def after(content: Content, visit: Visit, seconds: float) -> AnyPage:
    """The page once all clocks have gone on."""
    machine = Machine(uptime_s=seconds)
    return page(content, visit, NOON + timedelta(seconds=seconds), machine)


@pytest.mark.parametrize("calm", [False, True])
def test_two_looks_at_a_page_are_equal(calm: bool, qapp: QApplication) -> None:
    content = institution(6)
    for name, visit, shown in every_page(content, Session("pl", calm=calm), NOON):
        looks = [
            [pixels_of(sheet.frame.grab()) for _ in range(2)]
            for _ in range(3)
            for sheet in shown_sheets(content, visit, SIZE, NOON)
        ]
        # Where letters are drawn for the first time, Qt may smooth their edges in another way.
        del looks[: len(looks) // 3]
        first, second = looks[: len(looks) // 2], looks[len(looks) // 2 :]
        for one, other in zip(first, second, strict=True):
            assert (one[0] == one[1]).all(), f"{name} moves"
            assert (one[0] == other[0]).all(), f"{name} is drawn anew in another way"
        assert shown == page(content, visit, NOON)


def test_in_calm_no_page_changes_within_a_minute() -> None:
    content = institution(6)
    for name, visit, shown in every_page(content, Session("pl", calm=True), NOON):
        for seconds in SECONDS:
            later = after(content, visit, seconds)
            assert later == shown, f"{name} after {seconds} s"


def test_else_only_the_question_whether_somebody_is_there_counts() -> None:
    content = institution(6)
    changing = {
        type(shown)
        for _, visit, shown in every_page(content, Session("pl"), NOON)
        if after(content, visit, 7) != shown
    }
    assert changing == {StillTherePage}


def test_the_screen_nobody_is_using_stands_still_for_a_minute() -> None:
    content = institution(6)
    visit = Visit.nobodys(content)
    looks = {after(content, visit, seconds) for seconds in SECONDS}
    assert len(looks) == 1
    assert page(content, visit, NOON + timedelta(minutes=1)) not in looks
