"""The walk through the kiosk comes to every page, and to each once."""

import pytest

from kiosk.content.model import Content
from kiosk.visit.likings import TextSize
from kiosk.visit.pages import page
from kiosk.visit.session import Session
from kiosk.visit.shown import (
    AidsPage,
    ArticlePage,
    AttractPage,
    FiguresPage,
    OfficePage,
    SearchPage,
    StillTherePage,
    TilesPage,
    WriteDownPage,
)
from kiosk.visit.walk import every_page
from tests.examples import at, institution

NOON = at("2026-11-23 12:00")


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("offices", [0, 1, 6, 30, 200])
def test_the_walk_reaches_every_office(offices: int, text_size: TextSize) -> None:
    pages = list(every_page(institution(offices), Session("pl", text_size), NOON))
    names = [name for name, _, _ in pages]
    assert len(names) == len(set(names))
    seen = {shown.id for _, _, shown in pages if isinstance(shown, OfficePage)}
    assert seen == {f"office-office-{number}" for number in range(offices)}


def test_the_walk_sees_each_code_of_an_office() -> None:
    pages = every_page(institution(1), Session("pl"), NOON)
    chosen = [
        [choice.id for choice in shown.code.choices if choice.on]
        for _, _, shown in pages
        if isinstance(shown, OfficePage) and shown.code
    ]
    assert chosen == [["code-website"], ["code-contact"], ["code-way"]]


def test_the_walk_sees_all_kinds_of_pages(sample: Content) -> None:
    kinds = {type(shown) for _, _, shown in every_page(sample, Session("pl"), NOON)}
    assert kinds == {
        TilesPage,
        SearchPage,
        OfficePage,
        WriteDownPage,
        ArticlePage,
        FiguresPage,
        AttractPage,
        StillTherePage,
        AidsPage,
    }


def test_the_visit_of_the_walk_shows_the_page(sample: Content) -> None:
    for _, visit, shown in every_page(sample, Session("uk"), NOON):
        assert page(sample, visit, NOON) == shown


def test_the_walk_sees_the_search_with_nothing_typed_and_with_something_found(
    sample: Content,
) -> None:
    for language in ("pl", "uk", "en"):
        pages = every_page(sample, Session(language), NOON)
        found = [len(shown.hits) for _, _, shown in pages if isinstance(shown, SearchPage)]
        assert found[0] == 0
        assert found[1] > 0
