"""What the doctor says of what is shown, and of where it is kept."""

import json
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk import doctor_content
from kiosk.content.fingerprint import fingerprint
from kiosk.content.model import to_snapshot
from kiosk.content.store import Store
from kiosk.doctor_content import (
    condition,
    content,
    content_folder,
    counts,
    log,
    recordings,
    snapshot,
    starts,
    state,
)
from kiosk.doctor_patient import Patient
from kiosk.publishing import examine
from kiosk.running import condition as told
from kiosk.running import counts_file, lives
from kiosk.running.supply import STATE, state_folder
from tests.content.written_content import CASH, TODAY, write
from tests.made_up_machine import MadeUpMachine
from tests.running.fake_sound import hum


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Path:
    monkeypatch.setenv(STATE, str(tmp_path / "state"))
    monkeypatch.setattr("kiosk.doctor_patient.LIMIT_S", 60)
    return write(tmp_path / "content", {})


def of(folder: Path, today: date = TODAY) -> Patient:
    root = folder.parent / "root"
    if not root.exists():
        MadeUpMachine(root)
    return Patient(folder, today, root, {"KIOSK_STATE": "set"}, is_administrator=False)


def publish(folder: Path, day: date = TODAY) -> None:
    published = examine(folder, day).content
    assert published is not None
    Store(state_folder(folder)).write(to_snapshot(published), fingerprint(folder))


def test_good_content(folder: Path) -> None:
    publish(folder)
    assert content(of(folder)) == ("PASS", "2 offices, no problems", "")


def test_content_with_a_problem_is_a_failure(folder: Path) -> None:
    (folder / "offices" / "kasy.yaml").write_text(CASH.replace("cash", "cahs"), encoding="utf-8")
    result, says, advice = content(of(folder))
    assert (result, says) == ("FAIL", "1 problem; it is not published")
    assert advice.startswith(f"kiosk check {folder}")


def test_content_with_a_warning_is_worth_a_look(folder: Path) -> None:
    cash = CASH.replace(", en: Cash desks", "")
    (folder / "offices" / "kasy.yaml").write_text(cash, encoding="utf-8")
    assert content(of(folder))[:2] == ("WARN", "2 offices, 1 warning")


def test_content_that_is_not_there(folder: Path) -> None:
    shutil.rmtree(folder)
    assert content(of(folder))[0] == "FAIL"
    assert content_folder(of(folder))[1] == f"{folder} is not there"


