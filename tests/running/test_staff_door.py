"""Staff leave: four corners of any page, then the PIN."""

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from pytestqt.qtbot import QtBot

from kiosk.running import pin
from kiosk.running.pin import MOST_TRIES, PinStore
from kiosk.running.staff_door import CLOSES_AFTER_S, StaffDoor
from kiosk.visit.destinations import AtAids, AtHome, AtOffice, AtStaffDoor
from kiosk.visit.step import Step
from kiosk.visit.wishes import ChooseReach, ChooseTextSize, Go, ReadAloud
from tests.running.lobby import Kiosk

PIN, WRONG = "280611", "611280"
SOON_MS = 5_000


class Lobby:
    """A kiosk with a staff door, and who has left by it."""

    def __init__(self, kiosk: Kiosk, store: PinStore, qtbot: QtBot) -> None:
        self.kiosk, self.store, self.qtbot = kiosk, store, qtbot
        self.left: list[str] = []
        self.door = StaffDoor(kiosk.stage, store, kiosk.clock.uptime_s, kiosk.stage)
        self.door.opened.connect(lambda: self.left.append("staff"))

    @property
    def corners(self) -> tuple[QPoint, ...]:
        right, bottom = self.kiosk.stage.width() - 5, self.kiosk.stage.height() - 5
        return (QPoint(5, 5), QPoint(right, 5), QPoint(right, bottom), QPoint(5, bottom))

    def tap_corners(self) -> None:
        for place in self.corners:
            self.kiosk.tap_at(place)

    @property
    def is_at_door(self) -> bool:
        return isinstance(self.kiosk.stage.visit.here, AtStaffDoor)

    @property
    def told(self) -> str:
        here = self.kiosk.stage.visit.here
        assert isinstance(here, AtStaffDoor)
        return here.answer

    def come_to_door(self) -> None:
        self.tap_corners()
        self.qtbot.waitUntil(lambda: self.is_at_door, timeout=SOON_MS)

    def type(self, digits: str) -> None:
        for digit in digits:
            self.kiosk.tap(f"key-{digit}")

    def knock(self, digits: str) -> None:
        self.type(digits)
        self.kiosk.tap("knock")
        self.qtbot.waitUntil(lambda: bool(self.left) or self.told != "checking", timeout=SOON_MS)


