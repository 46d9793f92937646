"""The file of counts: what is in it, what is not, and what happens to it."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.running.batch import Batch, PageCell
from kiosk.running.counts_file import FILE, CountsFile

DAY = "2026-11-23"
HOME: PageCell = (DAY, 10, "home", "pl")
KASY: PageCell = (DAY, 10, "office-kasy", "uk")


def a_batch(number: int, *cells: PageCell, keep_from: str = "2025-10-23") -> Batch:
    return Batch(number, dict.fromkeys(cells, 1), {(DAY, "text"): 1}, keep_from)


def asked(folder: Path, question: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / FILE)) as database:
        return database.execute(question).fetchall()


def columns(folder: Path, table: str) -> list[tuple[object, ...]]:
    return asked(folder, f"SELECT name, type, pk FROM pragma_table_info('{table}')")


def test_the_file_holds_these_columns_and_no_others(tmp_path: Path) -> None:
    CountsFile(tmp_path).add(a_batch(1, HOME))
    assert columns(tmp_path, "counts") == [
        ("day", "TEXT", 1),
        ("block", "INTEGER", 2),
        ("page", "TEXT", 3),
        ("language", "TEXT", 4),
        ("times", "INTEGER", 0),
    ]
    assert columns(tmp_path, "aids") == [
        ("day", "TEXT", 1),
        ("aid", "TEXT", 2),
        ("times", "INTEGER", 0),
    ]
    things = asked(tmp_path, "SELECT type, name FROM sqlite_schema ORDER BY name")
    assert things == [("table", "aids"), ("table", "counts")]
    tables = asked(tmp_path, "SELECT name, wr, strict FROM pragma_table_list WHERE type = 'table'")
    ours = {row for row in tables if not str(row[0]).startswith("sqlite_")}
    assert ours == {("counts", 1, 1), ("aids", 1, 1)}


def test_the_order_of_visits_cannot_be_read(tmp_path: Path) -> None:
    """Once the day is over, files with the same counts are the same, whatever came first."""
    orders = ((HOME, KASY), (KASY, HOME))
    for place, order in zip(("one", "other"), orders, strict=True):
        (tmp_path / place).mkdir()
        for cell in order:
            CountsFile(tmp_path / place).add(a_batch(1 if cell == order[0] else 2, cell))
        with pytest.raises(sqlite3.OperationalError, match="rowid"):
            asked(tmp_path / place, "SELECT rowid FROM counts")
    one, other = ((tmp_path / place / FILE).read_bytes() for place in ("one", "other"))
    assert one == other


def test_only_the_file_itself_is_left_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    CountsFile(tmp_path).add(a_batch(1, HOME))
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
    if os.name == "posix":
        assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600


def test_a_batch_is_added_once(tmp_path: Path) -> None:
    """Even when its writer could not know that it was written."""
    CountsFile(tmp_path).add(a_batch(1, HOME))
    CountsFile(tmp_path).add(a_batch(1, HOME))
    CountsFile(tmp_path).add(a_batch(2, HOME, KASY))
    assert CountsFile(tmp_path).pages() == {HOME: 2, KASY: 1}
    assert CountsFile(tmp_path).aids() == {(DAY, "text"): 2}


def test_what_is_too_old_is_gone_from_the_bytes(tmp_path: Path) -> None:
    old = [("2025-10-22", 10, f"office-number-{number}", "pl") for number in range(200)]
    CountsFile(tmp_path).add(a_batch(1, *old, HOME, keep_from="2025-09-01"))
    before = (tmp_path / FILE).stat().st_size
    CountsFile(tmp_path).add(a_batch(2, KASY))
    assert CountsFile(tmp_path).pages() == {HOME: 1, KASY: 1}
    assert b"office-number" not in (tmp_path / FILE).read_bytes()
    assert (tmp_path / FILE).stat().st_size < before


@pytest.mark.parametrize("harm", ["garbage", "cut", "turned", "foreign", "emptied"])
def test_a_damaged_file_is_put_aside_and_a_new_one_begun(tmp_path: Path, harm: str) -> None:
    path = tmp_path / FILE
    cells = [(DAY, 10, f"office-number-{number}", "pl") for number in range(300)]
    CountsFile(tmp_path).add(a_batch(1, *cells))
    whole = path.read_bytes()
    if harm == "foreign":
        path.unlink()
        with closing(sqlite3.connect(path)) as database:
            database.execute("CREATE TABLE visitors (name TEXT, came TEXT)")
    else:
        harmed = {
            "garbage": b"no database at all" * 400,
            "cut": whole[: len(whole) // 2],
            "turned": whole[:5000] + whole[5000:9000][::-1] + whole[9000:],
            "emptied": bytes(len(whole)),
        }
        path.write_bytes(harmed[harm])
    CountsFile(tmp_path).add(a_batch(2, HOME))
    assert CountsFile(tmp_path).pages() == {HOME: 1}
    assert sorted(each.name for each in tmp_path.iterdir()) == [FILE, f"{FILE}.damaged-1"]


def test_few_damaged_files_are_kept_and_none_too_long(tmp_path: Path) -> None:
    for number in range(1, 7):
        (tmp_path / FILE).write_bytes(b"broken" * 1000)
        CountsFile(tmp_path).add(a_batch(number, HOME))
    assert len(list(tmp_path.glob("*.damaged-*"))) == 3
    os.utime(tmp_path / f"{FILE}.damaged-2", (0, 0))
    CountsFile(tmp_path).add(a_batch(9, HOME))
    left = sorted(path.name[-1] for path in tmp_path.glob("*.damaged-*"))
    assert left == ["1", "3"]


def test_a_file_that_is_gone_is_begun_anew(tmp_path: Path) -> None:
    counts = CountsFile(tmp_path)
    counts.add(a_batch(1, HOME))
    (tmp_path / FILE).unlink()
    counts.add(a_batch(2, KASY))
    assert counts.pages() == {KASY: 1}


def test_a_disk_that_refuses_is_told_and_changes_nothing(tmp_path: Path) -> None:
    counts = CountsFile(tmp_path)
    counts.add(a_batch(1, HOME))
    wrong = Batch(2, {HOME: 1, (DAY, 11, "home", "pl"): 1}, {}, "")
    with pytest.raises(OSError, match="CHECK"):
        counts.add(wrong)
    with pytest.raises(OSError, match=r"\w"):
        CountsFile(tmp_path / "gone").add(a_batch(3, HOME))
    assert counts.pages() == {HOME: 1}


def test_nothing_counted_is_nothing_to_read(tmp_path: Path) -> None:
    assert CountsFile(tmp_path).pages() == {}
    assert CountsFile(tmp_path).aids() == {}
    assert list(tmp_path.iterdir()) == []


def test_a_first_batch_that_was_cut_short_is_nothing_to_read(tmp_path: Path) -> None:
    (tmp_path / FILE).touch()
    assert CountsFile(tmp_path).pages() == {}
    CountsFile(tmp_path).add(a_batch(1, HOME))
    assert CountsFile(tmp_path).pages() == {HOME: 1}
