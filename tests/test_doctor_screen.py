"""What the doctor says of the screen, against what kiosk.yaml says of it."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import doctor_screen
from kiosk.content.model import Screen
from kiosk.doctor_patient import Patient, UnseenError
from kiosk.doctor_screen import Display, blanking, display, screen_verdict, touch, touch_verdict
from kiosk.running.screens_seen import SeenPanel, SeenScreen
from tests.content.written_content import TODAY
from tests.made_up_machine import KIOSKS_NUMBER, MadeUpMachine

PANEL = Screen(width_mm=708, height_mm=398)
LIT = SeenScreen("HDMI-1", "PH-32", 1920, 1080, 710, 400, 1.0, True)


def verdict(*screens: SeenScreen, wanted: Screen = PANEL) -> tuple[str, str, str]:
    return screen_verdict(Display(screens, ()), wanted)


def test_the_screen_of_the_content() -> None:
    says = (
        "HDMI-1 (PH-32), 1920 x 1080, 69 dots an inch; it says it is 710 x 400 mm;"
        " kiosk.yaml says 708 x 398 mm"
    )
    assert verdict(LIT) == ("PASS", says, "")


def test_no_screen_at_all() -> None:
    assert verdict()[:2] == ("FAIL", "no screen is connected")


@pytest.mark.parametrize(
    ("seen", "advice"),
    [
        (replace(LIT, width=1600, height=1200), "another shape"),
        (replace(LIT, width=800, height=450), "pages may not fit"),
        (replace(LIT, width_mm=344, height_mm=193), "Measure the lit area with a ruler"),
    ],
)
def test_a_screen_that_is_another_than_the_content_says(seen: SeenScreen, advice: str) -> None:
    result, _, told = verdict(seen)
    assert result == "WARN"
    assert advice in told


def test_a_turned_screen_is_no_trouble() -> None:
    assert verdict(replace(LIT, width=1080, height=1920, width_mm=400, height_mm=710))[0] == "PASS"


def test_centimetres_instead_of_millimetres() -> None:
    result, _, advice = verdict(LIT, wanted=Screen(width_mm=70.8, height_mm=39.8))
    assert result == "WARN"
    assert "in millimetres" in advice


def test_a_screen_that_does_not_tell_its_size_is_no_trouble() -> None:
    assert verdict(replace(LIT, width_mm=0, height_mm=0))[0] == "PASS"


def test_two_screens_and_none_is_named() -> None:
    second = replace(LIT, name="DP-2", is_first=False)
    result, says, advice = verdict(LIT, second)
    assert result == "WARN"
    assert says == "2 screens (HDMI-1 (PH-32), DP-2 (PH-32)), and none is named; shown on HDMI-1"
    assert "screen.output" in advice
    assert verdict(LIT, second, wanted=Screen(output="DP-2"))[1].startswith("DP-2 (PH-32)")


def test_the_named_screen_is_not_there() -> None:
    result, says, _ = verdict(LIT, wanted=Screen(output="DP-2"))
    assert (result, says) == ("FAIL", "screen.output is DP-2; there is only HDMI-1 (PH-32)")


@pytest.mark.parametrize(
    ("fingers", "result", "says"),
    [
        ((), "WARN", "no touch panel is seen"),
        ((1,), "WARN", "Panel, 1 finger; a resting palm can block it"),
        ((10, 1), "PASS", "Panel, Panel, 10 fingers"),
    ],
)
def test_panels_that_only_the_session_shows(
    fingers: tuple[int, ...], result: str, says: str
) -> None:
    panels = tuple(SeenPanel("Panel", each) for each in fingers)
    assert touch_verdict(Display((LIT,), panels))[:2] == (result, says)


def test_a_system_without_a_list_of_devices_asks_the_session(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = MadeUpMachine(tmp_path / "root")
    patient = Patient(tmp_path, TODAY, machine.root, {})
    assert touch(patient) == ("PASS", "eGalax Inc. Touch", "")
    (machine.root / "proc/bus/input/devices").unlink()
    seen = Display((LIT,), (SeenPanel("Panel", 10),))
    monkeypatch.setattr(doctor_screen, "display", lambda _patient: seen)
    assert touch(patient) == ("PASS", "Panel, 10 fingers", "")


def test_a_screen_named_by_its_model() -> None:
    second = replace(LIT, name="DP-2", model="Office", is_first=False)
    assert verdict(second, LIT, wanted=Screen(output="ph-32"))[0] == "PASS"


@pytest.mark.parametrize(
    ("means", "result"), [("xset", "PASS"), ("org.freedesktop.ScreenSaver", "PASS"), ("", "WARN")]
)
def test_a_screen_that_nothing_keeps_awake(
    means: str, result: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor_screen, "inhibited_by", lambda _told: means)
    machine = MadeUpMachine(tmp_path / "root")
    assert blanking(Patient(tmp_path, TODAY, machine.root, {}))[0] == result


def test_compositors_for_kiosks_blank_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor_screen, "inhibited_by", lambda _told: "")
    machine = MadeUpMachine(tmp_path / "root")
    machine.start(900, "cage")
    told = {"WAYLAND_DISPLAY": "wayland-0"}
    assert blanking(Patient(tmp_path, TODAY, machine.root, told))[0] == "PASS"
    machine.start(901, "swayidle")
    assert blanking(Patient(tmp_path, TODAY, machine.root, told))[0] == "WARN"


def test_without_a_display_nothing_is_claimed(tmp_path: Path) -> None:
    machine = MadeUpMachine(tmp_path / "root")
    machine.stop(KIOSKS_NUMBER)
    patient = Patient(tmp_path, TODAY, machine.root, {"QT_QPA_PLATFORM": "offscreen"})
    with pytest.raises(UnseenError, match="not seen from here: there is no display"):
        display(patient)


def test_a_display_is_asked_in_a_process_of_its_own(tmp_path: Path) -> None:
    told = {**os.environ, "QT_QPA_PLATFORM": "minimal"}
    patient = Patient(tmp_path, TODAY, MadeUpMachine(tmp_path / "root").root, told)
    (screen,) = display(patient).screens
    assert screen.is_first
    assert screen.width > 0
