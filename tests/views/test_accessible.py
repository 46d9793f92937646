"""What a screen reader finds on the pages: roles, names, languages, order, states."""

import gc
from collections import Counter
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache

import pytest
import shiboken6
from PySide6.QtCore import QLocale, QSize
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from kiosk.content.model import Content
from kiosk.running.look import forget, frame_for, theme_for
from kiosk.views.accessible import Access, Heard, announce_page, headline, reading_order, title_of
from kiosk.views.bottom_bar import BottomBar
from kiosk.views.pieces import Piece
from kiosk.views.touch_button import WishButton
from kiosk.visit.destinations import AtAids, AtArticle, AtFigures, AtHome, AtOffice, AtSearch
from kiosk.visit.likings import TextSize
from kiosk.visit.pages import page
from kiosk.visit.parts import Button
from kiosk.visit.phrases import Words
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import (
    AskWhetherThere,
    ChooseCode,
    ChooseLanguage,
    ChooseReach,
    ChooseTextSize,
    EndVisit,
    Go,
    Start,
    TurnTo,
    Wish,
)
from tests.examples import at, institution
from tests.views.shown_sheets import ShownSheet, shown_sheets

pytestmark = pytest.mark.usefixtures("qapp")

NOW = at("2026-11-23 14:47")
SIZE = QSize(1920, 1080)
SMALL = QSize(1280, 800)
WAYS: tuple[Wish, ...] = (
    *(Go(AtOffice(office)) for office in ("office-0", "office-5")),
    *(Go(place) for place in (AtHome(), AtArticle("day"), AtFigures(), AtAids())),
    *(Go(place) for place in (AtSearch(), AtSearch("ka"))),
    AskWhetherThere(25),
    EndVisit("pl"),
)
"""One to every kind of page."""

CONTROLS = (Heard.Button, Heard.CheckBox, Heard.RadioButton)
TEXTS = (Heard.Heading, Heard.StaticText, Heard.Graphic)
CODE = "Kod QR. Zawiera: Mapa: pl. Solidarności 1/3/5"
MOST_KEPT = 1000
"""Of what was heard, until it is swept out: some pages' worth."""

UNNAMED = (Heard.Client, Heard.Section, Heard.ToolBar)
"""Containers whose place in the tree says enough."""


@dataclass
class Node:
    """What a screen reader is told of one thing."""

    role: Heard
    name: str
    description: str
    language: str
    level: int | None
    checked: bool | None
    focusable: bool
    actions: list[str]
    children: "list[Node]"

    def all(self) -> "Iterator[Node]":
        yield self
        for child in self.children:
            yield from child.all()

    def of(self, *roles: Heard) -> "list[Node]":
        return [node for node in self.all() if node.role in roles]

    def names(self, *roles: Heard) -> list[str]:
        return [node.name for node in self.of(*roles)]

    def called(self, name: str) -> "Node":
        (found,) = (node for node in self.all() if node.name == name)
        return found


def tree_of(widget: QWidget) -> Node:
    return node(QAccessible.queryAccessibleInterface(widget))


def node(heard: QAccessibleInterface) -> Node:
    state, attributes, actions = heard.state(), heard.attributesInterface(), heard.actionInterface()
    assert attributes is not None
    role = heard.role()
    locale = attributes.attributeValue(QAccessible.Attribute.Locale)
    children = [heard.child(place) for place in range(heard.childCount())]
    assert [heard.indexOfChild(child) for child in children] == list(range(len(children)))
    return Node(
        role,
        heard.text(QAccessible.Text.Name),
        heard.text(QAccessible.Text.Description),
        QLocale.languageToCode(locale.language()),
        attributes.attributeValue(QAccessible.Attribute.Level) if role is Heard.Heading else None,
        bool(state.checked) if state.checkable else None,
        bool(state.focusable),
        actions.actionNames() if actions is not None else [],
        [node(child) for child in children],
    )


@cache
def centre() -> Content:
    return institution(6)


def sheets(*wishes: Wish, size: QSize = SIZE) -> Generator[ShownSheet]:
    """Every sheet of the page to which these wishes lead."""
    visit = Visit.fresh(centre())
    for wish in wishes:
        visit = visit.after(wish)
    return shown_sheets(centre(), visit, size, NOW)


@contextmanager
def first_sheet(*wishes: Wish, size: QSize = SIZE) -> Iterator[ShownSheet]:
    with closing(sheets(*wishes, size=size)) as shown:
        yield next(shown)


