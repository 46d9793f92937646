"""A heartbeat is heard only if the loop runs and the window is painted."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.running.pulse import REST_S, STALLED_S, VISIT_S, Pulse
from kiosk.running.stalls import Stalls


class Listener(Stalls):
    """Instead of Python's watchdog, which would end the tests."""

    def __init__(self) -> None:
        self.ends_in: list[float] = []

    def end_unless_heard_in(self, seconds: float) -> None:
        self.ends_in.append(seconds)


class Ward:
    """A window whose pulse systemd hears."""

    def __init__(self, place: Path, watchdog_s: float = 60) -> None:
        self.manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.manager.bind(str(place / "notify"))
        self.manager.setblocking(False)
        self.stalls = Listener()
        self.pulse = Pulse(
            self.stalls,
            {
                "NOTIFY_SOCKET": str(place / "notify"),
                "WATCHDOG_USEC": str(round(watchdog_s * 1e6)),
                "WATCHDOG_PID": str(os.getpid()),
            },
        )
        self.window = QWidget()
        self.window.resize(200, 100)

    def heard(self) -> int:
        """How many beats since it was last asked."""
        for _ in range(3):
            QCoreApplication.processEvents()
        beats = 0
        while True:
            try:
                self.manager.recv(100)
            except BlockingIOError:
                return beats
            beats += 1


@pytest.fixture
def ward(qapp: QApplication, tmp_path: Path) -> Iterator[Ward]:
    ward = Ward(tmp_path)
    yield ward
    ward.pulse.close()
    ward.window.close()
    ward.manager.close()


def test_it_is_ready_once_the_first_frame_is_painted(ward: Ward) -> None:
    ward.pulse.watch(ward.window)
    assert ward.heard() == 0
    ward.window.show()
    assert ward.heard() == 1


def test_every_beat_is_painted(ward: Ward) -> None:
    ward.window.show()
    ward.pulse.watch(ward.window)
    ward.heard()
    for _ in range(5):
        ward.pulse._beat()
        assert ward.heard() == 1


def test_a_window_that_is_not_painted_is_not_alive_though_the_loop_runs(ward: Ward) -> None:
    ward.window.show()
    ward.pulse.watch(ward.window)
    ward.heard()
    ward.window.setUpdatesEnabled(False)
    ward.pulse._beat()
    ward.pulse._look_why()
    assert ward.heard() == 0


def test_a_screen_that_is_off_is_no_failure(ward: Ward) -> None:
    ward.window.show()
    ward.pulse.watch(ward.window)
    ward.heard()
    ward.window.hide()
    ward.pulse._beat()
    assert ward.heard() == 1


def test_a_screen_switched_off_in_the_middle_of_a_beat_is_none_either(ward: Ward) -> None:
    ward.window.show()
    ward.pulse.watch(ward.window)
    ward.heard()
    ward.pulse._beat()
    ward.window.hide()
    ward.pulse._look_why()
    assert ward.heard() == 1


def test_it_beats_faster_while_somebody_is_here(ward: Ward) -> None:
    ward.pulse.watch(ward.window)
    ward.pulse.visitor_is_here(False)
    assert ward.stalls.ends_in[-1] == REST_S + STALLED_S
    ward.pulse.visitor_is_here(True)
    assert ward.stalls.ends_in[-1] == VISIT_S + STALLED_S
    ward.pulse._beat()
    assert ward.stalls.ends_in[-1] == VISIT_S + STALLED_S


def test_it_beats_twice_as_often_as_systemd_demands(qapp: QApplication, tmp_path: Path) -> None:
    ward = Ward(tmp_path, watchdog_s=6)
    ward.pulse.visitor_is_here(False)
    assert ward.stalls.ends_in[-1] == 3 + STALLED_S
    ward.manager.close()
