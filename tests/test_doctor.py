"""What the doctor says to whoever looks after the machine, taken together."""

import json
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk import doctor
from kiosk.cli import GOOD, PROBLEMS, main
from kiosk.content.fingerprint import fingerprint
from kiosk.content.model import to_snapshot
from kiosk.content.store import Store
from kiosk.doctor import CHECKS, Check, Finding, as_json, as_lines, examined
from kiosk.doctor_patient import Patient, Seen
from kiosk.doctor_screen import Display
from kiosk.publishing import examine
from kiosk.running.clock import Reading, uptime_s
from kiosk.running.pin import PinStore
from kiosk.running.screens_seen import SeenScreen
from kiosk.running.supply import STATE, state_folder
from tests.content.written_content import KIOSK, TODAY, write
from tests.made_up_machine import HEADPHONE_SOCKET, TOUCH_PANEL, MadeUpMachine
from tests.running.fake_sound import Machine

LIT = SeenScreen("HDMI-1", "", 1920, 1080, 708, 398, 1.0, True)
LONG_S = 60.0
"""For tests on a machine that is busy with other things."""

MORNING = Reading(wall_s=1_900_000_000, uptime_s=100, is_synchronised=True)


@pytest.fixture
def voice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Machine:
    """A machine that can speak, and has published nothing yet."""
    voice = Machine(tmp_path / "voice", ("paplay",))
    monkeypatch.setenv("PATH", str(voice.folder))
    monkeypatch.setenv(STATE, str(tmp_path / "state"))
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setattr("kiosk.doctor_content.may", lambda _path, right: right == "read")
    monkeypatch.setattr("kiosk.doctor_screen.inhibited_by", lambda _told: "xset")
    monkeypatch.setattr("kiosk.doctor_patient.LIMIT_S", LONG_S)
    monkeypatch.setattr("kiosk.doctor_screen.display", lambda _patient: Display((LIT,), ()))
    return voice


@pytest.fixture
def machine(tmp_path: Path) -> MadeUpMachine:
    return MadeUpMachine(tmp_path / "root")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "content", {})


@pytest.fixture
def patient(machine: MadeUpMachine, folder: Path) -> Patient:
    return of(folder, machine)


def of(folder: Path, machine: MadeUpMachine) -> Patient:
    told = {STATE: "set"}
    return Patient(folder, TODAY, machine.root, told, is_administrator=False, read=MORNING)


def publish(folder: Path) -> None:
    content = examine(folder, TODAY).content
    assert content is not None
    Store(state_folder(folder)).write(to_snapshot(content), fingerprint(folder))


def only(monkeypatch: pytest.MonkeyPatch, checks: dict[str, Check]) -> None:
    """The doctor makes these checks and no others."""
    monkeypatch.setattr(doctor, "CHECKS", checks)
    for kind in ("COUNTING", "HEARING"):
        names = getattr(doctor, kind)
        monkeypatch.setattr(doctor, kind, [name for name in names if name in checks])


def seen(patient: Patient, *names: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, Finding]:
    """The findings of these checks alone, by their names."""
    only(monkeypatch, {name: CHECKS[name] for name in names})
    return {finding.check: finding for finding in examined(patient)}


SPEECH = ("speech engine", "voices", "sound")


def test_a_kiosk_that_is_well(voice: Machine, patient: Patient) -> None:
    publish(patient.folder)
    PinStore(state_folder(patient.folder), uptime_s).keep("730164")
    findings = {finding.check: finding for finding in examined(patient, within_s=LONG_S)}
    assert list(findings) == list(CHECKS)
    assert [finding for finding in findings.values() if finding.result != "PASS"] == []
    assert not any(finding.advice for finding in findings.values())
    assert findings["content"].says == "2 offices, no problems"
    assert findings["snapshot"].says == "of 2026-11-23"
    assert findings["voices"].says == "pl by pl, uk by uk, en by en-gb"
    assert findings["sound"].says.startswith("PulseAudio played a silence through ")


