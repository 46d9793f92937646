"""The report that the institution reads: one page, one table, the same figures."""

import csv
import io
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kiosk.cli import GOOD, WRONG_USAGE, main
from kiosk.content.model import Content, to_snapshot
from kiosk.content.store import Store
from kiosk.report import PAGE, TABLE, write_report
from kiosk.report_opening import usually_open
from kiosk.running.batch import Batch, PageCell
from kiosk.running.counts_file import FILE, CountsFile
from kiosk.running.supply import STATE, state_folder
from kiosk.visit.counted import SEARCH_WITHOUT_HIT, VISIT

TODAY = date(2026, 11, 24)
MONDAY = "2026-11-23"
COUNTED: dict[PageCell, int] = {
    (MONDAY, 8, VISIT, "pl"): 41,
    (MONDAY, 10, VISIT, "pl"): 3,
    (MONDAY, 8, "home", "pl"): 44,
    (MONDAY, 8, "office-kasy", "pl"): 1234,
    (MONDAY, 8, "office-kasy", "uk"): 4,
    (MONDAY, 8, "office-gone", "pl"): 17,
    (MONDAY, 8, SEARCH_WITHOUT_HIT, "uk"): 23,
}


class Desk:
    """Where the report is made: a content folder and what was counted."""

    def __init__(self, place: Path, sample: Content) -> None:
        self.folder, self.out = place / "content", place / "out"
        self.state = state_folder(self.folder)
        Store(self.state).write(to_snapshot(sample), "1")

    def counted(self, pages: dict[PageCell, int]) -> "Desk":
        CountsFile(self.state).add(Batch(1, pages, {(MONDAY, "text"): 6}, "2025-10-24"))
        return self

    def report(self, first: date | None = None, last: date | None = None) -> str:
        write_report(self.folder, self.out, first, last, TODAY, "en_GB.UTF-8")
        return (self.out / PAGE).read_text(encoding="utf-8")

    def table(self) -> list[list[str]]:
        raw = (self.out / TABLE).read_bytes().decode("utf-8")
        return list(csv.reader(io.StringIO(raw, newline=""), strict=True))


