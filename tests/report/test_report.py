"""The accessibility report is what its parts say today, and claims nothing that no test shows.

Only its figures are from the day it was written: measuring them anew takes minutes.
"""

import ast
import re
from itertools import pairwise
from pathlib import Path

import pytest

from tests.report.document import (
    CHAPTERS,
    all_requirements,
    broken_limits,
    document,
    read_figures,
    read_version,
)
from tests.report.figure_rules import NEVER, RULE_OF, RULES
from tests.report.measuring import chosen_ways, worst
from tests.views.figures import Found

TESTS = Path(__file__).parent.parent
DOCS = TESTS.parent / "docs"
REPORT = DOCS / "accessibility.md"
SHEETS = (DOCS / "installation-sheet.md", DOCS / "installation-sheet.pl.md")


@pytest.fixture(scope="module")
def report() -> str:
    return REPORT.read_text(encoding="utf-8")


def test_the_report_is_what_its_parts_say(report: str) -> None:
    """If not: ``make accessibility-report``."""
    figures = read_figures(report)
    assert document(figures, read_version(report), len(chosen_ways())) == report


def test_every_figure_is_there_and_what_it_has_to_be(report: str) -> None:
    figures = read_figures(report)
    assert set(figures) == set(RULE_OF)
    assert broken_limits(figures) == []


def test_a_figure_that_breaks_its_limit_is_told() -> None:
    figures = {rule.name: Found(rule.limit, "somewhere") for rule in RULES}
    assert broken_limits(figures) == []
    figures["gap"] = Found(2.9, "home, pl")
    figures["cut"] = Found(1, "a text is cut")
    gap, cut = broken_limits(figures)
    assert gap == "Least gap between two controls: 2.9 mm, has to be at least 3.0 mm (home, pl)"
    assert "a text is cut" in cut
    assert "| 2.9 mm **not kept** | home, pl |" in document(figures, "1.0", 1)


def test_figures_are_read_as_they_are_written() -> None:
    figures = {rule.name: Found(1234.5, f"at {rule.name}") for rule in RULES}
    written = document(figures, "1.0", 1)
    read = read_figures(written)
    assert read_version(written) == "1.0"
    assert read["gap"] == Found(1234.5, "at gap")
    assert read["sheets"].value == pytest.approx(1234, abs=1)
    assert {name: found.what for name, found in read.items()} == {
        rule.name: f"at {rule.name}" for rule in RULES
    }


def test_counts_are_added_up_and_of_others_the_worst_is_kept() -> None:
    one = {"gap": Found(4, "here"), "cut": Found(1, "this"), "highest-lying": Found(990, "here")}
    two = {"gap": Found(3, "there"), "cut": Found(2, "that"), "highest-lying": Found(980, "there")}
    assert worst([one, two]) == {
        "gap": Found(3, "there"),
        "cut": Found(3, "this"),
        "highest-lying": Found(990, "here"),
    }


def test_any_four_choices_meet_in_every_way() -> None:
    ways = [
        (
            way.session.language,
            way.session.text_size,
            way.session.theme,
            way.session.reach,
            way.size,
        )
        for way in chosen_ways()
    ]
    for left_out, count in zip(range(5), (36, 36, 36, 54, 54), strict=True):
        met = {way[:left_out] + way[left_out + 1 :] for way in ways}
        assert len(met) == count
    assert {way.session.aloud for way in chosen_ways()} == {False, True}


def test_every_test_that_is_named_is_there() -> None:
    named = {name for requirement in all_requirements() for name in requirement.tests}
    missing = [name for name in sorted(named) if not is_test(name)]
    assert missing == []


def is_test(name: str) -> bool:
    path, _, function = name.partition("::")
    if not (TESTS / path).is_file():
        return False
    tree = ast.parse((TESTS / path).read_text(encoding="utf-8"))
    return any(
        isinstance(node, ast.FunctionDef) and node.name == function for node in ast.walk(tree)
    )


def test_a_test_that_is_not_there_is_seen() -> None:
    assert is_test("report/test_report.py::test_a_test_that_is_not_there_is_seen")
    assert not is_test("report/test_report.py::test_nothing")
    assert not is_test("report/test_nothing.py::test_nothing")


def test_what_is_met_is_shown_by_a_test() -> None:
    unshown = [
        requirement.number
        for requirement in all_requirements()
        if requirement.answer in ("met", "partly met") and not requirement.tests
    ]
    assert unshown == []


def test_every_figure_serves_a_requirement_and_is_known() -> None:
    used = {name for requirement in all_requirements() for name in requirement.figures}
    only_counted = {rule.name for rule in RULES if rule.bound is None}
    assert used <= set(RULE_OF)
    assert set(RULE_OF) - used - only_counted == set()
    assert {name for name, _ in NEVER} <= set(RULE_OF)


def test_every_clause_is_answered_once() -> None:
    for chapter in CHAPTERS:
        numbers = [requirement.number for requirement in chapter.requirements]
        assert len(set(numbers)) == len(numbers), chapter.title
    clauses = {requirement.number for requirement in CHAPTERS[0].requirements}
    assert {f"5.1.3.{number}" for number in range(1, 17)} <= clauses
    assert {"5.1.2.2", "5.1.4", "5.1.5", "5.1.7", "5.2", "5.3", "5.4", "5.7", "5.8"} <= clauses


def table_cells(sheet: Path) -> list[int]:
    """How many cells each row of the sheet's tables has."""
    lines = sheet.read_text(encoding="utf-8").splitlines()
    return [line.count("|") for line in lines if line.startswith("|")]


def test_the_installation_sheets_ask_the_same() -> None:
    """In both languages: as many rows, and the same millimetres, decibels and newtons."""
    english, polish = SHEETS
    assert table_cells(english) == table_cells(polish)
    assert measures_in(english) == measures_in(polish)


def measures_in(sheet: Path) -> list[str]:
    """Every number with its unit, in order; Polish has a comma in it."""
    text = sheet.read_text(encoding="utf-8")
    words = re.sub(r"(?<=\d),(?=\d)", ".", text.replace("|", " ")).split()
    units = {"mm", "dB", "dB(A)", "N", "s", "°"}
    return [
        f"{number} {unit.rstrip('.,;:')}"
        for number, unit in pairwise(words)
        if unit.rstrip(".,;:") in units and any(letter.isdigit() for letter in number)
    ]


def test_what_the_report_leaves_to_the_site_stands_on_the_sheet() -> None:
    """Clauses that depend on the place are named in both sheets."""
    left = {
        number
        for requirement in all_requirements()
        if requirement.answer == "on site"
        for number in requirement.number.replace(" – ", ", ").split(", ")
        if number[:1] in "58"
    }
    for sheet in SHEETS:
        text = sheet.read_text(encoding="utf-8")
        assert [number for number in sorted(left) if number not in text] == []
