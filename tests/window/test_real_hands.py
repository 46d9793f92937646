"""Hands and keys on a real window: what the system tells of them is what the kiosk takes."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Content
from kiosk.visit.destinations import AtSearch
from tests.views.pixels import Pixels
from tests.window.display import Display, kiosk_on
from tests.window.places import WINDOW, place_of, website_of

SIZE = f"{WINDOW.width()}x{WINDOW.height()}"

PRESSED_S = "0.4"
"""How long a finger stays where it is, so that the system tells of it: motions of a burst come
together."""

F13 = 191
"""The scan code of F13 on X11, which calls that key by another name."""


def seen_around(shown: Display, window: str, place: QPoint) -> Pixels:
    """What is painted around a place in the window."""
    left, top = shown.geometry(window)[:2]
    x, y = left + place.x(), top + place.y()
    return shown.screen()[y - 40 : y + 40, x - 80 : x + 80]


def pointing(window: str, place: QPoint) -> tuple[str, ...]:
    return ("mousemove", "--window", window, str(place.x()), str(place.y()))


def test_a_finger_that_slides_off_opens_nothing(
    with_manager: Display, sample: Content, qapp: QApplication
) -> None:
    tile = place_of("office-kasy", sample, WINDOW)
    with kiosk_on(with_manager, "--windowed", SIZE) as window:
        with_manager.shown()
        with_manager.ask("xdotool", *pointing(window, tile))
        loose = seen_around(with_manager, window, tile)
        with_manager.ask("xdotool", "mousedown", "1")
        assert (seen_around(with_manager, window, tile) != loose).any(), "it looks pressed"
        off = pointing(window, QPoint(tile.x(), 5))
        with_manager.ask("xdotool", *off, "sleep", PRESSED_S)
        assert (seen_around(with_manager, window, tile) == loose).all(), "pressed no more"
        with_manager.ask("xdotool", *pointing(window, tile), "sleep", PRESSED_S, "mouseup", "1")
        assert (seen_around(with_manager, window, tile) == loose).all(), "nothing was opened"
        with_manager.tap(window, tile)
        assert with_manager.code_read() == website_of("kasy", sample)


def test_an_office_is_found_by_letters_typed_on_the_screen_and_on_a_keyboard(
    with_manager: Display, sample: Content, qapp: QApplication
) -> None:
    field = place_of("search", sample, WINDOW)
    letter = place_of("key-k", sample, WINDOW, AtSearch())
    with kiosk_on(with_manager, "--windowed", SIZE) as window:
        with_manager.shown()
        with_manager.tap(window, field)
        with_manager.ask("xdotool", "sleep", PRESSED_S)
        with_manager.tap(window, letter)
        with_manager.ask("xdotool", "sleep", PRESSED_S, "key", "a")
        with_manager.ask("xdotool", "key", "q")
        with_manager.ask("xdotool", "key", "s")
        with_manager.ask("xdotool", "key", "Return")
        assert with_manager.code_read() == website_of("kasy", sample)


def test_trembling_is_a_tap(with_manager: Display, sample: Content, qapp: QApplication) -> None:
    tile = place_of("office-kasy", sample, WINDOW)
    with kiosk_on(with_manager, "--windowed", SIZE) as window:
        with_manager.shown()
        trembling = [
            part
            for step in (3, -3, 5)
            for part in (*pointing(window, tile + QPoint(step, -step)), "sleep", "0.05")
        ]
        begins = (*pointing(window, tile), "mousedown", "1")
        with_manager.ask("xdotool", *begins, *trembling, "mouseup", "1")
        assert with_manager.code_read() == website_of("kasy", sample)


def test_a_double_click_switches_once(
    with_manager: Display, sample: Content, qapp: QApplication
) -> None:
    switch = place_of("contrast", sample, WINDOW)
    with kiosk_on(with_manager, "--windowed", SIZE) as window:
        before = with_manager.shown()
        twice = ("click", "--repeat", "2", "--delay", "120", "1")
        with_manager.ask("xdotool", *pointing(window, switch), *twice)
        after = with_manager.screen()
        assert after.mean() < before.mean() / 2, "black"
        bright = after[after[..., 0] > 200]
        assert np.median(bright[..., 2]) < 60, "with yellow letters, not with white ones"


def test_other_buttons_and_the_wheel_do_nothing(
    with_manager: Display, sample: Content, qapp: QApplication
) -> None:
    tile = place_of("office-kasy", sample, WINDOW)
    with kiosk_on(with_manager, "--windowed", SIZE) as window:
        with_manager.shown()
        with_manager.ask("xdotool", *pointing(window, tile))
        loose = seen_around(with_manager, window, tile)
        for button in "2345":
            with_manager.ask("xdotool", "click", button)
        assert (seen_around(with_manager, window, tile) == loose).all()


@pytest.mark.parametrize(
    "keys",
    [
        (*["Tab"] * 4, "Return"),
        (*["Right"] * 4, "KP_Enter"),
        (*[f"{F13 + 1}"] * 4, f"{F13 + 4}"),
    ],
    ids=["tab", "arrows", "keypad"],
)
def test_keys_open_the_second_office(
    with_manager: Display, sample: Content, qapp: QApplication, keys: tuple[str, ...]
) -> None:
    """Past the search and the situations. On a keypad F14 goes on and F17 selects, by their scan
    codes."""
    with kiosk_on(with_manager, "--windowed", SIZE) as window:
        with_manager.shown()
        with_manager.ask("xdotool", "windowfocus", "--sync", window)
        with_manager.ask("xdotool", "key", "--delay", "100", *keys)
        second = sample.offices[1].id
        assert with_manager.code_read() == website_of(second, sample)
