"""The numbers say what is true of them, and are compared only where they can be."""

import msgspec
import pytest

from kiosk.content.model import Figure
from kiosk.visit.destinations import AtFigures
from kiosk.visit.figures_page import groups
from kiosk.visit.pages import page
from kiosk.visit.parts import FigureGroup
from kiosk.visit.phrases import phrases_in
from kiosk.visit.session import Session
from kiosk.visit.spoken import spoken
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Go
from tests.examples import at, institution

CHILDREN = {"pl": "Dzieci", "en": "Children"}


def figure(
    number: float | None,
    of: float | None = None,
    group: dict[str, str] | None = None,
    icon: str | None = None,
) -> Figure:
    return Figure("one", {"pl": "prawie tyle"}, {"pl": "osób"}, number, of, group, icon)


def shown(*figures: Figure, language: str = "en") -> tuple[FigureGroup, ...]:
    content = msgspec.structs.replace(institution(), figures=figures)
    return groups(content, phrases_in(language))


def test_figures_of_one_group_stand_on_one_card() -> None:
    first, second = shown(
        figure(800, group=CHILDREN), figure(5), figure(400, group={"pl": "Dzieci"})
    )
    assert [each.number for each in first.figures] == [800, 400]
    assert [each.number for each in second.figures] == [5]
    assert first.heading is not None
    assert first.heading.text == "Children"
    assert second.heading is None


@pytest.mark.parametrize(
    ("figures", "longest"),
    [
        ([figure(800, group=CHILDREN), figure(400, group=CHILDREN)], 800),
        ([figure(800, group=CHILDREN)], None),
        ([figure(800)], None),
        ([figure(None)], None),
        ([figure(300, 800)], 800),
        ([figure(900, group=CHILDREN), figure(300, 800, CHILDREN)], 900),
        ([figure(0, group=CHILDREN), figure(0, group=CHILDREN)], None),
        ([figure(800, group=CHILDREN), figure(None, group=CHILDREN)], None),
    ],
)
def test_lengths_are_drawn_only_where_there_is_something_to_compare(
    figures: list[Figure], longest: float | None
) -> None:
    (group,) = shown(*figures)
    assert group.longest == longest


@pytest.mark.parametrize(
    ("number", "of", "units", "part"),
    [
        (300, 800, (3, 8), "to około 3 na 8"),
        (1, 2, (1, 2), "to około 1 na 2"),
        (299, 800, (3, 8), "to około 3 na 8"),
        (610, 1000, (3, 5), "to około 3 na 5"),
        (6, 100, None, "to około 6 na 100"),
        (1, 1000, None, None),
        (0, 800, None, None),
        (800, 800, None, None),
        (999, 1000, None, None),
        (300, None, None, None),
    ],
)
def test_a_part_is_said_only_as_it_is(
    number: float, of: float | None, units: tuple[int, int] | None, part: str | None
) -> None:
    ((one,),) = (group.figures for group in shown(figure(number, of)))
    assert one.units == units
    assert (one.part.text if one.part else None) == part


@pytest.mark.parametrize(
    ("number", "icon", "units"),
    [(6, "map", (6, 6)), (6, None, None), (11, "map", None), (2.5, "map", None), (1, "map", None)],
)
def test_a_few_things_are_drawn_one_by_one(
    number: float, icon: str | None, units: tuple[int, int] | None
) -> None:
    ((one,),) = (group.figures for group in shown(figure(number, icon=icon)))
    assert one.units == units
    assert one.part is None


def test_headings_values_and_shares_are_said() -> None:
    content = msgspec.structs.replace(
        institution(),
        figures=(
            Figure("a", {"pl": "prawie 800"}, {"pl": "osób"}, 800, None, {"pl": "Ludzie"}),
            Figure("b", {"pl": "prawie 300"}, {"pl": "z nich"}, 300, 800, {"pl": "Ludzie"}),
        ),
    )
    visit = Visit(Session("pl")).after(Go(AtFigures()))
    said = [each.text.strip() for each in spoken(page(content, visit, at("2026-11-24 14:47")))]
    assert said[1:4] == ["Ludzie.", "Prawie osiemset osób.", "Prawie trzysta z nich."]
    assert len([text for text in said if "osiem" in text]) == 2
