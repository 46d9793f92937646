"""The search for what visitors typed finds what was planted, and nothing else."""

from pathlib import Path

import pytest

from tests.abuse.people import people
from tests.abuse.traces import LARGEST, Traces

PESEL, NAME = "71052893147", "Wrzeszczykłowska"
TRACES = Traces([PESEL], [NAME])

PLANTED = (
    b"PESEL 71052893147.",
    b"710528-93147",
    b"71 05 28 93 147",
    b"id=9971052893147",
    PESEL.encode("utf-16"),
    b"x" + PESEL.encode("utf-16-be"),
    b"\x00\x01SQLite\x00" + PESEL.encode("utf-16-le"),
    b"typed: 105289",
    b'{"typed": "28/93/14"}',
    NAME.encode(),
    b"<b>WRZESZCZYKLOWSKA</b>",
    NAME.encode("utf-16-le"),
    b"\x00" + NAME.encode("utf-16-be"),
)

HARMLESS = (
    b"",
    b"7 1 0 5",
    b"10528",
    b"wrzeszczy",
    b"2026-11-24 10:52:89,314 INFO Speech: espeak-ng speaks pl",
    b"Thread 0x00007f1052893148 (most recent call first):",
    b"00000001-ab105289314ff0e1.snapshot",
)


@pytest.mark.parametrize("raw", PLANTED)
def test_what_was_planted_is_found(raw: bytes) -> None:
    assert list(TRACES.found_in(b"before " + raw + b" after"))


@pytest.mark.parametrize("raw", HARMLESS)
def test_what_is_harmless(raw: bytes) -> None:
    assert list(TRACES.found_in(raw)) == []


def test_files_and_their_names_are_searched(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "kiosk.log").write_text(f"he typed {PESEL}\n")
    (tmp_path / f"{NAME}.wav").touch()
    (tmp_path / "fine.log").write_text("nothing\n")
    found = {path.name for path, _ in TRACES.found_below([tmp_path])}
    assert found == {"kiosk.log", f"{NAME}.wav"}


def test_a_dump_of_the_memory_is_a_trace(tmp_path: Path) -> None:
    with (tmp_path / "core").open("wb") as core:
        core.truncate(LARGEST + 1)
    assert [path.name for path, _ in TRACES.found_below([tmp_path])] == ["core"]


def test_pieces_that_the_content_holds_prove_nothing() -> None:
    traces = Traces([PESEL], [NAME], harmless=[b"tel. 71 05 28 00"])
    assert list(traces.found_in(b"tel. 71 05 28")) == []
    assert list(traces.found_in(PESEL.encode()))


def test_made_up_people_have_valid_numbers_and_names_of_their_own() -> None:
    made_up = people(7, 200)
    assert len({person.pesel for person in made_up}) == 200
    assert len({person.last_name for person in made_up}) == 200
    for person in made_up:
        digits = [int(digit) for digit in person.pesel]
        weights = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1)
        assert sum(map(int.__mul__, digits, weights)) % 10 == 0
    assert people(7, 200) == made_up
    assert people(8, 200) != made_up
