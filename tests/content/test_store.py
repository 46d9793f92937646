"""Snapshots survive full disks, damaged files and power cuts."""

import os
from pathlib import Path

import pytest

from kiosk.content.model import to_snapshot
from kiosk.content.store import KEPT, Store, fingerprint, write_whole
from tests.examples import institution

SNAPSHOT = to_snapshot(institution(2))


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
        store.write(SNAPSHOT, f"f{number}")
    assert len(list(tmp_path.iterdir())) == KEPT
    newest = store.newest()
    assert newest is not None
    assert newest[1] == "f11"


@pytest.mark.parametrize("damage", [b"", b"kiosk-snapshot 0 x\n{}", SNAPSHOT[:-1]])
def test_a_damaged_snapshot_gives_way_to_the_one_before(tmp_path: Path, damage: bytes) -> None:
    store = Store(tmp_path)
    store.write(SNAPSHOT, "good")
    store.write(SNAPSHOT, "better").write_bytes(damage)
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


def test_the_fingerprint_changes_with_any_file(tmp_path: Path) -> None:
    (tmp_path / "offices").mkdir()
    office = tmp_path / "offices" / "a.yaml"
    office.write_text("a")
    seen = {fingerprint(tmp_path)}
    assert fingerprint(tmp_path) in seen
    office.write_text("ab")
    seen.add(fingerprint(tmp_path))
    os.utime(office, ns=(1, 1))
    seen.add(fingerprint(tmp_path))
    office.rename(tmp_path / "offices" / "b.yaml")
    seen.add(fingerprint(tmp_path))
    (tmp_path / "offices" / "loop").symlink_to(tmp_path)
    seen.add(fingerprint(tmp_path))
    assert len(seen) == 5


def test_a_folder_that_is_gone_has_a_fingerprint_too(tmp_path: Path) -> None:
    assert fingerprint(tmp_path / "gone") != fingerprint(tmp_path)
