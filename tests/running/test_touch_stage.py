"""Hands on the whole kiosk: resting, double tapping, mashing."""

import random

import pytest
from PySide6.QtCore import QPoint

from kiosk.views.touch_button import WishButton
from kiosk.visit.destinations import AtHome, AtOffice
from kiosk.visit.wishes import Start
from tests.running.fingertips import Hands
from tests.running.lobby import Kiosk


class Lobby:
    """A kiosk, and hands on it."""

    def __init__(self, kiosk: Kiosk) -> None:
        self.kiosk = kiosk
        self.hands = Hands(kiosk.stage)

    def place(self, name: str) -> QPoint:
        button = self.kiosk.button(name)
        return button.mapTo(self.kiosk.stage, button.rect().center())

    def press(self, number: int, name: str) -> None:
        self.hands.press({number: self.place(name)})
        self.kiosk.settle()

    def lift(self, *numbers: int) -> None:
        self.hands.lift(*numbers)
        self.kiosk.settle()

    def tap(self, number: int, name: str) -> None:
        self.press(number, name)
        self.lift(number)


@pytest.fixture
def lobby(kiosk: Kiosk) -> Lobby:
    return Lobby(kiosk)


def test_a_finger_opens_an_office_while_a_palm_rests_on_another(lobby: Lobby) -> None:
    lobby.press(0, "office-office-0")
    lobby.kiosk.wait(1)
    lobby.tap(1, "office-office-4")
    assert lobby.kiosk.stage.visit.here == AtOffice("office-4")
    lobby.kiosk.wait(1)
    lobby.lift(0)
    assert lobby.kiosk.stage.visit.here == AtOffice("office-4")


def test_a_palm_that_rests_through_many_pages_opens_nothing(lobby: Lobby) -> None:
    """It lies where the tiles are, and on the next page where the cards and the codes are."""
    lobby.press(0, "office-office-0")
    for name in ("office-office-5", "start", "office-office-2", "language-en", "back"):
        lobby.kiosk.wait(1)
        lobby.tap(1, name)
    assert lobby.kiosk.stage.visit.here == AtHome()
    assert lobby.kiosk.stage.visit.session.language == "en"
    lobby.lift(0)
    assert lobby.kiosk.stage.visit.here == AtHome()


def test_a_double_tap_on_a_tile_touches_nothing_on_the_next_page(lobby: Lobby) -> None:
    place = lobby.place("office-office-5")
    for _ in range(3):
        lobby.hands.tap(0, place)
        lobby.kiosk.settle()
        lobby.kiosk.wait(0.15)
    assert lobby.kiosk.stage.visit.history == (AtHome(), AtOffice("office-5"))


def test_whoever_leaves_with_a_double_tap_wakes_nobody(lobby: Lobby) -> None:
    lobby.tap(0, "office-office-5")
    lobby.kiosk.wait(91)
    place = lobby.place("leave")
    lobby.kiosk.wait(1)
    for _ in range(2):
        lobby.hands.tap(0, place)
        lobby.kiosk.settle()
        lobby.kiosk.wait(0.3)
    assert lobby.kiosk.stage.visit.is_nobodys
    lobby.kiosk.wait(1)
    lobby.hands.tap(0, place)
    assert lobby.kiosk.stage.visit.here == AtHome()


def test_a_double_tap_on_a_switch_switches_once(lobby: Lobby) -> None:
    place = lobby.place("contrast")
    for _ in range(4):
        lobby.hands.tap(0, place)
        lobby.kiosk.settle()
        lobby.kiosk.wait(0.2)
    assert lobby.kiosk.stage.visit.session.theme == "contrast"


@pytest.mark.parametrize("tells_all", [True, False])
@pytest.mark.parametrize("seed", range(2))
def test_after_mashing_with_all_fingers_a_tap_opens_an_office(
    lobby: Lobby, seed: int, tells_all: bool
) -> None:
    chance, hands = random.Random(seed), lobby.hands
    hands.tells_all = tells_all
    size = lobby.kiosk.stage.size()

    def anywhere() -> QPoint:
        return QPoint(chance.randrange(size.width()), chance.randrange(size.height()))

    def mash() -> None:
        down = list(hands.down)
        free = [number for number in range(10) if number not in down]
        some = chance.sample(down, chance.randint(0, len(down)))
        match chance.choice(("press", "lift", "move", "lift")):
            case "press" if free:
                hands.press({number: anywhere() for number in free[: chance.randint(1, 3)]})
            case "move" if some:
                hands.move({number: anywhere() for number in some})
            case "lift" if some:
                hands.lift(*some)

    for _ in range(100):
        mash()
        lobby.kiosk.settle()
        lobby.kiosk.wait(chance.choice((0, 0.03, 0.1, 0.4, 1, 12)))
    if hands.down:
        lobby.lift(*hands.down)
    assert not lobby.kiosk.stage.touch.is_finger_down
    pressed = [each for each in lobby.kiosk.stage.findChildren(WishButton) if each.isDown()]
    assert pressed == []
    lobby.kiosk.wish(Start())
    lobby.kiosk.wait(1)
    lobby.tap(0, "office-office-1")
    assert lobby.kiosk.stage.visit.here == AtOffice("office-1")
