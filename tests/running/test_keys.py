"""Everything works by keys as well, and one always sees where one is."""

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from kiosk.visit.visit import AtHome, AtOffice, ChooseTheme, Go, ThemeName
from tests.running.lobby import Kiosk
from tests.views.pixels import Pixels, contrast, crop, pixels_of

RING_MM = 2.0
LEAST_CONTRAST = 3.0


@pytest.mark.parametrize("key", [Qt.Key.Key_Space])
def test_a_key_opens_the_office_as_well(kiosk: Kiosk, key: Qt.Key) -> None:
    tile = kiosk.button("office-office-0")
    tile.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tile, key)
    kiosk.settle()
    assert kiosk.stage.visit.here == AtOffice("office-0")


@pytest.mark.parametrize("name", ["language-en", "text-size", "contrast", "reach"])
def test_focus_stays_on_the_control_that_was_used(kiosk: Kiosk, name: str) -> None:
    kiosk.tap("office-office-1")
    kiosk.button(name).setFocus(Qt.FocusReason.TabFocusReason)
    frame = kiosk.frame
    QTest.keyClick(kiosk.button(name), Qt.Key.Key_Space)
    kiosk.settle()
    assert kiosk.frame is not frame
    focused = kiosk.frame.focusWidget()
    assert focused is not None
    assert focused.objectName() == name


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


def test_focus_goes_where_the_page_begins_when_its_control_is_gone(kiosk: Kiosk) -> None:
    kiosk.tap("office-office-1")
    kiosk.button("back").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(kiosk.button("back"), Qt.Key.Key_Space)
    kiosk.settle()
    QTest.keyClick(kiosk.stage, Qt.Key.Key_Tab)
    assert kiosk.stage.visit.here == AtHome()
    assert kiosk.frame.focusWidget() is not None


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


@pytest.mark.parametrize("theme", ["standard", "contrast"])
@pytest.mark.parametrize("page", ["home", "office"])
def test_the_focus_ring_is_wide_and_seen(kiosk: Kiosk, page: str, theme: ThemeName) -> None:
    if page == "office":
        kiosk.wish(Go(AtOffice("office-0")))
    kiosk.wish(ChooseTheme(theme))
    kiosk.stage.activateWindow()
    px_per_mm = kiosk.stage.width() / kiosk.content.screen.width_mm
    for button in kiosk.frame.findChildren(QPushButton):
        if not button.isVisible():
            continue
        button.clearFocus()
        before = seen_of(button, kiosk)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        after = seen_of(button, kiosk)
        middle = button.height() // 2
        changed = (before[middle] != after[middle]).any(axis=1)[: button.width() // 3]
        border_mm = kiosk.frame.theme.border / px_per_mm
        assert changed.sum() / px_per_mm >= RING_MM - border_mm, button.objectName()
        edge = QRectF(0, middle, RING_MM * 2 * px_per_mm, 1)
        assert contrast(crop(after, edge)) >= LEAST_CONTRAST, button.objectName()


def seen_of(button: QPushButton, kiosk: Kiosk) -> Pixels:
    """The button with what shines through it."""
    box = QRect(button.mapTo(kiosk.stage, QPoint()), button.size())
    return pixels_of(kiosk.stage.grab(box))


def test_a_finger_leaves_no_ring(kiosk: Kiosk) -> None:
    kiosk.stage.activateWindow()
    button = kiosk.button("office-office-0")
    before = pixels_of(button.grab())
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert (pixels_of(button.grab()) == before).all()
