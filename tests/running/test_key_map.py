"""Keys of a keyboard, and of a keypad beside the screen, do what they are for."""

from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.content.model import KeyUse
from kiosk.running.keys import KeyMap

KEYPAD: dict[int, KeyUse] = {
    13: "previous",
    14: "next",
    15: "up",
    16: "down",
    17: "select",
    18: "back",
    19: "start",
    20: "read",
    21: "louder",
    22: "quieter",
    23: "headset-in",
    24: "headset-out",
}


def pressed(key: int, scan_code: int = 0) -> QKeyEvent:
    nothing = Qt.KeyboardModifier.NoModifier
    return QKeyEvent(QEvent.Type.KeyPress, key, nothing, scan_code, 0, 0)


@pytest.mark.parametrize("number", KEYPAD)
def test_a_keypad_works_by_its_scan_codes_where_f_keys_have_other_names(number: int) -> None:
    """X11 calls F13 "Tools" and F20 "mute the microphone"."""
    event = pressed(Qt.Key.Key_MicMute.value, 191 + number - 13)
    assert KeyMap({}, by_scan_code=True).use_of(event) == KEYPAD[number]


@pytest.mark.parametrize("number", KEYPAD)
def test_a_keypad_works_by_its_keys_elsewhere(number: int) -> None:
    event = pressed(Qt.Key.Key_F1.value + number - 1, 100)
    assert KeyMap({}, by_scan_code=False).use_of(event) == KEYPAD[number]


def test_another_keypad_is_described_in_the_content() -> None:
    key_map = KeyMap({"f13": "start", "scan-251": "select", "7": "louder"}, by_scan_code=True)
    assert key_map.use_of(pressed(0, 191)) == "start"
    assert key_map.use_of(pressed(0, 251)) == "select"
    assert key_map.use_of(pressed(Qt.Key.Key_7.value, 16)) == "louder"
    assert key_map.use_of(pressed(0, 192)) == "next"


def test_scan_codes_of_another_system_mean_nothing() -> None:
    assert KeyMap({"scan-251": "select"}, by_scan_code=False).use_of(pressed(0, 251)) is None


@pytest.mark.parametrize(
    ("key", "use"),
    [
        (Qt.Key.Key_Tab, "next"),
        (Qt.Key.Key_Backtab, "previous"),
        (Qt.Key.Key_Down, "down"),
        (Qt.Key.Key_Return, "select"),
        (Qt.Key.Key_Escape, "back"),
        (Qt.Key.Key_Backspace, "back"),
        (Qt.Key.Key_Home, "start"),
        (Qt.Key.Key_F1, "read"),
        (Qt.Key.Key_VolumeUp, "louder"),
    ],
)
def test_a_keyboard_works_as_people_expect(key: Qt.Key, use: KeyUse) -> None:
    assert KeyMap({}, by_scan_code=True).use_of(pressed(key.value, 23)) == use


@pytest.mark.parametrize("key", [Qt.Key.Key_F4, Qt.Key.Key_Meta, Qt.Key.Key_A, Qt.Key.Key_Delete])
def test_other_keys_are_for_nothing(key: Qt.Key) -> None:
    assert KeyMap({}, by_scan_code=True).use_of(pressed(key.value, 70)) is None


def test_every_keypad_key_has_a_use_of_its_own() -> None:
    assert all(a != b for a, b in combinations(KEYPAD.values(), 2))
