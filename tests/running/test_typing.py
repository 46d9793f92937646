"""Typing: with fingers on the screen as fast as they can, and on a keyboard beside it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.content.model import KeyUse
from kiosk.running.keys import KeyMap
from kiosk.running.reader import Reader
from kiosk.running.speech import Speech
from kiosk.visit.destinations import AtHome, AtOffice, AtSearch
from kiosk.visit.wishes import Go, ReadAloud
from tests.examples import institution
from tests.running.fake_sound import Machine, wait_until_silent
from tests.running.lobby import Kiosk

SCREEN = QSize(1920, 1080)
BLINK_S = 0.11
"""Between two taps of somebody in a hurry."""


@pytest.fixture
def search(kiosk: Kiosk) -> Kiosk:
    """A kiosk at whose search somebody stands, and has looked at it for a moment."""
    kiosk.wish(Go(AtSearch()))
    kiosk.clock.uptime += 1
    return kiosk


def typed(kiosk: Kiosk) -> str:
    here = kiosk.stage.visit.here
    assert isinstance(here, AtSearch), here
    return here.typed


def tap_fast(kiosk: Kiosk, *names: str) -> None:
    """One after the other, faster than after a change of the page."""
    for name in names:
        kiosk.hands.tap(0, kiosk.place(name))
        kiosk.clock.uptime += BLINK_S
    kiosk.settle()


def write(kiosk: Kiosk, text: str) -> None:
    """On a keyboard beside the screen."""
    for letter in text:
        QTest.keyClicks(QApplication.focusWidget() or kiosk.stage, letter)
    kiosk.settle()


# Fingers


def test_fast_fingers_lose_no_letter(search: Kiosk) -> None:
    tap_fast(search, "key-k", "key-a", "key-s", "key-y")
    assert typed(search) == "kasy"


def test_the_same_letter_twice_is_typed_twice(qapp: QApplication) -> None:
    kiosk = Kiosk(qapp, SCREEN, institution(6))
    kiosk.wish(Go(AtSearch(keyboard="digits")))
    kiosk.clock.uptime += 1
    tap_fast(kiosk, "key-7", "key-1", "key-7", "key-8", "key-2", "key-2")
    assert typed(kiosk) == "717822"
    kiosk.close()


def test_a_finger_that_bounces_types_once(search: Kiosk) -> None:
    for _ in range(3):
        search.hands.tap(0, search.place("key-k"))
        search.clock.uptime += 0.03
    assert typed(search) == "k"


def test_the_tail_of_a_double_tap_types_nothing_on_a_new_page(kiosk: Kiosk) -> None:
    kiosk.wish(Go(AtSearch()))
    tap_fast(kiosk, "key-k")
    assert typed(kiosk) == ""


def test_nothing_found_opens_that_was_not_there_when_the_finger_set_out(search: Kiosk) -> None:
    tap_fast(search, "key-k")
    search.hands.tap(0, search.place(search_first(search)))
    assert typed(search) == "k"
    search.clock.uptime += 1
    search.tap(search_first(search))
    assert isinstance(search.stage.visit.here, AtOffice)


def test_a_finger_on_a_hit_opens_nothing_once_something_else_is_found(search: Kiosk) -> None:
    write(search, "k")
    search.clock.uptime += 1
    place = search.place(search_first(search))
    search.hands.press({0: place})
    write(search, "ar")
    search.hands.lift(0)
    search.settle()
    assert typed(search) == "kar"


def test_a_key_that_leads_nowhere_is_no_key(search: Kiosk) -> None:
    tap_fast(search, "key-k", "key-x", "key-q")
    assert typed(search) == "k"
    assert not search.button("key-x").isEnabled()
    assert search.button("key-x") not in search.frame.controls()


def test_letters_are_taken_back_one_by_one_or_all(search: Kiosk) -> None:
    tap_fast(search, "key-k", "key-a", "key-s", "erase")
    assert typed(search) == "ka"
    tap_fast(search, "erase-all")
    assert typed(search) == ""
    assert not search.button("erase").isEnabled()


def test_keys_stay_the_same_while_somebody_types(search: Kiosk) -> None:
    before = {name: search.button(name) for name in ("key-k", "key-a", "erase")}
    boxes = {name: button.geometry() for name, button in before.items()}
    frame = search.frame
    tap_fast(search, "key-k", "key-a", "key-s")
    assert search.frame is frame
    for name, button in before.items():
        assert search.button(name) is button
        assert button.geometry() == boxes[name]


def test_another_keyboard_keeps_what_was_typed(search: Kiosk) -> None:
    tap_fast(search, "key-k")
    search.tap("keyboard-uk")
    assert typed(search) == "k"
    assert search.button("key-й").isVisible()


def search_first(kiosk: Kiosk) -> str:
    """The first office that was found."""
    names = [control.objectName() for control in kiosk.frame.controls()]
    return next(name for name in names if name.startswith("hit-"))


# A keyboard beside the screen


def test_a_keyboard_types_what_leads_somewhere(search: Kiosk) -> None:
    write(search, "Kxasq")
    assert typed(search) == "kas"


def test_a_letter_on_the_first_page_opens_the_search_with_it(kiosk: Kiosk) -> None:
    write(kiosk, "ka")
    assert kiosk.stage.visit.history == (AtHome(), AtSearch("ka"))


def test_a_letter_elsewhere_types_nothing(kiosk: Kiosk) -> None:
    kiosk.wish(Go(AtOffice("office-1")))
    write(kiosk, "k ")
    assert kiosk.stage.visit.here == AtOffice("office-1")


def test_figures_are_typed_whatever_letters_are_shown(search: Kiosk) -> None:
    write(search, "71")
    assert typed(search) == "71"


def test_a_space_is_typed_between_words_and_nowhere_else(search: Kiosk) -> None:
    write(search, " karta  rodz")
    assert typed(search) == "karta rodz"


def test_backspace_takes_letters_back_and_then_leads_back(search: Kiosk) -> None:
    write(search, "ka")
    for left in ("k", ""):
        search.key(Qt.Key.Key_Backspace)
        assert typed(search) == left
    search.key(Qt.Key.Key_Backspace)
    assert search.stage.visit.here == AtHome()


def test_escape_leads_back_at_once(search: Kiosk) -> None:
    write(search, "ka")
    search.key(Qt.Key.Key_Escape)
    assert search.stage.visit.here == AtHome()


def test_enter_opens_the_first_that_was_found(search: Kiosk) -> None:
    write(search, "kasy")
    search.key(Qt.Key.Key_Return)
    assert search.stage.visit.here == AtOffice("office-1")


def test_enter_and_space_press_the_button_one_came_to_by_keys(search: Kiosk) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        search.button("key-k").setFocus(Qt.FocusReason.TabFocusReason)
        search.key(key)
        assert typed(search) == "k"
        assert search.has_ring
        search.key(Qt.Key.Key_Backspace)


def test_whoever_types_is_in_the_field_and_no_more_on_a_button(search: Kiosk) -> None:
    search.button("key-k").setFocus(Qt.FocusReason.TabFocusReason)
    write(search, "karta rodz")
    assert typed(search) == "karta rodz"
    assert search.focused == ""


def test_the_focus_stays_on_the_key_that_was_pressed(search: Kiosk) -> None:
    write(search, "kas")
    search.button("erase").setFocus(Qt.FocusReason.TabFocusReason)
    search.key(Qt.Key.Key_Return)
    search.key(Qt.Key.Key_Return)
    assert typed(search) == "k"
    assert search.focused == "erase"
    assert search.has_ring


def test_a_key_that_dies_under_the_focus_gives_it_to_the_nearest_living(search: Kiosk) -> None:
    write(search, "kas")
    search.button("key-y").setFocus(Qt.FocusReason.TabFocusReason)
    search.key(Qt.Key.Key_Return)
    assert typed(search) == "kasy"
    focused = search.frame.focused()
    assert focused is not None
    assert focused.isEnabled()
    assert search.has_ring


def test_arrows_lead_along_the_rows_of_living_keys(search: Kiosk) -> None:
    search.button("key-k").setFocus(Qt.FocusReason.TabFocusReason)
    search.key(Qt.Key.Key_Up)
    top = search.button(search.focused)
    assert top.y() < search.button("key-k").y()
    search.key(Qt.Key.Key_Down)
    assert search.button(search.focused).y() == search.button("key-k").y()


def test_a_held_key_types_once(search: Kiosk) -> None:
    for is_repeat in (False, True, True):
        held = QKeyEvent(
            QEvent.Type.KeyPress,
            Qt.Key.Key_7.value,
            Qt.KeyboardModifier.NoModifier,
            "7",
            autorep=is_repeat,
        )
        QApplication.sendEvent(search.stage, held)
    assert typed(search) == "7"


def test_a_letter_answers_the_question_and_is_not_typed(search: Kiosk) -> None:
    search.wait(91)
    assert search.stage.visit.asked_until is not None
    write(search, "k")
    assert search.stage.visit.asked_until is None
    assert typed(search) == ""


def test_a_letter_wakes_the_kiosk(kiosk: Kiosk) -> None:
    kiosk.wait(1)
    kiosk.wait(200)
    kiosk.wait(200)
    assert kiosk.stage.visit.is_nobodys
    write(kiosk, "k")
    assert kiosk.stage.visit.here == AtHome()


def pressed(
    key: Qt.Key, text: str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key.value, held, text)


@pytest.mark.parametrize(
    ("event", "letter"),
    [
        (pressed(Qt.Key.Key_A, "a"), "a"),
        (pressed(Qt.Key.Key_A, "A", Qt.KeyboardModifier.ShiftModifier), "a"),
        (pressed(Qt.Key.Key_A, "ą", Qt.KeyboardModifier.GroupSwitchModifier), "ą"),
        (
            pressed(
                Qt.Key.Key_A,
                "ą",
                Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
            ),
            "ą",
        ),
        (pressed(Qt.Key.Key_5, "5", Qt.KeyboardModifier.KeypadModifier), "5"),
        (pressed(Qt.Key.Key_Space, " "), " "),
        (pressed(Qt.Key.Key_A, "a", Qt.KeyboardModifier.ControlModifier), None),
        (pressed(Qt.Key.Key_A, "a", Qt.KeyboardModifier.AltModifier), None),
        (pressed(Qt.Key.Key_A, "a", Qt.KeyboardModifier.MetaModifier), None),
        (pressed(Qt.Key.Key_Return, "\r"), None),
        (pressed(Qt.Key.Key_Backspace, "\b"), None),
        (pressed(Qt.Key.Key_F13, ""), None),
    ],
)
def test_which_letter_a_key_types(event: QKeyEvent, letter: str | None) -> None:
    assert KeyMap({}, by_scan_code=False).letter_of(event) == letter


def test_a_key_that_the_content_has_a_use_for_types_nothing() -> None:
    own: dict[str, KeyUse] = {"7": "louder", "k": "next"}
    key_map = KeyMap(own, by_scan_code=False)
    assert key_map.letter_of(pressed(Qt.Key.Key_7, "7")) is None
    assert key_map.letter_of(pressed(Qt.Key.Key_K, "k")) is None
    assert key_map.letter_of(pressed(Qt.Key.Key_8, "8")) == "8"


# A voice


@pytest.fixture
def heard(qapp: QApplication, voice: Speech) -> Iterator[Kiosk]:
    """A kiosk that reads aloud, at whose search somebody stands."""
    kiosk = Kiosk(qapp, SCREEN, reader=Reader(voice))
    kiosk.wish(ReadAloud())
    kiosk.wish(Go(AtSearch()))
    kiosk.clock.uptime += 1
    yield kiosk
    kiosk.close()


def test_after_a_letter_one_hears_how_many_were_found_and_no_letter(
    heard: Kiosk, voice: Speech, machine: Machine, qtbot: QtBot
) -> None:
    wait_until_silent(voice, qtbot)
    before = len(machine.said)
    write(heard, "kasy")
    wait_until_silent(voice, qtbot)
    said = [line.lower() for line in machine.said[before:]]
    assert any("jedno biuro" in line for line in said), said
    assert not any("kasy" in line for line in said)
    assert not any("14" in line or "budynku" in line for line in said)
