"""The last window says whose kiosk this is and whom to ring, and lets nobody out."""

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.content.last_resort import last_resort
from kiosk.content.model import Content, Phone
from kiosk.running.safe import safe_window
from kiosk.views.safe_window import SafeWindow
from tests.examples import PUBLISHED
from tests.views.pixels import contrast, pixels_of

LONG = "Miejski Ośrodek Pomocy Społecznej i Rehabilitacji Osób z Niepełnosprawnościami"
SIZES = [(1280, 800), (1920, 1080), (3840, 2160), (800, 1280), (1080, 1920)]


def institution(phone: str | None = "71 78 22 300") -> Content:
    name = {"pl": f"{LONG} we Wrocławiu", "uk": "Міський центр соціальної допомоги", "en": LONG}
    return last_resort(PUBLISHED, name, Phone(phone, phone) if phone is not None else None)


@pytest.fixture
def window(qapp: QApplication) -> SafeWindow:
    return safe_window(institution())


@pytest.mark.parametrize("size", SIZES)
def test_all_of_it_can_be_read(window: SafeWindow, size: tuple[int, int]) -> None:
    window.resize(QSize(*size))
    assert window.fits()
    assert contrast(pixels_of(window.grab())) >= 7


def test_it_says_so_in_every_language(window: SafeWindow) -> None:
    said = window.accessibleName()
    assert "We cannot show the offices now. Please ring us:" in said
    assert "71 78 22 300" in said
    assert LONG in said
    assert len(window._sentences) == 3


def test_without_a_phone_it_sends_to_the_desk(qapp: QApplication) -> None:
    said = safe_window(institution(phone=None)).accessibleName()
    assert "Please ask at the front desk." in said


def test_it_cannot_be_closed_and_no_key_changes_it(window: SafeWindow) -> None:
    window.resize(1280, 800)
    window.show()
    before = pixels_of(window.grab())
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F4, Qt.Key.Key_F11, Qt.Key.Key_Q):
        QTest.keyClick(window, key, Qt.KeyboardModifier.AltModifier)
    assert not window.close()
    assert window.isVisible()
    assert np.array_equal(pixels_of(window.grab()), before)
    window.hide()


def test_a_screen_without_size_breaks_nothing(window: SafeWindow) -> None:
    window.resize(0, 0)
    window.grab()
