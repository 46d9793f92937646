"""A matter that is nobody else's business: what passers-by see, hear and find of it."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.content.model import Content
from kiosk.running.reader import Reader
from kiosk.running.speech import Speech
from kiosk.visit.destinations import AtHome, AtOffice
from kiosk.visit.wishes import Back, Go, ReadAloud
from tests.examples import institution
from tests.running.fake_sound import Machine, wait_until_silent
from tests.running.lobby import Kiosk

SCREEN = QSize(1920, 1080)


def with_private_matter() -> Content:
    """The second office is one that nobody wants to be seen at."""
    content = institution(6)
    first, second, *others = content.offices
    private = replace(
        second,
        name={"pl": "Pomoc po przemocy"},
        short_name={"pl": "Przemoc"},
        sensitive=True,
        neutral_name={"pl": "Rozmowa na osobności"},
    )
    return replace(content, offices=(first, private, *others))


@pytest.fixture
def kiosk(qapp: QApplication) -> Iterator[Kiosk]:
    kiosk = Kiosk(qapp, SCREEN, with_private_matter())
    yield kiosk
    kiosk.close()


@pytest.fixture
def heard(qapp: QApplication, voice: Speech) -> Iterator[Kiosk]:
    kiosk = Kiosk(qapp, SCREEN, with_private_matter(), Reader(voice))
    yield kiosk
    kiosk.close()


def test_its_tile_says_nothing_to_those_behind(kiosk: Kiosk) -> None:
    assert kiosk.button("office-office-1").text().startswith("Rozmowa na osobności")


def test_its_page_says_what_it_is_and_can_be_hidden_at_once(kiosk: Kiosk) -> None:
    kiosk.tap("office-office-1")
    assert "Pomoc po przemocy" in kiosk.headings()
    kiosk.tap("hide")
    assert kiosk.stage.visit.here == AtHome()
    assert "Pomoc po przemocy" not in kiosk.headings()


def test_what_was_hidden_is_not_found_again(kiosk: Kiosk) -> None:
    kiosk.tap("office-office-2")
    kiosk.wish(Go(AtOffice("office-1")))
    kiosk.tap("hide")
    kiosk.wish(Back())
    assert kiosk.stage.visit.history == (AtHome(),)


def test_other_pages_have_nothing_to_hide(kiosk: Kiosk) -> None:
    kiosk.tap("office-office-2")
    assert "hide" not in {control.objectName() for control in kiosk.frame.controls()}


def test_who_is_silent_on_it_is_asked_after_forty_five_seconds(kiosk: Kiosk) -> None:
    kiosk.tap("office-office-1")
    kiosk.wait(44)
    assert kiosk.stage.visit.asked_until is None
    kiosk.wait(2)
    assert kiosk.stage.visit.asked_until is not None
    assert "Pomoc po przemocy" not in kiosk.headings()
    kiosk.wait(28)
    assert not kiosk.stage.visit.is_nobodys
    kiosk.wait(2)
    assert kiosk.stage.visit.is_nobodys


def test_after_it_the_pause_is_the_usual_one_again(kiosk: Kiosk) -> None:
    kiosk.tap("office-office-1")
    kiosk.tap("back")
    kiosk.wait(80)
    assert kiosk.stage.visit.asked_until is None


def test_it_is_not_read_aloud_unasked(
    heard: Kiosk, voice: Speech, machine: Machine, qtbot: QtBot
) -> None:
    heard.tap("read")
    wait_until_silent(voice, qtbot)
    heard.tap("office-office-1")
    wait_until_silent(voice, qtbot)
    assert not [said for said in machine.said if "przemoc" in said.lower()]
    assert "Powtórz" in machine.said[-1]


def test_it_is_read_to_who_asks_for_it(
    heard: Kiosk, voice: Speech, machine: Machine, qtbot: QtBot
) -> None:
    heard.tap("office-office-1")
    heard.wish(ReadAloud())
    wait_until_silent(voice, qtbot)
    assert "pl: Pomoc po przemocy." in machine.said


def test_hiding_it_silences_the_voice(
    heard: Kiosk, voice: Speech, machine: Machine, qtbot: QtBot
) -> None:
    machine.make("player-holds")
    heard.tap("office-office-1")
    heard.wish(ReadAloud())
    assert voice.is_speaking
    heard.tap("hide")
    assert not voice.is_speaking
    assert not heard.stage.visit.session.aloud