class Reading(HTMLParser):
    """What is on a page: its elements, what they name, and the text of its cells."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and data.strip():
            self.texts.append((self.open[-1], data.strip()))


@pytest.fixture
def desk(tmp_path: Path, sample: Content, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv(STATE, str(tmp_path / "state"))
    return Desk(tmp_path, sample)


def test_a_director_reads_what_people_look_for(desk: Desk) -> None:
    page = desk.counted(COUNTED).report()
    said = [text for _, text in Reading(page).texts]
    assert "Municipal Social Welfare Centre" in said
    assert "From 23 November 2026 to 23 November 2026 · MOPS main building" in said
    assert any(
        text.startswith("Most looked for: Cash desks (1,234), office-gone (17)") for text in said
    )
    assert "Most come on: Monday, 8–10 h." in said


def test_nothing_under_five_is_written_anywhere(desk: Desk) -> None:
    reading = Reading(desk.counted(COUNTED).report())
    figures = [text for tag, text in reading.texts if tag in ("td", "dd")]
    assert "<5" in figures
    assert not [text for text in figures if re.fullmatch(r"[0-4]", text)]
    assert not [line for line in desk.table() if re.fullmatch(r"[0-4]", line[-1])]
    assert "44" in figures, "sums take in what is shown"
    assert "1,238" not in figures, "and nothing that is not"


def test_the_table_has_the_figures_of_the_page(desk: Desk) -> None:
    desk.counted(COUNTED).report()
    table = desk.table()
    assert table[0] == ["count", "id", "name", "language", "weekday", "hours", "times"]
    assert ["page", "office-kasy", "Cash desks", "pl", "", "", "1234"] in table
    assert ["page", "office-kasy", "Cash desks", "uk", "", "", "<5"] in table
    assert ["visit", "", "", "", "1", "8-10 h", "41"] in table
    assert ["search", "search-without-hit", "", "uk", "", "", "23"] in table
    assert ["aid", "text", "Larger letters", "", "", "", "6"] in table
    assert {len(line) for line in table} == {7}


def test_the_page_needs_nothing_from_elsewhere_and_runs_nothing(desk: Desk) -> None:
    reading = Reading(desk.counted(COUNTED).report())
    assert reading.open == []
    assert ("html", {"lang": "en"}) in reading.elements
    elements = {tag for tag, _ in reading.elements}
    assert elements.isdisjoint({"script", "link", "img", "iframe", "a", "form"})
    named = {name for _, names in reading.elements for name in names}
    assert named.isdisjoint({"src", "href", "onclick", "onload", "style"})
    assert not [text for _, text in reading.texts if "url(" in text or "@import" in text]


def test_every_drawing_stands_beside_its_figures(desk: Desk) -> None:
    reading = Reading(desk.counted(COUNTED).report())
    drawings = [names for tag, names in reading.elements if tag == "svg"]
    assert drawings
    assert all(names["aria-hidden"] == "true" for names in drawings)
    headed = [tag for tag, _ in reading.elements if tag in ("table", "caption")]
    assert headed == ["table", "caption"] * (len(headed) // 2)


def test_before_anything_was_counted_it_says_so(desk: Desk) -> None:
    assert "Nothing to show has been counted in this time." in desk.report()
    assert not (desk.state / FILE).exists()


def test_a_name_can_neither_break_the_page_nor_be_a_formula(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    hostile = {
        (MONDAY, 8, "=HYPERLINK(1)", "pl"): 9,
        (MONDAY, 8, "<script>alert(1)</script>", "pl"): 9,
        (MONDAY, 8, 'a","b\r\nc', "pl"): 9,
    }
    reading = Reading(desk.counted(hostile).report())
    assert "script" not in {tag for tag, _ in reading.elements}
    names = [line[2] for line in desk.table()]
    assert "'=HYPERLINK(1)" in names
    assert 'a","b\r\nc' in names


def test_a_private_matter_has_no_row(desk: Desk, sample: Content) -> None:
    private = next(each for each in sample.situations if each.sensitive)
    page = desk.counted({**COUNTED, (MONDAY, 8, f"situation-{private.id}", "pl"): 99}).report()
    assert private.id not in page
    assert private.name["en"] not in page
    assert not [line for line in desk.table() if private.id in line[1]]


def test_hours_are_seen_beside_visits(sample: Content) -> None:
    open_blocks = usually_open(sample)
    assert (0, 8) in open_blocks
    assert (0, 22) not in open_blocks
    assert not [place for place in open_blocks if place[0] == 6]


def test_only_the_days_that_are_asked_for(desk: Desk) -> None:
    desk.counted({**COUNTED, ("2026-10-05", 8, "office-zon", "pl"): 77})
    assert "77" in desk.report(date(2026, 10, 1), date(2026, 10, 31))
    assert "1,234" not in desk.report(date(2026, 10, 1), date(2026, 10, 31))


def test_the_command(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.counted(COUNTED)
    asked = ["report", str(desk.folder), str(desk.out)]
    assert main([*asked, "--from", "2026-11-01", "--to", "2026-11-30"]) == GOOD
    assert capsys.readouterr().out.split() == [str(desk.out / PAGE), str(desk.out / TABLE)]
    desk.out.joinpath(PAGE).unlink()
    desk.out.joinpath(PAGE).mkdir()
    assert main(asked) == WRONG_USAGE
    assert "cannot be written" in capsys.readouterr().err


def test_days_the_wrong_way_round(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["report", str(desk.folder), str(desk.out), "--from", "2026-11-30", "--to"]
    assert main([*asked, "2026-11-01"]) == WRONG_USAGE
    assert "--from" in capsys.readouterr().err


def test_counts_that_cannot_be_read(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    (desk.state / FILE).write_bytes(b"broken" * 1000)
    assert main(["report", str(desk.folder), str(desk.out)]) == WRONG_USAGE
    assert FILE in capsys.readouterr().err
