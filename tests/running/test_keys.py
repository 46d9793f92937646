"""Everything works by keys as well, and one always sees where one is."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from kiosk.visit.destinations import AtAids, AtHome, AtOffice, Destination
from tests.running.lobby import Kiosk
from tests.views.pixels import pixels_of


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_key_opens_the_office_as_well(kiosk: Kiosk, key: Qt.Key) -> None:
    tile = kiosk.button("office-office-0")
    tile.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tile, key)
    kiosk.settle()
    assert kiosk.stage.visit.here == AtOffice("office-0")


def test_the_arrows_lead_along_the_rows_and_between_them(kiosk: Kiosk) -> None:
    way = []
    right, down, left = Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left
    for key in (right, right, right, down, left):
        kiosk.key(key)
        way.append(kiosk.focused.removeprefix("office-"))
    assert way == ["search", "office-0", "office-1", "office-4", "office-3"]


def test_back_leads_to_the_tile_one_came_from(kiosk: Kiosk) -> None:
    for key in (*[Qt.Key.Key_Tab] * 4, Qt.Key.Key_Return):
        kiosk.key(key)
    assert kiosk.stage.visit.here == AtOffice("office-2")
    kiosk.key(Qt.Key.Key_Escape)
    assert kiosk.focused == "office-office-2"
    assert kiosk.has_ring


def test_a_new_page_begins_with_its_first_control(kiosk: Kiosk) -> None:
    kiosk.key(Qt.Key.Key_Tab)
    kiosk.key(Qt.Key.Key_Return)
    assert kiosk.focused == kiosk.frame.controls()[0].objectName()
    assert kiosk.has_ring


def test_after_a_finger_the_first_key_begins_at_the_first_control(kiosk: Kiosk) -> None:
    kiosk.tap("office-office-1")
    kiosk.key(Qt.Key.Key_Tab)
    assert kiosk.focused == kiosk.frame.controls()[0].objectName()


@pytest.mark.parametrize(
    ("key", "here"),
    [
        (Qt.Key.Key_Escape, AtHome()),
        (Qt.Key.Key_Backspace, AtHome()),
        (Qt.Key.Key_Home, AtHome()),
        (Qt.Key.Key_F2, AtAids()),
        (Qt.Key.Key_Delete, AtOffice("office-1")),
        (Qt.Key.Key_Menu, AtOffice("office-1")),
    ],
)
def test_some_keys_lead_somewhere_and_others_nowhere(
    kiosk: Kiosk, key: Qt.Key, here: Destination
) -> None:
    kiosk.tap("office-office-1")
    kiosk.key(key)
    assert kiosk.stage.visit.here == here


def test_a_key_that_is_held_opens_nothing_twice(kiosk: Kiosk) -> None:
    kiosk.key(Qt.Key.Key_Tab)
    held = QKeyEvent(
        QEvent.Type.KeyPress,
        Qt.Key.Key_Return.value,
        Qt.KeyboardModifier.NoModifier,
        "",
        autorep=True,
    )
    QApplication.sendEvent(kiosk.stage, held)
    assert kiosk.stage.visit.here == AtHome()


@pytest.mark.parametrize("name", ["language-en", "text-size", "contrast", "reach"])
def test_focus_stays_on_the_control_that_was_used(kiosk: Kiosk, name: str) -> None:
    kiosk.tap("office-office-1")
    kiosk.button(name).setFocus(Qt.FocusReason.TabFocusReason)
    frame = kiosk.frame
    QTest.keyClick(kiosk.button(name), Qt.Key.Key_Space)
    kiosk.settle()
    assert kiosk.frame is not frame
    assert kiosk.focused == name


def test_who_came_by_keys_sees_where_they_are_after_a_change(kiosk: Kiosk) -> None:
    """The focus ring is still there once the page was built anew in another language."""
    kiosk.stage.activateWindow()
    kiosk.button("language-uk").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(kiosk.button("language-uk"), Qt.Key.Key_Space)
    kiosk.settle()
    button = kiosk.button("language-uk")
    ringed = button.grab().toImage()
    button.clearFocus()
    assert button.grab().toImage() != ringed


def test_all_controls_are_reached_by_tab_and_none_holds_the_focus(kiosk: Kiosk) -> None:
    kiosk.tap("office-office-1")
    kiosk.stage.activateWindow()
    names = {button.objectName() for button in kiosk.stage.findChildren(QPushButton)}
    visible = {name for name in names if kiosk.button(name).isVisible()}
    seen: list[str] = []
    for _ in range(len(visible) * 2):
        QTest.keyClick(QApplication.focusWidget() or kiosk.stage, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.objectName())
    assert set(seen) == visible
    assert seen[: len(visible)] == seen[len(visible) :]


def test_a_finger_leaves_no_ring(kiosk: Kiosk) -> None:
    kiosk.stage.activateWindow()
    button = kiosk.button("office-office-0")
    before = pixels_of(button.grab())
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert (pixels_of(button.grab()) == before).all()
