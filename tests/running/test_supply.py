"""Where the screen gets its content: from the snapshot that is ready, else from a child process."""

import logging
import os
import threading
from datetime import date
from pathlib import Path

import pytest

from kiosk.content.fingerprint import fingerprint
from kiosk.content.model import Content
from kiosk.content.store import Store
from kiosk.running import supply
from kiosk.running.supply import (
    STATE,
    Step,
    Supplied,
    content_of_day,
    content_to_show,
    log_problems,
    state_folder,
)
from tests.content.written_content import CASH, KIOSK, write

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
WITH_PHONE = KIOSK.replace("\n  website", "\n  phone: 71 78 22 322\n  website", 1)
BROKEN = CASH.replace("icon: cash", "icon: cahs")


class Lobby:
    """A kiosk's content folder and the place where it keeps its snapshots."""

    def __init__(self, content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.content = write(content, {"kiosk.yaml": WITH_PHONE})
        self.children: list[str] = []
        really = supply._from_child

        def counted(command: str, folder: Path, day: date, limit_s: float) -> bytes | None:
            self.children.append(command)
            return really(command, folder, day, limit_s)

        monkeypatch.setattr(supply, "_from_child", counted)

    def start(self, day: date | None = MONDAY, step: Step = "newest") -> Content:
        """What is shown after a start, and by which children."""
        return self.supplied(day, step).content

    def supplied(self, day: date | None = MONDAY, step: Step = "newest") -> Supplied:
        self.children.clear()
        return content_to_show(self.content, day, step)

    def furnish(self, room: str) -> None:
        """A clerk gives the cash desks another room."""
        office = CASH + f"room: '{room}'\n"
        write(self.content, {"kiosk.yaml": WITH_PHONE, "offices/kasy.yaml": office})

    def snapshots(self) -> list[Path]:
        return sorted(state_folder(self.content).glob("*.snapshot"))


@pytest.fixture
def lobby(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lobby:
    monkeypatch.setenv(STATE, str(tmp_path / "state"))
    return Lobby(tmp_path / "content", monkeypatch)


def test_the_life_of_a_kiosk(lobby: Lobby, caplog: pytest.LogCaptureFixture) -> None:
    """First start, second start, a change, a mistake, the mistake undone, the next day."""
    first = lobby.start()
    assert lobby.children == ["publish"]
    assert [office.id for office in first.offices] == ["kasy", "zon"]

    assert lobby.start() == first
    assert lobby.children == [], "a ready snapshot needs no child"

    write(lobby.content, {"kiosk.yaml": WITH_PHONE, "offices/kasy.yaml": CASH + "room: '12'\n"})
    assert lobby.start().offices[0].room == "12"
    assert lobby.children == ["publish"]

    write(lobby.content, {"kiosk.yaml": WITH_PHONE, "offices/kasy.yaml": BROKEN})
    caplog.set_level(logging.WARNING, "kiosk")
    assert lobby.start().offices[0].room == "12", "the last good content stays"
    assert lobby.children == ["publish"]
    assert "offices/kasy.yaml:2:7" in caplog.text
    assert "cahs" in caplog.text
    assert "last good" in caplog.text

    write(lobby.content, {"kiosk.yaml": WITH_PHONE})
    assert lobby.start().offices[0].room is None
    assert lobby.start(TUESDAY).published_on == "2026-11-24"
    assert lobby.children == ["publish"]
    assert len(lobby.snapshots()) == 3, "the last three are kept"


def test_bad_content_on_a_new_kiosk_shows_whom_to_ring(
    lobby: Lobby, caplog: pytest.LogCaptureFixture
) -> None:
    write(lobby.content, {"kiosk.yaml": WITH_PHONE, "offices/kasy.yaml": BROKEN})
    shown = lobby.start()
    assert lobby.children == ["publish", "known"]
    assert shown.offices == ()
    assert shown.organisation.name["pl"] == "Ośrodek Pomocy"
    assert shown.organisation.phone is not None
    assert shown.organisation.phone.number == "71 78 22 322"
    assert lobby.snapshots() == [], "an apology is not kept as content"
    assert "no earlier snapshot" in caplog.text


def test_no_content_at_all_still_shows_a_page(lobby: Lobby, tmp_path: Path) -> None:
    lobby.content = tmp_path / "nowhere"
    shown = lobby.start()
    assert shown.offices == ()
    assert shown.organisation.name["en"] == "Information"


def test_a_damaged_snapshot_is_made_anew(lobby: Lobby, caplog: pytest.LogCaptureFixture) -> None:
    good = lobby.start()
    (snapshot,) = lobby.snapshots()
    snapshot.write_bytes(snapshot.read_bytes()[:-20])
    assert lobby.start() == good
    assert lobby.children == ["publish"]


def test_a_child_that_cannot_start_leaves_the_last_good_content(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    store = Store(state_folder(lobby.content))
    good = lobby.start()
    monkeypatch.setattr(supply, "asked_of_child", lambda *_: ["/nowhere/kiosk"])
    assert lobby.start(TUESDAY) == good
    assert "could not be compiled" in caplog.text
    newest = store.newest()
    assert newest is not None
    assert newest[1] == fingerprint(lobby.content)


def test_a_child_that_takes_too_long_leaves_the_last_good_content(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = lobby.start()
    monkeypatch.setattr(supply, "asked_of_child", lambda *_: ["sleep", "60"])
    monkeypatch.setattr(supply, "STARTING_S", 0.1)
    assert lobby.start(TUESDAY) == good


def test_another_day_is_tried_out_without_keeping_anything(lobby: Lobby) -> None:
    shown = content_of_day(lobby.content, date(2030, 5, 2))
    assert shown.published_on == "2030-05-02"
    assert lobby.snapshots() == []


def test_each_content_folder_has_its_own_place(lobby: Lobby, tmp_path: Path) -> None:
    assert state_folder(tmp_path / "a") != state_folder(tmp_path / "b")
    assert state_folder(tmp_path / "a").is_relative_to(tmp_path / "state")


def test_a_place_that_cannot_be_written_is_replaced_by_one_that_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv(STATE, str(tmp_path / "file"))
    folder = state_folder(tmp_path / "content")
    assert folder.is_dir()
    assert os.access(folder, os.W_OK)


def test_whoever_flips_a_link_keeps_the_snapshots(tmp_path: Path, lobby: Lobby) -> None:
    link = tmp_path / "current"
    link.symlink_to(lobby.content)
    before = state_folder(link)
    link.unlink()
    link.symlink_to(tmp_path / "another")
    assert state_folder(link) == before != state_folder(lobby.content)


def test_a_share_that_hangs_keeps_nobody_waiting(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    good = lobby.start()
    back = threading.Event()
    monkeypatch.setattr(supply, "LOOKING_S", 0.05)
    monkeypatch.setattr(supply, "fingerprint", lambda _: str(back.wait()))
    supplied = lobby.supplied(TUESDAY)
    back.set()
    assert supplied == Supplied(good), "and nobody claims that it is what lies there now"
    assert lobby.children == []
    assert "does not answer" in caplog.text


def test_a_clock_that_nobody_believes_makes_no_content_of_1970(lobby: Lobby) -> None:
    good = lobby.start()
    assert lobby.start(None) == good
    assert lobby.children == []
    lobby.furnish("12")
    changed = lobby.start(None)
    assert (changed.offices[0].room, changed.published_on) == ("12", MONDAY.isoformat())


def test_after_a_crash_loop_the_content_before_is_shown_for_a_day(lobby: Lobby) -> None:
    lobby.start()
    lobby.furnish("12")
    assert lobby.start().offices[0].room == "12"
    assert lobby.start(step="previous").offices[0].room is None
    assert lobby.start(step="previous").offices[0].room is None, "asked again, nothing else happens"
    assert lobby.start().offices[0].room is None, "what failed is not compiled again today"
    assert lobby.children == []
    assert lobby.supplied().fingerprint == "", "it is not what lies there now"

    lobby.furnish("14")
    assert lobby.start().offices[0].room == "14", "what a clerk has changed may be shown"
    assert lobby.start(step="previous").offices[0].room is None
    assert lobby.start(TUESDAY).offices[0].room == "14", "the next day, it may be tried again"


def test_after_a_crash_loop_with_the_only_content_one_learns_whom_to_ask(lobby: Lobby) -> None:
    lobby.start()
    for _ in range(2):
        shown = lobby.start(step="previous")
        assert shown.offices == ()
        assert shown.organisation.phone is not None
        assert lobby.children == []
    assert lobby.start().offices == (), "what is put away is no content for today"


def test_a_disk_that_cannot_be_written_does_not_keep_what_failed_on_the_screen(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch
) -> None:
    lobby.start()
    lobby.furnish("12")
    lobby.start()

    def read_only(_path: Path, _target: Path) -> Path:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "replace", read_only)
    assert lobby.start(step="previous").offices[0].room is None


def test_the_safe_page_needs_no_child_where_any_snapshot_tells(lobby: Lobby) -> None:
    lobby.start()
    write(lobby.content, {"kiosk.yaml": "[[["})
    supplied = lobby.supplied(step="safe")
    shown = supplied.content
    assert supplied.fingerprint == fingerprint(lobby.content), "nothing better lies there yet"
    assert lobby.children == []
    assert (shown.offices, shown.organisation.name["pl"]) == ((), "Ośrodek Pomocy")
    assert shown.organisation.phone is not None


def test_the_safe_page_of_a_new_kiosk_asks_the_content(lobby: Lobby) -> None:
    shown = lobby.start(step="safe")
    assert lobby.children == ["known"]
    assert shown.organisation.name["pl"] == "Ośrodek Pomocy"


def test_thousands_of_problems_leave_room_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    log_problems([f"offices/a.yaml:{line}:1: no" for line in range(3000)])
    assert len(caplog.records) == 101
    assert "and 2900 more" in caplog.text
