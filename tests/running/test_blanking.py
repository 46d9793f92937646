"""The session is asked not to turn the screen dark, by what it has to be asked with."""

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.running.blanking import Blanking, inhibited_by, is_x_awake
from kiosk.running.child import Child

ASLEEP = """Screen Saver:
  prefer blanking:  yes    allow exposures:  yes
  timeout:  600    cycle:  600
DPMS (Energy Star):
  Standby: 600    Suspend: 600    Off: 600
  DPMS is Enabled
  Monitor is On
"""
AWAKE = ASLEEP.replace("timeout:  600", "timeout:  0").replace("Enabled", "Disabled")

LISTENER = """#!{python} -S
import sys
with open({heard!r}, "a") as heard:
    heard.write(" ".join(sys.argv[1:]) + "\\n")
print({says!r})
"""


def a_program(folder: Path, says: str = "") -> Path:
    """An xset that writes down what it is asked; gives where."""
    heard = folder / "heard"
    program = folder / "xset"
    program.write_text(
        LISTENER.format(python=sys.executable, heard=str(heard), says=says), encoding="utf-8"
    )
    program.chmod(0o755)
    return heard


def test_on_x11_saver_and_power_saving_are_switched_off_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    heard = a_program(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    blanking = Blanking(environment={})
    blanking.begin()
    qtbot.waitUntil(lambda: blanking.means == ("xset",))
    asked = heard.read_text().splitlines()
    assert asked[:2] == ["dpms force on", "-dpms"]
    assert {"s off", "s noblank"} <= set(asked)
    blanking.ask_again()
    blanking.ask_again()
    qtbot.waitUntil(lambda: len(heard.read_text().splitlines()) == len(asked) * 2)
    assert blanking.means == ("xset",)
    qtbot.waitUntil(lambda: not blanking.findChildren(Child))


def test_without_the_program_the_log_says_so_and_nothing_else_happens(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    blanking = Blanking(environment={})
    blanking.begin()
    qtbot.waitUntil(lambda: "xset cannot be started" in caplog.text)
    assert blanking.means == ()


def test_elsewhere_nothing_is_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard = a_program(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    Blanking(environment={}).begin()
    assert not heard.exists()


@pytest.mark.parametrize(
    ("said", "awake"),
    [
        (AWAKE, True),
        (ASLEEP, False),
        (ASLEEP.replace("Enabled", "Disabled"), False),
        (ASLEEP.replace("timeout:  600", "timeout:  0"), False),
        (AWAKE.partition("  Standby")[0] + "  Server does not have the DPMS Extension\n", True),
        ("", False),
    ],
)
def test_what_xset_says_tells_whether_the_screen_stays_lit(said: str, awake: bool) -> None:
    assert is_x_awake(said) is awake


def test_the_doctor_learns_what_keeps_the_screen_awake(tmp_path: Path) -> None:
    on_x11 = {"DISPLAY": ":7", "PATH": str(tmp_path)}
    assert inhibited_by(on_x11) == ""
    a_program(tmp_path, AWAKE)
    assert inhibited_by(on_x11) == "xset"
    assert inhibited_by({**on_x11, "WAYLAND_DISPLAY": "wayland-0"}) == ""
    a_program(tmp_path, ASLEEP)
    assert inhibited_by(on_x11) == ""
    assert inhibited_by({}) == ""
