"""Where the screen gets its content: from the snapshot that is ready, else from a child process."""

import logging
import os
from datetime import date
from pathlib import Path

import pytest

from kiosk.content.model import Content
from kiosk.content.store import Store, fingerprint
from kiosk.running import supply
from kiosk.running.supply import STATE, content_of_day, content_to_show, state_folder
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

        def counted(command: str, folder: Path, day: date) -> bytes | None:
            self.children.append(command)
            return really(command, folder, day)

        monkeypatch.setattr(supply, "_from_child", counted)

    def start(self, day: date = MONDAY) -> Content:
        """What is shown after a start, and by which children."""
        self.children.clear()
        return content_to_show(self.content, day)

    def snapshots(self) -> list[Path]:
        return sorted(state_folder(self.content).glob("*.snapshot"))


@pytest.fixture
def lobby(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lobby:
    monkeypatch.setenv(STATE, str(tmp_path / "state"))
    return Lobby(tmp_path / "content", monkeypatch)


def test_the_life_of_a_kiosk(lobby: Lobby, caplog: pytest.LogCaptureFixture) -> None:
    """First start, second start, a change, a mistake, the mistake undone, the next day."""
    first = lobby.start()
    assert lobby.children == ["compile"]
    assert [office.id for office in first.offices] == ["kasy", "zon"]

    assert lobby.start() == first
    assert lobby.children == [], "a ready snapshot needs no child"

    write(lobby.content, {"kiosk.yaml": WITH_PHONE, "offices/kasy.yaml": CASH + "room: '12'\n"})
    assert lobby.start().offices[0].room == "12"
    assert lobby.children == ["compile"]

    write(lobby.content, {"kiosk.yaml": WITH_PHONE, "offices/kasy.yaml": BROKEN})
    caplog.set_level(logging.WARNING, "kiosk")
    assert lobby.start().offices[0].room == "12", "the last good content stays"
    assert lobby.children == ["compile"]
    assert "offices/kasy.yaml:2:7" in caplog.text
    assert "cahs" in caplog.text
    assert "last good" in caplog.text

    write(lobby.content, {"kiosk.yaml": WITH_PHONE})
    assert lobby.start().offices[0].room is None
    assert lobby.start(TUESDAY).published_on == "2026-11-24"
    assert lobby.children == ["compile"]
    assert len(lobby.snapshots()) == 3, "the last three are kept"


def test_bad_content_on_a_new_kiosk_shows_whom_to_ring(
    lobby: Lobby, caplog: pytest.LogCaptureFixture
) -> None:
    write(lobby.content, {"kiosk.yaml": WITH_PHONE, "offices/kasy.yaml": BROKEN})
    shown = lobby.start()
    assert lobby.children == ["compile", "known"]
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
    assert lobby.children == ["compile"]


def test_a_child_that_cannot_start_leaves_the_last_good_content(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    store = Store(state_folder(lobby.content))
    good = lobby.start()
    monkeypatch.setattr(supply, "own_command", lambda: ["/nowhere/kiosk"])
    assert lobby.start(TUESDAY) == good
    assert "could not be compiled" in caplog.text
    newest = store.newest()
    assert newest is not None
    assert newest[1] == fingerprint(lobby.content)


def test_a_child_that_takes_too_long_leaves_the_last_good_content(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = lobby.start()
    monkeypatch.setattr(supply, "own_command", lambda: ["sleep", "60", "#"])
    monkeypatch.setattr(supply, "COMPILING_S", 0.1)
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