def document(sheet: ShownSheet) -> Node:
    (found,) = tree_of(sheet.frame).of(Heard.Document)
    return found


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("size", "text_size"), [(SIZE, 100), (SMALL, 200)])
def test_a_page_is_a_document_named_by_its_title(
    way: Wish, size: QSize, text_size: TextSize
) -> None:
    for sheet in sheets(ChooseTextSize(text_size), way, size=size):
        shown = document(sheet)
        headings = shown.of(Heard.Heading)
        assert shown.name == title_of(sheet.frame.view)
        if headings:
            assert headings[0].name == shown.name
            assert [each.level for each in headings] == [1] + [2] * (len(headings) - 1)


@pytest.mark.parametrize("way", WAYS)
def test_every_first_sheet_has_a_title(way: Wish) -> None:
    with first_sheet(way) as sheet:
        assert [each.level for each in document(sheet).of(Heard.Heading)][:1] == [1]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("language", ["pl", "uk"])
def test_all_that_can_be_touched_has_a_role_a_name_and_a_way_to_press_it(
    way: Wish, language: str
) -> None:
    for sheet in sheets(ChooseLanguage(language), way, size=SMALL):
        tree = tree_of(sheet.frame)
        heard = [each for each in tree.all() if each.focusable]
        assert len(heard) == len(sheet.buttons)
        for each in heard:
            assert each.role in CONTROLS
            assert each.name
            assert each.actions[0] == "Press"


@pytest.mark.parametrize("way", WAYS)
def test_nothing_without_a_name_but_what_holds_others(way: Wish) -> None:
    for sheet in sheets(way):
        for each in tree_of(sheet.frame).all():
            assert each.name or (each.role in UNNAMED and each.children), each


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("size", "text_size"), [(SIZE, 100), (SMALL, 200)])
def test_every_text_is_heard_and_none_twice(way: Wish, size: QSize, text_size: TextSize) -> None:
    for sheet in sheets(ChooseTextSize(text_size), way, size=size):
        heard = Counter(document(sheet).names(*TEXTS))
        shown = {id(each.words): each.words for each in sheet.widgets if isinstance(each, Piece)}
        for text, times in Counter(words.text for words in shown.values()).items():
            in_code = any(
                text in name for name in heard if name.startswith("Kod QR") and name != text
            )
            assert heard[text] == (0 if in_code else times), text


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("size", [SIZE, SMALL, QSize(1080, 1920)])
def test_keys_and_ears_meet_the_controls_in_the_same_order(way: Wish, size: QSize) -> None:
    for sheet in sheets(way, size=size):
        read = (each for each in reading_order(sheet.frame) if isinstance(each, WishButton))
        heard = [each for each in read if each.isEnabled()]
        assert [each.text() for each in heard] == [each.text() for each in sheet.frame.controls()]


def test_an_office_is_read_from_its_name_to_its_code() -> None:
    heard: list[str] = []
    for sheet in sheets(Go(AtOffice("office-5"))):
        heard += document(sheet).names(*TEXTS, Heard.RadioButton)
    title = "Orzekanie o niepełnosprawności, MOPS"
    for following in (
        (
            title,
            "Zamyka za 13 min: zadzwoń, zanim pojedziesz",
            "Gdzie",
            "Pokój 316 · piętro 3",
            CODE,
            "Strona",
        ),
        (title, "Godziny w tym tygodniu", "Dziś, poniedziałek: 8:00–15:00", CODE),
        (title, "Telefon i e-mail", "71 78 22 360", "rejestracja: 71 78 22 362 wew. 12", CODE),
        ("Strona", "Kontakt", "Dojazd"),
    ):
        places = [heard.index(words) for words in following]
        assert places == sorted(places)


def test_the_ways_to_other_sheets_are_read_after_the_sheet() -> None:
    for number, sheet in enumerate(sheets(Go(AtOffice("office-0")), ChooseTextSize(200))):
        last = document(sheet).children[-1]
        if number == 0:
            assert [each.name for each in last.children] == [f"1 z {sheet.of}", "Następne"]
        elif sheet.number < sheet.of:
            turning = [each.name for each in last.children]
            assert turning == ["Poprzednie", f"{sheet.number} z {sheet.of}", "Następne"]


def test_a_language_is_one_of_several_and_a_switch_is_on_or_off() -> None:
    with first_sheet(ChooseLanguage("uk"), ChooseReach("low")) as sheet:
        (bar,) = tree_of(sheet.frame).of(Heard.ToolBar)
    languages = {each.name: each.checked for each in bar.of(Heard.RadioButton)}
    assert languages == {"Polski": False, "Українська": True, "English": False}
    assert bar.called("Нижче").role is Heard.CheckBox
    assert bar.called("Нижче").checked
    assert bar.called("Контраст").checked is False


def test_the_next_size_of_the_text_is_said() -> None:
    with first_sheet(ChooseTextSize(150)) as sheet:
        button = tree_of(sheet.frame).called("Większy tekst")
    assert button.role is Heard.Button
    assert button.checked is None
    assert button.description == "200 %"


