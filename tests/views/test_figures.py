"""The numbers are drawn honestly, can be seen by everybody, and fit."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSize

from kiosk.content.model import Content, Figure
from kiosk.views.card import Card
from kiosk.views.figure_drawings import FigureDrawing
from kiosk.views.figure_piece import FigurePiece
from kiosk.visit.destinations import AtFigures
from kiosk.visit.likings import TEXT_SIZES, THEMES, TextSize, ThemeName
from kiosk.visit.parts import ShownFigure
from kiosk.visit.phrases import Words
from kiosk.visit.session import Session
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Go
from tests.examples import at
from tests.views.figures import ratio
from tests.views.measures import SIGN_CONTRAST, drawn_words, lost_words, wrong_with
from tests.views.pixels import crop, luminance
from tests.views.reading_examples import figure, many_figures, with_figures
from tests.views.shown_sheets import ShownSheet, shown_sheets

pytestmark = pytest.mark.usefixtures("qapp")

NOW = at("2026-11-24 14:47")
WIDE, UPRIGHT, SMALL = QSize(1920, 1080), QSize(1080, 1920), QSize(1280, 800)


def looking(session: Session) -> Visit:
    return Visit(session).after(Go(AtFigures()))


@contextmanager
def first_sheet(content: Content, session: Session, size: QSize = WIDE) -> Iterator[ShownSheet]:
    with closing(shown_sheets(content, looking(session), size, NOW)) as sheets:
        yield next(sheets)


def shown(number: float | None = None, of: float | None = None, **more: object) -> ShownFigure:
    words = Words("7", "pl")
    units = more.get("units")
    assert units is None or isinstance(units, tuple)
    return ShownFigure(words, words, number=number, of=of, units=units)


def piece_of(sheet: ShownSheet, value: str) -> FigurePiece:
    pieces = sheet.frame.view.findChildren(FigurePiece)
    (found,) = (each for each in pieces if each.words.text.startswith(value) and each.isVisible())
    return found


def filled_across(sheet: ShownSheet, piece: FigurePiece) -> int:
    """How long the bar of a figure is: the longest row of pixels of one dark colour."""
    seen = luminance(crop(sheet.pixels, QRectF(sheet.box_of(piece))))
    ground = np.median(seen)
    rows = (np.abs(seen - ground) > 0.5 * np.abs(seen - ground).max()).sum(axis=1)
    return int(rows.max())


@pytest.mark.parametrize(
    ("count", "text_size", "theme", "size"),
    [
        (1, 100, "standard", WIDE),
        (1, 200, "standard", SMALL),
        (3, 100, "contrast", UPRIGHT),
        (3, 150, "white", WIDE),
        (3, 200, "standard", UPRIGHT),
        (10, 200, "standard", SMALL),
        (40, 100, "standard", WIDE),
        (40, 150, "standard", UPRIGHT),
    ],
)
def test_few_and_many_figures_are_shown_whole(
    count: int, text_size: TextSize, theme: ThemeName, size: QSize
) -> None:
    content, session = many_figures(count), Session("pl", text_size, theme)
    words: list[set[str]] = []
    for sheet in shown_sheets(content, looking(session), size, NOW):
        # A small panel cannot double its letters; other tests measure how large they are.
        wrong = [each for each in wrong_with(sheet) if not each.startswith("capitals of")]
        assert wrong == []
        words.append(drawn_words(sheet))
    assert list(lost_words(sheet.page, words)) == []


@pytest.mark.parametrize("theme", THEMES)
def test_twice_the_number_is_twice_as_long(theme: ThemeName) -> None:
    content = with_figures(
        figure("a", "800", 800, group="Dzieci"), figure("b", "400", 400, group="Dzieci")
    )
    with first_sheet(content, Session("pl", theme=theme)) as sheet:
        longer, shorter = (filled_across(sheet, piece_of(sheet, name)) for name in ("800", "400"))
    assert shorter * 2 == pytest.approx(longer, rel=0.02)


@pytest.mark.parametrize("width", [200, 640, 1800])
def test_lengths_begin_at_zero(width: int, qapp: object) -> None:
    with first_sheet(many_figures(3), Session("pl")) as sheet:
        theme = sheet.frame.view.theme
    lengths = {
        number: FigureDrawing(theme, shown(number), 1000).width_in(width)
        for number in (0, 1, 250, 500, 1000)
    }
    assert (lengths[0], lengths[1000]) == (0, width)
    assert lengths[500] == pytest.approx(width / 2, abs=1)
    assert lengths[250] == pytest.approx(width / 4, abs=1)
    assert 0 < lengths[1] < width / 20, "what is more than nothing is seen"


def test_a_part_is_drawn_inside_its_whole_at_the_scale_of_the_others() -> None:
    with first_sheet(many_figures(3), Session("pl")) as sheet:
        theme = sheet.frame.view.theme
    part = FigureDrawing(theme, shown(300, 800, units=(3, 8)), 800)
    assert part.width_in(800) <= 800
    beside = FigureDrawing(theme, shown(300, 800, units=(3, 8)), 1600)
    assert beside.width_in(1600) == pytest.approx(800, abs=1)


@pytest.mark.parametrize("theme", THEMES)
def test_what_is_drawn_stands_out_from_its_card(theme: ThemeName) -> None:
    """A bar, the mere outline of a whole, signs: each stands at the bottom of its figure."""
    content = with_figures(
        figure("a", "800", 800, group="Praca"),
        figure("b", "nikt", 0, 800, group="Praca"),
        figure("c", "6", 6, icon="map"),
    )
    with first_sheet(content, Session("pl", theme=theme)) as sheet:
        for value in ("800", "nikt", "6"):
            piece = piece_of(sheet, value)
            box, height = sheet.box_of(piece), round(piece.theme.unit * 0.7)
            drawn = QRectF(box.x(), box.y() + box.height() - height, box.width() / 3, height)
            seen = luminance(crop(sheet.pixels, drawn))
            assert ratio(float(seen.min()), float(seen.max())) >= SIGN_CONTRAST[theme]


@pytest.mark.parametrize("theme", THEMES)
def test_a_part_is_seen_without_colours(theme: ThemeName) -> None:
    """The signs of the part are filled, those of the rest only outlined."""
    content = with_figures(figure("a", "300", 300, 800, icon="people"))
    with first_sheet(content, Session("pl", theme=theme)) as sheet:
        piece = piece_of(sheet, "300")
        box = sheet.box_of(piece)
        seen = luminance(crop(sheet.pixels, QRectF(box)))
    different = np.abs(seen - np.median(seen)) > 0.5 * np.abs(seen - np.median(seen)).max()
    signs = different[-round(piece.theme.unit * 1.5) :, : round(piece.theme.unit * 1.5 * 1.3 * 8)]
    ink = [part.mean() for part in np.array_split(signs, 8, axis=1)]
    assert min(ink[:3]) > max(ink[3:]) * 1.3


@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_a_figure_is_kept_whole(text_size: TextSize) -> None:
    content = many_figures(5)
    for size in (WIDE, UPRIGHT):
        for sheet in shown_sheets(content, looking(Session("pl", text_size)), size, NOW):
            pieces = [
                piece
                for card in sheet.frame.view.findChildren(Card)
                if card.isVisible()
                for piece in card.pieces
            ]
            assert all(isinstance(piece, FigurePiece) for piece in pieces)


def test_figures_of_a_group_that_goes_on_keep_their_scale() -> None:
    content = with_figures(*(figure(f"f{n}", f"{n}00", n * 100, group="Dom") for n in range(1, 9)))
    lengths: dict[str, int] = {}
    for sheet in shown_sheets(content, looking(Session("pl", 200)), WIDE, NOW):
        for piece in sheet.frame.view.findChildren(FigurePiece):
            if piece.isVisible():
                lengths[piece.words.text[0]] = filled_across(sheet, piece)
    assert lengths["4"] * 2 == pytest.approx(lengths["8"], rel=0.03)


def test_a_number_that_cannot_be_compared_is_only_large() -> None:
    content = with_figures(figure("a", "350 mln zł", 350_000_000, icon="money"))
    with first_sheet(content, Session("pl")) as sheet:
        sizes = {drawn.text: drawn.font.pixelSize() for drawn in sheet.texts}
        assert sizes["350 mln zł"] > sheet.frame.view.theme.text * 2


def test_a_figure_too_high_for_its_sheet_goes_on_on_the_next() -> None:
    long = Figure(
        "long",
        {"pl": "prawie 300"},
        {"pl": "osób w ośrodku to pracownicy socjalni, " * 5},
        300,
        800,
        {"pl": "Kto tu pracuje"},
    )
    content, words = with_figures(long, long), set[str]()
    for sheet in shown_sheets(content, looking(Session("pl", 200)), SMALL, NOW):
        assert [wrong for wrong in wrong_with(sheet) if "capitals" not in wrong] == []
        words |= drawn_words(sheet)
    assert list(lost_words(sheet.page, [words])) == []
    assert sheet.of > 2
