"""The kiosk on a real screen: an X server of its own, a window manager, a mouse for a finger."""

import numpy as np
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Content
from tests.window.display import SCREEN, Display, kiosk_on
from tests.window.places import WINDOW, place_of, website_of


def test_a_tap_in_a_window_opens_the_office(
    with_manager: Display, sample: Content, qapp: QApplication
) -> None:
    wanted = f"{WINDOW.width()}x{WINDOW.height()}"
    with kiosk_on(with_manager, "--windowed", wanted) as window:
        assert with_manager.geometry(window)[2:] == (WINDOW.width(), WINDOW.height())
        before = with_manager.shown()
        with_manager.tap(window, place_of("office-kasy", sample, WINDOW))
        assert with_manager.code_read() == website_of("kasy", sample)
        after = with_manager.screen()
        assert (before != after).any(axis=2).mean() > 0.1


def test_the_kiosk_covers_the_whole_screen(with_manager: Display) -> None:
    with kiosk_on(with_manager) as window:
        covers_the_screen(with_manager, window)


def test_the_kiosk_covers_the_whole_screen_without_a_window_manager(
    without_manager: Display, sample: Content, qapp: QApplication
) -> None:
    with kiosk_on(without_manager) as window:
        covers_the_screen(without_manager, window)
        without_manager.tap(window, place_of("office-kasy", sample, SCREEN))
        assert without_manager.code_read() == website_of("kasy", sample)


def covers_the_screen(shown: Display, window: str) -> None:
    pixels = shown.shown()
    assert shown.geometry(window) == (0, 0, SCREEN.width(), SCREEN.height())
    top, bottom = pixels[0], pixels[-1]
    assert len(np.unique(top, axis=0)) == 1, "no frame of a window at the top"
    assert len(np.unique(bottom, axis=0)) == 1
    assert tuple(top[0]) != tuple(bottom[0]), "the page above, the bar below"