def test_the_chosen_code_is_checked_and_the_picture_says_what_it_holds() -> None:
    pictures: list[str] = []
    choices: dict[str, bool | None] = {}
    for sheet in sheets(Go(AtOffice("office-5")), ChooseCode("way")):
        shown = document(sheet)
        pictures += shown.names(Heard.Graphic)
        choices |= {each.name: each.checked for each in shown.of(Heard.RadioButton)}
    assert pictures == ["Kod QR. Zawiera: Mapa: pl. Solidarności 1/3/5"]
    assert choices == {"Strona": False, "Kontakt": False, "Dojazd": True}


def test_each_text_is_in_its_language() -> None:
    spoken: dict[str, str] = {}
    for sheet in sheets(Go(AtOffice("office-5")), ChooseLanguage("uk")):
        spoken |= {each.name: each.language for each in tree_of(sheet.frame).all()}
        assert document(sheet).language == "uk"
    assert spoken["Встановлення інвалідності, MOPS"] == "uk"
    assert spoken["Сьогодні, понеділок: 8:00–15:00"] == "uk"
    assert spoken["понеділок, 23 листопада"] == "uk"
    assert spoken["pl. Solidarności 1/3/5, Wrocław"] == "pl"
    assert spoken["ul. Strzegomska 6"] == "pl"
    assert spoken["Polski"] == "pl"
    assert spoken["English"] == "en"


def test_the_headline_says_which_page_and_sheet_and_whether_it_is_open() -> None:
    with first_sheet() as sheet:
        assert headline(sheet.frame.view) == "W czym możemy pomóc?"
    with first_sheet(Go(AtOffice("office-5")), ChooseTextSize(150), size=SMALL) as sheet:
        status = "Zamyka za 13 min: zadzwoń, zanim pojedziesz"
        said = f"Orzekanie o niepełnosprawności, MOPS. {status}. 1 z {sheet.of}."
        assert sheet.of > 1
        assert headline(sheet.frame.view) == said


def test_pressing_by_assistive_technology_is_a_wish() -> None:
    wishes: list[object] = []
    with first_sheet() as sheet:
        sheet.frame.wants.connect(wishes.append)
        for name in ("office-office-1", "language-uk"):
            button = sheet.frame.findChild(QPushButton, name)
            assert button is not None
            actions = QAccessible.queryAccessibleInterface(button).actionInterface()
            assert actions is not None
            actions.doAction("Press")
    assert wishes == [Go(AtOffice("office-1")), ChooseLanguage("uk")]


def test_a_control_that_comes_later_is_heard_where_it_stands(qapp: QApplication) -> None:
    content = centre()
    shown = page(content, Visit.fresh(content), NOW)
    outside = QWidget()
    bar = BottomBar(theme_for(content, SIZE, shown.session), outside)
    bar.show_buttons(shown.bar)
    bar.show_buttons((Button("start", Words("Początek", "pl"), Start()), *shown.bar))
    bar.show_name(Words("Pasek", "pl"))
    heard = tree_of(bar)
    assert heard.name == "Pasek"
    assert [each.name for each in heard.children[:2]] == ["Początek", "Polski"]


@pytest.fixture
def listening(qapp: QApplication) -> Iterator[None]:
    """Somebody listens while the pages are made, as on a kiosk with a screen reader."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("listening")
@pytest.mark.parametrize("way", WAYS)
def test_who_listens_from_the_start_hears_the_same(way: Wish) -> None:
    with first_sheet(way) as sheet:
        before = tree_of(sheet.frame)
        announce_page(sheet.frame.view)
    QAccessible.setActive(False)
    with first_sheet(way) as sheet:
        assert tree_of(sheet.frame) == before


@pytest.mark.usefixtures("listening")
def test_what_was_heard_of_a_page_is_forgotten_with_it() -> None:
    """A screen reader may listen for months."""
    content = centre()
    visit = Visit.fresh(content).after(Go(AtOffice("office-0")))
    before = len(things_known())
    for number in range(30):
        shown = page(content, visit.after(TurnTo(number)), NOW)
        frame = frame_for(shown, theme_for(content, SIZE, shown.session))
        frame.resize(SIZE)
        frame.show_page(shown)
        tree_of(frame)
        forget(frame)
    assert len(things_known()) - before < MOST_KEPT


@pytest.mark.usefixtures("listening")
def test_every_control_is_made_known_once() -> None:
    with first_sheet(Go(AtOffice("office-0"))) as sheet:
        tree_of(sheet.frame)
        known = Counter(each.widget() for each in things_known() if shiboken6.isValid(each))
        assert {known[button] for button in sheet.buttons} == {1}


def things_known() -> list[Access]:
    gc.collect()
    return [each for each in gc.get_objects() if isinstance(each, Access)]
