"""What the doctor says of the session: where keys and clicks could lead a visitor."""

from pathlib import Path

import pytest

from kiosk.doctor_patient import Patient
from kiosk.doctor_session import consoles, session
from kiosk.resources import assets
from tests.content.written_content import TODAY
from tests.made_up_machine import KIOSKS_NUMBER, OPENBOX, MadeUpMachine

RC = "etc/xdg/openbox/rc.xml"


@pytest.fixture
def machine(tmp_path: Path) -> MadeUpMachine:
    return MadeUpMachine(tmp_path / "root")


@pytest.fixture
def patient(machine: MadeUpMachine, tmp_path: Path) -> Patient:
    return Patient(tmp_path / "content", TODAY, machine.root, {}, is_administrator=False)


def test_openbox_without_keys(patient: Patient) -> None:
    assert session(patient) == ("PASS", "Openbox on x11", "")


def test_openbox_with_keys_and_a_menu(machine: MadeUpMachine, patient: Patient) -> None:
    keys = '<keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>'
    menu = (
        '<mouse><context name="Root"><mousebind button="Right" action="Press">'
        '<action name="ShowMenu"><menu>root-menu</menu></action></mousebind></context></mouse>'
    )
    written = OPENBOX.replace("<keyboard/>", keys).replace("<mouse/>", menu)
    machine.write(RC, written)
    result, says, advice = session(patient)
    assert result == "WARN"
    assert "1 key of " in says
    assert "clicks can open a menu" in says
    assert "docs/security.md" in advice


def test_the_settings_of_the_user_count_first(machine: MadeUpMachine, patient: Patient) -> None:
    machine.write("home/.config/openbox/rc.xml", OPENBOX.replace("<keyboard/>", "<keyboard>"))
    assert "is no XML" in session(patient)[1]
    own = machine.write("kiosk.xml", OPENBOX)
    machine.start(900, "openbox", "--config-file", str(own))
    assert session(patient)[0] == "WARN"
    machine.write("home/.config/openbox/rc.xml", OPENBOX)
    again = Patient(patient.folder, TODAY, machine.root, {})
    assert session(again)[0] == "PASS"


def test_settings_that_would_fill_the_memory_are_not_read(
    machine: MadeUpMachine, patient: Patient
) -> None:
    machine.write(RC, OPENBOX.replace("?>", '?><!DOCTYPE a [<!ENTITY b "c">]>'))
    assert "is no XML" in session(patient)[1]


def test_labwc_needs_keys_that_do_nothing(machine: MadeUpMachine, patient: Patient) -> None:
    machine.start(900, "labwc")
    assert "its usual keys and menus work" in session(patient)[1]
    machine.write("etc/xdg/labwc/rc.xml", "<labwc_config><keyboard/></labwc_config>")
    again = Patient(patient.folder, TODAY, machine.root, {})
    assert "names no keys, so its usual ones work" in session(again)[1]


def test_cage_and_sway(machine: MadeUpMachine, patient: Patient) -> None:
    machine.start(900, "cage")
    assert session(patient) == ("PASS", "cage on x11", "")
    machine.start(900, "sway")
    machine.write("etc/sway/config", "bindsym Mod4+Return exec foot\n# bindsym x exec y\n")
    again = Patient(patient.folder, TODAY, machine.root, {})
    assert "1 key of " in session(again)[1]


def test_a_desktop_is_no_kiosk(machine: MadeUpMachine, patient: Patient) -> None:
    machine.start(901, "/usr/bin/gnome-shell")
    result, says, _ = session(patient)
    assert (result, says) == ("FAIL", "a desktop with panels or menus runs: gnome-shell")


def test_the_session_of_somebody_else_is_not_the_kiosks(
    machine: MadeUpMachine, patient: Patient
) -> None:
    machine.start(901, "/usr/bin/gnome-shell", owner=120)
    assert session(patient)[0] == "PASS"


def test_looked_at_from_outside(machine: MadeUpMachine, patient: Patient) -> None:
    machine.stop(900)
    assert "no window manager" in session(patient)[1]
    machine.stop(KIOSKS_NUMBER)
    again = Patient(patient.folder, TODAY, machine.root, {})
    result, says, advice = session(again)
    assert (result, says) == ("WARN", "not seen from here: the doctor was not started in it")
    assert advice.startswith("Run the doctor in the kiosk's session")


def test_no_key_leads_to_a_console(patient: Patient) -> None:
    assert consoles(patient) == ("PASS", "no key leads to another console", "")


def test_every_way_to_a_console_is_told_with_its_remedy(
    machine: MadeUpMachine, patient: Patient
) -> None:
    machine.write("proc/sys/kernel/sysrq", "438\n")
    machine.write("etc/systemd/logind.conf", "[Login]\n#NAutoVTs=0\n")
    (machine.root / "etc/systemd/system/ctrl-alt-del.target").unlink()
    machine.start(333, "/sbin/agetty", "tty1", owner=0)
    result, says, advice = consoles(patient)
    assert result == "WARN"
    assert says.count(";") == 3
    for remedy in ("sysrq=0", "getty@tty1", "NAutoVTs=0", "ctrl-alt-del.target"):
        assert remedy in advice


def test_x_or_logind_forbid_switching(machine: MadeUpMachine, patient: Patient) -> None:
    machine.write("etc/systemd/logind.conf", "")
    assert consoles(patient)[0] == "WARN"
    machine.write("etc/systemd/logind.conf.d/kiosk.conf", "[Login]\nNAutoVTs=0\nReserveVT=0\n")
    assert consoles(patient)[0] == "PASS"
    machine.write("etc/systemd/logind.conf.d/zz.conf", "[Login]\nReserveVT=6\n")
    assert consoles(patient)[0] == "WARN"
    x = machine.write("etc/X11/xorg.conf.d/kiosk.conf", '# Option "DontVTSwitch" "on"\n')
    assert consoles(patient)[0] == "WARN"
    x.write_text('Section "ServerFlags"\n  Option "DontVTSwitch" "True"\nEndSection\n')
    assert consoles(patient)[0] == "PASS"
    (machine.root / "proc/sys/kernel/sysrq").unlink()
    assert consoles(patient)[0] == "PASS"


def test_the_sessions_that_come_with_the_kiosk_are_good(
    machine: MadeUpMachine, patient: Patient
) -> None:
    recipes = assets() / "session"
    for manager, name in (("openbox", "Openbox"), ("labwc", "labwc")):
        written = (recipes / manager / "rc.xml").read_text(encoding="utf-8")
        machine.write(f"etc/xdg/{manager}/rc.xml", written)
        machine.start(900, manager)
        again = Patient(patient.folder, TODAY, machine.root, {})
        assert session(again) == ("PASS", f"{name} on x11", ""), manager


def test_the_settings_against_consoles_that_come_with_the_kiosk_are_good(
    machine: MadeUpMachine, patient: Patient
) -> None:
    recipes = assets() / "session"
    machine.write("etc/systemd/logind.conf", "")
    assert consoles(patient)[0] == "WARN"
    for kind, place in (("logind", "etc/systemd/logind.conf.d"), ("xorg", "etc/X11/xorg.conf.d")):
        (written,) = (recipes / kind).iterdir()
        copy = machine.write(f"{place}/{written.name}", written.read_text(encoding="utf-8"))
        assert consoles(patient) == ("PASS", "no key leads to another console", ""), kind
        copy.unlink()
