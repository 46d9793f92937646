"""Who looks at the content folder: patient with slow copies, and hanging nothing but itself."""

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.running import lookout as module
from kiosk.running.lookout import REST_S, SETTLING_S, Lookout


@pytest.fixture
def seen(tmp_path: Path) -> "Seen":
    return Seen(tmp_path)


class Seen:
    """A folder, and what its lookout tells."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lookout = Lookout(folder)
        self.told: list[str] = []
        self.lookout.settled.connect(self.told.append)

    def write(self, text: str) -> None:
        (self.folder / "kiosk.yaml").write_text(text)


def test_what_is_there_is_told_once_and_every_change_once(qapp: QApplication, seen: Seen) -> None:
    pauses = [seen.lookout.look() for _ in range(5)]
    assert len(seen.told) == 1
    assert pauses == [SETTLING_S, REST_S, REST_S, REST_S, REST_S]
    seen.write("a")
    for _ in range(5):
        seen.lookout.look()
    assert len(set(seen.told)) == len(seen.told) == 2


def test_a_slow_copy_is_told_when_it_is_complete(qapp: QApplication, seen: Seen) -> None:
    for length in range(10):
        seen.write("a" * length)
        assert seen.lookout.look() == SETTLING_S
    assert seen.told == []
    seen.lookout.look()
    assert len(seen.told) == 1


def test_it_is_told_again_when_that_is_asked_for(qapp: QApplication, seen: Seen) -> None:
    for _ in range(3):
        seen.lookout.look()
    seen.lookout.tell_again()
    seen.lookout.look()
    assert len(seen.told) == 2


def test_noticed_within_ten_seconds() -> None:
    assert REST_S + SETTLING_S < 10


def test_a_share_that_hangs_hangs_only_the_lookout(
    qtbot: QtBot, seen: Seen, monkeypatch: pytest.MonkeyPatch
) -> None:
    back = threading.Event()
    hanging = threading.Event()

    def hang(_folder: Path) -> str:
        hanging.set()
        return str(back.wait())

    monkeypatch.setattr(module, "SETTLING_S", 0.0)
    monkeypatch.setattr(module, "fingerprint", hang)
    seen.lookout.begin()
    assert hanging.wait(5)
    assert seen.lookout.looks == 0
    with qtbot.waitSignal(seen.lookout.settled, timeout=5000):
        back.set()
    seen.lookout.close()


def test_a_lookout_that_hangs_is_left_behind_at_the_end(
    qapp: QApplication, seen: Seen, monkeypatch: pytest.MonkeyPatch
) -> None:
    back = threading.Event()
    monkeypatch.setattr(module, "fingerprint", lambda _: str(back.wait()))
    seen.lookout.begin()
    seen.lookout.close()
    back.set()
    assert seen.told == []
