"""Figures that could not be drawn, or hardly be seen, are named with their line."""

from pathlib import Path

import pytest

from tests.content.written_content import lines_of, read_with

FIGURE = "{id}: {{value: '{n}', label: X, group: Z, number: {n}{more}}}\n"


def problems_of(folder: Path, *numbers: str, more: str = "") -> list[str]:
    lines = (
        FIGURE.format(id=f"f{place}", n=number, more=more) for place, number in enumerate(numbers)
    )
    return lines_of(read_with(folder, {"figures.yaml": "".join(lines)}))


def test_a_part_is_not_larger_than_its_whole(tmp_path: Path) -> None:
    assert problems_of(tmp_path, "7", more=", of: 6") == ["figures.yaml:1:46: 7 is no part of 6."]


def test_less_than_nothing_cannot_be_drawn(tmp_path: Path) -> None:
    assert problems_of(tmp_path, "-7") == [
        "figures.yaml:1:47: -7 is less than nothing and cannot be drawn."
    ]


@pytest.mark.parametrize("numbers", [("800",), ("8", "8000"), ("0", "8000"), ("350000000",)])
def test_a_group_may_hold_one_figure_or_very_different_ones(
    tmp_path: Path, numbers: tuple[str, ...]
) -> None:
    assert problems_of(tmp_path, *numbers) == []


def test_a_figure_that_would_hardly_be_seen_is_worth_a_look(tmp_path: Path) -> None:
    assert problems_of(tmp_path, "350000000", "800", "400000") == [
        "figures.yaml:2:48: warning: Beside 350000000 in the same group 800 will hardly be seen."
        " Take it out of the group."
    ]


def test_a_whole_counts_as_well(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, "5", more=", of: 9000")
    assert problem.startswith("figures.yaml:1:46: warning: Beside 9000 in the same group 5 ")


def test_figures_of_different_groups_are_not_compared(tmp_path: Path) -> None:
    figures = (
        "a: {value: '1', label: X, group: Y, number: 1}\n"
        "b: {value: '9000', label: X, group: Z, number: 9000}\n"
    )
    assert lines_of(read_with(tmp_path, {"figures.yaml": figures})) == []


def test_a_group_in_an_unknown_language_and_an_unknown_icon_are_named(tmp_path: Path) -> None:
    figures = "a: {value: '1', label: X, group: {fr: Y}, icon: hart}\n"
    found = lines_of(read_with(tmp_path, {"figures.yaml": figures}))
    assert len(found) == 2
    assert "fr" in found[0]
    assert "heart" in found[1]
