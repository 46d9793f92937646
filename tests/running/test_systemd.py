"""systemd hears that the kiosk is ready, and then that it is alive."""

import os
import socket
from pathlib import Path

from kiosk.running.systemd import Systemd


def test_the_first_word_says_that_it_is_ready(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(tmp_path / "notify"))
        systemd = Systemd({"NOTIFY_SOCKET": str(tmp_path / "notify")})
        systemd.tell_alive()
        systemd.tell_alive()
        assert manager.recv(100) == b"READY=1\nWATCHDOG=1"
        assert manager.recv(100) == b"WATCHDOG=1"


def test_an_abstract_address_is_understood() -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(f"\0kiosk-test-{os.getpid()}")
        Systemd({"NOTIFY_SOCKET": f"@kiosk-test-{os.getpid()}"}).tell_alive()
        assert manager.recv(100).startswith(b"READY=1")


def test_the_watchdog_of_another_process_is_not_ours() -> None:
    wanted = {"NOTIFY_SOCKET": "/run/notify", "WATCHDOG_USEC": "15000000"}
    assert Systemd(wanted).watchdog_s == 15
    assert Systemd({**wanted, "WATCHDOG_PID": str(os.getpid())}).watchdog_s == 15
    assert Systemd({**wanted, "WATCHDOG_PID": "1"}).watchdog_s is None


def test_nobody_is_told_anything_where_nobody_listens(tmp_path: Path) -> None:
    Systemd({}).tell_alive()
    Systemd({"NOTIFY_SOCKET": str(tmp_path / "gone")}).tell_alive()
