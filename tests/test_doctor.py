"""What the doctor says to whoever looks after the machine."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk import doctor
from kiosk.cli import GOOD, PROBLEMS, main
from kiosk.content.model import to_snapshot
from kiosk.content.store import Store, fingerprint
from kiosk.doctor import CHECKS, Finding, Patient, as_json, as_lines, examined
from kiosk.publishing import examine
from kiosk.running.headset import Socket
from kiosk.running.supply import STATE, state_folder
from tests.content.written_content import CASH, KIOSK, TODAY, write
from tests.running.fake_sound import Machine, hum


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Machine:
    """A machine that can speak, and has published nothing yet."""
    machine = Machine(tmp_path / "machine", ("paplay",))
    monkeypatch.setenv("PATH", str(machine.folder))
    monkeypatch.setenv(STATE, str(tmp_path / "state"))
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    return machine


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "content", {})


def publish(folder: Path, day: date = TODAY) -> None:
    content = examine(folder, day).content
    assert content is not None
    Store(state_folder(folder)).write(to_snapshot(content), fingerprint(folder))


def seen(folder: Path, today: date = TODAY) -> dict[str, Finding]:
    """The findings by the names of the checks."""
    return {finding.check: finding for finding in examined(folder, today)}


def test_a_kiosk_that_is_well(machine: Machine, folder: Path) -> None:
    publish(folder)
    findings = seen(folder)
    assert list(findings) == list(CHECKS)
    assert {finding.result for finding in findings.values()} == {"PASS"}
    assert not any(finding.advice for finding in findings.values())
    assert findings["content"].says == "2 offices, no problems"
    assert findings["snapshot"].says == "of 2026-11-23"
    assert findings["voices"].says == "pl by pl, uk by uk, en by en-gb"
    assert findings["sound"].says.startswith("PulseAudio played a silence through ")


def test_speech_that_is_missing_is_no_failure(machine: Machine, folder: Path) -> None:
    publish(folder)
    machine.remove("espeak-ng")
    machine.make("paplay-is-deaf")
    findings = seen(folder)
    missing = {name: one for name, one in findings.items() if one.result != "PASS"}
    assert {name: one.result for name, one in missing.items()} == {
        "speech engine": "WARN",
        "voices": "WARN",
        "sound": "WARN",
    }
    assert "espeak-ng is not installed" in missing["speech engine"].says
    assert "apt-get install espeak-ng" in missing["speech engine"].advice
    assert missing["voices"].says.startswith("none for pl, uk, en")
    assert "paplay failed: Connection refused" in missing["sound"].says
    assert "docs/speech.md" in missing["sound"].advice


def test_a_language_without_a_voice_is_named(machine: Machine, tmp_path: Path) -> None:
    kiosk = KIOSK.replace("[pl, uk, en]", "[pl, uk, en, gl]")
    findings = seen(write(tmp_path / "other", {"kiosk.yaml": kiosk}))
    assert findings["voices"].result == "WARN"
    assert findings["voices"].says.startswith("none for gl;")
    assert findings["speech engine"].result == "PASS"


def test_content_with_problems_is_a_failure(machine: Machine, tmp_path: Path) -> None:
    folder = write(tmp_path / "content", {"offices/kasy.yaml": CASH.replace("cash", "cahs")})
    finding = seen(folder)["content"]
    assert (finding.result, finding.says) == ("FAIL", "1 problems; it is not published")
    assert finding.advice.startswith(f"kiosk check {folder}")


def test_content_with_warnings_is_worth_a_look(machine: Machine, tmp_path: Path) -> None:
    folder = write(
        tmp_path / "content", {"offices/kasy.yaml": CASH.replace(", en: Cash desks", "")}
    )
    assert seen(folder)["content"].result == "WARN"
    assert seen(tmp_path / "nowhere")["content"].result == "FAIL"


def test_snapshots_that_are_missing_old_or_outdated(machine: Machine, folder: Path) -> None:
    assert seen(folder)["snapshot"].result == "WARN"
    publish(folder)
    (snapshot,) = state_folder(folder).glob("*.snapshot")
    patient = Patient(folder, TODAY + timedelta(days=1))
    assert CHECKS["snapshot"](patient) == ("PASS", "of 2026-11-23", "")
    patient = Patient(folder, TODAY + timedelta(days=2))
    assert CHECKS["snapshot"](patient)[:2] == ("WARN", "of 2026-11-23, 2 days old")
    patient = Patient(folder, TODAY + timedelta(days=500))
    result, says, advice = CHECKS["snapshot"](patient)
    assert (result, says) == ("FAIL", "of 2026-11-23; it knows no opening hours of today")
    assert "Start the kiosk anew" in advice
    (folder / "offices" / "kasy.yaml").write_text(CASH + "room: '7'\n", encoding="utf-8")
    assert "has changed since" in CHECKS["snapshot"](Patient(folder, TODAY))[1]
    snapshot.write_bytes(b"")
    assert CHECKS["snapshot"](Patient(folder, TODAY))[0] == "WARN"


def test_recordings_that_were_changed_after_publishing_are_named(
    machine: Machine, tmp_path: Path
) -> None:
    folder = write(
        tmp_path / "content",
        {
            "recordings/kasy.pl.wav": hum(90, rate=8_000),
            "recordings/zon.uk.wav": hum(30, rate=8_000),
        },
    )
    publish(folder)
    assert CHECKS["recordings"](Patient(folder, TODAY)) == ("PASS", "2, 2 minutes in all", "")
    (folder / "recordings" / "zon.uk.wav").write_bytes(hum(31, rate=8_000))
    result, says, _ = CHECKS["recordings"](Patient(folder, TODAY))
    assert result == "WARN"
    assert says == "1 of 2 are not what was published: recordings/zon.uk.wav"
    (folder / "recordings" / "kasy.pl.wav").unlink()
    assert CHECKS["recordings"](Patient(folder, TODAY))[1].startswith("2 of 2 are not")


def test_a_socket_for_headsets_that_may_not_be_read(
    machine: Machine, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    socket = Socket("Front Headphone", tmp_path / "event12")
    monkeypatch.setattr(doctor, "sockets_in", lambda: (socket,))
    result, says, advice = CHECKS["headset"](Patient(folder, TODAY))
    assert (result, says) == ("WARN", f"Front Headphone ({socket.path}) may not be read")
    assert "group “input”" in advice
    socket.path.touch()
    assert CHECKS["headset"](Patient(folder, TODAY)) == ("PASS", "Front Headphone", "")


def test_a_check_that_breaks_down_says_so_and_the_others_go_on(
    machine: Machine, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_patient: Patient) -> doctor.Seen:
        raise ZeroDivisionError

    monkeypatch.setattr(doctor, "CHECKS", {"arithmetic": broken, "headset": CHECKS["headset"]})
    first, second = examined(folder, TODAY)
    assert first == Finding(
        "arithmetic", "FAIL", "the check itself failed: ZeroDivisionError()", "Report this."
    )
    assert second.result == "PASS"


def test_the_command_for_people_and_for_programs(
    machine: Machine, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["doctor", str(folder)]) == GOOD
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "PASS  content: 2 offices, no problems"
    assert said[1] == "WARN  snapshot: nothing has been published on this machine yet"
    assert said[2].startswith("      → Start the kiosk anew")
    assert main(["doctor", "--json", str(folder)]) == GOOD
    findings = json.loads(capsys.readouterr().out)
    assert [set(finding) for finding in findings] == [{"check", "result", "says", "advice"}] * 7
    (folder / "places.yaml").unlink()
    assert main(["doctor", str(folder)]) == PROBLEMS


def test_lines_and_json_say_the_same() -> None:
    findings = (Finding("a", "PASS", "fine"), Finding("b", "WARN", "not fine", "Mend it."))
    assert list(as_lines(findings)) == ["PASS  a: fine", "WARN  b: not fine", "      → Mend it."]
    assert [one["says"] for one in as_json(findings)] == ["fine", "not fine"]
