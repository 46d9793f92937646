"""Each of those who come gets from the screen nobody uses to the right room: 316."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.content.model import Content
from kiosk.running.reader import Reader
from kiosk.running.speech import Speech
from kiosk.visit.destinations import AtOffice
from kiosk.visit.wishes import StayHere
from tests.running.fake_sound import Machine, wait_until_silent
from tests.running.lobby import Kiosk

SCREEN = QSize(1920, 1080)
MIDDLE = QPoint(960, 540)
ROOM = "Pokój 316 · piętro 3"
OFFICE = AtOffice("zon")
HIGHEST_REACH_MM = 1100


@pytest.fixture
def kiosk(qapp: QApplication, sample: Content) -> Iterator[Kiosk]:
    """The sample's kiosk, that nobody uses."""
    kiosk = at_rest(Kiosk(qapp, SCREEN, sample))
    yield kiosk
    kiosk.close()


def at_rest(kiosk: Kiosk) -> Kiosk:
    kiosk.wait(91)
    assert kiosk.stage.visit.is_nobodys
    return kiosk


def turn_to(kiosk: Kiosk, words: str) -> None:
    """Turns sheets until the words are seen."""
    while words not in " ".join(kiosk.texts()):
        assert "next" in controls(kiosk), f"{words} is on no sheet"
        kiosk.tap("next")


def find(kiosk: Kiosk, name: str) -> str:
    """Turns sheets until a control is there."""
    while name not in controls(kiosk):
        assert "next" in controls(kiosk), f"{name} is on no sheet"
        kiosk.tap("next")
    return name


def controls(kiosk: Kiosk) -> list[str]:
    return [control.objectName() for control in kiosk.frame.controls()]


def test_who_is_in_a_hurry_needs_two_touches(kiosk: Kiosk) -> None:
    kiosk.tap_at(MIDDLE)
    kiosk.tap("office-zon")
    assert ROOM in kiosk.texts()


def test_a_hand_that_trembles(kiosk: Kiosk) -> None:
    """It wanders while it presses, presses long, and taps twice and three times."""
    mm = round(kiosk.stage.touch.px_per_mm)
    for _ in range(3):
        kiosk.hands.tap(0, MIDDLE)
        kiosk.settle()
        kiosk.clock.uptime += 0.1
    kiosk.clock.uptime += 1
    place = kiosk.place("office-zon")
    for _ in range(3):
        kiosk.hands.press({0: place})
        for x, y in ((4, 0), (-3, 3), (0, -4), (2, 2)):
            kiosk.hands.move({0: place + QPoint(x * mm, y * mm)})
            kiosk.clock.uptime += 0.4
        kiosk.hands.lift(0)
        kiosk.settle()
        kiosk.clock.uptime += 0.1
    assert kiosk.stage.visit.here == OFFICE
    assert ROOM in kiosk.texts()


def test_a_hand_that_rests_on_the_screen(kiosk: Kiosk) -> None:
    """One hand holds a stick, the other leans on the panel and taps with a finger."""
    kiosk.tap_at(MIDDLE)
    kiosk.clock.uptime += 1
    heel = kiosk.place("office-sekretariat")
    kiosk.hands.press({5: heel, 6: heel + QPoint(60, 10), 7: heel + QPoint(30, 60)})
    kiosk.clock.uptime += 1
    kiosk.hands.tap(0, kiosk.place("office-zon"))
    kiosk.settle()
    kiosk.clock.uptime += 1
    kiosk.hands.lift(5, 6, 7)
    kiosk.settle()
    assert kiosk.stage.visit.here == OFFICE


def test_eyes_that_see_little(kiosk: Kiosk) -> None:
    """The largest letters, yellow on black; the rooms are on a further sheet perhaps."""
    kiosk.tap_at(MIDDLE)
    kiosk.tap("aids")
    kiosk.tap(find(kiosk, "text-200"))
    kiosk.tap("contrast")
    kiosk.tap("start")
    kiosk.tap(find(kiosk, "office-zon"))
    assert kiosk.stage.visit.session.text_size == 200
    assert kiosk.stage.visit.session.theme == "contrast"
    turn_to(kiosk, ROOM)


