"""The report as a document, and its figures read back from it."""

import re
from collections.abc import Iterator

from tests.report.clause_5 import CLAUSE_5
from tests.report.clause_8 import CLAUSE_8
from tests.report.figure_rules import RULE_OF, RULES, FigureRule
from tests.report.own_rules import OWN_RULES, POLISH_ACT
from tests.report.requirement import Answer, Chapter, Requirement
from tests.report.wcag_operable import OPERABLE
from tests.report.wcag_perceivable import PERCEIVABLE
from tests.report.wcag_understandable import UNDERSTANDABLE
from tests.views.figures import Found
from tests.views.matrix import NOW

CHAPTERS: tuple[Chapter, ...] = (
    CLAUSE_5,
    CLAUSE_8,
    PERCEIVABLE,
    OPERABLE,
    UNDERSTANDABLE,
    OWN_RULES,
    POLISH_ACT,
)

_OPEN_ANSWERS: tuple[Answer, ...] = ("not met", "partly met")
_NOT_KEPT = " **not kept**"
_ROW = re.compile(
    r"\| (?P<words>.+?) \| (?P<bound>.*?) \| (?P<value>-?[\d,.]+).*? \| (?P<where>.*) \|"
)
_VERSION = re.compile(r"Measured on version (\S+)")

_INTRODUCTION = """\
# Accessibility: what was asked, how it is met, what was measured

For people who buy, inspect or audit the kiosk. Each requirement has a plain answer:

- **met** and **partly met** name the figure or the automatic test that shows it, and never claim
  more;
- **on site**: whether it is met depends on the machine and the room; a person has to look, with the
  [installation sheet](installation-sheet.md) ([po polsku](installation-sheet.pl.md));
- **not applicable**: the kiosk has nothing of the kind;
- **not met**: just that.

No person with a disability has tried the kiosk for this report, and no accredited body has tested
it. Figures and tests find many faults, but not all: only people can say whether a sentence is
understood.

This file is written by `make accessibility-report` and not by hand. Measured on version {version}
with the sample content as on {when}: every page and every sheet
of it, in Polish, Ukrainian and English, with letters at 100, 150 and 200 %, in all three themes, in
normal and low reach, on a panel of 1920 × 1080 pixels (708 × 398 mm, lower edge 900 mm above the
floor, read from 600 mm) and on the same panel upright. Of these 108 ways, the {ways} were measured
in which any four of the five choices still meet in every way; in every third of them pages are read
aloud, which adds controls. On each sheet the focus ring of one control is measured, of all else
everything.

`make check-all` looks for the same faults on three more institutions, in a made-up language of long
words, and on panels from 1280 × 800 to 3840 × 2160.
"""

_FIGURES = """\
## Figures

The worst that was found anywhere, and where. That the measures see the faults they are for is
tested as well: in `tests/views/`, `test_measures.py`, `test_focus_ring.py`, `test_names.py`,
`test_greyscale.py` and `test_reach.py`.

| figure | has to be | measured | where |
|---|---|---|---|
"""


def document(figures: dict[str, Found], version: str, ways: int) -> str:
    """The whole report in Markdown."""
    parts = [
        _INTRODUCTION.format(version=version, when=_when(), ways=ways),
        _what_is_open(),
        _FIGURES + "".join(_figure_row(rule, figures[rule.name]) for rule in RULES),
        *(_chapter(chapter, figures) for chapter in CHAPTERS),
    ]
    return "\n".join(parts)


def _when() -> str:
    return f"{NOW:%A}, {NOW.day} {NOW:%B %Y, %H:%M}"


def _what_is_open() -> str:
    lines = ["## What is not met, or not wholly", ""]
    for chapter in CHAPTERS:
        for requirement in chapter.requirements:
            if requirement.answer in _OPEN_ANSWERS:
                source = chapter.title.split(":")[0]
                lines.append(
                    f"- {source}, {requirement.number}: {requirement.answer}. {requirement.how}"
                )
    return "\n".join(lines) + "\n"


def _figure_row(rule: FigureRule, found: Found) -> str:
    bound = f"{rule.bound} {rule.written(rule.limit)}" if rule.bound else ""
    value = rule.written(found.value) + ("" if rule.keeps(found.value) else _NOT_KEPT)
    return f"| {rule.words} | {bound} | {value} | {_in_a_cell(found.what)} |\n"


def _chapter(chapter: Chapter, figures: dict[str, Found]) -> str:
    rows = "".join(_row(requirement, figures) for requirement in chapter.requirements)
    return (
        f"## {chapter.title}\n\n{chapter.source}\n\n"
        f"| | what is asked | answer | how, and by which figures | tests |\n|---|---|---|---|---|\n"
        f"{rows}"
    )


def _row(requirement: Requirement, figures: dict[str, Found]) -> str:
    how = requirement.how + "".join(
        f"<br>*{RULE_OF[name].words}: {RULE_OF[name].written(figures[name].value)}*"
        for name in requirement.figures
    )
    tests = "<br>".join(_test(name) for name in requirement.tests)
    return (
        f"| {requirement.number} | {requirement.asks} | **{requirement.answer}** | {how} |"
        f" {tests} |\n"
    )


def _test(name: str) -> str:
    path, _, function = name.partition("::")
    return f"[{function.removeprefix('test_').replace('_', ' ')}](../tests/{path})"


def _in_a_cell(text: str) -> str:
    return text.replace("|", "/")


def read_figures(text: str) -> dict[str, Found]:
    """The figures that a report holds, by the names of their rules, as precise as they are written.

    Raises KeyError for a row that no rule knows.
    """
    by_words = {rule.words: rule for rule in RULES}
    table = text.partition(_FIGURES)[2].partition("\n\n")[0]
    rows = (row for line in table.splitlines() if (row := _ROW.fullmatch(line)))
    return {
        by_words[row["words"]].name: Found(float(row["value"].replace(",", "")), row["where"])
        for row in rows
    }


def read_version(text: str) -> str:
    found = _VERSION.search(text)
    return found[1] if found else ""


def all_requirements() -> Iterator[Requirement]:
    for chapter in CHAPTERS:
        yield from chapter.requirements


def broken_limits(figures: dict[str, Found]) -> list[str]:
    """Figures that are not what they have to be, in words."""
    return [
        f"{rule.words}: {rule.written(found.value)}, has to be {rule.bound}"
        f" {rule.written(rule.limit)} ({found.what})"
        for rule in RULES
        if (found := figures.get(rule.name)) and not rule.keeps(found.value)
    ]