def test_speech_that_is_missing_is_no_failure(
    voice: Machine, patient: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice.remove("espeak-ng")
    voice.make("paplay-is-deaf")
    findings = seen(patient, *SPEECH, monkeypatch=monkeypatch)
    assert {name: one.result for name, one in findings.items()} == dict.fromkeys(SPEECH, "WARN")
    assert "espeak-ng is not installed" in findings["speech engine"].says
    assert "apt-get install espeak-ng" in findings["speech engine"].advice
    assert findings["voices"].says.startswith("none for pl, uk, en")
    assert "paplay failed: Connection refused" in findings["sound"].says
    assert "group “audio”" in findings["sound"].advice


def test_a_language_without_a_voice_is_named(
    voice: Machine, machine: MadeUpMachine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk = KIOSK.replace("[pl, uk, en]", "[pl, uk, en, gl]")
    other = of(write(tmp_path / "other", {"kiosk.yaml": kiosk}), machine)
    findings = seen(other, *SPEECH, monkeypatch=monkeypatch)
    assert findings["voices"].result == "WARN"
    assert findings["voices"].says.startswith("none for gl;")
    assert findings["speech engine"].result == "PASS"


def test_an_engine_that_never_answers(
    voice: Machine, patient: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice.install("espeak-ng", "#!/bin/sh\nexec /bin/sleep 60\n")
    monkeypatch.setattr("kiosk.doctor_patient.LIMIT_S", 0.2)
    engine = seen(patient, *SPEECH, monkeypatch=monkeypatch)["speech engine"]
    assert (engine.result, engine.says[:23]) == ("WARN", "no answer within 0.2 s;")


def test_a_socket_for_headsets_that_may_not_be_read(
    machine: MadeUpMachine, patient: Patient
) -> None:
    machine.plug_in(TOUCH_PANEL, HEADPHONE_SOCKET)
    path = machine.root / "dev/input/event12"
    result, says, advice = CHECKS["headset"](patient)
    assert (result, says) == ("WARN", f"Front Headphone ({path}) may not be read")
    assert "group “input”" in advice
    machine.write("dev/input/event12", "")
    assert CHECKS["headset"](patient) == ("PASS", "Front Headphone", "")


def test_a_check_that_breaks_down_says_so_and_the_others_go_on(
    voice: Machine, patient: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_patient: Patient) -> Seen:
        raise ZeroDivisionError

    only(monkeypatch, {"arithmetic": broken, "headset": CHECKS["headset"]})
    first, second = examined(patient)
    assert first == Finding(
        "arithmetic", "FAIL", "the check itself failed: ZeroDivisionError()", "Report this."
    )
    assert second.result == "PASS"


def test_what_cannot_be_seen_is_neither_good_nor_bad(
    machine: MadeUpMachine, patient: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    (machine.root / "proc/meminfo").unlink()
    finding = seen(patient, "memory", monkeypatch=monkeypatch)["memory"]
    assert finding.result == "WARN"
    assert finding.says == "/proc/meminfo cannot be read: No such file or directory"
    assert finding.advice == "Look at it by hand."


def test_a_share_that_hangs_keeps_nobody_waiting(
    patient: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_back = threading.Event()

    def hangs(_patient: Patient) -> Seen:
        is_back.wait()
        return "PASS", "", ""

    def known_hangs(_folder: Path, _today: object) -> None:
        is_back.wait()

    def languages(asked: Patient) -> Seen:
        return "PASS", ", ".join(asked.languages), ""

    monkeypatch.setattr("kiosk.doctor_patient.what_is_known", known_hangs)
    only(monkeypatch, {"snapshot": hangs, "voices": languages, "memory": CHECKS["memory"]})
    begun = time.monotonic()
    findings = examined(patient, within_s=0.2)
    assert time.monotonic() - begun < 2
    is_back.set()
    assert [finding.result for finding in findings] == ["FAIL", "PASS", "PASS"]
    assert findings[0].says == "no answer; what it looks at hangs, or this machine is very busy"
    assert "share that is gone" in findings[0].advice
    assert findings[1].says == "pl, uk, en", "the usual ones"


def test_the_command_for_people_and_for_programs(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    qapp: QApplication,
) -> None:
    only(monkeypatch, {name: CHECKS[name] for name in ("content", "snapshot")})
    monkeypatch.setattr("kiosk.doctor_patient.LIMIT_S", LONG_S)
    monkeypatch.setattr("kiosk.doctor.WITHIN_S", LONG_S)
    monkeypatch.setenv(STATE, str(tmp_path / "state"))
    assert main(["doctor", str(folder)]) == GOOD
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "PASS  content: 2 offices, no problems"
    assert said[1] == "WARN  snapshot: nothing has been published on this machine yet"
    assert said[2].startswith("      → A running kiosk publishes")
    (folder / "places.yaml").unlink()
    assert main(["doctor", "--json", str(folder)]) == PROBLEMS
    findings = json.loads(capsys.readouterr().out)
    assert [set(finding) for finding in findings] == [{"check", "result", "says", "advice"}] * 2
    assert [finding["result"] for finding in findings] == ["FAIL", "WARN"]


def test_lines_and_json_say_the_same() -> None:
    findings = (Finding("a", "PASS", "fine"), Finding("b", "WARN", "not fine", "Mend it."))
    assert list(as_lines(findings)) == ["PASS  a: fine", "WARN  b: not fine", "      → Mend it."]
    assert [one["says"] for one in as_json(findings)] == ["fine", "not fine"]