@pytest.fixture
def lobby(kiosk: Kiosk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Lobby:
    monkeypatch.setattr(pin, "_COST", 2**4)
    store = PinStore(tmp_path, kiosk.clock.uptime_s)
    store.keep(PIN)
    return Lobby(kiosk, store, qtbot)


def test_four_corners_and_the_pin_let_staff_out(lobby: Lobby) -> None:
    lobby.come_to_door()
    lobby.knock(PIN)
    assert lobby.left == ["staff"]


@pytest.mark.parametrize("size", [QSize(1080, 1920), QSize(1280, 800), QSize(800, 1280)])
def test_on_any_panel_in_low_reach_with_large_letters(lobby: Lobby, size: QSize) -> None:
    lobby.kiosk.stage.resize(size)
    lobby.kiosk.wish(ChooseReach("low"))
    lobby.kiosk.wish(ChooseTextSize(200))
    lobby.come_to_door()
    lobby.knock(PIN)
    assert lobby.left == ["staff"]


def test_from_any_page_whatever_button_lies_in_a_corner(lobby: Lobby) -> None:
    kiosk = lobby.kiosk
    kiosk.wish(Go(AtAids()))
    kiosk.wish(Go(AtOffice("office-1")))
    seen: list[Step] = []
    kiosk.stage.stepped.connect(seen.append)
    for name, place in (("back", lobby.corners[3]), ("reach", lobby.corners[2])):
        button = kiosk.button(name)
        button.setParent(kiosk.stage)
        button.setGeometry(place.x() - 50, place.y() - 50, 100, 100)
        button.show()
    lobby.come_to_door()
    assert len(seen) > 1, "what lay in the corners was pressed as well"


def test_from_the_screen_that_nobody_uses(lobby: Lobby) -> None:
    lobby.kiosk.wait(91)
    assert lobby.kiosk.stage.visit.is_nobodys
    lobby.come_to_door()


def test_a_palm_or_a_finger_that_rests_is_no_tap(lobby: Lobby) -> None:
    kiosk = lobby.kiosk
    *three, last = lobby.corners
    for place in three:
        kiosk.tap_at(place)
    kiosk.hands.press({0: last})
    kiosk.clock.uptime += 3
    kiosk.hands.lift(0)
    kiosk.settle()
    lobby.qtbot.wait(50)
    assert not lobby.is_at_door


def test_without_a_pin_nothing_happens_and_the_log_says_so_once(
    lobby: Lobby, caplog: pytest.LogCaptureFixture
) -> None:
    lobby.store.remove()
    before = lobby.kiosk.stage.visit
    for _ in range(3):
        lobby.tap_corners()
        lobby.qtbot.waitUntil(lambda: "no PIN is set" in caplog.text, timeout=SOON_MS)
    lobby.qtbot.wait(50)
    assert not lobby.is_at_door
    assert lobby.kiosk.stage.visit.session.language == before.session.language
    assert caplog.text.count("no PIN is set") == 1


def test_a_wrong_pin_says_how_many_tries_are_left(lobby: Lobby) -> None:
    lobby.come_to_door()
    lobby.knock(WRONG)
    assert lobby.kiosk.stage.visit.here == AtStaffDoor(answer="wrong", left=4)
    lobby.knock(PIN)
    assert lobby.left == ["staff"]


def test_five_wrong_ones_lock_it_for_whoever_comes_next(lobby: Lobby) -> None:
    lobby.come_to_door()
    for _ in range(MOST_TRIES):
        lobby.knock(WRONG)
    assert lobby.kiosk.stage.visit.here == AtStaffDoor(answer="locked", left=5)
    lobby.kiosk.tap("leave")
    lobby.kiosk.clock.uptime += 60
    lobby.come_to_door()
    lobby.qtbot.waitUntil(lambda: lobby.told == "locked", timeout=SOON_MS)
    assert lobby.left == []


def test_on_a_keyboard_beside_the_screen_too(lobby: Lobby) -> None:
    lobby.come_to_door()
    keys = {digit: Qt.Key(ord(digit)) for digit in "0123456789"}
    lobby.kiosk.key(keys["9"])
    lobby.kiosk.key(Qt.Key.Key_Backspace)
    for digit in PIN:
        lobby.kiosk.key(keys[digit])
    lobby.kiosk.key(Qt.Key.Key_Return)
    lobby.qtbot.waitUntil(lambda: lobby.left == ["staff"], timeout=SOON_MS)


def test_typed_quickly_no_digit_is_lost(lobby: Lobby) -> None:
    lobby.come_to_door()
    places = {digit: lobby.kiosk.place(f"key-{digit}") for digit in PIN}
    lobby.kiosk.clock.uptime += 1
    for digit in PIN:
        lobby.kiosk.clock.uptime += 0.12
        lobby.kiosk.hands.tap(0, places[digit])
    lobby.kiosk.settle()
    assert lobby.kiosk.stage.visit.here == AtStaffDoor(PIN)


def test_who_goes_away_leaves_nothing_typed(lobby: Lobby) -> None:
    lobby.come_to_door()
    lobby.type(PIN)
    lobby.kiosk.tap("leave")
    assert lobby.kiosk.stage.visit.history == (AtHome(),)
    lobby.come_to_door()
    assert lobby.kiosk.stage.visit.here == AtStaffDoor()


def test_after_twenty_seconds_without_a_key_it_is_gone(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch
) -> None:
    lobby.come_to_door()
    lobby.type(PIN)
    timer = lobby.door._closes
    assert (timer.isActive(), timer.interval()) == (True, CLOSES_AFTER_S * 1000)
    timer.timeout.emit()
    lobby.kiosk.settle()
    assert lobby.kiosk.stage.visit.history == (AtHome(),)
    assert not timer.isActive(), "nothing wakes up for a door that is closed"


def test_a_disk_that_does_not_answer_keeps_it_shut_and_the_screen_alive(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch
) -> None:
    def disk_is_gone(pin: str) -> None:
        raise OSError(5, "Input/output error")

    lobby.come_to_door()
    monkeypatch.setattr(lobby.store, "answer", disk_is_gone)
    lobby.knock(PIN)
    assert lobby.told == "shut"
    assert lobby.left == []


def test_no_pin_is_ever_logged(lobby: Lobby, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    lobby.come_to_door()
    lobby.knock(WRONG)
    lobby.knock(PIN)
    assert PIN not in caplog.text
    assert WRONG not in caplog.text


def test_nothing_is_read_aloud_while_somebody_types(lobby: Lobby) -> None:
    said: list[str] = []
    reader = lobby.kiosk.stage._reader
    lobby.kiosk.wish(ReadAloud())
    for name in ("read_page", "read_control", "read_privacy", "read_found"):
        setattr(reader, name, lambda *anything, name=name: said.append(name))
    lobby.come_to_door()
    said.clear()
    lobby.type(PIN)
    lobby.kiosk.key(Qt.Key.Key_Backspace)
    assert said == []


def test_a_digit_answers_the_question_whether_somebody_is_there(lobby: Lobby) -> None:
    lobby.come_to_door()
    lobby.kiosk.wait(46)
    lobby.kiosk.key(Qt.Key.Key_7)
    assert lobby.kiosk.stage.visit.here == AtStaffDoor()
