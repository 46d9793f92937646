"""Articles are comfortable to read, whatever is in them and however large the letters are."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import pairwise, product

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Content
from kiosk.views.article_pieces import Entry, Picture, Quotation
from kiosk.views.article_title import Adornment
from kiosk.views.card import Card
from kiosk.views.pieces import Writing
from kiosk.views.table_pieces import RowPiece
from kiosk.visit.destinations import AtArticle
from kiosk.visit.likings import TEXT_SIZES, THEMES, TextSize, ThemeName
from kiosk.visit.session import Session
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Go
from tests.examples import at
from tests.views.measures import drawn_words, lost_words, wrong_with
from tests.views.reading_examples import EVERY_BLOCK, with_article
from tests.views.shown_sheets import ShownSheet, shown_sheets

pytestmark = pytest.mark.usefixtures("qapp")

NOW = at("2026-11-24 14:47")
WIDE, UPRIGHT, SMALL = QSize(1920, 1080), QSize(1080, 1920), QSize(1280, 800)
SENTENCE = "Pracownik socjalny szuka rozwiązań razem z ludźmi. "


def reading(session: Session) -> Visit:
    return Visit(session).after(Go(AtArticle("open-day")))


def wrong(content: Content, session: Session, size: QSize) -> list[str]:
    """What is wrong on any sheet, or on none of them at all."""
    found: list[str] = []
    words: list[set[str]] = []
    page = None
    for sheet in shown_sheets(content, reading(session), size, NOW):
        # A small panel cannot double its letters; other tests measure how large they are.
        found += [each for each in wrong_with(sheet) if not each.startswith("capitals of")]
        words.append(drawn_words(sheet))
        page = sheet.page
    assert page is not None
    return [*found, *lost_words(page, words)]


def kinds_on(content: Content, session: Session, size: QSize = WIDE) -> list[list[str]]:
    """The pieces of each sheet, by what they are."""
    return [
        [type(piece).__name__ for card in cards_of(sheet) for piece in card.pieces]
        for sheet in shown_sheets(content, reading(session), size, NOW)
    ]


@contextmanager
def first_sheet(content: Content, session: Session, size: QSize = WIDE) -> Iterator[ShownSheet]:
    with closing(shown_sheets(content, reading(session), size, NOW)) as sheets:
        yield next(sheets)


def cards_of(sheet: ShownSheet) -> list[Card]:
    return [card for card in sheet.frame.view.findChildren(Card) if card.framed]


@pytest.mark.parametrize(
    ("text_size", "theme", "size"),
    [
        *product((100, 200), ("standard",), (WIDE, UPRIGHT)),
        (150, "contrast", WIDE),
        (150, "white", UPRIGHT),
        (200, "standard", SMALL),
    ],
)
def test_every_kind_of_block_is_shown_whole(
    text_size: TextSize, theme: ThemeName, size: QSize
) -> None:
    content = with_article(EVERY_BLOCK, "pictures/wide.png")
    assert wrong(content, Session("pl", text_size, theme), size) == []


@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_headings_stay_with_what_follows_them(text_size: TextSize) -> None:
    content = with_article(f"## Tytuł\n\n{SENTENCE * 6}\n\n" * 9)
    for sheet in shown_sheets(content, reading(Session("pl", text_size)), WIDE, NOW):
        for card in cards_of(sheet):
            last = card.pieces[-1]
            assert not (isinstance(last, Writing) and last.is_heading)


def test_what_leads_to_a_list_stays_with_it() -> None:
    content = with_article(f"{SENTENCE}Pomagamy:\n\n- jednym\n- drugim\n\n" * 12)
    for sheet in shown_sheets(content, reading(Session("pl", 200)), WIDE, NOW):
        assert not any(card.pieces[-1].words.text.endswith(":") for card in cards_of(sheet))


def test_no_line_stands_alone() -> None:
    content = with_article(f"{SENTENCE * 7}\n\n" * 8)
    for text_size in TEXT_SIZES:
        for sheet in shown_sheets(content, reading(Session("pl", text_size)), WIDE, NOW):
            pieces = [piece for card in cards_of(sheet) for piece in card.pieces]
            line = sheet.frame.view.theme.text * 1.3
            assert all(piece.height() > line for piece in pieces)


def test_sheets_are_about_equally_full() -> None:
    content = with_article(f"{SENTENCE * 5}\n\n" * 14)
    lines = [
        sum(card.height() for card in cards_of(sheet)) / len(cards_of(sheet))
        for sheet in shown_sheets(content, reading(Session("pl", 200)), WIDE, NOW)
    ]
    assert len(lines) > 3
    assert min(lines) > max(lines) / 2


def test_lines_are_not_too_long_to_follow() -> None:
    content = with_article(f"{SENTENCE * 5}\n\n" * 3)
    for size in (WIDE, UPRIGHT, QSize(3840, 2160)):
        for sheet in shown_sheets(content, reading(Session("pl")), size, NOW):
            letters = [
                len(drawn.text)
                for card in cards_of(sheet)
                for drawn in sheet.texts
                if drawn.widget in card.pieces
            ]
            assert max(letters) < 90


def test_a_table_is_a_table_where_there_is_room() -> None:
    content = with_article("| Dzień | Godziny |\n|-|-|\n| sobota | 10–14 |\n| niedziela | – |\n")
    ((*kinds,),) = kinds_on(content, Session("pl"))
    assert kinds == ["RowPiece"] * 3


def test_the_columns_of_a_table_stand_below_their_heads() -> None:
    content = with_article("| Dzień | Godziny |\n|-|-|\n| sobota | 10–14 |\n| niedziela | – |\n")
    with first_sheet(content, Session("pl")) as sheet:
        left = {drawn.text: round(drawn.left) for drawn in sheet.texts}
        assert left["Dzień"] == left["sobota"] == left["niedziela"]
        assert left["Godziny"] == left["10–14"] == left["–"] > left["Dzień"]


def test_a_table_that_is_too_wide_says_each_row_in_lines() -> None:
    wide = "|" + "Nieprzewidywalność|" * 7 + "\n" + "|-" * 7 + "|\n" + "|zażółć gęślą" * 7 + "|"
    content = with_article(wide)
    texts: list[str] = []
    for sheet in shown_sheets(content, reading(Session("pl", 200)), UPRIGHT, NOW):
        pieces = [piece for card in cards_of(sheet) for piece in card.pieces]
        assert not any(isinstance(piece, RowPiece) for piece in pieces)
        texts += [piece.words.text for piece in pieces]
    assert texts == ["Nieprzewidywalność: zażółć gęślą"] * 7


def test_a_table_that_goes_on_begins_with_its_head_again() -> None:
    rows = "".join(f"| {number} | sprawa |\n" for number in range(40))
    content = with_article(f"| Pokój | Sprawa |\n|-|-|\n{rows}")
    for text_size in TEXT_SIZES:
        for sheet in shown_sheets(content, reading(Session("pl", text_size)), WIDE, NOW):
            for card in cards_of(sheet):
                first, second = card.pieces[:2]
                assert isinstance(first, RowPiece)
                assert isinstance(second, RowPiece)
                assert (first.is_head, second.is_head) == (True, False)


def test_a_table_is_not_divided_only_to_even_columns_out() -> None:
    rows = "".join(f"| {number} | sprawa |\n" for number in range(6))
    content = with_article(f"{SENTENCE}\n\n| Pokój | Sprawa |\n|-|-|\n{rows}\n{SENTENCE * 2}\n")
    (kinds,) = kinds_on(content, Session("pl"))
    assert kinds.count("RowPiece") == 7


@pytest.mark.parametrize("size", [WIDE, UPRIGHT, SMALL])
def test_a_huge_picture_is_as_large_as_fits_and_whole(size: QSize) -> None:
    content = with_article(f"{SENTENCE}\n\n![Drzwi](pictures/huge.png)\n\n{SENTENCE}\n")
    for text_size in TEXT_SIZES:
        sheets = shown_sheets(content, reading(Session("pl", text_size)), size, NOW)
        boxes = [
            drawn.box
            for sheet in sheets
            for drawn in sheet.pictures
            if isinstance(drawn.widget, Picture)
        ]
        (box,) = boxes
        assert box.width() == pytest.approx(box.height(), abs=2)
        assert box.width() > min(size.width(), size.height()) * 0.1


def test_a_tiny_picture_is_not_blown_up() -> None:
    content = with_article("![Znak](pictures/tiny.png)\n")
    with first_sheet(content, Session("pl")) as sheet:
        (box,) = [drawn.box for drawn in sheet.pictures if isinstance(drawn.widget, Picture)]
        assert box.width() == 24


@pytest.mark.parametrize(("text_size", "is_there"), [(100, True), (200, False)])
def test_the_picture_beside_the_title_is_there_where_there_is_room(
    text_size: TextSize, is_there: bool
) -> None:
    content = with_article(f"{SENTENCE * 3}\n", "pictures/wide.png")
    with first_sheet(content, Session("pl", text_size)) as sheet:
        seen = [each for each in sheet.frame.view.findChildren(Adornment) if each.isVisible()]
        assert len(seen) == is_there


def test_lists_are_indented_and_numbers_stand_before_their_lines() -> None:
    content = with_article("- jeden\n  - dwa\n\n10. dziesięć\n\n    dalej\n")
    with first_sheet(content, Session("pl")) as sheet:
        left = {drawn.text: drawn.left for drawn in sheet.texts}
        assert left["jeden"] < left["dwa"]
        assert left["10."] < left["dziesięć"] == left["dalej"]
        entries = [piece for card in cards_of(sheet) for piece in card.pieces]
        assert all(isinstance(piece, Entry) for piece in entries)
        assert [piece.words.text for piece in entries] == ["jeden", "dwa", "10. dziesięć", "dalej"]


def test_headings_of_another_level_look_different() -> None:
    content = with_article("## Jeden\n\ntekst\n\n### Dwa\n\ntekst\n\n#### Trzy\n\ntekst\n")
    with first_sheet(content, Session("pl")) as sheet:
        sizes = {drawn.text: drawn.font.pixelSize() for drawn in sheet.texts}
        assert sizes["Jeden"] > sizes["Dwa"] > sizes["Trzy"]


@pytest.mark.parametrize("theme", THEMES)
def test_a_quotation_stands_beside_a_line(theme: ThemeName, qapp: QApplication) -> None:
    content = with_article("> Przychodźcie!\n")
    with first_sheet(content, Session("pl", theme=theme)) as sheet:
        (quote,) = sheet.frame.view.findChildren(Quotation)
        assert min(drawn.left for drawn in sheet.texts if drawn.widget is quote) > (
            sheet.box_of(quote).x() + sheet.frame.view.theme.border * 2
        )


def test_larger_letters_keep_the_place_in_the_text() -> None:
    content = with_article(EVERY_BLOCK * 2)
    for text_size in TEXT_SIZES:
        firsts = [
            sheet.page.first
            for sheet in shown_sheets(content, reading(Session("pl", text_size)), WIDE, NOW)
        ]
        assert all(before < after for before, after in pairwise(firsts))
