"""Nobody gets out of a real window, but for staff: keys, buttons, drags, other windows, the PIN."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Content
from kiosk.running.condition import last_condition
from kiosk.running.exits import STAFF_LEFT
from kiosk.running.pin import PinStore
from kiosk.running.supply import STATE, state_folder
from kiosk.visit.destinations import AtStaffDoor
from tests.window.display import PATIENCE_S, ROOT, SCREEN, Display, program, running, to_run
from tests.window.places import place_of, website_of

PIN = "280611"
LOOKS_EVERY_S = 0.1

BEYOND = 5
"""Pixels from the edges of the screen."""

CORNERS = (
    QPoint(BEYOND, BEYOND),
    QPoint(SCREEN.width() - BEYOND, BEYOND),
    QPoint(SCREEN.width() - BEYOND, SCREEN.height() - BEYOND),
    QPoint(BEYOND, SCREEN.height() - BEYOND),
)

CHORDS = (
    "alt+F4",
    "ctrl+alt+t",
    "ctrl+alt+Delete",
    "ctrl+alt+BackSpace",
    "ctrl+alt+F2",
    "ctrl+shift+Escape",
    "ctrl+q",
    "ctrl+w",
    "ctrl+n",
    "ctrl+o",
    "ctrl+p",
    "F11",
    "F10",
    "Menu",
    "Print",
    "shift+F10",
    "shift+F1",
)
"""What opens, closes, shrinks or switches something in ordinary programs."""

CHORDS_OF_DESKTOPS = (
    "super",
    "super+e",
    "super+d",
    "super+space",
    "alt+space",
    "alt+Tab",
    "alt+Escape",
    "alt+F2",
    "ctrl+Escape",
    "ctrl+alt+Left",
    "ctrl+alt+d",
)
"""What window managers are usually asked for."""

LOOKS_LIKE_A_DIALOG = """
import sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication(["intruder"])
window = QWidget()
if "asks no keys" in sys.argv:
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    window.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus)
window.resize(500, 300)
window.show()
window.raise_()
if "comes again and again" in sys.argv:
    timer = QTimer(window)
    timer.timeout.connect(window.activateWindow)
    timer.start(50)
