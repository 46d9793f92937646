"""The content says when the screen may be dark, and which screen it is for."""

from pathlib import Path

import pytest

from kiosk.content.compiler import compile_content
from kiosk.content.model import Content, Night, from_snapshot, to_snapshot
from tests.content.written_content import KIOSK, TODAY, lines_of, read_with


def published(folder: Path, lines: str) -> Content:
    reading = read_with(folder, {"kiosk.yaml": KIOSK + lines})
    assert reading.source is not None, lines_of(reading)
    assert lines_of(reading) == []
    content = compile_content(reading.source, TODAY, lambda _: b"")
    assert from_snapshot(to_snapshot(content)) == content
    return content


def refused(folder: Path, lines: str) -> str:
    (line,) = lines_of(read_with(folder, {"kiosk.yaml": KIOSK + lines}))
    return line


@pytest.mark.parametrize(
    ("night", "expected"),
    [
        ('{from: "20:00", until: "06:00"}', Night(1200, 360)),
        ("{from: 20.00, until: 6.30}", Night(1200, 390)),
        ("{from: 22, until: 6}", Night(1320, 360)),
        ('{from: "24:00", until: "5:30"}', Night(0, 330)),
        ('{from: "0:00", until: "24:00"}', None),
    ],
)
def test_a_night_is_read_as_clerks_write_times(
    tmp_path: Path, night: str, expected: Night | None
) -> None:
    if expected is None:
        assert "begins and ends at the same time" in refused(tmp_path, f"night: {night}\n")
    else:
        assert published(tmp_path, f"night: {night}\n").night == expected


def test_without_a_line_there_is_no_night_and_any_screen_will_do(tmp_path: Path) -> None:
    content = published(tmp_path, "")
    assert content.night is None
    assert content.screen.output is None


@pytest.mark.parametrize("time", ["25:00", "20:75", "evening", "20:00-22:00", "-1"])
def test_a_time_that_is_none_is_told_where_it_stands(tmp_path: Path, time: str) -> None:
    says = refused(tmp_path, f'night:\n  from: "{time}"\n  until: "6:00"\n')
    assert says.startswith(f"kiosk.yaml:{KIOSK.count(chr(10)) + 2}:9: ")
    assert time in says


def test_a_night_needs_both_its_ends(tmp_path: Path) -> None:
    assert "until" in refused(tmp_path, 'night: {from: "20:00"}\n')


def test_a_screen_is_named_as_the_machine_calls_it(tmp_path: Path) -> None:
    screen = "screen: {width_mm: 708, height_mm: 398, output: HDMI-A-1}\n"
    assert published(tmp_path, screen).screen.output == "HDMI-A-1"
