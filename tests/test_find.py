"""`kiosk find`: a clerk tries out what visitors type."""

import json
from pathlib import Path

import pytest

from kiosk.cli import GOOD, PROBLEMS, WRONG_USAGE, main
from tests.content.written_content import BOARD, CASH, KIOSK, write


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write(
        tmp_path,
        {"offices/kasy.yaml": CASH + "keywords: {pl: [gotówka], uk: [готівка], en: [cash]}\n"},
    )


def ids(capsys: pytest.CaptureFixture[str], *arguments: object) -> list[str]:
    assert main(["find", *map(str, arguments), "--json"]) == GOOD
    offices = json.loads(capsys.readouterr().out)
    assert isinstance(offices, list)
    return offices


def test_it_lists_the_offices_best_first(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ids(capsys, "gotowka", content) == ["kasy"]
    assert ids(capsys, "316", content) == ["zon"]
    assert ids(capsys, "каси", content, "--language", "uk") == ["kasy"]


def test_it_says_to_people_why(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "gotówki", str(content)]) == GOOD
    assert capsys.readouterr().out == "kasy  Kasy (keyword: gotówka)\n"
    assert main(["find", "cash", str(content), "--language", "en"]) == GOOD
    assert capsys.readouterr().out == "kasy  Cash desks (name)\n"


def test_nothing_found_is_no_problem(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ids(capsys, "xyzzy", content) == []
    assert main(["find", "xyzzy", str(content)]) == GOOD
    assert capsys.readouterr().out == "Nothing found.\n"


@pytest.mark.parametrize(
    "query",
    ["", " ", "a" * 10_000, "kasa " * 2_000, "😀", "a\0b", "(.*[", "ابحث", "\udcff", "%s{}"],
)
def test_any_query_is_answered(
    content: Path, capsys: pytest.CaptureFixture[str], query: str
) -> None:
    assert set(ids(capsys, query, content)) <= {"kasy", "zon"}


def test_a_language_the_content_does_not_have(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["find", "kasy", str(content), "--language", "de"]) == WRONG_USAGE
    assert "'de'; it has: pl, uk, en" in capsys.readouterr().err


def test_problems_of_the_content_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = write(tmp_path, {"offices/zon.yaml": BOARD.replace("15.00", "25.00")})
    assert main(["find", "kasy", str(broken)]) == PROBLEMS
    said = capsys.readouterr()
    assert said.out == ""
    assert "offices/zon.yaml:9:" in said.err


def test_pictures_are_not_drawn_for_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    logo = KIOSK.replace("  website", "  logo: pictures/logo.svg\n  website")
    nothing = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
    content = write(tmp_path, {"kiosk.yaml": logo, "pictures/logo.svg": nothing})
    assert ids(capsys, "kasy", content) == ["kasy"]
