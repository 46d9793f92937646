"""The content says what the keys of a keypad are for."""

from pathlib import Path

import pytest

from tests.content.written_content import KIOSK, lines_of, read_with


def test_keys_are_read_whatever_way_they_are_written(tmp_path: Path) -> None:
    kiosk = KIOSK + "keys: {F13: next, scan-251: select, 7: louder}\n"
    source = read_with(tmp_path, {"kiosk.yaml": kiosk}).source
    assert source is not None
    assert source.kiosk.keys == {"f13": "next", "scan-251": "select", "7": "louder"}


@pytest.mark.parametrize("key", ["f25", "f0", "enter", "scan-0", "scan-768", "scan-x", "ab"])
def test_a_key_that_does_not_exist_is_told_where_it_stands(tmp_path: Path, key: str) -> None:
    kiosk = KIOSK + f"keys:\n  {key}: next\n"
    (line,) = lines_of(read_with(tmp_path, {"kiosk.yaml": kiosk}))
    assert line.startswith(f"kiosk.yaml:{kiosk.count(chr(10))}:3: “{key}” is no key.")


def test_a_use_that_does_not_exist_is_told_with_the_one_that_was_meant(tmp_path: Path) -> None:
    kiosk = KIOSK + "keys: {f13: lauder}\n"
    (line,) = lines_of(read_with(tmp_path, {"kiosk.yaml": kiosk}))
    assert "“lauder”" in line
    assert "did you mean “louder”?" in line


def test_whom_to_ring_after_hours_is_checked_like_any_number(tmp_path: Path) -> None:
    kiosk = KIOSK + 'after_hours: ["112", 99 99]\n'
    (line,) = lines_of(read_with(tmp_path, {"kiosk.yaml": kiosk}))
    assert "“99 99” is no telephone number" in line
