"""The aids on the screen: each with all its choices, in reading order, whole on any panel."""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from kiosk.views.aid_boxes import AidCard
from kiosk.visit.destinations import AtAids
from kiosk.visit.likings import TEXT_SIZES, THEMES, Reach, TextSize, ThemeName
from kiosk.visit.session import Session
from kiosk.visit.shown import AidsPage
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Go, ReadAloud
from tests.examples import at, institution
from tests.views.matrix import REACHES
from tests.views.measures import drawn_words, lost_words
from tests.views.shown_sheets import ShownSheet, on_screen, shown_sheets

NOON = at("2026-11-23 12:00")
LYING, UPRIGHT, SMALL = QSize(1920, 1080), QSize(1080, 1920), QSize(1280, 800)


def aids(session: Session, size: QSize = LYING, is_aloud: bool = False) -> Iterator[ShownSheet]:
    visit = Visit(session).after(Go(AtAids()))
    if is_aloud:
        visit = visit.after(ReadAloud())
    with closing(shown_sheets(institution(6), visit, size, NOON)) as sheets:
        yield from sheets


def choices_on(sheet: ShownSheet) -> list[str]:
    """Names of the page's own choices on a sheet, as the keys go through them."""
    assert isinstance(sheet.page, AidsPage)
    own = {choice.id for group in sheet.page.groups for choice in group.choices}
    return [each.objectName() for each in sheet.frame.controls() if each.objectName() in own]


def all_choices(page: AidsPage) -> list[str]:
    return [choice.id for group in page.groups for choice in group.choices]


@pytest.mark.parametrize("size", [LYING, UPRIGHT])
def test_all_aids_are_on_one_sheet_of_a_usual_panel(size: QSize, qapp: QApplication) -> None:
    for sheet in aids(Session("pl"), size):
        assert sheet.of == 1
        cards = [sheet.box_of(each) for each in sheet.widgets if isinstance(each, AidCard)]
        assert len(cards) == 5
        beside = Counter(card.y() for card in cards)
        assert max(beside.values()) == (2 if size == LYING else 1)


def test_keys_go_through_the_aids_one_by_one_though_they_stand_in_columns(
    qapp: QApplication,
) -> None:
    for sheet in aids(Session("pl")):
        assert isinstance(sheet.page, AidsPage)
        assert choices_on(sheet) == all_choices(sheet.page)


@pytest.mark.parametrize("text_size", [100, 150, 200])
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("is_aloud", [False, True])
def test_every_choice_is_on_one_sheet(
    is_aloud: bool, theme: ThemeName, text_size: TextSize, qapp: QApplication
) -> None:
    for size in (SMALL, SMALL.transposed()):
        seen: list[str] = []
        words: list[set[str]] = []
        for sheet in aids(Session("uk", text_size, theme), size, is_aloud):
            assert sheet.misfits == []
            seen += choices_on(sheet)
            words.append(drawn_words(sheet))
            page = sheet.page
        assert isinstance(page, AidsPage)
        assert seen == all_choices(page)
        assert list(lost_words(page, words)) == []


@pytest.mark.parametrize("reach", REACHES)
@pytest.mark.parametrize("text_size", [100, 200])
def test_a_small_panel_holds_them_all(
    text_size: TextSize, reach: Reach, qapp: QApplication
) -> None:
    content = on_screen(institution(6), width_mm=370, height_mm=231)
    visit = Visit(Session("pl", text_size, reach=reach)).after(Go(AtAids()))
    for sheet in shown_sheets(content, visit, SMALL, NOON):
        assert sheet.misfits == []


def test_who_enlarges_the_text_stays_at_the_aid_that_was_read(qapp: QApplication) -> None:
    """A sheet begins at the same place of the page, whether its aids are divided or not."""
    usual, large = (
        {first for sheet in aids(Session("pl", text_size), SMALL, True) for first in firsts(sheet)}
        for text_size in (TEXT_SIZES[0], TEXT_SIZES[-1])
    )
    assert usual < large


def firsts(sheet: ShownSheet) -> list[int]:
    return sheet.frame.view.firsts