def test_a_wheelchair(kiosk: Kiosk) -> None:
    """Once it is low, nothing that has to be touched is above 1,100 mm; nor is what lowers it."""
    kiosk.tap_at(MIDDLE)
    for name in ("reach", "office-zon", "code-way"):
        assert height_mm(kiosk, find(kiosk, name)) <= HIGHEST_REACH_MM, name
        kiosk.tap(name)
    assert kiosk.stage.visit.here == AtOffice("zon", "way")


def height_mm(kiosk: Kiosk, name: str) -> float:
    """Of the top of a control above the floor."""
    button = kiosk.button(name)
    below = kiosk.stage.height() - button.mapTo(kiosk.stage, QPoint()).y()
    return kiosk.content.screen.bottom_edge_mm + below / kiosk.stage.touch.px_per_mm


def test_who_reads_no_polish(kiosk: Kiosk) -> None:
    assert "Торкніться екрана" in " ".join([*kiosk.texts(), kiosk.button("wake").text()])
    kiosk.tap_at(MIDDLE)
    kiosk.tap("language-uk")
    assert "Довідка про інвалідність" in kiosk.button("office-zon").text()
    kiosk.tap("office-zon")
    turn_to(kiosk, "Кабінет 316")


def test_who_reads_slowly(kiosk: Kiosk) -> None:
    """Six minutes for a page, asked now and then, and hurried by nothing."""
    kiosk.tap_at(MIDDLE)
    kiosk.tap("office-zon")
    for _ in range(4):
        kiosk.wait(91)
        assert kiosk.stage.visit.here == OFFICE
        kiosk.tap("stay")
    assert ROOM in kiosk.texts()
    assert kiosk.stage.visit == kiosk.stage.visit.after(StayHere())


def test_who_never_touched_a_screen(kiosk: Kiosk) -> None:
    """Presses like a doorbell, for seconds, with the whole fist."""
    kiosk.tap_at(MIDDLE)
    kiosk.clock.uptime += 1
    place = kiosk.place("office-zon")
    kiosk.hands.press({0: place, 1: place + QPoint(30, 12)})
    kiosk.clock.uptime += 6
    kiosk.hands.lift(0, 1)
    kiosk.settle()
    assert kiosk.stage.visit.here == OFFICE


def test_who_sees_nothing(
    qapp: QApplication, sample: Content, voice: Speech, machine: Machine, qtbot: QtBot
) -> None:
    """A headset, the keys and what is heard: no more."""
    kiosk = at_rest(Kiosk(qapp, SCREEN, sample, Reader(voice)))

    def hear() -> str:
        wait_until_silent(voice, qtbot)
        said = " ".join(line.removeprefix("pl: ") for line in machine.said)
        (machine.folder / "said").unlink()
        return said

    kiosk.stage.headset_plugged(True)
    assert "Orzekanie o niepełnosprawności. Inny budynek" in hear()
    for _ in range(40):
        kiosk.key(Qt.Key.Key_Right)
        focused = hear()
        if focused.startswith("Orzekanie o niepełnosprawności"):
            break
    assert focused.endswith("przycisk.")
    kiosk.key(Qt.Key.Key_Return)
    page = hear()
    assert "Pokój trzysta szesnaście, piętro trzecie." in page
    assert "To inny budynek." in page
    assert "Telefon: siedemdziesiąt jeden, siedemdziesiąt osiem" in page
    kiosk.key(Qt.Key.Key_F1)
    assert hear() == page
    kiosk.key(Qt.Key.Key_VolumeUp)
    assert hear() == "Głośność cztery z pięciu."
    kiosk.key(Qt.Key.Key_Escape)
    assert hear().startswith("W czym możemy pomóc?")
    kiosk.key(Qt.Key.Key_Right)
    hear()
    kiosk.stage.headset_plugged(False)
    kiosk.key(Qt.Key.Key_Right)
    assert machine.said == []
    kiosk.close()
