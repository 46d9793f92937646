"""Snapshots survive full disks, damaged files and power cuts."""

import os
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.content.model import to_snapshot
from kiosk.content.store import KEPT, Store, write_whole
from tests.examples import institution

SNAPSHOT = to_snapshot(institution(2))
TODAY = date(2026, 11, 23)


def test_the_newest_snapshot_comes_back(tmp_path: Path) -> None:
    store = Store(tmp_path / "new" / "folder")
    assert store.newest() is None
    store.write(SNAPSHOT, "first")
    store.write(to_snapshot(institution(3)), "second")
    found = store.newest()
    assert found == (institution(3), "second")


def test_only_the_last_ones_are_kept(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for number in range(12):
        store.write(to_snapshot(institution(number)), f"f{number}")
    assert len(list(tmp_path.iterdir())) == KEPT
    newest = store.newest()
    assert newest is not None
    assert newest[1] == "f11"


@pytest.mark.parametrize("damage", [b"", b"kiosk-snapshot 0 x\n{}", SNAPSHOT[:-1]])
def test_a_damaged_snapshot_gives_way_to_the_one_before(tmp_path: Path, damage: bytes) -> None:
    store = Store(tmp_path)
    store.write(SNAPSHOT, "good")
    store.write(to_snapshot(institution(3)), "better").write_bytes(damage)
    newest = store.newest()
    assert newest is not None
    assert newest[1] == "good"


def test_other_files_in_the_folder_do_no_harm(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.write(SNAPSHOT, "good")
    (tmp_path / "99999999-x.snapshot").mkdir()
    (tmp_path / "notes.txt").write_text("x")
    newest = store.newest()
    assert newest is not None
    assert newest[1] == "good"


def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "snapshot"
    write_whole(target, b"old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="no space"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_that_was_saved_unchanged_pushes_no_snapshot_out(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.write(to_snapshot(institution(1)), "old")
    for number in range(5):
        store.write(SNAPSHOT, f"f{number}")
    assert [marks for _, marks in store.whole()] == ["f4", "old"]


def test_what_a_killed_writer_left_is_cleared_away(tmp_path: Path) -> None:
    store = Store(tmp_path)
    (tmp_path / ".00000001-f0.snapshot.abc123").write_bytes(SNAPSHOT[:100])
    (tmp_path / ".profile").write_text("not ours")
    assert store.newest() is None
    store.write(SNAPSHOT, "f0")
    assert {path.name for path in tmp_path.iterdir()} == {"00000001-f0.snapshot", ".profile"}


def test_what_is_put_away_stays_away_for_its_day(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert not store.shelve_newest(TODAY), "there is nothing"
    store.write(to_snapshot(institution(1)), "old")
    store.write(SNAPSHOT, "bad")
    store.write(to_snapshot(institution(3)), "worse").write_bytes(b"damaged")
    assert store.shelve_newest(TODAY), "the newest that could have been shown"
    assert [marks for _, marks in store.whole()] == ["old"]
    assert store.is_shelved("bad", TODAY)
    assert not store.is_shelved("bad", TODAY + timedelta(days=1))
    assert not store.is_shelved("old", TODAY)
    assert not store.shelve_newest(TODAY), "the one that is shown now has not failed yet"

    store.write(to_snapshot(institution(4)), "worst")
    assert store.shelve_newest(TODAY)
    assert [marks for _, marks in store.whole(with_shelved=True)] == ["worst", "old"]