def test_content_that_takes_too_long_to_check(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.doctor_patient.LIMIT_S", 0.01)
    assert content(of(folder))[0] == "WARN"
    assert of(folder).content() is None
    publish(folder)
    (folder / "offices" / "kasy.yaml").write_text(CASH + "room: '7'\n", encoding="utf-8")
    assert of(folder).content() is not None


def test_snapshots_that_are_missing_old_or_outdated(folder: Path) -> None:
    assert snapshot(of(folder))[0] == "WARN"
    publish(folder)
    (kept,) = state_folder(folder).glob("*.snapshot")
    assert snapshot(of(folder, TODAY + timedelta(days=1))) == ("PASS", "of 2026-11-23", "")
    older = snapshot(of(folder, TODAY + timedelta(days=2)))
    assert older[:2] == ("WARN", "of 2026-11-23, 2 days old")
    result, says, advice = snapshot(of(folder, TODAY + timedelta(days=500)))
    assert (result, says) == ("FAIL", "of 2026-11-23; it knows no opening hours of today")
    assert "A running kiosk publishes within ten seconds" in advice
    (folder / "offices" / "kasy.yaml").write_text(CASH + "room: '7'\n", encoding="utf-8")
    assert "has changed since" in snapshot(of(folder))[1]
    kept.write_bytes(b"")
    assert snapshot(of(folder))[0] == "WARN"


def test_what_the_kiosk_itself_tells(folder: Path) -> None:
    assert condition(of(folder))[0] == "PASS"
    troubles = {"content": "It could not be published.", "disk": "It is full."}
    (state_folder(folder) / told.FILE).write_text(json.dumps(troubles))
    result, says, advice = condition(of(folder))
    assert (result, says) == ("WARN", "content: It could not be published.; disk: It is full.")
    assert "docs/it.md" in advice


def test_errors_of_today_and_yesterday(folder: Path) -> None:
    assert log(of(folder))[0] == "PASS"
    path = state_folder(folder) / "kiosk.log"
    old = "2026-11-21 10:00:00,000 ERROR Long ago\n"
    path.write_text(f"{old}2026-11-23 10:00:00,000 INFO Fine\n")
    assert log(of(folder)) == ("PASS", "no errors today and yesterday", "")
    with path.open("ab") as opened:
        opened.write(b"2026-11-22 23:59:59,000 ERROR Something failed inside\n\xff\n")
    result, says, advice = log(of(folder))
    assert result == "WARN"
    assert says == "1 error today and yesterday; the last: Something failed inside"
    assert str(path) in advice


def test_a_kiosk_that_dies_as_soon_as_it_is_started(folder: Path) -> None:
    assert starts(of(folder))[0] == "PASS"
    (state_folder(folder) / lives.FILE).write_text(str(lives.PREVIOUS_AFTER))
    assert starts(of(folder))[0] == "PASS"
    (state_folder(folder) / lives.FILE).write_text(str(lives.PREVIOUS_AFTER + 1))
    assert starts(of(folder))[:2] == ("FAIL", "the last 3 starts came to nothing")


def test_counts_that_are_damaged(folder: Path) -> None:
    assert counts(of(folder)) == ("PASS", "nothing has been counted yet", "")
    (state_folder(folder) / counts_file.FILE).write_bytes(b"no database" * 1000)
    assert counts(of(folder))[:2] == ("WARN", "they cannot be read: DamagedError")
    path = state_folder(folder) / counts_file.FILE
    path.rename(path.with_name(f"{path.name}.damaged-1"))
    assert counts(of(folder))[1] == "counts.sqlite.damaged-1 could not be read"


def test_no_recordings(folder: Path) -> None:
    publish(folder)
    assert recordings(of(folder)) == ("PASS", "there are none; the voice of the machine reads", "")


def test_recordings_that_were_changed_after_publishing_are_named(
    folder: Path, tmp_path: Path
) -> None:
    spoken: dict[str, str | bytes] = {
        "recordings/kasy.pl.wav": hum(90, rate=8_000),
        "recordings/zon.uk.wav": hum(30, rate=8_000),
    }
    folder = write(tmp_path / "spoken", spoken)
    publish(folder)
    assert recordings(of(folder)) == ("PASS", "2, 2 minutes in all", "")
    (folder / "recordings" / "zon.uk.wav").write_bytes(hum(31, rate=8_000))
    result, says, _ = recordings(of(folder))
    assert result == "WARN"
    assert says == "1 of 2 is not what was published: recordings/zon.uk.wav"
    (folder / "recordings" / "kasy.pl.wav").unlink()
    assert recordings(of(folder))[1].startswith("2 of 2 are not")


def test_a_content_folder_that_the_kiosk_could_change(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    result, says, advice = content_folder(of(folder))
    assert (result, says) == ("WARN", f"the kiosk's user may change {folder}")
    assert "belong to somebody else" in advice
    monkeypatch.setattr(doctor_content, "may", lambda _path, right: right != "write")
    assert content_folder(of(folder))[0] == "PASS"
    monkeypatch.setattr(doctor_content, "may", lambda path, _right: path.name != "zon.yaml")
    assert content_folder(of(folder))[:2] == (
        "FAIL",
        f"{folder / 'offices' / 'zon.yaml'} may not be read",
    )


def test_an_administrator_cannot_see_what_others_may(folder: Path) -> None:
    patient = of(folder)
    patient.is_administrator = True
    assert content_folder(patient)[0] == "WARN"


def test_room_for_what_the_kiosk_keeps(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result, says, _ = state(of(folder))
    assert result == "PASS"
    assert says.endswith("MB free")
    monkeypatch.setattr(doctor_content, "LEAST_FREE", 1 << 62)
    assert state(of(folder))[0] == "WARN"


def test_a_state_folder_that_anybody_may_change(folder: Path) -> None:
    state_folder(folder).chmod(0o777)
    assert state(of(folder))[2].startswith("chmod o-w ")


def test_a_state_folder_that_cannot_be_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", is_full)
    result, says, _ = state(of(folder))
    assert result == "FAIL"
    assert says.endswith("cannot be written: No space left on device")
    assert list(state_folder(folder).iterdir()) == []


def test_a_state_folder_that_is_gone_at_the_next_start(folder: Path) -> None:
    patient = of(folder)
    patient.environment = {}
    assert "forgets at the next start" in state(patient)[1]
