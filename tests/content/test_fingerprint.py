"""Every way of saving a file is noticed, and nothing that lies there can hurt who looks."""

import os
import threading
from pathlib import Path

import pytest

from kiosk.content import fingerprint as module
from kiosk.content.fingerprint import fingerprint

MOST_LOOKS = 100_000
"""Until a busy machine has let the writer do something."""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    (tmp_path / "offices").mkdir()
    office = tmp_path / "offices" / "a.yaml"
    office.write_text("a")
    return office


def test_it_changes_with_any_file(tmp_path: Path, office: Path) -> None:
    seen = {fingerprint(tmp_path)}
    assert fingerprint(tmp_path) in seen
    office.write_text("ab")
    seen.add(fingerprint(tmp_path))
    os.utime(office, ns=(1, 1))
    seen.add(fingerprint(tmp_path))
    office.rename(tmp_path / "offices" / "b.yaml")
    seen.add(fingerprint(tmp_path))
    (tmp_path / "offices" / "c.yaml").symlink_to("b.yaml")
    seen.add(fingerprint(tmp_path))
    (tmp_path / "articles").mkdir()
    seen.add(fingerprint(tmp_path))
    assert len(seen) == 6


def test_a_file_of_the_same_size_whose_time_was_put_back_is_another(
    tmp_path: Path, office: Path
) -> None:
    before, times = fingerprint(tmp_path), office.stat()
    office.write_text("b")
    os.utime(office, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert fingerprint(tmp_path) != before


def test_a_file_that_was_put_in_its_place_is_another(tmp_path: Path, office: Path) -> None:
    before, times = fingerprint(tmp_path), office.stat()
    beside = tmp_path / ".a.yaml.new"
    beside.write_text("b")
    os.utime(beside, ns=(times.st_atime_ns, times.st_mtime_ns))
    beside.replace(office)
    assert fingerprint(tmp_path) != before


def test_a_linked_folder_counts_and_so_does_where_the_link_leads(tmp_path: Path) -> None:
    """As published by tools that write a new folder and flip a link."""
    for name in ("1", "2"):
        (tmp_path / f"..{name}" / "offices").mkdir(parents=True)
        (tmp_path / f"..{name}" / "offices" / "a.yaml").write_text("a")
    (tmp_path / "..data").symlink_to("..1")
    (tmp_path / "offices").symlink_to("..data/offices")
    seen = {fingerprint(tmp_path)}
    (tmp_path / "..1" / "offices" / "a.yaml").write_text("b")
    seen.add(fingerprint(tmp_path))
    (tmp_path / "..data").unlink()
    (tmp_path / "..data").symlink_to("..2")
    seen.add(fingerprint(tmp_path))
    assert len(seen) == 3


@pytest.mark.parametrize("name", [".a.yaml.swp", "a.yaml~", ".git", "README.md"])
def test_what_an_editor_leaves_behind_is_no_change(tmp_path: Path, office: Path, name: str) -> None:
    before = fingerprint(tmp_path)
    (tmp_path / "offices" / name).write_text("x")
    assert fingerprint(tmp_path) == before


def test_links_in_a_circle_have_an_end(tmp_path: Path, office: Path) -> None:
    for number in range(30):
        (tmp_path / f"round{number}").symlink_to(tmp_path)
        (tmp_path / "offices" / f"self{number}").symlink_to(f"self{number}")
    before = fingerprint(tmp_path)
    assert fingerprint(tmp_path) == before
    office.write_text("ab")
    assert fingerprint(tmp_path) != before


def test_a_folder_that_was_named_by_mistake_is_not_walked_through(
    tmp_path: Path, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(20):
        (tmp_path / f"{number}.txt").touch()
    looked_at: list[str] = []

    def counted(name: str, _state: os.stat_result) -> str:
        looked_at.append(name)
        return name

    monkeypatch.setattr(module, "_stamp", counted)
    monkeypatch.setattr(module, "MOST_ENTRIES", 10)
    fingerprint(tmp_path)
    assert 9 <= len(looked_at) <= 10


def test_a_folder_that_is_gone_or_closed_has_a_fingerprint_too(tmp_path: Path) -> None:
    assert fingerprint(tmp_path / "gone") != fingerprint(tmp_path)
    (tmp_path / "file").touch()
    assert fingerprint(tmp_path / "file") == fingerprint(tmp_path / "gone")


def test_files_that_vanish_meanwhile_are_no_failure(tmp_path: Path) -> None:
    is_over = threading.Event()

    def come_and_go() -> None:
        while not is_over.is_set():
            folder = tmp_path / "offices"
            folder.mkdir()
            paths = [folder / f"{number}.yaml" for number in range(20)]
            for path in paths:
                path.touch()
            (folder / "link").symlink_to(folder)
            (folder / "link").unlink()
            for path in paths:
                path.unlink()
            folder.rmdir()

    writer = threading.Thread(target=come_and_go)
    writer.start()
    seen = {fingerprint(tmp_path) for _ in range(300)}
    for _ in range(MOST_LOOKS):
        if len(seen) > 1:
            break
        seen.add(fingerprint(tmp_path))
    is_over.set()
    writer.join()
    assert len(seen) > 1
