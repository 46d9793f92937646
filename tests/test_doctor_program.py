"""What the doctor says of the program: is it whole, and who starts it again?"""

import base64
import hashlib
import os
from collections.abc import Callable
from importlib.metadata import Distribution, PathDistribution
from pathlib import Path

import pytest

from kiosk.doctor_patient import Patient, Process
from kiosk.doctor_program import (
    SUMS,
    administrator,
    files_verdict,
    pin,
    references,
    references_verdict,
    supervision,
    versions,
)
from kiosk.running.clock import uptime_s
from kiosk.running.pin import PinStore
from kiosk.running.supply import STATE, state_folder
from tests.content.written_content import TODAY
from tests.made_up_machine import KIOSKS_NUMBER, MadeUpMachine


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MadeUpMachine:
    monkeypatch.setenv(STATE, str(tmp_path / "state"))
    return MadeUpMachine(tmp_path / "root")


@pytest.fixture
def patient(machine: MadeUpMachine, tmp_path: Path) -> Patient:
    return Patient(tmp_path / "content", TODAY, machine.root, {}, is_administrator=False)


def test_versions_are_told_for_whoever_helps(patient: Patient) -> None:
    result, says, _ = versions(patient)
    assert result == "PASS"
    names = [part.split()[0] for part in says.split(", ")]
    assert names[:4] == ["kiosk", "Python", "Qt", "PySide6"]


def test_this_qt_keeps_references(patient: Patient) -> None:
    assert references(patient) == ("PASS", "none lost in 3,000 calls", "")


def test_a_qt_that_loses_references_is_a_failure() -> None:
    result, says, advice = references_verdict(3_000)
    assert result == "FAIL"
    assert "3000 references in 3,000 calls" in says
    assert "requirements.txt" in advice


def bundle(place: Path) -> Path:
    """A bundle of two files, with the list of what they are."""
    written = {"kiosk": b"the program", "_internal/base_library.zip": b"its library"}
    for name, raw in written.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(raw)
    lines = (f"{hashlib.sha256(raw).hexdigest()}  {name}" for name, raw in written.items())
    (place / SUMS).write_text("\n".join(lines) + "\n")
    return place


def installed(place: Path) -> Distribution:
    """What pip leaves behind of a wheel: files, and RECORD with their hashes."""
    raw = b"version = 1\n"
    (place / "kiosk").mkdir(parents=True)
    (place / "kiosk" / "__init__.py").write_bytes(raw)
    (place / "lobby_kiosk-1.dist-info").mkdir()
    digest = base64.urlsafe_b64encode(hashlib.sha256(raw).digest()).decode().rstrip("=")
    record = f"kiosk/__init__.py,sha256={digest},{len(raw)}\nlobby_kiosk-1.dist-info/RECORD,,\n"
    (place / "lobby_kiosk-1.dist-info" / "RECORD").write_text(record)
    return PathDistribution(place / "lobby_kiosk-1.dist-info")


def test_a_bundle_that_is_as_it_was_built(tmp_path: Path) -> None:
    assert files_verdict(bundle(tmp_path), None) == (
        "PASS",
        "2 files, all as they were installed",
        "",
    )


def spoil(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"!")


@pytest.mark.parametrize("harm", [spoil, Path.unlink])
def test_a_file_of_a_bundle_that_changed_is_named(
    tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    place = bundle(tmp_path)
    harm(place / "_internal/base_library.zip")
    result, says, _ = files_verdict(place, None)
    assert (result, says) == ("FAIL", "1 of 2 files changed, such as _internal/base_library.zip")


def test_a_bundle_without_its_list(tmp_path: Path) -> None:
    (bundle(tmp_path) / SUMS).unlink()
    assert files_verdict(tmp_path, None)[0] == "WARN"


def test_what_pip_installed(tmp_path: Path) -> None:
    distribution = installed(tmp_path)
    assert files_verdict(None, distribution)[:2] == ("PASS", "1 file, all as they were installed")
    spoil(tmp_path / "kiosk" / "__init__.py")
    assert files_verdict(None, distribution)[0] == "FAIL"


def test_sources_have_nothing_to_be_compared_with(tmp_path: Path) -> None:
    assert files_verdict(None, None)[1].startswith("it runs from its sources")


def test_a_kiosk_of_an_ordinary_user(patient: Patient) -> None:
    assert administrator(patient) == ("PASS", "an ordinary user", "")


def test_a_kiosk_that_runs_as_an_administrator(machine: MadeUpMachine, patient: Patient) -> None:
    machine.start_kiosk(owner=0)
    assert administrator(patient)[:2] == ("FAIL", "the kiosk runs as an administrator")


def test_a_doctor_who_is_an_administrator_sees_other_rights(patient: Patient) -> None:
    patient.is_administrator = True
    assert administrator(patient)[0] == "WARN"


def test_systemd_with_a_watchdog(patient: Patient) -> None:
    says = "systemd, which starts it anew after 30 s without an answer"
    assert supervision(patient) == ("PASS", says, "")


def test_systemd_without_a_watchdog(machine: MadeUpMachine, patient: Patient) -> None:
    machine.start_kiosk(INVOCATION_ID="4711")
    assert supervision(patient)[:2] == (
        "WARN",
        "systemd starts it, but does not notice if it stands still",
    )


def test_nobody_starts_it_again(machine: MadeUpMachine, patient: Patient) -> None:
    machine.start_kiosk()
    assert supervision(patient)[1] == "nobody starts it again when it ends"
    machine.stop(KIOSKS_NUMBER)
    again = Patient(patient.folder, TODAY, machine.root, {})
    assert supervision(again)[1].startswith("no kiosk runs now")


def test_of_several_kiosks_the_one_with_this_content_counts(
    machine: MadeUpMachine, patient: Patient
) -> None:
    machine.start(2000, "/opt/kiosk/kiosk", "run", str(patient.folder), owner=0)
    assert administrator(patient)[0] == "FAIL"
    other = Patient(patient.folder.parent, TODAY, machine.root, {}, is_administrator=False)
    assert [kiosk.number for kiosk in patient.kiosks()] == [2000]
    assert len(other.kiosks()) == 2


@pytest.mark.parametrize(
    ("words", "is_kiosk"),
    [
        (("/opt/kiosk/kiosk", "run", "/srv/content"), True),
        (("python3.13", "-m", "kiosk", "run", "data"), True),
        (("/usr/bin/python3", "/opt/venv/bin/kiosk", "run"), True),
        (("/opt/kiosk/kiosk", "doctor", "run"), False),
        (("openbox",), False),
        (("run", "kiosk"), False),
        ((), False),
    ],
)
def test_what_a_running_kiosk_looks_like(words: tuple[str, ...], is_kiosk: bool) -> None:
    assert Process(1, 1000, words, Path("/proc/1")).is_kiosk == is_kiosk


def test_the_pin_of_staff(patient: Patient) -> None:
    assert pin(patient)[:2] == ("WARN", "none is set: staff cannot leave by the screen")
    store = PinStore(state_folder(patient.folder), uptime_s)
    store.keep("730164")
    assert pin(patient) == ("PASS", "one is set", "")
    store.path.chmod(0o644)
    result, _, advice = pin(patient)
    assert (result, advice) == ("FAIL", f"chmod 600 {store.path}")
    assert os.access(store.path, os.R_OK)