window.activateWindow()
sys.exit(application.exec())
"""


def eventually(is_so: Callable[[], bool], within_s: float = PATIENCE_S) -> bool:
    until = monotonic() + within_s
    while monotonic() < until:
        if is_so():
            return True
        sleep(LOOKS_EVERY_S)
    return False


class Running:
    """The kiosk on a screen, and its process."""

    def __init__(self, shown: Display, process: "subprocess.Popen[bytes]", window: str) -> None:
        self.shown, self.process, self.window = shown, process, window

    def tap(self, *places: QPoint) -> None:
        for place in places:
            self.shown.tap(self.window, place)
            self.shown.ask("xdotool", "sleep", "0.4")

    @property
    def is_whole_and_in_front(self) -> bool:
        place = (0, 0, SCREEN.width(), SCREEN.height())
        return (
            self.process.poll() is None
            and self.shown.geometry(self.window) == place
            and self.shown.ask("xdotool", "getactivewindow").strip() == self.window
        )

    def in_front_within_s(self, seconds: float) -> bool:
        return eventually(lambda: self.is_whole_and_in_front, seconds)


@contextmanager
def whole_screen_on(shown: Display) -> Iterator[Running]:
    with running(*to_run(), env=shown.environment) as process:
        window = shown.window()
        shown.shown()
        yield Running(shown, process, window)


@pytest.fixture
def state(with_manager: Display, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(STATE, str(with_manager.place))
    return state_folder(ROOT / "data")


def test_no_chord_button_or_drag_leads_out(
    with_manager: Display, sample: Content, qapp: QApplication
) -> None:
    with whole_screen_on(with_manager) as kiosk:
        windows = with_manager.ask("xdotool", "search", "--onlyvisible", "--name", ".*").split()
        # Each beside the bindings of the window manager: those are for the session to lock.
        for chord in CHORDS:
            with_manager.ask("xdotool", "key", "--window", kiosk.window, chord)
        tile = place_of("office-kasy", sample, SCREEN)
        pointing = ("mousemove", "--window", kiosk.window)
        for button in "23456789":
            with_manager.ask("xdotool", *pointing, str(tile.x()), str(tile.y()), "click", button)
        for button in "123":
            dragged = (*pointing, "900", "900", "mouseup", button)
            with_manager.ask(
                "xdotool", *pointing, "300", "500", "mousedown", button, "sleep", "0.3", *dragged
            )
        assert kiosk.is_whole_and_in_front
        after = with_manager.ask("xdotool", "search", "--onlyvisible", "--name", ".*").split()
        assert after == windows, "no other window has appeared"
        kiosk.tap(tile)
        assert with_manager.code_read() == website_of("kasy", sample)


def test_in_the_session_of_the_recipe_not_even_the_window_manager_has_a_key(
    without_manager: Display,
) -> None:
    settings = str(ROOT / "assets" / "session" / "openbox" / "rc.xml")
    manager = (program("openbox"), "--config-file", settings)
    shown = without_manager
    with running(*manager, env=shown.environment), whole_screen_on(shown) as kiosk:
        for chord in (*CHORDS, *CHORDS_OF_DESKTOPS):
            shown.ask("xdotool", "key", chord)
        assert kiosk.is_whole_and_in_front
        intruder = (sys.executable, "-c", LOOKS_LIKE_A_DIALOG)
        with running(*intruder, env=shown.environment):
            shown.ask("xdotool", "search", "--sync", "--class", "intruder")
            assert kiosk.in_front_within_s(2)
        assert kiosk.is_whole_and_in_front


def test_a_window_manager_that_asks_it_to_close_is_told_no(with_manager: Display) -> None:
    with whole_screen_on(with_manager) as kiosk:
        with_manager.ask("xdotool", "key", "alt+F4")
        assert kiosk.in_front_within_s(2)


def test_another_window_is_in_front_for_less_than_two_seconds(
    with_manager: Display, state: Path
) -> None:
    with whole_screen_on(with_manager) as kiosk:
        intruder = (sys.executable, "-c", LOOKS_LIKE_A_DIALOG)
        with running(*intruder, env=with_manager.environment):
            with_manager.ask("xdotool", "search", "--sync", "--onlyvisible", "--class", "intruder")
            with_manager.ask("xdotool", "sleep", "0.3")
            assert kiosk.in_front_within_s(2)
        assert "in front" in (state / "kiosk.log").read_text(encoding="utf-8")
        assert "window" not in last_condition(state)


def test_a_window_that_asks_for_no_keys_stays_behind(with_manager: Display) -> None:
    with whole_screen_on(with_manager) as kiosk:
        before = with_manager.screen()
        intruder = (sys.executable, "-c", LOOKS_LIKE_A_DIALOG, "asks no keys")
        with running(*intruder, env=with_manager.environment):
            with_manager.ask("xdotool", "search", "--sync", "--onlyvisible", "--class", "intruder")
            with_manager.ask("xdotool", "sleep", "0.3")
            assert (with_manager.screen() == before).all()
            assert kiosk.is_whole_and_in_front


def test_staff_hears_of_a_window_that_does_not_give_way(with_manager: Display, state: Path) -> None:
    with whole_screen_on(with_manager) as kiosk:
        intruder = (sys.executable, "-c", LOOKS_LIKE_A_DIALOG, "comes again and again")
        with running(*intruder, env=with_manager.environment):
            assert eventually(lambda: "window" in last_condition(state))
        assert kiosk.in_front_within_s(3)
        assert eventually(lambda: "window" not in last_condition(state)), (
            state / "kiosk.log"
        ).read_text(encoding="utf-8")


def test_staff_leave_by_four_corners_and_their_pin(
    with_manager: Display, sample: Content, qapp: QApplication, state: Path
) -> None:
    PinStore(state, monotonic).keep(PIN)
    keys = [place_of(f"key-{digit}", sample, SCREEN, AtStaffDoor()) for digit in PIN]
    knock = place_of("knock", sample, SCREEN, AtStaffDoor())
    with whole_screen_on(with_manager) as kiosk:
        kiosk.tap(*CORNERS)
        kiosk.tap(*keys, knock)
        assert kiosk.process.wait(PATIENCE_S) == STAFF_LEFT
    assert PIN not in (state / "kiosk.log").read_text(encoding="utf-8")


def test_without_a_pin_the_corners_lead_nowhere(
    with_manager: Display, sample: Content, qapp: QApplication, state: Path
) -> None:
    with whole_screen_on(with_manager) as kiosk:
        kiosk.tap(*CORNERS, *CORNERS)
        kiosk.tap(place_of("office-kasy", sample, SCREEN))
        assert kiosk.process.poll() is None
        assert (state / "kiosk.log").read_text(encoding="utf-8").count("no PIN is set") == 1
