"""The staff door on every panel, in every size of text, theme and reach."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from kiosk.running.look import forget, frame_for, theme_for
from kiosk.views.frame import Frame
from kiosk.views.staff_door_view import PinDots
from kiosk.views.touch_button import WishButton
from kiosk.visit.destinations import AtStaffDoor
from kiosk.visit.likings import TEXT_SIZES, THEMES, Reach
from kiosk.visit.pages import page
from kiosk.visit.session import Session
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Go
from tests.examples import at, institution
from tests.views.matrix import LANGUAGES, REACHES, SIZES

CONTENT = institution(6)
STATES = (
    AtStaffDoor("280611280611"),
    AtStaffDoor(answer="wrong", left=4),
    AtStaffDoor(answer="locked", left=5),
    AtStaffDoor(answer="shut"),
    AtStaffDoor(),
)


def frame_of(here: AtStaffDoor, session: Session, size: tuple[int, int]) -> Frame:
    shown = page(CONTENT, Visit(session).after(Go(here)), at("2026-11-23 12:00"))
    frame = frame_for(shown, theme_for(CONTENT, QSize(*size), session))
    frame.resize(*size)
    frame.show_page(shown)
    return frame


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("reach", REACHES)
def test_everything_fits_and_can_be_touched(
    qapp: QApplication, size: tuple[int, int], reach: Reach
) -> None:
    for number, text_size in enumerate(TEXT_SIZES):
        for place, language in enumerate(LANGUAGES):
            theme = THEMES[(number + place) % len(THEMES)]
            session = Session(language, text_size, theme, reach)
            frame = frame_of(STATES[(number + place) % len(STATES)], session, size)
            assert frame.view.misfits == [], (session, size)
            buttons = frame.findChildren(WishButton)
            shown = [button for button in buttons if button.isVisibleTo(frame)]
            assert len(shown) == 13
            target = frame.theme.target
            for button in shown:
                assert min(button.width(), button.height()) >= target, button.objectName()
                assert frame.view.rect().contains(button.geometry()), button.objectName()
                others = [other for other in shown if other is not button]
                gap = frame.theme.px(3.0) // 2
                grown = button.geometry().adjusted(-gap, -gap, gap, gap)
                assert not any(grown.intersects(other.geometry()) for other in others)
            forget(frame)


def test_assistive_technology_hears_how_many_digits_and_not_which(qapp: QApplication) -> None:
    frame = frame_of(AtStaffDoor("280611"), Session("en"), (1920, 1080))
    (dots,) = frame.findChildren(PinDots)
    assert dots.text() == "6 digits typed"
    forget(frame)


def test_keys_that_are_dead_are_passed_over_by_the_focus(qapp: QApplication) -> None:
    frame = frame_of(AtStaffDoor(answer="locked", left=5), Session("en"), (1920, 1080))
    assert [control.objectName() for control in frame.controls()] == ["leave"]
    forget(frame)
