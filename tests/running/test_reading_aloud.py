"""What a visitor hears, and when it stops."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.running.reader import Reader
from kiosk.running.speech import Speech
from kiosk.visit.destinations import AtHome, AtOffice
from kiosk.visit.likings import USUAL_VOLUME
from tests.running.fake_sound import SOON_MS, Machine, wait_until_silent
from tests.running.lobby import Kiosk

SCREEN = QSize(1920, 1080)
CORNER = QPoint(5, 5)


@pytest.fixture
def heard(qapp: QApplication, voice: Speech) -> Iterator[Kiosk]:
    """A kiosk with a voice."""
    kiosk = Kiosk(qapp, SCREEN, reader=Reader(voice))
    yield kiosk
    kiosk.close()


@pytest.fixture
def long_winded(heard: Kiosk, machine: Machine) -> Kiosk:
    """One whose voice goes on and on."""
    machine.make("player-holds")
    heard.tap("read")
    return heard


def names(kiosk: Kiosk) -> set[str]:
    return {control.objectName() for control in kiosk.frame.controls()}


def test_nothing_offers_to_read_until_a_voice_is_found(
    qapp: QApplication, speech: Speech, qtbot: QtBot
) -> None:
    kiosk = Kiosk(qapp, SCREEN, reader=Reader(speech))
    assert "read" not in names(kiosk)
    with qtbot.waitSignal(speech.changed, timeout=SOON_MS):
        speech.begin()
    kiosk.settle()
    assert "read" in names(kiosk)
    kiosk.close()


def test_a_voice_that_fails_offers_nothing_any_more(
    heard: Kiosk, voice: Speech, machine: Machine, qtbot: QtBot
) -> None:
    machine.make("engine-fails")
    with qtbot.waitSignal(voice.changed, timeout=SOON_MS):
        heard.tap("read")
    heard.settle()
    assert "read" not in names(heard)
    assert heard.stage.visit.here == AtHome()


def test_read_reads_this_page_and_from_then_on_every_page(
    heard: Kiosk, voice: Speech, machine: Machine, qtbot: QtBot
) -> None:
    heard.tap("read")
    assert {"read", "quieter", "louder", "silence"} <= names(heard)
    wait_until_silent(voice, qtbot)
    assert machine.said[0] == "pl: W czym możemy pomóc?"
    before = len(machine.said)
    heard.tap("office-office-1")
    wait_until_silent(voice, qtbot)
    assert machine.said[before] == "pl: Kasy, MOPS."


def test_another_language_is_read_in_its_own_voice(
    heard: Kiosk, voice: Speech, machine: Machine, qtbot: QtBot
) -> None:
    heard.tap("read")
    heard.tap("language-uk")
    wait_until_silent(voice, qtbot)
    assert "uk: Чим можемо допомогти?" in machine.said


def test_a_touch_anywhere_interrupts(long_winded: Kiosk, voice: Speech) -> None:
    assert voice.is_speaking
    long_winded.tap_at(CORNER)
    assert not voice.is_speaking
    assert long_winded.stage.visit.session.aloud


def test_any_key_interrupts(long_winded: Kiosk, voice: Speech) -> None:
    long_winded.key(Qt.Key.Key_Shift)
    assert not voice.is_speaking


def test_a_palm_that_rests_interrupts_nothing(long_winded: Kiosk, voice: Speech) -> None:
    long_winded.clock.uptime += 1
    long_winded.hands.press({0: CORNER, 1: CORNER + QPoint(150, 0), 2: CORNER + QPoint(70, 60)})
    long_winded.key(Qt.Key.Key_F1)
    assert voice.is_speaking
    long_winded.hands.move({0: CORNER + QPoint(3, 3)})
    assert voice.is_speaking


def test_silence_is_silence(long_winded: Kiosk, voice: Speech) -> None:
    long_winded.tap("silence")
    assert not voice.is_speaking
    long_winded.tap("office-office-1")
    assert not voice.is_speaking
    assert "silence" not in names(long_winded)


def test_nobody_is_asked_while_the_kiosk_speaks(long_winded: Kiosk, voice: Speech) -> None:
    for _ in range(20):
        long_winded.wait(60)
    assert long_winded.stage.visit.asked_until is None
    voice.stop()
    long_winded.wait(89)
    assert long_winded.stage.visit.asked_until is None
    long_winded.wait(2)
    assert long_winded.stage.visit.asked_until is not None


def test_the_question_is_heard_by_those_who_do_not_look(
    heard: Kiosk, voice: Speech, machine: Machine, qtbot: QtBot
) -> None:
    """Nobody had asked to be read to; time to answer begins once it was said."""
    heard.tap("office-office-1")
    heard.wait(91)
    wait_until_silent(voice, qtbot)
    assert machine.said[0] == "pl: Czy jeszcze tu jesteś?"
    heard.wait(29)
    assert heard.stage.visit.here == AtOffice("office-1")
    heard.wait(2)
    assert heard.stage.visit.is_nobodys


def test_the_next_visitor_hears_nothing_and_has_the_usual_volume(
    heard: Kiosk, voice: Speech, qtbot: QtBot
) -> None:
    heard.tap("read")
    for _ in range(2):
        heard.tap("louder")
    wait_until_silent(voice, qtbot)
    heard.wait(91)
    wait_until_silent(voice, qtbot)
    heard.wait(31)
    heard.tap_at(CORNER)
    assert not voice.is_speaking
    assert not heard.stage.visit.session.aloud
    assert heard.stage.visit.session.volume == USUAL_VOLUME


def test_a_headset_wakes_the_kiosk_and_is_read_to(heard: Kiosk, voice: Speech) -> None:
    heard.wait(91)
    assert heard.stage.visit.is_nobodys
    heard.stage.headset_plugged(True)
    assert heard.stage.visit.here == AtHome()
    assert voice.is_speaking
    heard.stage.headset_plugged(False)
    assert not voice.is_speaking
    assert not heard.stage.visit.session.aloud


def test_who_wants_it_louder_hears_the_page_once_more(
    long_winded: Kiosk, voice: Speech, machine: Machine, qtbot: QtBot
) -> None:
    machine.end("player-holds")
    before = len(machine.said)
    long_winded.tap("louder")
    wait_until_silent(voice, qtbot)
    assert machine.said[before : before + 2] == [
        "pl: Głośność cztery z pięciu.",
        "pl: W czym możemy pomóc?",
    ]
    before = len(machine.said)
    long_winded.tap("louder")
    wait_until_silent(voice, qtbot)
    assert machine.said[before:] == ["pl: Głośność pięć z pięciu."], "it has all been heard"
