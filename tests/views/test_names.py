"""What assistive technology is told: names that hold what is seen, each text in its language."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from kiosk.views.pieces import Writing
from kiosk.views.tile import TileButton
from kiosk.visit.phrases import Words
from kiosk.visit.session import Session
from kiosk.visit.visit import Visit
from tests.examples import at, institution
from tests.views import heard
from tests.views.shown_sheets import ShownSheet, shown_sheets

NOON = at("2026-11-23 12:00")


@pytest.fixture
def home(qapp: QApplication) -> Iterator[ShownSheet]:
    """The first page in Ukrainian: streets on it are Polish, and so is the name of a card."""
    visit = Visit(Session("uk"))
    with closing(shown_sheets(institution(6), visit, QSize(1920, 1080), NOON)) as sheets:
        yield next(sheets)


def tile(sheet: ShownSheet) -> TileButton:
    return sheet.frame.findChildren(TileButton)[0]


def button(sheet: ShownSheet, name: str) -> QPushButton:
    found = sheet.frame.findChild(QPushButton, name)
    assert found is not None, name
    return found


def test_a_page_without_these_faults_has_none(home: ShownSheet) -> None:
    for measure in (
        heard.unnamed_controls,
        heard.labels_not_in_names,
        heard.unheard_texts,
        heard.wrong_languages,
    ):
        assert list(measure(home)) == []


def test_a_tile_is_called_by_all_that_stands_on_it(home: ShownSheet) -> None:
    assert heard.heard_name(tile(home)).startswith("Секретаріат та інформація, У цій будівлі, Відч")


def test_a_button_without_a_name_is_seen(home: ShownSheet) -> None:
    nameless = QPushButton(home.frame.view)
    nameless.setGeometry(0, 0, 100, 100)
    nameless.show()
    assert list(heard.unnamed_controls(home)) == ["QPushButton() has no name"]


def test_a_thing_without_a_name_that_takes_the_focus_is_seen(home: ShownSheet) -> None:
    trap = QWidget(home.frame.view)
    trap.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    trap.resize(100, 100)
    trap.show()
    assert list(heard.unnamed_controls(home)) == ["QWidget() has no name"]


@pytest.mark.parametrize("called", ["Секретаріат", "інформація та Секретаріат", "Office"])
def test_a_tile_that_is_called_otherwise_is_seen(home: ShownSheet, called: str) -> None:
    tile(home).setAccessibleName(called)
    (wrong,) = heard.labels_not_in_names(home)
    assert f"is called {called!r}" in wrong


def test_a_name_may_say_more_than_what_is_seen(home: ShownSheet) -> None:
    tile(home).setAccessibleName(f"Кабінет: {tile(home).text()}.")
    assert list(heard.labels_not_in_names(home)) == []


def test_words_that_nobody_hears_are_seen(home: ShownSheet) -> None:
    piece = Writing(home.frame.theme, Words("Зачинено", "uk"))
    piece.setParent(home.frame.view)
    piece.setGeometry(0, 0, 400, piece.height_in(400))
    piece.setAccessibleName("Так")
    piece.setText("")
    piece.show()
    assert list(heard.unheard_texts(home)) == ["['Зачинено'] of 'Зачинено' is in no name"]


@pytest.mark.parametrize(
    ("name", "language", "wrong"),
    [
        ("language-pl", "uk", "'Polski' is told in Ukrainian, and is in Polish"),
        ("language-en", "uk", "'English' is told in Ukrainian, and is in English"),
        ("contrast", "pl", "'Контраст' is told in Polish, and is in Ukrainian"),
    ],
)
def test_a_wrong_language_is_seen(home: ShownSheet, name: str, language: str, wrong: str) -> None:
    button(home, name).setLocale(QLocale(language))
    assert list(heard.wrong_languages(home)) == [wrong]


def test_a_polish_street_on_a_ukrainian_page_is_told_in_polish(home: ShownSheet) -> None:
    (street,) = (drawn for drawn in home.texts if "Strzegomska" in drawn.text)
    assert heard.widget_of(street, home).locale().language() is QLocale.Language.Polish
    heard.widget_of(street, home).setLocale(QLocale("uk"))
    (wrong,) = heard.wrong_languages(home)
    assert "Strzegomska" in wrong
