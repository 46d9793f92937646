"""A kiosk and a voice for every test, gone after it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.running.speech import Speech
from tests.running.fake_sound import SOON_MS, Machine
from tests.running.lobby import Kiosk


@pytest.fixture
def kiosk(qapp: QApplication) -> Iterator[Kiosk]:
    kiosk = Kiosk(qapp, QSize(1920, 1080))
    yield kiosk
    kiosk.close()


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    machine = Machine(tmp_path / "machine", ("pw-play", "paplay", "aplay"))
    monkeypatch.setenv("PATH", str(machine.folder))
    (tmp_path / "memory").mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "memory"))
    return machine


@pytest.fixture
def lying_around(tmp_path: Path) -> Path:
    """Where sounds on their way to the player lie."""
    return tmp_path / "memory"


@pytest.fixture
def speech(machine: Machine, tmp_path: Path, qtbot: QtBot) -> Iterator[Speech]:
    """A voice that nobody has waited for yet."""
    speech = Speech(("pl", "uk", "en", "be"), tmp_path / "content", retry_after_s=0.05)
    yield speech
    speech.close()


@pytest.fixture
def voice(speech: Speech, qtbot: QtBot) -> Speech:
    """A voice that is ready to speak."""
    with qtbot.waitSignal(speech.changed, timeout=SOON_MS):
        speech.begin()
    return speech
