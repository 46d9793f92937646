"""What the doctor says of clock, memory, what is plugged in, and who listens."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import doctor_machine
from kiosk.doctor_machine import clock, devices, keyboards, listening, memory, touch, zone
from kiosk.doctor_patient import Patient, UnseenError
from kiosk.running.clock import Reading
from kiosk.running.clock_trust import keep_last_seen
from kiosk.running.supply import STATE, state_folder
from tests.content.written_content import KIOSK, TODAY, write
from tests.made_up_machine import (
    KEYBOARD,
    KEYPAD,
    KIOSKS_NUMBER,
    ONE_FINGER_PANEL,
    POWER_BUTTON,
    TOUCH_PAD,
    TOUCH_PANEL,
    MadeUpMachine,
)

MORNING = Reading(wall_s=1_800_000_000, uptime_s=100, is_synchronised=True)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MadeUpMachine:
    monkeypatch.setenv(STATE, str(tmp_path / "state"))
    return MadeUpMachine(tmp_path / "root")


@pytest.fixture
def patient(machine: MadeUpMachine, tmp_path: Path) -> Patient:
    folder = write(tmp_path / "content", {})
    return Patient(folder, TODAY, machine.root, {}, is_administrator=False, read=MORNING)


def test_a_clock_that_is_kept_right(patient: Patient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor_machine, "built_s", lambda: MORNING.wall_s - 1000)
    assert clock(patient)[0] == "PASS"
    patient.read = replace(MORNING, is_synchronised=False)
    assert clock(patient)[:2] == (
        "WARN",
        "nobody keeps it right; it is believed until it is set back",
    )


def test_a_clock_that_was_set_back(patient: Patient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor_machine, "built_s", lambda: 0.0)
    keep_last_seen(state_folder(patient.folder), MORNING.wall_s + 3600)
    patient.read = replace(MORNING, is_synchronised=False)
    result, says, advice = clock(patient)
    assert result == "FAIL"
    assert "behind the last time seen" in says
    assert advice.startswith("Set it")


def test_the_zone_of_the_content(patient: Patient, tmp_path: Path) -> None:
    assert zone(patient) == ("PASS", "Europe/Warsaw, today at UTC+01:00", "")
    lost = write(tmp_path / "lost", {"kiosk.yaml": KIOSK.replace("Warsaw", "Wroclaw")})
    # What cannot be a zone is taken for the usual one until the content is good again.
    assert zone(Patient(lost, TODAY, patient.root, {}))[0] == "PASS"


def test_memory(machine: MadeUpMachine, patient: Patient) -> None:
    assert memory(patient) == ("PASS", "2,929 of 3,906 MB are available", "")
    machine.write("proc/meminfo", "MemTotal:  900000 kB\nMemAvailable:  200000 kB\n")
    assert memory(patient)[0] == "WARN"


def test_a_panel_that_tells_its_contacts_apart(patient: Patient) -> None:
    assert touch(patient) == ("PASS", "eGalax Inc. Touch", "")


def test_a_panel_that_tells_of_one_finger(machine: MadeUpMachine, patient: Patient) -> None:
    machine.plug_in(ONE_FINGER_PANEL, TOUCH_PAD, KEYBOARD)
    result, says, advice = touch(patient)
    assert result == "WARN"
    assert says.startswith("Elo Inc. Touch tells of one finger")
    assert "multi-touch" in advice


@pytest.mark.parametrize("other", [TOUCH_PAD, POWER_BUTTON, KEYPAD, KEYBOARD])
def test_what_is_no_touch_panel(machine: MadeUpMachine, patient: Patient, other: str) -> None:
    machine.plug_in(other)
    assert touch(patient)[:2] == ("WARN", "no touch panel is seen")


def test_a_keyboard_with_letters_is_named(machine: MadeUpMachine, patient: Patient) -> None:
    assert keyboards(patient)[0] == "PASS"
    machine.plug_in(TOUCH_PANEL, KEYBOARD, KEYBOARD)
    result, says, advice = keyboards(patient)
    assert (result, says) == ("WARN", "Logitech USB Keyboard")
    assert "Unplug it" in advice


def test_a_system_that_lists_no_devices(machine: MadeUpMachine, patient: Patient) -> None:
    (machine.root / "proc/bus/input/devices").unlink()
    with pytest.raises(UnseenError, match="proc/bus/input/devices cannot be read"):
        devices(patient)


def test_nobody_listens(patient: Patient) -> None:
    assert listening(patient)[0] == "PASS"


def test_a_kiosk_that_listens_is_no_kiosk_of_ours(machine: MadeUpMachine, patient: Patient) -> None:
    machine.listen("tcp", "0100007F:1F90", "0A", 4711, holder=KIOSKS_NUMBER)
    machine.listen("udp", "00000000:14E9", "07", 4712)
    result, says, advice = listening(patient)
    assert (result, says) == ("FAIL", "the kiosk listens at tcp 8080 (this machine only)")
    assert "who changed it" in advice


def test_others_that_listen_are_told(machine: MadeUpMachine, patient: Patient) -> None:
    machine.listen("tcp6", "00000000000000000000000000000000:0016", "0A", 1)
    machine.listen("tcp6", "00000000000000000000000001000000:0277", "0A", 2)
    machine.listen("udp", "00000000:14E9", "07", 3)
    machine.listen("tcp", "0100007F:1F90", "01", 4, holder=KIOSKS_NUMBER)
    result, says, _ = listening(patient)
    assert result == "WARN"
    assert says == "the running kiosk does not; others of this machine do: tcp 22, udp 5353"


def test_no_kiosk_runs(machine: MadeUpMachine, patient: Patient) -> None:
    machine.stop(KIOSKS_NUMBER)
    assert listening(patient)[:2] == (
        "PASS",
        "no kiosk runs now, and nobody else on this machine does for others",
    )
